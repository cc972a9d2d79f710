"""What a residual prior is good for: how far off points are left once the worst of a face are placed.

The likelihood of residuals would be the usual measure. It is ruled by the many directions in which faces
hardly err, and asks for priors that cost more corrections; this looks at what propagation does with a prior.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from adnet_core.models.propagation import ResidualPrior

Array = NDArray[np.float64]

PLACED = (1, 2, 4, 8)
"""How many points have been placed, each time the worst ones."""


def left_after_placing(prior: ResidualPrior, residuals: Array, expected: Array, units: Array) -> Array:
    """(F,) mean error of the points that nobody has placed yet, averaged over PLACED.

    `residuals` and `expected` ones (F, 2P) are in the units of the prior, which are `units` (F, P, 2)
    long; the result is in what those are in.
    """
    faces, points = len(residuals), units.shape[1]
    errors = np.linalg.norm(residuals.reshape(units.shape) * units, axis=-1)
    order = np.argsort(-errors, axis=1, kind="stable")
    surprise = residuals - expected
    noise = prior.noise**2 * np.diag(prior.covariance)
    counts = [count for count in PLACED if count < points]
    total = np.zeros(faces)
    for count in counts:
        placed = order[:, :count]
        rows = np.stack([2 * placed, 2 * placed + 1], axis=-1).reshape(faces, -1)
        inner = prior.covariance[rows[:, :, None], rows[:, None, :]]
        inner = inner + noise[rows][:, :, None] * np.eye(2 * count)
        seen = np.take_along_axis(surprise, rows, axis=1)[..., None]
        weights = np.linalg.solve(inner, seen)
        carried = np.einsum("fkj,fk->fj", prior.covariance[rows], weights[..., 0])
        left = (surprise - carried).reshape(units.shape) * units
        lengths = np.linalg.norm(left, axis=-1)
        np.put_along_axis(lengths, placed, 0.0, axis=1)
        total += lengths.sum(axis=1) / (points - count)
    return total / max(len(counts), 1)
