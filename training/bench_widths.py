"""What widths and stacks of the network cost: a micro-benchmark of candidates for the CPU model."""

from __future__ import annotations

import statistics
import tempfile
from dataclasses import dataclass
from pathlib import Path

from adnet_core.inference.engine import Engine
from adnet_core.inference.model_file import ModelInfo
from adnet_core.layout import load_layout
from adnet_core.network.adnet import ADNet
from adnet_core.speed import Figure
from training.bench_inference import run_times
from training.bench_samples import steps_per_second
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
)


def widths(candidates: tuple[Candidate, ...] = CANDIDATES) -> list[Figure]:
    """For each candidate: one face by ONNX Runtime on the CPU, and images a second in training."""
    figures: list[Figure] = []
    for candidate in candidates:
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
            one = run_times(Engine(path, device="cpu"), 1)
            size = path.stat().st_size / 1e6
        figures.append(Figure.of_times(f"{candidate}, one face", one, f"{size:.1f} MB"))
        pace = statistics.median(steps_per_second(settings, repeats=3))
        figures.append(Figure(f"{candidate}, training", pace, "images/s"))
    return figures
