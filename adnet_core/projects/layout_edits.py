"""The log of what people do with a project's layout: changing it, and taking that back.

It stands beside the logs of faces and of photos and is as append-only. The layout that holds is in the table
`meta`, written in the same transaction; a project whose layout was never changed has it there alone.
"""

from __future__ import annotations

import sqlite3
import time
import uuid
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, Protocol

from adnet_core.errors import DamagedError, LayoutError, ProjectError
from adnet_core.faces.layout import layout_from_json
from adnet_core.projects.file.checksums import fits
from adnet_core.projects.file.database import one_line, project_errors
from adnet_core.projects.layout_columns import LayoutColumns
from adnet_core.projects.records import LayoutEdit, LayoutEditKind
from adnet_core.projects.rows import MISFIT, Row, checked


class Journal(Protocol):
    """What this log stands on of the journal, which holds it."""

    path: Path
    author: str
    columns: LayoutColumns

    def rows(self, sql: str, values: tuple[Any, ...] = ()) -> list[Row]: ...

    def write(self, sql: str, values: tuple[Any, ...] | dict[str, Any]) -> int: ...

    def seal(self, table: str, where: str, values: tuple[Any, ...]) -> None: ...


LAST = "SELECT ifnull(max(seq), 0) FROM layout_edits"
"""The number of the last change of the layout, by which a window knows that another one has changed it."""
CHANGED_ELSEWHERE = "its layout was changed in another window; open the project again to go on with that"
_COLUMNS = "seq, id, step, kind, author, at, target, before, after"


def read_columns(connection: sqlite3.Connection, path: Path) -> LayoutColumns:
    """The layout that a project carries, with its columns. Raises ProjectError where none can be used."""
    with project_errors(path):
        query = f"SELECT key, value, {fits('meta')} FROM meta WHERE key IN ('layout', 'columns')"
        found = {row[0]: row[1:] for row in connection.execute(query)}
    layout = found.get("layout")
    if layout is None or not all(isinstance(text, str) for text, _ in found.values()):
        raise DamagedError(f"{path}: the file is damaged: it names no layout")
    if any(intact == 0 for _, intact in found.values()):
        raise DamagedError(f"{path}: the file is damaged: its layout cannot be read ({MISFIT})")
    try:
        if "columns" not in found:
            return LayoutColumns.of(layout_from_json(layout[0], str(path)))
        return LayoutColumns.from_json(found["columns"][0], str(path))
    except LayoutError as error:
        raise ProjectError(str(error)) from None
    except (ValueError, TypeError, LookupError, RecursionError) as error:
        raise DamagedError(
            f"{path}: the file is damaged: its layout cannot be read ({one_line(error)})"
        ) from None


def put_columns(journal: Journal, columns: LayoutColumns) -> None:
    """Write which layout holds. Call within a transaction."""
    for key, text in (("layout", columns.layout.to_json()), ("columns", columns.to_json())):
        journal.write(
            "INSERT INTO meta (key, value) VALUES (?, ?) "
            "ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            (key, text),
        )
        journal.seal("meta", "key = ?", (key,))


def write_edit(
    journal: Journal, kind: LayoutEditKind, after: LayoutColumns, *, step: str = "", target: str = ""
) -> LayoutEdit:
    """Make `after` the layout, and log it. Call within a transaction."""
    edit = LayoutEdit(
        seq=0,
        id=uuid.uuid4().hex,
        step=step,
        kind=kind,
        author=journal.author,
        at=time.time(),
        target=target,
        before=journal.columns.to_json(),
        after=after.to_json(),
    )
    put_columns(journal, after)
    return replace(edit, seq=insert_edit(journal, edit))


def insert_edit(journal: Journal, edit: LayoutEdit) -> int:
    """Append a row to the log; returns its number."""
    row = {
        "id": edit.id,
        "step": edit.step or None,
        "kind": str(edit.kind),
        "author": edit.author,
        "at": edit.at,
        "target": edit.target or None,
        "before": edit.before,
        "after": edit.after,
    }
    names = ", ".join(row)
    marks = ", ".join(f":{name}" for name in row)
    seq = journal.write(f"INSERT INTO layout_edits ({names}) VALUES ({marks})", row)
    journal.seal("layout_edits", "seq = ?", (seq,))
    return seq


def read_edits(journal: Journal, where: str = "", values: tuple[Any, ...] = ()) -> list[LayoutEdit]:
    """Rows of the log in the order in which they were written."""
    rows = journal.rows(
        f"SELECT {_COLUMNS}, {fits('layout_edits')} FROM layout_edits {where} ORDER BY seq", values
    )
    return [checked(journal.path, "a change of the layout", partial(_edit, row)) for row in rows]


def answer(
    journal: Journal, kind: LayoutEditKind, edits: Sequence[LayoutEdit], step: str
) -> list[LayoutEdit]:
    """Append one edit for each that is taken back (the last first) or done again, wherever it still stands.

    What another window has made of the layout since stays. Columns that have come stay too, hidden.
    """
    appended = []
    columns = journal.columns
    for edit in edits:
        back = kind is LayoutEditKind.REVERTED
        stands, wanted = (edit.after, edit.before) if back else (edit.before, edit.after)
        now, then = (LayoutColumns.from_json(text, str(journal.path)) for text in (stands, wanted))
        free = (columns.layout, columns.of_points) == (now.layout, now.of_points)
        after = columns
        if free and columns.layout.tags == now.layout.tags:
            names = (*then.names, *columns.names[then.count :])  # what each is called by that layout
            after = replace(columns, layout=then.layout, of_points=then.of_points, names=names)
        appended.append(write_edit(journal, kind, after, step=step, target=edit.id))
        columns = after
    return appended


def _edit(row: Row) -> LayoutEdit:
    if row[9] == 0:
        raise ValueError(MISFIT)
    for text in row[7:9]:
        LayoutColumns.from_json(text, "the log")
    return LayoutEdit(
        seq=int(row[0]),
        id=str(row[1]),
        step=row[2] or "",
        kind=LayoutEditKind(row[3]),
        author=str(row[4]),
        at=float(row[5]),
        target=row[6] or "",
        before=row[7],
        after=row[8],
    )
