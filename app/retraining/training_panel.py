"""The training panel: what to train, how it goes, and what came of it."""

from __future__ import annotations

import datetime

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from adnet_core.events import Compared, Event, Exported, Noted, Started, Stepped, Validated, Working
from app.panels.plain import PlainLabel, plain_tip
from app.retraining.curves import Curves
from app.retraining.form import TrainingForm
from app.retraining.result import Result
from app.retraining.retraining import Retraining, Stage

LOG_LINES = 500
LOG_HEIGHT = 92


class TrainingPanel(QWidget):
    """Shows a Retraining. start_asked(): train as the form says; seen(): the panel came into sight."""

    start_asked = Signal()
    seen = Signal()

    def __init__(self, retraining: Retraining, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._retraining = retraining
        self._why_not = ""
        self._epochs = self._steps = 1
        self._figures = ""
        self.title = PlainLabel("", self)
        font = self.title.font()
        font.setBold(True)
        self.title.setFont(font)
        self.title.setWordWrap(True)
        self.words = PlainLabel("", self)
        self.words.setObjectName("trainingWords")
        self.words.setWordWrap(True)
        self.form = TrainingForm(self)
        self.start = self._button("Start training", lambda: self.start_asked.emit())
        self.stop = self._button("Stop", retraining.stop)
        self.stop.setToolTip("Ends after the current step. Resume goes on from there.")
        self.resume = self._button("Resume", retraining.resume)
        self.compare = self._button("Compare", retraining.compare)
        self.compare.setToolTip("Make a model of what was learnt so far, and compare it with the one in use.")
        # All in one row would be wider than the side of the window.
        buttons = QGridLayout()
        buttons.setSpacing(4)
        for row, button in enumerate((self.start, self.stop)):
            buttons.addWidget(button, row, 0, 1, 2)
        for column, button in enumerate((self.resume, self.compare)):
            buttons.addWidget(button, 2, column)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(8)
        self.result = Result(self)
        # Made when the panel is looked at first: the window should be up before that.
        self.curves: Curves | None = None
        self.log = QPlainTextEdit(self)
        self.log.setObjectName("trainingLog")
        self.log.setReadOnly(True)
        self.log.setMaximumBlockCount(LOG_LINES)
        self.log.setFixedHeight(LOG_HEIGHT)
        self.log.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 8, 12, 10)
        self._column.setSpacing(7)
        self._column.addWidget(self.title)
        self._column.addWidget(self.words)
        self._column.addWidget(self.bar)
        self._column.addLayout(buttons)
        self._column.addWidget(self.result)
        self._column.addWidget(self.form)
        self._column.addWidget(self.log)
        self._column.addStretch(1)
        retraining.changed.connect(self.refresh)
        retraining.event_read.connect(self._take_event)
        retraining.said.connect(self.log.appendPlainText)
        retraining.progressed.connect(self._show_progress)
        self.refresh()

    def sizeHint(self) -> QSize:
        return QSize(252, 700)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.curves is None:
            self.curves = Curves(self)
            self._column.insertWidget(self._column.indexOf(self.log), self.curves)
            self.show_run()
        self.form.find_gpus()
        self.seen.emit()

    def show_run(self) -> None:
        """Show the current run from its beginning, after another project was opened."""
        events = self._retraining.events()
        self.log.clear()
        self._figures = ""
        for event in events:
            self._read(event)
        if self.curves is not None:
            self.curves.show_events(events)
        self.refresh()

    def show_can_start(self, why_not: str) -> None:
        """Whether training can begin; `why_not` says what is missing, empty where nothing is."""
        self.start.setEnabled(not why_not)
        self.start.setToolTip(plain_tip(why_not))
        self._why_not = why_not
        self.refresh()

    def refresh(self) -> None:
        """Show the stage and what can be done in it."""
        at = self._retraining
        stage = at.stage
        ready = stage is Stage.READY
        self.form.setEnabled(ready)
        self.start.setVisible(ready)
        self.resume.setVisible(at.can_resume)
        self.compare.setVisible(at.can_compare)
        self.stop.setVisible(stage in (Stage.TRAINING, Stage.COMPARING))
        has_run = at.run is not None and (not ready or at.run.has_checkpoint or bool(self.log.toPlainText()))
        self.start.setText("Train again" if has_run else "Start training")
        self.bar.setVisible(not ready)
        self.log.setVisible(has_run)
        if self.curves is not None:
            self.curves.setVisible(has_run)
        titles = {
            Stage.TRAINING: "Training",
            Stage.STOPPING: "Stopping after this step …",
            Stage.EXPORTING: "Making a model of it …",
            Stage.COMPARING: "Comparing with the model in use …",
        }
        if stage is Stage.EXPORTING:
            self.bar.setRange(0, 0)
            self._figures = ""
        if not ready:
            self.title.setText(titles[stage] + (" (another project)" if at.elsewhere else ""))
            self.words.setText(self._figures)
        elif at.problem:
            self.title.setText("Training failed")
            self.words.setText(at.problem)
        elif at.can_resume:
            self.title.setText("Stopped")
            self.words.setText("Resume goes on where it was stopped; Compare takes it as it is.")
        elif at.outcome is not None:
            self.title.setText("Trained")
            self.words.setText("")
        else:
            self.title.setText("Train on the faces you accepted")
            self.words.setText(self._why_not)
        self.words.setVisible(bool(self.words.text()))

    def started(self) -> None:
        """A new run begins: nothing of the one before is shown."""
        self.log.clear()
        self._figures = "Loading …"
        self.bar.setRange(0, 0)
        if self.curves is not None:
            self.curves.show_events(())
        self.refresh()

    def _take_event(self, event: Event) -> None:
        self._read(event)
        if self.curves is not None:
            self.curves.add(event)
        self.words.setText(self._figures)
        self.words.setVisible(bool(self._figures))

    def _read(self, event: Event) -> None:
        """Take figures, progress and log lines from an event."""
        if isinstance(event, Started):
            self._epochs, self._steps = event.epochs, max(1, event.steps_per_epoch)
            self.log.appendPlainText(
                f"{event.train_faces} faces to learn from, {event.validation_faces} held out; "
                f"{event.processes} × {event.device}{event.in_precision}"
            )
            # The first step takes longest, and what was said before it is done.
            self._figures = f"Training in {event.precision} …" if event.precision else "Training …"
            self._show_progress(event.epoch * self._steps + event.step, self._epochs * self._steps)
        elif isinstance(event, Stepped):
            left = datetime.timedelta(seconds=round(event.seconds_left))
            pace = f"{event.images_per_second:.1f} images/s"
            self._figures = f"Epoch {event.epoch + 1} of {self._epochs} · {pace} · {left} left"
            self._show_progress(event.epoch * self._steps + event.step, self._epochs * self._steps)
        elif isinstance(event, Validated):
            mark = " ★" if event.improved else ""
            when = f"epoch {event.epoch + 1}" if event.epoch >= 0 else "before training"
            self.log.appendPlainText(f"{when}: NME {event.nme:.3f} %{mark}")
        elif isinstance(event, Working):
            of = f": {event.done} of {event.total}" if event.total else " …"
            self._figures = f"{event.what}{of}"
            self._show_progress(event.done, event.total)
        elif isinstance(event, Exported):
            self.log.appendPlainText("the model file is made")
        elif isinstance(event, Compared):
            self.log.appendPlainText(f"beside {event.base}: {event.text}")
        elif isinstance(event, Noted):
            self.log.appendPlainText(event.text)

    def _show_progress(self, done: int, total: int) -> None:
        self.bar.setRange(0, total)  # of 0: it moves, and says that something goes on
        self.bar.setValue(done)
        if self._retraining.stage is Stage.COMPARING:
            self._figures = f"{done} of {total} faces"
            self.words.setText(self._figures)
            self.words.setVisible(True)

    def _button(self, text: str, do: object) -> QPushButton:
        button = QPushButton(text, self)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: do())  # type: ignore[operator]
        return button
