"""Leads through the five steps on the sample photo. Nothing has to be done, and Esc ends it at any time."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from adnet_core.files.plain_text import one_line
from app.commands import Command
from app.logic.canvas.framing import FIT_FACE
from app.logic.causes import unchanged
from app.logic.projects.locations import is_sample
from app.logic.projects.opening import OpenRequest
from app.logic.projects.recent import label_of
from app.logic.session import Change, Session
from app.logic.tour import STEPS, Seen, Stage, Tour
from app.logic.translating import marked, tr
from app.room import Feature, Room
from app.tour.strip import Button, TourStrip
from app.workbench import Workbench

HEADINGS = {
    Stage.OFFERED: marked("The tour takes two minutes"),
    Stage.OPENING: marked("The tour"),
    Stage.POINT: marked("See the points"),
    Stage.MOVE: marked("Move one, and its neighbours follow"),
    Stage.DOUBTFUL: marked("Go to the most doubtful point"),
    Stage.ACCEPT: marked("Accept the face"),
    Stage.LIST: marked("See the list of photos"),
    Stage.DONE: marked("That was the tour"),
}
TEXTS = {
    Stage.OFFERED: marked(
        "It is made on a sample photo, which is opened in place of yours. Nothing of yours changes."
    ),
    Stage.OPENING: marked("The sample photo is being opened …"),
    Stage.POINT: marked(
        "A model has placed a landmark at each ring. Click one, or press {point.next}: the panel Face "
        "({view.face}) says which it is and how far it may be off."
    ),
    Stage.MOVE: marked(
        "Drag a point, or nudge the selected one with the arrow keys. Those around it follow, in yellow; "
        "yours stays. {edit.undo} takes it back."
    ),
    Stage.DOUBTFUL: marked(
        "Press {point.next}: it leads to the point that the model is least sure of, and then to the next. "
        "Its ellipse says how far it may be off, and in which direction."
    ),
    Stage.ACCEPT: marked(
        "Press {face.accept} when the face is right. Only faces that you have accepted teach the next model."
    ),
    Stage.LIST: marked(
        "Click the list of photos, or press {photo.list}. It has every photo with its state, and puts first "
        "those that need you most."
    ),
    Stage.DONE: marked("Everything was saved as you went. {file.open_folder} opens your own photos."),
}


class TourFeature(Feature):
    """Follows what is done with the sample, and says what comes next in a strip above it."""

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench)
        self.tour = Tour()
        self.strip = TourStrip(self.page)
        self.page.put_above(self.strip)
        # What was open when the tour was asked for.
        self._before: Path | None = None
        workbench.on_escape(self.skip)
        workbench.not_opened.connect(self._not_opened)
        workbench.registry.on_change(self._show)
        self.page.moved_on.connect(self._show)
        photos = self.page.photo_panel.list
        photos.clicked.connect(self._reach_list)
        workbench.registry["photo.list"].triggered.connect(self._reach_list)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._focus_changed)

    # How it begins and ends

    def begin(self) -> None:
        """From its first step; where other photos are open, it is asked first."""
        self._remember("left")
        self.workbench.photo_asked.emit()
        session = self.page.session
        self._before = None
        if session is None:
            self._open_sample()
        elif is_sample(session.project.path):
            self._start(session)
        else:
            self._before = session.project.path
            self.tour.offer()
            self._show()

    def skip(self) -> bool:
        """Put it away; whether it was there."""
        at = self.tour.stage
        if not self.tour.leave():
            return False
        self._put_away()
        if at is not Stage.DONE:
            self.workbench.say(
                tr(
                    "“{command}” is in the menu {menu}, whenever you want it.",
                    command=tr("Tour"),
                    menu=tr("Help"),
                ),
                cause=unchanged(lambda: self.tour.stage),
            )
        return True

    def session_opened(self, session: Session) -> None:
        """The sample was waited for; anything else ends the tour."""
        if self.tour.stage is Stage.AWAY:
            return
        if not is_sample(session.project.path):
            self.tour.leave()
            self._put_away()
        elif self.tour.stage is Stage.OPENING:
            self.workbench.photo_asked.emit()
            self._start(session)
        else:
            self._follow(session)  # the same, opened anew

    def _start(self, session: Session) -> None:
        self.tour.begin(self._seen(session))
        self._follow(session)
        self._show()
        self.page.fit(FIT_FACE)
        self.page.canvas.setFocus()

    def _follow(self, session: Session) -> None:
        if self._changed not in session.listeners:
            session.listeners.append(self._changed)

    def _open_sample(self) -> None:
        self.tour.wait()
        self._show()
        self.workbench.open(OpenRequest())

    def _open_before(self) -> None:
        before = self._before
        self.skip()
        if before is not None:
            self.workbench.open(OpenRequest((before,)))

    def _not_opened(self, _sentence: str) -> None:
        if self.tour.stage is Stage.OPENING:
            self.tour.leave()
            self._put_away()

    def _put_away(self) -> None:
        had = self.strip.isAncestorOf(focus) if (focus := QApplication.focusWidget()) is not None else False
        self.strip.hide()
        if had:
            self.page.canvas.setFocus()

    def _remember(self, how: str) -> None:
        """A tour that was gone through once stays so."""
        with self.workbench.settings.changing() as settings:
            if how == "done":
                settings.tour = "done"
            elif settings.tour == "new":
                settings.tour = "left"

    # What is done

    def _changed(self, change: Change) -> None:
        session = self.page.session
        if session is None or not (Change.FACES | Change.SELECTION | Change.PHOTO) & change:
            return
        if self.tour.look(self._seen(session)):
            self._show()

    def _focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is self.page.photo_panel.list:
            self._reach_list()

    def _reach_list(self, *_how: object) -> None:
        if self.tour.reach_list():
            self._remember("done")
            self._show()

    def _seen(self, session: Session) -> Seen:
        accepted = sum(summary.accepted for summary in session.photos.summaries.values())
        return Seen(session.face, session.selection.point, accepted)

    # What is said

    def _show(self) -> None:
        """The strip as the tour stands now."""
        stage = self.tour.stage
        if stage is Stage.AWAY:
            return
        words = self.workbench.registry.words
        heading = tr(HEADINGS[stage])
        if stage in STEPS:
            heading = tr(
                "Step {number} of {total}: {what}", number=self.tour.number, total=len(STEPS), what=heading
            )
        lacks_face = stage in STEPS[:4] and self.page.session is not None and self.page.session.face is None
        text = self.page.without_face() if lacks_face else tr(TEXTS[stage])
        self.strip.say(heading, words(text), self._buttons(stage))

    def _buttons(self, stage: Stage) -> list[Button]:
        esc = self.workbench.registry.shown_key("point.deselect")
        if stage is Stage.OFFERED:
            return [
                ("tour.open", tr("Open the sample photo"), self._open_sample),
                ("tour.skip", tr("Not now"), self.skip),
            ]
        if stage is not Stage.DONE:
            return [
                ("tour.skip", tr("Skip the tour ({key})", key=esc) if esc else tr("Skip the tour"), self.skip)
            ]
        folder = self.workbench.registry["file.open_folder"]
        buttons: list[Button] = [("tour.folder", folder.text(), folder.trigger)]
        if self._before is not None:
            name = one_line(label_of(self._before))
            buttons.append(("tour.back", tr("Back to {name}", name=name), self._open_before))
        return [*buttons, ("tour.close", tr("Close", about="the tour"), self.skip)]


COMMANDS: tuple[Command[TourFeature], ...] = (
    Command(
        "help.tour",
        "Tour",
        "Help",
        do=lambda it: it.begin(),
        tip="Five steps on the sample photo, in two minutes",
    ),
)

ROOM = Room(TourFeature, COMMANDS)
