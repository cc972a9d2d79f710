"""What moving answers alike on both sides gives at best, against what is known in closed form."""

from __future__ import annotations

import numpy as np
import pytest

from adnet_core.faces.layout import Layout, load_layout
from training.studies.displacement_bound import Answers, bound_table, displacement_bound

DISTANCE = 100.0


@pytest.fixture(scope="module")
def wide() -> Layout:
    return load_layout("68")


def sides(layout: Layout, residual: np.ndarray, step: np.ndarray) -> tuple[Answers, Answers]:
    """Answers off by `residual` (F, P, 2), of faces whose other hand labels `step` (P, 2) further."""
    truth = np.random.default_rng(1).uniform(0, 300, (len(residual), layout.point_count, 2))
    eyes = layout.distance_points()
    for face in truth:  # so far apart that the distance is known
        face[list(eyes[0])], face[list(eyes[1])] = (0, 0), (DISTANCE, 0)
    steps = np.broadcast_to(step, truth.shape)
    return Answers(truth + residual, truth + steps, steps), Answers(truth + residual, truth, steps)


def moving(layout: Layout, points: int, by: float) -> np.ndarray:
    step = np.zeros((layout.point_count, 2))
    step[:points, 1] = by
    return step


def test_without_errors_of_its_own_a_base_gains_what_is_left(wide: Layout) -> None:
    """The whole error there is the displacement, so a fraction of the way leaves the rest of it."""
    step = moving(wide, 10, 3.0)
    there, known = sides(wide, np.full((2, 68, 2), 1e-6), step)
    for fraction in (0.0, 0.25, 1.0):
        assert there.change(wide, fraction) == pytest.approx(-100 * fraction, abs=1e-3)
    assert there.errors(wide, 0.25)[:11] == pytest.approx([0.75 * 3 / DISTANCE] * 10 + [0], abs=1e-6)
    assert known.errors(wide, 0.25)[:11] == pytest.approx([0.25 * 3 / DISTANCE] * 10 + [0], abs=1e-6)


def test_errors_across_the_displacement_add_in_the_square(wide: Layout) -> None:
    residual = np.zeros((3, 68, 2))
    residual[..., 0] = 4.0
    there, known = sides(wide, residual, moving(wide, 68, 3.0))
    result = displacement_bound(there, known, wide)
    rows = {row["fraction"]: row for row in result["fractions"]}
    assert len(rows) == 101
    for fraction in (0.2, 0.5, 1.0):
        left = np.hypot(4, 3 * (1 - fraction))
        assert rows[fraction]["there"] == pytest.approx(100 * (left / 5 - 1))
        assert rows[fraction]["known"] == pytest.approx(100 * (np.hypot(4, 3 * fraction) / 4 - 1))
    one = {row["cost"]: row["one"] for row in result["best"]}
    # A loss of 1 % is a step of 4 * sqrt(1.01^2 - 1) of 3, rounded down to a hundredth.
    step = np.floor(100 * 4 * np.sqrt(1.01**2 - 1) / 3) / 100
    assert one[1.0] == pytest.approx(rows[step]["there"])
    assert list(one.values()) == sorted(one.values(), reverse=True)


def test_points_that_are_surer_there_are_worth_more_than_one_fraction_for_all(wide: Layout) -> None:
    residual = np.zeros((2, 68, 2))
    residual[:, :34, 0] = 1.0
    residual[:, 34:, 0] = 12.0
    there, known = sides(wide, residual, moving(wide, 68, 2.0))
    for row in displacement_bound(there, known, wide)["best"]:
        assert row["each"] <= row["one"] + 0.1  # their steps are finite
    one_each = displacement_bound(there, known, wide)["best"][1]
    assert one_each["each"] < one_each["one"]


def test_absent_points_count_nowhere(wide: Layout) -> None:
    residual = np.zeros((3, 68, 2))
    residual[..., 0] = 4.0
    there, known = sides(wide, residual, moving(wide, 68, 3.0))
    whole = displacement_bound(there, known, wide)
    there.truth[0, :5] = np.nan
    for found, before in zip(displacement_bound(there, known, wide)["best"], whole["best"], strict=True):
        assert found == pytest.approx(before)


def test_the_table_has_tenths_and_costs(wide: Layout) -> None:
    residual = np.zeros((2, 68, 2))
    residual[..., 0] = 4.0
    found = displacement_bound(*sides(wide, residual, moving(wide, 68, 3.0)), wide)
    plan = {
        "base": "b",
        "displaced": 0.03,
        "judged_there": 2,
        "judged_known": 2,
        "nme_there": 5,
        "nme_known": 4,
    }
    lines = bound_table(plan | found).splitlines()
    assert "3 % of the eye distance, on 2 faces" in lines[0]
    assert len(lines) == 2 + 2 + 11 + 1 + 2 + 4
    assert lines[14] == "| 1.0 | -20.0 | +25.0 |"
