"""Losses of heatmaps as distributions: values by hand, other ways to the same, finite differences."""

from __future__ import annotations

import math
from collections.abc import Callable

import pytest
import torch
from torch import Tensor

from adnet_core.network.attention import coordinate_axis, heatmap_covariance, heatmap_mean
from adnet_core.network.heatmap_losses import BACKGROUND, likelihood_loss, star_loss
from adnet_core.network.losses import anisotropic_distance

LEVEL = torch.tensor([[[1.0, 0.0]]], dtype=torch.float64)
SLANTED = torch.tensor([[[0.6, 0.8]]], dtype=torch.float64)
ORIGIN = torch.zeros(1, 1, 2, dtype=torch.float64)


def axis(size: int) -> Tensor:
    return coordinate_axis(size, "paper", device=torch.device("cpu"), dtype=torch.float64)


def gaussian(centre: Tensor, tangent: Tensor, size: int, along: float, across: float) -> Tensor:
    """(1, 1, size, size) a Gaussian about `centre` (2,), spread along the `tangent` (2,) and across it."""
    dx, dy = axis(size) - centre[0], axis(size)[:, None] - centre[1]
    t, n = dx * tangent[0] + dy * tangent[1], dy * tangent[0] - dx * tangent[1]
    return torch.exp(-((t / along) ** 2 + (n / across) ** 2) / 2)[None, None]


def random_maps(faces: int = 2, points: int = 3, size: int = 8) -> Tensor:
    generator = torch.Generator().manual_seed(2)
    maps = torch.rand(faces, points, size, size, generator=generator, dtype=torch.float64) - 0.3
    return maps.clamp(min=0)


def random_truth(faces: int = 2, points: int = 3) -> tuple[Tensor, Tensor]:
    """Points, and tangents of which the last point has none."""
    generator = torch.Generator().manual_seed(3)
    truth = torch.rand(faces, points, 2, generator=generator, dtype=torch.float64) - 0.5
    angle = torch.rand(faces, points, generator=generator, dtype=torch.float64) * 6
    tangent = torch.stack([angle.cos(), angle.sin()], dim=-1)
    tangent[:, -1] = 0
    return truth, tangent


def star(heatmap: Tensor, truth: Tensor, tangent: Tensor, **how: float) -> Tensor:
    """The STAR loss of heatmaps alone, as the objective reads it off them."""
    mean = heatmap_mean(heatmap)
    cell = 2 / heatmap.shape[-1]
    covariance = heatmap_covariance(heatmap, mean)
    return star_loss(mean, truth.to(mean), tangent.to(mean), covariance, cell=cell, **how)


def likelihood(heatmap: Tensor, truth: Tensor, tangent: Tensor, **how: float) -> Tensor:
    return likelihood_loss(heatmap, truth, tangent, axis(heatmap.shape[-1]), axis(heatmap.shape[-1]), **how)


# --- STAR on the frame of tangent and normal ------------------------------------------------------


def test_star_divides_each_part_of_the_error_by_its_own_spread() -> None:
    """By hand: covariance 0.09 along (0.6, 0.8) and 0.01 across; errors 0.05 along and 0.12 across."""
    normal = torch.tensor([-0.8, 0.6], dtype=torch.float64)
    t = SLANTED[0, 0]
    covariance = (0.09 * torch.outer(t, t) + 0.01 * torch.outer(normal, normal))[None, None]
    prediction = ORIGIN + 0.05 * t - 0.12 * normal
    parts = (0.05 - 0.005) / 0.3 + (0.12 - 0.005) / 0.1
    held = star_loss(prediction, ORIGIN, SLANTED, covariance, cell=0.0, restraint=2.0)
    assert float(held) == pytest.approx(parts + 0.09 + 0.01)
    taken = star_loss(prediction, ORIGIN, SLANTED, covariance, cell=0.0, restraint=0.0)
    assert float(taken) == pytest.approx(parts)
    # A cell of 0.6 adds 0.03 to both variances.
    coarse = star_loss(prediction, ORIGIN, SLANTED, covariance, cell=0.6, restraint=0.0)
    assert float(coarse) == pytest.approx(0.045 / math.sqrt(0.12) + 0.115 / 0.2)


def test_star_without_a_tangent_is_the_same_in_every_direction() -> None:
    covariance = torch.tensor([[[[0.07, 0.02], [0.02, 0.01]]]], dtype=torch.float64)
    for angle in (0.0, 0.7, 2.0):
        error = 0.1 * torch.tensor([math.cos(angle), math.sin(angle)], dtype=torch.float64)
        found = star_loss(ORIGIN + error, ORIGIN, torch.zeros_like(ORIGIN), covariance, cell=0.0)
        assert float(found) == pytest.approx(0.095 / 0.2 + 0.08 / 2)


def test_star_forgives_along_the_line_that_the_heatmap_is_spread_along() -> None:
    error, centre = 0.1, torch.tensor([0.1, -0.05], dtype=torch.float64)
    for tangent in (LEVEL, SLANTED):
        t = tangent[0, 0]
        n = torch.stack([-t[1], t[0]])
        heat = gaussian(centre, t, 64, along=0.2, across=0.1)
        along = star(heat, (centre - error * t)[None, None], tangent)
        across = star(heat, (centre - error * n)[None, None], tangent)
        own = (2 / 64) ** 2 / 12
        rest = 0.05 / 2
        assert float(along) == pytest.approx(0.095 / math.sqrt(0.04 + own) + rest, rel=2e-3)
        assert float(across) == pytest.approx(0.095 / math.sqrt(0.01 + own) + rest, rel=2e-3)


@pytest.mark.parametrize("restraint", [0.0, 1.0])
def test_gradient_of_star(restraint: float) -> None:
    truth, tangent = random_truth()
    truth, tangent = truth[:1], tangent[:1]
    maps = random_maps(1, size=5).requires_grad_()
    if restraint:
        assert torch.autograd.gradcheck(lambda h: star(h, truth, tangent, restraint=restraint), (maps,))
        return
    # Spreads as they are: the gradient is that of the error over constants.
    covariance = heatmap_covariance(maps, heatmap_mean(maps)).detach()

    def of_mean(heatmap: Tensor) -> Tensor:
        return star_loss(heatmap_mean(heatmap), truth, tangent, covariance, cell=2 / 5, restraint=0.0)

    assert torch.autograd.gradcheck(of_mean, (maps,))
    (expected,) = torch.autograd.grad(of_mean(maps), maps)
    (found,) = torch.autograd.grad(star(maps, truth, tangent, restraint=0.0), maps)
    torch.testing.assert_close(found, expected)


def test_the_restraint_narrows_a_heatmap_without_error() -> None:
    heat = gaussian(ORIGIN[0, 0], LEVEL[0, 0], 16, along=0.3, across=0.3).requires_grad_()
    (slope,) = torch.autograd.grad(star(heat, ORIGIN, LEVEL), heat)
    assert slope[0, 0, 0, 0] > 0  # less of what is far away ...
    assert slope[0, 0, 7, 7] < 0  # ... and more of what is near


# --- likelihood -------------------------------------------------------------------------------------


def test_likelihood_of_four_cells_by_hand() -> None:
    """Cells at -0.5 and 0.5, the truth in the first: squared distances 0, 1/1.5, 2/0.75 and their sum."""
    truth = torch.full((1, 1, 2), -0.5, dtype=torch.float64)
    heatmap = torch.tensor([[[[5.0, 2.0], [2.0, 1.0]]]], dtype=torch.float64)
    p = [(1 - BACKGROUND) * h / 10 + BACKGROUND / 4 for h in (5, 2, 2, 1)]
    squares = [0, 2 / 3, 4 / 3, 2]  # lambda 2: a step along counts 2/3, one across 4/3
    raw = [math.exp(-d / (2 * 0.8**2)) for d in squares]
    q = [one / sum(raw) for one in raw]
    entropy = -sum(one * math.log(other) for one, other in zip(q, p, strict=True))
    assert float(likelihood(heatmap, truth, LEVEL, sigma=0.8)) == pytest.approx(entropy)
    held = math.log(sum(one * math.exp(3 * math.sqrt(d)) for one, d in zip(p, squares, strict=True)))
    assert float(likelihood(heatmap, truth, LEVEL, sigma=0.8, margin=3.0)) == pytest.approx(entropy + held)


@pytest.mark.parametrize("tangent", [LEVEL, SLANTED, torch.zeros_like(LEVEL)])
@pytest.mark.parametrize("direction", [1.0, 2.0, 4.0])
def test_likelihood_is_a_cross_entropy_in_the_distances_of_the_adl(tangent: Tensor, direction: float) -> None:
    truth = torch.tensor([[[0.13, -0.21]]], dtype=torch.float64)
    heatmap = random_maps(1, 1, 8)
    cells = torch.stack(torch.meshgrid(axis(8), axis(8), indexing="xy"), dim=-1).reshape(64, 1, 1, 2)
    distance = anisotropic_distance(cells, truth, tangent, direction).reshape(64)
    target = torch.exp(-((distance / 0.3) ** 2) / 2)
    share = (1 - BACKGROUND) * heatmap.flatten() / heatmap.sum() + BACKGROUND / 64
    entropy = -(target / target.sum() * share.log()).sum()
    margin = (share * torch.exp(4 * distance)).sum().log()
    how = {"sigma": 0.3, "direction": direction}
    torch.testing.assert_close(likelihood(heatmap, truth, tangent, **how), entropy)
    torch.testing.assert_close(likelihood(heatmap, truth, tangent, margin=4.0, **how), entropy + margin)


@pytest.mark.parametrize("margin", [0.0, 5.0])
def test_the_likeliest_heatmap_has_its_mean_at_the_truth(margin: float) -> None:
    """Where the gradient over distributions vanishes: q exp(-margin d), found in closed form."""
    truth = torch.tensor([[[0.131, -0.077]]], dtype=torch.float64)
    size = 32
    cells = torch.stack(torch.meshgrid(axis(size), axis(size), indexing="xy"), dim=-1).reshape(-1, 1, 1, 2)
    distance = anisotropic_distance(cells, truth, SLANTED, 2.0).reshape(1, 1, size, size)
    best = torch.exp(-((distance / 0.1) ** 2) / 2 - margin * distance)
    best = best / best.sum()
    # The background is taken off, so that p is the best; nearly so, since nothing can be below zero.
    heatmap = (best - BACKGROUND / size**2).clamp(min=0)
    mean = heatmap_mean(heatmap)
    torch.testing.assert_close(mean, truth, atol=1e-3, rtol=0)
    here = likelihood(heatmap, truth, SLANTED, margin=margin)
    generator = torch.Generator().manual_seed(0)
    for _ in range(20):
        noise = torch.rand(heatmap.shape, generator=generator, dtype=torch.float64)
        assert likelihood(heatmap * (0.8 + 0.4 * noise), truth, SLANTED, margin=margin) > here


@pytest.mark.parametrize("margin", [0.0, 2.0])
def test_gradient_of_the_likelihood(margin: float) -> None:
    truth, tangent = random_truth()
    truth, tangent = truth[:1], tangent[:1]
    maps = random_maps(1, size=5).requires_grad_()
    assert torch.autograd.gradcheck(lambda h: likelihood(h, truth, tangent, margin=margin), (maps,))


def test_the_likelihood_is_finite_wherever_the_truth_lies() -> None:
    for place in (0.0, 0.999, 3.0, 1000.0):
        maps = random_maps(1, 1).float().requires_grad_()
        value = likelihood(maps, torch.full((1, 1, 2), place), LEVEL, margin=5.0)
        (slope,) = torch.autograd.grad(value, maps)
        assert value.isfinite()
        assert slope.isfinite().all()


# --- both -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("loss", [star, likelihood])
@pytest.mark.parametrize("dtype", [torch.bfloat16, torch.float32])
@pytest.mark.parametrize("kind", ["random", "empty", "one cell"])
def test_maps_of_few_bits_and_degenerate_ones_stay_finite(
    loss: Callable[..., Tensor], dtype: torch.dtype, kind: str
) -> None:
    truth, tangent = random_truth()
    maps = random_maps().to(dtype)
    if kind != "random":
        maps = torch.zeros_like(maps)
    if kind == "one cell":
        maps[..., 3, 4] = 1.0
    maps.requires_grad_()
    value = loss(maps, truth.float(), tangent.float())
    value.backward()
    assert value.dtype == torch.float32
    assert value.isfinite()
    assert maps.grad is not None
    assert maps.grad.isfinite().all()


@pytest.mark.parametrize("name", ["star", "likelihood"])
def test_weights_and_what_is_known_count_as_in_the_other_losses(name: str) -> None:
    truth, tangent = random_truth()
    maps = random_maps().requires_grad_()
    weights = torch.tensor([2.0, 0.5], dtype=torch.float64)
    known = torch.ones(2, 3, dtype=torch.bool)
    known[0, 1] = False

    def of(rows: slice, points: slice, *more: Tensor) -> Tensor:
        if name == "likelihood":
            return likelihood_loss(
                maps[rows, points], truth[rows, points], tangent[rows, points], axis(8), axis(8), *more
            )
        mean = heatmap_mean(maps[rows, points])
        covariance = heatmap_covariance(maps[rows, points], mean)
        return star_loss(mean, truth[rows, points], tangent[rows, points], covariance, *more, cell=0.25)

    one = [[of(slice(i, i + 1), slice(j, j + 1)) for j in range(3)] for i in range(2)]
    expected = (2.0 * (one[0][0] + one[0][2]) / 3 + 0.5 * sum(one[1]) / 3) / 2
    found = of(slice(None), slice(None), weights, known)
    torch.testing.assert_close(found, expected)
    (slope,) = torch.autograd.grad(found, maps)
    assert (slope[0, 1] == 0).all()
    assert (slope[0, 0] != 0).any()
