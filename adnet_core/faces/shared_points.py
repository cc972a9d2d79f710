"""Which points two layouts share by their names, and what one has of them for the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from adnet_core.faces.layout import Layout
from adnet_core.sentences import said

_NAMED = 8


@dataclass(frozen=True)
class SharedPoints:
    """Which points two layouts share by name: `indices` (P,) has for each point of `target` that of `source`,
    -1 where there is none."""

    source: Layout
    target: Layout
    indices: tuple[int, ...]

    @property
    def count(self) -> int:
        return sum(index >= 0 for index in self.indices)

    @property
    def missing(self) -> tuple[str, ...]:
        """Points of `target` that `source` has not."""
        pairs = zip(self.target.point_names, self.indices, strict=True)
        return tuple(name for name, index in pairs if index < 0)

    @property
    def left_out(self) -> tuple[str, ...]:
        """Points of `source` that `target` has not."""
        taken = set(self.indices)
        return tuple(name for index, name in enumerate(self.source.point_names) if index not in taken)

    def take(self, values: NDArray[Any], fill: Any) -> NDArray[Any]:
        """(P_target, ...) from values (P_source, ...); `fill` where a point is not shared."""
        known = np.asarray(self.indices) >= 0
        result = np.full((len(known), *values.shape[1:]), fill, dtype=values.dtype)
        result[known] = values[np.asarray(self.indices)[known]]
        return result

    def sentence(self) -> str:
        """In words, without a stop."""
        words = (
            f"the layouts {self.source.name} and {self.target.name} share {self.count} of "
            f"{self.source.point_count} and {self.target.point_count} points by name"
        )
        if self.missing:
            words += f"; not placed: {listed(self.missing)}"
        if self.left_out:
            words += f"; left out: {listed(self.left_out)}"
        return words


def shared_points(source: Layout, target: Layout) -> SharedPoints:
    known = {name: index for index, name in enumerate(source.point_names)}
    return SharedPoints(source, target, tuple(known.get(name, -1) for name in target.point_names))


def listed(names: Sequence[str]) -> str:
    """The first few of several names, and how many more."""
    if len(names) <= _NAMED:
        return said("{names}", names=list(names))
    return said("{names} and {more} more", names=list(names[:_NAMED]), more=len(names) - _NAMED)
