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


def choose_layers(network: nn.Module, settings: StartSettings) -> None:
    """Let those weights learn that `settings.layers` names; the others need no gradients from here on."""
    for name, weight in network.named_parameters():
        weight.requires_grad_(settings.layers == "all" or is_after_hourglass(name))


def build_optimiser(
    network: nn.Module, settings: OptimiserSettings, process: Process, *, trunk_apart: bool = False
) -> torch.optim.Optimizer:
    """Natural steps, or Adam or AdamW, where what has one dimension (biases, batch norm) does not decay.

    With `trunk_apart`, groups under TRUNK hold what does not depend on the layout. Weights that need no
    gradients are left out.
    """
    learning = [(name, weight) for name, weight in network.named_parameters() if weight.requires_grad]
    if settings.kind == "natural":
        return NaturalSteps([weight for _, weight in learning], settings.rate)
    groups: list[dict[str, Any]] = []
    for part in ({TRUNK: False}, {TRUNK: True}) if trunk_apart else ({},):
        chosen = [p for name, p in learning if not part or part[TRUNK] != is_head(name)]
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
