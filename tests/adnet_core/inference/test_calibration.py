from __future__ import annotations

import numpy as np
import pytest

from adnet_core.geometry import covariance_in_frames, tangent_frames
from adnet_core.inference.calibration import Calibration
from adnet_core.layout import load_layout


def test_scales_along_tangent_and_normal() -> None:
    layout = load_layout("98")
    random = np.random.default_rng(5)
    points = random.normal(size=(3, 98, 2)) * 40
    root = random.normal(size=(3, 98, 2, 2))
    covariance = root @ root.swapaxes(-1, -2)
    frames = tangent_frames(points, layout)
    scale = random.uniform(0.3, 3.0, (98, 2))
    before = covariance_in_frames(covariance, frames)
    after = covariance_in_frames(Calibration(scale).apply(covariance, frames), frames)
    sigma = np.sqrt(np.diagonal(after, axis1=-2, axis2=-1)) / np.sqrt(np.diagonal(before, axis1=-2, axis2=-1))
    np.testing.assert_allclose(sigma, np.broadcast_to(scale, (3, 98, 2)))
    old, new = (c[..., 0, 1] / np.sqrt(c[..., 0, 0] * c[..., 1, 1]) for c in (before, after))
    np.testing.assert_allclose(new, old)


def test_ones_change_nothing() -> None:
    frames = tangent_frames(np.random.default_rng(1).normal(size=(68, 2)), load_layout("68"))
    covariance = np.broadcast_to(np.array([[3.0, 1.0], [1.0, 2.0]]), (68, 2, 2))
    np.testing.assert_allclose(Calibration(np.ones((68, 2))).apply(covariance, frames), covariance)


@pytest.mark.parametrize("scale", [np.zeros((5, 2)), np.full((5, 2), np.nan), np.ones(5), np.ones((5, 3))])
def test_bad_scales(scale: np.ndarray) -> None:
    with pytest.raises(ValueError, match="scales"):
        Calibration(scale)
