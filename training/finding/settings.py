"""How a finder is learnt; without torch, so that the command's help can state it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class FinderSettings:
    """`steps` on `batch` views each; the trunk, which has learnt much, takes smaller steps than the head.

    `seed` chooses the views: the same seed learns the same on the same machine.
    """

    steps: int = 300
    batch: int = 8
    head_rate: float = 2e-3
    trunk_rate: float = 2e-4
    decay: float = 1e-4
    average: float = 0.98
    sides_share: float = 1.0
    seed: int = 0
