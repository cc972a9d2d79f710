"""A copied face keeps its proportions, wherever it is pasted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from adnet_core.faces.face_template import template_points
from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import load_layout
from adnet_core.faces.states import Visibility
from adnet_core.projects.records import FaceRecord
from app.logic.correcting.copied_face import SAME_SPOT_IOU, CopiedFace

LAYOUT = load_layout("68")
BOX = FaceBox(100.0, 120.0, 220.0, 260.0)
sides = st.integers(16, 9000)


def copied(box: FaceBox = BOX, size: tuple[int, int] = (640, 480)) -> CopiedFace:
    points = template_points(LAYOUT, box)
    seen = np.full(len(points), Visibility.VISIBLE, np.int8)
    return CopiedFace(LAYOUT, points, seen, FaceBox.of_points(points), size)


def assert_same_shape(one: CopiedFace, other: CopiedFace) -> None:
    """Equal but for one scale and a shift."""
    shapes = [(face.points - face.points.mean(axis=0)) for face in (one, other)]
    scale = np.hypot(*shapes[1].T).mean() / np.hypot(*shapes[0].T).mean()
    np.testing.assert_allclose(shapes[1], shapes[0] * scale, atol=1e-6 * max(1.0, scale))
    np.testing.assert_allclose(
        other.box.as_tuple(), FaceBox.of_points(other.points).as_tuple(), rtol=0, atol=1e-6
    )


@settings(deadline=None, max_examples=60)
@given(sides, sides)
def test_it_is_never_stretched_and_stays_inside(width: int, height: int) -> None:
    face = copied()
    there = face.in_photo((width, height))
    assert_same_shape(face, there)
    box = there.box
    assert box.x0 >= -0.5 - 1e-6
    assert box.x1 <= width - 0.5 + 1e-6
    assert box.y0 >= -0.5 - 1e-6
    assert box.y1 <= height - 0.5 + 1e-6


def test_in_a_photo_twice_as_large_it_is_where_the_pixels_are() -> None:
    there = copied().in_photo((1280, 960))
    np.testing.assert_allclose(there.points, (copied().points + 0.5) * 2 - 0.5)


def test_in_a_photo_of_its_size_nothing_moves() -> None:
    np.testing.assert_allclose(copied().in_photo((640, 480)).points, copied().points)


def test_a_size_that_nobody_knows_changes_nothing() -> None:
    assert copied(size=(0, 0)).in_photo((10, 10)).box == copied().box


@settings(deadline=None, max_examples=60)
@given(st.floats(4, 900), st.floats(4, 900))
def test_a_box_holds_it_in_its_middle(width: float, height: float) -> None:
    box = FaceBox(50.0, 60.0, 50.0 + width, 60.0 + height)
    face = copied().in_box(box)
    assert_same_shape(copied(), face)
    assert face.box.center == pytest.approx(box.center)
    assert face.box.width <= box.width + 1e-6
    assert face.box.height <= box.height + 1e-6
    assert max(face.box.width / box.width, face.box.height / box.height) == pytest.approx(1.0)


def test_beside_what_is_there() -> None:
    face = copied()
    assert face.beside([], 640) is face
    one = face.beside([face.box], 640)
    assert one.box.iou(face.box) < SAME_SPOT_IOU
    assert one.box.x0 > face.box.x0
    two = face.beside([face.box, one.box], 640)
    assert max(two.box.iou(face.box), two.box.iou(one.box)) < SAME_SPOT_IOU
    left = face.beside([face.box], int(face.box.x1) + 5)
    assert left.box.x0 < face.box.x0


def test_a_copy_keeps_its_middle_in_a_photo_that_a_face_fills() -> None:
    face = copied()
    narrow = face.scaled(1.0, (0.5 * 1.1 * face.box.width, face.box.center[1]))
    pasted = narrow.beside([narrow.box], int(1.1 * face.box.width))
    assert 0 <= pasted.box.center[0] < 1.1 * face.box.width
    assert 0 < pasted.box.iou(narrow.box) < 1


def test_a_copy_goes_to_the_side_that_has_room() -> None:
    face = copied().scaled(1.0, (2.6 * copied().box.width, 200.0))
    width = int(face.box.x1 + 0.5 * face.box.width)  # a step fits on the right, and no place that is free
    pasted = face.beside([face.box], width)
    assert pasted.box.iou(face.box) < SAME_SPOT_IOU
    assert pasted.box.x1 < face.box.center[0] + face.box.width / 2
    assert pasted.box.x0 >= -0.5


def test_what_is_copied(make_face: Callable[..., FaceRecord]) -> None:
    seen = np.full(68, Visibility.VISIBLE, np.int8)
    seen[:3] = (Visibility.OUTSIDE, Visibility.OCCLUDED, Visibility.ABSENT)
    face = replace(make_face(), visibility=seen)
    copy = CopiedFace.of(face, LAYOUT, (640, 480))
    assert copy.visibility[:4].tolist() == [
        Visibility.VISIBLE,
        Visibility.OCCLUDED,
        Visibility.ABSENT,
        Visibility.VISIBLE,
    ]
    assert copy.box == face.extent
