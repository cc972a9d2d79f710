"""The commands of `adnet` about a model's errors: `calibrate` and `simulate`."""

from __future__ import annotations

from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from adnet_core.commands.data_formats import with_format
from adnet_core.commands.inputs import check_split, found_boxes, judged_on, make_predictor, read_faces
from adnet_core.commands.option_groups import with_groups
from adnet_core.commands.options import (
    BoxChoice,
    DataOption,
    DeviceChoice,
    DeviceOption,
    FindOption,
    JsonOption,
    ModelOption,
    PartOption,
    SplitReadingOptions,
    ViewsOption,
    YuNetOption,
)
from adnet_core.commands.terminal import complain, print_json, progress, say, steps
from adnet_core.faces.uncertainty import FOLDS
from adnet_core.fitted_model import fit_model
from adnet_core.fitting.recalibration import recalibrate
from adnet_core.judging.ellipse_check import ellipse_lines
from adnet_core.judging.recalibration_check import check_recalibration, recalibration_lines
from adnet_core.judging.simulation import simulate as run_simulation
from adnet_core.models.model_file import read_model_info, refuse_to_replace
from adnet_core.models.model_store import DEFAULT_MODEL, find_model
from adnet_core.models.stated_results import nme_words

commands = typer.Typer()


class Switch(StrEnum):
    on = "on"
    off = "off"


class AnnotatorChoice(StrEnum):
    exact = "exact"
    noisy = "noisy"


@commands.command()
@with_groups
def calibrate(
    *,
    model: Annotated[
        str,
        typer.Option(
            "--model",
            "-m",
            help="The .onnx file, or run folder, to write into; with --out or --dry-run any model.",
        ),
    ],
    data: Annotated[
        Path | None, typer.Option("--data", help="Annotated photos that the model was not trained on.")
    ] = None,
    project: Annotated[
        Path | None,
        typer.Option("--project", help="A project: learn from its accepted corrections instead."),
    ] = None,
    reading: SplitReadingOptions,
    part: Annotated[
        str, typer.Option("--part", help="Part of the split to calibrate on: not trained on.")
    ] = "val",
    prior_part: Annotated[
        str, typer.Option("--prior-part", help="Part of the split to fit propagation's prior on.")
    ] = "train",
    folds: Annotated[
        int,
        typer.Option("--folds", min=2, max=50, help="Folds over photos in which the ellipses are judged."),
    ] = FOLDS,
    afresh: Annotated[
        bool,
        typer.Option("--afresh", help="With --data: by these faces alone, without what the model knows."),
    ] = False,
    keep_priors: Annotated[
        bool,
        typer.Option("--keep-priors", help="With --data: propagation's prior and that of shapes stay."),
    ] = False,
    judge_on: Annotated[
        str | None,
        typer.Option("--judge-on", help="A folder or tag: also fit without its faces and judge on them."),
    ] = None,
    report: Annotated[
        Path | None, typer.Option("--report", help="With --project: a .png or .html of the coverage.")
    ] = None,
    out: Annotated[
        Path | None, typer.Option("--out", "-o", help="Write a new model file, and leave --model alone.")
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Tell the figures and write no model.")] = False,
    as_json: JsonOption = False,
) -> None:
    """Make a model's ellipses honest, by annotated photos or by the corrections of a project.

    With --data, the priors of propagation and of shapes and the mix of the queue are fitted, too; without
    --split all on all faces, which the model must not have been trained on. What the model knows already
    counts for some faces beside these, so that few change little. With --project, points that annotators
    moved say how far off the model was.
    """
    if (data is None) == (project is None):
        raise typer.BadParameter("calibrate takes one of --data and --project")
    if project is None and report is not None:
        raise typer.BadParameter("--report goes with --project")
    if project is not None and (
        reading.split is not None
        or judge_on is not None
        or afresh
        or keep_priors
        or reading.pixel_origin is not None
        or reading.columns
    ):
        raise typer.BadParameter(
            "--split, --judge-on, --afresh, --keep-priors, --pixel-origin and --columns go with --data"
        )
    source = find_model(model)
    if out is None and not dry_run and source.stem == model:
        raise typer.BadParameter(f"--model {model}: give the file to write into, or another one by --out")
    written = None if dry_run else out or source
    if out is not None:
        refuse_to_replace(out)
    if project is not None:
        _by_project(source, project, written, report, as_json)
        return
    assert data is not None

    layout = read_model_info(source).layout
    reading = with_format(reading, data)
    of_part = partial(read_faces, data, layout, reading)
    faces = of_part(part if reading.split else None)
    learnt = of_part(prior_part) if reading.split else []
    with steps() as advance:
        stated = fit_model(
            source,
            faces,
            learnt,
            folds=folds,
            judged_on=judge_on,
            target=written,
            write=written is not None,
            afresh=afresh,
            keep_priors=keep_priors,
            progress=advance,
        )
    if as_json:
        print_json(
            {
                "model": None if written is None else str(written),
                "prior_faces": len(learnt) or len(faces),
                "validation": stated,
            }
        )
        return
    say(f"{written or source}: {stated['faces']} faces, NME there {nme_words(stated)}")
    for key, what in (("out_of_fold", "other photos"), ("judged_on", f"{judge_on}, fitted without it")):
        if key in stated:
            say(*ellipse_lines(stated[key], what))


def _by_project(model: Path, project: Path, written: Path | None, report: Path | None, as_json: bool) -> None:
    if report is not None:
        from adnet_core.report.recalibration_plot import check_kind, write_coverage  # with matplotlib

        check_kind(report)
    result = recalibrate(model, project, target=written, write=written is not None)
    if report is not None:
        write_coverage(report, result, model=model.stem, project=project.name)
    figures = result.to_dict()
    if as_json:
        print_json(
            {
                "model": None if written is None else str(written),
                "report": None if report is None else str(report),
                **figures,
            }
        )
        return
    say(f"{written or model}: {result.faces} faces of {project.name}, {result.moved} points moved by hand")
    for when in ("before", "after"):
        held = " / ".join(f"{100 * share:.1f} %" for share in figures[f"coverage_{when}"].values())
        say(f"  inside 50/90/95 % ellipse {when:<7}{held}")
    if result.left_out:
        say(f"  left out: {result.left_out} accepted faces whose points this model did not place")
    if result.note:
        say(f"  {result.note}")


@commands.command()
@with_groups
def simulate(
    *,
    data: DataOption,
    reading: SplitReadingOptions,
    model: ModelOption = DEFAULT_MODEL,
    tolerance: Annotated[
        float, typer.Option("--tolerance", min=1e-4, max=1, help="As a share of the face's distance.")
    ] = 0.05,
    propagation: Annotated[
        Switch, typer.Option("--propagation", help="Whether corrections move the rest.")
    ] = Switch.on,
    annotator: Annotated[
        AnnotatorChoice, typer.Option("--annotator", help="noisy: off by 2 % along, 1 % across.")
    ] = AnnotatorChoice.exact,
    box: Annotated[
        BoxChoice, typer.Option("--box", help="True landmarks' box, or detected faces.")
    ] = BoxChoice.landmarks,
    find: FindOption = None,
    views: ViewsOption = None,
    part: PartOption = None,
    refit: Annotated[
        int, typer.Option("--refit", min=0, max=50, help="Calibrate anew in so many folds over photos.")
    ] = 0,
    seed: Annotated[int, typer.Option("--seed", help="Of the noisy annotator.")] = 0,
    as_json: JsonOption = False,
    device: DeviceOption = DeviceChoice.auto,
    yunet: YuNetOption = None,
) -> None:
    """Count how many corrections faces need until every point is within a tolerance of its truth.

    Again and again the worst point is put on its truth; with propagation the others follow, and it is said
    how many corrections faces take without. Use --refit where the model was calibrated on these very faces.
    """
    check_split(reading.split, part)
    if refit == 1:
        raise typer.BadParameter("--refit takes 0, or at least 2 folds")
    box = found_boxes(box, find)
    predictor = make_predictor(model, device, yunet, find, views=views or 1)
    faces = read_faces(data, predictor.layout, reading, part)
    with progress("faces", len(faces)) as advance:
        result = run_simulation(
            predictor,
            faces,
            tolerance=tolerance,
            propagation=propagation is Switch.on,
            annotator=annotator.value,
            box=box.value,
            refit=refit,
            seed=seed,
            progress=advance,
        )
    if result.missed:
        complain(f"{result.missed} of {len(faces)} faces were not detected and are left out")
    figures = result.to_dict()
    if as_json:
        print_json(figures)
    else:
        how = f"tolerance {tolerance:g}, propagation {propagation.value}"
        most = f"90 % of faces: at most {figures['corrections_per_face_p90']:.0f}"
        helped = ""
        if propagation is Switch.on:
            alone, worse = figures["corrections_per_face_alone"], figures["faces_worse_than_alone"]
            helped = f"; {alone:.2f} had nothing followed, and fewer so on {worse:.1f} % of faces"
        say(
            f"{predictor.engine.info.name}, {figures['faces']} faces, {how}: "
            f"{figures['corrections_per_face']:.2f} corrections a face ({most}{helped}), "
            f"NME {figures['nme_before']:.2f} -> {figures['nme_after']:.2f} %"
        )


@commands.command("evaluate-recalibration")
@with_groups
def evaluate_recalibration(
    *,
    data: DataOption,
    reading: SplitReadingOptions,
    model: ModelOption = DEFAULT_MODEL,
    part: Annotated[str | None, typer.Option("--part", help="Part of the split: not trained on.")] = None,
    accepted: Annotated[
        int, typer.Option("--accepted", min=2, max=10_000, help="Faces of a project by which it is done.")
    ] = 30,
    draws: Annotated[
        int, typer.Option("--draws", min=1, max=100_000, help="Random choices of these faces.")
    ] = 200,
    tolerance: Annotated[
        float,
        typer.Option("--tolerance", min=0, max=1, help="Points closer to their truth were left alone."),
    ] = 0.0,
    seed: Annotated[int, typer.Option("--seed", help="Of the draws.")] = 0,
    as_json: JsonOption = False,
    device: DeviceOption = DeviceChoice.auto,
) -> None:
    """Measure what a project's own accepted faces make of ellipses that were fitted elsewhere.

    Each folder of photos is a project in turn: ellipses are fitted on the faces of the other folders,
    recalibrated by some of its own, and judged on the rest of these.
    """
    check_split(reading.split, part)
    predictor = make_predictor(model, device, None)
    faces = read_faces(data, predictor.layout, reading, part)
    with judged_on(data), progress("faces", len(faces)) as advance:
        result = check_recalibration(
            predictor,
            faces,
            accepted=accepted,
            draws=draws,
            tolerance=tolerance,
            seed=seed,
            progress=advance,
        )
    if as_json:
        print_json(result)
    else:
        say(*recalibration_lines(result))
