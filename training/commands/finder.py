"""`adnet train-finder`.

What needs torch is imported by the function: its help, and a mistake in its options, do without.
"""

from __future__ import annotations

import contextlib
import shutil
from pathlib import Path
from typing import Annotated, Any

import typer

from adnet_core.commands.data_formats import with_format
from adnet_core.commands.inputs import judged_on
from adnet_core.commands.option_groups import with_groups
from adnet_core.commands.options import (
    JsonOption,
    ReadingOptions,
)
from adnet_core.commands.terminal import complain, print_json, say, steps
from adnet_core.errors import TrainingError
from adnet_core.files.whole_files import made_folder, raised_as, replacing
from adnet_core.models.finder_part import finder_words
from adnet_core.models.model_file import read_model_info
from adnet_core.models.model_store import find_model
from adnet_core.runs.names import MODEL
from adnet_core.runs.request import TrainingRequest
from training.commands.options import TrainingDataOption, TrainingSplitOption
from training.finding.settings import FinderSettings
from training.run_lock import only_launcher

commands = typer.Typer()


@commands.command("train-finder")
@with_groups
def train_finder(
    *,
    init: Annotated[
        str,
        typer.Option(
            "--init", help="The model, by name, file or run folder, that the finder becomes a part of."
        ),
    ],
    out: Annotated[
        Path, typer.Option("--out", help="Run folder; RUN/model.onnx is the model with its finder.")
    ],
    data: TrainingDataOption = [],  # noqa: B006
    reading: ReadingOptions,
    split: TrainingSplitOption = None,
    project: Annotated[
        list[Path], typer.Option("--project", help="Project; its accepted faces are learnt.")
    ] = [],  # noqa: B006
    hold_out: Annotated[
        float, typer.Option("--hold-out", min=0, max=0.9, help="Share of the photos to judge the finder on.")
    ] = 0.2,
    partly_annotated: Annotated[
        bool,
        typer.Option("--partly-annotated", help="Photos of --data may show objects that nobody annotated."),
    ] = False,
    step_count: Annotated[
        int, typer.Option("--steps", min=1, max=100_000, help="Of learning, eight views of photos each.")
    ] = FinderSettings.steps,
    seed: Annotated[int, typer.Option("--seed", help="Of the views.")] = 0,
    as_json: JsonOption = False,
) -> None:
    """Teach a model to find its own objects, by the boxes of annotated ones, and judge it on photos held out.

    Some tens of photos and minutes of the CPU are enough. Whatever is beside the objects of a photo
    is taken for background, unless --partly-annotated says otherwise; in a project where no face is open.

    With --json: {"model", "photos", "objects", "recall", "precision", "iou", "learnt_photos",
    "learnt_objects", ...}. photos and objects are those held out; recall is the share of objects that a box
    overlaps by iou, precision the share of boxes that lie on an object.
    """
    from training.finding.asking import objects_asked_for
    from training.finding.making import add_finder

    if not data and not project:
        raise typer.BadParameter("name annotated photos by --data, or a --project")
    source = find_model(init)
    reading = with_format(reading, *data)
    request = TrainingRequest(
        out=out,
        data=tuple(data),
        data_format=reading.data_format,
        images=reading.images,
        pixel_origin=reading.pixel_origin,
        columns=tuple(reading.columns or ()),
        split=split,
        projects=tuple(project),
        hold_out=hold_out,
    )
    target = out / MODEL
    if target.exists():
        raise TrainingError(f"{target}: is there already; name another folder by --out")
    with contextlib.ExitStack() as held:
        with raised_as(TrainingError, target):
            held.enter_context(made_folder(out))
        held.enter_context(only_launcher(out))
        advance = held.enter_context(steps())
        objects = objects_asked_for(
            request, read_model_info(source).layout, complain, all_annotated=not partly_annotated
        )
        with raised_as(TrainingError, target), replacing(target) as unfinished:
            shutil.copyfile(source, unfinished)
            settings = FinderSettings(steps=step_count, seed=seed)
            with judged_on(*data, *project):
                results = add_finder(unfinished, objects.learnt, objects.held_out, settings, progress=advance)
    result: dict[str, Any] = {"model": str(target), **results}
    if as_json:
        print_json(result)
    else:
        learnt = f"{results['learnt_objects']} objects in {results['learnt_photos']} photos"
        say(f"{target}: finder learnt from {learnt}; {finder_words(results)}")
