"""What a run has come to, as its steps change it and as its checkpoints keep it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from torch import Tensor, nn
from torch.optim import Optimizer

from adnet_core.errors import TrainingError
from adnet_core.network.checkpoints import load_checkpoint, misfit
from training.averaging import AveragedNetwork
from training.keeping import StartWeights
from training.position import Position


@dataclass
class RunState:
    """The network that learns, its average where one is kept, and how far the run is; `start` are the weights
    of the model that it began with, None where it began from nothing or for another layout."""

    network: nn.Module
    averaged: AveragedNetwork | None
    optimiser: Optimizer
    position: Position = field(default_factory=Position)
    start: StartWeights | None = None

    @property
    def counting(self) -> nn.Module:
        """The network whose weights count: the average, where there is one."""
        return self.averaged.network if self.averaged is not None else self.network

    def load_weights(self, state: dict[str, Tensor]) -> None:
        """Take a model's weights into the network and its average. Raises TrainingError where they do not
        fit."""
        try:
            self.network.load_state_dict(state)
        except RuntimeError as error:
            raise TrainingError(f"the initial weights do not fit this network: {misfit(error)}") from None
        if self.averaged is not None:
            self.averaged.network.load_state_dict(state)

    def resume(self, path: Path) -> dict[str, Any]:
        """Become what a checkpoint holds, and return all of that; raises TrainingError where it does not fit
        the settings."""
        content = load_checkpoint(path)
        try:
            self.network.load_state_dict(content["model"])
            self.optimiser.load_state_dict(content["optimiser"])
            if self.averaged is not None:
                self.averaged.network.load_state_dict(content["ema"] or content["model"])
            self.position = Position(
                content["epoch"],
                content["step"],
                content["best"],
                content.get("best_epoch", content["epoch"]),
                content.get("chosen"),
            )
            # A checkpoint of an earlier version, or of a run from nothing, holds no start.
            self.start = StartWeights(content["start"]) if content.get("start") else None
        except (KeyError, ValueError, RuntimeError) as error:
            raise TrainingError(f"{path}: does not fit these settings: {misfit(error)}") from None
        return content

    def content(self, counts: nn.Module | None = None) -> dict[str, Any]:
        """What a checkpoint holds of it. `counts` is a network that was chosen in place of the average; then
        the start is not needed any more."""
        average = counts or (self.averaged.network if self.averaged else None)
        return {
            "model": self.network.state_dict(),
            "ema": average.state_dict() if average is not None else None,
            "optimiser": self.optimiser.state_dict(),
            "epoch": self.position.epoch,
            "step": self.position.step,
            "best": self.position.best,
            "best_epoch": self.position.best_epoch,
            "chosen": self.position.chosen,
            "start": self.start.state if self.start and counts is None else None,
        }
