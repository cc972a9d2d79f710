"""Calibration of predicted covariances, so that a 90 % ellipse holds 90 % of the truths."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from adnet_core.geometry import covariance_from_frames, covariance_in_frames


@dataclass(frozen=True)
class Calibration:
    """`scale` (P, 2): calibrated sigma = scale * raw sigma, along tangent and normal of each point."""

    scale: NDArray[np.float64]

    def __post_init__(self) -> None:
        scale = np.asarray(self.scale, dtype=np.float64)
        if scale.ndim != 2 or scale.shape[1] != 2:
            raise ValueError(f"calibration scales have shape {scale.shape}, not (points, 2)")
        if not np.isfinite(scale).all() or (scale <= 0).any():
            raise ValueError("calibration scales must be positive numbers")
        object.__setattr__(self, "scale", scale)

    def apply(self, covariance: ArrayLike, frames: ArrayLike) -> NDArray[np.float64]:
        """Calibrated covariances (..., P, 2, 2), in x and y, of raw ones; `frames` as of `tangent_frames`."""
        local = covariance_in_frames(covariance, frames)
        local = local * self.scale[:, :, None] * self.scale[:, None, :]
        return covariance_from_frames(local, frames)
