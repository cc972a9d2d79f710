"""`adnet` as a process beside the window, whose event lines are read."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal

from adnet_core.errors import FormatError
from adnet_core.events import parse_event

# The window's own work goes before training on the same processor.
ENTRY = """
import contextlib, os, sys
with contextlib.suppress(AttributeError, OSError):
    os.nice(10)
from training.cli import main
sys.exit(main())
"""
COMMAND = (sys.executable, "-c", ENTRY)
ROOT = Path(__file__).resolve().parents[2]

STOP_SECONDS = 30
TERMINATE_SECONDS = 5


class TrainerProcess(QObject):
    """Runs one command at a time.

    event_read(event): an event line. said(line): anything else that it wrote. ended(status): it is over; all
    that it wrote has been given before. The status is -1 where it was killed or could not start.
    """

    event_read = Signal(object)
    said = Signal(str)
    ended = Signal(int)

    def __init__(self, parent: QObject | None = None, *, command: Sequence[str] = COMMAND) -> None:
        super().__init__(parent)
        self._command = tuple(command)
        self._process: QProcess | None = None
        self._rest = {"out": b"", "err": b""}
        self._terminated = False
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self._lose_patience)

    @property
    def running(self) -> bool:
        return self._process is not None

    def start(self, arguments: Sequence[str]) -> None:
        """Start `adnet` with these words."""
        if self._process is not None:
            raise RuntimeError("one command at a time")
        process = QProcess(self)
        environment = QProcessEnvironment.systemEnvironment()
        environment.insert("PYTHONUNBUFFERED", "1")
        known = environment.value("PYTHONPATH")
        environment.insert("PYTHONPATH", os.pathsep.join(filter(None, [str(ROOT), known])))
        process.setProcessEnvironment(environment)
        process.readyReadStandardOutput.connect(self._read_out)
        process.readyReadStandardError.connect(self._read_err)
        process.finished.connect(self._finished)
        process.errorOccurred.connect(self._failed)
        self._process = process
        self._rest = {"out": b"", "err": b""}
        self._terminated = False
        program, *words = self._command
        process.start(program, [*words, *arguments])

    def stop(self) -> None:
        """Ask it to end after the current step, with a checkpoint to go on from."""
        if self._process is not None:
            self._process.write(b"stop\n")

    def stop_or_terminate(self) -> None:
        """Ask it to end, and see to it that it does; returns at once, and `ended` tells when it is over.

        A step may take long, and a run that is cut off within one loses all since its last checkpoint. So it
        has STOP_SECONDS to come to its end by itself. Only one that does not answer is terminated, and killed
        TERMINATE_SECONDS later: none goes on for ever without anybody to listen. The event loop must run
        meanwhile. Should that end first, the process finds its output closed, and stops with a checkpoint.
        """
        if self._process is not None and not self._patience.isActive():
            self.stop()
            self._patience.start(round(STOP_SECONDS * 1000))

    def _lose_patience(self) -> None:
        if self._process is None:
            return
        if self._terminated:
            self._process.kill()
        else:
            self._terminated = True
            self._process.terminate()
            self._patience.start(round(TERMINATE_SECONDS * 1000))

    def _read_out(self) -> None:
        if self._process is not None:
            self._take("out", bytes(self._process.readAllStandardOutput().data()))

    def _read_err(self) -> None:
        if self._process is not None:
            self._take("err", bytes(self._process.readAllStandardError().data()))

    def _take(self, stream: str, data: bytes) -> None:
        *lines, self._rest[stream] = (self._rest[stream] + data).split(b"\n")
        for line in lines:
            self._tell(stream, line.decode("utf-8", "replace").rstrip())

    def _tell(self, stream: str, line: str) -> None:
        if not line:
            return
        if stream == "out":
            with contextlib.suppress(FormatError):
                event = parse_event(line)
                if event is not None:
                    self.event_read.emit(event)
                return
        self.said.emit(line)

    def _finished(self, code: int, status: QProcess.ExitStatus) -> None:
        self._read_out()
        self._read_err()
        for stream in self._rest:
            self._take(stream, b"\n")
        self._end(code if status is QProcess.ExitStatus.NormalExit else -1)

    def _failed(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart and self._process is not None:
            self.said.emit(f"{self._command[0]}: cannot be started: {self._process.errorString()}")
            self._end(-1)

    def _end(self, status: int) -> None:
        process, self._process = self._process, None
        self._patience.stop()
        if process is not None:
            process.deleteLater()
            self.ended.emit(status)
