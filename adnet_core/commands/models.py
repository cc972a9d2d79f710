"""The commands of `adnet` about model files: `models` and `quantise`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from adnet_core.commands.inputs import read_faces
from adnet_core.commands.option_groups import with_groups
from adnet_core.commands.options import (
    DataOption,
    JsonOption,
    SplitReadingOptions,
)
from adnet_core.commands.terminal import complain, print_json, progress, say
from adnet_core.fitting.quantising import quantise as run_quantise
from adnet_core.fitting.quantising import range_faces
from adnet_core.models.model_choice import chosen_model
from adnet_core.models.model_file import read_model_info, refuse_to_replace
from adnet_core.models.model_library import (
    ModelEntry,
    found_words,
    model_card,
    model_entries,
    model_entry,
    result_words,
)
from adnet_core.models.model_store import find_model, user_folder_problem

commands = typer.Typer()


@commands.command()
def models(
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="MODEL", help="Print the card of this model (name, .onnx or run folder) instead."
        ),
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """List the models: layout, results, size, and which one the window uses (*)."""
    if problem := user_folder_problem():
        complain(problem)
    entries = model_entries()
    chosen = chosen_model()
    if name is not None:
        entries = [entry for entry in entries if entry.name == name] or [model_entry(find_model(name))]
    if as_json:
        print_json({"models": [entry.to_dict() | {"chosen": entry.name == chosen} for entry in entries]})
    elif name is not None:
        say(*model_card(entries[0]).rstrip().split("\n"))
    else:
        width = max((len(entry.name) for entry in entries), default=0)
        for entry in entries:
            say(f"{'*' if entry.name == chosen else ' '} {entry.name:<{width}}  {_listed(entry)}")


def _listed(entry: ModelEntry) -> str:
    if entry.info is None:
        return entry.error or ""
    size = f"{entry.size_bytes / 1e6:.1f} MB"
    found = found_words(entry.info)
    facts = f"{entry.info.layout.point_count} points  {result_words(entry.info):<24}  {size}"
    return "  ".join([facts, *([found] if found else []), str(entry.path)])


@commands.command()
@with_groups
def quantise(
    *,
    model: Annotated[
        str, typer.Argument(metavar="MODEL", help="Name of a model, its .onnx file, or a run folder.")
    ],
    out: Annotated[Path, typer.Argument(metavar="OUT.onnx", help="The model file to write.")],
    data: DataOption,
    reading: SplitReadingOptions,
    part: Annotated[str, typer.Option("--part", help="Part of the split to take ranges from.")] = "train",
    as_json: JsonOption = False,
) -> None:
    """Make an 8-bit copy of a model for CPUs: faster, and still a start for training.

    The ranges of its activations come from 64 of the faces. `adnet evaluate --compare MODEL OUT` says what
    it costs.
    """
    source = find_model(model)
    refuse_to_replace(out)
    layout = read_model_info(source).layout
    faces = read_faces(
        data,
        layout,
        reading,
        part if reading.split else None,
        role="train",
    )
    with progress("faces", len(range_faces(faces))) as advance:
        result = run_quantise(source, out, faces, progress=advance)
    if as_json:
        print_json(result)
    else:
        say(f"{out}: {result['megabytes']:.1f} MB, from {result['megabytes_before']:.1f} MB")
