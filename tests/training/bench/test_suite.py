"""`adnet bench`: parts by name, one table, JSON that is added to, and a document around it."""

from __future__ import annotations

import dataclasses
import json
import math
from collections.abc import Callable
from pathlib import Path

import pytest

from adnet_core.errors import FormatError
from adnet_core.speed import Figure
from app.benchmark.__main__ import PARTS as OF_THE_WINDOW
from training.bench import photos as bench_photos
from training.bench import samples as bench_samples
from training.bench import suite as bench
from training.bench.inference import channel_order
from training.bench.photos import propagation, queue
from training.bench.result import (
    BEGIN,
    END,
    GPU_BEGIN,
    GPU_END,
    PLAIN_BEGIN,
    PLAIN_END,
    Result,
    read_result,
    table,
    this_machine,
    write_document,
)
from training.bench.samples import BATCH, FULL_SIZE, precisions, preparation, steps_per_second
from training.bench.suite import PARTS, WINDOW_PARTS, BenchPart, run_bench
from training.bench.widths import CANDIDATES, Candidate, widths
from training.cli import main
from training.settings import PrecisionTimes, load_settings

FAST, SLOW = Figure("fast", 4.0, "ms", p95=6.0, aim=5, by_p95=True), Figure("slow", 1234.5, "s", "a note")


@pytest.fixture
def parts(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> list[Figure]:
        raise RuntimeError("out of luck\nand more")

    made = {
        "one": BenchPart("The one", lambda: [FAST]),
        "two": BenchPart("The other", lambda: [SLOW]),
        "bad": BenchPart("The bad", fail, usual=False),
    }
    monkeypatch.setattr(bench, "PARTS", made)
    # Whatever the tests run on.
    here = dataclasses.replace(this_machine(), instructions="AVX512, avx512_bf16")
    monkeypatch.setattr(bench, "this_machine", lambda: here)


def test_the_parts_of_the_window_are_those_it_has() -> None:
    assert list(WINDOW_PARTS) == list(OF_THE_WINDOW)
    assert set(WINDOW_PARTS) <= set(PARTS)


def test_usual_parts_or_those_that_are_named(parts: None) -> None:
    assert list(run_bench().parts) == ["one", "two"]
    told: list[str] = []
    result = run_bench(["bad", "one"], told.append)
    assert told == list(result.parts) == ["one", "bad"]
    assert result.parts["bad"].problem == "out of luck"
    assert result.parts["one"].figures == (FAST,)


def test_the_table_says_aims_percentiles_and_what_failed(parts: None) -> None:
    text = table(run_bench(["one", "two", "bad"]))
    assert "| fast | 4 ms | 6 ms | ≤ 5 ms, 95th | **no** |  |" in text
    assert "| slow | 1,234 s |  |  |  | a note |" in text
    assert "out of luck" in text
    assert "load" in text


def test_json_is_read_again_and_added_to(parts: None, tmp_path: Path) -> None:
    path = tmp_path / "figures.json"
    first = run_bench(["one"]).added_to(path)
    path.write_bytes(first.to_json())
    assert read_result(path) == first
    both = run_bench(["two"]).added_to(path)
    assert both.parts == {**first.parts, "two": both.parts["two"]}


def test_figures_of_two_machines_are_not_mixed(parts: None, tmp_path: Path) -> None:
    path = tmp_path / "figures.json"
    result = run_bench(["one"])
    other = dataclasses.replace(result.machine, processor="abacus")
    path.write_bytes(Result(other, result.parts).to_json())
    with pytest.raises(FormatError, match="abacus"):
        result.added_to(path)


@pytest.mark.parametrize("content", [b"", b"[]", b'{"machine": 3, "parts": {}}', b"\xff"])
def test_what_is_no_result_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "figures.json"
    path.write_bytes(content)
    with pytest.raises(FormatError, match=r"figures\.json: is no result of adnet bench"):
        read_result(path)


def test_a_document_keeps_what_is_written_by_hand(parts: None, tmp_path: Path) -> None:
    path = tmp_path / "speed.md"
    path.write_text(f"# Speed\n\n{BEGIN}\nold\n{END}\n\nBy hand.\n", encoding="utf-8")
    for _ in range(2):
        write_document(run_bench(["one"]), path)
    text = path.read_text(encoding="utf-8")
    assert text.startswith(f"# Speed\n\n{BEGIN}\n")
    assert text.endswith(f"{END}\n\nBy hand.\n")
    assert text.count("| fast |") == 1
    assert "old" not in text
    path.write_text("# Speed\n", encoding="utf-8")
    with pytest.raises(FormatError, match="measured: begin"):
        write_document(run_bench(["one"]), path)


@pytest.mark.parametrize("used", ["AVX2", "AVX2, ONEDNN_MAX_CPU_ISA=AVX2"])
def test_a_plain_machine_has_a_place_of_its_own(parts: None, tmp_path: Path, used: str) -> None:
    path = tmp_path / "speed.md"
    path.write_text(
        f"{BEGIN}\nfirst\n{END}\nBy hand.\n{PLAIN_BEGIN}\nsecond\n{PLAIN_END}\n", encoding="utf-8"
    )
    result = run_bench(["one"])
    here = result.machine
    plain = dataclasses.replace(result.machine, instructions=used)
    write_document(Result(plain, result.parts), path)
    text = path.read_text(encoding="utf-8")
    assert text.startswith(f"{BEGIN}\nfirst\n{END}\nBy hand.\n{PLAIN_BEGIN}\n\n{plain}\n")
    assert f"({used}), " in text
    assert "second" not in text
    write_document(Result(here, {}), path)
    text = path.read_text(encoding="utf-8")
    assert "first" not in text
    assert text.endswith(f"| fast | 4 ms | 6 ms | ≤ 5 ms, 95th | **no** |  |\n\n{PLAIN_END}\n")
    assert str(here) in text
    path.write_text(f"{BEGIN}{END}", encoding="utf-8")
    with pytest.raises(FormatError, match="measured, plain: begin"):
        write_document(Result(plain, {}), path)


def test_a_machine_with_a_gpu_has_a_place_of_its_own(parts: None, tmp_path: Path) -> None:
    path = tmp_path / "speed.md"
    path.write_text(f"{BEGIN}\nfirst\n{END}\n{GPU_BEGIN}\nsecond\n{GPU_END}\n", encoding="utf-8")
    result = run_bench(["one"])
    lent = dataclasses.replace(result.machine, gpu="A GPU")
    write_document(Result(lent, result.parts), path)
    text = path.read_text(encoding="utf-8")
    assert text.startswith(f"{BEGIN}\nfirst\n{END}\n{GPU_BEGIN}\n\n{lent}\n")
    assert "second" not in text
    marked = (Path(__file__).parents[3] / "docs" / "performance.md").read_text(encoding="utf-8")
    assert marked.index(GPU_BEGIN) < marked.index(GPU_END)


def test_figures_with_and_without_instructions_are_not_mixed(parts: None, tmp_path: Path) -> None:
    path = tmp_path / "figures.json"
    result = run_bench(["one"])
    other = dataclasses.replace(result.machine, instructions="AVX2, ONEDNN_MAX_CPU_ISA=AVX2")
    path.write_bytes(Result(other, result.parts).to_json())
    with pytest.raises(FormatError, match="ONEDNN_MAX_CPU_ISA"):
        result.added_to(path)


def test_the_command(parts: None, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path, document = tmp_path / "figures.json", tmp_path / "speed.md"
    document.write_text(f"{BEGIN}{END}", encoding="utf-8")
    assert main(["bench", "--only", "one", "--output", str(path), "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == json.loads(path.read_bytes())
    assert main(["bench", "--from", str(path), "--document", str(document)]) == 0
    assert "| fast |" in capsys.readouterr().out
    assert "| fast |" in document.read_text(encoding="utf-8")
    assert main(["bench", "--only", "bad"]) == 2
    assert "out of luck" in capsys.readouterr().err
    assert main(["bench", "--only", "luck"]) == 2
    assert "there are one, two, bad" in capsys.readouterr().err


def test_what_cannot_be_written_is_said_before_anything_is_measured(
    parts: None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other, unmarked = tmp_path / "other.json", tmp_path / "speed.md"
    other.write_text('{"a": 1}')
    unmarked.write_text("By hand.")
    for option, path, said in (("--output", other, "is no result"), ("--document", unmarked, "has no lines")):
        before = path.read_bytes()
        assert main(["bench", "--only", "one", option, str(path)]) == 2
        (error,) = capsys.readouterr().err.splitlines()  # and not that something is measured
        assert error.startswith(f"{path}: {said}")
        assert path.read_bytes() == before


def test_the_document_of_the_repository_has_its_marks() -> None:
    text = (Path(__file__).parents[3] / "docs" / "performance.md").read_text(encoding="utf-8")
    assert text.index(BEGIN) < text.index(END) < text.index(PLAIN_BEGIN) < text.index(PLAIN_END)


@pytest.mark.parametrize("measure", [propagation, queue])
def test_light_parts(measure: Callable[[], list[Figure]], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bench_photos, "FACES_IN_QUEUE", 2000)
    monkeypatch.setattr(bench_photos, "FACES_SCORED", 10)
    figures = measure()
    assert len({figure.what for figure in figures}) == len(figures) == 2
    assert all(0 < figure.value < 60_000 for figure in figures)


def test_both_orders_of_channels_are_measured_in_turn() -> None:
    last, first, share = channel_order(repeats=3)
    assert last.unit == first.unit == "ms"
    assert min(last.value, first.value) > 0
    assert share.unit == "%"
    assert 0 < share.value < 1000


@pytest.mark.parametrize("preset", ["fast-68", "paper-wflw"])
def test_samples_of_any_layout_are_prepared(preset: str) -> None:
    small = [*FULL_SIZE, "network.width=16", "network.depth=1", "network.stacks=1"]
    preparation(load_settings(preset, small))()


def test_steps_are_counted_in_images() -> None:
    small = ["network.width=16", "network.depth=1", "network.stacks=1", "engine.precision=float32"]
    (pace,) = steps_per_second(load_settings("fast-68", small), repeats=1)
    assert math.isfinite(pace)
    assert 0 < pace < 1000 * BATCH


def test_both_precisions_are_measured_and_the_chosen_one_is_marked(monkeypatch: pytest.MonkeyPatch) -> None:
    small = ("network.width=16", "network.depth=1", "network.stacks=1")
    monkeypatch.setattr(bench_samples, "measured_times", lambda: PrecisionTimes(bf16=2.0, float32=0.5))
    exact, _, rough, _ = figures = precisions(small)
    assert [(exact.value, exact.unit, exact.note), (rough.value, rough.note)] == [
        (500.0, "ms", "chosen"),
        (2000.0, ""),
    ]
    assert len({figure.what for figure in figures}) == 4
    assert all(0 < figure.value < math.inf for figure in figures)
    monkeypatch.setattr(bench_samples, "measured_times", lambda: PrecisionTimes(float32=0.5))
    assert ["float32" in figure.what for figure in precisions(small)] == [True, True]


def test_candidates_have_names_of_their_own() -> None:
    names = [str(candidate) for candidate in CANDIDATES]
    assert "1 x 128 at stride 4" in names
    assert len(set(names)) == len(names)


@pytest.mark.slow
def test_a_candidate_is_measured() -> None:
    face, eight, training = widths((Candidate(16, 1),))
    assert face.what == "1 x 16 at stride 8, one face"
    assert eight.what == "1 x 16 at stride 8, in 8 bits, one face"
    assert face.unit == eight.unit == "ms"
    assert training.unit == "images/s"
