"""Copies of a project file that are kept beside it, rotated, and put back in its place.

They lie in a hidden folder beside the project and are numbered, so that a clock that is set back neither
overwrites one nor takes the newest for the oldest.
"""

from __future__ import annotations

import contextlib
import itertools
import re
import shutil
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from adnet_core.errors import ProjectError
from adnet_core.files.whole_files import (
    make_private,
    raised_as,
    reason_of,
    replace_file,
    replacing,
    share_access,
    sync,
)
from adnet_core.projects.file.addresses import backup_folder, real_file
from adnet_core.projects.file.checksums import give_function
from adnet_core.projects.file.database import project_errors, reading
from adnet_core.projects.file.exclusive import held_alone
from adnet_core.projects.file.journaling import copy_in_steps, readable_for_long
from adnet_core.projects.file.logged_edits import edit_count, newest_edits
from adnet_core.projects.file.presence import refuse_where_present
from adnet_core.projects.file.soundness import damage_of_file

KEPT_LAST = 5
"""The newest backups, all of which are kept."""
KEPT_DAYS = 14
"""Further days of which the last backup is kept."""
LOGS = ("-wal", "-journal")
"""What SQLite adds to a file's name where it keeps what is not in the file yet, or not surely."""
_NAME = re.compile(r"(\d{6})_(\d{4}-\d{2}-\d{2}_\d{2}\.\d{2}\.\d{2})_(\d+)\.adnet")
_TIME = "%Y-%m-%d_%H.%M.%S"


@dataclass(frozen=True)
class Backup:
    """A copy of a project: its running number, when it was made, and how many edits it holds."""

    path: Path
    number: int
    made: datetime
    edits: int

    @property
    def size_bytes(self) -> int:
        return self.path.stat().st_size


def list_backups(project: Path) -> list[Backup]:
    """The backups of a project, newest first; none where there is no folder of them."""
    try:
        names = [path.name for path in backup_folder(project).iterdir()]
    except OSError:
        return []
    found = []
    for name in names:
        match = _NAME.fullmatch(name)
        if match is None:
            continue
        with contextlib.suppress(ValueError):  # a day that no calendar has
            made = datetime.strptime(match[2], _TIME)
            found.append(Backup(backup_folder(project) / name, int(match[1]), made, int(match[3])))
    return sorted(found, key=lambda backup: -backup.number)


def make_backup(project: Path, *, now: datetime | None = None, look_anyway: bool = False) -> Backup | None:
    """Copy a project, open or not, and drop backups that are no longer needed.

    None where nothing has been edited since the last one; with `look_anyway` the project is checked then too.
    The copy is checked before older ones go, and may be read by those who may read the project.
    Raises ProjectError where the project is damaged, or no copy can be written.
    """
    project = real_file(project)
    before = list_backups(project)
    for known in before:  # the project may have been closed to others since
        with contextlib.suppress(OSError):
            share_access(known.path, project)
    with reading(project, any_version=True) as source:
        with project_errors(project):
            edits = edit_count(source)
            last = newest_edits(source)
        if _holds_all(before, edits, last):
            if look_anyway:
                with (
                    project_errors(project),
                    contextlib.closing(readable_for_long(source, project)) as seen,
                ):
                    _check(seen, project, "the file is damaged")
            return None
        number = before[0].number + 1 if before else 1
        made = (now or datetime.now()).replace(microsecond=0)
        target = new_backup_path(project, number, edits, made)
        _copy(source, project, target)
    backup = Backup(target, number, made, edits)
    for old in superseded([backup, *before]):
        with contextlib.suppress(OSError):
            old.path.unlink()
    return backup


def is_backed_up(project: Path) -> bool:
    """Whether the newest backup of a project holds all its edits. Raises ProjectError."""
    project = real_file(project)
    before = list_backups(project)
    with reading(project, any_version=True) as source, project_errors(project):
        return _holds_all(before, edit_count(source), newest_edits(source))


def _holds_all(backups: list[Backup], edits: int, newest: dict[str, tuple[int, str]]) -> bool:
    return bool(backups) and backups[0].edits == edits and _newest_edits_of(backups[0]) == newest


def new_backup_path(project: Path, number: int, edits: int, made: datetime | None = None) -> Path:
    """What a backup is called that is made now, or at another time."""
    return backup_folder(project) / f"{number:06d}_{(made or datetime.now()).strftime(_TIME)}_{edits}.adnet"


def superseded(backups: list[Backup]) -> list[Backup]:
    """Those of `backups` (newest first) that are no longer needed."""
    kept = backups[:KEPT_LAST]
    rest = backups[KEPT_LAST:]
    days = {backup.made.date() for backup in kept}
    for backup in rest:
        if backup.made.date() not in days and len(days) < KEPT_DAYS + 1:
            days.add(backup.made.date())
            kept.append(backup)
    return [backup for backup in rest if backup not in kept]


def restore_backup(project: Path, backup: Backup) -> Path | None:
    """Put a backup in the place of the project, which must not be open anywhere.

    What stood there is kept under another name, with its log; returns that name, or None where
    nothing stood there. Of a link, that is done where it leads to. Raises ProjectError where the project is
    open, the backup is damaged or the folder cannot be written: then what stood there is back in its place,
    or the error says what it is called now.
    """
    project = real_file(project)
    with reading(backup.path, any_version=True) as source:
        _check(source, backup.path, "the backup is damaged too")
    moves: list[tuple[Path, Path]] = []
    with (
        raised_as(ProjectError, project, "cannot be restored"),
        _held_alone(project),
        _undone_where_it_fails(project, moves),
        replacing(project, durable=True) as unfinished,
    ):
        make_private(unfinished)
        shutil.copyfile(backup.path, unfinished)
        share_access(unfinished, project if project.exists() else backup.path)
        sync(unfinished)  # before the old one is moved away
        kept = _free_name(project)
        logs = [(project.with_name(project.name + end), kept.with_name(kept.name + end)) for end in LOGS]
        for old, new in (*logs, (project, kept)):
            if old.exists() and (old == project or old.stat().st_size > 0):
                old.rename(new)
                moves.append((old, new))
        for leftover in (*(log for log, _ in logs), project.with_name(f"{project.name}-shm")):
            leftover.unlink(missing_ok=True)
    return kept if moves else None


@contextlib.contextmanager
def _held_alone(project: Path) -> Iterator[None]:
    """Keep everybody from opening a project; raises ProjectError where somebody has it open."""
    refuse_where_present(project)
    with held_alone(project, by_its_name=True) as alone:
        if not alone:
            raise ProjectError(
                f"{project}: is open in a window or another program; close it there, then restore"
            )
        yield


@contextlib.contextmanager
def _undone_where_it_fails(project: Path, moves: list[tuple[Path, Path]]) -> Iterator[None]:
    """Take back `moves` (from, to), those of the block, where it raises OSError.

    A project and its log stay together: where one cannot go back, neither does, and a ProjectError says what
    each is called now.
    """
    try:
        yield
    except OSError as error:
        back: list[tuple[Path, Path]] = []
        try:
            for old, new in reversed(moves):
                replace_file(new, old)
                back.append((old, new))
        except OSError:
            for old, new in back:
                with contextlib.suppress(OSError):
                    replace_file(old, new)
            names = " and ".join(f"{old.name} is {new.name} now" for old, new in moves if new.exists())
            raise ProjectError(f"{project}: cannot be restored: {reason_of(error)}; {names}") from None
        raise


def _newest_edits_of(backup: Backup) -> dict[str, tuple[int, str]] | None:
    """By their ids, which no other edits have; None for a damaged one.

    By number alone edits are not told apart: as many may have been made since an older backup was restored.
    """
    try:
        with reading(backup.path, any_version=True) as connection:
            return newest_edits(connection)
    except (ProjectError, sqlite3.Error):
        return None


def _copy(source: sqlite3.Connection, project: Path, target: Path) -> None:
    with raised_as(ProjectError, target.parent):
        target.parent.mkdir(exist_ok=True)
        with contextlib.suppress(OSError):  # a disk without permissions, say
            share_access(target.parent, project)
        with replacing(target, durable=True) as unfinished:
            make_private(unfinished)
            with project_errors(target):
                copy_whole(source, project, unfinished, "the file is damaged, so no backup was made of it")
            share_access(unfinished, project)


def copy_whole(source: sqlite3.Connection, project: Path, target: Path, complaint: str) -> None:
    """Copy what a connection to a project sees into a file without a log, and check it.

    Raises ProjectError with the `complaint` where it is damaged, and sqlite3.Error.
    """
    try:
        with contextlib.closing(sqlite3.connect(target)) as copy:
            copy_in_steps(source, copy)
            copy.execute("PRAGMA journal_mode = DELETE")
            give_function(copy)
            _check(copy, project, complaint)
    finally:
        target.with_name(f"{target.name}-journal").unlink(missing_ok=True)


def _check(connection: sqlite3.Connection, path: Path, complaint: str) -> None:
    damage = damage_of_file(connection)
    if damage is not None:
        raise ProjectError(f"{path}: {complaint} ({damage}); adnet verify says what else is wrong")


def _free_name(project: Path) -> Path:
    """A name beside the project that nothing has yet, such as `annotations.replaced-1.adnet`."""
    names = (project.with_name(f"{project.stem}.replaced-{n}{project.suffix}") for n in itertools.count(1))
    return next(name for name in names if not name.exists())
