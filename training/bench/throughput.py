"""Images per second that whole runs of `adnet train` get through: on one core, two, and in two processes."""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import tempfile
from dataclasses import dataclass
from importlib.resources import as_file, files
from pathlib import Path

from adnet_core.errors import TrainingError
from adnet_core.events import Started, Stepped, read_events
from adnet_core.formats.pts import write_pts
from adnet_core.media.photos import read_photo
from adnet_core.models.engine import Engine
from adnet_core.models.model_store import DEFAULT_MODEL, find_model
from adnet_core.models.predictor import Predictor
from adnet_core.runs.names import EVENTS
from adnet_core.runs.request import TrainingRequest
from adnet_core.speed import Figure
from training.processes import worker_start

PRESET = "fast-68"
BATCH = 16
STEPS, UNCOUNTED = 12, 4
"""Of a run; the first ones, while memory and threads are new, are not counted."""


@dataclass(frozen=True)
class Way:
    """One way to train: processes, and threads of each."""

    name: str
    processes: int
    threads: int


WAYS = (
    Way("one core", 1, 1),
    Way("one process of two threads", 1, 2),
    Way("two processes of one thread", 2, 1),
)


def training_throughput(ways: tuple[Way, ...] = WAYS, changes: tuple[str, ...] = ()) -> list[Figure]:
    """Images per second of a preset at the model's crop size, as the runs' own event lines give them.

    Each way is a run of the command's own processes on copies of the sample photo; medians over steps.
    Raises TrainingError where a run fails.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _write_faces(folder / "faces")
        return [_throughput(way, folder, changes) for way in ways]


def _write_faces(folder: Path) -> None:
    """Photos with .pts files, as many as a run sees."""
    folder.mkdir()
    with as_file(files("resources").joinpath("samples", "astronaut.jpg")) as photo:
        found = Predictor(Engine(find_model(DEFAULT_MODEL))).predict(read_photo(photo).pixels, maps=False)[0]
        for index in range(BATCH * STEPS):
            copy = folder / f"face{index}.jpg"
            shutil.copy(photo, copy)
            write_pts(copy.with_suffix(".pts"), found.landmarks)


def _throughput(way: Way, folder: Path, changes: tuple[str, ...]) -> Figure:
    """Images per second of one way to train, and in which precision the run was."""
    run = folder / way.name.replace(" ", "-")
    fixed = (
        f"schedule.batch={BATCH}",
        "schedule.epochs=1",
        "schedule.small_until=0",
        "engine.report_seconds=0",
    )
    request = TrainingRequest(
        out=run,
        preset=PRESET,
        changes=(*fixed, *changes),
        data=(folder / "faces",),
        device="cpu",
        cache=folder / "cache",
        export=False,
        processes=way.processes,
    )
    with worker_start(request) as start:
        done = subprocess.run(
            start.command,
            env={**start.environment, "OMP_NUM_THREADS": str(way.threads)},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            preexec_fn=_on_one_core if way.processes * way.threads == 1 else None,
            check=False,
        )
    if done.returncode:
        raise TrainingError(f"training with {way.name} failed: {(done.stderr.splitlines() or [''])[-1]}")
    events = read_events(run / EVENTS)
    steps = [event.images_per_second for event in events if isinstance(event, Stepped)]
    (precision,) = {event.precision for event in events if isinstance(event, Started)}
    return Figure(
        f"adnet train, {PRESET}, batches of {BATCH}, {way.name}",
        statistics.median(steps[UNCOUNTED:]),
        "images/s",
        f"{way.processes} x {way.threads} threads, {precision}",
    )


def _on_one_core() -> None:
    """Keep a process to one core, also where its libraries start threads of their own."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
