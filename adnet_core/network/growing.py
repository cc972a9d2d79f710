"""More hourglasses for a trained network, whose answer stays what it was until they learn."""

from __future__ import annotations

import re

import torch
from torch import nn

from adnet_core.network.adnet import ADNet, NetworkConfig

_STAGE = re.compile(r"^(hgs|features|out_\w+|merge_\w+)\.(\d+)\.")


@torch.no_grad()
def with_stacks(network: ADNet, stacks: int) -> ADNet:
    """A copy of `network` with `stacks` hourglasses, at least its own; the new ones are copies of its last.

    What the former last stage hands on begins as zeros, so that every new stage sees the input that the
    last one sees and answers the same (but for the masked coordinates, which follow the stage before).
    Those zeros have a gradient from the first step, since the stage behind them is a trained one.
    Raises ValueError for fewer stacks than the network has.
    """
    old = network.config.stacks
    if stacks < old:
        raise ValueError(f"the network has {old} hourglasses, which cannot become {stacks}")
    config = NetworkConfig.model_validate({**network.config.model_dump(), "stacks": stacks})
    grown = ADNet(network.layout, config)
    grown.load_state_dict(_spread(network.state_dict(), grown.state_dict(), old))
    for stage in range(old - 1, stacks - 1):
        for kind in ("features", "heatmaps", "edgemaps", "pointmaps"):
            merges = getattr(grown, f"merge_{kind}", None)
            if isinstance(merges, nn.ModuleList):
                for parameter in merges[stage].parameters():
                    parameter.zero_()
    return grown.train(network.training)


def _spread(
    known: dict[str, torch.Tensor], wanted: dict[str, torch.Tensor], stacks: int
) -> dict[str, torch.Tensor]:
    """The `wanted` state, from the stage of the same number in `known`, or from its last one."""
    state: dict[str, torch.Tensor] = {}
    for name, value in wanted.items():
        stage = _STAGE.match(name)
        source = name
        if stage is not None and int(stage[2]) >= stacks:
            source = f"{stage[1]}.{stacks - 1}.{name[stage.end() :]}"
        stored = known.get(source, value)
        state[name] = _fitted(stored, value)
    return state


def _fitted(stored: torch.Tensor, value: torch.Tensor) -> torch.Tensor:
    """`stored` in the shape of `value`: inputs that only the new layer has begin with no weight."""
    if stored.shape == value.shape:
        return stored
    fitted = torch.zeros_like(value)
    fitted[:, : stored.shape[1]] = stored
    return fitted
