"""Makes the best of a damaged log: puts right what is sure, and tries out the rest on a copy of the project.

What one changed byte was is not always to be told from the log's checksums alone (`log_damage`). Then the
pages are taken as they are: mostly a later commit has written the same page again. Where not, the bytes that
come into question are tried until all rows fit their checksums.
"""

from __future__ import annotations

import contextlib
import itertools
import logging
import os
import shutil
import sqlite3
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from adnet_core.files.whole_files import make_private, open_to_read, replacing, share_access
from adnet_core.projects.file.addresses import database_address, numbered_beside
from adnet_core.projects.file.checksums import PARTS, fits, misfits
from adnet_core.projects.file.connections import ProjectConnection
from adnet_core.projects.file.exclusive import held_alone
from adnet_core.projects.file.lineage import index_of, log_of
from adnet_core.projects.file.log_damage import (
    LogDamage,
    Patch,
    damage_of,
    offset_in_file,
    patched,
    with_new_sums,
)
from adnet_core.projects.file.soundness import Fault, damage_of_file

_LOOKS, _REST_SECONDS = 20, 0.02
_MOST_BYTES = 2**31
"""So many are looked through at most for one that was changed: opening a large project has to end."""
_DAMAGED = ".log-damaged-"
_logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class MendedLog:
    """What is best replayed in place of a damaged log, and what of it does not fit all the same.

    `lost` changes that were saved are not in it.
    """

    data: bytes
    damage: LogDamage
    fault: str = ""
    lost: int = 0

    @property
    def whole(self) -> bool:
        """Whether all that was saved is in it, as it was."""
        return self.damage.readable and not self.fault and not self.lost

    @property
    def sentence(self) -> str:
        """What is to be said of the log, without its name."""
        start = "was damaged by the disk or another program"
        if not self.damage.readable:
            return f"{start}, and what was saved last cannot be read from it any more"
        commits = self.damage.commits
        if self.whole:
            return f"{start}; all {commits:,} changes in it are there all the same"
        if self.fault:
            return f"{start}; of the {commits:,} changes in it not all are as they were ({self.fault})"
        return f"{start}; the last {self.lost:,} of {commits:,} changes in it cannot be read any more"


def damaged_logs(path: Path) -> list[Path]:
    """Logs as they were found, of which not all could be had; the oldest first."""
    return numbered_beside(path, _DAMAGED)


def mended_log(base: Path, log: Path) -> MendedLog | None:
    """The best of a log for the file `base`, which it continues; None where nothing is wrong with it.

    Neither file is changed. Raises OSError.
    """
    found = _damage_at_rest(log)
    if found is None:
        return None
    data, damage = found
    if not damage.readable:
        return MendedLog(b"", damage)
    known = patched(data, damage.patches)
    if damage.mendable:
        return MendedLog(known, damage)
    with tempfile.TemporaryDirectory() as folder:
        trial = _Trial(base, Path(folder))
        as_it_is = with_new_sums(known)
        fault = trial.replay(as_it_is)
        if fault is None:
            return MendedLog(as_it_is, damage)
        candidates = damage.doubts[0] if len(damage.doubts) == 1 else ()
        row = trial.misfit
        offsets = {patch: offset_in_file(known, patch.at) for patch in candidates}
        for patch in (patch for patch, offset in offsets.items() if offset is None):  # says which page it is
            mended = with_new_sums(patched(known, [patch]))
            if trial.replay(mended) is None:
                return MendedLog(mended, damage)
        trial.replay(as_it_is)
        on_pages = [(patch, offset) for patch, offset in offsets.items() if offset is not None]
        for patch, offset in on_pages[: _MOST_BYTES // max(trial.size, 1)]:
            if trial.is_sound_with(offset, patch.before):
                return MendedLog(with_new_sums(patched(known, [patch])), damage)
        if row is not None:  # all but one row can be had
            return MendedLog(as_it_is, damage, str(fault))
    return MendedLog(data[: damage.whole_until], damage, lost=damage.lost)


def mend_log(path: Path, log: Path) -> str:
    """Put a damaged log of a project right, unless it is in use; returns a sentence about it, or nothing.

    A log of which not all can be had is kept as it is under another name. Raises OSError.
    """
    if _damage_at_rest(log) is None:
        return ""
    with held_alone(path) as alone:
        mended = mended_log(path, log) if alone else None
        if mended is None:  # whoever has it open sees all of it, by its index
            return ""
        if mended.whole and mended.damage.mendable:
            _write_bytes_back(log, mended.damage.patches)
        else:
            kept = None
            if not mended.whole:
                names = (path.with_name(f"{path.name}{_DAMAGED}{number}") for number in itertools.count(1))
                kept = next(name for name in names if not name.exists())
                shutil.copy2(log, kept)
            with replacing(log, durable=True) as unfinished:
                make_private(unfinished)
                unfinished.write_bytes(mended.data)
                with contextlib.suppress(OSError):  # a disk without permissions, say
                    share_access(unfinished, path)
        if log == log_of(path):
            index_of(path).unlink(missing_ok=True)
    sentence = f"{log.name} {mended.sentence}"
    if not mended.whole and kept is not None:
        sentence += f"; the log as it was found is {kept.name}"
    _logger.warning("%s: %s", path, sentence)
    return sentence


def _write_bytes_back(log: Path, patches: tuple[Patch, ...]) -> None:
    """In place, since the log may have a second name."""
    with log.open("r+b") as file:
        for patch in patches:
            file.seek(patch.at)
            file.write(bytes([patch.before]))
        file.flush()
        os.fsync(file.fileno())


def _damage_at_rest(log: Path) -> tuple[bytes, LogDamage] | None:
    """A log and what is wrong with it, unless that is only being written."""
    data = _read(log)
    damage = damage_of(data)
    for _ in range(_LOOKS):
        if damage is None:
            return None
        time.sleep(_REST_SECONDS)
        again = _read(log)
        if again == data:
            return data, damage
        data, damage = again, damage_of(again)
    return None


def _read(log: Path) -> bytes:
    try:
        with open_to_read(log) as file:
            return file.read()
    except FileNotFoundError:
        return b""


class _Trial:
    """A copy of a project into which a log is replayed, to see what comes of it."""

    def __init__(self, base: Path, folder: Path) -> None:
        self._base, self._path = base, folder / "trial.adnet"
        self.misfit: tuple[str, str] | None = None
        """The row, by table and key, that alone is wrong after the replay."""

    @property
    def size(self) -> int:
        return self._path.stat().st_size if self._path.exists() else 0

    def replay(self, log: bytes) -> Fault | None:
        """What is wrong with the project once the log is in it."""
        self.misfit = None
        for rest in (self._path, log_of(self._path), index_of(self._path)):
            rest.unlink(missing_ok=True)
        try:
            copy_without_log(self._base, self._path)
            log_of(self._path).write_bytes(log)
            with self._opened() as connection:
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
                fault = damage_of_file(connection)
                if fault is not None and "checksum" in fault.what:
                    rows = list(itertools.islice(misfits(connection), 2))
                    self.misfit = rows[0] if len(rows) == 1 else None
                return fault
        except sqlite3.Error as error:
            return Fault("pages of the file", str(error))

    def is_sound_with(self, offset: int, before: int) -> bool:
        """Whether that was wrong because of one byte, which was another one before."""
        with self._path.open("r+b") as file:
            file.seek(offset)
            now = file.read(1)
            file.seek(offset)
            file.write(bytes([before]))
        with contextlib.suppress(sqlite3.Error), self._opened() as connection:
            if self._row_fits(connection) and damage_of_file(connection) is None:
                return True
        with self._path.open("r+b") as file:
            file.seek(offset)
            file.write(now)
        return False

    def _row_fits(self, connection: sqlite3.Connection) -> bool:
        """Of many bytes that are tried, all but one are told by the row that was wrong."""
        if self.misfit is None:
            return True
        table, key = self.misfit
        query = f"SELECT {fits(table)} FROM {table} WHERE CAST({PARTS[table].key.format('')} AS TEXT) = ?"
        return bool(connection.execute(query, (key,)).fetchone() == (1,))

    @contextlib.contextmanager
    def _opened(self) -> Iterator[sqlite3.Connection]:
        with contextlib.closing(_connect(self._path, "mode=rw")) as connection:
            yield connection


def copy_without_log(path: Path, target: Path) -> None:
    """Copy a project file that may be open, as it is without its log. Raises sqlite3.Error."""
    # Only SQLite opens a project (`lineage.read_file_mark`).
    with (
        contextlib.closing(_connect(path, "mode=ro&immutable=1")) as source,
        contextlib.closing(sqlite3.connect(target)) as copy,
    ):
        source.execute("PRAGMA writable_schema = ON")  # its pages may be too few without the log
        source.backup(copy)


def _connect(path: Path, query: str) -> sqlite3.Connection:
    connection = sqlite3.connect(
        database_address(path.absolute(), query), uri=True, isolation_level=None, factory=ProjectConnection
    )
    connection.measure_by(path)
    connection.execute("PRAGMA trusted_schema = OFF")
    return connection
