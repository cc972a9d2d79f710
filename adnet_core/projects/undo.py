"""Undo and redo: a step is taken back, or done again, by edits that are appended."""

from __future__ import annotations

import uuid
from dataclasses import replace

from adnet_core.projects import layout_edits, photo_edits
from adnet_core.projects.changes import applied, difference, restored, settled
from adnet_core.projects.expectation_update import expect_anew, measures_otherwise
from adnet_core.projects.face_table import FaceTable
from adnet_core.projects.journal import Journal
from adnet_core.projects.layout_columns import LayoutColumns
from adnet_core.projects.records import (
    Edit,
    EditKind,
    FaceChange,
    HistoryStep,
    LayoutEdit,
    LayoutEditKind,
)
from adnet_core.projects.standing import Standing


class Undo:
    """Goes through the steps of an open project's session."""

    def __init__(self, journal: Journal, faces: FaceTable) -> None:
        self._journal = journal
        self._faces = faces

    def undo(self) -> HistoryStep | None:
        """Take back the session's last step that stands, by edits that are appended."""
        steps = self._journal.steps
        with self._journal.file.lock:
            with self._journal.transaction():
                steps.require_none_open()
                self._journal.check_layout()
                steps.revision += 1
                step = steps.to_undo()
                if step is None:
                    return None
                steps.mark(step, "undone")
                edits = self._journal.stored_edits("WHERE e.step = ?", (step,), "DESC")
                appended = uuid.uuid4().hex
                faces, kept = self._answer(EditKind.REVERTED, appended, edits)
                photos = self._journal.with_photos(photo_edits.take_back(self._journal, step, appended))
                layouts = self._answer_layout(LayoutEditKind.REVERTED, step, appended)
            return self._travelled(HistoryStep(faces, photos, kept, layouts))

    def redo(self) -> HistoryStep | None:
        """Do the step again that was undone last, unless something new was done since."""
        steps = self._journal.steps
        with self._journal.file.lock:
            with self._journal.transaction():
                steps.require_none_open()
                self._journal.check_layout()
                steps.revision += 1
                step = steps.to_redo()
                if step is None:
                    return None
                steps.mark(step, "done")
                edits = self._journal.stored_edits("WHERE e.step = ?", (step,))
                appended = uuid.uuid4().hex
                done = photo_edits.do_again(self._journal, step, appended)
                faces, kept = self._answer(EditKind.REAPPLIED, appended, edits)
                photos = self._journal.with_photos(done)
                layouts = self._answer_layout(LayoutEditKind.REAPPLIED, step, appended)
            return self._travelled(HistoryStep(faces, photos, kept, layouts))

    def _answer(
        self, kind: EditKind, step: str, edits: list[Edit]
    ) -> tuple[tuple[Edit, ...], tuple[str, ...]]:
        """Append one edit for each that is taken back or done again; says of which faces something stays."""
        appended: list[Edit] = []
        kept: list[str] = []
        logs: dict[str, Standing] = {}
        for edit in edits:
            log = logs.get(edit.face_id)
            if log is None:
                found = self._journal.stored_edits("WHERE e.face_id = ?", (edit.face_id,))
                log = logs[edit.face_id] = Standing(self._journal.columns.count, found)
            old = self._journal.stored(edit.face_id)
            if kind is EditKind.REVERTED:
                current, wanted, free = edit.after, edit.before, log.to_take_back(old, edit)
            else:
                current, wanted, free = edit.before, edit.after, log.to_do_again(old, edit)
            new = restored(old, current=current, wanted=wanted, free=free)
            if difference(new, settled(applied(old, wanted))) is not None:
                kept.append(edit.face_id)
            change = difference(old, new) or (FaceChange(), FaceChange())
            whose = None if change[1].is_empty else log.annotator_after(kind, edit)
            answer = self._faces.new_edit(new, kind, change, step=step, target=edit.id)
            appended.append(self._faces.append(new, answer, annotator=whose))
            log.add(appended[-1])
        return tuple(appended), tuple(dict.fromkeys(kept))

    def _answer_layout(self, kind: LayoutEditKind, step: str, appended: str) -> tuple[LayoutEdit, ...]:
        """Append one edit for each change of the layout that a step made."""
        edits = layout_edits.read_edits(self._journal, "WHERE step = ?", (step,))
        if not edits:
            return ()
        made = layout_edits.answer(self._journal, kind, edits, appended)
        self._journal.file.appended(made[-1].id)
        after = LayoutColumns.from_json(made[-1].after, str(self._journal.path))
        if measures_otherwise(self._journal.columns, after):
            expect_anew(self._journal, after)
        return tuple(made)

    def _travelled(self, step: HistoryStep) -> HistoryStep:
        """The step as the layout has it that holds once it is written."""
        if step.layout_edits:
            self._journal.take_layout(step.layout_edits[-1])
        return replace(step, edits=tuple(map(self._journal.columns.shown_edit, step.edits)))
