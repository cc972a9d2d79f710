"""Whose steps an undo goes through: those of one session, which one open project at a time continues.

Two windows of one person, here or on two computers, have two sessions, so that neither undoes what was done
in the other. A project that is opened continues the last session of its author that is open nowhere, so that
undo survives a restart. That a session is open is told by a lock on a file beside the project, which goes
with the process.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import sqlite3
import uuid
import weakref
from collections.abc import Callable
from pathlib import Path

from adnet_core.files.file_locks import hold_file, let_go_of_file

# By the index `steps_by_author`: the newest steps first, and no further than to those of a session.
_LAST = "SELECT session FROM steps WHERE author = ? AND session NOT IN ({}) ORDER BY number DESC LIMIT 1"


def sign_of_session(project: Path, author: str, session: str) -> Path:
    """The empty file whose lock says that a session of an author is open."""
    key = hashlib.sha256(f"{author}\0{session}".encode("utf-8", "surrogatepass")).hexdigest()[:16]
    return project.with_name(f".{project.name[:100]}.{key}.session")


class UndoSession:
    """The session of an open project, by whose `name` its steps are told from those of others."""

    def __init__(self, project: Path, author: str, name: str | None = None) -> None:
        """A new session where no name is given. It is open for others to see once it is held."""
        self.name = uuid.uuid4().hex if name is None else name
        self._sign = sign_of_session(project, author, self.name)
        self._handle: int | None = None
        self._dropped: Callable[[], object] = lambda: None

    def hold(self) -> bool:
        """Say that the session is open; False where it is so elsewhere. Raises OSError."""
        if self._handle is None:
            self._handle = hold_file(self._sign)
            if self._handle is not None:  # a project that nobody closes gives it back all the same
                self._dropped = weakref.finalize(self, os.close, self._handle).detach
        return self._handle is not None

    def close(self) -> None:
        """Give the session back, for the next one to continue it."""
        if self._handle is not None:
            self._dropped()
            let_go_of_file(self._sign, self._handle)
            self._handle = None


def begin_session(connection: sqlite3.Connection, project: Path, author: str) -> UndoSession:
    """The last session of an author that is open nowhere, or a new one."""
    open_elsewhere: list[str] = []
    # Where no file can be made, nothing is known of others; a damaged table is said when it is used.
    with contextlib.suppress(OSError, sqlite3.Error):
        while True:
            query = _LAST.format(", ".join("?" * len(open_elsewhere)))
            row = connection.execute(query, (author, *open_elsewhere)).fetchone()
            if row is None:
                break
            session = UndoSession(project, author, str(row[0]))
            if session.hold():
                return session
            open_elsewhere.append(str(row[0]))
    return UndoSession(project, author)
