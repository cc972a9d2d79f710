"""A second copy of a project that follows it while it is worked on, and what is made of it.

What was saved outlives whatever another program does to the project file: from the copy and the log that
followed it, the work comes back as a project beside the one that has the name now.
"""

from __future__ import annotations

import contextlib
import itertools
import os
import shutil
import sqlite3
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from adnet_core.errors import ProjectError
from adnet_core.files.whole_files import make_private, raised_as, replacing, share_access
from adnet_core.projects.backups import list_backups, new_backup_path
from adnet_core.projects.file.addresses import backup_folder, database_address, real_file
from adnet_core.projects.file.checksums import give_function
from adnet_core.projects.file.database import move_to_new, project_errors, reading
from adnet_core.projects.file.file_identity import Change
from adnet_core.projects.file.leftover_logs import set_aside_logs
from adnet_core.projects.file.lineage import current_state, index_of, log_of, read_file_mark, read_log
from adnet_core.projects.file.log_mending import mended_log
from adnet_core.projects.file.logged_edits import edit_ids, has_edit
from adnet_core.projects.file.row_mending import mend_rows
from adnet_core.projects.file.soundness import damage_of_file
from adnet_core.projects.store import Project

if sys.platform != "win32":
    import fcntl


_TRIES = 3
_MIRROR = "as-last-saved.adnet"


def mirror_of(project: Path) -> Path:
    """Where the copy is that follows a project."""
    return backup_folder(project) / _MIRROR


def follow(project: Project) -> bool:
    """Bring the copy up to what is saved; False where another process does so now.

    To be called before the log is written into the file: by the log alone the copy keeps up with a project of
    any size. Raises ProjectError where no copy can be written.
    """
    path, mirror = project.path, mirror_of(project.path)
    if not project.has_log:  # on a network disk a copy would be the whole file each time; backups are made
        return True
    with raised_as(ProjectError, mirror.parent), project_errors(mirror):
        mirror.parent.mkdir(exist_ok=True)
        project.hold_log()
        with _alone(mirror) as alone:
            if not alone:
                return False
            if log_of(mirror).exists():
                _finish(mirror)  # of a process that was killed over it
            _keep_as_base(mirror, path)
            if _replay(mirror, log_of(path), lambda: _refuse_exchanged(project)):
                return True
            copied, held = read_file_mark(mirror), read_file_mark(path)
            same = copied is not None and held is not None and copied.mark.state == held.mark.state
            if same and not read_log(log_of(path), held.page if held is not None else None).committed:
                return True
            _copy_anew(project, mirror)
    return True


def keep(project: Project) -> bool:
    """Write what is saved into the file itself and into the copy that follows it.

    A bare copy of the file holds all of it then; False where others are in the way of that. Raises
    ProjectError where nothing can be written.
    """
    try:
        follow(project)  # all of it, the first time
    except ProjectError:  # where no copy can be had, the file at least
        return project.checkpoint()
    return any(project.checkpoint(lambda: _followed(project)) for _ in range(_TRIES))


def _followed(project: Project) -> bytes:
    """The state up to which the copy goes now; empty where another process is at it."""
    mark = read_file_mark(mirror_of(project.path)) if follow(project) else None
    return mark.mark.state if mark is not None else b""


def holds_all(path: Path, project: Project) -> bool:
    """Whether a file holds what the last write of an open project has left, and so all before it."""
    try:
        with reading(path) as connection:
            return _reaches(connection, project)
    except (ProjectError, sqlite3.Error):
        return False


def _reaches(connection: sqlite3.Connection, project: Project) -> bool:
    """By its state, or by its last edit, where others have written since."""
    if current_state(connection) == project.last_state:
        return True
    return has_edit(connection, project.last_edit)


def leave(project: Project) -> Path | None:
    """Close a project for good: what is saved goes into the file, or beside it where that is another one now.

    Returns what it was saved as in that case. Raises ProjectError where it cannot be written.
    """
    try:
        if project.displacement() is None:
            with contextlib.suppress(ProjectError):  # the log, or the copy, is as good
                keep(project)
            return None
        return None if holds_all(project.path, project) else save_beside(project)
    finally:
        project.close()


def save_beside(project: Project) -> Path:
    """What is saved in an open project, as a file of its own: under the project's name where that is free.

    For a project whose file another program has taken away or written over. Raises ProjectError where the
    work cannot be had any more, or not be written.
    """
    path = project.path
    if not path.parent.is_dir():
        raise ProjectError(f"{path}: its folder is not there any more; what was saved is kept until it is")
    with (
        raised_as(ProjectError, path, "the session cannot be saved beside it"),
        project_errors(path),
        _hidden(path) as unfinished,
    ):
        displacement = project.displacement()
        # Of a file that was written over, the connection may see old pages among new ones.
        overwritten = displacement is not None and displacement.change is Change.OVERWRITTEN
        from_session = not overwritten and _from_session(project, unfinished)
        rescued = from_session or _from_copies(project, unfinished)
        if not rescued and not (project.displacement() is None and _from_session(project, unfinished)):
            raise ProjectError(
                f"{path}: what was saved in this session is not whole any more; "
                "a backup (File, Backups) is the way back"
            )
        return _give_free_name(unfinished, path, "session", own=not path.exists())


def from_copy(path: Path) -> Path:
    """A project made of the copy that follows `path`, and of what the log beside that continues it by.

    For a project that cannot be opened. Raises ProjectError where there is no such copy, it is damaged too,
    or nothing can be written.
    """
    path = real_file(path)
    with (
        raised_as(ProjectError, path, "nothing can be written beside it"),
        project_errors(path),
        _hidden(path) as unfinished,
    ):
        mirror = mirror_of(path)
        if mirror.exists() and _copy_base(mirror, unfinished):
            if _replay(unfinished, log_of(path)):
                _mend_rows(unfinished, mirror)
            with contextlib.closing(_connect(unfinished)) as connection:
                connection.execute("PRAGMA trusted_schema = OFF")
                give_function(connection)
                sound = damage_of_file(connection) is None
            if sound:
                return _give_free_name(unfinished, path, "copy", own=False)
    raise ProjectError(f"{path}: the copy that follows it is missing or damaged too")


def rescue(path: Path, log: Path) -> Path:
    """A project made of a log that was set aside beside `path` and of a copy of the file it was written for.

    The log is kept under another name. Raises ProjectError where no such copy is found, or nothing can be
    written.
    """
    path = real_file(path)
    with (
        raised_as(ProjectError, path, "nothing can be written beside it"),
        project_errors(path),
        _hidden(path) as unfinished,
    ):
        for base in (base_of(log), *_bases(path)):
            if base.exists() and _copy_base(base, unfinished) and _replay(unfinished, log):
                _mend_rows(unfinished, base)
                rescued = _give_free_name(unfinished, path, "rescued", own=False)
                base_of(log).unlink(missing_ok=True)
                log.rename(log.with_name(f"{log.name}.{rescued.stem}"))
                return rescued
    raise ProjectError(
        f"{log}: neither the copy that follows the project nor a backup is what it continues; put a copy of "
        f"the file that it was written for beside it as {_base_by_hand(path).name} and try again"
    )


def _keep_as_base(mirror: Path, path: Path) -> None:
    """Before the copy goes on: keep it as it is for the logs that were set aside and continue it."""
    held = read_file_mark(mirror)
    if held is None:
        return
    for log in set_aside_logs(path):
        if not base_of(log).exists() and read_log(log, held.page).leads_on_from(held.mark.state):
            with replacing(base_of(log)) as unfinished:
                make_private(unfinished)
                shutil.copyfile(mirror, unfinished)
                with contextlib.suppress(OSError):  # a disk without permissions, say
                    share_access(unfinished, mirror)


def base_of(log: Path) -> Path:
    """Where the copy is that a log which was set aside continues."""
    return log.with_name(f"{log.name}.base")


def _bases(path: Path) -> Iterator[Path]:
    """Files that a log may continue, the likeliest first."""
    yield mirror_of(path)
    yield _base_by_hand(path)
    yield from (backup.path for backup in list_backups(path))
    yield path


def _base_by_hand(path: Path) -> Path:
    return path.with_name(f"{path.stem}.before{path.suffix}")


def _from_session(project: Project, target: Path) -> bool:
    """Copy what the session's connection sees; False where that is not whole, or not what was saved."""
    try:
        project.copy_to(target)
    except ProjectError:
        return False
    # It sees all that it has written; a neighbour's last write may be after its own.
    return _is_whole(target, project, seen=True)


def _from_copies(project: Project, target: Path) -> bool:
    """Join the copy that follows the project, or a backup, with the session's log; False where none fits."""
    log = project.log()
    for base in _bases(project.path):
        if not base.exists():
            continue
        if not _copy_base(base, target):
            continue
        if log is not None and _replay(target, log):
            _mend_rows(target, base)
        if _is_whole(target, project):
            return True
    return False


def _mend_rows(target: Path, base: Path) -> None:
    """Take rows that came damaged into the log, with others of their page, from the base."""
    with contextlib.suppress(sqlite3.Error), contextlib.closing(_connect(target)) as connection:
        give_function(connection)
        mend_rows(connection, base)


def _copy_base(base: Path, target: Path) -> bool:
    """Copy a file that a log may continue; False where it is being written to all the time."""
    for rest in (log_of(target), index_of(target)):
        rest.unlink(missing_ok=True)
    if base.name != _MIRROR:
        shutil.copyfile(base, target)
        return True
    for _ in range(100):
        with _alone(base) as alone:
            if alone:
                if log_of(base).exists():
                    _finish(base)
                shutil.copyfile(base, target)
                return True
        time.sleep(0.05)
    return False


def _replay(target: Path, log: Path, check: Callable[[], None] | None = None) -> bool:
    """Bring a file up to date by a log, if that continues it. Raises OSError and sqlite3.Error.

    The log is looked at in a copy: where it is in use, it may be begun anew at any time, and continue a later
    state then. `check` raises where what was copied is not to be used: a colleague's log may continue the
    same state.
    """
    mark = read_file_mark(target)
    if mark is None or not log.exists():
        return False
    copy = target.with_name(f"{target.name}.log")
    try:
        shutil.copyfile(log, copy)
        if check is not None:
            check()
        else:
            mended = mended_log(target, copy)
            if mended is not None:
                copy.write_bytes(mended.data)
        if not read_log(copy, mark.page).leads_on_from(mark.mark.state):
            return False
        _finish(target)  # a log beside a file that does not count on one would not be looked at
        index_of(target).unlink(missing_ok=True)
        copy.replace(log_of(target))
        _finish(target)
        return True
    finally:
        copy.unlink(missing_ok=True)


def _finish(path: Path) -> None:
    """Write the log that lies beside a copy into it."""
    with contextlib.closing(_connect(path)) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()


def _copy_anew(project: Project, mirror: Path) -> None:
    """The whole file, unless another program has exchanged it: then the copy of what was ours stays."""
    with contextlib.suppress(OSError):  # a disk without permissions, say
        share_access(mirror.parent, project.path)
    with replacing(mirror) as unfinished:
        make_private(unfinished)
        with (
            reading(project.path) as source,
            contextlib.closing(_connect(unfinished)) as copy,
        ):
            source.backup(copy)
        share_access(unfinished, project.path)
        _refuse_exchanged(project)
        if mirror.exists() and _has_more_edits(mirror, unfinished):
            _make_backup_of(mirror, project.path)
        for rest in (log_of(mirror), index_of(mirror)):
            rest.unlink(missing_ok=True)


def _refuse_exchanged(project: Project) -> None:
    if project.displacement() is not None:
        raise ProjectError(f"{project.path}: was exchanged while it was copied")


def _edits_of(path: Path) -> set[str]:
    with reading(path, any_version=True) as connection:
        return edit_ids(connection)


def _has_more_edits(one: Path, other: Path) -> bool:
    try:
        return not _edits_of(one) <= _edits_of(other)
    except (ProjectError, sqlite3.Error):
        return False  # it is damaged


def _make_backup_of(mirror: Path, project: Path) -> None:
    """Keep a copy with edits that the project has not, as after an older one was put back, as a backup."""
    backups = list_backups(project)
    target = new_backup_path(project, backups[0].number + 1 if backups else 1, len(_edits_of(mirror)))
    for rest in (log_of(mirror), index_of(mirror)):
        rest.unlink(missing_ok=True)
    mirror.rename(target)


def _connect(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(database_address(path.absolute(), "mode=rwc"), uri=True, isolation_level=None)


def _is_whole(path: Path, project: Project, *, seen: bool = False) -> bool:
    """Whether a file is sound, and holds what was saved last in a session, or is what that has `seen`."""
    log, mark = project.log(), read_file_mark(path)
    states = read_log(log, mark.page).states if log is not None and mark is not None else []
    later = states[states.index(project.last_state) :] if project.last_state in states else []
    try:
        with contextlib.closing(_connect(path)) as connection:
            connection.execute("PRAGMA trusted_schema = OFF")
            give_function(connection)
            # By the checksums as well: pages of two versions of a file may fit each other.
            if damage_of_file(connection) is not None:
                return False
            if _reaches(connection, project) or (seen and not project.last_edit):
                return True
            # Where the last write was of photos, say, and a neighbour's came after it.
            return current_state(connection) in later
    except (sqlite3.Error, ValueError):
        return False


@contextlib.contextmanager
def _hidden(path: Path) -> Iterator[Path]:
    """A name beside a project to make another under; nothing is left of it."""
    unfinished = path.with_name(f".{path.name[:100]}.{os.urandom(8).hex()}.new")
    try:
        yield unfinished
    finally:
        for rest in (unfinished, log_of(unfinished), index_of(unfinished)):
            with contextlib.suppress(OSError):
                rest.unlink(missing_ok=True)


def _give_free_name(unfinished: Path, path: Path, what: str, *, own: bool) -> Path:
    """Put a file in its place: under the project's own name, or the first such as `x.rescued-1.adnet`."""
    for known in (path, mirror_of(path)):
        if known.exists():
            with contextlib.suppress(OSError):  # a disk without permissions, say
                share_access(unfinished, known)
            break
    numbered = (path.with_name(f"{path.stem}.{what}-{number}{path.suffix}") for number in itertools.count(1))
    free = (name for name in numbered if not name.exists() and not log_of(name).exists())
    for name in itertools.chain([path] if own else [], free):
        try:
            move_to_new(unfinished, name)
            return name
        except ProjectError:
            if not name.exists():  # otherwise another session was faster
                raise
    raise AssertionError("there is always a free name")


@contextlib.contextmanager
def _alone(mirror: Path) -> Iterator[bool]:
    """Whether this process is the only one to write the copy; the lock goes with the process."""
    if sys.platform == "win32":  # files that are open are not replaced there, so that one of two fails
        yield True
        return
    with mirror.with_suffix(".lock").open("wb") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
            return
        except OSError:  # a file system without locks
            pass
        yield True
