"""Smooth fields over the plane of a mean shape: what the places of some points say of the others'.

All are linear: weights (P, M) take displacements of M known points to displacements of P others, each
coordinate alike. Coordinates are those of `frames`: one is the mean distance of a shape's points from its
centre.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def distances(one: Array, other: Array) -> Array:
    """(A, B) distances between points (A, 2) and (B, 2)."""
    across = one[:, :1] - other[:, 0]
    down = one[:, 1:] - other[:, 1]
    return np.asarray(np.sqrt(across * across + down * down))


def thin_plates(known: Array, wanted: Array, stiffness: float) -> Array:
    """(P, M) weights of a smoothing thin-plate spline (Bookstein, 1989) at `wanted` (P, 2).

    The stiffer, the less the known points (M, 2) are met; what is left in the end is an affine map. Rows sum
    to one: a shift of all known points shifts the others by as much.
    """
    count = len(known)
    affine = np.column_stack([np.ones(count), known])
    inner = np.zeros((count + 3, count + 3))
    inner[:count, :count] = _bending(known, known) + stiffness * np.eye(count)
    inner[:count, count:], inner[count:, :count] = affine, affine.T
    at = np.column_stack([_bending(wanted, known), np.ones(len(wanted)), wanted])
    if np.linalg.matrix_rank(affine, tol=1e-6) < 3:  # of points in a line no affine map is said
        return np.asarray((at @ np.linalg.pinv(inner, rcond=1e-10, hermitian=True))[:, :count])
    return np.asarray(np.linalg.solve(inner, at.T).T[:, :count])


def _bending(one: Array, other: Array) -> Array:
    squared = distances(one, other) ** 2
    positive = squared > 0
    return np.where(positive, squared * np.log(np.where(positive, squared, 1.0)), 0.0) / 2


def matern(one: Array, other: Array, length: float) -> Array:
    """(A, B) correlation of a Matern field of order 3/2 (Rasmussen and Williams, 2006, equation 4.17)."""
    far = np.sqrt(3.0) * distances(one, other) / length
    return np.asarray((1 + far) * np.exp(-far))


def field_weights(known: Array, wanted: Array, length: float, noise: float) -> Array:
    """(P, M) weights of a Gaussian process's conditional mean; far from all known points nothing moves."""
    inner = matern(known, known, length) + noise * np.eye(len(known))
    return np.asarray(np.linalg.solve(inner, matern(known, wanted, length)).T)
