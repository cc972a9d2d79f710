"""Whether the file that has a project's name is still the one that is open.

Other programs copy, replace, rename and synchronise files at any time. SQLite goes on with what it has open,
so that edits would be saved into a file that nobody finds again.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
import time
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

from adnet_core.errors import ProjectError
from adnet_core.projects.file.addresses import database_address
from adnet_core.projects.file.held_logs import held_logs, hold, let_go
from adnet_core.projects.file.journaling import mode_of
from adnet_core.projects.file.leftover_logs import set_aside_logs
from adnet_core.projects.file.lineage import (
    FileMark,
    advance,
    current_state,
    index_of,
    log_of,
    name_and_inode_of,
    read_file_mark,
    read_log,
)
from adnet_core.projects.file.logged_edits import newest_edits, still_has
from adnet_core.projects.file.presence import Presence
from adnet_core.projects.file.readers import logs_left

_TRIES = 5
_LOOKS = 20


class Change(Enum):
    """What another program has done to a project that is open."""

    REPLACED = auto()
    GONE = auto()
    OVERWRITTEN = auto()
    LOG_GONE = auto()


@dataclass(frozen=True)
class Displacement:
    """What became of the file, and the sentence about it."""

    change: Change
    sentence: str
    renamed_to: Path | None = None


class DisplacedError(ProjectError):
    """The file is not the one any more that was opened, so nothing is written."""

    def __init__(self, path: Path, displacement: Displacement) -> None:
        super().__init__(f"{path}: {displacement.sentence}; the change is not saved")
        self.displacement = displacement


class FileIdentity:
    """The files behind an open connection, compared with those that have their names.

    Raises OSError and sqlite3.Error where they cannot be looked at, and DisplacedError where they have been
    exchanged between opening and now.
    """

    def __init__(
        self, path: Path, connection: sqlite3.Connection, name_and_inode: bytes, log: tuple[int, int] | None
    ) -> None:
        """`name_and_inode` (`name_and_inode_of`) and `log`, its log's number: before they were opened."""
        self.path = path
        self.name_and_inode = name_and_inode
        self.notes: tuple[str, ...] = ()
        """What was put right, or could not be, when the file was opened."""
        self.has_log = mode_of(connection) == "wal"
        # Keeps SQLite from taking a connection for the last one, which would write the log into whatever has
        # the name when it is closed. This one can write nothing, and so is closed last.
        self._anchor = _beside(path, "mode=ro", self.has_log)
        # Holds up what others write while the log is written into the file.
        self._holder = _beside(path, "mode=rw", self.has_log)
        try:
            if self.has_log:
                for held in (self._anchor, self._holder):
                    held.execute("SELECT count(*) FROM lineage").fetchone()
            self._newest = newest_edits(connection)
            self._log = log_of(path)
            self.log_size = 0  # at the last look
            files = (path, self._log, index_of(path)) if self.has_log else (path,)
            self._files = {file: _number(file) for file in files}
            self._stamp: tuple[int, int] | None = None
            self._in_file: bytes | None = None
            self._damaged = False
            self._lost, self._log_is_known = False, False
            self._version = _data_version(connection)
            if name_and_inode_of(path) != name_and_inode:
                raise DisplacedError(path, Displacement(Change.REPLACED, _SENTENCES[Change.REPLACED]))
            self.check(connection)
            self._presence = None if self.has_log else Presence(path)
        except BaseException:
            self._holder.close()
            connection.close()  # before the anchor: what is in the log is not for this file, perhaps
            self._anchor.close()
            raise

    def close(self, connection: sqlite3.Connection) -> None:
        """Close the connection; its log is written into the file only where the file is the same still."""
        try:
            displaced = self.displacement(connection) is not None
        except (OSError, sqlite3.Error):
            displaced = True
        self._holder.close()
        if displaced:
            connection.close()
            self._anchor.close()
        else:
            with logs_left.closing(self.path):
                self._anchor.close()
                connection.close()
        with contextlib.suppress(OSError):
            # Whoever closes it last takes the log into the file and away.
            if self.has_log and not displaced and not log_of(self.path).exists():
                let_go(self.path, self._files[log_of(self.path)])
        if self._presence is not None:
            self._presence.close()

    def found_damaged(self, error: sqlite3.Error) -> None:
        """Take a file whose pages do not fit each other, as SQLite found, for one that was written over.

        Its state may be ours all the same: a program that copies over it while the log is written into it
        leaves pages of both.
        """
        self._damaged |= self.has_log and _code(error) in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)

    def check(self, connection: sqlite3.Connection) -> None:
        """Raise DisplacedError where the name leads to another file, or the file has another content."""
        displacement = self.displacement(connection)
        if displacement is not None:
            raise DisplacedError(self.path, displacement)

    def claim(self, connection: sqlite3.Connection) -> None:
        """State in the file where it lies now: a log of another place is then known as such."""
        if connection.execute("SELECT place FROM lineage").fetchone() == (self.name_and_inode,):
            return
        connection.execute("BEGIN IMMEDIATE")
        try:
            self.check(connection)
            self.advance(connection)
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
        self.check_written(connection)

    def check_written(self, connection: sqlite3.Connection) -> None:
        """Raise DisplacedError as `check`, and where a commit went into a log that has not the name.

        After the first commit it is known which log is open: exchanged between its opening and the look at
        its number, another has that number.
        """
        self.check(connection)
        if self.has_log and not self._log_is_known:
            with contextlib.suppress(
                sqlite3.OperationalError
            ):  # somebody writes: after the next commit, then
                connection.execute("BEGIN IMMEDIATE")  # so that the log stays as it is meanwhile
                try:
                    self._lost = not self._is_named_log(connection)
                    self._log_is_known = True
                finally:
                    connection.execute("ROLLBACK")
            self.check(connection)

    def _is_named_log(self, connection: sqlite3.Connection) -> bool:
        """Whether the log that has the name ends with what the connection sees, as the one it has open."""
        mark = _read_patiently(self.path)
        log = read_log(log_of(self.path), mark.page if mark is not None else None)
        ends = log.marks[-1].state if log.marks else mark.mark.state if mark is not None else b""
        return ends == current_state(connection)

    def advance(self, connection: sqlite3.Connection) -> bytes:
        """Name the commit that is about to be made; returns its state.

        Raises ProjectError where the computer that a network disk belongs to has begun to write a log.
        """
        if not self.has_log and mode_of(connection) == "wal":
            raise ProjectError(
                f"{self.path}: lies on a network disk and is open on the computer that this disk belongs to; "
                "close it there first, then open it here again; the change is not saved"
            )
        return advance(connection, self.name_and_inode)

    def hold_log(self) -> None:
        """Give the log a second name, under which it outlives whatever is done to the first."""
        if self.has_log:
            hold(self.path, self._files[log_of(self.path)])

    def log(self) -> Path | None:
        """Where the session's log is now, under whatever name; None where it is gone, or never was."""
        if not self.has_log:
            return None
        for file in (log_of(self.path), *set_aside_logs(self.path), *held_logs(self.path)):
            with contextlib.suppress(OSError):
                if _number(file) == self._files[log_of(self.path)]:
                    return file
        return None

    def displacement(self, connection: sqlite3.Connection) -> Displacement | None:
        """What another program has done to the file; None where nothing. Costs three looks at a folder."""
        stamp = None
        for file, number in self._files.items():
            try:
                status = os.stat(file)  # noqa: PTH116  nine times an edit
            except FileNotFoundError:
                return self._missing(file)
            if (status.st_dev, status.st_ino) != number:
                change = Change.REPLACED if file == self.path else Change.LOG_GONE
                return Displacement(change, _SENTENCES[change])
            if stamp is None:  # the first is the project itself
                stamp = status.st_size, status.st_mtime_ns
            elif file is self._log:
                self.log_size = status.st_size
        if self._lost:
            return Displacement(Change.LOG_GONE, _SENTENCES[Change.LOG_GONE])
        if self._damaged:
            return Displacement(Change.OVERWRITTEN, _DAMAGED)
        if stamp != self._stamp:
            if not self._holds_ours(connection):
                return Displacement(Change.OVERWRITTEN, _SENTENCES[Change.OVERWRITTEN])
            self._stamp = stamp
        return None

    def write_log(self, connection: sqlite3.Connection, followed: bytes | None) -> bool:
        """Write the log into the file; whether the file holds all of it then.

        Where a copy has `followed` up to a state, nothing is written that came after it: whatever goes out of
        the log is in the copy.
        """
        if not self.has_log:
            return True
        with contextlib.suppress(sqlite3.OperationalError):  # somebody else is writing
            self._holder.execute("BEGIN IMMEDIATE")
            try:
                self.check(connection)
                if followed in (None, current_state(connection)):
                    connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
            finally:
                self._holder.execute("ROLLBACK")
            if followed is None:  # a log that may grow is emptied
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        if not self.is_whole(connection):
            return False
        self._in_file = current_state(connection)
        return True

    def is_whole(self, connection: sqlite3.Connection) -> bool:
        """Whether the file itself holds all that is in its log."""
        mark = _read_patiently(self.path) if self.has_log else None
        return not self.has_log or (mark is not None and mark.mark.state == current_state(connection))

    def _missing(self, file: Path) -> Displacement:
        if file != self.path:
            return Displacement(Change.LOG_GONE, _SENTENCES[Change.LOG_GONE])
        with contextlib.suppress(OSError), os.scandir(self.path.parent) as entries:
            for entry in entries:
                if entry.name.startswith("."):  # the second name that a lock is taken by, in another window
                    continue
                if entry.inode() == self._files[file][1] and _number(Path(entry.path)) == self._files[file]:
                    new = Path(entry.path)
                    return Displacement(Change.GONE, f"another program has renamed it to {new.name}", new)
        return Displacement(Change.GONE, _SENTENCES[Change.GONE])

    def _holds_ours(self, connection: sqlite3.Connection) -> bool:
        """Whether the file, which has been written to, came by checkpoints to what it holds.

        A neighbour may be at both the file and the log: only what is found there twice is judged. By their
        contents, since a file system may not tell apart when two things were written.
        """
        if not self.has_log:
            return self._goes_on_from_ours(connection)
        before: tuple[bytes, list[bytes]] | None = None
        for _ in range(_LOOKS):
            found = self._states()
            if self._follows_from_ours(connection, *found):
                return True
            if found == before:
                break
            before = found
            time.sleep(0.02)
        return False

    def _states(self) -> tuple[bytes, list[bytes]]:
        """The state of the file, empty where it has none, and those of its log, read one after the other."""
        mark = _read_patiently(self.path)
        if mark is None:
            return b"", []
        known = mark.mark.state == self._in_file
        return mark.mark.state, [] if known else read_log(log_of(self.path), mark.page).states

    def _follows_from_ours(self, connection: sqlite3.Connection, state: bytes, chain: list[bytes]) -> bool:
        """Whether the file came to its state by a log that leads on from what was in it before."""
        if not state:
            return False
        if state != self._in_file:
            onward = state in chain and (
                self._in_file not in chain or chain.index(state) >= chain.index(self._in_file)
            )
            version = _data_version(connection)
            # A neighbour has written, and emptied the log since.
            began_or_noted = self._in_file is None or version != self._version
            if not onward and not (began_or_noted and state == current_state(connection)):
                return False
            self._version = version
        self._in_file = state
        return True

    def _goes_on_from_ours(self, connection: sqlite3.Connection) -> bool:
        """Without a log all commits are in the file: whether the newest edit that was known still is."""
        if not still_has(connection, self._newest):
            return False
        self._newest = newest_edits(connection)
        return True


def refuse_second_name(path: Path) -> None:
    """Raise ProjectError where a file has two names (hard links) and is in use: each has a log of its own.

    Raises OSError and sqlite3.Error where that cannot be found out.
    """
    status = path.stat()
    if status.st_nlink < 2:
        return
    mark = read_file_mark(path)
    with os.scandir(path.parent) as entries:
        others = [path.with_name(entry.name) for entry in entries if entry.inode() == status.st_ino]
    for other in others:
        if mark is not None and other.name != path.name and other.samefile(path):
            log = read_log(log_of(other), mark.page)
            if log.marks and log.marks[-1].state != mark.mark.state and log.leads_on_from(mark.mark.state):
                raise ProjectError(
                    f"{path}: its last edits are under its other name, {other.name}; open it by that"
                )
    with contextlib.closing(
        sqlite3.connect(
            database_address(path.absolute(), "mode=rw"), uri=True, isolation_level=None, timeout=0.2
        )
    ) as connection:
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        try:
            connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF not in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
                raise
            raise ProjectError(
                f"{path}: is open already, and has {status.st_nlink} names on this disk (hard links), "
                "of which one does not see the edits of another; close it there first, or open a copy of it"
            ) from None


_SENTENCES = {
    Change.REPLACED: "another program has replaced this file while it was open",
    Change.GONE: "another program has deleted this file or moved it elsewhere while it was open",
    Change.OVERWRITTEN: "another program has written over this file while it was open",
    Change.LOG_GONE: "another program has taken away the -wal or -shm file that belongs to it",
}
_DAMAGED = "this file is damaged, as where another program writes over it while it is open"


def _code(error: sqlite3.Error) -> int:
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF


def _beside(path: Path, query: str, has_log: bool) -> sqlite3.Connection:
    """Another connection to a file; to nothing where there is no log that it would be for."""
    return sqlite3.connect(
        database_address(path.absolute(), query) if has_log else ":memory:",
        uri=True,
        timeout=0.2,
        isolation_level=None,
        check_same_thread=False,
    )


def number_of(path: Path) -> tuple[int, int] | None:
    """What the system knows a file by, whatever it is called; None where there is none. Raises OSError."""
    try:
        return _number(path)
    except FileNotFoundError:
        return None


def _number(path: Path) -> tuple[int, int]:
    status = path.stat()
    return status.st_dev, status.st_ino


def _data_version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA data_version").fetchone()[0])


def _read_patiently(path: Path) -> FileMark | None:
    """The file's mark, also where it is being written to at this moment."""
    for _ in range(_TRIES):
        mark = read_file_mark(path)
        if mark is not None:
            return mark
        time.sleep(0.01)
    return None
