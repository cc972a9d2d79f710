"""The precision that a training computes in: measured, kept, said, and the same for what belongs together."""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
from pathlib import Path

import pytest
import torch

from adnet_core.commands.doctor import examination_lines, examine
from adnet_core.events import Event, Working
from training import precision, processor
from training.cli import main
from training.commands.machine import examined
from training.distribution import Process
from training.precision import cache_file, chosen, examination, measured_times, settled, times_here
from training.processor import instructions, is_plain, processor_name
from training.settings import PrecisionTimes, Settings, list_presets, load_settings

ROOT = Path(__file__).resolve().parents[2]
FAST = PrecisionTimes(bf16=0.0625, float32=0.125)
PLAIN = PrecisionTimes(bf16=2.0, float32=0.125)
IMITATED = {"ONEDNN_MAX_CPU_ISA": "AVX2", "ATEN_CPU_CAPABILITY": "avx2"}


@pytest.fixture(autouse=True)
def cache(monkeypatch: pytest.MonkeyPatch, own_cache: Path) -> Path:
    """The cache folder of one test alone, and torch free in its instructions."""
    for name in processor._LIMITS:
        monkeypatch.delenv(name, raising=False)
    return own_cache


@pytest.fixture
def measured(monkeypatch: pytest.MonkeyPatch) -> list[PrecisionTimes]:
    """What the next measurements come to; each takes one away."""
    waiting: list[PrecisionTimes] = []
    monkeypatch.setattr(precision, "measured_times", lambda: waiting.pop(0))
    return waiting


@pytest.mark.parametrize(
    ("bf16", "float32", "name"),
    [
        (0.5, 1.0, "bf16"),
        (0.9, 1.0, "bf16"),
        (0.95, 1.0, "float32"),
        (1.0, 1.0, "float32"),
        (40.0, 1.0, "float32"),
        (None, 1.0, "float32"),
    ],
)
def test_bf16_must_be_worth_it(bf16: float | None, float32: float, name: str) -> None:
    assert chosen(PrecisionTimes(bf16=bf16, float32=float32)) == name


def test_auto_is_what_all_have_that_do_not_copy_the_paper() -> None:
    assert Settings().engine.precision == "auto"
    for name in list_presets():
        assert load_settings(name).engine.precision == ("float32" if name.startswith("paper") else "auto")


# The times themselves


@pytest.mark.skipif(
    platform.machine() not in ("x86_64", "AMD64"), reason="the variables are for processors of this kind"
)
def test_a_plain_machine_computes_in_float32() -> None:
    """In a process of its own, whose torch is told to leave AVX-512 and AMX alone.

    The processor's own time is measured, so that nothing here depends on what else runs.
    """
    code = (
        "import json; from training.precision import chosen, measured_times; "
        "from training.processor import instructions; times = measured_times(); "
        "print(json.dumps([chosen(times), times.model_dump(), instructions()]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], env=os.environ | IMITATED, cwd=ROOT, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    name, times, used = json.loads(done.stdout)
    assert (name, used) == ("float32", "AVX2, ONEDNN_MAX_CPU_ISA=AVX2")
    assert is_plain(used)
    assert times["bf16"] > 1.5 * times["float32"]


def test_a_measurement_leaves_no_trace() -> None:
    torch.manual_seed(3)
    expected = torch.rand(4)
    torch.manual_seed(3)
    torch.set_num_threads(2)
    try:
        measured_times()
        assert torch.get_num_threads() == 2
    finally:
        torch.set_num_threads(1)
    assert torch.equal(torch.rand(4), expected)


def test_what_cannot_be_done_in_bf16_is_done_in_float32(monkeypatch: pytest.MonkeyPatch) -> None:
    def run(_network: object, _images: object, name: str) -> None:
        if name == "bf16":
            raise RuntimeError('"conv" not implemented for BFloat16')

    monkeypatch.setattr(precision, "_pass", run)
    times = measured_times()
    assert times.bf16 is None
    assert chosen(times) == "float32"


def test_a_hopeless_bf16_is_not_measured_at_full_size(monkeypatch: pytest.MonkeyPatch) -> None:
    clock, passes = [0.0], []

    def run(_network: object, images: torch.Tensor, name: str) -> None:
        passes.append((name, images.shape[-1]))
        clock[0] += 3.0 if name == "bf16" else 0.07

    monkeypatch.setattr(precision, "_pass", run)
    monkeypatch.setattr(precision.time, "thread_time", lambda: clock[0])
    times = measured_times()
    assert (times.bf16, times.float32) == (pytest.approx(3.0), pytest.approx(0.07))
    assert passes == [("float32", 128)] * 3 + [("bf16", 128)]


# The cache


def test_it_is_measured_once_for_a_processor_its_instructions_and_torch(
    measured: list[PrecisionTimes], monkeypatch: pytest.MonkeyPatch
) -> None:
    measured += [FAST, PLAIN, FAST, PLAIN, FAST]
    events: list[Event] = []
    assert times_here(events.append) == times_here(events.append) == FAST
    assert [type(event) for event in events] == [Working]
    monkeypatch.setenv("ONEDNN_MAX_CPU_ISA", "avx2")
    assert times_here() == times_here() == PLAIN
    monkeypatch.setattr(torch.backends.cpu, "get_cpu_capability", lambda: "ABACUS")
    assert times_here() == FAST
    monkeypatch.setattr(torch, "__version__", "9.9.9")
    assert times_here() == PLAIN
    monkeypatch.setattr(precision, "processor_name", lambda: "Abacus 3000")
    assert times_here() == FAST
    monkeypatch.undo()
    assert not measured


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"\xff\xfe",
        b'{"version": 2, "times": {}}',
        b'{"version": 1, "times": {"KEY": {"bf16": -1.0, "float32": 1.0}}}',
        b'{"version": 1, "times": {"KEY": {"bf16": 1.0, "float32": Infinity}}}',
        b'{"version": 1, "times": {"KEY": {"bf16": 1.0}}}',
        b'{"version": 1, "times": "KEY"}',
        b" " * (precision.CACHE_BYTES + 1),
    ],
)
def test_a_broken_cache_is_measured_again(measured: list[PrecisionTimes], content: bytes) -> None:
    key = f"{processor_name()} | {instructions()} | torch {torch.__version__}"
    cache_file().parent.mkdir(parents=True)
    cache_file().write_bytes(content.replace(b"KEY", json.dumps(key)[1:-1].encode()))
    measured.append(PLAIN)
    assert times_here() == times_here() == PLAIN


def test_a_cache_that_cannot_be_written_costs_a_measurement_each_time(
    measured: list[PrecisionTimes], cache: Path
) -> None:
    cache.write_text("a file where the folder should be")
    measured += [FAST, PLAIN]
    assert [times_here(), times_here()] == [FAST, PLAIN]


def test_another_machines_times_stay_in_the_cache(
    measured: list[PrecisionTimes], monkeypatch: pytest.MonkeyPatch
) -> None:
    measured += [FAST, PLAIN]
    with monkeypatch.context() as elsewhere:
        elsewhere.setattr(precision, "processor_name", lambda: "Abacus 3000")
        assert times_here() == FAST
    assert times_here() == PLAIN
    with monkeypatch.context() as elsewhere:
        elsewhere.setattr(precision, "processor_name", lambda: "Abacus 3000")
        assert times_here() == FAST


# What becomes of the settings


@pytest.mark.parametrize(("times", "name"), [(FAST, "bf16"), (PLAIN, "float32")])
def test_auto_is_settled_on_the_cpu(
    measured: list[PrecisionTimes], alone: Process, times: PrecisionTimes, name: str
) -> None:
    measured.append(times)
    settings = load_settings("fine-tune")
    made = settled(settings, alone)
    assert (made.engine.precision, made.engine.precision_times) == (name, times)
    assert Settings.model_validate_json(made.model_dump_json()) == made
    changed = made.engine.model_copy(update={"precision": "auto", "precision_times": None})
    assert made.model_copy(update={"engine": changed}) == settings
    assert settled(made, alone) is made


def test_on_a_gpu_nothing_is_measured(measured: list[PrecisionTimes]) -> None:
    made = settled(load_settings("fine-tune"), Process(0, 1, torch.device("cuda")))
    assert (made.engine.precision, made.engine.precision_times) == ("bf16", None)


@pytest.mark.parametrize("asked", ["bf16", "float32"])
def test_what_is_asked_for_is_not_measured(
    measured: list[PrecisionTimes], alone: Process, asked: str
) -> None:
    made = settled(load_settings("fine-tune", [f"engine.precision={asked}"]), alone)
    assert (made.engine.precision, made.engine.precision_times) == (asked, None)


# adnet doctor


def test_the_doctor_says_it(
    measured: list[PrecisionTimes], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    measured.append(PLAIN)
    assert main(["doctor", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)["training"]
    assert found == {
        "device": "cpu",
        "precision": "float32",
        "bf16_seconds": 2.0,
        "float32_seconds": 0.125,
        "processor": processor_name(),
        "instructions": instructions(),
        "torch": torch.__version__,
    }
    assert main(["doctor"]) == 0
    where = f"{processor_name()} ({instructions()})"
    why = "(a pass on one core: bf16 2000 ms, float32 125 ms)"
    assert f"\ntraining: in float32 on {where} {why}\n" in capsys.readouterr().out


def test_the_doctor_on_a_gpu_and_without_torch(
    measured: list[PrecisionTimes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(torch.cuda, "is_available", lambda: True)
    result = {**examine(), "training": examination()}
    assert "training: in bf16 on CUDA" in examination_lines(result)
    monkeypatch.setitem(sys.modules, "training.precision", None)
    result["training"] = examined()
    (line,) = [line for line in examination_lines(result) if line.startswith("training")]
    assert line.startswith("training: does not run, ")


def test_the_light_doctor_knows_no_torch() -> None:
    code = (
        "import sys; from adnet_core.cli import main; status = main(['doctor', '--json']); "
        "print('torch' in sys.modules, file=sys.stderr, end=''); sys.exit(status)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "False")
    assert "training" not in json.loads(done.stdout)


# The instructions


@pytest.mark.parametrize(
    ("used", "plain"),
    [
        ("AVX512, avx512_bf16", False),
        ("AVX512", False),
        ("AMX", False),
        ("AVX2", True),
        ("AVX2, ONEDNN_MAX_CPU_ISA=AVX2", True),
        ("DEFAULT", True),
    ],
)
def test_which_machines_are_plain(used: str, plain: bool) -> None:
    assert is_plain(used) is plain


def test_a_processor_without_a_file_about_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(processor, "_CPUINFO", tmp_path / "cpuinfo")
    assert processor_name() == (platform.processor() or platform.machine())
    (tmp_path / "cpuinfo").write_text("processor\t: 0\nmodel name\t: Abacus 3000 \nmodel name\t: Other\n")
    assert processor_name() == "Abacus 3000"


def test_runs_that_belong_together_compute_alike(
    measured: list[PrecisionTimes],
    cache: Path,
    data_folder: Path,
    tiny_flags: list[str],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Also where nothing can be kept: one measurement is all that there is here."""
    cache.write_text("a file where the folder should be")
    common = ["--data", str(data_folder), "--split", str(data_folder / "split.csv"), "--device", "cpu"]
    common += ["--cache", str(tmp_path / "crops"), "--json", *tiny_flags, "--set", "engine.precision=auto"]
    common += ["--set", "schedule.epochs=1"]
    more = ["--first", "2", "--rounds", "1", "--faces", "1", "--epochs", "1"]
    for words in (["ablate"], ["simulate-training", *more]):
        measured.append(PLAIN)
        assert main([*words, "--out", str(tmp_path / words[0]), *common]) == 0
        assert json.loads(capsys.readouterr().out)["precision"] == "float32"
        assert not measured
