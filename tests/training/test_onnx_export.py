"""A trained network becomes a model file that agrees with torch, and comes back from it."""

from __future__ import annotations

import contextlib
import io
import logging
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from adnet_core.errors import ModelError, TrainingError
from adnet_core.faces.layout import Layout
from adnet_core.models.detector import CenterFaceDetector
from adnet_core.models.engine import Engine
from adnet_core.models.model_file import read_model_info
from adnet_core.network.adnet import ADNet, NetworkConfig
from adnet_core.network.attention import heatmap_covariance
from adnet_core.network.checkpoints import save_checkpoint
from adnet_core.network.model_weights import network_from_model_file
from tests.training.asked import worker_words
from training import onnx_export
from training.export import export_run
from training.onnx_export import ExportedNetwork, compare
from training.settings import Settings
from training.worker import main


@dataclass(frozen=True)
class Exported:
    """A run folder's best network, and the model file made of it."""

    network: ADNet
    path: Path
    result: dict[str, Any]
    printed: str


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory, layout: Layout, data_folder: Path) -> Exported:
    folder = tmp_path_factory.mktemp("run")
    torch.manual_seed(4)
    config = NetworkConfig(width=16, depth=2, stacks=2)
    network = ADNet(layout, config).train()
    with torch.no_grad():
        network(torch.randn(4, 3, 64, 64))  # so that the running statistics are some
    settings = Settings(network=config).model_dump(mode="json")
    for name, state in (("last.pt", ADNet(layout, config)), ("best.pt", network)):
        content = {
            "settings": settings,
            "layout": layout.to_json(),
            "model": ADNet(layout, config).state_dict(),
            "ema": state.state_dict(),
            "epoch": 7,
            "provenance": {"data": ["drawn"], "preset": "test"},
        }
        save_checkpoint(folder / name, content)
    path = folder / "models" / "tiny.onnx"
    heard: list[str] = []
    handler = logging.Handler()
    handler.emit = lambda record: heard.append(record.getMessage())  # type: ignore[method-assign]
    logging.root.addHandler(handler)
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed):
        result = export_run(
            folder,
            path,
            name="tiny",
            data=data_folder,
            split=data_folder / "split.csv",
            licence="drawn for a test",
        )
    logging.root.removeHandler(handler)
    return Exported(network.eval(), path, result, "\n".join([printed.getvalue(), *heard]).strip())


def test_nothing_is_said_on_the_way(exported: Exported) -> None:
    """The exporter has much to say of packages that are not needed."""
    assert exported.printed == ""


def test_the_file_agrees_with_torch(exported: Exported) -> None:
    differences = compare(ExportedNetwork(exported.network), exported.path)
    assert differences["landmarks"] < 1e-2
    assert differences["covariance"] < 0.5
    assert differences["attention"] < 1e-4
    assert differences["edges"] < 1e-4
    assert exported.result["difference_px"] < 1e-2


def test_outputs_are_in_crop_pixels(exported: Exported) -> None:
    crops = np.random.default_rng(0).integers(0, 256, (3, 256, 256, 3), dtype=np.uint8)
    found = Engine(exported.path, device="cpu").run(crops)
    image = (torch.from_numpy(crops).permute(0, 3, 1, 2).float() - 127.5) / 127.5
    with torch.no_grad():
        stage = exported.network(image)[-1]
        covariance = heatmap_covariance(stage.heatmap, stage.landmarks)
    # A cell of 64 is four pixels of 256, and cell 0 lies at pixel 1.5.
    cells = ((stage.landmarks + 1) * 64 - 1) / 2
    np.testing.assert_allclose(found.landmarks, 4 * cells.numpy() + 1.5, atol=1e-2)
    np.testing.assert_allclose(found.covariance, covariance.numpy() * 128**2, atol=0.5, rtol=1e-3)


def test_the_file_says_what_it_is(exported: Exported, layout: Layout) -> None:
    info = read_model_info(exported.path)
    assert info.name == "tiny"
    assert info.layout == layout
    assert info.margin == Settings().data.margin
    assert info.licence == "drawn for a test"
    assert info.provenance["data"] == ["drawn"]
    assert info.provenance["epoch"] == 7
    assert info.provenance["network"] == exported.network.config.model_dump(mode="json")
    assert info.validation == exported.result["validation"]
    assert info.validation["faces"] == 2
    assert info.validation["nme_interocular"] > 0
    assert info.calibration is not None
    assert info.calibration.scale.shape == (68, 2)
    assert [path.name for path in exported.path.parent.iterdir()] == ["tiny.onnx"]


def test_the_best_averaged_weights_come_back_as_they_were(exported: Exported) -> None:
    network, info = network_from_model_file(exported.path)
    assert network.config == exported.network.config
    assert info.name == "tiny"
    assert not network.training
    for key, value in exported.network.state_dict().items():
        if not key.endswith("num_batches_tracked"):
            assert torch.equal(network.state_dict()[key], value), key


def test_a_model_that_differs_from_torch_does_not_appear(
    exported: Exported, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Another network's graph stands in for an exporter that went wrong."""
    import onnx

    import training.onnx_export as onnx_export

    monkeypatch.setattr(onnx_export, "_to_onnx", lambda _network: onnx.load(exported.path))
    torch.manual_seed(5)
    other = ADNet(exported.network.layout, exported.network.config).eval()
    path = tmp_path / "wrong.onnx"
    with pytest.raises(ModelError, match=r"wrong\.onnx: the exported model differs from torch by"):
        onnx_export.export_model(other, read_model_info(exported.path), path)
    assert not list(tmp_path.iterdir())


def test_networks_without_attention_or_edges_fill_the_outputs(layout: Layout) -> None:
    image = torch.randn(2, 3, 256, 256)
    for attention in ("none", "point", "edge"):
        config = NetworkConfig.model_validate({"width": 16, "depth": 1, "stacks": 1, "attention": attention})
        with torch.no_grad():
            landmarks, covariance, maps, edges = ExportedNetwork(ADNet(layout, config).eval())(image)
        assert landmarks.shape == (2, 68, 2)
        assert covariance.shape == (2, 68, 2, 2)
        assert maps.shape == (2, 68, 64, 64)
        assert edges.shape == (2, len(layout.curves), 64, 64)
        assert maps.min() >= 0
        assert maps.max() <= 1
        assert (edges == 0).all() == (attention != "edge")


def test_a_folder_without_a_run_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="holds no checkpoint"):
        export_run(tmp_path, tmp_path / "model.onnx", name="model")
    (tmp_path / "other.pt").write_text("a letter")
    with pytest.raises(ModelError, match=r"other\.pt: not a checkpoint"):
        export_run(tmp_path / "other.pt", tmp_path / "model.onnx", name="model")


def test_eight_bits_need_faces(tmp_path: Path) -> None:
    with pytest.raises(TrainingError, match=r"--quantise .*give --data"):
        export_run(tmp_path, tmp_path / "model.onnx", name="model", eight_bits=True)


def test_a_model_trained_further_keeps_what_its_base_knew_of_its_errors(
    exported: Exported,
    data_folder: Path,
    tmp_path: Path,
    tiny_flags: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO())  # nobody asks the run to stop
    base = read_model_info(exported.path)
    assert base.calibration is not None
    assert base.prior is not None
    run = tmp_path / "run"
    words = ["--data", str(data_folder), "--init", str(exported.path), "--out", str(run), "--device", "cpu"]
    changes = [change for change in tiny_flags if "=" in change and not change.startswith("network.")]
    changes += ["schedule.epochs=1", "schedule.small_size=128"]
    words += [word for change in changes for word in ("--set", change)]
    assert main(worker_words(*words, "--preset", "fast-68", "--no-export", "--cache", tmp_path)) == 0
    export_run(run, tmp_path / "further.onnx", name="further")
    further = read_model_info(tmp_path / "further.onnx")
    assert further.name == "further"
    assert further.calibration is not None
    np.testing.assert_array_equal(further.calibration.scale, base.calibration.scale)
    assert further.prior is not None
    assert further.prior.to_dict() == base.prior.to_dict()
    assert further.provenance["init"] == exported.path.name
    assert further.provenance["network"] == base.provenance["network"]
    assert further.validation == {}  # results are not inherited


def test_a_joined_network_is_compared_on_a_face() -> None:
    """On random squares its two parts place points anywhere, which rounding moves by much."""
    crops = onnx_export._sample_crops(np.random.default_rng(0), 3)
    assert crops.shape == (3, 256, 256, 3)
    found = [CenterFaceDetector(device="cpu").detect(crop) for crop in crops]
    assert [len(one) for one in found] == [1, 1, 1]
    assert all(one[0].box.longer_side > 100 for one in found)
    assert onnx_export.ExportedJoined.tolerance == 0.05
    assert onnx_export.ExportedNetwork.tolerance == 0.01
