"""Calibration of predicted covariances, so that an ellipse holds the share of truths that it promises."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from adnet_core.faces.face_counts import check_faces, faces_from
from adnet_core.faces.geometry import covariance_from_frames, covariance_in_frames
from adnet_core.faces.uncertainty import squared_radius

Array = NDArray[np.float64]

WIDEST = math.log(2)
"""A face counts as at most so much more, or less, spread than usual, in the logarithm."""
SMALLEST_SPREAD = 1e-6
"""Of a face, as a share of its size; a heatmap may be a single cell."""


@dataclass(frozen=True)
class Calibration:
    """What makes a network's covariances honest.

    `scale` (P, 2) along tangent and normal of each point: calibrated sigma = scale * raw sigma for a face of
    the usual spread. A face's spread is the geometric mean of its raw sigmas over its size; where that
    is k times `usual_spread`, all of its sigmas are k^`face_exponent` times as large. `tails` are the degrees
    of freedom by which `uncertainty.squared_radius` gives the radius of an ellipse. `faces` stand behind it,
    None where that is not known. Raises ValueError for anything else than positive scales and spread, tails
    above zero, and no less than no faces.
    """

    scale: Array
    tails: float = math.inf
    face_exponent: float = 0.0
    usual_spread: float = 1.0
    faces: float | None = None

    def __post_init__(self) -> None:
        scale = np.asarray(self.scale, dtype=np.float64)
        if scale.ndim != 2 or scale.shape[1] != 2:
            raise ValueError(f"calibration scales have shape {scale.shape}, not (points, 2)")
        if not np.isfinite(scale).all() or (scale <= 0).any():
            raise ValueError("calibration scales must be positive numbers")
        if not self.tails > 0:
            raise ValueError(f"the tails of a calibration must be above zero, not {self.tails}")
        if not (0 < self.usual_spread < math.inf and -1 < self.face_exponent < math.inf):
            raise ValueError("a calibration's usual spread must be positive and its exponent above -1")
        check_faces(self.faces)
        object.__setattr__(self, "scale", scale)

    def squared_radius(self, level: float) -> float:
        """The squared Mahalanobis radius of this model's ellipse of a level."""
        return float(squared_radius(level, self.tails))

    def apply(self, covariance: ArrayLike, frames: ArrayLike, landmarks: ArrayLike) -> Array:
        """Calibrated covariances (..., P, 2, 2), in x and y, of raw ones.

        `frames` as of `tangent_frames`; `landmarks` (..., P, 2) tell the face's size, in the same unit.
        """
        excess = np.log(face_spread(covariance, frames, landmarks) / self.usual_spread)
        return _scaled(covariance, frames, self.scale * self._of_face(np.clip(excess, -WIDEST, WIDEST)))

    def undo(self, covariance: ArrayLike, frames: ArrayLike, landmarks: ArrayLike) -> Array:
        """The inverse of `apply`: raw covariances of calibrated ones."""
        usual = self.usual_spread * math.exp(float(np.log(self.scale).mean()))
        total = np.log(face_spread(covariance, frames, landmarks) / usual)
        excess = np.clip(total / (1 + self.face_exponent), -WIDEST, WIDEST)
        return _scaled(covariance, frames, 1 / (self.scale * self._of_face(excess)))

    def to_dict(self) -> dict[str, Any]:
        """For a model file's metadata: the fields; no `tails` where they are a Gaussian's."""
        return {
            "scale": self.scale.tolist(),
            "tails": self.tails if math.isfinite(self.tails) else None,
            "face_exponent": self.face_exponent,
            "usual_spread": self.usual_spread,
            "faces": self.faces,
        }

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Calibration:
        """The inverse of `to_dict`; all but scales may be missing. Raises ValueError for anything else."""
        try:
            tails = data.get("tails")
            return cls(
                np.array(data["scale"], dtype=np.float64),
                math.inf if tails is None else float(tails),
                float(data.get("face_exponent", 0.0)),
                float(data.get("usual_spread", 1.0)),
                faces_from(data),
            )
        except (KeyError, TypeError) as error:
            raise ValueError(f"the calibration is incomplete: {error}") from None

    def _of_face(self, excess: Array) -> Array:
        """(..., 1, 1) the factor that a face's spread brings."""
        return np.asarray(np.exp(self.face_exponent * excess)[..., None, None])


def face_spread(covariance: ArrayLike, frames: ArrayLike, landmarks: ArrayLike) -> Array:
    """(...) geometric mean of a face's sigmas along tangents and normals over the longer side of its box."""
    xy = np.asarray(landmarks, dtype=np.float64)
    side = np.maximum(np.ptp(xy, axis=-2).max(axis=-1), np.finfo(np.float64).tiny)
    variances = np.diagonal(covariance_in_frames(covariance, frames), axis1=-2, axis2=-1)
    smallest = (SMALLEST_SPREAD * side)[..., None, None] ** 2
    mean = 0.5 * np.log(np.maximum(variances, smallest)).mean(axis=(-2, -1))
    return np.asarray(np.exp(mean) / side)


def _scaled(covariance: ArrayLike, frames: ArrayLike, scale: Array) -> Array:
    local = covariance_in_frames(covariance, frames)
    return covariance_from_frames(local * scale[..., :, None] * scale[..., None, :], frames)
