"""A run that gained nothing leaves the model that it began with, as that is."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

import torch

from adnet_core.errors import ModelError, TrainingError
from adnet_core.models.model_file import WEIGHTS_CHOSEN, ModelInfo, read_model_info, replace_info
from adnet_core.models.model_store import MODEL_SUFFIX, find_model
from adnet_core.network.checkpoints import load_checkpoint
from adnet_core.network.model_weights import network_from_model_file
from adnet_core.runs.names import BEST, REQUEST
from adnet_core.runs.request import read_request


def unchanged_model(run: Path) -> tuple[Path, dict[str, Any]] | None:
    """The file of the model that a run began with, where its weights are those that the run leaves.

    With it comes how that was chosen (`Chosen.to_dict`). None where something was learnt, and where the file
    isn't there any longer or is another one by now.
    """
    try:
        content = load_checkpoint(run / BEST)
        chosen = content.get("chosen") or {}
        if chosen.get("share") != 0.0:
            return None
        path = starting_model(run)
        if path is None:
            return None
        there = network_from_model_file(path)[0].state_dict()
    except (ModelError, OSError, ValueError, LookupError, TypeError):
        return None
    left = content["ema"] or content["model"]
    same = there.keys() == left.keys() and all(
        torch.equal(value, left[name]) for name, value in there.items() if value.is_floating_point()
    )
    return (path, chosen) if same else None


def starting_model(run: Path) -> Path | None:
    """The file of the model that a run began with; None where it began with none, or that is gone."""
    try:
        name = read_request(run / REQUEST).init
        path = find_model(name) if name else None
    except (ModelError, TrainingError):
        return None
    return path if path is not None and path.suffix == MODEL_SUFFIX else None


def copy_unchanged(source: Path, target: Path, name: str, chosen: dict[str, Any]) -> ModelInfo:
    """Write a model under another name, with all that it knows of its errors. Raises ModelError."""
    info = read_model_info(source)
    info = dataclasses.replace(info, name=name, provenance={**info.provenance, WEIGHTS_CHOSEN: chosen})
    replace_info(source, info, target)
    return info
