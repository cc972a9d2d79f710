"""The torch network inside a model file: the exporter keeps every weight under its own name."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from pydantic import ValidationError

from adnet_core.errors import ModelError
from adnet_core.models.model_file import BASE, BASE_PREFIX, WEIGHT_PREFIX, ModelInfo, read_model
from adnet_core.network.adnet import ADNet, NetworkConfig


def network_from_model_file(path: Path) -> tuple[ADNet, ModelInfo]:
    """The network of a model file, in evaluation mode with float32 weights, and the file's description.

    An 8-bit model's weights are those it was made from, rounded to 16 bits.
    Raises ModelError for a file that is no model of ours, or that does not hold a torch network's weights.
    """
    data, info = read_model(path)
    return _network(data, info, WEIGHT_PREFIX, path), info


def base_of_model_file(path: Path) -> tuple[ADNet, ModelInfo] | None:
    """The model that a file of a new layout is joined with, from inside it: its network and description.

    None for a model that stands by itself. Raises ModelError as `network_from_model_file` does.
    """
    data, info = read_model(path)
    described = info.provenance.get(BASE)
    if not isinstance(described, dict):
        return None
    base = ModelInfo.from_json(json.dumps(described), f"{path}: the model's base")
    return _network(data, base, BASE_PREFIX, path), base


def _network(data: bytes, info: ModelInfo, prefix: str, path: Path) -> ADNet:
    described = info.provenance.get("network")
    if not isinstance(described, dict):
        raise ModelError(
            f"{path}: the model does not say what network it is, so it cannot be trained further"
        )
    try:
        network = ADNet(info.layout, NetworkConfig.model_validate(described))
    except ValidationError as error:
        reason = error.errors()[0]["msg"]
        raise ModelError(f"{path}: the model describes an unknown network: {reason}") from None
    found = {
        tensor.name.removeprefix(prefix): numpy_helper.to_array(tensor)
        for tensor in onnx.load_from_string(data).graph.initializer
        if tensor.name.startswith(prefix)
    }
    state = network.state_dict()
    for name, value in state.items():
        if name.endswith("num_batches_tracked"):
            continue
        stored = found.get(name)
        if stored is None or stored.shape != tuple(value.shape):
            raise ModelError(f"{path}: the weights of '{name}' are missing, so it cannot be trained further")
        state[name] = torch.from_numpy(np.array(stored, dtype=np.float32))
    network.load_state_dict(state)
    return network.eval()
