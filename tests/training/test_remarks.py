"""A run that is likely to be in vain is remarked on at its start, and a usual one is not."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import torch

from training.datasets import Face, FaceSet
from training.remarks import remarks
from training.settings import Settings

Tiny = Callable[..., Settings]


def faces_of(count: int, side: float = 200.0, small: int = 0) -> FaceSet:
    """Faces of `side` pixels, the first `small` of them of 21."""
    corners = np.array([[0.0, 0.0], [1.0, 0.8]])
    faces = tuple(Face(Path(f"{i}.png"), corners * (21 if i < small else side)) for i in range(count))
    return FaceSet(np.zeros((count, 2, 2, 3), np.uint8), torch.zeros(count, 2, 2), faces, 1.25)


@pytest.mark.parametrize(
    ("count", "small", "epochs", "from_model", "said"),
    [
        (30, 0, 10, True, []),
        (3000, 0, 500, False, []),
        (20, 0, 50, True, []),
        (9, 0, 10, True, ["9 faces to learn from are very few: 30 and more are usual"]),
        (1, 0, 10, True, ["1 face to learn from is very few"]),
        (40, 0, 500, True, ["500 epochs on 40 faces teach them by heart: for so few, 50 at most are usual"]),
        (300, 0, 20, False, ["300 faces are few for a network that begins from nothing: usual are some th"]),
        (30, 4, 10, True, ["4 of 30 faces are smaller than 64 pixels, down to 21: blown up to 256"]),
        (30, 1, 10, True, ["1 of 30 faces is smaller than 64 pixels, down to 21"]),
        (5, 5, 100, False, ["5 faces to learn", "5 faces are few", "100 epochs on 5 faces", "5 of 5 faces"]),
    ],
)  # fmt: skip
def test_what_is_unusual_is_said_with_what_would_be_usual(
    tiny: Tiny, count: int, small: int, epochs: int, from_model: bool, said: list[str]
) -> None:
    found = remarks(tiny(f"schedule.epochs={epochs}"), faces_of(count, small=small), from_model=from_model)
    assert len(found) == len(said)
    for text, start in zip(found, said, strict=True):
        assert text.startswith(start)
        assert "usual" in text
        assert "\n" not in text
