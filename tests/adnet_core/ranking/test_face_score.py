"""The parts of a face's score: chances against drawn samples, weights, and what is not known."""

from __future__ import annotations

import numpy as np
import pytest

from adnet_core.faces.geometry import covariance_from_frames, join_errors, tangent_frames
from adnet_core.faces.layout import Layout, load_layout
from adnet_core.faces.metrics import direction_factors, direction_weighted_nme
from adnet_core.ranking.face_score import (
    TOLERANCE,
    USUAL_MIX,
    doubtful_points,
    fit_mix,
    mixed_score,
    parts_text,
)


@pytest.fixture(scope="module")
def layout() -> Layout:
    return load_layout("68")


@pytest.fixture(scope="module")
def face(layout: Layout) -> np.ndarray:
    """(68, 2) points on circles, one for each curve, about 100 pixels between the eyes."""
    points = np.zeros((layout.point_count, 2))
    for index, curve in enumerate(layout.curves):
        turn = np.linspace(0, 5 if curve.closed else 2.5, len(curve.points))
        middle = 60 * np.array([np.cos(2.4 * index), np.sin(2.4 * index)])
        points[list(curve.points)] = middle + 25 * np.stack([np.cos(turn), np.sin(turn)], axis=1)
    return points


def along(face: np.ndarray, layout: Layout, tangent: float, normal: float) -> np.ndarray:
    """(P, 2, 2) covariances of sigmas as shares of the face's distance."""
    sizes = np.diag([tangent**2, normal**2]) * float(layout.distance(face)) ** 2
    return covariance_from_frames(np.tile(sizes, (len(face), 1, 1)), tangent_frames(face, layout))


@pytest.mark.parametrize(("tangent", "normal"), [(0.03, 0.03), (0.08, 0.01), (0.01, 0.05), (0.04, 0.0)])
def test_the_expected_number_is_that_of_drawn_errors(
    face: np.ndarray, layout: Layout, tangent: float, normal: float
) -> None:
    draws = np.random.default_rng(0).standard_normal((100_000, 2)) * (tangent, normal)
    curved = int(layout.on_curve.sum())
    beyond = [
        ((draws**2 * factors).sum(axis=1) > TOLERANCE**2).mean() for factors in direction_factors(layout)
    ]
    found = float(doubtful_points(face, along(face, layout, tangent, normal), layout))
    assert curved == layout.point_count
    assert found == pytest.approx(sum(beyond), abs=0.35)


def test_an_isotropic_chance_has_a_closed_form(layout: Layout) -> None:
    """Points on no curve weigh both directions alike: the tail of a Rayleigh distribution."""
    from adnet_core.faces.layout import layout_from_json

    text = (
        '{"name": "two", "default_distance": "eyes", "points": ["a", "b"], "flip": [1, 0], '
        '"curves": [], "distances": {"eyes": [[0], [1]]}}'
    )
    two = layout_from_json(text, "the test")
    points = np.array([[0.0, 0.0], [10.0, 0.0]])
    found = float(doubtful_points(points, np.tile(np.eye(2), (2, 1, 1)), two, tolerance=0.2))
    assert found == pytest.approx(2 * np.exp(-(2**2) / 2), rel=1e-9)


def test_errors_across_weigh_more_than_along(face: np.ndarray, layout: Layout) -> None:
    across = doubtful_points(face, along(face, layout, 0.01, 0.04), layout)
    assert across > 1.3 * doubtful_points(face, along(face, layout, 0.04, 0.01), layout)


def test_the_weights_are_those_of_the_weighted_nme(face: np.ndarray, layout: Layout) -> None:
    errors = np.random.default_rng(1).normal(0, 2, face.shape)
    shifted = face + join_errors(errors, tangent_frames(face, layout))
    by_hand = np.sqrt((errors**2 * direction_factors(layout)).sum(axis=1)).mean() / layout.distance(face)
    assert direction_weighted_nme(shifted[None], face[None], layout)[0] == pytest.approx(float(by_hand))


def test_many_faces_at_once_in_any_unit(face: np.ndarray, layout: Layout) -> None:
    one = along(face, layout, 0.03, 0.02)
    several = doubtful_points(np.stack([face, 7 * face + 100]), np.stack([one, 49 * one]), layout)
    assert several == pytest.approx(float(doubtful_points(face, one, layout)))


def test_points_without_a_covariance_count_as_right(face: np.ndarray, layout: Layout) -> None:
    covariance = along(face, layout, 0.05, 0.05)
    whole = float(doubtful_points(face, covariance, layout))
    covariance[::2] = np.nan
    assert float(doubtful_points(face, covariance, layout)) == pytest.approx(whole / 2)
    assert np.isnan(doubtful_points(face * 0, covariance, layout))


def test_a_mix_is_found_again() -> None:
    random = np.random.default_rng(0)
    doubtful, doubt, shape = (
        random.uniform(1, 30, 200),
        random.uniform(0, 0.4, 200),
        random.uniform(0.5, 3, 200),
    )
    mix = (0.5, 0.9, 0.7, 0.3)
    corrections = mixed_score(doubtful, doubt, shape, mix)
    assert fit_mix(doubtful, doubt, shape, corrections) == pytest.approx(mix)


def test_what_is_not_known_counts_as_usual() -> None:
    assert mixed_score(10.0, 0.1, np.nan) == mixed_score(10.0, 0.1, 1.0)
    assert mixed_score(10.0, np.nan, 1.0) == mixed_score(10.0, 0.0, 1.0)
    assert mixed_score(10.0, 0.1, 2.0) > mixed_score(10.0, 0.1, 1.0)
    assert all(weight > 0 for weight in USUAL_MIX)


@pytest.mark.parametrize(
    ("parts", "text"),
    [
        ((12.3, 0.19, 2.14), "12 points doubtful, shape 2.1×, detector 81 % sure"),
        ((1.2, None, None), "1 point doubtful"),
        ((0.0, 0.0, None), "0 points doubtful, detector 100 % sure"),
        ((None, None, 1.0), "shape 1.0×"),
        ((None, None, None), ""),
    ],
)
def test_parts_in_words(parts: tuple[float | None, ...], text: str) -> None:
    assert parts_text(*parts) == text
