"""Which of SQLite's two ways to keep a transaction whole a project is written in: by the disk it lies on.

A write-ahead log is the faster one, and lets one read while another writes. Its index is memory that the
processes of one computer share, so on a disk of several computers it excludes nobody: there a rollback
journal is kept, by locks that the disk's server gives out. See docs/decisions/0017-disks.md.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path

from adnet_core.errors import ProjectError
from adnet_core.files.disks import is_remote
from adnet_core.projects.file.connections import ProjectConnection

_BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
STEP_PAGES = 512
ROLLBACK_MODES = ("delete", "truncate", "persist")


def choose_journal(connection: sqlite3.Connection, path: Path) -> None:
    """Let a connection, which has read nothing yet, write in the way that is sound where the file lies.

    Raises ProjectError where it cannot be had, as while another computer has the project open in the other
    way, and sqlite3.Error.
    """
    mode = _rollback(connection, path) if is_remote(path) else _ask(connection, "WAL")
    # A local disk whose file system shares no memory keeps its rollback journal.
    if mode != "wal" and mode not in ROLLBACK_MODES:
        raise ProjectError(f"{path}: cannot be written safely where it lies (SQLite's journal is {mode})")
    if mode != "wal":
        # The journal's end is the commit: its name must be gone from the disk as well.
        connection.execute("PRAGMA synchronous = EXTRA")


def mode_of(connection: sqlite3.Connection) -> str:
    """The way in which a connection writes: `wal`, or another. Raises sqlite3.Error."""
    return str(connection.execute("PRAGMA journal_mode").fetchone()[0])


def copy_in_steps(source: sqlite3.Connection, target: sqlite3.Connection) -> None:
    """Copy a database without keeping others from writing for long, which a reader without a log does.

    SQLite begins anew where one has written meanwhile. Raises sqlite3.Error.
    """
    source.backup(target, pages=-1 if mode_of(source) == "wal" else STEP_PAGES, sleep=0.01)


def readable_for_long(connection: sqlite3.Connection, path: Path) -> sqlite3.Connection:
    """A connection to what another sees, in which a long read keeps nobody from writing.

    That is itself where the project at `path` is written with a log; else it is closed, and what is returned
    is to a temporary copy. Raises sqlite3.Error.
    """
    if mode_of(connection) == "wal":
        return connection
    copy = sqlite3.connect("", isolation_level=None, factory=ProjectConnection)
    try:
        copy.measure_by(path)
        copy_in_steps(connection, copy)
    except BaseException:
        copy.close()
        raise
    finally:
        connection.close()
    return copy


def _rollback(connection: sqlite3.Connection, path: Path) -> str:
    # Set before the first look at the file, a log that is left is taken in without the shared memory.
    connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    try:
        mode = _ask(connection, "DELETE")
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF not in _BUSY:
            raise
        mode = "wal"
    if mode == "wal":
        raise ProjectError(
            f"{path}: lies on a network disk and is open elsewhere in a way that only one computer may use; "
            "close it there first"
        )
    connection.execute("PRAGMA locking_mode = NORMAL")
    connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()  # gives the lock back
    return mode


def _ask(connection: sqlite3.Connection, mode: str) -> str:
    return str(connection.execute(f"PRAGMA journal_mode = {mode}").fetchone()[0])
