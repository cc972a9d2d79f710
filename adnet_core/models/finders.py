"""What gives the boxes of a photo where that is no detector of faces: the whole photo, nobody, or what a
model has learnt of its own objects."""

from __future__ import annotations

import threading
from abc import ABC, abstractmethod
from functools import cached_property
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from adnet_core.errors import ModelError, UnusableModelError
from adnet_core.faces.geometry import FaceBox
from adnet_core.models.crops import Picture, copy_of
from adnet_core.models.detector import Detection, small_copy
from adnet_core.models.engine import Device, first_line, for_any_size, open_session
from adnet_core.models.finder_part import (
    BORDER_GREY,
    FINDER_INPUT,
    FINDER_OUTPUTS,
    SCALE_REACH,
    STRIDE,
    USUAL_SIDE,
    FinderPart,
)
from adnet_core.models.run_limit import FIRST_RUN_S, LimitedRuns, RunTooLong

Array = NDArray[np.float64]

OVERLAP = 0.4
"""Of two boxes that share more (intersection over union), the surer one stays."""
WITHIN = 0.8
"""Two boxes of which the smaller lies so much within the other are those of one object."""
MOST_ENLARGED = 4
"""A copy is at most so many times as large as the photo."""
MOST_FOUND = 300
"""Boxes of one photo that are looked at, the surest first."""


class ObjectFinder(ABC):
    """Gives boxes whichever way up objects lie. Only people's faces, which stand upright in most photos, are
    looked for in turned copies too."""

    name: str
    takes_reduced = True

    @abstractmethod
    def detect(self, pixels: Picture) -> list[Detection]:
        """Objects in (H, W, 3) BGR pixels, best first."""


class WholePhoto(ObjectFinder):
    """One object, which fills the photo; a model's mapping may say which part of it."""

    name = "whole-photo"

    def detect(self, pixels: Picture) -> list[Detection]:
        height, width = pixels.shape[:2]
        return [Detection(FaceBox(0.0, 0.0, width - 1.0, height - 1.0), 1.0)]


class NoFinder(ObjectFinder):
    """Finds nothing: boxes are drawn by hand."""

    name = "none"

    def detect(self, pixels: Picture) -> list[Detection]:
        return []


class OwnFinder(ObjectFinder):
    """The finder in a model file. May be used from several threads, which take turns."""

    name = "finder"

    def __init__(
        self, part: FinderPart, path: Path, *, device: Device = "auto", threads: int | None = None
    ) -> None:
        """`path` names the model's file for messages."""
        self.part = part
        self._path = path
        self._device: Device = device
        self._threads = threads
        self._lock = threading.Lock()

    def detect(self, pixels: Picture) -> list[Detection]:
        """Objects in (H, W, 3) BGR pixels, best first. Raises ModelError where the network cannot be run."""
        longest = max(pixels.shape[:2])
        found = []
        # An object of a tiny photo is not seen better for being shown ever larger.
        sizes = list(dict.fromkeys(min(size, MOST_ENLARGED * longest) for size in self.part.sizes))
        for number, size in enumerate(sizes):
            boxes, scores, scale = self._search(pixels, size / longest)
            side = (boxes[:, 2:] - boxes[:, :2]).max(axis=1, initial=0.0) * scale
            # What is much larger or smaller than the network has learnt is better seen in another copy.
            fits = (side < USUAL_SIDE * SCALE_REACH) | (number == 0)
            fits &= (side > USUAL_SIDE / SCALE_REACH) | (number == len(sizes) - 1)
            found.append((boxes[fits], scores[fits]))
        boxes = np.concatenate([one for one, _ in found])
        scores = np.concatenate([one for _, one in found])
        return [
            Detection(FaceBox(*map(float, boxes[row])), float(scores[row]))
            for row in without_overlaps(boxes, scores)
        ]

    def _search(self, pixels: Picture, scale: float) -> tuple[Array, Array, float]:
        """Boxes (N, 4) in pixels of the photo and scores (N,) of one copy of it, and the copy's scale."""
        small, ratio = _copy(pixels, scale)
        height, width = small.shape[:2]
        fill = 2 * STRIDE
        filled = np.full((-(-height // fill) * fill, -(-width // fill) * fill, 3), BORDER_GREY, np.uint8)
        filled[:height, :width] = small
        planes = np.ascontiguousarray(filled.transpose(2, 0, 1)[None]).astype(np.float32)
        boxes, scores = decode(*self.run(planes), threshold=self.part.threshold)
        inside = (boxes[:, 0] < width) & (boxes[:, 1] < height)
        edge = np.array([width, height, width, height]) - 1.0
        boxes = np.clip(boxes[inside], 0.0, edge) * np.tile(ratio, 2) + np.tile((ratio - 1) / 2, 2)
        return boxes, scores[inside], float(1 / ratio.max())

    def run(self, planes: NDArray[np.float32]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Heat and sides of a picture (1, 3, H, W), as `finder_part` describes them. Raises ModelError."""
        try:
            with self._lock:
                heat, sides = self._runs.run(list(FINDER_OUTPUTS), {FINDER_INPUT: planes})
        except RunTooLong as error:
            raise UnusableModelError(f"{self._path}: its finder: {error}") from None
        except Exception as error:  # the runtime raises classes of its own, derived from Exception alone
            raise ModelError(f"{self._path}: its finder failed: {first_line(error)}") from None
        cells = (planes.shape[2] // STRIDE, planes.shape[3] // STRIDE)
        if heat.shape != (1, 1, *cells) or sides.shape != (1, 4, *cells):
            raise ModelError(f"{self._path}: its finder came out as {heat.shape} and {sides.shape}")
        if not (np.isfinite(heat).all() and np.isfinite(sides).all()):
            raise ModelError(f"{self._path}: its finder's output is not made of finite numbers")
        return heat, sides

    @cached_property
    def _runs(self) -> LimitedRuns:
        probe = {FINDER_INPUT: np.zeros((1, 3, 8 * STRIDE, 8 * STRIDE), dtype=np.float32)}
        try:
            session = open_session(
                self.part.graph, probe, device=for_any_size(self._device), threads=self._threads
            )[0]
        except RuntimeError as error:
            raise ModelError(f"{self._path}: its finder: {error}") from None
        return LimitedRuns(session, self.part.graph, seconds=FIRST_RUN_S)


def _copy(photo: Picture, scale: float) -> tuple[NDArray[np.uint8], Array]:
    """The photo `scale` times as large, and pixels of the photo per pixel of the copy (2,) in x and y."""
    if scale <= 1:
        return small_copy(photo, scale)
    pixels, _ = copy_of(photo, 1.0)
    height, width = pixels.shape[:2]
    wide, high = round(width * scale), round(height * scale)
    large = cv2.resize(pixels, (wide, high), interpolation=cv2.INTER_LINEAR)
    return large.astype(np.uint8), np.array([width / wide, height / high])


def decode(heat: NDArray[np.float32], sides: NDArray[np.float32], *, threshold: float) -> tuple[Array, Array]:
    """Boxes (N, 4) and scores (N,) from a finder's maps, in pixels of its input (pixel centres at integers).

    heat (1, 1, h, w) in [0, 1]; sides (1, 4, h, w): from a cell's centre to the box's left, top, right and
    bottom, in pixels. A cell counts where it is no less hot than its eight neighbours.
    """
    peaks = heat[0, 0] >= cv2.dilate(heat[0, 0], np.ones((3, 3), np.uint8))
    rows, columns = np.nonzero(peaks & (heat[0, 0] >= threshold))
    scores = heat[0, 0, rows, columns].astype(np.float64)
    best = np.argsort(-scores, kind="stable")[:MOST_FOUND]
    rows, columns, scores = rows[best], columns[best], scores[best]
    centre = np.stack([columns, rows], axis=1) * float(STRIDE) + (STRIDE - 1) / 2
    away = sides[0][:, rows, columns].astype(np.float64).T
    return np.concatenate([centre - away[:, :2], centre + away[:, 2:]], axis=1), scores


def without_overlaps(boxes: Array, scores: Array) -> list[int]:
    """The rows of the boxes (N, 4) that stay, the surest first.

    None stays that a surer one overlaps by more than OVERLAP, or of which one lies within the other by more
    than WITHIN of the smaller one's area: it is of a part of the same object, or of that and what is around.
    """
    order = np.argsort(-scores, kind="stable")
    area = np.clip(boxes[:, 2:] - boxes[:, :2], 0, None).prod(axis=1)
    kept: list[int] = []
    for row in map(int, order):
        low, high = np.maximum(boxes[kept, :2], boxes[row, :2]), np.minimum(boxes[kept, 2:], boxes[row, 2:])
        shared = np.clip(high - low, 0, None).prod(axis=1)
        overlaps = shared > OVERLAP * (area[kept] + area[row] - shared)
        if not (overlaps | (shared > WITHIN * np.minimum(area[kept], area[row]))).any():
            kept.append(row)
    return kept
