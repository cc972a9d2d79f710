"""Faces of one template with a few directions of variation, and what a model would say of them."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from adnet_core.faces.face_template import template_points
from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import Layout, load_layout
from adnet_core.faces.shape_prior import ShapePrior, fit_shape_prior

Array = NDArray[np.float64]


@pytest.fixture(scope="package")
def layout() -> Layout:
    return load_layout("68")


@pytest.fixture(scope="package")
def faces(layout: Layout) -> Array:
    """(80, 68, 2) in boxes of about 200 pixels: they vary along six directions, and by half a pixel each."""
    random = np.random.default_rng(0)
    mean = template_points(layout, FaceBox(100, 100, 300, 300))
    ways = [np.convolve(random.normal(size=68 * 2), np.ones(9) / 9, "same").reshape(68, 2) for _ in range(6)]
    made = [
        mean
        + sum(4 * random.normal() * way for way in ways)
        + random.normal(0, 0.5, mean.shape)
        + random.uniform(-20, 20, 2)
        for _ in range(80)
    ]
    return np.stack(made)


@pytest.fixture(scope="package")
def prior(faces: Array) -> ShapePrior:
    fitted = fit_shape_prior(faces)
    assert fitted is not None
    return fitted


@pytest.fixture(scope="package")
def predicted(faces: Array) -> Array:
    """Where a model puts them: about a pixel off."""
    return faces + np.random.default_rng(1).normal(0, 1.0, faces.shape)


@pytest.fixture(scope="package")
def covariance(faces: Array) -> Array:
    """(80, 68, 2, 2) as honest as can be."""
    return np.broadcast_to(np.eye(2), (*faces.shape, 2)).copy()
