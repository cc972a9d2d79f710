"""Moves an inherited prior of shapes by annotated faces."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from adnet_core.faces.plausibility import normalised
from adnet_core.faces.shape_prior import (
    COMPONENTS,
    FACES_A_COMPONENT,
    ShapePrior,
    fit_shape_prior,
    squared_distances,
    turned_onto,
)
from adnet_core.fitting.inheriting import Rows, chosen_worth, stands_on, worths

Array = NDArray[np.float64]

WORTHS = (100.0, 300.0, 1000.0, 3000.0)
"""Faces that an inherited prior counts for, among which the likelihood of faces of other photos chooses."""
NO_SHAPE = 4
"""Directions that are no part of a shape: place, size and angle."""


def shape_prior_of(
    faces: Array, photos: Sequence[object], start: ShapePrior | None = None
) -> ShapePrior | None:
    """The prior of annotated faces (F, P, 2) of `photos` (F); with `start` that one, moved by the faces.

    Without an inherited one None for too few faces, as of `fit_shape_prior`.
    """
    if start is None:
        return fit_shape_prior(faces)
    if not len(faces):
        return start
    # All of them are turned onto the inherited mean: the new one is hardly turned against that.
    shapes = turned_onto(normalised(np.asarray(faces, dtype=np.float64)), start.mean)

    def cost(others: Rows, inside: Rows, worth: float) -> float:
        return _unlikelihood(shapes[inside], _moved(start, shapes[others], worth))

    worth = chosen_worth(worths(WORTHS, start.faces), photos, cost)
    return _moved(start, shapes, worth)


def _moved(start: ShapePrior, shapes: Array, worth: float) -> ShapePrior:
    """`start`, worth so many faces, beside `shapes` (F, P, 2) that are turned onto its mean."""
    own = len(shapes)
    share = own / (own + worth)
    mean = (1 - share) * start.mean + share * shapes.mean(axis=0)
    flat = start.components.reshape(len(start.components), -1)
    inherited = flat.T @ flat + start.rest**2 * np.eye(start.mean.size)
    moved = (mean - start.mean).reshape(-1)
    off = (shapes - mean).reshape(own, -1)
    scatter = (1 - share) * (inherited + np.outer(moved, moved)) + share * off.T @ off / own
    sizes, directions = np.linalg.eigh(scatter)
    dimensions = start.mean.size - NO_SHAPE
    wanted = max(len(start.components), int(worth + own) // FACES_A_COMPONENT)
    count = min(COMPONENTS, wanted, dimensions - 1)
    # Along what is no shape, the inherited prior has its rest, and the faces have nothing.
    variance = (sizes[:-count].sum() - NO_SHAPE * (1 - share) * start.rest**2) / max(dimensions - count, 1)
    rest = math.sqrt(max(float(variance), 1e-3 * start.rest**2))
    components = (directions[:, -count:] * np.sqrt(sizes[-count:])).T[::-1]
    components = components.reshape(count, *mean.shape)
    usual = start.usual * math.sqrt(_squares_of(inherited, components, rest, start.rest) / dimensions)
    own_usual = float(np.median(np.sqrt(squared_distances(off, components, rest))))
    usual = usual ** (1 - share) * max(own_usual, 1e-6) ** share
    return ShapePrior(mean, components, rest, usual, stands_on(worth, own))


def _squares_of(scatter: Array, components: Array, rest: float, its_rest: float) -> float:
    """The mean squared distance, under new components and rest, of faces of a `scatter` (2P, 2P) whose own
    rest is `its_rest`."""
    flat = components.reshape(len(components), -1)
    variances = (flat**2).sum(axis=1)
    along = np.einsum("kp,pq,kq->k", flat, scatter, flat) / variances
    outside = float(np.trace(scatter)) - float(along.sum()) - NO_SHAPE * its_rest**2
    return float((along / variances).sum()) + max(outside, 0.0) / rest**2


def _unlikelihood(shapes: Array, prior: ShapePrior) -> float:
    """Minus the log likelihood of shapes (F, P, 2), but for a constant, under probabilistic components."""
    off = (turned_onto(shapes, prior.mean) - prior.mean).reshape(len(shapes), -1)
    variances = (prior.components.reshape(len(prior.components), -1) ** 2).sum(axis=1)
    outside = prior.mean.size - NO_SHAPE - len(variances)
    size = float(np.log(variances).sum()) + outside * math.log(prior.rest**2)
    squares = squared_distances(off, prior.components, prior.rest)
    return 0.5 * float(squares.sum() + len(shapes) * size)
