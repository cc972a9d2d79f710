"""What the canvas shows, as values without widgets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from adnet_core.faces.layout import Layout
from adnet_core.faces.states import PointOrigin, Visibility
from adnet_core.projects.records import FaceRecord
from app.logic.correcting.flaws import Expectation
from app.logic.correcting.following import Followed

Points = NDArray[np.float64]
Maps = NDArray[np.uint8]


@dataclass(frozen=True)
class FaceMaps:
    """What the network looked at: maps over the crop, 255 for 1.0, and the map (2, 3) photo -> crop px."""

    crop: NDArray[np.float64]
    attention: Maps
    edges: Maps

    @property
    def size_bytes(self) -> int:
        return self.attention.nbytes + self.edges.nbytes


@dataclass(frozen=True)
class Scene:
    """The faces of one photo, which one is current, and which of its points is selected.

    `group` holds several selected points, `point` among them; `expected` is of the current face.
    """

    layout: Layout
    faces: tuple[FaceRecord, ...] = ()
    current: int | None = None
    point: int | None = None
    maps: Mapping[str, FaceMaps] = field(default_factory=dict)
    group: frozenset[int] = frozenset()
    expected: Expectation | None = None

    @property
    def face(self) -> FaceRecord | None:
        return None if self.current is None else self.faces[self.current]

    @property
    def selected(self) -> tuple[int, ...]:
        """All selected points of the current face."""
        if self.group:
            return tuple(sorted(self.group))
        return () if self.point is None else (self.point,)

    def with_points(self, points: Points, moved: Sequence[int], followed: Followed | None = None) -> Scene:
        """The current face with its points elsewhere: those in `moved` as if placed by hand, and those
        that follow them. An absent point that is moved by itself is placed."""
        face = self.face
        if face is None or self.current is None:
            return self
        origin = face.origin.copy()
        origin[list(moved)] = PointOrigin.MOVED
        covariance, visibility = face.covariance, face.visibility
        if len(moved) == 1 and not face.placed[moved[0]]:
            visibility = visibility.copy()
            visibility[moved[0]] = Visibility.VISIBLE
        if followed is not None:
            points = points.copy()
            points[followed.rows] = followed.points
            origin[followed.rows] = PointOrigin.PROPAGATED
            if covariance is not None:
                covariance = covariance.copy()
                covariance[followed.rows] = followed.covariance
        changed = replace(face, points=points, origin=origin, visibility=visibility, covariance=covariance)
        return replace(self, faces=(*self.faces[: self.current], changed, *self.faces[self.current + 1 :]))
