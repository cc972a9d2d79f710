"""Photos that are looked at without being in the project, as the frames of a video that are passed.

What a model says of them is kept in memory under the ids that it would have in the file. The first edit of
such a photo, or of one of its faces, writes all of it in the edit's own transaction and step of undo.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from adnet_core.media.photos import file_sha256
from adnet_core.projects.face_table import FaceTable
from adnet_core.projects.inputs import predicted_face
from adnet_core.projects.journal import Journal
from adnet_core.projects.photo_table import PhotoTable
from adnet_core.projects.records import FaceRecord, ImageRecord, ImageSummary, PredictedFace
from adnet_core.projects.score_table import ScoreTable
from adnet_core.projects.stored_faces import StoredFaces

MOST_PASSED = 500
"""Of so many photos it is remembered what a model has found in them."""
_SAME_FACE = 0.3


Write = Callable[[], Callable[[], None]]
"""Puts the file of a photo where it belongs, and returns what takes that back. May raise MediaError."""


@dataclass(eq=False)
class _Passed:
    """A photo that is looked at. `faces` are what a model has found; None where none has looked at it, or
    where the faces are those that the file has of a removed photo."""

    record: ImageRecord
    size: tuple[int, int]
    write: Write
    faces: tuple[FaceRecord, ...] | None = None
    # What the queue goes by: of each face its shape and its look.
    scores: tuple[tuple[float | None, NDArray[np.int8] | None], ...] = ()
    model_sha256: str = ""
    # Its id once it has been put into the project.
    put_in: int | None = None


class PassedPhotos:
    """Belongs to one open project. All methods may be called from any thread."""

    def __init__(self, journal: Journal, photos: PhotoTable, faces: FaceTable, scores: ScoreTable) -> None:
        self._journal, self._photos, self._faces, self._scores = journal, photos, faces, scores
        self._lock = threading.RLock()
        self._passed: dict[int, _Passed] = {}
        # Faces that are in no file, and which face of the file one of them turned out to be.
        self._home: dict[str, int] = {}
        self._same: dict[str, str] = {}
        self._last = 0

    def pass_by(self, path: Path, size: tuple[int, int], write: Write) -> ImageRecord:
        """The record of a photo of `size` (width, height) that is looked at.

        A photo that is in the project is left as it is; for any other, `write` is called once it is put in.
        """
        record = self._photos.find(path)
        if record is not None and not self._photos.is_removed(record.id):
            return record
        with self._lock:
            known = next((one for one in self._passed.values() if one.record.path == path), None)
            if record is None and known is not None and known.put_in is None:
                return known.record
            if record is None:
                self._last -= 1
                record = self._photos.unknown(self._last, path, *size)
            self._passed[record.id] = _Passed(record, size, write)
            waiting = [image_id for image_id, one in self._passed.items() if one.put_in is None]
            for image_id in waiting[:-MOST_PASSED]:
                self._forget_faces(self._passed.pop(image_id))
            return record

    def forget_predictions(self) -> None:
        """Another model is in use: what the one before has said of photos that are in no file is gone."""
        with self._lock:
            for one in self._passed.values():
                if one.put_in is None and one.faces is not None:
                    self._forget_faces(one)
                    one.record = one.record._replace(predicted=False)

    def is_passed(self, image_id: int) -> bool:
        """Whether a photo is looked at without being in the project."""
        with self._lock:
            return self._open(image_id) is not None

    def image_id(self, image_id: int) -> int:
        """The id that a photo has in the file, where it has been put in meanwhile."""
        with self._lock:
            one = self._passed.get(image_id)
            return image_id if one is None or one.put_in is None else one.put_in

    def face_id(self, face_id: str) -> str:
        """The id that a face has in the file, where another one turned out to be the same."""
        with self._lock:
            return self._same.get(face_id, face_id)

    def image(self, image_id: int) -> ImageRecord | None:
        with self._lock:
            one = self._open(image_id)
            return None if one is None else one.record

    def faces(self, image_id: int) -> list[FaceRecord] | None:
        """What a model has found in a photo; None where the file knows what there is."""
        with self._lock:
            one = self._open(image_id)
            if one is None or (one.faces is None and image_id > 0):
                return None
            return [face.in_photo(*one.size) for face in one.faces or ()]

    def face(self, face_id: str) -> FaceRecord | None:
        """A face that is in no file; None where it is in one."""
        with self._lock:
            one = self._open(self._home.get(face_id, 0))
            if one is None:
                return None
            return next((face.in_photo(*one.size) for face in one.faces or () if face.id == face_id), None)

    def summary(self, image_id: int) -> ImageSummary | None:
        faces = self.faces(image_id)
        if faces is None:
            return None
        image = self.image(image_id)
        return ImageSummary(len(faces), predicted=len(faces), seen=image is not None and image.predicted)

    def predicted_by(self, image_id: int) -> str | None:
        with self._lock:
            one = self._open(image_id)
            return None if one is None or one.faces is None else one.model_sha256

    def record(
        self, image_id: int, predictions: Sequence[PredictedFace], model_sha256: str, point_count: int
    ) -> bool:
        """Keep what a model has found in a photo that is not in the project; False where it is there."""
        with self._lock:
            one = self._open(image_id)
            if one is None:
                return False
            self._forget_faces(one)
            one.faces = tuple(
                predicted_face(image_id, point_count, prediction, model_sha256) for prediction in predictions
            )
            one.scores = tuple((prediction.shape, prediction.look) for prediction in predictions)
            one.model_sha256 = model_sha256
            one.record = one.record._replace(predicted=True)
            self._home.update({face.id: image_id for face in one.faces})
            return True

    def photo_of(self, face_id: str) -> int | None:
        """The photo of a face, where that is looked at without being in the project."""
        with self._lock:
            home = self._home.get(face_id, 0)
            if self._open(home) is not None:
                return home
            if not any(image_id > 0 and one.put_in is None for image_id, one in self._passed.items()):
                return None
        rows = self._journal.rows("SELECT image_id FROM faces WHERE id = ?", (face_id,))
        return int(rows[0][0]) if rows and self.is_passed(int(rows[0][0])) else None

    def came_in(self, image_id: int, in_file: int) -> None:
        """A photo was put in otherwise: from here on the file alone says what there is in it."""
        with self._lock:
            one = self._open(image_id)
            if one is not None:
                self._forget_faces(one)
                one.put_in = in_file

    def put_in(self, image_id: int) -> int:
        """Put a photo into the project with what a model has found in it; its id there.

        Within the step of the edit that asks for it, which undo takes back with it. Raises MediaError where
        its file cannot be written.
        """
        with self._journal.step(), self._lock:
            one = self._open(image_id)
            if one is None:
                return self.image_id(image_id)
            self._journal.file.if_taken_back(one.write())
            path = one.record.path
            (record,) = self._photos.bring_in([path])
            if not record.sha256:
                self._photos.describe(record.id, file_sha256(path), *one.size, path.stat().st_size)
            if one.faces is not None:
                self._put_faces_in(record, one)
            one.put_in = record.id
            self._journal.file.if_taken_back(lambda: self._take_back(one))
            return record.id

    # Within

    def _open(self, image_id: int) -> _Passed | None:
        one = self._passed.get(image_id)
        return None if one is None or one.put_in is not None else one

    def _forget_faces(self, one: _Passed) -> None:
        for face in one.faces or ():
            self._home.pop(face.id, None)
        one.faces, one.scores = None, ()

    def _take_back(self, one: _Passed) -> None:
        with self._lock:
            one.put_in = None
            for face in one.faces or ():
                self._same.pop(face.id, None)

    def _put_faces_in(self, record: ImageRecord, one: _Passed) -> None:
        """Give a photo's faces their rows. Another window may have put the photo in before: a face that is
        there already stands for the one that lies over it."""
        there = StoredFaces(self._journal).of_photo(record.id)
        for face, (shape, look) in zip(one.faces or (), one.scores, strict=True):
            same = max(there, key=lambda other: other.box.iou(face.box), default=None)
            if same is not None and same.box.iou(face.box) > _SAME_FACE:
                self._same[face.id] = same.id
                there.remove(same)
                continue
            self._faces.predict(None, replace(face, image_id=record.id))
            self._scores.describe(face.id, shape, look)
        if not record.predicted:
            self._photos.mark_predicted(record.id, one.model_sha256)
