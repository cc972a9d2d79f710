"""The options that several commands have in common."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class DeviceChoice(StrEnum):
    auto = "auto"
    cpu = "cpu"
    cuda = "cuda"


class BoxChoice(StrEnum):
    landmarks = "landmarks"
    detector = "detector"


class DataFormat(StrEnum):
    """The names in annotation/formats/catalogue.py, which is not imported here since it is heavy."""

    w300 = "300w"
    wflw = "wflw"
    cofw = "cofw"
    tsv = "tsv"
    coco = "coco"
    dlib = "dlib"
    labelme = "labelme"
    cvat = "cvat"
    labelstudio = "labelstudio"
    csv = "csv"
    deeplabcut = "deeplabcut"
    sleap = "sleap"
    project = "project"


ModelOption = Annotated[str, typer.Option("--model", "-m", help="Name of a model, or its .onnx file.")]
DeviceOption = Annotated[DeviceChoice, typer.Option("--device", help="Where the networks run.")]
JsonOption = Annotated[bool, typer.Option("--json", help="Print one JSON object and nothing else.")]
DataOption = Annotated[
    Path, typer.Option("--data", help="Folder of annotated photos, or the file that lists them.")
]
FormatOption = Annotated[
    DataFormat,
    typer.Option(
        "--format",
        help="300w: NAME.pts beside each photo; wflw: list_98pt_rect_attr_*.txt; cofw: COFW_*_color.mat; "
        "tsv: a list of ADNet's authors; coco: keypoints as JSON; project: accepted faces; and the files "
        "of dlib, labelme, cvat, labelstudio, csv, deeplabcut, sleap (docs/formats.md).",
    ),
]
ImagesOption = Annotated[
    Path | None, typer.Option("--images", help="Folder of a list's photos, where they are not near it.")
]
PixelOriginOption = Annotated[
    float | None,
    typer.Option(
        "--pixel-origin",
        min=0,
        max=1,
        help="Coordinate of the first pixel's centre in the data, if not the format's own: 0, 0.5 or 1.",
    ),
]
SplitOption = Annotated[
    Path | None,
    typer.Option("--split", help="CSV file with the columns file (relative to --data) and split."),
]
YuNetOption = Annotated[
    Path | None, typer.Option("--yunet", help="A YuNet file to detect faces with, instead of CenterFace.")
]
