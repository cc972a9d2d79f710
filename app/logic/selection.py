"""Which face of the photo that is shown is current, and which of its points are selected. Knows no window."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection

from adnet_core.faces.states import FINISHED
from adnet_core.projects.records import FaceRecord
from app.logic.listing.ranking import next_absent, next_uncertain


class Selection:
    """The faces of a photo, in reading order, with the one that is current and its selected points."""

    def __init__(self, changed: Callable[[], None]) -> None:
        """`changed` is called once another face or other points have been selected among the same faces."""
        self._changed = changed
        self.faces: tuple[FaceRecord, ...] = ()
        self.face_index: int | None = None
        self.point: int | None = None
        # Several points selected at once, `point` among them; empty otherwise.
        self.group: frozenset[int] = frozenset()
        # Since when the face is current, by the monotonic clock.
        self.face_since = time.monotonic()

    @property
    def face(self) -> FaceRecord | None:
        return None if self.face_index is None else self.faces[self.face_index]

    @property
    def chosen(self) -> list[int]:
        """All selected points of the current face."""
        return sorted(self.group) if self.group else [] if self.point is None else [self.point]

    def index_of(self, face_id: str | None) -> int | None:
        return next((i for i, face in enumerate(self.faces) if face.id == face_id), None)

    # Another photo, or the same one anew: whoever says so tells it on

    def show(self, faces: tuple[FaceRecord, ...], face_id: str | None = None) -> None:
        """The faces of another photo; the one with this id is current, or the first that is not finished."""
        self.faces = faces
        self.point, self.group = None, frozenset()
        wanted = self.index_of(face_id)
        self.face_index = wanted if wanted is not None else self._default_face()
        self.face_since = time.monotonic()

    def renew(self, faces: tuple[FaceRecord, ...], face_id: str | None) -> None:
        """The same photo's faces as they are now; the one with this id was current, and stays so with its
        points. Where it is gone, the one that has taken its place is."""
        index = self.face_index
        self.faces = faces
        kept = self.index_of(face_id)
        if kept is not None:
            self.face_index = kept
            return
        self.point, self.group = None, frozenset()
        self.face_index = min(index, len(faces) - 1) if faces and index is not None else self._default_face()

    # Selecting

    def choose(self, face: int | None, point: int | None, group: frozenset[int] = frozenset()) -> None:
        """Make exactly this the selection."""
        if (face, point, group) != (self.face_index, self.point, self.group):
            if face != self.face_index:
                self.face_since = time.monotonic()
            self.face_index, self.point, self.group = face, point, group
            self._changed()

    def select(self, face: int, point: int | None) -> None:
        """Make a face current and select one of its points, or none. A group that holds the point stays."""
        if 0 <= face < len(self.faces):
            kept = self.group if face == self.face_index and point in self.group else frozenset()
            self.choose(face, point, kept)

    def select_group(self, points: Collection[int]) -> None:
        """Select these points of the current face and no others."""
        group = frozenset(points)
        if self.face is None or not group:
            self.deselect()
            return
        point = self.point if self.point in group else min(group)
        self.choose(self.face_index, point, group if len(group) > 1 else frozenset())

    def toggle(self, point: int) -> None:
        """Take a point of the current face into the selection, or out of it."""
        self.select_group(set(self.chosen) ^ {point})

    def deselect(self) -> None:
        if self.point is not None:
            self.choose(self.face_index, None)

    # Going from one to the next

    def step_face(self, by: int) -> None:
        """Next or previous face of this photo, around."""
        if self.faces:
            start = self.face_index if self.face_index is not None else (-1 if by > 0 else 0)
            self.choose((start + by) % len(self.faces), None)

    def step_uncertain(self, by: int = 1) -> int | None:
        """Select the point with the largest ellipse, then the next; returns it, None without a placed one."""
        face = self.face
        point = None if face is None else next_uncertain(face, self.point, by)
        if point is not None:
            self.choose(self.face_index, point)
        return point

    def step_absent(self) -> int | None:
        """Select the next absent point of the current face; None where there is none."""
        face = self.face
        if face is None or self.face_index is None:
            return None
        point = next_absent(face, 0 if self.point is None else self.point + 1)
        if point is not None:
            self.select(self.face_index, point)
        return point

    def next_unfinished(self) -> int | None:
        """The first face after the current one, around, that is neither accepted nor rejected."""
        after = -1 if self.face_index is None else self.face_index
        around = (*range(after + 1, len(self.faces)), *range(after + 1))
        return next((index for index in around if self.faces[index].state not in FINISHED), None)

    def _default_face(self) -> int | None:
        if not self.faces:
            return None
        return next((i for i, face in enumerate(self.faces) if face.state not in FINISHED), 0)
