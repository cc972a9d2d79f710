"""Judges a calibration on faces that it was not fitted on: in folds over photos, or on a subset set aside."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from adnet_core.errors import FormatError
from adnet_core.faces.geometry import covariance_from_frames
from adnet_core.faces.layout import Layout
from adnet_core.faces.uncertainty import folds, second_moments
from adnet_core.fitting.calibration import Residuals, calibration_of
from adnet_core.judging.ellipse_check import EllipseCheck, face_sizes
from adnet_core.models.calibration import Calibration

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


def check_in_folds(
    residuals: Residuals, layout: Layout, count: int, start: Calibration | None = None
) -> dict[str, Any]:
    """The figures of `EllipseCheck.to_dict` for ellipses of `calibrated_out_of_fold`, and how many faces."""
    covariance, tails = calibrated_out_of_fold(residuals, layout, count, start)
    check = EllipseCheck.of(
        residuals.landmarks,
        residuals.truth(layout),
        covariance_from_frames(covariance, residuals.frames(layout)),
        residuals.photos,
        layout,
        tails=tails,
    )
    used = min(count, len(set(residuals.photos)))
    return {"faces": len(residuals), "folds": used, **check.to_dict()}


def check_on_subset(
    residuals: Residuals, layout: Layout, judged: NDArray[np.bool_], start: Calibration | None = None
) -> dict[str, Any]:
    """The figures of ellipses calibrated on the faces where `judged` (F) is false, on those where it is true.

    From `start`, which none of the latter was part of. The constant baseline is fitted on the former as well.
    """
    others = residuals.rows(~judged)
    calibration, _ = calibration_of(others, layout, start)
    chosen = residuals.rows(judged)
    size = face_sizes(chosen.truth(layout), layout)[:, None, None]
    known = others.errors / face_sizes(others.truth(layout), layout)[:, None, None]
    constant = second_moments(known)
    check = EllipseCheck(
        layout,
        chosen.errors / size,
        chosen.calibrated(calibration) / size[..., None] ** 2,
        np.broadcast_to(constant, chosen.covariance.shape),
        np.full(len(chosen), calibration.tails),
    )
    return {"faces": len(chosen), "fitted_on": len(others), **check.to_dict()}
