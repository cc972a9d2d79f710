"""Joins the actions of a review to the window, and its panel to the side."""

from __future__ import annotations

from collections.abc import Callable
from typing import Concatenate, ParamSpec

from PySide6.QtCore import QTimer

from adnet_core.errors import AdnetError
from adnet_core.projects.records import Review
from app.commands import Command
from app.logic.enumerated_words import deleted_word, state_word
from app.logic.reviewing.review import Reviewing
from app.logic.session import Change, Session
from app.logic.translating import tr
from app.panels.message_bar import Tone
from app.reviewing.review_panel import ReviewPanel
from app.room import Feature, Panel, Room
from app.workbench import Workbench

# After a change the queue is counted again when there is a pause.
PAUSE_MS = 150
_SEEN = Change.PHOTO | Change.FACES | Change.SELECTION


P = ParamSpec("P")


def on_review(
    method: Callable[Concatenate[ReviewingFeature, Reviewing, P], object],
) -> Callable[Concatenate[ReviewingFeature, P], None]:
    """A method that reviews the current face; what the project refuses is said."""

    def run(self: ReviewingFeature, /, *args: P.args, **kwargs: P.kwargs) -> None:
        work = self.reviewing
        if work is not None and not self.page.canvas.is_dragging:
            self.page.attempt(lambda: method(self, work, *args, **kwargs))

    return run


class ReviewingFeature(Feature):
    """The panel "Review", its keys, and the overlay of versions."""

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench)
        self._page = workbench.page
        self.reviewing: Reviewing | None = None
        self.panel = ReviewPanel(workbench.registry.words, self._page)
        workbench.registry.on_change(self.panel.show_keys)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._count)
        panel = self.panel
        panel.step_asked.connect(self.step)
        panel.judged.connect(self.judge)
        panel.taken.connect(self.take)
        panel.note.written.connect(self._note_written)
        panel.note.left.connect(self._page.canvas.setFocus)
        self._page.side.shown_changed.connect(lambda _name: self._show())
        self._page.leaving.connect(self._leave)

    def session_opened(self, session: Session) -> None:
        """Reviews of another project."""
        self.reviewing = Reviewing(session)
        session.listeners.append(self._changed)
        self._show()
        self._count()

    def close(self) -> None:
        """A note that is being written is kept."""
        self._leave()

    def _leave(self) -> None:
        self._pause.stop()
        self.panel.show_review(None, None, None, "")
        self.reviewing = None
        self._page.canvas.versions.versions = ()

    def _changed(self, change: Change) -> None:
        if change & _SEEN:
            self._show()
        if change & (Change.SUMMARY | Change.PHOTOS):
            self._pause.start()

    def _show(self) -> None:
        work = self.reviewing
        if work is None:
            return
        self._page.attempt(lambda: self._show_face(work))

    def _show_face(self, work: Reviewing) -> None:
        session = work.session
        about = work.about()
        canvas = self._page.canvas
        versions = about.versions if about is not None else ()
        if canvas.versions.versions is not versions:
            canvas.versions.versions = versions
            canvas.redraw_live()
        self.panel.show_review(about, session.layout, session.selection.point, session.project.author)

    def _count(self) -> None:
        work = self.reviewing
        if work is not None:
            self._page.attempt(lambda: self.panel.show_queue(work.queue()))

    # Why a command cannot be done now

    def why_not_judge(self, verdict: Review) -> str:
        return self._why_not(lambda work: work.why_not_judge(verdict))

    def why_not_take(self, number: int | None) -> str:
        return self._why_not(lambda work: work.why_not_take(number))

    def _why_not(self, ask: Callable[[Reviewing], str]) -> str:
        work, problem = self.reviewing, ""
        if work is None:
            return self.without_project()
        try:
            problem = ask(work)
        except AdnetError as error:
            problem = str(error)
        return problem

    # What the reviewer does

    def _say(self, text: str, tone: Tone = Tone.INFO, *, undo: bool = False) -> None:
        self.workbench.say(text, tone, undo=undo)

    @on_review
    def step(self, work: Reviewing, by: int) -> None:
        if not work.step(by):
            self._say(tr("No face waits for a review or a decision."), Tone.DONE)

    @on_review
    def judge(self, work: Reviewing, verdict: Review) -> None:
        problem = work.judge(verdict, self.panel.note.text())
        if problem:
            self._say(problem)
            return
        self._go_on(tr("Agreed.") if verdict is Review.PASSED else tr("Sent back to be corrected."))

    def _go_on(self, done: str) -> None:
        """To the next face that waits, whatever was said of this one."""
        left = self.reviewing is not None and self.reviewing.step(1)
        self._say(done if left else tr("{done} Nothing else waits.", done=done), Tone.DONE, undo=True)

    @on_review
    def take(self, work: Reviewing, number: int | None) -> None:
        problem = work.take(number)
        if problem:
            self._say(problem)
            return
        known = work.about()
        state = state_word(known.face.state) if known is not None else deleted_word()
        if number is None:
            self._go_on(tr("Decided for the mean: the face is {state}.", state=state))
        else:
            self._go_on(tr("Decided for this version: the face is {state}.", state=state))

    def write_note(self) -> None:
        if not self._page.side.is_seen(PANEL.name):
            self._page.side.switch(PANEL.name)
            self.workbench.registry.show_checked()
        self.panel.note.setFocus()
        self.panel.note.selectAll()

    def _note_written(self, face_id: str, text: str) -> None:
        work = self.reviewing
        if work is not None and not self._page.attempt(lambda: work.write_note(face_id, text)):
            self.panel.note.give_back(face_id, text)


COMMANDS: tuple[Command[ReviewingFeature], ...] = (
    Command(
        "review.next",
        "Next face to review or decide",
        "Review",
        ("Ctrl+R",),
        do=lambda it: it.step(1),
        why_not=lambda it: it.without_project(),
        repeats=True,
    ),
    Command(
        "review.previous",
        "Back to the one before",
        "Review",
        ("Ctrl+Shift+R",),
        do=lambda it: it.step(-1),
        why_not=lambda it: it.without_project(),
        repeats=True,
    ),
    Command(
        "review.agree",
        "Agree, and on to the next to review",
        "Review",
        ("Shift+Space",),
        do=lambda it: it.judge(Review.PASSED),
        why_not=lambda it: it.why_not_judge(Review.PASSED),
    ),
    Command(
        "review.return",
        "Send back, and on to the next to review",
        "Review",
        ("Shift+Q",),
        do=lambda it: it.judge(Review.RETURNED),
        why_not=lambda it: it.why_not_judge(Review.RETURNED),
    ),
    Command(
        "review.note", "Write a note of the review", "Review", ("Shift+W",), do=lambda it: it.write_note()
    ),
    Command(
        "review.take_first",
        "Take the first version (mine), and on",
        "Review",
        ("Alt+1",),
        do=lambda it: it.take(0),
        why_not=lambda it: it.why_not_take(0),
    ),
    Command(
        "review.take_second",
        "Take the second version (theirs), and on",
        "Review",
        ("Alt+2",),
        do=lambda it: it.take(1),
        why_not=lambda it: it.why_not_take(1),
    ),
    Command(
        "review.take_mean",
        "Take the mean of all versions, and on",
        "Review",
        ("Alt+3",),
        do=lambda it: it.take(None),
        why_not=lambda it: it.why_not_take(None),
    ),
)

PANEL: Panel[ReviewingFeature] = Panel(
    "review",
    "Review",
    "Second person's verdict, several versions",
    "Review panel",
    ("F8",),
    widget=lambda it: it.panel,
    icon="users",
)

ROOM = Room(ReviewingFeature, COMMANDS, (PANEL,))
