"""Procrustes alignment against scipy's, and figures of repeatability against published ones."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.spatial import procrustes

from adnet_core.faces.procrustes import aligned_shapes
from adnet_core.faces.repeatability import repeatability

# Four judges of six targets: Shrout and Fleiss, Psychological Bulletin 86 (1979), table 2.
JUDGES = np.array([[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]])


# Bland and Altman: Measurement error, BMJ 313 (1996) 744, table 1. Peak expiratory flow rates, l/min.
PEAK_FLOWS = [
    *([190, 220, 200, 200], [220, 200, 240, 230], [260, 260, 240, 280], [210, 300, 280, 265]),
    *([270, 265, 280, 270], [280, 280, 270, 275], [260, 280, 280, 300], [275, 275, 275, 305]),
    *([280, 290, 300, 290], [320, 290, 300, 290], [300, 300, 310, 300], [270, 250, 330, 370]),
    *([320, 330, 330, 330], [335, 320, 335, 375], [350, 320, 340, 365], [360, 320, 350, 345]),
    *([330, 340, 380, 390], [335, 385, 360, 370], [400, 420, 425, 420], [430, 460, 480, 470]),
]


def turned(shape: np.ndarray, angle: float, size: float, shift: tuple[float, float]) -> np.ndarray:
    c, s = math.cos(angle), math.sin(angle)
    return size * shape @ np.array([[c, s], [-s, c]]) + shift


@given(st.integers(0, 2**32 - 1))
def test_two_shapes_are_as_far_apart_as_scipy_says(seed: int) -> None:
    """scipy scales as well: its disparity is 1 - s^2 where ours are sqrt(2 - 2s) from one another."""
    rng = np.random.default_rng(seed)
    first = rng.normal(size=(9, 2))
    second = turned(first + rng.normal(0, 0.1, (9, 2)), rng.uniform(-3, 3), 2.5, (4, -7))
    _, _, disparity = procrustes(first, second)
    found = aligned_shapes([first, second])
    apart = ((found.aligned[0] - found.aligned[1]) ** 2).sum()
    assert apart == pytest.approx(2 - 2 * math.sqrt(1 - disparity), abs=1e-9)


def test_position_size_and_turn_are_gone() -> None:
    rng = np.random.default_rng(2)
    shape = rng.normal(size=(12, 2))
    shape -= shape.mean(axis=0)
    faces = [turned(shape, angle, size, (size, angle)) for angle, size in ((0, 1), (1, 30), (-2, 0.2))]
    found = aligned_shapes(faces)
    size = math.sqrt((shape**2).sum())
    np.testing.assert_allclose(found.sizes, [size, 30 * size, 0.2 * size])
    for one in (*found.aligned, found.mean):
        np.testing.assert_allclose(one, shape / size, atol=1e-12)
    mirrored = aligned_shapes([shape, shape * [-1, 1]])
    assert ((mirrored.aligned[0] - mirrored.aligned[1]) ** 2).sum() > 0.01
    for wrong in (np.full((1, 3, 2), np.nan), np.zeros((2, 3, 2)), np.zeros((0, 3, 2)), np.zeros((3, 2))):
        with pytest.raises(ValueError, match=r"faces must be|in one position"):
            aligned_shapes(wrong)


def test_intraclass_correlations_as_published() -> None:
    found = repeatability(JUDGES)
    assert (round(found.icc1, 2), round(found.icc2, 2), round(found.icc3, 2)) == (0.17, 0.29, 0.71)
    assert (found.faces, found.observers) == (6, 4)


def test_technical_errors_as_published() -> None:
    """The within-subject variance 460.52 and standard deviation 21.5 l/min of four readings."""
    found = repeatability(PEAK_FLOWS)
    assert round(found.tem**2, 2) == 460.52
    assert round(found.tem, 1) == 21.5
    assert (found.faces, found.observers) == (20, 4)


@given(st.integers(0, 2**32 - 1))
def test_the_technical_error_of_two_is_dahlberg_s(seed: int) -> None:
    values = np.random.default_rng(seed).normal(50, 5, (20, 2))
    found = repeatability(values)
    dahlberg = math.sqrt(((values[:, 0] - values[:, 1]) ** 2).sum() / 40)
    assert found.tem == pytest.approx(dahlberg)
    assert found.relative == pytest.approx(100 * dahlberg / values.mean())
    assert found.reliability == pytest.approx(1 - dahlberg**2 / values.var(ddof=1))


def test_observers_who_agree_and_what_cannot_be_known() -> None:
    same = repeatability([[1.0, 1.0], [2.0, 2.0], [4.0, 4.0]])
    assert same.tem == 0
    assert same.icc1 == same.icc2 == same.icc3 == same.reliability == 1
    assert math.isnan(repeatability([[3.0, 4.0]]).icc1)
    with pytest.raises(ValueError, match="2 observers or more"):
        repeatability([[1.0], [2.0]])
