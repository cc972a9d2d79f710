"""What the commands of `adnet` have in common: their options, their list, and the faces and models they take.

The commands themselves are in adnet_core/commands, those with torch in training/cli.py. Heavy imports happen
inside a command. Each exits with 0, or with 2 and one line on standard error; a traceback only with --debug.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, ClassVar

import typer
from typer.core import TyperGroup

from adnet_core.terminal import complain, print_json, run, say, steps

if TYPE_CHECKING:
    from adnet_core.annotated import AnnotatedFace
    from adnet_core.annotation.formats.annotation_format import Role
    from adnet_core.inference.detector import Detector
    from adnet_core.inference.predictor import Predictor
    from adnet_core.layout import Layout


class _Commands(TyperGroup):
    """Lists the commands by what they are for, in the order in which people need them."""

    sections: ClassVar[Mapping[str, Sequence[str]]] = {
        "Photos": ("predict", "queue"),
        "Annotations": ("convert", "merge", "verify", "backups", "relink", "rescue"),
        "Models": ("models", "evaluate", "calibrate", "simulate", "evaluate-queue", "quantise", "fit-boxes"),
        "Training": (
            "train",
            "export",
            "import-checkpoint",
            "ablate",
            "simulate-training",
            "study-fine-tuning",
        ),
        "This machine": ("doctor", "bench"),
    }

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        for title, names in self.sections.items():
            known = [(name, self.commands[name]) for name in names if name in self.commands]
            if not known:
                continue
            with formatter.section(title):
                formatter.write_dl([(name, one.get_short_help_str(limit=200)) for name, one in known])


app = typer.Typer(
    name="adnet",
    cls=_Commands,
    help="Facial landmarks with ADNet: predict, evaluate, train and look after models, without a window.",
    context_settings={"help_option_names": ["-h", "--help"]},
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


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


def _print_version(asked: bool) -> None:
    if asked:
        say(f"adnet-annotate {version('adnet-annotate')}")
        raise typer.Exit


@app.callback()
def options(
    show_version: Annotated[
        bool,
        typer.Option("--version", callback=_print_version, is_eager=True, help="Show the version and exit."),
    ] = False,
    debug: Annotated[bool, typer.Option("--debug", help="Show the traceback of an error.")] = False,
) -> None:
    """`--debug` is taken out of the arguments by `run`, wherever it stands; here it is for the help."""


EXAMINERS: dict[str, Callable[[], dict[str, Any]]] = {}
"""What other rooms add to `adnet doctor`: by the key of its JSON, a function that finds it out."""


@app.command()
def doctor(as_json: JsonOption = False) -> None:
    """Say what this machine offers: providers that really run, window system, cameras, models, training."""
    from adnet_core.doctor import examination_lines, examine

    result = examine()
    result |= {key: find_out() for key, find_out in EXAMINERS.items()}
    if as_json:
        print_json(result)
    else:
        say(*examination_lines(result))


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command that needs no torch; returns the exit status."""
    import adnet_core.commands  # noqa: F401  its modules join their commands to these

    return run(app, argv)


def make_detector(device: DeviceChoice, yunet: Path | None) -> Detector:
    from adnet_core.inference.detector import CenterFaceDetector, YuNetDetector

    return YuNetDetector(yunet) if yunet else CenterFaceDetector(device=device.value)


def make_predictor(model: str, device: DeviceChoice, yunet: Path | None) -> Predictor:
    """A model by name or file with its detector; says on standard error when a GPU is left unused."""
    from adnet_core.inference.engine import Engine
    from adnet_core.inference.model_store import find_model
    from adnet_core.inference.predictor import Predictor

    engine = Engine(find_model(model), device=device.value)
    if engine.provider_note:
        complain(f"running on the CPU: {engine.provider_note}")
    return Predictor(engine, make_detector(device, yunet))


def read_faces(
    data: Path,
    layout: Layout,
    data_format: DataFormat,
    images: Path | None,
    split: Path | None,
    part: str | None,
    *,
    role: Role | None = None,
    pixel_origin: float | None = None,
) -> list[AnnotatedFace]:
    """`annotated_faces` as the options ask for them; says on standard error which are left out."""
    from adnet_core.annotated import annotated_faces

    with steps() as advance:
        return annotated_faces(
            data,
            layout,
            split=split,
            part=part,
            data_format=data_format.value,
            images=images,
            role=role,
            pixel_origin=pixel_origin,
            on_skip=complain,
            progress=partial(advance, "images"),
        )


def check_split(split: Path | None, part: str | None) -> None:
    """Raises typer.BadParameter where only one of the two options is given."""
    if (split is None) != (part is None):
        raise typer.BadParameter("--split and --part go together")
