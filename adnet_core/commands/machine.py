"""`adnet doctor`: what this machine offers."""

from __future__ import annotations

from typing import Any

import typer

from adnet_core.commands import doctor as findings
from adnet_core.commands.options import JsonOption
from adnet_core.commands.terminal import print_json, say

commands = typer.Typer()


@commands.command()
def doctor(as_json: JsonOption = False) -> None:
    """Say what this machine offers: providers that really run, window system, cameras, models."""
    show(findings.examine(), as_json)


def show(result: dict[str, Any], as_json: bool) -> None:
    """Print what was found, of training too where that was looked at."""
    if as_json:
        print_json(result)
    else:
        say(*findings.examination_lines(result))
