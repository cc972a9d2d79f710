"""Points that a file calls by name, as dlib and CVAT do, put into a layout's order."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from adnet_core.errors import FormatError
from adnet_core.faces.layout import Layout
from adnet_core.faces.states import Visibility
from adnet_core.formats.face import (
    OnLost,
    OnRemark,
    checked_point,
    points_mismatch,
)
from adnet_core.sentences import said

NamedPoint = tuple[str, float, float, Visibility]
_BETWEEN = re.compile(r"[\s_-]+")
_NUMBER = re.compile(r"\d{1,4}", re.ASCII)


def point_numbers(
    names: Iterable[str],
    layout: Layout,
    path: Path,
    on_remark: OnRemark = lambda text: None,
    *,
    first: int | None = None,
) -> dict[str, int]:
    """Indices of the names that mean a point of the layout: its own names, and plain numbers.

    `names` are all names of the whole set at `path`: numbers count from 0 where there is a 0, and from 1
    where there is none but one that is the number of points. Where neither occurs they are taken to count
    from 1, which is remarked on. `first` says what they count from, where the format does. A name that
    differs from one of the layout's in capitals, spaces, hyphens and underscores only means it too, unless
    that one is there itself. Raises FormatError for numbers that fit neither way.
    """
    names = set(names)
    known = {name: index for index, name in enumerate(layout.point_names)}
    known |= _alike(names, layout)
    names = numeric(names, layout)
    if first is None:
        first = first_number(names, layout, path, on_remark)
    counted = {name: int(name) - first for name in names}
    return known | {name: index for name, index in counted.items() if 0 <= index < layout.point_count}


def _alike(names: set[str], layout: Layout) -> dict[str, int]:
    """Indices of names that are the layout's but for how they are spelt; none where two of the layout's are
    spelt alike."""
    folds = [_folded(name) for name in layout.point_names]
    if len(set(folds)) < len(folds):
        return {}
    meant = {fold: index for index, fold in enumerate(folds) if layout.point_names[index] not in names}
    strange = names - set(layout.point_names) - numeric(names, layout)
    return {name: meant[fold] for name in strange if (fold := _folded(name)) in meant}


def _folded(name: str) -> str:
    return _BETWEEN.sub(" ", unicodedata.normalize("NFC", name)).strip().casefold()


def numeric(names: Iterable[str], layout: Layout) -> set[str]:
    """The names that are plain numbers, and not names of the layout."""
    return {name for name in set(names) if _NUMBER.fullmatch(name) and name not in layout.point_names}


def shows_first_number(names: Iterable[str], layout: Layout) -> bool:
    """Whether numeric names tell what they count from: they hold a 0, or the number of points."""
    return bool({int(name) for name in names} & {0, layout.point_count})


def first_number(
    names: Iterable[str], layout: Layout, path: Path, on_remark: OnRemark = lambda text: None
) -> int:
    """What the numeric names of a set count from, 0 or 1. Raises FormatError where they fit neither."""
    numbers, count = {int(name) for name in names}, layout.point_count
    if len(numbers) > count:
        raise FormatError(
            f"{path}: {points_mismatch(len(numbers), count)}: they are numbered up to {max(numbers)}"
        )
    if {0, count} <= numbers:
        raise FormatError(
            f"{path}: points are numbered 0 as well as {count}, which do not both belong to the {count} "
            f"points of the layout {layout.name}"
        )
    if numbers and not numbers & {0, count}:
        on_remark(
            f"{path}: points are numbered {min(numbers)} to {max(numbers)}, which does not show whether they "
            "count from 0 or from 1; they were taken to count from 1"
        )
    return 0 if 0 in numbers or not numbers else 1


def named_points(
    points: Iterable[NamedPoint],
    numbers: Mapping[str, int],
    layout: Layout,
    where: str,
    on_lost: OnLost,
) -> tuple[NDArray[np.float64], NDArray[np.int8]]:
    """(P, 2) and (P,) in the layout's order, NaN and absent for points that are not among those given.

    Raises FormatError for a point that is there twice, a place that is none, and where no name is the
    layout's; single names that are not are handed to `on_lost`.
    """
    placed = np.full((layout.point_count, 2), np.nan)
    visibility = np.full(layout.point_count, Visibility.ABSENT, dtype=np.int8)
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
        on_lost(said("points that the layout {layout} does not have", layout=layout.name))
    placed.flags.writeable = visibility.flags.writeable = False
    return placed, visibility
