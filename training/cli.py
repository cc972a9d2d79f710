"""The commands of `adnet` that need torch, joined with those that do not. Entry point of `adnet`."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

import adnet_core.commands  # noqa: F401  they join their commands
from adnet_core.cli import (
    EXAMINERS,
    DataFormat,
    DataOption,
    FormatOption,
    ImagesOption,
    JsonOption,
    PixelOriginOption,
    app,
)
from adnet_core.terminal import FAILED, complain, print_json, run, say, steps
from adnet_core.whole_files import write_bytes

if TYPE_CHECKING:
    from training.sources import Split


class TrainingDevice(StrEnum):
    auto = "auto"
    cpu = "cpu"


TrainingDeviceOption = Annotated[
    TrainingDevice, typer.Option("--device", help="Where the network learns: GPUs where there are any.")
]
RunArgument = Annotated[
    Path, typer.Argument(metavar="RUN", help="Run folder of `adnet train`, or a checkpoint (.pt).")
]


@app.command()
def train(
    out: Annotated[Path | None, typer.Option("--out", help="Run folder, made where it is missing.")] = None,
    preset: Annotated[str, typer.Option("--preset", help="Preset by name, or a TOML file.")] = "",
    changes: Annotated[list[str], typer.Option("--set", help="key=value, such as schedule.epochs=5.")] = [],  # noqa: B006  typer's form
    data: Annotated[list[Path], typer.Option("--data", help="Annotated folder, or the file of a list.")] = [],  # noqa: B006
    data_format: FormatOption = DataFormat.w300,
    images: ImagesOption = None,
    pixel_origin: PixelOriginOption = None,
    split: Annotated[Path | None, typer.Option("--split", help="CSV with file,split: train or val.")] = None,
    project: Annotated[list[Path], typer.Option("--project", help="Project; its accepted faces train.")] = [],  # noqa: B006
    hold_out: Annotated[
        float, typer.Option("--hold-out", min=0, max=0.9, help="Share of a project's photos to validate on.")
    ] = 0.1,
    init: Annotated[
        str | None, typer.Option("--init", help="Start from a model (name, .onnx) or a checkpoint (.pt).")
    ] = None,
    resume: Annotated[bool, typer.Option("--resume", help="Go on with the run in --out.")] = False,
    processes: Annotated[
        int, typer.Option("--processes", min=1, help="Processes on this host: one a GPU, or on the CPU.")
    ] = 1,
    nnodes: Annotated[
        int,
        typer.Option("--nnodes", min=1, help="Hosts that train together; start each with the same words."),
    ] = 1,
    rdzv_endpoint: Annotated[
        str | None,
        typer.Option("--rdzv-endpoint", metavar="HOST:PORT", help="Where several hosts find each other."),
    ] = None,
    interface: Annotated[
        str,
        typer.Option("--interface", metavar="NAME", help="The one that this host listens on, such as eth0."),
    ] = "",
    device: TrainingDeviceOption = TrainingDevice.auto,
    cache: Annotated[Path | None, typer.Option("--cache", help="Folder for decoded faces.")] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Check the data, draw a contact sheet, train nothing.")
    ] = False,
    export: Annotated[
        bool, typer.Option("--export/--no-export", help="Leave RUN/model.onnx when the run has finished.")
    ] = True,
    list_presets: Annotated[bool, typer.Option("--list-presets", help="Name the presets and end.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the event lines, for programs.")] = False,
) -> None:
    """Train a network on annotated folders and on the accepted faces of projects.

    Ctrl-C, or a line `stop` on standard input, ends the run after the current step and leaves a
    checkpoint that --resume goes on from, bit for bit. In a folder one run at a time goes on. A process that
    dies is started again with all others, from the last checkpoint. Several hosts share the run folder and
    see the data at the same path.
    """
    from training.launch import launch
    from training.request import Hosts, Request

    if list_presets:
        from training.settings import list_presets as names

        say(*names())
        return
    if out is None:
        raise typer.BadParameter("--out names the run folder")
    if (nnodes > 1) != (rdzv_endpoint is not None):
        raise typer.BadParameter("--nnodes of several hosts and --rdzv-endpoint go together")
    if interface and rdzv_endpoint is None:
        raise typer.BadParameter("--interface is for several hosts; one alone listens to nobody else")
    request = Request(
        out=out,
        preset=preset or ("fine-tune" if init else "fast-68"),
        changes=tuple(changes),
        data=tuple(data),
        data_format=data_format.value,
        images=images,
        pixel_origin=pixel_origin,
        split=split,
        projects=tuple(project),
        hold_out=hold_out,
        init=init,
        resume=resume,
        device=device.value,
        cache=cache,
        dry_run=dry_run,
        export=export,
    )
    hosts = None if rdzv_endpoint is None else Hosts(nnodes, rdzv_endpoint, interface)
    status = launch(request, processes=processes, hosts=hosts, as_json=as_json)
    if status:
        raise typer.Exit(status)


@app.command()
def export(
    run_folder: RunArgument,
    path: Annotated[Path, typer.Argument(metavar="MODEL.onnx", help="The model file to write.")],
    name: Annotated[
        str | None, typer.Option("--name", help="The model's name; the file's by default.")
    ] = None,
    data: Annotated[
        Path | None, typer.Option("--data", help="Faces not trained on: calibrates and states results.")
    ] = None,
    data_format: FormatOption = DataFormat.w300,
    images: ImagesOption = None,
    split: Annotated[Path | None, typer.Option("--split", help="CSV with file,split.")] = None,
    part: Annotated[str, typer.Option("--part", help="Part of the split to calibrate on.")] = "val",
    licence: Annotated[str, typer.Option("--licence", help="Terms that the weights come under.")] = "",
    eight_bits: Annotated[
        bool, typer.Option("--quantise", help="Compute in 8 bits, as `adnet quantise` does. Needs --data.")
    ] = False,
    as_json: JsonOption = False,
) -> None:
    """Turn a run's best weights into a model file that the window loads.

    A run that began from an 8-bit model becomes one where --data is given.
    """
    from training.export import export_run

    result = export_run(
        run_folder,
        path,
        name=name or path.stem,
        data=data,
        data_format=data_format.value,
        images=images,
        split=split,
        part=part,
        licence=licence,
        eight_bits=eight_bits,
    )
    if as_json:
        print_json(result)
    else:
        say(f"{path}: {result['megabytes']:.1f} MB, agrees with torch to {result['difference_px']:.1e} px")
        if result["validation"]:
            stated = result["validation"]
            say(f"  NME on {stated['faces']} faces: {stated['nme_interocular']:.3f} %")


@app.command("import-checkpoint")
def import_checkpoint(
    path: Annotated[
        Path, typer.Argument(metavar="TRAIN.pkl", help="A checkpoint of ADNet's or STAR's authors.")
    ],
    layout: Annotated[str, typer.Option("--layout", help="Its landmarks: 68, 98, 29, or a TOML file.")],
    name: Annotated[
        str | None, typer.Option("--name", help="The model's name; file and layout by default.")
    ] = None,
    ema: Annotated[bool, typer.Option("--ema", help="Take net_ema's weights instead of net's.")] = False,
    as_json: JsonOption = False,
) -> None:
    """Turn a checkpoint of ADNet's or STAR's authors into a model in your model folder.

    No code in the checkpoint is run, and the model is compared with the network before it is kept.
    """
    from adnet_core.layout import load_layout
    from training.checkpoint_import import import_checkpoint as run_import

    result = run_import(path, load_layout(layout), name=name, averaged=ema)
    if as_json:
        print_json(result)
    else:
        say(
            f"{result['name']}: {result['points']} points, {result['stacks']} hourglasses, "
            f"{result['pool']} pooling, agrees with torch to {result['difference_px']:.1e} px"
        )
        say(f"  {result['model']}")


@app.command()
def ablate(
    data: DataOption,
    split: Annotated[Path, typer.Option("--split", help="CSV with file,split: train or val.")],
    out: Annotated[Path, typer.Option("--out", help="Folder for the runs and the table.")],
    data_format: FormatOption = DataFormat.w300,
    images: ImagesOption = None,
    preset: Annotated[str, typer.Option("--preset", help="Preset that all variants share.")] = "quick",
    changes: Annotated[list[str], typer.Option("--set", help="key=value for all variants.")] = [],  # noqa: B006
    device: TrainingDeviceOption = TrainingDevice.auto,
    cache: Annotated[Path | None, typer.Option("--cache", help="Folder for decoded faces.")] = None,
    as_json: JsonOption = False,
) -> None:
    """Train the rows of the paper's tables 4 (lambda, no attention) and 5 (attention, no ADL) alike.

    Printed is one table of both, with normal and tangent errors and the bias rate. It is also written to
    OUT/ablation.md, and the figures to OUT/ablation.json.
    """
    import json

    from adnet_core.events import Validated
    from training.ablation import run_ablation, table
    from training.distribution import joined_process
    from training.run_lock import only_launcher
    from training.settings import load_settings
    from training.worker import cache_folder

    faces = _split_faces(data, split, data_format, images, load_settings(preset, changes).layout)

    def said(name: str, event: object) -> None:
        if isinstance(event, Validated):
            complain(f"{name}: NME {event.nme:.3f} %")

    out.mkdir(parents=True, exist_ok=True)
    with only_launcher(out), joined_process(device.value) as process:
        result = run_ablation(
            preset,
            changes,
            faces.train,
            faces.validation,
            out,
            process=process,
            cache=cache or cache_folder(),
            on_event=said,
        )
    write_bytes(out / "ablation.json", json.dumps(result, indent=2).encode())
    write_bytes(out / "ablation.md", (table(result) + "\n").encode())
    if as_json:
        print_json(result)
    else:
        say(*table(result).split("\n"))


@app.command("simulate-training")
def simulate_training(
    data: DataOption,
    split: Annotated[Path, typer.Option("--split", help="CSV with file,split: train or val.")],
    out: Annotated[Path, typer.Option("--out", help="Folder for the runs, the table and the plot.")],
    data_format: FormatOption = DataFormat.w300,
    images: ImagesOption = None,
    first: Annotated[int, typer.Option("--first", min=1, help="Faces that the first network sees.")] = 150,
    rounds: Annotated[int, typer.Option("--rounds", min=1, help="How often faces are added.")] = 3,
    faces: Annotated[int, typer.Option("--faces", min=1, help="Faces that a round adds.")] = 150,
    epochs: Annotated[int, typer.Option("--epochs", min=1, help="Epochs of a round, on all faces.")] = 8,
    preset: Annotated[str, typer.Option("--preset", help="Preset of the first training.")] = "quick",
    changes: Annotated[list[str], typer.Option("--set", help="key=value for all trainings.")] = [],  # noqa: B006
    device: TrainingDeviceOption = TrainingDevice.auto,
    cache: Annotated[Path | None, typer.Option("--cache", help="Folder for decoded faces.")] = None,
    as_json: JsonOption = False,
) -> None:
    """Train in rounds on faces chosen by the queue, and on random ones, and compare the validation NMEs.

    A first network is trained on a few faces. In each round faces are chosen from the rest, their true
    points are taken, and the network is trained further on all; corrections are the points that lay further
    than 5 % of the inter-ocular distance from the truth. Written to OUT: simulation.json, simulation.md and
    simulation.png. --set engine.seed=1 chooses other faces to begin with.
    """
    import json

    from training.active_loop import Plan, plot, run_active_loop, table
    from training.distribution import joined_process
    from training.run_lock import only_launcher
    from training.settings import load_settings
    from training.worker import cache_folder

    found = _split_faces(data, split, data_format, images, load_settings(preset, changes).layout)
    out.mkdir(parents=True, exist_ok=True)
    with only_launcher(out), joined_process(device.value) as process:
        result = run_active_loop(
            preset,
            changes,
            found.train,
            found.validation,
            out,
            plan=Plan(first, rounds, faces, epochs),
            process=process,
            cache=cache or cache_folder(),
            on_stop=lambda order, stop: complain(f"{order}: {stop.faces} faces, NME {stop.nme:.3f} %"),
        )
    write_bytes(out / "simulation.json", json.dumps(result, indent=2).encode())
    write_bytes(out / "simulation.md", (table(result) + "\n").encode())
    write_bytes(out / "simulation.png", plot(result))
    if as_json:
        print_json(result)
    else:
        say(*table(result).split("\n"))


@app.command("study-fine-tuning")
def study_fine_tuning(
    base: Annotated[str, typer.Option("--base", help="The model to fine-tune: name, .onnx or .pt.")],
    data: DataOption,
    known: Annotated[Path, typer.Option("--known", help="Annotated folder of faces as the base knew them.")],
    out: Annotated[Path, typer.Option("--out", help="Folder for the runs and the table.")],
    split: Annotated[Path | None, typer.Option("--split", help="CSV with file,split for --known.")] = None,
    part: Annotated[
        str, typer.Option("--part", help="Part of that split which the base has not learnt.")
    ] = "val",
    data_format: FormatOption = DataFormat.w300,
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
    corrections: Annotated[
        bool, typer.Option("--corrections", help="Make model files; count corrections, and hold ellipses.")
    ] = False,
    preset: Annotated[str, typer.Option("--preset", help="Preset of the runs.")] = "fine-tune",
    changes: Annotated[list[str], typer.Option("--set", help="key=value for all runs.")] = [],  # noqa: B006
    device: TrainingDeviceOption = TrainingDevice.auto,
    cache: Annotated[Path | None, typer.Option("--cache", help="Folder for decoded faces.")] = None,
    as_json: JsonOption = False,
) -> None:
    """Fine-tune a model on a few faces of another collection (--data), as `adnet train --init` does.

    It is judged on other faces of that collection and on faces as it knew them.

    Written to OUT: study.json and study.md. Changes are in percent of the base's NME on the same faces.
    """
    import json

    from adnet_core.annotated import annotated_faces
    from training.datasets import Face
    from training.distribution import joined_process
    from training.fine_tuning_study import Plan, run_study, table
    from training.sources import folder_faces
    from training.starting import layout_of
    from training.worker import cache_folder

    layout = layout_of(base)
    there = folder_faces(data, layout, data_format=data_format.value, on_skip=complain).train
    found = annotated_faces(known, layout, split=split, part=part if split else None, on_skip=complain)
    remembered = [Face(face.photo, face.points, face.label) for face in found]
    with joined_process(device.value) as process:
        result = run_study(
            base,
            preset,
            changes,
            there,
            remembered,
            out,
            plan=Plan(tuple(faces), seeds, judged, corrections, tuple(share)),
            process=process,
            cache=cache or cache_folder(),
            on_run=lambda run: complain(
                f"{run['faces']} faces, seed {run['seed']}, share {run['share']:.2f}: "
                f"there {run['there']['change']:+.2f} %, known {run['known']['change']:+.2f} %"
            ),
        )
    write_bytes(out / "study.json", json.dumps(result, indent=2).encode())
    write_bytes(out / "study.md", (table(result) + "\n").encode())
    if as_json:
        print_json(result)
    else:
        say(*table(result).split("\n"))


@app.command()
def bench(
    only: Annotated[
        list[str], typer.Option("--only", metavar="PART", help="Measure this part alone; may be repeated.")
    ] = [],  # noqa: B006  typer's form
    output: Annotated[
        Path | None, typer.Option("--output", help="Also write the JSON to this file, or add to it.")
    ] = None,
    document: Annotated[
        Path | None, typer.Option("--document", help="Put the table between the marks of this document.")
    ] = None,
    source: Annotated[
        Path | None, typer.Option("--from", help="Measure nothing: show the JSON of an earlier time.")
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Measure the product's speed on this machine and print one table; some ten minutes.

    A wrong name after --only lists all parts; `widths`, which compares networks, is measured only when named.
    With --output, parts that are not measured again stay as the file has them.
    """
    import json

    from training.bench import PARTS, run_bench
    from training.bench_result import read_result, table, write_document

    unknown = [name for name in only if name not in PARTS]
    if unknown:
        raise typer.BadParameter(f"--only {unknown[0]}: no such part; there are {', '.join(PARTS)}")
    if source is not None:
        result = read_result(source)
    else:
        result = run_bench(only, on_step=lambda name: complain(f"measuring: {name}"))
    if output is not None:
        result = result.added_to(output)
        write_bytes(output, result.to_json())
    if document is not None:
        write_document(result, document)
    if as_json:
        print_json(json.loads(result.to_json()))
    else:
        say(*table(result).split("\n"))
    failed = [part for part in result.parts.values() if part.problem]
    for part in failed:
        complain(f"{part.title}: {part.problem}")
    if failed:
        raise typer.Exit(FAILED)


def _examined() -> dict[str, Any]:
    """What `adnet doctor` says of training; where torch does not load, why not."""
    try:
        from training.precision import examination

        return examination()
    except (ImportError, OSError) as error:
        return {"error": " ".join(str(error).split())}


EXAMINERS["training"] = _examined


def _split_faces(data: Path, split: Path, data_format: DataFormat, images: Path | None, layout: str) -> Split:
    """The faces to learn from and to validate on, for commands that train several networks on them."""
    from adnet_core.layout import load_layout
    from training.sources import folder_faces

    with steps() as advance:
        return folder_faces(
            data,
            load_layout(layout),
            split,
            data_format=data_format.value,
            images=images,
            on_skip=complain,
            progress=partial(advance, "images"),
        )


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command; returns the exit status."""
    return run(app, argv)
