"""The edits in a project file's logs, by their ids: what one file has of another's.

There is a log of faces, one of photos and one of the layout; older files lack the last or the last two.
"""

from __future__ import annotations

import sqlite3

_TABLES = ("edits", "photo_edits", "layout_edits")


def edit_count(connection: sqlite3.Connection) -> int:
    """How many edits there are. Raises sqlite3.Error."""
    counts = (connection.execute(f"SELECT count(*) FROM {log}").fetchone()[0] for log in _logs(connection))
    return sum(map(int, counts))


def edit_ids(connection: sqlite3.Connection) -> set[str]:
    """The ids of all edits. Raises sqlite3.Error."""
    return {str(row[0]) for log in _logs(connection) for row in connection.execute(f"SELECT id FROM {log}")}


def has_edit(connection: sqlite3.Connection, edit_id: str) -> bool:
    """Whether an edit is there. Raises sqlite3.Error."""
    return any(
        connection.execute(f"SELECT 1 FROM {log} WHERE id = ?", (edit_id,)).fetchone() is not None
        for log in _logs(connection)
    )


def newest_edits(connection: sqlite3.Connection) -> dict[str, tuple[int, str]]:
    """The number and the id of the newest edit in each log; a log without any is left out.

    Raises sqlite3.Error.
    """
    newest = {}
    for log in _logs(connection):
        row = connection.execute(f"SELECT seq, id FROM {log} ORDER BY seq DESC LIMIT 1").fetchone()
        if row is not None:
            newest[log] = (int(row[0]), str(row[1]))
    return newest


def still_has(connection: sqlite3.Connection, newest: dict[str, tuple[int, str]]) -> bool:
    """Whether the edits that were the `newest` once are there under their numbers. Raises sqlite3.Error."""
    for log, (number, edit_id) in newest.items():
        found = connection.execute(f"SELECT id FROM {log} WHERE seq = ?", (number,)).fetchone()
        if found is None or found[0] != edit_id:
            return False
    return True


def _logs(connection: sqlite3.Connection) -> list[str]:
    marks = ", ".join("?" * len(_TABLES))
    query = f"SELECT name FROM sqlite_schema WHERE type = 'table' AND name IN ({marks})"
    there = {row[0] for row in connection.execute(query, _TABLES)}
    # A file without a log of faces is no project; asking it for one says so.
    return [log for log in _TABLES if log in there or log == "edits"]
