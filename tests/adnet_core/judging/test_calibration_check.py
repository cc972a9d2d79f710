"""Ellipses judged on other faces than they were fitted on."""

from __future__ import annotations

import numpy as np
import pytest

from adnet_core.errors import FormatError
from adnet_core.faces.geometry import split_errors, tangent_frames
from adnet_core.faces.layout import load_layout
from adnet_core.fitting.calibration import Residuals
from adnet_core.judging.calibration_check import calibrated_out_of_fold, check_in_folds, check_on_subset
from adnet_core.models.calibration import Calibration

LAYOUT = load_layout("68")
COUNT = 60


def drawn(seed: int = 0, photos: int = COUNT // 2) -> Residuals:
    """Faces, two to a photo, with errors of twice what is stated and sigmas that differ from face to face."""
    random = np.random.default_rng(seed)
    base = random.uniform(0, 100, (68, 2))
    landmarks = base + random.normal(0, 1, (COUNT, 68, 2))
    sigmas = np.exp(random.normal(0, 0.5, (COUNT, 68, 2)))
    covariance = np.eye(2) * sigmas[..., None] ** 2
    errors = 2 * sigmas * random.standard_normal((COUNT, 68, 2))
    return Residuals(errors, covariance, landmarks, tuple(np.arange(COUNT) % photos))


def test_folds_find_ellipses_honest_and_smaller_than_constant_ones() -> None:
    figures = check_in_folds(drawn(), LAYOUT, 3)
    assert (figures["faces"], figures["folds"]) == (COUNT, 3)
    for level, share in figures["coverage"].items():
        assert share == pytest.approx(float(level), abs=0.03)
    assert figures["ellipse_area_matched"] < 0.9 * figures["ellipse_area_constant_matched"]


def test_a_face_is_not_calibrated_by_its_own_photo() -> None:
    """Two faces of one photo go wild: their own ellipses do not know of it."""
    calm, wild = drawn(), drawn()
    wild.errors[[7, 37]] *= 1000
    before, _ = calibrated_out_of_fold(calm, LAYOUT, 3)
    after, tails = calibrated_out_of_fold(wild, LAYOUT, 3)
    np.testing.assert_array_equal(after[[7, 37]], before[[7, 37]])
    sizes = np.trace(after, axis1=2, axis2=3) / np.trace(before, axis1=2, axis2=3)
    assert sizes[~np.isin(np.arange(COUNT), [7, 37])].max() > 1.1
    assert len(tails) == COUNT
    with pytest.raises(FormatError, match="two photos"):
        calibrated_out_of_fold(drawn(photos=1), LAYOUT, 3)


def test_a_harder_subset_is_judged_by_what_the_others_gave() -> None:
    """Its errors are three times as large, and nothing says so: the ellipses hold far less than promised."""
    residuals = drawn()
    hard = np.arange(COUNT) % 3 == 0
    residuals.errors[hard] *= 3
    figures = check_on_subset(residuals, LAYOUT, hard)
    assert (figures["faces"], figures["fitted_on"]) == (20, 40)
    # Gaussian errors k times too large: 1 - (1 - level)^(1 / k^2) are inside.
    assert figures["coverage"]["0.9"] == pytest.approx(1 - 0.1 ** (1 / 9), abs=0.03)
    assert figures["coverage_constant"]["0.9"] < 0.5
    easy = check_on_subset(drawn(), LAYOUT, hard)
    assert easy["coverage"]["0.9"] == pytest.approx(0.9, abs=0.03)


def test_covariances_are_along_the_frames_of_the_landmarks() -> None:
    residuals = drawn()
    frames = tangent_frames(residuals.landmarks, LAYOUT)
    off = residuals.truth(LAYOUT) - residuals.landmarks
    np.testing.assert_allclose(split_errors(off, frames), residuals.errors)
    ones = residuals.calibrated(Calibration(np.full((68, 2), 2.0)))
    np.testing.assert_allclose(ones, 4 * residuals.covariance)
