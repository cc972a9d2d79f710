"""The page that shows a camera, a video or a stream with landmarks, and takes frames from it."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QDoubleSpinBox,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from adnet_core.media.sources import CameraSource, ask_for_camera, parse_source
from app.camera.canvas import LiveCanvas
from app.camera.series import Series
from app.commands import CommandRegistry
from app.logic.camera.live import LiveSession, LiveState, LiveView, ModelSource, RateMeter
from app.logic.camera.search import LiveModel
from app.logic.translating import tr
from app.panels.plain import PlainLabel, plain_tip
from app.theme import GAP, GAP_WIDE
from app.work.delivery import in_window

# Figures that change with every frame cannot be read.
FIGURES_MS = 400
NOTE_MS = 1500
SERIES_SECONDS = 2.0


class CameraPage(QWidget):
    """Live preview with landmarks.

    `make_model` makes the model; it is called in the session's thread,
    each time a source is started. `registry` knows the keys of the commands of the menu Camera.
    `give_up` is asked before the page is left: whether something over it has been put away instead.
    Mirror and smoothing change what is shown, never what is taken.

    captured(pixels, predictions): the frame on screen, (H, W, 3) BGR as the source gave it, and a
    list of FacePrediction of that very frame, without maps.
    failed(sentence): the source or the model cannot be used; nothing runs any more.
    ended(): the file is over; its last frame stays and can be taken.
    left(): the person is done; the source is stopped.
    """

    captured = Signal(object, object)
    failed = Signal(str)
    ended = Signal()
    left = Signal()

    def __init__(
        self,
        make_model: ModelSource,
        registry: CommandRegistry,
        parent: QWidget | None = None,
        *,
        give_up: Callable[[], bool] = lambda: False,
    ) -> None:
        super().__init__(parent)
        self._give_up = give_up
        self._registry = registry
        self._make_model = make_model
        self._session: LiveSession | None = None
        self._last: LiveSession | None = None  # the one that may still hold the camera
        self._source = self._name = ""
        self._frozen = False
        self._smoothing = True
        self._mirrored = False
        self._taken = 0
        self._lost = False
        self._meter = RateMeter()
        self._provider = ""
        self._sentence = ""

        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.canvas = LiveCanvas(self)
        self.canvas.painted.connect(self._note_painted)
        self._figures = PlainLabel("", self)
        # The buttons keep their room; the figures are cut where there is too little.
        self._figures.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._buttons: dict[str, tuple[QPushButton, str]] = {}
        self._take_button = self._button("take", tr("Take"), self.capture)
        self.series = Series(self)
        self.series.taken.connect(self._take)
        self._series_button = self._button("series", tr("Series"), self.toggle_series)
        self.seconds = QDoubleSpinBox(self)
        self.seconds.setAccessibleName(tr("Seconds between the frames of a series"))
        self.seconds.setRange(0.2, 3600)
        self.seconds.setDecimals(1)
        self.seconds.setValue(SERIES_SECONDS)
        self.seconds.setSuffix(tr(" s", about="seconds"))
        self.seconds.setToolTip(plain_tip(tr("Seconds between the frames of a series")))
        self.seconds.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.seconds.valueChanged.connect(self._series_changed)
        self.seconds.editingFinished.connect(self.setFocus)
        self._freeze_button = self._button("freeze", tr("Freeze"), self.toggle_frozen)
        self._mirror_button = self._button("mirror", tr("Mirror"), self.toggle_mirrored)
        self._smooth_button = self._button("smooth", tr("Smooth"), self.toggle_smoothing)
        self._leave_button = self._button("leave", tr("Leave"), self.ask_leave)
        for button in (self._series_button, self._freeze_button, self._mirror_button, self._smooth_button):
            button.setCheckable(True)
        bar = QHBoxLayout()
        bar.setContentsMargins(GAP_WIDE, GAP, GAP_WIDE, GAP_WIDE)
        bar.addWidget(self._figures, 1)
        for widget in (
            self._take_button,
            self._series_button,
            self.seconds,
            self._freeze_button,
            self._mirror_button,
            self._smooth_button,
            self._leave_button,
        ):
            bar.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.canvas, 1)
        column.addLayout(bar)

        self._figures_timer = QTimer(self)
        self._figures_timer.setInterval(FIGURES_MS)
        self._figures_timer.timeout.connect(self._show_figures)
        # Whether a note is over the picture; its time counts from when it was painted.
        self._noting = False
        self.canvas.message_painted.connect(self._count_note)
        self._note_timer = QTimer(self)
        self._note_timer.setSingleShot(True)
        self._note_timer.setInterval(NOTE_MS)
        self._note_timer.timeout.connect(self._show_sentence)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.stop)
        registry.on_change(self._show_keys)
        self._show_switches()
        self._show_figures()

    # What the window calls.

    def start(self, source: int | str | Path) -> None:
        """Show a camera by its number, a video file or a stream's address; what ran before is stopped.

        Returns at once. What goes wrong is told by `failed`.
        """
        self.stop()
        self._source = str(source)
        found = parse_source(source)
        if isinstance(found, CameraSource):
            self._name = tr("camera {number}", number=found.number)
        else:
            self._name = str(found)
        self._lost = False
        self._frozen = False
        self._taken = 0
        self._meter = RateMeter()
        self.canvas.show_view(None)
        session = LiveSession(
            source, self._make_model, self._take_news, smoothing=self._smoothing, post=in_window
        )
        self._session = session
        self._say(tr("Opening the source …"))
        self._show_switches()
        self._figures_timer.start()
        ask_for_camera(source)
        session.start(before=self._last)
        self._last = session

    def stop(self) -> None:
        """Let the threads end; the last frame stays on screen. Does nothing where nothing runs."""
        session, self._session = self._session, None
        self._figures_timer.stop()
        self.series.stop()
        self._show_switches()
        if session is not None:
            session.stop()

    def capture(self) -> None:
        """Take the frame on screen with its landmarks, as the network placed them."""
        view = self.canvas.view
        if view is not None:
            self._take(view)
            self._note(tr("Frame {frame} taken ({taken})", frame=view.frame.index, taken=self._taken))

    def set_series(self, on: bool) -> None:
        """Take a frame now and every few seconds, or end that. It waits while frozen or unplugged."""
        if on and self._session is not None:
            self.series.start(self.seconds.value(), None if self._frozen else self.canvas.view)
        else:
            self.series.stop()
        self._show_switches()

    def leave(self) -> None:
        """Stop, and tell the window so."""
        self.stop()
        self.left.emit()

    def set_frozen(self, frozen: bool) -> None:
        """Hold the picture. A file stands still meanwhile; a camera goes on unseen."""
        self._frozen = frozen
        if self._session is not None:
            self._session.frozen = frozen
        self._show_sentence()
        self._show_switches()

    def set_mirrored(self, mirrored: bool) -> None:
        self._mirrored = mirrored
        self.canvas.set_mirrored(mirrored)
        self._show_switches()

    def set_smoothing(self, smoothing: bool) -> None:
        self._smoothing = smoothing
        if self._session is not None:
            self._session.smoothing = smoothing
        self._show_switches()

    @property
    def model(self) -> LiveModel | None:
        """What has placed the landmarks that are shown; None before it is loaded."""
        return self._last.model if self._last is not None else None

    @property
    def running(self) -> bool:
        """Whether a source is being shown."""
        return self._session is not None

    @property
    def frozen(self) -> bool:
        return self._frozen

    @property
    def mirrored(self) -> bool:
        return self._mirrored

    @property
    def smoothing(self) -> bool:
        return self._smoothing

    @property
    def message(self) -> str:
        return self.canvas.message

    @property
    def figures(self) -> str:
        """The line of figures below the picture; it is written anew a few times a second."""
        view = self.canvas.view
        if view is None:
            return self._source
        parts = [
            tr("{rate:.0f} fps", rate=self._meter.frames_per_second),
            tr("latency {time:.0f} ms", time=self._meter.latency * 1000),
            tr("{count} face", "{count} faces", count=len(view.faces)),
            self._provider,
            tr("model {time:.0f} ms", time=view.predict_seconds * 1000),
        ]
        return "  ·  ".join(part for part in parts if part)

    def sizeHint(self) -> QSize:
        return QSize(960, 640)

    # Events.

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_figures()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.stop()
        super().closeEvent(event)

    # News of the session.

    def _take_news(self) -> None:
        session = self._session
        if session is None:
            return
        model = session.model
        if model is not None and self._provider == "":
            self._provider = model.provider
            self.canvas.set_layout(model.predictor.layout)
        # The status first: once it is the last one, the view that is taken is the last one too.
        status = session.status
        view = session.take()
        if view is not None and not self._frozen:
            self.canvas.show_view(view)
            self.series.see(view)
        if status.state is LiveState.FAILED:
            self._say(status.sentence)
            self.stop()
            self.failed.emit(status.sentence)
        elif status.state is LiveState.ENDED:
            self._say(tr("The video is over. {camera.take} takes its last frame, {camera.leave} leaves."))
            self.stop()
            self.ended.emit()
        else:
            if status.state is LiveState.LOST:
                self._meter = RateMeter()
                self._lost = True
            elif self._lost and status.state is LiveState.RUNNING:
                self._lost = False
                self._note(tr("{camera} is back.", camera=self._name))
            self._say(
                {
                    LiveState.OPENING: tr("Opening the source …"),
                    LiveState.LOADING: tr("Loading the model …"),
                    LiveState.LOST: status.sentence,
                    LiveState.RUNNING: status.sentence,
                }.get(status.state, "")
            )

    def _note_painted(self, view: LiveView) -> None:
        self._meter.note(view.frame.captured_at, time.monotonic())

    # What is written.

    def _say(self, sentence: str) -> None:
        """The sentence that holds until the next; a note stands before it for a moment."""
        self._sentence = sentence
        if not self._noting:
            self._show_sentence()

    def _note(self, text: str) -> None:
        self._note_timer.stop()
        self._noting = True
        self.canvas.set_message(text)

    def _count_note(self) -> None:
        if self._noting:
            self._note_timer.start()

    def _show_sentence(self) -> None:
        self._note_timer.stop()
        self._noting = False
        sentence = self._sentence
        if self._frozen and not sentence:
            sentence = tr("Frozen. {camera.freeze} goes on, {camera.take} takes the frame.")
        self.canvas.set_message(self._registry.words(sentence))

    def _show_figures(self) -> None:
        text = self.figures
        metrics = self._figures.fontMetrics()
        self._figures.setText(metrics.elidedText(text, Qt.TextElideMode.ElideRight, self._figures.width()))
        self._figures.setToolTip(plain_tip(text))

    def _take(self, view: LiveView) -> None:
        self._taken += 1
        self.captured.emit(view.frame.pixels, [face.prediction for face in view.faces])
        self._show_switches()

    def _show_switches(self) -> None:
        for name, on in (
            ("series", self.series.running),
            ("freeze", self._frozen),
            ("mirror", self._mirrored),
            ("smooth", self._smoothing),
        ):
            self._buttons[name][0].setChecked(on)
        self._registry.show_checked()
        self._show_keys()

    def _show_keys(self) -> None:
        """Each button with the key of now."""
        for name, (button, word) in self._buttons.items():
            count = f"·  {self.series.count}" if name == "series" and self.series.running else ""
            parts = (word, self._registry.shown_key(f"camera.{name}"), count)
            button.setText("  ".join(part for part in parts if part))
            button.setToolTip(plain_tip(self._registry[f"camera.{name}"].toolTip()))

    def ask_leave(self) -> None:
        if not self._give_up():
            self.leave()

    def toggle_frozen(self) -> None:
        self.set_frozen(not self._frozen)

    def toggle_series(self) -> None:
        self.set_series(not self.series.running)

    def _series_changed(self, _seconds: float) -> None:
        if self.series.running:
            self.set_series(True)

    def toggle_mirrored(self) -> None:
        self.set_mirrored(not self._mirrored)

    def toggle_smoothing(self) -> None:
        self.set_smoothing(not self._smoothing)

    def _button(self, name: str, word: str, do: Callable[[], None]) -> QPushButton:
        """A button that does what the command camera.`name` does."""
        button = QPushButton(self)
        # The keys are the window's; a button with the focus would take Space for itself.
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: do())
        self._buttons[name] = button, word
        return button
