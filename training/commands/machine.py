"""`adnet doctor`, with what it says of training."""

from __future__ import annotations

from typing import Any

import typer

from adnet_core.commands.doctor import examine
from adnet_core.commands.machine import show
from adnet_core.commands.options import JsonOption
from adnet_core.runs.installed import how_to_add, missing_for_training

commands = typer.Typer()


@commands.command()
def doctor(as_json: JsonOption = False) -> None:
    """Say what this machine offers: providers that really run, window system, cameras, models, training."""
    show(examine() | {"training": examined()}, as_json)


def examined() -> dict[str, Any]:
    """How this machine trains; where torch does not load, why not."""
    missing = missing_for_training()
    if missing:
        return {"error": how_to_add(missing[0])}
    try:
        from training.precision import examination  # what is wrong with torch is a finding

        return examination()
    except (ImportError, OSError) as error:
        return {"error": " ".join(str(error).split())}
