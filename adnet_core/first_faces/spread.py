"""How far the points of a new face may be off, all of them together: from few faces and a smooth prior.

The covariance of residuals is an inverse Wishart's: that of the faces shrunk to a prior whose points vary as
a smooth field over the mean shape does. By how many faces the prior counts, how wide it is and how smooth, is
chosen by the likelihood of each face under the others; so there is no number of faces at which one takes over
from the other. What a new face is then distributed by is a Student t, of as many degrees of freedom as faces
stand behind it.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from adnet_core.faces.uncertainty import own_scale
from adnet_core.first_faces.planar_fields import matern

Array = NDArray[np.float64]

LENGTHS = (0.25, 0.6, 1.5)
"""Of the prior's field, in the frame's unit, among which the faces choose."""
COUNTS = (3.0, 8.0, 20.0, 60.0)
"""Faces that the prior may count for."""
USUAL_LENGTH, USUAL_COUNT = 0.6, 8.0
ROUGH = 0.1
"""Share of the prior's variance that no neighbour shares."""
WIDTH_COUNT = 3.0
"""Faces that the prior's own idea of its width counts for."""
FEWEST_TAILS = 4.0


@dataclass(frozen=True, eq=False)
class Spread:
    """The `covariance` (2P, 2P) of a new face's residuals, by point and then x and y, stated as everywhere:
    so that its 90 % ellipse holds 90 %; `tails` are its degrees of freedom."""

    covariance: Array
    tails: float


def usual_spread(mean_points: Array, sigmas: Array) -> Spread:
    """What to expect before two faces can be compared: the prior alone. `mean_points` (P, 2), `sigmas`
    (P)."""
    return _stated(both_coordinates(_prior(mean_points, sigmas, USUAL_LENGTH)), 1 + USUAL_COUNT / 2)


def fit_spread(
    residuals: Array, mean_points: Array, sigmas: Array, flip: NDArray[np.int64] | None = None
) -> Spread:
    """The spread behind `residuals` (F, P, 2), each of a face as the others foretell it.

    `mean_points` (P, 2) are the points in the mean shape, `sigmas` (P) how far each is expected to be off.
    With `flip` (P) mirrored faces are as likely.
    """
    faces, points = residuals.shape[:2]
    if faces < 2:
        return usual_spread(mean_points, sigmas)
    if flip is not None:
        residuals = np.concatenate([residuals, residuals[:, flip] * (-1.0, 1.0)])
    rows = residuals.reshape(len(residuals), -1)
    best, chosen = -math.inf, (LENGTHS[0], USUAL_COUNT, 1.0)
    kept: dict[float, Array] = {}
    for length in LENGTHS:
        kept[length] = prior = _prior(mean_points, sigmas, length)
        factor = np.linalg.cholesky(prior)
        white = np.linalg.solve(factor, residuals.transpose(1, 0, 2).reshape(points, -1))
        white = white.reshape(points, len(rows), 2).transpose(1, 0, 2).reshape(rows.shape)
        gram = white @ white.T * (faces / len(rows))
        log_size = 4 * float(np.log(np.diagonal(factor)).sum())
        # How wide the residuals are against the prior; a few faces of its own width count beside them.
        wide = (WIDTH_COUNT + float(np.trace(gram)) / (2 * points)) / (WIDTH_COUNT + faces)
        sizes, axes = np.linalg.eigh(gram)
        for count in COUNTS:
            value = _log_density(sizes, axes, faces, 2 * points, count, wide) - log_size / 2
            if value > best:
                best, chosen = value, (length, count, wide)
    length, count, wide = chosen
    seen = rows.T @ rows * (faces / len(rows))
    total = (count * wide * both_coordinates(kept[length]) + seen) / (count + faces)
    return _stated(total, count / 2 + faces)


def _log_density(sizes: Array, axes: Array, faces: int, size: int, count: float, wide: float) -> float:
    """Mean logarithm of each face's density under the others', a multivariate t, with the prior as the unit.

    `sizes` (R) and `axes` (R, R) are those of the matrix of the products of residuals, row i of face i modulo
    `faces`, which counts as one face by all of its rows. Leaving a face out takes its rows from the sum,
    which is a determinant of as many rows.
    """
    rows, whole, freedom = len(axes), count * wide, count + faces - 1
    sizes = np.maximum(sizes, 0.0)
    inner = by_face((axes * (sizes / (sizes + whole))) @ axes.T, faces)
    left = np.eye(rows // faces) - inner
    log_left = size * math.log(whole / freedom) + float(np.log1p(sizes / whole).sum())
    log_left = log_left + np.linalg.slogdet(left)[1]
    seen = np.linalg.solve(left, inner)[:, 0, 0] * (rows / faces)
    density = (
        math.lgamma((freedom + size) / 2)
        - math.lgamma(freedom / 2)
        - size / 2 * math.log(freedom * math.pi)
        - log_left / 2
        - (freedom + size) / 2 * np.log1p(np.maximum(seen, 0.0))
    )
    return float(density.mean())


def both_coordinates(matrix: Array) -> Array:
    """(2A, 2B) what a matrix (A, B) does to points does to x and to y."""
    rows, columns = matrix.shape
    both = np.zeros((rows, 2, columns, 2))
    both[:, 0, :, 0] = both[:, 1, :, 1] = matrix
    return both.reshape(2 * rows, 2 * columns)


def by_face(square: Array, faces: int) -> Array:
    """(F, k, k) the blocks of a (R, R) matrix whose row i is of face i modulo F."""
    count = len(square) // faces
    rows = np.arange(faces)
    return np.asarray(square.reshape(count, faces, count, faces)[:, rows, :, rows])


def _prior(mean_points: Array, sigmas: Array, length: float) -> Array:
    """(P, P) of either coordinate; the two do not go together."""
    smooth = (1 - ROUGH) * matern(mean_points, mean_points, length) + ROUGH * np.eye(len(mean_points))
    return np.asarray(smooth * sigmas[:, None] * sigmas[None, :])


def _stated(scale: Array, freedom: float) -> Spread:
    tails = max(freedom, FEWEST_TAILS)
    return Spread(scale / float(own_scale(tails)) ** 2, tails)
