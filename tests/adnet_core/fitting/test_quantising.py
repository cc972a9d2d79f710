"""Eight-bit copies of a model: nearly as exact, marked as what they are, and still trainable."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import onnx
import pytest
import torch

from adnet_core.cli import main
from adnet_core.conversion.annotated_faces import AnnotatedFace
from adnet_core.errors import ModelError
from adnet_core.fitting.quantising import quantise
from adnet_core.formats.pts import write_pts
from adnet_core.media.photos import read_photo
from adnet_core.models.engine import Engine
from adnet_core.models.model_file import read_model_info
from adnet_core.models.model_store import DEFAULT_MODEL, find_model
from adnet_core.models.predictor import Predictor
from adnet_core.network.model_weights import network_from_model_file
from training.onnx_export import export_model


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bundled model with its weights in float, as `adnet export` makes it without --quantise."""
    network, info = network_from_model_file(find_model(DEFAULT_MODEL))
    provenance = {key: value for key, value in info.provenance.items() if key != "weights"}
    path = tmp_path_factory.mktemp("plain") / "plain.onnx"
    export_model(network, dataclasses.replace(info, name="plain", provenance=provenance), path)
    return path


@pytest.fixture(scope="module")
def data(plain: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample photo with what the model finds there as its annotation."""
    folder = tmp_path_factory.mktemp("data")
    sample = Path(__file__).resolve().parents[3] / "resources" / "samples" / "astronaut.jpg"
    (folder / "a.jpg").write_bytes(sample.read_bytes())
    (face,) = Predictor(Engine(plain)).predict(read_photo(sample).pixels, maps=False)
    write_pts(folder / "a.pts", face.landmarks)
    return folder


@pytest.fixture(scope="module")
def quantised(plain: Path, data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("models") / "small.onnx"
    assert main(["quantise", str(plain), str(out), "--data", str(data), "--json"]) == 0
    return out


def test_the_copy_is_smaller_and_nearly_as_exact(plain: Path, quantised: Path, data: Path) -> None:
    # It holds the weights twice: in 8 bits, and in 16 for training.
    assert quantised.stat().st_size < 0.9 * plain.stat().st_size
    pixels = read_photo(data / "a.jpg").pixels
    (exact,) = Predictor(Engine(plain)).predict(pixels)
    (rough,) = Predictor(Engine(quantised)).predict(pixels)
    distance = np.hypot(*(exact.landmarks - rough.landmarks).T) / exact.box.longer_side
    assert 0 < distance.mean() < 0.004
    assert rough.attention is not None
    assert rough.attention.max() > 100


def test_the_copy_says_what_it_is(plain: Path, quantised: Path) -> None:
    before, after = read_model_info(plain), read_model_info(quantised)
    assert after.name == "small"
    assert after.provenance["weights"] == "int8"
    assert after.provenance["quantised_from"] == "plain"
    assert after.calibration is not None
    assert before.calibration is not None
    np.testing.assert_array_equal(after.calibration.scale, before.calibration.scale)
    assert after.prior is not None
    assert before.prior is not None
    assert after.prior.to_dict() == before.prior.to_dict()


def test_training_starts_from_the_copy_as_from_the_original(plain: Path, quantised: Path) -> None:
    original, _ = network_from_model_file(plain)
    copied, info = network_from_model_file(quantised)
    assert info.name == "small"
    assert copied.config == original.config
    known = original.state_dict()
    for name, value in copied.state_dict().items():
        torch.testing.assert_close(value, known[name], rtol=1e-3, atol=1e-7)


def test_no_map_is_rounded_more_often_than_convolutions_need(quantised: Path) -> None:
    nodes = onnx.load(quantised).graph.node
    assert not [node for node in nodes if node.op_type == "BatchNormalization"]
    origin = {output: node for node in nodes for output in node.output}
    for node in nodes:
        if node.op_type == "QuantizeLinear" and node.input[0] in origin:
            assert origin[node.input[0]].op_type != "DequantizeLinear", node.name


def test_a_copy_is_not_quantised_again(quantised: Path, data: Path, tmp_path: Path) -> None:
    face = AnnotatedFace(data / "a.jpg", np.zeros((68, 2)), "a")
    with pytest.raises(ModelError, match=r"small\.onnx: the model has been quantised already"):
        quantise(quantised, tmp_path / "smaller.onnx", [face])
    assert not list(tmp_path.iterdir())


def test_a_graph_that_the_tools_cannot_take_is_named(
    tiny_model: Callable[..., Path], data: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """A model file as others may make it: the runtime runs it, and its tools for 8 bits fail."""
    model, out = tiny_model("68"), tmp_path / "out.onnx"
    capfd.readouterr()
    assert main(["quantise", str(model), str(out), "--data", str(data)]) == 2
    (line,) = capfd.readouterr().err.splitlines()
    assert line.startswith(f"{model}: has a graph of which no 8-bit copy can be made: ")
    assert not out.exists()


def test_what_is_printed(plain: Path, data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "one.onnx"
    capsys.readouterr()
    assert main(["quantise", str(plain), str(out), "--data", str(data), "--json"]) == 0
    captured = capsys.readouterr()
    result = json.loads(captured.out)
    assert captured.err == ""
    assert result["faces"] == 1
    assert result["megabytes"] < result["megabytes_before"]
