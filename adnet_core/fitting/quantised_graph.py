"""What is changed in a network's graph so that its 8-bit form is fast, exact and can still be trained."""

from __future__ import annotations

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import helper, numpy_helper

from adnet_core.models.model_file import WEIGHT_PREFIX

_ASIDE = "runtime."
"""Before the names of what the 8-bit graph computes with, where the weights for training want the name."""


def split_norms(model: onnx.ModelProto) -> None:
    """Each batch norm that no convolution took in becomes a product and a sum, by channel.

    The same numbers; but unlike a batch norm these work in any order of the axes, so that the runtime need
    not turn the maps round before and after every 8-bit convolution.
    """
    constants = {item.name: item for item in model.graph.initializer}
    nodes: list[onnx.NodeProto] = []
    for node in model.graph.node:
        if node.op_type != "BatchNormalization":
            nodes.append(node)
            continue
        gain, offset, mean, variance = (_values(constants[name]) for name in node.input[1:5])
        epsilon = next((item.f for item in node.attribute if item.name == "epsilon"), 1e-5)
        scale = gain / np.sqrt(variance + epsilon)
        names = {part: f"{node.output[0]}.{part}" for part in ("scale", "shift", "scaled")}
        for part, values in (("scale", scale), ("shift", offset - mean * scale)):
            by_channel = values.astype(np.float32).reshape(1, -1, 1, 1)
            model.graph.initializer.append(numpy_helper.from_array(by_channel, names[part]))
        nodes.append(
            helper.make_node("Mul", [node.input[0], names["scale"]], [names["scaled"]], f"{node.name}.mul")
        )
        nodes.append(
            helper.make_node("Add", [names["scaled"], names["shift"]], [node.output[0]], f"{node.name}.add")
        )
    del model.graph.node[:]
    model.graph.node.extend(nodes)
    _drop_unused(model)


def free_rectifiers(model: onnx.ModelProto) -> list[str]:
    """Names of the ReLU nodes that follow no convolution.

    A ReLU behind a convolution costs nothing in 8 bits: it is the lower end of the range. Another would be
    rounded to 8 bits twice.
    """
    origin = {output: node.op_type for node in model.graph.node for output in node.output}
    return [
        node.name
        for node in model.graph.node
        if node.op_type == "Relu" and origin.get(node.input[0]) != "Conv"
    ]


def keep_weights(model: onnx.ModelProto, source: onnx.ModelProto) -> None:
    """Add the weights of `source` that training starts from, which the 8-bit graph itself does not use.

    Matrices are kept in 16 bits, statistics and biases, which are small, in 32. The runtime drops them
    when it loads the file.
    """
    for item in model.graph.initializer:
        item.name = _aside(item.name)
    for node in model.graph.node:
        node.input[:] = [_aside(name) for name in node.input]
        node.output[:] = [_aside(name) for name in node.output]
    for item in source.graph.initializer:
        if item.name.startswith(WEIGHT_PREFIX):
            values = numpy_helper.to_array(item)
            small = values.astype(np.float16) if values.ndim > 1 else values
            model.graph.initializer.append(numpy_helper.from_array(small, item.name))


def _values(item: onnx.TensorProto) -> NDArray[np.float64]:
    return numpy_helper.to_array(item).astype(np.float64)


def _drop_unused(model: onnx.ModelProto) -> None:
    used = {name for node in model.graph.node for name in node.input}
    kept = [item for item in model.graph.initializer if item.name in used]
    del model.graph.initializer[:]
    model.graph.initializer.extend(kept)


def _aside(name: str) -> str:
    return _ASIDE + name if name.startswith(WEIGHT_PREFIX) else name
