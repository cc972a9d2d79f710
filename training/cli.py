"""`adnet`: the commands that need torch, joined with those that do not."""

from __future__ import annotations

from typing import Any

from adnet_core.cli import app, main
from adnet_core.commands.machine import EXAMINERS
from training.commands import bench, model_files, studies, train

__all__ = ["app", "main"]

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
