"""What the open project has to learn from, as the training panel states it."""

from __future__ import annotations

from dataclasses import dataclass

from app.logic.retraining.runs import Run
from app.logic.session import Session


@dataclass(frozen=True)
class Facts:
    """`accepted` faces; `new` of them came or changed since the last training (all where there was none);
    `held_out` of them are kept for judging. `last_edit` is the newest `Edit.seq`."""

    accepted: int = 0
    new: int = 0
    held_out: int = 0
    last_edit: int = 0

    @property
    def learnt(self) -> int:
        return self.accepted - self.held_out


def facts_of(session: Session, share: float, last: Run | None) -> Facts:
    """Count the faces of a session. `share` of the photos is held out; `last` is the last run that came
    to its end."""
    accepted_faces = session.project.training_faces
    accepted = accepted_faces.accepted()
    held_out, is_held_out = 0, session.project.first_paths.held_out(share)
    for image in session.images:
        summary = session.photos.summaries.get(image.id)
        if summary is not None and summary.accepted and is_held_out(image):
            held_out += summary.accepted
    return Facts(
        accepted=accepted,
        new=accepted if last is None else accepted_faces.accepted(last.plan.last_edit),
        held_out=held_out,
        last_edit=accepted_faces.last_edit(),
    )
