"""What a run keeps of the model that it starts from."""

from __future__ import annotations

import pytest
import torch
from torch import nn

from training.keeping import StartWeights, keep_statistics


def small_network(value: float) -> nn.Module:
    network = nn.Sequential(nn.Conv2d(1, 2, 1), nn.BatchNorm2d(2))
    with torch.no_grad():
        for tensor in [*network.parameters(), network[1].running_mean, network[1].running_var]:
            assert isinstance(tensor, torch.Tensor)
            tensor.fill_(value)
    return network


def test_the_pull_takes_weights_a_share_of_the_way_back() -> None:
    start = StartWeights(small_network(1.0).state_dict())
    network = small_network(3.0)
    start.pull(network, 0.25)
    assert {float(value) for weight in network.parameters() for value in weight.detach().flatten()} == {2.5}
    assert network[1].running_mean[0] == 3.0  # type: ignore[index]  statistics are nobody's weights


def test_what_was_learnt_is_mixed_with_the_start_statistics_included() -> None:
    begun, learnt = small_network(1.0), small_network(3.0)
    learnt[1].num_batches_tracked.fill_(7)  # type: ignore[index, union-attr, operator]
    start = StartWeights(begun.state_dict())
    mixed = start.mixed(learnt, 0.25).state_dict()
    assert mixed.pop("1.num_batches_tracked") == 0
    for name, value in mixed.items():
        torch.testing.assert_close(value, torch.full_like(value, 1.5), msg=name)
    for share, expected in ((0.0, begun), (1.0, learnt)):
        weights = dict(start.mixed(learnt, share).named_parameters())
        for name, value in expected.named_parameters():
            assert torch.equal(weights[name], value)
    assert torch.equal(learnt[0].weight, torch.full_like(learnt[0].weight, 3.0))  # type: ignore[arg-type]


def test_a_start_does_not_follow_the_network_it_was_taken_from() -> None:
    network = small_network(1.0)
    start = StartWeights(network.state_dict())
    with torch.no_grad():
        network[0].weight.fill_(9.0)  # type: ignore[operator, union-attr]
    assert float(start.state["0.weight"].mean()) == 1.0


@pytest.mark.parametrize("kept", [True, False])
def test_kept_statistics_do_not_follow_the_faces_that_are_seen(kept: bool) -> None:
    network = small_network(1.0).train()
    if kept:
        keep_statistics(network)
    network(torch.randn(4, 1, 3, 3))
    same = torch.equal(network[1].running_mean, torch.ones(2))  # type: ignore[index, arg-type]
    assert same == kept
    assert network[0].training  # the rest learns as before
