"""`adnet team`: all that a team has done, out of the team."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from adnet_core.commands.options import JsonOption, ProjectArgument
from adnet_core.commands.terminal import print_facts
from adnet_core.team import membership
from adnet_core.team.archiving import archive as write_archive

commands = typer.Typer()


@commands.command()
def archive(
    project: ProjectArgument,
    output: Annotated[Path, typer.Option("--output", "-o", help="The project file to write.")],
    as_json: JsonOption = False,
) -> None:
    """Write all that the team has done as a project that is in no team."""
    membership.synchronise(project)
    write_archive(project, output)
    print_facts(as_json, {"archive": str(output)}, f"{output}: has all of the team, and is in none")


@commands.command()
def leave(
    project: ProjectArgument,
    unsent: Annotated[
        bool,
        typer.Option("--unsent", help="Also where the team cannot be reached: the rest stays here alone."),
    ] = False,
    as_json: JsonOption = False,
) -> None:
    """Send what is left, and take the project out of the team; it keeps all that it has."""
    sent = membership.leave_team(project, unsent=unsent)
    print_facts(
        as_json,
        {"project": str(project), "sent": sent},
        f"{project}: is in no team any more; {sent:,} events went",
    )
