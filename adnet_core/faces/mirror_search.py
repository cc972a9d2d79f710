"""Which points mirror each other, found by a roughly frontal object: its mirror image is assigned to itself.

The axis and the pairs are found in turns (as ICP does): the points are reflected, reflected ones are assigned
to points at the least cost, and the reflection is fitted to these pairs. Curves go first: they are assigned
as wholes, since a curve's mirror image must be a curve that joins its points in the same way.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

import numpy as np
from numpy.typing import ArrayLike, NDArray

from adnet_core.faces.layout import Curve

Array = NDArray[np.float64]
Flip = tuple[int, ...]

FARTHEST = 0.07
"""So far, in the mean, reflected points may lie from their partners, as a part of the object's diagonal."""
FARTHEST_BY_CURVES = 0.085
"""The same where most points are on curves, which a wrong mirror would hardly turn into each other."""
_TURNS = np.radians((0.0, -12.0, 12.0, -25.0, 25.0, -40.0, 40.0, 90.0))
"""Tilts of the axis to begin with: upright first, so that of several mirrors the upright one is taken."""
_BETTER = 0.8
"""Another tilt must be so much better than an upright axis."""
_ROUNDS = 8


def find_mirror(points: ArrayLike, curves: Sequence[Curve] = ()) -> Flip | None:
    """For points (P, 2) the index that each gets in a mirrored photo; None where no mirror is to be seen.

    Points that are NaN are left out: they mirror themselves.
    """
    xy = np.asarray(points, dtype=np.float64)
    known = np.flatnonzero(np.isfinite(xy).all(axis=1))
    if len(known) < 2:
        return None
    shape = xy[known] - xy[known].mean(axis=0)
    size = float(np.hypot(*np.ptp(shape, axis=0)))
    if not size > 0:
        return None
    shape = shape / size
    index = {int(point): number for number, point in enumerate(known)}
    runs = [
        Curve(curve.name, tuple(index[point] for point in curve.points), curve.closed)
        for curve in curves
        if all(point in index for point in curve.points)
    ]
    best: tuple[float, Flip] | None = None
    for turn in _TURNS:
        found = _settled(shape, runs, float(turn))
        if best is None or found[0] < _BETTER * best[0]:
            best = found
    assert best is not None
    error, flip = best
    on_curves = len({point for run in runs for point in run.points})
    farthest = FARTHEST_BY_CURVES if 2 * on_curves > len(known) else FARTHEST
    if error > farthest or all(a == b for a, b in enumerate(flip)):
        return None
    whole = list(range(len(xy)))
    for number, partner in enumerate(flip):
        whole[int(known[number])] = int(known[partner])
    return tuple(whole)


def _settled(shape: Array, curves: Sequence[Curve], turn: float) -> tuple[float, Flip]:
    """The mean distance of reflected points from their partners, and the pairs, beginning with a tilt."""
    along = np.array([np.sin(turn), np.cos(turn)])
    middle = np.zeros(2)
    flip: Flip = ()
    agree = False
    for _ in range(_ROUNDS):
        reflected = _reflect(shape, along, middle)
        fresh, agree = _pairs(reflected, shape, curves)
        if fresh == flip:
            break
        flip = fresh
        along, middle = _axis(shape, flip)
    if not agree:
        return np.inf, flip
    apart = _reflect(shape, along, middle) - shape[list(flip)]
    return float(np.hypot(apart[:, 0], apart[:, 1]).mean()), flip


def _reflect(shape: Array, along: Array, middle: Array) -> Array:
    """(P, 2) across the line through `middle` in the direction `along`."""
    rest = shape - middle
    return np.asarray(2 * (rest @ along)[:, None] * along - rest + middle)


def _axis(shape: Array, flip: Flip) -> tuple[Array, Array]:
    """The direction of the axis, and a point on it: least squares of reflected points against their partners.

    With centred points x and partners y, the sum of (2 d d' - 1) x . y is the largest for d along the first
    eigenvector of the sum of x y' + y x'.
    """
    other = shape[list(flip)]
    middle = np.asarray((shape.mean(axis=0) + other.mean(axis=0)) / 2)
    x, y = shape - shape.mean(axis=0), other - other.mean(axis=0)
    _, vectors = np.linalg.eigh(x.T @ y + y.T @ x)
    return np.asarray(vectors[:, -1]), middle


def _pairs(reflected: Array, shape: Array, curves: Sequence[Curve]) -> tuple[Flip, bool]:
    """The partner of each point, and whether the curves agree on it: on curves it is by them, where they do,
    and by itself elsewhere."""
    gap = reflected[:, None] - shape[None]
    cost = np.asarray((gap**2).sum(axis=2))
    cost = (cost + cost.T) / 2  # a reflection goes both ways
    found = _by_curves(cost, curves) if curves else {}
    partner = dict(found or {})
    rest = [point for point in range(len(shape)) if point not in partner]
    if rest:
        pairs = _both_ways(cost[np.ix_(rest, rest)])
        partner |= {rest[a]: rest[b] for a, b in enumerate(pairs)}
    return tuple(partner[point] for point in range(len(shape))), found is not None


def _by_curves(cost: Array, curves: Sequence[Curve]) -> dict[int, int] | None:
    """The partners of all points on curves; None where curves would give a point two partners."""
    count = len(curves)
    far = float(cost.max()) * max(len(curve.points) for curve in curves) * count + 1.0
    prices = np.full((count, count), far)
    ways: dict[tuple[int, int], tuple[int, ...]] = {}
    for a, b in product(range(count), repeat=2):
        options = list(_ways(curves[a], curves[b]))
        if options:
            costs = [float(cost[list(curves[a].points), list(way)].sum()) for way in options]
            best = int(np.argmin(costs))
            prices[a, b], ways[a, b] = costs[best], options[best]
    partner: dict[int, int] = {}
    for a, b in enumerate(_both_ways((prices + prices.T) / 2)):
        if (a, b) not in ways:
            return None
        if b < a:  # is said by its partner
            continue
        for point, other in zip(curves[a].points, ways[a, b], strict=True):
            for one, two in ((point, other), (other, point)):
                if partner.setdefault(one, two) != two:
                    return None
    return partner


def _ways(curve: Curve, other: Curve) -> Iterator[tuple[int, ...]]:
    """The orders in which one curve's points may be those of another."""
    if len(curve.points) != len(other.points) or curve.closed != other.closed:
        return
    forward, backward = other.points, other.points[::-1]
    if not curve.closed:
        yield from (forward, backward)
        return
    for shift in range(len(forward)):
        for way in (forward, backward):
            yield (*way[shift:], *way[:shift])


def _both_ways(cost: Array) -> list[int]:
    """The assignment of the least cost in which partners have each other, for a symmetric cost (n, n).

    Where the best one goes around more than two, its members take each other by the least cost.
    """
    from scipy.optimize import linear_sum_assignment  # the window, which draws layouts, starts without it

    _, columns = linear_sum_assignment(cost)
    partner = [int(one) for one in columns]
    done = [partner[partner[one]] == one for one in range(len(partner))]
    free = {one for one, well in enumerate(done) if not well}
    pairs = sorted((cost[a, b], a, b) for a in free for b in free if a <= b)
    # One by itself counts once, two count twice: by what each of them saves.
    for _, a, b in pairs:
        if a in free and b in free:
            partner[a], partner[b] = b, a
            free -= {a, b}
    return partner
