"""Points whose visibility is in the sign of their coordinates, as MERL-RAV's .pts files have it.

There (x, y) is a visible point, (-x, -y) an occluded one at (x, y), and (-1, -1) one that is not annotated
(Kumar et al., LUVLi, CVPR 2020, on the MERL-RAV data set). In other sets two negative coordinates are a place
left of and above the photo. Which of the two a set means is decided over all of its faces, by where the
face's other points lie.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from adnet_core.faces.states import Visibility
from adnet_core.formats.face import OnRemark

Array = NDArray[np.float64]

FILE_ORIGIN = 1.0
"""What .pts files count from."""
CLEARLY = 0.25
"""Of the face's size: by so much one place must be nearer to the other points than the other."""


def signed_points(
    faces: Sequence[Array], path: Path, on_remark: OnRemark
) -> list[tuple[Array, NDArray[np.int8] | None]]:
    """Points (P, 2) of each face, pixel centres from 0 and NaN for the absent, with their visibility (P,).

    The visibility is None for a set that knows none. What was taken for what is remarked on, except where
    negative coordinates clearly are places.
    """
    doubtful = [np.flatnonzero((points + FILE_ORIGIN < 0).all(axis=1)) for points in faces]
    total = sum(map(len, doubtful))
    if not total:
        return [(points, None) for points in faces]
    votes = [_votes(points + FILE_ORIGIN, rows) for points, rows in zip(faces, doubtful, strict=True)]
    signs, positions = (sum(counts) for counts in zip(*votes, strict=True))
    if signs <= positions:
        if not positions or signs:
            on_remark(
                f"{path}: {_points(total)} with two negative coordinates were taken for places outside "
                "the photo; MERL-RAV marks occluded points so"
            )
        return [(points, None) for points in faces]
    on_remark(
        f"{path}: {_points(total)} with two negative coordinates were read as MERL-RAV has them: "
        "occluded at the positive place, and not annotated at (-1, -1)"
    )
    return [_unsigned(points, rows) for points, rows in zip(faces, doubtful, strict=True)]


def _votes(points: Array, rows: NDArray[np.int64]) -> tuple[int, int]:
    """How many of the points at `rows` speak for signs, and how many for places."""
    others = np.delete(points, rows, axis=0)
    if len(others) < 2:
        return 0, 0
    low, high = others.min(axis=0), others.max(axis=0)
    size = max(float((high - low).max()), 1.0)
    near, far = (_distance(sign * points[rows], low, high) / size for sign in (1.0, -1.0))
    absent = (points[rows] == -1).all(axis=1)
    signs = np.where(absent, near > CLEARLY, far + CLEARLY < near)
    positions = ~absent & (near + CLEARLY < far)
    return int(signs.sum()), int(positions.sum())


def _distance(points: Array, low: Array, high: Array) -> Array:
    return np.asarray(np.linalg.norm(np.maximum(0.0, np.maximum(low - points, points - high)), axis=1))


def _unsigned(points: Array, rows: NDArray[np.int64]) -> tuple[Array, NDArray[np.int8]]:
    placed = points + FILE_ORIGIN
    visibility = np.full(len(points), Visibility.VISIBLE, dtype=np.int8)
    absent = rows[(placed[rows] == -1).all(axis=1)]
    placed[rows], visibility[rows] = -placed[rows], Visibility.OCCLUDED
    placed[absent], visibility[absent] = np.nan, Visibility.ABSENT
    visibility.flags.writeable = False
    return placed - FILE_ORIGIN, visibility


def _points(count: int) -> str:
    return "1 point" if count == 1 else f"{count:,} points"
