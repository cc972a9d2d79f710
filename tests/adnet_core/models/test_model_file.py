"""What a model file may be, and the one sentence for each thing it may not be."""

from __future__ import annotations

import dataclasses
import json
import os
from collections.abc import Callable
from pathlib import Path

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper

from adnet_core.errors import ModelError
from adnet_core.faces.layout import load_layout
from adnet_core.faces.shape_prior import ShapePrior
from adnet_core.models.boxes import BoxMapping
from adnet_core.models.calibration import Calibration
from adnet_core.models.engine import Engine
from adnet_core.models.model_file import (
    METADATA_KEY,
    ModelInfo,
    attach_info,
    read_model_info,
    replace_info,
)
from adnet_core.models.model_library import ModelEntry, model_card
from adnet_core.models.propagation import ResidualPrior, ShapeTrend
from adnet_core.ranking.queue_mix import QueueMix

MakeModel = Callable[..., Path]
PRIORS = {
    count: ResidualPrior(
        np.eye(2 * count),
        trend=ShapeTrend(np.eye(count, 2), 0.1 * np.eye(2 * count), np.full(2 * count, 0.25)),
    )
    for count in (29, 68, 98)
}


def refused(path: Path) -> str:
    """The message for a bad model file, the same from the engine, without the path that it starts with."""
    with pytest.raises(ModelError) as caught:
        read_model_info(path)
    message = str(caught.value)
    assert message.startswith(f"{path}: ")
    assert "\n" not in message
    with pytest.raises(ModelError) as again:
        Engine(path)
    assert str(again.value) == message
    return message.removeprefix(f"{path}: ")


def changed(path: Path, change: Callable[[onnx.ModelProto], object]) -> Path:
    model = onnx.load(str(path))
    change(model)
    path.write_bytes(model.SerializeToString())
    return path


def with_metadata(path: Path, **values: object) -> Path:
    """The model file with other values in its description; ... takes a key out."""

    def change(model: onnx.ModelProto) -> None:
        entry = next(entry for entry in model.metadata_props if entry.key == METADATA_KEY)
        data = json.loads(entry.value) | values
        entry.value = json.dumps({key: value for key, value in data.items() if value is not ...})

    return changed(path, change)


def test_each_part_says_how_many_faces_stand_behind_it(tiny_model: MakeModel) -> None:
    calibration = Calibration(np.ones((68, 2)), faces=25.0)
    shape = ShapePrior(np.eye(68, 2), np.ones((1, 68, 2)), 0.1, 1.0, 430.0)
    prior = ResidualPrior(np.eye(136), faces=330.0)
    info = ModelInfo("m", load_layout("68"), 1.0, {}, calibration, prior, shape, QueueMix((1, 2, 3, 4), 7.0))
    again = ModelInfo.from_json(info.to_json(), "m")
    assert again.mix == info.mix
    assert again.faces_behind == {"calibration": 25.0, "prior": 330.0, "shape": 430.0, "mix": 7.0}
    path = with_metadata(tiny_model(), **json.loads(info.to_json()))
    entry = ModelEntry(path.stem, path, False, 1, 0.0, info=read_model_info(path))
    assert entry.to_dict()["faces_behind"] == again.faces_behind
    assert "- prior: 330" in model_card(entry)


@pytest.mark.parametrize(
    ("told", "faces"),
    [
        ({"provenance": {"calibrated_on": ["a", "b", "c"]}}, 3.0),
        ({"validation": {"faces": 199}}, 199.0),
        ({"validation": {"faces": "many"}}, None),
    ],
)
def test_what_stands_behind_a_calibration_of_an_older_file(
    tiny_model: MakeModel, told: dict[str, object], faces: float | None
) -> None:
    path = with_metadata(tiny_model(), calibration={"scale": [[1, 1]] * 68}, mix=..., **told)
    info = read_model_info(path)
    assert info.faces_behind["calibration"] == faces
    assert info.mix is None


def test_a_calibration_from_before_there_were_tails_is_a_gaussians(tiny_model: MakeModel) -> None:
    path = with_metadata(tiny_model(), calibration={"scale": [[2, 1]] * 68})
    found = read_model_info(path).calibration
    assert found is not None
    assert (found.tails, found.face_exponent) == (np.inf, 0.0)
    assert found.squared_radius(0.5) == pytest.approx(-2 * np.log(0.5))


@pytest.mark.parametrize("name", ["68", "98", "29"])
def test_info_survives_the_file(tiny_model: MakeModel, name: str) -> None:
    layout = load_layout(name)
    scale = np.linspace(0.5, 2.0, layout.point_count * 2).reshape(-1, 2)
    path = tiny_model(
        name,
        margin=1.15,
        box_mappings={"centerface": BoxMapping(0.01, 0.06, 0.9, 0.8)},
        calibration=Calibration(scale, 5.5, 0.8, 0.02),
        prior=PRIORS[layout.point_count],
        validation={"nme_interocular": 3.4},
        provenance={"data": "made up"},
        licence="none",
    )
    info = read_model_info(path)
    assert (info.name, info.layout, info.margin, info.licence) == ("tiny", layout, 1.15, "none")
    assert info.box_mappings == {"centerface": BoxMapping(0.01, 0.06, 0.9, 0.8)}
    assert info.calibration is not None
    np.testing.assert_array_equal(info.calibration.scale, scale)
    assert (info.calibration.tails, info.calibration.face_exponent) == (5.5, 0.8)
    assert info.calibration.usual_spread == 0.02
    assert info.validation == {"nme_interocular": 3.4}
    assert info.prior is not None
    assert info.prior.to_dict() == PRIORS[layout.point_count].to_dict()
    assert ModelInfo.from_json(info.to_json(), "x").to_json() == info.to_json()


def test_replacing_the_info(tiny_model: MakeModel) -> None:
    path = tiny_model()
    model = onnx.load(str(path))
    extra = model.metadata_props.add()
    extra.key, extra.value = "other", "kept"
    path.write_bytes(model.SerializeToString())
    layout = load_layout("68")
    replace_info(path, ModelInfo(name="renamed", layout=layout, margin=1.3))
    assert read_model_info(path).name == "renamed"
    found = {entry.key: entry.value for entry in onnx.load(str(path)).metadata_props}
    assert set(found) == {"other", METADATA_KEY}
    assert [p.name for p in path.parent.iterdir()] == [path.name]
    with pytest.raises(ModelError, match="needs"):
        replace_info(path, ModelInfo(name="x", layout=load_layout("98")))
    assert read_model_info(path).name == "renamed"


def test_files_that_are_something_else(tmp_path: Path) -> None:
    path = tmp_path / "model.onnx"
    assert refused(path) == "no such model file"
    for content in (b"", b"just text, no model", b"\x89PNG\r\n\x1a\n", b"PK\x03\x04" + bytes(200)):
        path.write_bytes(content)
        assert "not an ONNX model" in refused(path)
    path.unlink()
    path.mkdir()
    assert refused(path) == "it is a folder, not a model file"


@pytest.mark.parametrize("share", [0.01, 0.3, 0.7, 0.99, 0.9999])
def test_truncated_file(tiny_model: MakeModel, share: float) -> None:
    path = tiny_model()
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * share)])
    assert "truncated" in refused(path)


def test_file_without_permission(tiny_model: MakeModel, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tiny_model()
    if os.geteuid() == 0:

        def deny(*_: object) -> int:
            raise PermissionError(13, "Permission denied")

        monkeypatch.setattr(os, "open", deny)
    else:
        path.chmod(0)
    assert refused(path) == "no permission to read the model file"


def test_onnx_of_somebody_else(tiny_model: MakeModel) -> None:
    path = changed(tiny_model(), lambda model: model.ClearField("metadata_props"))
    assert "not one of this program" in refused(path)


def test_other_versions(tiny_model: MakeModel) -> None:
    assert "format version 2" in refused(with_metadata(tiny_model(), format_version=2))
    assert "format version '1'" in refused(with_metadata(tiny_model(), format_version="1"))
    assert "format version None" in refused(with_metadata(tiny_model(), format_version=...))


def test_description_that_is_no_json(tiny_model: MakeModel) -> None:
    def spoil(model: onnx.ModelProto) -> None:
        model.metadata_props[0].value = "{ not json"

    assert "is not JSON, or is cut off" in refused(changed(tiny_model(), spoil))

    def nest(model: onnx.ModelProto) -> None:
        model.metadata_props[0].value = "[" * 100_000

    assert "nested too deeply" in refused(changed(tiny_model(), nest))


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"margin": 0}, "margin"),
        ({"margin": float("nan")}, "margin"),
        ({"name": 5}, "name"),
        ({"name": ""}, "name"),
        ({"name": "\x1b[31mred"}, "name: a name is one line of text"),
        ({"layout": ...}, "layout"),
        ({"layout": {"name": "x"}}, "not usable"),
        ({"normalisation": {"channels": "RGB", "mean": 127.5, "scale": 127.5}}, "normalisation"),
        ({"calibration": {"scale": [[1, 1]]}}, "calibration of 1 points"),
        ({"calibration": {"scale": [[0, 1]] * 68}}, "positive"),
        ({"calibration": {"scale": [[1, 1]] * 68, "tails": -2}}, "tails"),
        ({"calibration": {"scale": [[1, 1]] * 68, "faces": -2}}, "number of faces"),
        ({"mix": {"numbers": [1, 2, 3]}}, "4 finite numbers"),
        ({"mix": {}}, "mix of the queue is incomplete"),
        ({"calibration": {"scale": [[1, 1]] * 68, "usual_spread": 0}}, "usual spread"),
        ({"prior": {"kind": "gaussian"}}, "residual prior is incomplete"),
        ({"prior": {**PRIORS[68].to_dict(), "upper": "AAAAAA=="}}, "1 numbers for 68 points"),
        ({"prior": {**PRIORS[68].to_dict(), "trend": 7}}, "residual prior is incomplete"),
        ({"prior": {**PRIORS[68].to_dict(), "trend": "AA"}}, "residual prior are damaged"),
        ({"prior": PRIORS[29].to_dict()}, "residuals of 29 points for a layout of 68"),
        ({"box_mappings": {"centerface": {"dx": 0, "dy": 0, "sx": -1, "sy": 1}}}, "sx"),
        ({"box_mappings": {"centerface": {"dx": 1e300, "dy": 0, "sx": 1, "sy": 1}}}, "dx"),
        ({"box_mappings": {"centerface": {"dx": 0, "dy": 0, "sx": 1e300, "sy": 1}}}, "sx"),
        ({"calibration": {"scale": [[1e300, 1]] * 68}}, "scale"),
        ({"calibration": {"scale": [[1, 1]] * 68, "face_exponent": 1e9}}, "face_exponent"),
        ({"validation": []}, "validation"),
        ({"sideways": 33}, "sideways"),
        ({"sideways": float("inf")}, "sideways"),
    ],
)
def test_bad_descriptions(tiny_model: MakeModel, values: dict[str, object], words: str) -> None:
    assert words in refused(with_metadata(tiny_model(), **values))


def test_which_side_answers_lie_to_is_kept_and_need_not_be_there(
    tiny_model: MakeModel, tmp_path: Path
) -> None:
    path = tiny_model()
    assert read_model_info(path).sideways == 0.0
    plain = read_model_info(path).to_json()
    assert "sideways" not in plain, "so that earlier programs see the file as it was"
    replace_info(path, dataclasses.replace(read_model_info(path), sideways=-1.25))
    assert read_model_info(path).sideways == -1.25
    assert ModelInfo.from_json(read_model_info(path).to_json(), "again").sideways == -1.25


def test_other_inputs_and_outputs(tiny_model: MakeModel) -> None:
    def second_input(model: onnx.ModelProto) -> None:
        model.graph.input.append(helper.make_tensor_value_info("mask", TensorProto.FLOAT, ["N", 1]))

    assert refused(changed(tiny_model(), second_input)) == "the model's inputs are image, mask, not 'image'"

    def lost_output(model: onnx.ModelProto) -> None:
        del model.graph.output[3]

    assert "outputs are landmarks, covariance, attention, not" in refused(changed(tiny_model(), lost_output))

    def other_size(model: onnx.ModelProto) -> None:
        model.graph.input[0].type.tensor_type.shape.dim[2].dim_value = 128

    assert "'image' of the model is (N, 3, 128, 256)" in refused(changed(tiny_model(), other_size))

    def fixed_batch(model: onnx.ModelProto) -> None:
        model.graph.input[0].type.tensor_type.shape.dim[0].dim_value = 1

    assert refused(changed(tiny_model(), fixed_batch)) == "the model takes batches of 1 only"

    def half_floats(model: onnx.ModelProto) -> None:
        model.graph.input[0].type.tensor_type.elem_type = TensorProto.FLOAT16

    assert "32-bit floats" in refused(changed(tiny_model(), half_floats))


def test_layout_that_does_not_fit(tiny_model: MakeModel) -> None:
    path = with_metadata(tiny_model("68"), layout=json.loads(load_layout("98").to_json()))
    assert refused(path) == "'landmarks' of the model is (N, 68, 2), but layout 98 needs (N, 98, 2)"


def test_data_in_other_files(tiny_model: MakeModel) -> None:
    def outside(model: onnx.ModelProto) -> None:
        tensor = model.graph.initializer[0]
        tensor.ClearField("raw_data")
        tensor.data_location = TensorProto.EXTERNAL
        entry = tensor.external_data.add()
        entry.key, entry.value = "location", "../../../etc/passwd"

    assert "data in other files" in refused(changed(tiny_model(), outside))

    def in_a_constant(model: onnx.ModelProto) -> None:
        tensor = TensorProto(data_type=TensorProto.FLOAT, dims=[1], data_location=TensorProto.EXTERNAL)
        model.graph.node.append(helper.make_node("Constant", [], ["outside"], value=tensor))

    assert "data in other files" in refused(changed(tiny_model(), in_a_constant))

    def in_a_branch(model: onnx.ModelProto) -> None:
        tensor = TensorProto(name="t", data_type=TensorProto.FLOAT, dims=[1])
        tensor.data_location = TensorProto.EXTERNAL
        branch = helper.make_graph([], "branch", [], [], [tensor])
        node = helper.make_node("If", ["x"], ["y"], then_branch=branch, else_branch=branch)
        model.graph.node.append(node)

    assert "data in other files" in refused(changed(tiny_model(), in_a_branch))


def test_foreign_operators(tiny_model: MakeModel) -> None:
    def foreign(model: onnx.ModelProto) -> None:
        model.graph.node.append(helper.make_node("Run", ["image"], ["z"], domain="evil.ops"))

    assert "operators of 'evil.ops'" in refused(changed(tiny_model(), foreign))


def test_graph_that_the_runtime_refuses(tiny_model: MakeModel) -> None:
    def unknown(model: onnx.ModelProto) -> None:
        model.graph.node[0].op_type = "NoSuchOperator"

    path = changed(tiny_model(), unknown)
    with pytest.raises(ModelError, match="ONNX Runtime cannot load the model") as caught:
        Engine(path)
    assert "\n" not in str(caught.value)


def test_attaching_twice_keeps_one(tiny_model: MakeModel) -> None:
    model = onnx.load(str(tiny_model()))
    attach_info(model, ModelInfo(name="second", layout=load_layout("68")))
    assert [entry.key for entry in model.metadata_props] == [METADATA_KEY]


def test_a_description_of_gigabytes_is_not_parsed(
    tiny_model: MakeModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = with_metadata(tiny_model(), provenance={"x": [[]] * 3_000_000})
    monkeypatch.setattr("json.loads", lambda _text: pytest.fail("it was parsed"))
    assert refused(path) == "the model's description holds more than any model needs"
