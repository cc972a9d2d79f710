from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from adnet_core.faces.geometry import FaceBox
from app.logic.canvas.hit_testing import PointHit, face_at, nearest_point, points_inside, widened

NEAR = np.array([[10.0, 10.0], [20.0, 10.0]])
FAR = np.array([[11.0, 10.0], [500.0, 500.0], [15.0, 12.0]])


def test_nearest_of_one_face() -> None:
    assert nearest_point((19.0, 10.0), [NEAR], radius=5, current=0) == PointHit(0, 1, 1.0)


def test_nothing_within_reach() -> None:
    assert nearest_point((100.0, 100.0), [NEAR, FAR], radius=5, current=0) is None
    assert nearest_point((0.0, 0.0), [], radius=5, current=None) is None


def test_the_current_face_goes_first() -> None:
    hit = nearest_point((11.0, 10.0), [NEAR, FAR], radius=5, current=0)
    assert hit == PointHit(0, 0, 1.0)
    hit = nearest_point((11.0, 10.0), [NEAR, FAR], radius=5, current=None)
    assert hit == PointHit(1, 0, 0.0)


def test_another_face_is_reached_where_the_current_one_is_not() -> None:
    assert nearest_point((500.0, 501.0), [NEAR, FAR], radius=5, current=0) == PointHit(1, 1, 1.0)


def test_points_that_are_not_finite_are_never_hit() -> None:
    points = np.array([[np.nan, np.nan], [3.0, 4.0]])
    assert nearest_point((0.0, 0.0), [points], radius=6, current=0) == PointHit(0, 1, 5.0)
    assert nearest_point((0.0, 0.0), [points[:1]], radius=6, current=0) is None


@given(
    counts=st.lists(st.integers(0, 4), min_size=1, max_size=4),
    cursor=st.tuples(st.floats(-5, 25), st.floats(-5, 25)),
    seed=st.integers(0, 1000),
)
def test_finds_what_a_plain_search_finds(counts: list[int], cursor: tuple[float, float], seed: int) -> None:
    rng = np.random.default_rng(seed)
    faces = [rng.uniform(0, 20, (count, 2)) for count in counts]
    all_points = [
        (float(np.hypot(*(xy - cursor))), f, p) for f, face in enumerate(faces) for p, xy in enumerate(face)
    ]
    expected = min(all_points, default=None)
    hit = nearest_point(cursor, faces, radius=8, current=None)
    if expected is None or expected[0] > 8:
        assert hit is None
    else:
        assert hit is not None
        assert np.isclose(hit.distance, expected[0])


def test_the_smallest_box_under_the_cursor() -> None:
    boxes = [FaceBox(0, 0, 100, 100), FaceBox(40, 40, 60, 60)]
    assert face_at((50, 50), boxes) == 1
    assert face_at((10, 10), boxes) == 0
    assert face_at((101, 50), boxes) is None


def test_widened() -> None:
    assert widened(FaceBox(0, 0, 10, 20), 0.1) == FaceBox(-1, -2, 11, 22)


def test_points_inside_an_area() -> None:
    points = np.array([[0.0, 0.0], [10.0, 10.0], [10.1, 5.0], [5.0, 3.0], [np.nan, 5.0]])
    assert points_inside(points, FaceBox(0, 0, 10, 10)) == [0, 1, 3]
    assert points_inside(points, FaceBox(20, 20, 30, 30)) == []
