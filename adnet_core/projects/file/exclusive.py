"""SQLite's exclusive lock of a project, which nobody gets while it is open anywhere."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import uuid
from collections.abc import Iterator
from pathlib import Path

from adnet_core.projects.file.addresses import database_address

RESTS = ("-wal", "-journal", "-shm")
_BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


@contextlib.contextmanager
def held_alone(project: Path, *, by_its_name: bool = False) -> Iterator[bool]:
    """Hold the lock inside the block; False where somebody has the project open.

    SQLite is given the file by another name: by its own it would take the log beside it into the file. On a
    disk without second names nothing is known, which is False as well, unless that is allowed `by_its_name`.
    """
    other_name = project.with_name(f".{project.name[:100]}.{uuid.uuid4().hex}.lock")
    try:
        with contextlib.ExitStack() as held:
            alone, name = True, other_name
            try:
                os.link(project, other_name)
            except OSError:  # a disk without second names, or there is no project
                alone, name = by_its_name, project
            try:
                if alone:
                    connection = sqlite3.connect(
                        database_address(name, "mode=rw"), uri=True, timeout=0.2, isolation_level=None
                    )
                    held.callback(connection.close)
                    # Set before the first look at the file, this needs no memory that is shared by its name.
                    connection.execute("PRAGMA locking_mode = EXCLUSIVE")
                    connection.execute("BEGIN EXCLUSIVE")
            except sqlite3.Error as error:  # other errors: no project, or none that anybody could use
                alone = getattr(error, "sqlite_errorcode", 0) & 0xFF not in _BUSY
            if os.name != "posix":
                held.close()  # Windows moves no file that is open
            yield alone
    finally:
        for end in ("", *RESTS):
            with contextlib.suppress(OSError):
                other_name.with_name(other_name.name + end).unlink(missing_ok=True)
