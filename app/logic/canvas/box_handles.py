"""The eight places by which a box is taken hold of: four corners and four edges. Pure functions."""

from __future__ import annotations

from dataclasses import dataclass

from adnet_core.faces.geometry import FaceBox


@dataclass(frozen=True)
class Handle:
    """Which sides move: `x` is -1 for the left one, 1 for the right one, 0 for neither; `y` likewise."""

    x: int
    y: int

    def position_on(self, box: FaceBox) -> tuple[float, float]:
        """Where it lies on a box."""
        cx, cy = box.center
        return cx + self.x * box.width / 2, cy + self.y * box.height / 2


CORNERS = tuple(Handle(x, y) for x in (-1, 1) for y in (-1, 1))
EDGES = (Handle(-1, 0), Handle(1, 0), Handle(0, -1), Handle(0, 1))


def handle_at(
    cursor: tuple[float, float], box: FaceBox, *, radius: float, corners_only: bool = False
) -> Handle | None:
    """What a press here takes hold of: a corner within `radius` first, then an edge along all of its
    length. Positions and radius in the same unit."""
    x, y = cursor
    for corner in CORNERS:
        cx, cy = corner.position_on(box)
        if abs(x - cx) <= radius and abs(y - cy) <= radius:
            return corner
    if corners_only:
        return None
    for edge in EDGES:
        cx, cy = edge.position_on(box)
        across, along = (
            (abs(x - cx), box.y0 <= y <= box.y1) if edge.x else (abs(y - cy), box.x0 <= x <= box.x1)
        )
        if along and across <= radius:
            return edge
    return None


def dragged(box: FaceBox, handle: Handle, dx: float, dy: float) -> FaceBox:
    """The box with the sides of a handle moved; dragged past the opposite side it turns over."""
    x = [box.x0 + (dx if handle.x < 0 else 0.0), box.x1 + (dx if handle.x > 0 else 0.0)]
    y = [box.y0 + (dy if handle.y < 0 else 0.0), box.y1 + (dy if handle.y > 0 else 0.0)]
    return FaceBox(min(x), min(y), max(x), max(y))
