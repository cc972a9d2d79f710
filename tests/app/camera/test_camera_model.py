"""The bundled model on a video of the sample photo that is moved about by known amounts."""

from __future__ import annotations

import threading
from pathlib import Path

import cv2
import numpy as np
import pytest

from adnet_core.errors import ModelError
from adnet_core.faces.geometry import FaceBox
from adnet_core.models.engine import Engine
from adnet_core.models.model_store import DEFAULT_MODEL, find_model
from adnet_core.models.predictor import Predictor
from app.logic.camera.live import LiveSession, LiveState, LiveView
from app.logic.camera.search import LiveModel

SIZE = (400, 320)
COUNT = 40


def corner_at(index: int) -> tuple[int, int]:
    """Where in the photo the picture of frame `index` begins."""
    return round(30 + 25 * np.sin(index / 8)), round(30 + 25 * np.cos(index / 8))


@pytest.fixture
def model_path() -> Path:
    try:
        return find_model(DEFAULT_MODEL)
    except ModelError:
        pytest.skip("the bundled model is not there")


def test_the_model_follows_a_moving_face(model_path: Path, sample_photo: Path, tmp_path: Path) -> None:
    photo = cv2.imread(str(sample_photo))
    video = tmp_path / "moving.avi"
    writer = cv2.VideoWriter(str(video), cv2.VideoWriter.fourcc(*"MJPG"), 15, SIZE)
    for index in range(COUNT):
        x, y = corner_at(index)
        writer.write(photo[y : y + SIZE[1], x : x + SIZE[0]])
    writer.release()
    views: list[LiveView] = []
    over = threading.Event()

    def on_news() -> None:
        if (view := session.take()) is not None:
            views.append(view)
        if session.status.state in (LiveState.ENDED, LiveState.FAILED):
            over.set()

    session = LiveSession(
        video, lambda: LiveModel(Predictor(Engine(model_path, device="cpu", threads=1))), on_news
    )
    session.start()
    assert over.wait(100)
    session.stop()
    assert session.wait(100)
    assert session.status.state is LiveState.ENDED, session.status.sentence
    assert views[0].frame.index == 0
    assert len(views) >= 3
    assert {face.identity for view in views for face in view.faces} == {1}
    # In the photo the face stands still. On a slow machine it jumps, and may be lost for a moment.
    shown = [view for view in views if view.faces]
    assert len(shown) > len(views) / 2
    placed = [view.faces[0].prediction.landmarks + corner_at(view.frame.index) for view in shown]
    middle = np.median(placed, axis=0)
    face_size = FaceBox.of_points(middle).longer_side
    away = [np.hypot(*(points - middle).T).mean() / face_size for points in placed]
    assert np.median(away) < 0.05
