"""Learning from faces without labels: what a teacher answers on a plain view is learnt on a harder one.

The teacher is the averaged network (Tarvainen and Valpola, Mean teachers are better role models, 2017) or the
model that the run began with. Where it is sure and where it is not, it says itself, by the covariance of its
heatmaps and by how far its answers on a view and on that view's mirror image lie apart: points that it is
unsure of weigh less, and the most doubtful are left out (after FixMatch, Sohn et al., 2020, whose threshold
is on a class's probability). An answer is never taken for truth: it is made anew in every step, by a network
that the labelled faces teach, and no face without labels is ever validated on.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from adnet_core.errors import TrainingError
from adnet_core.faces.geometry import tangent_frames
from adnet_core.faces.layout import Layout
from adnet_core.models.calibration import Calibration
from adnet_core.network.adnet import StageOutput
from adnet_core.network.attention import heatmap_covariance
from training.augmentation import (
    cut_views,
    mirror_images,
    random_views,
    to_network_input,
    twice_sideways,
    view_matrices,
)
from training.averaging import AveragedNetwork
from training.datasets import FaceSet
from training.distribution import Process
from training.keeping import StartWeights
from training.position import Position
from training.schedule import crop_size
from training.seeds import Purpose, generator_for
from training.settings import AugmentationSettings, Settings

_STEEPNESS = 5.0
"""Of the rise of the loss's weight, exp(-5 (1 - t)^2), as in the mean teacher's."""
_CHANCES = ("occlusion", "blur", "gamma", "noise", "grey", "light")


@dataclass(frozen=True)
class Answers:
    """What the teacher says of faces: `points` (N, P, 2) in the crop's normalised coordinates, and the mean
    `variance` (N, P) of each in both directions, in their unit squared."""

    points: Tensor
    variance: Tensor


@dataclass(frozen=True)
class HarderViews:
    """Views (n, 3, S, S) as the network takes them, with the teacher's points (n, P, 2), NaN where they are
    left out, and their sureness (n, P), as the views show them; `weight` is that of their loss."""

    images: Tensor
    points: Tensor
    sureness: Tensor
    weight: float


@dataclass(frozen=True)
class Moment:
    """Where in a run a step is: `progress` is the share of all steps that is done."""

    position: Position
    steps_per_epoch: int
    progress: float

    @property
    def step(self) -> int:
        """The number of the step in the run, from 0."""
        return self.position.epoch * self.steps_per_epoch + self.position.step


@dataclass(frozen=True)
class Lessons:
    """What a joint batch's faces without labels teach: `rows` of them in their set, `points` (U, P, 2) in the
    canvas' normalised coordinates, NaN where they are left out, and how much each counts, `sureness` (U, P).

    `views` gives this process's part of a piece of the batch as the student is to see it, None for none.
    """

    rows: list[int]
    points: Tensor
    sureness: Tensor
    views: Callable[[int], HarderViews | None]


class SelfTraining:
    """The faces without labels of a run; what is drawn depends on the seed and the place in the run alone."""

    def __init__(
        self,
        faces: FaceSet,
        layout: Layout,
        settings: Settings,
        process: Process,
        inherited: dict[str, Any] | None = None,
    ) -> None:
        """`inherited` describes the model file that a run began with, whose calibration makes covariances
        honest.

        Raises TrainingError where the faces of a batch cannot be shared equally.
        """
        self.count = settings.unlabelled.beside(settings.schedule.batch)
        parts = process.count * settings.schedule.accumulate
        if self.count % parts:
            raise TrainingError(
                f"setting 'unlabelled.share' is refused: {self.count} faces without labels in a batch cannot "
                f"be shared equally by {process.count} processes with schedule.accumulate = "
                f"{settings.schedule.accumulate}"
            )
        self._faces, self._layout, self._process = faces, layout, process
        self.go_on_with(settings)
        known = (inherited or {}).get("calibration")
        self._calibration = Calibration.from_dict(known) if known else None
        self._orders: dict[int, list[int]] = {}
        self._start: nn.Module | None = None

    def __len__(self) -> int:
        return len(self._faces)

    def go_on_with(self, settings: Settings) -> None:
        """Make views by other settings from the next step on."""
        self._settings = settings
        self._harder = harder(settings.augmentation)

    def rows(self, step: int) -> list[int]:
        """The faces of step number `step` of the run, from 0: all come once before one comes again."""
        found = []
        for at in range(step * self.count, (step + 1) * self.count):
            cycle, index = divmod(at, len(self._faces))
            found.append(self._order(cycle)[index])
        return found

    def _order(self, cycle: int) -> list[int]:
        if cycle not in self._orders:
            if len(self._orders) > 1:
                self._orders.pop(min(self._orders))
            drawn = generator_for(self._settings.engine.seed, Purpose.UNLABELLED_ORDER, cycle)
            self._orders[cycle] = torch.randperm(len(self._faces), generator=drawn).tolist()
        return self._orders[cycle]

    def check_teacher(self, averaged: AveragedNetwork | None, start: StartWeights | None) -> None:
        """Raises TrainingError where the teacher that is set is not there."""
        if self._average_teaches(start):
            if averaged is None:
                raise TrainingError(
                    "faces without labels are taught by the averaged network: set optimiser.ema above 0"
                )
        elif start is None:
            raise TrainingError(
                "unlabelled.teacher = 'start' is a model of the same layout that the run begins with: "
                "give one (--init), or take 'average'"
            )

    def teacher(
        self, network: nn.Module, averaged: AveragedNetwork | None, start: StartWeights | None
    ) -> nn.Module:
        """Whose answers are learnt, all the run long: the average, or a network like the student `network`
        with the weights of the start. Raises as `check_teacher`."""
        self.check_teacher(averaged, start)
        if self._average_teaches(start):
            assert averaged is not None
            return averaged.network.eval()
        assert start is not None
        self._start = start.network(network).eval().requires_grad_(False)
        return self._start

    def _average_teaches(self, start: StartWeights | None) -> bool:
        asked = self._settings.unlabelled.teacher
        return asked == "average" or (asked == "auto" and start is None)

    def weight(self, teacher: nn.Module, progress: float) -> float:
        """What the loss of faces without labels counts after a share `progress` of the steps.

        An average of a network that begins from nothing knows nothing at first, so that it counts
        exp(-5 (1 - t)^2) until `unlabelled.rise` of the steps are done, of which t is the share.
        """
        asked = self._settings.unlabelled
        if teacher is self._start or progress >= asked.rise:
            return asked.weight
        return asked.weight * math.exp(-_STEEPNESS * (1 - progress / asked.rise) ** 2)

    @torch.no_grad()
    def lessons(self, teacher: nn.Module, moment: Moment, pieces: int) -> Lessons:
        """What the teacher answers on the faces of a step, the same in all processes.

        Each process asks about its own faces, in so many `pieces`, and what is sure is judged on all.
        """
        rows, size = self.rows(moment.step), crop_size(moment.position.epoch, self._settings.schedule)
        device = self._process.device
        shape = (self.count, self._layout.point_count)
        kind = _exact(next(teacher.parameters()).dtype)
        points, variance = (torch.zeros(*shape, width, device=device, dtype=kind) for width in (2, 1))
        for piece in range(pieces):
            mine = self._own(piece, pieces)
            if mine:
                canvases, _ = self._faces.batch([rows[at] for at in mine], device)
                said = self.answers(teacher, canvases, size)
                points[mine], variance[mine] = said.points.to(points), said.variance[..., None].to(variance)
        joint = self._process.total(torch.cat([points, variance], dim=-1))
        points, variance = joint[..., :2] / self._faces.ratio, joint[..., 2]
        sureness = sureness_of(variance, self._settings.unlabelled.limit)
        points = points.masked_fill((sureness == 0)[..., None], torch.nan)
        weight = self.weight(teacher, moment.progress)

        def views(piece: int) -> HarderViews | None:
            mine = self._own(piece, pieces)
            if not mine:
                return None
            faces = [rows[at] for at in mine]
            return self._views(faces, mine, points[mine], sureness[mine], moment.position, weight)

        return Lessons(rows, points, sureness, views)

    def _own(self, piece: int, pieces: int) -> list[int]:
        """This process's places in a piece of the joint batch."""
        return list(range(self.count))[piece::pieces][self._process.rank :: self._process.count]

    def answers(self, teacher: nn.Module, canvases: Tensor, size: int) -> Answers:
        """Of faces on canvases (n, 3, C, C): the mean of the plain view of `size` pixels and its mirror."""
        layout = self._layout
        matrices, mirrored = view_matrices(len(canvases), None, self._faces.ratio, torch.Generator())
        nowhere = torch.zeros(len(canvases), layout.point_count, 2, device=canvases.device)
        images, _ = cut_views(canvases, nowhere, matrices, mirrored, layout, size)
        points, covariance = self._asked(teacher, to_network_input(images))
        covariance = self._calibrated(points, covariance)
        if layout.mirrors:
            others, other_covariance = self._asked(teacher, to_network_input(images.flip(-1)))
            other_covariance = self._calibrated(others, other_covariance)
            turn = torch.tensor([-1.0, 1.0]).to(points)
            # What lies to one side in both views lies to the other side of the face in the mirrored one.
            others = mirror_images(others - twice_sideways(self._settings.augmentation, others), layout)
            other_covariance = (other_covariance * torch.outer(turn, turn))[:, list(layout.flip)]
            apart = (points - others) / 2
            covariance = (covariance + other_covariance) / 2 + apart[..., :, None] * apart[..., None, :]
            points = (points + others) / 2
        return Answers(points, (covariance[..., 0, 0] + covariance[..., 1, 1]) / 2)

    def _asked(self, teacher: nn.Module, images: Tensor) -> tuple[Tensor, Tensor]:
        """Points (n, P, 2) and covariances (n, P, 2, 2) of one view."""
        engine = self._settings.engine
        if engine.channels_last:
            images = images.contiguous(memory_format=torch.channels_last)
        images = images.to(next(teacher.parameters()).dtype)
        with torch.autocast(images.device.type, torch.bfloat16, enabled=engine.precision == "bf16"):
            last: StageOutput = teacher(images)[-1]
        points = last.landmarks.to(_exact(last.landmarks.dtype))
        spread = heatmap_covariance(last.heatmap, last.landmarks, self._settings.network.variant)
        return points, spread.to(points)

    def _calibrated(self, points: Tensor, covariance: Tensor) -> Tensor:
        if self._calibration is None:
            return covariance
        xy = points.cpu().double().numpy()
        frames = tangent_frames(xy, self._layout)
        honest = self._calibration.apply(covariance.cpu().double().numpy(), frames, xy)
        return torch.from_numpy(np.ascontiguousarray(honest)).to(covariance)

    def _views(
        self,
        rows: list[int],
        in_batch: list[int],
        points: Tensor,
        sureness: Tensor,
        position: Position,
        weight: float,
    ) -> HarderViews:
        """Harder views of faces at the places `in_batch` of the joint batch, the same whoever makes them."""
        seed = self._settings.engine.seed
        where = (position.epoch, position.step)
        draws = [generator_for(seed, Purpose.UNLABELLED_VIEW, *where, at) for at in in_batch]
        canvases, _ = self._faces.batch(rows, self._process.device)
        images, seen, mirrored = random_views(
            canvases,
            points,
            self._layout,
            self._harder,
            draws,
            ratio=self._faces.ratio,
            size=crop_size(position.epoch, self._settings.schedule),
        )
        swapped = sureness[:, list(self._layout.flip)]
        sureness = torch.where(mirrored.to(sureness.device)[:, None], swapped, sureness)
        return HarderViews(to_network_input(images), seen, sureness, weight)


def _exact(kind: torch.dtype) -> torch.dtype:
    """What 16 bits are added up in."""
    return torch.promote_types(kind, torch.float32)


def harder(settings: AugmentationSettings) -> AugmentationSettings:
    """The views of faces without labels: what happens to colours and pixels with chance p happens as often as
    at least once in two draws, 1 - (1 - p)^2; angles, sizes and shifts stay."""
    changed = {name: 1 - (1 - getattr(settings, name)) ** 2 for name in _CHANCES}
    return settings.model_copy(update=changed)


def sureness_of(variance: Tensor, limit: float) -> Tensor:
    """How much each answer counts, by its variance (U, P) against their median m: min(1, m / variance), and
    nothing beyond `limit` times the median standard deviation.

    >>> sureness_of(torch.tensor([[1.0, 4.0, 8.0, 2.0, 16.0]]), limit=1.6)
    tensor([[1.0000, 1.0000, 0.5000, 1.0000, 0.0000]])
    """
    median = variance.median()
    share = (median / variance.clamp(min=torch.finfo(variance.dtype).tiny)).clamp(max=1)
    return torch.where(variance > limit**2 * median, torch.zeros_like(share), share)


def rows_of(stages: list[StageOutput], rows: slice) -> list[StageOutput]:
    """The same of some faces of a batch."""
    return [
        StageOutput(
            stage.landmarks[rows],
            stage.heatmap[rows],
            *(None if one is None else one[rows] for one in (stage.edges, stage.points, stage.attention)),
        )
        for stage in stages
    ]
