"""The learning rate over a run, the size of the crops, and the averaged weights."""

from __future__ import annotations

import math

import pytest
import torch
from torch import nn

from training.averaging import AveragedNetwork
from training.schedule import crop_size, phase_start, rate_factor
from training.settings import ScheduleSettings


def test_cosine_rises_then_falls_to_a_thousandth() -> None:
    settings = ScheduleSettings(kind="cosine", warm_up=0.1)
    assert rate_factor(0.0, settings) == pytest.approx(1e-3)
    assert rate_factor(0.05, settings) == pytest.approx(0.5)
    assert rate_factor(0.1, settings) == pytest.approx(1.0)
    assert rate_factor(0.55, settings) == pytest.approx(0.5)
    assert rate_factor(1.0, settings) == pytest.approx(1e-3)
    factors = [rate_factor(0.1 + 0.9 * i / 50, settings) for i in range(51)]
    assert factors == sorted(factors, reverse=True)


def test_steps_divide_by_ten() -> None:
    settings = ScheduleSettings(kind="steps", warm_up=0.0, milestones=(0.4, 0.7, 0.9))
    found = [rate_factor(p, settings) for p in (0.0, 0.39, 0.4, 0.69, 0.7, 0.95)]
    assert found == pytest.approx([1, 1, 0.1, 0.1, 0.01, 0.001])


def test_constant_is_constant_after_the_warm_up() -> None:
    settings = ScheduleSettings(kind="constant", warm_up=0.5)
    assert rate_factor(0.25, settings) == pytest.approx(0.5)
    assert rate_factor(0.5, settings) == rate_factor(1.0, settings) == 1.0


def test_crops_are_small_in_the_first_epochs() -> None:
    settings = ScheduleSettings(epochs=10, small_until=0.35, small_size=128)
    assert [crop_size(epoch, settings) for epoch in range(10)] == [128] * 4 + [256] * 6
    assert crop_size(0, ScheduleSettings(small_until=0.0)) == 256


def test_averaged_weights_follow() -> None:
    source = nn.Sequential(nn.Conv2d(1, 1, 1), nn.BatchNorm2d(1))
    averaged = AveragedNetwork(source, decay=0.9)
    conv = source[0]
    assert isinstance(conv, nn.Conv2d)
    expected = float(conv.weight.item())
    for step in range(1, 40):
        nn.init.constant_(conv.weight, step)
        source(torch.full((2, 1, 2, 2), float(step)))
        averaged.update(source, step)
        decay = min(0.9, (1 + step) / (10 + step))
        expected = decay * expected + (1 - decay) * step
    weight, norm = averaged.network[0].weight, averaged.network[1]  # type: ignore[index]
    assert float(weight) == pytest.approx(expected, rel=1e-5)
    assert int(norm.num_batches_tracked) == 39
    assert not weight.requires_grad
    assert not averaged.network.training
    assert math.isfinite(float(norm.running_mean))


def test_the_crops_grow_after_the_epochs_that_were_meant() -> None:
    """0.55 * 100 and 0.29 * 100 come out above and below the whole number."""
    for share, epochs in ((0.55, 100), (0.29, 100), (0.07, 100), (0.1, 30), (0.7, 10), (1.0, 7), (0.0, 7)):
        settings = ScheduleSettings(epochs=epochs, small_until=share, small_size=128)
        change = round(share * epochs)
        sizes = [crop_size(epoch, settings) for epoch in range(epochs)]
        assert sizes == [128] * change + [256] * (epochs - change)
        assert [phase_start(epoch, settings) for epoch in (0, epochs - 1)] == [
            0,
            change if change < epochs else 0,
        ]
