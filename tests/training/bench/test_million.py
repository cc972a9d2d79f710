"""What a million photos take, from few."""

from __future__ import annotations

from pathlib import Path

import pytest

from training.bench import million
from training.bench.million import Share, memory, throughput


def test_each_core_is_measured_by_its_own_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(million, "SIDES", ((256, 3),))
    monkeypatch.setattr(million, "UNCOUNTED", 1)
    monkeypatch.setattr(million, "CORES", (1,))
    figures = {figure.what: figure for figure in throughput(price=0.5)}
    pace = figures["photos of 256 x 256, one core"]
    assert 0 < pace.value < 1000
    stages = [figures[f"photos of 256 x 256, {stage}"] for stage in ("decoding", "detecting", "placing")]
    assert sum(stage.value for stage in stages) == pytest.approx(100)
    assert min(stage.value for stage in stages) > 0
    assert stages[2].note.endswith("of 1 faces")
    hours = figures["a million photos of 256 x 256"].value
    assert hours == pytest.approx(1e6 / pace.value / 3600)
    assert figures["a million photos of 256 x 256, what they cost"].value == pytest.approx(0.5 * hours)


def test_two_cores_are_set_against_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each process with a share of the time of its own: 10 photos in 1 s alone, in 1.25 s beside another."""

    def at_once(_paths: list[Path], cores: int) -> list[Share]:
        longer = 1.0 if cores == 1 else 1.25
        return [Share(10, 10, 9.0, 0.1 * longer, 0.3 * longer, 0.6 * longer)] * cores

    monkeypatch.setattr(million, "SIDES", ((64, 1),))
    monkeypatch.setattr(million, "_at_once", at_once)
    monkeypatch.setattr(million.os, "cpu_count", lambda: 2)
    figures = {figure.what: figure for figure in throughput()}
    assert figures["photos of 64 x 64, one core"].value == pytest.approx(10)
    assert figures["photos of 64 x 64, 2 cores, a process each"].value == pytest.approx(16)
    assert figures["photos of 64 x 64, a core of 2 against one alone"].value == pytest.approx(80)
    assert figures["photos of 64 x 64, detecting"].value == pytest.approx(30)
    assert not [what for what in figures if "cost" in what]


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="the system does not say its memory")
def test_the_memory_of_a_long_list_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(million, "LOOKS", 1000)
    early, late, grown = memory(photos=60, minutes=5)
    assert early.unit == late.unit == "MiB"
    assert early.value > 50
    assert late.value > 50
    assert grown.aim is not None
    assert "of a list of 60" in late.note


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="the system does not say its memory")
def test_a_command_that_is_over_before_anybody_looks_is_weighed_by_its_peak(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(million, "_resident", lambda _process: 0.0)
    early, late, grown = memory(photos=3, minutes=5)
    assert early.value == late.value > 50
    assert grown.value == 0


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="the system does not say its memory")
def test_memory_stays_flat_over_a_long_list() -> None:
    _early, _late, grown = memory(photos=3000, minutes=60)
    assert grown.value < 6  # KiB; pixels kept of each photo would be 27, its line 8


def test_a_command_that_fails_says_why(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match=r"nowhere\.txt"):
        million._watched(tmp_path / "nowhere.txt", tmp_path / "lines.jsonl", 10, 60)
