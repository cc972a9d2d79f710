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

DOUBTS = (0.5, 2.0, 8.0, 30.0)
"""By how much the network's covariance is multiplied, among which held-out faces choose at each point; one
more choice is to believe the regression alone."""
WORST_DOUBT = 1000.0
FLOOR = 0.02
"""Of the mean squared error, below which no candidate counts as better than another."""
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

    `doubts` (P,) say how far the network is doubted at each point. `nmes` are the mean errors of held-out
    faces in percent, by the regression alone, by the network alone and by both together, each face under what
    the others chose; empty without faces. `errors` (F, P, 2) are those of both.
    """

    gain: Array
    covariance: Array
    doubts: Array
    nmes: tuple[float, ...]
    errors: Array


def believed(regression: PointRegression, held_out: HeldOutErrors, expected: Array) -> Believed:
    """The gain for a regression and a network; `expected` (P,) are the network's errors by its heatmaps.

    Each point takes a mixture of gains, of which DOUBTS make one each, by how well they place it and its
    neighbours on held-out faces when they know the others.

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
        doubts = np.full(len(mean_points), USUAL_DOUBT)
        return Believed(
            gain, left_by(gain, first, USUAL_DOUBT * whole), doubts, (), np.zeros_like(held_out.own)
        )
    known = np.isfinite(held_out.own)
    mapped, own = np.nan_to_num(held_out.mapped), np.nan_to_num(held_out.own)
    # The last is not believing the network at all.
    tried = np.repeat(mapped[None], len(DOUBTS) + 1, axis=0)
    for face in range(faces):
        covariance = second(np.arange(faces) != face)
        for row, doubt in enumerate(DOUBTS):
            gain = gain_of(first, doubt * covariance)
            # What the network says beyond the regression is what that lacks, less what the network lacks.
            tried[row, face] -= (gain @ (mapped[face] - own[face]).reshape(-1)).reshape(-1, 2)
    squared = np.where(known, tried**2, np.nan)
    shares = _shares(squared, mean_points)
    # Each face as those would have chosen that are not it.
    others = [_shares(np.delete(squared, face, axis=1), mean_points) for face in range(faces)]
    both = np.stack([(share[:, :, None] * tried[:, face]).sum(axis=0) for face, share in enumerate(others)])
    both = np.where(known, both, np.nan)
    gains = [gain_of(first, doubt * whole) for doubt in DOUBTS]
    rows = np.repeat(shares, 2, axis=1)
    gain = sum((row[:, None] * one for row, one in zip(rows, gains, strict=False)), np.zeros_like(first))
    doubts = 1 / (shares[:-1] / np.array(DOUBTS)[:, None]).sum(axis=0).clip(1 / WORST_DOUBT)
    worse = np.repeat(np.sqrt(doubts), 2)
    left = left_by(gain, first, whole * worse[:, None] * worse[None, :])

    def nme(errors: Array) -> float:
        lengths = np.linalg.norm(np.where(known, errors, np.nan), axis=-1)
        return float((100 * np.nanmean(lengths, axis=-1) / held_out.sizes).mean())

    return Believed(gain, left, doubts, (nme(mapped), nme(own), nme(both)), both)


def _shares(squared: Array, mean_points: Array) -> Array:
    """(K, P) the share of each of K candidates at each point, by squared errors (K, F, P, 2) of faces that
    they did not know; points nearby are asked too, and a candidate is the rarer the larger its errors."""
    faces = squared.shape[1]
    near = np.exp(-((distances(mean_points, mean_points) / NEARBY) ** 2) / 2)
    known = np.isfinite(squared).all(axis=3)
    mean = (np.nan_to_num(squared).sum(axis=3) * known).sum(axis=1) @ near
    mean /= np.maximum(known.sum(axis=1) @ near, 1e-9)
    score = faces * np.log(mean + FLOOR * float(mean.mean()) + 1e-12)
    shares = np.exp(score.min(axis=0) - score)
    return np.asarray(shares / shares.sum(axis=0))


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
