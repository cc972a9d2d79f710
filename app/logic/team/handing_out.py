"""What a person has chosen to hand out."""

from __future__ import annotations

from dataclasses import dataclass

from adnet_core.team.leases import DEFAULT_HOURS


@dataclass(frozen=True)
class HandOut:
    """Photos by their paths, or so many in the queue's order, of a folder or of all; to oneself where
    `people` are none. After `hours` others may have them."""

    people: tuple[str, ...] = ()
    photos: tuple[str, ...] = ()
    folder: str = ""
    count: int = 20
    hours: float = DEFAULT_HOURS
