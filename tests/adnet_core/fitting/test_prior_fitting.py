"""What is found of how residuals go together and follow from the shape, on faces where both are known."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from adnet_core.faces.geometry import split_errors, tangent_frames
from adnet_core.faces.layout import load_layout
from adnet_core.fitting.calibration import Residuals
from adnet_core.fitting.prior import fit_prior
from adnet_core.models.calibration import Calibration
from adnet_core.models.propagation import ResidualPrior, ShapeTrend

LAYOUT = load_layout("68")
COUNT = LAYOUT.point_count
Array = NDArray[np.float64]
PLAIN = Calibration(np.ones((COUNT, 2)))


def faces(count: int, *, follow: float, seed: int = 0) -> Residuals:
    """Faces that vary in six ways about one and the same; their truths lie `follow` of the way back to it."""
    ways = np.random.default_rng(99).normal(0, 1, (6, COUNT, 2))
    base = np.random.default_rng(98).uniform(0, 200, (COUNT, 2))
    random = np.random.default_rng(seed)
    landmarks = base + np.einsum("fk,kpc->fpc", random.normal(0, 2, (count, 6)), ways)
    truth = landmarks + follow * (base - landmarks) + random.normal(0, 1, landmarks.shape)
    errors = split_errors(truth - landmarks, tangent_frames(landmarks, LAYOUT))
    covariance = np.tile(4 * np.eye(2), (count, COUNT, 1, 1))
    return Residuals(errors, covariance, landmarks, tuple(range(count)))


def left_over(prior: ResidualPrior, residuals: Residuals) -> float:
    sigmas = np.full(residuals.errors.shape, 2.0)
    expected = 2.0 * prior.expected(residuals.landmarks, sigmas).reshape(sigmas.shape)
    return float(((residuals.errors - expected) ** 2).sum() / (residuals.errors**2).sum())


def test_what_follows_from_the_shape_is_expected_of_other_faces() -> None:
    prior = fit_prior(faces(150, follow=0.8), PLAIN, LAYOUT)
    assert prior.trend is not None
    assert left_over(prior, faces(50, follow=0.8, seed=1)) < 0.5


def test_nothing_is_expected_where_nothing_follows() -> None:
    """Pure noise on few faces: the weights that other photos choose are as good as none."""
    prior = fit_prior(faces(30, follow=0.0), PLAIN, LAYOUT)
    assert left_over(prior, faces(50, follow=0.0, seed=1)) < 1.02


def test_faces_and_their_mirror_images_count_alike() -> None:
    residuals = faces(40, follow=0.5)
    flip, across = np.asarray(LAYOUT.flip), np.array([-1.0, 1.0])
    landmarks = residuals.landmarks[:, flip] * across
    truth = residuals.truth(LAYOUT)[:, flip] * across
    mirrored = Residuals(
        split_errors(truth - landmarks, tangent_frames(landmarks, LAYOUT)),
        residuals.covariance,
        landmarks,
        residuals.photos,
    )
    one, other = fit_prior(residuals, PLAIN, LAYOUT), fit_prior(mirrored, PLAIN, LAYOUT)
    np.testing.assert_allclose(one.covariance, other.covariance, atol=1e-4)


def test_one_photo_gives_a_prior_without_a_trend() -> None:
    prior = fit_prior(faces(1, follow=0.5), PLAIN, LAYOUT)
    assert prior.trend is None
    assert np.linalg.eigvalsh(prior.covariance)[0] > 0
    empty = faces(2, follow=0.5).rows(np.zeros(2, dtype=bool))
    with pytest.raises(ValueError, match="needs faces"):
        fit_prior(empty, PLAIN, LAYOUT)


def test_the_size_of_the_photo_does_not_matter() -> None:
    residuals = faces(40, follow=0.5)
    scale = np.random.default_rng(0).uniform(0.2, 5, (40, 1, 1))
    scaled = Residuals(
        residuals.errors * scale,
        residuals.covariance * scale[..., None] ** 2,
        residuals.landmarks * scale,
        residuals.photos,
    )
    small, mixed = fit_prior(residuals, PLAIN, LAYOUT), fit_prior(scaled, PLAIN, LAYOUT)
    np.testing.assert_allclose(mixed.covariance, small.covariance, atol=1e-5)
    assert isinstance(small.trend, ShapeTrend)
    assert isinstance(mixed.trend, ShapeTrend)
    np.testing.assert_allclose(mixed.trend.weights, small.trend.weights, atol=1e-4)
