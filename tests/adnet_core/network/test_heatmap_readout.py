"""Mean and covariance of heatmaps against Gaussians whose own are known."""

from __future__ import annotations

import math

import pytest
import torch
from torch import Tensor

from adnet_core.network.attention import Variant, coordinate_axis, heatmap_covariance, heatmap_mean

SIZE = 64
CELL = 2 / SIZE
"""A cell in normalised coordinates."""


def gaussian(centre: tuple[float, float], covariance: Tensor) -> Tensor:
    """(1, 1, SIZE, SIZE) map of a Gaussian at `centre` (x, y) and covariance (2, 2), both in cells."""
    index = torch.arange(SIZE, dtype=torch.float64)
    offsets = torch.stack(torch.meshgrid(index - centre[1], index - centre[0], indexing="ij"), -1).flip(-1)
    exponent = torch.einsum("hwi,ij,hwj->hw", offsets, torch.linalg.inv(covariance), offsets)
    return torch.exp(-0.5 * exponent)[None, None]


def turned(sigmas: tuple[float, float], degrees: float) -> Tensor:
    angle = math.radians(degrees)
    turn = torch.tensor([[math.cos(angle), -math.sin(angle)], [math.sin(angle), math.cos(angle)]])
    return (turn @ torch.diag(torch.tensor(sigmas) ** 2) @ turn.T).double()


@pytest.mark.parametrize("centre", [(31.5, 31.5), (20.0, 40.0), (17.3, 44.81), (45.999, 12.001)])
@pytest.mark.parametrize(
    "covariance", [turned((1.5, 1.5), 0), turned((3.0, 1.2), 30), turned((2.5, 1.0), -75)]
)
@pytest.mark.parametrize("dtype", [torch.float64, torch.float32])
def test_mean_and_covariance_of_a_gaussian(
    centre: tuple[float, float], covariance: Tensor, dtype: torch.dtype
) -> None:
    heat = gaussian(centre, covariance).to(dtype)
    mean = heatmap_mean(heat)
    cells = (mean[0, 0].double() + 1) / CELL - 0.5
    torch.testing.assert_close(cells, torch.tensor(centre, dtype=torch.float64), atol=1e-3, rtol=0)
    found = heatmap_covariance(heat, mean)[0, 0].double() / CELL**2
    scale = float(covariance.diagonal().max())
    torch.testing.assert_close(found, covariance, atol=0.01 * scale, rtol=0)
    torch.testing.assert_close(found, found.T)


def test_cells_stand_where_crop_pixels_put_them() -> None:
    """Cell i of 64 lies at crop pixel 4i + 1.5 of 256, whose normalised coordinate is (2p + 1) / 256 - 1."""
    axis = coordinate_axis(SIZE, "paper", device=torch.device("cpu"), dtype=torch.float64)
    pixels = 4 * torch.arange(SIZE, dtype=torch.float64) + 1.5
    torch.testing.assert_close(axis, (2 * pixels + 1) / 256 - 1)
    theirs = coordinate_axis(SIZE, "released", device=torch.device("cpu"), dtype=torch.float64)
    assert theirs[0] == -1
    assert theirs[-1] == 1
    assert float((axis - theirs).abs().max()) * 128 == pytest.approx(2.0)


@pytest.mark.parametrize("variant", ["paper", "released"])
def test_an_empty_map_gives_zeros_and_finite_gradients(variant: Variant) -> None:
    heat = torch.zeros(2, 3, 16, 16, requires_grad=True)
    mean = heatmap_mean(heat, variant)
    covariance = heatmap_covariance(heat, mean, variant)
    assert not mean.any()
    assert not covariance.any()
    (mean.sum() + covariance.sum()).backward()
    assert heat.grad is not None
    assert heat.grad.isfinite().all()


def test_one_bright_cell_has_its_place_and_no_spread() -> None:
    heat = torch.zeros(1, 1, 16, 24)
    heat[0, 0, 3, 20] = 0.7
    mean = heatmap_mean(heat)
    torch.testing.assert_close(mean[0, 0], torch.tensor([41 / 24 - 1, 7 / 16 - 1]))
    assert heatmap_covariance(heat, mean).abs().max() < 1e-12


def test_half_precision_maps_are_read_in_full() -> None:
    heat = gaussian((20.25, 30.75), turned((2.0, 1.5), 10))
    rounded = heat.bfloat16()
    assert heatmap_mean(rounded).dtype == torch.float32
    torch.testing.assert_close(heatmap_mean(rounded), heatmap_mean(rounded.float()))
