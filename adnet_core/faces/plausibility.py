"""What a program can see of a wrong annotation: crossed curves, sides swapped, points outside."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import ArrayLike, NDArray

from adnet_core.faces.layout import Curve, Layout
from adnet_core.faces.rounding import ROUNDING

Array = NDArray[np.float64]

CROSSING_DEPTH = 0.02
"""How far curves must cross each other, as a part of the layout's default distance, to be called crossed."""
SWAP_DEPTH = 0.05
"""How far a pair must lie the other way round, as a part of that distance, to be called swapped."""
SWAPPED_RATIO = 0.7
"""A face is taken for swapped when the mirrored order fits the mean shape by this factor better."""
SMALLEST_MISFIT = 1e-3
"""A face that is as near to the mean shape, as a part of its size, fits; what is nearer yet is rounding."""


@dataclass(frozen=True)
class Crossing:
    """Two curves of a face that cross, or one that crosses itself, and the ends of what crosses."""

    curves: tuple[str, str]
    points: tuple[int, ...]

    def __str__(self) -> str:
        return " and ".join(dict.fromkeys(self.curves))


def crossed_curves(points: ArrayLike, layout: Layout) -> tuple[Crossing, ...]:
    """Where the curves of a face (P, 2), in any unit, cross: one entry for each two curves.

    Curves that touch, as closed lips do, don't count: both must reach CROSSING_DEPTH of the layout's
    default distance beyond each other. Of a face without that distance nothing can be said.
    """
    xy = np.asarray(points, dtype=np.float64)
    segments, rivals = _segment_pairs(layout.curves)
    depth = CROSSING_DEPTH * float(layout.distance(xy))
    if not len(rivals) or not depth > 0:
        return ()
    ends = xy[segments[:, :2]]
    a, b = (ends[rivals[:, 0], k] for k in (0, 1))
    c, d = (ends[rivals[:, 1], k] for k in (0, 1))
    beyond = np.stack([*_off_line(a, b, c, d), *_off_line(c, d, a, b)])
    crossing = (beyond[0] * beyond[1] < 0) & (beyond[2] * beyond[3] < 0)
    crossing &= np.abs(beyond).min(axis=0) > depth
    found: dict[tuple[int, int], list[int]] = {}
    for first, second in rivals[crossing].tolist():
        rows = segments[[first, second]].tolist()
        found.setdefault((rows[0][2], rows[1][2]), []).extend([*rows[0][:2], *rows[1][:2]])
    names = [curve.name for curve in layout.curves]
    return tuple(Crossing((names[i], names[j]), tuple(dict.fromkeys(on))) for (i, j), on in found.items())


@lru_cache(maxsize=8)
def _segment_pairs(curves: tuple[Curve, ...]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """(S, 3) start, end and curve of each segment; (R, 2) pairs of segments that share no point."""
    rows = [(i, j, number) for number, curve in enumerate(curves) for i, j in curve.segments()]
    segments = np.array(rows, dtype=np.int64).reshape(-1, 3)
    first, second = np.triu_indices(len(segments), k=1)
    one, other = segments[first, :2], segments[second, :2]
    apart = (one[:, :, None] != other[:, None, :]).all(axis=(1, 2))
    return segments, np.stack([first[apart], second[apart]], axis=1)


def _off_line(a: Array, b: Array, c: Array, d: Array) -> tuple[Array, Array]:
    """Signed distances (n,) of c and of d from the line through a and b."""
    along = b - a
    along = along / np.maximum(np.hypot(along[:, 0], along[:, 1]), 1e-12)[:, None]
    to_c, to_d = c - a, d - a
    return (
        along[:, 0] * to_c[:, 1] - along[:, 1] * to_c[:, 0],
        along[:, 0] * to_d[:, 1] - along[:, 1] * to_d[:, 0],
    )


def points_outside(points: ArrayLike, width: int, height: int) -> NDArray[np.int64]:
    """Indices of points (P, 2) that lie outside a photo of that size, beyond the edges of its pixels.

    A point on the edge that a format has as a share of the width lies there, whatever rounding adds. NaN is
    not outside.
    """
    low, high = -0.5, np.array([width, height]) - 0.5
    reach = ROUNDING * max(width, height)
    with np.errstate(invalid="ignore"):
        xy = np.asarray(points, dtype=np.float64)
        return np.flatnonzero(((xy < low - reach) | (xy > high + reach)).any(axis=1))


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
    return np.asarray((given > SMALLEST_MISFIT) & (mirrored < SWAPPED_RATIO * given))


def swapped_pairs(points: ArrayLike, shape: ArrayLike, layout: Layout) -> tuple[tuple[int, int], ...]:
    """Pairs of mirrored points that lie the other way round in a face (P, 2) that is not swapped as a whole.

    The other way than in `shape` (P, 2), turned onto the face, by more than SWAP_DEPTH of the layout's
    default distance; none in a face without it.
    """
    xy = np.asarray(points, dtype=np.float64)
    depth = SWAP_DEPTH * float(layout.distance(xy))
    if not depth > 0:
        return ()
    flip = np.asarray(layout.flip)
    pairs = np.flatnonzero(flip > np.arange(len(flip)))
    face = _complex(normalised(xy[None])[0])
    goal = _complex(normalised(np.asarray(shape, dtype=np.float64)[None])[0])
    turn = np.vdot(goal, face)
    wanted = (goal[pairs] - goal[flip[pairs]]) * turn
    size = np.abs(wanted)
    known = size > 1e-9
    across = wanted[known].conj() / size[known]
    apart = (across * _complex(xy[pairs[known]] - xy[flip[pairs[known]]])).real
    wrong = pairs[known][apart < -depth]
    return tuple((int(i), int(flip[i])) for i in wrong)


def _complex(points: Array) -> NDArray[np.complex128]:
    return np.asarray(points[..., 0] + 1j * points[..., 1])


def normalised(faces: Array) -> Array:
    """Faces (F, P, 2) about their own centres, each of Euclidean size one."""
    centred = faces - faces.mean(axis=1, keepdims=True)
    size = np.sqrt((centred**2).sum(axis=(1, 2), keepdims=True))
    return np.asarray(centred / np.maximum(size, 1e-12))


def _misfit(faces: Array, goal: Array) -> Array:
    """(F,) distance from `goal` (P, 2) after the best turn and scaling; all are centred and of size one."""
    # As complex numbers the best similarity is the inner product, and its modulus what it explains.
    inner = _complex(faces).conj() @ _complex(goal)
    return np.asarray(np.sqrt(np.maximum(1 - np.abs(inner) ** 2, 0.0)))
