"""What a program can see of a wrong annotation: crossed curves, sides swapped, points outside."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

from adnet_core.layout import Curve, Layout

Array = NDArray[np.float64]

SWAPPED_RATIO = 0.7
"""A face is taken for swapped when the mirrored order fits the mean shape by this factor better."""


def crossed_curves(points: ArrayLike, layout: Layout) -> tuple[str, ...]:
    """Names of curves that cross themselves, of one face (P, 2) in any unit."""
    xy = np.asarray(points, dtype=np.float64)
    return tuple(curve.name for curve in layout.curves if _crosses_itself(xy, curve))


def _crosses_itself(xy: Array, curve: Curve) -> bool:
    segments = np.array(curve.segments())
    count = len(segments)
    first, second = np.triu_indices(count, 2)
    if curve.closed:
        # The last segment of a closed curve meets the first one at a point of both.
        apart = ~((first == 0) & (second == count - 1))
        first, second = first[apart], second[apart]
    if not len(first):
        return False
    a, b = xy[segments[first, 0]], xy[segments[first, 1]]
    c, d = xy[segments[second, 0]], xy[segments[second, 1]]
    between = _side(a, b, c) * _side(a, b, d) < 0
    return bool((between & (_side(c, d, a) * _side(c, d, b) < 0)).any())


def _side(start: Array, end: Array, point: Array) -> Array:
    """(n,) sign of the side of the line from `start` to `end` that `point` lies on."""
    along, to = end - start, point - start
    return np.sign(along[:, 0] * to[:, 1] - along[:, 1] * to[:, 0])


def points_outside(points: ArrayLike, width: int, height: int) -> NDArray[np.int64]:
    """Indices of points (P, 2) that lie outside a photo of that size, beyond the edges of its pixels."""
    xy = np.asarray(points, dtype=np.float64)
    outside = (xy < -0.5).any(axis=1) | (xy[:, 0] > width - 0.5) | (xy[:, 1] > height - 0.5)
    return np.flatnonzero(outside)


def mean_shape(faces: ArrayLike) -> Array:
    """(P, 2) median of faces (F, P, 2), each brought to its own middle and size; turning is left alone."""
    return np.asarray(np.median(normalised(np.asarray(faces, dtype=np.float64)), axis=0))


def swapped_sides(faces: ArrayLike, shape: ArrayLike, layout: Layout) -> NDArray[np.bool_]:
    """(F,) which of the faces (F, P, 2) have left and right exchanged.

    That is where the points in the layout's mirrored order come much closer to `shape` (P, 2), by any
    similarity without reflection, than in the order given.
    """
    xy = normalised(np.asarray(faces, dtype=np.float64))
    goal = normalised(np.asarray(shape, dtype=np.float64)[None])[0]
    given = _misfit(xy, goal)
    mirrored = _misfit(xy[:, list(layout.flip)], goal)
    return np.asarray(mirrored < SWAPPED_RATIO * given)


def normalised(faces: Array) -> Array:
    """Faces (F, P, 2) about their own centres, each of Euclidean size one."""
    centred = faces - faces.mean(axis=1, keepdims=True)
    size = np.sqrt((centred**2).sum(axis=(1, 2), keepdims=True))
    return np.asarray(centred / np.maximum(size, 1e-12))


def _misfit(faces: Array, goal: Array) -> Array:
    """(F,) distance from `goal` (P, 2) after the best turn and scaling; all are centred and of size one."""
    # As complex numbers the best similarity is the inner product, and its modulus what it explains.
    inner = (faces[..., 0] - 1j * faces[..., 1]) @ (goal[:, 0] + 1j * goal[:, 1])
    return np.asarray(np.sqrt(np.maximum(1 - np.abs(inner) ** 2, 0.0)))
