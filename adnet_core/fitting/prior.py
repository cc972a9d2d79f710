"""Fits the residual prior that propagation works with, from a model's residuals on annotated faces."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from adnet_core.faces.geometry import split_errors, tangent_frames
from adnet_core.faces.layout import Layout
from adnet_core.faces.plausibility import normalised
from adnet_core.faces.rounding import without_rounding
from adnet_core.faces.shape_prior import mean_shape
from adnet_core.faces.uncertainty import folds
from adnet_core.fitting.calibration import Residuals
from adnet_core.fitting.inheriting import CHOICE_FOLDS, Rows, chosen_worth, stands_on, worths
from adnet_core.fitting.prior_check import left_after_placing
from adnet_core.models.calibration import Calibration
from adnet_core.models.propagation import (
    SMALLEST_SIGMA,
    ResidualPrior,
    ShapeTrend,
    residual_units,
    shape_features,
)

Array = NDArray[np.float64]

EXPONENT = 0.5
NOISE = 0.1
CLIP = 4.0
"""Residuals beyond this many standard deviations count as that many."""
SHRINKAGES = (0.2, 0.4, 0.6, 0.8, 1.0)
"""Shares of the covariance's off-diagonal part that are taken away, so that few faces do not overfit: of 1, a
correction moves nothing but what the shape foretells."""
PENALTIES = (0.03, 0.1, 0.3, 1.0, 3.0, 10.0, 100.0)
"""Of the trend's weights, among which the faces of other photos choose."""
WORTHS = (300.0, 1000.0, 3000.0)
"""Faces that an inherited prior counts for, among which the faces of other photos choose."""
CHANGE_PENALTY = 10.0
"""Of what is added to the weights of an inherited trend."""


def fit_prior(
    residuals: Residuals, calibration: Calibration, layout: Layout, *, start: ResidualPrior | None = None
) -> ResidualPrior:
    """How residuals follow from the predicted shape, and how what is left of them goes together.

    Both come from each face and its mirror image. Correlations and shapes change little between faces that
    a network has learnt from and others, so that the many training faces serve here; the sizes of errors
    do not, and come from `calibration`, which other faces gave. With `start`, an inherited prior, that is
    moved by what the faces say beside it (see `inheriting`). Raises ValueError without residuals.
    """
    if not len(residuals):
        raise ValueError("a residual prior needs faces")
    if start is None:
        return _fitted(_Scaled.of(residuals, calibration, layout, EXPONENT))
    faces = _Scaled.of(residuals, calibration, layout, start.exponent)
    # Of faces that were learnt from, errors are smaller than the calibration says, which a trend goes by.
    faces = dataclasses.replace(faces, residuals=faces.residuals / faces.size)
    if start.trend is None:
        start = dataclasses.replace(start, trend=_level(faces.landmarks))
    left = faces.residuals - _expected(start, faces.landmarks)

    def cost(others: Rows, inside: Rows, worth: float) -> float:
        prior = _moved(start, faces, left, np.tile(others, 2), worth)
        rows = np.flatnonzero(inside)  # without their mirror images
        expected = _expected(prior, faces.landmarks[rows])
        return float(left_after_placing(prior, faces.residuals[rows], expected, faces.units[rows]).sum())

    worth = chosen_worth(worths(WORTHS, start.faces), residuals.photos, cost)
    return _moved(start, faces, left, np.ones(len(left), dtype=bool), worth)


def usual_sigma(
    residuals: Residuals, calibration: Calibration, layout: Layout, *, start: float | None = None
) -> float | None:
    """`ResidualPrior.usual_sigma` of faces, beside an inherited one that counts for WORTHS[0] of them.

    Without a face that has a distance, the inherited one.
    """
    variances = np.diagonal(residuals.calibrated(calibration), axis1=-2, axis2=-1)
    size = np.exp(0.5 * np.log(np.maximum(variances, SMALLEST_SIGMA**2)).mean(axis=(-2, -1)))
    distance = np.asarray(layout.distance(residuals.landmarks))
    known = distance > 0
    if not known.any():
        return start
    sizes = np.log(size[known] / distance[known])
    if start is None:
        return float(np.exp(sizes.mean()))
    return float(np.exp((sizes.sum() + WORTHS[0] * np.log(start)) / (len(sizes) + WORTHS[0])))


@dataclass(frozen=True, eq=False)
class _Scaled:
    """Faces and then their mirror images, 2F in all.

    `landmarks` (2F, P, 2); `residuals` (2F, 2P) in shares of each face's own mean sigma, so that large and
    small photos count alike, clipped; `units` (2F, P, 2) are what these are counted in, over the face's
    distance; `size` is the standard deviation of residuals.
    """

    landmarks: Array
    residuals: Array
    units: Array
    size: float
    photos: tuple[object, ...]

    @classmethod
    def of(cls, faces: Residuals, calibration: Calibration, layout: Layout, exponent: float) -> _Scaled:
        landmarks, errors, sigmas = _with_mirror_images(faces, calibration, layout)
        units = residual_units(sigmas, exponent)
        scaled = (errors / units).reshape(len(errors), -1)
        size = float(np.nanstd(scaled)) or 1.0
        # An absent point is where it is expected, and so says nothing of the others.
        scaled = np.nan_to_num(scaled, nan=0.0)
        distance = np.asarray(layout.distance(landmarks))[:, None, None]
        units = units / np.where(distance > 0, distance, 1.0)
        return cls(
            landmarks,
            np.clip(scaled, -CLIP * size, CLIP * size),
            units,
            size,
            faces.photos * (len(landmarks) // len(faces)),
        )


def _fitted(faces: _Scaled) -> ResidualPrior:
    """The prior of faces alone; what the trend leaves is measured on photos that it was not fitted on."""
    size, scaled = faces.size, faces.residuals / faces.size
    mean = _level(faces.landmarks).mean
    features = shape_features(faces.landmarks, mean)
    fold = folds(faces.photos, CHOICE_FOLDS)
    trend, left = None, scaled
    if fold.max() > 0:
        # The strongest of those that are as good.
        tried = [(penalty, _left_over(features, scaled, fold, penalty)) for penalty in reversed(PENALTIES)]
        left_squares = without_rounding([*((rest**2).sum() for _, rest in tried), (scaled**2).sum()])
        penalty, rest = tried[int(left_squares[:-1].argmin())]
        if left_squares.min() < left_squares[-1]:
            weights, offset = _regression(features, scaled, penalty)
            trend, left = ShapeTrend(mean, size * weights, size * offset), rest
    count = len(scaled) // 2
    expected = (scaled - left)[:count]

    def cost(others: Rows, inside: Rows, share: float) -> float:
        prior = ResidualPrior(_covariance(left[np.tile(others, 2)], share), NOISE)
        rows = np.flatnonzero(inside)
        return float(left_after_placing(prior, scaled[rows], expected[rows], faces.units[rows]).sum())

    share = chosen_worth(SHRINKAGES, faces.photos[:count], cost)
    return ResidualPrior(_covariance(left, share), NOISE, EXPONENT, trend, float(count))


def _level(landmarks: Array) -> ShapeTrend:
    """A trend about the mean of faces (F, P, 2) that expects nothing of any of them."""
    # Stored with float32 precision, so what is fitted here is what will be used.
    mean = mean_shape(normalised(landmarks)).astype(np.float32).astype(np.float64)
    return ShapeTrend(mean, np.zeros((mean.size, mean.size)), np.zeros(mean.size))


def _covariance(left: Array, shrinkage: float) -> Array:
    """(2P, 2P) of mean variance 1, with a share of its off-diagonal part taken away."""
    covariance = left.T @ left / len(left)
    shrunk = (1 - shrinkage) * covariance + shrinkage * np.diag(np.diag(covariance))
    # A direction in which no face erred at all would leave the matrix singular.
    shrunk += 1e-3 * np.eye(len(shrunk)) * (np.diag(shrunk).mean() or 1.0)
    return np.asarray(shrunk / np.diag(shrunk).mean())


def _moved(start: ResidualPrior, faces: _Scaled, left: Array, rows: Rows, worth: float) -> ResidualPrior:
    """The prior `start`, worth so many faces, and the chosen ones of `faces`, of which it `left` so much."""
    own = int(rows.sum()) // 2
    share = own / (own + worth)
    chosen, trend = left[rows], start.trend
    assert trend is not None
    features = shape_features(faces.landmarks[rows], trend.mean)
    weights, offset = (share * part for part in _regression(features, chosen, CHANGE_PENALTY))
    chosen = chosen - features @ weights - offset
    trend = ShapeTrend(trend.mean, trend.weights + weights, trend.offset + offset)
    covariance = (1 - share) * start.covariance + share * _covariance(chosen, 0.0)
    stated = covariance / np.diag(covariance).mean()
    return ResidualPrior(stated, start.noise, start.exponent, trend, stands_on(worth, own))


def _expected(prior: ResidualPrior, landmarks: Array) -> Array:
    """(F, 2P) residuals that the trend lets one expect, in the prior's units."""
    if prior.trend is None:
        return np.zeros((len(landmarks), 2 * prior.point_count))
    return prior.trend.of(landmarks).reshape(len(landmarks), -1)


def _with_mirror_images(
    residuals: Residuals, calibration: Calibration, layout: Layout
) -> tuple[Array, Array, Array]:
    """Landmarks, errors and calibrated sigmas, all (2F, P, 2), of faces and of their mirror images.

    Of the faces alone, (F, P, 2), where the layout has no mirror.
    """
    variances = np.diagonal(residuals.calibrated(calibration), axis1=-2, axis2=-1)
    sigmas = np.sqrt(np.maximum(variances, SMALLEST_SIGMA**2))
    if not layout.mirrors:
        return residuals.landmarks, residuals.errors, sigmas
    flip, across = np.asarray(layout.flip), np.array([-1.0, 1.0])
    landmarks = residuals.landmarks[:, flip] * across
    truth = residuals.truth(layout)[:, flip] * across
    errors = split_errors(truth - landmarks, tangent_frames(landmarks, layout))
    return (
        np.concatenate([residuals.landmarks, landmarks]),
        np.concatenate([residuals.errors, errors]),
        np.concatenate([sigmas, sigmas[:, flip]]),
    )


def _regression(features: Array, goals: Array, penalty: float) -> tuple[Array, Array]:
    """Weights and offset of ridge regression; the offset is free."""
    centre, middle = features.mean(axis=0), goals.mean(axis=0)
    off = features - centre
    inner = off.T @ off + penalty * np.eye(off.shape[1])
    weights = np.linalg.solve(inner, off.T @ (goals - middle))
    return weights, middle - centre @ weights


def _left_over(features: Array, goals: Array, fold: NDArray[np.int64], penalty: float) -> Array:
    """What the regression on the other folds leaves of each fold's goals."""
    left = np.empty_like(goals)
    for one in np.unique(fold):
        inside = fold == one
        weights, offset = _regression(features[~inside], goals[~inside], penalty)
        left[inside] = goals[inside] - features[inside] @ weights - offset
    return left
