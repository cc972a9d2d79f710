"""Moves an inherited mix of the queue by the corrections that annotated faces took."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from adnet_core.faces import metrics
from adnet_core.faces.layout import Layout
from adnet_core.faces.shape_prior import ShapePrior
from adnet_core.fitting.inheriting import Rows, chosen_worth, stands_on, worths
from adnet_core.ranking.face_score import TOLERANCE, doubtful_points, mix_inputs
from adnet_core.ranking.queue_mix import QueueMix

Array = NDArray[np.float64]

WORTHS = (100.0, 300.0, 1000.0)
"""Faces that an inherited mix counts for, among which the faces of other photos choose."""


def mix_of(
    landmarks: Array,
    covariance: Array,
    truth: Array,
    photos: Sequence[object],
    layout: Layout,
    shape: ShapePrior | None,
    start: QueueMix,
) -> QueueMix:
    """`start`, moved by what faces took that the model has not learnt from: `landmarks` (F, P, 2) and the
    `covariance` (F, P, 2, 2) that the queue sees, in x and y, beside the `truth` (F, P, 2).

    They were placed from the boxes of their true landmarks, so nothing is learnt of what a detector's doubt
    says: that number stays.
    """
    doubtful = doubtful_points(landmarks, covariance, layout)
    unlikely = np.full(len(truth), np.nan) if shape is None else shape.distance(landmarks)
    errors = metrics.point_errors(landmarks, truth, layout)
    known = np.isfinite(errors).sum(axis=1)
    # Absent points would have taken as many corrections as those that are there.
    corrections = (errors > TOLERANCE).sum(axis=1) * errors.shape[1] / np.maximum(known, 1)
    rows = np.flatnonzero(known)
    if not len(rows):
        return start
    inputs = mix_inputs(doubtful, 0.0, unlikely)[rows]
    return moved_mix(start, inputs, corrections[rows], [photos[row] for row in rows.tolist()])


def moved_mix(start: QueueMix, inputs: Array, corrections: Array, photos: Sequence[object]) -> QueueMix:
    """`start` beside faces of `inputs` (F, 4), as of `mix_inputs`, that took `corrections` (F)."""
    numbers = np.asarray(start.numbers)
    left = np.log1p(np.asarray(corrections, dtype=np.float64)) - inputs @ numbers

    def change(rows: Rows, worth: float) -> Array:
        found = np.linalg.lstsq(inputs[rows], left[rows])[0]
        return np.asarray(found * (rows.sum() / (rows.sum() + worth)))

    def cost(others: Rows, inside: Rows, worth: float) -> float:
        return float(((left[inside] - inputs[inside] @ change(others, worth)) ** 2).sum())

    worth = chosen_worth(worths(WORTHS, start.faces), photos, cost)
    moved = numbers + change(np.ones(len(left), dtype=bool), worth)
    return QueueMix(tuple(moved.tolist()), stands_on(worth, len(left)))
