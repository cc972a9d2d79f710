"""The simulated annotator on faces whose errors are known."""

from __future__ import annotations

import numpy as np
import pytest

from adnet_core.calibration_fitting import Residuals, fit_calibration
from adnet_core.geometry import covariance_from_frames, join_errors, tangent_frames
from adnet_core.inference.calibration import Calibration
from adnet_core.inference.propagation import ResidualPrior
from adnet_core.layout import load_layout
from adnet_core.prior_fitting import fit_prior
from adnet_core.simulation import SimulatedFace, annotate

LAYOUT = load_layout("68")
COUNT = LAYOUT.point_count


def joint_covariance(reach: float = 4.0) -> np.ndarray:
    index = np.arange(COUNT)
    kernel = np.exp(-0.5 * ((index[:, None] - index[None]) / reach) ** 2) + 0.02 * np.eye(COUNT)
    return np.kron(kernel / kernel[0, 0], np.eye(2))


def drawn_faces(count: int, seed: int = 0, sigma: float = 4.0) -> tuple[list[SimulatedFace], Residuals]:
    """Faces about 200 pixels wide whose residuals go together along the order of the points."""
    generator = np.random.default_rng(seed)
    root = np.linalg.cholesky(joint_covariance())
    faces, errors, sigmas = [], [], []
    base = generator.uniform(0, 200, (COUNT, 2))
    base[36], base[45] = (50, 80), (150, 80)  # an inter-ocular distance of 100
    for _ in range(count):
        landmarks = base + generator.normal(0, 1, (COUNT, 2))
        frames = tangent_frames(landmarks, LAYOUT)
        parts = sigma * (root @ generator.normal(size=2 * COUNT)).reshape(COUNT, 2)
        covariance = covariance_from_frames(np.tile(sigma**2 * np.eye(2), (COUNT, 1, 1)), frames)
        faces.append(SimulatedFace(landmarks, covariance, landmarks + join_errors(parts, frames)))
        errors.append(parts)
        sigmas.append(np.full((COUNT, 2), sigma))
    return faces, Residuals(np.stack(errors), np.stack(sigmas))


def test_without_propagation_each_point_outside_takes_one_correction() -> None:
    face = drawn_faces(1)[0][0]
    errors = np.linalg.norm(face.landmarks - face.truth, axis=1) / LAYOUT.distance(face.truth)
    outcome = annotate(face, LAYOUT, tolerance=0.05)
    assert outcome.corrections == int((errors > 0.05).sum()) > 5
    assert outcome.nme_before == pytest.approx(errors.mean())
    assert outcome.nme_after == pytest.approx(np.where(errors > 0.05, 0, errors).mean())


def test_a_perfect_face_takes_none() -> None:
    face = drawn_faces(1)[0][0]
    right = SimulatedFace(face.truth, face.covariance, face.truth)
    assert annotate(right, LAYOUT, tolerance=0.01, prior=ResidualPrior(joint_covariance())).corrections == 0


def test_with_propagation_residuals_that_go_together_take_far_fewer() -> None:
    faces, _ = drawn_faces(20)
    alone = sum(annotate(face, LAYOUT, tolerance=0.05).corrections for face in faces)
    prior = ResidualPrior(joint_covariance())
    helped = sum(annotate(face, LAYOUT, tolerance=0.05, prior=prior).corrections for face in faces)
    assert helped < 0.4 * alone


def test_every_point_ends_within_the_tolerance() -> None:
    prior = ResidualPrior(joint_covariance())
    for face in drawn_faces(5)[0]:
        outcome = annotate(face, LAYOUT, tolerance=0.03, prior=prior)
        assert outcome.nme_after < 0.03
        assert outcome.corrections <= COUNT


def test_the_noisy_annotator_is_seeded_and_off_along_more_than_across() -> None:
    face = drawn_faces(1)[0][0]

    def outcome(seed: int) -> float:
        random = np.random.default_rng(seed)
        return annotate(face, LAYOUT, tolerance=1e-9, annotator="noisy", random=random).nme_after

    assert outcome(1) == outcome(1) != outcome(2)
    # All points are placed: their mean distance is that of a normal with 2 % along and 1 % across.
    draws = np.random.default_rng(0).normal(size=(100_000, 2)) * (0.02, 0.01)
    expected = np.linalg.norm(draws, axis=1).mean()
    assert np.mean([outcome(seed) for seed in range(20)]) == pytest.approx(expected, rel=0.05)
    with pytest.raises(ValueError, match="generator"):
        annotate(face, LAYOUT, tolerance=0.05, annotator="noisy")


def test_the_fitted_prior_finds_what_goes_together() -> None:
    faces, residuals = drawn_faces(400)
    calibration = fit_calibration(residuals, LAYOUT)
    prior = fit_prior(residuals, calibration)
    matrix = prior.covariance / np.sqrt(np.outer(np.diag(prior.covariance), np.diag(prior.covariance)))
    true = joint_covariance()
    apart = ~np.eye(2 * COUNT, dtype=bool)
    # What is left of the true correlations is the share that shrinkage leaves.
    slope = (matrix * true)[apart].sum() / (true[apart] ** 2).sum()
    assert slope == pytest.approx(0.8, abs=0.05)
    fresh, _ = drawn_faces(20, seed=9)
    alone = sum(annotate(face, LAYOUT, tolerance=0.05).corrections for face in fresh)
    helped = sum(annotate(face, LAYOUT, tolerance=0.05, prior=prior).corrections for face in fresh)
    assert helped < 0.5 * alone
    assert len(faces) == 400


def test_a_prior_from_one_face_is_still_positive_definite() -> None:
    _, residuals = drawn_faces(1)
    prior = fit_prior(residuals, Calibration(np.ones((COUNT, 2))))
    assert np.linalg.eigvalsh(prior.covariance)[0] > 0
    with pytest.raises(ValueError, match="needs faces"):
        fit_prior(
            Residuals(np.empty((0, COUNT, 2)), np.empty((0, COUNT, 2))), Calibration(np.ones((COUNT, 2)))
        )


def test_the_size_of_the_photo_does_not_matter_to_the_prior() -> None:
    _, residuals = drawn_faces(60)
    scale = np.random.default_rng(0).uniform(0.2, 5, (60, 1, 1))
    calibration = Calibration(np.ones((COUNT, 2)))
    small = fit_prior(residuals, calibration)
    mixed = fit_prior(Residuals(residuals.errors * scale, residuals.sigmas * scale), calibration)
    np.testing.assert_allclose(mixed.covariance, small.covariance, atol=1e-9)
