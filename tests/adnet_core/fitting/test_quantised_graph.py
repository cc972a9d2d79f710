"""What is changed before a graph gets 8 bits computes the same numbers."""

from __future__ import annotations

import numpy as np
import onnx
import onnxruntime
import pytest
from onnx import TensorProto, helper, numpy_helper

from adnet_core.fitting.quantised_graph import free_rectifiers, keep_weights, split_norms

CHANNELS = 3


@pytest.fixture
def model() -> onnx.ModelProto:
    """x -> norm -> ReLU ("free") -> convolution -> ReLU ("behind") -> y."""
    generator = np.random.default_rng(4)
    constants = {
        "network.bn.weight": generator.uniform(0.5, 2, CHANNELS),
        "network.bn.bias": generator.normal(size=CHANNELS),
        "network.bn.running_mean": generator.normal(size=CHANNELS),
        "network.bn.running_var": generator.uniform(0.1, 3, CHANNELS),
        "network.conv.weight": generator.normal(size=(2, CHANNELS, 3, 3)),
    }
    names = list(constants)
    nodes = [
        helper.make_node("BatchNormalization", ["x", *names[:4]], ["n"], "norm", epsilon=0.01),
        helper.make_node("Relu", ["n"], ["r"], "free"),
        helper.make_node("Conv", ["r", names[4]], ["c"], "conv"),
        helper.make_node("Relu", ["c"], ["y"], "behind"),
    ]
    graph = helper.make_graph(
        nodes,
        "graph",
        [helper.make_tensor_value_info("x", TensorProto.FLOAT, [1, CHANNELS, 5, 6])],
        [helper.make_tensor_value_info("y", TensorProto.FLOAT, [1, 2, 3, 4])],
        [numpy_helper.from_array(value.astype(np.float32), name) for name, value in constants.items()],
    )
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 18)], ir_version=10)


def run(model: onnx.ModelProto) -> np.ndarray:
    onnx.checker.check_model(model)
    image = np.random.default_rng(5).normal(size=(1, CHANNELS, 5, 6)).astype(np.float32)
    session = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
    return np.asarray(session.run(None, {"x": image})[0])


def test_a_norm_becomes_a_product_and_a_sum_of_the_same_numbers(model: onnx.ModelProto) -> None:
    before = run(model)
    assert before.any()
    split_norms(model)
    assert [node.op_type for node in model.graph.node] == ["Mul", "Add", "Relu", "Conv", "Relu"]
    np.testing.assert_allclose(run(model), before, rtol=1e-5, atol=1e-6)
    # What only the norm needed is gone.
    assert {item.name for item in model.graph.initializer} == {"n.scale", "n.shift", "network.conv.weight"}


def test_only_a_relu_that_follows_no_convolution_is_free(model: onnx.ModelProto) -> None:
    assert free_rectifiers(model) == ["free"]
    split_norms(model)
    assert free_rectifiers(model) == ["free"]


def test_weights_for_training_are_kept_beside_what_the_graph_uses(model: onnx.ModelProto) -> None:
    source = onnx.ModelProto()
    source.CopyFrom(model)
    split_norms(model)
    before = run(model)
    keep_weights(model, source)
    np.testing.assert_array_equal(run(model), before)
    kept = {item.name: numpy_helper.to_array(item) for item in model.graph.initializer}
    assert kept["network.conv.weight"].dtype == np.float16
    assert kept["network.bn.running_var"].dtype == np.float32
    for item in source.graph.initializer:
        np.testing.assert_allclose(kept[item.name], numpy_helper.to_array(item), rtol=1e-3)
