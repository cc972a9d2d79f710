"""A finder's training: some hundred steps on random views of the photos, on the CPU in minutes."""

from __future__ import annotations

import copy
import math
from collections.abc import Callable, Sequence

import numpy as np
import torch

from adnet_core.faces.geometry import FaceBox
from adnet_core.models.finder_part import LARGEST_COPY, MOST_COPIES, USUAL_SIDE
from adnet_core.network.finder import FinderNetwork, finder_loss
from training.finding.settings import FinderSettings
from training.finding.views import LearntPhoto, batch_of, random_view

BEYOND = 1.5
APART = 2.0
"""Of two copies, the larger has a side so many times as long: an object between them is seen well in both."""
Progress = Callable[[str, int, int], None]


def learn(
    network: FinderNetwork,
    photos: Sequence[LearntPhoto],
    settings: FinderSettings,
    *,
    progress: Progress = lambda what, done, total: None,
) -> FinderNetwork:
    """A network that has learnt the objects of photos: the running average of its weights."""
    random = np.random.default_rng(settings.seed)
    torch.manual_seed(settings.seed)
    network = network.train().to(memory_format=torch.channels_last)  # type: ignore[call-overload]
    network.freeze_first()
    averaged = copy.deepcopy(network)
    optimiser = torch.optim.AdamW(
        [
            {"params": network.trunk, "lr": settings.trunk_rate},
            {"params": network.head, "lr": settings.head_rate},
        ],
        weight_decay=settings.decay,
    )
    rates = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: _share_of_rate(step, settings.steps))
    for step in range(1, settings.steps + 1):
        pixels, goals = batch_of([random_view(photos, random) for _ in range(settings.batch)])
        heat, sides = network.logits(pixels.contiguous(memory_format=torch.channels_last))
        of_heat, of_sides = finder_loss(heat, sides, goals)
        optimiser.zero_grad(set_to_none=True)
        (of_heat + settings.sides_share * of_sides).backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 5.0)
        optimiser.step()
        rates.step()
        # In the first steps the average would hold on to a head that knows nothing.
        keep = min(settings.average, step / (step + 9))
        with torch.no_grad():
            for own, other in zip(averaged.parameters(), network.parameters(), strict=True):
                own.lerp_(other, 1 - keep)
        progress("finder", step, settings.steps)
    return averaged.eval()


def _share_of_rate(step: int, steps: int) -> float:
    """Of the learning rate: rising over the first twentieth, then falling to nothing as a cosine does."""
    warm = max(1, steps // 20)
    if step < warm:
        return (step + 1) / warm
    return 0.5 * (1 + math.cos(math.pi * (step - warm) / max(1, steps - warm)))


def copy_sizes(photos: Sequence[tuple[tuple[int, int], Sequence[FaceBox]]]) -> tuple[int, ...]:
    """The longer sides of the copies in which objects like those of photos, (width, height) and boxes, have a
    size that a finder knows; those BEYOND as large or small too."""
    wanted = [USUAL_SIDE * max(size) / box.longer_side for size, boxes in photos for box in boxes]
    low, high = np.percentile(wanted, [5, 95])
    low, high = float(low) / BEYOND, float(high) * BEYOND
    count = min(MOST_COPIES, 1 + math.ceil(math.log(high / low) / math.log(APART)))
    middle = math.sqrt(low * high)
    sizes = [middle * APART ** (number - (count - 1) / 2) for number in range(count)]
    return tuple(dict.fromkeys(min(max(round(size), 48), LARGEST_COPY) for size in sizes))
