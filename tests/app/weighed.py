"""Run by test_benchmark.py in a process of its own, whose memory nothing else has used: weighs the window.

Usage: weighed.py FOLDER HOARD STOP...; prints MiB after so many photos of FOLDER. The predictor finds one
face in every photo and keeps HOARD bytes each time.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any, cast

import numpy as np
from conftest import PaintedFaces, painted
from PySide6.QtWidgets import QApplication

from adnet_core.faces.geometry import FaceBox
from adnet_core.models.predictor import Predictor
from app.benchmark.memory import weigh
from app.qt_environment import prepare_qt


class Hoarder(PaintedFaces):
    """Takes every photo for one with the same face."""

    def __init__(self, hoard: int) -> None:
        super().__init__()
        self._hoard = hoard
        self._kept: list[np.ndarray] = []

    def predict(self, pixels: np.ndarray, *, maps: bool = True) -> Any:
        self._kept.append(np.ones(self._hoard, np.uint8))
        return super().predict(painted([FaceBox(10, 10, 50, 50)], (64, 64)))


if __name__ == "__main__":
    folder, hoard, *stops = sys.argv[1:]
    prepare_qt()
    application = QApplication(sys.argv[:1])
    print(*weigh(Path(folder), tuple(map(int, stops)), lambda: cast(Predictor, Hoarder(int(hoard)))))
