"""A model file small enough to make in a test: its landmarks follow the bright spot of the crop."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import pytest
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from adnet_core.cli import main
from adnet_core.faces.geometry import CROP_SIZE, HEATMAP_SIZE
from adnet_core.faces.layout import Layout, load_layout
from adnet_core.models.finder_part import FinderPart
from adnet_core.models.model_file import ModelInfo, attach_info

Answer = Callable[..., tuple[int, str, list[str]]]

TINY_COVARIANCE = np.array([[9.0, 2.0], [2.0, 4.0]])


def schematic_face(layout: Layout) -> NDArray[np.float64]:
    """(P, 2) made-up points around (0, 0), the longer side of their box 170 crop pixels."""
    points = np.zeros((layout.point_count, 2))
    for index, curve in enumerate(layout.curves):
        centre = np.array([np.cos(index), np.sin(index)]) * 40.0
        turn = np.linspace(0.1, 2.9 if curve.closed else 1.5, len(curve.points)) * 2
        points[list(curve.points)] = centre + 20.0 * np.stack([np.cos(turn), np.sin(turn)], axis=1)
    free = ~layout.on_curve
    points[free] = np.stack([np.linspace(-50, 50, free.sum()), np.full(free.sum(), -10.0)], axis=1)
    low, high = points.min(axis=0), points.max(axis=0)
    return (points - (low + high) / 2) * (170.0 / (high - low).max())


def tiny_graph(layout: Layout) -> onnx.GraphProto:
    """landmarks = schematic face + centre of gravity of pixels brighter than 3/4 of white (0 without any)."""
    grid = np.arange(CROP_SIZE, dtype=np.float32)
    points, edges, side = layout.point_count, len(layout.curves), HEATMAP_SIZE
    ramp = np.linspace(0, 1, side * side, dtype=np.float32).reshape(side, side)
    constants = {
        "limit": np.array(0.5, np.float32),
        "x_grid": grid.reshape(1, 1, 1, -1),
        "y_grid": grid.reshape(1, 1, -1, 1),
        "tiny": np.array(1e-6, np.float32),
        "nought": np.array(0.0, np.float32),
        "planes": np.array([1, 2, 3], np.int64),
        "flat": np.array([-1, 1, 1], np.int64),
        "four": np.array([-1, 1, 1, 1], np.int64),
        "face": schematic_face(layout)[None].astype(np.float32),
        "spread": np.broadcast_to(TINY_COVARIANCE, (1, points, 2, 2)).astype(np.float32),
        "ramp_points": np.broadcast_to(ramp, (1, points, side, side)).astype(np.float32),
        "ramp_edges": np.broadcast_to(ramp, (1, edges, side, side)).astype(np.float32),
    }
    node = helper.make_node
    nodes = [
        node("ReduceMean", ["image"], ["grey"], axes=[1], keepdims=1),
        node("Sub", ["grey", "limit"], ["above"]),
        node("Relu", ["above"], ["light"]),
        node("ReduceSum", ["light", "planes"], ["mass"], keepdims=1),
        node("Add", ["mass", "tiny"], ["safe_mass"]),
        node("Mul", ["light", "x_grid"], ["light_x"]),
        node("Mul", ["light", "y_grid"], ["light_y"]),
        node("ReduceSum", ["light_x", "planes"], ["sum_x"], keepdims=1),
        node("ReduceSum", ["light_y", "planes"], ["sum_y"], keepdims=1),
        node("Div", ["sum_x", "safe_mass"], ["x"]),
        node("Div", ["sum_y", "safe_mass"], ["y"]),
        node("Reshape", ["x", "flat"], ["x_flat"]),
        node("Reshape", ["y", "flat"], ["y_flat"]),
        node("Concat", ["x_flat", "y_flat"], ["centre"], axis=2),
        node("Add", ["face", "centre"], ["landmarks"]),
        node("Mul", ["x", "nought"], ["no_x"]),
        node("Reshape", ["no_x", "four"], ["zeros"]),
        node("Add", ["spread", "zeros"], ["covariance"]),
        node("Add", ["ramp_points", "zeros"], ["attention"]),
        node("Add", ["ramp_edges", "zeros"], ["edges"]),
    ]
    value = helper.make_tensor_value_info
    outputs = {
        "landmarks": ["N", points, 2],
        "covariance": ["N", points, 2, 2],
        "attention": ["N", points, side, side],
        "edges": ["N", edges, side, side],
    }
    return helper.make_graph(
        nodes,
        "tiny",
        [value("image", TensorProto.FLOAT, ["N", 3, CROP_SIZE, CROP_SIZE])],
        [value(name, TensorProto.FLOAT, shape) for name, shape in outputs.items()],
        [numpy_helper.from_array(array, name) for name, array in constants.items()],
    )


def tiny_proto(layout: Layout, **info: Any) -> onnx.ModelProto:
    model = helper.make_model(tiny_graph(layout), opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    attach_info(model, ModelInfo(**({"name": "tiny", "layout": layout} | info)))
    return model


@pytest.fixture
def tiny_model(tmp_path: Path) -> Callable[..., Path]:
    """`tiny_model(layout, **info)` writes a valid model file and returns its path; `info` as of ModelInfo."""

    def make(layout: Layout | str = "68", path: Path | None = None, **info: Any) -> Path:
        chosen = layout if isinstance(layout, Layout) else load_layout(layout)
        target = path or tmp_path / f"tiny-{chosen.name}.onnx"
        target.write_bytes(tiny_proto(chosen, **info).SerializeToString())
        return target

    return make


@pytest.fixture
def answer(capsys: pytest.CaptureFixture[str]) -> Answer:
    """Runs a command of adnet_core.cli: exit status, standard output, lines on standard error."""

    def run(*arguments: object) -> tuple[int, str, list[str]]:
        capsys.readouterr()
        status = main([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return status, captured.out, captured.err.splitlines()

    return run


@pytest.fixture
def tiny_finder() -> Callable[..., FinderPart]:
    """`tiny_finder(**fields)`: a finder of bright spots; its boxes reach 48 pixels of a copy to each side."""

    def make(**fields: Any) -> FinderPart:
        node = helper.make_node
        nodes = [
            node("ReduceMean", ["photo"], ["grey"], axes=[1], keepdims=1),
            node("AveragePool", ["grey"], ["mean"], kernel_shape=[8, 8], strides=[8, 8]),
            node("Div", ["mean", "white"], ["heat"]),
            node("Mul", ["heat", "nought"], ["zeros"]),
            node("Add", ["zeros", "reach"], ["sides"]),
        ]
        constants = {
            "white": np.array(255.0, np.float32),
            "nought": np.array(0.0, np.float32),
            "reach": np.full((1, 4, 1, 1), 48.0, np.float32),
        }
        value = helper.make_tensor_value_info
        graph = helper.make_graph(
            nodes,
            "tiny finder",
            [value("photo", TensorProto.FLOAT, [1, 3, "h", "w"])],
            [
                value("heat", TensorProto.FLOAT, [1, 1, "y", "x"]),
                value("sides", TensorProto.FLOAT, [1, 4, "y", "x"]),
            ],
            [numpy_helper.from_array(array, name) for name, array in constants.items()],
        )
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
        given: dict[str, Any] = {"sizes": (256,), "threshold": 0.6, "results": {"recall": 0.9}} | fields
        return FinderPart(**({"graph": model.SerializeToString()} | given))

    return make
