"""The command `adnet verify`: what one runs before a project is handed on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from adnet_core.commands.options import JsonOption, ProjectArgument
from adnet_core.commands.terminal import FAILED, complain, print_json, say, steps
from adnet_core.files.plain_text import one_line
from adnet_core.projects.file.soundness import Fault
from adnet_core.projects.verifying import verify_project

commands = typer.Typer()


@commands.command()
def verify(
    project: ProjectArgument,
    photos: Annotated[
        bool, typer.Option("--photos/--no-photos", help="Read every photo and compare it.")
    ] = True,
    as_json: JsonOption = False,
) -> None:
    """Check a project before it is handed on: file, checksums, faces against their log, photos.

    Nothing is written, and the project may be open. Exits with 0 where nothing is wrong, otherwise with 2
    and a table of what is.
    """
    with steps() as advance:
        found = verify_project(project, photos=photos, progress=advance)
    if as_json:
        print_json(found.to_dict())
    elif found.faults:
        _print_table(found.faults)
    else:
        say(f"{project}: {found.sentence()}")
    if found.faults:
        complain(f"{project}: {found.sentence()}")
        raise typer.Exit(FAILED)


def _print_table(faults: Sequence[Fault]) -> None:
    table = Table(box=None, pad_edge=False)
    table.add_column("where", overflow="fold")
    table.add_column("what is wrong", overflow="fold")
    for fault in faults:  # names may hold what rich or the terminal would take for orders
        table.add_row(Text(one_line(fault.where)), Text(one_line(fault.what)))
    console = Console()
    if not console.is_terminal:  # a file or another program: no line is broken
        console = Console(width=1000)
    console.print(table)
