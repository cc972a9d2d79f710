"""Targets: the same profile wherever between the cells a point or a line lies."""

from __future__ import annotations

import json
import math

import numpy as np
import pytest
import torch
from torch import Tensor

from adnet_core.faces.layout import Layout, layout_from_json, load_layout
from adnet_core.network.targets import EDGE_SIGMA, POINT_SIGMA, edge_maps, point_maps

SIZE = 64
OFFSETS = torch.arange(64, dtype=torch.float32) / 64
CELLS = torch.arange(SIZE, dtype=torch.float32)


def normalised(cells: Tensor) -> Tensor:
    """Heatmap cells to [-1, 1]: cell i stands at (2i + 1) / size - 1."""
    return (2 * cells + 1) / SIZE - 1


def curve_layout(count: int, *, closed: bool) -> Layout:
    """A layout of one curve."""
    text = {
        "name": "line",
        "title": "",
        "default_distance": "ends",
        "points": [f"p{i}" for i in range(count)],
        "flip": list(range(count)),
        "curves": [{"name": "line", "points": list(range(count)), "closed": closed}],
        "distances": {"ends": [[0], [count - 1]]},
        "groups": {},
    }
    return layout_from_json(json.dumps(text), "test")


@pytest.mark.parametrize("vertical", [False, True])
def test_a_line_has_the_same_profile_at_64_offsets(vertical: bool) -> None:
    layout = curve_layout(3, closed=False)
    heights = 24 + OFFSETS
    along = torch.tensor([-8.0, 30.0, 72.0]).expand(64, 3)
    points = torch.stack([along, heights[:, None].expand(64, 3)], dim=-1)
    if vertical:
        points = points.flip(-1)
    maps = edge_maps(normalised(points), layout, SIZE)[:, 0]
    if vertical:
        maps = maps.transpose(1, 2)
    expected = torch.exp(-0.5 * ((CELLS - heights[:, None]) / EDGE_SIGMA) ** 2)
    for column in (0, 17, 40, 63):
        torch.testing.assert_close(maps[:, :, column], expected, atol=2e-3, rtol=0)


def test_a_sloping_line_has_the_profile_of_its_distance() -> None:
    layout = curve_layout(2, closed=False)
    angle = math.radians(27)
    direction, normal = (
        torch.tensor([math.cos(angle), math.sin(angle)]),
        torch.tensor([-math.sin(angle), math.cos(angle)]),
    )
    middle = torch.tensor([31.2, 30.7])
    points = torch.stack([middle - 60 * direction, middle + 60 * direction])[None]
    (found,) = edge_maps(normalised(points), layout, SIZE)[0]
    grid = torch.stack(torch.meshgrid(CELLS, CELLS, indexing="ij"), dim=-1).flip(-1)
    distance = (grid - middle) @ normal
    torch.testing.assert_close(found, torch.exp(-0.5 * (distance / EDGE_SIGMA) ** 2), atol=3e-3, rtol=0)


@pytest.mark.parametrize("axis", [0, 1])
def test_a_point_has_the_same_profile_at_64_offsets(axis: int) -> None:
    centre = torch.tensor([[20.0, 33.0]]).repeat(64, 1)
    centre[:, axis] += OFFSETS
    maps = point_maps(normalised(centre)[:, None], SIZE)[:, 0]
    across = torch.exp(-0.5 * ((CELLS - centre[:, :1]) / POINT_SIGMA) ** 2)
    down = torch.exp(-0.5 * ((CELLS - centre[:, 1:]) / POINT_SIGMA) ** 2)
    torch.testing.assert_close(maps, down[:, :, None] * across[:, None, :], atol=1e-5, rtol=0)


def test_points_outside_leave_a_tail_or_nothing() -> None:
    maps = point_maps(normalised(torch.tensor([[[-1.0, 10.0], [500.0, -500.0]]])), SIZE)
    assert float(maps[0, 0].max()) == pytest.approx(math.exp(-0.5 / POINT_SIGMA**2), rel=1e-4)
    assert not maps[0, 1].any()


def test_an_open_end_is_a_little_lower_and_a_closed_curve_has_none() -> None:
    open_line = curve_layout(3, closed=False)
    points = normalised(torch.tensor([[[20.0, 32.0], [30.0, 32.0], [40.0, 32.0]]]))
    row = edge_maps(points, open_line, SIZE)[0, 0, 32]
    assert float(row[20]) == pytest.approx(2**-0.25, abs=5e-3)
    assert float(row[40]) == pytest.approx(2**-0.25, abs=5e-3)
    assert float(row[25]) == pytest.approx(1.0, abs=5e-3)
    assert float(row[16]) < 0.01


def test_a_closed_curve_runs_back_to_its_start() -> None:
    layout = curve_layout(12, closed=True)
    turn = torch.arange(12) * (2 * math.pi / 12)
    circle = torch.stack([torch.cos(turn), torch.sin(turn)], dim=-1) * 18 + torch.tensor([31.0, 32.5])
    (found,) = edge_maps(normalised(circle)[None], layout, SIZE)[0]
    grid = torch.stack(torch.meshgrid(CELLS, CELLS, indexing="ij"), dim=-1).flip(-1)
    distance = (grid - torch.tensor([31.0, 32.5])).norm(dim=-1) - 18
    expected = torch.exp(-0.5 * (distance / EDGE_SIGMA) ** 2)
    torch.testing.assert_close(found, expected, atol=0.06, rtol=0)


def test_a_curve_passes_through_its_points() -> None:
    """On a zigzag too, where a polyline's corners are rounded, the map is full at every inner point."""
    layout = curve_layout(5, closed=False)
    points = torch.tensor([[[10.0, 20.0], [20.0, 40.0], [30.0, 20.0], [40.0, 40.0], [50.0, 20.0]]])
    (found,) = edge_maps(normalised(points), layout, SIZE)[0]
    assert (found[[40, 20, 40], [20, 30, 40]] > 0.95).all()


def random_faces(layout: Layout, count: int) -> Tensor:
    generator = torch.Generator().manual_seed(2)
    return torch.rand(count, layout.point_count, 2, generator=generator) * 1.6 - 0.8


@pytest.mark.parametrize("name", ["68", "98", "29"])
def test_a_batch_is_its_faces_one_by_one(name: str) -> None:
    layout = load_layout(name)
    faces = random_faces(layout, 3)
    edges, points = edge_maps(faces, layout, 32), point_maps(faces, 32)
    assert edges.shape == (3, len(layout.curves), 32, 32)
    assert points.shape == (3, layout.point_count, 32, 32)
    for row in range(3):
        torch.testing.assert_close(edge_maps(faces[row : row + 1], layout, 32)[0], edges[row])
        torch.testing.assert_close(point_maps(faces[row : row + 1], 32)[0], points[row])
    assert float(edges.min()) >= 0
    assert float(edges.max()) <= 1


@pytest.mark.parametrize("name", ["68", "98", "29"])
def test_mirrored_points_give_mirrored_maps(name: str) -> None:
    layout = load_layout(name)
    faces = random_faces(layout, 2).double()
    mirrored = faces[:, list(layout.flip)] * torch.tensor([-1.0, 1.0])
    curves = [frozenset(curve.points) for curve in layout.curves]
    mirrors = [curves.index(frozenset(layout.flip[p] for p in points)) for points in curves]
    edges = edge_maps(faces, layout, SIZE).flip(-1)[:, mirrors]
    torch.testing.assert_close(edge_maps(mirrored, layout, SIZE), edges, atol=1e-6, rtol=0)
    points = point_maps(faces, SIZE).flip(-1)[:, list(layout.flip)]
    torch.testing.assert_close(point_maps(mirrored, SIZE), points, atol=1e-9, rtol=0)


def test_half_the_size_shows_the_same_face() -> None:
    """A point's peak lies at the same normalised place at any size."""
    layout = load_layout("68")
    face = random_faces(layout, 1)
    for size in (32, 64):
        maps = point_maps(face, size)
        axis = (2 * torch.arange(size) + 1) / size - 1
        peaks = maps.flatten(2).argmax(-1)
        found = torch.stack([axis[peaks % size], axis[peaks // size]], dim=-1)
        assert (found - face).abs().max() <= 1.001 / size


def test_a_face_without_extent_gives_finite_maps() -> None:
    layout = load_layout("68")
    maps = edge_maps(torch.zeros(1, 68, 2), layout, 32)
    assert maps.isfinite().all()
    assert np.array_equal(maps.numpy(), np.zeros_like(maps.numpy()))
