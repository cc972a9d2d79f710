"""One correction moves the rest: the conditional mean of a face's residuals, given the points in place.

Errors of neighbouring points go together. The prior says how: a covariance of residuals in units of
each point's own calibrated sigma, along tangent and normal. With some points placed, the others move to
their conditional mean and their ellipses shrink; all of it is Gaussian algebra on 2P numbers.
"""

from __future__ import annotations

import base64
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from adnet_core.geometry import (
    covariance_from_frames,
    covariance_in_frames,
    join_errors,
    split_errors,
    tangent_frames,
)
from adnet_core.layout import Layout

Array = NDArray[np.float64]

SMALLEST_SIGMA = 1e-3
"""In pixels; keeps the units finite where a model is certain beyond reason."""

LARGEST_PULL = 8.0
"""A correction by more of a point's sigmas pulls the others no further: such an error tells of that point
alone. On validation faces it changes the number of corrections by less than half a percent."""


@dataclass(frozen=True, eq=False)
class ResidualPrior:
    """How residuals go together: `covariance` (2P, 2P) in units of calibrated sigma^(1 - exponent).

    Ordered by point, the tangent before the normal. With an `exponent` of 0 a face's residuals scale with
    its own sigmas, with 1 they are the same for all faces; between, a face's sigmas count for part.
    `noise` is the standard deviation of a person's own placement, in calibrated sigmas. Raises
    ValueError for a matrix that is no covariance.
    """

    covariance: Array
    noise: float = 0.1
    exponent: float = 0.0

    def __post_init__(self) -> None:
        matrix = np.asarray(self.covariance, dtype=np.float64)
        if matrix.ndim != 2 or matrix.shape[0] != matrix.shape[1] or matrix.shape[0] % 2:
            raise ValueError(f"a residual covariance of shape {matrix.shape} is not (2P, 2P)")
        if not np.isfinite(matrix).all() or not 0 < self.noise < np.inf or not 0 <= self.exponent <= 1:
            raise ValueError(
                "a residual prior holds finite numbers, a positive noise, an exponent from 0 to 1"
            )
        matrix = (matrix + matrix.T) / 2
        if np.linalg.eigvalsh(matrix)[0] <= 0:
            raise ValueError("a residual covariance must be positive definite")
        object.__setattr__(self, "covariance", matrix)

    @property
    def point_count(self) -> int:
        return len(self.covariance) // 2

    def in_sigmas(self, sigmas: Array) -> Array:
        """(2P, 2P) covariance in units of a face's calibrated `sigmas` (P, 2), of the same mean variance."""
        weight = sigmas.reshape(-1) ** -self.exponent
        matrix = self.covariance * weight[:, None] * weight[None, :]
        return np.asarray(matrix * (np.trace(self.covariance) / np.trace(matrix)))

    def to_dict(self) -> dict[str, Any]:
        """For a model file's metadata: the upper triangle as float32, in base64."""
        upper = self.covariance[np.triu_indices(len(self.covariance))].astype("<f4")
        return {
            "kind": "gaussian",
            "points": self.point_count,
            "noise": self.noise,
            "exponent": self.exponent,
            "upper": base64.b64encode(upper.tobytes()).decode(),
        }

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> ResidualPrior:
        """The inverse of `to_dict`. Raises ValueError for anything else."""
        try:
            if data["kind"] != "gaussian":
                raise ValueError(f"a residual prior of kind '{data['kind']}' is not known")
            size = 2 * int(data["points"])
            upper = np.frombuffer(base64.b64decode(data["upper"], validate=True), dtype="<f4")
            noise, exponent = float(data["noise"]), float(data["exponent"])
        except (KeyError, TypeError) as error:
            raise ValueError(f"the residual prior is incomplete: {error}") from None
        if not 0 < size <= 4000 or len(upper) != size * (size + 1) // 2:
            raise ValueError(f"the residual prior holds {len(upper)} numbers for {size // 2} points")
        matrix = np.zeros((size, size))
        matrix[np.triu_indices(size)] = upper
        return cls(matrix + np.triu(matrix, 1).T, noise, exponent)


@dataclass(frozen=True, eq=False)
class Propagated:
    """Landmarks (P, 2) and covariances (P, 2, 2) of a face after some points were placed."""

    landmarks: Array
    covariance: Array


class Propagator:
    """Carries corrections of one face over to its other points.

    `landmarks` (P, 2) and calibrated `covariance` (P, 2, 2) are the model's prediction, in any one unit.
    """

    def __init__(
        self, prior: ResidualPrior, layout: Layout, landmarks: ArrayLike, covariance: ArrayLike
    ) -> None:
        self._prior = prior
        self._landmarks = np.asarray(landmarks, dtype=np.float64)
        self._frames = tangent_frames(self._landmarks, layout)
        self._local = covariance_in_frames(covariance, self._frames)
        spread = np.diagonal(self._local, axis1=-2, axis2=-1)
        self._sigmas = np.sqrt(np.maximum(spread, SMALLEST_SIGMA**2))
        if self._landmarks.shape != (prior.point_count, 2):
            raise ValueError(f"the prior is for {prior.point_count} points, not {len(self._landmarks)}")
        self._joint = prior.in_sigmas(self._sigmas)

    def update(self, indices: ArrayLike, placed: ArrayLike) -> Propagated:
        """The face with the points `indices` (k,) at `placed` (k, 2), where they stay exactly.

        Always from the prediction, so that the order of corrections does not matter and correcting a point
        twice counts once.
        """
        chosen = np.asarray(indices, dtype=np.int64).reshape(-1)
        targets = np.asarray(placed, dtype=np.float64).reshape(-1, 2)
        if not len(chosen):
            return Propagated(self._landmarks.copy(), covariance_from_frames(self._local, self._frames))
        prior = self._joint
        offsets = split_errors(targets - self._landmarks[chosen], self._frames[chosen])
        pulls = offsets / self._sigmas[chosen]
        size = np.linalg.norm(pulls, axis=1, keepdims=True)
        seen = (pulls * np.minimum(1.0, LARGEST_PULL / np.maximum(size, 1e-12))).reshape(-1)
        rows = np.stack([2 * chosen, 2 * chosen + 1], axis=1).reshape(-1)
        inner = prior[np.ix_(rows, rows)] + self._prior.noise**2 * np.eye(len(rows))
        gain = np.linalg.solve(inner, prior[rows]).T
        moved = (gain @ seen).reshape(-1, 2) * self._sigmas
        landmarks = self._landmarks + join_errors(moved, self._frames)
        landmarks[chosen] = targets
        left = np.diagonal(prior) - np.einsum("ij,ij->i", gain, prior[:, rows])
        shrink = np.sqrt(np.clip(left / np.diagonal(prior), 1e-6, 1.0)).reshape(-1, 2)
        local = self._local * shrink[:, :, None] * shrink[:, None, :]
        return Propagated(landmarks, covariance_from_frames(local, self._frames))
