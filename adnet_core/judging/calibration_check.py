"""Judges a calibration on faces that it was not fitted on: in folds over photos, or on a subset set aside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from adnet_core.errors import FormatError
from adnet_core.faces.geometry import covariance_from_frames, tangent_frames
from adnet_core.faces.layout import Layout
from adnet_core.faces.shape_prior import ShapePrior
from adnet_core.faces.uncertainty import folds, second_moments
from adnet_core.fitting.calibration import Residuals, calibration_of
from adnet_core.fitting.view_spread import (
    COUNTS,
    FEWEST_FACES,
    ViewAnswers,
    ViewResiduals,
    strangers_allowance,
    views_fitted,
)
from adnet_core.judging.ellipse_check import EllipseCheck, face_sizes
from adnet_core.models.calibration import Calibration
from adnet_core.models.face_prediction import FacePrediction
from adnet_core.models.model_file import ModelInfo
from adnet_core.models.views import ViewSpread

Array = NDArray[np.float64]


def calibrated_out_of_fold(
    residuals: Residuals, layout: Layout, count: int, start: Calibration | None = None
) -> tuple[Array, Array]:
    """Covariances (F, P, 2, 2) along tangent and normal, calibrated on faces of other photos, and tails (F).

    In `count` folds, or as many as there are photos; from `start`, which none of the faces was part of.
    Raises FormatError for fewer than two photos.
    """
    fold = folds(residuals.photos, count)
    if len(np.unique(fold)) < 2:
        raise FormatError("folds over photos need faces of at least two photos")
    covariance, tails = np.empty_like(residuals.covariance), np.empty(len(residuals))
    for one in np.unique(fold):
        inside = fold == one
        fitted, _ = calibration_of(residuals.rows(~inside), layout, start)
        covariance[inside] = residuals.rows(inside).calibrated(fitted)
        tails[inside] = fitted.tails
    return covariance, tails


@dataclass(frozen=True)
class ViewFit:
    """How what views show is fitted in a check: the prior of `shape`s, `strangers_allowance`, and for which
    numbers of views."""

    shape: ShapePrior | None
    allowance: float = 0.0
    counts: tuple[int, ...] = COUNTS

    def fit(
        self, answers: ViewAnswers, calibration: Calibration, layout: Layout
    ) -> tuple[Calibration, dict[int, ViewSpread]]:
        """As a model is fitted on these faces; nothing beside the calibration where they are too few."""
        if len(answers) < FEWEST_FACES:
            return calibration, {}
        return views_fitted(answers, calibration, layout, self.shape, self.allowance, self.counts)


def views_out_of_fold(
    answers: ViewAnswers, layout: Layout, count: int, start: Calibration | None = None, *, by: ViewFit
) -> dict[int, tuple[ViewResiduals, Array, Array]]:
    """By their number, what the views of each face got wrong as one answer, and its covariances along tangent
    and normal (F, P, 2, 2) and tails (F) as fits on the faces of other photos make them. Raises as
    `calibrated_out_of_fold`.
    """
    fold = folds(answers.photos, count)
    if len(np.unique(fold)) < 2:
        raise FormatError("folds over photos need faces of at least two photos")
    found: dict[int, tuple[ViewResiduals, Array, Array]] = {}
    for one in np.unique(fold):
        inside = fold == one
        others = answers.rows(~inside)
        fitted, spreads = by.fit(others, calibration_of(others.first_views(layout), layout, start)[0], layout)
        for views in by.counts:
            seen = answers.combined(views, fitted, layout, by.shape)
            if views not in found:
                found[views] = seen, np.empty_like(seen.local), np.empty(len(answers))
            _, covariance, tails = found[views]
            covariance[inside] = seen.spread(spreads.get(views), inside)
            tails[inside] = fitted.tails
    return found


def refitted_covariances(
    answers: Sequence[Sequence[FacePrediction]],
    truth: Array,
    photos: Sequence[object],
    info: ModelInfo,
    count: int,
) -> Array:
    """(F, P, 2, 2) covariances in x and y of faces by the `answers` of their views, as everything that is
    fitted to the errors of faces of other photos makes them, in `count` folds."""
    seen = ViewAnswers.of(answers, truth, photos, info.layout, info.calibration)
    views = seen.landmarks.shape[1]
    by = ViewFit(info.shape, strangers_allowance(seen, info.layout, info.shape, None), (views,))
    combined, local, _ = views_out_of_fold(seen, info.layout, count, by=by)[views]
    return covariance_from_frames(local, tangent_frames(combined.landmarks, info.layout))


def check_in_folds(
    residuals: Residuals,
    layout: Layout,
    count: int,
    start: Calibration | None = None,
    *,
    answers: ViewAnswers | None = None,
    by: ViewFit | None = None,
) -> dict[str, Any]:
    """The figures of `EllipseCheck.to_dict` for ellipses of `calibrated_out_of_fold`, and how many faces.

    With `answers` of the same faces they are those of one view, fitted `by` what views show, and `by_views`
    holds those of each number of views.
    """
    used = min(count, len(set(residuals.photos)))
    head = {"faces": len(residuals), "folds": used}
    if answers is None or by is None:
        covariance, tails = calibrated_out_of_fold(residuals, layout, count, start)
        frames, truth = residuals.frames(layout), residuals.truth(layout)
        stated = covariance_from_frames(covariance, frames)
        check = EllipseCheck.of(residuals.landmarks, truth, stated, residuals.photos, layout, tails=tails)
        return {**head, **check.to_dict()}
    figures = {}
    for views, (seen, local, tails) in views_out_of_fold(answers, layout, count, start, by=by).items():
        stated = covariance_from_frames(local, tangent_frames(seen.landmarks, layout))
        check = EllipseCheck.of(seen.landmarks, answers.truth, stated, answers.photos, layout, tails=tails)
        figures[str(views)] = check.to_dict()
    return {**head, **figures["1"], "by_views": figures}


def check_on_subset(
    residuals: Residuals,
    layout: Layout,
    judged: NDArray[np.bool_],
    start: Calibration | None = None,
    *,
    answers: ViewAnswers | None = None,
    by: ViewFit | None = None,
) -> dict[str, Any]:
    """The figures of ellipses calibrated on the faces where `judged` (F) is false, on those where it is true.

    From `start`, which none of the latter was part of. The constant baseline is fitted on the former as well.
    `answers` and `by` as of `check_in_folds`.
    """
    others = residuals.rows(~judged)
    calibration, _ = calibration_of(others, layout, start)
    chosen = residuals.rows(judged)
    head = {"faces": len(chosen), "fitted_on": len(others)}
    known = others.errors / face_sizes(others.truth(layout), layout)[:, None, None]
    constant = np.broadcast_to(second_moments(known), chosen.covariance.shape)
    size = face_sizes(chosen.truth(layout), layout)[:, None, None]

    def figures(errors: Array, covariance: Array, tails: float) -> dict[str, Any]:
        stated = covariance / size[..., None] ** 2
        return EllipseCheck(layout, errors / size, stated, constant, np.full(len(chosen), tails)).to_dict()

    if answers is None or by is None:
        return {**head, **figures(chosen.errors, chosen.calibrated(calibration), calibration.tails)}
    rest = answers.rows(~judged)
    begun, _ = calibration_of(rest.first_views(layout), layout, start)
    fitted, spreads = by.fit(rest, begun, layout)
    found = {}
    for views in by.counts:
        seen = answers.rows(judged).combined(views, fitted, layout, by.shape)
        found[str(views)] = figures(seen.errors, seen.spread(spreads.get(views)), fitted.tails)
    return {**head, **found["1"], "by_views": found}
