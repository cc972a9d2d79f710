"""Faces of which some points are absent (NaN): what the others say of them, for the box of the whole face."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray

from adnet_core.faces.geometry import FaceBox, apply_affine

Array = NDArray[np.float64]

LEAST_SHARE = 1 / 3
"""Of a face's points: with fewer of them, neither its box nor what is learnt from it is worth anything."""
_ROUNDS = 10
_MOST_FACES = 300


def enough_points(points: ArrayLike) -> bool:
    """Whether so many points (P, 2) of a face are placed, and so apart, that its box is known by them."""
    xy = np.asarray(points, dtype=np.float64)
    known = np.isfinite(xy).all(axis=1)
    return bool(known.sum() >= max(2, LEAST_SHARE * len(xy))) and FaceBox.of_points(xy).is_usable()


def placed_words(points: ArrayLike) -> str:
    """How many points (P, 2) of a face are placed."""
    known = np.asarray(np.isfinite(np.asarray(points, dtype=np.float64)).all(axis=1))
    return f"{int(known.sum())} of {len(known)} points are placed"


def whole_boxes(faces: Sequence[ArrayLike]) -> list[FaceBox | None]:
    """For each face (P, 2) the tight box that all of its points would have, going by what the faces have in
    common; None where they are all there."""
    lacking = [bool(np.isnan(np.asarray(face)).any()) for face in faces]
    if not any(lacking):
        return [None] * len(faces)
    shape = common_shape(faces)
    return [
        FaceBox.of_points(completed(face, shape)) if lacks else None
        for face, lacks in zip(faces, lacking, strict=True)
    ]


def completed(points: ArrayLike, shape: ArrayLike) -> Array:
    """(P, 2) the points, the absent ones where `shape` (P, 2), moved, turned and scaled onto the others, has
    them. NaN where the shape has none either."""
    xy, goal = np.asarray(points, dtype=np.float64), np.asarray(shape, dtype=np.float64)
    known = np.asarray(np.isfinite(xy).all(axis=1))
    if known.all():
        return xy
    return np.where(known[:, None], xy, apply_affine(_onto(goal, xy), goal))


def common_shape(faces: Sequence[ArrayLike]) -> Array:
    """(P, 2) the mean of faces (P, 2), each moved, turned and scaled onto it by the points that it has; in
    units of no meaning. NaN for a point that no face has.

    A few hundred faces, evenly spread over all, are as good as all of them.
    """
    step = max(1, len(faces) // _MOST_FACES)
    all_points = [np.asarray(face, dtype=np.float64) for face in faces[::step]]
    mean = max(all_points, key=lambda face: int(np.isfinite(face).all(axis=1).sum()))
    for _ in range(_ROUNDS):
        moved = np.stack([apply_affine(_onto(face, mean), face) for face in all_points])
        counts = np.isfinite(moved).all(axis=2).sum(axis=0)[:, None]
        total = np.where(np.isfinite(moved), moved, 0.0).sum(axis=0)
        mean = np.where(counts > 0, total / np.maximum(counts, 1), np.nan)
    return mean


def _onto(source: Array, target: Array) -> Array:
    """(2, 3) the similarity that takes the points that both have best from `source` to `target`, by least
    squares (Umeyama, 1991); a shift alone where they have no extent."""
    both = np.isfinite(source).all(axis=1) & np.isfinite(target).all(axis=1)
    if not both.any():
        return np.eye(2, 3)
    middle, goal = source[both].mean(axis=0), target[both].mean(axis=0)
    a, b = source[both] - middle, target[both] - goal
    extent = float((a**2).sum())
    along, across = extent, 0.0
    if extent > 1e-9:
        along, across = float((a * b).sum()), float((a[:, 0] * b[:, 1] - a[:, 1] * b[:, 0]).sum())
    turn = np.array([[along, -across], [across, along]]) / (extent or 1.0)
    return np.column_stack([turn, goal - turn @ middle])
