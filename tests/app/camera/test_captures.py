from __future__ import annotations

import copy
import threading
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import cv2
import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import Layout
from adnet_core.media.photos import file_sha256
from adnet_core.projects.store import Project
from app.camera.feature import CameraFeature
from app.logic.camera.captures import take_capture
from app.logic.work.background import running
from app.shell.feature import ShellFeature
from app.shell.key_sheet import KeySheet
from app.window import MainWindow
from tests.app.windows import feature_of

from ..conftest import ONE

NOW = datetime(2030, 1, 2, 3, 4, 5)
PIXELS = np.random.default_rng(0).integers(0, 255, (120, 160, 3)).astype(np.uint8)


def shell_of(window: MainWindow) -> ShellFeature:
    return feature_of(window, ShellFeature)


def sheet_of(window: MainWindow) -> KeySheet:
    return shell_of(window).key_sheet


def camera_of(window: MainWindow) -> CameraFeature:
    return feature_of(window, CameraFeature)


def test_a_frame_becomes_a_photo_without_loss(tmp_path: Path, layout: Layout, predictor: Any) -> None:
    faces = predictor.predict_boxes(PIXELS, [FaceBox(10, 10, 90, 90)])
    with Project.create(tmp_path / "p.adnet", layout, author="ann") as project:
        first = take_capture(project, PIXELS, faces, "m" * 64, now=NOW)
        second = take_capture(project, PIXELS, [], "m" * 64, now=NOW)
        assert first.path == tmp_path / "capture-20300102-030405-001.png"
        assert second.path == tmp_path / "capture-20300102-030405-002.png"
        np.testing.assert_array_equal(cv2.imread(str(first.path)), PIXELS)
        assert first.predicted
        assert (first.sha256, first.width, first.height) == (file_sha256(first.path), 160, 120)
        np.testing.assert_allclose(project.faces(first.id)[0].points, faces[0].landmarks)
        assert project.faces(second.id) == []
        assert not second.predicted, "nothing says that a model has looked for faces in this very frame"


def clip_in(folder: Path) -> Path:
    """A video of the folder's first photo."""
    video = folder / "clip.avi"
    writer = cv2.VideoWriter(str(video), cv2.VideoWriter.fourcc(*"MJPG"), 25.0, (640, 480))
    for _ in range(50):
        writer.write(cv2.imread(str(folder / "img1.png")))
    writer.release()
    return video


def test_a_camera_is_let_go_though_the_model_is_still_loading(
    qtbot: QtBot, open_window: Callable[..., MainWindow], folder: Path, predictor: Any
) -> None:
    """Nobody could open it again otherwise."""
    gate = threading.Event()

    def load() -> Any:
        assert gate.wait(600)
        return predictor

    window = open_window(folder, load=load, until=lambda w: w.page.session is not None)
    camera_of(window).show(str(clip_in(folder)))
    camera = camera_of(window).camera
    assert camera is not None
    qtbot.waitUntil(lambda: camera.message == "Loading the model …")
    camera_of(window).leave()
    qtbot.waitUntil(lambda: "live landmarks" not in running())
    gate.set()


def test_a_frame_is_by_the_model_that_has_seen_it(
    qtbot: QtBot, open_window: Callable[..., MainWindow], folder: Path, predictor: Any
) -> None:
    """Also where another model is in use for photos by now."""
    window = open_window(folder)
    camera_of(window).show(str(clip_in(folder)))
    camera = camera_of(window).camera
    assert camera is not None
    qtbot.waitUntil(lambda: camera.canvas.view is not None)
    other = copy.copy(predictor)
    other.engine = SimpleNamespace(**{**vars(predictor.engine), "sha256": "e" * 64})
    with qtbot.waitSignal(window.page.worker.ready):
        window.page.worker.use(lambda: other)
    session = window.page.session
    assert session is not None
    qtbot.keyClick(camera, Qt.Key.Key_C)
    qtbot.waitUntil(lambda: len(session.images) == 4)
    (face,) = session.project.faces(session.images[3].id)
    assert face.model_sha256 == "f" * 64


def test_a_frame_taken_at_the_end_of_a_stream_ends_with_its_faces(
    qtbot: QtBot, open_window: Callable[..., MainWindow], folder: Path, predictor: Any
) -> None:
    """No frame comes any more in which the live view's search could show what it finds."""
    window = open_window(folder)
    session = window.page.session
    assert session is not None
    look = predictor.predict
    predictor.predict = lambda pixels, maps=True: []  # the search has come to no face yet
    camera_of(window).show(str(clip_in(folder)))
    camera = camera_of(window).camera
    assert camera is not None
    with qtbot.waitSignal(camera.ended, timeout=60_000):
        pass
    predictor.predict = look
    assert camera.canvas.view is not None
    assert camera.canvas.view.faces == ()
    qtbot.keyClick(camera, Qt.Key.Key_C)
    qtbot.waitUntil(lambda: len(session.images) == 4)
    capture = session.image
    assert capture is not None
    assert capture.path.name.startswith("capture-")
    qtbot.waitUntil(lambda: session.was_predicted(capture.id))
    (face,) = session.project.faces(capture.id)
    assert face.box.iou(ONE) > 0.9
    assert session.photos.summaries[capture.id].predicted == 1


def test_frames_of_the_camera_page_come_into_the_window(
    qtbot: QtBot,
    open_window: Callable[..., MainWindow],
    folder: Path,
    predictor: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    window = open_window(folder)
    camera_of(window).show(str(clip_in(folder)))
    camera = camera_of(window).camera
    assert camera is not None
    assert not window.registry["face.accept"].isEnabled()
    qtbot.waitUntil(lambda: camera.canvas.view is not None, timeout=15_000)
    qtbot.keyClick(camera, Qt.Key.Key_C)
    session = window.page.session
    assert session is not None
    qtbot.waitUntil(lambda: len(session.images) == 4, timeout=5000)
    assert session.image is not None
    assert session.image.path.name.startswith("capture-")
    assert session.image.path.parent == folder
    qtbot.keyClick(camera, Qt.Key.Key_Question)
    assert sheet_of(window).isVisible()
    qtbot.keyClick(sheet_of(window), Qt.Key.Key_Escape)
    assert camera_of(window).shown
    assert not sheet_of(window).isVisible()
    qtbot.keyClick(camera, Qt.Key.Key_Escape)
    assert not camera_of(window).shown
    assert window.registry["face.accept"].isEnabled()
    qtbot.waitUntil(lambda: window.page.canvas.photo_size == (640, 480), timeout=5000)
    assert window.status.position.text() == "1 of 4"
