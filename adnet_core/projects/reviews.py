"""What is left for a second person to look at, and what several people made of the same face."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import partial

from adnet_core.projects.file.checksums import fits
from adnet_core.projects.journal import Journal
from adnet_core.projects.photo_edits import PRESENT
from adnet_core.projects.project_settings import REVIEW_SETTING, ProjectSettings
from adnet_core.projects.records import ANNOTATING, EditKind, FaceVersion
from adnet_core.projects.rows import FACE_COLUMNS, MISFIT, Row, checked

TO_REVIEW = f"""
    SELECT image_id, count(*) FROM faces INDEXED BY faces_to_review
    WHERE state = 'accepted' AND deleted = 0 AND review = '' AND annotator != ? AND {PRESENT}
    GROUP BY image_id
"""
SAMPLED_TO_REVIEW = f"""
    SELECT image_id, count(*) FROM faces INDEXED BY faces_to_review
    WHERE state = 'accepted' AND deleted = 0 AND review = '' AND annotator != ? AND {PRESENT}
    AND substr(id, -4) < ? GROUP BY image_id
"""
DISPUTED = f"""
    SELECT image_id, count(*) FROM faces INDEXED BY faces_disputed
    WHERE disputed = 1 AND deleted = 0 AND {PRESENT} GROUP BY image_id
"""
RETURNED = f"""
    SELECT image_id, count(*) FROM faces INDEXED BY faces_returned
    WHERE review = 'returned' AND deleted = 0 AND {PRESENT} GROUP BY image_id
"""
TO_CORRECT = f"""
    SELECT image_id, count(*) FROM faces INDEXED BY faces_returned
    WHERE review = 'returned' AND deleted = 0 AND annotator = ? AND {PRESENT} GROUP BY image_id
"""


def _below(share: float) -> str:
    """The last four hexadecimal digits of ids of a share of all faces lie below this."""
    return "~" if share >= 1 else f"{round(share * 0x10000):04x}"


@dataclass(frozen=True)
class ReviewQueue:
    """How many faces of each photo, by the photo's id, wait for what. Photos without any are left out.

    `to_review` are accepted by somebody else than the reader and not reviewed yet, `disputed` were placed
    differently by several people, `returned` were sent back to be corrected, `to_correct` are those of them
    that the reader placed.
    """

    to_review: Mapping[int, int] = field(default_factory=dict)
    disputed: Mapping[int, int] = field(default_factory=dict)
    returned: Mapping[int, int] = field(default_factory=dict)
    to_correct: Mapping[int, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Contribution:
    """Who did something to a face, and when (seconds since 1970)."""

    author: str
    at: float
    kind: EditKind


class ReviewTable:
    """The queries of a review on an open project."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def queue(self) -> ReviewQueue:
        """What waits for the author who has the project open, by queries that read no points."""
        rows, author, share = self._journal.rows, self._journal.author, self.share
        return ReviewQueue(
            dict(
                rows(TO_REVIEW, (author,)) if share >= 1 else rows(SAMPLED_TO_REVIEW, (author, _below(share)))
            ),
            dict(rows(DISPUTED)),
            dict(rows(RETURNED)),
            dict(rows(TO_CORRECT, (author,))),
        )

    @property
    def share(self) -> float:
        """Which share of the accepted faces is reviewed, as the owner of the project's team has chosen it."""
        value = ProjectSettings(self._journal).get(REVIEW_SETTING)
        return min(max(float(value), 0.0), 1.0) if isinstance(value, int | float) else 1.0

    def is_sampled(self, face_id: str) -> bool:
        """Whether a face is among those that are reviewed: by its id, which is random and everywhere the
        same."""
        return face_id[-4:] < _below(self.share)

    def annotator(self, face_id: str) -> str:
        """Who placed or finished a face last; empty where only a model did."""
        rows = self._journal.rows("SELECT annotator FROM faces WHERE id = ?", (face_id,))
        return str(rows[0][0]) if rows else ""

    def versions(self, face_id: str) -> list[FaceVersion]:
        """What each person made of a face in a project file of their own, by name; empty for most faces."""
        shown = self._journal.columns.shown
        return [replace(version, face=shown(version.face)) for version in self.stored_versions(face_id)]

    def stored_versions(self, face_id: str) -> list[FaceVersion]:
        """The same with all columns (`layout_columns`)."""
        columns = ", ".join(_VERSION_COLUMNS.get(name, name) for name in FACE_COLUMNS.split(", "))
        rows = self._journal.rows(
            f"SELECT author, at, {columns}, {fits('versions')} FROM versions WHERE face_id = ? "
            "ORDER BY author",
            (face_id,),
        )
        return [
            FaceVersion(str(row[0]), float(row[1]), self._journal.stored_face(row[2:], "a version"))
            for row in rows
        ]

    def last_contributions(self, face_id: str) -> tuple[Contribution | None, Contribution | None]:
        """Who annotated a face last, and who reviewed it last, what was taken back left out."""
        rows = self._journal.rows(
            f"SELECT author, at, kind, {fits('edits')}, id, target, "
            "indices IS NULL AND fields_after = '{}' FROM edits WHERE face_id = ? ORDER BY seq DESC",
            (face_id,),
        )
        contributions: list[Contribution] = []
        answers: dict[str, bool] = {}  # whether an edit stands, by the last word on it
        for row in rows:
            done = checked(self._journal.path, "an edit", partial(_contribution, row[:4]))
            number, target, nothing = row[4:]
            if done.kind in (EditKind.REVERTED, EditKind.REAPPLIED):
                if not nothing:
                    answers.setdefault(str(target), done.kind is EditKind.REAPPLIED)
            elif answers.get(str(number), True):
                contributions.append(done)
        annotated = next((done for done in contributions if done.kind in ANNOTATING), None)
        reviewed = next((done for done in contributions if done.kind is EditKind.REVIEWED), None)
        return annotated, reviewed


def _contribution(row: Row) -> Contribution:
    author, at, kind, intact = row
    if intact == 0:
        raise ValueError(MISFIT)
    return Contribution(str(author), float(at), EditKind(kind))


_VERSION_COLUMNS = {
    "id": "face_id",
    "image_id": "(SELECT image_id FROM faces WHERE id = face_id)",
}
