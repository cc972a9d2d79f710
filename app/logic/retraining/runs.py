"""A training run's folder, which lies beside its project: what was asked for, how it went, what came of it.

The folder is hidden, so that the pictures in it are not taken for photos of the project.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, fields, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from adnet_core.errors import TrainingError
from adnet_core.events import Ended, Event, Started, Stepped, read_events
from adnet_core.files.whole_files import reason_of, write_bytes
from adnet_core.projects.held_out_photos import DEFAULT_SHARE
from adnet_core.runs.names import CHECKPOINTS, EVENTS, MODEL, REQUEST
from adnet_core.runs.request import TrainingRequest, write_request
from app.logic.retraining.outcome import Outcome, read_outcome, write_outcome
from app.logic.translating import tr

PLAN, OUTCOME = "plan.json", "outcome.json"
PRESET = "fine-tune"
NEW_LAYOUT_PRESET = "few-faces"
NEW_LAYOUT_FACES = 10
"""Accepted faces from which on a network of a layout that no model has is offered."""
NEW_LAYOUT_HOLD_OUT = 0.25
"""Share of the photos that such a run holds out at least: of few faces, a tenth is nothing."""
NEW_LAYOUT_VIEWS = 3200
"""Views of faces that such a run learns from, at most: 400 steps of eight."""
LAYOUT = "layout.toml"
EPOCHS = 12
"""Those of the preset."""
MOST_EPOCHS = 1000


@dataclass(frozen=True)
class TrainingPlan:
    """What a person asked for. With `minutes` the run is ended after that time, whatever its epochs.

    `accepted` faces were there, and `last_edit` was the project's newest `Edit.seq`, when it began. `layout`
    is the project's as TOML, where the base has another: then the preset says for how long.
    """

    project: str
    base: str
    hold_out: float = DEFAULT_SHARE
    epochs: int = EPOCHS
    minutes: int | None = None
    gpus: int = 1
    preset: str = PRESET
    changes: tuple[str, ...] = ()
    accepted: int = 0
    last_edit: int = 0
    layout: str = ""

    @property
    def new_layout(self) -> bool:
        return bool(self.layout)

    def request(self, run: Path) -> TrainingRequest:
        """What the trainer is asked for, in the run's folder."""
        return TrainingRequest(
            out=run,
            projects=(Path(self.project),),
            init=self.base,
            preset=NEW_LAYOUT_PRESET if self.new_layout else self.preset,
            hold_out=self.hold_out,
            changes=(*self._own_changes(run), *self.changes),
            processes=self.gpus,
        )

    def _own_changes(self, run: Path) -> tuple[str, ...]:
        if self.new_layout:
            return (f"layout={json.dumps(str(run / LAYOUT))}",)
        return (f"schedule.epochs={self.epochs}",)

    def arguments(self, run: Path) -> list[str]:
        """The words after `adnet` that train as the request in the run's folder says."""
        return ["train", "--json", "--request", str(run / REQUEST)]

    def resuming(self, run: Path) -> list[str]:
        """The words that go on with a run that was stopped."""
        return ["train", "--json", "--out", str(run), "--resume", *self._processes()]

    def _processes(self) -> list[str]:
        """One process a GPU."""
        return ["--processes", str(self.gpus)] if self.gpus > 1 else []


@dataclass(frozen=True)
class Run:
    """One run. What it did is read from its folder, so it is known again after a restart."""

    folder: Path
    plan: TrainingPlan

    @property
    def model(self) -> Path:
        return self.folder / MODEL

    def events(self) -> list[Event]:
        """What the trainer has said, without what it went back behind; nothing before it spoke."""
        try:
            return read_events(self.folder / EVENTS)
        except OSError:
            return []

    @property
    def has_checkpoint(self) -> bool:
        return any((self.folder / name).exists() for name in CHECKPOINTS)

    @property
    def has_fresh_model(self) -> bool:
        """Whether the model file holds the newest of the run's weights."""
        try:
            made = self.model.stat().st_mtime
        except OSError:
            return False
        known = (self.folder / name for name in CHECKPOINTS)
        return all(made >= path.stat().st_mtime for path in known if path.exists())

    def outcome(self) -> Outcome | None:
        """What came of comparing its model with its base; None before that."""
        return read_outcome(self.folder / OUTCOME)

    def keep_outcome(self, outcome: Outcome) -> None:
        write_outcome(outcome, self.folder / OUTCOME)


def runs_folder(project: Path) -> Path:
    return project.parent / f".{project.stem}-training"


def new_run(plan: TrainingPlan, now: datetime) -> Run:
    """Make the folder of a run. Raises TrainingError where it cannot be written."""
    parent = runs_folder(Path(plan.project))
    name = now.strftime("%Y%m%d-%H%M%S")
    number = 1
    with _writing_in(parent):
        parent.mkdir(exist_ok=True)
        while (folder := parent / (name if number == 1 else f"{name}-{number}")).exists():
            number += 1
        folder.mkdir()
        if plan.new_layout:
            write_bytes(folder / LAYOUT, plan.layout.encode())
        _write_plan(folder, plan)
        write_request(plan.request(folder), folder / REQUEST)
    return Run(folder, plan)


def going_on(run: Run, *, accepted: int, last_edit: int) -> Run:
    """A run that is about to go on: it reads the project anew, so it learns from the faces of now.

    Raises TrainingError where its folder cannot be written.
    """
    plan = replace(run.plan, accepted=accepted, last_edit=last_edit)
    with _writing_in(run.folder):
        _write_plan(run.folder, plan)
    return Run(run.folder, plan)


@contextlib.contextmanager
def _writing_in(folder: Path) -> Iterator[None]:
    """Raises TrainingError, which names the folder, where the block's files cannot be written."""
    try:
        yield
    except OSError as error:
        raise TrainingError(
            tr("{path}: cannot be written: {reason}", path=folder, reason=reason_of(error))
        ) from None


def _write_plan(folder: Path, plan: TrainingPlan) -> None:
    write_bytes(folder / PLAN, json.dumps(asdict(plan), indent=2).encode())


def list_runs(project: Path) -> list[Run]:
    """The runs of a project that were started from the window, the newest first."""
    found = []
    for path in sorted(runs_folder(project).glob(f"*/{PLAN}"), reverse=True):
        try:
            plan = _plan(json.loads(path.read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError):
            continue
        found.append(Run(path.parent, plan))
    return found


def _plan(values: dict[str, Any]) -> TrainingPlan:
    known = {field.name: values[field.name] for field in fields(TrainingPlan) if field.name in values}
    return TrainingPlan(**(known | {"changes": tuple(known.get("changes", ()))}))


def last_trained(runs: list[Run]) -> Run | None:
    """The newest run that came to its end, or far enough for its model to be compared."""
    return next((run for run in runs if run.outcome() is not None or _finished(run.events())), None)


def ending(events: list[Event]) -> Ended | None:
    """How a run ended last; None while it runs, and where its process died."""
    last = next((event for event in reversed(events) if isinstance(event, Started | Ended)), None)
    return last if isinstance(last, Ended) else None


def _finished(events: list[Event]) -> bool:
    end = ending(events)
    return end is not None and end.reason == "finished"


def pace(events: list[Event]) -> float | None:
    """Images a second at which a run learnt last; None where it never came so far."""
    steps = (event.images_per_second for event in reversed(events) if isinstance(event, Stepped))
    return next(steps, None)


def epochs_within(minutes: int, faces: int, images_per_second: float | None) -> int:
    """How many epochs on `faces` fit into a time, at a pace that was measured; else the usual number."""
    if images_per_second is None or faces < 1:
        return EPOCHS
    return min(max(round(60 * minutes * images_per_second / faces), 1), MOST_EPOCHS)
