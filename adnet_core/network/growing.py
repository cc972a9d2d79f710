"""More hourglasses for a trained network, whose answer stays what it was until they learn."""

from __future__ import annotations

import re

import torch
from torch import Tensor

from adnet_core.network.adnet import ADNet, NetworkConfig

_STAGE = re.compile(r"(?P<part>hgs|features|out_\w+|merge_\w+)\.(?P<stage>\d+)\.(?P<rest>.+)")


def with_stacks(network: ADNet, stacks: int) -> ADNet:
    """A copy of `network` with `stacks` hourglasses, at least its own; the new ones are copies of its last.

    What the former last stage hands on begins as zeros, so that every new stage sees the input that the
    last one sees and answers the same (but for the masked coordinates, which follow the stage before).
    Those zeros have a gradient from the first step, since the stage behind them is a trained one.
    Raises ValueError for fewer stacks than the network has.
    """
    own = network.config.stacks
    if stacks < own:
        raise ValueError(f"the network has {own} hourglasses, which cannot become {stacks}")
    config = NetworkConfig.model_validate({**network.config.model_dump(), "stacks": stacks})
    grown = ADNet(network.layout, config)
    known = network.state_dict()
    state = {name: _weights(name, like, known, own) for name, like in grown.state_dict().items()}
    grown.load_state_dict(state)
    return grown.train(network.training)


def _weights(name: str, like: Tensor, known: dict[str, Tensor], stacks: int) -> Tensor:
    """What `name` begins with: its own weights of `known`, those of the last stage, or zeros."""
    if name in known:
        return known[name]
    found = _STAGE.fullmatch(name)
    assert found is not None, name
    if found["part"].startswith("merge_"):
        return torch.zeros_like(like)
    last = known[f"{found['part']}.{stacks - 1}.{found['rest']}"]
    # The first stage has no masked coordinates: inputs that only the new layer has begin with no weight.
    if last.shape == like.shape:
        return last
    weights = torch.zeros_like(like)
    weights[:, : last.shape[1]] = last
    return weights
