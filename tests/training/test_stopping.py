"""Every way in which a run is asked to stop ends it with the checkpoint that was promised."""

from __future__ import annotations

import errno
import io
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from adnet_core.commands.terminal import reader_gone
from adnet_core.events import Ended, Stepped, parse_event, read_events
from adnet_core.network.checkpoints import load_checkpoint
from training import stopping
from training.stopping import ChildStop, listen, on_stop_signals

pytestmark = pytest.mark.timeout(600)

Train = Callable[..., subprocess.Popen[str]]
ENDLESS = ("--set", "schedule.epochs=10000")


def stopped_with_a_checkpoint(run: Path) -> None:
    last = read_events(run / "events.jsonl")[-1]
    assert isinstance(last, Ended)
    assert last.reason == "stopped"
    left = load_checkpoint(run / "last.pt")
    assert (left["epoch"], left["step"]) > (0, 0)


def first_step(process: subprocess.Popen[str]) -> None:
    assert process.stdout is not None
    for line in process.stdout:
        if isinstance(parse_event(line), Stepped):
            return
    raise AssertionError(process.stderr.read() if process.stderr else "")


@pytest.mark.skipif(sys.platform == "win32", reason="sends signals as POSIX has them")
@pytest.mark.parametrize("name", ["SIGINT", "SIGHUP", "SIGTERM"])
def test_a_signal_to_the_process_alone_stops_the_run(start: Train, tmp_path: Path, name: str) -> None:
    """As `kill` sends it: the process that trains does not get it, as it does from a terminal."""
    process = start(*ENDLESS)
    first_step(process)
    os.kill(process.pid, getattr(signal, name))
    _, complaint = process.communicate()
    assert (process.returncode, complaint) == (0, "")
    stopped_with_a_checkpoint(tmp_path / "run")


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="sends signals as POSIX has them")
@pytest.mark.parametrize("whole_group", [False, True])
def test_several_processes_stop_as_one(start: Train, tmp_path: Path, whole_group: bool) -> None:
    """By `kill -INT`, and by Ctrl+C, which a terminal sends to the whole group, torchrun among them."""
    process = start(*ENDLESS, "--processes", "2")
    first_step(process)
    (os.killpg if whole_group else os.kill)(process.pid, signal.SIGINT)
    _, complaint = process.communicate()
    assert (process.returncode, complaint) == (0, "")
    stopped_with_a_checkpoint(tmp_path / "run")


@pytest.mark.skipif(sys.platform == "win32", reason="sends signals as POSIX has them")
def test_what_nohup_has_started_outlives_its_terminal(start: Train, tmp_path: Path) -> None:
    process = start(*ENDLESS, before="signal.signal(signal.SIGHUP, signal.SIG_IGN)")
    first_step(process)
    os.killpg(process.pid, signal.SIGHUP)
    first_step(process)
    os.kill(process.pid, signal.SIGTERM)
    process.communicate()
    stopped_with_a_checkpoint(tmp_path / "run")


def test_where_there_are_no_signals_the_end_of_its_input_stops_a_child(start: Train, tmp_path: Path) -> None:
    """What asks the training processes: no signal reaches them."""
    process = start(*ENDLESS, before=NO_SIGNALS)
    first_step(process)
    assert process.stdin is not None
    process.stdin.write("stop\n")
    process.stdin.flush()
    _, complaint = process.communicate()
    assert (process.returncode, complaint) == (0, "")
    stopped_with_a_checkpoint(tmp_path / "run")


NO_SIGNALS = """
import subprocess

def refused(*_):
    raise AssertionError("there are no signals here")

os.kill = subprocess.Popen.send_signal = subprocess.Popen.terminate = subprocess.Popen.kill = refused
"""

BROKEN = """
class Pipe(type(sys.stdout)):
    "Says of a closed pipe what the test has it say."

    def write(self, text):
        try:
            done = super().write(text)
            super().flush()
        except BrokenPipeError:
            raise OSError({number}, "as another system says it") from None
        return done

    def flush(self):
        pass

sys.stdout = Pipe(sys.stdout.detach(), encoding="utf-8")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="imitates other systems on POSIX")
@pytest.mark.parametrize("name", ["EPIPE", "EINVAL", "ECONNRESET"])
@pytest.mark.parametrize("whose", ["launcher", "worker"])
def test_a_closed_pipe_is_one_whatever_it_is_called(
    start: Train, tmp_path: Path, name: str, whose: str
) -> None:
    broken = BROKEN.format(number=getattr(errno, name))
    words = {"before": broken} if whose == "launcher" else {"in_worker": broken}
    process = start(*ENDLESS, **words)
    first_step(process)
    assert process.stdout is not None
    if whose == "worker":
        os.kill(process.pid, signal.SIGKILL)  # it closes the pipe that it reads
    process.stdout.close()
    _, complaint = process.communicate()
    assert complaint == ""
    if whose == "launcher":
        assert process.returncode == 0
    stopped_with_a_checkpoint(tmp_path / "run")


def test_which_errors_say_that_nobody_reads() -> None:
    for name in ("EPIPE", "EINVAL", "ECONNRESET", "ECONNABORTED", "ESHUTDOWN", "EIO"):
        assert reader_gone(OSError(getattr(errno, name), "gone"))
    assert reader_gone(BrokenPipeError())
    assert not reader_gone(OSError(errno.ENOSPC, "full"))
    assert not reader_gone(OSError(errno.EINVAL, "invalid", "name.txt"))


# --- without a training process ---------------------------------------------------------------------


def test_handlers_are_given_back_and_ignored_hangups_stay_ignored() -> None:
    before = {number: signal.getsignal(number) for number in stopping.stop_signals()}
    asked: list[int] = []
    with on_stop_signals(lambda: asked.append(1)):
        for number in before:
            signal.raise_signal(number)
    assert len(asked) == len(before) >= 2
    assert {number: signal.getsignal(number) for number in before} == before
    if hasattr(signal, "SIGHUP"):
        kept = signal.signal(signal.SIGHUP, signal.SIG_IGN)
        try:
            assert signal.SIGHUP not in stopping.stop_signals()
        finally:
            signal.signal(signal.SIGHUP, kept)


@pytest.mark.parametrize(
    ("said", "until_end", "asks"), [("a\nstop\n", False, True), ("a\n", True, True), ("a\n", False, False)]
)
def test_what_is_listened_to(monkeypatch: pytest.MonkeyPatch, said: str, until_end: bool, asks: bool) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(said))
    asked = threading.Event()
    listen(asked.set, until_end=until_end)
    for thread in threading.enumerate():
        if thread.name == "stop-listener":
            thread.join()
    assert asked.is_set() == asks


def test_an_input_that_cannot_be_read_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    class Broken(io.StringIO):
        def __next__(self) -> str:
            raise OSError(errno.EIO, "the terminal is gone")

    monkeypatch.setattr("sys.stdin", Broken())
    asked = threading.Event()
    listen(asked.set, until_end=False)
    for thread in threading.enumerate():
        if thread.name == "stop-listener":
            thread.join()
    assert not asked.is_set()


def test_a_stop_that_comes_before_the_child_is_not_lost() -> None:
    stop = ChildStop()
    stop.ask()
    code = "import sys; sys.stdin.read(); print('ended')"
    with subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as child:
        stop.attach(child)
        assert child.stdout is not None
        assert child.stdout.read() == "ended\n"
    stop.ask()  # and one that comes after it does no harm
