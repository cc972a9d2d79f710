"""`adnet train`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Any

import typer

from adnet_core.commands.data_formats import with_format
from adnet_core.commands.option_groups import with_groups
from adnet_core.commands.options import ReadingOptions
from adnet_core.commands.terminal import say
from adnet_core.projects.file.addresses import is_project_name
from adnet_core.runs.request import Hosts, TrainingRequest, read_request
from training.commands.options import (
    CacheOption,
    TrainingDataOption,
    TrainingDevice,
    TrainingDeviceOption,
    TrainingSplitOption,
)
from training.launch import launch

commands = typer.Typer()


@commands.command()
@with_groups
def train(
    *,
    ctx: typer.Context,
    request_file: Annotated[
        Path | None,
        typer.Option(
            "--request",
            metavar="FILE",
            help="All of it as JSON, as in RUN/request.json; --out, --resume, --processes may change it.",
        ),
    ] = None,
    out: Annotated[Path | None, typer.Option("--out", help="Run folder, made where it is missing.")] = None,
    preset: Annotated[str, typer.Option("--preset", help="Preset by name, or a TOML file.")] = "",
    changes: Annotated[list[str], typer.Option("--set", help="key=value, such as schedule.epochs=5.")] = [],  # noqa: B006  typer's form
    data: TrainingDataOption = [],  # noqa: B006
    data_layout: Annotated[
        list[str],
        typer.Option(
            "--data-layout", help="Of each --data in turn, where it isn't the run's; by points' names."
        ),
    ] = [],  # noqa: B006
    reading: ReadingOptions,
    split: TrainingSplitOption = None,
    project: Annotated[list[Path], typer.Option("--project", help="Project; its accepted faces train.")] = [],  # noqa: B006
    unlabelled: Annotated[
        list[Path],
        typer.Option(
            "--unlabelled",
            metavar="PHOTOS|PROJECT",
            help="Photos, or a project: its faces without labels teach what the network is sure of.",
        ),
    ] = [],  # noqa: B006
    hold_out: Annotated[
        float, typer.Option("--hold-out", min=0, max=0.9, help="Share of a project's photos to validate on.")
    ] = 0.1,
    leave_out: Annotated[
        str | None,
        typer.Option(
            "--leave-out",
            metavar="K/N",
            help="Leave the K-th of N folds of the photos out, for adnet clean-labels.",
        ),
    ] = None,
    init: Annotated[
        str | None,
        typer.Option("--init", help="Start from a model (name, .onnx), a run folder or a checkpoint (.pt)."),
    ] = None,
    layout: Annotated[
        str | None,
        typer.Option(
            "--layout", help="Bundled layout or TOML file; with --init, the model's may be another."
        ),
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
    cache: CacheOption = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Check the data, draw a contact sheet, train nothing.")
    ] = False,
    export: Annotated[
        bool, typer.Option("--export/--no-export", help="Leave RUN/model.onnx when the run has finished.")
    ] = True,
    finder: Annotated[
        bool | None,
        typer.Option(
            "--finder/--no-finder",
            help="Learn to find the objects too; else as the projects have it (docs/finders.md).",
        ),
    ] = None,
    list_presets: Annotated[bool, typer.Option("--list-presets", help="Name the presets and end.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the event lines, for programs.")] = False,
) -> None:
    """Train a network on annotated folders and on the accepted faces of projects.

    Ctrl-C, or a line `stop` on standard input, ends the run after the current step and leaves a
    checkpoint that --resume goes on from, bit for bit. In a folder one run at a time goes on. A process that
    dies is started again with all others, from the last checkpoint. Several hosts share the run folder and
    see the data at the same path.
    """
    if list_presets:
        from training.settings import list_presets as names  # torch, which starting a run does without

        say(*names())
        return
    if request_file is not None:
        _refuse_more(ctx)
        request = read_request(request_file)
        given = {"out": out or request.out, "resume": resume or request.resume}
        if _given(ctx, "processes"):
            given["processes"] = processes
        request = request.model_copy(update=given)
    else:
        if out is None:
            raise typer.BadParameter("--out names the run folder")
        if (nnodes > 1) != (rdzv_endpoint is not None):
            raise typer.BadParameter("--nnodes of several hosts and --rdzv-endpoint go together")
        if interface and rdzv_endpoint is None:
            raise typer.BadParameter("--interface is for several hosts; one alone listens to nobody else")
        if not resume:  # what goes on reads as it began
            reading = with_format(reading, *data)
        of_projects = (
            bool(project) or reading.data_format == "project" or any(map(is_project_name, unlabelled))
        )
        if _given(ctx, "hold_out") and not (of_projects or resume or finder or (init and layout)):
            raise typer.BadParameter(
                "--hold-out divides the photos of projects; --split divides those of --data"
            )
        if layout is not None:
            changes = [*changes, f"layout={_anywhere(layout)}"]
        said: dict[str, Any] = {}  # a run that goes on is asked for no other than it began with
        if preset or not resume:
            said["preset"] = preset or (("few-faces" if layout else "fine-tune") if init else "fast-68")
        if _given(ctx, "hold_out"):
            said["hold_out"] = hold_out
        if reading.data_format:
            said["data_format"] = reading.data_format
        request = TrainingRequest(
            out=out,
            changes=tuple(changes),
            data=tuple(data),
            data_layouts=tuple(data_layout),
            images=reading.images,
            pixel_origin=reading.pixel_origin,
            columns=tuple(reading.columns or ()),
            split=split,
            projects=tuple(project),
            unlabelled=tuple(unlabelled),
            leave_out=leave_out,
            init=init,
            resume=resume,
            processes=processes,
            hosts=None if rdzv_endpoint is None else Hosts(nnodes, rdzv_endpoint, interface),
            device=device.value,
            cache=cache,
            dry_run=dry_run,
            export=export,
            finder=finder,
            **said,
        )
    status = launch(request, as_json=as_json)
    if status:
        raise typer.Exit(status)


def _anywhere(layout: str) -> str:
    """A layout's name, or the path of its file from any folder, as TOML has text."""
    path = Path(layout)
    return json.dumps(str(path.resolve()) if path.is_file() else layout)


_BESIDE_A_REQUEST = frozenset({"request_file", "out", "resume", "processes", "as_json"})


def _refuse_more(ctx: typer.Context) -> None:
    """Raises BadParameter for an option that a request holds as well."""
    for parameter in ctx.command.params:
        name = parameter.name or ""
        if name not in _BESIDE_A_REQUEST and _given(ctx, name):
            raise typer.BadParameter(f"{parameter.opts[0]}: --request says that itself")


def _given(ctx: typer.Context, name: str) -> bool:
    source = ctx.get_parameter_source(name)
    return source is not None and source.name == "COMMANDLINE"
