"""`adnet evaluate` and `adnet fit-boxes`: what a model, or a detector, does to annotated faces."""

from __future__ import annotations

import json
import logging
from pathlib import Path
from typing import Annotated, Any

import typer

from adnet_core.commands.data_formats import with_format
from adnet_core.commands.inputs import (
    check_split,
    found_boxes,
    judged_on,
    make_detector,
    make_predictor,
    read_faces,
)
from adnet_core.commands.option_groups import with_groups
from adnet_core.commands.options import (
    BoxChoice,
    DataOption,
    DeviceChoice,
    DeviceOption,
    FindOption,
    JsonOption,
    SplitReadingOptions,
    ViewsOption,
    YuNetOption,
)
from adnet_core.commands.terminal import print_json, progress, say
from adnet_core.conversion.catalogue import annotation_format
from adnet_core.errors import FormatError, ModelError
from adnet_core.faces.layout import load_layout
from adnet_core.fitting.boxes import pair_boxes
from adnet_core.formats.annotation_format import chosen_subsets
from adnet_core.judging.comparison import figures_and_lines
from adnet_core.judging.evaluation import Evaluation
from adnet_core.judging.evaluation import evaluate as run_evaluation
from adnet_core.judging.forgetting import measure_moved
from adnet_core.judging.measured import Measured, distinct_names
from adnet_core.models.boxes import DEFAULT_FIVE_POINT_MAPPINGS, DEFAULT_MAPPINGS, expected_box
from adnet_core.models.model_store import DEFAULT_MODEL
from adnet_core.models.predictor import Predictor
from adnet_core.runs.names import EVENTS, REPORT

commands = typer.Typer()


@commands.command()
@with_groups
def evaluate(
    *,
    data: DataOption,
    reading: SplitReadingOptions,
    box: Annotated[
        BoxChoice,
        typer.Option("--box", help="Crop from the true landmarks' box, or find faces in whole photos."),
    ] = BoxChoice.landmarks,
    find: FindOption = None,
    views: ViewsOption = None,
    subset: Annotated[
        list[str],
        typer.Option("--subset", help="Report this subset (may be repeated) instead of all that there are."),
    ] = [],  # noqa: B006  typer's form
    part: Annotated[str | None, typer.Option("--part", help="Part of the split to evaluate on.")] = None,
    model: Annotated[
        list[str],
        typer.Option(
            "--model", "-m", help=f"Name of a model, its .onnx file, or a run folder; else {DEFAULT_MODEL}."
        ),
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

    With --find, faces or other objects are found in whole photos, as with --box detector.

    --model may be given several times. Then the object is {"models": [figures, ...]}.

    --compare A B adds "comparison" to that: a, b (names), faces (found by both), nme_a, nme_b,
    difference (B - A, below zero where B is better) and interval (95 %), all in percent; probability
    (that B is better), verdict (better, worse, undecided: of B), missed_a, missed_b. It is a paired
    bootstrap over faces: 10,000 resamples, always the same ones. And corrections (a, b, interval: a face, as
    `adnet simulate --annotator noisy` counts them, on up to 200 faces); coverage (a, b: by level); moved (how
    far B's answers are from A's on a photo that nobody trained on, in percent of the eye distance, and by
    which share of itself A's error has probably grown elsewhere if B began as A; or null).
    """
    if compare and model:
        raise typer.BadParameter("--compare names both models, without --model")
    box = found_boxes(box, find)
    check_split(reading.split, part)
    reading = with_format(reading, data)
    form = annotation_format(reading.data_format)
    subsets = chosen_subsets(form, subset)
    if report is not None:
        _refuse_folder(report)
        report.mkdir(parents=True, exist_ok=True)
    given = list(compare or model or [DEFAULT_MODEL])
    evaluations: list[Evaluation] = []
    predictors: list[Predictor] = []
    for one in given:
        predictor = make_predictor(one, device, yunet, find, views=views or 1)
        predictors.append(predictor)
        if not evaluations:
            faces = read_faces(data, predictor.layout, reading, part)
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
    moved = measure_moved(predictors[0], predictors[1]) if compare is not None else None
    result, lines = figures_and_lines(measured, compare=compare is not None, moved=moved)
    if report is not None:
        lines.append(f"report: {_write_report(report, measured, data, result.get('comparison'))}")
    if as_json:
        print_json(result)
    else:
        say(*lines)


def _refuse_folder(report: Path) -> None:
    """Raises FormatError for a folder of another report, before faces are evaluated."""
    from adnet_core.report.page import refuse_to_replace

    if (report / EVENTS).exists():
        raise FormatError(f"{report}: is the folder of a training, with a report of its own; name another")
    refuse_to_replace(report / REPORT)


def _write_report(
    folder: Path, measured: list[Measured], data: Path, comparison: dict[str, Any] | None
) -> Path:
    # matplotlib says on standard error that it builds its font cache, or that it can keep none.
    logging.getLogger("matplotlib").setLevel(logging.ERROR)
    from adnet_core.report import write_report  # with matplotlib, for which help does not wait

    with progress("report", len(measured)) as advance:
        return write_report(folder, measured, data=str(data), comparison=comparison, progress=advance)


@commands.command("fit-boxes")
@with_groups
def fit_boxes(
    *,
    data: DataOption,
    reading: SplitReadingOptions,
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
    chosen = load_layout(layout)
    detector = make_detector(device, yunet)
    reading = with_format(reading, data)
    parts = {"fit": part, "check": check} if reading.split else {"fit": None}
    pairs = {}
    for name, one in parts.items():
        faces = read_faces(data, chosen, reading, one, role="train")
        with progress("faces", len(faces)) as advance:
            pairs[name] = pair_boxes(detector, faces, progress=advance)
    with judged_on(data):
        mapping, by_points = pairs["fit"].fit(), pairs["fit"].fit_points()
    result: dict[str, Any] = {"detector": detector.name, "layout": chosen.name, "mapping": mapping.to_dict()}
    result |= {name: pair.residuals(lambda face: mapping.apply(face.box)) for name, pair in pairs.items()}
    last = pairs[list(pairs)[-1]]
    if by_points is not None:
        result["five_point_mapping"] = by_points.to_dict()
        result["by_five_points"] = last.residuals(
            lambda face: expected_box(face.box, face.points, mapping, by_points)
        )
    default = DEFAULT_MAPPINGS.get(detector.name)
    if default is not None:
        result["default_mapping"] = last.residuals(
            lambda face: expected_box(
                face.box, face.points, default, DEFAULT_FIVE_POINT_MAPPINGS.get(detector.name)
            )
        )
    if as_json:
        print_json(result)
    else:
        say(*json.dumps(result, indent=2).split("\n"))
