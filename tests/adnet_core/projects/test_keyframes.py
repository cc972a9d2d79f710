"""Points between keyframes, against closed forms."""

from __future__ import annotations

import numpy as np
import pytest

from adnet_core.projects.keyframes import Keyframe, between, how_far_it_bends, interpolated
from adnet_core.projects.nearby_frames import HALF_LIFE

SQUARE = np.array([[-1.0, -1.0], [1.0, -1.0], [1.0, 1.0], [-1.0, 1.0]])
NO_PREDICTION = np.full((4, 2), np.nan)


def turned(degrees: float, size: float, x: float, y: float) -> np.ndarray:
    cos, sin = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
    return np.asarray(size * SQUARE @ np.array([[cos, sin], [-sin, cos]]) + (x, y))


@pytest.mark.parametrize("part", [0.0, 0.25, 0.5, 1.0])
def test_turn_size_and_place_go_evenly(part: float) -> None:
    first, last = turned(10, 20.0, 100, 50), turned(90, 40.0, 140, 70)
    expected = turned(10 + 80 * part, 20.0 * 2**part, 100 + 40 * part, 50 + 20 * part)
    np.testing.assert_allclose(interpolated(first, last, part), expected, atol=1e-9)


def test_what_the_face_itself_changes_goes_evenly_in_its_own_frame() -> None:
    first, last = turned(0, 10.0, 0, 0), turned(0, 10.0, 50, 0)
    last[0] += [3.0, 0.0]
    last[1] -= [3.0, 0.0]  # so that the centre, the size and the turn stay about as they are
    half = interpolated(first, last, 0.5)
    np.testing.assert_allclose(half - turned(0, 10.0, 25, 0), [[1.5, 0], [-1.5, 0], [0, 0], [0, 0]], atol=0.2)


def test_a_point_that_a_keyframe_lacks_is_not_there_between() -> None:
    first, last = turned(0, 10.0, 0, 0), turned(0, 10.0, 50, 0)
    last[2] = np.nan
    assert np.isnan(interpolated(first, last, 0.5)).all(axis=1).tolist() == [False, False, True, False]


def test_without_a_prediction_the_way_between_is_all_there_is() -> None:
    first = Keyframe(10, turned(0, 10.0, 0, 0), NO_PREDICTION)
    last = Keyframe(20, turned(0, 10.0, 50, 0), NO_PREDICTION)
    said = between(first, last, 14, 4.0)
    np.testing.assert_allclose(said.points, turned(0, 10.0, 20, 0), atol=1e-9)
    np.testing.assert_allclose(said.covariance, np.tile(4.0 * np.eye(2), (4, 1, 1)))


def test_the_way_and_the_prediction_are_joined_by_their_uncertainties() -> None:
    """The model sees the face 6 pixels beside the way; of its covariance remains what the nearest residual,
    2 frames away, does not say."""
    first = Keyframe(0, turned(0, 10.0, 0, 2), turned(0, 10.0, 0, 0))
    last = Keyframe(8, turned(0, 10.0, 80, 6), turned(0, 10.0, 80, 0))
    seen, variance, bends = turned(0, 10.0, 26, 0), 5.0, 3.0
    said = between(first, last, 2, bends, seen, np.tile(variance * np.eye(2), (4, 1, 1)))
    own = variance * (1 - 0.25 ** (2 / HALF_LIFE)) + 0.01
    by_model, by_way = turned(0, 10.0, 26, 3.0), turned(0, 10.0, 20, 3.0)  # residual 2 + (6 - 2) / 4
    expected = (by_model / own + by_way / bends) / (1 / own + 1 / bends)
    np.testing.assert_allclose(said.points, expected, atol=1e-9)
    np.testing.assert_allclose(
        said.covariance, np.tile(np.eye(2) / (1 / own + 1 / bends), (4, 1, 1)), atol=1e-9
    )


def test_residuals_turn_and_grow_with_the_face() -> None:
    first = Keyframe(0, turned(0, 10.0, 0, 0) + np.array([2.0, 0.0]), turned(0, 10.0, 0, 0))
    last = Keyframe(2, turned(0, 10.0, 0, 0) + np.array([2.0, 0.0]), turned(0, 10.0, 0, 0))
    seen = turned(90, 20.0, 0, 0)
    said = between(first, last, 1, 1e9, seen, np.tile(np.eye(2), (4, 1, 1)))
    np.testing.assert_allclose(said.points, seen + np.array([0.0, 4.0]), atol=1e-6)


def test_how_far_the_way_bends_is_what_the_model_saw_beside_it() -> None:
    first = Keyframe(0, turned(0, 10.0, 0, 0), turned(0, 10.0, 0, 0))
    last = Keyframe(4, turned(0, 10.0, 40, 0), turned(0, 10.0, 40, 0))
    seen = {1: turned(0, 10.0, 10, 3), 2: turned(0, 10.0, 20, 1)}
    assert how_far_it_bends(first, last, seen, 20.0) == pytest.approx((9 / 2 + 1 / 2) / 2)
    assert how_far_it_bends(first, last, {}, 20.0) == pytest.approx(0.16)
