"""The work on one project: what each action does to the current face. Knows no window.

Every change goes through the project and is on the disk when the method returns. Where the annotator is
and who is told of changes is in app/logic/position.py.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import Layout
from adnet_core.faces.states import FaceState, PointOrigin, Visibility
from adnet_core.first_faces.first_model import FirstModel
from adnet_core.models.finding import Finding
from adnet_core.projects.inputs import FaceEdit
from adnet_core.projects.records import EditKind, FaceRecord, HistoryStep, ImageSummary
from adnet_core.projects.store import Project
from app.logic.correcting.flaws import Expectation
from app.logic.correcting.following import Followed, Followers
from app.logic.listing.photo_list import Order
from app.logic.position import Change, Position
from app.logic.work.background import Owner

__all__ = ["Change", "Session"]


class Session(Position):
    """A project that is worked on."""

    def __init__(self, project: Project, *, start: Path | None = None, order: Order = Order.NAME) -> None:
        super().__init__(project, start=start, order=order)
        self.layout: Layout = project.layout
        # Whom work in the background is done for; it ends when the project is left.
        self.owner = Owner(project.path.name)
        # What another program has done to the project's file, in words; while there is any, nothing is saved.
        self.displaced = ""
        # Whether what was saved is in another file already, for when this one is left.
        self.rescued = False
        # Whether photos that are not on this disk may be fetched from where a team has them.
        self.fetches = False
        # The points that were nudged last, and the step of undo that belongs to it.
        self._nudged: tuple[tuple[str, tuple[int, ...]], str] | None = None
        # Kept by the face's id: moving points does not change where a model expected them.
        self._expected: tuple[str, Expectation] | None = None
        # What carries corrections over to other points; the window sets one that outlives projects.
        self.followers = Followers()

    def expectation(self) -> Expectation | None:
        """Where a model had expected the current face's points; None where nobody has moved any."""
        face = self.face
        if face is None or not (face.origin == PointOrigin.MOVED).any():
            return None
        return self._expectation_of(face)

    def expected_by(self, prior: FirstModel) -> bool:
        """Whether the current face was expected by its box alone, so that anchors tell where its points
        are."""
        face = self.face
        if face is None:
            return False
        expected = self._expectation_of(face)
        return prior.by_box(expected.points, expected.covariance)

    def _expectation_of(self, face: FaceRecord) -> Expectation:
        if self._expected is None or self._expected[0] != face.id:
            self._expected = (face.id, Expectation(*self.project.predicted_points(face.id)))
        return self._expected[1]

    def following(self, points: NDArray[np.float64], moved: Sequence[int]) -> Followed | None:
        """Which points of the current face would follow if those in `moved` stood as in `points` (P, 2)."""
        face = self.face
        if face is None or not self.followers.works_for(self.layout):
            return None
        rows = np.asarray(moved, dtype=np.int64)
        return self.followers.follow(face, self.layout, self._expectation_of(face), points, rows)

    # Changing points

    def place(
        self,
        indices: NDArray[np.int64],
        points: NDArray[np.float64],
        seconds: float = 0.0,
        *,
        origin: PointOrigin = PointOrigin.MOVED,
        absent: NDArray[np.bool_] | None = None,
        others_follow: bool = True,
    ) -> None:
        """Put points (n, 2) of the current face where a person wants them: one edit.

        Of several points moved together, absent ones go along and stay absent, unless `absent` (n,) says
        who is so afterwards; one that is put somewhere by itself is placed.
        """
        face = self.face
        if face is not None and len(indices):
            self._move(
                face,
                indices,
                points,
                origin=origin,
                absent=absent,
                seconds=seconds,
                others_follow=others_follow,
            )
            self._nudged = None
            self.reread()

    def _move(
        self,
        face: FaceRecord,
        indices: NDArray[np.int64],
        points: NDArray[np.float64],
        *,
        origin: PointOrigin = PointOrigin.MOVED,
        absent: NDArray[np.bool_] | None = None,
        seconds: float = 0.0,
        group: str | None = None,
        others_follow: bool = True,
    ) -> None:
        """One edit: points placed by hand, and those that follow them."""
        whole = face.points.copy()
        whole[indices] = points
        if absent is None:
            absent = ~face.placed[indices] if len(indices) > 1 else np.zeros(len(indices), dtype=bool)
        follow = others_follow and origin is PointOrigin.MOVED
        placed = indices[~absent]
        followed = self.following(whole, list(placed)) if follow and len(placed) else None
        if followed is None or face.covariance is None:
            self.project.move_points(
                face.id,
                indices,
                points,
                origin=origin,
                absent=absent,
                seconds=seconds,
                group=group,
            )
            return
        origins = np.full(len(indices) + len(followed.rows), PointOrigin.PROPAGATED, dtype=np.int8)
        origins[: len(indices)] = PointOrigin.MOVED
        # A point that was absent has no covariance of its own, but the model's.
        own, expected = face.covariance[indices], self._expectation_of(face).covariance[indices]
        own = np.where(np.isnan(own), expected, own)
        self.project.move_points(
            face.id,
            np.concatenate([indices, followed.rows]),
            np.concatenate([points, followed.points]),
            origin=origins,
            absent=np.append(absent, np.zeros(len(followed.rows), dtype=bool)),
            covariance=np.concatenate([own, followed.covariance]),
            seconds=seconds,
            group=group,
        )

    def nudge(self, dx: float, dy: float) -> bool:
        """Move the selected points by photo pixels; False where none is selected."""
        face = self.face
        if face is None or not self.selection.chosen:
            return False
        self.work_on(self.selection.chosen, face.points[self.selection.chosen] + (dx, dy))
        return True

    def work_on(self, indices: Sequence[int], points: NDArray[np.float64]) -> None:
        """Put points (n, 2) of the current face. Calls for the same points that follow each other, as a key
        that is held down gives them, are one step of undo."""
        face = self.face
        if face is None:
            return
        key = (face.id, tuple(indices))
        if self._nudged is None or self._nudged[0] != key:
            self._nudged = (key, self.project.new_group())
        self._move(face, np.array(indices, dtype=np.int64), points, group=self._nudged[1])
        self.reread()

    def reset_point(self) -> bool:
        """Put the selected points back where the model had them; False where no model has spoken of any."""
        return self.reset_points(self.selection.chosen)

    def reset_points(self, indices: Sequence[int]) -> bool:
        """Put points of the current face back where the model had them: one edit."""
        face = self.face
        if face is None:
            return False
        points, covariance = self.project.predicted_points(face.id)
        rows = np.array([i for i in indices if np.isfinite(points[i]).all()], dtype=np.int64)
        if not len(rows):
            return False
        moved, spreads = points[rows], covariance[rows]
        origins = np.full(len(rows), PointOrigin.PREDICTED, dtype=np.int8)
        followed = self.followers.release(face, self.layout, self._expectation_of(face), rows)
        if followed is not None:
            others = face.origin == PointOrigin.MOVED
            others[rows] = False
            then = PointOrigin.PROPAGATED if others.any() else PointOrigin.PREDICTED
            rows = np.concatenate([rows, followed.rows])
            moved = np.concatenate([moved, followed.points])
            spreads = np.concatenate([spreads, followed.covariance])
            origins = np.append(origins, np.full(len(followed.rows), then, dtype=np.int8))
        self.project.move_points(face.id, rows, moved, origin=origins, covariance=spreads)
        self._nudged = None
        self.reread()
        return True

    def cycle_visibility(self) -> Visibility | None:
        """Visible, occluded, outside, visible; of the selected points, going by the one selected last.

        Absent ones stay so: ABSENT where that one is.
        """
        face = self.face
        if face is None or self.selection.point is None:
            return None
        if not face.placed[self.selection.point]:
            return Visibility.ABSENT
        now = Visibility((int(face.visibility[self.selection.point]) + 1) % int(Visibility.ABSENT))
        rows = np.array(self.selection.chosen)
        self.project.set_visibility(face.id, rows[face.placed[rows]], now)
        self.reread()
        return now

    def switch_absent(self) -> Visibility | None:
        """The selected points are not there, or, where none of them was, they are where their marks stand.

        What they are now, VISIBLE or ABSENT; None where none is selected.
        """
        face = self.face
        if face is None or self.selection.point is None:
            return None
        rows = np.array(self.selection.chosen)
        now = Visibility.ABSENT if face.placed[rows].any() else Visibility.VISIBLE
        self.project.set_visibility(face.id, rows, now)
        self._nudged = None
        self.reread()
        return now

    # Changing faces

    def set_state(self, state: FaceState) -> bool:
        """Accept, reject or reopen the current face; False where there is none."""
        face = self.face
        if face is None:
            return False
        self.project.set_state(face.id, state, seconds=time.monotonic() - self.selection.face_since)
        self.reread()
        return True

    def delete_face(self) -> bool:
        face = self.face
        if face is None:
            return False
        self.project.delete_face(face.id)
        self.reread()
        return True

    def add_face(
        self,
        box: FaceBox,
        points: NDArray[np.float64],
        covariance: NDArray[np.float64] | None,
        *,
        origin: PointOrigin = PointOrigin.PREDICTED,
        visibility: Visibility | NDArray[np.int8] = Visibility.VISIBLE,
        model_sha256: str = "",
        image_id: int | None = None,
    ) -> FaceRecord | None:
        """A face from points that a model gave, or a template, whose points are absent, in the current photo,
        where it becomes current, or in that of `image_id`."""
        here = self.image.id if self.image is not None else None
        there = here if image_id is None else image_id
        if there is None:
            return None
        face = self.project.add_face(
            there,
            box,
            points,
            covariance=covariance,
            origin=origin,
            visibility=visibility,
            model_sha256=model_sha256,
        )
        self.look_again([there])
        if there == here:
            self.selection.choose(self.selection.index_of(face.id), None)
        return face

    def renew_face(
        self,
        face_id: str,
        points: NDArray[np.float64],
        covariance: NDArray[np.float64],
        model_sha256: str,
        *,
        rows: Sequence[int] = (),
        box: FaceBox | None = None,
        absent: NDArray[np.bool_] | None = None,
    ) -> None:
        """A model's fresh landmarks for a face: one edit. The points that a person has placed stay.

        With `rows` only these points take them, those placed by hand among them; with `box` the face gets
        another box as well. What is `absent` (P,) of the landmarks says nothing. The face may be in another
        photo than the current one. One that has been deleted meanwhile stays so.
        """
        face = self.project.face(face_id)
        if face.deleted:
            return
        origin = face.origin.copy()
        fresh = np.array(rows, dtype=np.int64) if rows else np.flatnonzero(origin != PointOrigin.MOVED)
        if absent is not None:
            fresh = fresh[~absent[fresh]]
        origin[fresh] = PointOrigin.PREDICTED
        self.project.change(
            face_id,
            FaceEdit(
                indices=fresh,
                points=points[fresh],
                origin=PointOrigin.PREDICTED,
                covariance=covariance[fresh],
                box=box,
                state=FaceState.CORRECTED if (origin == PointOrigin.MOVED).any() else FaceState.PREDICTED,
                model_sha256=None if rows else model_sha256,
            ),
            kind=EditKind.MOVED,
        )
        self._expected = None
        self._nudged = None
        self.look_again([face.image_id])

    def set_box(self, box: FaceBox) -> None:
        """Give the current face another box; its points stay."""
        if self.face is not None:
            self.project.set_box(self.face.id, box)
            self.reread()

    # Photos

    def remove_photos(self, image_ids: Sequence[int]) -> int:
        """Take photos out of the project, in one step of undo; their files stay. Returns how many."""
        edits = self.project.remove_images(image_ids)
        self._nudged = None
        self.take_out([edit.image_id for edit in edits])
        return len(edits)

    def undo(self) -> HistoryStep | None:
        return self._travel(self.project.undo())

    def redo(self) -> HistoryStep | None:
        return self._travel(self.project.redo())

    @property
    def finding(self) -> Finding | None:
        """Who finds the objects in the project's photos; None where nobody has said."""
        return self.project.settings.finding

    def find_by(self, finding: Finding) -> list[int]:
        """Remember who finds the objects from now on; returns the photos that are to be looked at anew."""
        anew = self.project.find_by(finding)
        for image_id in anew:
            if image_id in self.photos:
                self.photos.set_predicted(image_id, False)
                # Of its faces nothing is known anew before they are.
                summary = self.photos.summaries.get(image_id, ImageSummary())
                self.photos.take_summary(image_id, summary._replace(seen=False))
        self.passed_predictions_gone()
        self.notify(Change.SUMMARY)
        return anew

    def passed_predictions_gone(self) -> None:
        """What a model has found in the photo that is only passed holds no more; it is looked at anew."""
        self.project.passed.forget_predictions()
        if self.passing is not None:
            self.passing = self.project.image(self.passing.id)
            self.reread()

    def photo_predicted(self, image_id: int) -> None:
        """A model's faces have been recorded for a photo."""
        self._expected = None
        image_id = self.project.passed.image_id(image_id)
        if self.passing is not None and self.passing.id == image_id:
            self.passing = self.project.image(image_id)
            self.reread()
            return
        if image_id not in self.photos:
            return
        self.photos.set_predicted(image_id, True)
        if self.photos.row_of(image_id) == self.row:
            self.reread()
        else:
            self.photos.summarise(image_id)
            self.notify(Change.SUMMARY)

    def _travel(self, step: HistoryStep | None) -> HistoryStep | None:
        """Show what an undo or redo has changed."""
        if step is None:
            return None
        self._expected = None
        if step.changes_layout:  # whoever shows the project opens it anew
            return step
        self._take_photos(step)
        for image_id in step.image_ids:
            if image_id in self.photos:
                self.photos.summarise(image_id)
        there = [edit for edit in step.edits if edit.image_id in self.photos]
        if not there:
            rows = [row for image_id in step.image_ids if (row := self.photos.row_of(image_id)) is not None]
            passed = next((edit.image_id for edit in step.photo_edits), None)
            if rows:
                self.go_to(min(rows))
            elif passed is not None and (record := self.let_pass(self.project.image(passed))) is not None:
                self.pass_by(record)
            self.reread()
            return step
        first = there[0]
        row = self.photos.row_of(first.image_id)
        if row is not None and row != self.row:
            self.go_to(row, first.face_id)
            self.notify(Change.SUMMARY)
            return step
        self.reread()
        index = self.selection.index_of(first.face_id)
        if index is not None:
            touched = first.after.indices if first.after.points is not None else None
            point = int(touched[0]) if touched is not None and len(touched) == 1 else None
            # What is selected in this face stays so, unless the step was about one point.
            if point is not None or index != self.selection.face_index:
                self.selection.choose(index, point)
        return step

    def _take_photos(self, step: HistoryStep) -> None:
        """Take in and out the photos that an undo or redo has brought back or removed."""
        if not step.photo_edits:
            return
        removed = {image.id for image in self.project.removed_images()}
        ids = dict.fromkeys(edit.image_id for edit in step.photo_edits)
        self.take_out([image_id for image_id in ids if image_id in removed], stay=True)
        self.take_in([self.project.image(image_id) for image_id in ids if image_id not in removed])

    def _selected(self) -> None:
        # Going elsewhere ends a series of nudges, even where one comes back.
        self._nudged = None
        super()._selected()
