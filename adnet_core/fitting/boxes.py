"""Fits the mapping from a detector's boxes to landmark boxes, and measures what is left."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from adnet_core.conversion.annotated_faces import AnnotatedFace, by_photo
from adnet_core.errors import FormatError
from adnet_core.faces.geometry import FaceBox
from adnet_core.media.photos import read_photo
from adnet_core.models.boxes import BoxMapping, FivePointMapping
from adnet_core.models.detector import Detection, Detector

# A detection belongs to an annotated face when the boxes overlap at least this much before any mapping.
SAME_FACE_IOU = 0.3


@dataclass(frozen=True)
class BoxPairs:
    """Detections and true boxes of the same faces, labels of faces that were missed, and the time taken."""

    detected: tuple[Detection, ...]
    wanted: tuple[FaceBox, ...]
    missed: tuple[str, ...]
    seconds_per_photo: float

    @property
    def recall(self) -> float:
        """Share of annotated faces that were found."""
        return len(self.detected) / (len(self.detected) + len(self.missed))

    def fit(self) -> BoxMapping:
        """Raises FormatError where no annotated face was found."""
        if not self.detected:
            raise FormatError("the detector found none of the annotated faces")
        return BoxMapping.fit([face.box for face in self.detected], self.wanted)

    def fit_points(self) -> FivePointMapping | None:
        """None for a detector that finds no five points."""
        pairs = [
            (face.box, face.points, truth)
            for face, truth in zip(self.detected, self.wanted, strict=True)
            if face.points is not None
        ]
        return FivePointMapping.fit(*zip(*pairs, strict=True)) if pairs else None

    def residuals(self, landmark_box: Callable[[Detection], FaceBox]) -> dict[str, Any]:
        """What is left of the errors of the landmark boxes expected: recall, and median and 95th percentile.

        `centre` is the distance of the centres over the longer side of the true box, `side` the
        error of the longer side as a share of it, `iou` the mean overlap.
        """
        mapped = [landmark_box(face) for face in self.detected]
        pairs = list(zip(mapped, self.wanted, strict=True))
        centre = [np.hypot(*np.subtract(a.center, b.center)) / b.longer_side for a, b in pairs]
        side = [abs(a.longer_side / b.longer_side - 1) for a, b in pairs]
        return {
            "faces": len(self.detected) + len(self.missed),
            "recall": self.recall,
            "missed": list(self.missed),
            "centre": _median_and_tail(centre),
            "side": _median_and_tail(side),
            "iou": float(np.mean([a.iou(b) for a, b in pairs])) if pairs else None,
            "ms_per_photo": 1000 * self.seconds_per_photo,
        }


def pair_boxes(
    detector: Detector,
    faces: Sequence[AnnotatedFace],
    *,
    progress: Callable[[int], None] = lambda done: None,
) -> BoxPairs:
    """Run a detector over the photos of annotated faces. Raises MediaError for an unreadable photo."""
    detected: list[Detection] = []
    wanted: list[FaceBox] = []
    missed: list[str] = []
    seconds = 0.0
    photos = 0
    for path, members in by_photo(faces):
        pixels = read_photo(path).pixels
        if not photos:
            detector.detect(pixels)  # loads the weights, which is not timed
        start = time.perf_counter()
        found = detector.detect(pixels)
        seconds += time.perf_counter() - start
        photos += 1
        for face in members:
            truth = face.landmark_box
            best = max(found, key=lambda one: truth.iou(one.box), default=None)
            if best is None or best.box.iou(truth) < SAME_FACE_IOU:
                missed.append(face.label)
            else:
                detected.append(best)
                wanted.append(truth)
        progress(len(detected) + len(missed))
    return BoxPairs(tuple(detected), tuple(wanted), tuple(missed), seconds / max(1, photos))


def _median_and_tail(values: Sequence[float]) -> dict[str, float] | None:
    if not values:
        return None
    return {"median": float(np.median(values)), "p95": float(np.percentile(values, 95))}
