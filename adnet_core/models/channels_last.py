"""An 8-bit graph turned so that its maps lie channels last, as the runtime's 8-bit convolutions take them.

The runtime turns the maps of a graph that lies channels first before and after these convolutions, often in
float32. Here all between input and heads lies channels last, convolutions are the runtime's own operators,
and nothing is left to be turned. The numbers stay the same to the last bit. It is done when a file is loaded,
for the CPU alone: a GPU takes the graph as it is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import helper, numpy_helper, shape_inference

_LAST, _FIRST = [0, 2, 3, 1], [0, 3, 1, 2]
_BY_ELEMENT = frozenset(
    {"Add", "Cast", "Clip", "Div", "Greater", "Max", "Min", "Mul", "Relu", "Sigmoid", "Sub"}
)
_RUNTIME = "com.microsoft"
"""The runtime's own operators."""
_EIGHT_BITS = {np.dtype(np.int8), np.dtype(np.uint8)}
_EACH_TWICE = {
    (b"asymmetric", b"floor"),
    (b"asymmetric", b"round_prefer_floor"),
    (b"half_pixel", b"round_prefer_floor"),
    (b"half_pixel", b"round_prefer_ceil"),
}
"""By which rules of nearest neighbours a map of twice the sides has each value twice."""
_UNSHUFFLED = [0, 1, 3, 5, 2, 4]
"""How 2 x 2 blocks of the image become channels (torch's pixel_unshuffle)."""


def channels_last(data: bytes) -> bytes:
    """An 8-bit model file's graph channels last, without the weights that only training needs; as it is where
    it has what our exports do not have. May raise anything for a graph that makes no sense."""
    model = onnx.ModelProto()
    model.ParseFromString(data)
    graph = model.graph
    nested = any(item.HasField("g") or item.graphs for node in graph.node for item in node.attribute)
    weights = {item.name for item in graph.initializer}
    replaceable = any(value.name in weights for value in graph.input)
    if nested or replaceable or model.functions:
        return data
    _drop_unused(graph)
    del graph.value_info[:]  # of weights that were dropped, too
    shapes = _shapes(model)
    _blocks_by_convolution(graph, shapes)
    _join_in_eight_bits(graph, shapes)
    _Turning(graph, shapes).turn()
    if not any(item.domain == _RUNTIME for item in model.opset_import):
        model.opset_import.append(helper.make_opsetid(_RUNTIME, 1))
    _drop_unused(graph)
    return bytes(model.SerializeToString())


Shapes = dict[str, list[int]]
"""Sizes of the maps by name, -1 for what is not known, which the number of faces never is."""


def _shapes(model: onnx.ModelProto) -> Shapes:
    graph = shape_inference.infer_shapes(model, data_prop=True).graph
    tensors = {
        value.name: value.type.tensor_type for value in [*graph.value_info, *graph.input, *graph.output]
    }
    return {
        name: [side.dim_value if side.HasField("dim_value") else -1 for side in tensor.shape.dim]
        for name, tensor in tensors.items()
        if tensor.HasField("shape")
    }


def _blocks_by_convolution(graph: onnx.GraphProto, shapes: Shapes) -> None:
    """Let a convolution with noughts and ones make channels of the image's 2 x 2 blocks, which is sooner."""
    origin = {output: node for node in graph.node for output in node.output}
    users = _users(graph)
    image = graph.input[0].name
    for node in graph.node:
        if node.op_type != "Transpose" or list(helper.get_node_attr_value(node, "perm")) != _UNSHUFFLED:
            continue
        source, result = node.input[0], node
        while source in origin and origin[source].op_type == "Reshape":
            source = origin[source].input[0]
        while reshapes := [one for one in users[result.output[0]] if one.op_type == "Reshape"]:
            result = reshapes[0]
        sides, split = shapes.get(image, []), shapes.get(node.input[0], [])
        blocks = shapes.get(result.output[0], [])
        if source != image or split[1:2] + split[3::2] != [sides[1], 2, 2] or blocks[1:2] != [4 * sides[1]]:
            continue
        weights = np.eye(4 * sides[1], dtype=np.float32).reshape(-1, sides[1], 2, 2)
        name = _name("blocks")
        graph.initializer.append(numpy_helper.from_array(weights, name))
        result.CopyFrom(helper.make_node("Conv", [image, name], [result.output[0]], name, strides=[2, 2]))
        return


def _join_in_eight_bits(graph: onnx.GraphProto, shapes: Shapes) -> None:
    """Round maps to 8 bits before they are joined and not after: the same, of a quarter of the memory."""
    users = _users(graph)
    ends = {value.name for value in graph.output}
    single = {item.name for item in graph.initializer if np.prod(item.dims) == 1}
    nodes: list[onnx.NodeProto] = []
    rounded = set()
    for node in graph.node:
        kinds = [one.op_type for one in users[node.output[0]]]
        if node.op_type == "Concat" and kinds == ["QuantizeLinear"] and node.output[0] not in ends:
            [rounding] = users[node.output[0]]
            if not single.issuperset(rounding.input[1:]):
                nodes.append(node)
                continue
            parts = [_name(f"{node.output[0]}.{number}") for number in range(len(node.input))]
            for value, part in zip(node.input, parts, strict=True):
                by = [value, *rounding.input[1:]]
                nodes.append(helper.make_node("QuantizeLinear", by, [part], part))
                shapes[part] = shapes.get(value, [])
            node.input[:] = parts
            node.output[0] = rounding.output[0]
            rounded.add(id(rounding))
        if id(node) not in rounded:
            nodes.append(node)
    _replace(graph, nodes)


class _Turning:
    """Goes through the nodes in their order and keeps, of each map, the copies that there are of it."""

    def __init__(self, graph: onnx.GraphProto, shapes: Shapes) -> None:
        self._graph = graph
        self._shapes = shapes
        self._constants = {item.name: numpy_helper.to_array(item) for item in graph.initializer}
        self._users = _users(graph)
        self._last: dict[str, str] = {}
        """Names of copies that lie channels last; a map's own name is of the one that lies channels first."""
        self._nodes: list[onnx.NodeProto] = []
        self._convolutions = _convolutions(graph, self._constants, self._users)
        self._ends = {value.name for value in graph.output}
        self._within = {name for found in self._convolutions.values() for name in found.within}
        self._written: set[str] = set(self._constants) | {value.name for value in graph.input}

    def turn(self) -> None:
        for node in self._graph.node:
            if node.output[0] in self._convolutions:
                self._convolve(node.output[0])
            elif node.output[0] not in self._within:
                self._take(node)
        for value in self._graph.output:
            self._first_of(value.name)
        _replace(self._graph, self._nodes)

    def _take(self, node: onnx.NodeProto) -> None:
        output = node.output[0]
        turned = any(name in self._last for name in node.input)
        if node.op_type == "DequantizeLinear" and self._is_map(node.input[0]) and self._by_one_scale(node):
            self._dequantise(node)
        elif turned and self._can_be_turned(node):
            self._copy_turned(node, [self._turned(name) for name in node.input])
        elif turned and node.op_type == "Concat" and helper.get_node_attr_value(node, "axis") == 1:
            self._emit("Concat", [self._last_of(name) for name in node.input], self._new_last(output), axis=3)
        elif turned and node.op_type == "MaxPool" and self._halves(node):
            self._halve(node)
        elif turned and node.op_type == "Resize" and self._doubles(node):
            self._double(node)
        else:
            for name in node.input:
                self._first_of(name)
            self._nodes.append(node)
            self._written.update(node.output)

    def _dequantise(self, node: onnx.NodeProto) -> None:
        """Channels first for a convolution in floats, and last for all else."""
        value, output = node.input[0], node.output[0]
        left = [user for user in self._users[output] if user.output[0] not in self._within]
        kinds = {user.op_type for user in left}
        if kinds - {"Conv"} or output in self._ends:
            self._emit(node.op_type, [self._last_of(value), *node.input[1:]], self._new_last(output))
        if "Conv" in kinds:
            self._first_of(value)
            self._emit(node.op_type, list(node.input), output)

    def _convolve(self, output: str) -> None:
        found = self._convolutions[output]
        inputs = [self._last_of(found.inputs[0]), *found.inputs[1:]]
        self._emit(
            "QLinearConv",
            inputs,
            self._new_last(output),
            domain=_RUNTIME,
            channels_last=1,
            **found.attributes,
        )

    def _can_be_turned(self, node: onnx.NodeProto) -> bool:
        """Whether it computes each value by itself, whichever way the maps lie."""
        if node.op_type == "QuantizeLinear":
            return self._by_one_scale(node)
        return node.op_type in _BY_ELEMENT and all(
            not name
            or self._is_map(name)
            or (
                name in self._constants
                and (self._constants[name].ndim == 4 or self._constants[name].size == 1)
            )
            for name in node.input
        )

    def _copy_turned(self, node: onnx.NodeProto, inputs: Sequence[str]) -> None:
        copy = onnx.NodeProto()
        copy.CopyFrom(node)
        copy.input[:] = inputs
        copy.output[0] = self._new_last(node.output[0])
        copy.name = copy.output[0]
        self._add(copy)

    def _halves(self, node: onnx.NodeProto) -> bool:
        given = {item.name: helper.get_attribute_value(item) for item in node.attribute}
        plain = not any(given.get("pads", [])) and not given.get("ceil_mode", 0) and len(node.output) == 1
        window = given["kernel_shape"] == given.get("strides") == [2, 2]
        return plain and window and self._doubled(node.output[0], node.input[0])

    def _doubles(self, node: onnx.NodeProto) -> bool:
        given = {item.name: helper.get_attribute_value(item) for item in node.attribute}
        nearest = given.get("mode", b"nearest") == b"nearest" and "axes" not in given
        where = given.get("coordinate_transformation_mode", b"half_pixel")
        which = given.get("nearest_mode", b"round_prefer_floor")
        twice = (where, which) in _EACH_TWICE
        return nearest and twice and self._doubled(node.input[0], node.output[0])

    def _doubled(self, small: str, large: str) -> bool:
        """Whether both are maps of known sides, the sides of one twice those of the other."""
        one, other = self._shapes.get(small, []), self._shapes.get(large, [])
        known = len(one) == len(other) == 4 and min(one[1:]) > 0
        return known and other[1:] == [one[1], 2 * one[2], 2 * one[3]]

    def _halve(self, node: onnx.NodeProto) -> None:
        """The largest of 2 x 2 values: of two rows, then of two neighbours."""
        _, channels, height, width = self._shapes[node.output[0]]
        value = self._reshaped(self._last_of(node.input[0]), [-1, 2, 2 * width * channels])
        value = self._step("ReduceMax", [value, self._numbers([1])], keepdims=0)
        value = self._reshaped(value, [-1, 2, channels])
        value = self._step("ReduceMax", [value, self._numbers([1])], keepdims=0)
        sides = self._numbers([-1, height, width, channels])
        self._emit("Reshape", [value, sides], self._new_last(node.output[0]))

    def _double(self, node: onnx.NodeProto) -> None:
        """Each row twice, and in it each value."""
        _, channels, height, width = self._shapes[node.input[0]]
        value = self._reshaped(self._last_of(node.input[0]), [-1, 1, width, 1, channels])
        value = self._step("Expand", [value, self._numbers([1, 2, 1, 2, 1])])
        sides = self._numbers([-1, 2 * height, 2 * width, channels])
        self._emit("Reshape", [value, sides], self._new_last(node.output[0]))

    def _reshaped(self, value: str, sides: list[int]) -> str:
        return self._step("Reshape", [value, self._numbers(sides)])

    def _step(self, kind: str, inputs: Sequence[str], **attributes: Any) -> str:
        return self._emit(kind, inputs, _name(f"step.{len(self._nodes)}"), **attributes)

    def _emit(self, kind: str, inputs: Sequence[str], output: str, **attributes: Any) -> str:
        self._add(helper.make_node(kind, inputs, [output], f"{kind}.{output}", **attributes))
        return output

    def _add(self, node: onnx.NodeProto) -> None:
        self._nodes.append(node)
        self._written.update(node.output)

    def _is_map(self, name: str) -> bool:
        return name not in self._constants and len(self._shapes.get(name, [])) == 4

    def _by_one_scale(self, node: onnx.NodeProto) -> bool:
        return all(name in self._constants and self._constants[name].size == 1 for name in node.input[1:])

    def _turned(self, name: str) -> str:
        """An input of a node that works channels last."""
        if not name or (name in self._constants and self._constants[name].ndim < 4):
            return name
        return self._last_of(name)

    def _last_of(self, name: str) -> str:
        """The name of a copy that lies channels last."""
        if name in self._constants:
            turned = _name(name)
            if turned not in self._constants:
                self._constant(turned, np.ascontiguousarray(self._constants[name].transpose(_LAST)))
            return turned
        if name not in self._last:
            self._emit("Transpose", [name], self._new_last(name), perm=_LAST)
        return self._last[name]

    def _first_of(self, name: str) -> None:
        """See that a copy lies channels first, where there is any."""
        if name in self._last and name not in self._written:
            self._emit("Transpose", [self._last[name]], name, perm=_FIRST)

    def _new_last(self, name: str) -> str:
        self._last[name] = _name(name)
        return self._last[name]

    def _numbers(self, values: list[int]) -> str:
        name = _name("numbers." + ".".join(map(str, values)))
        if name not in self._constants:
            self._constant(name, np.array(values, dtype=np.int64))
        return name

    def _constant(self, name: str, values: NDArray[Any]) -> None:
        self._constants[name] = values
        self._graph.initializer.append(numpy_helper.from_array(values, name))


@dataclass(frozen=True)
class _Convolution:
    """A convolution from 8 bits to 8 bits: inputs and attributes of the runtime's operator for it, and the
    outputs of nodes that it stands for."""

    inputs: tuple[str, ...]
    attributes: dict[str, Any]
    within: tuple[str, ...]


def _convolutions(
    graph: onnx.GraphProto, constants: Mapping[str, NDArray[Any]], users: Mapping[str, list[onnx.NodeProto]]
) -> dict[str, _Convolution]:
    """The convolutions by the name of their rounded output."""
    origin = {output: node for node in graph.node for output in node.output}
    ends = {value.name for value in graph.output}
    found = {}
    for node in graph.node:
        if node.op_type != "Conv":
            continue
        sources = [origin.get(name) for name in node.input]
        if any(source is None or source.op_type != "DequantizeLinear" for source in sources):
            continue
        value, weights, *bias = [list(source.input) for source in sources if source is not None]
        within, last = [node.output[0]], node
        while len(users[last.output[0]]) == 1 and users[last.output[0]][0].op_type in (
            "Relu",
            "QuantizeLinear",
        ):
            last = users[last.output[0]][0]
            if last.op_type == "QuantizeLinear":
                break
            within.append(last.output[0])
        if last.op_type != "QuantizeLinear" or ends.intersection(within):
            continue
        scales = [*weights, *value[1:], *last.input[1:], *(bias[0] if bias else ())]
        known = len(value) == len(weights) == len(last.input) == 3 and all(
            name in constants for name in scales
        )
        if not known or any(constants[name].size != 1 for name in (*value[1:], *last.input[1:])):
            continue
        if {constants[name].dtype for name in (value[2], weights[2], last.input[2])} - _EIGHT_BITS:
            continue
        if constants[weights[0]].ndim != 4 or constants[value[2]].dtype != constants[last.input[2]].dtype:
            continue
        if len(within) > 1 and constants[last.input[2]] != 0:  # the rectifier is more than the range's end
            continue
        attributes = {item.name: helper.get_attribute_value(item) for item in node.attribute}
        inputs = (*value, *weights, *last.input[1:], *(bias[0][:1] if bias else ()))
        found[last.output[0]] = _Convolution(inputs, attributes, tuple(within))
    return found


def _name(name: str) -> str:
    return f"channels_last.{name}"


def _users(graph: onnx.GraphProto) -> dict[str, list[onnx.NodeProto]]:
    users: dict[str, list[onnx.NodeProto]] = defaultdict(list)
    for node in graph.node:
        for name in node.input:
            users[name].append(node)
    return users


def _replace(graph: onnx.GraphProto, nodes: Sequence[onnx.NodeProto]) -> None:
    del graph.node[:]
    graph.node.extend(nodes)


def _drop_unused(graph: onnx.GraphProto) -> None:
    """Drop nodes and constants that nothing asks for."""
    wanted = {value.name for value in graph.output}
    kept = []
    for node in reversed(graph.node):
        if wanted.intersection(node.output):
            kept.append(node)
            wanted.update(node.input)
    constants = [item for item in graph.initializer if item.name in wanted]
    _replace(graph, kept[::-1])
    del graph.initializer[:]
    graph.initializer.extend(constants)
