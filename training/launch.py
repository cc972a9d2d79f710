"""Starts the training processes and reads their event lines for a person or a program."""

from __future__ import annotations

import contextlib
import re
import signal
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from adnet_core.commands.terminal import FAILED as FAILED_STATUS
from adnet_core.commands.terminal import complain, leave_broken_output, reader_gone
from adnet_core.errors import FormatError
from adnet_core.events import Ended, Event, Stepped, Validated, format_event, parse_event
from adnet_core.files.whole_files import made_folder, reason_of
from adnet_core.runs.installed import require_training
from adnet_core.runs.names import EVENTS, FAILED, LAST
from adnet_core.runs.request import TrainingRequest
from training.processes import RESTARTS, worker_start
from training.readers import EventReader, TensorboardReader, TerminalReader
from training.request import completed
from training.run_folder import append_line, failure, forget_failures, write_report
from training.run_lock import IN_USE, only_launcher
from training.stopping import ChildStop, listen, on_stop_signals

NOISE = re.compile(r"[WEIF]\d{4} |\[|=|-|\s|Traceback ")
"""How lines begin that torch and torchrun write."""


def launch(request: TrainingRequest, *, as_json: bool = False) -> int:
    """Train to the end; returns 0, or 2 when the run failed and has said so.

    With more than one process or host, torchrun starts them. The faces that a run is resumed on are those
    it began with, unless others are given. At the end, RUN/report.html is made of the event lines. Raises
    TrainingError where another training goes on in the folder, there is nothing to resume, or torch is not
    installed.
    """
    require_training()
    with contextlib.ExitStack() as held:
        if not request.resume:
            held.enter_context(made_folder(request.out))
        if request.out.is_dir():  # else there is nothing to resume, which is said next
            held.enter_context(only_launcher(request.out, shared=request.hosts is not None))
        return _launch(completed(request), as_json)


def _launch(request: TrainingRequest, as_json: bool) -> int:
    several = request.processes > 1 or request.hosts is not None
    forget_failures(request.out)
    errors: list[str] = []
    stop = ChildStop()
    with contextlib.closing(_Lines(request.out, as_json)) as lines:
        with (
            on_stop_signals(stop.ask),
            worker_start(request) as start,
            subprocess.Popen(
                [*start.command, "--stop-at-end-of-input"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE if several else None,
                env=start.environment,
                encoding="utf-8",
            ) as process,
            _collected(process.stderr, errors),
        ):
            stop.attach(process)
            listen(stop.ask, until_end=False)
            assert process.stdout is not None
            for line in process.stdout:
                if not lines.take(line):
                    stop.ask()  # nobody listens any longer: the run stops with a checkpoint
        status, why = process.returncode, failure(request.out)
        if status == IN_USE:
            return FAILED_STATUS  # it has said so, and the folder is another's
        failed = status != 0 or (request.out / FAILED).exists()
        if several and status and lines.ended is not None:
            # torchrun fails when it is told to end, though its processes have ended as they should.
            failed = lines.ended.reason == "failed"
        why = why or _first_own(errors) or _death(status, several)
        if failed and (lines.spoke or request.hosts is None):
            lines.fail(why)
    if failed and (several or status != FAILED_STATUS):
        complain(why + _way_on(request.out))
    if lines.figures:
        _report(request.out, quietly=as_json)
    return FAILED_STATUS if failed else 0


class _Lines:
    """The training process's lines on their way to a program, to the terminal and to tensorboard."""

    def __init__(self, run: Path, as_json: bool) -> None:
        self.ended: Ended | None = None
        self.spoke = False
        self.figures = False
        self._run, self._as_json = run, as_json
        self._readers: list[EventReader] = [TensorboardReader(run)]
        if not as_json:
            self._readers.append(TerminalReader())

    def take(self, line: str) -> bool:
        """Hand a line on; False where the program that read them has gone."""
        with contextlib.suppress(FormatError):
            event = parse_event(line)
            if event is not None:
                self.spoke = True
                self.figures = self.figures or isinstance(event, Stepped | Validated)
                self.ended = event if isinstance(event, Ended) else self.ended
                self._show(event)
        if self._as_json:
            try:
                print(line, end="", flush=True)
            except OSError as error:
                if not reader_gone(error):
                    raise
                self._as_json = False
                leave_broken_output()
                return False
        return True

    def _show(self, event: Event) -> None:
        for reader in tuple(self._readers):
            try:
                reader.read(event)
            except OSError as error:
                if not reader_gone(error):
                    raise
                self._readers.remove(reader)  # the terminal is closed, and the run goes on, or to its end

    def fail(self, text: str) -> None:
        """Say that the run has failed, where the training process could not."""
        if self.ended is not None and self.ended.reason == "failed":
            return
        line = format_event(Ended(reason="failed", epoch=0, best=None, checkpoint=None, text=text)) + "\n"
        with contextlib.suppress(OSError):
            append_line(self._run / EVENTS, line)
        self.take(line)

    def close(self) -> None:
        for reader in self._readers:
            reader.close()


def _death(status: int, several: bool) -> str:
    """What to say of processes that have ended without a word of their own."""
    if several:
        return f"a training process died each of the {RESTARTS + 1} times that all were started"
    if status >= 0:
        return f"the training process ended with status {status}"
    known = -status in set(signal.Signals)
    name = signal.Signals(-status).name if known else f"signal {-status}"
    why = ", as the system does when memory runs out" if name == "SIGKILL" else ""  # Windows has none
    return f"the training process was ended by {name}{why}"


def _way_on(run: Path) -> str:
    """How to go on after an accident; a mistake says itself what to do."""
    accident = not (run / FAILED).exists() and (run / LAST).exists()
    return f"; --resume goes on from {run / LAST}" if accident else ""


def _report(run: Path, *, quietly: bool) -> None:
    try:
        path = write_report(run)
    except OSError as error:
        complain(f"{run}: the report cannot be written: {reason_of(error)}")
    except FormatError as error:
        complain(str(error))
    else:
        if not quietly:
            complain(f"report: {path}")


@contextlib.contextmanager
def _collected(stream: IO[str] | None, lines: list[str]) -> Iterator[None]:
    """What several processes and torchrun write on standard error goes into `lines`, not to the terminal."""
    if stream is None:
        yield
        return
    thread = threading.Thread(target=lambda: lines.extend(stream), name="training-errors")
    thread.start()
    try:
        yield
    finally:
        thread.join()


def _first_own(errors: list[str]) -> str:
    """The first line on standard error that is not torch's; nothing where there is none."""
    return next((line.strip() for line in errors if line.strip() and not NOISE.match(line)), "")
