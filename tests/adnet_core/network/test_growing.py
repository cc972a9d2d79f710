"""A network with more hourglasses answers as before, and all of it learns."""

from __future__ import annotations

import pytest
import torch

from adnet_core.faces.layout import load_layout
from adnet_core.network.adnet import ADNet, NetworkConfig
from adnet_core.network.growing import with_stacks


def network(stacks: int, attention: str = "anisotropic") -> ADNet:
    torch.manual_seed(3)
    config = NetworkConfig(stacks=stacks, width=16, depth=2, attention=attention)
    return ADNet(load_layout("29"), config).eval()


@pytest.mark.parametrize("attention", ["point", "none"])
def test_without_masked_coordinates_the_answer_is_the_same(attention: str) -> None:
    image = torch.rand(2, 3, 64, 64)
    small = network(2, attention)
    grown = with_stacks(small, 4)
    assert grown.config.stacks == 4
    known = small(image)
    for stage, expected in enumerate([*known, known[-1], known[-1]]):
        torch.testing.assert_close(grown(image)[stage].heatmap, expected.heatmap)


def test_a_first_stage_without_masked_coordinates_gives_them_no_weight() -> None:
    image = torch.rand(1, 3, 64, 64)
    small = network(1)
    grown = with_stacks(small, 2)
    torch.testing.assert_close(grown(image)[-1].landmarks, small(image)[-1].landmarks)
    assert grown.hgs[1].coordconv.conv.weight.shape[1] == small.hgs[0].coordconv.conv.weight.shape[1] + 2


def test_everything_that_is_new_learns_from_the_first_step() -> None:
    grown = with_stacks(network(1), 2).train()
    grown(torch.rand(2, 3, 64, 64))[-1].landmarks.square().sum().backward()
    for name, parameter in grown.named_parameters():
        if name.startswith(("merge_", "hgs.1.", "features.1.", "out_heatmaps.1.")):
            assert parameter.grad is not None, name
    assert grown.merge_features[0].conv.weight.grad.abs().max() > 0


def test_the_network_itself_stays_as_it_is() -> None:
    small = network(2)
    before = {name: value.clone() for name, value in small.state_dict().items()}
    grown = with_stacks(small, 3)
    with torch.no_grad():
        for parameter in grown.parameters():
            parameter.add_(1.0)
    for name, value in small.state_dict().items():
        torch.testing.assert_close(value, before[name], rtol=0, atol=0)


def test_it_cannot_shrink() -> None:
    with pytest.raises(ValueError, match="has 2 hourglasses, which cannot become 1"):
        with_stacks(network(2), 1)
