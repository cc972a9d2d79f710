"""A second name (hard link) of the log of an open project, so that no other program can destroy it.

Until the next checkpoint a log is all that holds the last edits. A program that deletes or replaces it would
take them along if the session is killed before it notices.
"""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable
from pathlib import Path

from adnet_core.projects.file.addresses import backup_folder
from adnet_core.projects.file.lineage import Log, log_of, read_file_mark, read_log

_START = "log-"


def hold(path: Path, number: tuple[int, int]) -> None:
    """Give the log of a project that is open another name, if it is the file of this device and inode.

    Nothing is done where a disk has no second names, nor on Windows, where nobody deletes an open file.
    """
    if sys.platform == "win32":
        return
    held = _held(path, number)
    with contextlib.suppress(OSError):
        held.parent.mkdir(exist_ok=True)
        with contextlib.suppress(FileExistsError):
            os.link(log_of(path), held)
        status = held.stat()
        if (status.st_dev, status.st_ino) != number:  # exchanged at this moment
            held.unlink()


def let_go(path: Path, number: tuple[int, int]) -> None:
    """Take that name away again: what is in the log is elsewhere. Raises OSError."""
    _held(path, number).unlink(missing_ok=True)


def _held(path: Path, number: tuple[int, int]) -> Path:
    return backup_folder(path) / f"{_START}{number[1]}"


def held_logs(path: Path) -> list[Path]:
    """The second names of logs that a project has or had."""
    try:
        return sorted(file for file in backup_folder(path).iterdir() if file.name.startswith(_START))
    except OSError:
        return []


def settle_held(
    path: Path, take_back: Callable[[Path, Path], None], set_aside: Callable[[Path, Path], None]
) -> None:
    """Give back what another program has taken from under a session; forget what is not needed any more.

    A log that nothing else holds is taken back where the file continues by it, and else set aside. Raises
    OSError.
    """
    for held in held_logs(path):
        if log_of(path).exists() and held.samefile(log_of(path)):
            continue
        mark = read_file_mark(path)
        page = mark.mark.state if mark is not None else b"", mark.page if mark is not None else None
        log, beside = read_log(held, page[1]), read_log(log_of(path), page[1])
        if held.stat().st_nlink > 1 or not log.committed or _is_in(log, page[0], beside):
            held.unlink()
        elif not beside.committed and log.leads_on_from(page[0]):
            take_back(path, held)
        else:
            set_aside(path, held)


def _is_in(log: Log, state: bytes, beside: Log) -> bool:
    """Whether all of a log is in a file, or in the log beside that."""
    return bool(log.marks) and log.marks[-1].state in (state, *beside.states)
