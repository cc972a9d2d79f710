"""Every bundled preset runs: an epoch of each with its own backbone, attention, loss and schedule.

On drawn faces. The networks are narrowed to 16 channels, where they have a width, and batches to two faces;
all else is the preset's.
"""

from __future__ import annotations

import dataclasses
import io
import signal
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from adnet_core.events import Ended, Noted, Stepped, Validated, read_events
from adnet_core.faces.layout import load_layout
from adnet_core.network.checkpoints import load_checkpoint
from adnet_core.runs.names import BEST, LAST
from tests.training.asked import worker_words
from training.datasets import Face, FaceSet, build_face_set
from training.distribution import Process
from training.loop import Trainer
from training.settings import Settings, list_presets, load_settings
from training.worker import main

SHRUNK = ("schedule.epochs=1", "schedule.batch=2")

# All of them together take minutes; these show that each kind of schedule runs, and the paper's own.
QUICK = ("fast-68", "paper-300w", "paper-300w-hg1", "paper-300w-hg1-baseline")
PRESETS = [
    pytest.param(name, marks=[] if name in QUICK else [pytest.mark.slow], id=name) for name in list_presets()
]

Faces = Callable[[Settings], FaceSet]


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory, write: Callable[..., list[Face]]) -> Faces:
    """Four drawn faces of a preset's layout, cut as it says, every second one with a tag."""
    kept: dict[tuple[str, float, float], FaceSet] = {}

    def faces(settings: Settings) -> FaceSet:
        key = (settings.layout, settings.data.margin, settings.data.canvas)
        if key not in kept:
            folder = tmp_path_factory.mktemp(f"faces{settings.layout}")
            made = write(folder, load_layout(settings.layout), 4)
            tagged = [
                dataclasses.replace(face, tags=frozenset({"large_pose"} if index % 2 else ()))
                for index, face in enumerate(made)
            ]
            kept[key] = build_face_set(tagged, margin=key[1], canvas_ratio=key[2], cache_folder=folder)
        return kept[key]

    return faces


@pytest.mark.parametrize("preset", PRESETS)
def test_an_epoch_of_each_preset(preset: str, drawn: Faces, alone: Process, tmp_path: Path) -> None:
    whole = load_settings(preset)
    changes = [*SHRUNK, *(["network.width=16"] if whole.network.backbone == "hourglass" else [])]
    settings = load_settings(preset, changes)
    kept = {"backbone", "stacks", "attention", "variant", "depth", "pool"}
    assert settings.network.model_dump(include=kept) == whole.network.model_dump(include=kept)
    assert settings.loss == whole.loss
    assert settings.schedule.kind == whole.schedule.kind

    faces, events = drawn(settings), list[Any]()
    trainer = Trainer(
        settings, load_layout(settings.layout), faces, faces, tmp_path, process=alone, report=events.append
    )
    before = [value.detach().clone() for value in trainer.network.parameters()]
    assert trainer.run() == "finished"
    stepped = [event for event in events if isinstance(event, Stepped)]
    assert stepped[-1].step == len(faces) // settings.schedule.batch
    assert all(np.isfinite(event.loss) and event.loss > 0 for event in stepped)
    (validated,) = (event for event in events if isinstance(event, Validated))
    assert np.isfinite([validated.nme, validated.nme_normal, validated.nme_tangent]).all()
    assert any((new != old).any() for new, old in zip(trainer.network.parameters(), before, strict=True))
    stored = load_checkpoint(tmp_path / (BEST if validated.improved else LAST))
    # All is as it was asked for; "auto" has become what is faster here.
    engine = trainer.settings.engine
    assert engine.precision in ("bf16", "float32")
    assert stored["settings"] == settings.model_copy(update={"engine": engine}).model_dump(mode="json")
    asked = {"precision": settings.engine.precision, "precision_times": None}
    assert engine.model_copy(update=asked) == settings.engine


@pytest.fixture
def worker(
    data_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[..., int]]:
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}

    def run(*words: str) -> int:
        monkeypatch.setattr("sys.stdin", io.StringIO())
        given = ["--out", tmp_path / "run", "--data", data_folder, "--split", data_folder / "split.csv"]
        return main(worker_words(*given, "--device", "cpu", "--cache", tmp_path / "cache", *words))

    yield run
    for number, handler in before.items():
        signal.signal(number, handler)


def test_the_papers_preset_looks_at_the_data(worker: Callable[..., int], tmp_path: Path) -> None:
    """`adnet train --preset paper-300w --dry-run`."""
    assert worker("--preset", "paper-300w", "--dry-run") == 0
    run = tmp_path / "run"
    assert sorted(path.name for path in run.iterdir()) == [
        "contact-sheet.jpg",
        "data-check.json",
        "events.jsonl",
    ]
    said = [event.text for event in read_events(run / "events.jsonl") if isinstance(event, Noted)]
    assert said[0] == "4 faces in 4 photos to learn from, 2 faces to validate on"
    assert said[-1].startswith("nothing was trained")


@pytest.mark.slow
def test_a_run_of_the_papers_preset_leaves_a_model(worker: Callable[..., int], tmp_path: Path) -> None:
    """From the command's words to the model file, with one hourglass of 16 channels for time."""
    shrunk = [
        word for change in (*SHRUNK, "network.width=16", "network.stacks=1") for word in ("--set", change)
    ]
    assert worker("--preset", "paper-300w", *shrunk) == 0
    run = tmp_path / "run"
    last = read_events(run / "events.jsonl")[-1]
    assert isinstance(last, Ended)
    assert last.reason == "finished"
    assert last.best is not None
    assert {"best.pt", "last.pt", "model.onnx", "settings.json"} <= {path.name for path in run.iterdir()}
