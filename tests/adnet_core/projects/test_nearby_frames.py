"""Corrections carried to the frames around: their weight, and how they turn and grow with the face."""

from __future__ import annotations

import numpy as np
import pytest

from adnet_core.projects.nearby_frames import HALF_LIFE, REACH, Correction, carried, similarity

FACE = np.array([[0.0, 0.0], [100.0, 0.0], [100.0, 120.0], [0.0, 120.0], [50.0, 60.0]])


def correction(frame: int, shift: tuple[float, float], rows: list[int]) -> Correction:
    corrected = np.zeros(len(FACE), dtype=bool)
    corrected[rows] = True
    points = FACE + corrected[:, None] * np.array(shift)
    return Correction(frame, FACE, points, corrected)


def test_a_correction_loses_half_for_every_few_frames() -> None:
    one = [correction(100, (8.0, 4.0), [1])]
    for distance in (0, 1, 6, 12, REACH):
        shifts, weights = carried(one, 100 + distance, FACE + 30)
        expected = 0.5 ** (distance / HALF_LIFE)
        np.testing.assert_allclose(shifts[1], expected * np.array([8.0, 4.0]))
        np.testing.assert_allclose(weights, [0, expected, 0, 0, 0])
        np.testing.assert_allclose(np.delete(shifts, 1, axis=0), 0)
    shifts, weights = carried(one, 100 + REACH + 1, FACE)
    assert not weights.any()
    assert not shifts.any()


def test_it_turns_and_grows_with_the_face() -> None:
    turn = 2.0 * np.array([[0.0, -1.0], [1.0, 0.0]])
    other = FACE @ turn.T + 500
    np.testing.assert_allclose(similarity(FACE, other), turn, atol=1e-12)
    shifts, _ = carried([correction(7, (5.0, 0.0), [0, 2])], 7, other)
    np.testing.assert_allclose(shifts[[0, 2]], [[0.0, 10.0]] * 2, atol=1e-9)


def test_between_two_corrected_frames_both_count_in_full() -> None:
    both = [correction(0, (10.0, 0.0), [0]), correction(4, (20.0, 0.0), [0])]
    shifts, weights = carried(both, 2, FACE)
    np.testing.assert_allclose(shifts[0], [15.0, 0.0])
    assert weights[0] == 1.0
    nearer, _ = carried(both, 1, FACE)
    assert 10.0 < nearer[0, 0] < 15.0


def test_points_that_no_model_has_placed_are_left_alone() -> None:
    predicted = FACE.copy()
    predicted[3] = np.nan
    shifts, weights = carried([correction(0, (3.0, 3.0), [0, 3])], 1, predicted)
    assert weights[3] == 0
    assert np.isfinite(shifts).all()
    assert weights[0] > 0


@pytest.mark.parametrize("points", [np.full((5, 2), np.nan), np.zeros((5, 2))])
def test_a_face_without_extent_turns_nothing(points: np.ndarray) -> None:
    np.testing.assert_array_equal(similarity(points, FACE), np.eye(2))
