"""The network: the authors' numbers in the released form; complete and trainable in the paper's."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from pydantic import ValidationError
from torch import Tensor

from adnet_core.faces.layout import load_layout
from adnet_core.network.adnet import ADNet, NetworkConfig, StageOutput
from adnet_core.network.blocks import BlurPool

State = dict[str, Tensor]
AUTHORS_KEYS = "cd6d6e87d95f5854"


@pytest.fixture(scope="module")
def released(by_recipe: Callable[[State], State]) -> ADNet:
    network = ADNet(load_layout("68"), NetworkConfig(variant="released"))
    network.load_state_dict(by_recipe(network.state_dict()))
    return network.eval()


@pytest.fixture(scope="module")
def stages(released: ADNet) -> list[StageOutput]:
    """Of two random images, the golden input."""
    draw = np.random.RandomState(0)
    with torch.no_grad():
        outputs: list[StageOutput] = released(torch.from_numpy(draw.rand(2, 3, 256, 256).astype(np.float32)))
    return outputs


def keys_and_shapes(network: ADNet) -> list[tuple[str, list[int]]]:
    return [(key, list(value.shape)) for key, value in network.state_dict().items()]


def test_released_network_has_the_authors_numbers(
    stages: list[StageOutput], authors_landmarks: dict[int, list[list[float]]]
) -> None:
    for stage, expected in authors_landmarks.items():
        found = stages[stage].landmarks[0, [0, 33, 67]]
        torch.testing.assert_close(found, torch.tensor(expected), atol=1e-4, rtol=0)


def test_released_network_has_the_authors_keys(released: ADNet) -> None:
    listed = json.dumps(sorted(keys_and_shapes(released)))
    assert len(released.state_dict()) == 1450
    assert hashlib.sha256(listed.encode()).hexdigest()[:16] == AUTHORS_KEYS


def test_released_network_has_the_golden_keys(released: ADNet, golden: Path) -> None:
    listed = json.loads((golden / "state_dict_keys_300W_origin.json").read_text())
    assert sorted(keys_and_shapes(released)) == sorted((key, shape) for key, shape, _ in listed)
    kinds = {key: str(value.dtype).removeprefix("torch.") for key, value in released.state_dict().items()}
    assert kinds == {key: kind for key, _, kind in listed}


def test_released_network_reproduces_the_golden_outputs(stages: list[StageOutput], golden: Path) -> None:
    expected = np.load(golden / "forward_300W_origin.npz")

    def same(found: Tensor | None, wanted: NDArray[np.float32]) -> None:
        assert found is not None
        np.testing.assert_allclose(found.numpy(), wanted, atol=1e-4, rtol=0)

    for index, stage in enumerate(stages):
        same(stage.landmarks, expected["stage_landmarks"][index])
        same(stage.edges, expected[f"edgemaps_stage{index}"])
    same(stages[3].points, expected["pointmaps_stage3"])
    same(stages[3].attention, expected["attention_mask_stage3"])
    assert stages[0].points is not None
    same(stages[0].points[0, :8], expected["pointmaps_stage0_sample0_ch0_7"])


@pytest.mark.parametrize(
    ("layout_name", "changes"),
    [
        ("68", {"attention": "anisotropic", "stacks": 2}),
        ("68", {"attention": "anisotropic", "stacks": 3, "pool": "blur"}),
        ("68", {"attention": "none", "stacks": 2}),
        ("68", {"attention": "point", "stacks": 2, "pool": "blur"}),
        ("98", {"attention": "edge", "stacks": 2}),
        ("98", {"attention": "anisotropic", "stacks": 1, "pool": "blur"}),
        ("29", {"attention": "anisotropic", "stacks": 1}),
        ("29", {"attention": "none", "stacks": 1, "pool": "blur"}),
        ("68", {"backbone": "resnet50", "stacks": 1}),
    ],
)
def test_paper_network_uses_all_it_has(layout_name: str, changes: dict[str, object]) -> None:
    torch.manual_seed(0)
    layout = load_layout(layout_name)
    network = ADNet(layout, NetworkConfig.model_validate({"width": 16, "depth": 2, **changes}))
    stages = network(torch.randn(2, 3, 64, 64))

    assert len(stages) == changes["stacks"]
    points, curves = layout.point_count, len(layout.curves)
    attention = changes.get("attention", "anisotropic")
    for stage in stages:
        assert stage.landmarks.shape == (2, points, 2)
        assert stage.heatmap.shape == (2, points, 16, 16)
        assert stage.landmarks.abs().max() < 1
        has_edges = attention in ("edge", "anisotropic")
        has_points = attention in ("point", "anisotropic")
        for maps, count, wanted in (
            (stage.edges, curves, has_edges),
            (stage.points, points, has_points),
            (stage.attention, points, has_edges or has_points),
        ):
            assert (maps is not None) == wanted
            if maps is not None:
                assert maps.shape == (2, count, 16, 16)
    # The landmarks alone must reach every parameter: each map takes part in placing them.
    stages[-1].landmarks.square().sum().backward()
    without = [name for name, value in network.named_parameters() if value.grad is None]
    assert without == []


def test_attention_is_the_product_of_both_maps() -> None:
    layout = load_layout("29")
    network = ADNet(layout, NetworkConfig(width=16, depth=2, stacks=1)).eval()
    with torch.no_grad():
        (stage,) = network(torch.randn(1, 3, 64, 64))
    assert stage.edges is not None
    assert stage.points is not None
    spread = torch.einsum("pe,nehw->nphw", torch.from_numpy(layout.edge_to_point), stage.edges)
    spread = spread + torch.from_numpy(~layout.on_curve).float()[:, None, None]
    torch.testing.assert_close(stage.attention, spread * stage.points)
    assert layout.edge_to_point[22].sum() == 2  # on both lips: the sum of two curves


def test_a_larger_image_gives_the_same_coordinates_for_a_constant_one() -> None:
    """Coordinates are normalised by the image, so that half-size training fits full-size inference."""
    torch.manual_seed(1)
    network = ADNet(load_layout("68"), NetworkConfig(width=16, depth=2, stacks=2)).eval()
    image = torch.nn.functional.interpolate(torch.randn(1, 3, 8, 8), size=256, mode="bilinear")
    small = torch.nn.functional.avg_pool2d(image, 2)
    with torch.no_grad():
        full, half = network(image), network(small)
    assert full[-1].heatmap.shape[-1] == 2 * half[-1].heatmap.shape[-1] == 64
    assert (full[-1].landmarks - half[-1].landmarks).abs().mean() < 0.15


def test_unknown_or_impossible_networks_are_refused() -> None:
    with pytest.raises(ValidationError, match="attention"):
        NetworkConfig.model_validate({"attention": "both"})
    with pytest.raises(ValidationError, match="multiple of 8"):
        NetworkConfig(width=20)
    with pytest.raises(ValidationError, match="stacks = 1"):
        NetworkConfig(backbone="resnet50", stacks=2)
    with pytest.raises(ValidationError, match="Extra inputs"):
        NetworkConfig.model_validate({"heads": 3})


def test_blurred_checkpoints_of_the_authors_load() -> None:
    """Theirs hold the blur's kernel once a channel; it is a constant, and ours is not saved."""
    network = ADNet(load_layout("98"), NetworkConfig(width=16, depth=2, stacks=1, pool="blur"))
    state = dict(network.state_dict())
    assert not any(key.endswith(".filt") for key in state)
    line = torch.tensor([1.0, 2.0, 1.0])
    kernel = torch.outer(line, line) / 16
    for name, module in network.named_modules():
        if isinstance(module, BlurPool):
            state[f"{name}.filt"] = kernel.expand(16, 1, 3, 3).clone()
    network.load_state_dict(state)


def test_maps_are_in_one_piece_whatever_the_images_format() -> None:
    network = ADNet(load_layout("68"), NetworkConfig(stacks=2, width=16, depth=2)).eval()
    image = torch.rand(2, 3, 64, 64)
    with torch.no_grad():
        plain, last = network(image), network(image.contiguous(memory_format=torch.channels_last))
    for ours, theirs in zip(last, plain, strict=True):
        for name in ("heatmap", "edges", "points", "attention"):
            assert getattr(ours, name).is_contiguous(), name
            torch.testing.assert_close(getattr(ours, name), getattr(theirs, name), atol=1e-5, rtol=1e-4)
