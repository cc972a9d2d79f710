"""Logs that lie beside a project when it is opened: replayed where they are its own, set aside where not."""

from __future__ import annotations

import contextlib
import itertools
import logging
import os
import shutil
import sqlite3
import sys
import time
from collections.abc import Iterator
from enum import Enum, auto
from pathlib import Path

from adnet_core.errors import ProjectError
from adnet_core.files.whole_files import raised_as, replacing
from adnet_core.projects.file.addresses import database_address, numbered_beside
from adnet_core.projects.file.connections import ProjectConnection
from adnet_core.projects.file.held_logs import held_logs, settle_held
from adnet_core.projects.file.lineage import (
    FileMark,
    Log,
    index_of,
    log_of,
    name_and_inode_of,
    name_in,
    read_file_mark,
    read_log,
)
from adnet_core.projects.file.log_mending import mend_log

if sys.platform != "win32":
    import fcntl

# A checkpoint of an older version ends this much later than its last commit at most.
_CHECKPOINT_SECONDS = 2.0
_LOOKS = 20
_OPENING_SECONDS = 20.0
_logger = logging.getLogger(__name__)


class Verdict(Enum):
    """What a log beside a project is to it."""

    NONE = auto()  # there is none, or nothing was committed
    OWN = auto()  # of this file, where it lies
    MOVED = auto()  # of these bytes, written while they lay elsewhere, or under another name
    FOREIGN = auto()  # of another file that had the name


def set_aside_logs(path: Path) -> list[Path]:
    """Logs of other files that had this name, as `settle` keeps them, the oldest first."""
    return numbered_beside(path, _ASIDE)


_ASIDE = ".log-aside-"


@contextlib.contextmanager
def opening_alone(path: Path) -> Iterator[None]:
    """Hold up other processes and threads that are about to open a project of the same folder.

    Otherwise one could exchange the log beside the project between another's opening and its looking which
    log it has. The lock is of the folder, needs no file, and goes with the process. Raises ProjectError.
    """
    if sys.platform == "win32":  # files that are open cannot be exchanged there
        yield
        return
    try:
        handle = os.open(path.parent, os.O_RDONLY)
    except OSError:  # a folder that may not be listed
        yield
        return
    try:
        until = time.monotonic() + _OPENING_SECONDS
        while True:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                if time.monotonic() > until:
                    raise ProjectError(f"{path}: another program is opening it; try again") from None
                time.sleep(0.01)
                continue
            except OSError:  # a file system without locks
                pass
            break
        yield
    finally:
        os.close(handle)


def clear_empty_log(path: Path) -> None:
    """Take away the empty log, and its index, that a connection which only reads leaves beside a project.

    SQLite does it, which sees whether anybody else has the project open; a log that holds anything stays.
    """
    log = log_of(path)
    with contextlib.suppress(OSError, ProjectError, sqlite3.Error):
        if log.stat().st_size:
            return
        # The project is not changed: it is opened for writing, and closed without.
        address = database_address(path.absolute(), "mode=rw")
        with (
            opening_alone(path),
            contextlib.closing(sqlite3.connect(address, uri=True, timeout=0)) as connection,
        ):
            if log.stat().st_size == 0:
                connection.execute("PRAGMA schema_version").fetchone()


def settle(path: Path) -> tuple[str, ...]:
    """Make the log beside a project its own before it is opened for writing.

    One of another file is set aside and kept; one of the same bytes in another place is taken over, so that a
    session that may still be open there has it for itself. A damaged one is put right first: returns
    sentences about that. Raises ProjectError where a file cannot be moved.
    """
    with raised_as(ProjectError, log_of(path), "is damaged, and cannot be put right"):
        notes = [mend_log(path, log) for log in (log_of(path), *held_logs(path))]
    with raised_as(ProjectError, log_of(path), "is the log of another file and cannot be moved away"):
        settle_held(path, _take_back, _set_aside_held)
        _take_from_old_name(path)
        verdict, mark = judge(path)
        elsewhere = mark is not None and mark.mark.name_and_inode != name_and_inode_of(path)
        # Also a log without commits is not for two files: a session may have it open in another place.
        if verdict in (Verdict.MOVED, Verdict.FOREIGN) or (verdict is Verdict.NONE and elsewhere):
            _exchange(path, take_over=verdict is Verdict.MOVED)
    return tuple(dict.fromkeys(note for note in notes if note))


def _take_back(path: Path, held: Path) -> None:
    """Give a project the log that was taken away from it, as a copy: a session may still be open on it."""
    copy = path.with_name(f".{path.name[:100]}.{os.urandom(8).hex()}.log")
    try:
        shutil.copyfile(held, copy)
        index_of(path).unlink(missing_ok=True)
        if _give_name(copy, log_of(path)):
            held.unlink()
    finally:
        copy.unlink(missing_ok=True)


def _set_aside_held(path: Path, held: Path) -> None:
    kept = _move_aside(path, held)
    if kept is not None:
        _say_set_aside(path, kept)


def _exchange(path: Path, *, take_over: bool) -> None:
    """Give a project a log of its own in place of the one beside it. Raises OSError.

    The old one is moved before it is looked at once more and copied: whoever saves into it meanwhile finds it
    gone before he calls that saved, and somebody who has just done the same has his own back.
    """
    kept = _move_aside(path)
    if kept is None:
        index_of(path).unlink(missing_ok=True)
        return
    mark = read_file_mark(path)
    log = read_log(kept, mark.page if mark is not None else None)
    continues = mark is not None and log.leads_on_from(mark.mark.state)
    if continues and log.marks[-1].name_and_inode == name_and_inode_of(path):
        _give_name(kept, log_of(path))
        return
    index_of(path).unlink(missing_ok=True)
    if not log.committed:
        kept.unlink()
    elif take_over and continues:
        copy = path.with_name(f".{path.name[:100]}.{os.urandom(8).hex()}.log")
        try:
            shutil.copyfile(kept, copy)
            if _give_name(copy, log_of(path)):
                kept.unlink()
            else:
                _say_set_aside(path, kept)
        finally:
            copy.unlink(missing_ok=True)
    else:
        _say_set_aside(path, kept)


def set_aside(path: Path) -> Path | None:
    """Give the log beside a project another name, under which nothing replays it; None where there is none.

    Raises OSError.
    """
    index_of(path).unlink(missing_ok=True)
    kept = _move_aside(path)
    if kept is not None:
        _say_set_aside(path, kept)
    return kept


def _move_aside(path: Path, log: Path | None = None) -> Path | None:
    """`log` is the one beside the project if not given."""
    names = (path.with_name(f"{path.name}{_ASIDE}{number}") for number in itertools.count(1))
    for kept in names:
        if not kept.exists():
            try:
                (log or log_of(path)).rename(kept)
            except FileNotFoundError:
                return None
            return kept
    raise AssertionError("there is always a free name")


def _give_name(file: Path, name: Path) -> bool:
    """Give a log its name without replacing one that another program has put there; False where it has."""
    if name.exists() and not read_log(name, None).committed:
        name.unlink(missing_ok=True)  # a reader, on finding none, has begun an empty one
        index_of(name.with_name(name.name.removesuffix("-wal"))).unlink(missing_ok=True)
    try:
        os.link(file, name)
    except FileExistsError:
        return False
    except OSError:  # a file system without hard links
        if name.exists():
            return False
        file.rename(name)
        return True
    file.unlink()
    return True


def _say_set_aside(path: Path, kept: Path) -> None:
    _logger.warning(
        "%s: the log beside it belongs to another file that had its name, so it is %s now; "
        "adnet rescue makes a project of what was saved in it",
        path,
        kept.name,
    )


def judge(path: Path) -> tuple[Verdict, FileMark | None]:
    """What the log beside a project is to it, and the mark of the file itself. Raises OSError.

    Another program may be writing: only what is found there twice is called foreign. By the contents, since a
    file system may not tell apart when two things were written.
    """
    verdict, mark, before = Verdict.NONE, None, None
    for _ in range(_LOOKS):
        mark = read_file_mark(path)
        found = mark, read_log(log_of(path), mark.page if mark is not None else None)
        verdict = _verdict(path, *found)
        if verdict is not Verdict.FOREIGN or found == before:
            break
        before = found
        time.sleep(0.02)
    return verdict, mark


def _verdict(path: Path, mark: FileMark | None, log: Log) -> Verdict:
    if not log.committed:
        return Verdict.NONE
    if mark is None:
        return Verdict.OWN if _of_older_version(path) else Verdict.FOREIGN
    if not log.leads_on_from(mark.mark.state):
        return Verdict.FOREIGN
    return Verdict.OWN if log.marks[-1].name_and_inode == name_and_inode_of(path) else Verdict.MOVED


def _of_older_version(path: Path) -> bool:
    """Whether a log belongs to a file without a mark: by what they hold together, and by their times.

    Where the file is whole without the log and has been changed after it, the log is older than the file.
    """
    together = _is_whole(path, "mode=ro")
    if together != _is_whole(path, "mode=ro&immutable=1"):
        return together
    status, log = path.stat(), log_of(path).stat()
    if status.st_mtime > log.st_mtime + _CHECKPOINT_SECONDS:
        return False
    # A folder that is copied with the times in it gives both files the time of the copy as well.
    return status.st_ctime <= max(log.st_mtime, log.st_ctime) + _CHECKPOINT_SECONDS


def _is_whole(path: Path, query: str) -> bool:
    try:
        with contextlib.closing(
            sqlite3.connect(
                database_address(path.absolute(), query),
                uri=True,
                isolation_level=None,
                factory=ProjectConnection,
            )
        ) as connection:
            connection.measure_by(path)
            connection.execute("PRAGMA trusted_schema = OFF")
            found = connection.execute("PRAGMA integrity_check(1)").fetchone()
            return bool(found == ("ok",)) and not connection.execute("PRAGMA foreign_key_check").fetchone()
    except (sqlite3.Error, ValueError):
        return False


def _take_from_old_name(path: Path) -> None:
    """Give a file that was renamed while it was open the log that kept its old name. Raises OSError."""
    mark = read_file_mark(path)
    name = name_in(mark.mark.name_and_inode) if mark is not None else ""
    if mark is None or name in ("", path.name) or "/" in name or os.sep in name:
        return
    old = path.with_name(name)
    log = read_log(log_of(old), mark.page)
    if old.exists() or not log.leads_on_from(mark.mark.state):
        return
    if read_log(log_of(path), mark.page).committed:
        return
    with replacing(log_of(path)) as copy:
        shutil.copyfile(log_of(old), copy)
        index_of(path).unlink(missing_ok=True)
    held = [file for file in held_logs(old) if file.samefile(log_of(old))]
    for rest in (*held, log_of(old), index_of(old)):
        rest.unlink(missing_ok=True)
