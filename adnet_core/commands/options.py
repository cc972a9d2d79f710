"""The options that several commands have in common."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from adnet_core.conversion.known_formats import format_names
from adnet_core.models.finding import Finding


class DeviceChoice(StrEnum):
    auto = "auto"
    cpu = "cpu"
    cuda = "cuda"
    coreml = "coreml"


class BoxChoice(StrEnum):
    landmarks = "landmarks"
    detector = "detector"


def _known_format(name: str | None) -> str | None:
    """The name of an annotation format, checked without importing one."""
    names = format_names()
    if name and name not in names:
        raise typer.BadParameter(f"{name!r} is not one of {', '.join(map(repr, names))}.")
    return name


def format_option(flag: str, text: str) -> Any:
    """An option that takes the name of an annotation format, and lists the names in its help."""
    return typer.Option(flag, callback=_known_format, metavar=f"[{'|'.join(format_names())}]", help=text)


ModelOption = Annotated[
    str, typer.Option("--model", "-m", help="Name of a model, its .onnx file, or a run folder.")
]
DeviceOption = Annotated[DeviceChoice, typer.Option("--device", help="Where the networks run.")]
AuthorOption = Annotated[
    str | None, typer.Option("--author", help="The name that the edits carry; the login name without.")
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print one JSON object and nothing else.")]
DataOption = Annotated[
    Path, typer.Option("--data", help="Folder of annotated photos, or the file that lists them.")
]
FormatOption = Annotated[
    str,
    format_option(
        "--format",
        "What the data is written in, else told by its name and how it begins; docs/formats.md describes "
        "each. Of a project, accepted faces.",
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
ColumnsOption = Annotated[
    list[str] | None,
    typer.Option(
        "--columns",
        metavar="KEY=VALUE",
        help="What the columns of a table hold, where that is taken wrongly; may be given several times: "
        "photo=NAME, POINT=X,Y, POINT= for one that is not there, separator=comma, decimal=comma.",
    ),
]
SplitOption = Annotated[
    Path | None,
    typer.Option("--split", help="CSV file with the columns file (relative to --data) and split."),
]
PartOption = Annotated[str | None, typer.Option("--part", help="Part of the split.")]


@dataclass(frozen=True, kw_only=True)
class ReadingOptions:
    """How annotated data are read (`with_groups`); "" for a format that nobody named (`with_format`)."""

    data_format: FormatOption = ""
    images: ImagesOption = None
    pixel_origin: PixelOriginOption = None
    columns: ColumnsOption = None


@dataclass(frozen=True, kw_only=True)
class SplitReadingOptions(ReadingOptions):
    """How annotated data are read of which a split may name parts."""

    split: SplitOption = None


FindOption = Annotated[
    Finding | None,
    typer.Option(
        "--find",
        help="What finds objects: a detector of faces, the whole photo as one, the model's finder, or none. "
        "Else what the project says; else the model's own finder, if it has one, or faces.",
    ),
]
ViewsOption = Annotated[
    int | None,
    typer.Option(
        "--views",
        min=1,
        max=4,  # MOST_VIEWS of adnet_core/models/views.py, which the help need not import
        help="Views of each face, mirrored and moved, whose mean is taken and whose spread widens ellipses; "
        "each takes as long as the first. Else 1, and 2 for faces of a project.",
    ),
]
ProjectArgument = Annotated[Path, typer.Argument(metavar="PROJECT", help="Project file (.adnet).")]
OverwriteOption = Annotated[bool, typer.Option("--overwrite", help="Replace files that are there.")]
YuNetOption = Annotated[
    Path | None, typer.Option("--yunet", help="A YuNet file to detect faces with, instead of CenterFace.")
]
