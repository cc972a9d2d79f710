"""What is random in a run: functions of its seed and of the place in the run that something is drawn for."""

from __future__ import annotations

from enum import IntEnum

import numpy as np
import torch


class Purpose(IntEnum):
    """What random numbers are for; each has streams of its own. The values stay as they are, for runs to be
    resumed."""

    ORDER = 0
    VIEW = 1
    SENSITIVITY_VIEW = 2
    DIRECTION = 3
    UNLABELLED_ORDER = 4
    UNLABELLED_VIEW = 5


def generator_for(seed: int, purpose: Purpose, *where: int) -> torch.Generator:
    """A generator of the CPU for one place in the run, such as an epoch, or a step and a sample of it.

    Seeds, purposes and places that differ by one give streams that have nothing in common, and the same
    ones give the same stream in every process, on every machine.
    """
    mixed = np.random.SeedSequence(seed, spawn_key=(int(purpose), *where)).generate_state(1, np.uint64)
    return torch.Generator().manual_seed(int(mixed[0]))
