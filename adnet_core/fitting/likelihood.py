"""The likelihood of a calibration: errors under a Student t distribution in the plane.

With a point's log scales l along tangent and normal, the stated correlation r and u = e / exp(l), the density
of an error e is that of the bivariate t distribution with nu degrees of freedom (Kotz and Nadarajah, 2004):
(1 + m / nu)^(-nu / 2 - 1) / (2 pi s_t s_n sqrt(1 - r^2)) with m = (u_t^2 - 2 r u_t u_n + u_n^2) / (1 - r^2).
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

MOST_CORRELATION = 0.98
FEWEST_TAILS, MOST_TAILS = 1.5, 200.0
"""Degrees of freedom; of 200, a Gaussian is not told apart."""
COMMON_SPREAD = 5.0
"""Standard deviation, in the logarithm, of what all scales have in common, of which nothing is known."""
EXPONENT_SPREAD = 0.5
"""Standard deviation of the exponent by which a face's spread counts, before any face is seen."""


@dataclass(frozen=True)
class Shrinkage:
    """Standard deviations, in the logarithm: of a point's scale about its region's, of that about all's."""

    point: float
    region: float


@dataclass(frozen=True, eq=False)
class Observations:
    """What F faces of P points say of scales.

    `errors` (F, P, 2) along tangent and normal, `log_sigmas` (F, P, 2) and `correlation` (F, P) as a network
    states them, `excess` (F) the logarithm of each face's spread over the usual one. Where `within` (F, P) is
    a number, nothing is known of the error but that it is no longer than this; NaN where it is known. A point
    whose error is NaN is absent and says nothing.
    """

    errors: Array
    log_sigmas: Array
    correlation: Array
    excess: Array
    within: Array

    def rows(self, chosen: NDArray[np.bool_]) -> Observations:
        return replace(self, **{name: values[chosen] for name, values in vars(self).items()})


@dataclass(frozen=True, eq=False)
class Scales:
    """`log_scale` (P, 2), the exponent of a face's spread, and the degrees of freedom."""

    log_scale: Array
    face_exponent: float
    tails: float


def negative_log_likelihood(seen: Observations, scales: Scales) -> tuple[float, Array, float, float]:
    """Of all points together, and its derivatives by `log_scale` (P, 2), exponent and log of the tails.

    The constant log(2 pi) of each point is left out.
    """
    nu = scales.tails
    total = scales.log_scale + seen.log_sigmas + scales.face_exponent * seen.excess[:, None, None]
    r = seen.correlation
    free = 1 - r**2
    absent = np.asarray(np.isnan(seen.errors).any(axis=-1))
    u = np.where(absent[..., None], 0.0, seen.errors) * np.exp(-total)
    crossed = np.stack([u[..., 0] - r * u[..., 1], u[..., 1] - r * u[..., 0]], axis=-1) / free[..., None]
    pulled = u * crossed
    m = pulled.sum(axis=-1)
    tail = np.log1p(m / nu)
    value = total.sum(axis=-1) + 0.5 * np.log(free) + (nu / 2 + 1) * tail
    slope = 1 - ((nu + 2) / (nu + m))[..., None] * pulled
    by_tails = nu / 2 * tail - (nu / 2 + 1) * m / (nu + m)
    censored = np.isfinite(seen.within)
    if censored.any():
        # The mass of the ellipse that has the area of the disc within which the error is known to lie.
        area = seen.within[censored] ** 2 * np.exp(-total[censored].sum(axis=-1)) / np.sqrt(free[censored])
        outside = np.exp(-nu / 2 * np.log1p(area / nu))
        inside = np.maximum(-np.expm1(-nu / 2 * np.log1p(area / nu)), 1e-300)
        value[censored] = -np.log(inside)
        rise = 0.5 * outside / (1 + area / nu) * area / inside
        slope[censored] = rise[:, None]
        by_tails[censored] = outside * (area / (nu + area) - np.log1p(area / nu)) * nu / 2 / inside
    value[absent], slope[absent], by_tails[absent] = 0.0, 0.0, 0.0
    by_exponent = float((slope.sum(axis=-1) * seen.excess[:, None]).sum())
    return float(value.sum()), slope.sum(axis=0), by_exponent, float(by_tails.sum())


def fit_scales(
    seen: Observations,
    regions: NDArray[np.int64],
    tied: NDArray[np.bool_],
    shrinkage: Shrinkage,
    start: Scales,
    *,
    face_exponent: bool = True,
) -> Scales:
    """The most likely scales with shrinkage: point towards region, region towards all, all from `start`.

    `regions` (P) numbers each point's region; points where `tied` (P) is true have one scale for both
    directions. Without `face_exponent` that of `start` stays.
    """
    faces, points = seen.errors.shape[:2]
    together = regions[:, None] == regions[None]
    spread = shrinkage.point**2 * np.eye(points) + shrinkage.region**2 * together + COMMON_SPREAD**2
    precision = np.linalg.inv(spread)
    # In coordinates in which a face tells about one of each scale, the minimum is found in a dozen steps.
    root = np.linalg.cholesky(precision + faces * np.eye(points))
    unit = 1 / math.sqrt(EXPONENT_SPREAD**-2 + 2 * points * float((seen.excess**2).sum()))
    first = np.zeros(2 * points + 2)
    first[-2:] = start.face_exponent / unit, math.log(start.tails)

    def unpack(x: Array) -> tuple[Array, Scales]:
        shift = np.asarray(np.linalg.solve(root.T, x[:-2].reshape(points, 2)), dtype=np.float64)
        scale = start.log_scale + shift
        scale[tied] = scale[tied].mean(axis=1, keepdims=True)
        return shift, Scales(scale, float(unit * x[-2]), math.exp(float(x[-1])))

    def objective(x: Array) -> tuple[float, Array]:
        shift, scales = unpack(x)
        value, slope, by_exponent, by_tails = negative_log_likelihood(seen, scales)
        slope[tied] = slope[tied].mean(axis=1, keepdims=True)
        pull = precision @ shift
        slope = slope + pull
        apart = scales.face_exponent - start.face_exponent
        off = apart / EXPONENT_SPREAD**2
        value += 0.5 * float((shift * pull).sum()) + 0.5 * off * apart
        ends = [unit * (by_exponent + off), by_tails]
        return value, np.concatenate([np.linalg.solve(root, slope).reshape(-1), ends])

    from scipy.optimize import minimize  # the help of commands that fit goes without

    exponents = (-0.9 / unit, 3.0 / unit) if face_exponent else (first[-2], first[-2])
    tails = (math.log(FEWEST_TAILS), math.log(MOST_TAILS))
    bounds = [(None, None)] * (2 * points) + [exponents, tails]
    first[-1] = np.clip(first[-1], *tails)
    options = {"ftol": 1e-7, "maxiter": 200}
    found = minimize(objective, first, jac=True, method="L-BFGS-B", bounds=bounds, options=options)
    return unpack(found.x)[1]
