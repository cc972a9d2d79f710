"""What taking channels out of the trained network would save, and how far its points would move."""

from __future__ import annotations

import copy
import statistics
import tempfile
from pathlib import Path

import torch
from torch import Tensor, nn

from adnet_core.models.engine import Engine
from adnet_core.models.model_file import ModelInfo
from adnet_core.models.model_store import DEFAULT_MODEL, find_model
from adnet_core.network.adnet import ADNet
from adnet_core.network.blocks import Conv, Residual
from adnet_core.network.model_weights import network_from_model_file
from adnet_core.speed import Figure
from training.bench.inference import distance_of_points, run_times, sample_crops
from training.onnx_export import export_model

SHARES = (0.1, 0.2, 0.4)
"""Shares of the bottlenecks' channels that are taken out."""


def pruning() -> list[Figure]:
    """The bundled model in float32 with shares of its channels taken out, not trained again after it."""
    network, info = network_from_model_file(find_model(DEFAULT_MODEL))
    crops = sample_crops(find_model(DEFAULT_MODEL))
    whole = _engine(network, info)
    exact = whole.run(crops, maps=False).landmarks
    before = statistics.median(run_times(whole, 1))
    figures = [Figure(f"{info.name} in float32, whole, one face", before, "ms")]
    for share in SHARES:
        engine = _engine(pruned(network, share), info)
        what = f"{info.name} less {share:.0%} of its channels"
        figures.append(Figure.of_times(f"{what}, one face", run_times(engine, 1)))
        figures.append(distance_of_points(what, engine, crops, exact))
    return figures


def _engine(network: ADNet, info: ModelInfo) -> Engine:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "pruned.onnx")
        export_model(network, ModelInfo(info.name, info.layout, info.margin), path)
        return Engine(path, device="cpu")


@torch.no_grad()
def pruned(network: ADNet, share: float) -> ADNet:
    """A copy of `network` whose bottlenecks have lost `share` of their inner channels, the least important.

    A channel matters as much as it can change what follows: the gain of its batch norm times the length of
    the weights that read it. Channels between bottlenecks stay, since all of them share these.
    """
    network = copy.deepcopy(network)
    for block in network.modules():
        if isinstance(block, Residual):
            _narrow(block.conv1, block.bn2, block.conv2, share)
            _narrow(block.conv2, block.bn3, block.conv3, share)
    return network


def _narrow(writer: Conv, norm: nn.BatchNorm2d, reader: Conv, share: float) -> None:
    """Take the least important channels out between the convolutions `writer` and `reader`."""
    importance = norm.weight.abs() * reader.conv.weight.pow(2).sum(dim=(0, 2, 3)).sqrt()
    count = len(importance) - round(share * len(importance))
    kept = importance.argsort(descending=True, stable=True)[:count].sort().values
    writer.conv.weight = _part(writer.conv.weight, kept)
    if writer.conv.bias is not None:
        writer.conv.bias = _part(writer.conv.bias, kept)
    norm.weight, norm.bias = _part(norm.weight, kept), _part(norm.bias, kept)
    assert norm.running_mean is not None
    assert norm.running_var is not None
    norm.running_mean, norm.running_var = norm.running_mean[kept], norm.running_var[kept]
    reader.conv.weight = nn.Parameter(reader.conv.weight[:, kept])
    norm.num_features = writer.conv.out_channels = reader.conv.in_channels = count


def _part(values: Tensor, kept: Tensor) -> nn.Parameter:
    return nn.Parameter(values[kept])
