"""That a project on a network disk is open somewhere: told by a lock of SQLite's beside it.

With a log every session holds a lock of the project file itself; with a rollback journal one at rest holds
none. The lock dies with the process that holds it, and the disk's server knows those of other computers.
"""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path

from adnet_core.errors import ProjectError
from adnet_core.projects.file.addresses import database_address

_BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


def sign_of(project: Path) -> Path:
    """The empty database whose lock says that the project is open."""
    return project.with_name(f".{project.name}.open")


class Presence:
    """Holds the lock, which others may hold as well. Where there can be none, nothing is said."""

    def __init__(self, project: Path) -> None:
        self._sign = sign_of(project)
        self._connection: sqlite3.Connection | None = None
        with contextlib.suppress(sqlite3.Error):
            self._connection = _connect(self._sign, "mode=rwc")
            self._connection.execute("BEGIN")
            self._connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()

    def close(self) -> None:
        """Give the lock back; the last one takes the sign away."""
        if self._connection is None:
            return
        with contextlib.suppress(sqlite3.Error, OSError):
            self._connection.execute("ROLLBACK")
            self._connection.execute("PRAGMA busy_timeout = 0")
            self._connection.execute("BEGIN EXCLUSIVE")
            self._sign.unlink()
        self._connection.close()


def refuse_where_present(project: Path) -> None:
    """Raise ProjectError where a session says that it has the project open."""
    if not sign_of(project).exists():
        return
    try:
        with contextlib.closing(_connect(sign_of(project), "mode=rw")) as connection:
            connection.execute("BEGIN EXCLUSIVE")
    except sqlite3.Error as error:  # of others than these nothing can be concluded
        if getattr(error, "sqlite_errorcode", 0) & 0xFF in _BUSY:
            raise ProjectError(
                f"{project}: is open in a window or another program, here or on another computer; "
                "close it there, then restore"
            ) from None


def _connect(sign: Path, query: str) -> sqlite3.Connection:
    return sqlite3.connect(
        database_address(sign.absolute(), query),
        uri=True,
        timeout=0.2,
        isolation_level=None,
        check_same_thread=False,
    )
