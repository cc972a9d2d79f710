from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
from hypothesis import example, given
from hypothesis import strategies as st

from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.states import PointOrigin
from adnet_core.projects.records import FaceRecord
from app.logic.listing.ranking import next_uncertain, photo_key, photo_keys, reading_order, uncertainty_order

Make = Callable[..., FaceRecord]


def test_photos_are_sorted_as_people_count() -> None:
    names = ["b/img10.jpg", "b/IMG2.jpg", "b/img1.jpg", "a/z.jpg", "b.jpg", "a10/x.jpg", "a9/x.jpg"]
    assert sorted(names, key=photo_key) == [
        "a/z.jpg",
        "a9/x.jpg",
        "a10/x.jpg",
        "b/img1.jpg",
        "b/IMG2.jpg",
        "b/img10.jpg",
        "b.jpg",
    ]


PATHS = st.text(st.sampled_from("aß0019٣/_.\nÄ\udcfc\0 "), max_size=12)


@given(st.lists(PATHS, max_size=6))
@example(["img2.jpg", "Img10.jpg", "b/7.jpg", "x"])
@example(["1" * 20, "0" * 21])
@example(["", ""])
@example([""])
def test_keys_of_many_paths_are_those_of_each(paths: list[str]) -> None:
    assert photo_keys(paths) == [photo_key(path) for path in paths]


def test_faces_row_by_row(make_face: Make) -> None:
    places = {"c": (10, 300), "b": (400, 20), "a": (0, 0), "d": (300, 310)}
    faces = [make_face(FaceBox(x, y, x + 100, y + 100), id=name) for name, (x, y) in places.items()]
    assert [face.id for face in reading_order(faces)] == ["a", "b", "c", "d"]
    assert reading_order([]) == ()


def test_the_largest_ellipse_first_and_placed_points_last(make_face: Make) -> None:
    face = make_face()
    count = len(face.points)
    assert uncertainty_order(face)[:3] == [count - 1, count - 2, count - 3]
    origin = face.origin.copy()
    origin[count - 1] = PointOrigin.MOVED
    order = uncertainty_order(replace(face, origin=origin))
    assert order[0] == count - 2
    assert order[-1] == count - 1
    assert sorted(order) == list(range(count))


def test_without_covariances_in_the_layouts_order(make_face: Make) -> None:
    face = make_face(covariance=None)
    assert uncertainty_order(face) == list(range(len(face.points)))


def test_points_without_a_covariance_come_after_those_with(make_face: Make) -> None:
    face = make_face()
    assert face.covariance is not None
    covariance = face.covariance.copy()
    covariance[5] = np.nan
    assert uncertainty_order(make_face(covariance=covariance))[-1] == 5


def test_going_around(make_face: Make) -> None:
    face = make_face()
    seen = [next_uncertain(face, None)]
    for _ in range(len(face.points)):
        seen.append(next_uncertain(face, seen[-1]))
    assert seen[0] == seen[-1]
    assert len(set(seen)) == len(face.points)
    assert next_uncertain(face, seen[1], -1) == seen[0]
