"""Which face of a photo a fresh prediction belongs to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from adnet_core.faces.geometry import FaceBox
from adnet_core.projects.records import FaceRecord, PredictedFace

SAME_FACE_IOU = 0.5


@dataclass(frozen=True, eq=False)
class Match:
    """What becomes of fresh predictions: they renew an untouched face, found a new one, or are dropped."""

    renewed: tuple[tuple[PredictedFace, FaceRecord], ...]
    new: tuple[PredictedFace, ...]
    stale: tuple[FaceRecord, ...]


def match_predictions(
    predictions: Sequence[PredictedFace], untouched: Sequence[FaceRecord], touched: Sequence[FaceRecord]
) -> Match:
    """Sort predictions (best first) against the faces of the same photo.

    A prediction that overlaps a face somebody has touched is dropped. Of the others each renews the
    untouched face that it overlaps most, so that a face keeps its id when it is predicted again;
    untouched faces that none renews are stale.
    """
    free = list(untouched)
    renewed: list[tuple[PredictedFace, FaceRecord]] = []
    new: list[PredictedFace] = []
    for prediction in predictions:
        if any(_overlap(prediction, face) > SAME_FACE_IOU for face in touched):
            continue
        best = max(free, key=lambda face, p=prediction: _overlap(p, face), default=None)  # type: ignore[misc]
        if best is not None and _overlap(prediction, best) > SAME_FACE_IOU:
            renewed.append((prediction, best))
            free.remove(best)
        else:
            new.append(prediction)
    return Match(tuple(renewed), tuple(new), tuple(free))


def _overlap(prediction: PredictedFace, face: FaceRecord) -> float:
    """IoU by box or by points, the larger: the box of a face stays when its points are moved."""
    by_points = FaceBox.of_points(np.asarray(prediction.landmarks)).iou(face.extent)
    return max(by_points, prediction.box.iou(face.box))
