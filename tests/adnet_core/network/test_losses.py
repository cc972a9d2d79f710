"""Losses against the authors' numbers, closed forms and finite differences."""

from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from torch import Tensor

from adnet_core.faces.geometry import tangent_frames
from adnet_core.faces.layout import Layout, load_layout
from adnet_core.network.attention import coordinate_axis
from adnet_core.network.losses import (
    adaptive_wing_loss,
    anisotropic_direction_loss,
    anisotropic_distance,
    focal_weights,
    foreground,
    heatmap_lambda,
    l1_loss,
    l2_loss,
    mean_over_faces,
    smooth,
    smooth_l1_loss,
    tangents,
    wing_distance,
    wing_loss,
)

LAYOUTS = ("68", "98", "29")


def neighbours(layout: Layout) -> Tensor:
    return torch.from_numpy(layout.neighbours)


def random_faces(layout: Layout, count: int = 2, seed: int = 0) -> Tensor:
    generator = torch.Generator().manual_seed(seed)
    return torch.rand(count, layout.point_count, 2, generator=generator, dtype=torch.float64) * 1.6 - 0.8


# --- the authors' numbers ------------------------------------------------------------------------


@pytest.mark.parametrize("case", ["random", "face"])
@pytest.mark.parametrize("weight", ["1", "2", "4", "heatmap"])
def test_adl_is_the_authors(golden: Path, case: str, weight: str) -> None:
    stored = np.load(golden / "adl_68.npz")
    truth = torch.from_numpy(stored[f"{case}_gt"]).double()
    predicted = torch.from_numpy(stored[f"{case}_pred"]).double().requires_grad_()
    normal = torch.from_numpy(stored[f"{case}_normals"])
    tangent = torch.stack([normal[..., 1], -normal[..., 0]], dim=-1)
    if weight == "heatmap":
        # Theirs is measured about the place that they pass as landmarks, on their own grid.
        heat = torch.from_numpy(stored[f"{case}_heatmap"]).double()
        axis = coordinate_axis(64, "released", device=heat.device, dtype=heat.dtype)
        centre = torch.from_numpy(stored[f"{case}_heatmap_center"]).double()
        direction: Tensor | float = heatmap_lambda(heat, centre, tangent, axis, axis)
        on_curve = tangent.any(dim=-1)
        expected = torch.from_numpy(stored[f"{case}_lambda_heatmap_mode3"])
        torch.testing.assert_close(direction[on_curve], expected[on_curve], rtol=1e-4, atol=1e-4)
        name = "official"
    else:
        direction, name = float(weight), f"fixed_lambda_{weight}"
    loss = smooth(anisotropic_distance(predicted, truth, tangent, direction)).mean()
    loss.backward()
    assert loss.item() == pytest.approx(float(stored[f"{case}_loss_{name}"]), rel=1e-5)
    assert predicted.grad is not None
    expected_gradient = stored[f"{case}_grad_{name}"]
    scale = np.abs(expected_gradient).max()
    np.testing.assert_allclose(predicted.grad.numpy(), expected_gradient, atol=1e-4 * scale)


@pytest.mark.parametrize(("name", "weight"), [("weighted", 10.0), ("unweighted", 0.0)])
def test_adaptive_wing_loss_is_the_authors(golden: Path, name: str, weight: float) -> None:
    stored = np.load(golden / "awing.npz")
    output = torch.from_numpy(stored["output"]).double().requires_grad_()
    loss = adaptive_wing_loss(output, torch.from_numpy(stored["target"]).double(), foreground_weight=weight)
    loss.backward()
    assert loss.item() == pytest.approx(float(stored[f"loss_{name}"]), rel=1e-6)
    assert output.grad is not None
    np.testing.assert_allclose(output.grad.numpy(), stored[f"grad_{name}"], rtol=1e-5, atol=1e-12)
    if weight:
        weights = 1 + weight * foreground(torch.from_numpy(stored["target"]))
        np.testing.assert_array_equal(weights.numpy(), stored["weight_map"])


def test_smooth_l1_is_the_authors(golden: Path) -> None:
    stored = np.load(golden / "smoothl1.npz")
    loss = smooth_l1_loss(torch.from_numpy(stored["pred"]).double(), torch.from_numpy(stored["gt"]).double())
    assert loss.item() == pytest.approx(float(stored["smoothl1_loss_scale0.01"]), rel=1e-6)


# --- closed forms ---------------------------------------------------------------------------------


def test_smooth_meets_itself_at_the_threshold() -> None:
    distance = torch.tensor([0.0, 0.005, 0.01, 0.02], dtype=torch.float64)
    expected = torch.tensor([0.0, 0.00125, 0.005, 0.015], dtype=torch.float64)
    torch.testing.assert_close(smooth(distance), expected)


@pytest.mark.parametrize("weight", [0.5, 1.0, 2.0, 4.0])
def test_adl_weighs_normal_and_tangent_as_equation_3(weight: float) -> None:
    truth = torch.zeros(1, 1, 2, dtype=torch.float64)
    tangent = torch.tensor([[[0.6, 0.8]]], dtype=torch.float64)
    normal = torch.tensor([-0.8, 0.6], dtype=torch.float64)
    along = anisotropic_distance(truth + 0.3 * tangent, truth, tangent, weight)
    across = anisotropic_distance(truth + 0.3 * normal, truth, tangent, weight)
    assert float(along) == pytest.approx(0.3 * math.sqrt(2 / (1 + weight)))
    assert float(across) == pytest.approx(0.3 * math.sqrt(2 * weight / (1 + weight)))
    free = anisotropic_distance(truth + 0.3 * normal, truth, torch.zeros_like(tangent), weight)
    assert float(free) == pytest.approx(0.3)


@pytest.mark.parametrize("name", LAYOUTS)
def test_adl_at_lambda_one_is_smooth_l1(name: str) -> None:
    layout = load_layout(name)
    truth, predicted = random_faces(layout), random_faces(layout, seed=1)
    torch.testing.assert_close(
        anisotropic_direction_loss(predicted, truth, tangents(truth, neighbours(layout)), 1.0),
        smooth_l1_loss(predicted, truth),
    )


def test_adl_takes_a_weight_for_each_point() -> None:
    layout = load_layout("68")
    truth, predicted = random_faces(layout), random_faces(layout, seed=1)
    tangent = tangents(truth, neighbours(layout))
    weights = torch.linspace(1, 9, 68).double().expand(2, 68)
    both = anisotropic_distance(predicted, truth, tangent, weights)
    for point in (0, 30, 67):
        alone = anisotropic_distance(predicted, truth, tangent, float(weights[0, point]))
        torch.testing.assert_close(both[:, point], alone[:, point])


def test_wing_is_logarithmic_inside_and_linear_outside() -> None:
    error = torch.tensor([0.0, 1.0, 9.999999, 10.000001, 25.0], dtype=torch.float64)
    found = wing_distance(error, torch.zeros(5, dtype=torch.float64))
    inside = 10 * math.log(1.5)
    edge = 10 * math.log(6)
    expected = torch.tensor([0.0, inside, edge, edge, 15 + edge], dtype=torch.float64)
    torch.testing.assert_close(found, expected, atol=1e-5, rtol=0)
    assert float(wing_loss(error, torch.zeros(5, dtype=torch.float64))) == pytest.approx(float(found.mean()))


@pytest.mark.parametrize(("target", "error"), [(0.0, 0.3), (0.9, 0.2), (0.1, 0.7), (1.0, 0.8)])
def test_adaptive_wing_follows_its_equations(target: float, error: float) -> None:
    omega, theta, epsilon, alpha = 14.0, 0.5, 1.0, 2.1
    power = alpha - target
    if error < theta:
        expected = omega * math.log(1 + (error / epsilon) ** power)
    else:
        ratio = (theta / epsilon) ** power
        slope = omega / (1 + ratio) * power * (theta / epsilon) ** (power - 1) / epsilon
        expected = slope * error - (theta * slope - omega * math.log(1 + ratio))
    truth = torch.full((1, 1, 1, 1), target, dtype=torch.float64)
    found = adaptive_wing_loss(truth - error, truth, foreground_weight=0.0)
    assert float(found) == pytest.approx(expected)
    weighted = adaptive_wing_loss(truth - error, truth)
    assert float(weighted) == pytest.approx(expected * (11 if target >= 0.2 else 1))


def test_l1_and_l2_are_means_over_coordinates() -> None:
    truth = torch.zeros(1, 2, 2)
    predicted = torch.tensor([[[1.0, -2.0], [0.0, 3.0]]])
    assert float(l1_loss(predicted, truth)) == pytest.approx(1.5)
    assert float(l2_loss(predicted, truth)) == pytest.approx(3.5)


def test_dynamic_lambda_is_the_ratio_of_the_variances() -> None:
    """A Gaussian of 4 by 2 cells along and across a tangent of 45 degrees."""
    axis = coordinate_axis(64, "paper", device=torch.device("cpu"), dtype=torch.float64)
    centre = torch.tensor([[[0.1, -0.2]]], dtype=torch.float64)
    x, y = axis[None, :] - 0.1, axis[:, None] + 0.2
    along, across = (x + y) / 2**0.5, (y - x) / 2**0.5
    heat = torch.exp(-0.5 * ((along / (4 / 32)) ** 2 + (across / (2 / 32)) ** 2))[None, None]
    tangent = torch.full((1, 1, 2), 0.5**0.5, dtype=torch.float64)
    turned = torch.tensor([[[0.5**0.5, -(0.5**0.5)]]], dtype=torch.float64)
    assert float(heatmap_lambda(heat, centre, tangent, axis, axis)) == pytest.approx(4.0, rel=1e-3)
    assert float(heatmap_lambda(heat, centre, turned, axis, axis)) == 1.0
    assert float(heatmap_lambda(torch.zeros_like(heat), centre, tangent, axis, axis)) == 1.0


# --- gradients --------------------------------------------------------------------------------------

Landmarks = Callable[[Tensor, Tensor], Tensor]


def weighted_adl(predicted: Tensor, truth: Tensor, weights: Tensor | None = None) -> Tensor:
    layout = load_layout("29")
    tangent = tangents(truth, neighbours(layout))
    return anisotropic_direction_loss(predicted, truth, tangent, 2.0, weights)


def adl(predicted: Tensor, truth: Tensor) -> Tensor:
    return weighted_adl(predicted, truth)


@pytest.mark.parametrize("loss", [adl, smooth_l1_loss, l1_loss, l2_loss, wing_loss])
@pytest.mark.parametrize("size", [0.003, 0.3])
def test_gradients_of_landmark_losses(loss: Landmarks, size: float) -> None:
    layout = load_layout("29")
    truth = random_faces(layout, 1)
    angle = torch.linspace(0.3, 6.1, 29, dtype=torch.float64)
    step = size * torch.stack([torch.cos(angle), torch.sin(angle)], dim=-1)
    predicted = (truth + step).requires_grad_()
    assert torch.autograd.gradcheck(lambda p: loss(p, truth), (predicted,))


def test_gradient_of_wing_beyond_its_bend() -> None:
    truth = torch.zeros(1, 3, 2, dtype=torch.float64)
    predicted = torch.tensor([[[12.0, -30.0], [3.0, -7.0], [0.5, 11.0]]], dtype=torch.float64)
    assert torch.autograd.gradcheck(lambda p: wing_loss(p, truth), (predicted.requires_grad_(),))


@pytest.mark.parametrize("weight", [0.0, 10.0])
def test_gradient_of_the_adaptive_wing_loss(weight: float) -> None:
    generator = torch.Generator().manual_seed(3)
    target = torch.rand(1, 2, 4, 4, generator=generator, dtype=torch.float64)
    error = torch.rand(1, 2, 4, 4, generator=generator, dtype=torch.float64) * 0.4 + 0.02
    error[0, 0] += 0.55  # beyond theta
    sign = torch.where(torch.rand(1, 2, 4, 4, generator=generator) < 0.5, -1.0, 1.0)
    predicted = (target + sign * error).requires_grad_()
    assert torch.autograd.gradcheck(
        lambda p: adaptive_wing_loss(p, target, foreground_weight=weight), (predicted,)
    )


def test_gradient_of_the_adaptive_wing_loss_with_weights_and_unknown_cells() -> None:
    """The derivative by formula is multiplied by whatever comes after it, in float32 too."""
    generator = torch.Generator().manual_seed(5)
    target = torch.rand(2, 3, 6, 6, generator=generator)
    predicted = torch.rand(2, 3, 6, 6, generator=generator)
    weights, known = torch.tensor([0.5, 2.0]), torch.rand(2, 3, 6, 6, generator=generator) < 0.7

    def by_operations(prediction: Tensor) -> Tensor:
        error, power = (target - prediction).abs(), 2.1 - target
        ratio = 0.5**power
        slope = 14 * power * ratio / 0.5 / (1 + ratio)
        beyond = slope * error - (0.5 * slope - 14 * torch.log1p(ratio))
        values = torch.where(error < 0.5, 14 * torch.log1p(error**power), beyond)
        return mean_over_faces(values * (1 + 10 * foreground(target)), weights, known)

    def with_gradient(loss: Callable[[Tensor], Tensor]) -> tuple[Tensor, Tensor]:
        prediction = predicted.clone().requires_grad_()
        value = 3 * loss(prediction)
        value.backward()
        assert prediction.grad is not None
        return value.detach(), prediction.grad

    found = with_gradient(lambda p: adaptive_wing_loss(p, target, weights, known))
    for ours, theirs in zip(found, with_gradient(by_operations), strict=True):
        torch.testing.assert_close(ours, theirs)


@pytest.mark.parametrize("loss", [adl, smooth_l1_loss, l1_loss, l2_loss, wing_loss])
@pytest.mark.parametrize("dtype", [torch.float32, torch.float64])
def test_no_error_gives_no_loss_and_a_finite_gradient(loss: Landmarks, dtype: torch.dtype) -> None:
    truth = random_faces(load_layout("29")).to(dtype)
    predicted = truth.clone().requires_grad_()
    value = loss(predicted, truth)
    value.backward()
    assert value.item() == 0
    assert predicted.grad is not None
    assert not predicted.grad.any()


def test_maps_without_error_give_no_loss_and_a_finite_gradient() -> None:
    target = torch.rand(1, 2, 8, 8)
    predicted = target.clone().requires_grad_()
    value = adaptive_wing_loss(predicted, target)
    value.backward()
    assert value.item() == pytest.approx(0.0, abs=1e-9)
    assert predicted.grad is not None
    assert predicted.grad.abs().max() < 1e-6


# --- tangents: one construction, two libraries --------------------------------------------------------


def straight_face(layout: Layout) -> NDArray[np.float64]:
    """Every curve runs along a line through the origin."""
    points = np.zeros((layout.point_count, 2))
    for index, curve in enumerate(layout.curves):
        along = np.arange(1, len(curve.points) + 1)
        points[list(curve.points)] = along[:, None] * np.array([np.cos(index), np.sin(index)])
    return points


def cusped_face(layout: Layout) -> NDArray[np.float64]:
    """Every other point goes back to where the one before it came from."""
    points = np.zeros((layout.point_count, 2))
    for index, curve in enumerate(layout.curves):
        there = np.arange(len(curve.points)) % 2
        points[list(curve.points)] = there[:, None] * np.array([np.cos(index), np.sin(index)]) + index
    return points


def coincident_face(layout: Layout) -> NDArray[np.float64]:
    points = np.random.default_rng(5).uniform(0, 100, (layout.point_count, 2))
    for curve in layout.curves:
        points[curve.points[1]] = points[curve.points[0]]
        points[curve.points[-1]] = points[curve.points[0]]
    return points


@pytest.mark.parametrize("name", LAYOUTS)
@pytest.mark.parametrize("make", [straight_face, cusped_face, coincident_face, None])
def test_torch_and_numpy_tangents_agree(
    name: str, make: Callable[[Layout], NDArray[np.float64]] | None
) -> None:
    layout = load_layout(name)
    points = make(layout) if make else np.random.default_rng(0).normal(size=(50, layout.point_count, 2))
    found = tangents(torch.from_numpy(points), neighbours(layout)).numpy()
    expected = tangent_frames(points, layout)[..., 0, :]
    without = ~found.any(axis=-1)
    np.testing.assert_allclose(found[~without], expected[~without], atol=1e-12)
    # Where there is none, the loss takes the whole error, and the frames take the axes.
    np.testing.assert_array_equal(expected[without], np.tile([1.0, 0.0], (without.sum(), 1)))
    assert without[..., ~layout.on_curve].all()
    if make in (straight_face, cusped_face, None):
        assert not without[..., layout.on_curve].any()


def test_tangents_do_not_depend_on_one_coordinate_alone() -> None:
    """The authors' elementwise choice mixes two vectors where neighbours share one coordinate."""
    layout = load_layout("68")
    points = torch.zeros(68, 2, dtype=torch.float64)
    points[4], points[5], points[6] = (
        torch.tensor([0.0, 0.0]),
        torch.tensor([1.0, 1.0]),
        torch.tensor([2.0, 0.0]),
    )
    torch.testing.assert_close(
        tangents(points, neighbours(layout))[5], torch.tensor([1.0, 0.0], dtype=torch.float64)
    )


def test_focal_weights_are_the_sums_of_a_faces_own_factors() -> None:
    # Four faces: one with both attributes, one with the first, two with none, which are a class.
    classes = torch.tensor([[1, 1, 0], [1, 0, 0], [0, 0, 1], [0, 0, 1]], dtype=torch.bool)
    weights = focal_weights(classes)
    assert weights.tolist() == [4 / 2 + 4 / 1, 4 / 2, 4 / 2, 4 / 2]
    assert float(weights.mean()) == pytest.approx(3)  # one for each class that occurs
    assert focal_weights(torch.zeros(2, 3, dtype=torch.bool)).tolist() == [0, 0]
    assert focal_weights(torch.ones(5, 1, dtype=torch.bool)).tolist() == [1] * 5


@pytest.mark.parametrize("loss", [weighted_adl, smooth_l1_loss, l1_loss, l2_loss, wing_loss])
def test_weights_count_faces_several_times(loss: Callable[..., Tensor]) -> None:
    generator = torch.Generator().manual_seed(3)
    predicted, truth = torch.rand(2, 3, 29, 2, generator=generator, dtype=torch.float64)
    weights = torch.tensor([1.0, 0.0, 2.5], dtype=torch.float64)
    alone = [loss(predicted[i : i + 1], truth[i : i + 1]) for i in range(3)]
    expected = (alone[0] + 2.5 * alone[2]) / 3
    torch.testing.assert_close(loss(predicted, truth, weights=weights), expected)


def test_weights_count_maps_several_times() -> None:
    generator = torch.Generator().manual_seed(4)
    predicted, target = torch.rand(2, 2, 5, 8, 8, generator=generator, dtype=torch.float64)
    alone = [adaptive_wing_loss(predicted[i : i + 1], target[i : i + 1]) for i in range(2)]
    weights = torch.tensor([3.0, 0.5], dtype=torch.float64)
    expected = (3 * alone[0] + 0.5 * alone[1]) / 2
    torch.testing.assert_close(adaptive_wing_loss(predicted, target, weights), expected)
