from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from adnet_core.faces.face_template import template_points
from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import BUNDLED_LAYOUTS, load_layout


@pytest.mark.parametrize("name", ["68", "98", "29"])
def test_fills_the_box_and_is_a_face(name: str) -> None:
    layout = load_layout(name)
    box = FaceBox(10, 20, 210, 320)
    points = template_points(layout, box)
    assert FaceBox.of_points(points).as_tuple() == pytest.approx(box.as_tuple())
    # Mirrored, it is itself: the flip of each point lies across the middle.
    mirrored = points[list(layout.flip)] * (-1, 1) + (220, 0)
    np.testing.assert_allclose(mirrored, points, atol=1e-9)
    names = list(layout.point_names)
    right = [i for i, word in enumerate(names) if word.startswith("right_eye")]
    left = [i for i, word in enumerate(names) if word.startswith("left_eye")]
    lips = [i for i, word in enumerate(names) if word.startswith("outer_lips")]
    # The person's right is on the photo's left, and the mouth is below the eyes.
    assert points[right, 0].max() < 110 < points[left, 0].min()
    assert points[right + left, 1].max() < points[lips, 1].min() if lips else True


@pytest.mark.parametrize("name", BUNDLED_LAYOUTS)
def test_no_layout_collapses(name: str) -> None:
    """Points lie apart, but for those that two curves share."""
    points = template_points(load_layout(name), FaceBox(0, 0, 100, 100))
    gaps = np.hypot(*np.moveaxis(points[:, None] - points[None], -1, 0)) + np.eye(len(points)) * 100
    # The pupil and the middle of the eye are one.
    assert (gaps.min(axis=1) < 1e-6).sum() <= (4 if name == "106" else 0)


def test_a_layout_with_names_of_its_own() -> None:
    layout = load_layout("68")
    curves = tuple(replace(curve, name=f"unknown_{i}") for i, curve in enumerate(layout.curves))
    points = template_points(replace(layout, curves=curves), FaceBox(0, 0, 100, 100))
    assert np.isfinite(points).all()
    assert FaceBox.of_points(points).as_tuple() == pytest.approx((0, 0, 100, 100))
