"""Preparing training samples, and single training steps, on faces that are made up: times alone matter."""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import cv2
import numpy as np
import torch

from adnet_core.faces.geometry import HEATMAP_SIZE
from adnet_core.faces.layout import Layout, load_layout
from adnet_core.network.targets import edge_maps, point_maps
from adnet_core.speed import Figure, milliseconds
from training.bench.inference import sample_pixels
from training.datasets import Face, FaceSet, canvas_side
from training.distribution import Process
from training.loop import Trainer
from training.memory import keep_freed_memory
from training.precision import chosen, measured_times, settled
from training.settings import Settings, list_presets, load_settings

BATCH = 16
FEW, STEPPED = 4, "fast-68"
"""Faces of a step where both precisions are measured, one of which may take long; and by which preset."""
SAMPLE_AIM = 5.0
"""Milliseconds of one core for a prepared sample."""
FULL_SIZE = [f"schedule.batch={BATCH}", "schedule.accumulate=1", "schedule.small_until=0", "loss.focal=false"]
"""What is the same for all presets here."""


def samples() -> list[Figure]:
    """Milliseconds of one core for a sample of each preset; presets that prepare alike are one line."""
    keep_freed_memory()  # as the training processes do
    groups: dict[tuple[object, ...], list[str]] = {}
    for name in list_presets():
        settings = load_settings(name, FULL_SIZE)
        alike = (settings.layout, settings.augmentation, settings.data, settings.engine.channels_last)
        groups.setdefault(alike, []).append(name)
    figures = []
    for names in groups.values():
        settings = load_settings(names[0], FULL_SIZE)
        note = f"and {len(names) - 1} like it" if len(names) > 1 else ""
        spent = on_one_core(partial(milliseconds, preparation(settings), repeats=8, warm_up=2))
        each = [one / BATCH for one in spent]
        figures.append(Figure.of_times(f"prepare a sample, {names[0]}", each, note, aim=SAMPLE_AIM))
    return figures


def steps(presets: tuple[str, ...] = ("fast-68", "full-68")) -> list[Figure]:
    """Images a second of single steps in this process, on all cores or the GPU."""
    keep_freed_memory()
    figures = []
    for name in presets:
        settings = settled(load_settings(name), _process())
        pace = statistics.median(steps_per_second(settings, repeats=3))
        where = "GPU" if torch.cuda.is_available() else f"{torch.get_num_threads()} threads"
        note = f"{where}, {settings.engine.precision}"
        figures.append(Figure(f"single steps, {name}, batches of {BATCH}", pace, "images/s", note))
    return figures


def precisions(changes: tuple[str, ...] = ()) -> list[Figure]:
    """What a run chooses its precision by, and what that comes to: passes and whole steps in either.

    On one thread and by its own processor time, so that what else runs hardly matters. Nothing where a GPU
    does the work, for which nothing is chosen.
    """
    if torch.cuda.is_available():
        return []
    times = measured_times()
    figures = []
    for name, spent in (("float32", times.float32), ("bf16", times.bf16)):
        if spent is None:
            continue
        note = "chosen" if name == chosen(times) else ""
        figures.append(Figure(f"a pass forward and back in {name}", 1000 * spent, "ms", note))
        settings = load_settings(STEPPED, [*changes, f"engine.precision={name}"])
        measure = partial(steps_per_second, settings, repeats=2, batch=FEW, clock=time.thread_time)
        pace = statistics.median(on_one_core(measure))
        what = f"single steps, {STEPPED}, batches of {FEW}, in {name}"
        figures.append(Figure(what, pace, "images/s", "one core, its own time"))
    return figures


def preparation(settings: Settings) -> Callable[[], None]:
    """All that happens to a batch before the network sees it, and the maps that it is compared with."""
    trainer = _trainer(settings, Path())
    layout = load_layout(settings.layout)

    def prepare() -> None:
        _, truth = trainer.make_batch(list(range(BATCH)))
        edge_maps(truth, layout, HEATMAP_SIZE)
        point_maps(truth, HEATMAP_SIZE)

    return prepare


def steps_per_second(
    settings: Settings, *, repeats: int, batch: int = BATCH, clock: Callable[[], float] = time.perf_counter
) -> list[float]:
    """Images a second of training steps at the model's crop size."""
    settings = settings.model_copy(
        update={"schedule": settings.schedule.model_copy(update={"batch": batch, "small_until": 0.0})}
    )
    with tempfile.TemporaryDirectory() as folder:
        trainer = _trainer(settings, Path(folder))
        step = partial(trainer.train_step, list(range(batch)))
        times = milliseconds(step, repeats=repeats, warm_up=1, clock=clock)
        return [1000 * batch / spent for spent in times]


def on_one_core(measure: Callable[[], list[float]]) -> list[float]:
    """Run with one thread of torch."""
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        return measure()
    finally:
        torch.set_num_threads(threads)


def _trainer(settings: Settings, folder: Path) -> Trainer:
    layout = load_layout(settings.layout)
    faces = _faces(settings, layout)
    return Trainer(settings, layout, faces, None, folder, process=_process(), report=lambda _event: None)


def _process() -> Process:
    return Process(0, 1, torch.device("cuda" if torch.cuda.is_available() else "cpu"))


def _faces(settings: Settings, layout: Layout) -> FaceSet:
    """The bundled photo as canvas of each face, with the points on a ring where a face would be."""
    side = canvas_side(settings.data.canvas)
    canvas = np.asarray(cv2.resize(sample_pixels(), (side, side)), dtype=np.uint8)
    angles = np.linspace(0, 2 * np.pi, layout.point_count, endpoint=False)
    ring = np.stack([np.cos(angles), np.sin(angles)], axis=1) / (settings.data.canvas * settings.data.margin)
    points = torch.from_numpy(np.tile(ring, (BATCH, 1, 1))).float()
    faces = tuple(Face(Path(f"{index}.jpg"), ring) for index in range(BATCH))
    return FaceSet(np.repeat(canvas[None], BATCH, axis=0), points, faces, settings.data.canvas)
