"""Views of photos for a finder, and what is to be found in them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from adnet_core.faces.geometry import FaceBox
from adnet_core.judging.found_objects import PhotoObjects
from training.finding.views import (
    CELLS,
    LONGEST,
    VIEW_SIDE,
    LearntPhoto,
    View,
    batch_of,
    goals_of,
    learnt_photo,
    random_view,
)

SAME = np.array([[1.0, 0.0, 0.0], [0.0, 1.0, 0.0]])


def corners(x0: float, y0: float, x1: float, y1: float) -> np.ndarray:
    return np.array([[x0, y0], [x1, y0], [x1, y1], [x0, y1]])


def photo(*outlines: np.ndarray, passed_over: tuple[FaceBox, ...] = (), whole: bool = True) -> LearntPhoto:
    """A grey photo of the size of a view."""
    pixels = np.full((VIEW_SIDE, VIEW_SIDE, 3), 90, np.uint8)
    return learnt_photo(pixels, PhotoObjects(Path("a.png"), outlines, passed_over, whole))


def goals(one: LearntPhoto, matrix: np.ndarray = SAME) -> View:
    return goals_of(one, matrix, one.levels[0])


def boxes_of(view: View) -> list[list[float]]:
    """The boxes that sides say at the objects' middles."""
    found = []
    for row, column in np.argwhere(view.heat >= 1.0):
        x, y = 8 * column + 3.5, 8 * row + 3.5
        left, top, right, bottom = view.sides[:, row, column]
        found.append([x - left, y - top, x + right, y + bottom])
    return found


def test_an_object_is_hot_in_its_middle_and_says_where_its_sides_are() -> None:
    view = goals(photo(corners(40, 60, 140, 120)))
    ((row, column),) = np.argwhere(view.heat >= 1.0)
    assert abs(8 * column + 3.5 - 90) <= 4
    assert abs(8 * row + 3.5 - 90) <= 4
    assert boxes_of(view) == [[40, 60, 140, 120]]
    assert (view.heat[view.near > 0] >= 0.6).all()
    assert view.weight.min() == 1.0


def test_the_box_is_that_of_the_turned_outline() -> None:
    """Not the box of the turned box, which is larger."""
    diamond = np.array([[100.0, 60], [140, 100], [100, 140], [60, 100]])
    turn = np.sqrt(0.5) * np.array([[1.0, -1.0], [1.0, 1.0]])
    matrix = np.concatenate([turn, (100 - turn @ [100, 100])[:, None]], axis=1)
    ((x0, y0, x1, y1),) = boxes_of(goals(photo(diamond), matrix))
    assert [x0, y0, x1, y1] == pytest.approx([71.72, 71.72, 128.28, 128.28], abs=0.01)


def test_what_is_only_a_little_too_small_is_neither_object_nor_background() -> None:
    view = goals(photo(corners(100, 100, 138, 138)))
    assert view.heat.max() == 0
    assert view.weight[14, 14] == 0
    assert view.weight[0, 0] == 1


def test_what_is_much_too_small_is_background() -> None:
    view = goals(photo(corners(100, 100, 110, 110)))
    assert view.heat.max() == 0
    assert view.weight.min() == 1


def test_nobody_knows_what_is_in_a_box_passed_over() -> None:
    view = goals(photo(corners(20, 20, 100, 100), passed_over=(FaceBox(150, 150, 200, 200),)))
    assert view.weight[21, 21] == 0
    assert view.weight[21, 2] == 1


def test_beside_the_objects_of_a_photo_that_is_partly_annotated_nothing_is_learnt() -> None:
    view = goals(photo(corners(20, 20, 80, 80), whole=False))
    assert view.weight[6, 12] == 1  # just beside the object
    assert view.weight[25, 25] == 0


def test_an_object_cut_off_by_the_view_ends_there_and_too_little_of_one_is_passed_over() -> None:
    view = goals(photo(corners(-30, 60, 70, 160)))
    assert boxes_of(view) == [[0, 60, 70, 160]]
    little = goals(photo(corners(-80, 60, 20, 160)))
    assert little.heat.max() == 0
    assert little.weight[12, 1] == 0


def test_a_large_photo_is_halved_with_its_objects() -> None:
    pixels = np.zeros((1600, 2400, 3), np.uint8)
    known = learnt_photo(pixels, PhotoObjects(Path("a"), (corners(400, 400, 1599, 1199),)))
    assert known.size == (600, 400)
    box = FaceBox.of_points(known.outlines[0])
    # A pixel is the mean of four times four: the centre of the first of them lies 3/8 before its own.
    assert box.as_tuple() == pytest.approx((99.625, 99.625, 399.375, 299.375))
    assert box.longer_side >= LONGEST


def test_random_views_are_those_of_their_seed_and_show_objects() -> None:
    known = [photo(corners(40, 60, 140, 120)), photo(corners(90, 30, 190, 180))]
    views = [random_view(known, np.random.default_rng(seed)) for seed in range(30)]
    again = random_view(known, np.random.default_rng(7))
    np.testing.assert_array_equal(views[7].pixels, again.pixels)
    np.testing.assert_array_equal(views[7].sides, again.sides)
    assert sum((view.heat >= 1).any() for view in views) >= 15
    photos, goal = batch_of(views)
    assert photos.shape == (30, 3, VIEW_SIDE, VIEW_SIDE)
    assert goal.heat.shape == goal.weight.shape == goal.near.shape == (30, 1, CELLS, CELLS)
    assert goal.sides.shape == (30, 4, CELLS, CELLS)
    assert (goal.sides > 0).all()
