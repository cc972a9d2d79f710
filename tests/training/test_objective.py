"""The loss of a batch: which parts, with which weights, over which stages."""

from __future__ import annotations

import pytest
import torch
from torch import Tensor

from adnet_core.faces.layout import Layout
from adnet_core.network.adnet import ADNet, NetworkConfig, StageOutput
from adnet_core.network.losses import adaptive_wing_loss, smooth_l1_loss, wing_loss
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
