"""Two trainings into one folder: the second is refused, and leaves the first as it is."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from adnet_core.events import Ended, Stepped, parse_event, read_events
from adnet_core.network.checkpoints import load_checkpoint
from adnet_core.runs.locks import LAUNCHER
from tests.training.asked import worker_words
from training.cli import main
from training.run_lock import FolderInUse, only_launcher, only_worker

ROOT = Path(__file__).resolve().parent.parent.parent
IN_USE = (
    "another training is going on in this folder; wait until it has ended, or give another folder with --out"
)

pytestmark = pytest.mark.timeout(600)

Train = Callable[..., subprocess.Popen[str]]


def test_launchers_of_one_host_exclude_each_other_and_those_of_several_share(tmp_path: Path) -> None:
    with only_launcher(tmp_path):
        with pytest.raises(FolderInUse, match=r"another training is going on"), only_launcher(tmp_path):
            pass
        with only_worker(tmp_path):  # its own
            pass
    with only_launcher(tmp_path, shared=True), only_launcher(tmp_path, shared=True):
        pass
    with only_worker(tmp_path):  # of a launcher that has died
        for shared in (False, True):
            with pytest.raises(FolderInUse), only_launcher(tmp_path, shared=shared):
                pass
        with pytest.raises(FolderInUse), only_worker(tmp_path):
            pass
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    "words",
    [
        "ablate --split SPLIT",
        "simulate-training --split SPLIT",
        "study-fine-tuning --base BASE --known DATA --faces 1 --judged 1",
        "study-fine-tuning --base BASE --known DATA --faces 1 --judged 1 --bound --displaced 0.02",
        "train-finder --init BASE",
    ],
)
def test_studies_and_finders_train_in_no_folder_where_another_training_goes_on(
    words: str, data_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run = tmp_path / "run"
    run.mkdir()
    known = {"SPLIT": str(data_folder / "split.csv"), "DATA": str(data_folder), "BASE": "adnet-68-fast"}
    given = [known.get(word, word) for word in words.split()]
    with only_launcher(run):
        status = main([*given, "--data", str(data_folder), "--out", str(run)])
        assert [one.name for one in run.iterdir()] == [LAUNCHER]
    assert status == 2
    assert capsys.readouterr().err.splitlines()[-1] == f"{run}: {IN_USE}"


@pytest.mark.skipif(sys.platform == "win32", reason="kills a process as POSIX does")
def test_a_second_training_is_refused_while_the_first_goes_on(start: Train, tmp_path: Path) -> None:
    run = tmp_path / "run"
    first = start("--set", "schedule.epochs=10000")
    wait_for_steps(first, 1)
    for words in ([], ["--resume"]):
        second = start(*words)
        out, complaint = second.communicate()
        assert second.returncode == 2
        assert complaint == f"{run}: {IN_USE}\n"
        assert out == ""
    worker = subprocess.run(
        [sys.executable, "-m", "training.worker", *worker_words("--out", run, "--data", tmp_path)],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (worker.returncode, worker.stdout) == (3, "")
    assert worker.stderr == f"{run}: {IN_USE}\n"
    assert not (run / "failed.txt").exists()

    # The one that started it is killed at once: the process that it started sees that, and ends as asked.
    assert first.stdout is not None
    os.kill(first.pid, signal.SIGKILL)
    first.stdout.close()
    first.wait()
    wait_until_free(run)
    found = read_events(run / "events.jsonl")
    last = found[-1]
    assert isinstance(last, Ended)
    assert last.reason == "stopped"
    assert not any(isinstance(event, Ended) for event in found[:-1])
    left = load_checkpoint(run / "last.pt")

    again = start("--resume", "--set", f"schedule.epochs={left['epoch'] + 1}")
    _, complaint = again.communicate()
    assert again.returncode == 0, complaint
    assert load_checkpoint(run / "last.pt")["epoch"] == left["epoch"] + 1
    assert not list(run.glob(".*.lock"))


def wait_for_steps(process: subprocess.Popen[str], count: int) -> None:
    assert process.stdout is not None
    for line in process.stdout:
        count -= isinstance(parse_event(line), Stepped)
        if count <= 0:
            return
    raise AssertionError(process.stderr.read() if process.stderr else "")


def wait_until_free(run: Path) -> None:
    """Until no process of the run holds its lock; waits for the lock itself."""
    import fcntl

    with contextlib.suppress(FileNotFoundError), (run / ".worker.lock").open("r+b") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
