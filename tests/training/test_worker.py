"""The training process: what it refuses, where it starts from, and how it is stopped."""

from __future__ import annotations

import io
import json
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import platformdirs
import pytest
import torch

from adnet_core.events import parse_event
from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import Layout
from adnet_core.faces.states import FaceState
from adnet_core.network.adnet import ADNet, NetworkConfig
from adnet_core.network.checkpoints import load_checkpoint, save_checkpoint
from adnet_core.projects.store import Project
from adnet_core.runs.folds import LEFT_OUT
from tests.training.asked import worker_words
from training.datasets import Face
from training.settings import PrecisionTimes, Settings
from training.worker import cache_folder, main

Run = Callable[..., int]


@pytest.fixture
def worker(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tiny_flags: list[str]) -> Iterator[Run]:
    """`worker("--data", folder, stdin="stop")` runs the training process's main here, with tiny settings."""
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    for name in ("WORLD_SIZE", "RANK", "LOCAL_RANK"):
        monkeypatch.delenv(name, raising=False)

    def run(
        *words: str | Path, stdin: str = "", tiny: bool = True, out: Path | None = None, export: bool = False
    ) -> int:
        monkeypatch.setattr("sys.stdin", io.StringIO(stdin))
        given = ["--out", str(out or tmp_path / "run"), "--device", "cpu", "--cache", str(tmp_path / "cache")]
        given += ["--no-export"] * (not export)
        return main(worker_words(*given, *(tiny_flags if tiny else []), *words))

    yield run
    for number, handler in before.items():
        signal.signal(number, handler)


def events(run: Path, *kinds: str) -> list[Any]:
    """The run's events, in order; of some kinds, or all but notes."""
    found = [parse_event(line) for line in (run / "events.jsonl").read_text().splitlines()]
    return [event for event in found if event and (event.kind in kinds if kinds else event.kind != "noted")]


def test_decoded_faces_are_kept_in_the_run_where_the_home_folder_cannot_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "home").write_text("no folder")  # as a missing or read-only home: nothing is made in it
    monkeypatch.setattr(platformdirs, "user_cache_dir", lambda name: str(tmp_path / "home" / name))
    assert cache_folder(tmp_path / "run") == tmp_path / "run" / "crops"
    monkeypatch.setattr(platformdirs, "user_cache_dir", lambda name: str(tmp_path / "cache" / name))
    assert cache_folder(tmp_path / "run") == tmp_path / "cache" / "adnet-annotate" / "crops"


def test_a_run_leaves_what_is_needed_to_go_on(
    worker: Run, data_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    split = data_folder / "split.csv"
    assert worker("--data", data_folder, "--split", split, "--set", "schedule.epochs=1") == 0
    printed = capsys.readouterr()
    assert printed.err == ""
    run = tmp_path / "run"
    assert printed.out == (run / "events.jsonl").read_text()
    found = events(run)
    assert [event.kind for event in found] == ["started", "stepped", "validated", "ended"]
    assert (found[0].train_faces, found[0].validation_faces) == (4, 2)
    assert found[-1].reason == "finished"
    settings = Settings.model_validate_json((run / "settings.json").read_text())
    assert settings.network.width == 16
    content = load_checkpoint(run / "last.pt")
    assert content["provenance"]["data"] == [data_folder.name]
    assert content["provenance"]["preset"] == "fast-68"

    assert worker("--data", data_folder, "--resume", "--set", "schedule.epochs=2", tiny=False) == 0
    assert load_checkpoint(run / "last.pt")["epoch"] == 2
    assert [event.epoch for event in events(run, "started")] == [0, 1]


def test_a_run_that_goes_on_is_judged_on_the_same_faces(
    worker: Run, data_folder: Path, tmp_path: Path
) -> None:
    """Whatever a changed split or more data would hold out now."""
    run, split = tmp_path / "run", tmp_path / "split.csv"
    head = "file,split\nface0.png,train\nface1.png,train\n"
    split.write_text(head + "face4.png,val\nface5.png,val\n")
    words = ("--data", data_folder, "--split", split)
    assert worker(*words, "--set", "schedule.epochs=1") == 0
    kept = (run / "held-out-faces.json").read_text()
    assert [name for _, name, _ in json.loads(kept)] == ["face4.pts", "face5.pts"]
    split.write_text(head + "face2.png,train\nface3.png,val\nface4.png,train\nface5.png,val\n")
    assert worker(*words, "--resume", "--dry-run", tiny=False) == 0
    said = (run / "events.jsonl").read_text()
    assert "3 faces in 3 photos to learn from, 2 faces to validate on" in said
    assert "1 face that a new run would hold out is neither" in said


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            ("--init", "other.onnx"),
            "--init other.onnx: the run in {run} began with new weights, and goes on with",
        ),
        (("--set", "layout='29'"), "{run}: the run has the layout 68, not 29"),
        (
            ("--set", "network.width=32"),
            "--set network.width=32: the run in {run} has 16, which stays when it goes on",
        ),
    ],
)
def test_what_a_run_that_goes_on_cannot_become_is_refused(
    words: tuple[str, ...],
    said: str,
    worker: Run,
    data_folder: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """It would change nothing but what the run says of itself."""
    run = tmp_path / "run"
    assert worker("--data", data_folder, "--set", "schedule.epochs=1") == 0
    capsys.readouterr()
    assert worker("--data", data_folder, "--resume", *words, tiny=False) == 2
    assert said.format(run=run) in capsys.readouterr().err
    same = ("--set", "network.width=16", "--set", "layout='68'", "--set", "schedule.epochs=1")
    assert worker("--data", data_folder, "--resume", *same, tiny=False) == 0


def test_a_run_keeps_the_precision_that_it_began_with(
    worker: Run, data_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a machine, too, where the other one would be faster; settings, checkpoint and lines say which."""
    run, here = tmp_path / "run", PrecisionTimes(bf16=0.125, float32=0.5)

    def stated() -> tuple[Any, Any, Any]:
        settings = Settings.model_validate_json((run / "settings.json").read_text()).engine
        stored = load_checkpoint(run / "last.pt")["settings"]["engine"]
        assert (settings.precision, settings.precision_times) == (
            stored["precision"],
            stored["precision_times"] and PrecisionTimes.model_validate(stored["precision_times"]),
        )
        said = events(run, "started")[-1]
        return said.precision, said.bf16_seconds, said.float32_seconds

    monkeypatch.setattr("training.precision.times_here", lambda _report: here)
    auto = ("--set", "engine.precision=auto", "--set", "schedule.epochs=1")
    assert worker("--data", data_folder, *auto) == 0
    assert stated() == ("bf16", 0.125, 0.5)

    def elsewhere(_report: object) -> PrecisionTimes:
        raise AssertionError("nothing is to be measured")

    monkeypatch.setattr("training.precision.times_here", elsewhere)
    further = ("--data", data_folder, "--resume", "--set")
    assert worker(*further, "schedule.epochs=2", tiny=False) == 0
    assert stated() == ("bf16", 0.125, 0.5)

    # Unless another one is asked for; and a run from before there was a choice goes on as it was, too.
    assert worker(*further, "schedule.epochs=3", "--set", "engine.precision=float32", tiny=False) == 0
    assert stated() == ("float32", None, None)
    content = load_checkpoint(run / "last.pt")
    content.pop("version")
    content["settings"]["engine"] = {
        key: value for key, value in content["settings"]["engine"].items() if key != "precision_times"
    } | {"precision": "bf16"}
    save_checkpoint(run / "last.pt", content)
    assert worker(*further, "schedule.epochs=4", tiny=False) == 0
    assert stated() == ("bf16", None, None)

    monkeypatch.setattr("training.precision.times_here", lambda _report: PrecisionTimes(float32=0.5))
    assert worker(*further, "schedule.epochs=5", "--set", "engine.precision=auto", tiny=False) == 0
    assert stated() == ("float32", None, 0.5)


def test_what_is_unusual_is_said_at_the_start(worker: Run, data_folder: Path, tmp_path: Path) -> None:
    assert worker("--data", data_folder, "--dry-run", "--set", "schedule.epochs=500") == 0
    found = [event.text for event in events(tmp_path / "run", "noted") if event.level == "warning"]
    assert any(text.startswith("6 faces to learn from are very few") for text in found)
    assert any(text.startswith("500 epochs on 6 faces teach them by heart") for text in found)


def test_a_line_stops_the_run_with_a_checkpoint(worker: Run, data_folder: Path, tmp_path: Path) -> None:
    words = ("--data", data_folder, "--set", "schedule.epochs=10000")
    assert worker(*words, stdin="what\nstop\n") == 0
    last = events(tmp_path / "run")[-1]
    assert (last.kind, last.reason) == ("ended", "stopped")
    content = load_checkpoint(tmp_path / "run" / "last.pt")
    assert (content["epoch"], content["step"]) != (10000, 0)


LEARNS_NOTHING = (
    *("--set", "engine.precision=float32", "--set", "schedule.batch=2", "--set", "schedule.epochs=1"),
    *(
        "--set",
        "schedule.small_until=1.0",
        "--set",
        "schedule.small_size=128",
        "--set",
        "optimiser.rate=1e-9",
    ),
)


@pytest.fixture
def first(layout: Layout, tmp_path: Path) -> tuple[Path, ADNet]:
    """A checkpoint of an earlier run, of another margin, and its network."""
    torch.manual_seed(11)
    config = NetworkConfig(width=24, depth=2, stacks=1)
    network = ADNet(layout, config)
    settings = Settings.model_validate({"network": config, "data": {"margin": 1.4}})
    path = tmp_path / "first.pt"
    content = {
        "settings": settings.model_dump(mode="json"),
        "layout": layout.to_json(),
        "model": network.state_dict(),
        "ema": None,
    }
    save_checkpoint(path, content)
    return path, network


@pytest.mark.parametrize("of_run", [False, True])
def test_a_checkpoint_to_start_from_brings_its_network_and_margin(
    worker: Run, data_folder: Path, tmp_path: Path, first: tuple[Path, ADNet], of_run: bool
) -> None:
    """Given by itself, or by the folder of the run that left it and no model file."""
    path, network = first
    if of_run:
        (tmp_path / "earlier").mkdir()
        path = path.rename(tmp_path / "earlier" / "best.pt").parent
    assert worker("--init", path, "--data", data_folder, *LEARNS_NOTHING, tiny=False) == 0
    stored = load_checkpoint(tmp_path / "run" / "last.pt")
    assert stored["settings"]["network"] == network.config.model_dump(mode="json")
    assert stored["settings"]["data"]["margin"] == 1.4
    assert stored["provenance"]["init"] == path.name
    for key, value in network.named_parameters():
        torch.testing.assert_close(stored["model"][key], value, atol=1e-6, rtol=0)


def test_it_can_begin_with_more_hourglasses(
    worker: Run, data_folder: Path, tmp_path: Path, first: tuple[Path, ADNet]
) -> None:
    path, network = first
    words = ("--init", path, "--data", data_folder, "--set", "network.stacks=2", *LEARNS_NOTHING)
    assert worker(*words, tiny=False) == 0
    stored = load_checkpoint(tmp_path / "run" / "last.pt")
    assert stored["settings"]["network"] == {**network.config.model_dump(mode="json"), "stacks": 2}
    for key, value in network.named_parameters():
        torch.testing.assert_close(stored["model"][key], value, atol=1e-6, rtol=0)
    heads = (stored["model"][f"out_heatmaps.{stage}.conv.weight"] for stage in (0, 1))
    torch.testing.assert_close(*heads, atol=1e-6, rtol=0)


@pytest.mark.parametrize("change", ["network.width=16", "network.stacks=0.5"])
def test_no_other_network_is_asked_for_in_vain(
    worker: Run,
    data_folder: Path,
    first: tuple[Path, ADNet],
    change: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    path, _ = first
    assert worker("--init", path, "--data", data_folder, "--set", change, tiny=False) != 0
    error = capsys.readouterr().err
    assert change.partition("=")[0] in error
    if change == "network.width=16":
        assert f"{path} has width = 24, and only stacks can grow" in error


def project_with(path: Path, faces: list[Face], layout: Layout) -> None:
    with Project.create(path, layout, author="anna") as project:
        for image, face in zip(project.add_images([f.photo for f in faces]), faces, strict=True):
            made = project.add_face(image.id, FaceBox.of_points(face.points), face.points)
            project.set_state(made.id, FaceState.ACCEPTED)


def test_accepted_faces_of_a_project_are_learnt(
    worker: Run, faces: list[Face], layout: Layout, tmp_path: Path
) -> None:
    project_with(tmp_path / "p.adnet", faces[:3], layout)
    words = ("--project", tmp_path / "p.adnet", "--hold-out", "0", "--set", "schedule.epochs=1")
    assert worker(*words) == 0
    found = events(tmp_path / "run")
    assert (found[0].train_faces, found[0].validation_faces) == (3, 0)
    assert load_checkpoint(tmp_path / "run" / "last.pt")["provenance"]["projects"] == ["p.adnet"]


def test_a_model_says_which_fold_it_has_not_learnt(worker: Run, data_folder: Path, tmp_path: Path) -> None:
    words = ("--data", data_folder, "--leave-out", " 1/2", "--set", "schedule.epochs=1")
    assert worker(*words) == 0
    assert load_checkpoint(tmp_path / "run" / "last.pt")["provenance"][LEFT_OUT] == "1/2"


def test_photos_that_cannot_be_read_are_said_and_left_out(
    worker: Run, faces: list[Face], data_folder: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    for face in faces[:3]:
        for suffix in (".png", ".pts"):
            source = face.photo.with_suffix(suffix)
            (folder / source.name).write_bytes(source.read_bytes())
    (folder / "face1.png").write_bytes((folder / "face1.png").read_bytes()[:200])
    assert worker("--data", folder, "--set", "schedule.epochs=1") == 0
    warnings = [event.text for event in events(tmp_path / "run", "noted") if event.level == "warning"]
    assert sum("face1.png" in text for text in warnings) == 1
    assert events(tmp_path / "run", "started")[0].train_faces == 2


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "no faces to learn from"),
        (("--data", "DATA", "--preset", "best"), "no such preset or file"),
        (("--data", "DATA", "--set", "schedule.epochs=0"), "'schedule.epochs'"),
        (("--data", "DATA", "--set", "layout=70"), "70: no such layout"),
        (("--data", "nowhere"), "nowhere"),
        (("--data", "DATA", "--data", "DATA", "--split", "x.csv"), "exactly one --data"),
        (("--data", "DATA", "--split", "x.csv"), "x.csv: no such split file"),
        (("--project", "none.adnet"), "none.adnet"),
        (("--data", "DATA", "--init", "no-such-model"), "no-such-model"),
        (("--data", "DATA", "--init", "none.pt"), "none.pt: no such checkpoint"),
        (("--data", "DATA", "--resume"), "last.pt: no such checkpoint"),
        (("--data", "DATA", "--set", "layout=98"), ".pts"),
        (("--data", "DATA", "--set", "schedule.batch=3", "--set", "schedule.accumulate=2"), "accumulate"),
    ],
)
def test_mistakes_get_one_line(
    worker: Run, data_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], said: str,
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    assert worker(*[str(data_folder) if word == "DATA" else word for word in words]) == 2
    printed = capsys.readouterr()
    assert said in printed.err
    assert len(printed.err.strip().splitlines()) == 1
    (line,) = printed.out.splitlines()
    ended = json.loads(line)
    assert (ended["kind"], ended["reason"], ended["text"]) == ("ended", "failed", printed.err.strip())


def test_when_all_is_held_out_the_way_out_is_said(
    worker: Run, faces: list[Face], layout: Layout, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project_with(tmp_path / "p.adnet", faces[:1], layout)
    assert worker("--project", tmp_path / "p.adnet", "--hold-out", "0.9") == 2
    assert "--hold-out 0" in capsys.readouterr().err


def test_a_run_folder_that_cannot_be_made_is_said(
    worker: Run, data_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("")
    assert worker("--data", data_folder, out=tmp_path / "file" / "run") == 2
    error = capsys.readouterr().err
    assert "file" in error
    assert len(error.strip().splitlines()) == 1


def test_weighing_by_tags_without_any_is_refused_in_one_sentence(
    worker: Run, data_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert worker("--data", data_folder, "--set", "loss.focal=true", "--dry-run") == 2
    said = capsys.readouterr().err.strip()
    assert said.startswith("setting 'loss.focal' is refused: none of the 6 faces has a tag")
    assert "\n" not in said
    assert not (tmp_path / "cache").exists()


BUSY = """
import runpy, sys, threading, time
import torch

def multiply():
    values = torch.rand(300, 300)
    while True:
        values @ values

torch.set_num_threads(1)
for _ in range(3):
    threading.Thread(target=multiply, daemon=True).start()
time.sleep(0.2)
runpy.run_module("training.worker", run_name="__main__", alter_sys=True)
"""


def test_threads_of_torch_do_not_spoil_the_end(data_folder: Path, tmp_path: Path) -> None:
    """As those of a group, which may still let go of their last tensors when the process ends."""
    words = worker_words("--data", data_folder / "missing", "--out", tmp_path / "run", "--device", "cpu")
    for _ in range(3):
        done = subprocess.run(
            [sys.executable, "-c", BUSY, *words], capture_output=True, text=True, timeout=300
        )
        assert done.returncode == 2, done.stderr
        assert "missing" in done.stdout
