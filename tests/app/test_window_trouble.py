"""What goes wrong is said once, names the file, and the window goes on."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from adnet_core.errors import ModelError
from adnet_core.faces.layout import load_layout
from adnet_core.faces.states import FaceState
from adnet_core.media.photos import Photo, read_photo
from app.logic.work.background import Piece, Worker
from app.panels.photo_model import PhotoRole, PhotoState
from app.window import MainWindow
from app.work.delivery import in_window

Open = Callable[..., MainWindow]


def state_of(window: MainWindow, row: int) -> PhotoState:
    model = window.page.photo_panel.model
    state: PhotoState = model.data(model.index(row), PhotoRole.STATE)
    return state


def no_image(path: Path) -> None:
    path.write_text("a shopping list")


def truncated(path: Path) -> None:
    whole = cv2.imencode(".jpg", np.random.default_rng(0).integers(0, 255, (200, 200, 3), np.uint8))[1]
    path.write_bytes(whole.tobytes()[: len(whole) // 2])


def one_pixel(path: Path) -> None:
    cv2.imwrite(os.fspath(path), np.zeros((1, 1, 3), np.uint8))


@pytest.mark.parametrize("make", [no_image, truncated, one_pixel])
def test_a_photo_that_cannot_be_read(
    qtbot: QtBot, open_window: Open, folder: Path, make: Callable[[Path], None]
) -> None:
    bad = folder / "img1.jpg"
    make(bad)
    (folder / "img1.png").unlink()
    window = open_window(folder, until=lambda w: "img1.jpg" in w.page.message.text)
    session = window.page.session
    assert session is not None
    assert state_of(window, 0) is PhotoState.UNREADABLE
    assert window.page.canvas.photo_size is None
    # Nothing of it is asked for again, and the rest of the folder goes on.
    qtbot.keyClick(window.page.canvas, Qt.Key.Key_D)
    qtbot.waitUntil(lambda: len(session.faces) == 3, timeout=5000)
    qtbot.waitUntil(lambda: window.page.worker.pending == 0, timeout=5000)
    qtbot.keyClick(window.page.canvas, Qt.Key.Key_Space)
    assert session.project.image_summary(session.images[1].id).accepted == 1
    for _ in range(3):
        qtbot.waitUntil(lambda: bool(session.faces), timeout=5000)
        qtbot.keyClick(window.page.canvas, Qt.Key.Key_Space)
    assert window.page.message.text == "Every face is accepted or rejected."


def test_a_photo_that_a_decoder_falls_over(
    qtbot: QtBot, open_window: Open, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With an exception that nobody has foreseen: it costs that photo, and is said there."""

    def falls(path: Path) -> Photo:
        if path.name == "img2.png":
            raise IndexError("a table\nof colours")
        return read_photo(path)

    for module in ("app.work.photos", "app.work.thumbnails"):
        monkeypatch.setattr(f"{module}.read_photo", falls)
    window = open_window(folder)
    session = window.page.session
    assert session is not None
    qtbot.waitUntil(lambda: session.images[2].predicted, timeout=10_000)
    qtbot.keyClick(window.page.canvas, Qt.Key.Key_D)
    words = f"{folder / 'img2.png'}: cannot be read (IndexError: a table of colours)"
    qtbot.waitUntil(lambda: window.page.message.text == words, timeout=5000)
    assert state_of(window, 1) is PhotoState.UNREADABLE
    qtbot.keyClick(window.page.canvas, Qt.Key.Key_D)
    qtbot.waitUntil(lambda: bool(session.faces), timeout=5000)


def test_a_fault_in_the_background_is_said(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    """Of work that has nothing to say itself, for the project or for the window."""
    window = open_window(folder)
    assert window.page.session is not None

    def fault(_piece: Piece) -> None:
        raise ZeroDivisionError("by zero")

    for owner in (window.page.session.owner, window.page.owner):
        window.page.message.put_away()
        Worker("counting", in_window).add(Piece(owner, fault))
        words = "counting failed unexpectedly (ZeroDivisionError: by zero)"
        qtbot.waitUntil(lambda words=words: window.page.message.text == words)


def test_a_photo_that_has_gone(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    session = window.page.session
    assert session is not None
    qtbot.waitUntil(lambda: window.page.worker.pending == 0, timeout=5000)
    window.close()
    (folder / "img2.png").unlink()
    again = open_window(folder / "annotations.adnet")
    qtbot.keyClick(again.page.canvas, Qt.Key.Key_D)
    qtbot.waitUntil(lambda: "img2.png" in again.page.message.text, timeout=5000)
    assert "no such file" in again.page.message.text


@pytest.mark.parametrize(
    "make",
    [
        lambda p: cv2.imwrite(p, np.full((480, 640), 40_000, np.uint16)),
        lambda p: cv2.imwrite(p, np.full((480, 640), 90, np.uint8)),
        lambda p: cv2.imwrite(p, np.full((480, 640, 4), 90, np.uint8)),
    ],
    ids=["16-bit", "grey", "alpha"],
)
def test_odd_but_good_images(
    qtbot: QtBot, open_window: Open, folder: Path, make: Callable[[str], object]
) -> None:
    for name in ("img1", "img2", "img10"):
        make(os.fspath(folder / f"{name}.png"))
    window = open_window(folder, until=lambda w: w.page.canvas.photo_size == (640, 480))
    assert state_of(window, 0) is not PhotoState.UNREADABLE


def test_a_photo_without_a_face(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    cv2.imwrite(os.fspath(folder / "img1.png"), np.full((480, 640, 3), 60, np.uint8))
    window = open_window(folder, until=lambda w: "No face" in w.page.message.text)
    assert "B draws" in window.page.message.text
    assert state_of(window, 0) is PhotoState.NO_FACE
    qtbot.keyClick(window.page.canvas, Qt.Key.Key_Space)
    assert "B draws" in window.page.message.text


def broken_model() -> None:
    raise ModelError("/models/old.onnx: format version 9 is newer than this application")


def test_without_a_model_one_annotates_by_hand(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder, load=broken_model, until=lambda w: "old.onnx" in w.page.message.text)
    page = window.page
    qtbot.waitUntil(lambda: page.canvas.photo_size is not None, timeout=5000)
    assert window.status.provider.text() == "no model"
    session = page.session
    assert session is not None
    assert session.faces == ()
    qtbot.keyClick(page.canvas, Qt.Key.Key_B)
    viewport = page.canvas.viewport()
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=QPoint(200, 150))
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=QPoint(200, 150))
    # A box without size is no box.
    assert session.faces == ()
    qtbot.keyClick(page.canvas, Qt.Key.Key_B)
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=QPoint(200, 150))
    move = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(400, 400),
        QPointF(viewport.mapToGlobal(QPoint(400, 400))),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(viewport, move)
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=QPoint(400, 400))
    assert len(session.faces) == 1
    assert session.faces[0].points.shape == (68, 2)
    qtbot.keyClick(page.canvas, Qt.Key.Key_Space)
    assert "not placed" in page.message.text
    assert session.project.image_summary(session.images[0].id).accepted == 0
    session.place(np.array([30]), np.array([[300.0, 300.0]]))
    window.registry["face.accept_incomplete"].trigger()
    (face,) = session.project.faces(session.images[0].id)
    assert face.state is FaceState.ACCEPTED
    assert face.placed.sum() == 1


def test_a_model_of_another_layout(qtbot: QtBot, open_window: Open, folder: Path, predictor: object) -> None:
    window = open_window(
        folder, layout="98", until=lambda w: "98" in w.page.message.text and w.page.session is not None
    )
    session = window.page.session
    assert session is not None
    assert session.layout.point_count == load_layout("98").point_count
    assert "68 points" in window.page.message.text
    qtbot.wait(100)
    assert session.faces == ()


def test_what_cannot_be_opened(qtbot: QtBot, open_window: Open, tmp_path: Path, folder: Path) -> None:
    missing = tmp_path / "nowhere"
    window = open_window(missing, until=lambda w: "nowhere" in w.page.message.text)
    assert window.page.session is None
    for key in (Qt.Key.Key_D, Qt.Key.Key_Space, Qt.Key.Key_Tab, Qt.Key.Key_B, Qt.Key.Key_F, Qt.Key.Key_Plus):
        qtbot.keyClick(window.page.canvas, key)
    from app.logic.projects.opening import OpenRequest

    window.open(OpenRequest((folder,)))
    qtbot.waitUntil(lambda: window.page.session is not None, timeout=5000)


def test_a_project_is_closed_while_something_is_counted_in_it(
    qtbot: QtBot, open_window: Open, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from adnet_core.projects.training_faces import TrainingFaces
    from app.logic.projects.opening import OpenRequest

    counts, may_end = threading.Event(), threading.Event()

    def count(_faces: TrainingFaces, _sha256: str) -> list[int]:
        counts.set()
        assert may_end.wait(600)
        return []

    monkeypatch.setattr(TrainingFaces, "predicted_by_others", count)
    window = open_window(folder)
    try:
        qtbot.waitUntil(counts.is_set, timeout=20_000)
        assert (folder / "annotations.adnet-wal").exists()
        first = window.page.session
        other = tmp_path / "others"
        other.mkdir()
        window.open(OpenRequest((other,)))
        qtbot.waitUntil(lambda: window.page.session is not first, timeout=20_000)
        # It is closed in a thread.
        qtbot.waitUntil(lambda: not (folder / "annotations.adnet-wal").exists())
    finally:
        may_end.set()


def test_a_project_in_use_by_nobody_else_is_closed_when_another_is_opened(
    qtbot: QtBot, open_window: Open, folder: Path, tmp_path: Path
) -> None:
    from app.logic.projects.opening import OpenRequest

    window = open_window(folder)
    first = window.page.session
    other = tmp_path / "others"
    other.mkdir()
    (folder / "img1.png").rename(other / "img1.png")
    window.open(OpenRequest((other,)))
    qtbot.waitUntil(lambda: window.page.session is not first, timeout=5000)
    qtbot.waitUntil(lambda: bool(window.page.session and window.page.session.faces), timeout=5000)
    qtbot.waitUntil(lambda: not (folder / "annotations.adnet-wal").exists())  # it is closed in a thread
    assert "others" in window.windowTitle()
