"""A second person's look at faces: the queue, the verdict, and what several people made of one face.

Knows no window. What is said of a face goes through the project, as every edit does.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from adnet_core.faces.states import FaceState
from adnet_core.projects.inputs import FaceEdit
from adnet_core.projects.merging.agreement import Difference, mean_version
from adnet_core.projects.records import EditKind, FaceRecord, FaceVersion, Review
from adnet_core.projects.reviews import Contribution, ReviewQueue
from app.logic.session import Session
from app.logic.translating import marked, tr

NOT_ACCEPTED = marked("Nobody has accepted this face yet: {face.accept} does.")
OWN_WORK = marked("You annotated this face yourself: a second person reviews it.")
NO_VERSIONS = marked("Only one person has annotated this face.")


@dataclass(frozen=True, eq=False)
class FaceReview:
    """What is known about the current face: who annotated and who reviewed it, and its versions, the
    reader's own first."""

    face: FaceRecord
    annotated: Contribution | None
    reviewed: Contribution | None
    versions: tuple[FaceVersion, ...]
    difference: Difference | None


class Reviewing:
    """Works on the current face of a session. A method that cannot do its work returns the sentence why."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self._known: FaceReview | None = None

    def about(self) -> FaceReview | None:
        """What is known about the current face; None where there is none."""
        session, face = self.session, self.session.face
        if face is None:
            return None
        if self._known is None or self._known.face is not face:
            reviews = session.project.reviews
            own = session.project.author
            versions = sorted(reviews.versions(face.id), key=lambda one: (one.author != own, one.author))
            there = [version.face for version in versions if not version.face.deleted]
            difference = None
            if len(there) > 1:
                difference = Difference.between(there[0], there[1], session.layout)
            self._known = FaceReview(face, *reviews.last_contributions(face.id), tuple(versions), difference)
        return self._known

    def queue(self) -> ReviewQueue:
        """What waits for this person."""
        return self.session.project.reviews.queue()

    def step(self, by: int) -> bool:
        """Go to the next face that waits, in the order of the list and around; False where none does.

        Photos that the list leaves out come after those that it shows.
        """
        session, queue = self.session, self.queue()
        waiting = queue.to_review.keys() | queue.disputed.keys() | queue.to_correct.keys()
        here = session.selection.face_index
        if session.image is not None and session.image.id in waiting and here is not None:
            ahead = range(here + 1, len(session.faces)) if by > 0 else range(here - 1, -1, -1)
            if self._select_waiting(ahead):
                return True
        row = self._next_row(waiting, by)
        if row is not None:
            session.go_to(row)
        count = len(session.faces)
        return self._select_waiting(range(count) if by > 0 else range(count - 1, -1, -1))

    def why_not_judge(self, verdict: Review) -> str:
        """Why the current face cannot be agreed with or sent back; empty where it can."""
        session, face = self.session, self.session.face
        if face is None:
            return tr("There is no face here to review.")
        author = session.project.reviews.annotator(face.id)
        if face.state is not FaceState.ACCEPTED and not (
            verdict is Review.RETURNED and face.review is Review.RETURNED
        ):
            return tr(NOT_ACCEPTED)
        if author == session.project.author:
            return tr(OWN_WORK)
        return ""

    def judge(self, verdict: Review, note: str) -> str:
        """Agree with the current face or send it back; empty when done."""
        session, face, problem = self.session, self.session.face, self.why_not_judge(verdict)
        if problem or face is None:
            return problem
        state = FaceState.CORRECTED if verdict is Review.RETURNED else None
        session.project.change(
            face.id, FaceEdit(review=verdict, review_note=note.strip(), state=state), kind=EditKind.REVIEWED
        )
        session.reread()
        return ""

    def write_note(self, face_id: str, note: str) -> None:
        """Keep a note to go with the verdict."""
        edit = self.session.project.change(
            face_id, FaceEdit(review_note=note.strip()), kind=EditKind.REVIEWED
        )
        if edit is not None:
            self.session.reread()

    def why_not_take(self, number: int | None) -> str:
        """Why it cannot be decided for one version, or for their mean; empty where it can."""
        known = self.about()
        if known is None or len(known.versions) < 2:
            return tr(NO_VERSIONS)
        if number is not None and number >= len(known.versions):
            return tr(
                "There is {count} version of this face.",
                "There are {count} versions of this face.",
                count=len(known.versions),
            )
        there = [version.face for version in known.versions if not version.face.deleted]
        if number is None and len(there) < 2:
            return tr("There is no mean with a face that was deleted.")
        return ""

    def take(self, number: int | None) -> str:
        """Decide for one version, counted from 0, or for their mean, by one edit; empty when done.

        The face is then accepted, or what the version says: rejected or deleted.
        """
        session, known, problem = self.session, self.about(), self.why_not_take(number)
        if problem or known is None:
            return problem
        there = [version.face for version in known.versions if not version.face.deleted]
        chosen = mean_version(there) if number is None else known.versions[number].face
        face_id = known.face.id
        if chosen.deleted:
            session.project.delete_face(face_id)
        else:
            rejected = chosen.state is FaceState.REJECTED
            session.project.change(
                face_id,
                FaceEdit(
                    points=chosen.points,
                    origin=chosen.origin,
                    visibility=chosen.visibility,
                    covariance=chosen.covariance,
                    state=FaceState.REJECTED if rejected else FaceState.ACCEPTED,
                ),
            )
        session.reread()
        return ""

    # Within

    def _waits(self, face: FaceRecord) -> bool:
        if face.disputed:
            return True
        own = self.session.project.reviews.annotator(face.id) == self.session.project.author
        if face.review is Review.RETURNED:
            return own
        accepted = face.state is FaceState.ACCEPTED and face.review is Review.NONE and not own
        return accepted and self.session.project.reviews.is_sampled(face.id)

    def _select_waiting(self, order: range) -> bool:
        """Select the first waiting face of this photo in an order; False where none waits."""
        index = next((index for index in order if self._waits(self.session.faces[index])), None)
        if index is not None:
            self.session.selection.select(index, None)
        return index is not None

    def _next_row(self, waiting: set[int], by: int) -> int | None:
        """The next row of the list, then of all photos, that holds a waiting face, around."""
        session = self.session
        for rows in (session.listing.rows, range(len(session.images))):
            index = session.listing.index_of(session.row) if rows is session.listing.rows else session.row
            start = (-1 if by > 0 else len(rows)) if index is None else index
            for step in range(1, len(rows) + 1):
                row = rows[(start + by * step) % len(rows)]
                if row != session.row and session.images[row].id in waiting:
                    return row
        return None


def queue_words(queue: ReviewQueue) -> str:
    """How much waits, in words."""

    def count(faces: Mapping[int, int]) -> int:
        return sum(faces.values())

    mine = count(queue.to_correct)
    others = count(queue.returned) - mine
    waiting = (
        (count(queue.to_review), tr("{faces:,} to review", faces=count(queue.to_review))),
        (count(queue.disputed), tr("{faces:,} to decide", faces=count(queue.disputed))),
        (mine, tr("{faces:,} sent back to you", "{faces:,} sent back to you", count=mine, faces=mine)),
        (others, tr("{faces:,} sent back", "{faces:,} sent back", count=others, faces=others)),
    )
    parts = [words for number, words in waiting if number]
    return " · ".join(parts) if parts else tr("Nothing waits for a review.")
