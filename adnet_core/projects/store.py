"""The project: photos, faces and the append-only log of edits in one SQLite file.

Every call that changes something returns after the change is on the disk. All methods may be called
from any thread. Every failure that a person can cause is a ProjectError of one sentence; a call that
the program should not have made (indices out of range, points that are not finite) is a ValueError.
"""

from __future__ import annotations

import contextlib
import time
import uuid
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import TracebackType

import numpy as np
from numpy.typing import ArrayLike, NDArray

from adnet_core.errors import ProjectError
from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import Layout
from adnet_core.faces.layout_difference import LayoutDifference
from adnet_core.faces.states import FaceState, PointOrigin, Visibility
from adnet_core.models.finding import Finding
from adnet_core.projects.changes import last_predicted
from adnet_core.projects.correction_log import CorrectionLog
from adnet_core.projects.face_edits import FaceEdits, changed
from adnet_core.projects.face_table import FaceTable, ScoredFace
from adnet_core.projects.file.addresses import real_file
from adnet_core.projects.file.database import create_file
from adnet_core.projects.file.file_identity import Displacement
from adnet_core.projects.held_out_photos import FirstPaths
from adnet_core.projects.inputs import FaceEdit, author_name, new_face
from adnet_core.projects.journal import Journal
from adnet_core.projects.layout_change import changed_columns, coming_back
from adnet_core.projects.layout_edits import read_edits as read_layout_edits
from adnet_core.projects.open_file import Saving
from adnet_core.projects.opening import open_journal
from adnet_core.projects.other_windows import News, OtherWindows
from adnet_core.projects.passed_photos import PassedPhotos
from adnet_core.projects.photo_edits import read_edits
from adnet_core.projects.photo_scales import PhotoScales
from adnet_core.projects.photo_table import PhotoTable
from adnet_core.projects.prediction_table import PredictionTable
from adnet_core.projects.project_settings import FINDING_SETTING, REFINED_SETTING, ProjectSettings
from adnet_core.projects.records import (
    Edit,
    EditKind,
    FaceRecord,
    HistoryStep,
    ImageRecord,
    ImageSummary,
    LayoutEdit,
    NewPhoto,
    PhotoEdit,
    PredictedFace,
)
from adnet_core.projects.reviews import ReviewTable
from adnet_core.projects.score_table import ScoreTable
from adnet_core.projects.stored_faces import StoredFaces
from adnet_core.projects.training_faces import TrainingFaces
from adnet_core.projects.undo import Undo

_STATE_KINDS = {
    FaceState.ACCEPTED: EditKind.ACCEPTED,
    FaceState.REJECTED: EditKind.REJECTED,
    FaceState.PREDICTED: EditKind.REOPENED,
    FaceState.CORRECTED: EditKind.REOPENED,
}


class Project:
    """An open project file. Made by `create` or `open`; a context manager that closes it."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self._photos = PhotoTable(journal)
        self._other_windows = OtherWindows(journal)
        self.reviews = ReviewTable(journal)
        self.training_faces = TrainingFaces(journal)
        self.scores = ScoreTable(journal)
        self.scales = PhotoScales(journal)
        self.first_paths = FirstPaths(journal)
        self._faces = FaceTable(journal, self.scores)
        self._stored = StoredFaces(journal)
        self._undo = Undo(journal, self._faces)
        # Photos that are looked at and are in the project only once something is done with them.
        self.passed = PassedPhotos(journal, self._photos, self._faces, self.scores)
        self._edits = FaceEdits(journal, self._faces, self.passed)
        self._predictions = PredictionTable(journal, self._photos, self._faces, self.scores)

    @classmethod
    def create(cls, path: str | Path, layout: Layout, *, author: str) -> Project:
        """Make an empty project and open it. Raises ProjectError where a file is there already.

        Here and in `open`, a link is followed: the project is the one of the file that it leads to.
        """
        target = real_file(path)
        name = author_name(author)
        meta = {"project_id": uuid.uuid4().hex, "created": str(int(time.time())), "layout": layout.to_json()}
        create_file(target, meta)
        return cls.open(target, author=name)

    @classmethod
    def open(cls, path: str | Path, *, author: str, read_only: bool = False) -> Project:
        """Open a project as `author`, whose name its edits carry.

        Undo goes through the steps of a session: the author's last one that is open nowhere, or a new one.
        """
        return cls(open_journal(path, author=author, read_only=read_only))

    @contextlib.contextmanager
    def read_beside(self) -> Iterator[Project]:
        """The project by a connection of its own, for what takes long in another thread: neither waits for
        the other.

        It ends when this one is closed: what still reads by it then gets a ProjectError.
        """
        readers = self._journal.file.readers
        reader = readers.add(self.path, lambda: open_journal(self.path, author=self.author, read_only=True))
        try:
            yield Project(reader)
        finally:
            reader.close()
            readers.remove(reader)

    @property
    def journal(self) -> Journal:
        """What the project writes through: for those who take in what was done elsewhere."""
        return self._journal

    @property
    def path(self) -> Path:
        return self._journal.path

    @property
    def layout(self) -> Layout:
        return self._journal.layout

    @property
    def author(self) -> str:
        return self._journal.author

    @property
    def read_only(self) -> bool:
        return self._journal.file.read_only

    @property
    def settings(self) -> ProjectSettings:
        """What the project remembers beside its faces."""
        return ProjectSettings(self._journal)

    @property
    def has_log(self) -> bool:
        """Whether edits go into a log beside the file first; not so on network disks."""
        return self._journal.file.has_log

    @property
    def notes(self) -> tuple[str, ...]:
        """What was put right when the file was opened, or could not be; sentences."""
        return self._journal.file.notes

    @property
    def saving(self) -> Saving:
        """What the last write returned."""
        return self._journal.file.saving

    def displacement(self) -> Displacement | None:
        """What another program has done to the open file; None where nothing. Raises ProjectError."""
        return self._journal.file.displacement()

    def checkpoint(self, follow: Callable[[], bytes] | None = None) -> bool:
        """Write what is only in the log into the file itself, so that a copy of the file is whole.

        `follow` is done before, while nothing is saved here, and says up to which state another copy goes:
        what came after that stays in the log. False where another program is in the way. Raises ProjectError
        where the file is another one now.
        """
        return self._journal.file.checkpoint(follow)

    def is_whole(self) -> bool:
        """Whether the file itself holds all that is saved, so that a copy of it does."""
        return self._journal.file.is_whole()

    @property
    def revision(self) -> int:
        """Grows with each edit, undo and redo that is made here; while it stays, the last is what it was."""
        return self._journal.steps.revision

    @property
    def last_state(self) -> bytes:
        """The state that the last write left (`lineage`)."""
        return self._journal.file.last_state

    @property
    def last_edit(self) -> str:
        """The edit that the last write ended with; empty where it was of other things."""
        return self._journal.file.last_edit

    def log(self) -> Path | None:
        """Where the log of this session is now, under whatever name; None where it is gone."""
        return self._journal.file.log()

    def hold_log(self) -> None:
        """Give the log a second name, under which it outlives what other programs do to the first."""
        self._journal.file.hold_log()

    def copy_to(self, target: Path) -> bytes:
        """Copy what is seen here, whatever file has the name now; returns the copy's state."""
        return self._journal.file.copy_to(target)

    def close(self) -> None:
        """Close the file. Safe to call twice; any other call afterwards is a ProjectError."""
        self._journal.close()

    def __enter__(self) -> Project:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # The layout

    def change_layout(self, change: LayoutDifference) -> LayoutEdit:
        """Give the project another layout: a step of undo, which touches no face.

        Faces keep what they have of the points that stay; new points are absent in them. What they had of
        removed points stays in the file, and comes back when the change is undone, or a point of that name
        is added again. Raises ProjectError where the project's layout is not the one that the change begins
        with.
        """
        return self._journal.change_layout(changed_columns(self._journal.columns, change, self.path))

    def layout_edits(self) -> list[LayoutEdit]:
        """The log of changes of the layout, in the order in which they were made."""
        return read_layout_edits(self._journal)

    def layout_changed_elsewhere(self) -> bool:
        """Whether another window or a command has changed the layout since this one was opened: from then on
        nothing is written here."""
        return self._journal.layout_changed_elsewhere()

    def points_coming_back(self, change: LayoutDifference) -> tuple[str, ...]:
        """Names of points that a change adds and that the project had before: they come back with the places
        that faces had of them."""
        return coming_back(self._journal.columns, change)

    def points_placed(self, point: int) -> int:
        """How many faces, deleted ones left out, have a point of the layout placed."""
        return self._stored.with_placed(point)

    # Photos

    def add_images(self, paths: Iterable[str | Path]) -> list[ImageRecord]:
        """Put photos into the project, in one transaction, and return their records in the same order.

        A photo that is there already, by its path relative to the project, is left as it is; so is one that
        was removed, which `bring_in` would bring back. The files are not opened: `describe_image` adds what
        is in them.
        """
        return self._photos.add(paths)

    def bring_in(self, paths: Iterable[str | Path]) -> list[ImageRecord]:
        """Put photos into the project because a person wants these: one step of undo, which takes out again
        those that were not there. Removed ones come back, with their faces."""
        return self._photos.bring_in(paths)

    def remove_images(self, image_ids: Iterable[int]) -> list[PhotoEdit]:
        """Take photos out of the project, in one step of undo; their files are not touched.

        They stay in the file with their faces, and nothing but undo and `bring_in` brings them back. Returns
        the edits; photos that were removed already have none.
        """
        return self._photos.remove(image_ids)

    def bring_back(self, image_ids: Iterable[int]) -> list[PhotoEdit]:
        """Put removed photos in again with their faces, in one step of undo; those that are there have no
        edit."""
        return self._photos.bring_back(image_ids)

    def removed_images(self) -> list[ImageRecord]:
        """The photos that are in the file and no longer in the project."""
        return self._photos.removed()

    def photo_edits(self) -> list[PhotoEdit]:
        """The log of what people have done with photos, in the order in which it was written."""
        return read_edits(self._journal)

    def describe_image(
        self, image_id: int, sha256: str, width: int, height: int, *, size_bytes: int | None = None
    ) -> ImageRecord:
        """Fill in what was not known when the photo was added; the file's size is looked up if not given."""
        if self.passed.is_passed(image_id):
            return self.image(image_id)  # described as it is put in
        return self._photos.describe(self.passed.image_id(image_id), sha256, width, height, size_bytes)

    def describe_anew(self, image_id: int, sha256: str, width: int, height: int) -> ImageRecord:
        """Say that another file stands for the photo, as a person wants it: a step of undo."""
        return self._photos.describe_anew(image_id, sha256, width, height)

    def relocate(self, paths: Mapping[int, Path]) -> list[ImageRecord]:
        """Say where photos are now, by their ids, in one transaction; returns the records that changed.

        A photo whose new place is another photo of the project already stays where it was.
        """
        return self._photos.relocate(paths)

    def images(self) -> list[ImageRecord]:
        """All photos that are not removed, in the order in which they were added."""
        return self._photos.all()

    def image(self, image_id: int) -> ImageRecord:
        """One photo, also a removed or a passed one. Raises ProjectError where there is none of this id."""
        return self.passed.image(image_id) or self._photos.one(self.passed.image_id(image_id))

    def predicted_by(self, image_id: int) -> str:
        """The SHA-256 of the model that looked at a photo last; empty where none has."""
        passed = self.passed.predicted_by(image_id)
        return self._photos.predicted_by(self.passed.image_id(image_id)) if passed is None else passed

    def image_states(self) -> dict[int, ImageSummary]:
        """A summary of every photo, by one query that reads no points."""
        return self._photos.summaries()

    def news(self) -> News | None:
        """What others have written into the file since the last call; None where nobody has.

        Others are all connections but this one: another window, or a command. The first call begins.
        """
        return self._other_windows.news()

    def image_summary(self, image_id: int) -> ImageSummary:
        """The summary of one photo, to be asked for after an edit."""
        return self.passed.summary(image_id) or self._photos.summary(self.passed.image_id(image_id))

    def image_summaries(self, image_ids: Collection[int]) -> dict[int, ImageSummary]:
        """The summaries of some photos, by one query for hundreds of them; of those that are there."""
        return self._photos.some_summaries(image_ids)

    def marked_images(self) -> tuple[set[int], set[int]]:
        """Ids of the photos that hold a face with tags, and of those that hold one with a note."""
        return self._photos.marked()

    def images_with_placed_points(self) -> set[int]:
        """Ids of the photos that hold a face that is accepted, or of which a person has placed a point."""
        return self._photos.with_placed_points()

    # Faces

    def faces(self, image_id: int) -> list[FaceRecord]:
        """The faces of a photo that are not deleted, in the order in which they came.

        Points that lie beyond the photo's edges are outside, whatever was said of them.
        """
        passed = self.passed.faces(image_id)
        if passed is not None:
            return passed
        image_id = self.passed.image_id(image_id)
        faces = self._stored.of_photo(image_id)
        if not faces:
            return []
        image = self.image(image_id)
        return [face.in_photo(image.width, image.height) for face in faces]

    def face_name(self, image: ImageRecord, face_id: str) -> str:
        """What people call a face: its photo, and where that has several, its number there as the window
        shows it."""
        ids = self._stored.ids_of_photo(image.id)
        return image.relative if len(ids) < 2 else f"{image.relative}, face {ids.index(face_id) + 1}"

    def face(self, face_id: str) -> FaceRecord:
        """A face, also a deleted one. Raises ProjectError where there is none of this id."""
        passed = self.passed.face(face_id)
        if passed is not None:
            return passed
        face = self._journal.face(self.passed.face_id(face_id))
        image = self.image(face.image_id)
        return face.in_photo(image.width, image.height)

    def require_whole_faces(self) -> None:
        """Raises DamagedError where the file would give others than the faces that were written into it.

        Reads all faces; for what goes through all of them and hands them on.
        """
        self._journal.file.require_whole_faces()

    def accepted_faces(self) -> Iterator[tuple[ImageRecord, FaceRecord]]:
        """All accepted faces with their photos, a few hundred in memory at a time; not of removed photos.

        Raises DamagedError before the first, where some would be missed or are not what was written.
        """
        self.require_whole_faces()
        for faces in self._stored.accepted():
            images: dict[int, ImageRecord] = {}
            for face in faces:
                if face.image_id not in images:
                    images[face.image_id] = self.image(face.image_id)
                image = images[face.image_id]
                yield image, face.in_photo(image.width, image.height)

    def predicted_points(self, face_id: str) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Where a model last put each point of a face, (P, 2), and its covariances (P, 2, 2).

        From the log, so also for points that were moved since; NaN where no model has spoken.
        """
        passed = self.passed.face(face_id)
        if passed is not None:
            covariance = np.full((len(passed.points), 2, 2), np.nan)
            return passed.points, covariance if passed.covariance is None else passed.covariance
        return last_predicted(self.face(face_id), self.edits(face_id))

    def record_predictions(
        self,
        image_id: int,
        predictions: Sequence[PredictedFace],
        model_sha256: str,
        *,
        points: Sequence[str] = (),
    ) -> list[FaceRecord]:
        """Write what a model found in a photo (best first), and return the faces that the photo now has.

        Faces that nobody has touched are renewed, keeping their ids, or deleted. Faces that somebody has
        touched, rejected or deleted stay as they are, and predictions that overlap them are dropped.
        Undo does not go through predictions. `points` are the names of the model's points: where the layout
        has others by now, or another order, nothing is recorded. Raises ProjectError for that, and for what
        is no face of so many points.
        """
        if self.passed.is_passed(image_id):
            self._predictions.check(predictions, points)
            if self.passed.record(image_id, predictions, model_sha256, self.layout.point_count):
                return self.faces(image_id)
        image_id = self.passed.image_id(image_id)
        with self._journal.transaction():
            self._predictions.record(image_id, predictions, model_sha256, points)
            return self.faces(image_id)

    def add_predicted(self, photos: Sequence[tuple[NewPhoto, Sequence[PredictedFace]]]) -> list[bool]:
        """Put in photos with what a model found in each, all together: many times faster than one by one.

        Of each whether it came in: a photo that is there already stays as it is. Raises ProjectError for
        what is no face of the layout's points; nothing is written then.
        """
        return self._predictions.add(photos)

    def find_by(self, finding: Finding) -> list[int]:
        """Remember who finds the objects from now on; returns the photos that are to be looked at anew.

        Those are the photos that a model has looked at and in which nobody has touched a face. They count as
        not predicted until then. Undo does not go through this.
        """
        with self._journal.transaction():
            if self.settings.finding is finding:
                return []
            self.settings.set(FINDING_SETTING, finding.value)
            self.settings.set(REFINED_SETTING, None)
            anew = self.training_faces.looked_at_only()
            self._photos.mark_unpredicted(anew)
            self.passed.forget_predictions()
            return anew

    # Edits by a person. Each is one row of the log and, unless grouped, one step of undo.

    def new_group(self) -> str:
        """A name under which consecutive edits count as one undo step (`group=`), say those of a key that is
        held down."""
        return uuid.uuid4().hex

    def step(self, group: str | None = None) -> AbstractContextManager[str]:
        """All edits inside the block are one undo step and are written together or not at all.

        With a name of `new_group`, consecutive blocks of that name are one undo step. The block is given the
        name that the step has: a fresh one where another step came between.
        """
        return self._journal.step(group)

    def add_face(
        self,
        image_id: int,
        box: FaceBox,
        points: ArrayLike,
        covariance: ArrayLike | None = None,
        *,
        origin: PointOrigin | ArrayLike = PointOrigin.MOVED,
        visibility: Visibility | ArrayLike = Visibility.VISIBLE,
        score: float = 1.0,
        model_sha256: str = "",
    ) -> FaceRecord:
        """A face that a person has added; its state is corrected if any point was placed, else predicted."""
        self.image(image_id)
        face = new_face(
            image_id,
            self.layout.point_count,
            box,
            points,
            covariance,
            origin=origin,
            visibility=visibility,
            score=score,
            model_sha256=model_sha256,
        )
        self._edits.add(face)
        return self.face(face.id)

    def add_faces(self, faces: Sequence[FaceRecord]) -> None:
        """Faces made by `new_face`, of any photos of the project, as a person has added them: one edit each.

        Written together, which is many times faster than one by one. Raises ProjectError where one has
        another number of points than the layout.
        """
        if any(len(face.points) != self.layout.point_count for face in faces):
            raise ProjectError(f"{self.path}: faces have {self.layout.point_count} points here")
        self._faces.add_all(faces)

    def add_found(self, image_id: int, faces: Sequence[ScoredFace]) -> None:
        """Faces of a photo that a model has found elsewhere, as an import brings them: a step that undo goes
        through. Nobody has touched them, and the photo counts as looked at."""
        if faces:
            self._predictions.bring_in(image_id, faces)

    def move_points(
        self,
        face_id: str,
        indices: ArrayLike,
        points: ArrayLike,
        *,
        origin: PointOrigin | ArrayLike = PointOrigin.MOVED,
        absent: NDArray[np.bool_] | None = None,
        covariance: ArrayLike | None = None,
        seconds: float = 0.0,
        group: str | None = None,
    ) -> Edit | None:
        """Put points (n, 2) at `indices` (n,); `origin` is one or (n,), so that a correction and the
        points that follow it are one edit. Points that were absent are placed now,
        but for those that are `absent` (n,) afterwards. The face becomes corrected, also an accepted one."""
        edit = FaceEdit(indices=indices, points=points, origin=origin, covariance=covariance)
        change = partial(changed, edit.checked(self.layout.point_count), absent=absent)
        return self._edits.change(face_id, EditKind.MOVED, change, seconds=seconds, group=group)

    def set_visibility(
        self, face_id: str, indices: ArrayLike, visibility: Visibility | ArrayLike
    ) -> Edit | None:
        """Say of points `indices` (n,) whether they are seen; one Visibility or (n,). As a correction."""
        edit = FaceEdit(indices=indices, visibility=visibility)
        return self.change(face_id, edit, kind=EditKind.VISIBILITY)

    def set_state(
        self, face_id: str, state: FaceState, *, seconds: float = 0.0, group: str | None = None
    ) -> Edit | None:
        """Accept, reject or reopen a face."""
        return self.change(
            face_id, FaceEdit(state=state), kind=_STATE_KINDS[state], seconds=seconds, group=group
        )

    def set_note(self, face_id: str, text: str) -> Edit | None:
        return self.change(face_id, FaceEdit(note=text), kind=EditKind.NOTE)

    def set_tags(self, face_id: str, tags: Iterable[str]) -> Edit | None:
        return self.change(face_id, FaceEdit(tags=tags), kind=EditKind.TAGS)

    def set_box(self, face_id: str, box: FaceBox) -> Edit | None:
        return self.change(face_id, FaceEdit(box=box), kind=EditKind.BOX)

    def delete_face(self, face_id: str) -> Edit | None:
        """Take a face out of the photo. It stays in the file, and no prediction brings it back."""
        return self._edits.change(face_id, EditKind.DELETED, lambda face: replace(face, deleted=True))

    def change(
        self,
        face_id: str,
        edit: FaceEdit,
        *,
        kind: EditKind = EditKind.CHANGED,
        seconds: float = 0.0,
        group: str | None = None,
    ) -> Edit | None:
        """Change anything about a face by one edit.

        Where points, origins or visibilities change and no state is given, the face becomes corrected.
        Returns None, and writes nothing, where nothing differs. Raises ProjectError for a face that is
        unknown or deleted, ValueError for an edit that does not suit the layout.
        """
        wanted = edit.checked(self.layout.point_count)
        return self._edits.change(face_id, kind, partial(changed, wanted), seconds=seconds, group=group)

    def undo(self) -> HistoryStep | None:
        """Take back this session's last step, by edits that are appended; None where there is none.

        What another window or author has changed since stays. The step says which photos and faces changed.
        """
        step = self._undo.undo()
        if step is not None:
            self._predictions.undone(step)
        return step

    def redo(self) -> HistoryStep | None:
        """Do again what was undone last; None where nothing was, or something new was done since."""
        step = self._undo.redo()
        if step is not None:
            self._predictions.redone(step)
        return step

    def go_on_from(self, other: Project) -> None:
        """Take over the session of one that is about to be closed, where it is of this file and author."""
        if (other.path, other.author) == (self.path, self.author) and not self.read_only:
            self._journal.steps.take_session(other._journal.steps)

    def correction_log(self) -> CorrectionLog:
        """A reader of how the accepted faces were corrected, which remembers how far it has read."""
        return CorrectionLog(self._journal)

    def edits(self, face_id: str | None = None) -> list[Edit]:
        """The log, of one face or of all, in the order in which it was written."""
        if face_id is None:
            return self._journal.edits("", ())
        return self._journal.edits("WHERE e.face_id = ?", (self.passed.face_id(face_id),))
