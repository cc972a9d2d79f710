"""Whether stated uncertainty is honest: coverage of ellipses, calibration error, sharpness, a baseline.

Errors (F, P, 2) are truth minus prediction and covariances (F, P, 2, 2) the stated ones, both in the
frames that the caller chooses, in any one unit.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray

from adnet_core.faces.rounding import ROUNDING

Array = NDArray[np.float64]

LEVELS = (0.5, 0.9, 0.95)
"""Shares of the truths that the reported ellipses promise to hold."""
DRAWN_LEVEL = 0.9
"""The level of the ellipses that are drawn, and whose area is reported."""
_DRAWN_RADIUS = -2 * math.log1p(-DRAWN_LEVEL)
_AS_GOOD_AS_GAUSSIAN = 1e9
"""Degrees of freedom."""
CALIBRATION_LEVELS = tuple(level / 20 for level in range(1, 20))
FOLDS = 5
FEWEST_PHOTOS = 10
"""Of a baseline: two numbers of variance and one of covariance a point want more than a handful."""


def squared_radius(level: ArrayLike, tails: ArrayLike = math.inf) -> Array:
    """The squared Mahalanobis radius of the ellipse that holds a share `level` of the truths.

    All ellipses take their size from here: those that are drawn, those whose coverage is reported, and those
    that a calibration is fitted by. `tails` are the degrees of freedom of a Student t distribution in the
    plane, of any shape; the fewer, the heavier the tails. Its radius is nu ((1 - level)^(-2 / nu) - 1)
    in units of the distribution's own scale, which for infinitely many is a Gaussian's -2 ln(1 - level),
    chi-square with two degrees of freedom. A covariance is always stated so that the ellipse of DRAWN_LEVEL
    is the Gaussian's: that one does not depend on the tails, smaller levels become smaller and larger
    ones larger. Raises ValueError for a level outside [0, 1).
    """
    share = np.asarray(level, dtype=np.float64)
    if not ((share >= 0) & (share < 1)).all():
        raise ValueError(f"a level is at least 0 and under 1, not {share}")
    nu = np.minimum(np.asarray(tails, dtype=np.float64), _AS_GOOD_AS_GAUSSIAN)
    gaussian = -2 * np.log1p(-share)
    return np.asarray(_DRAWN_RADIUS * np.expm1(gaussian / nu) / np.expm1(_DRAWN_RADIUS / nu))


def level_of(squared: ArrayLike, tails: ArrayLike = math.inf) -> Array:
    """The level of the ellipse of a squared Mahalanobis radius: the inverse of `squared_radius`."""
    nu = np.minimum(np.asarray(tails, dtype=np.float64), _AS_GOOD_AS_GAUSSIAN)
    share = np.asarray(squared, dtype=np.float64) / _DRAWN_RADIUS
    return np.asarray(-np.expm1(-nu / 2 * np.log1p(share * np.expm1(_DRAWN_RADIUS / nu))))


def own_scale(tails: ArrayLike) -> Array:
    """A Student t distribution's own scale over the sigma that states it (see `squared_radius`)."""
    nu = np.minimum(np.asarray(tails, dtype=np.float64), _AS_GOOD_AS_GAUSSIAN)
    return np.asarray(np.sqrt(_DRAWN_RADIUS / (nu * np.expm1(_DRAWN_RADIUS / nu))))


def mahalanobis_squared(errors: ArrayLike, covariance: ArrayLike) -> Array:
    """(...) squared Mahalanobis distances e^T C^-1 e of errors (..., 2) under covariances (..., 2, 2).

    Where a covariance has no extent along one of its axes, an error along that axis is infinitely far
    out, and no error is no distance. NaN for an error that is not known.
    """
    e, c = np.asarray(errors, dtype=np.float64), np.asarray(covariance, dtype=np.float64)
    sizes, axes = np.linalg.eigh(c)
    along = np.einsum("...ji,...j->...i", axes, e) ** 2
    flat = sizes <= 8 * np.finfo(np.float64).eps * np.abs(sizes).max(axis=-1, keepdims=True)
    # What rounding of the axes leaves of an error along the other one is no error.
    off = along > ROUNDING**2 * (e**2).sum(axis=-1, keepdims=True)
    parts = np.where(flat, np.where(off, np.inf, 0.0), along / np.where(flat, 1.0, sizes))
    return np.where(np.isnan(e).any(axis=-1), np.nan, parts.sum(axis=-1))


def coverage(distances: ArrayLike, level: float, tails: ArrayLike = math.inf) -> float:
    """Share of squared Mahalanobis distances, of any shape, that lie within the ellipse of `level`.

    `tails` as of `squared_radius`, of a shape that goes with that of the distances. Distances that are NaN do
    not count; NaN without any.
    """
    d = np.asarray(distances, dtype=np.float64)
    known = ~np.isnan(d)
    return float(np.mean((d <= squared_radius(level, tails))[known])) if known.any() else math.nan


def coverages(
    distances: ArrayLike, tails: ArrayLike = math.inf, levels: Sequence[float] = LEVELS
) -> dict[str, float]:
    """`coverage` by level, the level written as text: {"0.5": share, ...}."""
    return {f"{level:g}": coverage(distances, level, tails) for level in levels}


def calibration_error(errors: ArrayLike, sigmas: ArrayLike, tails: ArrayLike = math.inf) -> float:
    """Expected calibration error of standard deviations along one direction, as a share; NaN without errors.

    The mean, over the levels q = 0.05, 0.10 ... 0.95, of |observed(q) - q|, where observed(q) is the
    share of errors that lie within the central interval that the distribution of the stated sigma and tails
    (see `squared_radius`) promises to hold with probability q (after Kuleshov et al., ICML 2018, with
    absolute values). All errors count alike, of whichever point and face. 0 is honest; 0.5 is all
    of them inside every interval, or none.
    """
    e, s = np.abs(np.asarray(errors, dtype=np.float64)), np.asarray(sigmas, dtype=np.float64)
    known = ~np.isnan(e)
    if not known.any():
        return math.nan
    t = np.broadcast_to(np.asarray(tails, dtype=np.float64), e.shape)
    e, s, tails = e[known], np.broadcast_to(s, e.shape)[known], t[known]
    flat = s <= 0
    ratio = np.where(flat, np.where(e > ROUNDING * e.max(), np.inf, 0.0), e / np.where(flat, 1.0, s))
    return float(np.mean([abs(np.mean(ratio <= _half_width(q, tails)) - q) for q in CALIBRATION_LEVELS]))


def _half_width(level: float, tails: ArrayLike) -> Array:
    """Half width, in stated sigmas, of the central interval along one direction that holds `level`."""
    from scipy.special import stdtrit  # the window, which needs the radii above, starts without it

    return np.asarray(own_scale(tails) * stdtrit(tails, (1 + level) / 2))


def ellipse_areas(covariance: ArrayLike) -> Array:
    """(...) areas of the ellipses of DRAWN_LEVEL of covariances (..., 2, 2), in the square of their unit."""
    c = np.asarray(covariance, dtype=np.float64)
    determinant = c[..., 0, 0] * c[..., 1, 1] - c[..., 0, 1] * c[..., 1, 0]
    return np.asarray(math.pi * _DRAWN_RADIUS * np.sqrt(np.maximum(determinant, 0.0)))


def matched_scale(distances: ArrayLike) -> float:
    """What all covariances must be multiplied by for their ellipses of DRAWN_LEVEL to hold just that share.

    With it two families of ellipses can be compared by area at the same coverage: one that promises too
    little looks sharp for free. `distances` are squared Mahalanobis distances of any shape; infinite
    where too many of them are.
    """
    d = np.asarray(distances, dtype=np.float64)
    d = d[~np.isnan(d)]
    return float(np.quantile(d, DRAWN_LEVEL, method="higher")) / _DRAWN_RADIUS if d.size else math.nan


def folds(photos: Sequence[object], count: int = FOLDS, seed: int = 0) -> NDArray[np.int64]:
    """(F,) fold of each face, so that faces of one photo are in one fold and folds are of about one size.

    `photos` (F) tells which photo each face is in. Photos are dealt out in a seeded random order, so the
    order of the faces (a data set after the other, say) doesn't matter.
    """
    number: dict[object, int] = {}
    index = np.array([number.setdefault(photo, len(number)) for photo in photos], dtype=np.int64)
    dealt = np.random.default_rng(seed).permutation(len(number)) % max(1, min(count, len(number)))
    return dealt[index].astype(np.int64)


def constant_covariances(errors: ArrayLike, photos: Sequence[object]) -> Array | None:
    """(F, P, 2, 2) covariances that know only which point it is: the baseline that a network must beat.

    Each point's second moment about the prediction, over the faces of all other folds (see `folds`), so
    that nothing is fitted and judged on the same photo. Errors (F, P, 2) are in the points' own frames
    and in units of each face's size. None for fewer than FEWEST_PHOTOS photos.
    """
    e = np.asarray(errors, dtype=np.float64)
    if len(set(photos)) < FEWEST_PHOTOS:
        return None
    result = np.empty((*e.shape, 2))
    for inside, others in _splits(folds(photos)):
        result[inside] = second_moments(e[others])
    return result


def second_moments(errors: ArrayLike) -> Array:
    """(P, 2, 2) second moments of errors (F, P, 2), each point's of the faces whose error is known.

    A point whose error nowhere is known has the mean of the others'.
    """
    e = np.asarray(errors, dtype=np.float64)
    known = np.asarray(~np.isnan(e).any(axis=-1))
    whole = np.where(known[..., None], e, 0.0)
    count = known.sum(axis=0)
    moments = np.einsum("fpi,fpj->pij", whole, whole) / np.maximum(count, 1)[:, None, None]
    if (count == 0).any() and count.any():
        moments[count == 0] = moments[count > 0].mean(axis=0)
    return np.asarray(moments)


def _splits(fold: NDArray[np.int64]) -> Iterator[tuple[NDArray[np.bool_], NDArray[np.bool_]]]:
    for one in np.unique(fold):
        inside = fold == one
        yield inside, ~inside
