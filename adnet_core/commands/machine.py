"""`adnet doctor`: what this machine offers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import typer

from adnet_core.commands.options import JsonOption
from adnet_core.commands.terminal import print_json, say

commands = typer.Typer()

EXAMINERS: dict[str, Callable[[], dict[str, Any]]] = {}
"""What other rooms add to `adnet doctor`: by the key of its JSON, a function that finds it out."""


@commands.command()
def doctor(as_json: JsonOption = False) -> None:
    """Say what this machine offers: providers that really run, window system, cameras, models, training."""
    from adnet_core.commands.doctor import examination_lines, examine

    result = examine()
    result |= {key: find_out() for key, find_out in EXAMINERS.items()}
    if as_json:
        print_json(result)
    else:
        say(*examination_lines(result))
