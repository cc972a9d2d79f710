"""Fits the scales that make a model's ellipses honest, from faces it was not trained on."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from adnet_core.conversion.annotated_faces import AnnotatedFace, by_photo
from adnet_core.faces.geometry import covariance_in_frames, join_errors, split_errors, tangent_frames
from adnet_core.faces.layout import Layout
from adnet_core.faces.uncertainty import FEWEST_PHOTOS, folds, own_scale
from adnet_core.fitting.inheriting import stands_on, worths
from adnet_core.fitting.likelihood import (
    MOST_CORRELATION,
    MOST_TAILS,
    Observations,
    Scales,
    Shrinkage,
    fit_scales,
    negative_log_likelihood,
)
from adnet_core.media.photos import read_photo
from adnet_core.models.calibration import WIDEST, Calibration, face_spread
from adnet_core.models.predictor import Predictor

Array = NDArray[np.float64]

RAW_FLOOR = 1e-3
"""Smallest raw sigma, in photo pixels: a heatmap may be a single cell."""
SMALLEST_RATIO = 1e-3
"""Of an error to the raw sigma, as a fit sees it."""
SHRINKAGES = tuple(Shrinkage(point, 2 * point) for point in (0.05, 0.1, 0.2, 0.4))
"""Those that a fit chooses from by the likelihood of faces that it has not seen."""
USUAL_SHRINKAGE = SHRINKAGES[1]
"""With too few photos to choose."""
START_TAILS = 6.0
WORTH = 20.0
"""Faces that an inherited calibration counts for. On faces of its own kind, errors are equally likely with 10
to 80; on those of another collection, two to nine faces do no harm with 20."""
CHOICE_FOLDS = 3


@dataclass(frozen=True, eq=False)
class Residuals:
    """What a model got wrong on F faces, in the tangent frames of its own landmarks.

    `errors` (F, P, 2) truth minus prediction along tangent and normal, NaN at absent points; `covariance`
    (F, P, 2, 2) in the same frames as the network states it, before any calibration; `landmarks` (F, P, 2), x
    and y; all in photo pixels. `photos` (F) tell which photo each face is in. Where `within` (F, P) is a
    number, the truth is known to lie no further off than that, and the error stands for nothing else (None:
    all are known).
    """

    errors: Array
    covariance: Array
    landmarks: Array
    photos: tuple[object, ...]
    within: Array | None = None

    def __len__(self) -> int:
        return len(self.errors)

    def rows(self, chosen: NDArray[np.bool_]) -> Residuals:
        """Those of the faces where `chosen` (F) is true."""
        return Residuals(
            self.errors[chosen],
            self.covariance[chosen],
            self.landmarks[chosen],
            tuple(photo for photo, one in zip(self.photos, chosen, strict=True) if one),
            None if self.within is None else self.within[chosen],
        )

    def frames(self, layout: Layout) -> Array:
        """(F, P, 2, 2) `tangent_frames` of the landmarks."""
        return tangent_frames(self.landmarks, layout)

    def truth(self, layout: Layout) -> Array:
        """(F, P, 2) where the points are, in x and y."""
        return self.landmarks + join_errors(self.errors, self.frames(layout))

    def calibrated(self, calibration: Calibration) -> Array:
        """(F, P, 2, 2) the covariances, still along tangent and normal, as `calibration` makes them."""
        along = np.broadcast_to(np.eye(2), self.covariance.shape)
        return calibration.apply(self.covariance, along, self.landmarks)


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
    photos: list[object] = []
    for path, members in by_photo(faces):
        pixels = read_photo(path).pixels
        boxes = [face.landmark_box for face in members]
        for face, (found,) in zip(members, predictor.view_answers(pixels, boxes, 1), strict=True):
            landmarks.append(found.landmarks)
            covariance.append(found.covariance)
            truth.append(face.points)
            photos.append(path)
        progress(len(truth))
    info = predictor.engine.info
    return residuals_of(
        np.stack(landmarks), np.stack(covariance), np.stack(truth), photos, info.layout, info.calibration
    )


def residuals_of(
    landmarks: Array,
    covariance: Array,
    truth: Array,
    photos: Sequence[object],
    layout: Layout,
    calibration: Calibration | None,
) -> Residuals:
    """Residuals of predicted landmarks (F, P, 2) and covariances (F, P, 2, 2) against truths (F, P, 2).

    `calibration` is what the covariances went through, None for raw ones.
    """
    frames = tangent_frames(landmarks, layout)
    raw = covariance if calibration is None else calibration.undo(covariance, frames, landmarks)
    errors = split_errors(truth - landmarks, frames)
    return Residuals(errors, covariance_in_frames(raw, frames), landmarks, tuple(photos))


def fit_calibration(residuals: Residuals, layout: Layout, *, start: Calibration | None = None) -> Calibration:
    """The calibration under which the errors are most likely, shrunk from point to region to layout.

    How far points may differ is chosen among SHRINKAGES by the likelihood of faces of other photos; under
    FEWEST_PHOTOS photos it is USUAL_SHRINKAGE. With `start`, scales are shrunk towards that pattern, and
    what a face's spread means is looked for about what it means there; where most errors are only known to
    be small, it stays. Raises ValueError without residuals.
    """
    if not len(residuals):
        raise ValueError("a calibration needs faces")
    regions, tied = point_regions(layout), ~layout.on_curve
    if start is None:
        along = np.broadcast_to(np.eye(2), residuals.covariance.shape)
        usual = float(np.exp(np.log(face_spread(residuals.covariance, along, residuals.landmarks)).mean()))
        seen = _observations(residuals, usual)
        sizes = np.nanmean(np.abs(residuals.errors), axis=(0, 1)) + RAW_FLOOR * 1e-3
        first = np.log(sizes) - np.log(np.exp(seen.log_sigmas).mean(axis=(0, 1)))
        begin = Scales(np.broadcast_to(first, (layout.point_count, 2)), 0.0, START_TAILS)
    else:
        usual, tails = start.usual_spread, min(start.tails, MOST_TAILS)
        seen = _observations(residuals, usual)
        begin = Scales(np.log(start.scale * own_scale(tails)), start.face_exponent, tails)

    free = start is None or residuals.within is None

    def fitted(rows: NDArray[np.bool_], shrinkage: Shrinkage) -> Scales:
        return fit_scales(seen.rows(rows), regions, tied, shrinkage, begin, face_exponent=free)

    chosen = USUAL_SHRINKAGE
    if len(set(residuals.photos)) >= FEWEST_PHOTOS:
        fold = folds(residuals.photos, CHOICE_FOLDS)

        def unlikelihood(shrinkage: Shrinkage) -> float:
            parts = (
                negative_log_likelihood(seen.rows(fold == one), fitted(fold != one, shrinkage))[0]
                for one in np.unique(fold)
            )
            return sum(parts)

        # Rounded, since the best fit is only found to some digits.
        chosen = SHRINKAGES[int(np.round([unlikelihood(one) for one in SHRINKAGES], 6).argmin())]
    scales = fitted(np.ones(len(residuals), dtype=bool), chosen)
    tails = math.inf if scales.tails >= 0.99 * MOST_TAILS else scales.tails
    scale = np.exp(scales.log_scale) / own_scale(tails)
    return Calibration(scale, tails, scales.face_exponent, usual, float(len(residuals)))


def calibration_of(
    residuals: Residuals, layout: Layout, start: Calibration | None
) -> tuple[Calibration, float]:
    """The calibration of `residuals`, drawn towards `start` as if that were worth WORTH faces.

    It is worth no more than the faces that stand behind it. Scales are averaged in the logarithm, tails in
    their inverses. Without `start` it is that of the residuals alone. Returns their weight, too.
    """
    own = fit_calibration(residuals, layout, start=start)
    if start is None:
        return own, 1.0
    (worth,) = worths([WORTH], start.faces)
    weight = len(residuals) / (len(residuals) + worth)
    inverse = weight / own.tails + (1 - weight) / start.tails
    mean = Calibration(
        own.scale**weight * start.scale ** (1 - weight),
        1 / inverse if inverse > 0 else math.inf,
        weight * own.face_exponent + (1 - weight) * start.face_exponent,
        start.usual_spread,
        stands_on(worth, len(residuals)),
    )
    return mean, weight


def carried_over(calibration: Calibration, before: Residuals, after: Residuals) -> Calibration:
    """A calibration of the model of `before`, for one that states other spreads on the same faces: `after`.

    Under it each sigma is on average as large as it was, along tangent and normal of each point. A network
    that learns on becomes surer of itself, and faster than it becomes better. Needs no truth.
    """
    changes = [0.5 * np.log(np.maximum(_variances(one), RAW_FLOOR**2)) for one in (before, after)]
    change = (changes[1] - changes[0]).mean(axis=0)
    return dataclasses.replace(
        calibration,
        scale=calibration.scale * np.exp(-change),
        usual_spread=calibration.usual_spread * math.exp(float(change.mean())),
    )


def _variances(residuals: Residuals) -> Array:
    """(F, P, 2) those that the network states along tangent and normal."""
    return np.diagonal(residuals.covariance, axis1=-2, axis2=-1)


def _observations(residuals: Residuals, usual_spread: float) -> Observations:
    local = residuals.covariance
    sigmas = np.sqrt(np.maximum(_variances(residuals), RAW_FLOOR**2))
    correlation = local[..., 0, 1] / sigmas.prod(axis=-1)
    along = np.broadcast_to(np.eye(2), local.shape)
    excess = np.log(face_spread(local, along, residuals.landmarks) / usual_spread)
    within = residuals.within
    # An error of exactly zero would be infinitely likely under ever smaller ellipses.
    floor = SMALLEST_RATIO * sigmas
    errors = np.where(np.abs(residuals.errors) < floor, floor, residuals.errors)
    return Observations(
        errors,
        np.log(sigmas),
        np.clip(correlation, -MOST_CORRELATION, MOST_CORRELATION),
        np.clip(excess, -WIDEST, WIDEST),
        np.full(residuals.errors.shape[:2], np.nan) if within is None else within,
    )


def point_regions(layout: Layout) -> NDArray[np.int64]:
    """(P,) the number of each point's group; points in none are one of their own."""
    groups = list(layout.groups.values())
    number = np.full(layout.point_count, len(groups), dtype=np.int64)
    for index, members in enumerate(groups):
        number[list(members)] = index
    return number
