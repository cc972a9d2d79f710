"""The command. Times are wall-clock, from the event to the last pixel painted.

The user's own settings and projects are not touched: everything lies in a folder that is gone afterwards.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer
from PySide6.QtWidgets import QApplication

from adnet_core.speed import Figure
from app.benchmark.camera import camera
from app.benchmark.frames import dragging, next_photo
from app.benchmark.memory import memory
from app.benchmark.opening import many_photos, starting
from app.benchmark.queue import PHOTOS, predicting_all
from app.qt_environment import prepare_qt
from app.theme import apply_style

PARTS: dict[str, Callable[..., list[Figure]]] = {
    "drag": dragging,
    "next-photo": next_photo,
    "open": many_photos,
    "start": starting,
    "memory": memory,
    "camera": camera,
    "predict-all": predicting_all,
}
LONG = ("predict-all",)
"""Parts that are measured only where they are named."""


def _table(figures: Sequence[Figure]) -> str:
    width = max((len(figure.what) for figure in figures), default=0)
    lines = []
    for figure in figures:
        p95 = "" if figure.p95 is None else f"95th percentile {figure.p95:.4g} {figure.unit}  "
        lines.append(
            f"{figure.what:<{width}}  {figure.value:>9.4g} {figure.unit:<4} {p95}{figure.note}".rstrip()
        )
    return "\n".join(lines)


def benchmark(
    only: Annotated[str, typer.Option("--only", help=f"One part: {', '.join(PARTS)}.")] = "",
    photos: Annotated[
        int, typer.Option("--photos", min=1, help="Photos that predict-all predicts.")
    ] = PHOTOS,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """Measure the window's speed and memory. Without a display nothing is shown; the figures hold."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if only and only not in PARTS:
        raise typer.BadParameter(f"--only {only}: no such part; there are {', '.join(PARTS)}")
    figures: list[Figure] = []
    with tempfile.TemporaryDirectory() as home:
        os.environ["ADNET_HOME"] = home
        prepare_qt()
        application = QApplication(sys.argv[:1])
        apply_style(application)
        for name, measure in PARTS.items():
            if only == name or (not only and name not in LONG):
                with tempfile.TemporaryDirectory() as folder:
                    more = {"count": photos} if name == "predict-all" else {}
                    figures += measure(Path(folder), **more)
    print(json.dumps({"figures": [asdict(figure) for figure in figures]}) if as_json else _table(figures))


if __name__ == "__main__":
    typer.run(benchmark)
