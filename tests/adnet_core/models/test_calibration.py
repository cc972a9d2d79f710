from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from adnet_core.faces.geometry import covariance_in_frames, tangent_frames
from adnet_core.faces.layout import load_layout
from adnet_core.models.calibration import Calibration, face_spread

Array = NDArray[np.float64]
LAYOUT = load_layout("98")


def faces(count: int = 3) -> tuple[Array, Array, Array]:
    """Landmarks (F, 98, 2), any covariances (F, 98, 2, 2), and the frames."""
    random = np.random.default_rng(5)
    points = random.normal(size=(count, 98, 2)) * 40
    root = random.normal(size=(count, 98, 2, 2))
    return points, root @ root.swapaxes(-1, -2), tangent_frames(points, LAYOUT)


def test_scales_along_tangent_and_normal() -> None:
    points, covariance, frames = faces()
    scale = np.random.default_rng(6).uniform(0.3, 3.0, (98, 2))
    before = covariance_in_frames(covariance, frames)
    after = covariance_in_frames(Calibration(scale).apply(covariance, frames, points), frames)
    sigma = np.sqrt(np.diagonal(after, axis1=-2, axis2=-1)) / np.sqrt(np.diagonal(before, axis1=-2, axis2=-1))
    np.testing.assert_allclose(sigma, np.broadcast_to(scale, (3, 98, 2)))
    old, new = (c[..., 0, 1] / np.sqrt(c[..., 0, 0] * c[..., 1, 1]) for c in (before, after))
    np.testing.assert_allclose(new, old)


def test_ones_change_nothing() -> None:
    points, covariance, frames = faces()
    np.testing.assert_allclose(
        Calibration(np.ones((98, 2))).apply(covariance, frames, points), covariance, atol=1e-12
    )


def test_a_face_that_is_spread_more_than_usual_counts_for_more_up_to_a_limit() -> None:
    points, covariance, frames = faces(1)
    usual = float(face_spread(covariance, frames, points)[0])
    calibration = Calibration(np.ones((98, 2)), face_exponent=0.5, usual_spread=usual)
    np.testing.assert_allclose(calibration.apply(covariance, frames, points), covariance, atol=1e-12)
    for times, factor in ((1.5, 1.5**1.5), (0.8, 0.8**1.5), (10.0, 10 * 2**0.5)):
        wide = calibration.apply(covariance * times**2, frames, points)
        np.testing.assert_allclose(wide, covariance * factor**2)
    # The same face in a larger photo.
    large = calibration.apply(covariance * 49, frames, points * 7)
    np.testing.assert_allclose(large, covariance * 49)


@pytest.mark.parametrize("times", [0.1, 0.7, 1.0, 1.4, 9.0])
def test_undoing_gives_the_raw_covariances_back(times: float) -> None:
    points, covariance, frames = faces()
    scale = np.random.default_rng(6).uniform(0.3, 3.0, (98, 2))
    calibration = Calibration(scale, face_exponent=1.2, usual_spread=0.005)
    raw = covariance * times**2
    there = calibration.apply(raw, frames, points)
    np.testing.assert_allclose(calibration.undo(there, frames, points), raw, rtol=1e-9)


@pytest.mark.parametrize("scale", [np.zeros((5, 2)), np.full((5, 2), np.nan), np.ones(5), np.ones((5, 3))])
def test_bad_scales(scale: np.ndarray) -> None:
    with pytest.raises(ValueError, match="scales"):
        Calibration(scale)


def test_bad_tails_and_spreads() -> None:
    for tails in (0.0, -1.0, np.nan):
        with pytest.raises(ValueError, match="tails"):
            Calibration(np.ones((5, 2)), tails=tails)
    for exponent, usual in ((-1.0, 1.0), (np.nan, 1.0), (0.0, 0.0), (0.0, np.inf)):
        with pytest.raises(ValueError, match="spread"):
            Calibration(np.ones((5, 2)), face_exponent=exponent, usual_spread=usual)
