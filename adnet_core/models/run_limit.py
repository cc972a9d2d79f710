"""Runs of a network that end: a model of strangers may hold a loop without one, or work for hours."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Iterator
from typing import Any

import onnxruntime
from numpy.typing import NDArray

FIRST_RUN_S = 30.0
"""A face takes a second at most, on the slowest machine."""
CUDA_FIRST_RUN_S = 180.0
"""The first run on a GPU may compile for it."""

_LOOPS = (b"Loop", b"Scan")
_ORT_FATAL = 4


class RunTooLong(Exception):
    """A run was ended; the text says why."""


class LimitedRuns:
    """Runs a session within a time, one run at a time.

    What a network without loops works does not hang on its input, so that its first run stands for all
    others; one with loops is timed each time, which costs a quarter of a millisecond.
    """

    def __init__(self, session: onnxruntime.InferenceSession, data: bytes, *, seconds: float) -> None:
        """`data` is the model file of `session`."""
        self._session = session
        self._seconds = seconds
        # Names of operators stand in the file as they are; by chance in weights, which does no harm.
        self._loops = any(word in data for word in _LOOPS)
        self._tried = False
        self._refused = ""
        self._lock = threading.Lock()
        self._options: onnxruntime.RunOptions | None = None

    def run(self, names: list[str] | None, feed: dict[str, NDArray[Any]]) -> list[Any]:
        """The outputs `names` (all for None). Raises RunTooLong, now and from then on, else what the runtime
        raises."""
        with self._lock:
            options = self._options = onnxruntime.RunOptions()
            options.log_severity_level = _ORT_FATAL
            if self._refused:  # asked once `interrupt` sees these options
                raise RunTooLong(self._refused)
            try:
                with _ended_after(self._seconds if self._loops or not self._tried else None, options) as late:
                    outputs: list[Any] = self._session.run(names, feed, options)
            except Exception:
                if late.is_set():
                    self._refused = (
                        f"the network gave no answer within {self._seconds:g} s, it cannot be used"
                    )
                if self._refused:
                    raise RunTooLong(self._refused) from None
                raise
            finally:
                self._options = None
            self._tried = True
        return outputs

    def interrupt(self) -> None:
        """End the run that is going on, from any thread, and refuse all later ones."""
        self._refused = "the network was stopped"
        options = self._options
        if options is not None:
            options.terminate = True


@contextlib.contextmanager
def _ended_after(seconds: float | None, options: onnxruntime.RunOptions) -> Iterator[threading.Event]:
    """Ends the run of these options after so many seconds, None for never; the event says that it did."""
    late = threading.Event()
    if seconds is None:
        yield late
        return

    def end() -> None:
        late.set()
        options.terminate = True

    timer = threading.Timer(seconds, end)
    timer.daemon = True
    timer.start()
    try:
        yield late
    finally:
        timer.cancel()
