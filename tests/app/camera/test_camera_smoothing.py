"""Smoothing calms a still face, hardly delays a moving one, and treats near and far faces alike."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from app.logic.camera.smoothing import OneEuroFilter

FPS = 30.0
SIZE = 200.0
# The model's jitter from frame to frame, as a part of the face's size.
NOISE = 0.004


def run(raw: NDArray[np.float64], size: float = SIZE, fps: float = FPS) -> NDArray[np.float64]:
    smooth = OneEuroFilter()
    return np.stack([smooth(points, index / fps, size) for index, points in enumerate(raw)])


def still(count: int, size: float = SIZE) -> NDArray[np.float64]:
    noise = np.random.default_rng(1).normal(size=(count, 68, 2)) * NOISE * size
    return noise + np.random.default_rng(2).uniform(0, size, (1, 68, 2))


def jitter(points: NDArray[np.float64]) -> float:
    return float(np.diff(points[30:], axis=0).std())


def test_a_still_face_stands_still() -> None:
    raw = still(300)
    assert jitter(run(raw)) < 0.35 * jitter(raw)


def test_a_moving_face_is_hardly_delayed() -> None:
    # Half a face a second, as one who sways.
    times = np.arange(90) / FPS
    raw = np.zeros((90, 68, 2))
    raw[:, :, 0] = 0.5 * SIZE * times[:, None]
    lag = (raw - run(raw))[60:, :, 0]
    assert lag.max() / (0.5 * SIZE) < 0.010, "seconds behind"
    assert lag.min() > 0


def test_near_and_far_faces_are_smoothed_alike() -> None:
    raw = still(60) + np.arange(60)[:, None, None] * 0.5
    np.testing.assert_allclose(run(raw * 3, SIZE * 3), run(raw) * 3, rtol=0, atol=1e-9)


def test_a_level_signal_stays_level_and_the_first_frame_is_raw() -> None:
    raw = still(1).repeat(20, axis=0)
    np.testing.assert_array_equal(run(raw), raw)


@pytest.mark.parametrize("time", [0.0, -1.0])
def test_a_clock_that_stands_or_turns_back_begins_afresh(time: float) -> None:
    smooth = OneEuroFilter()
    first, second = still(2)
    smooth(first, 0.0, SIZE)
    np.testing.assert_array_equal(smooth(second, time, SIZE), second)


def test_another_number_of_points_begins_afresh() -> None:
    smooth = OneEuroFilter()
    smooth(np.zeros((68, 2)), 0.0, SIZE)
    points = np.ones((29, 2))
    np.testing.assert_array_equal(smooth(points, 0.1, SIZE), points)


def test_the_weight_is_the_papers() -> None:
    """alpha = 1 / (1 + tau / T), tau = 1 / (2 pi fc), with fc of a point whose filtered speed is known."""
    smooth = OneEuroFilter(min_cutoff=2.0, beta=3.0, speed_cutoff=1.0)
    smooth(np.zeros((1, 2)), 0.0, 10.0)
    elapsed, step = 0.04, 5.0
    shown = smooth(np.array([[step, 0.0]]), elapsed, 10.0)
    speed_weight = 1 / (1 + 1 / (2 * np.pi * 1.0 * elapsed))
    cutoff = 2.0 + 3.0 * speed_weight * step / elapsed / 10.0
    weight = 1 / (1 + 1 / (2 * np.pi * cutoff * elapsed))
    np.testing.assert_allclose(shown, [[weight * step, 0.0]], rtol=1e-12)
