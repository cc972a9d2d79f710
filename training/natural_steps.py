"""Steps that go far in weights that a network's answers depend little on, and little in the others.

A model has learnt from thousands of faces and goes on with a few. Which of its weights the answers hang on,
and which may go anywhere, any faces tell, without their labels: a natural gradient (Amari, Natural gradient
works efficiently in learning, 1998), by the diagonal of its metric alone, that of the model at the start.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import cycle, islice
from typing import Any

import torch
from torch import Tensor, nn

from adnet_core.errors import TrainingError
from adnet_core.faces.layout import Layout
from adnet_core.faces.sampling import spread
from training.augmentation import random_views, to_network_input
from training.datasets import FaceSet
from training.seeds import Purpose, generator_for
from training.settings import Settings

MOMENTUM = 0.9
FLOOR = 1e-3
"""No weight counts as less sensitive than this share of the mean, so that none goes any distance."""
VIEWS = 48
"""Of faces, by which sensitivities are measured."""
SENSITIVITY, VELOCITY, ERROR = "sensitivity", "velocity", "error"


@dataclass(frozen=True)
class StartAnswers:
    """How a network answers before it learns: for every parameter the `sensitivities` of its weights, and the
    mean `error` of landmarks in half crops."""

    sensitivities: list[Tensor]
    error: float


class NaturalSteps(torch.optim.Optimizer):
    """Steps along gradient / sensitivity, each `lr` times as long as the start's error.

    The sensitivity s of a weight is the mean square, over landmarks, of how far a landmark moves for a change
    of the weight by one. The length of a step d is (sum of s d^2)^(1/2): the root mean square of how far
    landmarks would move if each weight moved them by itself, in half crops. Since they pull together, they
    move them many times as far. A length that goes by the error at the start keeps a model that is nearly
    right where it is; one that followed the gradient's would not be bounded.
    """

    def __init__(self, weights: Iterable[nn.Parameter], lr: float) -> None:
        super().__init__(weights, {"lr": lr, ERROR: 0.0})

    def set_start(self, start: StartAnswers) -> None:
        """What is known of the network before the first step, in the order in which weights were given."""
        for weight, value in zip(self._weights(), start.sensitivities, strict=True):
            self.state[weight][SENSITIVITY] = value.detach().clone()
            self.state[weight][VELOCITY] = torch.zeros_like(weight)
        for group in self.param_groups:
            group[ERROR] = start.error

    @property
    def measured(self) -> bool:
        return all(SENSITIVITY in self.state[weight] for weight in self._weights())

    @torch.no_grad()
    def step(self, closure: Any = None) -> None:  # type: ignore[override]
        """Nothing moves where nothing has a gradient. Raises TrainingError without sensitivities."""
        if not self.measured:
            raise TrainingError(
                "optimiser.kind = 'natural' goes by what a model's answers depend on: "
                "start from one (--init), or take another kind"
            )
        weights = self._weights()
        known = [self.state[weight][SENSITIVITY] for weight in weights]
        floor = FLOOR * float(sum(one.sum() for one in known)) / sum(one.numel() for one in known)
        steps, square = [], torch.zeros((), dtype=torch.float64)
        for weight, sensitivity in zip(weights, known, strict=True):
            velocity = self.state[weight][VELOCITY]
            velocity.mul_(MOMENTUM)
            if weight.grad is not None:
                velocity.add_(weight.grad, alpha=1 - MOMENTUM)
            # The floor is zero where no weight moves anything.
            step = velocity / (sensitivity + floor).clamp(min=torch.finfo(sensitivity.dtype).tiny)
            steps.append(step)
            square += (sensitivity * step**2).sum().cpu().double()
        length = float(square.sqrt())
        if length > 0:
            group = self.param_groups[0]
            for weight, step in zip(weights, steps, strict=True):
                weight.sub_(step, alpha=group["lr"] * group[ERROR] / length)

    def _weights(self) -> list[nn.Parameter]:
        return [weight for group in self.param_groups for weight in group["params"]]


def start_answers(network: nn.Module, views: Iterable[tuple[Tensor, Tensor]], seed: int) -> StartAnswers:
    """What `NaturalSteps` go by, of views: inputs (1, 3, S, S) and points (1, P, 2) in half crops.

    Sensitivities are the diagonal of J^T J / P of the last stage's landmarks, estimated by their gradients
    along random directions (Hutchinson), one a view. The network is left in evaluation mode.
    """
    network.eval()
    weights = [weight for weight in network.parameters() if weight.requires_grad]
    found = [torch.zeros_like(weight) for weight in weights]
    errors = []
    for number, (image, truth) in enumerate(views):
        landmarks = network(image)[-1].landmarks
        errors.append(float((landmarks.detach() - truth).norm(dim=-1).mean()))
        generator = generator_for(seed, Purpose.DIRECTION, number)
        direction = torch.randn(landmarks.shape, generator=generator).to(landmarks)
        moved = (landmarks * direction).sum() / landmarks.shape[1] ** 0.5
        gradients = torch.autograd.grad(moved, weights, allow_unused=True)
        for total, gradient in zip(found, gradients, strict=True):
            if gradient is not None:
                total.addcmul_(gradient, gradient)
    count = max(len(errors), 1)
    return StartAnswers([total / count for total in found], sum(errors) / count)


def sensitivity_views(
    faces: FaceSet,
    layout: Layout,
    settings: Settings,
    device: torch.device,
    *,
    size: int,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> Iterable[tuple[Tensor, Tensor]]:
    """VIEWS augmented inputs (1, 3, size, size) and points (1, P, 2), of faces spread over all.

    Where these are few, each is seen several times.
    """
    rows = range(len(faces))[spread(len(faces), VIEWS)]
    for number, row in enumerate(islice(cycle(rows), VIEWS)):
        progress(number, VIEWS)
        draws = [generator_for(settings.engine.seed, Purpose.SENSITIVITY_VIEW, number)]
        canvases, points = faces.batch([row], device)
        images, truth, _ = random_views(
            canvases,
            points,
            layout,
            settings.augmentation,
            draws,
            ratio=faces.ratio,
            size=size,
            shapes=faces.points,
        )
        image = to_network_input(images)
        channels_last = settings.engine.channels_last
        yield image.contiguous(memory_format=torch.channels_last) if channels_last else image, truth
