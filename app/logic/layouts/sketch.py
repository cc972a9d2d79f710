"""What is drawn of a layout at one moment: its points in a photo, curves, mirror, distances and groups.

Points are known by keys that never change, so that curves and pairs stay with their points when these are
renamed or reordered.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from adnet_core.faces.layout import BOX_DIAGONAL, Layout, layout_from_json

Position = tuple[float, float]
LABEL = "this layout"


@dataclass(frozen=True)
class DrawnPoint:
    """`at` is in pixels of the photo, None for one that is not placed in it; `source` is the point's index in
    the layout that was there before, -1 for a new one."""

    key: int
    name: str
    at: Position | None
    source: int = -1


@dataclass(frozen=True)
class DrawnCurve:
    name: str
    points: tuple[int, ...] = ()
    closed: bool = False


@dataclass(frozen=True)
class DrawnDistance:
    name: str
    first: tuple[int, ...] = ()
    second: tuple[int, ...] = ()


@dataclass(frozen=True)
class DrawnGroup:
    name: str
    points: tuple[int, ...] = ()


@dataclass(frozen=True)
class Sketch:
    """All that is drawn, in terms of keys.

    `partners` has for each point the one that it mirrors, itself where it has none; None: there is no mirror.
    `default` is the distance that errors are measured by; the box's diagonal where it is none of `distances`.
    """

    name: str = "mine"
    title: str = ""
    points: tuple[DrawnPoint, ...] = ()
    curves: tuple[DrawnCurve, ...] = ()
    partners: Mapping[int, int] | None = None
    distances: tuple[DrawnDistance, ...] = ()
    default: str = BOX_DIAGONAL
    groups: tuple[DrawnGroup, ...] = ()
    tags: tuple[str, ...] = ()

    @property
    def keys(self) -> tuple[int, ...]:
        return tuple(point.key for point in self.points)

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(point.name for point in self.points)

    def positions(self) -> NDArray[np.float64]:
        """(P, 2), NaN for points that are not placed."""
        return np.array([point.at or (np.nan, np.nan) for point in self.points], dtype=np.float64).reshape(
            -1, 2
        )

    def data(self) -> dict[str, Any]:
        """As a layout file says it; not checked."""
        index = {key: number for number, key in enumerate(self.keys)}

        def numbers(keys: Iterable[int]) -> list[int]:
            return [index[key] for key in keys if key in index]

        found: dict[str, Any] = {"name": self.name, "points": list(self.names)}
        if self.title:
            found["title"] = self.title
        if self.partners is not None:
            partners = self.partners
            found["flip"] = [index.get(partners.get(key, key), index[key]) for key in self.keys]
        found["curves"] = [
            {"name": curve.name, "points": numbers(curve.points), "closed": curve.closed}
            for curve in self.curves
        ]
        found["distances"] = {one.name: [numbers(one.first), numbers(one.second)] for one in self.distances}
        found["default_distance"] = self.default
        found["groups"] = {group.name: numbers(group.points) for group in self.groups}
        if self.tags:
            found["tags"] = list(self.tags)
        return found

    def layout(self) -> Layout:
        """Raises LayoutError with all that is wrong, in one sentence."""
        return layout_from_json(json.dumps(self.data()), LABEL)

    def shown_layout(self) -> Layout | None:
        """The layout as far as it can be drawn by now; None without points."""
        if not self.points:
            return None
        data = self.data()
        data["points"] = [f"{number} {name}" for number, name in enumerate(self.names)]  # may be the same yet
        data |= {"flip": None, "distances": {}, "default_distance": "", "groups": {}}
        curves = [curve for curve in data["curves"] if len(curve["points"]) >= (3 if curve["closed"] else 2)]
        data["curves"] = [curve | {"name": f"{number}"} for number, curve in enumerate(curves)]
        layout = layout_from_json(json.dumps(data), LABEL)
        return replace(layout, point_names=self.names)


def sketch_of(layout: Layout, positions: NDArray[np.float64]) -> Sketch:
    """A layout that there is, to be changed; points (P, 2) in a photo, NaN for those that are not placed."""
    found = [tuple(map(float, row)) if np.isfinite(row).all() else None for row in positions]
    return Sketch(
        name=layout.name,
        title=layout.title,
        points=tuple(
            DrawnPoint(number, name, at, number)  # type: ignore[arg-type]
            for number, (name, at) in enumerate(zip(layout.point_names, found, strict=True))
        ),
        curves=tuple(DrawnCurve(curve.name, curve.points, curve.closed) for curve in layout.curves),
        partners=dict(enumerate(layout.flip)) if layout.mirrors else None,
        distances=tuple(DrawnDistance(name, a, b) for name, (a, b) in layout.distances.items()),
        default=layout.default_distance,
        groups=tuple(DrawnGroup(name, points) for name, points in layout.groups.items()),
        tags=layout.tags,
    )
