"""The bench of training measures real runs; here with a tiny network, in steps that say little of speed."""

from __future__ import annotations

import pytest

from adnet_core.errors import TrainingError
from training.bench import throughput as bench_training
from training.bench.throughput import WAYS, Way, training_throughput

TINY = ("network.width=16", "network.depth=1", "data.canvas=1", "engine.precision=float32")


@pytest.fixture(autouse=True)
def _short(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bench_training, "BATCH", 2)
    monkeypatch.setattr(bench_training, "STEPS", 4)
    monkeypatch.setattr(bench_training, "UNCOUNTED", 1)


def test_one_core_two_threads_and_two_processes_are_compared() -> None:
    assert [(way.processes, way.threads) for way in WAYS] == [(1, 1), (1, 2), (2, 1)]


def test_images_per_second_are_those_of_the_runs_lines() -> None:
    (figure,) = training_throughput(WAYS[:1], TINY)
    assert "one core" in figure.what
    assert figure.unit == "images/s"
    assert 0 < figure.value < 10_000


@pytest.mark.slow
def test_every_way_gives_a_figure() -> None:
    figures = training_throughput(WAYS, TINY)
    assert [figure.note for figure in figures] == [
        f"{way}, float32" for way in ("1 x 1 threads", "1 x 2 threads", "2 x 1 threads")
    ]
    assert all(figure.value > 0 for figure in figures)


def test_a_run_that_fails_is_said() -> None:
    with pytest.raises(TrainingError, match=r"training with no luck failed: .*schedule\.epochs"):
        training_throughput((Way("no luck", 1, 1),), ("schedule.epochs=0",))
