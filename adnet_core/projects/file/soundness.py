"""Whether a project file holds what was written into it: SQLite's checks, and the checksums of its rows."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from adnet_core.files.plain_text import beginning
from adnet_core.projects.file.checksums import lost_rows, misfits, unsealed_counts
from adnet_core.projects.file.schema import LATEST_VERSION, migrate, user_version
from adnet_core.projects.file.schema_check import missing_entries

MOST_OF_A_KIND = 20
"""So many faults of a kind are named; a file that is much damaged has thousands of them."""
_SEARCHED = ("images", "faces", "removed_photos")
ROW_NAMES = {
    "meta": "setting",
    "images": "photo",
    "faces": "face",
    "edits": "edit",
    "steps": "step of undo",
    "versions": "version of a face",
    "scores": "score of face",
    "photo_edits": "photo edit",
    "removed_photos": "photo removal",
    "layout_edits": "layout edit",
}


@dataclass(frozen=True)
class Fault:
    """What is wrong, and where: a part of the file, a row of it, or a photo."""

    where: str
    what: str

    def __str__(self) -> str:
        return f"{self.where}: {self.what}"


def faults_of_file(connection: sqlite3.Connection) -> Iterator[Fault]:
    """What is wrong with the file itself, some of each kind. Reads all of it, the largest part in SQLite.

    A file of an older version has no checksums and is asked for the rest. An error of SQLite's is a fault.
    """
    try:
        for (text,) in connection.execute(f"PRAGMA integrity_check({MOST_OF_A_KIND})"):
            if text != "ok":
                yield Fault("pages of the file", _beginning(text, 200))
        for name in missing_entries(connection, user_version(connection), migrate):
            yield Fault(name, "is missing")
        for table, row, parent, _ in islice(connection.execute("PRAGMA foreign_key_check"), MOST_OF_A_KIND):
            yield Fault(
                f"{ROW_NAMES.get(table, table)} {row}", f"belongs to no {ROW_NAMES.get(parent, parent)}"
            )
        if user_version(connection) < LATEST_VERSION:
            return
        for table, item in islice(misfits(connection), MOST_OF_A_KIND):
            yield Fault(f"{ROW_NAMES[table]} {_beginning(item)}", "does not fit its checksum")
        for table, item in islice(lost_rows(connection), MOST_OF_A_KIND):
            yield Fault(f"{ROW_NAMES[table]} {_beginning(item)}", "is gone; its checksum is there")
        for table, count in unsealed_counts(connection).items():
            rows = f"{ROW_NAMES[table]}s" if count > 1 else ROW_NAMES[table]
            yield Fault(f"{count:,} {rows}", "written by another program, without a checksum")
    except (sqlite3.Error, UnicodeDecodeError) as error:
        yield Fault("pages of the file", f"cannot be read ({_beginning(error)})")


def damage_of_file(connection: sqlite3.Connection) -> Fault | None:
    """The first fault by which the file may say what nobody wrote; None where it is sound.

    Rows without a checksum, which another program has written, are none.
    """
    return next((fault for fault in faults_of_file(connection) if "another program" not in fault.what), None)


def damage_of_faces(connection: sqlite3.Connection) -> Fault | None:
    """The first fault by which a search for faces finds others than there are; None where there is none.

    Looks at the rows of faces and photos, found or not, and at the indexes by which they are found; not at
    their log. Raises sqlite3.Error.
    """
    for table in _SEARCHED:
        for (text,) in connection.execute(f"PRAGMA integrity_check({table})"):
            if text != "ok":
                return Fault("pages of the file", _beginning(text, 200))
    if user_version(connection) < LATEST_VERSION:
        return None
    for rows, what in ((misfits, "does not fit its checksum"), (lost_rows, "is gone; its checksum is there")):
        for table, item in rows(connection, _SEARCHED):
            return Fault(f"{ROW_NAMES[table]} {_beginning(item)}", what)
    return None


def _beginning(text: object, length: int = 80) -> str:
    """Of what a damaged file may hold."""
    return beginning(text, length)
