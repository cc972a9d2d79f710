"""Which state of a project a file holds, and which states a log beside it leads to.

SQLite replays a log (`-wal`) into whatever file has the name. Every commit of a project therefore names
itself by random bytes, and the commit before it. The log of a file is one whose commits begin at the state
that the file holds, or pass through it. See docs/decisions/0020-the-file-under-the-window.md.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
import struct
from dataclasses import dataclass
from pathlib import Path

from adnet_core.files.whole_files import open_to_read
from adnet_core.projects.file.addresses import database_address

# One row, so that the root page of the table, which never changes its number, holds all there is to know.
LINEAGE_TABLE = (
    """CREATE TABLE lineage (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        state BLOB NOT NULL,
        previous BLOB NOT NULL,
        place BLOB NOT NULL
    )""",
    "INSERT INTO lineage VALUES (1, randomblob(16), x'', x'')",
)
ADVANCE = "UPDATE lineage SET previous = state, state = randomblob(16)"
_LOG_MAGIC = (0x377F0682, 0x377F0683)
_LOG_HEADER, _FRAME_HEADER = 32, 24


@dataclass(frozen=True)
class Mark:
    """One commit: its state, the state before it, and the file it was written into (`name_and_inode_of`)."""

    state: bytes
    previous: bytes
    name_and_inode: bytes


@dataclass(frozen=True)
class FileMark:
    """The mark that a project file itself holds, its log left aside, and the page that marks lie on."""

    mark: Mark
    page: int


@dataclass(frozen=True)
class Log:
    """What a log holds: whether anything was committed, its page size, and the marks of its commits."""

    committed: bool
    page_size: int = 0
    marks: tuple[Mark, ...] = ()

    @property
    def states(self) -> list[bytes]:
        """The state that the log begins at, and those that it leads to, in their order."""
        return [self.marks[0].previous, *(mark.state for mark in self.marks)] if self.marks else []

    def leads_on_from(self, state: bytes) -> bool:
        """Whether a file in this state, or in one part-way from it, becomes whole by this log."""
        return state in self.states


NO_LOG = Log(committed=False)


def log_of(path: Path) -> Path:
    """Where SQLite keeps what is not in the file itself yet."""
    return path.with_name(f"{path.name}-wal")


def rollback_journal_of(path: Path) -> Path:
    """Where SQLite keeps, on network disks, what a transaction that is being written replaces."""
    return path.with_name(f"{path.name}-journal")


def index_of(path: Path) -> Path:
    """What SQLite's connections to a file share about its log."""
    return path.with_name(f"{path.name}-shm")


def name_and_inode_of(path: Path) -> bytes:
    """A file by device, inode and name, as commits state it. Raises OSError."""
    status = path.stat()
    return f"{status.st_dev}:{status.st_ino}:".encode() + os.fsencode(path.name)


def name_in(name_and_inode: bytes) -> str:
    """The name that a file had when it was written; empty where none was stated."""
    return os.fsdecode(name_and_inode.split(b":", 2)[2]) if name_and_inode.count(b":") >= 2 else ""


def advance(connection: sqlite3.Connection, name_and_inode: bytes) -> bytes:
    """Name the commit that is about to be made; returns its state. Raises sqlite3.Error."""
    ((state,),) = connection.execute(f"{ADVANCE}, place = ? RETURNING state", (name_and_inode,)).fetchall()
    return bytes(state)


def current_state(connection: sqlite3.Connection) -> bytes:
    """The state that a connection sees, its log included. Raises sqlite3.Error."""
    row = connection.execute("SELECT state FROM lineage").fetchone()
    if row is not None and not isinstance(row[0], bytes):  # pages of another file
        raise sqlite3.DatabaseError("the row of the table lineage makes no sense")
    return row[0] if row is not None else b""


def read_file_mark(path: Path) -> FileMark | None:
    """The mark in the file itself. None where it has none, as of an older version, or cannot be read.

    Only SQLite may open the file: a process that opens and closes it otherwise gives up the locks of all its
    connections, and the next program to close the project would take the log away from under them.
    """
    try:
        with contextlib.closing(
            sqlite3.connect(
                database_address(path.absolute(), "mode=ro&immutable=1"), uri=True, isolation_level=None
            )
        ) as connection:
            connection.execute("PRAGMA trusted_schema = OFF")
            # A file whose checkpoint was cut short may be smaller than it says.
            connection.execute("PRAGMA writable_schema = ON")
            page = connection.execute(
                "SELECT rootpage FROM sqlite_schema WHERE type = 'table' AND name = 'lineage'"
            ).fetchone()
            row = page and connection.execute("SELECT state, previous, place FROM lineage").fetchone()
        return FileMark(Mark(bytes(row[0]), bytes(row[1]), bytes(row[2])), int(page[0])) if row else None
    except (sqlite3.Error, TypeError, ValueError):
        return None


def read_log(path: Path, page: int | None) -> Log:
    """What a log file holds; `page` is where its marks lie. Raises OSError, unless it is missing."""
    try:
        file = open_to_read(path)
    except FileNotFoundError:
        return NO_LOG
    with file:
        header = file.read(_LOG_HEADER)
        if len(header) < _LOG_HEADER:
            return NO_LOG
        magic, _, page_size = struct.unpack(">III", header[:12])
        if magic not in _LOG_MAGIC or not 512 <= page_size <= 65536:
            return NO_LOG
        salts, committed, marks, begun = header[16:24], False, list[Mark](), list[Mark]()
        while len(frame := file.read(_FRAME_HEADER)) == _FRAME_HEADER and frame[8:16] == salts:
            number, size_after = struct.unpack(">II", frame[:8])
            if number == page:
                mark = mark_on_page(file.read(page_size))
                if mark is not None:
                    begun.append(mark)
            else:
                file.seek(page_size, 1)
            if size_after > 0:  # the last page of a commit
                committed = True
                marks += begun
                begun = []
        return Log(committed, page_size, tuple(marks))


def mark_on_page(page: bytes) -> Mark | None:
    """The row of the table `lineage` from its page in a file or log; None where it is another page.

    The form is SQLite's, https://www.sqlite.org/fileformat2.html, sections 1.6 and 2.1.
    """
    try:
        if page[0] != 13 or page[3:5] != b"\0\1":  # a leaf of a table, with one row
            return None
        start = int.from_bytes(page[8:10], "big")
        _, start = _number(page, start)  # the row's length
        _, start = _number(page, start)  # its id
        length, at = _number(page, start)
        kinds, end = [], start + length
        while at < end:
            kind, at = _number(page, at)
            kinds.append(kind)
        if len(kinds) != 4 or kinds[0] != 0 or any(kind < 12 or kind % 2 for kind in kinds[1:]):
            return None
        parts = []
        for kind in kinds[1:]:
            size = (kind - 12) // 2
            parts.append(page[at : at + size])
            at += size
        return Mark(*parts) if at <= len(page) else None
    except IndexError:
        return None


def _number(page: bytes, start: int) -> tuple[int, int]:
    """SQLite's integer of variable length, and where it ends. Raises IndexError."""
    value = 0
    for at in range(start, start + 8):
        value = value << 7 | page[at] & 0x7F
        if page[at] < 0x80:
            return value, at + 1
    return value << 8 | page[start + 8], start + 9
