"""One piece of work in a thread of its own, whose result comes back to the window's thread."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from adnet_core.errors import AdnetError


class JobStopped(Exception):
    """Raised by `Job.check` inside the work, to leave it when it is no longer wanted."""


class Job(QObject):
    """Does one thing at a time. `done` brings what it returned, `failed` the sentence of an AdnetError.

    Anything else that the work raises is a fault of ours: `failed` names it.
    """

    done = Signal(object)
    failed = Signal(str)
    progressed = Signal(int, int)
    # From the thread, so that what waits in the window's queue can still be held back there.
    _ended = Signal(int, bool, object)  # how often it had been closed, whether all went well, the result
    _advanced = Signal(int, int, int)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._thread: threading.Thread | None = None
        self._stopping = threading.Event()
        self._closed = 0
        self._ended.connect(self._tell)
        self._advanced.connect(self._tell_progress)

    @property
    def running(self) -> bool:
        return self._thread is not None and self._thread.is_alive()

    def start(self, work: Callable[[], Any]) -> None:
        """Begin; a piece of work that is under way is stopped and waited for first."""
        self._wait()
        self._stopping.clear()
        self._thread = threading.Thread(target=self._run, args=(work,), name=self._name, daemon=True)
        self._thread.start()

    @property
    def stopping(self) -> bool:
        """Whether the work is to end."""
        return self._stopping.is_set()

    def check(self) -> None:
        """For the work to call now and then. Raises JobStopped once it is to end."""
        if self.stopping:
            raise JobStopped

    def progress(self, done: int, total: int) -> None:
        """For the work to say how far it is."""
        self.check()
        self._advanced.emit(self._closed, done, total)

    def close(self) -> None:
        """Stop and wait. Nothing is told any more, not even what had come to its end."""
        self._wait()
        self._closed += 1

    def _wait(self) -> None:
        self._stopping.set()
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def _run(self, work: Callable[[], Any]) -> None:
        try:
            result = work()
        except JobStopped:
            return
        except AdnetError as error:
            self._end(False, str(error))
        except Exception as error:
            self._end(False, f"unexpected {type(error).__name__}: {error}")
            raise
        else:
            self._end(True, result)

    def _end(self, well: bool, value: Any) -> None:
        if not self.stopping:
            self._ended.emit(self._closed, well, value)

    def _tell(self, closed: int, well: bool, value: Any) -> None:
        if closed == self._closed:
            (self.done if well else self.failed).emit(value)

    def _tell_progress(self, closed: int, done: int, total: int) -> None:
        if closed == self._closed:
            self.progressed.emit(done, total)
