"""A trained network for another layout: its trunk is taken over, and every head starts from an old one."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import ArrayLike
from torch import Tensor

from adnet_core.faces.layout import Layout
from adnet_core.network.adnet import ADNet

HEADS = ("out_heatmaps", "out_edgemaps", "out_pointmaps")
MERGES = ("merge_heatmaps", "merge_edgemaps", "merge_pointmaps")
NO_HEAD = -1
"""In place of an old curve, for a curve that no old one is like: its head starts from nothing."""


@dataclass(frozen=True)
class HeadSources:
    """For each new point and curve the number of the old one whose head it starts from. `shared` names the
    points that both layouts have."""

    points: tuple[int, ...]
    curves: tuple[int, ...]
    shared: tuple[str, ...]


def head_sources(old: Layout, new: Layout, distances: ArrayLike) -> HeadSources:
    """Where the heads of `new` start: from those of the same name, else from the nearest.

    `distances` (P new, P old) say how far apart the points lie on faces, in any unit; NaN where nobody knows.
    A curve of another name starts from the curve that most of its points' heads lie on.
    """
    apart = np.nan_to_num(np.asarray(distances, dtype=np.float64), nan=np.inf)
    known = {name: index for index, name in enumerate(old.point_names)}
    points = tuple(
        known.get(name, int(row.argmin())) for name, row in zip(new.point_names, apart, strict=True)
    )
    shared = tuple(name for name in new.point_names if name in known)
    curves = {curve.name: index for index, curve in enumerate(old.curves)}
    chosen = []
    for curve in new.curves:
        members = [points[point] for point in curve.points]
        counts = [sum(member in other.points for member in members) for other in old.curves]
        most = int(np.argmax(counts)) if any(counts) else NO_HEAD
        chosen.append(curves.get(curve.name, most))
    return HeadSources(points, tuple(chosen), shared)


def with_layout(network: ADNet, layout: Layout, sources: HeadSources, stacks: int | None = None) -> ADNet:
    """A network for `layout` with the trunk of `network`, of its first `stacks` hourglasses where given.

    Heads start as copies of those that `sources` names. What a head hands on to the next hourglass is shared
    out among the copies, so that all together hand on what one did.
    """
    config = network.config.model_copy(update={"stacks": stacks or network.config.stacks})
    torch.manual_seed(0)  # of heads that start from nothing
    made = ADNet(layout, config)
    known = network.state_dict()
    state = {name: _weights(name, like, known, sources) for name, like in made.state_dict().items()}
    made.load_state_dict(state)
    return made.train(network.training)


LAYERS = ("heads", "merges", "features", "trunk")
"""The groups of layers that may learn at rates of their own, from the maps back to the photo."""
OF_LAYOUT = ("heads", "merges")
"""Those that depend on the layout."""


def layers_of(name: str) -> str:
    """The group of layers that a weight of this name belongs to."""
    part = name.split(".", 1)[0]
    if part in HEADS:
        return "heads"
    if part in MERGES:
        return "merges"
    return "features" if part in ("features", "e2h_transform") else "trunk"


def _weights(name: str, like: Tensor, known: dict[str, Tensor], sources: HeadSources) -> Tensor:
    part = name.split(".", 1)[0]
    if part == "e2h_transform" or name not in known:
        return like
    old = known[name]
    chosen = list(sources.curves if part.endswith("edgemaps") else sources.points)
    if part in HEADS:
        there = torch.tensor([source != NO_HEAD for source in chosen])
        rows = old[[max(source, 0) for source in chosen]]
        return torch.where(there.view(-1, *[1] * (like.dim() - 1)), rows, like)
    if part in MERGES and old.dim() > 1:
        columns = [
            old[:, source] / chosen.count(source) if source != NO_HEAD else torch.zeros_like(like[:, 0])
            for source in chosen
        ]
        return torch.stack(columns, dim=1)
    if old.shape == like.shape:
        return old
    # Without edge maps there are no masked coordinates, and with them a stage has two channels more.
    weights = torch.zeros_like(like)
    both = min(old.shape[1], like.shape[1])
    weights[:, :both] = old[:, :both]
    return weights
