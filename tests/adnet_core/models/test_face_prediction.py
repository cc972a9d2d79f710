"""What is said of a face that was found."""

from __future__ import annotations

import numpy as np

from adnet_core.faces.geometry import tangent_frames
from adnet_core.faces.layout import load_layout
from adnet_core.models.face_prediction import sigmas, to_bytes


def test_bytes_of_maps() -> None:
    values = np.array([-0.5, 0.0, 0.5, 1.0, 1.5], np.float32)
    assert to_bytes(values).tolist() == [0, 0, 128, 255, 255]
    assert values.tolist() == [-0.5, 0.0, 0.5, 1.0, 1.5]


def test_sigma_of_points_on_no_curve() -> None:
    layout = load_layout("98")
    points = np.random.default_rng(0).normal(size=(98, 2))
    one = np.array([[9.0, 2.0], [2.0, 4.0]])
    covariance = np.broadcast_to(one, (98, 2, 2))
    sigma = sigmas(covariance, tangent_frames(points, layout), layout)
    axes = np.sqrt(np.linalg.eigvalsh(one)[::-1])
    np.testing.assert_allclose(sigma[[96, 97]], [axes, axes])
    np.testing.assert_allclose(sigma[0] ** 2 @ [1, 1], np.trace(one))
    many = sigmas(np.stack([covariance] * 3), np.stack([tangent_frames(points, layout)] * 3), layout)
    np.testing.assert_allclose(many[2], sigma)
