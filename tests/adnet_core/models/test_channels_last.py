"""8-bit graphs channels last: the same numbers, and hardly a map that is turned."""

from __future__ import annotations

from collections import Counter

import numpy as np
import onnx
import onnxruntime
import pytest
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from adnet_core.models import engine
from adnet_core.models.channels_last import channels_last
from adnet_core.models.engine import Engine
from adnet_core.models.model_file import OUTPUT_NAMES
from adnet_core.models.model_store import DEFAULT_MODEL, find_model


def _run(data: bytes, image: NDArray[np.float32]) -> list[NDArray[np.float32]]:
    session = onnxruntime.InferenceSession(data, providers=["CPUExecutionProvider"])
    return session.run(None, {"image": image})


def _kinds(data: bytes) -> Counter[str]:
    return Counter(node.op_type for node in onnx.load_from_string(data).graph.node)


def test_the_bundled_model_gives_the_same_numbers_without_turning_its_maps() -> None:
    data = find_model(DEFAULT_MODEL).read_bytes()
    turned = channels_last(data)
    before, after = _kinds(data), _kinds(turned)
    assert after["QLinearConv"] == before["Conv"] > 100
    assert after["Conv"] == 1  # which makes channels of blocks
    assert after["Transpose"] < 20
    assert len(turned) < 0.5 * len(data)
    image = np.random.default_rng(0).uniform(-1, 1, (2, 3, 256, 256)).astype(np.float32)
    for name, one, other in zip(OUTPUT_NAMES, _run(data, image), _run(turned, image), strict=True):
        np.testing.assert_array_equal(one, other, err_msg=name)


class _Graph:
    """An 8-bit convolution of the image (N, 4, 8, 8) with a rectifier, and nodes after it."""

    def __init__(self, *, lowest: int = 0) -> None:
        random = np.random.default_rng(1)
        self.constants: list[onnx.TensorProto] = []
        self.constant("scale", np.float32(0.02))
        self.constant("zero", np.uint8(128))
        self.constant("lowest", np.uint8(lowest))
        self.constant("weight.scale", np.linspace(0.01, 0.02, 4).astype(np.float32))
        self.constant("weight.zero", np.zeros(4, np.int8))
        self.constant("weight", random.integers(-64, 64, (4, 4, 3, 3), dtype=np.int8))
        self.nodes = [
            helper.make_node("QuantizeLinear", ["image", "scale", "zero"], ["q"], "q"),
            helper.make_node("DequantizeLinear", ["q", "scale", "zero"], ["x"], "x"),
            helper.make_node(
                "DequantizeLinear", ["weight", "weight.scale", "weight.zero"], ["w"], "w", axis=0
            ),
            helper.make_node("Conv", ["x", "w"], ["c"], "c", pads=[1, 1, 1, 1]),
            helper.make_node("Relu", ["c"], ["r"], "r"),
            helper.make_node("QuantizeLinear", ["r", "scale", "lowest"], ["rq"], "rq"),
            helper.make_node("DequantizeLinear", ["rq", "scale", "lowest"], ["found"], "found"),
        ]

    def constant(self, name: str, values: NDArray[np.generic] | np.generic) -> None:
        self.constants.append(numpy_helper.from_array(np.asarray(values), name))

    def add(self, kind: str, inputs: list[str], **attributes: object) -> None:
        self.nodes.append(helper.make_node(kind, inputs, ["end"], "end", **attributes))

    def data(self) -> bytes:
        image = helper.make_tensor_value_info("image", TensorProto.FLOAT, ["N", 4, 8, 8])
        end = helper.make_tensor_value_info(self.nodes[-1].output[0], TensorProto.FLOAT, None)
        graph = helper.make_graph(self.nodes, "graph", [image], [end], self.constants)
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 18)], ir_version=8)
        return bytes(model.SerializeToString())


def _same(graph: _Graph) -> Counter[str]:
    """The kinds of nodes afterwards, once the numbers are found to be the same."""
    data = graph.data()
    turned = channels_last(data)
    image = np.random.default_rng(2).uniform(-2, 2, (3, 4, 8, 8)).astype(np.float32)
    (one,), (other,) = _run(data, image), _run(turned, image)
    np.testing.assert_array_equal(one, other)
    return _kinds(turned)


def test_the_end_may_be_a_map() -> None:
    kinds = _same(_Graph())
    assert kinds["QLinearConv"] == 1
    assert kinds["Relu"] == kinds["Conv"] == 0


def test_a_rectifier_within_the_range_stays() -> None:
    assert _same(_Graph(lowest=10))["Relu"] == 1


@pytest.mark.parametrize("sides", [(4, 1, 1), (1, 4, 1, 1), (8,), (8, 8), (1,), ()])
def test_constants_of_any_rank_are_added_where_they_belong(sides: tuple[int, ...]) -> None:
    graph = _Graph()
    graph.constant("more", np.random.default_rng(3).uniform(size=sides).astype(np.float32))
    graph.add("Add", ["found", "more"])
    _same(graph)


def test_maps_of_the_image_itself_are_added() -> None:
    graph = _Graph()
    graph.add("Mul", ["image", "found"])
    _same(graph)


@pytest.mark.parametrize("axis", [1, 2, 3])
def test_maps_are_joined_along_any_axis(axis: int) -> None:
    graph = _Graph()
    graph.add("Concat", ["found", "image"], axis=axis)
    _same(graph)


@pytest.mark.parametrize(
    ("attributes", "by_hand"),
    [
        ({"kernel_shape": [2, 2], "strides": [2, 2]}, True),
        ({"kernel_shape": [2, 2], "strides": [1, 1]}, False),
        ({"kernel_shape": [2, 2]}, False),
        ({"kernel_shape": [2, 2], "strides": [2, 2], "pads": [1, 1, 1, 1]}, False),
        ({"kernel_shape": [3, 3], "strides": [2, 2]}, False),
    ],
)
def test_pooling(attributes: dict[str, list[int]], by_hand: bool) -> None:
    graph = _Graph()
    graph.add("MaxPool", ["found"], **attributes)
    assert (_same(graph)["MaxPool"] == 0) == by_hand


@pytest.mark.parametrize(
    ("mode", "scales", "where", "which", "by_hand"),
    [
        ("nearest", [1, 1, 2, 2], "asymmetric", "floor", True),
        ("nearest", [1, 1, 2, 2], "half_pixel", "round_prefer_floor", True),
        ("nearest", [1, 1, 2, 2], "half_pixel", "round_prefer_ceil", True),
        ("nearest", [1, 1, 2, 2], "asymmetric", "round_prefer_floor", True),
        ("nearest", [1, 1, 2, 2], "asymmetric", "ceil", False),
        ("nearest", [1, 1, 2, 2], "align_corners", "floor", False),
        ("nearest", [1, 1, 2, 3], "asymmetric", "floor", False),
        ("linear", [1, 1, 2, 2], "asymmetric", "floor", False),
    ],
)
def test_enlarging(mode: str, scales: list[int], where: str, which: str, by_hand: bool) -> None:
    graph = _Graph()
    graph.constant("scales", np.array(scales, np.float32))
    graph.add(
        "Resize",
        ["found", "", "scales"],
        mode=mode,
        coordinate_transformation_mode=where,
        nearest_mode=which,
    )
    assert (_same(graph)["Resize"] == 0) == by_hand


def test_a_model_that_cannot_be_turned_runs_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    crops = np.random.default_rng(0).integers(0, 256, (1, 256, 256, 3), dtype=np.uint8)
    path = find_model(DEFAULT_MODEL)
    usual = Engine(path, device="cpu").run(crops)
    given = []

    def fail(data: bytes) -> bytes:
        given.append(len(data))
        raise KeyError("kernel_shape")

    for spoilt in (fail, lambda data: data[:1000]):
        monkeypatch.setattr(engine, "channels_last", spoilt)
        found = Engine(path, device="cpu").run(crops)
        np.testing.assert_array_equal(found.landmarks, usual.landmarks)
    assert given == [path.stat().st_size]
