"""Coverage, calibration error and sharpness on synthetic Gaussians, where the answer is known."""

from __future__ import annotations

import math

import numpy as np
import pytest
from numpy.typing import NDArray
from scipy.stats import chi2, f, norm

from adnet_core.faces.uncertainty import (
    CALIBRATION_LEVELS,
    LEVELS,
    calibration_error,
    constant_covariances,
    coverage,
    coverages,
    ellipse_areas,
    folds,
    level_of,
    mahalanobis_squared,
    matched_scale,
    squared_radius,
)

Array = NDArray[np.float64]
TILTED = np.array([[9.0, 2.0], [2.0, 4.0]])


def gaussians(covariance: Array, count: int, points: int = 5, seed: int = 0) -> Array:
    """(count, points, 2) draws."""
    draws = np.random.default_rng(seed).standard_normal((count, points, 2))
    return np.asarray(draws @ np.linalg.cholesky(covariance).T)


def test_radii_are_those_of_chi_square_and_of_student() -> None:
    for level in (0.0, *LEVELS, 0.999):
        assert float(squared_radius(level)) == pytest.approx(chi2.ppf(level, 2))
        # Half the squared radius of a bivariate t distribution is F-distributed; scales match at 90 %.
        for tails in (2.5, 6.0, 50.0):
            own = chi2.ppf(0.9, 2) / f.ppf(0.9, 2, tails)
            assert float(squared_radius(level, tails)) == pytest.approx(own * f.ppf(level, 2, tails))
            assert float(level_of(squared_radius(level, tails), tails)) == pytest.approx(level)
        assert float(level_of(chi2.ppf(level, 2))) == pytest.approx(level)
    np.testing.assert_allclose(squared_radius(0.9, [2.0, 5.0, math.inf]), chi2.ppf(0.9, 2))
    for level in (-0.1, 1.0, math.nan):
        with pytest.raises(ValueError, match="level"):
            squared_radius(level)


def test_distances_are_those_of_the_inverse() -> None:
    errors = gaussians(TILTED, 20)
    expected = np.einsum("fpi,ij,fpj->fp", errors, np.linalg.inv(TILTED), errors)
    np.testing.assert_allclose(mahalanobis_squared(errors, np.broadcast_to(TILTED, (20, 5, 2, 2))), expected)


def test_ellipses_without_extent() -> None:
    """A heatmap of a single cell states no variance: only a perfect point is inside."""
    line = np.diag([4.0, 0.0])
    assert mahalanobis_squared([2.0, 0.0], line) == pytest.approx(1.0)
    assert mahalanobis_squared([2.0, 0.1], line) == math.inf
    assert mahalanobis_squared([0.0, 0.0], np.zeros((2, 2))) == 0.0
    assert mahalanobis_squared([0.0, 1.0], np.zeros((2, 2))) == math.inf


def test_honest_ellipses_hold_what_they_promise() -> None:
    errors = gaussians(TILTED, 20_000)
    honest = mahalanobis_squared(errors, TILTED)
    shares = coverages(honest)
    assert list(shares) == ["0.5", "0.9", "0.95"]
    for level, share in shares.items():
        assert share == pytest.approx(float(level), abs=0.005)
    assert math.isnan(coverage([], 0.9))


@pytest.mark.parametrize("factor", [0.5, 2.0])
def test_coverage_of_sigmas_that_are_off(factor: float) -> None:
    """Sigma stated `factor` times too large: chi-square at factor^2 times the quantile is what is held."""
    distances = mahalanobis_squared(gaussians(TILTED, 20_000), factor**2 * TILTED)
    for level in LEVELS:
        expected = chi2.cdf(factor**2 * chi2.ppf(level, 2), 2)
        assert coverage(distances, level) == pytest.approx(expected, abs=0.005)
    assert matched_scale(distances) == pytest.approx(1 / factor**2, rel=0.01)


def test_calibration_error_of_known_sigmas() -> None:
    errors = 3.0 * np.random.default_rng(1).standard_normal(200_000)
    assert calibration_error(errors, np.full_like(errors, 3.0)) < 0.003
    for stated in (1.5, 6.0):
        held = [2 * norm.cdf(stated / 3 * norm.ppf((1 + q) / 2)) - 1 for q in CALIBRATION_LEVELS]
        expected = np.mean(np.abs(np.array(held) - CALIBRATION_LEVELS))
        assert calibration_error(errors, np.full_like(errors, stated)) == pytest.approx(expected, abs=0.003)
    assert calibration_error([1.0, -1.0], [0.0, 0.0]) == pytest.approx(0.5)
    assert calibration_error([0.0, 0.0], [0.0, 1.0]) == pytest.approx(0.5)
    assert math.isnan(calibration_error([], []))


def test_areas_by_hand() -> None:
    areas = ellipse_areas(np.stack([np.diag([4.0, 9.0]), np.zeros((2, 2)), np.diag([4.0, -1e-9])]))
    np.testing.assert_allclose(areas, [math.pi * 6 * chi2.ppf(0.9, 2), 0, 0])
    turn = np.array([[0.6, -0.8], [0.8, 0.6]])
    assert ellipse_areas(turn @ TILTED @ turn.T) == pytest.approx(float(ellipse_areas(TILTED)))


def test_faces_of_a_photo_share_a_fold() -> None:
    photos = [f"{i // 2}" for i in range(100)]
    fold = folds(photos)
    assert (fold[::2] == fold[1::2]).all()
    assert np.bincount(fold).tolist() == [20] * 5
    assert sorted(folds(["a", "b", "c"])) == [0, 1, 2]
    assert folds(["a", "a"]).tolist() == [0, 0]
    assert not np.array_equal(fold, np.sort(fold))


def test_baseline_finds_the_covariance_of_each_point() -> None:
    errors = np.stack([gaussians(TILTED, 4000, 1)[:, 0], gaussians(np.eye(2), 4000, 1, 1)[:, 0]], axis=1)
    found = constant_covariances(errors, range(4000))
    assert found is not None
    np.testing.assert_allclose(found[:, 0], np.broadcast_to(TILTED, (4000, 2, 2)), atol=0.5)
    np.testing.assert_allclose(found[:, 1], np.broadcast_to(np.eye(2), (4000, 2, 2)), atol=0.1)
    assert coverage(mahalanobis_squared(errors, found), 0.9) == pytest.approx(0.9, abs=0.01)


def test_baseline_is_not_judged_on_what_it_was_fitted_on() -> None:
    """One face of a photo of its own is far off: its own ellipses must not know, those of others do."""
    errors = gaussians(np.eye(2), 40)
    photos = [f"{i // 2}" for i in range(40)]
    before = constant_covariances(errors, photos)
    errors[7] *= 1000
    after = constant_covariances(errors, photos)
    assert before is not None
    assert after is not None
    own = folds(photos) == folds(photos)[7]
    np.testing.assert_array_equal(after[own], before[own])
    assert (after[~own] > 100).any(axis=(1, 2, 3)).all()


def test_baseline_of_a_handful_is_none() -> None:
    assert constant_covariances(gaussians(TILTED, 9), range(9)) is None
    assert constant_covariances(gaussians(TILTED, 30), [i % 9 for i in range(30)]) is None
