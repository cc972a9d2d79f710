"""What a finder of objects is worth on annotated photos: how many it finds, how many boxes lie on none."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from adnet_core.faces.geometry import FaceBox
from adnet_core.media.photos import read_photo
from adnet_core.models.boxes import BoxMapping
from adnet_core.models.detector import Detector

FOUND_IOU = 0.5
"""An object counts as found by a box that overlaps its own at least this much (intersection over union)."""


@dataclass(frozen=True, eq=False)
class PhotoObjects:
    """The objects of one photo, in its pixels.

    `outlines` are points (K, 2) of each, at least two, whose tight box is the object's, also in a photo that
    is turned. In the boxes `passed_over` there may be an object that nobody has judged: they are neither
    learnt nor counted. `all_annotated`: whatever is outside of both is background.
    """

    photo: Path
    outlines: tuple[NDArray[np.float64], ...]
    passed_over: tuple[FaceBox, ...] = ()
    all_annotated: bool = True

    @property
    def boxes(self) -> tuple[FaceBox, ...]:
        return tuple(FaceBox.of_points(outline) for outline in self.outlines)


@dataclass(frozen=True)
class FinderFigures:
    """`found` of the `objects` in so many `photos`.

    In photos of which all objects are annotated, `right` boxes lie on one and `wrong` ones on none; in the
    `unsure_photos` nobody can say what a box lies on, nor where a face is that nobody has judged.
    """

    photos: int
    objects: int
    found: int
    right: int
    wrong: int
    unsure_photos: int = 0

    @property
    def recall(self) -> float | None:
        return self.found / self.objects if self.objects else None

    @property
    def precision(self) -> float | None:
        """Of the boxes of which that is known, the share that lies on an object; None where there is none."""
        boxes = self.right + self.wrong
        return self.right / boxes if boxes else None

    def to_dict(self) -> dict[str, Any]:
        """As a model file states it."""
        return {
            "photos": self.photos,
            "objects": self.objects,
            "recall": self.recall,
            "precision": self.precision,
            "iou": FOUND_IOU,
            **({"unsure_photos": self.unsure_photos} if self.unsure_photos else {}),
        }


def judge_finder(
    detector: Detector,
    photos: Sequence[PhotoObjects],
    mapping: BoxMapping | None = None,
    *,
    progress: Callable[[int], None] = lambda done: None,
) -> FinderFigures:
    """Look for the objects of annotated photos; `mapping` goes from the found boxes to the objects' own.

    The surest box comes first, and an object is found once. Raises MediaError for an unreadable photo.
    """
    found = right = wrong = 0
    for number, one in enumerate(photos, start=1):
        boxes = [detection.box for detection in detector.detect(read_photo(one.photo).pixels)]
        hits, misses = matched([(mapping or BoxMapping()).apply(box) for box in boxes], one)
        found += hits
        if one.all_annotated:
            right, wrong = right + hits, wrong + misses
        progress(number)
    unsure = sum(not one.all_annotated for one in photos)
    return FinderFigures(len(photos), sum(len(one.outlines) for one in photos), found, right, wrong, unsure)


def matched(boxes: Sequence[FaceBox], photo: PhotoObjects) -> tuple[int, int]:
    """How many objects of a photo are found by boxes, the surest first, and how many boxes lie on none."""
    left = list(photo.boxes)
    wrong = 0
    for box in boxes:
        best = max(left, key=box.iou, default=None)
        if best is not None and box.iou(best) >= FOUND_IOU:
            left.remove(best)
        elif not any(box.iou(other) >= FOUND_IOU for other in photo.passed_over):
            wrong += 1
    return len(photo.boxes) - len(left), wrong
