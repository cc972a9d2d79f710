"""What lies under the cursor. Pure functions over arrays; radii and positions in the same unit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from adnet_core.faces.geometry import FaceBox


@dataclass(frozen=True)
class PointHit:
    """A landmark under the cursor."""

    face: int
    point: int
    distance: float


def nearest_point(
    cursor: tuple[float, float], faces: Sequence[NDArray[np.float64]], *, radius: float, current: int | None
) -> PointHit | None:
    """The point (of (P, 2) arrays) within `radius` of the cursor; one of the current face goes first.

    Points that are not finite are never hit.
    """
    order = [] if current is None else [current]
    found = _nearest(cursor, faces, order, radius)
    if found is not None:
        return found
    return _nearest(cursor, faces, [i for i in range(len(faces)) if i != current], radius)


def _nearest(
    cursor: tuple[float, float], faces: Sequence[NDArray[np.float64]], order: Sequence[int], radius: float
) -> PointHit | None:
    if not order:
        return None
    counts = [len(faces[i]) for i in order]
    points = np.concatenate([faces[i] for i in order])
    if not len(points):
        return None
    distance = np.hypot(points[:, 0] - cursor[0], points[:, 1] - cursor[1])
    distance = np.where(np.isfinite(distance), distance, np.inf)
    best = int(distance.argmin())
    if distance[best] > radius:
        return None
    ends = np.cumsum(counts)
    slot = int(np.searchsorted(ends, best, side="right"))
    start = int(ends[slot - 1]) if slot else 0
    return PointHit(order[slot], best - start, float(distance[best]))


def face_at(cursor: tuple[float, float], boxes: Sequence[FaceBox]) -> int | None:
    """The smallest box that holds the cursor, so that a face in front of another can be reached."""
    inside = [
        (round(box.width * box.height, 6), index)
        for index, box in enumerate(boxes)
        if box.x0 <= cursor[0] <= box.x1 and box.y0 <= cursor[1] <= box.y1
    ]
    return min(inside)[1] if inside else None


def widened(box: FaceBox, share: float) -> FaceBox:
    """The box with `share` of its sides added on each side."""
    dx, dy = box.width * share, box.height * share
    return FaceBox(box.x0 - dx, box.y0 - dy, box.x1 + dx, box.y1 + dy)


def points_inside(points: NDArray[np.float64], area: FaceBox) -> list[int]:
    """Indices of the (P, 2) points that lie in an area."""
    x, y = points[:, 0], points[:, 1]
    inside = (x >= area.x0) & (x <= area.x1) & (y >= area.y0) & (y <= area.y1)
    return [int(i) for i in np.flatnonzero(inside)]
