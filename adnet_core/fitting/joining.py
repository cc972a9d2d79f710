"""How a network of a new layout, and what a model of another layout says, are put together: in closed form.

Of the points of a face there are two opinions: the regression from the base's points, whose errors go
together over the whole face, and the new network's own points. Their errors' covariances say how much of
the difference between the two is believed at each point and in each direction, and what one point's
difference says of the others (a Kalman filter's gain). How far the network is believed at all is chosen by
held-out faces.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from adnet_core.first_faces.frames import point_blocks
from adnet_core.first_faces.planar_fields import distances
from adnet_core.first_faces.regression import PointRegression
from adnet_core.first_faces.spread import usual_spread

Array = NDArray[np.float64]

DOUBTS = (0.5, 1.0, 2.0, 4.0, 8.0, 30.0)
"""By how much the network's covariance is multiplied, among which held-out faces choose."""
USUAL_DOUBT = 2.0
"""Where no face says it."""
FEWEST_FACES = 4
"""Held-out faces that choose; of fewer, a network's errors are known by its heatmaps alone."""
EXPECTED_COUNT = 5.0
"""Faces that the errors over all points count for at each."""
NEARBY = 0.2
"""How far away the points are that say how large a point's errors are, in the frame's unit."""
BOX_PENALTY = 0.1
"""Of the ridge regression of the base's box, over the mean square of what it goes by."""


@dataclass(frozen=True, eq=False)
class HeldOutErrors:
    """Truth minus prediction of F held-out faces in the frame, each (F, P, 2): of the regression from the
    base (`mapped`) and of the network (`own`); NaN at absent points. `sizes` (F) are the normalising
    distances, in the frame's unit."""

    mapped: Array
    own: Array
    sizes: Array


@dataclass(frozen=True, eq=False)
class Believed:
    """`gain` (2P, 2P) and what is left of errors under it, `covariance` (2P, 2P).

    `nmes` are the mean errors of held-out faces in percent, by the regression alone, by the network alone
    and by both together, each face under what the others chose; empty without faces. `errors` (F, P, 2) are
    those of both.
    """

    gain: Array
    covariance: Array
    doubt: float
    nmes: tuple[float, ...]
    errors: Array


def believed(regression: PointRegression, held_out: HeldOutErrors, expected: Array) -> Believed:
    """The gain for a regression and a network; `expected` (P,) are the network's errors by its heatmaps.

    Of the network's errors no more is taken from the few held-out faces than how large they are, point by
    point and smoothed over neighbours: the gain shall not fit these faces, on which the model is then
    calibrated.
    """
    first = regression.spread.covariance
    mean_points = regression.offset.reshape(-1, 2)

    def second(rows: NDArray[np.bool_]) -> Array:
        return usual_spread(mean_points, _sigmas(held_out.own[rows], expected, mean_points)).covariance

    faces = len(held_out.own)
    everyone = np.ones(faces, dtype=bool)
    whole = second(everyone)
    if faces < FEWEST_FACES:
        gain = gain_of(first, USUAL_DOUBT * whole)
        return Believed(
            gain, left_by(gain, first, USUAL_DOUBT * whole), USUAL_DOUBT, (), np.zeros_like(held_out.own)
        )
    known = np.isfinite(held_out.own)
    mapped, own = np.nan_to_num(held_out.mapped), np.nan_to_num(held_out.own)
    tried = np.empty((len(DOUBTS), *mapped.shape))
    for face in range(faces):
        covariance = second(np.arange(faces) != face)
        for row, doubt in enumerate(DOUBTS):
            gain = gain_of(first, doubt * covariance)
            # own - mapped predictions is mapped - own errors
            tried[row, face] = mapped[face] - (gain @ (mapped[face] - own[face]).reshape(-1)).reshape(-1, 2)

    def nme(errors: Array) -> Array:
        lengths = np.where(known.all(axis=-1), np.linalg.norm(errors, axis=-1), np.nan)
        return np.asarray(100 * np.nanmean(lengths, axis=-1) / held_out.sizes)

    scores = np.stack([nme(errors) for errors in tried])
    best = int(scores.mean(axis=1).argmin())
    # Each face as those would have chosen that are not it.
    others = [int(np.delete(scores, face, axis=1).mean(axis=1).argmin()) for face in range(faces)]
    together = float(np.mean([scores[choice, face] for face, choice in enumerate(others)]))
    gain = gain_of(first, DOUBTS[best] * whole)
    left = left_by(gain, first, DOUBTS[best] * whole)
    errors = np.stack([tried[choice, face] for face, choice in enumerate(others)])
    figures = (float(nme(mapped).mean()), float(nme(own).mean()), together)
    return Believed(gain, left, DOUBTS[best], figures, np.where(known, errors, np.nan))


def _sigmas(errors: Array, expected: Array, mean_points: Array) -> Array:
    """(P,) the network's standard deviation per axis at each point, by `errors` (F, P, 2) and by what is
    `expected` (P,) up to a factor."""
    if not len(errors):
        return expected
    known = np.isfinite(errors).all(axis=2)
    squared = np.where(known, (np.nan_to_num(errors) ** 2).mean(axis=2), 0.0)
    ratios = (squared / expected**2).sum(axis=0)
    counts = known.sum(axis=0)
    overall = ratios.sum() / max(counts.sum(), 1)
    near = np.exp(-((distances(mean_points, mean_points) / NEARBY) ** 2) / 2)
    # Neighbours err together, so that all of them are worth no more than the faces.
    shared = near / near.sum(axis=1, keepdims=True)
    local = (shared @ ratios + EXPECTED_COUNT * overall) / (shared @ counts + EXPECTED_COUNT)
    return np.asarray(expected * np.sqrt(np.maximum(local, 1e-9)))


def gain_of(first: Array, second: Array) -> Array:
    """(2P, 2P) how much of the second opinion's difference from the first is believed, by their
    covariances."""
    return np.asarray(np.linalg.solve(first + second, first).T)


def left_by(gain: Array, first: Array, second: Array) -> Array:
    """(2P, 2P) the covariance of what the two leave together."""
    away = np.eye(len(gain)) - gain
    return np.asarray(away @ first @ away.T + gain @ second @ gain.T)


def fit_box(points: Array, boxes: Array) -> tuple[Array, Array]:
    """Weights (2P, 3) and offset (3) that tell boxes (F, 3: centre and longer side, over the points' size
    and about their centre) from points (F, P, 2) about their centre and of size one; ridge regression."""
    rows = points.reshape(len(points), -1)
    mean, goal = rows.mean(axis=0), boxes.mean(axis=0)
    off = rows - mean
    gram = off @ off.T
    penalty = BOX_PENALTY * max(float(np.trace(gram)) / len(rows), 1e-12)
    weights = off.T @ np.linalg.solve(gram + penalty * np.eye(len(rows)), boxes - goal)
    return weights, goal - mean @ weights


def blocks(covariance: Array) -> Array:
    """(P, 2, 2) what a covariance (2P, 2P) says of each point by itself."""
    return point_blocks(covariance)
