from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from adnet_core.annotation.store import Project
from adnet_core.geometry import FaceBox
from adnet_core.layout import Layout
from app.camera.captures import take_capture
from app.window import MainWindow

NOW = datetime(2030, 1, 2, 3, 4, 5)
PIXELS = np.random.default_rng(0).integers(0, 255, (120, 160, 3)).astype(np.uint8)


def test_a_frame_becomes_a_photo_without_loss(tmp_path: Path, layout: Layout, predictor: Any) -> None:
    faces = predictor.predict_boxes(PIXELS, [FaceBox(10, 10, 90, 90)])
    with Project.create(tmp_path / "p.adnet", layout, author="ann") as project:
        first = take_capture(project, PIXELS, faces, "m" * 64, now=NOW)
        second = take_capture(project, PIXELS, [], "m" * 64, now=NOW)
        assert first.path == tmp_path / "capture-20300102-030405-001.png"
        assert second.path == tmp_path / "capture-20300102-030405-002.png"
        np.testing.assert_array_equal(cv2.imread(str(first.path)), PIXELS)
        assert first.predicted
        np.testing.assert_allclose(project.faces(first.id)[0].points, faces[0].landmarks)
        assert project.faces(second.id) == []


def test_frames_of_the_camera_page_come_into_the_window(
    qtbot: QtBot,
    open_window: Callable[..., MainWindow],
    folder: Path,
    predictor: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    window = open_window(folder)
    video = folder / "clip.avi"
    writer = cv2.VideoWriter(str(video), cv2.VideoWriter.fourcc(*"MJPG"), 25.0, (640, 480))
    for _ in range(50):
        writer.write(cv2.imread(str(folder / "img1.png")))
    writer.release()
    window.live.show(str(video))
    camera = window.live.camera
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
    assert window.key_sheet.isVisible()
    qtbot.keyClick(window.key_sheet, Qt.Key.Key_Escape)
    assert window.live.shown
    assert not window.key_sheet.isVisible()
    qtbot.keyClick(camera, Qt.Key.Key_Escape)
    assert not window.live.shown
    assert window.registry["face.accept"].isEnabled()
    qtbot.waitUntil(lambda: window.page.canvas.photo_size == (640, 480), timeout=5000)
    assert window.status.position.text() == "1 of 4"
