"""Readers of the trainer's event lines: the terminal and tensorboard. The window is a third."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Protocol

from adnet_core.events import Ended, Noted, Started, Stepped, Validated

AnyEvent = Started | Stepped | Validated | Noted | Ended


class EventReader(Protocol):
    """Takes events as they come."""

    def read(self, event: AnyEvent) -> None: ...
    def close(self) -> None: ...


class TensorboardReader:
    """Writes losses, rate, speed and validation NME as tensorboard scalars into RUN/tensorboard."""

    def __init__(self, run: Path) -> None:
        self._folder = run / "tensorboard"
        self._writer: object | None = None
        self._steps_per_epoch = 1

    def read(self, event: AnyEvent) -> None:
        if isinstance(event, Started):
            self._steps_per_epoch = event.steps_per_epoch
        elif isinstance(event, Stepped):
            at = event.epoch * self._steps_per_epoch + event.step
            for name in ("loss", "landmark_loss", "edge_loss", "point_loss", "rate", "images_per_second"):
                self._scalar(f"train/{name}", getattr(event, name), at)
        elif isinstance(event, Validated):
            at = (event.epoch + 1) * self._steps_per_epoch
            self._scalar("validation/nme", event.nme, at)
            if event.nme_raw is not None:
                self._scalar("validation/nme_raw", event.nme_raw, at)

    def _scalar(self, name: str, value: float, step: int) -> None:
        from torch.utils.tensorboard import SummaryWriter

        if not isinstance(self._writer, SummaryWriter):
            self._writer = SummaryWriter(str(self._folder))
        self._writer.add_scalar(name, value, step)

    def close(self) -> None:
        close = getattr(self._writer, "close", None)
        if close is not None:
            close()


class TerminalReader:
    """A progress bar on standard error, and a line for each validation."""

    def __init__(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TextColumn

        self._console = Console(stderr=True, highlight=False)
        self._bar = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            TextColumn("{task.percentage:>3.0f} %"),
            TextColumn("{task.fields[figures]}"),
            console=self._console,
            transient=True,
        )
        self._task = self._bar.add_task("training", total=None, figures="preparing")
        self._epochs, self._steps = 1, 1
        if self._console.is_terminal:
            self._bar.start()

    def read(self, event: AnyEvent) -> None:
        if isinstance(event, Started):
            self._epochs, self._steps = event.epochs, event.steps_per_epoch
            self._bar.update(self._task, total=event.epochs * event.steps_per_epoch)
            faces = f"{event.train_faces} faces to learn from, {event.validation_faces} to validate on"
            self._console.print(f"{faces}, {event.processes} x {event.device}")
        elif isinstance(event, Stepped):
            left = time.strftime("%H:%M:%S", time.gmtime(event.seconds_left))
            figures = f"loss {event.loss:.3f}  {event.images_per_second:.1f} images/s  {left} left"
            done = event.epoch * self._steps + event.step
            title = f"epoch {event.epoch + 1} of {self._epochs}"
            self._bar.update(self._task, completed=done, description=title, figures=figures)
        elif isinstance(event, Validated):
            mark = ", the best so far" if event.improved else ""
            self._console.print(f"epoch {event.epoch + 1}: validation NME {event.nme:.3f} %{mark}")
        elif isinstance(event, Noted):
            self._console.print(event.text, markup=False, soft_wrap=True)
        elif event.reason != "failed":
            best = "" if event.best is None else f", best validation NME {event.best:.3f} %"
            self._console.print(
                f"{event.reason}{best}; checkpoint: {event.checkpoint}", markup=False, soft_wrap=True
            )

    def close(self) -> None:
        if self._console.is_terminal:
            self._bar.stop()
