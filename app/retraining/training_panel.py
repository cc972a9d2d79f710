"""The training panel: what to train, how it goes, and what came of it."""

from __future__ import annotations

from typing import Any

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
from app.logic.retraining.step_words import step_words
from app.logic.translating import marked, tr
from app.panels.plain import PlainLabel, plain_tip
from app.retraining.curves import Curves
from app.retraining.form import TrainingForm
from app.retraining.result import Result
from app.retraining.retraining import Retraining, Stage
from app.theme import EDGE, GAP, GAP_WIDE

LOG_LINES = 500
LOG_HEIGHT = 92


_TITLES = {
    Stage.TRAINING: marked("Training"),
    Stage.STOPPING: marked("Stopping after this step …"),
    Stage.EXPORTING: marked("Making a model of it …"),
    Stage.COMPARING: marked("Comparing with the model in use …"),
}
_ELSEWHERE = {
    Stage.TRAINING: marked("Training (another project)"),
    Stage.STOPPING: marked("Stopping after this step … (another project)"),
    Stage.EXPORTING: marked("Making a model of it … (another project)"),
    Stage.COMPARING: marked("Comparing with the model in use … (another project)"),
}


class TrainingPanel(QWidget):
    """Shows a Retraining. start_asked(): train as the form says; resume_asked(): go on with what was stopped;
    seen(): the panel came into sight."""

    start_asked = Signal()
    resume_asked = Signal()
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
        self.start = self._button(tr("Start training"), lambda: self.start_asked.emit())
        self.start.setEnabled(False)  # until it is known what there is to learn from
        self.stop = self._button(tr("Stop"), retraining.stop)
        self.stop.setToolTip(plain_tip(tr("Ends after the current step. Resume goes on from there.")))
        self.resume = self._button(tr("Resume"), self._resume)
        self.compare = self._button(tr("Compare"), retraining.compare)
        self.compare.setToolTip(
            plain_tip(tr("Make a model of what was learnt so far, and compare it with the one in use."))
        )
        # All in one row would be wider than the side of the window.
        buttons = QGridLayout()
        buttons.setSpacing(GAP)
        for row, button in enumerate((self.start, self.stop)):
            buttons.addWidget(button, row, 0, 1, 2)
        for column, button in enumerate((self.resume, self.compare)):
            buttons.addWidget(button, 2, column)
        self.bar = QProgressBar(self)
        self.bar.setAccessibleName(tr("Progress of the training"))
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(8)
        self.result = Result(self)
        # Made when the panel is looked at first: the window should be up before that.
        self.curves: Curves | None = None
        self.log = QPlainTextEdit(self)
        self.log.setAccessibleName(tr("Lines of the training"))
        self.log.setObjectName("trainingLog")
        self.log.setReadOnly(True)
        self.log.setMaximumBlockCount(LOG_LINES)
        self.log.setFixedHeight(LOG_HEIGHT)
        self.log.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(EDGE, GAP_WIDE, EDGE, EDGE)
        self._column.setSpacing(GAP_WIDE)
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
        self.start.setText(tr("Train again") if has_run else tr("Start training"))
        self.bar.setVisible(not ready)
        self.log.setVisible(has_run)
        if self.curves is not None:
            self.curves.setVisible(has_run)
        if stage is Stage.EXPORTING:
            self.bar.setRange(0, 0)
            self._figures = ""
        if not ready:
            self.title.setText(tr((_ELSEWHERE if at.elsewhere else _TITLES)[stage]))
            self.words.setText(self._figures)
        elif at.problem:
            self.title.setText(tr("Training failed"))
            self.words.setText(at.problem)
        elif at.can_resume:
            self.title.setText(tr("Stopped", about="a training"))
            self.words.setText(tr("Resume goes on where it was stopped; Compare takes it as it is."))
        elif at.outcome is not None:
            self.title.setText(tr("Trained"))
            self.words.setText("")
        else:
            self.title.setText(tr("Train on the faces you accepted"))
            self.words.setText(self._why_not)
        self.words.setVisible(bool(self.words.text()))

    def started(self) -> None:
        """A new run begins: nothing of the one before is shown."""
        self.log.clear()
        self._wait_for_words()
        if self.curves is not None:
            self.curves.show_events(())
        self.refresh()

    def _resume(self) -> None:
        """What the run that was stopped said of its pace then holds no more."""
        self._wait_for_words()
        self.resume_asked.emit()

    def _wait_for_words(self) -> None:
        self._figures = tr("Loading …")
        self.bar.setRange(0, 0)

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
            self.log.appendPlainText(_started_words(event))
            # The first step takes longest, and what was said before it is done.
            self._figures = tr("Training …")
            if event.precision:
                self._figures = tr("Training in {precision} …", precision=event.precision)
            self._show_progress(event.epoch * self._steps + event.step, self._epochs * self._steps)
        elif isinstance(event, Stepped):
            self._figures = tr(
                "Epoch {epoch} of {epochs} · {pace:.1f} images/s · {time} left",
                epoch=event.epoch + 1,
                epochs=self._epochs,
                pace=event.images_per_second,
                time=_clock(round(event.seconds_left)),
            )
            self._show_progress(event.epoch * self._steps + event.step, self._epochs * self._steps)
        elif isinstance(event, Validated):
            if event.epoch >= 0:
                words = tr("epoch {epoch}: NME {nme:.3f} %", epoch=event.epoch + 1, nme=event.nme)
            else:
                words = tr("before training: NME {nme:.3f} %", nme=event.nme)
            self.log.appendPlainText(f"{words} ★" if event.improved else words)
        elif isinstance(event, Working):
            self._figures = step_words(event.what, event.done, event.total)
            self._show_progress(event.done, event.total)
        elif isinstance(event, Exported):
            self.log.appendPlainText(tr("the model file is made"))
        elif isinstance(event, Compared):
            self.log.appendPlainText(tr("beside {base}: {judgement}", base=event.base, judgement=event.text))
        elif isinstance(event, Noted):
            self.log.appendPlainText(event.text)

    def _show_progress(self, done: int, total: int) -> None:
        self.bar.setRange(0, total)  # of 0: it moves, and says that something goes on
        self.bar.setValue(done)
        if self._retraining.stage is Stage.COMPARING:
            self._figures = tr(
                "{done} of {total} face", "{done} of {total} faces", count=total, done=done, total=total
            )
            self.words.setText(self._figures)
            self.words.setVisible(True)

    def _button(self, text: str, do: object) -> QPushButton:
        button = QPushButton(text, self)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: do())  # type: ignore[operator]
        return button


def _started_words(event: Started) -> str:
    """What a run begins with, and in which precision where it says so."""
    facts: dict[str, Any] = {
        "count": event.train_faces,
        "learnt": event.train_faces,
        "held": event.validation_faces,
        "processes": event.processes,
        "device": event.device,
    }
    if not event.precision:
        return tr(
            "{learnt} face to learn from, {held} held out; {processes} × {device}",
            "{learnt} faces to learn from, {held} held out; {processes} × {device}",
            **facts,
        )
    return tr(
        "{learnt} face to learn from, {held} held out; {processes} × {device}, in {precision}",
        "{learnt} faces to learn from, {held} held out; {processes} × {device}, in {precision}",
        precision=event.in_precision.removeprefix(", in "),
        **facts,
    )


def _clock(seconds: int) -> str:
    """`0:01:20`."""
    minutes, rest = divmod(seconds, 60)
    return f"{minutes // 60}:{minutes % 60:02d}:{rest:02d}"
