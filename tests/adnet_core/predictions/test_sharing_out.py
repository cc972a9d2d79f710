"""Photos among workers that may die: each is answered once, whatever happens."""

from __future__ import annotations

import random

import pytest

from adnet_core.predictions.sharing_out import MOST_LOST, SharedOut


def test_parts_are_answered_once_each() -> None:
    shared = SharedOut(range(10), 4)
    assert shared.wanted_workers == 3
    parts = [shared.next() for _ in range(4)]
    assert [part and part.photos for part in parts] == [(0, 1, 2, 3), (4, 5, 6, 7), (8, 9), None]
    assert shared.wanted_workers == 3
    for part in parts[:3]:
        assert not shared.finished
        assert part is not None
        shared.answered(part)
    assert shared.finished
    assert shared.wanted_workers == 0


def test_a_photo_that_no_worker_survives_costs_no_other() -> None:
    """The first time it may have been the machine; then photo by photo."""
    shared = SharedOut(["a", "deadly", "c"], 3)
    answered, given_up, died = [], [], 0
    while not shared.finished:
        part = shared.next()
        assert part is not None
        if "deadly" in part.photos:
            died += 1
            given_up += shared.lost(part)
        else:
            answered += part.photos
            shared.answered(part)
    assert (sorted(answered), given_up, died) == (["a", "c"], ["deadly"], MOST_LOST)


@pytest.mark.parametrize("seed", range(20))
def test_whoever_dies_each_photo_comes_once(seed: int) -> None:
    """Workers that die at random over what they have, while others go on."""
    chance = random.Random(seed)
    photos = list(range(chance.randint(1, 60)))
    shared = SharedOut(photos, chance.randint(1, 9))
    answered: list[int] = []
    working = []
    while not shared.finished:
        assert len(working) <= shared.wanted_workers
        if (not working or chance.random() < 0.5) and (part := shared.next()) is not None:
            working.append(part)
            continue
        part = working.pop(chance.randrange(len(working)))
        if chance.random() < 0.2:
            answered += shared.lost(part)
        else:
            answered += part.photos
            shared.answered(part)
    assert sorted(answered) == photos
    assert shared.next() is None
