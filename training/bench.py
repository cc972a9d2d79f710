"""`adnet bench`: the product's speed on this machine, each figure measured here and now.

Inference is set against the same network run eagerly in torch in the same process, so that the
ratio holds on other machines too.
"""

from __future__ import annotations

import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import asdict
from functools import partial
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
import torch
from numpy.typing import NDArray

from adnet_core.annotation.store import Project
from adnet_core.errors import ModelError
from adnet_core.geometry import FaceBox
from adnet_core.inference.detector import CenterFaceDetector
from adnet_core.inference.engine import Engine
from adnet_core.inference.model_store import DEFAULT_MODEL, find_model, list_models
from adnet_core.inference.predictor import Predictor
from adnet_core.layout import Layout, load_layout
from adnet_core.media.photos import read_photo
from adnet_core.network.model_weights import network_from_model_file
from adnet_core.speed import Figure
from adnet_core.targets import edge_maps, point_maps
from training.augmentation import change_colours, cut_views, to_network_input, view_matrices
from training.bench_training import training_throughput
from training.datasets import Face, FaceSet, build_face_set
from training.distribution import Process
from training.loop import Trainer
from training.memory import keep_freed_memory
from training.settings import Settings, load_settings

PHOTOS_IN_PROJECT = 100_000
BATCH = 16


def run_bench(on_step: Callable[[str], None] = lambda _text: None) -> dict[str, Any]:
    """Measure everything; returns the machine and the figures, ready for JSON."""
    sections: list[tuple[str, Callable[[], list[Figure]]]] = [
        ("inference", _inference),
        ("photos", _photos),
        ("project", _project),
        ("training", _training),
        ("whole runs of training", training_throughput),
        ("window", _window),
    ]
    figures: list[Figure] = []
    for name, section in sections:
        on_step(name)
        figures += section()
    return {"machine": _machine(), "figures": [asdict(figure) for figure in figures]}


def table(result: dict[str, Any]) -> str:
    """The result as a Markdown table under a line that names the machine."""
    machine = result["machine"]
    gpu = f", {machine['gpu']}" if machine["gpu"] else ", no GPU"
    lines = [
        f"{machine['processor']}, {machine['cores']} cores{gpu}; Python {machine['python']}, "
        f"torch {machine['torch']}, onnxruntime {machine['onnxruntime']}",
        "",
        "| what | figure | |",
        "| --- | ---: | --- |",
    ]
    for figure in result["figures"]:
        lines.append(f"| {figure['what']} | {figure['value']:.4g} {figure['unit']} | {figure['note']} |")
    return "\n".join(lines)


def _machine() -> dict[str, Any]:
    processor = platform.processor() or platform.machine()
    cpuinfo = Path("/proc/cpuinfo")
    if cpuinfo.is_file():
        names = [
            line.split(":", 1)[1].strip() for line in cpuinfo.read_text().splitlines() if "model name" in line
        ]
        processor = names[0] if names else processor
    return {
        "processor": processor,
        "cores": os.cpu_count(),
        "gpu": torch.cuda.get_device_name() if torch.cuda.is_available() else None,
        "system": platform.platform(terse=True),
        "python": platform.python_version(),
        "torch": torch.__version__.split("+")[0],
        "onnxruntime": onnxruntime.__version__,
    }


def _milliseconds(call: Callable[[], Any], *, repeats: int = 20, warm_up: int = 3) -> float:
    """Median over `repeats` calls, after `warm_up` that are not counted."""
    for _ in range(warm_up):
        call()
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        call()
        times.append(time.perf_counter() - start)
    return 1000 * statistics.median(times)


def _sample() -> NDArray[np.uint8]:
    with as_file(files("resources").joinpath("samples", "astronaut.jpg")) as path:
        return read_photo(path).pixels


@torch.no_grad()
def _inference() -> list[Figure]:
    figures: list[Figure] = []
    generator = np.random.default_rng(0)
    for path in list_models():
        engine = Engine(path)
        one, many = (generator.integers(0, 256, (n, 256, 256, 3), dtype=np.uint8) for n in (1, 32))
        alone = _milliseconds(partial(engine.run, one, maps=False))
        together = _milliseconds(partial(engine.run, many, maps=False), repeats=3, warm_up=1) / 32
        figures.append(Figure(f"{path.stem}, one face", alone, "ms", engine.provider))
        figures.append(Figure(f"{path.stem}, a face of 32", together, "ms", engine.provider))
        try:
            network = network_from_model_file(path)[0]
        except ModelError:
            continue
        image = torch.zeros(1, 3, 256, 256)
        eager = _milliseconds(partial(network, image))
        figures.append(Figure(f"{path.stem}, eager torch, one face", eager, "ms", "CPU"))
        figures.append(Figure(f"{path.stem}, share of the eager time", 100 * alone / eager, "%"))
    return figures


def _photos() -> list[Figure]:
    pixels = _sample()
    large = np.ascontiguousarray(np.tile(pixels, (6, 8, 1)))  # 12.6 megapixels, 48 faces
    detector = CenterFaceDetector()
    predictor = Predictor(Engine(find_model(DEFAULT_MODEL)), detector)
    box = predictor.predict(pixels, maps=False)[0].box
    return [
        Figure("face detector, 512 x 512 photo", _milliseconds(lambda: detector.detect(pixels)), "ms"),
        Figure(
            "photo to landmarks, 512 x 512, two passes",
            _milliseconds(lambda: predictor.predict(pixels)),
            "ms",
        ),
        Figure(
            "crop to landmarks, one face",
            _milliseconds(lambda: predictor.predict_boxes(pixels, [box], maps=False)),
            "ms",
        ),
        Figure(
            "photo to landmarks, 12 megapixels, 48 faces",
            _milliseconds(lambda: predictor.predict(large), repeats=3, warm_up=1),
            "ms",
        ),
    ]


def _project() -> list[Figure]:
    layout = load_layout("68")
    points = np.random.default_rng(0).uniform(0, 500, (68, 2))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bench.adnet"
        with Project.create(path, layout, author="bench") as project:
            start = time.perf_counter()
            images = project.add_images([Path(folder) / f"{i}.jpg" for i in range(PHOTOS_IN_PROJECT)])
            added = time.perf_counter() - start
            face = project.add_face(images[0].id, FaceBox.of_points(points), points)
            edit = _milliseconds(
                lambda: project.move_points(face.id, [3], [np.random.default_rng().uniform(0, 500, 2)])
            )
            undo = _milliseconds(project.undo, repeats=10)

        def reopen() -> None:
            with Project.open(path, author="bench") as again:
                again.images()
                again.image_states()

        opened = _milliseconds(reopen, repeats=3, warm_up=1)
    return [
        Figure(f"add {PHOTOS_IN_PROJECT:,} photos to a project", added, "s"),
        Figure(f"open a project of {PHOTOS_IN_PROJECT:,} photos", opened / 1000, "s"),
        Figure("one durable edit", edit, "ms"),
        Figure("one undo", undo, "ms"),
    ]


def _training() -> list[Figure]:
    keep_freed_memory()  # as the training processes do
    settings = load_settings("fast-68")
    layout = load_layout(settings.layout)
    with tempfile.TemporaryDirectory() as folder:
        faces = _sample_faces(layout, settings, Path(folder))
        preparation = _preparation(faces, layout, settings)
        figures = [Figure("prepare a sample: view, colours, targets, one core", preparation, "ms")]
        for preset in ("fast-68", "full-68"):
            chosen = load_settings(preset, [f"schedule.batch={BATCH}", "schedule.small_until=0"])
            trainer = Trainer(
                chosen,
                layout,
                faces,
                None,
                Path(folder),
                process=Process(0, 1, torch.device("cuda" if torch.cuda.is_available() else "cpu")),
                report=lambda _event: None,
            )
            rows = list(range(BATCH))
            step = _milliseconds(partial(trainer.train_step, rows), repeats=3, warm_up=1)
            figures.append(Figure(f"training, {preset}, batches of {BATCH}", 1000 * BATCH / step, "images/s"))
    return figures


def _sample_faces(layout: Layout, settings: Settings, folder: Path) -> FaceSet:
    with as_file(files("resources").joinpath("samples", "astronaut.jpg")) as path:
        found = Predictor(Engine(find_model(DEFAULT_MODEL))).predict(read_photo(path).pixels, maps=False)[0]
        return build_face_set(
            [Face(path, found.landmarks)] * BATCH,
            margin=settings.data.margin,
            canvas_ratio=settings.data.canvas,
            cache_folder=folder,
        )


def _preparation(faces: FaceSet, layout: Layout, settings: Settings) -> float:
    """Milliseconds a sample on one core, over all that happens before the network sees it."""
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    generator = torch.Generator().manual_seed(0)

    def prepare() -> None:
        canvases, points = faces.batch(range(BATCH), torch.device("cpu"))
        matrices, mirrored = view_matrices(BATCH, settings.augmentation, faces.ratio, generator)
        images, truth = cut_views(canvases, points, matrices, mirrored, layout, 256)
        to_network_input(change_colours(images, settings.augmentation, generator))
        edge_maps(truth, layout, 64)
        point_maps(truth, 64)

    try:
        return _milliseconds(prepare, repeats=10) / BATCH
    finally:
        torch.set_num_threads(threads)


def _window() -> list[Figure]:
    """Frame times and start-up of the window, measured by itself in a process of its own."""
    import json

    environment = dict(os.environ)
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    command = [sys.executable, "-m", "app.benchmark", "--json"]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    if done.returncode:
        return [
            Figure(
                "window", float("nan"), "", done.stderr.strip().splitlines()[-1] if done.stderr else "failed"
            )
        ]
    return [Figure(**figure) for figure in json.loads(done.stdout)["figures"]]
