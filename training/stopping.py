"""How a run is asked to stop: by signals, by a line on standard input, or by the end of it.

The process that a person starts asks the processes that train by closing the pipe which is their standard
input: every system has that, it reaches all of them however many there are, and it happens by itself when the
one that started them dies.
"""

from __future__ import annotations

import contextlib
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from types import FrameType

LINE = "stop"


@contextlib.contextmanager
def on_stop_signals(ask: Callable[[], None]) -> Iterator[None]:
    """Call `ask` for each signal that asks to end, in place of ending, while the block runs."""

    def on_signal(_number: int, _frame: FrameType | None) -> None:
        ask()

    before = {number: signal.signal(number, on_signal) for number in stop_signals()}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def stop_signals() -> list[signal.Signals]:
    """Those of this system. Its terminal's end is none for a process that nohup has started."""
    names = {"SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK"}
    found = [number for number in signal.Signals if number.name in names]
    return [n for n in found if n.name != "SIGHUP" or signal.getsignal(n) is not signal.SIG_IGN]


def listen(ask: Callable[[], None], *, until_end: bool) -> None:
    """Call `ask`, from a thread, for a line `stop` on standard input, and at its end if that counts, too.

    A terminal's user has Ctrl+C; reading there from the background would suspend the run.
    """
    stream = sys.stdin
    if stream is None or stream.closed or stream.isatty():
        return

    def read() -> None:
        # A stream that cannot be read says nothing, as one that nobody writes to.
        with contextlib.suppress(OSError, ValueError):
            for line in stream:
                if line.strip() == LINE:
                    ask()
        if until_end:
            ask()

    threading.Thread(target=read, name="stop-listener", daemon=True).start()


class ChildStop:
    """Asks a child process, which may not be there yet, by the end of its standard input."""

    def __init__(self) -> None:
        self._asked = False
        self._child: subprocess.Popen[str] | None = None

    def attach(self, child: subprocess.Popen[str]) -> None:
        self._child = child
        if self._asked:
            self.ask()

    def ask(self) -> None:
        self._asked = True
        if self._child is not None and self._child.stdin is not None:
            with contextlib.suppress(OSError, ValueError):
                self._child.stdin.close()
