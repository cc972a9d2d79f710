"""A person's edits of faces. One of a photo that was only passed puts that photo into the project."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from adnet_core.faces.states import FaceState
from adnet_core.projects.changes import applied, placing, settled
from adnet_core.projects.face_table import FaceTable
from adnet_core.projects.journal import Journal
from adnet_core.projects.passed_photos import PassedPhotos
from adnet_core.projects.records import Edit, EditKind, FaceChange, FaceRecord


class FaceEdits:
    """Each edit is one row of the log and, unless grouped, one step of undo."""

    def __init__(self, journal: Journal, faces: FaceTable, passed: PassedPhotos) -> None:
        self._journal, self._faces, self._passed = journal, faces, passed

    def add(self, face: FaceRecord) -> None:
        """A face that a person has added, of a photo of the project or of a passed one."""
        if self._passed.is_passed(face.image_id):
            with self._journal.step():
                self._faces.add(replace(face, image_id=self._passed.put_in(face.image_id)))
        else:
            self._faces.add(replace(face, image_id=self._passed.image_id(face.image_id)))

    def change(
        self,
        face_id: str,
        kind: EditKind,
        change: Callable[[FaceRecord], FaceRecord],
        *,
        seconds: float = 0.0,
        group: str | None = None,
    ) -> Edit | None:
        """Edit a face. A photo that was only passed comes in by that, unless nothing differs."""
        photo = self._passed.photo_of(face_id)
        if photo is None:
            return self._faces.change(
                self._passed.face_id(face_id), kind, change, seconds=seconds, group=group
            )
        with contextlib.suppress(_NothingDiffers), self._journal.step(group):
            self._passed.put_in(photo)
            face_id = self._passed.face_id(face_id)
            edit = self._faces.change(face_id, kind, change, seconds=seconds, group=None)
            if edit is None:
                raise _NothingDiffers
            return edit
        return None


class _NothingDiffers(Exception):
    """An edit changes nothing, so that its photo does not come into the project."""


def changed(wanted: FaceChange, face: FaceRecord, absent: NDArray[np.bool_] | None = None) -> FaceRecord:
    """A face after an edit: it becomes corrected where points change and no state is given."""
    new = applied(face, placing(face, wanted, absent))
    corrected = any(
        not np.array_equal(getattr(face, name), getattr(new, name))
        for name in ("points", "origin", "visibility")
    )
    if corrected and wanted.state is None:
        new = replace(new, state=FaceState.CORRECTED)
    return settled(new)
