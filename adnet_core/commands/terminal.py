"""What all commands share: exit status, one-line errors, progress bars, JSON on standard output."""

from __future__ import annotations

import contextlib
import errno
import io
import json
import logging
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import Any, NoReturn, TextIO

import typer

from adnet_core.errors import AdnetError, FormatError, MediaError
from adnet_core.files.plain_text import one_line
from adnet_core.files.whole_files import reason_of
from adnet_core.runs.installed import TRAINING_PACKAGES, how_to_add

FAILED = 2
_OURS = ("adnet_core", "training", "app", "resources")
INTERRUPTED = 130


def run(application: typer.Typer, argv: Sequence[str] | None = None) -> int:
    """Run a command line of `application`; returns 0, 2 after one line on standard error, 130 when stopped.

    A reader of standard output that has had enough, as `head` has, is no error.
    """
    _open_missing_streams()
    _take_any_text()
    logging.getLogger("adnet_core").addHandler(_WARNINGS)  # once, however often this is called
    arguments = list(sys.argv[1:] if argv is None else argv)
    debug = "--debug" in arguments
    arguments = [argument for argument in arguments if argument != "--debug"] or ["--help"]
    try:
        command = typer.main.get_command(application)
        outcome = command.main(args=arguments, prog_name="adnet", standalone_mode=False)
        sys.stdout.flush()
        if outcome == INTERRUPTED:  # typer's answer to Ctrl+C
            complain("stopped")
        return outcome if isinstance(outcome, int) else 0
    except (KeyboardInterrupt, typer.Abort):
        complain("stopped")
        return INTERRUPTED
    except (BrokenPipeError, SystemExit):  # typer's answer to a broken pipe is to exit
        leave_broken_output()
        return 0
    except Exception as error:
        if isinstance(error, OSError) and reader_gone(error) and _output_is_broken():
            leave_broken_output()
            return 0
        if debug:
            raise
        complain(_one_line(error))
        return FAILED


def _one_line(error: Exception) -> str:
    """What to say of an error; mistakes on the command line have a text of their own."""
    noted = getattr(error, "format_message", None)
    if noted is not None:
        # pydantic, which typer asks, begins so where it quotes somebody.
        return " ".join(str(noted()).replace("Value error, ", "", 1).split())
    if isinstance(error, AdnetError):
        return str(error)
    if isinstance(error, ModuleNotFoundError) and error.name:
        package = error.name.partition(".")[0]
        if package in TRAINING_PACKAGES:
            return how_to_add(package)
        if package not in _OURS:
            return f"{package} is not installed, and adnet-annotate needs it: install adnet-annotate again"
    if isinstance(error, OSError) and error.filename:
        return f"{error.filename}: {reason_of(error)}"
    if isinstance(error, OSError) and error.errno == errno.ENOSPC:
        return f"cannot be written: {reason_of(error)}"  # standard output, say; files have a name
    return f"unexpected {type(error).__name__}: {' '.join(str(error).split())} (--debug shows where)"


GONE = {
    getattr(errno, name, -1)
    for name in (
        *("EPIPE", "EINVAL", "ECONNRESET", "ECONNABORTED", "ESHUTDOWN", "ENOTCONN"),
        *("EIO", "ENXIO", "EBADF"),  # of a terminal that was closed, and of a stream that was
    )
}
"""What systems say when one writes to a pipe, socket or terminal that nobody reads any longer; Windows says
EINVAL of a pipe."""


def reader_gone(error: OSError) -> bool:
    """Whether an error of writing to a standard stream says that nobody reads it; files have a name."""
    return error.filename is None and (isinstance(error, ConnectionError) or error.errno in GONE)


def complain(text: str) -> None:
    """Print a line on standard error, if anybody reads that. What steers the terminal, as names of files may,
    is written out."""
    with contextlib.suppress(OSError):
        print(one_line(text), file=sys.stderr, flush=True)


def say(*lines: str) -> None:
    """Print lines on standard output, cleaned as `complain` does: all that a command says but its JSON."""
    for line in lines:
        print(one_line(line))


class _Complaining(logging.Handler):
    """What a person should know of files, on standard error as other complaints are."""

    def emit(self, record: logging.LogRecord) -> None:
        complain(record.getMessage())


_WARNINGS = _Complaining(logging.WARNING)


def _open_missing_streams() -> None:
    """A program may be started with standard streams closed; what is written to them then goes nowhere."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115  stays open


def _take_any_text() -> None:
    """What the encoding of standard output lacks is written out, as cp1252 lacks most of what names may hold.

    Standard error does so by itself.
    """
    if isinstance(sys.stdout, io.TextIOWrapper) and sys.stdout.errors == "strict":
        sys.stdout.reconfigure(errors="backslashreplace")


def _output_is_broken() -> bool:
    """Whether standard output still cannot be written to, as what a failed print has left there shows."""
    try:
        sys.stdout.flush()
    except OSError as error:
        return reader_gone(error)
    return False


def leave_broken_output() -> None:
    """Write to nowhere what is still printed after the reader of standard output has gone."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def leave_at_once(status: int) -> NoReturn:
    """End this process with what it has printed, and without the interpreter's own end.

    That end waits for threads of calls that do not come back, and aborts the process where a thread of a
    library's (those of torch's groups among them) still lets go of a Python object. Blocks that are to be
    left, and files that are to be closed, are so before this is called.
    """
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            with contextlib.suppress(OSError, ValueError):  # whoever read it has gone
                stream.flush()
    os._exit(status)


class Outcome:
    failed = False


@contextlib.contextmanager
def reported() -> Iterator[Outcome]:
    """Turns an error of one photo into a line on standard error, so that the others go on."""
    outcome = Outcome()
    try:
        yield outcome
    except (MediaError, FormatError) as error:
        outcome.failed = True
        complain(str(error))


@contextlib.contextmanager
def progress(what: str, total: int) -> Iterator[Callable[[int], None]]:
    """A bar on standard error where that is a terminal; gives a function that takes the number done.

    A total of 0 says that nobody knows it: the bar moves, and that is all.
    """
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    console = Console(stderr=True)
    columns = (TextColumn(what), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task(what, total=total or None)
        yield lambda done: bar.update(task, completed=done)


@contextlib.contextmanager
def steps() -> Iterator[Callable[[str, int, int], None]]:
    """A bar for each of several steps; gives a function that takes step, number done and total."""
    with contextlib.ExitStack() as stack:
        bars: dict[str, Callable[[int], None]] = {}

        def advance(what: str, done: int, total: int) -> None:
            if what not in bars:
                stack.close()
                bars[what] = stack.enter_context(progress(what, total))
            bars[what](done)

        yield advance


@contextlib.contextmanager
def quiet_libraries() -> Iterator[None]:
    """Without what the C libraries under OpenCV print about damaged photos, from whatever thread.

    They write to the process's standard error; Python's own goes on to where that was.
    """
    sys.stderr.flush()
    try:
        kept = os.dup(2)
    except OSError:  # closed, so nobody writes there
        yield
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    ours = sys.stderr
    with open(kept, "w", encoding=ours.encoding, errors="backslashreplace", buffering=1) as stream:  # noqa: PTH123
        try:
            os.dup2(nowhere, 2)
            if _is_descriptor_2(ours):
                sys.stderr = stream
            yield
        finally:
            sys.stderr = ours
            stream.flush()
            os.dup2(kept, 2)
            os.close(nowhere)


def _is_descriptor_2(stream: TextIO) -> bool:
    try:
        return stream.fileno() == 2
    except (OSError, ValueError):
        return False


def print_json(value: dict[str, Any]) -> None:
    print(json.dumps(value, allow_nan=False))


def print_facts(as_json: bool, facts: dict[str, Any], words: str) -> None:
    """What a command has to say: as one JSON object, or in words."""
    if as_json:
        print_json(facts)
    else:
        say(words)
