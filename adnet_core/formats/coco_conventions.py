"""What a whole COCO file shows of how it is meant: the order of points, and their visibility."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from adnet_core.errors import FormatError
from adnet_core.faces.layout import Layout
from adnet_core.faces.states import Visibility
from adnet_core.files.plain_text import beginning
from adnet_core.formats.face import OnLost, OnRemark
from adnet_core.formats.point_names import point_numbers
from adnet_core.sentences import said

OURS = "adnet-annotate"
"""Contributor in the files that we write, whose visibility is as COCO defines it."""
FLAGS = {Visibility.OUTSIDE: 0, Visibility.OCCLUDED: 1, Visibility.VISIBLE: 2}
_VISIBILITY = {0: Visibility.OUTSIDE, 1: Visibility.OCCLUDED, 2: Visibility.VISIBLE}

Orders = Mapping[int | str, NDArray[np.int64] | None]


def identifier(value: Any) -> int | str | None:
    """An id as it is compared: 1, 1.0 and "1" are the same; None for what is no id."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    if isinstance(value, float):
        return int(value) if value.is_integer() else None
    if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) < 19:
        return int(value)
    return value


def category_orders(categories: Any, layout: Layout, path: Path, on_remark: OnRemark) -> Orders:
    """By the id of each category, the index in the layout of each of its keypoints.

    It is -1 for one that the layout does not have, and None stands where no name is the layout's, so that
    only the order counts.

    Raises FormatError for names that are there twice, and for categories of one id that name other points.
    """
    named: dict[int | str, list[str]] = {}
    called: dict[int | str, str] = {}
    for category in categories if isinstance(categories, list) else []:
        names = category.get("keypoints") if isinstance(category, dict) else None
        key = identifier(category.get("id")) if isinstance(category, dict) else None
        if not isinstance(names, list) or not names or key is None:
            continue
        words, title = [str(name) for name in names], beginning(str(category.get("name", "")), 40)
        if named.setdefault(key, words) != words:
            raise FormatError(
                f"{path}: two categories, '{called[key]}' and '{title}', have the id "
                f"{beginning(str(key), 40)} and name different points; give each an id of its own"
            )
        called.setdefault(key, title)
    return {
        key: named_order(names, layout, path, on_remark, f"category {str(key)[:40]}")
        for key, names in named.items()
    }


def named_order(
    names: Sequence[str], layout: Layout, path: Path, on_remark: OnRemark, what: str = "the list of points"
) -> NDArray[np.int64] | None:
    """The index in the layout of each name, -1 for one that it does not have; None where it has none of them.

    Raises FormatError where `what` names a point twice.
    """
    if not names:
        return None
    numbers = point_numbers(names, layout, path, on_remark)
    order = np.array([numbers.get(name, -1) for name in names], dtype=np.int64)
    known = order[order >= 0]
    if not len(known):
        if len(names) == layout.point_count:
            on_remark(
                f"{path}: its points have other names ('{names[0][:40]}', ...) than those of the layout "
                f"{layout.name} ('{layout.point_names[0]}', ...); they were taken in their order"
            )
        return None
    if len(set(known.tolist())) < len(known):
        raise FormatError(f"{path}: {what} names a point of the layout twice")
    return order


def visibility_in_order(
    positions: NDArray[np.float64],
    seen: NDArray[np.int8],
    order: NDArray[np.int64] | None,
    layout: Layout,
    where: str,
    on_lost: OnLost,
) -> tuple[NDArray[np.float64], NDArray[np.int8]]:
    """Points (P, 2) and their visibility (P,) in the layout's order, from (K, 2) and (K,) in the file's.

    Raises FormatError where none of those with a position is one of the layout's.
    """
    if order is None:
        points, visibility = positions, seen
    else:
        known = order >= 0
        for _ in range(int((~known & np.isfinite(positions).all(axis=1)).sum())):
            on_lost(said("points that the layout {layout} does not have", layout=layout.name))
        points = np.full((layout.point_count, 2), np.nan)
        visibility = np.full(layout.point_count, Visibility.ABSENT, dtype=np.int8)
        points[order[known]], visibility[order[known]] = positions[known], seen[known]
        if not np.isfinite(points).any():
            raise FormatError(f"{where}: none of its points is one of the layout {layout.name}")
    visibility.flags.writeable = False
    return points, visibility


@dataclass(frozen=True)
class Flags:
    """How the third number of each keypoint is meant in a file: COCO's 0, 1, 2, without the occluded, or a
    model's confidence."""

    occlusion: bool = True
    scores: bool = False

    def visibility(self, flags: NDArray[np.float64], where: str) -> NDArray[np.int8]:
        """(P,) of `records.Visibility`. Raises FormatError for numbers that are none of these."""
        if self.scores:
            if ((flags < 0) | (flags > 1)).any():
                raise FormatError(f"{where}: holds visibilities as well as confidences between 0 and 1")
            return np.where(flags > 0, Visibility.VISIBLE, Visibility.OUTSIDE).astype(np.int8)
        strange = flags[~np.isin(flags, list(_VISIBILITY))]
        if len(strange):
            raise FormatError(f"{where}: the visibility {strange[0]:g} is not 0, 1 or 2")
        known = dict(_VISIBILITY) if self.occlusion else {**_VISIBILITY, 1: Visibility.VISIBLE}
        return np.array([known[int(flag)] for flag in flags], dtype=np.int8)


def flags_of(content: Mapping[str, Any], keypoints: Iterable[Any], path: Path, on_remark: OnRemark) -> Flags:
    """Read off all keypoints of a file, which may be anything.

    Where nothing is 2, 1 says no more than that a point is there, as in mmpose's files. Where a third number
    lies between 0 and 1, all are confidences.
    """
    seen: set[float] = set()
    for values in keypoints:
        if isinstance(values, list):
            seen.update(float(flag) for flag in values[2::3] if type(flag) in (int, float))
    if any(0 < flag < 1 for flag in seen) and max(seen) <= 1:
        on_remark(
            f"{path}: holds confidences where COCO has the visibility; "
            "points that have one were taken as visible"
        )
        return Flags(scores=True)
    info = content.get("info")
    ours = isinstance(info, dict) and info.get("contributor") == OURS
    if 1 in seen and 2 not in seen and not ours:
        on_remark(
            f"{path}: no point has the visibility 2, so 1 was taken for 'annotated' and not for 'occluded', "
            "as mmpose's files have it"
        )
        return Flags(occlusion=False)
    return Flags()
