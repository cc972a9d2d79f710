"""Milliseconds a face: each bundled model on each provider, in 8 bits and not, and in eager torch."""

from __future__ import annotations

import dataclasses
import statistics
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from importlib.resources import as_file, files
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from adnet_core.conversion.annotated_faces import AnnotatedFace
from adnet_core.errors import ModelError
from adnet_core.faces.geometry import CROP_SIZE, FaceBox
from adnet_core.faces.layout import load_layout
from adnet_core.fitting.quantising import quantise
from adnet_core.media.photos import Pixels, read_photo
from adnet_core.models.crops import cut_crop
from adnet_core.models.engine import Device, Engine, normalised, open_session
from adnet_core.models.model_file import INPUT_NAME, OUTPUT_NAMES, ModelInfo, read_model_info
from adnet_core.models.model_store import DEFAULT_MODEL, MODEL_SUFFIX, bundled_model_folder, find_model
from adnet_core.models.predictor import Predictor
from adnet_core.network.adnet import ADNet
from adnet_core.network.model_weights import network_from_model_file
from adnet_core.speed import Figure, milliseconds
from training.onnx_export import export_model
from training.settings import load_settings

FULL = "full-68"
MANY = 32
FULL_SHARE = 55.0
"""Percent of the full network's eager time that the runtime may take for it."""


def inference() -> list[Figure]:
    """Every bundled model, and the full-size network with random weights: time does not depend on them."""
    settings = load_settings(FULL)
    layout = load_layout(settings.layout)
    torch.manual_seed(0)
    full = ADNet(layout, settings.network).eval()
    eager = eager_times(full, repeats=8)
    median = statistics.median(eager)
    figures: list[Figure] = []
    for path in sorted(bundled_model_folder().glob(f"*{MODEL_SUFFIX}")):
        figures += _of_model(path, median)
    figures.append(Figure.of_times(f"{FULL} by eager torch, one face", eager, "random weights"))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"{FULL}{MODEL_SUFFIX}")
        export_model(full, ModelInfo(FULL, layout, settings.data.margin), path)
        for engine in engines(path):
            one = run_times(engine, 1, repeats=8)
            figures.append(Figure.of_times(f"{FULL}, one face", one, engine.provider))
            figures.append(_of_many(FULL, engine))
            share = 100 * statistics.median(one) / median
            what = f"{FULL}, share of its eager time"
            figures.append(Figure(what, share, "%", engine.provider, aim=FULL_SHARE))
    return figures


def _of_model(path: Path, full_eager: float) -> Iterator[Figure]:
    """Figures of one model file; `full_eager` is the full network's eager time in ms."""
    name = path.stem
    own = 0.0
    for engine in engines(path):
        one = run_times(engine, 1)
        yield Figure.of_times(f"{name}, one face", one, engine.provider)
        yield _of_many(name, engine)
        own = statistics.median(one) if engine.provider == "CPU" else own
    network, info = network_from_model_file(path)
    eager = eager_times(network)
    yield Figure.of_times(f"{name} by eager torch, one face", eager, "CPU")
    with torch.autocast("cpu", torch.bfloat16):
        halves = eager_times(network)
    yield Figure.of_times(f"{name} by eager torch in bfloat16, one face", halves, "CPU")
    yield Figure(f"{name}, share of its eager time", 100 * own / statistics.median(eager), "%", "CPU")
    yield Figure(f"{name}, share of {FULL}'s eager time", 100 * own / full_eager, "%", "CPU")
    with tempfile.TemporaryDirectory() as folder:
        other = Path(folder, path.name)
        if info.quantised:
            plain = {key: value for key, value in info.provenance.items() if key != "weights"}
            export_model(network, dataclasses.replace(info, provenance=plain), other)
            yield from _of_two(f"{name} in float32", path, other, own)
        else:
            with annotated_sample(path) as face:
                quantise(path, other, [face])
            yield from _of_two(f"{name} in 8 bits", path, other, own)


def channel_order(repeats: int = 40) -> list[Figure]:
    """A face through the default model: its maps channels last, as CPUs run it, and first, as in its file.

    Turn by turn, by one thread's own time, which holds on a busy machine.
    """
    path = find_model(DEFAULT_MODEL)
    last = Engine(path, device="cpu", threads=1)
    first = FaceRuns(path)
    crops = sample_crops(path)
    spent: dict[str, list[float]] = {"first": [], "last": []}
    for number in range(repeats + 4):
        crop = crops[number % len(crops), None]
        for order, run in (("first", first.run), ("last", partial(last.run, maps=False))):
            start = time.thread_time()
            run(crop)
            spent[order].append(1000 * (time.thread_time() - start))
    by_order = {order: np.array(times[4:]) for order, times in spent.items()}
    share = 100 * float(np.median(by_order["last"] / by_order["first"]))
    what = f"{path.stem}, processor time of a face"
    return [
        Figure.of_times(f"{what}, maps channels last", by_order["last"].tolist(), "one thread"),
        Figure.of_times(f"{what}, maps channels first", by_order["first"].tolist(), "one thread"),
        Figure(f"{path.stem}, maps channels last against first", share, "%", "of the time, in pairs"),
    ]


class FaceRuns:
    """A model file as it is, without its maps being turned; one thread."""

    def __init__(self, path: Path) -> None:
        probe = {INPUT_NAME: np.zeros((1, 3, CROP_SIZE, CROP_SIZE), dtype=np.float32)}
        self._session = open_session(path.read_bytes(), probe, device="cpu", threads=1)[0]

    def run(self, crops: NDArray[np.uint8]) -> list[NDArray[np.float32]]:
        """Landmarks and covariances of crops (N, 256, 256, 3)."""
        found: list[NDArray[np.float32]] = self._session.run(
            list(OUTPUT_NAMES[:2]), {INPUT_NAME: normalised(crops)}
        )
        return found


def _of_two(what: str, path: Path, other: Path, own: float) -> Iterator[Figure]:
    """Figures of the `other` form of the model at `path`, which takes `own` ms a face."""
    engine = Engine(other, device="cpu")
    one = run_times(engine, 1)
    yield Figure.of_times(f"{what}, one face", one, "CPU")
    yield Figure(f"{what}, against it as it is", 100 * statistics.median(one) / own, "%", "of the time")
    crops = sample_crops(path)
    exact = Engine(path, device="cpu").run(crops, maps=False).landmarks
    yield distance_of_points(what, engine, crops, exact)


def distance_of_points(
    what: str, engine: Engine, crops: NDArray[np.uint8], exact: NDArray[np.float32]
) -> Figure:
    """How far the points of a model are from `exact` (N, P, 2), in the mean of `crops` (N, 256, 256, 3)."""
    apart = np.linalg.norm(engine.run(crops, maps=False).landmarks - exact, axis=-1).mean()
    note = f"mean of {len(crops)} crops of the sample"
    return Figure(f"{what}, distance of its points", float(apart), "crop px", note)


def sample_crops(model: Path) -> NDArray[np.uint8]:
    """(16, 256, 256, 3) crops of the bundled photo's face, around where the model places it."""
    pixels, points = sample_face(model)
    return _crops_around(pixels, FaceBox.of_points(points), read_model_info(model).margin)


def _crops_around(pixels: Pixels, box: FaceBox, margin: float) -> NDArray[np.uint8]:
    """(16, 256, 256, 3) crops of one face, shifted by a few percent."""
    shifts = np.random.default_rng(0).uniform(-0.04, 0.04, (16, 2)) * box.longer_side
    moved = (FaceBox(box.x0 + x, box.y0 + y, box.x1 + x, box.y1 + y) for x, y in shifts)
    return np.stack([cut_crop(pixels, one, margin)[0] for one in moved])


def engines(path: Path) -> Iterator[Engine]:
    """The model on each provider that runs here: the CPU, and CUDA where that works."""
    devices: tuple[Device, ...] = ("cpu", "cuda")
    for device in devices:
        try:
            yield Engine(path, device=device)
        except ModelError:
            if device == "cpu":
                raise


def run_times(engine: Engine, count: int, *, repeats: int = 20) -> list[float]:
    """Milliseconds of runs over `count` random crops, landmarks and covariances alone."""
    size = (count, CROP_SIZE, CROP_SIZE, 3)
    crops = np.random.default_rng(0).integers(0, 256, size, dtype=np.uint8)
    return milliseconds(partial(engine.run, crops, maps=False), repeats=repeats, warm_up=min(3, repeats // 2))


@torch.no_grad()
def eager_times(network: ADNet, *, repeats: int = 20) -> list[float]:
    """Milliseconds of a face by torch on the CPU, layer by layer."""
    image = torch.zeros(1, 3, CROP_SIZE, CROP_SIZE)
    return milliseconds(partial(network, image), repeats=repeats, warm_up=2)


def _of_many(name: str, engine: Engine) -> Figure:
    each = statistics.median(run_times(engine, MANY, repeats=3)) / MANY
    return Figure(f"{name}, a face of {MANY}", each, "ms", engine.provider)


def sample() -> Path:
    """The bundled photo of one face, for `as_file`."""
    return files("resources").joinpath("samples", "astronaut.jpg")  # type: ignore[return-value]


def sample_pixels() -> Pixels:
    """The bundled photo, (512, 512, 3) BGR."""
    with as_file(sample()) as path:
        return read_photo(path).pixels


@contextmanager
def annotated_sample(model: Path) -> Iterator[AnnotatedFace]:
    """The bundled photo's face as the model places it: enough for ranges where only the time counts."""
    with as_file(sample()) as photo:
        yield AnnotatedFace(photo, sample_face(model)[1], "sample")


def sample_face(model: Path) -> tuple[Pixels, NDArray[np.float64]]:
    """The bundled photo and its face's landmarks (P, 2) by a model."""
    pixels = sample_pixels()
    return pixels, Predictor(Engine(model, device="cpu")).predict(pixels, maps=False)[0].landmarks
