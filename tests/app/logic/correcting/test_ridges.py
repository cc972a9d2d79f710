"""A curve finds the ridge of a map that was painted for it."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from adnet_core.faces.layout import Curve
from app.logic.correcting.ridges import CROP_TO_MAP, snapped

OPEN = Curve("line", tuple(range(9)), closed=False)
RING = Curve("ring", tuple(range(12)), closed=True)
# A photo twice as fine as the crop, and shifted.
CROP = np.array([[0.5, 0.0, -10.0], [0.0, 0.5, 20.0]])
CELLS = np.stack(np.meshgrid(np.arange(64.0), np.arange(64.0)), axis=-1)


def to_photo(cells: NDArray[np.float64]) -> NDArray[np.float64]:
    crop = (cells - CROP_TO_MAP[:, 2]) / 0.25
    return (crop - CROP[:, 2]) / 0.5


def ridge(distance: NDArray[np.float64], height: float = 1.0) -> NDArray[np.uint8]:
    """A map whose value falls off with the distance (64, 64) from a line, in cells."""
    return np.round(255 * height * np.exp(-(distance**2) / 2)).astype(np.uint8)


def parts(points: NDArray[np.float64]) -> NDArray[np.float64]:
    steps = np.hypot(*np.diff(points, axis=0).T)
    return np.cumsum(steps) / steps.sum()


@pytest.mark.parametrize("offset", [-2.6, -1.0, 0.4, 2.3])
def test_a_line_moves_onto_its_ridge_and_keeps_its_spacing(offset: float) -> None:
    x = 10 + 40 * np.array([0, 0.05, 0.2, 0.3, 0.45, 0.5, 0.7, 0.9, 1.0])
    points = to_photo(np.stack([x, np.full(9, 30.0)], axis=1))
    found = snapped(points, OPEN, ridge(CELLS[..., 1] - (30.0 + offset)), CROP)
    assert found is not None
    # A cell is eight photo pixels here.
    np.testing.assert_allclose(found - points, np.tile([0.0, 8 * offset], (9, 1)), atol=0.5)
    np.testing.assert_allclose(parts(found), parts(points), atol=1e-3)


def test_a_ring_grows_onto_its_ridge() -> None:
    angle = np.linspace(0, 2 * np.pi, 12, endpoint=False)
    circle = np.stack([np.cos(angle), np.sin(angle)], axis=1)
    center = np.array([31.0, 33.0])
    away = np.hypot(*np.moveaxis(CELLS - center, -1, 0))
    found = snapped(to_photo(center + 14 * circle), RING, ridge(away - 16.5), CROP)
    assert found is not None
    np.testing.assert_allclose(found, to_photo(center + 16.5 * circle), atol=1.0)


def test_where_a_ridge_ends_the_curve_comes_back_to_where_it_was() -> None:
    points = to_photo(np.stack([np.linspace(8, 56, 9), np.full(9, 30.0)], axis=1))
    edge = ridge(CELLS[..., 1] - 32.0)
    edge[:, 32:] = 0
    found = snapped(points, OPEN, edge, CROP)
    assert found is not None
    shift = (found - points)[:, 1] / 8
    assert shift[:4] == pytest.approx(2.0, abs=0.1)
    assert abs(shift[-2:]).max() < 1.0


def test_a_spot_beside_the_curve_does_not_pull_it() -> None:
    """One bright cell at three cells' distance against a ridge at one."""
    points = to_photo(np.stack([np.linspace(8, 56, 9), np.full(9, 30.0)], axis=1))
    edge = ridge(CELLS[..., 1] - 31.0, 0.6)
    edge[27, 32] = 255
    found = snapped(points, OPEN, edge, CROP)
    assert found is not None
    np.testing.assert_allclose((found - points)[:, 1], 8.0, atol=1.0)


def test_only_chosen_points_move() -> None:
    points = to_photo(np.stack([np.linspace(8, 56, 9), np.full(9, 30.0)], axis=1))
    found = snapped(points, OPEN, ridge(CELLS[..., 1] - 31.0), CROP, chosen={3, 4})
    assert found is not None
    moved = np.flatnonzero((found != points).any(axis=1))
    assert moved.tolist() == [3, 4]


def test_without_a_ridge_there_is_no_answer() -> None:
    points = to_photo(np.stack([np.linspace(8, 56, 9), np.full(9, 30.0)], axis=1))
    assert snapped(points, OPEN, ridge(CELLS[..., 1] - 50.0), CROP) is None
    assert snapped(points, OPEN, np.zeros((64, 64), np.uint8), CROP) is None


def test_points_in_one_place_and_outside_the_map_do_no_harm() -> None:
    edge = ridge(CELLS[..., 1] - 31.0)
    one = np.tile(to_photo(np.array([[30.0, 30.0]])), (9, 1))
    found = snapped(one, OPEN, edge, CROP)
    assert found is None or np.isfinite(found).all()
    outside = to_photo(np.stack([np.linspace(40, 90, 9), np.full(9, 30.0)], axis=1))
    found = snapped(outside, OPEN, edge, CROP)
    assert found is not None
    assert np.isfinite(found).all()
