"""Two opinions on a face's points: how much of their difference is believed."""

from __future__ import annotations

import numpy as np
import pytest

from adnet_core.first_faces.regression import PointRegression
from adnet_core.first_faces.spread import usual_spread
from adnet_core.fitting.joining import HeldOutErrors, believed, blocks, fit_box, gain_of, left_by

POINTS = np.stack([np.linspace(-1, 1, 6), np.linspace(0, 0.5, 6)], axis=1)


def regression(sigma: float) -> PointRegression:
    spread = usual_spread(POINTS, np.full(6, sigma))
    return PointRegression(POINTS, np.zeros((12, 12)), POINTS.reshape(-1), np.ones(6, bool), spread, 20)


def errors(mapped: float, own: float, faces: int = 12) -> HeldOutErrors:
    random = np.random.default_rng(0)
    return HeldOutErrors(
        mapped * random.normal(size=(faces, 6, 2)), own * random.normal(size=(faces, 6, 2)), np.ones(faces)
    )


@pytest.mark.parametrize(("mapped", "own", "least", "most"), [(0.3, 0.003, 0.9, 1.1), (0.01, 1.0, -0.1, 0.1)])
def test_the_better_of_two_is_believed(mapped: float, own: float, least: float, most: float) -> None:
    found = believed(regression(mapped), errors(mapped, own), np.full(6, 0.1))
    assert least < np.trace(found.gain) / 12 < most
    assert found.nmes[2] <= 1.1 * min(found.nmes[:2])


def test_of_two_alike_the_mean_is_better_than_either() -> None:
    found = believed(regression(0.2), errors(0.2, 0.2, 30), np.full(6, 0.1))
    assert found.nmes[2] < 0.9 * min(found.nmes[:2])
    assert blocks(found.covariance).trace(axis1=1, axis2=2).mean() < 2 * 0.2**2


def test_where_the_network_is_worse_it_is_not_believed_and_elsewhere_it_is() -> None:
    """Two points far from the others, of which it alone knows the places."""
    places = np.array([[0.0, 0], [0.1, 0], [0.2, 0], [0.3, 0], [5.0, 0], [5.1, 0]])
    random = np.random.default_rng(3)
    mapped = random.normal(size=(20, 6, 2)) * np.array([0.02] * 4 + [0.5] * 2)[:, None]
    own = random.normal(size=(20, 6, 2)) * np.array([0.4] * 4 + [0.05] * 2)[:, None]
    spread = usual_spread(places, np.array([0.02] * 4 + [0.5] * 2))
    known = PointRegression(places, np.zeros((12, 12)), places.reshape(-1), np.ones(6, bool), spread, 20)
    found = believed(known, HeldOutErrors(mapped, own, np.ones(20)), np.full(6, 0.2))
    assert np.abs(found.gain[:8]).sum(axis=1).max() < 0.1
    assert np.diagonal(found.gain)[8:].min() > 0.7
    assert found.nmes[2] < 0.6 * min(found.nmes[:2])


def test_a_gain_leaves_the_covariance_of_a_kalman_filter() -> None:
    random = np.random.default_rng(1)
    first, second = (one @ one.T for one in random.normal(size=(2, 6, 6)))
    gain = gain_of(first, second)
    expected = np.linalg.inv(np.linalg.inv(first) + np.linalg.inv(second))
    np.testing.assert_allclose(left_by(gain, first, second), expected, rtol=1e-6)
    np.testing.assert_allclose((np.eye(6) - gain) @ first, expected, rtol=1e-6)


def test_absent_points_of_held_out_faces_do_not_count() -> None:
    seen = errors(0.2, 0.2)
    gone = np.zeros((12, 6), bool)
    gone[:, 2] = True
    mapped, own = (np.where(gone[..., None], np.nan, one) for one in (seen.mapped, seen.own))
    lacking = HeldOutErrors(mapped, own, seen.sizes)
    found = believed(regression(0.2), lacking, np.full(6, 0.1))
    assert np.isfinite(found.gain).all()
    assert np.isfinite(found.nmes).all()
    assert np.isnan(found.errors[:, 2]).all()


def test_without_held_out_faces_both_are_believed_by_what_they_say_of_themselves() -> None:
    none = np.zeros((0, 6, 2))
    found = believed(regression(0.2), HeldOutErrors(none, none, np.zeros(0)), np.full(6, 0.1))
    assert found.nmes == ()
    assert 0.1 < np.trace(found.gain) / 12 < 0.95


def test_the_bases_box_follows_from_the_points() -> None:
    random = np.random.default_rng(2)
    points = random.normal(size=(40, 6, 2))
    boxes = np.stack([points[:, 0, 0], points[:, 1, 1], 2 + points[:, 2, 0]], axis=1)
    weights, offset = fit_box(points, boxes)
    found = points.reshape(40, -1) @ weights + offset
    assert np.abs(found - boxes).mean() < 0.3 * np.abs(boxes - boxes.mean(axis=0)).mean()
    np.testing.assert_allclose(found.mean(axis=0), boxes.mean(axis=0))
