"""`adnet bench`: the product's speed on this machine, each figure measured here and now.

Inference is set against the same network run eagerly in torch in the same process, so that the
ratio holds on other machines too.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from types import MappingProxyType

from adnet_core.errors import AdnetError
from adnet_core.speed import Figure
from training.bench.inference import channel_order, inference
from training.bench.million import memory, throughput
from training.bench.peers import peers
from training.bench.photos import edit, photos, prediction, project, propagation, queue
from training.bench.pruning import pruning
from training.bench.result import Measured, Result, this_machine
from training.bench.samples import precisions, samples, steps
from training.bench.team import team
from training.bench.team_at_scale import crowd, far_away, joining
from training.bench.throughput import training_throughput
from training.bench.widths import widths


@dataclass(frozen=True)
class BenchPart:
    """A part of the bench; one that is not `usual` is measured only where it is named. Among its figures are
    sentences about what was left out."""

    title: str
    measure: Callable[[], Sequence[Figure | str]]
    usual: bool = True


def _window(name: str) -> list[Figure]:
    """A part of the window, measured by itself in a process of its own. Raises RuntimeError."""
    environment = dict(os.environ)
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    command = [sys.executable, "-m", "app.benchmark", "--json", "--only", name]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    if done.returncode:
        raise RuntimeError((done.stderr.strip().splitlines() or ["the window ended without a word"])[-1])
    return [Figure(**figure) for figure in json.loads(done.stdout)["figures"]]


WINDOW_PARTS = {
    "drag": "Window: dragging a point",
    "next-photo": "Window: the next photo",
    "open": "Window: opening projects",
    "start": "Window: start",
    "memory": "Window: memory over 1,000 photos",
    "camera": "Window: the camera",
    "predict-all": "Window: predicting all",
}
_LONG = frozenset({"predict-all"})

PARTS = {
    "inference": BenchPart("A face through the network", inference),
    "channels-last": BenchPart("A face, its maps channels last and first", channel_order),
    "photos": BenchPart("A photo", photos),
    "prediction": BenchPart("Folders of photos", prediction),
    "throughput": BenchPart("Photos by the million", throughput),
    "predict-memory": BenchPart("Photos by the million: memory", memory, usual=False),
    "peers": BenchPart("Other detectors", peers, usual=False),
    "propagation": BenchPart("Propagation of corrections", propagation),
    "project": BenchPart("The project file", project),
    "edit": BenchPart("An edit", edit),
    "queue": BenchPart("The queue", queue),
    "team": BenchPart("A team", team),
    "team-joining": BenchPart("A team: joining 100,000 faces", joining, usual=False),
    "team-far": BenchPart("A team: a server far away", far_away, usual=False),
    "team-crowd": BenchPart("A team: fifty people for ten minutes", crowd, usual=False),
    **{
        name: BenchPart(title, partial(_window, name), usual=name not in _LONG)
        for name, title in WINDOW_PARTS.items()
    },
    "precision": BenchPart("Training, its precision", precisions),
    "training": BenchPart("Training, whole runs", training_throughput),
    # Last, since they change for good how this process treats freed memory.
    "samples": BenchPart("Training samples", samples),
    "steps": BenchPart("Training, single steps", steps),
    "widths": BenchPart("Candidates for the CPU model", widths, usual=False),
    "pruning": BenchPart("Channels taken out", pruning, usual=False),
}


def run_bench(
    only: Collection[str] = (),
    on_step: Callable[[str], None] = lambda _text: None,
    given: Mapping[str, Callable[[], Sequence[Figure | str]]] = MappingProxyType({}),
) -> Result:
    """Measure all usual parts, or `only` those named; `given` is how a part is measured that was asked for
    in more words. A part that fails says so and stops no other."""
    measured = {}
    for name, part in PARTS.items():
        if name in only or (part.usual and not only):
            on_step(name)
            measured[name] = _measured(replace(part, measure=given.get(name, part.measure)))
    return Result(this_machine(), measured)


def _measured(part: BenchPart) -> Measured:
    at = datetime.now(UTC).strftime("%Y-%m-%d %H:%M")
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
    start = time.monotonic()
    found: Sequence[Figure | str] = ()
    problem = ""
    try:
        found = part.measure()
    except (AdnetError, RuntimeError, OSError) as error:
        problem = (str(error).splitlines() or [type(error).__name__])[0]
    seconds = time.monotonic() - start
    figures = tuple(one for one in found if isinstance(one, Figure))
    left_out = tuple(one for one in found if isinstance(one, str))
    return Measured(part.title, at, round(load, 2), round(seconds, 1), figures, problem, left_out)
