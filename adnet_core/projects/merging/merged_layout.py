"""Which layout a merged project has, and where the points of each of its sources lie in it."""

from __future__ import annotations

import hashlib
import json
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from adnet_core.errors import ProjectError
from adnet_core.faces.layout import Layout
from adnet_core.faces.shared_points import SharedPoints, shared_points
from adnet_core.projects.journal import Journal
from adnet_core.projects.layout_columns import LayoutColumns, joined
from adnet_core.projects.layout_edits import insert_edit, put_columns, read_edits
from adnet_core.projects.records import LayoutEdit, LayoutEditKind


@dataclass(frozen=True)
class MergedLayout:
    """The layout of the new file with its columns, where the columns of each source are among them, the log
    of the layout, and what each source of another layout shares with it."""

    columns: LayoutColumns
    sources: tuple[tuple[int, ...], ...]
    log: tuple[LayoutEdit, ...]
    shared: tuple[tuple[Journal, SharedPoints], ...]

    def to_dict(self) -> list[dict[str, Any]]:
        return [
            {
                "project": str(journal.path),
                "layout": shared.source.name,
                "points": shared.source.point_count,
                "shared": shared.count,
                "not_placed": list(shared.missing),
                "left_out": list(shared.left_out),
            }
            for journal, shared in self.shared
        ]


def merged_layout(journals: Sequence[Journal], wanted: Layout | None, author: str) -> MergedLayout:
    """`wanted`, else the layout that all have, else the one to which one file has changed that of the others.

    Raises ProjectError where there is none of these, and for a file that shares no point with it.
    """
    logs = [tuple(read_edits(journal)) for journal in journals]
    base = _base(journals, logs, wanted)
    columns = LayoutColumns.of(wanted) if base is None and wanted is not None else None
    log: tuple[LayoutEdit, ...] = ()
    if base is not None:
        columns, log = journals[base].columns, logs[base]
    if columns is None:
        raise ProjectError(_refusal(journals))
    began = columns
    sources = []
    for journal in journals:
        columns, where = joined(columns, journal.columns)
        sources.append(where)
    found = [
        (journal, _shared(journal.columns, where, columns))
        for journal, where in zip(journals, sources, strict=True)
    ]
    others = [(journal, shared) for journal, shared in found if shared.missing or shared.left_out]
    for journal, shared in others:
        if not shared.count:
            raise ProjectError(
                f"{journal.path}: its layout {journal.layout.name} shares no point with the layout "
                f"{columns.layout.name}, so there is nothing to merge"
            )
    if columns != began or (base is None and wanted is not None):
        log = (*log, _merged(began, columns, log, logs, author))
    return MergedLayout(columns, tuple(sources), log, tuple(others))


def _shared(source: LayoutColumns, where: Sequence[int], target: LayoutColumns) -> SharedPoints:
    """Which points are the same, also renamed ones: by the columns that they have in the new file."""
    point_of = {where[column]: point for point, column in enumerate(source.of_points)}
    indices = tuple(point_of.get(column, -1) for column in target.of_points)
    return SharedPoints(source.layout, target.layout, indices)


def write_layout(journal: Journal, merged: MergedLayout) -> int:
    """Write the layout and its log into the new file; returns how many edits that were. Call within a
    transaction."""
    if merged.log:
        put_columns(journal, merged.columns)
    for edit in merged.log:
        insert_edit(journal, edit)
    return len(merged.log)


def _base(
    journals: Sequence[Journal], logs: Sequence[tuple[LayoutEdit, ...]], wanted: Layout | None
) -> int | None:
    """The source whose columns the new file goes on with."""
    layouts = [journal.layout for journal in journals]
    fitting = list(range(len(journals)))
    if wanted is not None:
        fitting = [index for index in fitting if layouts[index] == wanted]
    elif any(layout != layouts[0] for layout in layouts):
        fitting = [
            index
            for index in fitting
            if all(_has_been(logs[index], journals[index], journal) for journal in journals)
        ]
    # Of several the one that knows the most changes.
    return max(fitting, key=lambda index: (len(logs[index]), -index), default=None)


def _has_been(log: Sequence[LayoutEdit], own: Journal, other: Journal) -> bool:
    """Whether a project's layout is, or once was, the one that another has now, point by point."""
    state = other.columns.to_json()
    return own.columns.to_json() == state or any(state in (edit.before, edit.after) for edit in log)


def _refusal(journals: Sequence[Journal]) -> str:
    first = journals[0]
    other = next(journal for journal in journals if journal.layout != first.layout)
    shared = shared_points(other.layout, first.layout)
    words = (
        f"{other.path}: its layout {other.layout.name} is not the layout {first.layout.name} of {first.path}"
    )
    if not shared.count:
        return f"{words}, and they share no point by name"
    return (
        f"{words}; they share {shared.count} of {other.layout.point_count} and {first.layout.point_count} "
        "points by name: --layout says which layout the merged project shall have"
    )


def _merged(
    before: LayoutColumns,
    after: LayoutColumns,
    log: Sequence[LayoutEdit],
    logs: Sequence[Sequence[LayoutEdit]],
    author: str,
) -> LayoutEdit:
    """The edit that leads to the columns of the new file; merging the same files again gives the same one."""
    parts = ["merged layout", after.to_json(), *(edit.id for one in logs for edit in one)]
    name = hashlib.sha256(json.dumps(parts).encode()).digest()
    return LayoutEdit(
        seq=0,
        id=uuid.UUID(bytes=name[:16], version=4).hex,
        step="",
        kind=LayoutEditKind.MERGED,
        author=author,
        at=max((edit.at for one in logs for edit in one), default=0.0),
        target="",
        before=log[-1].after if log else before.to_json(),
        after=after.to_json(),
    )
