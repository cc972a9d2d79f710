"""Steps by how much answers depend on each weight."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from types import SimpleNamespace

import pytest
import torch
from torch import Tensor, nn

from adnet_core.errors import TrainingError
from adnet_core.faces.layout import Layout
from training.datasets import FaceSet
from training.natural_steps import (
    MOMENTUM,
    VIEWS,
    NaturalSteps,
    StartAnswers,
    sensitivity_views,
    start_answers,
)
from training.settings import Settings

CPU = torch.device("cpu")


class Linear(nn.Module):
    """Landmarks of an image's first two pixels a and b: (3 a + u, v) and (b, w b); `spare` does nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.shift = nn.Parameter(torch.zeros(2))
        self.factors = nn.Parameter(torch.tensor([3.0, 1.0]))
        self.spare = nn.Parameter(torch.ones(1))

    def forward(self, image: Tensor) -> list[SimpleNamespace]:
        a, b = image[:, 0, 0, 0], image[:, 0, 0, 1]
        first = torch.stack([self.factors[0] * a + self.shift[0], self.shift[1].expand(len(image))], dim=-1)
        second = torch.stack([b, self.factors[1] * b], dim=-1)
        return [SimpleNamespace(landmarks=torch.stack([first, second], dim=1))]


def test_sensitivities_are_mean_squares_of_how_far_landmarks_move() -> None:
    image = torch.tensor([2.0, 4.0]).reshape(1, 1, 1, 2)
    truth = torch.tensor([[[6.0, 3.0], [4.0, 4.0]]])  # the first landmark is 3 off
    start = start_answers(Linear(), [(image, truth)] * 4000, seed=0)
    shift, factors, spare = start.sensitivities
    assert start.error == pytest.approx(1.5)
    # One of the two landmarks moves by the change itself, by a = 2 and by b = 4 times it.
    torch.testing.assert_close(shift, torch.tensor([0.5, 0.5]), rtol=0.1, atol=0)
    torch.testing.assert_close(factors, torch.tensor([4 / 2, 16 / 2]), rtol=0.1, atol=0)
    assert spare.tolist() == [0.0]


def steps_of(weight: nn.Parameter, sensitivity: list[float], error: float = 0.5) -> NaturalSteps:
    steps = NaturalSteps([weight], 0.2)
    steps.set_start(StartAnswers([torch.tensor(sensitivity)], error))
    return steps


def test_a_step_goes_along_the_gradient_over_the_sensitivity_as_far_as_the_error_says() -> None:
    weight = nn.Parameter(torch.zeros(3))
    steps = steps_of(weight, [4.0, 1.0, 1.0])
    weight.grad = torch.tensor([4.0, -1.0, 0.0])
    steps.step()
    moved = weight.detach()
    assert float((torch.tensor([4.0, 1.0, 1.0]) * moved**2).sum().sqrt()) == pytest.approx(0.1, rel=1e-3)
    assert moved[0] < 0 < moved[1]
    assert float(moved[1] / -moved[0]) == pytest.approx(1.0, rel=1e-2)  # 1/1 beside 4/4
    assert moved[2] == 0


def test_a_weight_that_answers_do_not_depend_on_stays_in_reach() -> None:
    weight = nn.Parameter(torch.zeros(2))
    steps = steps_of(weight, [1.0, 0.0])
    weight.grad = torch.tensor([1.0, 1e-6])
    steps.step()
    assert torch.isfinite(weight).all()
    first, second = weight.detach().abs().tolist()
    assert 0 < second < 0.01 * first


@pytest.mark.parametrize("gradient", [None, [0.0, 0.0]])
def test_nothing_moves_without_a_gradient(gradient: list[float] | None) -> None:
    weight = nn.Parameter(torch.ones(2))
    steps = steps_of(weight, [1.0, 2.0])
    weight.grad = None if gradient is None else torch.tensor(gradient)
    steps.step()
    assert weight.tolist() == [1.0, 1.0]


def test_the_direction_goes_by_earlier_gradients_too() -> None:
    weight = nn.Parameter(torch.zeros(2))
    steps = steps_of(weight, [1.0, 1.0])
    for gradient in ([1.0, 0.0], [0.0, 1.0]):
        before = weight.detach().clone()
        weight.grad = torch.tensor(gradient)
        steps.step()
    across, along = (before - weight.detach()).tolist()
    assert across / along == pytest.approx(MOMENTUM, rel=1e-3)


def test_a_model_without_an_error_stays() -> None:
    weight = nn.Parameter(torch.ones(2))
    steps = steps_of(weight, [1.0, 2.0], error=0.0)
    weight.grad = torch.ones(2)
    steps.step()
    assert weight.tolist() == [1.0, 1.0]


def test_steps_go_on_as_they_were_left() -> None:
    ends = []
    for interrupted in (False, True):
        weight = nn.Parameter(torch.zeros(2))
        steps = steps_of(weight, [1.0, 3.0])
        for number in range(4):
            if interrupted and number == 2:
                stored = steps.state_dict()
                steps = NaturalSteps([weight], 0.2)
                steps.load_state_dict(stored)
            weight.grad = torch.tensor([1.0, float(number)])
            steps.step()
        ends.append(weight.tolist())
    assert ends[0] == ends[1]


def test_without_a_model_to_start_from_there_are_no_such_steps() -> None:
    weight = nn.Parameter(torch.zeros(2))
    weight.grad = torch.ones(2)
    with pytest.raises(TrainingError, match=r"optimiser\.kind = 'natural' .*--init"):
        NaturalSteps([weight], 0.1).step()


def test_views_are_of_all_faces_alike_and_the_same_each_time(face_set: FaceSet, layout: Layout) -> None:
    seen: list[tuple[int, int]] = []
    views = [
        list(
            sensitivity_views(
                face_set,
                layout,
                Settings(),
                CPU,
                size=64,
                progress=lambda done, total: seen.append((done, total)),
            )
        )
        for _ in range(2)
    ]
    assert len(views[0]) == VIEWS
    assert all(torch.equal(a, b) for pairs in zip(*views, strict=True) for a, b in zip(*pairs, strict=True))
    first, again = views[0][0], views[0][len(face_set)]  # the same face, seen otherwise
    assert not torch.equal(first[0], again[0])
    assert not torch.equal(first[1], again[1])
    assert seen[: VIEWS + 1] == [(number, VIEWS) for number in range(VIEWS)] + [(0, VIEWS)]


def test_a_layout_without_mirror_is_not_flipped(face_set: FaceSet, layout: Layout) -> None:
    bare = replace(layout, flip=tuple(range(layout.point_count)), mirrors=False)

    def views(flip: float) -> list[tuple[torch.Tensor, torch.Tensor]]:
        changed = Settings().augmentation.model_copy(update={"flip": flip})
        settings = Settings().model_copy(update={"augmentation": changed})
        return list(islice(sensitivity_views(face_set, bare, settings, CPU, size=64), 4))

    for never, always in zip(views(0.0), views(1.0), strict=True):
        assert all(torch.equal(a, b) for a, b in zip(never, always, strict=True))
