"""Writing faces and their log together: a log row and the state that it leads to."""

from __future__ import annotations

import time
import uuid
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from adnet_core.errors import ProjectError
from adnet_core.projects.changes import difference, expectations, expectations_of
from adnet_core.projects.journal import Journal
from adnet_core.projects.records import ANNOTATING, Edit, EditKind, FaceChange, FaceRecord
from adnet_core.projects.rows import edit_values, face_values
from adnet_core.projects.score_table import ScoreTable, score_values


@dataclass(frozen=True, eq=False)
class ScoredFace:
    """A new face with what a model says of it: its `shape` and `look`, as `PredictedFace` has them."""

    face: FaceRecord
    shape: float | None = None
    look: NDArray[np.int8] | None = None


class FaceTable:
    """The faces of an open project, written with their log in one transaction."""

    def __init__(self, journal: Journal, scores: ScoreTable) -> None:
        self._journal = journal
        self._scores = scores

    def change(
        self,
        face_id: str,
        kind: EditKind,
        new_state: Callable[[FaceRecord], FaceRecord],
        *,
        seconds: float,
        group: str | None,
    ) -> Edit | None:
        """A person's edit: the face goes to `new_state(face)`. None where that changes nothing."""
        with self._journal.transaction():
            self._journal.check_layout()
            old = self._journal.stored(face_id)
            if old.deleted:
                raise ProjectError(f"{self._journal.path}: face {face_id} has been deleted")
            new = self._journal.columns.stored(old, new_state(self._journal.columns.shown(old)))
            sides = difference(old, new)
            if sides is None:
                return None
            step = self._journal.steps.begin(group)
            edit = self.append(new, self.new_edit(new, kind, sides, seconds=seconds, step=step))
            return self._journal.columns.shown_edit(edit)

    def add(self, face: FaceRecord) -> Edit:
        """A person's new face."""
        with self._journal.transaction():
            self._journal.check_layout()
            new, sides = self._journal.columns.stored_birth(face)
            self._insert(new)
            step = self._journal.steps.begin()
            edit = self.append(new, self.new_edit(new, EditKind.ADDED, sides, step=step))
            return self._journal.columns.shown_edit(edit)

    def add_all(self, faces: Sequence[FaceRecord]) -> None:
        """A person's new faces, each as `add` writes it, by a few statements for all of them."""
        if not faces:
            return
        with self._journal.transaction():
            self._journal.check_layout()
            self._write_new([ScoredFace(face) for face in faces], EditKind.ADDED, self._journal.steps.begin())

    def predict_all(self, faces: Sequence[ScoredFace], *, undoable: bool = False) -> None:
        """A model's new faces, each as `predict` writes it, by a few statements for all of them. Those that
        are `undoable` belong to the step that is open, of a person who brings them in."""
        if not faces:
            return
        with self._journal.transaction():
            self._journal.check_layout()
            self._write_new(faces, EditKind.PREDICTED, self._journal.steps.begin() if undoable else "")

    def _write_new(self, faces: Sequence[ScoredFace], kind: EditKind, step: str) -> None:
        last_face, last_edit = self._journal.rows(
            "SELECT (SELECT coalesce(max(number), 0) FROM faces), (SELECT coalesce(max(seq), 0) FROM edits)"
        )[0]
        by_person = kind in ANNOTATING
        whose: dict[str, Any] = (
            {"touched": 1, "annotator": self._journal.author} if by_person else {"touched": 0}
        )
        rows: list[dict[str, Any]] = []
        scores: list[dict[str, Any]] = []
        edits: list[Edit] = []
        born = [self._journal.columns.stored_birth(one.face) for one in faces]
        expected = expectations_of(
            [self._journal.columns.shown(new) for new, _ in born], self._journal.layout
        )
        for one, (new, sides), (error, doubtful) in zip(faces, born, expected, strict=True):
            keys = {"id": new.id, "image_id": new.image_id, **whose}
            rows.append({**keys, "expected_error": error, **face_values(new)})
            look = None if one.look is None else one.look.astype(np.int8).tobytes()
            scores.append({**score_values(new, doubtful), "shape": one.shape, "look": look})
            edits.append(self.new_edit(new, kind, sides, step=step, annotator="" if by_person else None))
        self._journal.write_many(_inserting("faces", rows[0]), rows)
        self._scores.add_all(scores)
        values = [edit_values(edit) for edit in edits]
        self._journal.write_many(_inserting("edits", values[0]), values)
        self._journal.file.appended(edits[-1].id)
        self._journal.seal("faces", "number > ?", (last_face,))
        self._journal.seal("scores", "face > ?", (last_face,))
        self._journal.seal("edits", "seq > ?", (last_edit,))

    def predict(self, old: FaceRecord | None, new: FaceRecord) -> Edit | None:
        """A model's edit, outside of the history that undo goes through. None where it changes nothing."""
        with self._journal.transaction():
            self._journal.check_layout()
            sides: tuple[FaceChange, FaceChange] | None
            if old is None:
                stored, sides = self._journal.columns.stored_birth(new)
                self._insert(stored)
            else:
                before = self._journal.stored(old.id)
                stored = self._journal.columns.stored(before, new)
                sides = difference(before, stored)
            if sides is None:
                return None
            edit = self.append(stored, self.new_edit(stored, EditKind.PREDICTED, sides))
            return self._journal.columns.shown_edit(edit)

    def _insert(self, face: FaceRecord) -> None:
        """Give a new face its row. It gets its values with the first edit."""
        values = {"id": face.id, "image_id": face.image_id, "touched": 0, **face_values(face)}
        self._journal.write(_inserting("faces", values), values)

    def append(self, face: FaceRecord, edit: Edit, *, annotator: str | None = None) -> Edit:
        """Write the state of the face after a new edit, and the edit.

        `annotator`: whose face it is by an undo or redo; None where it stays.
        """
        error, doubtful = expectations(self._journal.columns.shown(face), self._journal.layout)
        state = {
            **face_values(face),
            "expected_error": error,
            "touched": int(edit.kind is not EditKind.PREDICTED),
            "face_id": face.id,
        }
        if edit.kind in ANNOTATING:
            before = self._journal.rows("SELECT annotator FROM faces WHERE id = ?", (face.id,))[0][0]
            edit = replace(edit, annotator=str(before))
            annotator = self._journal.author
        if annotator is not None:
            state["annotator"] = annotator
        columns = ", ".join(f"{name} = :{name}" for name in state if name not in ("touched", "face_id"))
        self._journal.write(
            f"UPDATE faces SET {columns}, touched = max(touched, :touched) WHERE id = :face_id", state
        )
        self._scores.keep(face, doubtful)
        row = edit_values(edit)
        self._journal.file.appended(edit.id)
        seq = self._journal.write(_inserting("edits", row), row)
        self._journal.seal("faces", "id = ?", (face.id,))
        self._journal.seal("edits", "seq = ?", (seq,))
        return replace(edit, seq=seq)

    def new_edit(
        self,
        face: FaceRecord,
        kind: EditKind,
        sides: tuple[FaceChange, FaceChange],
        *,
        seconds: float = 0.0,
        step: str = "",
        target: str = "",
        annotator: str | None = None,
    ) -> Edit:
        """An edit of this author's, before it has its number. `annotator` is whose face it was before."""
        return Edit(
            seq=0,
            id=uuid.uuid4().hex,
            step=step,
            kind=kind,
            face_id=face.id,
            image_id=face.image_id,
            author=self._journal.author,
            at=time.time(),
            seconds=seconds,
            target=target,
            before=sides[0],
            after=sides[1],
            annotator=annotator,
        )


def _inserting(table: str, values: Iterable[str]) -> str:
    """The statement that writes a new row of so many named values."""
    names = list(values)
    return f"INSERT INTO {table} ({', '.join(names)}) VALUES ({', '.join(f':{name}' for name in names)})"
