from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from adnet_core.faces.face_template import template_points
from adnet_core.faces.geometry import FaceBox, tangent_frames
from adnet_core.faces.layout import Curve, load_layout
from app.logic.correcting.shaping import (
    Rail,
    angle_between,
    factor_between,
    half_mirrored,
    half_of,
    middle_of,
    mirror_axis,
    mirrored,
    on_rail,
    scaled,
    shifted,
    spread_evenly,
    turned,
)
from app.logic.correcting.splines import curve_lines, run_table, segment_table

LAYOUTS = {name: load_layout(name) for name in ("68", "98", "29")}
LAYOUT = LAYOUTS["68"]
FACE = template_points(LAYOUT, FaceBox(100, 100, 300, 340))
coordinates = st.floats(-500, 500)
noises = arrays(np.float64, (68, 2), elements=st.floats(-8, 8))
angles = st.floats(-3.1, 3.1)
names = st.sampled_from(sorted(LAYOUTS))


def turn(points: np.ndarray, angle: float) -> np.ndarray:
    return turned(points, range(len(points)), np.array([13.0, -7.0]), angle)


@given(noises, st.integers(0, 67), coordinates, coordinates)
def test_a_rail_keeps_its_direction_and_both_make_the_whole_way(
    noise: np.ndarray, point: int, x: float, y: float
) -> None:
    points, place = FACE + noise, np.array([x, y])
    tangent, normal = tangent_frames(points, LAYOUT)[point]
    along = on_rail(points, LAYOUT, point, place, Rail.ALONG) - points[point]
    across = on_rail(points, LAYOUT, point, place, Rail.ACROSS) - points[point]
    assert along @ normal == pytest.approx(0, abs=1e-9)
    assert across @ tangent == pytest.approx(0, abs=1e-9)
    np.testing.assert_allclose(along + across, place - points[point], atol=1e-9)
    np.testing.assert_array_equal(on_rail(points, LAYOUT, point, place, Rail.FREE), place)


@given(noises, angles, st.floats(0.2, 5), st.sets(st.integers(0, 67), min_size=2))
def test_turning_and_growing_leave_the_rest_and_can_be_taken_back(
    noise: np.ndarray, angle: float, factor: float, chosen: set[int]
) -> None:
    points, rows = FACE + noise, sorted(chosen)
    before = points.copy()
    center = middle_of(points, rows)
    rest = [i for i in range(68) if i not in chosen]
    for there in (turned(points, rows, center, angle), scaled(points, rows, center, factor)):
        np.testing.assert_array_equal(there[rest], points[rest])
    back = turned(turned(points, rows, center, angle), rows, center, -angle)
    np.testing.assert_allclose(back, points, atol=1e-9)
    back = scaled(scaled(points, rows, center, factor), rows, center, 1 / factor)
    np.testing.assert_allclose(back, points, atol=1e-9)
    np.testing.assert_array_equal(points, before)
    moved = shifted(points, rows, np.array([3.0, -4.0]))
    np.testing.assert_allclose(np.hypot(*(moved - points)[rows].T), 5.0)


@given(angles, st.floats(0.2, 5))
def test_a_drag_around_the_middle_says_how_far_to_turn_and_grow(angle: float, factor: float) -> None:
    center, start = np.array([50.0, 60.0]), np.array([[90.0, 60.0]])
    end = scaled(turned(start, [0], center, angle), [0], center, factor)[0]
    assert angle_between(center, start[0], end) == pytest.approx(angle)
    assert factor_between(center, start[0], end) == pytest.approx(factor)
    assert angle_between(center, center, end) == 0.0


def test_nothing_grows_by_nothing() -> None:
    with pytest.raises(ValueError, match="a factor above 0"):
        scaled(FACE, [1, 2], np.zeros(2), 0.0)
    assert factor_between(np.zeros(2), np.ones(2), np.zeros(2)) == 0.1


def lengths(points: np.ndarray, curve: Curve) -> np.ndarray:
    """The length of each segment of a curve, as drawn through `points`."""
    lines = curve_lines(points, run_table(curve.points, curve.closed), 40)
    return np.hypot(*np.moveaxis(np.diff(lines, axis=1), -1, 0)).sum(axis=1)


@given(st.lists(st.floats(6, 30), min_size=3, max_size=12), angles)
def test_points_on_a_straight_line_come_to_equal_distances(gaps: list[float], angle: float) -> None:
    line = np.concatenate([[0.0], np.cumsum(gaps)])
    points = turn(np.stack([line, np.full(len(line), 40.0)], axis=1), angle)
    curve = Curve("line", tuple(range(len(line))), closed=False)
    spread = spread_evenly(points, curve)
    np.testing.assert_allclose(spread[[0, -1]], points[[0, -1]])
    distances = np.hypot(*np.diff(spread, axis=0).T)
    np.testing.assert_allclose(distances, np.mean(gaps), rtol=2e-2)


def test_which_points_stay_does_not_depend_on_how_a_shape_is_turned() -> None:
    """The diagonals of a square are of one length but for rounding; its other points lie unevenly."""
    corners = [
        [0.0, 0.0],
        [1.0, -0.3],
        [6.0, 0.0],
        [7.0, 2.0],
        [6.0, 6.0],
        [5.0, 6.2],
        [0.0, 6.0],
        [-0.5, 3.0],
    ]
    square = np.array(corners)
    curve = Curve("square", tuple(range(len(square))), closed=True)
    for angle in np.linspace(0.0, 6.0, 61):
        np.testing.assert_allclose(
            spread_evenly(turn(square, angle), curve), turn(spread_evenly(square, curve), angle), atol=1e-6
        )


@settings(deadline=None)
@given(noises, names, st.data(), angles)
def test_spreading_keeps_the_ends_and_everything_else(
    noise: np.ndarray, name: str, data: st.DataObject, angle: float
) -> None:
    layout = LAYOUTS[name]
    points = template_points(layout, FaceBox(100, 100, 300, 340))
    points = points + np.resize(noise, points.shape) / 4
    curve = data.draw(st.sampled_from(layout.curves))
    spread = spread_evenly(points, curve)
    others = [i for i in range(layout.point_count) if i not in curve.points]
    np.testing.assert_array_equal(spread[others], points[others])
    stay = [i for i in curve.points if np.array_equal(spread[i], points[i])]
    assert len(stay) >= 2
    if not curve.closed:
        assert {curve.points[0], curve.points[-1]} <= set(stay)
        # The ends may be curved more than the middle, so the new lengths are close to even, not equal.
        assert (
            np.ptp(lengths(spread, curve))
            <= np.ptp(lengths(points, curve)) + 0.35 * lengths(points, curve).mean()
        )
    np.testing.assert_allclose(spread_evenly(turn(points, angle), curve), turn(spread, angle), atol=1e-6)


def test_only_what_lies_between_the_chosen_points_is_spread() -> None:
    jaw = next(c for c in LAYOUT.curves if c.name == "jaw")
    points = FACE.copy()
    points[5] += (9.0, 4.0)
    points[11] += (-9.0, 4.0)
    spread = spread_evenly(points, jaw, chosen={3, 8})
    changed = set(np.flatnonzero((spread != points).any(axis=1)).tolist())
    assert changed == {4, 5, 6, 7}


def test_corners_of_an_eye_stay() -> None:
    eye = next(c for c in LAYOUT.curves if c.name == "right_eye")
    spread = spread_evenly(FACE, eye)
    for corner in (36, 39):
        np.testing.assert_array_equal(spread[corner], FACE[corner])


@pytest.mark.parametrize("name", sorted(LAYOUTS))
def test_a_symmetric_face_mirrors_to_itself(name: str) -> None:
    layout = LAYOUTS[name]
    face = turn(template_points(layout, FaceBox(0, 0, 200, 240)), 0.4)
    axis = mirror_axis(face, layout)
    assert axis is not None
    np.testing.assert_allclose(mirrored(face, axis)[list(layout.flip)], face, atol=1e-6)
    np.testing.assert_allclose(mirrored(mirrored(face, axis), axis), face, atol=1e-9)


@given(noises, st.integers(0, 67), angles)
def test_the_other_half_becomes_a_mirror_image(noise: np.ndarray, point: int, angle: float) -> None:
    points = turn(FACE + noise / 4, angle)
    moved, result = half_mirrored(points, LAYOUT, point)
    if LAYOUT.flip[point] == point:
        assert moved == []
        return
    half = half_of(LAYOUT, points, point)
    assert point in half
    assert not set(half) & set(moved)
    assert {LAYOUT.flip[i] for i in half} == set(moved)
    kept = [i for i in range(68) if i not in moved]
    np.testing.assert_array_equal(result[kept], points[kept])
    axis = mirror_axis(points, LAYOUT)
    assert axis is not None
    np.testing.assert_allclose(
        mirrored(result[half], axis), result[[LAYOUT.flip[i] for i in half]], atol=1e-9
    )


def test_points_in_one_place_have_no_axis() -> None:
    assert mirror_axis(np.ones((68, 2)), LAYOUT) is None
    assert half_mirrored(np.ones((68, 2)), LAYOUT, 36)[0] == []


@given(noises, names)
def test_splines_pass_through_their_points(noise: np.ndarray, name: str) -> None:
    layout = LAYOUTS[name]
    points = np.resize(noise, (layout.point_count, 2))
    lines = curve_lines(points, segment_table(layout))
    pairs = [pair for curve in layout.curves for pair in curve.segments()]
    np.testing.assert_allclose(lines[:, 0], points[[start for start, _ in pairs]])
    np.testing.assert_allclose(lines[:, -1], points[[end for _, end in pairs]])
