"""A photo that is not the one that was annotated: marked, and the three ways out."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from adnet_core.errors import ModelError
from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.states import FaceState
from adnet_core.media.photos import file_sha256
from adnet_core.projects.annotated_photo import photo_change
from adnet_core.projects.store import Project
from app.panels.photo_model import PhotoRole, PhotoState
from app.projects.changed_photos import ChangedPhotosFeature
from app.window import MainWindow
from tests.app.windows import feature_of, session_of

from ..conftest import ONE, PaintedFaces, has_face, painted

Open = Callable[..., MainWindow]


def state_of(window: MainWindow, name: str) -> PhotoState:
    model = window.page.photo_panel.list.model()
    rows = {model.index(row, 0).data(Qt.ItemDataRole.DisplayRole): row for row in range(model.rowCount())}
    state = model.index(rows[name], 0).data(PhotoRole.STATE)
    assert isinstance(state, PhotoState)
    return state


@pytest.fixture
def annotated(open_window: Open, folder: Path, qtbot: QtBot) -> np.ndarray:
    """The points of the face in img1.png, accepted in a window that is closed again; all photos are known."""
    window = open_window(folder)
    session = session_of(window)
    qtbot.waitUntil(lambda: all(image.sha256 for image in session.project.images()), timeout=10_000)
    (face,) = session.project.faces(session.images[0].id)
    session.project.set_state(face.id, FaceState.ACCEPTED)
    window.close()
    return face.points


def made_smaller(photo: Path) -> None:
    cv2.imwrite(str(photo), cv2.resize(cv2.imread(str(photo)), None, fx=0.5, fy=0.5))


def test_a_smaller_copy_is_marked_and_the_points_scaled_to_it(
    open_window: Open, folder: Path, annotated: np.ndarray, qtbot: QtBot
) -> None:
    made_smaller(folder / "img1.png")
    window = open_window(folder)
    message = window.page.message
    qtbot.waitUntil(lambda: "This photo is not the one that was annotated" in message.text, timeout=5000)
    assert "img1.png is 320 × 240 pixels and was 640 × 480 when it was annotated" in message.text
    assert "“Scale the points to this photo” (menu Photo) scales the points to it" in message.text
    qtbot.waitUntil(lambda: state_of(window, "img1.png") is PhotoState.CHANGED)
    assert state_of(window, "img2.png") is PhotoState.PREDICTED
    window.registry["photo.scale_points"].trigger()
    session = session_of(window)
    (face,) = session.project.faces(session.images[0].id)
    np.testing.assert_allclose(face.points, (annotated + 0.5) / 2 - 0.5)
    assert face.state is FaceState.ACCEPTED
    assert state_of(window, "img1.png") is PhotoState.ACCEPTED
    assert message.text == "The points are scaled to this photo."
    assert photo_change(session.project.image(session.images[0].id)) is None
    np.testing.assert_allclose(session.faces[0].points, face.points)


def test_another_photo_is_marked_and_may_be_taken_as_it_is(
    open_window: Open, folder: Path, annotated: np.ndarray, qtbot: QtBot
) -> None:
    pixels = cv2.imread(str(folder / "img1.png"))
    pixels[0, 0] = 7
    cv2.imwrite(str(folder / "img1.png"), pixels)
    window = open_window(folder)
    message = window.page.message
    qtbot.waitUntil(lambda: "img1.png holds something else than when" in message.text, timeout=5000)
    assert "scales the points" not in message.text
    window.registry["photo.scale_points"].trigger()
    assert "another shape" in message.text
    window.registry["photo.take"].trigger()
    session = session_of(window)
    assert session.project.images()[0].sha256 == file_sha256(folder / "img1.png")
    np.testing.assert_array_equal(session.faces[0].points, annotated)
    assert state_of(window, "img1.png") is PhotoState.ACCEPTED
    window.registry["photo.take"].trigger()
    assert message.text == "This photo is the one that was annotated."


def test_the_right_photo_is_found(
    open_window: Open, folder: Path, annotated: np.ndarray, tmp_path: Path, qtbot: QtBot
) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    shutil.copy(folder / "img1.png", elsewhere / "right.png")
    made_smaller(folder / "img1.png")
    window = open_window(folder)
    feature, message = feature_of(window, ChangedPhotosFeature), window.page.message
    qtbot.waitUntil(lambda: "is not the one that was annotated" in message.text, timeout=5000)
    feature.find(folder)
    qtbot.waitUntil(lambda: "is not in" in message.text, timeout=5000)
    feature.find(elsewhere)
    qtbot.waitUntil(lambda: message.text == "right.png is the photo that was annotated.", timeout=5000)
    session = session_of(window)
    found = {image.path.name for image in session.project.images()}
    assert "right.png" in found
    assert feature.changes == {}


def test_photos_that_are_not_shown_are_compared_too(
    open_window: Open, folder: Path, annotated: np.ndarray, qtbot: QtBot
) -> None:
    made_smaller(folder / "img10.png")
    window = open_window(folder)
    qtbot.waitUntil(lambda: state_of(window, "img10.png") is PhotoState.CHANGED, timeout=5000)
    assert "not the one that was annotated" not in window.page.message.text
    window.registry["photo.last"].trigger()
    qtbot.waitUntil(lambda: "img10.png is 320 × 240" in window.page.message.text, timeout=5000)


def test_a_photo_that_no_model_has_looked_at_is_known_once_it_is_annotated(
    open_window: Open, folder: Path, annotated: np.ndarray, qtbot: QtBot
) -> None:
    path = folder / "annotations.adnet"
    with Project.open(path, author="ann") as project:
        image = project.images()[0]
        project.describe_image(image.id, "", 0, 0)
    window = open_window(folder)
    session = session_of(window)
    wanted = file_sha256(folder / "img1.png")
    qtbot.waitUntil(lambda: session.project.images()[0].sha256 == wanted, timeout=5000)


def test_undo_of_scaling_marks_it_again(
    open_window: Open, folder: Path, annotated: np.ndarray, qtbot: QtBot
) -> None:
    made_smaller(folder / "img1.png")
    window = open_window(folder)
    message = window.page.message
    qtbot.waitUntil(lambda: "not the one that was annotated" in message.text)
    window.registry["photo.scale_points"].trigger()
    qtbot.waitUntil(lambda: state_of(window, "img1.png") is PhotoState.ACCEPTED)
    window.registry["edit.undo"].trigger()
    session = session_of(window)
    np.testing.assert_array_equal(session.faces[0].points, annotated)
    qtbot.waitUntil(lambda: state_of(window, "img1.png") is PhotoState.CHANGED)
    qtbot.waitUntil(lambda: "not the one that was annotated" in message.text)
    window.registry["edit.redo"].trigger()
    np.testing.assert_allclose(session.faces[0].points, (annotated + 0.5) / 2 - 0.5)
    qtbot.waitUntil(lambda: state_of(window, "img1.png") is PhotoState.ACCEPTED)


def test_a_photo_is_known_from_its_first_face_by_hand_on(
    open_window: Open, folder: Path, qtbot: QtBot
) -> None:
    def no_model() -> object:
        raise ModelError("there is no model")

    window = open_window(folder, load=no_model, until=lambda w: w.page.canvas.photo_size is not None)
    session = session_of(window)
    assert session.image is not None
    image_id = session.image.id
    qtbot.waitUntil(lambda: bool(window.page.predicting.problem))
    assert session.project.image(image_id).sha256 == ""
    window.page.predicting.add_face_in(ONE)
    wanted = file_sha256(folder / "img1.png")
    qtbot.waitUntil(lambda: session.project.image(image_id).sha256 == wanted)


def test_a_photo_that_is_replaced_before_its_first_prediction_is_read_anew(
    open_window: Open, folder: Path, qtbot: QtBot, predictor: PaintedFaces
) -> None:
    """What the project knows of the file, what is predicted and what is shown are of one photo."""
    going = threading.Event()

    def load() -> PaintedFaces:
        assert going.wait(600)
        return predictor

    window = open_window(folder, load=load, until=lambda w: w.page.canvas.photo_size is not None)
    elsewhere = FaceBox(20, 20, 120, 130)
    photo = folder / "img1.png"
    cv2.imwrite(str(photo), painted([elsewhere], (500, 400)))
    going.set()
    qtbot.waitUntil(lambda: has_face(window))
    session = session_of(window)
    assert session.image is not None
    image = session.project.image(session.image.id)
    assert (image.sha256, image.width, image.height) == (file_sha256(photo), 500, 400)
    assert session.faces[0].box.iou(elsewhere) > 0.9
    qtbot.waitUntil(lambda: window.page.canvas.photo_size == (500, 400))


def test_a_photo_that_is_replaced_while_it_is_shown_is_shown_as_it_is_and_marked(
    open_window: Open, folder: Path, annotated: np.ndarray, tmp_path: Path, qtbot: QtBot
) -> None:
    """Once one comes back to the window; and it is the right one again when that is put there."""
    window = open_window(folder)
    page, photo = window.page, folder / "img1.png"

    def shown() -> object:
        decoded = page.photos.get(photo)
        return None if decoded is None or decoded.pixels is None else decoded.pixels.shape[:2]

    qtbot.waitUntil(lambda: shown() == (480, 640), timeout=5000)

    def small() -> int:
        image = page.thumbnails.get(photo)
        return 0 if image is None else image.cacheKey()

    qtbot.waitUntil(lambda: small() != 0, timeout=5000)
    before = small()
    right = shutil.copy(photo, tmp_path / "right.png")
    made_smaller(photo)
    application = QGuiApplication.instance()
    assert isinstance(application, QGuiApplication)
    application.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    qtbot.waitUntil(lambda: "is not the one that was annotated" in page.message.text, timeout=5000)
    # It is decoded in a thread, and shown once the window hears of it.
    qtbot.waitUntil(lambda: shown() == (240, 320), timeout=5000)
    qtbot.waitUntil(lambda: page.canvas.photo_size == (320, 240), timeout=5000)
    qtbot.waitUntil(lambda: small() not in (0, before), timeout=5000)
    assert state_of(window, "img1.png") is PhotoState.CHANGED
    shutil.copy(right, photo)
    application.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    qtbot.waitUntil(lambda: state_of(window, "img1.png") is PhotoState.ACCEPTED, timeout=5000)
    qtbot.waitUntil(lambda: page.canvas.photo_size == (640, 480), timeout=5000)
