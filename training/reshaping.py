"""Faces bent towards the shapes of others: views of more heads, turns and expressions than were annotated.

A picture is bent so that its points move a part of the way to where another face of the training set has
them, once that one is moved, turned and scaled onto it. What happens between the points is smooth, and what
lies far from the face stays. So it works for any layout, and bends only towards what the layout's objects
really look like.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional as F

GRID = 33
"""Nodes of a bend along either side of the canvas, between which it is linear."""
REACH = 0.5
"""How far a moved point takes along what is around it: the kernel's standard deviation over the root mean
square distance of the points from their mean."""
LOOSENESS = 0.02
"""How little a single point is followed: the ridge of the kernel's matrix. Labels of neighbours that differ
by chance are then no crease."""
FEWEST = 4
"""Points that both shapes must have; a similarity explains two of them."""
STEEPEST = 0.5
"""The most that a bend may change from one place to another, over their distance. At 1 it would fold."""
ROUNDS = 24
"""Steps by which the points' new positions are found; an error shrinks to about STEEPEST in each."""


@dataclass(frozen=True)
class Bend:
    """Of N canvases: `field` (N, 2, GRID, GRID), how far from a place of the bent picture, in the canvas'
    normalised coordinates, lies what it shows; and `points` (N, P, 2), where the points are then."""

    field: Tensor
    points: Tensor

    def sources(self, positions: Tensor) -> Tensor:
        """Where in the canvases lies what is seen at `positions` (N, ..., 2) of the bent ones."""
        return positions + sampled_field(self.field, positions)


def bend_towards(points: Tensor, others: Tensor, shares: Tensor) -> Bend:
    """Canvases whose `points` (N, P, 2), NaN where absent, go `shares` (N,) of the way to the shapes `others`
    (N, P, 2), which may lie anywhere.

    A face that would have to be folded goes less far, and one that has too few points in common stays as it
    is. The points are where the bend takes them, which is close to where they were meant to go.
    """
    known = ~(points.isnan() | others.isnan()).any(dim=-1)
    enough = known.sum(dim=1) >= FEWEST
    here = torch.where(known[..., None], points, 0)
    moves = shares[:, None, None] * (_laid_onto(here, torch.where(known[..., None], others, 0), known) - here)
    moves = torch.where(known[..., None], moves, 0)
    field = _field(here + moves, -moves, known)
    bearable = (STEEPEST / _steepness(field).clamp(min=1e-9)).clamp(max=1)
    field = field * torch.where(enough, bearable, 0)[:, None, None, None]
    seen = points.clone()
    for _ in range(ROUNDS):  # absent points stay NaN
        seen = points - sampled_field(field, seen)
    return Bend(field, seen)


def random_bend(
    points: Tensor,
    shapes: Tensor,
    draws: Sequence[torch.Generator],
    *,
    probability: float,
    largest_share: float,
) -> Bend:
    """`bend_towards` shapes drawn from `shapes` (M, P, 2): each face with this probability, by a share of up
    to `largest_share`."""
    chance = torch.stack([torch.rand(2, generator=one) for one in draws])
    rows = [int(torch.randint(len(shapes), (1,), generator=one)) for one in draws]
    shares = torch.where(chance[:, 0] < probability, chance[:, 1] * largest_share, 0)
    return bend_towards(points, shapes[rows].to(points), shares.to(points))


def sampled_field(field: Tensor, positions: Tensor) -> Tensor:
    """The displacements of `field` (N, 2, G, G) at `positions` (N, ..., 2); outside the canvas its edge's."""
    flat = positions.reshape(len(positions), 1, -1, 2).nan_to_num()
    found = F.grid_sample(field, flat, mode="bilinear", padding_mode="border", align_corners=True)
    return found[:, :, 0].transpose(1, 2).reshape(positions.shape)


def _laid_onto(here: Tensor, others: Tensor, known: Tensor) -> Tensor:
    """`others` moved, turned and scaled onto `here`, by least squares over the known points."""
    weights = known[..., None].to(here)
    count = weights.sum(dim=1, keepdim=True).clamp(min=1)
    middle, middle_of_others = (
        (weights * here).sum(1, keepdim=True) / count,
        (weights * others).sum(1, keepdim=True) / count,
    )
    target, source = weights * (here - middle), weights * (others - middle_of_others)
    spread = source.square().sum(dim=(1, 2)).clamp(min=1e-12)
    along = (source * target).sum(dim=(1, 2)) / spread
    turned = (source[..., 0] * target[..., 1] - source[..., 1] * target[..., 0]).sum(dim=1) / spread
    x, y = (others - middle_of_others).unbind(dim=-1)
    along, turned = along[:, None], turned[:, None]
    return torch.stack([along * x - turned * y, turned * x + along * y], dim=-1) + middle


def _field(centres: Tensor, values: Tensor, known: Tensor) -> Tensor:
    """(N, 2, GRID, GRID) smooth displacements that are nearly `values` (N, P, 2) at `centres`, and nothing
    far away: the mean of a Gaussian process with noise."""
    weights = known.to(centres)
    count = weights.sum(dim=1).clamp(min=1)
    middle = (weights[..., None] * centres).sum(dim=1) / count[:, None]
    size = ((centres - middle[:, None]).square().sum(dim=-1) * weights).sum(dim=1).div(count).sqrt()
    reach = (REACH * size).clamp(min=1e-3)[:, None, None]
    both = weights[:, :, None] * weights[:, None, :]
    kernel = both * torch.exp(-0.5 * (torch.cdist(centres, centres) / reach) ** 2)
    kernel = kernel + LOOSENESS * torch.eye(kernel.shape[-1]).to(kernel)
    strengths = torch.linalg.solve(kernel, values)
    axis = torch.linspace(-1, 1, GRID).to(centres)
    nodes = torch.stack(torch.meshgrid(axis, axis, indexing="xy"), dim=-1).reshape(1, -1, 2)
    near = torch.exp(-0.5 * (torch.cdist(nodes.expand(len(centres), -1, -1), centres) / reach) ** 2)
    field = near @ (weights[..., None] * strengths)
    return field.reshape(-1, GRID, GRID, 2).permute(0, 3, 1, 2)


def _steepness(field: Tensor) -> Tensor:
    """(N,) the most that a displacement changes from a node to the next, over their distance."""
    step = 2 / (GRID - 1)
    across = field.diff(dim=3).norm(dim=1).amax(dim=(1, 2)) / step
    down = field.diff(dim=2).norm(dim=1).amax(dim=(1, 2)) / step
    return torch.maximum(across, down)
