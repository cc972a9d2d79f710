"""Predicts every photo of the project beside the window, and keeps the queue's order fresh meanwhile.

`adnet predict --project` does it, as a process of its own: it takes no turn of the window's thread, and the
window needs no model of its own for it. What a person looks at comes first. Where a person wants more views
of each face, those that nobody has touched get them once all are predicted, the photo on the screen left out.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from enum import Enum, auto
from types import MappingProxyType

from PySide6.QtCore import QTimer

from adnet_core.models.views import PROJECT_VIEWS
from adnet_core.predictions.steering import MOST_FIRST, Begun, Looked, read_answer, wish_line
from adnet_core.ranking.orders import QueueOrder
from app.logic.listing.photo_list import ListView, Marked, Order, listed_rows
from app.logic.listing.progress import Progress
from app.logic.session import Change, Session
from app.logic.translating import marked, tr
from app.logic.work.background import Owner, Piece, Worker
from app.panels.message_bar import Tone
from app.room import Feature
from app.work.delivery import in_window
from app.work.line_process import LineProcess, entry
from app.workbench import Workbench

EVERYTHING_SETTING = "predict_everything"
"""What a project remembers while everything is being predicted, to go on when it is opened again."""

# Photos after the current one in the list that come first.
NEAR = 60
STEER_MS, TAKE_MS, ORDER_MS, COUNT_MS = 300, 250, 3000, 500
# So many results are shown at once, so that no frame is late.
MOST_AT_ONCE = 100
CLOSE_SECONDS = 3.0


class State(Enum):
    """What is done about the photos that no model has looked at."""

    IDLE = auto()
    RUNNING = auto()
    PAUSED = auto()


class PredictingAllFeature(Feature):
    """Starts, steers and ends the process, and shows how far it is."""

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench)
        self.state = State.IDLE
        # Whether what runs gives more views to faces that are predicted.
        self.refining = False
        self.progress = Progress()
        self.process = LineProcess(entry("adnet_core.cli"), self)
        self._session: Session | None = None
        # Whose photos the process predicts, and for whom it has begun by itself, once.
        self._of: Owner | None = None
        self._begun_for: Owner | None = None
        self._complaint = ""
        # Photos that no model has looked at, those where only another has, and those with faces that this one
        # has placed by fewer views than are wanted.
        self._unseen = self._of_others = self._of_fewer = 0
        self._looked: dict[int, None] = {}
        self._ordering = Worker(marked("ordering the list"), in_window)
        self._counting = Worker(marked("counting photos of other models"), in_window)
        self._wanted: tuple[list[int], int | None] = ([], None)
        self._steered = False
        # Whether it begins again once the process has ended, and that by more views.
        self._again = self._again_refining = False
        self._steer = self._timer(STEER_MS, self._say_what_is_wanted)
        self._take = self._timer(TAKE_MS, self._take_results)
        self._order = self._timer(ORDER_MS, self.order_anew)
        self._recount = self._timer(COUNT_MS, self._count)
        self.process.written.connect(self._read)
        self.process.said.connect(self._keep_complaint)
        self.process.ended.connect(self._ended)
        self.page.worker.ready.connect(lambda _status: self._model_ready())
        self.page.moved_on.connect(self._moved)
        self.page.photo_panel.list.verticalScrollBar().valueChanged.connect(lambda _at: self._moved())
        self.page.leaving.connect(self._leave)
        self.button = workbench.status.everything
        self.button.clicked.connect(workbench.registry["photo.predict_all"].trigger)
        self._counted_by = self._views
        workbench.settings.listeners.append(self._settings_changed)

    def _timer(self, milliseconds: int, do: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(do)
        return timer

    # What a person does

    def why_not(self) -> str:
        """Why not everything can be predicted now; empty where it can."""
        session = self._session
        if session is None:
            return self.without_project()
        if session.project.read_only or session.displaced:
            return tr("This project cannot be written to.")
        predicting = self.page.predicting
        if predicting.works_here and not predicting.by_file:
            return tr("What the first faces say is not said of every photo: train a model of them first.")
        return "" if predicting.works_here else predicting.why_not()

    def toggle(self) -> None:
        """Begin or go on, or pause; the project remembers it."""
        if self.state is State.RUNNING:
            self.pause()
        elif self.left == 0 and not self._refines:
            self._say_nothing_left()
        else:
            self.start(refining=self.left == 0)

    def start(self, *, refining: bool = False) -> None:
        """Predict all photos that this model has not looked at; or give more views to faces of the others."""
        session, predictor = self._session, self.page.worker.predictor
        if session is None or predictor is None or self.why_not():
            return
        self.state = State.RUNNING
        self._remember(True)
        if self.process.running:  # the one before is still at its last photos
            self._again, self._again_refining = True, refining
            return
        self._of = session.owner
        self.refining = refining
        self.progress = Progress()
        self._complaint = ""
        self._steered = False
        threads = self.workbench.threads()
        self.process.start(
            [
                *("predict", "--project", str(session.project.path), "--model", str(predictor.engine.path)),
                *("--device", self.workbench.device, "--steered"),
                *(("--refine", "--views", str(self._views)) if refining else ("--renew",)),
                *("--threads", str(threads), "--jobs", str(min(4, threads))),
            ]
        )
        self._show()

    def pause(self) -> None:
        """End it after the photos that are begun; going on passes over what is predicted."""
        self.state = State.PAUSED
        self._again = False
        self._remember(False)
        self.process.stop_or_terminate()
        self._show()

    # What happens

    def session_opened(self, session: Session) -> None:
        """Go on where the project says so, or where the settings do for every project."""
        self._session = session
        self.state = State.IDLE
        self._of_others = self._of_fewer = 0
        session.listeners.append(self._session_changed)
        self._count()
        self._count_of_predicted()

    def close(self) -> None:
        """The window is out of sight: the process ends with it, and goes on with the project next time."""
        self._leave()
        self.process.end_within(CLOSE_SECONDS)
        for worker in (self._ordering, self._counting):
            worker.close()

    def _begin_by_itself(self) -> None:
        session = self._session
        if session is None or self.state is not State.IDLE or self.why_not():
            return
        refining = not self.left
        if self._begun_for is session.owner or (refining and not self._of_fewer):
            return  # nothing is left, or what is left cannot be predicted
        self._begun_for = session.owner
        unfinished = session.project.settings.get(EVERYTHING_SETTING) is True
        if unfinished or self.workbench.settings.now.predicting.on_opening:
            self.start(refining=refining)

    def _leave(self) -> None:
        """Nothing more for this project; what it remembers stays."""
        self._session = None
        self._again = False
        self._looked.clear()
        for timer in (self._steer, self._take, self._order, self._recount):
            timer.stop()
        self.state = State.IDLE
        self.process.stop_or_terminate()
        self._show()

    def _model_ready(self) -> None:
        """There is a model, or another one: it looks at what that one has not seen."""
        if self.state is State.RUNNING:
            self._again, self._again_refining = True, False
            self.process.stop_or_terminate()
        self._count()
        self._count_of_predicted()

    def _settings_changed(self) -> None:
        if self._views != self._counted_by:
            self._count_of_predicted()

    def _session_changed(self, change: Change) -> None:
        if change & (Change.PHOTOS | Change.SUMMARY) and not self._recount.isActive():
            self._recount.start()

    @property
    def _views(self) -> int:
        """Of each face that nobody has touched, in the end."""
        return self.workbench.settings.now.predicting.views

    @property
    def _refines(self) -> bool:
        return self._views > PROJECT_VIEWS

    @property
    def left(self) -> int:
        """How many photos there are for this model."""
        return self._unseen + self._of_others

    def _count(self) -> None:
        session = self._session
        if session is not None:
            # What has been looked at counts as seen before the list shows it.
            seen = session.photos.unreadable | self._looked.keys()
            self._unseen = sum(not image.predicted and image.id not in seen for image in session.images)
            self._show()

    def _count_of_predicted(self) -> None:
        """Photos with untouched faces of another model, and those with faces of this one that may have more
        views, by a connection of their own: among 100,000 faces they take a while. Everything begins by
        itself, where it is to, once they are known."""
        session, model = self._session, self.page.model
        if session is None or model is None or not self.page.predicting.works_here:
            return
        whole, sha256 = session.project, model.sha256
        views = self._counted_by = self._views

        def count(_piece: Piece) -> tuple[int, int]:
            with whole.read_beside() as project:
                faces, refined = project.training_faces, project.settings.refined_up_to(sha256, views)
                fewer = len(faces.predicted_by(sha256, refined)) if views > PROJECT_VIEWS else 0
                return len(faces.predicted_by_others(sha256)), fewer

        def take(found: tuple[int, int]) -> None:
            self._of_others, self._of_fewer = found
            self._show()
            self._begin_by_itself()

        self._counting.start(Piece(session.owner, count, returned=take))

    def _moved(self) -> None:
        if self.refining:
            self._say_what_is_wanted()  # at once: what is on the screen stays
        elif self.state is State.RUNNING and not self._steer.isActive():
            self._steer.start()

    def _say_what_is_wanted(self) -> None:
        """The photos in sight and those that come next, before all others; and which is on the screen."""
        session = self._session
        if session is None or session.owner is not self._of or not self.process.running:
            return
        wanted = ([] if self.refining else self._near(session), session.image and session.image.id)
        if wanted != self._wanted or not self._steered:
            self._steered = True
            self._wanted = wanted
            self.process.write(wish_line(*wanted))

    def _near(self, session: Session) -> list[int]:
        """The photos in sight and those that come next, as far as no model has looked at them."""
        rows, index = session.listing.rows, session.listing.index_of(session.row)
        after: Sequence[int] = () if index is None else rows[index : index + NEAR]
        near = dict.fromkeys((*after, *self.page.photo_panel.seen_rows()))
        return [session.images[row].id for row in near if not session.images[row].predicted][:MOST_FIRST]

    # What the process says

    def _read(self, line: str) -> None:
        answer = read_answer(line)
        if self._session is None or self._session.owner is not self._of or answer is None:
            return
        if isinstance(answer, Begun):
            self.progress = Progress(answer.photos, began=time.monotonic())
            self._of_fewer = answer.photos if self.refining else self._of_fewer
            self._say_what_is_wanted()
        elif isinstance(answer, Looked):
            self.progress = self.progress.after_one(failed=bool(answer.problem))
            self._looked[answer.image] = None
            self._of_fewer -= self.refining
            for timer in (self._take, self._order):
                if not timer.isActive():
                    timer.start()
        self._show()

    def _keep_complaint(self, line: str) -> None:
        self._complaint = line

    def _take_results(self) -> None:
        """Show what has been found, some of it at a time."""
        session = self._session
        if session is None or not self._looked:
            return
        if not self.page.canvas.is_dragging:
            some = list(self._looked)[:MOST_AT_ONCE]
            for image_id in some:
                del self._looked[image_id]
            if self.refining and session.image is not None and session.image.id in some:
                some.remove(session.image.id)  # it is read when one comes back to it
            self.page.attempt(lambda: session.look_again(some))
        if self._looked:
            self._take.start()

    def _ended(self, status: int) -> None:
        if self._again:
            self._again = False
            self.start(refining=self._again_refining)
            return
        session = self._session
        if session is None:
            return
        if self.state is State.RUNNING and status == 0 and self._refines and not self.refining:
            self._say_done()
            self._order.start()
            self.start(refining=True)
            return
        if self.state is State.RUNNING:
            self.state = State.IDLE
            self._remember(False)
            if status != 0:
                about = self._complaint or tr("the process was ended")
                self.workbench.say(
                    tr("Not everything is predicted: {reason}", reason=about),
                    Tone.PROBLEM,
                    cause=self.page.causes.project(),
                )
            elif self.refining and not self.progress.total:
                self._say_nothing_left()
            else:
                self._say_done()
        self.refining = False
        self._order.start()
        self._count()
        self._count_of_predicted()

    def _say_nothing_left(self) -> None:
        self.workbench.say(tr("A model has looked at every photo of this project."), Tone.DONE)

    def _say_done(self) -> None:
        done, failed = self.progress.done, self.progress.failed
        if done:
            words = tr(
                "{count:,} photo is predicted, and the list stands by what the model doubts.",
                "{count:,} photos are predicted, and the list stands by what the model doubts.",
                count=done,
            )
            if self.refining:
                words = tr(
                    "The faces of {count:,} photo have more views, and the list stands by their doubts.",
                    "The faces of {count:,} photos have more views, and the list stands by their doubts.",
                    count=done,
                )
            if failed:
                unread = tr("{count:,} could not be read.", "{count:,} could not be read.", count=failed)
                words = f"{words} {unread}"
            self.workbench.say(
                words,
                Tone.DONE,
                cause=self.page.causes.project(),
            )

    # The order of the list

    def order_anew(self) -> None:
        """Put what comes after the current photo into its order, by what is known by now."""
        session = self._session
        if session is None:
            return
        view = session.listing.view
        if view.order in (Order.NAME, Order.NEWEST_FIRST) or Marked().of(view.shown) is not None:
            return
        if self.page.photo_panel.is_under_hand or self.page.canvas.is_dragging or self._ordering.running:
            self._order.start()
            return
        images, summaries = session.images, dict(session.photos.summaries)
        mix, whole = session.project.scores.mix, session.project

        def rows(_piece: Piece) -> list[int]:
            mixed = {}
            if view.order is Order.MIXED:
                # A connection of its own: the window's would wait.
                with whole.read_beside() as project:
                    project.scores.mix = mix
                    mixed = project.scores.read().by_photo(QueueOrder.MIXED)
            return list(listed_rows(list(images), summaries, view, Marked(), MappingProxyType(mixed)))

        def take(found: list[int]) -> None:
            if self._is_same(session, images, view):
                session.list_anew(found)

        self._ordering.add(Piece(session.owner, rows, returned=take))

    def _is_same(self, session: Session, images: object, view: ListView) -> bool:
        """Whether rows that were made of these photos still stand for the same ones."""
        panel = self.page.photo_panel
        return session.images is images and session.listing.view == view and not panel.is_under_hand

    # Within

    def _remember(self, on: bool) -> None:
        session = self._session
        if session is not None and not session.project.read_only:
            value = True if on else None
            if session.project.settings.get(EVERYTHING_SETTING) != value:
                self.page.attempt(lambda: session.project.settings.set(EVERYTHING_SETTING, value))

    def _show(self) -> None:
        words, tip = "", ""
        if self._session is not None and self.state is State.RUNNING and self.refining:
            progress = self.progress.words(time.monotonic())
            words = tr("❚❚ more views of faces: {progress}", progress=progress)
            tip = tr(
                "Faces that nobody has touched are placed anew by {views} views. A click pauses it.",
                views=self._views,
            )
        elif self._session is not None and self.state is State.RUNNING:
            words = f"❚❚ {self.progress.words(time.monotonic())}"
            tip = tr("Every photo is being predicted, what you look at first. A click pauses it.")
        elif self._session is not None and self.left and self.page.predicting.by_file:
            words = (
                tr("▶ go on predicting: {left:,} to go", left=self.left)
                if self.state is State.PAUSED
                else tr("▶ predict all: {left:,} to go", left=self.left)
            )
            tip = tr(
                "A click predicts every photo in the background; the list then puts first what needs you."
            )
        elif self._session is not None and self._of_fewer and self.page.predicting.by_file:
            words = tr("▶ more views of faces: {left:,} to go", left=self._of_fewer)
            tip = tr(
                "A click places faces that nobody has touched anew by {views} views, in the background.",
                views=self._views,
            )
        self.workbench.status.show_everything(words, tip)
        self.workbench.registry.show_checked()
