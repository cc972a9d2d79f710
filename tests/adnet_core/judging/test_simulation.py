"""The simulated annotator on faces whose errors are known."""

from __future__ import annotations

import numpy as np
import pytest

from adnet_core.faces.geometry import covariance_from_frames, join_errors, tangent_frames
from adnet_core.faces.layout import load_layout
from adnet_core.fitting.calibration import Residuals, fit_calibration
from adnet_core.fitting.prior import fit_prior
from adnet_core.judging.simulation import FaceOutcome, SimulatedFace, Simulation, annotate
from adnet_core.models.propagation import ResidualPrior

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
    faces, errors, places = [], [], []
    base = generator.uniform(0, 200, (COUNT, 2))
    base[36], base[45] = (50, 80), (150, 80)  # an inter-ocular distance of 100
    for _ in range(count):
        landmarks = base + generator.normal(0, 1, (COUNT, 2))
        frames = tangent_frames(landmarks, LAYOUT)
        parts = sigma * (root @ generator.normal(size=2 * COUNT)).reshape(COUNT, 2)
        covariance = covariance_from_frames(np.tile(sigma**2 * np.eye(2), (COUNT, 1, 1)), frames)
        faces.append(SimulatedFace(landmarks, covariance, landmarks + join_errors(parts, frames)))
        errors.append(parts)
        places.append(landmarks)
    local = np.broadcast_to(sigma**2 * np.eye(2), (count, COUNT, 2, 2))
    photos = tuple(range(count))
    return faces, Residuals(np.stack(errors), local, np.stack(places), photos)


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


def test_what_a_face_takes_alone_is_the_same_whatever_follows() -> None:
    """Also with a noisy annotator, who puts some points out of tolerance and leaves them there."""
    prior = ResidualPrior(joint_covariance())
    for seed, face in enumerate(drawn_faces(5)[0]):
        for annotator in ("exact", "noisy"):
            unmoved, followed = (
                annotate(
                    face,
                    LAYOUT,
                    tolerance=0.03,
                    prior=helping,
                    annotator=annotator,
                    random=np.random.default_rng(seed),
                )
                for helping in (None, prior)
            )
            assert unmoved.corrections == unmoved.alone == followed.alone > followed.corrections


def test_faces_that_take_more_than_alone_are_counted() -> None:
    counts = [(3, 5), (5, 5), (6, 5), (0, 0)]
    outcomes = tuple(FaceOutcome(took, alone, 0.02, 0.01) for took, alone in counts)
    figures = Simulation(outcomes, missed=0, seconds=0.0).to_dict()
    assert figures["corrections_per_face"] == 3.5
    assert figures["corrections_per_face_alone"] == 3.75
    assert figures["faces_worse_than_alone"] == 25


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
    _, residuals = drawn_faces(400)
    prior = fit_prior(residuals, fit_calibration(residuals, LAYOUT), LAYOUT)
    matrix = prior.covariance / np.sqrt(np.outer(np.diag(prior.covariance), np.diag(prior.covariance)))
    true = joint_covariance()
    # The mirror image of a face swaps its sides, so what is found is the mean of both.
    flip = np.asarray(LAYOUT.flip)
    order = np.stack([2 * flip, 2 * flip + 1], axis=1).reshape(-1)
    near = (true > 0.5) & (true[np.ix_(order, order)] > 0.5) & ~np.eye(2 * COUNT, dtype=bool)
    # What is left of the true correlations is the share that shrinkage leaves.
    assert np.abs(matrix[near]).mean() == pytest.approx(0.8 * true[near].mean(), abs=0.05)
    fresh, _ = drawn_faces(20, seed=9)
    alone = sum(annotate(face, LAYOUT, tolerance=0.05).corrections for face in fresh)
    helped = sum(annotate(face, LAYOUT, tolerance=0.05, prior=prior).corrections for face in fresh)
    assert helped < 0.6 * alone
