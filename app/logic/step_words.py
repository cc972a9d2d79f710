"""What an undo or a redo did, in the window's words."""

from __future__ import annotations

from collections.abc import Sequence

from adnet_core.projects.records import HistoryStep, PhotoEdit
from app.logic.session import Session


def photo_words(edits: Sequence[PhotoEdit]) -> str:
    """What a step has done with photos; empty where it did nothing with any."""
    here = {edit.image_id for edit in edits if edit.after.removed is False}
    gone = {edit.image_id for edit in edits if edit.after.removed}
    words = [
        f"the photo is {where}" if len(ids) == 1 else f"{len(ids):,} photos are {where}"
        for ids, where in ((gone, "out of the project"), (here, "in the project again"))
        if ids
    ]
    return " and ".join(words)


def travelled(session: Session, step: HistoryStep, done: str) -> str:
    """What an undo or redo has done, and what of it not, since others have changed it."""
    if step.changes_nothing and (step.kept or step.layout_edits):
        return f"Nothing is {done}: it was changed in another window since, and stays so."
    rest = " What was changed in another window since stays." if step.kept else ""
    return f"{done.capitalize()}: {_step_words(session, step)}.{rest}"


def _step_words(session: Session, step: HistoryStep) -> str:
    """What an undo or redo has done, from the edits that it appended."""
    if step.changes_layout:
        count = session.project.layout.point_count
        return f"the layout has {count} {'point' if count == 1 else 'points'}"
    photos = photo_words(step.photo_edits)
    if photos or not step.edits:
        return photos or "which file the photo is"
    first = step.edits[0]
    after, before = first.after, first.before
    if after.deleted is not None:
        return "the face is gone" if after.deleted else "the face is back"
    if after.indices is not None:
        count = len(after.indices)
        name = session.layout.point_names[int(after.indices[0])].replace("_", " ")
        whose = name if count == 1 else f"{count} points"
        if after.points is None:
            return f"the visibility of {whose}"
        return f"the place of {whose}" if count == 1 else f"the places of {whose}"
    if after.state is not None and before.state is not None:
        return f"the face is {after.state.value}, no longer {before.state.value}"
    if after.note is not None:
        return f"the note is “{after.note}”" if after.note else "there is no note"
    if after.tags is not None:
        return f"flagged: {', '.join(after.tags)}" if after.tags else "the face has no flags"
    return "a change"
