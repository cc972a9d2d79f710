"""What is said of the steps since the last event line: mean losses, images per second, time left."""

from __future__ import annotations

import time

import torch

from adnet_core.events import Stepped
from training.objective import LossParts


class StepMeans:
    """Gathers the losses of steps of `batch` faces until they are said, and begins anew then."""

    def __init__(self, batch: int, steps_per_epoch: int, epochs: int) -> None:
        self._batch, self._steps_per_epoch, self._epochs = batch, steps_per_epoch, epochs
        self._begin()

    def _begin(self) -> None:
        self._begun = time.monotonic()
        self._count = 0
        self._sums = torch.zeros(4, dtype=torch.float64)

    @property
    def seconds(self) -> float:
        """Since the last line."""
        return time.monotonic() - self._begun

    def add(self, parts: LossParts) -> None:
        losses = torch.stack([parts.total.detach(), parts.landmarks, parts.edges, parts.points])
        self._sums += losses.cpu().double()
        self._count += 1

    def stepped(self, epoch: int, step: int, rate: float) -> Stepped:
        """The event after step number `step` of an epoch, counted from 1; at least one has been added."""
        seconds, (total, landmarks, edges, points) = self.seconds, (self._sums / self._count).tolist()
        left = (self._epochs - epoch) * self._steps_per_epoch - step
        event = Stepped(
            epoch=epoch,
            step=step,
            steps=self._steps_per_epoch,
            loss=total,
            landmark_loss=landmarks,
            edge_loss=edges,
            point_loss=points,
            rate=rate,
            images_per_second=self._count * self._batch / max(seconds, 1e-9),
            seconds_left=left * seconds / self._count,
        )
        self._begin()
        return event
