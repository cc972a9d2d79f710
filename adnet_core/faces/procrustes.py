"""Shapes without position, size and turn: generalised Procrustes analysis (Gower 1975)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

_ROUNDS = 100
_ENOUGH = 1e-12


@dataclass(frozen=True, eq=False)
class Shapes:
    """`aligned` (N, P, 2) at centroid size 1, as is their `mean` (P, 2), and the `sizes` (N,) that they had.

    A centroid size is the root of the sum of squared distances from the centroid.
    """

    aligned: NDArray[np.float64]
    mean: NDArray[np.float64]
    sizes: NDArray[np.float64]


def aligned_shapes(faces: ArrayLike) -> Shapes:
    """Shapes of complete faces (N, P, 2), turned (never mirrored) onto their mean, which lies as the first.

    Raises ValueError for faces with points that are absent or all in one position, and where there is none.
    """
    points = np.asarray(faces, dtype=np.float64)
    if points.ndim != 3 or points.shape[2] != 2 or not len(points) or not np.isfinite(points).all():
        raise ValueError(f"faces must be N times P finite pairs, not of shape {points.shape}")
    centred = points - points.mean(axis=1, keepdims=True)
    sizes = np.sqrt((centred**2).sum(axis=(1, 2)))
    if not (sizes > 0).all():
        raise ValueError("all points of a face are in one position")
    aligned = centred / sizes[:, None, None]
    mean = aligned[0]
    for _ in range(_ROUNDS):
        aligned = turned_onto(aligned, mean)
        better = aligned.mean(axis=0)
        better /= np.sqrt((better**2).sum())
        moved = float(((better - mean) ** 2).sum())
        mean = better
        if moved < _ENOUGH:
            break
    return Shapes(turned_onto(aligned, mean), mean, sizes)


def turned_onto(shapes: NDArray[np.float64], mean: NDArray[np.float64]) -> NDArray[np.float64]:
    """Each of the centred shapes (N, P, 2), turned to lie nearest to the mean (P, 2).

    In two dimensions the best turn has the angle of sum(conj(z) * m), with points as complex numbers.
    """
    z = shapes[..., 0] + 1j * shapes[..., 1]
    m = mean[:, 0] + 1j * mean[:, 1]
    turn = (np.conj(z) * m).sum(axis=-1)
    size = np.abs(turn)
    z = z * np.where(size > 0, turn / np.where(size > 0, size, 1), 1)[:, None]
    return np.stack([z.real, z.imag], axis=-1)
