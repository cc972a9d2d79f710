"""Readers of the trainer's event lines: the terminal and tensorboard. The window is a third."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Protocol

from adnet_core.events import Compared, Ended, Event, Exported, Noted, Started, Stepped, Validated, Working
from adnet_core.files.plain_text import one_line


class EventReader(Protocol):
    """Takes events as they come."""

    def read(self, event: Event) -> None: ...
    def close(self) -> None: ...


class TensorboardReader:
    """Writes losses, rate, speed and validation figures as tensorboard scalars into RUN/tensorboard.

    Where a run goes on from a checkpoint, tensorboard is told to forget what was written of later steps.
    """

    def __init__(self, run: Path) -> None:
        self._folder = run / "tensorboard"
        self._writer: object | None = None
        self._steps_per_epoch = 1
        self._start = 0

    def read(self, event: Event) -> None:
        if isinstance(event, Started):
            self.close()
            self._steps_per_epoch = event.steps_per_epoch
            self._start = event.epoch * event.steps_per_epoch + event.step
        elif isinstance(event, Stepped):
            at = event.epoch * self._steps_per_epoch + event.step
            for name in ("loss", "landmark_loss", "edge_loss", "point_loss", "rate", "images_per_second"):
                self._scalar(f"train/{name}", getattr(event, name), at)
        elif isinstance(event, Validated):
            at = (event.epoch + 1) * self._steps_per_epoch
            for name in ("nme", "nme_raw", "nme_normal", "nme_tangent", "bias_rate", "fr", "auc"):
                value = getattr(event, name)
                if value is not None:
                    self._scalar(f"validation/{name}", value, at)

    def _scalar(self, name: str, value: float, step: int) -> None:
        from torch.utils.tensorboard import SummaryWriter

        if not isinstance(self._writer, SummaryWriter):
            purge = self._start + 1 if self._start else None
            self._writer = SummaryWriter(str(self._folder), purge_step=purge)
        self._writer.add_scalar(name, value, step)

    def close(self) -> None:
        close = getattr(self._writer, "close", None)
        self._writer = None
        if close is not None:
            close()


class TerminalReader:
    """A progress bar on standard error, and a line for each validation."""

    def __init__(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TextColumn

        self._console = Console(stderr=True, highlight=False)
        self._bar = Progress(
            TextColumn("{task.description}", markup=False),
            BarColumn(bar_width=None),
            TextColumn("{task.fields[share]}"),
            TextColumn("{task.fields[figures]}"),
            console=self._console,
            transient=True,
            expand=True,
        )
        self._task = self._bar.add_task("preparing", total=None, share="", figures="")
        self._epochs, self._steps = 1, 1
        self._nme = ""
        if self._console.is_terminal:
            self._bar.start()

    def read(self, event: Event) -> None:
        if isinstance(event, Started):
            self._epochs, self._steps = event.epochs, event.steps_per_epoch
            self._show("training", event.epoch * self._steps + event.step, self._epochs * self._steps)
            faces = f"{event.train_faces} faces to learn from, {event.validation_faces} to validate on"
            if event.unlabelled_faces:
                faces += f", {event.unlabelled_faces} without labels besides"
            self._say(f"{faces}, {event.processes} x {event.device}{event.in_precision}")
        elif isinstance(event, Stepped):
            left = datetime.timedelta(seconds=round(event.seconds_left))
            figures = f"loss {event.loss:.3f}{self._nme}  {event.images_per_second:.1f} images/s  {left} left"
            done = event.epoch * self._steps + event.step
            self._show(
                f"epoch {event.epoch + 1} of {self._epochs}", done, self._epochs * self._steps, figures
            )
        elif isinstance(event, Validated):
            self._nme = f"  NME {event.nme:.2f} %"
            mark = ", the best so far" if event.improved else ""
            when = f"epoch {event.epoch + 1}" if event.epoch >= 0 else "before training"
            self._say(f"{when}: validation NME {event.nme:.3f} %{mark}")
        elif isinstance(event, Working):
            figures = f"{event.done} of {event.total}" if event.total else ""
            self._show(event.what, event.done, event.total, figures)
        elif isinstance(event, Exported):
            self._say(f"model: {event.model}")
        elif isinstance(event, Compared):
            self._say(f"beside {event.base}: {event.text}")
        elif isinstance(event, Noted):
            self._say(event.text)
        elif isinstance(event, Ended) and event.reason != "failed":
            best = "" if event.best is None else f", best validation NME {event.best:.3f} %"
            self._say(f"{event.reason}{best}; checkpoint: {event.checkpoint}")

    def _show(self, what: str, done: int, total: int, figures: str = "") -> None:
        """With a total of 0 the bar moves, and says no more than that something goes on."""
        what = one_line(what)
        if total:
            share = f"{100 * done / total:>3.0f} %"
            self._bar.update(
                self._task, description=what, completed=done, total=total, share=share, figures=figures
            )
        else:  # a task that has had a total keeps it
            self._bar.remove_task(self._task)
            self._task = self._bar.add_task(what, total=None, share="", figures=figures)

    def _say(self, text: str) -> None:
        self._console.print(one_line(text), markup=False, soft_wrap=True)

    def close(self) -> None:
        if self._console.is_terminal:
            self._bar.stop()
