"""Fits the residual prior that propagation works with, from a model's residuals on annotated faces."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from adnet_core.fitting.calibration import Residuals
from adnet_core.geometry import split_errors, tangent_frames
from adnet_core.inference.calibration import Calibration
from adnet_core.inference.propagation import (
    SMALLEST_SIGMA,
    ResidualPrior,
    ShapeTrend,
    residual_units,
    shape_features,
)
from adnet_core.layout import Layout
from adnet_core.plausibility import normalised
from adnet_core.ranking.shape_prior import mean_shape
from adnet_core.rounding import without_rounding
from adnet_core.uncertainty import folds

Array = NDArray[np.float64]

EXPONENT = 0.5
NOISE = 0.1
CLIP = 4.0
"""Residuals beyond this many standard deviations count as that many."""
SHRINKAGE = 0.2
"""Share of the covariance's off-diagonal part that is taken away, so that few faces do not overfit."""
PENALTIES = (0.03, 0.1, 0.3, 1.0, 3.0, 10.0, 100.0)
"""Of the trend's weights, among which the faces of other photos choose."""
CHOICE_FOLDS = 5


def fit_prior(residuals: Residuals, calibration: Calibration, layout: Layout) -> ResidualPrior:
    """How residuals follow from the predicted shape, and how what is left of them goes together.

    Both come from each face and its mirror image. What is left is measured on photos that the trend was not
    fitted on. Correlations and shapes change little between faces that a network has learnt from and
    others, so that the many training faces serve here; the sizes of errors do not, and come from
    `calibration`, which other faces gave. Raises ValueError without residuals.
    """
    if not len(residuals):
        raise ValueError("a residual prior needs faces")
    landmarks, errors, sigmas = _with_mirror_images(residuals, calibration, layout)
    photos = residuals.photos * 2
    # In shares of each face's own mean sigma, so that large and small photos count alike.
    scaled = (errors / residual_units(sigmas, EXPONENT)).reshape(len(errors), -1)
    size = scaled.std()
    scaled = np.clip(scaled / size, -CLIP, CLIP)
    # Stored with float32 precision, so what is fitted here is what will be used.
    mean = mean_shape(normalised(landmarks)).astype(np.float32).astype(np.float64)
    features = shape_features(landmarks, mean)
    fold = folds(photos, CHOICE_FOLDS)
    trend, left = None, scaled
    if fold.max() > 0:
        # The strongest of those that are as good.
        tried = [(penalty, _left_over(features, scaled, fold, penalty)) for penalty in reversed(PENALTIES)]
        left_squares = without_rounding([*((rest**2).sum() for _, rest in tried), (scaled**2).sum()])
        penalty, rest = tried[int(left_squares[:-1].argmin())]
        if left_squares.min() < left_squares[-1]:
            weights, offset = _regression(features, scaled, penalty)
            trend, left = ShapeTrend(mean, size * weights, size * offset), rest
    covariance = left.T @ left / len(left)
    diagonal = np.diag(np.diag(covariance))
    shrunk = (1 - SHRINKAGE) * covariance + SHRINKAGE * diagonal
    # A direction in which no face erred at all would leave the matrix singular.
    shrunk += 1e-3 * np.eye(len(shrunk)) * np.diag(shrunk).mean()
    return ResidualPrior(shrunk / np.diag(shrunk).mean(), NOISE, EXPONENT, trend)


def _with_mirror_images(
    residuals: Residuals, calibration: Calibration, layout: Layout
) -> tuple[Array, Array, Array]:
    """Landmarks, errors and calibrated sigmas, all (2F, P, 2), of faces and of their mirror images."""
    flip, across = np.asarray(layout.flip), np.array([-1.0, 1.0])
    landmarks = residuals.landmarks[:, flip] * across
    truth = residuals.truth(layout)[:, flip] * across
    errors = split_errors(truth - landmarks, tangent_frames(landmarks, layout))
    variances = np.diagonal(residuals.calibrated(calibration), axis1=-2, axis2=-1)
    sigmas = np.sqrt(np.maximum(variances, SMALLEST_SIGMA**2))
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
