from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from adnet_core.faces.face_template import template_points
from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import load_layout
from adnet_core.faces.states import PointOrigin
from app.logic.correcting.flaws import Expectation, Flaw, FlawFinder, FlawKind, next_flaw
from app.logic.correcting.shaping import turned

NAMES = ("68", "98", "29")
FINDERS = {name: FlawFinder(load_layout(name)) for name in NAMES}
BOX = FaceBox(100, 100, 300, 340)


def face(name: str) -> np.ndarray:
    return template_points(load_layout(name), BOX)


def find(
    name: str, points: np.ndarray, placed: tuple[int, ...] = (), expected: Expectation | None = None
) -> tuple[Flaw, ...]:
    origin = np.zeros(len(points), np.int8)
    origin[list(placed)] = PointOrigin.MOVED
    return FINDERS[name].find(points, origin, expected)


@given(st.sampled_from(NAMES), st.floats(-3.1, 3.1), st.floats(0.05, 40))
def test_a_good_face_has_no_flaw_however_it_lies(name: str, angle: float, scale: float) -> None:
    points = turned(face(name), range(len(face(name))), np.zeros(2), angle) * scale
    assert find(name, points) == ()


@pytest.mark.parametrize("name", NAMES)
def test_a_face_with_left_and_right_swapped(name: str) -> None:
    layout = load_layout(name)
    (flaw,) = [f for f in find(name, face(name)[list(layout.flip)]) if f.kind is FlawKind.SWAPPED]
    assert len(flaw.points) == layout.point_count


@given(st.floats(-3.1, 3.1))
def test_a_swapped_pair(angle: float) -> None:
    points = turned(face("68"), range(68), np.zeros(2), angle)
    points[[36, 45]] = points[[45, 36]]
    swapped = [f.points for f in find("68", points) if f.kind is FlawKind.SWAPPED]
    assert swapped == [(36, 45)]


def test_crossed_curves_are_named_by_the_points_that_cross() -> None:
    points = face("68")
    points[57] = points[8] + (0, 40)  # the lower lip under the chin
    flaws = find("68", points)
    assert flaws
    assert {f.kind for f in flaws} == {FlawKind.CROSSED}
    assert all(57 in f.points for f in flaws)
    assert any(set(f.points) & set(range(17)) for f in flaws)


def test_curves_that_touch_do_not_cross() -> None:
    points = face("68")
    # A closed mouth: the inner lips lie on each other, a hair's breadth the wrong way round.
    for upper, lower in ((61, 67), (62, 66), (63, 65)):
        middle = (points[upper] + points[lower]) / 2
        points[upper], points[lower] = middle + np.array([0, 0.3]), middle - np.array([0, 0.3])
    assert find("68", points) == ()


def test_far_outside_its_ellipse() -> None:
    points = face("68")
    covariance = np.broadcast_to(np.array([[9.0, 0.0], [0.0, 1.0]]), (68, 2, 2)).copy()
    expected = Expectation(points.copy(), covariance)
    points[30] += (10.0, 0.0)  # 3.3 standard deviations along x
    points[33] += (0.0, 6.0)  # 6 along y: twice the 95 % ellipse ends at 4.9
    points[40] += (0.0, 5.5)
    assert find("68", points, (), expected) == ()
    flaws = find("68", points, (30, 33, 40), expected)
    assert [f.points for f in flaws] == [(33,), (40,)]
    expected.covariance[33] = np.nan
    assert [f.points for f in find("68", points, (30, 33, 40), expected)] == [(40,)]


def test_a_face_that_is_no_face_has_no_flaws() -> None:
    assert find("68", np.full((68, 2), np.nan)) == ()
    assert find("68", np.ones((68, 2))) == ()


def test_flaws_are_gone_through_around() -> None:
    flaws = (Flaw(FlawKind.FAR, (1,)), Flaw(FlawKind.FAR, (2,)))
    assert [next_flaw(flaws, last) for last in (None, 0, 1)] == [0, 1, 0]
    assert next_flaw((), 3) is None
