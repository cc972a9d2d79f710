"""Fits the scales that make a model's ellipses honest, from faces it was not trained on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from adnet_core.annotated import AnnotatedFace, by_photo
from adnet_core.geometry import FaceBox, covariance_in_frames, split_errors, tangent_frames
from adnet_core.inference.calibration import Calibration
from adnet_core.inference.predictor import Predictor
from adnet_core.layout import Layout
from adnet_core.media.photos import read_photo

Array = NDArray[np.float64]

SHARE = 0.9
"""The share of errors whose quantile is matched to a normal distribution's."""
NORMAL_QUANTILE = 1.6448536269514722
"""Half width, in standard deviations, of the interval that holds SHARE of a normal distribution."""
SHRINKAGE = 20.0
"""Faces that a region's figure counts for beside a point's own."""
RAW_FLOOR = 1e-3
"""Smallest raw sigma, in photo pixels: a heatmap may be a single cell."""


@dataclass(frozen=True, eq=False)
class Residuals:
    """What a model got wrong on F faces, in the tangent frames of its own landmarks.

    `errors` (F, P, 2) truth minus prediction along tangent and normal, and `sigmas` (F, P, 2) as the
    network states them along both, before any calibration; photo pixels.
    """

    errors: Array
    sigmas: Array

    def ratios(self) -> Array:
        """(F, P, 2) absolute errors in stated standard deviations."""
        return np.abs(self.errors) / np.maximum(self.sigmas, RAW_FLOOR)


def measure_residuals(
    predictor: Predictor,
    faces: Sequence[AnnotatedFace],
    *,
    progress: Callable[[int], None] = lambda done: None,
) -> Residuals:
    """Residuals of `predictor` on annotated faces, one pass on the crop of the true landmarks' box."""
    landmarks: list[Array] = []
    covariance: list[Array] = []
    truth: list[Array] = []
    for path, members in by_photo(faces):
        pixels = read_photo(path).pixels
        boxes = [FaceBox.of_points(face.points) for face in members]
        for face, found in zip(members, predictor.predict_boxes(pixels, boxes, maps=False), strict=True):
            landmarks.append(found.landmarks)
            covariance.append(found.covariance)
            truth.append(face.points)
        progress(len(truth))
    info = predictor.engine.info
    return residuals_of(
        np.stack(landmarks), np.stack(covariance), np.stack(truth), info.layout, info.calibration
    )


def residuals_of(
    landmarks: Array, covariance: Array, truth: Array, layout: Layout, calibration: Calibration | None
) -> Residuals:
    """Residuals of predicted landmarks (F, P, 2) and covariances (F, P, 2, 2) against truths (F, P, 2).

    `calibration` is what the covariances went through, None for raw ones.
    """
    frames = tangent_frames(landmarks, layout)
    local = covariance_in_frames(covariance, frames)
    sigmas = np.sqrt(np.maximum(np.diagonal(local, axis1=-2, axis2=-1), 0.0))
    scale = calibration.scale if calibration is not None else 1.0
    return Residuals(split_errors(truth - landmarks, frames), sigmas / scale)


def fit_calibration(residuals: Residuals, layout: Layout) -> Calibration:
    """Scales of each point along tangent and normal, so that the SHARE quantile of the errors fits.

    A point's own figure is shrunk, in the logarithm, towards its region's, as if that were worth
    SHRINKAGE faces more.
    """
    ratios = residuals.ratios()
    count = len(ratios)
    own = np.log(np.maximum(np.quantile(ratios, SHARE, axis=0) / NORMAL_QUANTILE, 1e-3))
    shared = np.empty_like(own)
    rest = np.ones(layout.point_count, dtype=bool)
    regions = [list(members) for members in layout.groups.values()]
    for members in regions:
        rest[members] = False
    regions.append(np.flatnonzero(rest).tolist())
    for members in regions:
        if members:
            pooled = np.quantile(ratios[:, members].reshape(-1, 2), SHARE, axis=0) / NORMAL_QUANTILE
            shared[members] = np.log(np.maximum(pooled, 1e-3))
    weight = count / (count + SHRINKAGE)
    return Calibration(np.exp(weight * own + (1 - weight) * shared))
