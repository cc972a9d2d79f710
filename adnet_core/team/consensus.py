"""What several people's versions of a face say together: per point a robust mean, by how exact each is.

The mean is of the parts along tangent and normal, with weights 1 / variance (`precision`); its ellipse is
1 / sum of the weights along each. A version that is far off counts less where there are others to tell.
Points are disputed where a version is further from the mean than people of this precision ever are.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from adnet_core.faces.geometry import join_errors
from adnet_core.faces.layout import Layout
from adnet_core.team.precision import FAR, Array, People, in_tangent_frame

SURE = 0.002
"""The share of faces called disputed though all agree, if people's precision were known exactly. It is
measured, and frames turn with the points, so that it is some in a hundred of simulated ones."""
_ROUNDS = 20


@dataclass(frozen=True, eq=False)
class Consensus:
    """`points` (P, 2), `covariance` (P, 2, 2) in pixels, NaN where nobody has the point; `disputed` (P,)."""

    points: Array
    covariance: Array
    disputed: NDArray[np.bool_]


def consensus(
    versions: Sequence[tuple[str, Array]], people: People, layout: Layout, *, without_offsets: bool = False
) -> Consensus | None:
    """Of a face's versions, each a name and points (P, 2), NaN where absent.

    `without_offsets`: what it would be if nobody were always off to one side. None where the face has no
    extent to measure by.
    """
    found = in_tangent_frame(np.stack([points for _, points in versions]), layout)
    if found is None:
        return None
    x, middle, frames, distance = found
    rows = [people.names.index(name) for name, _ in versions]
    variance = (people.variance if without_offsets else people.mean_square())[rows]
    # Of whom nothing is known the mean of the others is taken.
    usual = np.nanmean(people.variance, axis=0) if np.isfinite(people.variance).any() else np.ones((1, 2))
    variance = np.where(np.isfinite(variance), variance, usual)
    known = np.isfinite(x)
    offset = people.used_offset()[rows] if without_offsets else np.zeros_like(x)
    x = np.where(known, x - offset, 0.0)
    several = known.sum(axis=0) > 2
    # From the median on, around which versions lie: a single one that is far off moves nothing.
    factor = np.where(several, _less(_off(x, variance, known)), 1.0)
    for _ in range(_ROUNDS if several.any() else 1):
        weights = known * factor / variance
        total = weights.sum(axis=0)
        mean = np.divide((weights * x).sum(axis=0), total, out=np.zeros_like(total), where=total > 0)
        factor = np.where(several, _less(_off(x - mean, variance, known)), 1.0)
    spread = np.divide(1.0, total, out=np.full_like(total, np.nan), where=total > 0)
    if without_offsets:
        error = np.where(np.isfinite(people.offset_error), people.offset_error, 0.0)[rows]
        spread = spread + ((weights / np.where(total > 0, total, 1.0)) ** 2 * error**2).sum(axis=0)
    points = middle + join_errors(mean, frames) * distance
    nobody = ~known.any(axis=(0, 2))
    points[nobody] = np.nan
    covariance = np.einsum("pai,pa,paj->pij", frames, spread, frames) * distance**2
    return Consensus(points, covariance, _disputed(x, variance, known))


def _disputed(x: Array, variance: Array, known: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """(P,) whether any two versions differ by more than chance of this size makes them.

    Twice the square of their distance over the sum of their variances is of chi-squared with two degrees of
    freedom, whose tail is exp(-d^2 / 2); all pairs of all points share `SURE`.
    """
    count = len(x)
    pairs = count * (count - 1) // 2
    most = -2 * math.log(SURE / max(pairs * max(int(known.any(axis=(0, 2)).sum()), 1), 1))
    disputed = np.zeros(x.shape[1], dtype=np.bool_)
    for i in range(count):
        for j in range(i):
            both = known[i].all(axis=1) & known[j].all(axis=1)
            square = ((x[i] - x[j]) ** 2 / (variance[i] + variance[j])).sum(axis=1)
            disputed |= both & (square > most)
    return disputed


def _less(off: Array) -> Array:
    """(K, P, 1) how much versions count that are so many standard deviations off (K, P)."""
    return np.asarray((FAR / np.maximum(off[..., None], FAR)) ** 2)


def _off(rest: Array, variance: Array, known: NDArray[np.bool_]) -> Array:
    return np.asarray(np.sqrt((known * rest**2 / variance).sum(axis=2)))
