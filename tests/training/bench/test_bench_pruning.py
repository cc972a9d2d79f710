"""Channels taken out of a network: the least important ones, and nothing else changes."""

from __future__ import annotations

import pytest
import torch

from adnet_core.faces.layout import load_layout
from adnet_core.network.adnet import ADNet, NetworkConfig
from adnet_core.network.blocks import Residual
from training.bench.pruning import pruned, pruning


@pytest.fixture
def network() -> ADNet:
    torch.manual_seed(2)
    return ADNet(load_layout("29"), NetworkConfig(stacks=1, width=32, depth=1)).eval()


def test_channels_that_say_nothing_are_the_first_to_go(network: ADNet) -> None:
    image = torch.rand(1, 3, 64, 64)
    with torch.no_grad():
        for block in network.modules():
            if isinstance(block, Residual):
                for norm in (block.bn2, block.bn3):
                    norm.weight[1::2] = 0
                    norm.bias[1::2] = 0
    smaller = pruned(network, 0.5)
    torch.testing.assert_close(smaller(image)[-1].landmarks, network(image)[-1].landmarks)
    before, after = (sum(value.numel() for value in one.parameters()) for one in (network, smaller))
    assert after < 0.8 * before
    assert network.hgs[0].up1.conv1.conv.out_channels == 16
    assert smaller.hgs[0].up1.conv1.conv.out_channels == 8


def test_without_a_share_nothing_is_taken(network: ADNet) -> None:
    image = torch.rand(1, 3, 64, 64)
    torch.testing.assert_close(pruned(network, 0)(image)[-1].landmarks, network(image)[-1].landmarks)


@pytest.mark.slow
def test_the_bundled_model_is_measured() -> None:
    whole, *others = pruning()
    assert whole.unit == "ms"
    apart = [figure.value for figure in others if figure.unit == "crop px"]
    assert 0 < apart[0] < apart[-1]
