"""Landmark layouts: which points a face has, which curves they form, how they mirror.

Edge maps, tangents and normals, metrics, drawing and file formats all derive from here.
A layout is read from TOML, either one of the bundled files (`68`, `98`, `29`) or a user's own.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from importlib.resources import files
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from pydantic import BaseModel, ConfigDict, ValidationError

from adnet_core.errors import LayoutError, PluginError
from adnet_core.faces.rounding import ROUNDING
from adnet_core.files.toml_lines import line_of, parse_toml
from adnet_core.files.whole_files import read_within, reason_of
from adnet_core.plugins import LAYOUTS, Plugin, plugins

BUNDLED_LAYOUTS = ("68", "98", "29")
MAX_POINTS = 1000
MAX_NAME = 200
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

    `distances` maps a name to two sets of points; the distance runs between their means. `tags` are what
    a face of this layout may be flagged with; they say nothing of the points, so layouts that differ in
    nothing else are equal.
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

    @property
    def point_count(self) -> int:
        return len(self.point_names)

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

        Exactly 0 where it is no more than rounding of the coordinates.
        """
        first, second = self.distance_points(name)
        xy = np.asarray(points, dtype=np.float64)
        one, other = (xy[..., list(members), :].mean(axis=-2) for members in (first, second))
        gap = one - other
        size = np.hypot(gap[..., 0], gap[..., 1])
        return np.where(size <= ROUNDING * np.abs(one).max(axis=-1), 0.0, size)

    def distance_missing(self, points: NDArray[np.floating[Any]]) -> str | None:
        """The first of the distances that a face (P, 2) does not have, as its points of it coincide.

        By such a distance nothing can be measured.
        """
        return next((name for name in self.distances if self.distance(points, name) < NO_DISTANCE), None)

    def distance_points(self, name: str | None = None) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """The two sets of points of a distance, the layout's default one without a name."""
        wanted = name or self.default_distance
        try:
            return self.distances[wanted]
        except KeyError:
            known = ", ".join(self.distances)
            raise LayoutError(f"layout {self.name} has no distance '{wanted}' (it has {known})") from None

    def to_json(self) -> str:
        """The whole layout as one line of JSON, for model and project files."""
        return json.dumps(
            {
                "name": self.name,
                "title": self.title,
                "default_distance": self.default_distance,
                "points": list(self.point_names),
                "flip": list(self.flip),
                "curves": [
                    {"name": c.name, "points": list(c.points), "closed": c.closed} for c in self.curves
                ],
                "distances": {k: [list(a), list(b)] for k, (a, b) in self.distances.items()},
                "groups": {k: list(v) for k, v in self.groups.items()},
                # Left out where there are none, so that older versions read the layout too.
                **({"tags": list(self.tags)} if self.tags else {}),
            }
        )


class _CurveText(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)

    name: str
    points: list[int]
    closed: bool = False


class _LayoutText(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)

    name: str
    title: str = ""
    default_distance: str
    points: list[str]
    flip: list[int]
    curves: list[_CurveText]
    distances: dict[str, list[list[int]]]
    groups: dict[str, list[int]] = {}
    tags: list[str] = []


class _Flaw(Exception):
    """What is wrong with a layout, and the key path of the value at fault."""

    def __init__(self, reason: str, *keys: str | int) -> None:
        super().__init__(reason)
        self.keys = keys


def load_layout(name_or_path: str | Path) -> Layout:
    """Read a layout by name, a bundled one or one that another package adds, or a TOML file by path.

    Raises LayoutError with the file, the line where it can be told, and the reason.
    """
    text, label = _layout_text(name_or_path)
    try:
        data = parse_toml(text)
    except ValueError as error:
        raise LayoutError(f"{label}: not valid TOML: {error}") from None
    return _validated(data, label, text)


def layout_from_json(text: str, label: str) -> Layout:
    """The inverse of `Layout.to_json`; `label` names the file it was found in for messages."""
    if len(text) > MAX_JSON_LETTERS:
        raise LayoutError(f"{label}: the layout is longer than any of {MAX_POINTS} points")
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise LayoutError(f"{label}: the layout is not valid JSON: {error}") from None
    return _validated(data, label, "")


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


def _validated(data: object, label: str, text: str) -> Layout:
    try:
        return _built(_LayoutText.model_validate(data))
    except ValidationError as error:
        first = error.errors()[0]
        key = ".".join(str(part)[:60] for part in first["loc"]) or "the file"
        raise LayoutError(f"{label}{_line(text, *first['loc'])}: {key}: {first['msg']}") from None
    except _Flaw as flaw:
        raise LayoutError(f"{label}{_line(text, *flaw.keys)}: {str(flaw)[:400]}") from None


def _line(text: str, *keys: str | int) -> str:
    line = line_of(text, keys)
    return "" if line is None else f", line {line}"


def _built(raw: _LayoutText) -> Layout:
    count = len(raw.points)
    if not 1 <= count <= MAX_POINTS:
        raise _Flaw(f"{count} points; a layout has 1 to {MAX_POINTS}", "points")
    if len(raw.curves) > MAX_POINTS:
        raise _Flaw(f"{len(raw.curves)} curves; a layout has at most {MAX_POINTS}", "curves")
    _check_texts(raw)
    if len(set(raw.points)) != count:
        twice = next(n for n in raw.points if raw.points.count(n) > 1)
        raise _Flaw(f"the point name '{twice}' is used twice", "points")
    if sorted(raw.flip) != list(range(count)):
        raise _Flaw(f"flip must hold each index from 0 to {count - 1} once", "flip")
    if any(raw.flip[raw.flip[i]] != i for i in range(count)):
        lost = next(i for i in range(count) if raw.flip[raw.flip[i]] != i)
        raise _Flaw(f"flip sends point {lost} to {raw.flip[lost]}, but not back", "flip")
    _check_curves(raw)
    _check_mirroring(raw)
    _check_distances(raw)
    for name, members in raw.groups.items():
        _check_indices(members, count, f"group '{name}'", "groups", name)
    if len(set(raw.tags)) != len(raw.tags):
        raise _Flaw("tags must be different words", "tags")
    return Layout(
        name=raw.name,
        title=raw.title,
        point_names=tuple(raw.points),
        curves=tuple(_curve(c) for c in raw.curves),
        flip=tuple(raw.flip),
        distances={k: (tuple(a), tuple(b)) for k, (a, b) in raw.distances.items()},
        default_distance=raw.default_distance,
        groups={k: tuple(v) for k, v in raw.groups.items()},
        tags=tuple(raw.tags),
    )


def _check_texts(raw: _LayoutText) -> None:
    """Names go into files and onto the screen, where line breaks and control characters would do harm."""
    texts = {
        "points": raw.points,
        "tags": raw.tags,
        "groups": list(raw.groups),
        "distances": list(raw.distances),
    }
    for keys, words in (
        *texts.items(),
        ("name", [raw.name]),
        ("curves", [curve.name for curve in raw.curves]),
    ):
        for word in words:
            if not (word.strip() and word.isprintable() and len(word) <= MAX_NAME):
                raise _Flaw(f"{word[:40]!r} is no name of up to {MAX_NAME} letters on one line", keys)


def _curve(raw: _CurveText) -> Curve:
    return Curve(raw.name, tuple(raw.points), raw.closed)


def _check_indices(indices: Sequence[int], count: int, what: str, *keys: str | int) -> None:
    for index in indices:
        if not 0 <= index < count:
            raise _Flaw(f"{what} names point {index}, but the points are 0 to {count - 1}", *keys)
    if len(set(indices)) != len(indices):
        raise _Flaw(f"{what} names a point twice", *keys)


def _check_curves(raw: _LayoutText) -> None:
    seen: set[str] = set()
    for number, curve in enumerate(raw.curves):
        if curve.name in seen:
            raise _Flaw(f"two curves are named '{curve.name}'", "curves", number, "name")
        seen.add(curve.name)
        where = ("curves", number, "points")
        _check_indices(curve.points, len(raw.points), f"curve '{curve.name}'", *where)
        if len(curve.points) < (3 if curve.closed else 2):
            raise _Flaw(f"curve '{curve.name}' has too few points", *where)


def _check_mirroring(raw: _LayoutText) -> None:
    """Mirroring must turn each curve into a curve, or edge maps of mirrored faces would be wrong."""
    curves = [(c.name, frozenset(c.points), _joined(_curve(c))) for c in raw.curves]
    for number, (name, members, joined) in enumerate(curves):
        where = ("curves", number)
        if any(members == other for _, other, _ in curves[:number]):
            raise _Flaw(f"curve '{name}' runs through the same points as another", *where)
        mirrored = frozenset(raw.flip[p] for p in members)
        twin = next((c for c in curves if c[1] == mirrored), None)
        if twin is None:
            raise _Flaw(f"curve '{name}' has no mirror image among the curves", *where)
        if twin[2] != {frozenset(raw.flip[p] for p in pair) for pair in joined}:
            raise _Flaw(
                f"curve '{name}' and its mirror image '{twin[0]}' join their points in different ways", *where
            )


def _joined(curve: Curve) -> set[frozenset[int]]:
    return {frozenset(pair) for pair in curve.segments()}


def _check_distances(raw: _LayoutText) -> None:
    for name, sides in raw.distances.items():
        where = ("distances", name)
        if len(sides) != 2 or not all(sides):
            raise _Flaw(f"distance '{name}' must be two lists of points", *where)
        for side in sides:
            _check_indices(side, len(raw.points), f"distance '{name}'", *where)
        if set(sides[0]) == set(sides[1]):
            raise _Flaw(f"distance '{name}' runs from a set of points to itself", *where)
    if raw.default_distance not in raw.distances:
        reason = f"default_distance '{raw.default_distance}' is not among the distances"
        raise _Flaw(reason, "default_distance")
