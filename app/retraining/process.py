"""`adnet train` as a process beside the window, whose event lines are read."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from adnet_core.errors import FormatError
from adnet_core.events import parse_event
from app.work.line_process import LineProcess, entry

COMMAND = entry("training.cli")


class TrainerProcess(LineProcess):
    """`event_read(event)`: an event line. `said` brings anything else that it wrote.

    Should the window be gone first, it finds its output closed, and stops with a checkpoint.
    """

    event_read = Signal(object)

    def __init__(self, parent: QObject | None = None, *, command: Sequence[str] = COMMAND) -> None:
        super().__init__(command, parent)

    def stop(self) -> None:
        """Ask it to end after the current step, with a checkpoint to go on from."""
        self.write("stop")

    def take_output(self, line: str) -> None:
        with contextlib.suppress(FormatError):
            event = parse_event(line)
            if event is not None:
                self.event_read.emit(event)
            return
        self.said.emit(line)
