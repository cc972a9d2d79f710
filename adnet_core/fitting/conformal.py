"""Ellipses made to hold what they promise on a few faces of another kind than they were fitted on.

Split conformal prediction (Vovk et al., 2005; Angelopoulos and Bates, 2023): how far out each truth lies is
held against the ellipses that a model states, fitted elsewhere, and the quantiles of that are what the new
ellipses go by. Points of one face go together, so it is faces that are few, and there is a factor for all
points, one for each region about it, and the tails: no more than thirty faces tell.
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from adnet_core.faces.uncertainty import LEVELS, mahalanobis_squared, squared_radius
from adnet_core.fitting.calibration import Residuals
from adnet_core.fitting.likelihood import FEWEST_TAILS, MOST_TAILS

Array = NDArray[np.float64]

WORTH = 2.0
"""Faces that the model's own ellipses count for."""
REGION_WORTH = 30.0
"""Faces that what is common to all regions counts for beside each."""
BEYOND = 2.0
"""A level counts where so many times the errors that lie beyond it are known, and not only bounded."""
_PARTS = 48
"""Equally likely places under an ellipse; a truth of which only a bound is known is at those within it."""
_MOST_ROUNDS = 30
_CLOSE = 1e-4
_TAILS = np.array([*np.geomspace(FEWEST_TAILS, MOST_TAILS, 99), math.inf])
_RADII = np.stack([squared_radius(np.array(LEVELS), tails) for tails in _TAILS.tolist()])


def conformal_fit(
    residuals: Residuals, regions: NDArray[np.int64], tails: float
) -> tuple[Array, float, float]:
    """Factors (P,) for all sigmas of each point, the tails, and the weight of these faces in both.

    `residuals` with the covariances that are stated, of so many `tails`; `regions` (P,) numbers each point's.
    Where only a bound of an error is known, the truth is where the new ellipses expect it within that. Levels
    count beyond which enough errors are known; the tails stay where the lowest does not, and all stays, of no
    weight, where none does.
    """
    squared = mahalanobis_squared(residuals.errors, residuals.covariance)
    bound = np.full(squared.shape, np.nan) if residuals.within is None else residuals.within**2
    bounded = np.isfinite(bound)
    known = np.isfinite(squared) & ~bounded
    faces = len({*residuals.photos})
    weight = faces / (faces + WORTH)
    shared = bounded.sum() / max(1, int((known | bounded).sum()))
    counted = (BEYOND * (1 - np.array(LEVELS)) <= 1 - shared) | (not bounded.any())
    free = bool(counted.all()) or not bounded.any()
    if not counted.any() or not known.any():
        return np.ones(squared.shape[1]), tails, 0.0
    levels, angles = (np.arange(_PARTS) + 0.5) / _PARTS, np.arange(_PARTS) * math.pi * (3 - math.sqrt(5))
    ways = np.stack([np.cos(angles), np.sin(angles)], axis=1)
    # How far, squared, a place at a squared Mahalanobis distance of one is from the prediction.
    lengths = np.einsum("mi,nij,mj->nm", ways, residuals.covariance[bounded], ways)
    factors, nu = np.zeros(squared.shape[1]), tails
    for _ in range(_MOST_ROUNDS):
        spread = np.broadcast_to(np.exp(factors), squared.shape)
        samples = spread[bounded][:, None] * squared_radius(levels, nu)
        inside = (samples * lengths <= bound[bounded][:, None]).astype(np.float64)
        inside[:, 0] = np.maximum(inside[:, 0], inside.sum(axis=1) == 0)
        inside /= inside.sum(axis=1, keepdims=True)

        def taken(
            points: NDArray[np.bool_], samples: Array = samples, inside: Array = inside
        ) -> tuple[Array, Array]:
            chosen, rows = known & points, (bounded & points)[bounded]
            values = np.concatenate([squared[chosen], samples[rows].reshape(-1)])
            weights = np.concatenate([np.ones(int(chosen.sum())), inside[rows].reshape(-1)])
            return values[weights > 0], weights[weights > 0]

        every = np.ones(squared.shape, dtype=bool)
        quantiles = _quantiles(*taken(every))
        fitted = _tails_of(quantiles) if free else tails
        inverse = weight / fitted + (1 - weight) / tails
        nu_after = 1 / inverse if inverse > 0 else math.inf
        common = weight * _log_factor(quantiles, fitted, counted)
        after = np.full_like(factors, common)
        for region in np.unique(regions):
            values, weights = taken(every & (regions == region))
            if len(values):
                own = _quantiles(values, weights)
                apart = float(np.log(own / quantiles)[counted].mean())
                after[regions == region] += apart * faces / (faces + REGION_WORTH)
        moved = max(float(np.abs(after - factors).max()), abs(1 / nu_after - 1 / nu))
        factors, nu = after, nu_after
        if moved < _CLOSE or not bounded.any():
            break
    return np.exp(factors / 2), nu, weight


def _quantiles(values: Array, weights: Array) -> Array:
    """(LEVELS,) of values with weights; a value stands in the middle of its weight."""
    order = np.argsort(values)
    share = (np.cumsum(weights[order]) - weights[order] / 2) / weights.sum()
    return np.asarray(np.maximum(np.interp(LEVELS, share, values[order]), 1e-12))


def _tails_of(quantiles: Array) -> float:
    """Those of which the ellipses' radii go together most nearly as the quantiles do."""
    apart = np.log(quantiles) - np.log(_RADII)
    return float(_TAILS[int(apart.var(axis=1).argmin())])


def _log_factor(quantiles: Array, tails: float, counted: NDArray[np.bool_]) -> float:
    """The logarithm of what squared radii are to be multiplied with, by the levels that count."""
    return float(np.log(quantiles / squared_radius(np.array(LEVELS), tails))[counted].mean())
