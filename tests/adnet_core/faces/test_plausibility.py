"""Wrong annotations are seen, and right ones are not accused."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from adnet_core.faces.layout import load_layout
from adnet_core.faces.plausibility import (
    crossed_curves,
    mean_shape,
    points_outside,
    swapped_pairs,
    swapped_sides,
)

LAYOUT = load_layout("68")


def plain_face() -> np.ndarray:
    """(68, 2) an upright face whose curves are round and symmetric."""
    face = np.zeros((68, 2))
    angle = np.linspace(np.pi, 0, 17)
    face[:17] = np.stack([50 * np.cos(angle), 60 * np.sin(angle)], axis=1)
    for start, count, middle, size in ((17, 5, (-25, -25), 12), (22, 5, (25, -25), 12)):
        turn = np.linspace(np.pi, 2 * np.pi, count)
        face[start : start + count] = np.array(middle) + np.stack(
            [size * np.cos(turn), 5 * np.sin(turn)], axis=1
        )
    face[27:31] = np.stack([np.zeros(4), np.linspace(-15, 8, 4)], axis=1)
    face[31:36] = np.stack([np.linspace(-8, 8, 5), 12 - np.abs(np.linspace(-2, 2, 5))], axis=1)
    for start, count, middle, size in (
        (36, 6, (-25, -15), (9, 4)),
        (42, 6, (25, -15), (9, 4)),
        (48, 12, (0, 32), (18, 9)),
        (60, 8, (0, 32), (12, 3)),
    ):
        turn = np.pi + np.arange(count) * 2 * np.pi / count
        face[start : start + count] = np.array(middle) + np.array(size) * np.stack(
            [np.cos(turn), np.sin(turn)], 1
        )
    return face


def turned(face: np.ndarray, degrees: float, scale: float, shift: tuple[float, float]) -> np.ndarray:
    a = np.radians(degrees)
    return scale * face @ np.array([[np.cos(a), np.sin(a)], [-np.sin(a), np.cos(a)]]) + shift


def test_a_plain_face_has_no_crossed_curve() -> None:
    assert crossed_curves(plain_face(), LAYOUT) == ()


@pytest.mark.parametrize(
    ("first", "second", "curve"),
    [(37, 40, "right_eye"), (5, 9, "jaw"), (49, 57, "outer_lips"), (61, 66, "inner_lips")],
)
def test_two_points_exchanged_cross_their_curve(first: int, second: int, curve: str) -> None:
    face = plain_face()
    face[[first, second]] = face[[second, first]]
    (crossing,) = [one for one in crossed_curves(face, LAYOUT) if one.curves == (curve, curve)]
    assert str(crossing) == curve
    assert {first, second} & set(crossing.points)


def test_curves_that_cross_each_other_are_named() -> None:
    face = plain_face()
    face[57] = face[8] + (0, 20)  # the lower lip under the chin
    (crossing,) = crossed_curves(face, LAYOUT)
    assert str(crossing) == "jaw and outer_lips"
    assert 57 in crossing.points


@pytest.mark.parametrize(("depth", "crossed"), [(0.6, False), (8.0, True)])
def test_curves_that_only_touch_do_not_cross(depth: float, crossed: bool) -> None:
    """The lower lip above the upper one in the middle of the mouth; the inter-ocular distance is 68 here."""
    face = plain_face()
    face[62, 1], face[66, 1] = 32 + depth / 2, 32 - depth / 2
    assert bool(crossed_curves(face, LAYOUT)) == crossed


def test_the_ends_of_a_closed_curve_meet_without_crossing() -> None:
    face = plain_face()
    face[48] = (face[49] + face[59]) / 2  # the seam of the outer lips pulled in flat
    assert crossed_curves(face, LAYOUT) == ()


@given(
    st.floats(-60, 60),
    st.floats(0.5, 5),
    st.tuples(st.floats(-500, 500), st.floats(-500, 500)),
    st.integers(0, 99),
)
def test_sides_are_told_apart_at_any_place_size_and_turn(
    degrees: float, scale: float, shift: tuple[float, float], seed: int
) -> None:
    noise = np.random.default_rng(seed).normal(0, 1.5, (68, 2))
    face = turned(plain_face() + noise, degrees, scale, shift)
    exchanged = face[list(LAYOUT.flip)]
    assert swapped_sides(np.stack([face, exchanged]), plain_face(), LAYOUT).tolist() == [False, True]


@given(st.floats(-3.1, 3.1), st.floats(0.5, 5), st.integers(0, 99))
def test_swapped_pairs_are_told_by_their_points(angle: float, scale: float, seed: int) -> None:
    noise = np.random.default_rng(seed).normal(0, 0.5, (68, 2))
    face = turned(plain_face() + noise, float(np.degrees(angle)), scale, (3.0, -70.0))
    assert swapped_pairs(face, plain_face(), LAYOUT) == ()
    face[[36, 45, 48, 54]] = face[[45, 36, 54, 48]]
    assert swapped_pairs(face, plain_face(), LAYOUT) == ((36, 45), (48, 54))


def test_a_few_swapped_faces_do_not_spoil_the_mean_shape() -> None:
    generator = np.random.default_rng(1)
    faces = np.stack(
        [turned(plain_face() + generator.normal(0, 1.5, (68, 2)), 0, 2, (9, 9)) for _ in range(20)]
    )
    faces[3] = faces[3][list(LAYOUT.flip)]
    assert np.flatnonzero(swapped_sides(faces, mean_shape(faces), LAYOUT)).tolist() == [3]


def test_a_mirrored_photo_with_mirrored_order_is_right() -> None:
    mirrored = plain_face()[list(LAYOUT.flip)] * (-1, 1)
    assert not swapped_sides(mirrored[None], plain_face(), LAYOUT)[0]


def test_points_outside_are_those_beyond_the_edges_of_the_pixels() -> None:
    points = [[-0.5, 0], [-0.6, 0], [9.5, 4.5], [9.6, 4], [3, 4.6], [3, 3]]
    assert points_outside(points, 10, 5).tolist() == [1, 3, 4]
