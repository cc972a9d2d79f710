"""Rollback journals that a killed session left beside a project on a network disk.

SQLite writes what such a journal holds back into whatever file has the name. It does so rightly where the
file is the one that was being written: that one holds the state from which the transaction began, or the one
that it led to.
"""

from __future__ import annotations

import itertools
import logging
import os
import struct
from pathlib import Path

from adnet_core.errors import ProjectError
from adnet_core.files.whole_files import open_to_read, raised_as
from adnet_core.projects.file.lineage import Mark, mark_on_page, read_file_mark, rollback_journal_of

_MAGIC = bytes.fromhex("d9d505f920a163d7")
_HEADER = 28
_ASIDE = ".journal-aside-"
_logger = logging.getLogger(__name__)


def settle_journal(path: Path) -> None:
    """Set a journal of another file aside before the project is opened for writing.

    Raises ProjectError where it cannot be read or moved.
    """
    journal = rollback_journal_of(path)
    with raised_as(ProjectError, journal, "is the journal of another file and cannot be moved away"):
        if not journal.exists() or not is_of_another_file(path):
            return
        names = (path.with_name(f"{path.name}{_ASIDE}{number}") for number in itertools.count(1))
        kept = next(name for name in names if not name.exists())
        journal.rename(kept)
    _logger.warning("%s: the journal beside it belongs to another file, so it is %s now", path, kept.name)


def is_of_another_file(path: Path) -> bool:
    """Whether the journal beside a project was begun for another file. Raises OSError.

    False where nobody can tell: a file or a journal of an older version bears no mark.
    """
    found = read_file_mark(path)
    if found is None:
        return False
    began = _mark_in(rollback_journal_of(path), found.page)
    return began is not None and began.state not in (found.mark.state, found.mark.previous)


def _mark_in(journal: Path, page: int) -> Mark | None:
    """The mark of the state from which a journal's transaction began.

    The form is SQLite's, https://www.sqlite.org/fileformat2.html, section 3.
    """
    with open_to_read(journal) as file:
        header = file.read(_HEADER)
        if len(header) < _HEADER or header[:8] != _MAGIC:
            return None  # SQLite takes it for none
        count, _, _, sector, size = struct.unpack(">5I", header[8:])
        if not 512 <= size <= 65536 or not 32 <= sector <= 65536:
            return None
        room = (os.fstat(file.fileno()).st_size - sector) // (size + 8)
        file.seek(sector)
        for _ in range(min(count, room)):
            record = file.read(size + 8)
            if int.from_bytes(record[:4], "big") == page:
                return mark_on_page(record[4 : 4 + size])
    return None
