"""The prior of shapes: what does not matter to it, what does, and its way into a file and back."""

from __future__ import annotations

import numpy as np
import pytest

from adnet_core.faces.shape_prior import FEWEST_FACES, ShapePrior, fit_shape_prior

POINTS = 12


def faces(count: int, seed: int = 0) -> np.ndarray:
    """(count, P, 2) shapes that vary along three directions, with a little noise, at any place and angle."""
    random = np.random.default_rng(7)
    mean, parts = random.normal(0, 1, (POINTS, 2)), random.normal(0, 0.1, (3, POINTS, 2))
    own = np.random.default_rng(seed)
    shapes = mean + np.einsum("fk,kpd->fpd", own.normal(0, 1, (count, 3)), parts)
    shapes += own.normal(0, 0.01, shapes.shape)
    turn = own.uniform(-0.6, 0.6, count)
    matrix = np.stack([np.cos(turn), -np.sin(turn), np.sin(turn), np.cos(turn)], axis=-1).reshape(-1, 2, 2)
    return np.einsum("fij,fpj->fpi", matrix, shapes) * own.uniform(20, 200, (count, 1, 1)) + own.normal(
        0, 500, (count, 1, 2)
    )


@pytest.fixture(scope="module")
def prior() -> ShapePrior:
    found = fit_shape_prior(faces(300))
    assert found is not None
    return found


def test_unseen_faces_are_usual(prior: ShapePrior) -> None:
    assert np.median(prior.distance(faces(300, seed=1))) == pytest.approx(1.0, abs=0.1)
    assert np.median(prior.distance(faces(300))) == pytest.approx(1.0)


def test_place_size_and_angle_do_not_matter(prior: ShapePrior) -> None:
    one = faces(1, seed=2)[0]
    turned = one @ np.array([[0.0, 1.0], [-1.0, 0.0]]) * 3 + 40
    assert prior.distance(turned) == pytest.approx(float(prior.distance(one)), rel=1e-6)


def test_a_misplaced_point_is_unlikely(prior: ShapePrior) -> None:
    wrong = faces(50, seed=3)
    size = np.ptp(wrong, axis=1).max(axis=1)
    before = prior.distance(wrong)
    wrong[:, 4, 0] += 0.2 * size
    assert (prior.distance(wrong) > 3 * before).all()
    mirrored = faces(50, seed=3) * (-1, 1)
    assert (prior.distance(mirrored) > 3 * before).all()


def test_a_face_without_extent_has_no_distance(prior: ShapePrior) -> None:
    assert np.isnan(prior.distance(np.zeros((POINTS, 2))))


def test_into_a_file_and_back(prior: ShapePrior) -> None:
    again = ShapePrior.from_dict(prior.to_dict())
    some = faces(20, seed=4)
    assert again.distance(some) == pytest.approx(prior.distance(some), rel=1e-3)
    assert again.point_count == POINTS


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"kind": "other"}, "kind 'other'"),
        ({"points": 11}, "numbers for 11 points"),
        ({"numbers": ""}, "holds 0 numbers"),
        ({"rest": 0.0}, "positive"),
        ({"usual": float("inf")}, "positive"),
    ],
)
def test_what_is_no_prior_is_refused(prior: ShapePrior, change: dict[str, object], reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        ShapePrior.from_dict({**prior.to_dict(), **change})
    incomplete = prior.to_dict()
    del incomplete["usual"]
    with pytest.raises(ValueError, match="incomplete"):
        ShapePrior.from_dict(incomplete)


def test_too_few_faces_or_all_alike_give_none() -> None:
    assert fit_shape_prior(faces(FEWEST_FACES - 1)) is None
    assert fit_shape_prior(np.repeat(faces(1), 50, axis=0)) is None
    assert fit_shape_prior(faces(FEWEST_FACES)) is not None
