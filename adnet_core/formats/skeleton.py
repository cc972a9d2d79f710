"""What a file of annotations says of its points, from which a layout is drafted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any


@dataclass
class Skeleton:
    """Names in order, pairs of indices that are joined or mirror each other, curves as layouts have them."""

    names: list[str]
    joined: list[tuple[int, int]] = field(default_factory=list)
    mirrored: list[tuple[int, int]] = field(default_factory=list)
    curves: list[dict[str, Any]] = field(default_factory=list)


def numbered_points(count: int) -> list[str]:
    """Names for points that a file does not name."""
    return [f"point {index}" for index in range(count)]


def curve(name: str, points: Sequence[int], *, closed: bool) -> dict[str, Any]:
    """A curve as a layout's file has it; a run that comes back to its first point is closed without it."""
    members = list(points)
    if len(members) > 2 and members[0] == members[-1]:
        members, closed = members[:-1], True
    return {"name": name, "points": members, "closed": closed and len(members) > 2}


def pairs(value: object, first: int, last: int) -> Iterator[tuple[int, int]]:
    """The pairs of whole numbers from `first` to `last` in a list of a file, without all else in it."""
    for pair in value if isinstance(value, list) else []:
        if isinstance(pair, list) and len(pair) == 2 and all(type(one) is int for one in pair):
            a, b = pair
            if first <= min(a, b) and max(a, b) <= last:
                yield a, b
