"""The order in which the steps of a session are undone and redone.

A step is done, undone, or dropped (undone, and then something new was done). The edits of a step are
in the log; this table follows from the log and is written in the same transaction, so the way back is
found at once in a project of any size, and after a restart.
"""

from __future__ import annotations

import sqlite3
import uuid
from dataclasses import dataclass

from adnet_core.projects.file.checksums import fits, sealing


@dataclass(frozen=True)
class Stack:
    """Whose steps: an author's in one session (`sessions`)."""

    author: str
    session: str


def begin_or_extend(connection: sqlite3.Connection, stack: Stack, group: str | None) -> str:
    """The step that a new edit belongs to, recorded as done.

    `group` is extended while it is the last done step; otherwise it names a new step, or,
    where a step of that name was used before, a fresh name does.
    """
    step = free_name(connection, stack, group)
    _drop_undone(connection, stack)
    if step == last_done(connection, stack):
        return step
    connection.execute(
        "INSERT INTO steps (id, author, session, status) VALUES (?, ?, ?, 'done')",
        (step, stack.author, stack.session),
    )
    connection.execute(sealing("steps", "id = ?"), (step,))
    return step


def free_name(connection: sqlite3.Connection, stack: Stack, group: str | None) -> str:
    """`group` where that is the last done step or none yet, else a fresh name."""
    if group is not None and group != last_done(connection, stack):
        used = connection.execute("SELECT 1 FROM steps WHERE id = ?", (group,)).fetchone()
        group = None if used else group
    return uuid.uuid4().hex if group is None else group


def last_done(connection: sqlite3.Connection, stack: Stack) -> str | None:
    """The step that an undo would take back."""
    return _one(connection, "done", "DESC", stack)


def first_undone(connection: sqlite3.Connection, stack: Stack) -> str | None:
    """The step that a redo would do again."""
    return _one(connection, "undone", "ASC", stack)


def mark(connection: sqlite3.Connection, step: str, status: str) -> None:
    connection.execute("UPDATE steps SET status = ? WHERE id = ?", (status, step))


def _drop_undone(connection: sqlite3.Connection, stack: Stack) -> None:
    connection.execute(
        "UPDATE steps SET status = 'dropped' WHERE author = ? AND session = ? AND status = 'undone'",
        (stack.author, stack.session),
    )


def _one(connection: sqlite3.Connection, status: str, order: str, stack: Stack) -> str | None:
    row = connection.execute(
        f"SELECT id, {fits('steps')} FROM steps WHERE author = ? AND session = ? AND status = ? "
        f"ORDER BY number {order} LIMIT 1",
        (stack.author, stack.session, status),
    ).fetchone()
    if row is not None and row[1] == 0:
        raise sqlite3.DatabaseError("a step does not fit its checksum")
    return None if row is None else str(row[0])
