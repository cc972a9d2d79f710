"""Distances, angles, areas and ratios, with errors that follow from ellipses."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from adnet_core.errors import LayoutError
from adnet_core.faces.layout import layout_from_json, load_layout
from adnet_core.faces.layout_text import layout_toml
from adnet_core.faces.measurements import Measurement, measure
from adnet_core.faces.scale import Scale

SIDE = Measurement("side", "distance", (0, 1))
CORNER = Measurement("corner", "angle", (1, 0, 2))
AREA = Measurement("area", "area", (0, 1, 2))
SHARE = Measurement("share", "ratio", of=("side", "other"))
OTHER = Measurement("other", "distance", (0, 2))
ALL = (SIDE, OTHER, CORNER, AREA, SHARE)
TRIANGLE = np.array([[1.0, 2], [4, 2], [1, 6]])


def test_a_triangle_of_three_four_five() -> None:
    found = {one.name: (round(one.value, 9), one.unit) for one in measure(ALL, TRIANGLE)}
    assert found == {
        "side": (3, "px"),
        "other": (4, "px"),
        "corner": (90, "°"),
        "area": (6, "px²"),
        "share": (0.75, ""),
    }
    scaled = {one.name: (one.value, one.unit) for one in measure(ALL, TRIANGLE, scale=Scale(0.5, "mm"))}
    assert scaled["side"] == (1.5, "mm")
    assert scaled["area"] == (1.5, "mm²")
    assert scaled["corner"][0] == pytest.approx(90)
    assert scaled["share"] == (0.75, "")


def test_an_error_of_a_distance_is_that_along_it() -> None:
    spread = np.tile(np.diag([0.09, 25.0]), (3, 1, 1))
    side = measure((SIDE,), TRIANGLE, spread, Scale(2, "mm"))[0]
    assert side.error == pytest.approx(2 * math.sqrt(2 * 0.09))


@given(st.integers(0, 2**32 - 1))
def test_errors_are_those_of_scattered_points(seed: int) -> None:
    """Against the gradient by finite differences, of each kind and any triangle."""
    rng = np.random.default_rng(seed)
    points = rng.uniform(0, 100, (3, 2))
    roots = rng.normal(0, 1, (3, 2, 2))
    spread = roots @ roots.transpose(0, 2, 1)
    found = measure(ALL, points, spread)
    if abs(found[3].value) < 50 or min(found[0].value, found[1].value) < 5:
        return  # nearly a line, where no gradient holds for long
    step = 1e-5
    gradient = np.zeros((len(ALL), 3, 2))
    for at in np.ndindex(3, 2):
        moved = [points.copy(), points.copy()]
        moved[0][at] += step
        moved[1][at] -= step
        up, down = (np.array([one.value for one in measure(ALL, one_set)]) for one_set in moved)
        gradient[:, at[0], at[1]] = (up - down) / (2 * step)
    expected = np.sqrt(np.einsum("mpi,pij,mpj->m", gradient, spread, gradient))
    np.testing.assert_allclose([one.error for one in found], expected, rtol=1e-3)


def test_what_hangs_on_points_that_are_not_there() -> None:
    points = TRIANGLE.copy()
    points[2] = np.nan
    values = {one.name: one.value for one in measure(ALL, points)}
    assert values["side"] == 3
    assert all(math.isnan(values[name]) for name in ("other", "corner", "area", "share"))
    spread = np.tile(np.eye(2), (3, 1, 1))
    spread[1] = np.nan  # set by hand, so without an ellipse
    assert math.isnan(measure((SIDE,), TRIANGLE, spread)[0].error)
    assert measure((OTHER,), TRIANGLE, spread)[0].error == pytest.approx(math.sqrt(2))


TOML = """name = "three"
points = ["a", "b", "c"]
[measurements]
side = { kind = "distance", points = ["a", 1] }
other = { kind = "distance", points = ["a", "c"] }
corner = { kind = "angle", points = [1, 0, 2] }
area = { kind = "area", points = [0, 1, 2] }
share = { kind = "ratio", of = ["side", "other"] }
"""


def test_a_layout_s_file_defines_them_once(tmp_path: Path) -> None:
    path = tmp_path / "three.toml"
    path.write_text(TOML)
    layout = load_layout(path)
    assert layout.measurements == ALL
    assert layout_from_json(layout.to_json(), "x").measurements == ALL
    path.write_text(layout_toml(layout))
    assert load_layout(path).measurements == ALL
    plain = load_layout("68")
    assert "measurements" not in plain.to_json()


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('"angle"', '"turn"', "line 6: measurement 'corner' is none of distance, angle, area, ratio"),
        ('["a", 1]', '["a", "d"]', "names a point 'd'"),
        ('["a", 1]', '["a", 7]', "names point 7, but the points are 0 to 2"),
        ('["a", 1]', '["a"]', "must have 2 points"),
        ("[0, 1, 2]", "[0, 1]", "must have 3 points or more"),
        ('["side", "other"]', '["side", "last"]', "must be a ratio `of` two measurements that stand before"),
        ("[1, 0, 2]", "[1, 0, 0]", "names a point twice"),
    ],
)
def test_what_is_wrong_is_said(tmp_path: Path, old: str, new: str, said: str) -> None:
    path = tmp_path / "three.toml"
    path.write_text(TOML.replace(old, new, 1))
    with pytest.raises(LayoutError, match=said.removeprefix("line 6: ")):
        load_layout(path)
