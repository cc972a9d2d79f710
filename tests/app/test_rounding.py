"""What the window shows, and in which order, does not hang on rounding."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from adnet_core.faces.face_template import template_points
from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import load_layout
from adnet_core.faces.states import PointOrigin
from adnet_core.projects.records import FaceRecord
from app.logic.camera.tracking import matched
from app.logic.canvas.hit_testing import face_at
from app.logic.correcting.flaws import Expectation, FlawFinder, FlawKind
from app.logic.correcting.ridges import _normals
from app.logic.correcting.shaping import angle_between, half_of
from app.logic.listing.photo_list import _last_if_none
from app.logic.listing.ranking import reading_order, uncertainty_order

LAYOUT = load_layout("68")
FACE = template_points(LAYOUT, FaceBox(100, 100, 300, 340))
SEEDS = range(10)
Make = Callable[..., FaceRecord]


def noise(shape: object, seed: int) -> np.ndarray:
    """What computing in another order adds, as parts of a number."""
    return 1 + 1e-15 * np.random.default_rng(seed).uniform(-1, 1, shape)  # type: ignore[call-overload]


@pytest.mark.parametrize("seed", SEEDS)
def test_points_as_unsure_as_each_other_keep_the_layouts_order(make_face: Make, seed: int) -> None:
    turn = np.random.default_rng(seed).uniform(0, 6, 68)
    axes = np.stack([np.cos(turn), -np.sin(turn), np.sin(turn), np.cos(turn)], axis=-1).reshape(-1, 2, 2)
    covariance = axes @ np.diag([9.0, 4.0]) @ axes.swapaxes(1, 2)
    assert uncertainty_order(make_face(covariance=covariance)) == list(range(68))


@pytest.mark.parametrize("seed", SEEDS)
def test_faces_above_each_other_keep_their_order(make_face: Make, seed: int) -> None:
    places = 500 * noise((6, 2), seed)
    faces = [make_face(FaceBox(x, y, x + 90, y + 90), id=str(number)) for number, (x, y) in enumerate(places)]
    assert [face.id for face in reading_order(faces)] == list("012345")
    # Two rows just as far apart as a row may be high are one.
    shift = 90 * 2 / 3
    lower = make_face(FaceBox(10, 500 + shift * (1 + 1e-15), 100, 590 + shift), id="lower")
    assert next(face.id for face in reading_order([*faces, lower])) == "lower"


def test_photos_of_one_score_keep_the_order_of_their_names() -> None:
    for sign in (-1.0, 1.0):
        assert _last_if_none(0.1 + 0.2, sign) == _last_if_none(0.3, sign)
        assert _last_if_none(0.3, sign) != _last_if_none(0.300001, sign)


@pytest.mark.parametrize("seed", SEEDS)
def test_points_as_far_off_as_each_other_are_named_in_the_layouts_order(seed: int) -> None:
    turn = np.random.default_rng(seed).uniform(0, 6, 68)
    off = 40 * np.stack([np.cos(turn), np.sin(turn)], axis=1)
    expected = Expectation(FACE - off, np.zeros((68, 2, 2)) + np.eye(2))
    found = FlawFinder(LAYOUT).find(FACE, np.full(68, PointOrigin.MOVED, np.int8), expected)
    assert [flaw.points[0] for flaw in found if flaw.kind is FlawKind.FAR] == list(range(68))


def test_of_equal_overlaps_the_first_is_taken() -> None:
    track = FaceBox(0.1, 0.1, 0.4, 0.4)
    left, right = FaceBox(0.0, 0.1, 0.3, 0.4), FaceBox(0.2, 0.1, 0.5, 0.4)
    assert track.iou(left) == track.iou(right) == 0.5
    assert matched([track], [left, right]) == matched([track], [right, left]) == {0: 0}


def test_of_boxes_of_one_size_the_first_is_reached() -> None:
    cursor, first = (150.0, 150.0), FaceBox(100, 100, 200.3, 200.3)
    second = FaceBox(100 + 0.1 + 0.2, 100, 200.3 + 0.3, 200.3)
    assert face_at(cursor, [first, second]) == face_at(cursor, [second, first]) == 0


@pytest.mark.parametrize("seed", SEEDS)
def test_a_place_in_the_centre_turns_nothing(seed: int) -> None:
    center, end = np.array([211.7, 340.1]), np.array([500.0, 10.0])
    assert angle_between(center, center * noise(2, seed), end) == 0
    assert angle_between(center, end, center * noise(2, seed)) == 0


@pytest.mark.parametrize("seed", SEEDS)
def test_a_pair_on_the_axis_is_on_neither_side(seed: int) -> None:
    points = FACE.copy()
    flip = np.asarray(LAYOUT.flip)
    middle = (points[36] + points[flip[36]]) / 2
    points[36] = points[flip[36]] = middle
    plain = half_of(LAYOUT, points, 0)
    assert 36 not in plain
    assert flip[36] not in plain
    shaken = points * noise(points.shape, seed)
    assert half_of(LAYOUT, shaken, 0) == plain
    assert half_of(LAYOUT, shaken, 36) == []


@pytest.mark.parametrize("seed", SEEDS)
def test_a_line_in_one_place_has_no_normals(seed: int) -> None:
    assert not _normals(np.full((5, 2), 17.3) * noise((5, 2), seed), closed=False).any()


def test_a_face_without_a_distance_has_no_flaws() -> None:
    points = np.full((68, 2), 1234.5) * noise((68, 2), 3)
    assert FlawFinder(LAYOUT).find(points, np.zeros(68, np.int8)) == ()
