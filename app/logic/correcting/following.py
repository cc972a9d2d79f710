"""Corrections that move the rest: where a face's other points go when a person places some.

Knows no window. The mathematics is in adnet_core/models/propagation.py; here is which points are
placed, which follow, and what is remembered between the moves of one drag.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from adnet_core.faces.layout import Layout
from adnet_core.faces.states import PointOrigin
from adnet_core.models.propagation import FacePropagation, PropagationPrior
from adnet_core.projects.records import FaceRecord
from app.logic.correcting.flaws import Expectation

Points = NDArray[np.float64]

# A point that would move by less than this part of its own sigma stays where it is.
WORTH_MOVING = 0.1


@dataclass(frozen=True, eq=False)
class Followed:
    """Points that follow: their indices (n,), places (n, 2) and covariances (n, 2, 2)."""

    rows: NDArray[np.int64]
    points: Points
    covariance: NDArray[np.float64]


@dataclass
class Followers:
    """Whether points follow, and by what prior. It is of points of these `names`, None: whatever they are
    called. Without a prior none do."""

    prior: PropagationPrior | None = None
    enabled: bool = True
    names: tuple[str, ...] | None = None
    _kept: tuple[Expectation, PropagationPrior, FacePropagation | None] | None = field(
        default=None, repr=False
    )

    def works_for(self, layout: Layout) -> bool:
        """Whether corrections of faces of this layout move other points."""
        if not self.enabled or self.prior is None or self.prior.point_count != layout.point_count:
            return False
        return self.names in (None, layout.point_names)

    def follow(
        self,
        face: FaceRecord,
        layout: Layout,
        expected: Expectation,
        points: Points,
        moved: NDArray[np.int64],
    ) -> Followed | None:
        """Where the others go when the points `moved` of a face stand as in `points` (P, 2).

        `expected` is where a model had the points. Those that a person placed before count as well and stay,
        and absent ones neither count nor move. None where nothing follows: without a prior, or where no model
        has spoken of the points that it takes.
        """
        if not self.works_for(layout):
            return None
        placed = face.origin == PointOrigin.MOVED
        placed[moved] = True
        return self._followed(face, layout, expected, points, placed)

    def release(
        self, face: FaceRecord, layout: Layout, expected: Expectation, freed: NDArray[np.int64]
    ) -> Followed | None:
        """Where points that had followed go when those of `freed` are placed no longer."""
        if not self.works_for(layout) or not (face.origin == PointOrigin.PROPAGATED).any():
            return None
        placed = face.origin == PointOrigin.MOVED
        placed[freed] = False
        followed = self._followed(face, layout, expected, face.points, placed)
        if followed is None:
            return None
        kept = ~np.isin(followed.rows, freed)
        return Followed(followed.rows[kept], followed.points[kept], followed.covariance[kept])

    def _followed(
        self,
        face: FaceRecord,
        layout: Layout,
        expected: Expectation,
        points: Points,
        placed: NDArray[np.bool_],
    ) -> Followed | None:
        known = np.isfinite(expected.points).all(axis=1)
        chosen, free = np.flatnonzero(placed), np.flatnonzero(~placed & face.placed & known)
        if not len(free):
            return None
        propagator = self._propagator(layout, expected)
        if propagator is None:
            return None
        result = propagator.update(chosen, points[chosen])
        way = np.linalg.norm(result.landmarks[free] - face.points[free], axis=1)
        sigma = np.sqrt(np.trace(expected.covariance[free], axis1=1, axis2=2) / 2)
        rows = free[way > WORTH_MOVING * sigma]
        if not len(rows):
            return None
        return Followed(rows, result.landmarks[rows], result.covariance[rows])

    def _propagator(self, layout: Layout, expected: Expectation) -> FacePropagation | None:
        assert self.prior is not None
        if self._kept is None or self._kept[0] is not expected or self._kept[1] is not self.prior:
            made = self.prior.for_face(layout, expected.points, expected.covariance)
            self._kept = (expected, self.prior, made)
        return self._kept[2]
