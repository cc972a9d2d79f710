"""Corrections of one frame of a video, carried over to the frames around it with a decreasing weight."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

HALF_LIFE = 6.0
"""Frames over which a correction loses half of its weight."""
LEAST_WEIGHT = 1 / 16
"""Below this a correction is carried no further."""
REACH = int(np.ceil(HALF_LIFE * np.log2(1 / LEAST_WEIGHT)))
"""Frames that a correction reaches on both sides."""


@dataclass(frozen=True, eq=False)
class Correction:
    """A face of frame `frame`: where a model had put its points (P, 2), where they are now, which count.

    `corrected` (P,) marks the points that somebody has placed, or that followed such a point.
    """

    frame: int
    predicted: Array
    points: Array
    corrected: NDArray[np.bool_]


def carried(corrections: Sequence[Correction], frame: int, predicted: Array) -> tuple[Array, Array]:
    """Shifts (P, 2) for the same face as a model sees it in `frame` at `predicted` (P, 2), and weights (P,).

    A correction counts half for every HALF_LIFE frames of distance; it turns and grows with the face.
    Several are averaged by their weights, and a point near two corrected frames is shifted in full. Points
    of weight 0 are to be left alone.
    """
    shifts, weights = np.zeros_like(predicted), np.zeros(len(predicted))
    for one in corrections:
        weight = 0.5 ** (abs(frame - one.frame) / HALF_LIFE)
        usable = one.corrected & np.isfinite(one.predicted).all(axis=1) & np.isfinite(predicted).all(axis=1)
        if weight < LEAST_WEIGHT or not usable.any():
            continue
        turn = similarity(one.predicted, predicted)
        shifts[usable] += weight * (one.points - one.predicted)[usable] @ turn.T
        weights[usable] += weight
    return shifts / np.maximum(weights, 1.0)[:, None], np.minimum(weights, 1.0)


def similarity(source: Array, target: Array) -> Array:
    """The turn and growth (2, 2) that takes points (P, 2) best to others, by least squares.

    Rows with NaN are left out. Umeyama, 1991, for two dimensions and without mirroring. The identity
    where the source has no extent.
    """
    known = np.isfinite(source).all(axis=1) & np.isfinite(target).all(axis=1)
    if not known.any():
        return np.eye(2)
    a, b = source[known] - source[known].mean(axis=0), target[known] - target[known].mean(axis=0)
    extent = float((a**2).sum())
    if extent < 1e-9:
        return np.eye(2)
    along = float((a * b).sum()) / extent
    across = float((a[:, 0] * b[:, 1] - a[:, 1] * b[:, 0]).sum()) / extent
    return np.array([[along, -across], [across, along]])
