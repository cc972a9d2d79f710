"""What is done with single points of a face: going to them, moving, leaving out and resetting them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from adnet_core.faces.states import Visibility
from app.commands import Command, On
from app.logic.causes import unchanged
from app.logic.session import Session
from app.logic.translating import marked, tr
from app.panels.message_bar import Tone
from app.room import Feature, on_session
from app.workbench import Workbench

_VISIBILITY_WORDS = {
    Visibility.VISIBLE: marked("Visible."),
    Visibility.OCCLUDED: marked("Occluded: something is in front of it."),
    Visibility.OUTSIDE: marked("Outside the photo."),
    Visibility.ABSENT: marked(
        "This point is not placed: drag its mark, or {point.absent} places it where that is."
    ),
}
ALL_ABSENT = marked("No point of this face is placed yet: {point.place} places them by clicks.")


class PointsFeature(Feature):
    """Works on the selected points of the current face."""

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench)
        self.nudges_by_photo = False

    def _say(self, text: str, tone: Tone = Tone.INFO, *, undo: bool = False) -> None:
        self.workbench.say(text, tone, undo=undo)

    def without_point_to_nudge(self) -> str:
        return tr("Select a point to nudge it: click one, or {point.next}.") if self.without_point() else ""

    @on_session
    def step_point(self, session: Session, by: int) -> None:
        point = session.selection.step_uncertain(by)
        if point is None:
            self._say(tr(ALL_ABSENT))
        else:
            self.page.canvas.reveal(point)

    @on_session
    def nudge(self, session: Session, dx: int, dy: int) -> None:
        """By pixels of the screen, so that a nudge is fine where one has zoomed in, or by the photo's own."""
        view = self.page.canvas.view
        # Left is left on the screen, also where the photo is shown turned.
        scale = 1.0 if self.nudges_by_photo else max(view.scale, 1e-6)
        session.nudge(*replace(view, scale=scale).to_photo(dx, dy))

    def switch_nudge(self) -> None:
        self.nudges_by_photo = not self.nudges_by_photo
        words = (
            tr("Arrow keys move points by a pixel of the photo, Shift by ten.")
            if self.nudges_by_photo
            else tr("Arrow keys move points by a pixel of the screen, Shift by ten.")
        )
        self.page.say(words, cause=unchanged(lambda: self.nudges_by_photo))

    @on_session
    def change_visibility(self, session: Session) -> None:
        now = session.cycle_visibility()
        if now is not None:
            self._say(tr(_VISIBILITY_WORDS[now]))

    @on_session
    def switch_absent(self, session: Session) -> None:
        now = session.switch_absent()
        if now is Visibility.ABSENT:
            self._say(tr("Not there: the point is left out of everything. {point.absent} places it again."))
        elif now is not None:
            self._say(tr("Placed where its mark was."))

    @on_session
    def next_unplaced(self, session: Session) -> None:
        point = session.selection.step_absent()
        if point is None:
            self._say(tr("Every point of this face is placed."), Tone.DONE)
        else:
            self.page.canvas.reveal(point)

    @on_session
    def reset_point(self, session: Session) -> None:
        if not session.reset_point():
            self._say(tr("No model has placed this point."))

    @on_session
    def delete(self, session: Session) -> None:
        """The selected points are not there afterwards."""
        face, rows = session.face, session.selection.chosen
        if face is not None and face.placed[rows].any():
            session.switch_absent()
            words = tr(
                "The point counts nowhere now. {{point.deselect}}, then {{edit.delete}}, deletes the face.",
                "{count} points count nowhere now. {{point.deselect}}, then {{edit.delete}}, "
                "deletes the face.",
                count=len(rows),
            )
            self._say(words, undo=True)
        else:
            self._say(tr("Not there already. {point.deselect}, then {edit.delete}, deletes the face."))

    def switch_following(self) -> None:
        page = self.page
        on = page.followers.enabled = not page.followers.enabled
        words = (
            tr("A correction moves the rest: points that nobody has placed follow.")
            if on
            else tr("Points move alone.")
        )
        if on and page.model is not None and page.followers.prior is None:
            words = tr(
                "{model} does not know how its errors go together: points move one by one.",
                model=page.model.name,
            )
        page.say(words, cause=unchanged(lambda: (page.model, page.followers.enabled)))
        page.moved_on.emit()


def _nudge(feature: PointsFeature, dx: int, dy: int) -> None:
    feature.nudge(dx, dy)


def _nudges() -> Iterator[Command[PointsFeature]]:
    ways = {"left": (-1, 0), "right": (1, 0), "up": (0, -1), "down": (0, 1)}
    for ending, words, modifier, by in (("", "", "", 1), (".far", " × 10", "Shift+", 10)):
        for way, (dx, dy) in ways.items():
            yield Command(
                f"nudge.{way}{ending}",
                f"Nudge {way}{words}",
                "Correct",
                (f"{modifier}{way.capitalize()}",),
                do=partial(_nudge, dx=by * dx, dy=by * dy),
                why_not=lambda it: it.without_point_to_nudge(),
                repeats=True,
                in_menu=False,
                part=8,
            )


COMMANDS: tuple[Command[PointsFeature], ...] = (
    Command(
        "point.next",
        "Next most uncertain point",
        "Select",
        ("Tab",),
        do=lambda it: it.step_point(by=1),
        why_not=lambda it: it.without_face(),
        repeats=True,
    ),
    Command(
        "point.previous",
        "Back to the point before",
        "Select",
        ("Shift+Tab", "Shift+Backtab"),
        do=lambda it: it.step_point(by=-1),
        why_not=lambda it: it.without_face(),
        repeats=True,
    ),
    Command(
        "point.visibility",
        "Visible, occluded, outside",
        "Correct",
        ("V",),
        do=lambda it: it.change_visibility(),
        why_not=lambda it: it.without_point(),
        on=On.POINT,
    ),
    Command(
        "point.absent",
        "Not there, or placed again",
        "Correct",
        ("Shift+V",),
        do=lambda it: it.switch_absent(),
        why_not=lambda it: it.without_point(),
        tip="A point that is not in this photo, or not placed yet, counts nowhere",
        on=On.POINT,
    ),
    Command(
        "point.unplaced",
        "Next point that is not placed",
        "Select",
        ("Shift+N",),
        do=lambda it: it.next_unplaced(),
        why_not=lambda it: it.without_face(),
        repeats=True,
        part=2,
    ),
    Command(
        "point.reset",
        "Back to the prediction",
        "Correct",
        ("X",),
        do=lambda it: it.reset_point(),
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
        do=lambda it: it.switch_following(),
        checked=lambda it: it.page.followers.enabled,
        remembered=True,
        part=7,
    ),
    Command(
        "nudge.photo",
        "Nudge by photo pixels",
        "Correct",
        ("Ctrl+Shift+A",),
        do=lambda it: it.switch_nudge(),
        checked=lambda it: it.nudges_by_photo,
        remembered=True,
        part=7,
    ),
    *_nudges(),
)
