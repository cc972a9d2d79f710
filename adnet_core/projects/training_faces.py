"""What training and a change of the model ask of a project: what there is to learn, what to predict anew."""

from __future__ import annotations

from adnet_core.projects.journal import Journal
from adnet_core.projects.photo_edits import PRESENT, REMOVED


class TrainingFaces:
    """Questions about the faces of a project, each answered by one query that reads no points."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def last_edit(self) -> int:
        """`Edit.seq` of the newest edit, 0 where there is none."""
        return int(self._journal.rows("SELECT coalesce(max(seq), 0) FROM edits")[0][0])

    def accepted(self, after: int = 0) -> int:
        """How many faces are accepted; with `after`, an `Edit.seq`, those of them with a later edit."""
        rows = self._journal.rows(
            f"SELECT count(*) FROM faces f WHERE f.state = 'accepted' AND f.deleted = 0 AND {PRESENT} "
            "AND (? = 0 OR EXISTS (SELECT 1 FROM edits e WHERE e.face_id = f.id AND e.seq > ?))",
            (after, after),
        )
        return int(rows[0][0])

    def accepted_of(self, model_sha256: str) -> int:
        """How many faces are accepted whose points this model has placed."""
        rows = self._journal.rows(
            f"SELECT count(*) FROM faces WHERE state = 'accepted' AND deleted = 0 AND {PRESENT} "
            "AND model_sha256 = ?",
            (model_sha256,),
        )
        return int(rows[0][0])

    def looked_at_only(self) -> list[int]:
        """Ids of the photos that a model has looked at and in which nobody has touched a face."""
        rows = self._journal.rows(
            f"SELECT id FROM images WHERE model_sha256 IS NOT NULL AND id NOT IN ({REMOVED}) AND NOT EXISTS "
            "(SELECT 1 FROM faces f WHERE f.image_id = images.id AND f.touched = 1 AND (f.deleted = 0 OR "
            "NOT EXISTS (SELECT 1 FROM edits e WHERE e.face_id = f.id AND e.kind = 'added'))) ORDER BY id"
        )
        return [int(row[0]) for row in rows]

    def predicted_by(self, model_sha256: str, after: int = 0) -> list[int]:
        """Ids of the photos with faces that nobody has touched and that this model has predicted; those after
        a photo's id."""
        rows = self._journal.rows(
            "SELECT DISTINCT image_id FROM faces WHERE deleted = 0 AND touched = 0 AND state = 'predicted' "
            f"AND {PRESENT} AND model_sha256 = ? AND image_id > ? ORDER BY image_id",
            (model_sha256, after),
        )
        return [int(row[0]) for row in rows]

    def predicted_by_others(self, model_sha256: str) -> list[int]:
        """Ids of the photos with faces that nobody has touched and that another model has predicted."""
        rows = self._journal.rows(
            "SELECT DISTINCT image_id FROM faces WHERE deleted = 0 AND touched = 0 AND state = 'predicted' "
            f"AND {PRESENT} AND model_sha256 != ? ORDER BY image_id",
            (model_sha256,),
        )
        return [int(row[0]) for row in rows]
