"""What looks wrong about a face's points: crossed curves, swapped sides, points far from where they were
expected. Pure functions; nothing is changed, only pointed out.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

import numpy as np
from numpy.typing import NDArray

from adnet_core.annotation.records import PointOrigin
from adnet_core.geometry import FaceBox
from adnet_core.layout import Layout
from app.face_template import template_points
from app.shaping import mirror_axis

Points = NDArray[np.float64]

# Curves that touch, as closed lips do, are no flaw: a crossing must reach this far beyond, as a part of the
# layout's default distance.
CROSSING_DEPTH = 0.02
# A pair counts as swapped where it is so by more than this part of the default distance.
SWAP_DEPTH = 0.05
# The squared distance, in standard deviations, of twice the 95 % ellipse's edge.
FAR_OUTSIDE = 4 * -2 * float(np.log(0.05))


class FlawKind(Enum):
    """What is wrong, in words."""

    CROSSED = "curves cross"
    SWAPPED = "left and right are swapped"
    FAR = "far outside its ellipse"


@dataclass(frozen=True)
class Flaw:
    """One thing to look at, and the points that it concerns, the one to go to first."""

    kind: FlawKind
    points: tuple[int, ...]


@dataclass(frozen=True, eq=False)
class Expectation:
    """Where a model expected a face's points (P, 2), with covariances (P, 2, 2); NaN where none did."""

    points: Points
    covariance: NDArray[np.float64]


class FlawFinder:
    """Looks at faces of one layout; what depends on the layout alone is made once."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self._flip = np.asarray(layout.flip)
        self._pairs = np.flatnonzero(self._flip > np.arange(len(self._flip)))
        self._segments, self._rivals = _segment_pairs(layout)
        self._template = _spread_template(layout)
        if self._template is not None:
            x = self._template[:, 0]
            self._order = np.sign(x[self._pairs] - x[self._flip[self._pairs]])

    def find(
        self, points: Points, origin: NDArray[np.int8], expected: Expectation | None = None
    ) -> tuple[Flaw, ...]:
        """All flaws of a face (P, 2), the gravest first. None where points are not finite."""
        distance = float(self.layout.distance(points))
        if not np.isfinite(points).all() or not distance > 0:
            return ()
        found = [*self._swapped(points, distance), *self._crossed(points, distance)]
        if expected is not None:
            found += _far(points, origin, expected)
        return tuple(found)

    def _swapped(self, points: Points, distance: float) -> list[Flaw]:
        """The whole face where it is a mirror image; otherwise the pairs that are the other way round."""
        if not len(self._pairs) or self._template is None:
            return []
        linear, *_ = np.linalg.lstsq(self._template, points - points.mean(axis=0), rcond=None)
        if np.linalg.det(linear) < 0:
            return [Flaw(FlawKind.SWAPPED, tuple(range(len(points))))]
        axis = mirror_axis(points, self.layout)
        if axis is None:
            return []
        place, (dx, dy) = axis
        away = points - place
        side = dx * away[:, 1] - dy * away[:, 0]
        apart = (side[self._pairs] - side[self._flip[self._pairs]]) * self._order
        wrong = self._pairs[apart * np.sign(np.median(apart)) < -SWAP_DEPTH * distance]
        return [Flaw(FlawKind.SWAPPED, (int(i), int(self._flip[i]))) for i in wrong]

    def _crossed(self, points: Points, distance: float) -> list[Flaw]:
        """Pairs of segments that cross, one flaw for each two curves."""
        if not len(self._rivals):
            return []
        ends = points[self._segments[:, :2]]
        a, b = (ends[self._rivals[:, 0], k] for k in (0, 1))
        c, d = (ends[self._rivals[:, 1], k] for k in (0, 1))
        beyond = np.stack([*_sides(a, b, c, d), *_sides(c, d, a, b)])
        crossing = (beyond[0] * beyond[1] < 0) & (beyond[2] * beyond[3] < 0)
        crossing &= np.abs(beyond).min(axis=0) > CROSSING_DEPTH * distance
        flaws: dict[tuple[int, int], list[int]] = {}
        for first, second in self._rivals[crossing].tolist():
            rows = self._segments[[first, second]].tolist()
            flaws.setdefault((rows[0][2], rows[1][2]), []).extend([*rows[0][:2], *rows[1][:2]])
        return [Flaw(FlawKind.CROSSED, tuple(dict.fromkeys(members))) for members in flaws.values()]


def _sides(a: Points, b: Points, c: Points, d: Points) -> tuple[Points, Points]:
    """Signed distances (n,) of c and of d from the line through a and b."""
    along = b - a
    length = np.maximum(np.hypot(along[:, 0], along[:, 1]), 1e-12)
    to_c, to_d = c - a, d - a
    return (
        (along[:, 0] * to_c[:, 1] - along[:, 1] * to_c[:, 0]) / length,
        (along[:, 0] * to_d[:, 1] - along[:, 1] * to_d[:, 0]) / length,
    )


def _segment_pairs(layout: Layout) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """(S, 3) start, end and curve of each segment; (R, 2) pairs of segments that share no point."""
    rows = [(i, j, number) for number, curve in enumerate(layout.curves) for i, j in curve.segments()]
    segments = np.array(rows, dtype=np.int64).reshape(-1, 3)
    first, second = np.triu_indices(len(segments), k=1)
    one, other = segments[first, :2], segments[second, :2]
    apart = (one[:, :, None] != other[:, None, :]).all(axis=(1, 2))
    return segments, np.stack([first[apart], second[apart]], axis=1)


def _spread_template(layout: Layout) -> Points | None:
    """(P, 2) a schematic face about its mean; None where the layout's names do not say what it looks like."""
    points = template_points(layout, FaceBox(-1.0, -1.0, 1.0, 1.0))
    points = points - points.mean(axis=0)
    return points if np.linalg.matrix_rank(points, tol=0.1) == 2 else None


def _far(points: Points, origin: NDArray[np.int8], expected: Expectation) -> list[Flaw]:
    """Points placed by hand that lie far from where a model expected them, the farthest first."""
    placed = (origin == PointOrigin.MOVED) & np.isfinite(expected.points).all(axis=1)
    placed &= np.isfinite(expected.covariance).all(axis=(1, 2))
    rows = np.flatnonzero(placed)
    if not len(rows):
        return []
    covariance = expected.covariance[rows] + 1e-9 * np.eye(2)
    off = points[rows] - expected.points[rows]
    squared = np.einsum("ni,ni->n", off, np.linalg.solve(covariance, off[..., None])[..., 0])
    order = np.argsort(-squared)
    return [Flaw(FlawKind.FAR, (int(rows[i]),)) for i in order if squared[i] > FAR_OUTSIDE]


def next_flaw(flaws: tuple[Flaw, ...], last: int | None) -> int | None:
    """The flaw to look at after the one at `last`, around; None where there are none."""
    if not flaws:
        return None
    return 0 if last is None else (last + 1) % len(flaws)
