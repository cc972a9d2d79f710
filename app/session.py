"""The work on one project: where the annotator is, and what each action does. Knows no window.

Every change goes through the project and is on the disk when the method returns. Whoever shows the
session listens to it by `listeners`, which are called with what has changed.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from enum import Flag, auto
from itertools import chain
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from adnet_core.annotation.records import (
    FaceRecord,
    FaceState,
    HistoryStep,
    ImageRecord,
    ImageSummary,
    PointOrigin,
    Visibility,
)
from adnet_core.annotation.store import Project
from adnet_core.geometry import FaceBox
from adnet_core.layout import Layout
from app.flaws import Expectation
from app.following import Followed, Followers
from app.photo_list import Listing, ListView, Marked, Shown, is_finished, listed_rows
from app.ranking import next_uncertain, photo_key, reading_order

FINISHED = (FaceState.ACCEPTED, FaceState.REJECTED)


class Change(Flag):
    """What a listener has to look at again."""

    PHOTO = auto()
    FACES = auto()
    SELECTION = auto()
    PHOTOS = auto()
    SUMMARY = auto()


Listener = Callable[[Change], None]


class Session:
    """The current photo, face and point of a project."""

    def __init__(self, project: Project, *, start: Path | None = None) -> None:
        self.project = project
        self.layout: Layout = project.layout
        self.listeners: list[Listener] = []
        self.images: list[ImageRecord] = []
        self.summaries: dict[int, ImageSummary] = {}
        # Photos that cannot be read: nothing can be done there, so nothing is left to do.
        self.unreadable: set[int] = set()
        self.row: int | None = None
        self.faces: tuple[FaceRecord, ...] = ()
        self.face_index: int | None = None
        self.point: int | None = None
        # Several points selected at once, `point` among them; empty otherwise.
        self.group: frozenset[int] = frozenset()
        self._rows: dict[int, int] = {}
        self._finished = 0
        self._face_since = time.monotonic()
        self._nudged: tuple[tuple[str, tuple[int, ...]], str] | None = None
        # Kept by the face's id: moving points does not change where a model expected them.
        self._expected: tuple[str, Expectation] | None = None
        # What carries corrections over to other points; the window sets one that outlives projects.
        self.followers = Followers()
        self._load_images()
        if self.images:
            self._enter(self._row_of_path(start) if start is not None else self._first_unfinished() or 0)

    # Where we are

    @property
    def image(self) -> ImageRecord | None:
        return None if self.row is None else self.images[self.row]

    @property
    def face(self) -> FaceRecord | None:
        return None if self.face_index is None else self.faces[self.face_index]

    @property
    def chosen(self) -> list[int]:
        """All selected points of the current face."""
        return sorted(self.group) if self.group else [] if self.point is None else [self.point]

    def expectation(self) -> Expectation | None:
        """Where a model had expected the current face's points; None where nobody has moved any."""
        face = self.face
        if face is None or not (face.origin == PointOrigin.MOVED).any():
            return None
        return self._expectation_of(face)

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

    def row_of(self, image_id: int) -> int | None:
        return self._rows.get(image_id)

    def was_predicted(self, image_id: int) -> bool:
        """Whether a model has looked at the photo."""
        row = self._rows.get(image_id)
        return row is not None and self.images[row].predicted

    def counts(self) -> tuple[int, int]:
        """Photos that are finished, and all photos."""
        return self._finished, len(self.images)

    # Moving through the work

    def go_to(self, row: int, face_id: str | None = None) -> None:
        """Go to a photo by its row, and to one of its faces."""
        if not self.images:
            return
        row = min(max(row, 0), len(self.images) - 1)
        if row != self.row:
            self._enter(row, face_id)
            self._tell(Change.PHOTO | Change.FACES | Change.SELECTION)
        elif face_id is not None:
            self._choose(self._index_of(face_id), None)

    def step_photo(self, by: int) -> bool:
        """Next or previous photo of the list; False at its end."""
        row = self.listing.step(self.row, by)
        if row is None:
            return False
        self.go_to(row)
        return True

    def go_to_end(self, last: bool) -> None:
        """The first or the last photo of the list."""
        if self.listing.rows:
            self.go_to(self.listing.rows[-1 if last else 0])

    def set_list(self, view: ListView) -> None:
        """List other photos or in another order, or bring the list up to date. Stays at the photo."""
        needs_marks = view.shown in (Shown.FLAGGED, Shown.NOTED)
        marked = Marked(*self.project.marked_images()) if needs_marks else Marked()
        self.listing = Listing(listed_rows(self.images, self.summaries, view, marked), view)
        self._tell(Change.PHOTOS)

    def previous_row(self) -> int | None:
        """The row that going back would lead to."""
        return self.listing.step(self.row, -1)

    def step_face(self, by: int) -> None:
        """Next or previous face of this photo, around."""
        if self.faces:
            start = self.face_index if self.face_index is not None else (-1 if by > 0 else 0)
            self._choose((start + by) % len(self.faces), None)

    def select(self, face: int, point: int | None) -> None:
        """Make a face current and select one of its points, or none. A group that holds the point stays."""
        if 0 <= face < len(self.faces):
            kept = self.group if face == self.face_index and point in self.group else frozenset()
            self._choose(face, point, kept)

    def select_group(self, points: Collection[int]) -> None:
        """Select these points of the current face and no others."""
        group = frozenset(points)
        if self.face is None or not group:
            self.deselect()
            return
        point = self.point if self.point in group else min(group)
        self._choose(self.face_index, point, group if len(group) > 1 else frozenset())

    def toggle(self, point: int) -> None:
        """Take a point of the current face into the selection, or out of it."""
        self.select_group(set(self.chosen) ^ {point})

    def deselect(self) -> None:
        if self.point is not None:
            self._choose(self.face_index, None)

    def step_uncertain(self, by: int = 1) -> int | None:
        """Select the point with the largest ellipse, then the next; returns it."""
        face = self.face
        if face is None:
            return None
        self._choose(self.face_index, next_uncertain(face, self.point, by))
        return self.point

    def next_unfinished(self) -> bool:
        """The next face that is neither accepted nor rejected, here or further down the list, then from its
        start, then in photos that are not listed.

        A photo that no model has looked at counts as unfinished. False when everything is done.
        """
        after = self.face_index if self.face_index is not None else -1
        order = [*range(after + 1, len(self.faces)), *range(0, after + 1)]
        for index in order:
            if self.faces[index].state not in FINISHED:
                self._choose(index, None)
                return True
        row = self._first_unfinished(after=self.row)
        if row is None:
            return False
        self.go_to(row)
        return True

    # Changing faces

    def place(
        self,
        indices: NDArray[np.int64],
        points: NDArray[np.float64],
        seconds: float = 0.0,
        *,
        origin: PointOrigin = PointOrigin.MOVED,
    ) -> None:
        """Put points (n, 2) of the current face where a person wants them: one edit."""
        face = self.face
        if face is not None and len(indices):
            self._move(face, indices, points, origin=origin, seconds=seconds)
            self._nudged = None
            self._changed()

    def _move(
        self,
        face: FaceRecord,
        indices: NDArray[np.int64],
        points: NDArray[np.float64],
        *,
        origin: PointOrigin = PointOrigin.MOVED,
        seconds: float = 0.0,
        group: str | None = None,
    ) -> None:
        """One edit: points placed by hand, and those that follow them."""
        whole = face.points.copy()
        whole[indices] = points
        followed = self.following(whole, list(indices)) if origin is PointOrigin.MOVED else None
        if followed is None or face.covariance is None:
            self.project.move_points(face.id, indices, points, origin=origin, seconds=seconds, group=group)
            return
        origins = np.full(len(indices) + len(followed.rows), PointOrigin.PROPAGATED, dtype=np.int8)
        origins[: len(indices)] = PointOrigin.MOVED
        self.project.move_points(
            face.id,
            np.concatenate([indices, followed.rows]),
            np.concatenate([points, followed.points]),
            origin=origins,
            covariance=np.concatenate([face.covariance[indices], followed.covariance]),
            seconds=seconds,
            group=group,
        )

    def nudge(self, dx: float, dy: float) -> bool:
        """Move the selected points by photo pixels; False where none is selected."""
        face = self.face
        if face is None or not self.chosen:
            return False
        self.work_on(self.chosen, face.points[self.chosen] + (dx, dy))
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
        self._changed()

    def reset_point(self) -> bool:
        """Put the selected points back where the model had them; False where no model has spoken of any."""
        return self.reset_points(self.chosen)

    def reset_points(self, indices: Sequence[int]) -> bool:
        """Put points of the current face back where the model had them: one edit."""
        face = self.face
        if face is None:
            return False
        points, covariance = self.project.predicted_points(face.id)
        rows = np.array([i for i in indices if np.isfinite(points[i]).all()], dtype=np.int64)
        if not len(rows):
            return False
        places, spreads = points[rows], covariance[rows]
        origins = np.full(len(rows), PointOrigin.PREDICTED, dtype=np.int8)
        followed = self.followers.release(face, self.layout, self._expectation_of(face), rows)
        if followed is not None:
            others = face.origin == PointOrigin.MOVED
            others[rows] = False
            then = PointOrigin.PROPAGATED if others.any() else PointOrigin.PREDICTED
            rows = np.concatenate([rows, followed.rows])
            places = np.concatenate([places, followed.points])
            spreads = np.concatenate([spreads, followed.covariance])
            origins = np.append(origins, np.full(len(followed.rows), then, dtype=np.int8))
        self.project.move_points(face.id, rows, places, origin=origins, covariance=spreads)
        self._nudged = None
        self._changed()
        return True

    def renew_face(
        self, face_id: str, points: NDArray[np.float64], covariance: NDArray[np.float64], model_sha256: str
    ) -> None:
        """A model's fresh landmarks for a face: the points that a person has placed stay. Can be undone."""
        index = self._index_of(face_id)
        if index is None:
            return
        free = np.flatnonzero(self.faces[index].origin != PointOrigin.MOVED)
        self.project.move_points(
            face_id, free, points[free], origin=PointOrigin.PREDICTED, covariance=covariance[free]
        )
        self._expected = None
        self._changed()

    def cycle_visibility(self) -> Visibility | None:
        """Visible, occluded, outside, visible; of the selected points, going by the one selected last."""
        face = self.face
        if face is None or self.point is None:
            return None
        now = Visibility((int(face.visibility[self.point]) + 1) % len(Visibility))
        self.project.set_visibility(face.id, np.array(self.chosen), now)
        self._changed()
        return now

    def set_state(self, state: FaceState) -> bool:
        """Accept, reject or reopen the current face; False where there is none."""
        face = self.face
        if face is None:
            return False
        self.project.set_state(face.id, state, seconds=time.monotonic() - self._face_since)
        self._changed()
        return True

    def delete_face(self) -> bool:
        face = self.face
        if face is None:
            return False
        self.project.delete_face(face.id)
        self._changed()
        return True

    def add_face(
        self,
        box: FaceBox,
        points: NDArray[np.float64],
        covariance: NDArray[np.float64] | None,
        *,
        origin: PointOrigin = PointOrigin.PREDICTED,
        model_sha256: str = "",
    ) -> FaceRecord | None:
        """A face in the current photo, from points that a model or a template gave; it becomes current."""
        image = self.image
        if image is None:
            return None
        face = self.project.add_face(
            image.id, box, points, covariance=covariance, origin=origin, model_sha256=model_sha256
        )
        self._changed()
        self._choose(self._index_of(face.id), None)
        return face

    def undo(self) -> HistoryStep | None:
        return self._travel(self.project.undo())

    def redo(self) -> HistoryStep | None:
        return self._travel(self.project.redo())

    def refresh(self) -> None:
        """Look at the current photo's faces again after an edit that the project was told directly."""
        self._changed()

    # What comes from elsewhere

    def photo_predicted(self, image_id: int) -> None:
        """A model's faces have been recorded for a photo."""
        self._expected = None
        row = self._rows.get(image_id)
        if row is None:
            return
        self.images[row] = replace(self.images[row], predicted=True)
        if row == self.row:
            self._changed()
        else:
            self._summarise(image_id)
            self._tell(Change.SUMMARY)

    def photos_added(self, go_to_first: Sequence[int] = ()) -> None:
        """Photos have been put into the project; goes to the first of those given."""
        here = self.image
        self._load_images()
        if here is not None:
            self.row = self._rows.get(here.id)
        self._tell(Change.PHOTOS)
        rows = [self._rows[i] for i in go_to_first if i in self._rows]
        if rows or (self.row is None and self.images):
            self.row = None
            self.go_to(rows[0] if rows else 0)

    # Within

    def _load_images(self) -> None:
        self.images = sorted(self.project.images(), key=lambda image: photo_key(image.relative))
        self._rows = {image.id: row for row, image in enumerate(self.images)}
        self.summaries = dict(self.project.image_states())
        self._finished = sum(is_finished(summary) for summary in self.summaries.values())
        self.listing = Listing(listed_rows(self.images, self.summaries, ListView(), Marked()))

    def _row_of_path(self, path: Path) -> int:
        wanted = path.resolve()
        names = (row for row, image in enumerate(self.images) if image.path.name == path.name)
        return next((row for row in names if self.images[row].path.resolve() == wanted), 0)

    def _first_unfinished(self, after: int | None = None) -> int | None:
        rows = self.listing.rows
        place = self.listing.place_of(after)
        first = 0 if place is None else place + 1
        around = (rows[(first + step) % len(rows)] for step in range(len(rows)))
        for row in chain(around, range(len(self.images))):
            image_id = self.images[row].id
            done = image_id in self.unreadable or is_finished(self.summaries.get(image_id))
            if row != after and not done:
                return row
        return None

    def _enter(self, row: int, face_id: str | None = None) -> None:
        self.row = row
        self.faces = reading_order(self.project.faces(self.images[row].id))
        self.point, self.group = None, frozenset()
        wanted = self._index_of(face_id) if face_id is not None else None
        self.face_index = wanted if wanted is not None else self._default_face()
        self._face_since = time.monotonic()

    def _default_face(self) -> int | None:
        if not self.faces:
            return None
        return next((i for i, f in enumerate(self.faces) if f.state not in FINISHED), 0)

    def _index_of(self, face_id: str | None) -> int | None:
        return next((i for i, face in enumerate(self.faces) if face.id == face_id), None)

    def _choose(self, face: int | None, point: int | None, group: frozenset[int] = frozenset()) -> None:
        if (face, point, group) != (self.face_index, self.point, self.group):
            if face != self.face_index:
                self._face_since = time.monotonic()
            self._nudged = None
            self.face_index, self.point, self.group = face, point, group
            self._tell(Change.SELECTION)

    def _changed(self) -> None:
        """Read the current photo's faces again, keeping the place."""
        image = self.image
        if image is None:
            return
        before, point, index = self.face, self.point, self.face_index
        self.faces = reading_order(self.project.faces(image.id))
        kept = self._index_of(before.id) if before is not None else None
        if kept is not None:
            self.face_index, self.point = kept, point
        else:
            self.point, self.group = None, frozenset()
            if before is not None and self.faces and index is not None:
                self.face_index = min(index, len(self.faces) - 1)
            else:
                self.face_index = self._default_face()
        self._summarise(image.id)
        self._tell(Change.FACES | Change.SELECTION | Change.SUMMARY)

    def _summarise(self, image_id: int) -> None:
        was = is_finished(self.summaries.get(image_id))
        now = self.summaries[image_id] = self.project.image_summary(image_id)
        self._finished += is_finished(now) - was

    def _travel(self, step: HistoryStep | None) -> HistoryStep | None:
        """Show what an undo or redo has changed."""
        if step is None:
            return None
        self._expected = None
        for image_id in step.image_ids:
            if self.image is None or image_id != self.image.id:
                self._summarise(image_id)
        first = step.edits[0]
        row = self._rows.get(first.image_id)
        if row is not None and row != self.row:
            self.go_to(row, first.face_id)
            self._tell(Change.SUMMARY)
            return step
        self._changed()
        index = self._index_of(first.face_id)
        if index is not None:
            touched = first.after.indices if first.after.points is not None else None
            point = int(touched[0]) if touched is not None and len(touched) == 1 else None
            if point is not None or not self.group:
                self._choose(index, point)
        return step

    def _tell(self, change: Change) -> None:
        for listener in list(self.listeners):
            listener(change)
