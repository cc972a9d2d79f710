"""How far a run has come."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass
class Position:
    """How far a run has come: `step` steps of epoch `epoch` are done, both counted from 0.

    `best` is the lowest validation NME, from after `best_epoch` epochs; `chosen` says which weights a run
    that has come to its end leaves, where it began with those of a model.
    """

    epoch: int = 0
    step: int = 0
    best: float | None = None
    best_epoch: int = 0
    chosen: dict[str, Any] | None = None
