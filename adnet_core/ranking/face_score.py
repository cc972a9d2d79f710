"""How much work a predicted face will be: the parts of the score that the queue of faces goes by.

Everything comes from the prediction alone, before anybody has looked at the face. Coordinates may be in any
one unit; leading axes are faces.
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import ArrayLike, NDArray

from adnet_core.faces.geometry import covariance_in_frames, tangent_frames
from adnet_core.faces.layout import Layout
from adnet_core.faces.metrics import direction_factors

Array = NDArray[np.float64]

TOLERANCE = 0.05
"""The error, as a share of the layout's default distance, beyond which a point wants a correction."""
_ANGLES = 16
_COSINES = np.cos((np.arange(_ANGLES) + 0.5) * (math.pi / _ANGLES))


def doubtful_points(
    points: ArrayLike, covariance: ArrayLike, layout: Layout, *, tolerance: float = TOLERANCE
) -> Array:
    """(...) expected number of points that lie further than `tolerance` from their truth.

    `points` (..., P, 2) and calibrated `covariance` (..., P, 2, 2). Errors along the normal weigh more than
    those along the tangent, as `metrics.direction_weighted_nme` weighs them. A point without a covariance
    (NaN) counts as right. NaN for a face whose distance is 0.
    """
    return np.asarray(doubts(points, covariance, layout, tolerance=tolerance).sum(axis=-1))


def doubtful_in_frames(
    parts: Array, known: Array, distance: ArrayLike, layout: Layout, *, tolerance: float = TOLERANCE
) -> Array:
    """The same by covariances `parts` (..., P, 2, 2) along tangent and normal, of the points that are `known`
    (..., P), and by the distance (...) of each face."""
    return np.asarray(doubts_in_frames(parts, known, distance, layout, tolerance=tolerance).sum(axis=-1))


def doubts(
    points: ArrayLike, covariance: ArrayLike, layout: Layout, *, tolerance: float = TOLERANCE
) -> Array:
    """(..., P) chance of each point to lie further than `tolerance` from its truth; see `doubtful_points`."""
    xy = np.asarray(points, dtype=np.float64)
    with np.errstate(invalid="ignore", over="ignore"):
        parts = covariance_in_frames(covariance, tangent_frames(xy, layout))
    known = np.isfinite(np.asarray(covariance)).all(axis=(-2, -1))
    return doubts_in_frames(parts, known, layout.distance(xy), layout, tolerance=tolerance)


def doubts_in_frames(
    parts: Array, known: Array, distance: ArrayLike, layout: Layout, *, tolerance: float = TOLERANCE
) -> Array:
    """The same (..., P) by covariances along tangent and normal; see `doubtful_in_frames`."""
    size = np.asarray(distance)[..., None]
    with np.errstate(invalid="ignore", divide="ignore", over="ignore"):
        weight = np.sqrt(direction_factors(layout))
        local = parts / size[..., None, None] ** 2 * weight[:, :, None] * weight[:, None, :]
        chances = _beyond(local, tolerance)
    return np.asarray(np.where(known, chances, 0.0))


def _beyond(covariance: Array, radius: float) -> Array:
    """(...) chance that a Gaussian of zero mean and `covariance` (..., 2, 2) lies beyond a radius.

    A unit Gaussian has a Rayleigh length in every direction u; along u, its image under the square root of
    the covariance is s(u) times as long, s(u)^2 = u^T C u in the axes of C. So the chance is the mean over
    directions of exp(-radius^2 / (2 s^2)), which a few evenly spaced ones give to four digits.
    """
    half = (covariance[..., 0, 0] + covariance[..., 1, 1]) / 2
    apart = np.hypot((covariance[..., 0, 0] - covariance[..., 1, 1]) / 2, covariance[..., 0, 1])
    squares = half[..., None] + apart[..., None] * _COSINES
    return np.asarray(np.exp(-(radius**2) / (2 * np.maximum(squares, 1e-300))).mean(axis=-1))


USUAL_MIX = (0.88, 0.60, 3.25, 0.79)
"""Of `mixed_score`; `adnet evaluate-queue` fits and prints these numbers, and docs/queue.md says on what."""


def mixed_score(doubtful: ArrayLike, doubt: ArrayLike, shape: ArrayLike, mix: ArrayLike = USUAL_MIX) -> Array:
    """(...) expected number of corrections, from all three parts.

    exp(a + b ln(doubtful) + c doubt + d ln(shape)) - 1, of the numbers (a, b, c, d) in `mix`. `doubtful` as
    of `doubtful_points`; `doubt` 1 minus the detector's score; `shape` as of `ShapePrior.distance`. A part
    that is not known (NaN) counts as usual.
    """
    return np.asarray(np.expm1(mix_inputs(doubtful, doubt, shape) @ np.asarray(mix, dtype=np.float64)))


def fit_mix(doubtful: ArrayLike, doubt: ArrayLike, shape: ArrayLike, corrections: ArrayLike) -> Array:
    """(4,) the mix that explains best, by least squares of logarithms, the corrections (F,) faces took."""
    inputs = mix_inputs(doubtful, doubt, shape)
    return np.asarray(np.linalg.lstsq(inputs, np.log1p(np.asarray(corrections, dtype=np.float64)))[0])


def mix_inputs(doubtful: ArrayLike, doubt: ArrayLike, shape: ArrayLike) -> Array:
    """(..., 4) what the numbers of a mix are multiplied with."""
    points = np.log(np.maximum(np.asarray(doubtful, dtype=np.float64), 0.1))
    detector, unlikely = np.asarray(doubt, dtype=np.float64), np.log(np.maximum(shape, 0.1))
    parts = np.stack(np.broadcast_arrays(np.ones(()), points, detector, unlikely), axis=-1)
    return np.where(np.isfinite(parts), parts, 0.0)


def parts_text(doubtful: float | None, doubt: float | None, shape: float | None) -> str:
    """The parts that are known in a few words: "12 points doubtful, shape 2.1×"."""
    parts = []
    if doubtful is not None:
        count = f"{doubtful:.0f}"
        parts.append(f"{count} point{'s' * (count != '1')} doubtful")
    if shape is not None:
        parts.append(f"shape {shape:.1f}×")
    if doubt is not None:
        parts.append(f"detector {100 * (1 - doubt):.0f} % sure")
    return ", ".join(parts)
