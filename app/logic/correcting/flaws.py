"""What looks wrong about a face's points: crossed curves, swapped sides, points far from where they were
expected. Pure functions; nothing is changed, only pointed out.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

import numpy as np
from numpy.typing import NDArray

from adnet_core.faces.face_template import spread_template
from adnet_core.faces.layout import Layout
from adnet_core.faces.plausibility import crossed_curves, swapped_pairs, swapped_sides
from adnet_core.faces.rounding import without_rounding
from adnet_core.faces.states import PointOrigin
from adnet_core.faces.uncertainty import squared_radius
from app.logic.translating import marked

Points = NDArray[np.float64]

# The squared distance, in standard deviations, of twice the 95 % ellipse's edge.
FAR_OUTSIDE = 4 * float(squared_radius(0.95))


class FlawKind(Enum):
    """What is wrong, in words, which are put through `tr` where they are shown."""

    CROSSED = marked("curves cross")
    SWAPPED = marked("left and right are swapped")
    FAR = marked("far outside its ellipse")


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
    """Looks at faces of one layout, with a schematic face to tell left from right by."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self._template = spread_template(layout)

    def find(
        self, points: Points, origin: NDArray[np.int8], expected: Expectation | None = None
    ) -> tuple[Flaw, ...]:
        """All flaws of a face (P, 2), the gravest first. Points that are absent (NaN) have none, and whether
        sides are swapped is said of whole faces only."""
        if not float(self.layout.distance(points)) > 0:
            return ()
        found = self._swapped(points) if np.isfinite(points).all() else []
        found += [Flaw(FlawKind.CROSSED, one.points) for one in crossed_curves(points, self.layout)]
        if expected is not None:
            found += _far(points, origin, expected)
        return tuple(found)

    def _swapped(self, points: Points) -> list[Flaw]:
        """The whole face where it is a mirror image; otherwise the pairs that are the other way round."""
        if self._template is None:
            return []
        if swapped_sides(points[None], self._template, self.layout)[0]:
            return [Flaw(FlawKind.SWAPPED, tuple(range(len(points))))]
        return [Flaw(FlawKind.SWAPPED, pair) for pair in swapped_pairs(points, self._template, self.layout)]


def _far(points: Points, origin: NDArray[np.int8], expected: Expectation) -> list[Flaw]:
    """Points placed by hand that lie far from where a model expected them, the farthest first."""
    placed = (origin == PointOrigin.MOVED) & np.isfinite(expected.points).all(axis=1)
    placed &= np.isfinite(expected.covariance).all(axis=(1, 2)) & np.isfinite(points).all(axis=1)
    rows = np.flatnonzero(placed)
    if not len(rows):
        return []
    covariance = expected.covariance[rows] + 1e-9 * np.eye(2)
    off = points[rows] - expected.points[rows]
    squared = np.einsum("ni,ni->n", off, np.linalg.solve(covariance, off[..., None])[..., 0])
    order = np.argsort(-without_rounding(squared), kind="stable")
    return [Flaw(FlawKind.FAR, (int(rows[i]),)) for i in order if squared[i] > FAR_OUTSIDE]


def next_flaw(flaws: tuple[Flaw, ...], last: int | None) -> int | None:
    """The flaw to look at after the one at `last`, around; None where there are none."""
    if not flaws:
        return None
    return 0 if last is None else (last + 1) % len(flaws)
