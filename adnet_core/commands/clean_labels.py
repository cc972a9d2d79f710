"""`adnet clean-labels`: labels drawn towards what models say, to train on."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from adnet_core.checking.cleaned_labels import ConstantShare, LabelNoise, Trust, check_folds, clean_faces
from adnet_core.commands.data_formats import with_format
from adnet_core.commands.inputs import check_split, make_predictor, read_faces
from adnet_core.commands.option_groups import with_groups
from adnet_core.commands.options import (
    DataOption,
    DeviceChoice,
    DeviceOption,
    JsonOption,
    OverwriteOption,
    SplitReadingOptions,
    ViewsOption,
    format_option,
)
from adnet_core.commands.terminal import FAILED, complain, print_json, progress, say
from adnet_core.conversion import converting
from adnet_core.conversion.annotated_faces import of_part
from adnet_core.conversion.catalogue import annotation_format
from adnet_core.conversion.conversion_words import written_lines
from adnet_core.formats.face import AnnotatedFace

commands = typer.Typer()


@commands.command("clean-labels")
@with_groups
def clean_labels(
    *,
    data: DataOption,
    target: Annotated[Path, typer.Option("--out", "-o", help="File or folder for the faces.")],
    model: Annotated[
        list[str],
        typer.Option(
            "--model", "-m", help="Model by name, .onnx file or run folder; may be given several times."
        ),
    ],
    share: Annotated[
        float | None,
        typer.Option("--share", min=0, max=1, help="All labels go this share of the way to the answers."),
    ] = None,
    label_noise: Annotated[
        float | None,
        typer.Option(
            "--label-noise",
            min=0,
            max=1,
            help="How far labels are off in each coordinate, as a share of the layout's distance: each goes "
            "as far as it is less sure than the model's ellipse.",
        ),
    ] = None,
    folds: Annotated[
        bool,
        typer.Option(
            "--folds",
            help="The models are of runs with --leave-out 1/N, 2/N ...: each answers for its own fold.",
        ),
    ] = False,
    target_format: Annotated[str, format_option("--to", "Format of the target.")] = "csv",
    reading: SplitReadingOptions,
    part: Annotated[
        str | None, typer.Option("--part", help="Part whose labels move; all others stay as they are.")
    ] = None,
    views: ViewsOption = None,
    copy_photos: Annotated[
        bool, typer.Option("--copy-photos", help="Copy the photos to where --out says they are.")
    ] = False,
    overwrite: OverwriteOption = False,
    device: DeviceOption = DeviceChoice.auto,
    as_json: JsonOption = False,
) -> None:
    """Draw the labels of faces towards what models say that have not learnt them, to train on.

    With --split, all parts are written and the labels of --part move, so that the result can be trained on
    with the same split. Models that have learnt the faces repeat part of what is by chance in their labels;
    the answers of --folds do not. Absent points stay absent.

    The JSON object holds faces, cleaned (how many of them were drawn towards the answers), moved (the mean
    over their points, in percent of the layout's distance), files, skipped (sentences), and of what
    was written lost (what the format cannot hold: number of faces), left_out (reason: number of faces) and
    faults (photos that cannot be read, whose faces are not in it; the command then ends with 2).
    """
    if (share is None) == (label_noise is None):
        raise typer.BadParameter("say how far labels go: by --share or by --label-noise")
    if folds and len(model) < 2:
        raise typer.BadParameter("--folds takes a --model for each fold, two or more")
    check_split(reading.split, part)
    predictors = [make_predictor(one, device, None, views=views or 1) for one in model]
    layout = predictors[0].layout
    if folds:
        for text in check_folds([one.engine.info for one in predictors]):
            complain(text)

    reading = with_format(reading, data)
    every = read_faces(data, layout, reading, None)
    # Read once, for all that is left out is said then.
    moving = every if reading.split is None or part is None else of_part(every, data, reading.split, part)
    chosen_ones = {id(face) for face in moving}
    staying = [face for face in every if id(face) not in chosen_ones]

    def planned(chosen: Sequence[AnnotatedFace]) -> converting.ConversionPlan:
        root = reading.images or (data if data.is_dir() else None)
        plan = converting.plan(
            chosen,
            target,
            annotation_format(target_format),
            layout,
            images=root,
            copy_photos=copy_photos,
        )
        converting.refuse_to_replace_source(plan, data, annotation_format(reading.data_format))
        converting.refuse_to_replace(plan, overwrite=overwrite)
        return plan

    planned(every)  # what cannot be written is said before the models are asked
    skipped: list[str] = []
    trust: Trust = LabelNoise(label_noise or 0.0) if share is None else ConstantShare(share)
    with progress("faces", len(moving)) as advance:
        done = clean_faces(
            moving, predictors, trust, by_folds=folds, progress=advance, on_skip=skipped.append
        )
    plan = planned([*done.faces, *staying])
    count = len(moving) - len(skipped)
    # Of a photo that cannot be read nothing stays either, and that is said once.
    skipped = [text for text in skipped if not text.startswith(tuple(plan.faults))]
    for text in skipped:
        complain(text)
    for fault in plan.faults:
        complain(f"{fault}; its faces are not in {target}")
    converting.write(plan, overwrite=overwrite)
    files = [str(file) for file in plan.files]
    if as_json:
        print_json(
            {
                "faces": len(every),
                "cleaned": count,
                "moved": done.moved,
                "files": files,
                "skipped": skipped,
                "lost": {str(part): number for part, number in plan.lost.items()},
                "left_out": dict(plan.left_out),
                "faults": list(plan.faults),
            }
        )
    else:
        say(
            f"{count} of {len(every)} faces: their labels moved by {done.moved:.2f} % of the "
            f"{layout.default_distance.replace('_', '-')} distance in the mean",
            *(f"written: {file}" for file in files),
            *written_lines(plan),
        )
    if plan.faults:
        raise typer.Exit(FAILED)
