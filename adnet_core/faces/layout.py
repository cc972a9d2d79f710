"""Landmark layouts: which points a face has, which curves they form, how they mirror.

Edge maps, tangents and normals, metrics, drawing and file formats all derive from here.
A layout is read from TOML, either one of the bundled files (`68`, `98`, `29`) or a user's own. Only the
points are required: without a mirror training does not flip, and without distances errors are measured by
the diagonal of the points' box.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from importlib.resources import files
from pathlib import Path
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray

from adnet_core.errors import LayoutError, PluginError
from adnet_core.faces.layout_checks import (
    BOX_DIAGONAL,
    MAX_NAME,
    MAX_POINTS,
    LayoutText,
    checked,
    indices_of,
)
from adnet_core.faces.measurements import Kind, Measurement
from adnet_core.faces.rounding import ROUNDING
from adnet_core.files.json_text import parse_json
from adnet_core.files.toml_lines import parse_toml
from adnet_core.files.whole_files import read_within, reason_of
from adnet_core.plugins import LAYOUTS, Plugin, plugins

__all__ = [
    "BOX_DIAGONAL",
    "BUNDLED_LAYOUTS",
    "MAX_FILE_BYTES",
    "MAX_NAME",
    "MAX_POINTS",
    "Curve",
    "Layout",
    "layout_from_json",
    "layout_names",
    "load_layout",
]

BUNDLED_LAYOUTS = ("68", "98", "29", "5", "19", "106", "hand-21")
NO_DISTANCE = 1e-6
"""Pixels under which two points are one; a photo's are kept to a ten-thousandth."""
MAX_FILE_BYTES = 1 << 20
# JSON writes a letter in up to six where TOML has at least two bytes.
MAX_JSON_LETTERS = 4 * MAX_FILE_BYTES


@dataclass(frozen=True)
class Curve:
    """An ordered run of points. `closed` joins the last point to the first."""

    name: str
    points: tuple[int, ...]
    closed: bool

    def segments(self) -> list[tuple[int, int]]:
        """Pairs of point indices that are joined by the curve, in order."""
        pairs = list(zip(self.points[:-1], self.points[1:], strict=True))
        if self.closed:
            pairs.append((self.points[-1], self.points[0]))
        return pairs


@dataclass(frozen=True)
class Layout:
    """A validated landmark layout. Indices count from 0.

    `flip[i]` is the index that point i gets in a mirrored photo. Where the layout says nothing of mirrors,
    `mirrors` is false, `flip` leaves every point as it is, and nothing may take one for the mirror image of
    another. `distances` maps a name to two sets of points; the distance runs between their means. `tags`
    are what a face of this layout may be flagged with, `measurements` what is measured of one; they say
    nothing of the points, so layouts that differ in nothing else are equal.
    """

    name: str
    title: str
    point_names: tuple[str, ...]
    curves: tuple[Curve, ...]
    flip: tuple[int, ...]
    distances: Mapping[str, tuple[tuple[int, ...], tuple[int, ...]]]
    default_distance: str
    groups: Mapping[str, tuple[int, ...]]
    tags: tuple[str, ...] = field(default=(), compare=False)
    measurements: tuple[Measurement, ...] = field(default=(), compare=False)
    mirrors: bool = True

    @property
    def point_count(self) -> int:
        return len(self.point_names)

    @property
    def mirror_pairs(self) -> list[tuple[int, int]]:
        """Points that a mirror exchanges, the lower index first; none without a mirror."""
        return [(a, b) for a, b in enumerate(self.flip) if a < b]

    @cached_property
    def neighbours(self) -> NDArray[np.int64]:
        """(P, 2) indices of the previous and next point along the curve.

        At the ends of an open curve the missing neighbour is the point itself, and a point on no
        curve is its own neighbour on both sides. A point on two curves follows the later one.
        """
        table = np.repeat(np.arange(self.point_count, dtype=np.int64)[:, None], 2, axis=1)
        for curve in self.curves:
            line = np.asarray(curve.points)
            table[line[1:], 0] = line[:-1]
            table[line[:-1], 1] = line[1:]
            table[line[0], 0] = line[-1] if curve.closed else line[0]
            table[line[-1], 1] = line[0] if curve.closed else line[-1]
        return table

    @cached_property
    def on_curve(self) -> NDArray[np.bool_]:
        """(P,) whether a point lies on a curve and so has a tangent and a normal."""
        mask = np.zeros(self.point_count, dtype=bool)
        for curve in self.curves:
            mask[list(curve.points)] = True
        return mask

    @cached_property
    def edge_to_point(self) -> NDArray[np.float32]:
        """(P, E) ones where point p lies on curve e (the fixed matrix E2H of the paper, section 3.3)."""
        matrix = np.zeros((self.point_count, len(self.curves)), dtype=np.float32)
        for column, curve in enumerate(self.curves):
            matrix[list(curve.points), column] = 1.0
        return matrix

    def distance(self, points: NDArray[np.floating[Any]], name: str | None = None) -> NDArray[np.float64]:
        """Normalising distance of faces `points` (..., P, 2), in their own unit; shape (...).

        Exactly 0 where it is no more than rounding of the coordinates, and NaN where a point that it takes is
        absent (NaN). The box's diagonal is of the points that are there.
        """
        xy = np.asarray(points, dtype=np.float64)
        if (name or self.default_distance) == BOX_DIAGONAL:
            low, high = np.fmin.reduce(xy, axis=-2), np.fmax.reduce(xy, axis=-2)
            diagonal = np.hypot(*np.moveaxis(high - low, -1, 0))
            return np.where(diagonal <= ROUNDING * np.abs(high).max(axis=-1), 0.0, diagonal)
        first, second = self.distance_points(name)
        one, other = (xy[..., list(members), :].mean(axis=-2) for members in (first, second))
        gap = one - other
        size = np.hypot(gap[..., 0], gap[..., 1])
        return np.where(size <= ROUNDING * np.abs(one).max(axis=-1), 0.0, size)

    def distance_missing(self, points: NDArray[np.floating[Any]]) -> str | None:
        """The first of the distances that a face (P, 2) does not have, as its points of it coincide.

        By such a distance nothing can be measured.
        """
        names = self.distances or (BOX_DIAGONAL,)
        return next((name for name in names if self.distance(points, name) < NO_DISTANCE), None)

    def distance_points(self, name: str | None = None) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """The two sets of points of a distance, the layout's default one without a name.

        Raises LayoutError for one that it does not have, and for the box's diagonal, which has no such sets.
        """
        wanted = name or self.default_distance
        try:
            return self.distances[wanted]
        except KeyError:
            known = ", ".join(self.distances) or BOX_DIAGONAL
            raise LayoutError(f"layout {self.name} has no distance '{wanted}' (it has {known})") from None

    def to_json(self) -> str:
        """The whole layout as one line of JSON, for model and project files."""
        return json.dumps(
            {
                "name": self.name,
                "title": self.title,
                "default_distance": self.default_distance,
                "points": list(self.point_names),
                **({"flip": list(self.flip)} if self.mirrors else {}),
                "curves": [
                    {"name": c.name, "points": list(c.points), "closed": c.closed} for c in self.curves
                ],
                "distances": {k: [list(a), list(b)] for k, (a, b) in self.distances.items()},
                "groups": {k: list(v) for k, v in self.groups.items()},
                # Left out where there are none, so that older versions read the layout too.
                **({"tags": list(self.tags)} if self.tags else {}),
                **({"measurements": _as_texts(self.measurements)} if self.measurements else {}),
            }
        )


def _as_texts(measurements: Sequence[Measurement]) -> dict[str, dict[str, Any]]:
    return {
        one.name: {"kind": one.kind, **({"of": list(one.of)} if one.of else {"points": list(one.points)})}
        for one in measurements
    }


def load_layout(name_or_path: str | Path) -> Layout:
    """Read a layout by name, a bundled one or one that another package adds, or a TOML file by path.

    Raises LayoutError with the file, the line where it can be told, and the reason.
    """
    text, label = _layout_text(name_or_path)
    try:
        data = parse_toml(text)
    except ValueError as error:
        raise LayoutError(f"{label}: not valid TOML: {error}") from None
    return _built(checked(data, label, text))


def layout_from_json(text: str, label: str) -> Layout:
    """The inverse of `Layout.to_json`; `label` names the file it was found in for messages."""
    if len(text) > MAX_JSON_LETTERS:
        raise LayoutError(f"{label}: the layout is longer than any of {MAX_POINTS} points")
    try:
        data = parse_json(text)
    except ValueError as error:
        raise LayoutError(f"{label}: the layout {error}") from None
    return _built(checked(data, label, ""))


def _layout_text(name_or_path: str | Path) -> tuple[str, str]:
    name = str(name_or_path)
    if name in BUNDLED_LAYOUTS:
        return files("resources").joinpath("layouts", f"{name}.toml").read_text(
            encoding="utf-8"
        ), f"layout {name}"
    path = Path(name_or_path)
    added = plugins(LAYOUTS).get(name)
    if added is not None and not path.exists():
        path = _added_file(added)
    try:
        return read_within(path, MAX_FILE_BYTES).decode("utf-8-sig"), str(path)
    except FileNotFoundError:
        known = ", ".join(layout_names())
        raise LayoutError(f"{path}: no such layout; give one of {known}, or a TOML file") from None
    except (OSError, UnicodeDecodeError) as error:
        reason = reason_of(error) if isinstance(error, OSError) else "it is not UTF-8 text"
        raise LayoutError(f"{path}: cannot be read as a layout: {reason}") from None


def layout_names() -> list[str]:
    """Every layout that can be asked for by name: bundled ones, and those that other packages add."""
    return list(dict.fromkeys([*BUNDLED_LAYOUTS, *plugins(LAYOUTS)]))


def _added_file(plugin: Plugin) -> Path:
    try:
        return plugin.path()
    except PluginError as error:
        raise LayoutError(str(error)) from error


def _built(raw: LayoutText) -> Layout:
    distances = {name: (tuple(sides[0]), tuple(sides[1])) for name, sides in raw.distances.items()}
    return Layout(
        name=raw.name,
        title=raw.title,
        point_names=tuple(raw.points),
        curves=tuple(Curve(one.name, tuple(one.points), one.closed) for one in raw.curves),
        flip=tuple(range(len(raw.points)) if raw.flip is None else raw.flip),
        distances=distances,
        default_distance=raw.default_distance or next(iter(distances), BOX_DIAGONAL),
        groups={k: tuple(v) for k, v in raw.groups.items()},
        tags=tuple(raw.tags),
        measurements=tuple(
            Measurement(
                name,
                cast("Kind", one.kind),
                tuple(indices_of(one, raw)),
                (one.of[0], one.of[1]) if one.of else None,
            )
            for name, one in raw.measurements.items()
        ),
        mirrors=raw.flip is not None,
    )
