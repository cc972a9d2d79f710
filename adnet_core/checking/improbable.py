"""Points that are improbable given the others of the same face, by the shapes of annotated faces."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

from adnet_core.faces.rounding import ROUNDING
from adnet_core.faces.shape_prior import ShapePrior

Array = NDArray[np.float64]

FEWEST_POINTS = 8
"""Of fewer points nothing is said: any of them could be where it is."""
_ROUNDS = 4


def improbability(points: ArrayLike, prior: ShapePrior) -> tuple[Array, Array]:
    """How improbable each point of a face (P, 2) is given its others, and where they let one expect it.

    (P,) Mahalanobis distances and (P, 2) expected places, in the unit of `points`; NaN for points that are
    absent (NaN), and for all of a face with fewer than FEWEST_POINTS or without extent.

    With precision matrix L of the prior and offset x of the face from its mean, the others leave a point i
    the mean x_i - L_ii^-1 (L x)_i and the covariance L_ii^-1. The face is laid onto the mean by a similarity
    that counts a point the less the further it is off, so that one that is wrong does not pull it along.
    """
    xy = np.asarray(points, dtype=np.float64)
    far, expected = np.full(len(xy), np.nan), np.full_like(xy, np.nan)
    rows = np.flatnonzero(np.isfinite(xy).all(axis=1))
    if len(rows) < FEWEST_POINTS or np.ptp(xy[rows], axis=0).max() <= ROUNDING * np.abs(xy[rows]).max():
        return far, expected
    mean = prior.mean[rows, 0] + 1j * prior.mean[rows, 1]
    face = xy[rows, 0] + 1j * xy[rows, 1]
    precision = _precision(prior.components[:, rows], prior.rest)
    blocks = precision.reshape(len(rows), 2, len(rows), 2)[np.arange(len(rows)), :, np.arange(len(rows))]
    spreads = np.linalg.inv(blocks)
    weights = np.ones(len(rows))
    for _ in range(_ROUNDS):
        scale, centre = _similarity(face, mean, weights)
        offset = (face - centre) / scale - mean
        flat = np.stack([offset.real, offset.imag], axis=1)
        pull = (precision @ flat.reshape(-1)).reshape(-1, 2)
        off = np.einsum("pij,pj->pi", spreads, pull)
        squared = np.einsum("pi,pi->p", pull, off)
        weights = 1 / (1 + squared / max(float(np.median(squared)), 1e-12) / 9)
    there = mean + offset - (off[:, 0] + 1j * off[:, 1])
    back = there * scale + centre
    far[rows] = np.sqrt(np.maximum(squared, 0.0))
    expected[rows] = np.stack([back.real, back.imag], axis=1)
    return far, expected


def _precision(components: Array, rest: float) -> Array:
    """(2P, 2P) inverse of the covariance W^T W + rest^2 of components W (K, P, 2)."""
    flat = components.reshape(len(components), -1)
    inner = rest**2 * np.eye(len(flat)) + flat @ flat.T
    return np.asarray((np.eye(flat.shape[1]) - flat.T @ np.linalg.solve(inner, flat)) / rest**2)


def _similarity(
    face: NDArray[np.complex128], mean: NDArray[np.complex128], weights: Array
) -> tuple[complex, complex]:
    """The turn with scaling, and the place, that bring `mean` closest to `face` (P,), both weighted."""
    share = weights / weights.sum()
    about, middle = (share * mean).sum(), (share * face).sum()
    apart = mean - about
    scale = (share * apart.conj() * (face - middle)).sum() / (share * np.abs(apart) ** 2).sum()
    return complex(scale), complex(middle - scale * about)
