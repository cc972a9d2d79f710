"""The open file of a project: its connection and lock, transactions, and what other programs do to it."""

from __future__ import annotations

import contextlib
import sqlite3
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, TypeVar, TypeVarTuple

from adnet_core.errors import DamagedError, ProjectError
from adnet_core.files.whole_files import reason_of
from adnet_core.projects.file.checksums import sealing
from adnet_core.projects.file.database import BUSY_SECONDS, project_errors
from adnet_core.projects.file.file_identity import DisplacedError, Displacement, FileIdentity
from adnet_core.projects.file.lineage import current_state
from adnet_core.projects.file.readers import Readers
from adnet_core.projects.file.soundness import damage_of_faces
from adnet_core.projects.rows import Row

Values = TypeVarTuple("Values")
T = TypeVar("T")

LONGEST_LOG = 32 * 2**20
_MOST_NAMES = 500
_INTERRUPT_SECONDS = 0.01


@dataclass(frozen=True)
class Saving:
    """What the last write to a project returned: nothing yet, it is written, or a problem kept it out.

    `away`: the problem is that the file was not where it belongs, so it ends when the file is back.
    """

    written: bool = False
    problem: str = ""
    away: bool = False


def close(connection: sqlite3.Connection, identity: FileIdentity | None) -> None:
    """Close a connection, and the watch on its file where there is one."""
    if identity is None:
        connection.close()
    else:
        identity.close(connection)


class _ProjectErrors:
    """The block of `OpenFile._project_errors`: two dozen to an edit; a generator takes thrice the time."""

    __slots__ = ("_file",)

    def __init__(self, file: OpenFile) -> None:
        self._file = file

    def __enter__(self) -> None:
        pass

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is None:
            return
        self._file.raise_in_words(error)


class OpenFile:
    """One connection, which serves all threads, one at a time."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        path: Path,
        *,
        read_only: bool,
        identity: FileIdentity | None = None,
        on_closed: Callable[[], object] | None = None,
    ) -> None:
        """`identity` watches a file that other programs know of. `on_closed` is called once, when the
        connection is closed."""
        self.path = path
        self.read_only = read_only
        self.saving = Saving()
        self._written_before = False  # before the file was away
        self.lock = threading.RLock()
        self.readers = Readers()
        self._identity = identity
        self._connection = connection
        self._committing = b""
        self._appended = ""
        self.last_edit = ""
        with project_errors(path):
            self.last_state = b"" if identity is None else current_state(connection)
        self._ended = False
        self._on_closed = on_closed
        self._if_taken_back: list[Callable[[], None]] = []

    def close(self, beside: Callable[[], object]) -> None:
        """Close the connection, and what is open `beside` it, also where the connection cannot be closed."""
        self.readers.end()
        with self.lock, self._project_errors():
            try:
                close(self._connection, self._identity)
            finally:
                beside()
            on_closed, self._on_closed = self._on_closed, None
        if on_closed is not None:
            on_closed()

    def end(self, beside: Callable[[], object]) -> None:
        """Close both while another thread reads by the connection, which gets a ProjectError."""
        self._ended = True
        while not self.lock.acquire(timeout=_INTERRUPT_SECONDS):
            with contextlib.suppress(sqlite3.ProgrammingError):  # closed by that thread just now
                self._connection.interrupt()
        try:
            self.close(beside)
        finally:
            self.lock.release()

    def raise_in_words(self, error: BaseException) -> None:
        """Raise an error again, as ProjectError where it is one of SQLite's."""
        if isinstance(error, sqlite3.Error):
            if self._ended:
                raise ProjectError(f"{self.path}: it is not open any more") from error
            if self._identity is not None:
                self._identity.found_damaged(error)
        with project_errors(self.path):
            raise error

    def displacement(self) -> Displacement | None:
        """What another program has done to the file; None where nothing. Raises ProjectError."""
        if self._identity is None:
            return None
        with self.lock, self._watching():
            found = self._identity.displacement(self._connection)
            if found is None and self.saving.away:
                # What was refused meanwhile was taken back then; all else is in the file.
                self.saving = Saving(written=self._written_before)
            return found

    def copy_to(self, target: Path) -> bytes:
        """Copy what this connection sees, whatever file has the name now; returns the state of the copy."""
        with self.lock, self._project_errors(), contextlib.closing(sqlite3.connect(target)) as copy:
            self._connection.backup(copy)
            return current_state(copy)

    @property
    def notes(self) -> tuple[str, ...]:
        """What a person should know of how the file was found."""
        return self._identity.notes if self._identity is not None else ()

    @property
    def has_log(self) -> bool:
        """Whether this session writes a log beside the file, which it does not on network disks."""
        return self._identity is not None and self._identity.has_log

    def log(self) -> Path | None:
        """Where the log of this session is now; None where there is none any more."""
        return self._identity.log() if self._identity is not None else None

    def hold_log(self) -> None:
        """Give the log a second name, under which it outlives what other programs do to the first."""
        if self._identity is not None:
            with self.lock, self._watching():
                self._identity.hold_log()

    def checkpoint(self, follow: Callable[[], bytes] | None) -> bool:
        """Write the log into the file itself; False where another connection is in the way.

        `follow` is done before, while this session saves nothing; it says up to which state a copy goes.
        """
        if self._identity is None:
            raise ProjectError(f"{self.path}: was opened read-only")
        with self.lock, self._watching():
            if self._connection.in_transaction:
                return False
            self._identity.check(self._connection)
            followed = follow() if follow is not None else None
            self._connection.execute("PRAGMA busy_timeout = 0")
            try:
                return self._identity.write_log(self._connection, followed)
            finally:
                self._connection.execute(f"PRAGMA busy_timeout = {int(1000 * BUSY_SECONDS)}")

    def _project_errors(self) -> _ProjectErrors:
        """SQLite's errors in words; pages that do not fit each other are a sign of another program."""
        return _ProjectErrors(self)

    def is_whole(self) -> bool:
        """Whether the file itself holds all that is in its log."""
        with self.lock, self._watching():
            return self._identity is None or self._identity.is_whole(self._connection)

    @contextlib.contextmanager
    def _watching(self) -> Iterator[None]:
        """Errors of looking at the file and at its neighbours, in words."""
        try:
            with self._project_errors():
                yield
        except DisplacedError as error:
            self._say_away(error)
            raise
        except OSError as error:
            raise ProjectError(f"{self.path}: cannot be looked at: {reason_of(error)}") from error

    def _say_away(self, error: ProjectError) -> None:
        if not self.saving.away:
            self._written_before = self.saving.written
        self.saving = Saving(problem=str(error), away=True)

    def ask(self, call: Callable[[sqlite3.Connection, *Values], T], *values: *Values) -> T:
        """What a function of a connection gives for this one, with SQLite's errors in words."""
        with self.lock, self._project_errors():
            return call(self._connection, *values)

    def _execute(self, sql: str, values: tuple[Any, ...] | dict[str, Any] = ()) -> sqlite3.Cursor:
        return self.ask(sqlite3.Connection.execute, sql, values)

    def rows(self, sql: str, values: tuple[Any, ...] = ()) -> list[Row]:
        with self.lock, self._project_errors():
            return self._connection.execute(sql, values).fetchall()

    def require_whole_faces(self) -> None:
        """Raises DamagedError where a search for faces would find others than were written."""
        with self.lock, self._project_errors():
            damage = damage_of_faces(self._connection)
        if damage is not None:
            raise DamagedError(
                f"{self.path}: the file is damaged ({damage}); adnet verify says what else is wrong"
            )

    def write(self, sql: str, values: tuple[Any, ...] | dict[str, Any]) -> int:
        """Run one statement inside `transaction()`. Returns the last row id."""
        return self._execute(sql, values).lastrowid or 0

    def write_many(self, sql: str, rows: Sequence[tuple[Any, ...] | dict[str, Any]]) -> None:
        """Run one statement for each of some rows inside `transaction()`."""
        if rows:
            self.ask(sqlite3.Connection.executemany, sql, rows)

    def rows_among(self, sql: str, names: Iterable[Any]) -> list[Row]:
        """The rows of a query for many names, which stand where it has {}; some hundred at a time."""
        ordered = sorted(set(names))
        found: list[Row] = []
        for start in range(0, len(ordered), _MOST_NAMES):
            chunk = tuple(ordered[start : start + _MOST_NAMES])
            found += self.rows(sql.format(", ".join("?" * len(chunk))), chunk)
        return found

    def change_tables(self, change: Callable[[sqlite3.Connection], object]) -> None:
        """Make or drop tables inside `transaction()`."""
        self.ask(change)

    def seal(self, table: str, where: str, values: tuple[Any, ...]) -> None:
        """Write the checksums of rows that were written in the same `transaction()`."""
        self.write(sealing(table, where), values)

    def appended(self, edit: str) -> None:
        """Inside `transaction()`: an edit of this id was the last to be appended."""
        self._appended = edit

    def if_taken_back(self, do: Callable[[], None]) -> None:
        """Inside `transaction()`: do this if what was written so far is not going to stay."""
        self._if_taken_back.append(do)

    def _take_back_to(self, count: int) -> None:
        while len(self._if_taken_back) > count:
            self._if_taken_back.pop()()

    @contextlib.contextmanager
    def transaction(self) -> Iterator[None]:
        """Everything inside is written and on the disk when the block ends, or nothing is.

        Blocks nest: an inner one that fails takes back only its own part. Raises DisplacedError where another
        file has the name now.
        """
        with self.lock:
            if self.read_only:
                raise ProjectError(f"{self.path}: was opened read-only")
            with self._project_errors():
                before, nested = self._connection.total_changes, self._connection.in_transaction
            if nested:
                with self._part():
                    yield
                return
            self._appended = ""
            try:
                with self._whole():
                    yield
                if self._connection.total_changes != before:
                    if self._identity is not None:
                        with self._watching():  # exchanged meanwhile, it is in no file that one finds
                            self._identity.check_written(self._connection)
                        self.last_state, self.last_edit = self._committing, self._appended
                        self._keep_log_short()
                    self.saving = Saving(written=True)
            except ProjectError as error:
                if isinstance(error.__cause__, sqlite3.Error):
                    self.saving = Saving(problem=str(error))
                elif isinstance(error.__cause__, OSError):
                    self._say_away(error)
                raise

    @contextlib.contextmanager
    def _whole(self) -> Iterator[None]:
        """A transaction of the file that has the name."""
        identity = self._identity
        with self._watching():
            if identity is not None:
                identity.check(self._connection)
            self._connection.execute("BEGIN IMMEDIATE")
        before = self._connection.total_changes
        self._if_taken_back.clear()
        try:
            yield
            with self._watching():
                if identity is not None and self._connection.total_changes != before:
                    identity.check(self._connection)
                    self._committing = identity.advance(self._connection)
                self._connection.execute("COMMIT")
        except BaseException:
            self._take_back_to(0)
            with self._project_errors():
                if self._connection.in_transaction:  # SQLite rolls back by itself on a full disk
                    self._connection.execute("ROLLBACK")
            raise

    @contextlib.contextmanager
    def _part(self) -> Iterator[None]:
        """A part of a transaction that may fail without the rest."""
        self._execute("SAVEPOINT part")
        count = len(self._if_taken_back)
        try:
            yield
            self._execute("RELEASE part")
        except BaseException:
            self._take_back_to(count)
            with self._project_errors():
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK TO part")
                    self._connection.execute("RELEASE part")
            raise

    def _keep_log_short(self) -> None:
        """Where nobody is idle for long, as in an import: write the log into the file now and then."""
        if self._identity is not None and self._identity.log_size > LONGEST_LOG:
            with contextlib.suppress(ProjectError):  # said at the next write
                self.checkpoint(None)
