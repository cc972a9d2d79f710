"""What a project's log says of how faces were corrected: from where a model had put their points to where a
person accepted them, by whom, and at what cost."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from operator import itemgetter

import numpy as np
from numpy.typing import NDArray

from adnet_core.errors import ProjectError
from adnet_core.faces.states import PointOrigin, Visibility
from adnet_core.projects.file.checksums import fits
from adnet_core.projects.journal import Journal
from adnet_core.projects.layout_columns import LayoutColumns
from adnet_core.projects.photo_edits import PRESENT, REMOVED
from adnet_core.projects.records import ANNOTATING, EditKind
from adnet_core.projects.rows import MISFIT, Row, change_from_columns, checked

Array = NDArray[np.float64]

EDITED_SINCE = "SELECT face_id FROM edits WHERE seq > ?"
_ACCEPTED = "SELECT id FROM faces WHERE state = 'accepted' AND deleted = 0"
_CHUNK = 200
_UNDONE = (EditKind.REVERTED, EditKind.REAPPLIED)
_FINISHING = (EditKind.ACCEPTED, EditKind.REJECTED)
_CORRECTING = ANNOTATING - {EditKind.ADDED}


@dataclass(frozen=True, eq=False)
class CorrectedFace:
    """One accepted face.

    `accepted` (P, 2) are its points, NaN where they are absent, `predicted` (P, 2) and `covariance` (P, 2, 2)
    where a model had put them last, NaN where none did. `by` is who accepted it, `at` when (seconds since
    1970), `seconds` how long it was worked on until it was finished, each time it was; `corrections` how many
    steps moved points and were not taken back, `placed` how many points stand where a person put them.
    """

    face_id: str
    accepted: Array
    predicted: Array
    covariance: Array
    by: str
    at: float
    seconds: float
    corrections: int
    placed: int


@dataclass(frozen=True, eq=False)
class Update:
    """Accepted faces that are new or have changed, and the ids of faces that are accepted no longer."""

    fresh: list[CorrectedFace]
    gone: set[str]
    complete: bool


class CorrectionLog:
    """Reads the accepted faces of a project: all of them the first time, then those that have new edits.

    One for each reader, from any thread, but from one at a time.
    """

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self._seen: int | None = None
        self._known: set[str] = set()
        # The photos that were removed the last time.
        self._removed: set[int] = set()

    def update(self, stopped: Callable[[], bool] = lambda: False) -> Update:
        """What has changed since the last time. Where `stopped` says so, the rest is left for the next time.

        Raises ProjectError where the project cannot be read.
        """
        last = self._journal.rows("SELECT coalesce(max(seq), 0) FROM edits")[0][0]
        removed = {int(row[0]) for row in self._journal.rows(REMOVED)}
        if self._seen is None:
            query = f"{_ACCEPTED} AND {PRESENT} ORDER BY number"
            ids = [str(row[0]) for row in self._journal.rows(query)]
        else:
            rows = self._journal.rows(EDITED_SINCE, (self._seen,))
            for image_id in removed ^ self._removed:  # of each, all faces go or come back
                rows += self._journal.rows(f"{_ACCEPTED} AND image_id = ?", (image_id,))
            ids = list(dict.fromkeys(str(row[0]) for row in rows))
        fresh: list[CorrectedFace] = []
        for start in range(0, len(ids), _CHUNK):
            if stopped():
                return Update(fresh, set(), complete=False)
            fresh += self._read(ids[start : start + _CHUNK])
        found = {face.face_id for face in fresh}
        gone = {face_id for face_id in ids if face_id in self._known} - found
        self._known = (self._known | found) - gone
        self._seen, self._removed = last, removed
        return Update(fresh, gone, complete=True)

    def _read(self, ids: Sequence[str]) -> list[CorrectedFace]:
        marks = ", ".join("?" * len(ids))
        faces = self._journal.rows(
            f"SELECT id, points, origin, visibility, {fits('faces')} FROM faces "
            f"WHERE state = 'accepted' AND deleted = 0 AND {PRESENT} AND id IN ({marks})",
            tuple(ids),
        )
        standing = {row[0]: row[:-1] for row in faces}
        edits = self._journal.rows(
            "SELECT face_id, id, kind, step, author, at, seconds, target, indices, points_after, "
            f"origin_after, visibility_after, covariance_after, {fits('edits')} FROM edits "
            f"WHERE face_id IN ({', '.join('?' * len(standing))}) ORDER BY face_id, seq",
            tuple(standing),
        )
        if any(row[-1] == 0 for row in (*faces, *edits)):
            raise ProjectError(
                f"{self._journal.path}: the file is damaged: an edit cannot be read ({MISFIT})"
            )
        return [
            checked(
                self._journal.path,
                "an edit",
                partial(
                    corrected_face,
                    standing[face_id],
                    [row[:-1] for row in rows],
                    self._journal.columns,
                ),
            )
            for face_id, rows in groupby(edits, key=itemgetter(0))
        ]


def corrected_face(face: Row, edits: Sequence[Row], columns: LayoutColumns) -> CorrectedFace:
    """From (id, points, origin, visibility) of an accepted face and the rows of its log."""
    point_count = columns.layout.point_count
    points = np.full((point_count, 2), np.nan)
    covariance = np.full((point_count, 2, 2), np.nan)
    origin = np.full(point_count, PointOrigin.PREDICTED, np.int8)
    absent = np.zeros(point_count, dtype=bool)
    predicted, spread = points.copy(), covariance.copy()
    seconds = 0.0
    steps: set[str] = set()
    step_of: dict[str, str] = {}
    by, at = edits[-1][4], edits[-1][5]
    for _, edit_id, word, step, author, when, taken, target, *values in edits:
        kind = EditKind(word)
        indices, placed, origins, visibilities, covariances = values
        stored = change_from_columns(indices, placed, origins, visibilities, covariances, "{}")
        change = columns.shown_change(stored)
        rows = change.indices
        if rows is not None:
            if change.points is not None:
                points[rows] = change.points
            if change.origin is not None:
                origin[rows] = change.origin
            if change.covariance is not None:
                covariance[rows] = change.covariance
            if change.visibility is not None:
                absent[rows] = change.visibility == Visibility.ABSENT
            if kind not in _UNDONE and (kind is EditKind.PREDICTED or change.points is not None):
                # As in changes.last_predicted: undo and redo put nothing new.
                noted = rows[(origin[rows] == PointOrigin.PREDICTED) & ~absent[rows]]
                predicted[noted], spread[noted] = points[noted], covariance[noted]
        if kind in _FINISHING:
            seconds += taken
        if kind is EditKind.ACCEPTED:
            by, at = author, when
        if kind in _CORRECTING and change.points is not None and step:
            step_of[edit_id] = step
            steps.add(step)
        elif kind in _UNDONE and target in step_of:
            (steps.discard if kind is EditKind.REVERTED else steps.add)(step_of[target])
    stands = columns.shown_change(
        change_from_columns(_all_indices(len(face[2])), face[1], face[2], face[3], None, "{}")
    )
    assert stands.indices is not None
    assert stands.points is not None
    assert stands.origin is not None
    assert stands.visibility is not None
    there = stands.visibility != Visibility.ABSENT
    accepted = np.full((point_count, 2), np.nan)
    accepted[stands.indices[there]] = stands.points[there]
    return CorrectedFace(
        face_id=str(face[0]),
        accepted=accepted,
        predicted=predicted,
        covariance=spread,
        by=str(by),
        at=float(at),
        seconds=float(seconds),
        corrections=len(steps),
        placed=int((stands.origin == PointOrigin.MOVED).sum()),
    )


def _all_indices(count: int) -> bytes:
    return np.arange(count, dtype="<u2").tobytes()
