"""What a run that starts from a model keeps of it, so that what the model knew is not forgotten."""

from __future__ import annotations

import copy
from typing import TypeVar

import torch
from torch import Tensor, nn
from torch.nn.modules.batchnorm import _BatchNorm

Network = TypeVar("Network", bound=nn.Module)


class StartWeights:
    """The weights that a run began with."""

    def __init__(self, state: dict[str, Tensor]) -> None:
        self.state = {name: value.detach().clone() for name, value in state.items()}

    @torch.no_grad()
    def pull(self, network: nn.Module, share: float) -> None:
        """Take every weight `share` of the way back to where it began.

        Apart from the optimiser's own step, as AdamW's decay is: the penalty of L2-SP (Li et al., Explicit
        inductive bias for transfer learning, 2018) in that form.
        """
        for name, weight in network.named_parameters():
            weight.lerp_(self.state[name].to(weight), share)

    def network(self, like: Network) -> Network:
        """A network like `like` with the weights of the start."""
        return self.mixed(like, 0.0)

    @torch.no_grad()
    def mixed(self, learnt: Network, share: float) -> Network:
        """A copy of `learnt` whose weights and statistics are start + share * (learnt - start).

        On the line between the two, much of what was learnt is kept at little of what is forgotten
        (Wortsman et al., Robust fine-tuning of zero-shot models, 2022).
        """
        made = copy.deepcopy(learnt)
        state = made.state_dict()
        for name, value in state.items():
            begun = self.state[name].to(value.device)
            state[name] = torch.lerp(begun.to(value), value, share) if value.is_floating_point() else begun
        made.load_state_dict(state)
        return made


def keep_statistics(network: nn.Module) -> None:
    """Let batch norm, in a network that learns, go on with the means and variances that it has.

    Those of a few faces of one collection would take their place within a hundred steps, and all that the
    network knew was learnt with the others.
    """
    for module in network.modules():
        if isinstance(module, _BatchNorm):
            module.eval()
