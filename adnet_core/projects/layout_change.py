"""A change of a project's layout: what it will do, and the columns that the points have afterwards."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from adnet_core.errors import LayoutError, ProjectError
from adnet_core.faces.layout import Layout
from adnet_core.faces.layout_difference import LayoutDifference
from adnet_core.projects.layout_columns import MOST_COLUMNS, LayoutColumns


def change_by_names(
    before: Layout, after: Layout, renamed: Mapping[str, str] | None = None
) -> LayoutDifference:
    """The step in which points of the same name are the same; `renamed` has new names by old ones.

    Raises LayoutError for a new name that the new layout has not, and an old one that the old has not.
    """
    old_names = {name: index for index, name in enumerate(before.point_names)}
    sources = [old_names.get(name, -1) for name in after.point_names]
    for old, new in (renamed or {}).items():
        if old not in old_names:
            raise LayoutError(f"layout {before.name} has no point '{old}' that could be renamed")
        if new not in after.point_names:
            raise LayoutError(f"layout {after.name} has no point '{new}' that '{old}' could be now")
        sources[after.point_names.index(new)] = old_names[old]
    for number, source in enumerate(sources):
        first = sources.index(source)
        if source >= 0 and first != number:
            # Of the two the one that was renamed to is meant.
            given = (renamed or {}).get(before.point_names[source])
            sources[first if after.point_names[number] == given else number] = -1
    return LayoutDifference(before, after, tuple(sources))


def changed_columns(columns: LayoutColumns, change: LayoutDifference, path: Path) -> LayoutColumns:
    """The columns with the new layout. Raises ProjectError where the change begins with another layout."""
    if change.before != columns.layout:
        raise ProjectError(f"{path}: its layout is another one by now; look at the change again")
    ids, names = list(columns.ids), list(columns.names)
    of_points: list[int] = []
    stamp = uuid.uuid4().hex
    for name, source in zip(change.after.point_names, change.sources, strict=True):
        # A point that was removed comes back with what it had.
        column = columns.of_points[source] if source >= 0 else _hidden(columns, name)
        if column is None or column in of_points:
            column = len(ids)
            ids.append(f"{stamp} {column}")
            names.append(name)
        names[column] = name
        of_points.append(column)
    if len(ids) > MOST_COLUMNS:
        raise ProjectError(f"{path}: has had {MOST_COLUMNS} points already; export it into a new project")
    return replace(
        columns, layout=change.after, of_points=tuple(of_points), ids=tuple(ids), names=tuple(names)
    )


def _hidden(columns: LayoutColumns, name: str) -> int | None:
    """The column of a point of this name that was removed."""
    column = columns.column_of(name)
    return None if column in columns.of_points else column


def coming_back(columns: LayoutColumns, change: LayoutDifference) -> tuple[str, ...]:
    """Names of added points that the project had once, and that come back with what faces had of them."""
    return tuple(name for name in change.added if _hidden(columns, name) is not None)
