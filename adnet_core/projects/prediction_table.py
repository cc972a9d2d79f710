"""What models have found in the photos of a project, written into it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from adnet_core.errors import ProjectError
from adnet_core.projects.face_table import FaceTable, ScoredFace
from adnet_core.projects.file.checksums import fits
from adnet_core.projects.inputs import predicted_face, prediction_fault
from adnet_core.projects.journal import Journal
from adnet_core.projects.photo_table import PhotoTable
from adnet_core.projects.predictions import match_predictions
from adnet_core.projects.records import FaceRecord, HistoryStep, NewPhoto, PredictedFace
from adnet_core.projects.rows import FACE_COLUMNS
from adnet_core.projects.score_table import ScoreTable


class PredictionTable:
    """Writes predictions as faces that nobody has touched; undo does not go through them, unless a person has
    brought them in."""

    def __init__(self, journal: Journal, photos: PhotoTable, faces: FaceTable, scores: ScoreTable) -> None:
        self._journal, self._photos, self._faces, self._scores = journal, photos, faces, scores

    def record(
        self, image_id: int, predictions: Sequence[PredictedFace], model_sha256: str, points: Sequence[str]
    ) -> None:
        """Write what a model found in a photo (best first), as `Project.record_predictions` says;
        call within a transaction."""
        self.check(predictions, points)
        self._photos.one(image_id)
        match = match_predictions(predictions, *self._untouched_and_touched(image_id))
        for face in match.stale:
            self._faces.predict(face, replace(face, deleted=True))
        renewed: list[tuple[PredictedFace, FaceRecord | None]] = [*match.renewed]
        for prediction, old in renewed + [(prediction, None) for prediction in match.new]:
            fresh = predicted_face(image_id, self._journal.layout.point_count, prediction, model_sha256)
            face = fresh if old is None else replace(fresh, id=old.id)
            self._faces.predict(old, face)
            self._scores.describe(face.id, prediction.shape, prediction.look)
        self._photos.mark_predicted(image_id, model_sha256)

    def add(self, photos: Sequence[tuple[NewPhoto, Sequence[PredictedFace]]]) -> list[bool]:
        """Put in photos with what a model found in each, as `Project.add_predicted` says."""
        for _, predictions in photos:
            self.check(predictions, ())
        with self._journal.transaction():
            numbers = self._photos.add_known([photo for photo, _ in photos])
            faces = [
                ScoredFace(
                    predicted_face(
                        number, self._journal.layout.point_count, prediction, photo.model_sha256 or ""
                    ),
                    prediction.shape,
                    prediction.look,
                )
                for number, (photo, predictions) in zip(numbers, photos, strict=True)
                if number is not None
                for prediction in predictions
            ]
            self._faces.predict_all(faces)
        return [number is not None for number in numbers]

    def bring_in(self, image_id: int, faces: Sequence[ScoredFace]) -> None:
        """Faces of a photo that a model has found elsewhere, as `Project.add_found` says."""
        with self._journal.step():
            self._faces.predict_all(faces, undoable=True)
            self._photos.mark_predicted(image_id, faces[0].face.model_sha256)

    def undone(self, step: HistoryStep) -> None:
        """A model looks again at a photo whose faces were brought in, and are gone by an undo."""
        gone = self._photos_brought_in(step)
        if gone:
            self._photos.mark_unpredicted(gone)

    def redone(self, step: HistoryStep) -> None:
        """A photo whose faces were brought in again has been looked at."""
        anew = set(self._photos_brought_in(step))
        for edit in step.edits if anew else ():
            if edit.image_id in anew:
                anew.remove(edit.image_id)
                face = self._journal.stored(edit.face_id)
                self._photos.mark_predicted(edit.image_id, face.model_sha256)

    def _photos_brought_in(self, step: HistoryStep) -> list[int]:
        wanted = [answer.target for answer in step.edits]
        found = self._journal.rows_among(
            "SELECT id FROM edits WHERE kind = 'predicted' AND id IN ({})", wanted
        )
        predicted = {row[0] for row in found}
        return list(dict.fromkeys(answer.image_id for answer in step.edits if answer.target in predicted))

    def check(self, predictions: Sequence[PredictedFace], points: Sequence[str]) -> None:
        """Raises ProjectError for what is no face of the layout, or of a model with other points."""
        names = self._journal.layout.point_names
        faults = (prediction_fault(prediction, len(names)) for prediction in predictions)
        fault = next((fault for fault in faults if fault is not None), None)
        if fault is None and points and tuple(points) != names:
            fault = f"the model's points are not those of the layout {self._journal.layout.name}"
        if fault is not None:
            raise ProjectError(f"{self._journal.path}: {fault}")

    def _untouched_and_touched(self, image_id: int) -> tuple[list[FaceRecord], list[FaceRecord]]:
        """The faces that a prediction may renew, and those that it must leave, deleted ones among them.

        A face that was added by hand and deleted again leaves no trace; one that a model had found and a
        person deleted must not come back.
        """
        rows = self._journal.rows(
            f"""
            SELECT touched, {FACE_COLUMNS}, {fits("faces", "f")} FROM faces f
            WHERE image_id = ? AND (deleted = 0 OR touched = 1 AND NOT EXISTS
                (SELECT 1 FROM edits e WHERE e.face_id = f.id AND e.kind = 'added'))
            ORDER BY number
            """,
            (image_id,),
        )
        faces = [(bool(row[0]), self._journal.decode_face(row[1:])) for row in rows]
        return [face for touched, face in faces if not touched], [face for touched, face in faces if touched]
