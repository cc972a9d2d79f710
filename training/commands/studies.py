"""`adnet ablate`, `simulate-training` and `study-fine-tuning`: what trainings teach about training.

What needs torch is imported by the functions: their help, and a mistake in their options, do without.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from adnet_core.commands.data_formats import found_format
from adnet_core.commands.options import (
    DataOption,
    FormatOption,
    ImagesOption,
    JsonOption,
)
from adnet_core.commands.terminal import complain, print_json, say, steps
from adnet_core.conversion.annotated_faces import annotated_faces
from adnet_core.errors import TrainingError
from adnet_core.events import Validated
from adnet_core.faces.layout import load_layout
from adnet_core.files.whole_files import made_folder, write_bytes
from training.commands.options import CacheOption, NeededSplitOption, TrainingDevice, TrainingDeviceOption
from training.run_lock import only_launcher

if TYPE_CHECKING:
    from training.sources import Split

commands = typer.Typer()

ABLATION = ("ablation.json", "ablation.md")
SIMULATION = ("simulation.json", "simulation.md", "simulation.png")
STUDY = ("study.json", "study.md")
"""The results of each study, by name."""


class Rows(StrEnum):
    """The comparisons of `training.studies.ablation`, by name."""

    paper = "paper"
    losses = "losses"
    unlabelled = "unlabelled"


@commands.command()
def ablate(
    data: DataOption,
    split: NeededSplitOption,
    out: Annotated[Path, typer.Option("--out", help="Folder for the runs and the table.")],
    data_format: FormatOption = "",
    images: ImagesOption = None,
    preset: Annotated[str, typer.Option("--preset", help="Preset that all variants share.")] = "quick",
    rows: Annotated[
        Rows,
        typer.Option(
            "--rows", help="The paper's tables, losses of later works, or a third of the labels and the rest."
        ),
    ] = Rows.paper,
    changes: Annotated[list[str], typer.Option("--set", help="key=value for all variants.")] = [],  # noqa: B006
    device: TrainingDeviceOption = TrainingDevice.auto,
    cache: CacheOption = None,
    as_json: JsonOption = False,
) -> None:
    """Train the rows of the paper's tables 4 (lambda, no attention) and 5 (attention, no ADL) alike.

    With --rows losses it is the preset with the ADL, the STAR loss and the likelihood of heatmaps; with
    --rows unlabelled it learns from every third face, and from these and the others without labels.
    Printed is one table, with normal and tangent errors and the bias rate. It is also written to
    OUT/ablation.md, and the figures to OUT/ablation.json.
    """
    _refuse_to_replace(out, ABLATION)
    from training.distribution import joined_process
    from training.settings import load_settings
    from training.studies import ablation
    from training.worker import cache_folder

    faces = _split_faces(data, split, data_format, images, load_settings(preset, changes).layout)

    def said(name: str, event: object) -> None:
        if isinstance(event, Validated):
            complain(f"{name}: NME {event.nme:.3f} %")

    with _alone_in(out, ABLATION), joined_process(device.value) as process:
        result = ablation.run_ablation(
            preset,
            changes,
            faces.train,
            faces.validation,
            out,
            process=process,
            cache=cache or cache_folder(out),
            variants=ablation.ROWS[rows.value],
            on_event=said,
        )
        text = ablation.table(result)
        write_bytes(out / "ablation.json", json.dumps(result, indent=2).encode())
        write_bytes(out / "ablation.md", (text + "\n").encode())
    _print(result, text, as_json=as_json)


@commands.command("simulate-training")
def simulate_training(
    data: DataOption,
    split: NeededSplitOption,
    out: Annotated[Path, typer.Option("--out", help="Folder for the runs, the table and the plot.")],
    data_format: FormatOption = "",
    images: ImagesOption = None,
    first: Annotated[int, typer.Option("--first", min=1, help="Faces that the first network sees.")] = 150,
    rounds: Annotated[int, typer.Option("--rounds", min=1, help="How often faces are added.")] = 3,
    faces: Annotated[int, typer.Option("--faces", min=1, help="Faces that a round adds.")] = 150,
    epochs: Annotated[int, typer.Option("--epochs", min=1, help="Epochs of a round, on all faces.")] = 8,
    preset: Annotated[str, typer.Option("--preset", help="Preset of the first training.")] = "quick",
    changes: Annotated[list[str], typer.Option("--set", help="key=value for all trainings.")] = [],  # noqa: B006
    device: TrainingDeviceOption = TrainingDevice.auto,
    cache: CacheOption = None,
    as_json: JsonOption = False,
) -> None:
    """Train in rounds on faces chosen by the queue, and on random ones, and compare the validation NMEs.

    A first network is trained on a few faces. In each round faces are chosen from the rest, their true
    points are taken, and the network is trained further on all; corrections are the points that lay further
    than 5 % of the inter-ocular distance from the truth. Written to OUT: simulation.json, simulation.md and
    simulation.png. --set engine.seed=1 chooses other faces to begin with.
    """
    _refuse_to_replace(out, SIMULATION)
    from training.distribution import joined_process
    from training.settings import load_settings
    from training.studies import active_loop
    from training.worker import cache_folder

    found = _split_faces(data, split, data_format, images, load_settings(preset, changes).layout)
    with _alone_in(out, SIMULATION), joined_process(device.value) as process:
        result = active_loop.run_active_loop(
            preset,
            changes,
            found.train,
            found.validation,
            out,
            plan=active_loop.ActiveLoopPlan(first, rounds, faces, epochs),
            process=process,
            cache=cache or cache_folder(out),
            on_stop=lambda order, stop: complain(f"{order}: {stop.faces} faces, NME {stop.nme:.3f} %"),
        )
        text = active_loop.table(result)
        write_bytes(out / "simulation.json", json.dumps(result, indent=2).encode())
        write_bytes(out / "simulation.md", (text + "\n").encode())
        write_bytes(out / "simulation.png", active_loop.plot(result))
    _print(result, text, as_json=as_json)


@commands.command("study-fine-tuning")
def study_fine_tuning(
    base: Annotated[
        str, typer.Option("--base", help="The model to fine-tune: name, .onnx, .pt or run folder.")
    ],
    data: DataOption,
    known: Annotated[Path, typer.Option("--known", help="Annotated folder of faces as the base knew them.")],
    out: Annotated[Path, typer.Option("--out", help="Folder for the runs and the table.")],
    split: Annotated[Path | None, typer.Option("--split", help="CSV with file,split for --known.")] = None,
    part: Annotated[
        str, typer.Option("--part", help="Part of that split which the base has not learnt.")
    ] = "val",
    data_format: FormatOption = "",
    faces: Annotated[
        list[int], typer.Option("--faces", min=1, help="Faces to learn from; may be repeated.")
    ] = [  # noqa: B006
        10,
        30,
        100,
    ],
    seeds: Annotated[int, typer.Option("--seeds", min=1, help="How often other faces are drawn.")] = 3,
    judged: Annotated[int, typer.Option("--judged", min=1, help="Faces of either kind to judge on.")] = 100,
    share: Annotated[
        list[float], typer.Option("--share", min=0, max=1, help="Judge so far from the start, not as chosen.")
    ] = [],  # noqa: B006  typer's form
    displaced: Annotated[
        float,
        typer.Option(
            "--displaced",
            min=-0.5,
            max=0.5,
            help="Label the collection otherwise: open curves this share of the eye distance further out.",
        ),
    ] = 0.0,
    degraded: Annotated[
        int,
        typer.Option(
            "--degraded",
            min=0,
            help="Show the collection in small grey photos of low contrast, with so many pixels to a face.",
        ),
    ] = 0,
    replay: Annotated[
        int,
        typer.Option(
            "--replay",
            min=0,
            help="Let so many other faces of the collection teach what the base says of them.",
        ),
    ] = 0,
    corrections: Annotated[
        bool, typer.Option("--corrections", help="Make model files; count corrections, and hold ellipses.")
    ] = False,
    bound: Annotated[
        bool,
        typer.Option(
            "--bound", help="Train nothing: what the best adaptation to labels --displaced would give."
        ),
    ] = False,
    preset: Annotated[str, typer.Option("--preset", help="Preset of the runs.")] = "fine-tune",
    changes: Annotated[list[str], typer.Option("--set", help="key=value for all runs.")] = [],  # noqa: B006
    device: TrainingDeviceOption = TrainingDevice.auto,
    cache: CacheOption = None,
    as_json: JsonOption = False,
) -> None:
    """Fine-tune a model on a few faces of another collection (--data), as `adnet train --init` does.

    It is judged on other faces of that collection and on faces as it knew them.

    With --bound nothing is trained: the base's answers are moved by fractions of the displacement.

    Written to OUT: study.json and study.md. Changes are in percent of the base's NME on the same faces.
    """
    if bound and (not displaced or degraded):
        raise TrainingError("--bound is of labels alone: with --displaced, and without --degraded")
    _refuse_to_replace(out, STUDY)
    from training.datasets import Face
    from training.distribution import joined_process
    from training.sources import folder_faces
    from training.starting import layout_of
    from training.studies import displacement_bound, fine_tuning
    from training.studies.degraded_photos import degraded_faces
    from training.studies.displaced_labels import displaced_faces
    from training.worker import cache_folder

    plan = fine_tuning.FineTuningPlan(
        tuple(faces), seeds, judged, corrections, tuple(share), displaced, degraded, replay
    )
    fine_tuning.check_plan(plan, base)
    layout = layout_of(base)
    read = folder_faces(data, layout, data_format=data_format or found_format(data), on_skip=complain).train
    cached = cache or cache_folder(out)
    found = annotated_faces(
        known,
        layout,
        split=split,
        part=part if split else None,
        data_format=found_format(known),
        on_skip=complain,
    )
    remembered = [Face(face.photo, face.points, face.label) for face in found]
    if not bound:
        fine_tuning.parted(read, remembered, plan)  # too few are said before photos are made of them
    with _alone_in(out, STUDY), joined_process(device.value) as process:
        if bound:
            result = displacement_bound.run_bound(
                base,
                read,
                remembered,
                out,
                displaced=displaced,
                judged=judged,
                process=process,
                cache=cached,
            )
            text = displacement_bound.bound_table(result)
        else:
            seen = degraded_faces(read, out / "degraded", degraded) if degraded else read
            result = fine_tuning.run_study(
                base,
                preset,
                changes,
                displaced_faces(seen, layout, displaced),
                remembered,
                out,
                plan=plan,
                process=process,
                cache=cached,
                on_run=lambda run: complain(
                    f"{run['faces']} faces, seed {run['seed']}, share {run['share']:.2f}: "
                    f"there {run['there']['change']:+.2f} %, known {run['known']['change']:+.2f} %"
                ),
            )
            text = fine_tuning.table(result)
        write_bytes(out / "study.json", json.dumps(result, indent=2).encode())
        write_bytes(out / "study.md", (text + "\n").encode())
    _print(result, text, as_json=as_json)


@contextlib.contextmanager
def _alone_in(out: Path, names: Sequence[str]) -> Iterator[None]:
    """For a study that trains in a folder, which is made where it is missing. Raises TrainingError where
    another one is at work there, or has left its results meanwhile."""
    with made_folder(out), only_launcher(out):
        _refuse_to_replace(out, names)
        yield


def _refuse_to_replace(out: Path, names: Sequence[str]) -> None:
    """Raises TrainingError where a folder holds the results of a study, or is none: said before hours of
    training, which these results may have taken too."""
    if out.exists() and not out.is_dir():
        raise TrainingError(f"{out}: is no folder; --out names one, for the results")
    there = [out / name for name in names if (out / name).exists()]
    if there:
        raise TrainingError(f"{there[0]}: is there already, from another study; name another folder by --out")


def _print(result: dict[str, Any], text: str, *, as_json: bool) -> None:
    """A study's figures or its table on the terminal."""
    if as_json:
        print_json(result)
    else:
        say(*text.split("\n"))


def _split_faces(data: Path, split: Path, data_format: str, images: Path | None, layout: str) -> Split:
    """The faces to learn from and to validate on, for commands that train several networks on them."""
    from training.sources import folder_faces

    with steps() as advance:
        return folder_faces(
            data,
            load_layout(layout),
            split,
            data_format=data_format or found_format(data),
            images=images,
            on_skip=complain,
            progress=partial(advance, "images"),
        )
