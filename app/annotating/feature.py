"""The commands of the page where faces are annotated, and its panel."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from adnet_core.faces.states import FINISHED, FaceState
from adnet_core.projects.records import FaceRecord, HistoryStep
from app.annotating.points import PointsFeature
from app.commands import Command, On
from app.logic.causes import both
from app.logic.listing.photo_list import ListView
from app.logic.session import Session
from app.logic.step_words import travelled
from app.logic.team.holding import holders_of
from app.logic.translating import marked, tr
from app.page.annotate_page import PHOTOS
from app.panels.message_bar import Tone
from app.room import Feature, Panel, Room, on_session
from app.workbench import Workbench


class AnnotatingFeature(Feature):
    """What is done with photos and faces one by one, and with the points of a face."""

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench)
        self.points = PointsFeature(workbench)

    @property
    def parts(self) -> tuple[Feature, ...]:
        return (self.points,)

    def _say(self, text: str, tone: Tone = Tone.INFO, *, undo: bool = False) -> None:
        self.workbench.say(text, tone, undo=undo)

    # Why a command cannot be done now

    def without_photo(self) -> str:
        return "" if self.page.canvas.photo_size is not None else tr("No photo to draw in.")

    def at_end(self, by: int) -> str:
        """Why there is no next photo, or none before; empty where there is one."""
        session = self.page.session
        if session is None or session.image is None:
            return self.without_face()
        if session.row_beside(by) is not None:
            return ""
        if session.listing.view == ListView():
            return tr("This is the last photo.") if by > 0 else tr("This is the first photo.")
        return (
            tr("This is the last photo of the list.")
            if by > 0
            else tr("This is the first photo of the list.")
        )

    def without_finished(self) -> str:
        face = self.page.session.face if self.page.session is not None else None
        if face is None:
            return self.without_face()
        return "" if face.state in FINISHED else tr("This face is neither accepted nor rejected.")

    # Photos and faces

    def to_list(self) -> None:
        """Give the list the keyboard: arrows go through the photos, Enter or Esc give it back."""
        self.page.side.choose(PHOTOS)
        self.page.photo_panel.list.setFocus()

    def search(self) -> None:
        self.page.side.choose(PHOTOS)
        self.page.photo_panel.search.setFocus()
        self.page.photo_panel.search.selectAll()

    @on_session
    def step_photo(self, session: Session, by: int) -> None:
        session.step_photo(by)

    @on_session
    def go_to_end(self, session: Session, last: bool) -> None:
        end = self.at_end(by=1 if last else -1)
        if end:
            self._say(end)
        session.go_to_end(last)

    @on_session
    def step_face(self, session: Session, by: int) -> None:
        if len(session.faces) == 1 and session.face_index == 0:
            self._say(tr("This is the only face in the photo."))
        session.step_face(by)

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
            self._go_on(session)
        elif after == "next_photo" and not session.step_photo(1):
            self._say(self.at_end(1))

    def _ask_about_absent(self, session: Session, face: FaceRecord) -> None:
        """Say that points are not placed, select the next of them, and offer to accept the face without."""
        point = session.go_to_unplaced()
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
    def go_on(self, session: Session) -> None:
        before = session.row, session.face_index
        self._go_on(session)
        left = session.face is not None and session.face.state not in FINISHED
        if left and before == (session.row, session.face_index):
            self._say(tr("This is the only face that is left."))

    def _go_on(self, session: Session) -> None:
        gone_on = session.next_unfinished()
        passed = len(session.passed_over)
        who = holders_of(session.held, session.passed_over)
        if gone_on and passed:
            self.page.say(
                tr(
                    "Passed over {count:,} photo that {names} has taken.",
                    "Passed over {count:,} photos that {names} have taken.",
                    count=passed,
                    names=who,
                )
            )
        elif passed:
            self.page.say(
                tr(
                    "What is left is {count:,} photo that {names} has taken.",
                    "What is left is {count:,} photos that {names} have taken.",
                    count=passed,
                    names=who,
                ),
                Tone.DONE,
                cause=self.page.causes.edit(),
            )
        elif not gone_on:
            self.page.say(tr("Every face is accepted or rejected."), Tone.DONE, cause=self.page.causes.edit())

    @on_session
    def reopen(self, session: Session) -> None:
        if session.face is not None:
            moved = bool((session.face.origin != 0).any())
            session.set_state(FaceState.CORRECTED if moved else FaceState.PREDICTED)

    @on_session
    def draw(self, session: Session) -> None:
        self.page.draw_box()
        self.page.say(
            tr(
                "Drag a box around the face, from the brows to the chin; or arrow keys move one, with Shift "
                "they size it, and Enter takes it. {point.deselect} gives up."
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
            self._say(tr("Face deleted."), undo=True)

    def delete_chosen(self) -> None:
        """The selected points are left out; where none is selected, the face goes."""
        if self.without_point():
            self.delete()
        else:
            self.points.delete()

    # Undo

    @on_session
    def undo(self, session: Session) -> None:
        self._say_travelled(session, session.undo(), tr("Nothing to undo."), "undone")

    @on_session
    def redo(self, session: Session) -> None:
        self._say_travelled(session, session.redo(), tr("Nothing to redo."), "done again")

    def _say_travelled(self, session: Session, step: HistoryStep | None, without: str, done: str) -> None:
        words = without if step is None else travelled(session, step, done)
        if step is not None and step.changes_layout:
            self.workbench.open_again(words)
        else:
            self._say(words)


_Own = Command[AnnotatingFeature]


def _nudge(feature: AnnotatingFeature, dx: int, dy: int) -> None:
    feature.points.nudge(dx, dy)


def _nudges() -> Iterator[_Own]:
    ways = {"left": (-1, 0), "right": (1, 0), "up": (0, -1), "down": (0, 1)}
    for ending, words, modifier, by in (("", "", "", 1), (".far", " × 10", "Shift+", 10)):
        for way, (dx, dy) in ways.items():
            yield Command(
                f"nudge.{way}{ending}",
                f"Nudge {way}{words}",
                "Correct",
                (f"{modifier}{way.capitalize()}",),
                do=partial(_nudge, dx=by * dx, dy=by * dy),
                why_not=lambda it: it.points.without_point_to_nudge(),
                repeats=True,
                in_menu=False,
                part=8,
            )


COMMANDS: tuple[_Own, ...] = (
    Command(
        "edit.undo",
        "Undo",
        "Edit",
        ("Ctrl+Z",),
        icon="undo-2",
        bar=20,
        do=lambda it: it.undo(),
        why_not=lambda it: it.without_project(),
        repeats=True,
    ),
    Command(
        "edit.redo",
        "Redo",
        "Edit",
        ("Ctrl+Shift+Z", "Ctrl+Y"),
        icon="redo-2",
        bar=21,
        do=lambda it: it.redo(),
        why_not=lambda it: it.without_project(),
        repeats=True,
    ),
    Command(
        "edit.delete",
        "Delete point or face",
        "Edit",
        ("Delete",),
        icon="trash-2",
        do=lambda it: it.delete_chosen(),
        why_not=lambda it: it.without_face(),
        tip="Selected points are left out of everything; where none is selected, the face is deleted",
        part=1,
        on=On.POINT,
    ),
    Command(
        "photo.next",
        "Next photo",
        "Photo",
        ("D", "PgDown"),
        icon="chevron-right",
        bar=31,
        do=lambda it: it.step_photo(by=1),
        why_not=lambda it: it.at_end(by=1),
        repeats=True,
        on=On.PHOTO,
    ),
    Command(
        "photo.previous",
        "Previous photo",
        "Photo",
        ("A", "PgUp"),
        icon="chevron-left",
        bar=30,
        do=lambda it: it.step_photo(by=-1),
        why_not=lambda it: it.at_end(by=-1),
        repeats=True,
        on=On.PHOTO,
    ),
    Command(
        "photo.unfinished",
        "Next unfinished face",
        "Photo",
        ("C",),
        do=lambda it: it.go_on(),
        why_not=lambda it: it.without_project(),
    ),
    Command(
        "photo.first",
        "First photo",
        "Photo",
        ("Home",),
        do=lambda it: it.go_to_end(last=False),
        why_not=lambda it: it.without_project(),
        part=1,
    ),
    Command(
        "photo.last",
        "Last photo",
        "Photo",
        ("End",),
        do=lambda it: it.go_to_end(last=True),
        why_not=lambda it: it.without_project(),
        part=1,
    ),
    Command(
        "photo.search",
        "Search in the list",
        "Photo",
        ("Ctrl+F",),
        do=lambda it: it.search(),
        part=2,
        on=On.LIST,
    ),
    Command(
        "photo.list",
        "Keyboard to the list",
        "Photo",
        ("Ctrl+L",),
        do=lambda it: it.to_list(),
        why_not=lambda it: it.without_project(),
        part=2,
    ),
    Command(
        "photo.filter",
        "Filter the list",
        "Photo",
        ("Shift+C",),
        do=lambda it: it.page.photo_panel.next_filter(),
        part=2,
        on=On.LIST,
    ),
    Command(
        "photo.order",
        "List in another order",
        "Photo",
        ("Shift+D",),
        do=lambda it: it.page.photo_panel.next_order(),
        part=2,
        on=On.LIST,
    ),
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
    Command(
        "point.next",
        "Next most uncertain point",
        "Select",
        ("Tab",),
        do=lambda it: it.points.step_point(by=1),
        why_not=lambda it: it.without_face(),
        repeats=True,
    ),
    Command(
        "point.previous",
        "Back to the point before",
        "Select",
        ("Shift+Tab", "Shift+Backtab"),
        do=lambda it: it.points.step_point(by=-1),
        why_not=lambda it: it.without_face(),
        repeats=True,
    ),
    Command(
        "point.visibility",
        "Visible, occluded, outside",
        "Correct",
        ("V",),
        do=lambda it: it.points.change_visibility(),
        why_not=lambda it: it.without_point(),
        on=On.POINT,
    ),
    Command(
        "point.absent",
        "Not there, or placed again",
        "Correct",
        ("Shift+V",),
        do=lambda it: it.points.switch_absent(),
        why_not=lambda it: it.without_point(),
        tip="A point that is not in this photo, or not placed yet, counts nowhere",
        on=On.POINT,
    ),
    Command(
        "point.unplaced",
        "Next point that is not placed",
        "Select",
        ("Shift+N",),
        do=lambda it: it.points.next_unplaced(),
        why_not=lambda it: it.without_face(),
        repeats=True,
        part=2,
    ),
    Command(
        "point.reset",
        "Back to the prediction",
        "Correct",
        ("X",),
        do=lambda it: it.points.reset_point(),
        why_not=lambda it: it.without_point(),
        part=1,
        on=On.POINT,
    ),
    Command(
        "point.follow",
        "Corrections move the rest",
        "Correct",
        ("Shift+T",),
        icon="waypoints",
        bar=50,
        short=marked("Rest follows"),
        do=lambda it: it.points.switch_following(),
        checked=lambda it: it.page.followers.enabled,
        remembered=True,
        part=7,
    ),
    Command(
        "nudge.photo",
        "Nudge by photo pixels",
        "Correct",
        ("Ctrl+Shift+A",),
        do=lambda it: it.points.switch_nudge(),
        checked=lambda it: it.points.nudges_by_photo,
        remembered=True,
        part=7,
    ),
    *_nudges(),
)

FACE_PANEL: Panel[AnnotatingFeature] = Panel(
    "face",
    "Face",
    "The face and the point that are selected",
    "Face panel",
    ("F4",),
    widget=lambda it: it.page.face_panel,
    icon="scan-face",
)

ROOM = Room(AnnotatingFeature, COMMANDS, (FACE_PANEL,))
