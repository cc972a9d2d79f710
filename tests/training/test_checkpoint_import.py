"""The authors' checkpoints become models: made here with their keys, after a recipe for the weights.

None of their files is at hand. The small ones have one or two hourglasses of sixteen channels, which the
importer finds from the keys; the slow test has the paper's network, with outputs of the authors' code.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
import pytest
import torch
from torch import Tensor

from adnet_core.errors import ModelError
from adnet_core.faces.layout import Layout, load_layout
from adnet_core.models.engine import Engine
from adnet_core.models.model_file import read_model
from adnet_core.models.model_store import find_model, list_models
from adnet_core.network.adnet import ADNet, NetworkConfig
from adnet_core.network.blocks import BlurPool
from training.checkpoint_import import import_checkpoint, released_network
from training.cli import main

State = dict[str, Tensor]
Authors = Callable[[Layout, NetworkConfig], State]


@pytest.fixture(scope="module")
def authors_state(by_recipe: Callable[[State], State]) -> Authors:
    """A state dict under the authors' names; their blur is the second of two modules and holds its kernel."""

    def make(layout: Layout, config: NetworkConfig) -> State:
        network = ADNet(layout, config)
        state = by_recipe(network.state_dict())
        line = torch.tensor([1.0, 2.0, 1.0])
        for name, module in network.named_modules():
            if isinstance(module, BlurPool):
                state[f"{name}.1.filt"] = (torch.outer(line, line) / 16).expand(config.width, 1, 3, 3).clone()
        return state

    return make


def small(**changes: Any) -> NetworkConfig:
    return NetworkConfig.model_validate(
        {"variant": "released", "width": 16, "depth": 1, "stacks": 1, **changes}
    )


def write(path: Path, state: State, **changes: Any) -> Path:
    """A checkpoint as the authors' training leaves it, with a step of Adam and of its scheduler."""
    weights = [torch.nn.Parameter(torch.zeros(2))]
    optimizer = torch.optim.Adam(weights, lr=1e-3)
    scheduler = torch.optim.lr_scheduler.MultiStepLR(optimizer, milestones=[200, 350, 450], gamma=0.1)
    weights[0].grad = torch.ones(2)
    optimizer.step()
    scheduler.step()
    content = {
        "net": state,
        "optimizer": optimizer.state_dict(),
        "scheduler": scheduler.state_dict(),
        "epoch": 499,
        "net_ema": state,
    }
    torch.save({**content, **changes}, path)
    return path


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "home"
    monkeypatch.setenv("ADNET_HOME", str(folder))
    return folder


@pytest.fixture(scope="module")
def state(authors_state: Authors) -> State:
    return authors_state(load_layout("29"), small())


def test_a_checkpoint_becomes_a_model_that_is_listed(
    tmp_path: Path, home: Path, state: State, capsys: pytest.CaptureFixture[str]
) -> None:
    path = write(tmp_path / "train.pkl", state)
    assert main(["import-checkpoint", str(path), "--layout", "29", "--json"]) == 0
    result = json.loads(capsys.readouterr().out)
    assert (result["points"], result["stacks"], result["pool"]) == (29, 1, "max")
    assert result["difference_px"] < 1e-2
    model = home / "models" / "train-29.onnx"
    assert find_model("train-29") == model
    assert model in list_models()
    _, info = read_model(model)
    assert (info.name, info.margin, info.layout) == ("train-29", 1.0, load_layout("29"))
    assert (info.provenance["imported"], info.provenance["epoch"]) == ("train.pkl", 499)
    assert NetworkConfig.model_validate(info.provenance["network"]) == small()

    # What the model says of a crop is what the authors' network, with these weights, says.
    network = ADNet(load_layout("29"), small())
    network.load_state_dict(state)
    crops = np.random.default_rng(3).integers(0, 256, (2, 256, 256, 3), dtype=np.uint8)
    image = (torch.from_numpy(crops).permute(0, 3, 1, 2).float() - 127.5) / 127.5
    with torch.no_grad():
        landmarks = network.eval()(image)[-1].landmarks.numpy()
    found = Engine(model, device="cpu").run(crops, maps=False).landmarks
    np.testing.assert_allclose(found, ((landmarks + 1) * 256 - 1) / 2, atol=0.02)

    assert main(["import-checkpoint", str(path), "--layout", "29"]) == 2
    error = capsys.readouterr().err
    assert "train-29.onnx: a model of this name exists, choose another --name" in error
    assert error.count("\n") == 1


@pytest.mark.parametrize(
    ("layout", "changes"),
    [
        ("29", {"pool": "blur", "depth": 2}),
        ("68", {"stacks": 2, "pool": "blur"}),
        ("98", {"stacks": 3, "width": 24, "depth": 3}),
    ],
)
def test_what_the_network_is_made_of_is_found_from_its_weights(
    layout: str, changes: dict[str, Any], authors_state: Authors
) -> None:
    chosen, config = load_layout(layout), small(**changes)
    given = authors_state(chosen, config)
    assert any(key.endswith(".filt") for key in given) == (config.pool == "blur")
    network = released_network(given, chosen, "train.pkl")
    assert network.config == config
    assert not network.training
    for key, value in network.state_dict().items():
        torch.testing.assert_close(value, given[key], rtol=0, atol=0)


def test_forms_of_the_file(tmp_path: Path, state: State, monkeypatch: pytest.MonkeyPatch) -> None:
    """Names under a wrapper's prefix, weights saved alone, half precision, EMA: all are the same network."""
    kept: list[ADNet] = []

    def keep(network: ADNet, _info: object, path: Path) -> dict[str, float]:
        kept.append(network)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"model")
        return {"landmarks": 0.0}

    monkeypatch.setattr("training.checkpoint_import.export_model", keep)
    layout = load_layout("29")
    other = {key: value + 1 if key == "out_heatmaps.0.conv.bias" else value for key, value in state.items()}
    files = {
        "wrapped": write(tmp_path / "wrapped.pkl", {f"module.{key}": value for key, value in state.items()}),
        "ema": write(tmp_path / "ema.pkl", state, net_ema=other),
        "half": write(
            tmp_path / "half.pkl",
            {key: value.half() if value.is_floating_point() else value for key, value in state.items()},
        ),
        "alone": tmp_path / "alone.pth",
    }
    torch.save(state, files["alone"])
    for name, path in files.items():
        import_checkpoint(path, layout, name=name)
    import_checkpoint(files["ema"], layout, name="averaged", averaged=True)
    bias = "out_heatmaps.0.conv.bias"
    for network in kept[:4]:
        torch.testing.assert_close(network.state_dict()[bias], state[bias], rtol=0, atol=1e-3)
    torch.testing.assert_close(kept[4].state_dict()[bias], other[bias], rtol=0, atol=0)


def changed(state: State, key: str, value: Tensor | None) -> State:
    left = {name: tensor for name, tensor in state.items() if name != key}
    return left if value is None else {**left, key: value}


@pytest.mark.parametrize(
    ("change", "layout", "words"),
    [
        (lambda s: s, "68", "29 points on 7 curves, but layout 68 has 68 on 9"),
        (
            lambda s: changed(s, "pre.3.conv2.conv.weight", None),
            "29",
            "lacks weights, 1 of them, 'pre.3.conv2.conv.weight'",
        ),
        (lambda s: changed(s, "out_heatmaps.0.conv.weight", None), "29", "not an ADNet or STAR checkpoint"),
        (lambda s: changed(s, "out_pointmaps.0.conv.weight", None), "29", "no weights 'out_pointmaps.0"),
        (lambda s: changed(s, "extra.weight", torch.zeros(1)), "29", "unknown weights, 1 of them, 'extra"),
        (
            lambda s: changed(s, "pre.0.conv.weight", torch.zeros(4, 6, 3, 3)),
            "29",
            r"'pre.0.conv.weight' are of shape \(4, 6, 3, 3\), not \(4, 6, 7, 7\)",
        ),
        (
            lambda s: changed(s, "pre.0.conv.bias", torch.full((4,), float("nan"))),
            "29",
            "'pre.0.conv.bias' are not all finite",
        ),
        (
            lambda s: changed(s, "e2h_transform.weight", s["e2h_transform.weight"].flip(1)),
            "29",
            r"point 0 \(right_brow_outer\) lies on other curves than in layout 29",
        ),
        (
            lambda s: changed(s, "e2h_transform.bias", 1 - s["e2h_transform.bias"]),
            "29",
            "lies on other curves",
        ),
        (lambda s: changed(s, "pre.2.filt", torch.ones(16, 1, 3, 3) / 9), "29", "is not the blur"),
        (
            lambda s: changed(s, "pre.0.conv.bias", torch.zeros(4).to_sparse()),
            "29",
            "bias' are not plain numbers",
        ),
        (lambda s: changed(s, "pre.0.conv.bias", torch.zeros(4, device="meta")), "29", "not plain numbers"),
        (lambda s: changed(s, "pre.0.conv.bias", torch.zeros(4) * 1j), "29", "not plain numbers"),
        (lambda s: {key: value for key, value in s.items() if not key.startswith("hgs.")}, "29", "stacks"),
    ],
)
def test_weights_that_do_not_fit_are_refused_by_name(
    tmp_path: Path, home: Path, state: State, change: Callable[[State], State], layout: str, words: str
) -> None:
    path = write(tmp_path / "train.pkl", change(state))
    with pytest.raises(ModelError, match=words) as caught:
        import_checkpoint(path, load_layout(layout))
    assert str(caught.value).startswith(f"{path}: ")
    assert "\n" not in str(caught.value)
    assert not list(home.rglob("*"))


class Trap:
    """Pickled, it makes a folder where it is loaded."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[Any, tuple[str]]:
        return os.mkdir, (str(self.path),)


def test_a_checkpoint_that_would_run_code_is_refused(tmp_path: Path, home: Path, state: State) -> None:
    sprung = tmp_path / "sprung"
    path = write(tmp_path / "train.pkl", state, scheduler=Trap(sprung))
    with pytest.raises(ModelError, match=r"train\.pkl: refused, since it holds .*mkdir beside the weights"):
        import_checkpoint(path, load_layout("29"))
    assert not sprung.exists()
    assert not list(home.rglob("*"))
    torch.load(path, weights_only=False)
    assert sprung.exists()  # the trap was a real one


def test_types_that_are_no_weights_are_named(tmp_path: Path, state: State) -> None:
    """A numpy number among a scheduler's settings is harmless, but cannot be told from what is not."""
    path = write(tmp_path / "train.pkl", state, epoch=Path("epochs"))
    with pytest.raises(
        ModelError, match=r"it holds pathlib\.\S*Path beside the weights.*save its 'net' alone"
    ):
        import_checkpoint(path, load_layout("29"))


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ({"model": {}, "version": 1}, "no 'net', but model, version"),
        ({"net": {"a": 1}}, "no 'net', but net"),
        ({"net": {}}, "no 'net'"),
        ([1, 2], "something else"),
        ({"net": {"a": torch.zeros(1)}}, "it has no weights 'out_heatmaps.0.conv.weight'"),
    ],
)
def test_foreign_checkpoints_are_refused(tmp_path: Path, content: object, words: str) -> None:
    path = tmp_path / "other.pkl"
    torch.save(content, path)
    with pytest.raises(ModelError, match=words) as caught:
        import_checkpoint(path, load_layout("29"))
    assert str(path) in str(caught.value)


def test_other_files_and_names_are_refused(tmp_path: Path, state: State) -> None:
    layout = load_layout("29")
    with pytest.raises(ModelError, match="no such checkpoint"):
        import_checkpoint(tmp_path / "absent.pkl", layout)
    (tmp_path / "text.pkl").write_text("no checkpoint")
    with pytest.raises(ModelError, match="not a checkpoint, or a damaged one"):
        import_checkpoint(tmp_path / "text.pkl", layout)
    path = write(tmp_path / "train.pkl", state)
    path.write_bytes(path.read_bytes()[:-500])
    with pytest.raises(ModelError, match="damaged"):
        import_checkpoint(path, layout)
    for name in ("../outside", "a/b", ".hidden", "x.onnx", "", "a\nb"):
        if name:
            with pytest.raises(ModelError, match="a model's name has letters"):
                import_checkpoint(path, layout, name=name)


@pytest.mark.slow
@pytest.mark.timeout(1800)
def test_the_papers_network_gives_the_numbers_of_the_authors_code(
    tmp_path: Path, authors_state: Authors, authors_landmarks: dict[int, list[list[float]]]
) -> None:
    """Four hourglasses of 256 channels, through the model file: within the tolerance of the export."""
    layout = load_layout("68")
    path = write(tmp_path / "train.pkl", authors_state(layout, NetworkConfig(variant="released")))
    result = import_checkpoint(path, layout, name="authors")
    assert (result["stacks"], result["pool"]) == (4, "max")
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(result["model"], options, providers=["CPUExecutionProvider"])
    image = np.random.RandomState(0).rand(1, 3, 256, 256).astype(np.float32)
    (landmarks,) = session.run(["landmarks"], {"image": image})
    expected = ((np.array(authors_landmarks[3]) + 1) * 256 - 1) / 2
    np.testing.assert_allclose(landmarks[0, [0, 33, 67]], expected, atol=0.03)
