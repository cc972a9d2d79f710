"""Keeps the line at the foot true: the model, the time of a photo, where the annotator is, what is saved."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, QTimer
from PySide6.QtWidgets import QToolButton

from adnet_core.models.finding import FINDING_WORDS
from app.logic.causes import unchanged
from app.logic.translating import tr
from app.page.annotate_page import AnnotatePage
from app.panels.message_bar import Tone
from app.panels.plain import plain_tip
from app.panels.status_line import StatusLine
from app.theme import ACCENT, GAP, on_ground
from app.work.prediction import ModelStatus, Outcome

LATER_MS = 400
ASKING = f"QToolButton {{ {on_ground(ACCENT)} padding: 1px {GAP}px; }}"


class ProjectStatus(QObject):
    """Follows a page, and writes what is to be known of it into a status line."""

    def __init__(self, page: AnnotatePage, line: StatusLine) -> None:
        super().__init__(line)
        self._page = page
        self._line = line
        # One timer for all: each lone shot would leave something behind.
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(LATER_MS)
        self._later.timeout.connect(self._show_waiting)
        page.moved_on.connect(self.show_position)
        page.canvas.pointer_moved.connect(self._show_pointer)
        page.predicting.predicted.connect(self._show_time)
        page.predicting.changed.connect(lambda _here: self.show_finding())
        page.worker.ready.connect(self._show_model)
        page.worker.unavailable.connect(self._show_no_model)

    def show_position(self) -> None:
        """Say where the annotator is, and what the model is doing."""
        session = self._page.session
        if session is None:
            return
        total, index = len(session.listing.rows), session.listing.index_of(session.row)
        self._line.position.setText(
            tr("{number:,} of {total:,}", about="photos of the list", number=index + 1, total=total)
            if index is not None
            else tr("not in the list")
        )
        if session.passing is not None:
            self._line.position.setText(tr("not in the project"))
        self._line.position.setVisible(session.image is not None)
        self._show_following()
        self.show_saved()
        self.show_finding()
        self._show_waiting()
        if self._page.worker.pending:
            self._later.start()

    def _show_pointer(self, position: QPointF | None) -> None:
        """Where the mouse is in the photo, pixel centres at whole numbers, and what the photo holds there."""
        words = ""
        if position is not None:
            x, y = self._page.canvas.to_photo(position)
            pixel = self._page.canvas.pixel_at(x, y)
            if pixel is not None:
                words = tr(
                    "x {x:.1f}  y {y:.1f}  rgb {red} {green} {blue}",
                    x=x,
                    y=y,
                    red=int(pixel[0]),
                    green=int(pixel[1]),
                    blue=int(pixel[2]),
                )
        self._line.pointer.setText(words)

    def _show_following(self) -> None:
        """Whether a correction moves other points too."""
        page, line = self._page, self._line
        works = page.session is not None and page.followers.works_for(page.session.layout)
        line.following.setText(tr("the rest follows") if works else tr("points move alone"))
        line.following.setToolTip(plain_tip(tr("Whether a correction moves points that nobody has placed")))

    def show_finding(self) -> None:
        """Say who finds the objects of the photos."""
        predicting = self._page.predicting
        finding = predicting.finding
        label = self._line.finding
        if finding is None:
            label.setText("")
            return
        words = tr(FINDING_WORDS[finding])
        label.setText(tr("{finder} (none yet)", finder=words) if predicting.lacks_finder else words)
        label.setToolTip(
            plain_tip(tr("What boxes come from in this project; Photo, Boxes from, changes it."))
        )

    def show_saved(self) -> None:
        """Say what the last write to the project returned."""
        session = self._page.session
        if session is not None:
            saving = session.project.saving
            problem = session.displaced or saving.problem
            words = tr("not saved") if problem else tr("saved") if saving.written else tr("no changes yet")
            about = problem or str(session.project.path)
            self._line.show_saved(words, about, problem=bool(problem))

    def show_scale(self, words: str) -> None:
        """How long a pixel of the photo is; empty where nobody has said so."""
        self._line.scale.setText(words)
        self._line.scale.setVisible(bool(words))

    def show_team(self, words: str, about: str) -> None:
        """How it stands with the team; empty where the project is in none."""
        self._line.show_team(words, about)

    def show_taken(self, name: str) -> None:
        """A photo has been written, as of the camera."""
        self._line.saved.setText(tr("saved {name}", name=name))

    def show_task(self, words: str) -> None:
        """What is done in the background; empty where it is over."""
        self._line.task.setText(words)

    @property
    def everything(self) -> QToolButton:
        """What begins and pauses predicting everything."""
        return self._line.everything

    @property
    def author(self) -> QToolButton:
        """Who works here; a click asks for the name."""
        return self._line.author

    def show_author(self, words: str, tip: str, *, asks: bool) -> None:
        """Who works here; `asks`: nobody has said so yet."""
        self._line.author.setText(words)
        self._line.author.setToolTip(plain_tip(tip))
        self._line.author.setStyleSheet(ASKING if asks else "")

    def show_everything(self, words: str, tip: str) -> None:
        """How far predicting everything is; empty where there is nothing to do."""
        self._line.everything.setText(words)
        self._line.everything.setToolTip(plain_tip(tip))
        self._line.everything.setVisible(bool(words))

    def _show_waiting(self) -> None:
        waiting = self._page.worker.pending
        self.show_task(tr("predicting, {waiting} to go", waiting=waiting) if waiting else "")

    def _show_model(self, status: ModelStatus) -> None:
        line = self._line
        line.provider.setText(status.provider)
        line.provider.setToolTip(
            plain_tip(status.note or tr("The model runs on {provider}.", provider=status.provider))
        )
        line.model.setText(status.name)
        if status.note:
            line.provider.setText(f"{status.provider} !")
            in_use = unchanged(lambda: self._page.model)
            words = tr("The model runs on the CPU: {reason}.", reason=status.note)
            self._page.notice(words, Tone.WARNING, in_use)

    def _show_no_model(self, sentence: str) -> None:
        self._line.provider.setText(tr("no model"))
        self._line.provider.setToolTip(plain_tip(sentence))

    def _show_time(self, outcome: Outcome) -> None:
        self._line.time.setText(tr("{time:.0f} ms", time=outcome.milliseconds))
        self._line.time.setToolTip(
            plain_tip(
                tr(
                    "for the last photo, with {count} face",
                    "for the last photo, with {count} faces",
                    count=len(outcome.found),
                )
            )
        )
