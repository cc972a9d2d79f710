"""Where each point of a project's layout lies in the arrays that the file stores of faces and edits.

A stored array has a column for every point that the project has ever had. A column belongs to one point for
ever: a change of the layout gives new points new columns, hides those of removed points, and renames or
reorders the others without touching a face. So the log of any age reads by the layout of today, and going
back to an earlier layout brings back what its points had. What nobody ever said of a point is NaN in the
file; outside it such a point is absent, and lies where a schematic object has it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from adnet_core.faces.absent_points import completed
from adnet_core.faces.face_template import template_points
from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import Layout, layout_from_json
from adnet_core.faces.states import PointOrigin, Visibility
from adnet_core.projects.changes import POINT_FIELDS, applied, birth, difference
from adnet_core.projects.records import Edit, FaceChange, FaceRecord

MOST_COLUMNS = 0xFFFF
"""The log names columns by two bytes."""

Sides = tuple[FaceChange, FaceChange]


@dataclass(frozen=True)
class LayoutColumns:
    """A layout and its columns.

    `of_points` (P,) has the column of each point. `ids` and `names` are of all columns: the former are the
    same in every file that began as a copy of one, the latter what the column's point is called, or was
    called when it was removed. `first` is how many there were at the beginning: no stored array is shorter.
    """

    layout: Layout
    of_points: tuple[int, ...]
    ids: tuple[str, ...]
    names: tuple[str, ...]
    first: int

    @classmethod
    def of(cls, layout: Layout) -> LayoutColumns:
        """Those of a project whose layout was never changed."""
        names = layout.point_names
        return cls(layout, tuple(range(len(names))), names, names, len(names))

    @property
    def count(self) -> int:
        return len(self.ids)

    def column_of(self, name: str) -> int | None:
        """The column of a point that is in the layout or, before all others, was removed last."""
        if name in self.layout.point_names:
            return self.of_points[self.layout.point_names.index(name)]
        hidden = [column for column, word in enumerate(self.names) if word == name]
        return next((column for column in reversed(hidden) if column not in self.of_points), None)

    @cached_property
    def _is_plain(self) -> bool:
        return self.of_points == tuple(range(self.count))

    @cached_property
    def _point_of(self) -> NDArray[np.int64]:
        """(columns,) the point of each column, -1 for a hidden one."""
        found = np.full(self.count, -1, dtype=np.int64)
        found[list(self.of_points)] = np.arange(len(self.of_points))
        return found

    @cached_property
    def _unit(self) -> NDArray[np.float64]:
        """(P, 2) a schematic object in a box of side 1."""
        return template_points(self.layout, FaceBox(0.0, 0.0, 1.0, 1.0))

    # Text

    def to_json(self) -> str:
        return json.dumps(
            {
                "layout": json.loads(self.layout.to_json()),
                "columns": list(self.of_points),
                "ids": list(self.ids),
                "names": list(self.names),
                "first": self.first,
            },
            ensure_ascii=False,
        )

    @classmethod
    def from_json(cls, text: str, label: str) -> LayoutColumns:
        """Raises ValueError, TypeError, LookupError or LayoutError for what `to_json` has not written."""
        found = json.loads(text)
        layout = layout_from_json(json.dumps(found["layout"]), label)
        columns, ids, names = (tuple(found[key]) for key in ("columns", "ids", "names"))
        first = found["first"]
        numbers = all(type(column) is int and 0 <= column < len(ids) for column in columns)
        fits = len(columns) == len(set(columns)) == layout.point_count and len(ids) == len(names)
        if not (numbers and fits and all(isinstance(word, str) for word in (*ids, *names))):
            raise ValueError("columns that are not those of its points")
        if type(first) is not int or not 1 <= first <= len(ids) <= MOST_COLUMNS:
            raise ValueError("a number of columns that cannot be")
        return cls(layout, columns, ids, names, first)

    # From the file to the layout

    def shown(self, face: FaceRecord) -> FaceRecord:
        """A stored face as the layout has it; every point has finite coordinates."""
        lost = np.asarray(np.isnan(face.points).any(axis=1))
        if self._is_plain and not lost.any() and len(face.points) == self.count:
            return face
        columns = list(self.of_points)
        points = face.points[columns]
        lost = lost[columns]
        visibility = face.visibility[columns]
        if lost.any():
            points = np.where(lost[:, None], self._marks(face.box, points, visibility), points)
        covariance = None if face.covariance is None else face.covariance[columns]
        if covariance is not None and np.isnan(covariance).all():
            covariance = None
        arrays: dict[str, NDArray[Any] | None] = {
            "points": points,
            "origin": face.origin[columns],
            "visibility": visibility,
            "covariance": covariance,
        }
        for array in arrays.values():
            if array is not None:
                array.flags.writeable = False
        return replace(face, **arrays)  # type: ignore[arg-type]

    def _marks(
        self, box: FaceBox, points: NDArray[np.float64], visibility: NDArray[np.int8]
    ) -> NDArray[np.float64]:
        """(P, 2) where a schematic object has the points that nobody has ever put anywhere."""
        placed = visibility != Visibility.ABSENT
        scaled = self._unit * (box.width, box.height) + (box.x0, box.y0)
        with np.errstate(over="ignore", invalid="ignore"):  # coordinates may be anything finite
            found = completed(np.where(placed[:, None], points, np.nan), scaled)
        return np.where(np.isfinite(found), found, scaled)

    def shown_change(self, change: FaceChange) -> FaceChange:
        """One side of a stored edit, without what it says of hidden columns."""
        if self._is_plain or change.indices is None:
            return change
        known = change.indices < self.count  # a later layout of another window may have more
        where = np.where(known, self._point_of[np.where(known, change.indices, 0)], -1)
        there = where >= 0
        parts: dict[str, NDArray[Any] | None] = {"indices": where[there] if there.any() else None}
        for name in POINT_FIELDS:
            values = getattr(change, name)
            parts[name] = None if values is None or not there.any() else values[there]
        return replace(change, **parts)  # type: ignore[arg-type]

    def shown_edit(self, edit: Edit) -> Edit:
        if self._is_plain:
            return edit
        return replace(edit, before=self.shown_change(edit.before), after=self.shown_change(edit.after))

    # From the layout to the file

    def stored_change(self, change: FaceChange) -> FaceChange:
        if self._is_plain or change.indices is None:
            return change
        return replace(change, indices=np.asarray(self.of_points, dtype=np.int64)[change.indices])

    def stored_birth(self, face: FaceRecord) -> tuple[FaceRecord, Sides]:
        """A new face as it is stored, and the sides of its first edit."""
        before, after = birth(face)
        if self._is_plain:
            return face, (before, after)
        change = self.stored_change(after)
        return applied(blank(face, self.count), change), (before, change)

    def stored(self, before: FaceRecord, face: FaceRecord) -> FaceRecord:
        """A stored face with what was changed in it as the layout has it; `before` is the stored one."""
        if self._is_plain and not np.isnan(before.points).any():
            return face
        sides = difference(self.shown(before), face)
        if sides is None:
            return before
        made = applied(before, self.stored_change(sides[1]))
        # A point that is placed where its mark stands has that position from now on.
        columns = np.asarray(self.of_points)
        stays = np.flatnonzero(np.isnan(made.points[columns]).any(axis=1) & face.placed)
        if not len(stays):
            return made
        return applied(made, FaceChange(indices=columns[stays], points=face.points[stays]))


def blank(face: FaceRecord, count: int) -> FaceRecord:
    """A face of so many columns of which nobody has said anything."""
    return replace(
        face,
        points=np.full((count, 2), np.nan),
        origin=np.full(count, PointOrigin.PREDICTED, np.int8),
        visibility=np.full(count, Visibility.ABSENT, np.int8),
        covariance=None,
    )


def widened(face: FaceRecord, count: int) -> FaceRecord:
    """A stored face from before the project had so many columns."""
    if len(face.points) >= count:
        return face
    return moved(face, range(len(face.points)), count)


def moved(face: FaceRecord, columns: Sequence[int], count: int) -> FaceRecord:
    """A stored face with its columns at other places among `count`."""
    whole = blank(face, count)
    values: dict[str, NDArray[Any]] = {}
    covariance = face.covariance
    for name in ("points", "origin", "visibility"):
        values[name] = getattr(whole, name)
        values[name][list(columns)] = getattr(face, name)
    if covariance is not None:
        values["covariance"] = np.full((count, 2, 2), np.nan)
        values["covariance"][list(columns)] = covariance
    for array in values.values():
        array.flags.writeable = False
    return replace(whole, **values)  # type: ignore[arg-type]


def joined(base: LayoutColumns, other: LayoutColumns) -> tuple[LayoutColumns, tuple[int, ...]]:
    """`base` with hidden columns for what only `other` has, and where the columns of `other` are in it.

    Columns are the same by their ids, else by the names of their points.
    """
    ids, names = list(base.ids), list(base.names)
    by_id: Mapping[str, int] = {one: column for column, one in enumerate(base.ids)}
    where: dict[int, int] = {}
    for column, one in enumerate(other.ids):
        if one in by_id:
            where[column] = by_id[one]
    taken = set(where.values())
    # Points that are in the layout come before hidden ones of the same name.
    for column in sorted(range(other.count), key=lambda one: one not in other.of_points):
        if column in where:
            continue
        found = base.column_of(other.names[column])
        if found is None or found in taken:
            found = len(ids)
            ids.append(other.ids[column] if other.ids[column] not in ids else f"{other.ids[column]} {found}")
            names.append(other.names[column])
        where[column] = found
        taken.add(found)
    whole = replace(base, ids=tuple(ids), names=tuple(names))
    return whole, tuple(where[column] for column in range(other.count))
