"""A disk that takes no more: one sentence that names the file, and the checkpoint that was there stays.

Files that may not grow are what Linux's limit on file sizes makes of them, and /dev/full is its full disk.
"""

from __future__ import annotations

import io
import resource
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from adnet_core.events import Ended, parse_event
from tests.training.asked import worker_words
from training.worker import main

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="fills disks as Linux does")

Limit = Callable[[int], None]


@pytest.fixture
def limit() -> Iterator[Limit]:
    """`limit(1000)` lets no file grow past 1000 bytes."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    yield lambda size: resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.fixture
def work(
    data_folder: Path, tiny_flags: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[..., int]]:
    """`work("--resume")` runs the training process here, in the folder RUN."""
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}

    def run(*words: str | Path) -> int:
        monkeypatch.setattr("sys.stdin", io.StringIO())
        given = ["--out", tmp_path / "run", "--data", data_folder, *tiny_flags, "--device", "cpu"]
        return main(worker_words(*given, "--cache", tmp_path / "cache", "--no-export", *words))

    yield run
    for number, handler in before.items():
        signal.signal(number, handler)


def last_word(printed: str) -> Ended:
    event = parse_event(printed.splitlines()[-1])
    assert isinstance(event, Ended)
    return event


@pytest.fixture
def begun(work: Callable[..., int], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> bytes:
    """A run of one epoch; gives its checkpoint."""
    assert work("--set", "schedule.epochs=1") == 0
    capsys.readouterr()
    return (tmp_path / "run" / "last.pt").read_bytes()


def test_a_checkpoint_that_finds_no_room(
    work: Callable[..., int], begun: bytes, limit: Limit, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run = tmp_path / "run"
    limit(len(begun) - 1000)
    assert work("--resume", "--set", "schedule.epochs=2") == 2
    printed = capsys.readouterr()
    (line,) = printed.err.splitlines()
    assert line == f"{run / 'last.pt'}: the checkpoint cannot be written: file too large"
    assert (last_word(printed.out).reason, last_word(printed.out).text) == ("failed", line)
    assert (run / "failed.txt").read_text() == line + "\n"
    assert (run / "last.pt").read_bytes() == begun
    assert not list(run.glob("*.part"))

    limit(resource.RLIM_INFINITY)
    assert work("--resume", "--set", "schedule.epochs=2") == 0


def test_a_cache_that_finds_no_room(
    work: Callable[..., int], limit: Limit, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    limit(200_000)  # four faces take 1.2 MB
    assert work() == 2
    printed = capsys.readouterr()
    (line,) = printed.err.splitlines()
    assert line.startswith(f"{tmp_path / 'cache'}: no room for")
    assert last_word(printed.out).text == line
    assert not list((tmp_path / "cache").iterdir())


def test_an_event_line_that_finds_no_room(
    work: Callable[..., int], begun: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run = tmp_path / "run"
    (run / "events.jsonl").unlink()
    (run / "events.jsonl").symlink_to("/dev/full")
    assert work("--resume", "--set", "schedule.epochs=2") == 2
    printed = capsys.readouterr()
    (line,) = printed.err.splitlines()
    assert line == f"{run / 'events.jsonl'}: an event line cannot be written: no space left on device"
    assert last_word(printed.out).text == line  # a program that listens hears of it all the same
    assert (run / "last.pt").read_bytes() == begun


def test_a_loss_that_is_no_number(
    work: Callable[..., int], begun: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run = tmp_path / "run"
    assert work("--resume", "--set", "schedule.epochs=2", "--set", "loss.landmark_weight=1e300") == 2
    printed = capsys.readouterr()
    (line,) = printed.err.splitlines()
    kept = run / "bad-batch-rank0.pt"
    assert line == f"the loss is not a number in epoch 2, step 1; the batch is kept in {kept}"
    assert last_word(printed.out).text == line
    assert kept.is_file()
    assert (run / "last.pt").read_bytes() == begun


def test_an_error_that_nobody_expected_is_kept_with_its_traceback(
    work: Callable[..., int],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def pulled(_self: object, _rows: list[int]) -> None:
        raise RuntimeError("the cable\nwas pulled")

    monkeypatch.setattr("training.loop.Trainer.train_step", pulled)
    assert work() == 2
    printed = capsys.readouterr()
    kept = tmp_path / "run" / "crash-rank0.txt"
    assert printed.err == f"unexpected RuntimeError: the cable was pulled (the traceback is in {kept})\n"
    assert "in pulled" in kept.read_text()
    assert last_word(printed.out).text == printed.err.strip()
