"""What is found of a face: its landmarks with their uncertainty, in pixels of the photo."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from adnet_core.faces.geometry import FaceBox, covariance_in_frames, relative_spread, tangent_frames
from adnet_core.faces.layout import Layout

Array = NDArray[np.float64]

# Two predictions are the same face when their landmarks lie, in the mean, closer than this share of the box.
SAME_FACE = 0.15


@dataclass(frozen=True)
class FacePrediction:
    """One face, in photo pixels unless said otherwise.

    box: the landmark box that the crop was made from; score: the detector's, 1 for a given box;
    landmarks (P, 2); covariance (P, 2, 2) pixels^2, calibrated where the model is;
    sigma (P, 2) along tangent and normal (of points on no curve: the larger axis first);
    crop (2, 3) from photo to crop; attention (P, 64, 64) and edges (E, 64, 64) of the crop with
    255 for 1.0, None where maps were not asked for;
    shape: how unlikely the face's is (`ShapePrior.distance`), None where the model has no prior of shapes;
    look (15,) of the crop (`look_of`);
    absent (P,): points of which nothing is known, whose landmarks are a drawing's; None where all are known;
    answers: what each view said before they were combined, where the predictor `keeps_answers`.
    """

    box: FaceBox
    score: float
    landmarks: Array
    covariance: Array
    sigma: Array
    crop: Array
    attention: NDArray[np.uint8] | None
    edges: NDArray[np.uint8] | None
    shape: float | None = None
    look: NDArray[np.int8] | None = None
    absent: NDArray[np.bool_] | None = None
    answers: tuple[FacePrediction, ...] = ()


def combined_parts(answers: Sequence[FacePrediction], layout: Layout) -> tuple[Array, Array, Array]:
    """The mean (P, 2) of what several views say of a face, its tangent frames, the mean covariance."""
    landmarks = np.mean([face.landmarks for face in answers], axis=0)
    covariance = np.mean([face.covariance for face in answers], axis=0)
    return landmarks, tangent_frames(landmarks, layout), covariance


def spread_of(face: FacePrediction) -> float:
    """How unsure its landmarks are of their places, in the median, as a share of the face's size."""
    return relative_spread(face.landmarks, face.covariance)


def sigmas(covariance: Array, frames: Array, layout: Layout) -> Array:
    """(..., P, 2) standard deviations of covariances (..., P, 2, 2) along tangent and normal.

    A point on no curve has neither, and gets its own axes, the larger first.
    """
    local = covariance_in_frames(covariance, frames)
    parts = np.stack([local[..., 0, 0], local[..., 1, 1]], axis=-1)
    free = ~layout.on_curve
    if free.any():
        parts[..., free, :] = np.linalg.eigvalsh(covariance[..., free, :, :])[..., ::-1]
    return np.asarray(np.sqrt(np.maximum(parts, 0.0)))


def to_bytes(maps: NDArray[np.float32]) -> NDArray[np.uint8]:
    """Values of [0, 1] as 0 to 255, others clipped."""
    scaled = np.multiply(maps, np.float32(255.0))
    scaled += np.float32(0.5)
    return np.clip(scaled, 0.0, 255.0, out=scaled).astype(np.uint8)


def without_duplicates(faces: Sequence[FacePrediction]) -> list[FacePrediction]:
    """The faces, less each one whose landmarks coincide with those of a face of a higher score."""
    kept: list[FacePrediction] = []
    for face in sorted(faces, key=lambda one: -one.score):
        side = FaceBox.of_points(face.landmarks).longer_side
        if all(_mean_distance(face, other) > SAME_FACE * side for other in kept):
            kept.append(face)
    return kept


def _mean_distance(one: FacePrediction, other: FacePrediction) -> float:
    return float(np.hypot(*(one.landmarks - other.landmarks).T).mean())
