"""Which photos are with which worker, and what becomes of those whose worker has died. Knows no cluster."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Generic, TypeVar

MOST_LOST = 3
"""Workers that one photo may cost, by itself or with others, before it is given up."""

T = TypeVar("T")


@dataclass(frozen=True, eq=False)
class Part(Generic[T]):
    """Some photos for one worker; `lost` workers have died over them."""

    photos: tuple[T, ...]
    lost: int = 0


class SharedOut(Generic[T]):
    """Parts of some photos, each with one worker at a time, until every photo is answered or given up.

    The part of a worker that died is done again, as its machine may have been at fault; the second time photo
    by photo, so that one that no worker survives costs no other.
    """

    def __init__(self, photos: Sequence[T], at_once: int) -> None:
        """`at_once` photos at most make a part."""
        self._photos = iter(photos)
        self._at_once = at_once
        self._again: deque[Part[T]] = deque()
        self._out: set[Part[T]] = set()
        self._left = len(photos)

    @property
    def finished(self) -> bool:
        return self._left == 0

    @property
    def wanted_workers(self) -> int:
        """Parts that are out or could be: more workers than these have nothing to do."""
        fresh = self._left - sum(len(part.photos) for part in (*self._out, *self._again))
        return len(self._out) + len(self._again) - (-fresh // self._at_once)

    def next(self) -> Part[T] | None:
        """A part for a worker; None where all are out."""
        fresh = None
        if not self._again:
            photos = tuple(islice(self._photos, self._at_once))
            fresh = Part(photos) if photos else None
        part = self._again.popleft() if self._again else fresh
        if part is not None:
            self._out.add(part)
        return part

    def answered(self, part: Part[T]) -> None:
        """All photos of a part have their answers."""
        self._out.remove(part)
        self._left -= len(part.photos)

    def lost(self, part: Part[T]) -> tuple[T, ...]:
        """The worker of a part has died; the photos that are given up by that."""
        self._out.remove(part)
        lost = part.lost + 1
        if len(part.photos) == 1 and lost >= MOST_LOST:
            self._left -= 1
            return part.photos
        parts = [part.photos] if lost == 1 else [(photo,) for photo in part.photos]
        self._again.extend(Part(photos, lost) for photos in parts)
        return ()
