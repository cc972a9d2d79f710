"""Figures of merit against values worked out by hand."""

from __future__ import annotations

import json
import math

import numpy as np
import pytest
from numpy.typing import NDArray

from adnet_core.errors import LayoutError
from adnet_core.faces.layout import Layout, layout_from_json, load_layout
from adnet_core.faces.metrics import (
    auc,
    bias_rate,
    cumulative_errors,
    direction_weighted_nme,
    failure_rate,
    nme,
    normal_tangent_nme,
    point_errors,
)

Array = NDArray[np.float64]


def faces(count: int = 3) -> Array:
    return np.random.default_rng(0).uniform(0, 200, (count, 68, 2))


@pytest.fixture(scope="module")
def ladder() -> Layout:
    """Two horizontal curves of three points, and one point on none; ends 10 apart is the distance."""
    text = {
        "name": "ladder",
        "title": "",
        "default_distance": "width",
        "points": [f"p{i}" for i in range(7)],
        "flip": [2, 1, 0, 5, 4, 3, 6],
        "curves": [
            {"name": "upper", "points": [0, 1, 2], "closed": False},
            {"name": "lower", "points": [3, 4, 5], "closed": False},
        ],
        "distances": {"width": [[0], [2]], "height": [[0, 1, 2], [3, 4, 5]]},
        "groups": {},
    }
    return layout_from_json(json.dumps(text), "test")


LADDER = np.array([[[0, 0], [5, 0], [10, 0], [0, 20], [5, 20], [10, 20], [5, 10]]], dtype=np.float64)


def test_nme_is_the_mean_distance_over_the_outer_eye_corners() -> None:
    layout = load_layout("68")
    truth = faces()
    moved = truth.copy()
    moved[0] += (3.0, 4.0)
    moved[1, :34] += (0.0, -2.0)
    width = np.linalg.norm(truth[:, 36] - truth[:, 45], axis=-1)
    np.testing.assert_allclose(nme(moved, truth, layout), np.array([5.0, 1.0, 0.0]) / width)
    pupils = np.linalg.norm(truth[:, 36:42].mean(axis=1) - truth[:, 42:48].mean(axis=1), axis=-1)
    np.testing.assert_allclose(nme(moved, truth, layout, "inter_pupil"), np.array([5.0, 1.0, 0.0]) / pupils)


def test_nme_does_not_depend_on_the_unit() -> None:
    layout = load_layout("68")
    truth, predicted = faces(), faces() + 1.5
    np.testing.assert_allclose(nme(predicted, truth, layout), nme(predicted / 7, truth / 7, layout))


def test_point_errors_name_each_point(ladder: Layout) -> None:
    predicted = LADDER.copy()
    predicted[0, 4] += (0.0, 3.0)
    expected = np.zeros((1, 7))
    expected[0, 4] = 0.3
    np.testing.assert_allclose(point_errors(predicted, LADDER, ladder), expected)
    np.testing.assert_allclose(point_errors(predicted, LADDER, ladder, "height"), expected / 2)


def test_normal_and_tangent_parts_on_horizontal_curves(ladder: Layout) -> None:
    """Equation 12: errors along x are tangent, along y normal; points on no curve count in neither."""
    predicted = LADDER + np.array([2.0, -1.0])
    predicted[0, 6] += 100.0
    normal, tangent = normal_tangent_nme(predicted, LADDER, ladder)
    np.testing.assert_allclose(normal, [0.1])
    np.testing.assert_allclose(tangent, [0.2])
    assert bias_rate(normal, tangent) == pytest.approx(1.0)


def test_parts_turn_with_the_face(ladder: Layout) -> None:
    angle = math.radians(40)
    turn = np.array([[math.cos(angle), -math.sin(angle)], [math.sin(angle), math.cos(angle)]])
    predicted = LADDER + np.random.default_rng(1).normal(size=LADDER.shape)
    upright = normal_tangent_nme(predicted, LADDER, ladder)
    turned = normal_tangent_nme(predicted @ turn.T + 3, LADDER @ turn.T + 3, ladder)
    np.testing.assert_allclose(turned, upright)


def test_normal_errors_weigh_more(ladder: Layout) -> None:
    """On horizontal curves y is the normal; the seventh point is on none and counts as in the NME."""
    across, along = LADDER + np.array([0.0, 3.0]), LADDER + np.array([3.0, 0.0])
    share = 0.3 / 7
    for weight in (0.5, 1.0, 2.0, 8.0):
        up = 6 * share * math.sqrt(2 * weight / (1 + weight)) + share
        side = 6 * share * math.sqrt(2 / (1 + weight)) + share
        assert direction_weighted_nme(across, LADDER, ladder, weight) == pytest.approx([up])
        assert direction_weighted_nme(along, LADDER, ladder, weight) == pytest.approx([side])
    assert direction_weighted_nme(across, LADDER, ladder) > direction_weighted_nme(along, LADDER, ladder)
    half = direction_weighted_nme(across, LADDER, ladder, 4.0, "height")
    assert half == pytest.approx(direction_weighted_nme(across, LADDER, ladder, 4.0) / 2)


def test_weight_one_is_the_nme() -> None:
    layout = load_layout("68")
    truth = faces()
    predicted = truth + np.random.default_rng(2).normal(size=truth.shape)
    np.testing.assert_allclose(
        direction_weighted_nme(predicted, truth, layout, 1.0), nme(predicted, truth, layout)
    )


@pytest.mark.parametrize("weight", [0.0, -1.0, math.nan, math.inf])
def test_weights_that_are_none(weight: float) -> None:
    with pytest.raises(ValueError, match="positive"):
        direction_weighted_nme(faces(), faces(), load_layout("68"), weight)


def test_bias_rate_is_taken_over_all_faces() -> None:
    assert bias_rate([0.01, 0.03], [0.02, 0.04]) == pytest.approx(0.5)
    assert bias_rate([0.02], [0.01]) == pytest.approx(-0.5)
    assert math.isnan(bias_rate([0.0], [0.01]))


def test_failure_rate_counts_what_passes_the_threshold() -> None:
    nmes = [0.01, 0.08, 0.0801, 0.2, math.inf]
    assert failure_rate(nmes, 0.08) == pytest.approx(0.6)
    assert failure_rate(nmes, 1.0) == pytest.approx(0.2)
    assert math.isnan(failure_rate([], 0.08))


def test_cumulative_curve_steps_at_each_face() -> None:
    at, share = cumulative_errors([0.02, 0.06, math.inf, 0.5], 0.1, steps=10)
    np.testing.assert_allclose(at, np.linspace(0, 0.1, 11))
    np.testing.assert_allclose(share, [0, 0, 0.25, 0.25, 0.25, 0.25, 0.5, 0.5, 0.5, 0.5, 0.5])
    with pytest.raises(ValueError, match="faces"):
        cumulative_errors([], 0.1)
    with pytest.raises(ValueError, match="above zero"):
        cumulative_errors([0.1], 0.0)


def test_area_of_known_curves() -> None:
    assert auc([0.0, 0.0], 0.1) == pytest.approx(1.0)
    assert auc([math.inf, 0.2], 0.1) == 0.0
    assert auc([0.03], 0.1) == pytest.approx(0.7, abs=1e-3)
    assert auc([0.025, 0.05, math.inf, math.inf], 0.1) == pytest.approx((0.75 + 0.5) / 4, abs=1e-3)
    evenly = np.linspace(0, 0.1, 2001)
    assert auc(evenly, 0.1) == pytest.approx(0.5, abs=1e-3)


def test_what_cannot_be_measured_is_refused() -> None:
    layout = load_layout("68")
    truth = faces()
    with pytest.raises(ValueError, match="68"):
        nme(truth[:, :67], truth[:, :67], layout)
    with pytest.raises(ValueError, match="shape"):
        nme(truth[:2], truth, layout)
    with pytest.raises(LayoutError, match="inter-ear"):
        nme(truth, truth, layout, "inter-ear")
    truth[1, 36] = truth[1, 45]
    with pytest.raises(ValueError, match="face 1"):
        nme(truth, truth, layout)
