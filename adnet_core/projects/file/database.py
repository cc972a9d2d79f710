"""Making and opening the SQLite file of a project, and its errors in words a person can act on."""

from __future__ import annotations

import contextlib
import logging
import os
import sqlite3
import stat
import tempfile
import time
import uuid
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from adnet_core.errors import DamagedError, HinderedError, ProjectError, ReadOnlyError
from adnet_core.files.plain_text import beginning
from adnet_core.files.whole_files import may_write, open_to_read, raised_as, reason_of, sync
from adnet_core.projects.file.addresses import database_address, require_new_project
from adnet_core.projects.file.checksums import PARTS, sealing
from adnet_core.projects.file.connections import ProjectConnection
from adnet_core.projects.file.file_identity import DisplacedError, FileIdentity, number_of, refuse_second_name
from adnet_core.projects.file.journaling import choose_journal
from adnet_core.projects.file.leftover_journals import is_of_another_file, settle_journal
from adnet_core.projects.file.leftover_logs import Verdict, judge, opening_alone, set_aside, settle
from adnet_core.projects.file.lineage import (
    index_of,
    log_of,
    name_and_inode_of,
    read_file_mark,
    read_log,
    rollback_journal_of,
)
from adnet_core.projects.file.log_mending import MendedLog, copy_without_log, mended_log
from adnet_core.projects.file.readers import logs_left
from adnet_core.projects.file.schema import APPLICATION_ID, LATEST_VERSION, migrate, user_version
from adnet_core.projects.file.schema_check import foreign_entry

BUSY_SECONDS = 3.0
_PAUSE_SECONDS = 0.02
_MAGIC = b"SQLite format 3\x00"
_DAMAGED = "the file is damaged"
_logger = logging.getLogger(__name__)

# Of the header (https://www.sqlite.org/fileformat.html): no bytes reserved in a page, the three constants, no
# vacuum by itself, UTF-8, no incremental vacuum.
_ALWAYS = {
    (20, 24): b"\x00\x40\x20\x20",
    (52, 60): b"\x00\x00\x00\x00\x00\x00\x00\x01",
    (64, 68): b"\x00\x00\x00\x00",
}

_FULL = "the disk is full; nothing is saved until there is room on it"
_REASONS = {
    sqlite3.SQLITE_PERM: "there is no permission to use it",
    sqlite3.SQLITE_BUSY: "another program holds it locked; close it there and try again",
    sqlite3.SQLITE_LOCKED: "another program holds it locked; close it there and try again",
    sqlite3.SQLITE_NOMEM: "there is not enough memory",
    sqlite3.SQLITE_READONLY: "it cannot be written: the file or its folder is read-only",
    sqlite3.SQLITE_IOERR: "the disk or network share that holds it cannot be read or written",
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_NOTADB: _DAMAGED,
    sqlite3.SQLITE_FULL: _FULL,
    sqlite3.SQLITE_INTERRUPT: f"{_DAMAGED}: its pages lead to each other without an end",
    sqlite3.SQLITE_TOOBIG: f"{_DAMAGED}: a value in it is too large",
    sqlite3.SQLITE_CANTOPEN: "it cannot be opened: the file or its folder is missing or read-only",
}

# What says nothing of the file itself.
_HINDRANCES = {
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_NOMEM,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_FULL,
}


def one_line(error: Exception) -> str:
    """The beginning of an error's message, which may quote whatever a damaged file holds."""
    return beginning(error, 80)


@contextlib.contextmanager
def project_errors(path: Path) -> Iterator[None]:
    """Turn SQLite's errors inside the block into a ProjectError that names the file."""
    try:
        yield
    except UnicodeDecodeError as error:  # SQLite's own message quotes damaged bytes
        raise DamagedError(f"{path}: {_DAMAGED}") from error
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", None)
        if code == sqlite3.SQLITE_IOERR_SHMSIZE:  # a full disk has no room for the index of the log
            code = sqlite3.SQLITE_FULL
        if code is None and isinstance(error, sqlite3.ProgrammingError):
            reason = "it is not open any more"
        elif code is None or code & 0xFF == sqlite3.SQLITE_ERROR:
            reason = f"{_DAMAGED} ({one_line(error)})"  # a missing table, text that is no text
        else:
            reason = _REASONS.get(code & 0xFF, one_line(error))
        kind = DamagedError if reason.startswith(_DAMAGED) else ProjectError
        if code is not None and code & 0xFF in _HINDRANCES:
            kind = ReadOnlyError if code & 0xFF == sqlite3.SQLITE_READONLY else HinderedError
        raise kind(f"{path}: {reason}") from error


def create_file(
    path: Path, meta: Mapping[str, str], fill: Callable[[sqlite3.Connection], object] | None = None
) -> None:
    """Write a project under a temporary name and give it its own when it is complete.

    It is empty, or holds what `fill` writes into it. Raises ProjectError where a file of that name exists,
    the name is no project's, or the folder cannot be written.
    """
    require_new_project(path)
    if read_log(log_of(path), None).committed:
        # SQLite would replay it into the new file; it may be all that is left of the one before.
        with raised_as(ProjectError, log_of(path), "is left of a project that is gone and cannot be renamed"):
            set_aside(path)
    temporary = path.with_name(f".{path.name[:100]}.{uuid.uuid4().hex}.new")
    try:
        with (
            project_errors(path),
            contextlib.closing(sqlite3.connect(temporary, isolation_level=None)) as connection,
        ):
            # Nobody sees this file before it is complete: one sync at the end will do.
            connection.execute("PRAGMA synchronous = OFF")
            # A face of 68 points takes 2.2 kB: one to a page of the usual 4 kB, three to one of 8.
            connection.execute("PRAGMA page_size = 8192")
            connection.execute("PRAGMA journal_mode = MEMORY")
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            migrate(connection)
            connection.executemany("INSERT INTO meta VALUES (?, ?)", meta.items())
            if fill is not None:
                fill(connection)
            for table in PARTS:
                connection.execute(sealing(table))
        move_to_new(temporary, path)
    finally:
        with contextlib.suppress(OSError):  # a read-only disk, of which the block has told
            temporary.unlink(missing_ok=True)


def connect(path: Path, *, any_version: bool = False) -> sqlite3.Connection:
    """A connection to read an existing project of the latest version, or of `any_version`.

    Raises ProjectError for a file that is missing, foreign, damaged, locked, or of another version. Foreign
    is a file whose tables are not a project's; nothing is asked of them before that is known.
    """
    _check_file(path, read_only=True)
    _check_header(path)
    with project_errors(path):
        connection = _open_read_only(path)
        try:
            _check_schema(connection, path)
            if not any_version:
                _check_version(connection, path, read_only=True)
        except BaseException:
            connection.close()
            raise
    return connection


@contextlib.contextmanager
def being_read(path: Path) -> Iterator[None]:
    """While the block lasts, somebody (another process, perhaps) reads a project that this one may close
    meanwhile: the log that stays then is taken into the file after the block."""
    logs_left.reads(path)
    try:
        yield
    finally:
        logs_left.has_read(path, take_log_in)


@contextlib.contextmanager
def reading(path: Path, *, any_version: bool = False) -> Iterator[sqlite3.Connection]:
    """A connection of `connect` while the block lasts, to a project that may be closed meanwhile.

    Its log stays then, since this connection can only read, and is taken into the file after the block.
    Raises as `connect` does.
    """
    with being_read(path), contextlib.closing(connect(path, any_version=any_version)) as connection:
        yield connection


def connect_to_write(path: Path) -> tuple[sqlite3.Connection, FileIdentity]:
    """A connection to an existing project, migrated to the latest version, and the watch on its file.

    A log beside it that belongs to another file is set aside first. Raises ProjectError as `connect` does,
    for a place that cannot be written, and for a file that is open under another of its names.
    """
    for tries_left in (2, 1, 0):
        _check_file(path, read_only=False)
        _check_header(path)
        try:
            with (
                project_errors(path),
                raised_as(ProjectError, path, "cannot be opened"),
                opening_alone(path),
                _gone(path),
            ):
                notes = settle(path)
                settle_journal(path)
                refuse_second_name(path)
                connection, identity = _open_watched(path)
                identity.notes = notes
                return connection, identity
        except (DisplacedError, _GoneError):  # exchanged, or taken away, at this very moment
            if not tries_left:
                raise
            time.sleep(_PAUSE_SECONDS)
    raise AssertionError("the last try returns or raises")


def take_log_in(path: Path) -> None:
    """Take a project's log into its file, unless somebody has it open. Raises ProjectError as
    `connect_to_write` does."""
    connection, identity = connect_to_write(path)
    identity.close(connection)


class _GoneError(ProjectError):
    """A file that belongs to a project went while it was opened, as when somebody else closes it."""


@contextlib.contextmanager
def _gone(path: Path) -> Iterator[None]:
    try:
        yield
    except FileNotFoundError as error:
        raise _GoneError(f"{path}: cannot be opened: {reason_of(error)}") from None


def _open_watched(path: Path) -> tuple[sqlite3.Connection, FileIdentity]:
    name_and_inode, log = name_and_inode_of(path), number_of(log_of(path))
    connection = _open(path, "mode=rw")
    try:
        _check_schema(connection, path)
        _check_version(connection, path, read_only=False)
        # When, and whether, the log is written into the file is decided by who watches it.
        connection.execute("PRAGMA wal_autocheckpoint = 0")
        if read_file_mark(path) is None:  # of an older version, and brought up to date in the log only
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        identity = FileIdentity(path, connection, name_and_inode, log)
    except BaseException:
        connection.close()
        raise
    try:
        identity.claim(connection)
    except BaseException:
        identity.close(connection)
        raise
    return connection, identity


def connect_as_latest(path: Path) -> sqlite3.Connection:
    """A connection to read a project of any version as one of the latest; the file stays as it is.

    An older one is copied into a temporary database and brought up to date there. Raises ProjectError as
    `connect` does.
    """
    connection = connect(path, any_version=True)
    try:
        with project_errors(path):
            if not 1 <= user_version(connection) < LATEST_VERSION:
                _check_version(connection, path, read_only=True)
                return connection
            copy = sqlite3.connect(
                "", isolation_level=None, check_same_thread=False, factory=ProjectConnection
            )
            try:
                copy.measure_by(path)
                connection.backup(copy)
                migrate(copy)
            except BaseException:
                copy.close()
                raise
    except BaseException:
        connection.close()
        raise
    connection.close()
    return copy


def is_outdated(path: Path) -> bool:
    """Whether opening the project for writing will bring it to a newer version. Raises ProjectError."""
    _check_header(path)
    with project_errors(path), contextlib.closing(_open(path, "mode=ro&immutable=1")) as connection:
        return 0 < user_version(connection) < LATEST_VERSION  # a log beside the file can only raise it


def move_to_new(temporary: Path, path: Path) -> None:
    """Rename without ever replacing a file that another program made meanwhile. Raises ProjectError."""
    try:
        sync(temporary)
        try:
            os.link(temporary, path)
        except FileExistsError:
            raise
        except OSError:  # a file system without hard links
            if path.exists():
                raise FileExistsError from None
            temporary.rename(path)
        sync(path.parent)
    except FileExistsError:
        raise ProjectError(f"{path}: a file of this name exists already") from None
    except OSError as error:
        raise ProjectError(f"{path}: cannot be created: {reason_of(error)}") from None


def _check_file(path: Path, *, read_only: bool) -> None:
    if path.is_dir():
        raise ProjectError(f"{path}: is a folder, not a project file")
    if not path.exists():
        raise ProjectError(f"{path}: no such project file")
    if read_only:
        return
    if not may_write(path):
        raise ReadOnlyError(f"{path}: is read-only, so edits could not be saved")
    if not may_write(path.parent):
        raise ReadOnlyError(f"{path}: its folder is read-only, so edits could not be saved")


def _check_header(path: Path) -> None:
    """Raise ProjectError for what is no project file. Only SQLite opens one that is (`read_file_mark`)."""
    try:
        status = path.stat()
        if stat.S_ISREG(status.st_mode):
            with contextlib.closing(_open(path, "mode=ro&immutable=1")) as connection:
                ours, pages, page_size, encoding, vacuum = (
                    connection.execute(f"PRAGMA {name}").fetchone()[0]
                    for name in ("application_id", "page_count", "page_size", "encoding", "auto_vacuum")
                )
            whole = pages * page_size <= status.st_size
            if whole and (ours, encoding, vacuum) == (APPLICATION_ID, "UTF-8", 0):
                return
    except (OSError, sqlite3.Error, ValueError):
        pass  # said below
    try:
        with open_to_read(path) as file:
            header = file.read(100)
            size = file.seek(0, os.SEEK_END)
    except OSError as error:
        raise ProjectError(f"{path}: cannot be read: {reason_of(error)}") from None
    if not header.startswith(_MAGIC) or len(header) < 100:
        raise ProjectError(f"{path}: is not a project file")
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise ProjectError(f"{path}: is a database of another program, not a project file")
    if any(header[begin:end] != wanted for (begin, end), wanted in _ALWAYS.items()):
        raise ProjectError(f"{path}: {_DAMAGED}: its first bytes are not those of a project")
    page_size = int.from_bytes(header[16:18], "big")
    page_size = 65536 if page_size == 1 else page_size
    promised = int.from_bytes(header[28:32], "big") * page_size
    if size < promised and not log_of(path).exists() and not rollback_journal_of(path).exists():
        raise ProjectError(f"{path}: {_DAMAGED}: it holds {size} of {promised} bytes")


def _open(path: Path, query: str) -> ProjectConnection:
    connection = sqlite3.connect(
        database_address(path.absolute(), query),
        uri=True,
        timeout=BUSY_SECONDS,
        isolation_level=None,
        check_same_thread=False,
        cached_statements=256,
        factory=ProjectConnection,
    )
    try:
        connection.measure_by(path)
        for pragma in (
            "trusted_schema = OFF",
            "cell_size_check = ON",
            "foreign_keys = ON",
            "recursive_triggers = ON",
            "synchronous = FULL",
        ):
            connection.execute(f"PRAGMA {pragma}")
        if query == "mode=rw":
            choose_journal(connection, path)
        user_version(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _open_read_only(path: Path) -> sqlite3.Connection:
    # Held up, an opening for writing does not exchange the log meanwhile.
    with opening_alone(path):
        mended = mended_log(path, log_of(path))
        if mended is not None:
            return _open_with_mended_log(path, mended)
        if _has_foreign_log(path):
            return _open(path, "mode=ro&immutable=1")
        return _open_with_log(path)


def _open_with_mended_log(path: Path, mended: MendedLog) -> sqlite3.Connection:
    """A temporary copy with what is best replayed of a damaged log, which stays as it is."""
    _logger.warning("%s: %s %s", path, log_of(path).name, mended.sentence)
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / path.name
        copy_without_log(path, whole)
        log_of(whole).write_bytes(mended.data)
        mark = read_file_mark(whole)
        log = read_log(log_of(whole), mark.page if mark is not None else None)
        if mark is not None and log.committed and not log.leads_on_from(mark.mark.state):
            log_of(whole).unlink()  # of another file
        copy = sqlite3.connect("", isolation_level=None, check_same_thread=False, factory=ProjectConnection)
        try:
            copy.measure_by(path)
            with contextlib.closing(_open(whole, "mode=ro")) as source:
                source.backup(copy)
        except BaseException:
            copy.close()
            raise
    return copy


def _open_with_log(path: Path) -> sqlite3.Connection:
    try:
        return _open(path, "mode=ro")
    except sqlite3.OperationalError as error:
        # A folder that cannot be written holds no shared-memory file for the log. Where there is no log
        # either, nobody is writing, and the file can be read as it lies there.
        unwritable = error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY)
        half_written = rollback_journal_of(path).exists() and not is_of_another_file(path)
        if not unwritable or log_of(path).exists() or half_written:
            raise
        return _open(path, "mode=ro&immutable=1")


def _has_foreign_log(path: Path) -> bool:
    """Whether the log beside a project is to be left out; an index of another file's log is taken away.

    That is shared memory of a session which has the file open that had the name before. It would learn from
    it of another log than its own, and lose its work.
    """
    try:
        verdict, mark = judge(path)
        elsewhere = mark is not None and mark.mark.name_and_inode != name_and_inode_of(path)
        if verdict is Verdict.MOVED or (verdict is Verdict.NONE and elsewhere):
            index_of(path).unlink(missing_ok=True)
    except OSError:
        return False  # SQLite cannot read it either, and says so
    if verdict is Verdict.FOREIGN:
        _logger.warning("%s: the log beside it belongs to another file and is left out", path)
    return verdict is Verdict.FOREIGN


def _check_schema(connection: sqlite3.Connection, path: Path) -> None:
    version = user_version(connection)
    if version > LATEST_VERSION:
        raise ProjectError(
            f"{path}: was written by a newer version of adnet-annotate (project version {version}, "
            f"this one reads up to {LATEST_VERSION})"
        )
    if version < 1:
        raise ProjectError(f"{path}: {_DAMAGED}: it names no version")
    entry = foreign_entry(connection, migrate)
    if entry is not None:
        raise ProjectError(f"{path}: is not a project file, or is damaged: it has {entry} of its own")


def _check_version(connection: sqlite3.Connection, path: Path, *, read_only: bool) -> None:
    version = user_version(connection)
    if version < LATEST_VERSION:
        if read_only:
            raise ProjectError(
                f"{path}: has an older version; open it for writing once to bring it up to date"
            )
        migrate(connection)
