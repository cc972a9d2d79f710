"""A model of another layout, small and valid."""

from __future__ import annotations

from pathlib import Path

import pytest
from onnx import TensorProto, helper

from adnet_core.faces.layout import load_layout
from adnet_core.models.model_file import OUTPUT_NAMES, ModelInfo, attach_info


@pytest.fixture
def tiny_98(tmp_path: Path) -> Path:
    """Its graph does nothing, but has the inputs and outputs of a model for 98 points."""
    layout = load_layout("98")
    maps = [64, 64]
    shapes = ([98, 2], [98, 2, 2], [98, *maps], [len(layout.curves), *maps])
    make = helper.make_tensor_value_info
    graph = helper.make_graph(
        [helper.make_node("Identity", ["image"], [name]) for name in OUTPUT_NAMES],
        "nothing",
        [make("image", TensorProto.FLOAT, ["N", 3, 256, 256])],
        [
            make(name, TensorProto.FLOAT, ["N", *shape])
            for name, shape in zip(OUTPUT_NAMES, shapes, strict=True)
        ],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    attach_info(model, ModelInfo(name="tiny-98", layout=layout))
    path = tmp_path / "tiny-98.onnx"
    path.write_bytes(model.SerializeToString())
    return path
