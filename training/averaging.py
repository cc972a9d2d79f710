"""An exponential moving average of a network's weights."""

from __future__ import annotations

import copy

import torch
from torch import Tensor, nn


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
        mine = [*self.network.parameters(), *self.network.buffers()]
        theirs = [*source.parameters(), *source.buffers()]
        numbers: list[tuple[Tensor, Tensor]] = []
        counts: list[tuple[Tensor, Tensor]] = []
        for pair in zip(mine, theirs, strict=True):
            (numbers if pair[0].is_floating_point() else counts).append(pair)
        torch._foreach_lerp_([kept for kept, _ in numbers], [now for _, now in numbers], 1 - decay)
        for kept, now in counts:
            kept.copy_(now)
