"""What a run trains: the network, its optimiser, and both as one process or many see them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

import torch
from torch import nn
from torch.nn.parallel import DistributedDataParallel

from adnet_core.errors import TrainingError
from adnet_core.faces.layout import Layout
from adnet_core.network.adnet import ADNet
from adnet_core.network.new_layout import LAYERS, OF_LAYOUT, layers_of
from training.distribution import Process, with_joint_batch_norm
from training.natural_steps import NaturalSteps
from training.settings import OptimiserSettings, Settings, StartSettings


class Pace(NamedTuple):
    """How a group of layers learns: its rate over `optimiser.rate`, and whether it waits for the heads of a
    new layout (`start.heads_first`)."""

    rate: float
    waits: bool


def paces(settings: StartSettings, *, new_layout: bool) -> dict[str, Pace]:
    """Of each group of layers how it learns."""
    return {
        layers: Pace(settings.rates.of(layers), waits=new_layout and layers not in OF_LAYOUT)
        for layers in LAYERS
    }


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
    rates = [settings.start.rates.of(layers) for layers in LAYERS]
    if settings.optimiser.kind == "natural" and any(0 < rate < 1 for rate in rates):
        raise TrainingError(
            "optimiser.kind = 'natural' has one rate for all weights: each of start.rates is 1, or 0 for none"
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


def keep_layers_without_rate(network: nn.Module, settings: StartSettings) -> None:
    """Weights that learn nothing at all need no gradients from here on."""
    for name, weight in network.named_parameters():
        weight.requires_grad_(settings.rates.of(layers_of(name)) > 0)


def require_rates(settings: StartSettings) -> None:
    """Raises TrainingError where layers learn nothing although no model has taught them anything."""
    without = [layers for layers in LAYERS if settings.rates.of(layers) == 0]
    if without:
        raise TrainingError(
            f"start.rates.{without[0]} = 0 learns on top of what a model has learnt: "
            "start from one (--init), or take 1"
        )


def build_optimiser(
    network: nn.Module, settings: OptimiserSettings, process: Process, by_layers: Mapping[str, Pace]
) -> tuple[torch.optim.Optimizer, list[Pace]]:
    """Natural steps, or Adam or AdamW, where what has one dimension (biases, batch norm) does not decay; and
    how each of its groups learns, `by_layers`.

    Layers of one pace are in one group. Weights that need no gradients are left out.
    """
    taught = [(name, weight) for name, weight in network.named_parameters() if weight.requires_grad]
    if settings.kind == "natural":
        return NaturalSteps([weight for _, weight in taught], settings.rate), [Pace(1.0, waits=False)]
    groups: list[dict[str, Any]] = []
    learns: list[Pace] = []
    for pace in dict.fromkeys(by_layers.values()):
        chosen = [weight for name, weight in taught if by_layers[layers_of(name)] == pace]
        for decays in (True, False) if chosen else ():
            weights = [weight for weight in chosen if (weight.dim() > 1) == decays]
            groups.append({"params": weights, "weight_decay": settings.weight_decay if decays else 0.0})
            learns.append(pace)
    kind = torch.optim.AdamW if settings.kind == "adamw" else torch.optim.Adam
    # One call for all weights, which are many and small; a Mac's GPU keeps to what it has always done.
    return kind(groups, lr=settings.rate, fused=process.device.type in ("cuda", "cpu")), learns


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
