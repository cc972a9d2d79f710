"""Points that a file calls by name, as dlib and CVAT do, put into a layout's order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

import numpy as np
from numpy.typing import NDArray

from adnet_core.annotation.formats.face import OnLost, checked_point
from adnet_core.annotation.records import Visibility
from adnet_core.errors import FormatError
from adnet_core.layout import Layout

NamedPoint = tuple[str, float, float, Visibility]
_NUMBER = re.compile(r"\d{1,4}", re.ASCII)


def point_numbers(names: Iterable[str], layout: Layout) -> dict[str, int]:
    """Indices of the names that mean a point of the layout: its own names, and plain numbers.

    Numbers count from 0 in a file that has a 0, else from 1; `names` are therefore all names of the file.
    """
    known = {name: index for index, name in enumerate(layout.point_names)}
    numbers = {name: int(name) for name in set(names) if name not in known and _NUMBER.fullmatch(name)}
    first = 0 if 0 in numbers.values() else 1
    counted = {name: number - first for name, number in numbers.items()}
    return known | {name: index for name, index in counted.items() if index < layout.point_count}


def named_points(
    points: Iterable[NamedPoint],
    numbers: Mapping[str, int],
    layout: Layout,
    where: str,
    on_lost: OnLost,
) -> tuple[NDArray[np.float64], NDArray[np.int8]]:
    """(P, 2) and (P,) in the layout's order, NaN and outside for points that are not among those given.

    Raises FormatError for a point that is there twice, a place that is none, and where no name is the
    layout's; single names that are not are handed to `on_lost`.
    """
    placed = np.full((layout.point_count, 2), np.nan)
    visibility = np.full(layout.point_count, Visibility.OUTSIDE, dtype=np.int8)
    strange: list[str] = []
    for name, x, y, seen in points:
        index = numbers.get(name)
        if index is None:
            strange.append(name)
            continue
        if np.isfinite(placed[index]).any():
            raise FormatError(f"{where}: the point '{name[:40]}' is there twice")
        placed[index] = checked_point(x, y, where)
        visibility[index] = seen
    if not np.isfinite(placed).any():
        named = f", as '{strange[0][:40]}' is not" if strange else ""
        raise FormatError(f"{where}: holds no point of the layout {layout.name}{named}".replace("\n", " "))
    for _ in strange:
        on_lost(f"points that the layout {layout.name} does not have")
    placed.flags.writeable = visibility.flags.writeable = False
    return placed, visibility
