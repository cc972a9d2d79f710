"""Anisotropic attention and the read-out of a heatmap's mean and covariance (paper, section 3.3)."""

from __future__ import annotations

from typing import Literal

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from adnet_core.faces.layout import Layout

Variant = Literal["paper", "released"]


class EdgeToPoint(nn.Module):
    """E2H of equation 7: each point's map is the sum of the maps of the curves it lies on.

    A fixed 1x1 convolution; a point on no curve gets ones everywhere.
    """

    weight: Tensor
    bias: Tensor

    def __init__(self, layout: Layout) -> None:
        super().__init__()
        matrix = torch.from_numpy(layout.edge_to_point)
        self.register_buffer("weight", matrix[:, :, None, None].clone())
        self.register_buffer("bias", torch.from_numpy(~layout.on_curve).float())

    def forward(self, edges: Tensor) -> Tensor:
        """(N, E, H, W) -> (N, P, H, W)."""
        return F.conv2d(edges, self.weight.to(edges.dtype), self.bias.to(edges.dtype))


def coordinate_axis(size: int, variant: Variant, *, device: torch.device, dtype: torch.dtype) -> Tensor:
    """(size,) normalised coordinates of heatmap cells.

    `paper`: cell i covers [-1 + 2i/size, -1 + 2(i+1)/size] and stands at its middle, which is where
    the targets put it. `released`: i / (size - 1) * 2 - 1, up to two crop pixels away from the targets.
    """
    index = torch.arange(size, device=device, dtype=dtype)
    if variant == "released":
        return index / (size - 1) * 2 - 1
    return (index + 0.5) / size * 2 - 1


def heatmap_mean(heatmap: Tensor, variant: Variant = "paper") -> Tensor:
    """Mean (N, P, 2) of (N, P, H, W) non-negative maps, x before y, in normalised coordinates.

    Equation 9 without softmax: the map over its sum, which is taken as at least 1e-6, so that an
    empty map gives zeros instead of NaN.
    """
    maps, xs, ys = _maps_and_axes(heatmap, variant)
    total = maps.sum(dim=(-2, -1)).clamp(min=1e-6)
    mean_x = (maps.sum(dim=-2) * xs).sum(-1) / total
    mean_y = (maps.sum(dim=-1) * ys).sum(-1) / total
    return torch.stack([mean_x, mean_y], dim=-1)


def heatmap_covariance(heatmap: Tensor, mean: Tensor, variant: Variant = "paper") -> Tensor:
    """Covariance (N, P, 2, 2) of (N, P, H, W) maps about their `mean` (N, P, 2), normalised coordinates."""
    maps, xs, ys = _maps_and_axes(heatmap, variant)
    total = maps.sum(dim=(-2, -1)).clamp(min=1e-6)
    dx, dy = xs - mean[..., :1], ys - mean[..., 1:]
    var_x = (maps.sum(dim=-2) * dx**2).sum(-1) / total
    var_y = (maps.sum(dim=-1) * dy**2).sum(-1) / total
    cross = (torch.matmul(maps, dx[..., None]).squeeze(-1) * dy).sum(-1) / total
    return torch.stack([torch.stack([var_x, cross], -1), torch.stack([cross, var_y], -1)], dim=-2)


def _maps_and_axes(heatmap: Tensor, variant: Variant) -> tuple[Tensor, Tensor, Tensor]:
    maps = heatmap.float() if heatmap.dtype in (torch.bfloat16, torch.float16) else heatmap
    height, width = maps.shape[-2:]
    xs = coordinate_axis(width, variant, device=maps.device, dtype=maps.dtype)
    ys = coordinate_axis(height, variant, device=maps.device, dtype=maps.dtype)
    return maps, xs, ys
