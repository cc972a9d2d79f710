"""The learning rate and the size of the crops, as functions of how far a run has come."""

from __future__ import annotations

import math

from adnet_core.faces.geometry import CROP_SIZE
from training.settings import ScheduleSettings


def rate_factor(progress: float, settings: ScheduleSettings) -> float:
    """Share of the full rate at `progress` in [0, 1]: warm-up, then cosine, steps or constant."""
    if progress < settings.warm_up:
        return max(progress / settings.warm_up, 1e-3)
    if settings.kind == "constant":
        return 1.0
    if settings.kind == "steps":
        passed = sum(progress >= milestone for milestone in settings.milestones)
        return float(10.0**-passed)
    after = (progress - settings.warm_up) / (1 - settings.warm_up)
    return max(0.5 * (1 + math.cos(math.pi * min(after, 1.0))), 1e-3)


def phase_start(epoch: int, settings: ScheduleSettings) -> int:
    """The first epoch, counted from 0, that has the crop size of `epoch`."""
    change = _change(settings)
    return change if epoch >= change else 0


def crop_size(epoch: int, settings: ScheduleSettings) -> int:
    """Side of the network's input in an epoch counted from 0: small at first, where that is asked for."""
    return settings.small_size if epoch < _change(settings) else CROP_SIZE


def _change(settings: ScheduleSettings) -> int:
    """The first epoch of the large crops. 0.55 of 100 epochs are 55, though 0.55 * 100 is a little more."""
    return math.ceil(round(settings.small_until * settings.epochs, 6))
