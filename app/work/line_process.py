"""A command of `adnet` as a process beside the window, that is read and written to by lines."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal

from app.logic.translating import tr

# The window's own work goes before that of its processes on the same processor.
_ENTRY = """
import contextlib, os, sys
with contextlib.suppress(AttributeError, OSError):
    os.nice(10)
from {module} import main
sys.exit(main())
"""
ROOT = Path(__file__).resolve().parents[2]

STOP_SECONDS = 30
TERMINATE_SECONDS = 5


def entry(module: str) -> tuple[str, ...]:
    """What starts `main` of a module in a Python of its own, behind the window in the processor's turns."""
    return (sys.executable, "-c", _ENTRY.format(module=module))


def surroundings() -> dict[str, str]:
    """The environment of such a process."""
    return {
        **os.environ,
        "PYTHONUNBUFFERED": "1",
        "PYTHONIOENCODING": "utf-8",
        # Nothing of the folder that the window was started in is taken for ours: `app` is a common name.
        "PYTHONSAFEPATH": "1",
        "PYTHONPATH": os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH", "")])),
    }


class LineProcess(QObject):
    """Runs one command at a time.

    written(line): a line of its standard output. said(line): one of its standard error. ended(status): it is
    over; all that it wrote has been given before. The status is -1 where it was killed or could not start.
    """

    written = Signal(str)
    said = Signal(str)
    ended = Signal(int)

    def __init__(self, command: Sequence[str], parent: QObject | None = None) -> None:
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
        environment = QProcessEnvironment()
        for name, value in surroundings().items():
            environment.insert(name, value)
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

    def write(self, line: str) -> None:
        """Write a line to its standard input, where it runs."""
        if self._process is not None:
            self._process.write(f"{line}\n".encode())

    def end_input(self) -> None:
        """Let it find the end of its standard input."""
        if self._process is not None:
            self._process.closeWriteChannel()

    def stop(self) -> None:
        """Ask it to end."""
        self.end_input()

    def stop_or_terminate(self) -> None:
        """Ask it to end, and see to it that it does; returns at once, and `ended` tells when it is over.

        A step may take long, and what is cut off within one is lost. So it has STOP_SECONDS to come to its
        end by itself. Only one that does not answer is terminated, and killed TERMINATE_SECONDS later: none
        goes on for ever without anybody to listen. The event loop must run meanwhile. Should that end first,
        the process finds its streams closed.
        """
        if self._process is not None and not self._patience.isActive():
            self.stop()
            self._patience.start(round(STOP_SECONDS * 1000))

    def kill(self) -> None:
        """End it at once, where nothing that it does would be lost."""
        if self._process is not None:
            self._process.kill()

    def end_within(self, seconds: float) -> None:
        """Ask it to end and wait for it, for a window that is out of sight; after so long it is killed."""
        process = self._process
        if process is not None:
            self.stop()
            if not process.waitForFinished(round(seconds * 1000)):
                process.kill()
                process.waitForFinished(round(TERMINATE_SECONDS * 1000))

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
        for raw in lines:
            line = raw.decode("utf-8", "replace").rstrip()
            if line:
                (self.take_output if stream == "out" else self.said.emit)(line)

    def take_output(self, line: str) -> None:
        """A line of its standard output."""
        self.written.emit(line)

    def _finished(self, code: int, status: QProcess.ExitStatus) -> None:
        self._read_out()
        self._read_err()
        for stream in self._rest:
            self._take(stream, b"\n")
        self._end(code if status is QProcess.ExitStatus.NormalExit else -1)

    def _failed(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart and self._process is not None:
            self.said.emit(
                tr(
                    "{command}: cannot be started: {reason}",
                    command=self._command[0],
                    reason=self._process.errorString(),
                )
            )
            self._end(-1)

    def _end(self, status: int) -> None:
        process, self._process = self._process, None
        self._patience.stop()
        if process is not None:
            process.deleteLater()
            self.ended.emit(status)
