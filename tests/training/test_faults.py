"""What can go wrong with the processes of a run: they are killed, die of errors, and lose their readers."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from adnet_core.events import Ended, Event, Noted, Started, Stepped, parse_event, read_events
from adnet_core.faces.layout import Layout
from adnet_core.network.checkpoints import load_checkpoint

ROOT = Path(__file__).resolve().parent.parent.parent
FACES, BATCH = 44, 2
STEPS = FACES // BATCH

pytestmark = [
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="finds processes as Linux shows them"),
]

Train = Callable[..., subprocess.Popen[str]]


@pytest.fixture(scope="module")
def many_faces(
    tmp_path_factory: pytest.TempPathFactory, layout: Layout, write: Callable[..., object]
) -> Path:
    """Drawn faces enough for epochs of STEPS steps."""
    folder = tmp_path_factory.mktemp("many")
    write(folder, layout, FACES)
    return folder


@pytest.fixture
def train(many_faces: Path, tiny_flags: list[str], tmp_path: Path) -> Iterator[Train]:
    """`train("--processes", "2")` starts `adnet train` in a session of its own, a line and a checkpoint
    each step; what is still running at the end of the test is ended."""
    started: list[subprocess.Popen[str]] = []

    def start(*words: str | Path, run: Path = tmp_path / "run", **environment: str) -> subprocess.Popen[str]:
        given = ["train", "--out", run, "--data", many_faces, *tiny_flags, "--device", "cpu", "--json"]
        given += ["--cache", tmp_path / "cache", "--no-export", "--set", "network.depth=1"]
        given += ["--set", "engine.report_seconds=0", "--set", "engine.save_minutes=1e-9", *words]
        code = "import sys; from training.cli import main; sys.exit(main())"
        process = subprocess.Popen(
            [sys.executable, "-c", code, *map(str, given)],
            cwd=ROOT,
            env={**os.environ, "OMP_NUM_THREADS": "1", **environment},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        started.append(process)
        return process

    yield start
    for process in started:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
        process.communicate()


def wait_for(process: subprocess.Popen[str], epoch: int, step: int) -> None:
    """Until the run has said that it is past a step."""
    assert process.stdout is not None
    for line in process.stdout:
        event = parse_event(line)
        if isinstance(event, Stepped) and (event.epoch, event.step) >= (epoch, step):
            return
    raise AssertionError(process.stderr.read() if process.stderr else "")


def rank_of(run: Path, rank: int) -> int:
    """The process id of a rank of the run."""
    for place in Path("/proc").iterdir():
        if place.name.isdigit():
            try:
                words = (place / "cmdline").read_bytes().split(b"\0")
                variables = (place / "environ").read_bytes().split(b"\0")
            except OSError:
                continue
            ours = b"training.worker" in words and any(os.fsencode(run) in word for word in words)
            if ours and f"RANK={rank}".encode() in variables:
                return int(place.name)
    raise AssertionError(f"there is no rank {rank}")


def all_events(run: Path) -> list[Event]:
    """Every line, also those that the run went back behind."""
    lines = (run / "events.jsonl").read_text().splitlines()
    return [event for event in map(parse_event, lines) if event is not None]


@pytest.mark.slow
@pytest.mark.parametrize("rank", [0, 1])
def test_a_killed_rank_is_started_again_and_all_go_on(train: Train, tmp_path: Path, rank: int) -> None:
    run = tmp_path / "run"
    process = train("--processes", "2", "--set", "schedule.epochs=3")
    wait_for(process, 1, 4)
    os.kill(rank_of(run, rank), signal.SIGKILL)
    _, complaint = process.communicate()
    assert process.returncode == 0, complaint
    assert complaint == ""

    events = all_events(run)
    first, second = (event for event in events if isinstance(event, Started))
    assert (first.epoch, first.step) == (0, 0)
    assert second.epoch == 1  # not from the start, and in the middle of the epoch
    assert 3 <= second.step < STEPS  # a step is said before its checkpoint is written
    assert (second.processes, second.steps_per_epoch) == (2, STEPS)
    later = [event for event in events[events.index(second) :] if isinstance(event, Stepped)]
    expected = [(1, step) for step in range(second.step + 1, STEPS + 1)]
    expected += [(2, step) for step in range(1, STEPS + 1)]
    assert [(event.epoch, event.step) for event in later] == expected
    assert any("went" in event.text or "died" in event.text for event in events if isinstance(event, Noted))
    last = events[-1]
    assert isinstance(last, Ended)
    assert last.reason == "finished"
    assert load_checkpoint(run / "last.pt")["epoch"] == 3


HELD = """
import os, sys

# Only in training processes: after its step 14 it waits to be killed, however late that comes.
if os.environ.get("HELD") and "-m" in sys.orig_argv:
    import time

    from training.loop import Trainer

    step = Trainer.train_step

    def held(self, rows):
        while self.position.step == 14:
            time.sleep(0.1)
        return step(self, rows)

    Trainer.train_step = held
"""


def test_a_run_killed_at_once_goes_on_as_if_it_had_not_been(train: Train, tmp_path: Path) -> None:
    """One process on the CPU in float32: the next 20 losses are those of a run that nothing happened to."""
    words = ("--set", "schedule.epochs=2")
    whole, parts, site = tmp_path / "whole", tmp_path / "parts", tmp_path / "site"
    site.mkdir()
    (site / "sitecustomize.py").write_text(HELD)
    process = train(*words, run=parts, PYTHONPATH=str(site), HELD="yes")
    wait_for(process, 0, 12)
    os.killpg(process.pid, signal.SIGKILL)
    process.communicate()
    before = load_checkpoint(parts / "last.pt")
    assert (0, 11) <= (before["epoch"], before["step"]) <= (0, 14)  # a step is said before it is kept
    # What a process that is killed while it writes leaves behind.
    (parts / "last.pt.1.part").write_bytes(b"half")
    with (parts / "events.jsonl").open("a") as file:
        file.write('{"version":1,"kind":"step')

    again = train(*words, "--resume", run=parts)
    undisturbed = train(*words, "--set", "engine.save_minutes=10", run=whole)
    for one in (again, undisturbed):
        _, complaint = one.communicate()
        assert one.returncode == 0, complaint
    found, expected = (
        [e for e in read_events(run) if isinstance(e, Stepped)] for run in events_of(parts, whole)
    )
    assert [(e.epoch, e.step) for e in found] == [(e.epoch, e.step) for e in expected]
    start = before["epoch"] * STEPS + before["step"]
    assert len(found[start : start + 20]) == 20
    for mine, theirs in zip(found[start:], expected[start:], strict=True):
        assert mine.loss == pytest.approx(theirs.loss, abs=1e-6)
        assert mine.rate == theirs.rate
    assert sum(isinstance(event, Started) for event in read_events(parts / "events.jsonl")) == 2
    assert not list(parts.glob("*.part"))


def events_of(*runs: Path) -> list[Path]:
    return [run / "events.jsonl" for run in runs]


def test_a_run_that_nobody_listens_to_any_longer_stops_with_a_checkpoint(
    train: Train, tmp_path: Path
) -> None:
    process = train("--set", "schedule.epochs=10000")
    wait_for(process, 0, 3)
    assert process.stdout is not None
    process.stdout.close()
    process.wait()
    last = read_events(tmp_path / "run" / "events.jsonl")[-1]
    assert isinstance(last, Ended)
    assert last.reason == "stopped"
    left = load_checkpoint(tmp_path / "run" / "last.pt")
    assert (left["epoch"], left["step"]) > (0, 0)


PULLED = """
import os

# Only in training processes: one of them has an error in its third step, each time or the first time alone.
if os.environ.get("RANK") == "1" and os.environ["TORCHELASTIC_RESTART_COUNT"] in os.environ["PULLED"].split():
    from training.loop import Trainer

    step = Trainer.train_step

    def pulled(self, rows):
        if self.position.step == 2:
            raise RuntimeError("the cable was pulled")
        return step(self, rows)

    Trainer.train_step = pulled
"""


@pytest.fixture
def pulled(tmp_path: Path) -> str:
    """A PYTHONPATH that has it happen."""
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "sitecustomize.py").write_text(PULLED)
    return str(folder)


@pytest.mark.slow
def test_a_rank_that_dies_of_an_error_is_started_again(train: Train, tmp_path: Path, pulled: str) -> None:
    run = tmp_path / "run"
    process = train("--processes", "2", "--set", "schedule.epochs=1", PYTHONPATH=pulled, PULLED="0")
    _, complaint = process.communicate()
    assert process.returncode == 0, complaint
    assert complaint == ""
    starts = [event.step for event in all_events(run) if isinstance(event, Started)]
    assert starts == [0, 2]
    kept = (run / "crash-rank1.txt").read_text()
    assert kept.startswith("unexpected RuntimeError: the cable was pulled (the traceback is in ")
    assert "sitecustomize.py" in kept


@pytest.mark.slow
def test_a_rank_that_dies_each_time_is_told_of_once(train: Train, tmp_path: Path, pulled: str) -> None:
    run = tmp_path / "run"
    process = train("--processes", "2", "--set", "schedule.epochs=9", PYTHONPATH=pulled, PULLED="0 1 2 3")
    _, complaint = process.communicate()
    assert process.returncode == 2
    (line,) = complaint.splitlines()
    assert line.startswith("unexpected RuntimeError: the cable was pulled")
    assert line.endswith(f"--resume goes on from {run / 'last.pt'}")
    last = all_events(run)[-1]
    assert isinstance(last, Ended)
    assert (last.reason, last.text) == ("failed", line.partition(";")[0])
    assert load_checkpoint(run / "last.pt")["step"] == 2


@pytest.mark.slow
def test_two_hosts_train_together(train: Train, tmp_path: Path) -> None:
    """Two launchers on this machine, one process each, that find each other at a port and share a folder."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    words = ("--nnodes", "2", "--rdzv-endpoint", f"127.0.0.1:{port}", "--set", "schedule.epochs=1")
    both = [train(*words), train(*words)]
    said = []
    for process in both:
        out, complaint = process.communicate()
        assert process.returncode == 0, complaint
        assert complaint == ""
        said.append(out)
    run = tmp_path / "run"
    assert sorted(map(bool, said)) == [False, True]  # the one with the leading process speaks
    (started,) = [event for event in all_events(run) if isinstance(event, Started)]
    assert started.processes == 2
    last = all_events(run)[-1]
    assert isinstance(last, Ended)
    assert last.reason == "finished"
    assert (run / "report.html").is_file()
    assert time.time() - last.at < 600
