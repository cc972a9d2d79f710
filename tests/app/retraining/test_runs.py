"""A run is known again from its folder, and its words are those that `adnet` understands."""

from __future__ import annotations

import dataclasses
import json
import os
from datetime import datetime
from pathlib import Path

import pytest
import typer.main

from adnet_core.errors import TrainingError
from adnet_core.events import Ended, Started, Stepped, format_event
from adnet_core.faces.layout import load_layout
from adnet_core.faces.layout_text import layout_toml
from adnet_core.media.photos import list_photos
from adnet_core.runs.request import read_request
from app.logic.retraining.outcome import Outcome
from app.logic.retraining.runs import (
    EPOCHS,
    EVENTS,
    PRESET,
    Run,
    TrainingPlan,
    ending,
    epochs_within,
    last_trained,
    list_runs,
    new_run,
    pace,
    runs_folder,
)
from training.cli import app

NOW = datetime(2026, 1, 2, 3, 4, 5)


@pytest.fixture
def plan(tmp_path: Path) -> TrainingPlan:
    return TrainingPlan(
        project=str(tmp_path / "work.adnet"), base="base.onnx", hold_out=0.2, epochs=4, gpus=2
    )


def started(epoch: int = 0) -> Started:
    return Started(
        run="r", train_faces=9, validation_faces=1, epochs=4, steps_per_epoch=2, epoch=epoch, device="cpu",
        processes=1,
    )  # fmt: skip


def stepped(speed: float) -> Stepped:
    return Stepped(
        epoch=0, step=1, steps=2, loss=1, landmark_loss=1, edge_loss=0, point_loss=0, rate=0.1,
        images_per_second=speed, seconds_left=1,
    )  # fmt: skip


def write(run: Run, *events: Started | Stepped | Ended) -> None:
    (run.folder / EVENTS).write_text("".join(format_event(event) + "\n" for event in events))


def test_adnet_understands_the_words(plan: TrainingPlan, tmp_path: Path) -> None:
    command = typer.main.get_command(app).commands["train"]  # type: ignore[attr-defined]
    run = new_run(plan, NOW).folder
    words = command.make_context("train", plan.arguments(run)[1:]).params
    assert words["as_json"]
    asked = read_request(words["request_file"])
    assert (asked.out, asked.processes, asked.resume) == (run, 2, False)
    assert [str(path) for path in asked.projects] == [plan.project]
    assert (asked.init, asked.preset, asked.hold_out) == ("base.onnx", "fine-tune", 0.2)
    assert asked.changes == ("schedule.epochs=4",)
    given = command.make_context("train", plan.resuming(run)[1:]).params
    assert (given["out"], given["as_json"], given["processes"]) == (run, True, 2)


def test_for_a_new_layout_the_trainer_gets_the_projects_own(plan: TrainingPlan) -> None:
    layout = load_layout("hand-21")
    run = new_run(dataclasses.replace(plan, layout=layout_toml(layout)), NOW)
    request = read_request(run.folder / "request.json")
    assert request.preset == "few-faces"
    assert not any(change.startswith("schedule.epochs") for change in request.changes)
    (change,) = request.changes
    name, _, path = change.partition("=")
    assert name == "layout"
    assert load_layout(json.loads(path)) == layout
    (found,) = list_runs(Path(plan.project))
    assert found.plan.new_layout


def test_the_window_trains_for_as_long_as_the_preset_says() -> None:
    from training.settings import load_settings

    assert load_settings(PRESET).schedule.epochs == EPOCHS


def test_runs_are_found_again_newest_first(plan: TrainingPlan, tmp_path: Path) -> None:
    first, second = new_run(plan, NOW), new_run(plan, NOW)
    assert second.folder.name == "20260102-030405-2"
    later = new_run(plan, NOW.replace(hour=4))
    assert [run.folder for run in list_runs(tmp_path / "work.adnet")] == [
        later.folder,
        second.folder,
        first.folder,
    ]
    assert list_runs(tmp_path / "work.adnet")[0].plan == plan
    (later.folder / "plan.json").write_text("{")
    assert len(list_runs(tmp_path / "work.adnet")) == 2
    assert list_runs(tmp_path / "other.adnet") == []


def test_its_pictures_are_no_photos_of_the_project(
    plan: TrainingPlan, tmp_path: Path, sample_photo: Path
) -> None:
    run = new_run(plan, NOW)
    (run.folder / "contact-sheet.jpg").write_bytes(sample_photo.read_bytes())
    assert list_photos([tmp_path]) == []


def test_a_folder_that_cannot_be_made(plan: TrainingPlan, tmp_path: Path) -> None:
    runs_folder(tmp_path / "work.adnet").write_text("in the way")
    with pytest.raises(TrainingError, match=r"\.work-training: cannot be written"):
        new_run(plan, NOW)


def test_how_it_ended(plan: TrainingPlan) -> None:
    run = new_run(plan, NOW)
    assert (run.events(), ending(run.events()), pace(run.events())) == ([], None, None)
    stopped = Ended(reason="stopped", epoch=0, best=None, checkpoint="last.pt")
    finished = Ended(reason="finished", epoch=4, best=2.0, checkpoint="last.pt")
    write(run, started(), stepped(11.0), stopped)
    assert ending(run.events()) == stopped
    assert pace(run.events()) == 11.0
    assert last_trained([run]) is None
    # It was resumed, and its process died.
    write(run, started(), stopped, started())
    assert ending(run.events()) is None
    write(run, started(), stopped, started(), finished)
    assert ending(run.events()) == finished
    assert last_trained([run]) == run


def test_a_model_older_than_the_weights_is_not_taken_for_theirs(plan: TrainingPlan) -> None:
    run = new_run(plan, NOW)
    assert not run.has_checkpoint
    assert not run.has_fresh_model
    for name, time in (("last.pt", 100), ("model.onnx", 200)):
        (run.folder / name).write_bytes(b"")
        os.utime(run.folder / name, (time, time))
    assert run.has_checkpoint
    assert run.has_fresh_model
    os.utime(run.folder / "last.pt", (300, 300))
    assert not run.has_fresh_model


def test_outcomes_are_kept(plan: TrainingPlan) -> None:
    run = new_run(plan, NOW)
    assert run.outcome() is None
    kept = Outcome(trials=(), reason="because")
    run.keep_outcome(kept)
    assert run.outcome() == kept
    # As an earlier version left it, and with what a later one may add.
    (run.folder / "outcome.json").write_text('{"trials": [], "reason": "because", "more": 1}')
    assert run.outcome() == kept
    (run.folder / "outcome.json").write_text('["no outcome"]')
    assert run.outcome() is None


def test_epochs_in_a_time() -> None:
    assert epochs_within(10, 120, 2.0) == 10
    assert epochs_within(1, 100_000, 2.0) == 1
    assert epochs_within(10, 120, None) == EPOCHS
    assert epochs_within(10, 0, 2.0) == EPOCHS
