"""What an undo or a redo did, in the window's words."""

from __future__ import annotations

from collections.abc import Sequence

from adnet_core.projects.records import Edit, HistoryStep, PhotoEdit
from app.logic.enumerated_words import flag_word, state_word
from app.logic.session import Session
from app.logic.translating import marked, tr


def photo_words(edits: Sequence[PhotoEdit]) -> str:
    """What a step has done with photos; empty where it did nothing with any."""
    here = {edit.image_id for edit in edits if edit.after.removed is False}
    gone = {edit.image_id for edit in edits if edit.after.removed}
    out = tr("the photo is out of the project", "{count:,} photos are out of the project", count=len(gone))
    back = tr(
        "the photo is in the project again", "{count:,} photos are in the project again", count=len(here)
    )
    if gone and here:
        return tr("{out} and {back}", out=out, back=back)
    return out if gone else back if here else ""


_NOTHING: dict[str, str] = {
    "undone": marked("Nothing is undone: it was changed in another window since, and stays so."),
    "done again": marked("Nothing is done again: it was changed in another window since, and stays so."),
}
_DONE: dict[str, str] = {"undone": marked("Undone: {what}."), "done again": marked("Done again: {what}.")}
_PARTLY: dict[str, str] = {
    "undone": marked("Undone: {what}. What was changed in another window since stays."),
    "done again": marked("Done again: {what}. What was changed in another window since stays."),
}


def travelled(session: Session, step: HistoryStep, done: str) -> str:
    """What an undo ("undone") or redo ("done again") has done, and what of it not, since others have changed
    it."""
    if step.changes_nothing and (step.kept or step.layout_edits):
        return tr(_NOTHING[done])
    sentences = _PARTLY if step.kept else _DONE
    return tr(sentences[done], what=_step_words(session, step))


def _face_words(edits: Sequence[Edit]) -> str:
    """Which faces came or went; of several that changed otherwise, how many. Empty for a change of one."""
    all_of_them = {edit.face_id for edit in edits}
    gone = {edit.face_id for edit in edits if edit.after.deleted}
    here = {edit.face_id for edit in edits if edit.after.deleted is False}
    if (gone or here) and gone | here == all_of_them:
        out = tr("the face is gone", "{count:,} faces are gone", count=len(gone))
        back = tr("the face is back", "{count:,} faces are back", count=len(here))
        if gone and here:
            return tr("{out} and {back}", out=out, back=back)
        return out if gone else back
    if len(all_of_them) > 1:
        return tr("a change of {count:,} face", "changes of {count:,} faces", count=len(all_of_them))
    return ""


def _step_words(session: Session, step: HistoryStep) -> str:
    """What an undo or redo has done, from the edits that it appended."""
    if step.changes_layout:
        count = session.project.layout.point_count
        return tr("the layout has {count} point", "the layout has {count} points", count=count)
    photos = photo_words(step.photo_edits)
    if photos or not step.edits:
        return photos or tr("which file the photo is")
    edits = [edit for edit in step.edits if not edit.after.is_empty]
    faces = _face_words(edits)
    if faces or not edits:
        return faces or tr("a change")
    after, before = edits[0].after, edits[0].before
    if after.indices is not None:
        count = len(after.indices)
        name = session.layout.point_names[int(after.indices[0])].replace("_", " ")
        if after.points is None:
            if count == 1:
                return tr("the visibility of {name}", name=name)
            return tr("the visibility of {count} point", "the visibility of {count} points", count=count)
        if count == 1:
            return tr("the place of {name}", name=name)
        return tr("the place of {count} point", "the places of {count} points", count=count)
    if after.state is not None and before.state is not None:
        return tr(
            "the face is {now}, no longer {before}",
            now=state_word(after.state),
            before=state_word(before.state),
        )
    if after.note is not None:
        return tr("the note is “{note}”", note=after.note) if after.note else tr("there is no note")
    if after.tags is not None:
        flags = ", ".join(map(flag_word, after.tags))
        return tr("flagged: {flags}", flags=flags) if flags else tr("the face has no flags")
    return tr("a change")
