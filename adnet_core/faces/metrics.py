"""Figures of merit of landmarks: NME and its parts, failure rate, cumulative error curve, bias.

Points are (F, P, 2) in any one unit; every NME is a fraction of the layout's distance at the truth.
A face that no prediction exists for is an NME of infinity. Points that the truth lacks (NaN) are left out of
the means over points, and a face without the distance has the NME NaN, which means over faces leave out.
"""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from adnet_core.faces.geometry import split_errors, tangent_frames
from adnet_core.faces.layout import Layout
from adnet_core.faces.rounding import ROUNDING

Array = NDArray[np.float64]

CURVE_STEPS = 1000
LEVEL = 1e-9
"""NMEs that differ by less, as fractions or parts of each other, are the same: it is rounding."""
DIRECTION_WEIGHT = 2.0
"""How much more a normal error weighs than a tangent error, in the square; the paper's lambda."""


def finite_or_none(value: float) -> float | None:
    """None in place of NaN and infinity, which neither JSON nor SQLite has."""
    return float(value) if math.isfinite(value) else None


def mean_of_known(values: ArrayLike) -> Array:
    """(F,) means of the rows of values (F, n) without those that are NaN; NaN for a row without any."""
    array = np.asarray(values, dtype=np.float64)
    unknown = np.isnan(array)
    if not unknown.any():
        return np.asarray(array.mean(axis=1))
    count = (~unknown).sum(axis=1)
    total = np.where(unknown, 0.0, array).sum(axis=1)
    return np.where(count > 0, total / np.maximum(count, 1), np.nan)


def _known(values: ArrayLike) -> Array:
    array = np.asarray(values, dtype=np.float64)
    return array[~np.isnan(array)]


def point_errors(
    prediction: ArrayLike, truth: ArrayLike, layout: Layout, distance: str | None = None
) -> Array:
    """(F, P) Euclidean error of each point over the face's distance."""
    p, t = _faces(prediction, truth, layout)
    return np.asarray(np.linalg.norm(p - t, axis=-1) / _distances(t, layout, distance)[:, None])


def nme(prediction: ArrayLike, truth: ArrayLike, layout: Layout, distance: str | None = None) -> Array:
    """(F,) mean over points of the Euclidean error, over the face's distance.

    Raises ValueError where shapes differ or a face's distance is zero.
    """
    return mean_of_known(point_errors(prediction, truth, layout, distance))


def normal_tangent_nme(
    prediction: ArrayLike, truth: ArrayLike, layout: Layout, distance: str | None = None
) -> tuple[Array, Array]:
    """(F,) NMEs of the parts along normal and tangent of the true curve, of which the bias rate is made.

    Points on no curve have neither and are left out.
    """
    p, t = _faces(prediction, truth, layout)
    parts = np.abs(split_errors(p - t, tangent_frames(t, layout)))[:, layout.on_curve]
    size = _distances(t, layout, distance)
    return mean_of_known(parts[..., 1]) / size, mean_of_known(parts[..., 0]) / size


def direction_weighted_nme(
    prediction: ArrayLike,
    truth: ArrayLike,
    layout: Layout,
    weight: float = DIRECTION_WEIGHT,
    distance: str | None = None,
) -> Array:
    """(F,) NME in which an error across the true curve counts more than one along it.

    A point that is n off along the normal and t along the tangent counts as
    sqrt(2w / (1 + w) n^2 + 2 / (1 + w) t^2), the distance of the paper's loss (ADL) with its lambda as
    weight w: equal to the NME at w = 1, and to it in the mean square whatever w is where errors have no
    preferred direction. Points on no curve count as they do in the NME.
    Raises ValueError for a weight that is no positive number, and as `nme` does.
    """
    if not (math.isfinite(weight) and weight > 0):
        raise ValueError(f"a direction weight is a positive number, not {weight}")
    p, t = _faces(prediction, truth, layout)
    squares = (split_errors(p - t, tangent_frames(t, layout)) ** 2 * direction_factors(layout, weight)).sum(
        axis=-1
    )
    return np.asarray(mean_of_known(np.sqrt(squares)) / _distances(t, layout, distance))


def direction_factors(layout: Layout, weight: float = DIRECTION_WEIGHT) -> Array:
    """(P, 2) what a squared error along tangent and normal counts in `direction_weighted_nme`."""
    factors = np.full((layout.point_count, 2), 1.0)
    factors[layout.on_curve] = (2 / (1 + weight), 2 * weight / (1 + weight))
    return factors


def bias_rate(normal: ArrayLike, tangent: ArrayLike) -> float:
    """(tangent - normal) / normal over all faces (paper, equation 12); NaN where the normal error is zero, or
    no more than what rounding leaves of the tangent error."""
    n, t = (float(mean_of_known(np.reshape(part, (1, -1)))[0]) for part in (normal, tangent))
    return (t - n) / n if n > ROUNDING * t else float("nan")


def failure_rate(nmes: ArrayLike, threshold: float) -> float:
    """Share of faces whose NME passes the threshold, by more than rounding; NaN for no faces."""
    values = _known(nmes)
    return float(np.mean(values > threshold * (1 + LEVEL))) if values.size else float("nan")


def cumulative_errors(nmes: ArrayLike, threshold: float, steps: int = CURVE_STEPS) -> tuple[Array, Array]:
    """The cumulative error distribution: (steps + 1,) thresholds from 0, and the shares at or under each."""
    values = np.sort(_known(nmes))
    if not threshold > 0 or not values.size:
        raise ValueError("a cumulative curve needs faces and a threshold above zero")
    at = np.linspace(0.0, threshold, steps + 1)
    return at, np.searchsorted(values, at * (1 + LEVEL), side="right") / values.size


def auc(nmes: ArrayLike, threshold: float) -> float:
    """Area under the cumulative curve up to the threshold, over the threshold (Simpson's rule)."""
    # The window needs the weights of directions, and starts without scipy.
    from scipy.integrate import simpson

    at, share = cumulative_errors(nmes, threshold)
    return float(simpson(share, x=at) / threshold)


def _faces(prediction: ArrayLike, truth: ArrayLike, layout: Layout) -> tuple[Array, Array]:
    p, t = np.asarray(prediction, dtype=np.float64), np.asarray(truth, dtype=np.float64)
    if p.shape != t.shape or t.ndim != 3 or t.shape[1:] != (layout.point_count, 2):
        raise ValueError(
            f"faces of shape {p.shape} and {t.shape}; both must be (faces, {layout.point_count}, 2)"
        )
    return p, t


def _distances(truth: Array, layout: Layout, distance: str | None) -> NDArray[Any]:
    values = layout.distance(truth, distance)
    if (values <= 0).any():
        raise ValueError(
            f"face {int(np.argmin(values))} has no extent between its {distance or 'default'} points"
        )
    return values
