"""The commands of `adnet` that run without torch. Heavy imports happen inside a command.

Every command exits with 0, or with 2 and one line on standard error; a traceback only with --debug.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Sequence
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from adnet_core.errors import ModelError
from adnet_core.inference.model_store import DEFAULT_MODEL
from adnet_core.terminal import complain, print_json, progress, run, steps

if TYPE_CHECKING:
    from adnet_core.annotated import AnnotatedFace
    from adnet_core.annotation.formats.annotation_format import Role
    from adnet_core.inference.detector import Detector
    from adnet_core.inference.predictor import Predictor
    from adnet_core.judging.measured import Measured
    from adnet_core.layout import Layout

app = typer.Typer(
    name="adnet",
    help="Facial landmarks with ADNet: predict, evaluate, train and look after models, without a window.",
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
SplitOption = Annotated[
    Path | None,
    typer.Option("--split", help="CSV file with the columns file (relative to --data) and split."),
]
YuNetOption = Annotated[
    Path | None, typer.Option("--yunet", help="A YuNet file to detect faces with, instead of CenterFace.")
]


@app.callback()
def options(
    debug: Annotated[bool, typer.Option("--debug", help="Show the traceback of an error.")] = False,
) -> None:
    """`--debug` is taken out of the arguments by `run`, wherever it stands; here it is for the help."""


@app.command()
def evaluate(
    data: DataOption,
    data_format: FormatOption = DataFormat.w300,
    box: Annotated[
        BoxChoice,
        typer.Option("--box", help="Crop from the true landmarks' box, or find faces in whole photos."),
    ] = BoxChoice.landmarks,
    subset: Annotated[
        list[str],
        typer.Option("--subset", help="Report this subset (may be repeated) instead of all that there are."),
    ] = [],  # noqa: B006  typer's form
    images: ImagesOption = None,
    split: SplitOption = None,
    part: Annotated[str | None, typer.Option("--part", help="Part of the split to evaluate on.")] = None,
    model: Annotated[
        list[str],
        typer.Option("--model", "-m", help=f"Name of a model, or its .onnx file; else {DEFAULT_MODEL}."),
    ] = [],  # noqa: B006  typer's form
    compare: Annotated[
        tuple[str, str] | None,
        typer.Option(
            "--compare", metavar="A B", help="Whether model B is better than model A, and by how much."
        ),
    ] = None,
    report: Annotated[
        Path | None, typer.Option("--report", help="Folder for report.html: curves, tables, worst faces.")
    ] = None,
    as_json: JsonOption = False,
    device: DeviceOption = DeviceChoice.auto,
    yunet: YuNetOption = None,
) -> None:
    """Compare a model's landmarks with annotated ones, by the protocol of their data set.

    With --json, one model's figures are one object. NMEs are in percent; fr, auc, coverage and ece_*
    are shares. coverage: truths inside the 50, 90 and 95 % ellipses; ellipse_area: mean area of the
    90 % ellipses in percent of the squared inter-ocular distance; *_constant: the same of an ellipse
    for each point that never changes, fitted on other photos; *_matched: areas at equal coverage;
    calibrated_on: how many of the faces the ellipses were fitted on, which flatters them.

    --model may be given several times. Then the object is {"models": [figures, ...]}.

    --compare A B adds "comparison" to that: a, b (names), faces (found by both), nme_a, nme_b,
    difference (B - A, below zero where B is better) and interval (95 %), all in percent; probability
    (that B is better), verdict (better, worse, undecided: of B), missed_a, missed_b. It is a paired
    bootstrap over faces: 10,000 resamples, always the same ones.
    """
    from adnet_core.annotation.formats.annotation_format import chosen_subsets
    from adnet_core.annotation.formats.catalogue import annotation_format
    from adnet_core.judging.comparison import figures_and_lines
    from adnet_core.judging.evaluation import Evaluation
    from adnet_core.judging.evaluation import evaluate as run_evaluation
    from adnet_core.judging.measured import Measured, distinct_names

    if compare and model:
        raise typer.BadParameter("--compare names both models, without --model")
    check_split(split, part)
    form = annotation_format(data_format)
    subsets = chosen_subsets(form, subset)
    if report is not None:
        report.mkdir(parents=True, exist_ok=True)
    given = list(compare or model or [DEFAULT_MODEL])
    evaluations: list[Evaluation] = []
    for one in given:
        predictor = make_predictor(one, device, yunet)
        if not evaluations:
            faces = read_faces(data, predictor.layout, data_format, images, split, part)
        elif predictor.layout != evaluations[0].layout:
            raise ModelError(f"{one}: has another layout than {given[0]}; both must have the same")
        with progress("faces", len(faces)) as advance:
            evaluations.append(
                run_evaluation(predictor, faces, box=box.value, distance=form.distance, progress=advance)
            )
    protocol = form.protocol(evaluations[0].layout)
    measured = [
        Measured(name, evaluation, evaluation.to_dict(subsets) | {"model": name, "protocol": protocol})
        for name, evaluation in zip(distinct_names(evaluations, given), evaluations, strict=True)
    ]
    result, lines = figures_and_lines(measured, compare=compare is not None)
    if report is not None:
        lines.append(f"report: {_write_report(report, measured, data, result.get('comparison'))}")
    if as_json:
        print_json(result)
    else:
        print("\n".join(lines))


def _write_report(
    folder: Path, measured: list[Measured], data: Path, comparison: dict[str, Any] | None
) -> Path:
    # matplotlib says on standard error that it builds its font cache, or that it can keep none.
    logging.getLogger("matplotlib").setLevel(logging.ERROR)
    from adnet_core.report import write_report

    with progress("report", len(measured)) as advance:
        return write_report(folder, measured, data=str(data), comparison=comparison, progress=advance)


@app.command("fit-boxes")
def fit_boxes(
    data: DataOption,
    data_format: FormatOption = DataFormat.w300,
    images: ImagesOption = None,
    split: SplitOption = None,
    part: Annotated[str, typer.Option("--part", help="Part of the split to fit on.")] = "train",
    check: Annotated[str, typer.Option("--check", help="Part of the split to measure on.")] = "val",
    layout: Annotated[
        str, typer.Option("--layout", help="Layout of the annotations: name or TOML file.")
    ] = "68",
    as_json: JsonOption = False,
    device: DeviceOption = DeviceChoice.auto,
    yunet: YuNetOption = None,
) -> None:
    """Fit the mapping from detected face boxes to landmark boxes, and measure what is left."""
    from adnet_core.fitting.boxes import pair_boxes
    from adnet_core.inference.boxes import DEFAULT_MAPPINGS
    from adnet_core.layout import load_layout

    chosen = load_layout(layout)
    detector = _detector(device, yunet)
    parts = {"fit": part, "check": check} if split else {"fit": None}
    pairs = {}
    for name, one in parts.items():
        faces = read_faces(data, chosen, data_format, images, split, one, role="train")
        with progress("faces", len(faces)) as advance:
            pairs[name] = pair_boxes(detector, faces, progress=advance)
    mapping = pairs["fit"].fit()
    result: dict[str, Any] = {"detector": detector.name, "layout": chosen.name, "mapping": mapping.to_dict()}
    result |= {name: pair.residuals(mapping) for name, pair in pairs.items()}
    default = DEFAULT_MAPPINGS.get(detector.name)
    if default is not None:
        result["default_mapping"] = pairs[list(pairs)[-1]].residuals(default)
    if as_json:
        print_json(result)
    else:
        print(json.dumps(result, indent=2))


@app.command()
def doctor(as_json: JsonOption = False) -> None:
    """Say what this machine offers: providers that really run, window system, cameras, models."""
    from adnet_core.doctor import examination_lines, examine

    result = examine()
    if as_json:
        print_json(result)
    else:
        print("\n".join(examination_lines(result)))


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command that needs no torch; returns the exit status."""
    import adnet_core.commands.convert
    import adnet_core.commands.models
    import adnet_core.commands.predict
    import adnet_core.commands.projects
    import adnet_core.commands.queue
    import adnet_core.commands.uncertainty  # noqa: F401  they join their commands to these

    return run(app, argv)


def _detector(device: DeviceChoice, yunet: Path | None) -> Detector:
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
    return Predictor(engine, _detector(device, yunet))


def read_faces(
    data: Path,
    layout: Layout,
    data_format: DataFormat,
    images: Path | None,
    split: Path | None,
    part: str | None,
    *,
    role: Role | None = None,
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
            on_skip=complain,
            progress=partial(advance, "images"),
        )


def check_split(split: Path | None, part: str | None) -> None:
    """Raises typer.BadParameter where only one of the two options is given."""
    if (split is None) != (part is None):
        raise typer.BadParameter("--split and --part go together")
