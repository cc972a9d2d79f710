"""The finder's network: its trunk computes what CenterFace's does, and its losses are what papers say."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import pytest
import torch
from torch.nn import functional as F

from adnet_core.errors import ModelError
from adnet_core.models.detector import INPUT_NAME, centerface_weights
from adnet_core.network import finder
from adnet_core.network.finder import (
    FinderGoals,
    FinderNetwork,
    finder_from_graph,
    finder_loss,
    generalised_iou,
    new_finder,
)


def test_the_trunk_is_that_of_centerface() -> None:
    """Maps at stride 8 and 16, by the runtime and by torch."""
    model = onnx.load(str(centerface_weights()))
    # The additions that end the third block of 32 channels and the third of 96.
    sums = [node.output[0] for node in model.graph.node if node.op_type == "Add"]
    fine, coarse = sums[2], sums[7]
    for name in (fine, coarse):
        model.graph.output.append(onnx.helper.make_tensor_value_info(name, onnx.TensorProto.FLOAT, None))
    for value in model.graph.input:
        dims = value.type.tensor_type.shape.dim
        if value.name == INPUT_NAME:
            for axis in (0, 2, 3):
                dims[axis].dim_param = f"d{axis}"
    session = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
    picture = np.random.default_rng(0).integers(0, 256, (1, 3, 64, 96)).astype(np.float32)
    wanted = session.run([fine, coarse], {INPUT_NAME: picture})
    network = new_finder()
    maps = F.relu(network.stem(torch.from_numpy(picture[:, ::-1].copy())))  # CenterFace takes red first
    found = []
    with torch.no_grad():
        for block in network.blocks:
            maps = block(maps)
            found.append(maps.numpy())
    for ours, theirs in zip((found[5], found[-1]), wanted, strict=True):
        assert ours.shape == theirs.shape
        np.testing.assert_allclose(ours, theirs, atol=1e-3 * np.abs(theirs).max())


@pytest.mark.parametrize("size", [(32, 32), (64, 48), (160, 32)])
def test_shapes(size: tuple[int, int]) -> None:
    network = FinderNetwork().eval()
    with torch.no_grad():
        heat, sides = network(torch.rand(2, 3, *size) * 255)
    assert heat.shape == (2, 1, size[0] // 8, size[1] // 8)
    assert sides.shape == (2, 4, size[0] // 8, size[1] // 8)
    assert ((heat >= 0) & (heat <= 1)).all()
    assert (sides > 0).all()


def test_other_weights_are_no_trunk(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(finder, "_convolutions", lambda path: [(np.zeros((8, 3, 3, 3)), np.zeros(8))])
    with pytest.raises(ModelError, match="is not the CenterFace that finders begin with"):
        new_finder()


def test_a_graph_without_its_weights_cannot_be_trained_further() -> None:
    empty = onnx.helper.make_model(onnx.helper.make_graph([], "none", [], []))
    with pytest.raises(ModelError, match=r"m\.onnx: its finder lacks the weights 'stem\.weight'"):
        finder_from_graph(empty.SerializeToString(), "m.onnx")


def box(*sides: float) -> torch.Tensor:
    return torch.tensor(sides).reshape(1, 4, 1, 1)


def test_generalised_iou() -> None:
    assert generalised_iou(box(1, 1, 1, 1), box(1, 1, 1, 1)).item() == pytest.approx(1)
    assert generalised_iou(box(1, 1, 1, 1), box(2, 2, 2, 2)).item() == pytest.approx(0.25)
    # Beside each other: nothing shared of 2 x 4 around, which both fill.
    assert generalised_iou(box(2, 1, 0, 1), box(0, 1, 2, 1)).item() == pytest.approx(0)


def test_the_loss_falls_to_nothing_where_all_is_right_and_passes_over_what_nobody_knows() -> None:
    heat = torch.zeros(1, 1, 1, 2)
    heat[..., 0] = 1.0
    sides = box(3, 4, 5, 6).repeat(1, 1, 1, 2)
    near = heat.clone()
    goals = FinderGoals(heat, torch.ones_like(heat), sides, near)
    right = torch.tensor([[[[20.0, -20.0]]]])
    of_heat, of_sides = finder_loss(right, sides, goals)
    assert of_heat.item() == pytest.approx(0, abs=1e-6)
    assert of_sides.item() == pytest.approx(0, abs=1e-6)
    # (1 - p)^2 log p of the middle, and p^2 log(1 - p) of the background at p = 1/2.
    unsure = torch.zeros(1, 1, 1, 2)
    of_heat, of_sides = finder_loss(unsure, 2 * sides, goals)
    assert of_heat.item() == pytest.approx(2 * 0.25 * np.log(2))
    assert of_sides.item() == pytest.approx(0.75)
    unknown = FinderGoals(heat, torch.zeros_like(heat), sides, near)
    assert finder_loss(unsure, sides, unknown)[0].item() == pytest.approx(0.25 * np.log(2))
