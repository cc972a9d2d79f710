"""Joins the actions of a review to the window, and its panel to the side."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from adnet_core.projects.records import Review
from app.panels.message_bar import Tone
from app.reviewing.panel import ReviewPanel
from app.reviewing.review import Reviewing
from app.session import Change, Session
from app.workbench import Workbench

# After a change the queue is counted again when there is a pause.
PAUSE_MS = 150
_SEEN = Change.PHOTO | Change.FACES | Change.SELECTION


class ReviewCommands(QObject):
    """The panel "Review", its keys, and the overlay of versions."""

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench)
        self._page = workbench.page
        self._registry = workbench.registry
        self._work: Reviewing | None = None
        self.panel = ReviewPanel(workbench.registry.words, self._page)
        workbench.registry.on_change(self.panel.show_keys)
        self._page.side.add("review", "Review", self.panel, "Second person's verdict, several versions")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._count)
        on = workbench.registry.on
        on("review.next", self._doing(lambda work: self._step(work, 1)))
        on("review.previous", self._doing(lambda work: self._step(work, -1)))
        on("review.agree", self._doing(lambda work: self._judge(work, Review.PASSED)))
        on("review.return", self._doing(lambda work: self._judge(work, Review.RETURNED)))
        on("review.note", self._write_note)
        on("review.take_first", self._doing(lambda work: self._take(work, 0)))
        on("review.take_second", self._doing(lambda work: self._take(work, 1)))
        on("review.take_mean", self._doing(lambda work: self._take(work, None)))
        panel = self.panel
        panel.step_asked.connect(lambda by: self._doing(lambda work: self._step(work, by))())
        panel.judged.connect(lambda verdict: self._doing(lambda work: self._judge(work, verdict))())
        panel.taken.connect(lambda number: self._doing(lambda work: self._take(work, number))())
        panel.note.written.connect(self._note_written)
        panel.note.left.connect(self._page.canvas.setFocus)
        self._page.side.shown_changed.connect(lambda _name: self._show())
        self._page.leaving.connect(self._leave)

    def session_opened(self, session: Session) -> None:
        """Reviews of another project."""
        self._work = Reviewing(session)
        session.listeners.append(self._changed)
        self._show()
        self._count()

    def close(self) -> None:
        """A note that is being written is kept."""
        self._leave()

    def _leave(self) -> None:
        self._pause.stop()
        self.panel.show_review(None, None, None, "")
        self._work = None
        self._page.canvas.versions.versions = ()

    def _doing(self, do: Callable[[Reviewing], object]) -> Callable[[], None]:
        def run() -> None:
            work = self._work
            if work is not None and not self._page.canvas.is_dragging:
                self._page.attempt(lambda: do(work))

        return run

    def _changed(self, change: Change) -> None:
        if change & _SEEN:
            self._show()
        if change & (Change.SUMMARY | Change.PHOTOS):
            self._pause.start()

    def _show(self) -> None:
        work = self._work
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
        self.panel.show_review(about, session.layout, session.point, session.project.author)

    def _count(self) -> None:
        work = self._work
        if work is not None:
            self._page.attempt(lambda: self.panel.show_queue(work.queue()))

    # What the reviewer does

    def _say(self, text: str, tone: Tone = Tone.INFO, *, undo: bool = False) -> None:
        self._page.say(text, tone, undo=self._registry["edit.undo"].trigger if undo else None)

    def _step(self, work: Reviewing, by: int) -> None:
        if not work.step(by):
            self._say("No face waits for a review or a decision.", Tone.DONE)

    def _judge(self, work: Reviewing, verdict: Review) -> None:
        problem = work.judge(verdict, self.panel.note.text())
        if problem:
            self._say(problem)
            return
        done = "Agreed." if verdict is Review.PASSED else "Sent back to be corrected."
        left = work.step(1)
        self._say(done if left else f"{done} Nothing else waits.", Tone.DONE, undo=True)

    def _take(self, work: Reviewing, number: int | None) -> None:
        problem = work.take(number)
        if problem:
            self._say(problem)
            return
        known = work.about()
        state = known.face.state.value if known is not None else "deleted"
        taken = "the mean" if number is None else "this version"
        self._say(f"Decided for {taken}: the face is {state}.", Tone.DONE, undo=True)

    def _write_note(self) -> None:
        side = self._page.side
        if side.isHidden() or side.current != "review":
            self._registry["view.review"].trigger()
        self.panel.note.setFocus()
        self.panel.note.selectAll()

    def _note_written(self, face_id: str, text: str) -> None:
        work = self._work
        if work is not None:
            self._page.attempt(lambda: work.write_note(face_id, text))
