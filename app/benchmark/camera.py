"""How soon a camera's frame has its landmarks, and how many frames a second the live view follows."""

from __future__ import annotations

import time
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from adnet_core.faces.geometry import FaceBox
from adnet_core.media.frames import Frame
from adnet_core.media.photos import Pixels
from adnet_core.models.engine import Engine
from adnet_core.models.face_prediction import FacePrediction
from adnet_core.models.model_store import DEFAULT_MODEL, find_model
from adnet_core.models.predictor import Predictor
from adnet_core.speed import Figure
from app.benchmark.driving import sample_photo
from app.logic.camera.search import BackgroundSearch
from app.logic.camera.tracking import FaceTracker

WIDTH, HEIGHT = 640, 480
MOST_FACES = 4
FRAMES, UNCOUNTED = 150, 10
# Sides of a piece with a head, and by how much that goes to and fro, in pixels.
PATCH = 224
REACH = 12
FRAME_SECONDS = 1 / 30


class CountedCrops:
    """A predictor that counts the crops of faces that are followed."""

    def __init__(self, predictor: Predictor) -> None:
        self._predictor = predictor
        self.layout = predictor.layout
        self.followed = 0

    def predict(self, pixels: NDArray[np.uint8], *, maps: bool = True) -> list[FacePrediction]:
        return self._predictor.predict(pixels, maps=maps)

    def predict_boxes(
        self, pixels: NDArray[np.uint8], boxes: Sequence[FaceBox], *, passes: int = 1, maps: bool = True
    ) -> list[FacePrediction]:
        self.followed += passes * len(boxes)
        return self._predictor.predict_boxes(pixels, boxes, passes=passes, maps=maps)


def camera(_folder: Path | None = None, frames: int = FRAMES) -> list[Figure]:
    """One to four faces before a camera of 640 x 480, each frame as soon as the one before is done.

    As in the window: the faces are followed by their last landmarks, and others are looked for beside that.
    """
    predictor = Predictor(Engine(find_model(DEFAULT_MODEL)))
    figures = []
    for count in range(1, MOST_FACES + 1):
        figures += _followed(predictor, count, frames)
    return figures


def _followed(predictor: Predictor, count: int, frames: int) -> list[Figure]:
    crops = CountedCrops(predictor)
    search = BackgroundSearch(crops)
    tracker = FaceTracker(crops, search=search)
    seen: list[int] = []
    spent: list[float] = []
    wall = used = 0.0
    try:
        for number in range(UNCOUNTED + frames):
            if number == UNCOUNTED:
                crops.followed, wall, used = 0, time.perf_counter(), time.process_time()
            frame = Frame(picture(count, number), number, number * FRAME_SECONDS)
            start = time.perf_counter()
            faces = tracker.update(frame)
            if number >= UNCOUNTED:
                spent.append(1000 * (time.perf_counter() - start))
                seen.append(len(faces))
        wall, used = time.perf_counter() - wall, time.process_time() - used
    finally:
        search.close()
    who = f"{count} {'face' if count == 1 else 'faces'}"
    what = f"camera, {WIDTH} x {HEIGHT}, {who}"
    missed = sum(found != count for found in seen)
    note = f"{predictor.engine.provider}; {crops.followed / (frames * count):.2f} passes a face and frame"
    return [
        Figure.of_times(f"{what}: from the frame to its landmarks", spent, note),
        Figure(
            f"{what}: frames a second", frames / wall, "1/s", f"{missed} of {frames} with other than {who}"
        ),
        Figure(
            f"{what}: processor time of a frame", 1000 * used / frames, "ms", "the search for faces in it"
        ),
    ]


def picture(count: int, number: int) -> Pixels:
    """Frame `number` (480, 640, 3) with so many faces that move by a few pixels a frame."""
    frame = np.full((HEIGHT, WIDTH, 3), 96, dtype=np.uint8)
    middles = [(WIDTH // 2, HEIGHT // 2)] if count == 1 else [(160, 120), (480, 360), (480, 120), (160, 360)]
    for which, (x, y) in enumerate(middles[:count]):
        turn = 2 * np.pi * (number / 60 + which / 4)
        left = x - PATCH // 2 + round(REACH * np.cos(turn))
        top = y - PATCH // 2 + round(REACH * np.sin(turn) / 2)
        frame[top : top + PATCH, left : left + PATCH] = _face()
    return frame


@cache
def _face() -> Pixels:
    """(PATCH, PATCH, 3) of the sample photo, the head of one person."""
    head = sample_photo((512, 512))[0:256, 96:352]
    return np.asarray(cv2.resize(head, (PATCH, PATCH), interpolation=cv2.INTER_AREA), dtype=np.uint8)
