"""In which order faces are worth a look, by the parts of their scores. Each face is a row of arrays."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from adnet_core.faces.rounding import without_rounding
from adnet_core.ranking.face_score import USUAL_MIX, mixed_score
from adnet_core.ranking.variety import varied

Array = NDArray[np.float64]


class QueueOrder(StrEnum):
    """What comes first: many expected corrections, a doubtful detection, an unlikely shape, or a mix of all
    three in which near-duplicates stand back for each other."""

    CORRECTION = "correction"
    DETECTOR = "detector"
    SHAPE = "shape"
    MIXED = "mixed"


@dataclass(frozen=True, eq=False)
class FaceScores:
    """The parts of the scores of N faces, NaN where one is not known.

    `doubtful` as of `face_score.doubtful_points`; `doubt` 1 minus the detector's score; `shape` as of
    `ShapePrior.distance`; `looks` (N, 15) as of `variety.look_of`, zeros where not known; `waiting` says
    that nobody has finished the face.
    """

    doubtful: Array
    doubt: Array
    shape: Array
    looks: NDArray[np.int8]
    waiting: NDArray[np.bool_]
    mix: tuple[float, ...] = USUAL_MIX

    def mixed(self) -> Array:
        """(N,) corrections to expect by all parts; NaN without covariances."""
        mixed = mixed_score(self.doubtful, self.doubt, self.shape, self.mix)
        return np.where(np.isfinite(self.doubtful), mixed, np.nan)

    def scores(self, order: QueueOrder) -> Array:
        """(N,) what an order goes by, the largest first; NaN where it is not known."""
        if order is QueueOrder.CORRECTION:
            return self.doubtful
        if order is QueueOrder.DETECTOR:
            return self.doubt
        if order is QueueOrder.SHAPE:
            return self.shape
        mixed = self.mixed()
        known = np.isfinite(mixed)
        result = np.full(len(mixed), np.nan)
        result[known] = varied(np.maximum(mixed[known], 0.0), self.looks[known], ~self.waiting[known])
        return result

    def queue(self, order: QueueOrder) -> NDArray[np.int64]:
        """Rows of the waiting faces, the most urgent first and those without a score last."""
        scores = np.where(self.waiting, self.scores(order), np.nan)
        keys = without_rounding(scores)
        rows = np.argsort(-np.where(np.isnan(keys), -np.inf, keys), kind="stable")
        return rows[self.waiting[rows]]
