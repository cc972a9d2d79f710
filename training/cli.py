"""`adnet`: the commands that need torch, joined with those that do not."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from adnet_core.cli import app
from adnet_core.commands.machine import EXAMINERS
from adnet_core.commands.terminal import run
from training.commands import bench, model_files, studies, train

for _group in (train, model_files, studies, bench):
    app.add_typer(_group.commands)


def _examined() -> dict[str, Any]:
    """What `adnet doctor` says of training; where torch does not load, why not."""
    try:
        from training.precision import examination

        return examination()
    except (ImportError, OSError) as error:
        return {"error": " ".join(str(error).split())}


EXAMINERS["training"] = _examined


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command; returns the exit status."""
    return run(app, argv)
