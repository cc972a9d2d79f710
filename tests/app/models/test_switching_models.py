"""Another model takes over while the window runs: untouched predictions are renewed, a person's stay."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from adnet_core.errors import ModelError
from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.states import FaceState
from adnet_core.models.face_prediction import FacePrediction
from app.logic.work.background import running
from app.window import MainWindow
from app.work.prediction import Outcome, Task, Wish

Open = Callable[..., MainWindow]
OTHER = "e" * 64
SHIFT = np.array([5.0, 0.0])


class Shifted:
    """The predictor of the other tests, with all points five pixels further right, as another model."""

    def __init__(self, first: Any) -> None:
        self.layout = first.layout
        self._first = first
        values = {**vars(first.engine), "sha256": OTHER, "path": Path("shifted.onnx")}
        self.engine = SimpleNamespace(**values)

    def predict(self, pixels: NDArray[np.uint8], *, maps: bool = True) -> list[FacePrediction]:
        return [self._moved(face) for face in self._first.predict(pixels)]

    def predict_boxes(
        self, pixels: NDArray[np.uint8], boxes: Sequence[FaceBox], *, passes: int = 1, maps: bool = True
    ) -> list[FacePrediction]:
        return [self._moved(face) for face in self._first.predict_boxes(pixels, boxes)]

    def _moved(self, face: FacePrediction) -> FacePrediction:
        return FacePrediction(**{**vars(face), "landmarks": face.landmarks + SHIFT})


def settled(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: window.page.worker.pending == 0, timeout=10_000)


def test_untouched_predictions_are_renewed(
    qtbot: QtBot, open_window: Open, folder: Path, predictor: Any
) -> None:
    window = open_window(folder)
    page = window.page
    session = page.session
    assert session is not None
    settled(qtbot, window)
    canvas = page.canvas
    before = {row: session.project.faces(image.id) for row, image in enumerate(session.images)}
    qtbot.keyClick(canvas, Qt.Key.Key_Tab)
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    touched = session.project.faces(session.images[0].id)[0]
    accepted, rejected, free = before[1]
    session.project.set_state(accepted.id, FaceState.ACCEPTED)
    session.project.set_state(rejected.id, FaceState.REJECTED)

    with qtbot.waitSignal(page.worker.ready):
        page.worker.use(lambda: Shifted(predictor))
    assert page.predicting.renew_untouched() == 2
    qtbot.waitUntil(lambda: not page.predicting.stale, timeout=10_000)
    settled(qtbot, window)
    assert window.status.model.text() == "shifted"

    def points(face_id: str) -> np.ndarray:
        return session.project.face(face_id).points

    np.testing.assert_array_equal(points(touched.id), touched.points)
    for kept in (accepted, rejected):
        np.testing.assert_array_equal(points(kept.id), kept.points)
    for renewed in (free, before[2][0]):
        np.testing.assert_allclose(points(renewed.id), renewed.points + SHIFT)
        assert session.project.face(renewed.id).model_sha256 == OTHER
    assert page.predicting.renew_untouched() == 0


def test_a_late_answer_of_the_model_before_leaves_the_photo_to_the_new_one(
    qtbot: QtBot, open_window: Open, folder: Path, predictor: Any
) -> None:
    window = open_window(folder)
    page = window.page
    session = page.session
    assert session is not None
    settled(qtbot, window)
    second = session.images[1].id
    with qtbot.waitSignal(page.worker.ready):
        page.worker.use(lambda: Shifted(predictor))
    assert page.predicting.renew_untouched() == 3
    assert second in page.predicting.stale
    for late in (
        Outcome(Wish(Task.REFRESH, second), model_sha256=predictor.engine.sha256),
        Outcome(Wish(Task.FIND, second)),  # it was predicted already
    ):
        page.worker.done.emit(late)
        assert second in page.predicting.stale
    page.worker.done.emit(Outcome(Wish(Task.REFRESH, second), model_sha256=OTHER))
    assert second not in page.predicting.stale
    settled(qtbot, window)


def test_a_model_that_cannot_be_used_leaves_the_one_before(
    qtbot: QtBot, open_window: Open, folder: Path
) -> None:
    window = open_window(folder)
    settled(qtbot, window)

    def broken() -> Any:
        raise ModelError("broken.onnx: the file is truncated or damaged")

    window.page.worker.use(broken)
    qtbot.waitUntil(lambda: "broken.onnx" in window.page.message.text, timeout=5000)
    assert window.page.message.text.endswith("painted stays in use.")
    qtbot.keyClick(window.page.canvas, Qt.Key.Key_D)
    session = window.page.session
    assert session is not None
    qtbot.waitUntil(lambda: len(session.faces) == 3, timeout=5000)


@pytest.mark.parametrize("fails_first", [False, True])
def test_a_window_without_a_model_takes_one_later(
    qtbot: QtBot, open_window: Open, folder: Path, predictor: Any, fails_first: bool
) -> None:
    def missing() -> Any:
        raise ModelError("nobody: no model of this name")

    window = open_window(
        folder, load=missing, until=lambda w: w.page.session is not None and bool(w.page.predicting.problem)
    )
    assert not window.page.predicting.works_here
    if fails_first:
        with qtbot.waitSignal(window.page.worker.unavailable):
            window.page.worker.use(missing)
        assert not window.page.predicting.works_here
    window.page.worker.use(lambda: predictor)
    session = window.page.session
    assert session is not None
    qtbot.waitUntil(lambda: bool(session.faces), timeout=5000)
    assert window.page.predicting.problem == ""


def test_a_model_that_never_comes_back_is_left_for_another(
    qtbot: QtBot, open_window: Open, folder: Path, predictor: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What it says after all, once it does, is not taken."""
    gate, begun = threading.Event(), threading.Event()

    class Stuck(Shifted):
        def predict(self, pixels: NDArray[np.uint8], *, maps: bool = True) -> list[FacePrediction]:
            begun.set()
            assert gate.wait(60)
            return super().predict(pixels)

    window = open_window(folder, load=lambda: Stuck(predictor), until=lambda _window: begun.is_set())
    page, session = window.page, window.page.session
    assert session is not None
    monkeypatch.setattr("app.work.prediction.STUCK_SECONDS", 0.0)
    page.worker.use(lambda: predictor)
    qtbot.waitUntil(lambda: all(image.predicted for image in session.images), timeout=10_000)
    assert window.status.model.text() == "painted"
    gate.set()
    qtbot.waitUntil(lambda: running().count("prediction") == 1, timeout=10_000)
    for image in session.images:
        assert {face.model_sha256 for face in session.project.faces(image.id)} == {"f" * 64}
