"""One hourglass: down through pooling, up through nearest upsampling, with a side branch at each scale."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from adnet_core.network.blocks import CoordConv, Residual, make_pool


class Hourglass(nn.Module):
    """Newell et al., 2016, with the inner width kept constant, as in the authors' code."""

    def __init__(self, depth: int, width: int, pool: str, *, unused_skip: bool) -> None:
        super().__init__()
        self.up1 = Residual(width, width, unused_skip=unused_skip)
        self.pool1 = make_pool(pool)
        self.low1 = Residual(width, width, unused_skip=unused_skip)
        self.low2: nn.Module = (
            Hourglass(depth - 1, width, pool, unused_skip=unused_skip)
            if depth > 1
            else Residual(width, width, unused_skip=unused_skip)
        )
        self.low3 = Residual(width, width, unused_skip=unused_skip)

    def forward(self, x: Tensor) -> Tensor:
        """(N, width, H, W) -> the same shape; H and W are multiples of 2^depth."""
        side = self.up1(x)
        low = self.low3(self.low2(self.low1(self.pool1(x))))
        return torch.add(side, F.interpolate(low, scale_factor=2.0, mode="nearest"))


class CoordHourglass(Hourglass):
    """An hourglass whose input first passes a 1x1 CoordConv; `masked` adds the masked coordinates."""

    def __init__(self, depth: int, width: int, pool: str, *, masked: bool, unused_skip: bool) -> None:
        super().__init__(depth, width, pool, unused_skip=unused_skip)
        self.coordconv = CoordConv(width, width, 1, masked=masked)

    def forward(self, x: Tensor, mask: Tensor | None = None) -> Tensor:
        return super().forward(self.coordconv(x, mask))
