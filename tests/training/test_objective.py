"""The loss of a batch: which parts, with which weights, over which stages."""

from __future__ import annotations

import pytest
import torch
from torch import Tensor
from torch.nn import functional as F

from adnet_core.faces.layout import Layout
from adnet_core.network.adnet import ADNet, NetworkConfig, StageOutput
from adnet_core.network.attention import coordinate_axis, heatmap_covariance, heatmap_mean
from adnet_core.network.heatmap_losses import likelihood_loss, star_loss
from adnet_core.network.losses import adaptive_wing_loss, smooth_l1_loss, tangents, wing_loss
from adnet_core.network.targets import edge_maps, point_maps
from training.datasets import FaceSet
from training.objective import Objective
from training.settings import LossSettings
from training.validation import figures, predict_set


@pytest.fixture(scope="module")
def stages(layout: Layout) -> list[StageOutput]:
    torch.manual_seed(0)
    network = ADNet(layout, NetworkConfig(width=16, depth=1, stacks=3))
    outputs: list[StageOutput] = network(torch.randn(2, 3, 64, 64))
    return outputs


@pytest.fixture(scope="module")
def truth(layout: Layout) -> Tensor:
    return torch.rand(2, layout.point_count, 2, generator=torch.Generator().manual_seed(1)) - 0.5


def test_stages_weigh_half_of_their_next(layout: Layout, stages: list[StageOutput], truth: Tensor) -> None:
    settings = LossSettings(landmarks="smooth_l1", landmark_weight=2, edge_weight=3, point_weight=5)
    parts = Objective(layout, settings)(stages, truth)
    weights = (0.25, 0.5, 1.0)
    landmarks = sum(w * smooth_l1_loss(s.landmarks, truth) for w, s in zip(weights, stages, strict=True))
    edges = sum(
        w * adaptive_wing_loss(s.edges, edge_maps(truth, layout, 16))
        for w, s in zip(weights, stages, strict=True)
        if s.edges is not None
    )
    points = sum(
        w * adaptive_wing_loss(s.points, point_maps(truth, 16))
        for w, s in zip(weights, stages, strict=True)
        if s.points is not None
    )
    torch.testing.assert_close(parts.landmarks, landmarks)
    torch.testing.assert_close(parts.edges, edges)
    torch.testing.assert_close(parts.points, points)
    torch.testing.assert_close(parts.total, 2 * landmarks + 3 * edges + 5 * points)
    assert parts.total.requires_grad
    assert not parts.landmarks.requires_grad


@pytest.mark.parametrize("kind", ["adl", "smooth_l1", "l1", "l2", "wing"])
def test_every_landmark_loss_has_a_gradient(
    kind: str, layout: Layout, stages: list[StageOutput], truth: Tensor
) -> None:
    settings = LossSettings.model_validate({"landmarks": kind, "edge_weight": 0, "point_weight": 0})
    leaf = stages[-1].landmarks.detach().requires_grad_()
    stage = stages[-1]._replace(landmarks=leaf, edges=None, points=None)
    parts = Objective(layout, settings)([stage], truth)
    parts.total.backward()
    assert leaf.grad is not None
    assert leaf.grad.isfinite().all()
    assert float(parts.total.detach()) == pytest.approx(float(parts.landmarks))
    if kind == "wing":
        expected = wing_loss((leaf * 128).detach(), truth * 128) / 128
        torch.testing.assert_close(parts.landmarks, expected)


def test_dynamic_lambda_differs_from_a_fixed_one(
    layout: Layout, stages: list[StageOutput], truth: Tensor
) -> None:
    fixed = Objective(layout, LossSettings())(stages, truth).landmarks
    one = Objective(layout, LossSettings(direction=1.0))(stages, truth).landmarks
    plain = Objective(layout, LossSettings(landmarks="smooth_l1"))(stages, truth).landmarks
    dynamic = Objective(layout, LossSettings(dynamic_direction=True))(stages, truth).landmarks
    torch.testing.assert_close(one, plain)
    assert not torch.isclose(fixed, one)
    assert not torch.isclose(dynamic, fixed)


@pytest.mark.parametrize("attention", ["none", "point", "edge"])
def test_what_a_network_does_not_draw_costs_nothing(attention: str, layout: Layout, truth: Tensor) -> None:
    config = NetworkConfig.model_validate({"width": 16, "depth": 1, "stacks": 1, "attention": attention})
    parts = Objective(layout, LossSettings())(ADNet(layout, config)(torch.randn(2, 3, 64, 64)), truth)
    assert (parts.edges > 0) == (attention == "edge")
    assert (parts.points > 0) == (attention == "point")
    assert parts.landmarks > 0


@pytest.mark.parametrize(("kind", "margin"), [("star", 0.0), ("likelihood", 0.0), ("likelihood", 5.0)])
def test_losses_of_heatmaps_read_what_the_last_stage_drew(
    kind: str, margin: float, layout: Layout, stages: list[StageOutput], truth: Tensor
) -> None:
    settings = LossSettings.model_validate({"landmarks": kind, "margin": margin, "restraint": 0.5})
    stage = stages[-1]
    found = Objective(layout, settings)([stage], truth).landmarks
    tangent = tangents(truth, torch.from_numpy(layout.neighbours))
    axis = coordinate_axis(16, "paper", device=truth.device, dtype=truth.dtype)
    if kind == "star":
        covariance = heatmap_covariance(stage.heatmap, stage.landmarks)
        expected = star_loss(stage.landmarks, truth, tangent, covariance, cell=2 / 16, restraint=0.5)
    else:
        # 1.5 cells of the 16, and the lambda of the ADL.
        how = {"sigma": 1.5 * 2 / 16, "direction": 2.0, "margin": margin}
        expected = likelihood_loss(stage.heatmap, truth, tangent, axis, axis, **how)
    torch.testing.assert_close(found, expected.detach())


@pytest.mark.parametrize("kind", ["star", "likelihood"])
def test_losses_of_heatmaps_train_in_mixed_precision_and_without_absent_points(
    kind: str, layout: Layout, truth: Tensor
) -> None:
    torch.manual_seed(0)
    network = ADNet(layout, NetworkConfig(width=16, depth=1, stacks=2))
    settings = LossSettings.model_validate(
        {"landmarks": kind, "margin": 5.0, "edge_weight": 0, "point_weight": 0}
    )
    lacking = truth.clone()
    gone = [5, 30, *layout.curves[-1].points]
    lacking[0, gone] = torch.nan
    with torch.autocast("cpu", torch.bfloat16):
        drawn: list[StageOutput] = network(torch.randn(2, 3, 64, 64))
    for stage in drawn:
        stage.heatmap.retain_grad()
    parts = Objective(layout, settings)(drawn, lacking)
    parts.total.backward()
    assert parts.total.dtype == torch.float32
    assert parts.total.isfinite()
    for stage in drawn:
        slope = stage.heatmap.grad
        assert slope is not None
        assert (slope[0, gone] == 0).all()
        assert (slope[1] != 0).any(dim=(-2, -1)).all()
    slopes = [one.grad for one in network.parameters() if one.grad is not None]
    assert slopes
    assert all(slope.isfinite().all() for slope in slopes)


@pytest.mark.parametrize("kind", ["star", "likelihood"])
def test_losses_of_heatmaps_lead_the_mean_to_the_truth(kind: str, layout: Layout, truth: Tensor) -> None:
    """Maps that are learnt alone, under the loss alone: the answer ends where the truth is."""
    torch.manual_seed(0)
    scores = torch.zeros(2, layout.point_count, 16, 16, requires_grad=True)
    optimiser = torch.optim.Adam([scores], lr=0.05)
    settings = LossSettings.model_validate({"landmarks": kind})
    objective = Objective(layout, settings)
    errors = []
    for _ in range(200):
        heatmap = F.softplus(scores)
        mean = heatmap_mean(heatmap)
        errors.append(float((mean.detach() - truth).norm(dim=-1).mean()))
        optimiser.zero_grad()
        objective([StageOutput(mean, heatmap, None, None, None)], truth).total.backward()
        optimiser.step()
    assert errors[0] > 0.3
    assert errors[-1] < 0.05


class Shifted(torch.nn.Module):
    """Answers with the truth, moved."""

    def __init__(self, truth: Tensor, move: float) -> None:
        super().__init__()
        self.truth, self.move, self.next = truth, move, 0

    def forward(self, image: Tensor) -> list[StageOutput]:
        rows = self.truth[self.next : self.next + len(image)]
        self.next += len(image)
        empty = torch.zeros(1)
        return [StageOutput(rows + torch.tensor([0.0, self.move]), empty, None, None, None)]


def test_validation_measures_against_the_unchanged_points(layout: Layout, face_set: FaceSet) -> None:
    # The middle of the canvas is the crop.
    in_crop = face_set.points * face_set.ratio
    for move in (0.0, 0.03):
        predicted, truth = predict_set(
            Shifted(in_crop, move), face_set, layout, size=64, device=torch.device("cpu")
        )
        torch.testing.assert_close(truth, in_crop)
        width = (truth[:, 36] - truth[:, 45]).norm(dim=-1)
        expected = float((100 * move / width).mean())
        assert figures(predicted, truth, layout).nme == pytest.approx(expected, rel=1e-4, abs=1e-4)
