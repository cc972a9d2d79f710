"""Looks for faces beside the live view, so that a slow detector does not hold up the picture.

Where nobody is, the detector tries every size it knows, which takes a second on a slow machine.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray

from adnet_core.errors import ModelError
from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import Layout
from adnet_core.media.frames import Frame
from app.logic.translating import marked, tr, translated
from app.logic.work.background import Owner, Piece, Worker, at_once

if TYPE_CHECKING:
    from adnet_core.models.face_prediction import FacePrediction


class LandmarkPredictor(Protocol):
    """The part of adnet_core.models.predictor.Predictor that live video uses, from two threads."""

    @property
    def layout(self) -> Layout: ...

    def predict(self, pixels: NDArray[np.uint8], *, maps: bool = True) -> Sequence[FacePrediction]: ...

    def predict_boxes(
        self, pixels: NDArray[np.uint8], boxes: Sequence[FaceBox], *, passes: int = 1, maps: bool = True
    ) -> Sequence[FacePrediction]: ...


@dataclass(frozen=True)
class Found:
    """The faces of `frame`, which may have been followed by others since."""

    frame: Frame
    faces: tuple[FacePrediction, ...]


class CheckedPredictor:
    """A predictor whose faces can be shown. Raises ModelError where the model has made something else."""

    def __init__(self, predictor: LandmarkPredictor) -> None:
        self._predictor = predictor
        self.layout = predictor.layout

    def predict(self, pixels: NDArray[np.uint8], *, maps: bool = True) -> Sequence[FacePrediction]:
        return self._checked(pixels, lambda: self._predictor.predict(pixels, maps=maps))

    def predict_boxes(
        self, pixels: NDArray[np.uint8], boxes: Sequence[FaceBox], *, passes: int = 1, maps: bool = True
    ) -> Sequence[FacePrediction]:
        def predict() -> Sequence[FacePrediction]:
            return self._predictor.predict_boxes(pixels, boxes, passes=passes, maps=maps)

        return self._checked(pixels, predict, len(boxes))

    def _checked(
        self,
        pixels: NDArray[np.uint8],
        predict: Callable[[], Sequence[FacePrediction]],
        count: int | None = None,
    ) -> Sequence[FacePrediction]:
        from adnet_core.models.prediction_check import prediction_problem

        faces = predict()
        problem = prediction_problem(faces, self.layout, pixels.shape, count)
        if problem is not None:
            raise ModelError(tr("the model {problem}", problem=translated(problem)))
        return faces


@dataclass(frozen=True)
class LiveModel:
    """A predictor for the live view, what runs it ("CPU", "CUDA: …") and which model it is."""

    predictor: LandmarkPredictor
    provider: str = ""
    sha256: str = ""


class FaceSearch(Protocol):
    """Takes a frame when it is ready, and has what it found there to give once."""

    @property
    def ready(self) -> bool: ...

    def request(self, frame: Frame) -> None: ...

    def result(self) -> Found | None: ...


class DirectSearch:
    """Looks at once: the result of a request is there when it returns."""

    def __init__(self, predictor: LandmarkPredictor) -> None:
        self._predictor = predictor
        self._found: Found | None = None
        self.ready = True

    def request(self, frame: Frame) -> None:
        self._found = Found(frame, tuple(self._predictor.predict(frame.pixels, maps=False)))

    def result(self) -> Found | None:
        found, self._found = self._found, None
        return found


class BackgroundSearch:
    """Looks in a thread of its own, one frame at a time, and rests after each as long as it took."""

    def __init__(self, predictor: LandmarkPredictor) -> None:
        self._predictor = predictor
        self._guard = threading.Lock()
        self._busy = False
        self._found: Found | None = None
        self._error: Exception | None = None
        self._rested_at = 0.0
        self._owner = Owner("the live view")
        self._worker = Worker(marked("search for faces"), at_once, stays=True)

    @property
    def ready(self) -> bool:
        """Whether a request would be taken; one made otherwise is forgotten."""
        with self._guard:
            return not self._busy and time.monotonic() >= self._rested_at

    def request(self, frame: Frame) -> None:
        with self._guard:
            if self._busy:
                return
            self._busy = True
        self._worker.add(Piece(self._owner, partial(self._look, frame)))

    def result(self) -> Found | None:
        """What was found last, once. Raises what the predictor raised."""
        with self._guard:
            found, self._found = self._found, None
            error, self._error = self._error, None
        if error is not None:
            raise error
        return found

    def close(self) -> None:
        """Let the thread go; a search that is under way is not waited for, and its result is nobody's."""
        self._owner.end()
        self._worker.close()

    def _look(self, frame: Frame, _piece: Piece) -> None:
        begun = time.monotonic()
        found: Found | None = None
        error: Exception | None = None
        try:
            found = Found(frame, tuple(self._predictor.predict(frame.pixels, maps=False)))
        except Exception as raised:
            # It is raised again where the result is asked for.
            error = raised
        ended = time.monotonic()
        with self._guard:
            self._busy, self._found, self._error = False, found, error
            self._rested_at = ended + (ended - begun)
