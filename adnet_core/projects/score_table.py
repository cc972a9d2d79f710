"""The parts of each face's place in the queue, beside the faces in the project file.

They are written with the face, so that a list of 100,000 photos reads small rows and computes nothing. Faces
that came into the file otherwise, from an older version or by merging, get theirs by `fill`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from adnet_core.faces.metrics import finite_or_none
from adnet_core.faces.shape_prior import ShapePrior
from adnet_core.projects.changes import expected_corrections
from adnet_core.projects.file.checksums import fits, sealing
from adnet_core.projects.journal import Journal
from adnet_core.projects.photo_edits import PRESENT
from adnet_core.projects.records import FaceRecord
from adnet_core.projects.rows import FACE_ROW
from adnet_core.ranking.orders import FaceScores, QueueOrder
from adnet_core.ranking.queue_mix import QueueMix
from adnet_core.ranking.variety import LOOK_SIZE

_CHUNK = 500
_WAITING = "('predicted', 'corrected')"


_SCORING_NEW = """INSERT INTO scores (face, doubtful, doubt, shape, look)
SELECT number, :doubtful, :doubt, :shape, :look FROM faces WHERE id = :id"""

_SCORING = """INSERT INTO scores (face, doubtful, doubt)
SELECT number, :doubtful, :doubt FROM faces WHERE id = :id
ON CONFLICT (face) DO UPDATE SET doubtful = excluded.doubtful, doubt = excluded.doubt"""


def score_values(face: FaceRecord, doubtful: float | None) -> dict[str, Any]:
    return {"id": face.id, "doubtful": doubtful, "doubt": 1.0 - face.score}


@dataclass(frozen=True, eq=False)
class ScoredFaces:
    """The scores of a project's faces, with their numbers in the file and their photos, row by row."""

    numbers: NDArray[np.int64]
    image_ids: NDArray[np.int64]
    scores: FaceScores

    def by_photo(self, order: QueueOrder) -> dict[int, float]:
        """What an order goes by, of each photo with a waiting face whose score is known: its largest."""
        values = np.where(self.scores.waiting, self.scores.scores(order), np.nan)
        rows = np.flatnonzero(~np.isnan(values))
        # Rising, so that of several faces of a photo the largest stays.
        rows = rows[np.argsort(values[rows], kind="stable")]
        return dict(zip(self.image_ids[rows].tolist(), values[rows].tolist(), strict=True))


class ScoreTable:
    """The scores of a project's faces; `Project` and its journal write them along with each face."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        # How the parts are put together, by the model in use; it is no part of the file.
        self.mix = QueueMix()

    def keep(self, face: FaceRecord, doubtful: float | None) -> None:
        """Keep what the queue goes by in step with the face; shape and look stay the prediction's.

        Call within a transaction, once the face has its row.
        """
        self.keep_all([(face, doubtful)])

    def keep_all(self, faces: Sequence[tuple[FaceRecord, float | None]]) -> None:
        """The same of many."""
        self._journal.write_many(_SCORING, [score_values(face, doubtful) for face, doubtful in faces])
        own = "face = (SELECT number FROM faces WHERE id = ?)"
        self._journal.write_many(sealing("scores", own), [(face.id,) for face, _ in faces])

    def add_all(self, rows: Sequence[dict[str, Any]]) -> None:
        """Those of new faces, which have rows already."""
        self._journal.write_many(_SCORING_NEW, rows)

    def describe(self, face_id: str, shape: float | None, look: NDArray[np.int8] | None) -> None:
        """Keep what a predictor says of a face's shape and look; call within a transaction."""
        blob = None if look is None else np.asarray(look, dtype=np.int8).tobytes()
        known = None if shape is None else finite_or_none(shape)
        self._journal.write(
            "UPDATE scores SET shape = ?, look = ? WHERE face = (SELECT number FROM faces WHERE id = ?)",
            (known, blob, face_id),
        )
        self._journal.seal("scores", "face = (SELECT number FROM faces WHERE id = ?)", (face_id,))

    def read(self) -> ScoredFaces:
        """The scores of all faces that are not deleted, of photos that are in the project; those that are
        damaged count as not known."""
        rows = self._journal.rows(
            f"""SELECT f.number, f.image_id, f.state IN {_WAITING}, s.doubtful, s.doubt, s.shape, s.look
            FROM faces f LEFT JOIN scores s ON s.face = f.number AND {fits("scores", "s")} IS NOT 0
            WHERE f.deleted = 0 AND {PRESENT}"""
        )
        numbers, images, waiting, doubtful, doubt, shape, looks = (
            zip(*rows, strict=True) if rows else [()] * 7
        )
        return ScoredFaces(
            np.array(numbers, dtype=np.int64),
            np.array(images, dtype=np.int64),
            FaceScores(
                np.array(doubtful, dtype=np.float64),
                np.array(doubt, dtype=np.float64),
                np.array(shape, dtype=np.float64),
                _looks(looks),
                np.array(waiting, dtype=bool),
                self.mix.numbers,
            ),
        )

    def face_ids(self, numbers: Sequence[int]) -> list[str]:
        """Ids of faces by their numbers."""
        query = "SELECT id FROM faces WHERE number = ?"
        return [str(self._journal.rows(query, (int(number),))[0][0]) for number in numbers]

    def fill(
        self,
        prior: ShapePrior | None = None,
        *,
        go_on: Callable[[], bool] = lambda: True,
        progress: Callable[[int, int], None] = lambda done, total: None,
    ) -> int:
        """Score the waiting faces that have no scores, some hundreds in a transaction; returns how many.

        Their shapes are judged by `prior`, where that is for as many points. Stops early where `go_on`
        says so.
        """
        missing = self._journal.rows(
            f"""SELECT f.number FROM faces f LEFT JOIN scores s ON s.face = f.number
            WHERE f.deleted = 0 AND {PRESENT} AND f.state IN {_WAITING} AND s.face IS NULL
            ORDER BY f.number"""
        )
        numbers = [int(row[0]) for row in missing]
        fits = prior is not None and prior.point_count == self._journal.layout.point_count
        done = 0
        while done < len(numbers) and go_on():
            self._fill(numbers[done : done + _CHUNK], prior if fits else None)
            done = min(done + _CHUNK, len(numbers))
            progress(done, len(numbers))
        return done

    def _fill(self, numbers: list[int], prior: ShapePrior | None) -> None:
        marks = ", ".join("?" * len(numbers))
        with self._journal.transaction():
            rows = self._journal.rows(
                f"SELECT number, {FACE_ROW} FROM faces WHERE number IN ({marks})", tuple(numbers)
            )
            faces = [self._journal.decode_face(row[1:]) for row in rows]
            points = np.stack([face.placed_points for face in faces])
            doubtful = expected_corrections(faces, self._journal.layout)
            shapes = np.full(len(faces), np.nan) if prior is None else prior.distance(points)
            for row, face, points_off, shape in zip(rows, faces, doubtful, shapes, strict=True):
                # Another window may have been faster.
                self._journal.write(
                    "INSERT OR IGNORE INTO scores (face, doubtful, doubt, shape) VALUES (?, ?, ?, ?)",
                    (row[0], finite_or_none(points_off), 1.0 - face.score, finite_or_none(shape)),
                )
            self._journal.seal("scores", f"face IN ({marks})", tuple(numbers))


def _looks(blobs: Sequence[object]) -> NDArray[np.int8]:
    """(N, LOOK_SIZE), zeros for what is no look."""
    unknown = bytes(LOOK_SIZE)
    known = (blob if type(blob) is bytes and len(blob) == LOOK_SIZE else unknown for blob in blobs)
    return np.frombuffer(b"".join(known), dtype=np.int8).reshape(-1, LOOK_SIZE)
