"""Random numbers by their place in a run."""

from __future__ import annotations

import subprocess
import sys
from itertools import product

import torch

from training.seeds import Purpose, generator_for


def test_no_two_places_share_their_numbers() -> None:
    """Also where seed, epoch, step and place add up to the same."""
    places = [
        (seed, purpose, *place)
        for seed, purpose in product(range(4), Purpose)
        for place in product(range(6), repeat=3)
    ]
    drawn = {tuple(torch.rand(3, generator=generator_for(*place)).tolist()) for place in places}
    assert len(drawn) == len(places)
    shorter = [(0, Purpose.VIEW), (0, Purpose.VIEW, 0), (0, Purpose.VIEW, 0, 0)]
    assert len({generator_for(*place).initial_seed() for place in shorter}) == 3


def test_neighbours_are_independent() -> None:
    rows = torch.stack(
        [torch.randn(4, generator=generator_for(0, Purpose.VIEW, 0, 0, i)) for i in range(4000)]
    )
    assert rows.mean(dim=0).abs().max() < 0.06
    assert (torch.corrcoef(rows.T) - torch.eye(4)).abs().max() < 0.06
    assert abs(float((rows[1:] * rows[:-1]).mean())) < 0.03


def test_another_process_draws_the_same() -> None:
    """In every process and version, since runs are resumed: the numbers are written down here."""
    code = "from training.seeds import *; print(generator_for(7, Purpose.VIEW, 1, 2, 3).initial_seed())"
    other = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert int(other) == generator_for(7, Purpose.VIEW, 1, 2, 3).initial_seed() == 17061508814199737948
