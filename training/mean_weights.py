"""`adnet average`: the weights of several runs from one model, averaged into one network.

Runs that began with the same weights end in one valley, and the mean of their ends often lies lower in it
than each of them (Wortsman et al., Model soups, 2022). Of networks that began apart it is of no use.
"""

from __future__ import annotations

import copy
import math
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import torch

from adnet_core.errors import ModelError
from adnet_core.faces.layout import Layout
from adnet_core.models.model_store import find_model
from adnet_core.network.adnet import ADNet
from adnet_core.network.checkpoints import network_from_checkpoint, save_checkpoint
from adnet_core.network.model_weights import network_from_model_file
from adnet_core.runs.names import CHECKPOINT_SUFFIX, CHECKPOINTS, MODEL, REQUEST
from training.choosing import left_so_far
from training.run_folder import checkpoint_of

MEAN_OF = "mean_of"
"""Under this a model's provenance names what it is the mean of, each with its share."""
ALIKE = 0.5
"""Weights less alike than this have not begun as the same."""
_OF_ITS_RUN = ("chosen", "start", "best")
"""What a checkpoint says of one run and its weights, and not of a mean."""


def average_weights(sources: Sequence[str], weights: Sequence[float], out: Path) -> dict[str, Any]:
    """Write the mean of two or more networks, each counting as `weights` says, as a checkpoint.

    `sources` are run folders, checkpoints (.pt), and models by name or file. All else in the checkpoint is
    that of the first, which is therefore a run or a checkpoint. Returns `checkpoint`, `sources`, `shares`
    and `apart`: those that did not begin where the first did, by their weights; their mean is of no use.
    Raises ModelError for what is no such source, networks that differ, and a file that is there already.
    """
    shares = shares_of(sources, weights)
    if _checkpoint(sources[0]) is None:
        raise ModelError(f"{sources[0]}: comes first, so it is a run of `adnet train`, or a checkpoint (.pt)")
    if out.suffix != CHECKPOINT_SUFFIX:
        raise ModelError(f"{out}: a checkpoint's name ends in .pt")
    if out.exists():
        raise ModelError(f"{out}: exists already; give a new name")
    of_run = out.name in CHECKPOINTS and any((out.parent / one).exists() for one in (REQUEST, *CHECKPOINTS))
    if of_run:
        raise ModelError(
            f"{out}: {out.parent} is a run, which has a checkpoint of this name; give another name"
        )
    found = [_network(source) for source in sources]
    networks = [one for one, _, _ in found]
    network, layout, content = found[0]
    for source, (other, its_layout, _) in zip(sources, found, strict=True):
        if other.config != network.config or its_layout.point_names != layout.point_names:
            raise ModelError(f"{source}: has another network or layout than {sources[0]}")
    mean = mean_network(networks, shares)
    # Named without the folders of whoever made them.
    named = [{"name": Path(one).name, "share": share} for one, share in zip(sources, shares, strict=True)]
    provenance = {**content.get("provenance", {}), MEAN_OF: named}
    changed = dict.fromkeys(_OF_ITS_RUN)
    weights_now = {"model": mean.state_dict(), "ema": mean.state_dict()}
    save_checkpoint(out, {**content, **changed, **weights_now, "provenance": provenance})
    apart = [source for source, other in zip(sources, networks, strict=True) if alike(network, other) < ALIKE]
    return {"checkpoint": str(out), "sources": list(sources), "shares": shares, "apart": apart}


def shares_of(sources: Sequence[str], weights: Sequence[float]) -> list[float]:
    """What each counts for, adding up to 1; alike without `weights`. Raises ModelError."""
    if len(sources) < 2:
        raise ModelError(f"{', '.join(sources) or 'nothing'}: a mean takes two or more networks")
    chosen = list(weights) or [1.0] * len(sources)
    if len(chosen) != len(sources):
        raise ModelError(f"--weight is given {len(chosen)} times, for {len(sources)} networks")
    if not all(math.isfinite(one) and one >= 0 for one in chosen) or sum(chosen) == 0:
        raise ModelError("--weight takes numbers of 0 or more, and not 0 alone")
    return [one / sum(chosen) for one in chosen]


@torch.no_grad()
def mean_network(networks: Sequence[ADNet], shares: Sequence[float]) -> ADNet:
    """A network with the mean weights and statistics of batch norm; its counters are the first one's."""
    made = copy.deepcopy(networks[0])
    states = [network.state_dict() for network in networks]
    state = made.state_dict()
    for name, value in state.items():
        if value.is_floating_point():
            parts = [share * one[name].double() for share, one in zip(shares, states, strict=True)]
            state[name] = torch.stack(parts).sum(dim=0).to(value)
    made.load_state_dict(state)
    return made


@torch.no_grad()
def alike(one: ADNet, other: ADNet) -> float:
    """The cosine between the weights of two networks of one form, biases and norms apart: nearly 1 for those
    that a model was fine-tuned to, and 0 for those that began by chance."""
    pairs = zip(one.parameters(), other.parameters(), strict=True)
    parts = [(a.double().flatten(), b.double().flatten()) for a, b in pairs if a.dim() > 1]
    mine, theirs = torch.cat([a for a, _ in parts]), torch.cat([b for _, b in parts])
    return float(torch.nn.functional.cosine_similarity(mine, theirs, dim=0))


def _checkpoint(source: str) -> Path | None:
    """The checkpoint that a source is or has; None for a model."""
    path = Path(source)
    if path.suffix == CHECKPOINT_SUFFIX:
        return path
    left_a_model_alone = (path / MODEL).is_file() and not any((path / one).is_file() for one in CHECKPOINTS)
    return checkpoint_of(path) if path.is_dir() and not left_a_model_alone else None


def _network(source: str) -> tuple[ADNet, Layout, dict[str, Any]]:
    """A source's network, its layout, and all else that its checkpoint holds: nothing of a model."""
    path = _checkpoint(source)
    if path is None:
        network, info = network_from_model_file(find_model(source))
        return network, info.layout, {}
    network, layout, content = network_from_checkpoint(path)
    if content.get("base"):
        raise ModelError(f"{source}: learns a new layout on top of a model, and cannot be averaged")
    return left_so_far(network, content), layout, content
