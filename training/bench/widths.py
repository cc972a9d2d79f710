"""What widths and stacks of the network cost: a micro-benchmark of candidates for the CPU model."""

from __future__ import annotations

import statistics
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from adnet_core.conversion.annotated_faces import AnnotatedFace
from adnet_core.faces.layout import load_layout
from adnet_core.fitting.quantising import quantise
from adnet_core.models.engine import Engine
from adnet_core.models.model_file import ModelInfo
from adnet_core.models.model_store import DEFAULT_MODEL, find_model
from adnet_core.network.adnet import ADNet
from adnet_core.speed import Figure
from training.bench.inference import annotated_sample, run_times
from training.bench.samples import steps_per_second
from training.onnx_export import export_model
from training.settings import load_settings

PRESET = "fast-68"


@dataclass(frozen=True)
class Candidate:
    """A network: hourglasses, their width, and crop pixels to a side of a heatmap's cell."""

    width: int
    stacks: int
    stride: int = 8

    def __str__(self) -> str:
        return f"{self.stacks} x {self.width} at stride {self.stride}"


CANDIDATES = (
    Candidate(128, 1, stride=4),
    Candidate(128, 1),
    Candidate(192, 1),
    Candidate(256, 1),
    Candidate(128, 2),
    Candidate(160, 2),
    Candidate(192, 2),
    Candidate(128, 3),
    Candidate(160, 3),
)


def widths(candidates: tuple[Candidate, ...] = CANDIDATES) -> list[Figure]:
    """For each candidate: one face on the CPU, in float32 and in 8 bits, and images a second in training."""
    with annotated_sample(find_model(DEFAULT_MODEL)) as face:
        return [figure for candidate in candidates for figure in _figures(candidate, face)]


def _figures(candidate: Candidate, face: AnnotatedFace) -> Iterator[Figure]:
    """Figures of one; the ranges of its 8 bits come from `face`."""
    changes = [
        f"network.width={candidate.width}",
        f"network.stacks={candidate.stacks}",
        f"network.stride={candidate.stride}",
    ]
    settings = load_settings(PRESET, changes)
    layout = load_layout(settings.layout)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "candidate.onnx")
        info = ModelInfo("candidate", layout, settings.data.margin)
        export_model(ADNet(layout, settings.network).eval(), info, path)
        size = f"{path.stat().st_size / 1e6:.1f} MB"
        yield Figure.of_times(f"{candidate}, one face", run_times(Engine(path, device="cpu"), 1), size)
        quantise(path, path, [face])
        yield Figure.of_times(f"{candidate}, in 8 bits, one face", run_times(Engine(path, device="cpu"), 1))
    pace = statistics.median(steps_per_second(settings, repeats=3))
    yield Figure(f"{candidate}, training", pace, "images/s")
