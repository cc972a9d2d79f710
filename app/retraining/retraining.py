"""Training from the window, from the start to the decision. Knows processes and threads, but no widgets."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from adnet_core.errors import AdnetError
from adnet_core.events import Ended, Event, Noted
from adnet_core.runs.installed import require_training
from adnet_core.runs.locks import goes_on
from app.logic.retraining.outcome import Outcome
from app.logic.retraining.runs import (
    Run,
    TrainingPlan,
    ending,
    going_on,
    last_trained,
    list_runs,
    new_run,
    pace,
)
from app.logic.translating import marked, tr
from app.logic.work.background import Owner, Piece, Worker
from app.retraining.process import TrainerProcess
from app.work.delivery import in_window

if TYPE_CHECKING:
    from adnet_core.models.engine import Device


class Stage(Enum):
    """What is being done."""

    READY = auto()
    TRAINING = auto()
    STOPPING = auto()
    EXPORTING = auto()
    COMPARING = auto()


class Retraining(QObject):
    """One run at a time, of the project that is open.

    changed(): the stage, the run or its outcome is another. event_read(event) and said(line) come from the
    trainer. failed(sentence): what was tried has failed. installed(name): a new model is among the models,
    to be used from now on; listed(name): one that was not taken over is.
    turned(): the runs are now those of the project that is open.
    """

    changed = Signal()
    event_read = Signal(object)
    said = Signal(str)
    progressed = Signal(int, int)
    failed = Signal(str)
    installed = Signal(str)
    listed = Signal(str)
    turned = Signal()

    def __init__(
        self,
        model_in_use: Callable[[], Path | None],
        *,
        device: Device = "auto",
        process: TrainerProcess | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.stage = Stage.READY
        self.run: Run | None = None
        self.outcome: Outcome | None = None
        # Annotated faces beside the project's own that both models are compared on.
        self.others: Path | None = None
        # Why the last thing that was tried has failed; empty where it has not.
        self.problem = ""
        self.last_trained: Run | None = None
        self.pace: float | None = None
        # A project that was opened while the run of another one went on.
        self._waiting: Path | None = None
        self._model_in_use = model_in_use
        self._device = device
        self._last_words = ""
        self._end: Ended | None = None
        self._time_is_up = False
        self._closed = False
        self.process = process or TrainerProcess(self)
        # A comparison goes on while another project is opened, as the training before it does.
        self._owner = Owner("training")
        self._comparing = Worker(marked("comparing models"), in_window)
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(self._end_in_time)
        self.process.event_read.connect(self._take_event)
        self.process.said.connect(self._listen)
        self.process.ended.connect(self._process_ended)

    # What there is

    def set_project(self, path: Path) -> None:
        """The runs of another project from now on, or once the run that goes on is through."""
        if self.stage is not Stage.READY:
            self._waiting = path
            self.changed.emit()
            return
        self._waiting = None
        self.problem = ""
        runs = list_runs(path)
        self.run = next(iter(runs), None)
        self.outcome = self.run.outcome() if self.run is not None else None
        self.last_trained = last_trained(runs)
        self.pace = pace(self.events())
        self._set_stage(Stage.READY)

    def events(self) -> list[Event]:
        """All that the current run's trainer has said."""
        return self.run.events() if self.run is not None else []

    @property
    def elsewhere(self) -> bool:
        """Whether the run that goes on is not of the project that is open."""
        return self._waiting is not None

    @property
    def can_resume(self) -> bool:
        """Whether the run was left before its end, with a checkpoint to go on from."""
        if self.run is None or self.stage is not Stage.READY or self.outcome is not None:
            return False
        end = ending(self.run.events())
        return self.run.has_checkpoint and (end is None or end.reason != "finished")

    @property
    def can_compare(self) -> bool:
        """Whether there are weights that nobody has compared yet."""
        return (
            self.run is not None
            and self.stage is Stage.READY
            and self.outcome is None
            and self.run.has_checkpoint
        )

    # What a person does

    def start(self, plan: TrainingPlan) -> None:
        """Train anew. Raises TrainingError where the run's folder cannot be made, or torch is missing."""
        require_training()
        self.run = new_run(plan, datetime.now())
        self.outcome = None
        self._train(plan.arguments(self.run.folder))

    def resume(self, *, accepted: int, last_edit: int) -> None:
        """Go on with the run where it was stopped, with the `accepted` faces that there are by now.

        Raises TrainingError where the run's folder cannot be written.
        """
        if self.run is not None and self.can_resume and self._is_free(self.run):
            self.run = going_on(self.run, accepted=accepted, last_edit=last_edit)
            self._train(self.run.plan.resuming(self.run.folder))

    def stop(self) -> None:
        """End the run after the current step, or what follows it at once."""
        if self.stage is Stage.TRAINING:
            self.process.stop()
            self._set_stage(Stage.STOPPING)
        elif self.stage is Stage.COMPARING:
            self._comparing.drop()
            self._set_stage(Stage.READY)

    def compare(self) -> None:
        """Make a model of what was learnt, compare it, and install it if it is not worse."""
        run = self.run
        if run is None or self.stage is not Stage.READY or not self._is_free(run):
            return
        if run.has_fresh_model:
            self._compare(run)
            return
        self._last_words = ""
        self._set_stage(Stage.EXPORTING)
        self.process.start(["export", str(run.folder), str(run.model), "--json"])

    def install(self) -> None:
        """Use the new model although it was not judged better."""
        run, outcome = self.run, self.outcome
        if run is None or outcome is None or self.stage is not Stage.READY:
            return
        from app.logic.retraining import decision

        try:
            self._take(decision.install(run, outcome))
        except AdnetError as error:
            self.failed.emit(str(error))

    def close(self) -> None:
        """Stop a comparison, and ask a process to end: a training leaves a checkpoint to go on from.

        That may take a while, for which `process` is there to be waited for; nothing follows it here.
        """
        self._closed = True
        self._clock.stop()
        self._owner.end()
        self._comparing.close()
        self.process.stop_or_terminate()
        self._set_stage(Stage.READY)

    # Within

    def _set_stage(self, stage: Stage) -> None:
        self.stage = stage
        if stage is not Stage.READY:
            self.problem = ""
        self.changed.emit()

    def _is_free(self, run: Run) -> bool:
        """Whether nobody trains in the run's folder; says so where somebody does.

        The process of a window that was closed goes on until its step is done, minutes on a slow machine.
        """
        if not goes_on(run.folder):
            return True
        self.failed.emit(
            tr(
                "This training has not ended yet: it finishes the step it was at when its window was closed, "
                "or another window goes on with it. Try again when that is done."
            )
        )
        return False

    def _train(self, arguments: list[str]) -> None:
        assert self.run is not None
        self._last_words, self._end, self._time_is_up = "", None, False
        self.process.start(arguments)
        if self.run.plan.minutes is not None:
            self._clock.start(self.run.plan.minutes * 60_000)
        self._set_stage(Stage.TRAINING)

    def _end_in_time(self) -> None:
        self._time_is_up = True
        self.stop()

    def _take_event(self, event: Event) -> None:
        if isinstance(event, Ended):
            self._end = event
        elif isinstance(event, Noted):
            self._last_words = event.text
        self.event_read.emit(event)

    def _listen(self, line: str) -> None:
        self._last_words = line
        self.said.emit(line)

    def _process_ended(self, status: int) -> None:
        if self._closed:
            return
        self._clock.stop()
        stage, run, end = self.stage, self.run, self._end
        self._set_stage(Stage.READY)
        if run is None:
            return
        self._go_on(stage, run, end, status)
        self._catch_up()

    def _go_on(self, stage: Stage, run: Run, end: Ended | None, status: int) -> None:
        """What follows a process that has ended."""
        if stage is Stage.EXPORTING:
            if status == 0 and run.model.exists():
                self._compare(run)
            else:
                self._give_up(self._last_words or tr("the export ended without a word"))
            return
        self.pace = pace(run.events()) or self.pace
        if status != 0 or end is None or end.reason == "failed":
            text = end.text if end is not None and end.text else self._last_words
            self._give_up(text or tr("the training process ended without a word"))
        elif end.reason == "finished" or self._time_is_up:
            self.last_trained = run
            self.compare()

    def _compare(self, run: Run) -> None:
        in_use = self._model_in_use() or Path(run.plan.base)
        others, device = self.others, self._device

        def work(piece: Piece) -> Outcome:
            return _compared(run, in_use, others, device=device, progress=piece.progress)

        self._comparing.start(
            Piece(
                self._owner,
                work,
                returned=self._compared,
                errored=self._could_not_compare,
                progressed=self.progressed.emit,
            )
        )
        self._set_stage(Stage.COMPARING)

    def _compared(self, outcome: Outcome) -> None:
        self.last_trained = self.run
        self.stage = Stage.READY
        self._take(outcome)
        self._catch_up()

    def _take(self, outcome: Outcome) -> None:
        self.outcome = outcome
        self.changed.emit()
        if outcome.installed is not None:
            self.installed.emit(outcome.installed)
        elif outcome.listed is not None:
            self.listed.emit(outcome.listed)

    def _give_up(self, sentence: str) -> None:
        self.problem = sentence
        self._set_stage(Stage.READY)
        self.failed.emit(sentence)

    def _could_not_compare(self, sentence: str) -> None:
        self._give_up(sentence)
        self._catch_up()

    def _catch_up(self) -> None:
        """Turn to the project that was opened meanwhile."""
        if self._waiting is not None and self.stage is Stage.READY:
            self.set_project(self._waiting)
            self.turned.emit()


def _compared(*arguments: Any, **options: Any) -> Outcome:
    """Runs in a thread, and imports what is heavy there."""
    from app.logic.retraining import decision

    return decision.compare(*arguments, **options)
