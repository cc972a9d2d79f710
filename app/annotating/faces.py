"""What is done with a face as a whole: finishing it, going to the next, its box, deleting it."""

from __future__ import annotations

from adnet_core.faces.states import FINISHED, FaceState
from adnet_core.models.finding import Finding
from adnet_core.projects.records import FaceRecord
from app.annotating.photos import PhotosFeature
from app.commands import Command, On
from app.logic.causes import both
from app.logic.session import Session
from app.logic.translating import marked, tr
from app.panels.message_bar import Tone
from app.room import Feature, on_session
from app.workbench import Workbench


class FacesFeature(Feature):
    """Works on the current face; `photos` goes on from it where it is finished."""

    def __init__(self, workbench: Workbench, photos: PhotosFeature) -> None:
        super().__init__(workbench)
        self.photos = photos

    def without_photo(self) -> str:
        return "" if self.page.canvas.photo_size is not None else tr("No photo to draw in.")

    def without_finished(self) -> str:
        face = self.page.session.face if self.page.session is not None else None
        if face is None:
            return self.without_face()
        return "" if face.state in FINISHED else tr("This face is neither accepted nor rejected.")

    @on_session
    def step_face(self, session: Session, by: int) -> None:
        if len(session.faces) == 1 and session.selection.face_index == 0:
            self.workbench.say(tr("This is the only face in the photo."))
        session.selection.step_face(by)

    @on_session
    def finish(self, session: Session, state: FaceState, *, whole: bool = True) -> None:
        """Accept or reject, and go on; `whole`: ask before a face is accepted that lacks points."""
        face = session.face
        if face is None:
            return
        if whole and state is FaceState.ACCEPTED and face.state is not state and not face.placed.all():
            self._ask_about_absent(session, face)
            return
        session.set_state(state)
        self._after_finishing(session)

    def _after_finishing(self, session: Session) -> None:
        """Go on as the settings say."""
        after = self.workbench.settings.now.after_finishing
        if after == "next_unfinished":
            self.photos.to_unfinished(session)
        elif after == "next_photo" and not session.step_photo(1):
            self.workbench.say(self.photos.at_end(1))

    def _ask_about_absent(self, session: Session, face: FaceRecord) -> None:
        """Say that points are not placed, select the next of them, and offer to accept the face without."""
        point = session.selection.step_absent()
        if point is not None:
            self.page.canvas.reveal(point)
        count, total = int((~face.placed).sum()), len(face.placed)
        self.page.message.show_message(
            tr(
                "{count} of {total} points is not placed; {{point.unplaced}} goes to the next. "
                "{{face.accept_incomplete}} accepts the face as it is.",
                "{count} of {total} points are not placed; {{point.unplaced}} goes to the next. "
                "{{face.accept_incomplete}} accepts the face as it is.",
                count=count,
                total=total,
            ),
            Tone.WARNING,
            button=tr("Accept as it is"),
            do=lambda: self._accept_as_it_is(session, face.id),
            cause=self.page.causes.face(),
        )

    def _accept_as_it_is(self, session: Session, face_id: str) -> None:
        """The button of the question: about the face that it was asked of, while that is the current one."""
        if session is self.page.session and session.face is not None and session.face.id == face_id:
            self.finish(FaceState.ACCEPTED, whole=False)

    @on_session
    def reopen(self, session: Session) -> None:
        if session.face is not None:
            moved = bool((session.face.origin != 0).any())
            session.set_state(FaceState.CORRECTED if moved else FaceState.PREDICTED)

    @on_session
    def draw(self, session: Session) -> None:
        self.page.draw_box()
        of_people = self.page.predicting.finding is Finding.FACES
        self.page.say(
            tr(
                "Drag a box around the face, from the brows to the chin; or arrow keys move one, with Shift "
                "they size it, and Enter takes it. {point.deselect} gives up."
            )
            if of_people
            else tr(
                "Drag a box around the object; or arrow keys move one, with Shift they size it, and Enter "
                "takes it. {point.deselect} gives up."
            ),
            cause=both(self.page.causes.photo(), lambda: self.page.canvas.awaits_box),
        )

    @on_session
    def adjust(self, session: Session) -> None:
        wanted = not self.page.canvas.is_adjusting
        self.page.canvas.adjust_box(wanted)
        if wanted:
            self.page.say(
                tr(
                    "Drag an edge or a corner; or arrow keys move the box, with Shift they size it, and "
                    "Enter takes it: the face is predicted again in it. {point.deselect} ends."
                ),
                cause=lambda: self.page.canvas.is_adjusting,
            )

    @on_session
    def delete(self, session: Session) -> None:
        if session.delete_face():
            self.workbench.say(tr("Face deleted."), undo=True)


COMMANDS: tuple[Command[FacesFeature], ...] = (
    Command(
        "face.accept",
        "Accept, and on to the next",
        "Face",
        ("Space",),
        icon="check",
        bar=40,
        short=marked("Accept"),
        do=lambda it: it.finish(FaceState.ACCEPTED),
        why_not=lambda it: it.without_face(),
        on=On.FACE,
    ),
    Command(
        "face.accept_incomplete",
        "Accept without the points that are not placed",
        "Face",
        ("Ctrl+Space",),
        do=lambda it: it.finish(FaceState.ACCEPTED, whole=False),
        why_not=lambda it: it.without_face(),
        tip="The face is accepted, and those of its points that nobody has placed count nowhere",
    ),
    Command(
        "face.reject",
        "Reject, and on to the next",
        "Face",
        ("R",),
        icon="x",
        bar=41,
        short=marked("Reject"),
        do=lambda it: it.finish(FaceState.REJECTED),
        why_not=lambda it: it.without_face(),
        on=On.FACE,
    ),
    Command(
        "face.reopen",
        "Reopen a finished face",
        "Face",
        ("Shift+R",),
        do=lambda it: it.reopen(),
        why_not=lambda it: it.without_finished(),
        on=On.FACE,
    ),
    Command(
        "face.next",
        "Next face in the photo",
        "Face",
        ("E",),
        do=lambda it: it.step_face(by=1),
        why_not=lambda it: it.without_face(),
        repeats=True,
        part=1,
    ),
    Command(
        "face.previous",
        "Previous face in the photo",
        "Face",
        ("Q",),
        do=lambda it: it.step_face(by=-1),
        why_not=lambda it: it.without_face(),
        repeats=True,
        part=1,
    ),
    Command(
        "face.draw",
        "Draw the box of a missed face",
        "Face",
        ("B",),
        icon="square-dashed-mouse-pointer",
        bar=42,
        short=marked("Draw a box"),
        do=lambda it: it.draw(),
        why_not=lambda it: it.without_photo(),
        part=2,
        on=On.PHOTO,
    ),
    Command(
        "face.adjust",
        "Adjust the box of this face",
        "Face",
        ("Ctrl+E",),
        do=lambda it: it.adjust(),
        why_not=lambda it: it.without_face(),
        checked=lambda it: it.page.canvas.is_adjusting,
        part=2,
        on=On.FACE,
    ),
    Command(
        "face.renew",
        "Predict this face again",
        "Face",
        ("G",),
        do=lambda it: it.page.renew_face(),
        why_not=lambda it: it.without_face(),
        part=2,
        on=On.FACE,
    ),
    Command(
        "face.delete",
        "Delete face",
        "Face",
        ("Ctrl+D",),
        do=lambda it: it.delete(),
        why_not=lambda it: it.without_face(),
        part=2,
        on=On.FACE,
    ),
)
