"""Reading faces as a project's tables have them."""

from __future__ import annotations

from collections.abc import Iterator

from adnet_core.faces.states import Visibility
from adnet_core.projects.file.checksums import fits
from adnet_core.projects.journal import Journal
from adnet_core.projects.photo_edits import PRESENT
from adnet_core.projects.records import FaceRecord
from adnet_core.projects.rows import FACE_COLUMNS, FACE_ROW

_CHUNK = 500


class StoredFaces:
    """The faces in an open project's file; points beyond a photo's edges are as they were written."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def of_photo(self, image_id: int) -> list[FaceRecord]:
        """The faces of a photo that are not deleted, in the order in which they came."""
        rows = self._journal.rows(
            f"SELECT {FACE_ROW} FROM faces WHERE image_id = ? AND deleted = 0 ORDER BY number", (image_id,)
        )
        return [self._journal.decode_face(row) for row in rows]

    def ids_of_photo(self, image_id: int) -> list[str]:
        """Those of the same faces, in the same order, without reading their points."""
        rows = self._journal.rows(
            "SELECT id FROM faces WHERE image_id = ? AND deleted = 0 ORDER BY number", (image_id,)
        )
        return [row[0] for row in rows]

    def accepted(self) -> Iterator[list[FaceRecord]]:
        """All accepted faces, some hundreds at a time; not of removed photos."""
        columns = ", ".join(f"f.{name.strip()}" for name in FACE_COLUMNS.split(","))
        last = 0
        while True:
            rows = self._journal.rows(
                f"SELECT f.number, {columns}, {fits('faces', 'f')} FROM faces f WHERE f.state = 'accepted' "
                f"AND f.deleted = 0 AND {PRESENT} AND f.number > ? ORDER BY f.number LIMIT ?",
                (last, _CHUNK),
            )
            if not rows:
                return
            last = rows[-1][0]
            yield [self._journal.decode_face(row[1:]) for row in rows]

    def with_placed(self, point: int) -> int:
        """How many faces, deleted ones left out, have a point of the layout placed."""
        column = self._journal.columns.of_points[point]
        absent = int(Visibility.ABSENT)
        found = self._journal.rows(
            "SELECT count(*) FROM faces WHERE deleted = 0 AND length(visibility) > ? "
            "AND substr(visibility, ?, 1) != ?",
            (column, column + 1, bytes([absent])),
        )
        return int(found[0][0])
