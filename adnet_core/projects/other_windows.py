"""What other windows and commands write into a project that is open here."""

from __future__ import annotations

from dataclasses import dataclass

from adnet_core.projects.journal import Journal


@dataclass(frozen=True)
class News:
    """Photos whose faces were edited (also those edited here meanwhile), and whether photos came or went."""

    edited: tuple[int, ...]
    photos: bool


class OtherWindows:
    """Watches the version that SQLite gives to a file whenever another connection has written to it."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self._version: int | None = None
        self._last_edit = 0
        self._photos = (0, 0, 0)

    def news(self) -> News | None:
        """What came since the last call; None where no other connection wrote, and at the first call."""
        version = self._journal.rows("PRAGMA data_version")[0][0]
        if version == self._version:
            return None
        began, self._version = self._version is None, version
        last = self._journal.rows("SELECT ifnull(max(seq), 0) FROM edits")[0][0]
        photos = self._journal.rows(
            "SELECT count(*), ifnull(max(id), 0), (SELECT ifnull(max(seq), 0) FROM photo_edits) FROM images"
        )[0]
        edited = (
            ()
            if began
            else self._journal.rows(
                "SELECT DISTINCT f.image_id FROM edits e JOIN faces f ON f.id = e.face_id WHERE e.seq > ?",
                (self._last_edit,),
            )
        )
        came = photos != self._photos
        self._last_edit, self._photos = last, photos
        return None if began else News(tuple(row[0] for row in edited), came)
