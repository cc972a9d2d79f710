"""`adnet team`: several people on one set."""

from __future__ import annotations

import typer

from adnet_core.commands.team import files, leaving, members, quality, work

commands = typer.Typer()
team = typer.Typer(
    name="team",
    help="Work on one set with others: who shares the log of edits, where, and who does what.",
    no_args_is_help=True,
    rich_markup_mode=None,
)
commands.add_typer(team)
for part in (members, work, files, quality, leaving):  # in the order of the help
    team.add_typer(part.commands)
