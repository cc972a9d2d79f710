"""Mirror pairs, found by the positions of points."""

from __future__ import annotations

import json

import numpy as np
import pytest

from adnet_core.faces.face_template import template_points
from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import Curve, Layout, layout_from_json, load_layout
from adnet_core.faces.mirror_search import find_mirror

BOX = FaceBox(0, 0, 100, 120)


def tilted(points: np.ndarray, degrees: float) -> np.ndarray:
    turn = np.radians(degrees)
    matrix = np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]])
    return points @ matrix.T + (300.0, -40.0)


def noisy(layout: Layout, degrees: float, seed: int) -> np.ndarray:
    """A schematic face, tilted, each point some pixels off, and one side narrower."""
    points = template_points(layout, BOX)
    points[:, 0] = np.where(points[:, 0] > 50, 50 + 0.93 * (points[:, 0] - 50), points[:, 0])
    return tilted(points, degrees) + np.random.default_rng(seed).normal(0, 0.8, points.shape)


@pytest.mark.parametrize("name", ["68", "98", "29", "5"])
@pytest.mark.parametrize("degrees", [0.0, -11.0, 27.0])
def test_bundled_layouts_by_faces_that_are_not_quite_symmetric(name: str, degrees: float) -> None:
    layout = load_layout(name)
    assert find_mirror(noisy(layout, degrees, seed=1), layout.curves) == layout.flip


def test_curves_find_the_mirror_of_a_face_that_is_turned_aside() -> None:
    layout = load_layout("68")
    points = noisy(layout, 8.0, seed=3)
    axis = points[27:31, 0].mean()
    points[:, 0] = np.where(points[:, 0] > axis, axis + 0.7 * (points[:, 0] - axis), points[:, 0])
    assert find_mirror(points, layout.curves) == layout.flip


def test_curves_settle_what_points_leave_open() -> None:
    """Two points of a brow are nearer to each other's partners than to their own."""
    points = np.array([[10.0, 0.0], [12.0, 1.0], [-12.0, 0.0], [-10.0, 1.0], [0.0, 20.0], [0.5, 30.0]])
    curves = (Curve("left", (0, 1), False), Curve("right", (3, 2), False))
    assert find_mirror(points, curves) == (3, 2, 1, 0, 4, 5)


def test_what_is_found_is_a_layout() -> None:
    """Curves mirror onto curves, whatever the noise."""
    layout = load_layout("68")
    for seed in range(3):
        points = template_points(layout, BOX) + np.random.default_rng(seed).normal(0, 2.5, (68, 2))
        flip = find_mirror(points, layout.curves)
        data = json.loads(layout.to_json()) | {"flip": flip}
        assert layout_from_json(json.dumps(data), "found").mirrors


def test_what_has_no_mirror() -> None:
    spiral = np.array([[np.cos(t) * t, np.sin(t) * t] for t in np.linspace(0.5, 9, 21)])
    assert find_mirror(spiral) is None
    assert find_mirror(np.zeros((4, 2))) is None
    assert find_mirror([[1.0, 2.0]]) is None
    assert find_mirror(np.full((3, 2), np.nan)) is None


def test_a_line_of_points_on_the_axis_is_no_mirror() -> None:
    assert find_mirror([[0.0, 0.0], [0.0, 1.0], [0.0, 3.0], [0.0, 7.0]]) is None


def test_points_that_are_not_placed_mirror_themselves() -> None:
    points = np.array([[0.0, 0.0], [10.0, 0.0], [np.nan, np.nan], [5.0, 8.0]])
    assert find_mirror(points, [Curve("c", (0, 2), False)]) == (1, 0, 2, 3)


def test_pairs_that_curves_contradict_are_none() -> None:
    """A hand: its points lie about a slanted line well enough, its fingers do not."""
    fingers = (
        (381, 608, 319, 577, 267, 548, 225, 521),
        (396, 480, 365, 400, 351, 343, 347, 296),
        (450, 460, 442, 366, 444, 301, 446, 249),
        (510, 470, 535, 386, 556, 331, 574, 287),
        (564, 504, 599, 447, 620, 404, 637, 369),
    )
    points = np.array([(460, 688), *((f[i], f[i + 1]) for f in fingers for i in range(0, 8, 2))], dtype=float)
    curves = [Curve(f"{n}", (0, *range(1 + 4 * n, 5 + 4 * n)), False) for n in range(5)]
    assert find_mirror(points, curves) is None


def test_curves_that_meet_in_a_point() -> None:
    """Two arms from a neck on the axis."""
    points = np.array([[0.0, 0.0], [-5.0, 1.0], [-9.0, 6.0], [5.0, 1.0], [9.0, 6.0], [0.0, 12.0]])
    curves = (Curve("a", (0, 1, 2), False), Curve("b", (0, 3, 4), False), Curve("c", (0, 5), False))
    assert find_mirror(points, curves) == (0, 3, 4, 1, 2, 5)
