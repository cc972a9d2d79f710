"""A layout of points alone, without curves, mirror or distances, is trained, exported, fitted and judged."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
import torch

from adnet_core.faces.layout import Layout, load_layout
from adnet_core.models.engine import Engine
from adnet_core.models.model_file import read_model_info
from adnet_core.network.adnet import ADNet, NetworkConfig
from tests.training.asked import worker_words
from training.augmentation import view_matrices
from training.cli import main
from training.datasets import Face
from training.settings import Settings
from training.worker import main as worker_main

POINTS = 7


@pytest.fixture
def bare(tmp_path: Path) -> Path:
    path = tmp_path / "bare.toml"
    path.write_text(f'name = "bare"\npoints = {json.dumps([f"p{i}" for i in range(POINTS)])}\n')
    return path


def test_it_goes_all_the_way(
    bare: Path,
    tmp_path: Path,
    tiny_changes: tuple[str, ...],
    write: Callable[[Path, Layout, int], list[Face]],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    data, run = tmp_path / "data", tmp_path / "run"
    faces = write(data, load_layout(bare), 12)
    rows = [f"{face.photo.name},{'train' if i < 8 else 'val'}" for i, face in enumerate(faces)]
    (data / "split.csv").write_text("\n".join(["file,split", *rows]) + "\n")
    changes = [word for one in (*tiny_changes, f"layout={bare}") for word in ("--set", one)]
    where = ["--data", str(data), "--split", str(data / "split.csv")]
    monkeypatch.setattr("sys.stdin", io.StringIO())
    assert worker_main(worker_words(*where, "--out", run, *changes, "--device", "cpu")) == 0
    info = read_model_info(run / "model.onnx")
    assert info.layout == load_layout(bare)
    assert info.validation["distance"] == "box_diagonal"
    assert info.validation["nme"] > 0
    capsys.readouterr()
    assert main(["evaluate", "--model", str(run / "model.onnx"), *where, "--part", "val"]) == 0
    assert "NME, box diagonal" in capsys.readouterr().out
    assert main(["calibrate", "-m", str(run / "model.onnx"), "--data", str(data), "--dry-run"]) == 0
    assert "% of the box diagonal" in capsys.readouterr().out
    engine = Engine(run / "model.onnx", device="cpu")
    assert engine.info.layout.curves == ()


def test_a_network_without_curves_has_no_edge_maps(bare: Path) -> None:
    network = ADNet(load_layout(bare), NetworkConfig(width=16, depth=2, stacks=2, stride=8)).eval()
    assert not network.uses_edges
    with torch.no_grad():
        stage = network(torch.zeros(1, 3, 64, 64))[-1]
    assert stage.edges is None
    assert stage.landmarks.shape == (1, POINTS, 2)


def test_nothing_is_flipped_without_a_mirror(tiny: Callable[..., Settings]) -> None:
    settings = tiny("augmentation.flip=1.0").augmentation
    draws = torch.Generator().manual_seed(0)
    assert view_matrices(50, settings, 1.0, draws)[1].all()
    assert not view_matrices(50, settings, 1.0, draws, mirrors=False)[1].any()
