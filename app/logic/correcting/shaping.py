"""Ways to move several landmarks at once. Pure functions on (P, 2) points in photo pixels.

None changes what it is given: each returns new points.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from enum import Enum

import numpy as np
from numpy.typing import NDArray

from adnet_core.faces.geometry import tangent_frames
from adnet_core.faces.layout import Curve, Layout
from app.logic.correcting.splines import curve_lines, run_table

Points = NDArray[np.float64]

# Steps of a segment when distances along a curve are measured.
_FINE = 24
_NO_LENGTH = 1e-9
"""Pixels: what is shorter has no direction and lies on neither side, it is rounding."""


class Rail(Enum):
    """What holds a point while it is dragged."""

    FREE = "free"
    ALONG = "along"  # its curve: it keeps to the tangent
    ACROSS = "across"  # its curve: it keeps to the normal


def on_rail(points: Points, layout: Layout, point: int, target: Points, rail: Rail) -> Points:
    """Where a drag of one point to `place` (2,) leads: the part of the way that the rail allows.

    The directions are those at the point as `points` have it. A point on no curve takes the image's axes.
    """
    if rail is Rail.FREE:
        return np.asarray(target, dtype=np.float64)
    direction = tangent_frames(points, layout)[point][0 if rail is Rail.ALONG else 1]
    way = np.asarray(target - points[point])
    return np.asarray(points[point] + direction * float(way @ direction))


def middle_of(points: Points, indices: Sequence[int]) -> Points:
    """(2,) the centre of the box around some points: what they turn and grow around."""
    chosen = points[list(indices)]
    return np.asarray((chosen.min(axis=0) + chosen.max(axis=0)) / 2)


def turned(points: Points, indices: Sequence[int], center: Points, angle: float) -> Points:
    """Some points turned around a centre by an angle in radians, from x towards y."""
    cos, sin = np.cos(angle), np.sin(angle)
    return _mapped(points, indices, center, np.array([[cos, -sin], [sin, cos]]))


def scaled(points: Points, indices: Sequence[int], center: Points, factor: float) -> Points:
    """Some points with their distances from a centre multiplied. ValueError unless `factor` > 0."""
    if not factor > 0:
        raise ValueError(f"a factor above 0, not {factor}")
    return _mapped(points, indices, center, np.eye(2) * factor)


def shifted(points: Points, indices: Sequence[int], by: Points) -> Points:
    """Some points moved by (2,)."""
    moved = points.copy()
    moved[list(indices)] += by
    return moved


def angle_between(center: Points, start: Points, end: Points) -> float:
    """The turn around a centre that leads from one place towards another, in radians; 0 at the centre."""
    a, b = start - center, end - center
    if min(float(np.hypot(*a)), float(np.hypot(*b))) < _NO_LENGTH:
        return 0.0
    return float(np.arctan2(a[0] * b[1] - a[1] * b[0], a @ b))


def factor_between(center: Points, start: Points, end: Points) -> float:
    """How much further from a centre `end` is than `start`, within a tenth and ten."""
    near = max(float(np.hypot(*(start - center))), _NO_LENGTH)
    return float(np.clip(np.hypot(*(end - center)) / near, 0.1, 10.0))


def spread_evenly(points: Points, curve: Curve, chosen: Collection[int] = ()) -> Points:
    """The points of a curve at equal distances along it, as it is drawn.

    What stays where it is: the ends of an open curve; of a closed one the two points that are farthest
    apart (the corners of an eye or a mouth). Where two or more of its points are `chosen` these stay, and
    only what lies between the first and the last of them, in the curve's order, is spread.
    """
    line = curve.points
    fixed = [slot for slot, point in enumerate(line) if point in chosen]
    closed = False
    if len(fixed) < 2:
        closed = curve.closed
        fixed = _farthest_pair(points[list(line)]) if closed else [0, len(line) - 1]
    lines = curve_lines(points, run_table(line, curve.closed), _FINE)
    spread = points.copy()
    ends = [*fixed[1:], fixed[0] + len(line)] if closed else fixed[1:]
    for start, end in zip(fixed, ends, strict=False):
        inner = [line[slot % len(line)] for slot in range(start + 1, end)]
        if inner:
            run = np.concatenate([lines[slot % len(line)] for slot in range(start, end)])
            spread[inner] = _at_equal_distances(run, len(inner))
    return spread


def mirror_axis(points: Points, layout: Layout) -> tuple[Points, Points] | None:
    """A place (2,) and a unit direction (2,) of the line that parts a face's halves.

    Through the points that mirroring leaves where they are, or the middles of the pairs where these are
    fewer than two. None where all of them coincide.
    """
    flip = np.asarray(layout.flip)
    own = np.flatnonzero(flip == np.arange(len(flip)))
    on_axis = points[own] if len(own) >= 2 else (points + points[flip]) / 2
    center = on_axis.mean(axis=0)
    _, spread, directions = np.linalg.svd(on_axis - center, full_matrices=False)
    return None if spread[0] < _NO_LENGTH else (center, directions[0])


def mirrored(points: Points, axis: tuple[Points, Points]) -> Points:
    """Points (..., 2) seen in a mirror that stands on the axis."""
    middle, direction = axis
    reflection = 2 * np.outer(direction, direction) - np.eye(2)
    return np.asarray((points - middle) @ reflection.T + middle)


def half_of(layout: Layout, points: Points, point: int) -> list[int]:
    """The points on the side of `point`; none where it lies on the axis and so on neither side.

    Each pair is told apart by which of the two lies further to that side.
    """
    axis = mirror_axis(points, layout)
    partner = layout.flip[point]
    if axis is None or partner == point:
        return []
    side = _sides(points, axis)
    flip = np.asarray(layout.flip)
    further = side - side[flip]
    sign = np.sign(further[point]) if abs(further[point]) > _NO_LENGTH else 0.0
    return [int(i) for i in np.flatnonzero(further * sign > _NO_LENGTH)]


def half_mirrored(points: Points, layout: Layout, point: int) -> tuple[list[int], Points]:
    """The other half of a face made like the one that holds `point`: which points move, and all points."""
    axis = mirror_axis(points, layout)
    half = half_of(layout, points, point)
    if axis is None or not half:
        return [], points
    moved = [layout.flip[i] for i in half]
    result = points.copy()
    result[moved] = mirrored(points[half], axis)
    return moved, result


def _sides(points: Points, axis: tuple[Points, Points]) -> NDArray[np.float64]:
    """(P,) signed distance of each point from the axis."""
    middle, (dx, dy) = axis
    away = points - middle
    return np.asarray(dx * away[:, 1] - dy * away[:, 0])


def _mapped(points: Points, indices: Sequence[int], center: Points, matrix: Points) -> Points:
    rows = list(indices)
    moved = points.copy()
    moved[rows] = (points[rows] - center) @ matrix.T + center
    return moved


def _farthest_pair(line: Points) -> list[int]:
    """The slots of the two points that are farthest apart, in order; of several such pairs the first."""
    gaps = np.hypot(*np.moveaxis(line[:, None] - line[None], -1, 0))
    # Which of the pairs of a regular shape wins must not depend on rounding, or on how the face is turned.
    first, second = np.unravel_index(int((gaps >= gaps.max() * (1 - 1e-9)).argmax()), gaps.shape)
    # All in one place: any two will do.
    return sorted((int(first), int(second))) if first != second else [0, len(line) // 2]


def _at_equal_distances(run: Points, count: int) -> Points:
    """(count, 2) places inside a polyline (n, 2) that divide its length into count + 1 equal parts."""
    steps = np.hypot(*np.diff(run, axis=0).T)
    along = np.concatenate([[0.0], np.cumsum(steps)])
    wanted = np.linspace(0.0, along[-1], count + 2)[1:-1]
    return np.stack([np.interp(wanted, along, run[:, axis]) for axis in (0, 1)], axis=1)
