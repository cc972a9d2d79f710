"""The options that several commands of the trainer have in common."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class TrainingDevice(StrEnum):
    auto = "auto"
    cpu = "cpu"
    mps = "mps"


TrainingDeviceOption = Annotated[
    TrainingDevice,
    typer.Option(
        "--device", help="Where the network learns: NVIDIA GPUs where there are any; mps is a Mac's."
    ),
]
TrainingDataOption = Annotated[
    list[Path], typer.Option("--data", help="Annotated folder, or the file of a list.")
]
_SPLIT = typer.Option("--split", help="CSV with file,split: train or val.")
TrainingSplitOption = Annotated[Path | None, _SPLIT]
NeededSplitOption = Annotated[Path, _SPLIT]
CacheOption = Annotated[Path | None, typer.Option("--cache", help="Folder for decoded faces.")]
RunArgument = Annotated[
    Path, typer.Argument(metavar="RUN", help="Run folder of `adnet train`, or a checkpoint (.pt).")
]
