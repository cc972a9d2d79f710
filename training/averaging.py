"""An exponential moving average of a network's weights."""

from __future__ import annotations

import copy

import torch
from torch import nn


class AveragedNetwork:
    """Keeps `network`, a copy whose weights follow the trained one's at `decay` per step.

    The decay rises from zero with the number of steps, so that the first steps are forgotten quickly.
    Counting from 1 again, as at a change of the crop size, forgets what was averaged before.
    """

    def __init__(self, source: nn.Module, decay: float) -> None:
        self.network = copy.deepcopy(source).eval().requires_grad_(False)
        self.decay = decay

    @torch.no_grad()
    def update(self, source: nn.Module, step: int) -> None:
        """Follow `source` after step number `step`, counted from 1 where the average begins."""
        decay = min(self.decay, (1 + step) / (10 + step))
        for mine, theirs in zip(self.network.parameters(), source.parameters(), strict=True):
            mine.lerp_(theirs.detach(), 1 - decay)
        for kept, current in zip(self.network.buffers(), source.buffers(), strict=True):
            if kept.is_floating_point():
                kept.lerp_(current, 1 - decay)
            else:
                kept.copy_(current)
