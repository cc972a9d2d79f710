"""What a run trains: the network, its optimiser, and both as one process or many see them."""

from __future__ import annotations

from typing import Any

import torch
from torch import nn
from torch.nn.parallel import DistributedDataParallel

from adnet_core.errors import TrainingError
from adnet_core.faces.layout import Layout
from adnet_core.network.adnet import ADNet
from adnet_core.network.new_layout import is_after_hourglass, is_head
from training.distribution import Process, with_joint_batch_norm
from training.natural_steps import NaturalSteps
from training.settings import OptimiserSettings, Settings, StartSettings

TRUNK = "trunk"
"""In a group of the optimiser's: whether it holds a trunk that heads of a new layout were put on."""
EARLY = "early"
"""In a group of the optimiser's: whether it holds stem and hourglasses, with a rate of their own."""


def apart_in(settings: Settings, *, new_layout: bool) -> str:
    """What of a network has groups of the optimiser's for itself: TRUNK, EARLY or nothing."""
    if new_layout:
        return TRUNK
    return EARLY if 0 < settings.start.early_rate < 1 else ""


def check_settings(settings: Settings, layout: Layout, process: Process) -> None:
    """Raises TrainingError for settings that do not suit each other, the layout or the processes.

    Unequal parts would weigh faces unequally, and batch norm needs equally many in every process.
    """
    batch, pieces = settings.schedule.batch, settings.schedule.accumulate
    if batch % (process.count * pieces):
        raise TrainingError(
            f"setting 'schedule.batch' is refused: {batch} faces cannot be shared equally by "
            f"{process.count} processes with schedule.accumulate = {pieces}"
        )
    if settings.optimiser.kind == "natural" and 0 < settings.start.early_rate < 1:
        raise TrainingError(
            "optimiser.kind = 'natural' has one rate for all weights: start.early_rate is 1, or 0 for none"
        )
    if not layout.curves and settings.network.attention == "edge":
        raise TrainingError(
            f"layout {layout.name} has no curves to attend to: set network.attention to 'point' or 'none'"
        )


def build_network(settings: Settings, layout: Layout, process: Process) -> nn.Module:
    """The network on this process's device, with weights that the seed decides."""
    torch.manual_seed(settings.engine.seed)
    network: nn.Module = ADNet(layout, settings.network)
    if settings.engine.channels_last:
        network = network.to(memory_format=torch.channels_last)  # type: ignore[call-overload]
    network = network.to(process.device)
    return with_joint_batch_norm(network, process) if settings.engine.sync_batchnorm else network


def keep_early_layers(network: nn.Module, settings: StartSettings) -> None:
    """Where stem and hourglasses learn nothing at all, their weights need no gradients from here on."""
    for name, weight in network.named_parameters():
        weight.requires_grad_(settings.early_rate > 0 or is_after_hourglass(name))


def build_optimiser(
    network: nn.Module, settings: OptimiserSettings, process: Process, apart: str = ""
) -> torch.optim.Optimizer:
    """Natural steps, or Adam or AdamW, where what has one dimension (biases, batch norm) does not decay.

    With `apart` TRUNK, groups of that name hold what does not depend on the layout; with EARLY, what comes
    before the features after each hourglass. Weights that need no gradients are left out.
    """
    taught = [(name, weight) for name, weight in network.named_parameters() if weight.requires_grad]
    if settings.kind == "natural":
        return NaturalSteps([weight for _, weight in taught], settings.rate)
    is_late = is_head if apart == TRUNK else is_after_hourglass
    groups: list[dict[str, Any]] = []
    for part in ({apart: False}, {apart: True}) if apart else ({},):
        chosen = [p for name, p in taught if not part or part[apart] != is_late(name)]
        groups += [
            {"params": [p for p in chosen if (p.dim() > 1) == decays], "weight_decay": decay, **part}
            for decays, decay in ((True, settings.weight_decay), (False, 0.0))
        ]
    kind = torch.optim.AdamW if settings.kind == "adamw" else torch.optim.Adam
    return kind(groups, lr=settings.rate, fused=process.device.type == "cuda")


def build_callable(network: nn.Module, settings: Settings, process: Process) -> nn.Module:
    """The network as it is called: with gradients of all processes, and compiled where that is asked."""
    made = network
    if process.count > 1:
        devices = [process.device] if process.device.type == "cuda" else None
        # The released network holds skip convolutions that it never uses.
        unused = settings.network.variant == "released"
        made = DistributedDataParallel(made, device_ids=devices, find_unused_parameters=unused)
    if settings.engine.compile:
        made = torch.compile(made)  # type: ignore[assignment]
    return made
