"""A network for a layout of one's own, from a model of another one."""

from __future__ import annotations

import dataclasses
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from adnet_core.events import parse_event
from adnet_core.faces.layout import Layout, load_layout
from adnet_core.media.photos import read_photo
from adnet_core.models.engine import Engine
from adnet_core.models.model_file import ModelInfo, read_model_info
from adnet_core.models.predictor import Predictor
from adnet_core.network.adnet import ADNet, NetworkConfig
from adnet_core.network.checkpoints import load_checkpoint
from adnet_core.network.model_weights import base_of_model_file, network_from_model_file
from adnet_core.network.new_layout import OF_LAYOUT, HeadSources, head_sources, layers_of, with_layout
from tests.training.asked import worker_words
from training.datasets import Face
from training.export import write_model
from training.onnx_export import export_model
from training.sources import folder_faces
from training.worker import main

TINY = NetworkConfig(stacks=2, width=16, depth=2)

MINE = """
name = "mine"
points = ["brow", "a", "b", "c", "d", "chin"]
flip = [0, 2, 1, 4, 3, 5]
[[curves]]
name = "eyes"
points = [1, 2]
[[curves]]
name = "mouth"
points = [3, 5, 4]
[distances]
width = [[1], [2]]
"""


@pytest.fixture(scope="session")
def base(tmp_path_factory: pytest.TempPathFactory, layout: Layout) -> Path:
    """A model file of the 68 points that has learnt nothing."""
    torch.manual_seed(3)
    path = tmp_path_factory.mktemp("base") / "base.onnx"
    info = ModelInfo("base", layout, 1.15, provenance={"network": TINY.model_dump()})
    export_model(ADNet(layout, TINY).eval(), info, path)
    return path


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    path = tmp_path / "mine.toml"
    path.write_text(MINE)
    return path


@pytest.fixture
def data(tmp_path: Path, mine: Path, write: Callable[[Path, Layout, int], list[Face]]) -> Path:
    """Five faces to learn from and two to choose on."""
    folder = tmp_path / "data"
    faces = write(folder, load_layout(str(mine)), 7)
    rows = [f"{face.photo.name},{'train' if i < 5 else 'val'}" for i, face in enumerate(faces)]
    (folder / "split.csv").write_text("\n".join(["file,split", *rows]) + "\n")
    return folder


@pytest.fixture
def train(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., int]:
    for name in ("WORLD_SIZE", "RANK", "LOCAL_RANK"):
        monkeypatch.delenv(name, raising=False)

    def run(*words: str | Path) -> int:
        monkeypatch.setattr("sys.stdin", io.StringIO(""))
        small = [
            word
            for change in (
                *("engine.precision=float32", "engine.channels_last=false", "schedule.batch=2"),
                *("schedule.epochs=2", "data.canvas=1.25", "engine.validate_every=1"),
            )
            for word in ("--set", change)
        ]
        folders = ["--out", str(tmp_path / "run"), "--cache", str(tmp_path / "cache"), "--device", "cpu"]
        return main(worker_words(*folders, *small, *words))

    return run


def events(run: Path, kind: str) -> list[Any]:
    found = [parse_event(line) for line in (run / "events.jsonl").read_text().splitlines()]
    return [event for event in found if event and event.kind == kind]


def test_heads_start_from_those_of_the_same_name_else_from_the_nearest(layout: Layout, mine: Path) -> None:
    new = load_layout(str(mine))
    named = dataclasses.replace(new, point_names=(layout.point_names[5], *new.point_names[1:]))
    distances = np.full((6, 68), 9.0)
    for point, nearest in enumerate((0, 36, 45, 48, 54, 57)):
        distances[point, nearest] = 1.0
    sources = head_sources(layout, named, distances)
    assert sources.points == (5, 36, 45, 48, 54, 57)
    assert sources.shared == (layout.point_names[5],)
    curves = [layout.curves[curve] for curve in sources.curves]
    assert 36 in curves[0].points
    assert set(curves[1].points) >= {48, 54, 57}


def test_a_network_of_the_same_points_in_another_order_answers_the_same(layout: Layout) -> None:
    torch.manual_seed(0)
    network = ADNet(layout, TINY).eval()
    order = np.random.default_rng(0).permutation(68)
    place = np.argsort(order)
    curves = tuple(
        type(curve)(curve.name, tuple(int(place[point]) for point in curve.points), curve.closed)
        for curve in layout.curves
    )
    other = dataclasses.replace(
        layout,
        name="shuffled",
        point_names=tuple(layout.point_names[point] for point in order),
        curves=curves,
        flip=tuple(int(place[layout.flip[point]]) for point in order),
        distances={},
        groups={},
    )
    sources = head_sources(layout, other, np.full((68, 68), np.nan))
    image = torch.randn(1, 3, 128, 128, generator=torch.Generator().manual_seed(1))
    with torch.no_grad():
        mine, theirs = with_layout(network, other, sources)(image)[-1], network(image)[-1]
    torch.testing.assert_close(mine.landmarks, theirs.landmarks[:, order], atol=1e-5, rtol=1e-4)
    assert mine.edges is not None
    assert theirs.edges is not None
    torch.testing.assert_close(mine.edges, theirs.edges, atol=1e-5, rtol=1e-4)


def test_what_copies_of_a_head_hand_on_is_shared_out(layout: Layout, mine: Path) -> None:
    torch.manual_seed(0)
    network = ADNet(layout, TINY).eval()
    sources = HeadSources((7, 7, 7, 8, 8, 9), (0, -1), ())
    made = with_layout(network, load_layout(str(mine)), sources).state_dict()
    old = network.state_dict()["merge_heatmaps.0.conv.weight"]
    new = made["merge_heatmaps.0.conv.weight"]
    torch.testing.assert_close(new[:, :3].sum(dim=1), old[:, 7])
    torch.testing.assert_close(new[:, 5], old[:, 9])
    trunk = [name for name in made if layers_of(name) not in OF_LAYOUT and not name.startswith("e2h")]
    assert len(trunk) > 20
    assert all(
        torch.equal(made[name], network.state_dict()[name]) for name in trunk if "coordconv" not in name
    )


def test_a_run_for_another_layout_takes_the_trunk_over(
    train: Callable[..., int], base: Path, mine: Path, data: Path, tmp_path: Path
) -> None:
    words = ("--init", base, "--layout", mine, "--data", data, "--split", data / "split.csv")
    assert train(*words, "--set", "start.heads_first=0.6", "--no-export") == 0
    run = tmp_path / "run"
    content = load_checkpoint(run / "last.pt")
    assert json.loads(content["layout"])["name"] == "mine"
    assert content["settings"]["network"]["stacks"] == 2
    (said,) = [event.text for event in events(run, "noted") if "starts from the nearest" in event.text]
    assert said.startswith("the layout mine shares no point by name with base")
    assert len(events(run, "validated")) == 2


@pytest.mark.slow
def test_its_model_joins_network_and_base_and_is_trained_further(
    train: Callable[..., int], base: Path, mine: Path, data: Path, tmp_path: Path
) -> None:
    words = ("--data", data, "--split", data / "split.csv")
    assert train("--init", base, "--layout", mine, *words) == 0
    run = tmp_path / "run"
    path = run / "model.onnx"
    info = read_model_info(path)
    assert info.layout == load_layout(str(mine))
    assert info.margin >= 1.15
    assert {"centerface"} <= set(info.box_mappings)
    assert info.calibration is not None
    assert info.prior is not None
    inside = base_of_model_file(path)
    assert inside is not None
    theirs = network_from_model_file(base)[0].state_dict()
    assert all(torch.equal(value, theirs[name]) for name, value in inside[0].state_dict().items())
    assert base_of_model_file(base) is None

    face = folder_faces(data, info.layout).train[0]
    predictor = Predictor(Engine(path, device="cpu"))
    (found,) = predictor.predict_boxes(read_photo(face.photo).pixels, [face.box], passes=2)
    assert found.landmarks.shape == (6, 2)
    assert np.isfinite(found.covariance).all()

    # `adnet export` of the run makes the same model, and a further run begins with both networks.
    again = write_model(run, tmp_path / "again.onnx", name="again")
    assert again["difference_px"] < 0.01
    second = ("--preset", "few-faces", "--out", tmp_path / "second", "--no-export")
    assert train("--init", path, *words, *second) == 0
    content = load_checkpoint(tmp_path / "second" / "last.pt")
    assert ModelInfo.from_json(content["base"]["info"], "base").layout.name == "68"
    assert json.loads(content["layout"])["name"] == "mine"


def test_while_heads_learn_alone_the_trunk_stays(
    train: Callable[..., int], base: Path, mine: Path, data: Path, tmp_path: Path
) -> None:
    words = ("--init", base, "--layout", mine, "--data", data, "--split", data / "split.csv")
    assert train(*words, "--set", "start.heads_first=0.99", "--no-export") == 0
    content = load_checkpoint(tmp_path / "run" / "last.pt")
    before, after = content["base"]["weights"], content["model"]
    kept = [name for name in before if layers_of(name) not in OF_LAYOUT]
    stays = [name for name in kept if before[name].shape == after[name].shape]
    assert all(torch.equal(before[name], after[name]) for name in stays if "num_batches" not in name)
    assert not torch.equal(before["out_heatmaps.1.conv.weight"][:6], after["out_heatmaps.1.conv.weight"])


def test_a_few_faces_are_refused_in_one_sentence(
    train: Callable[..., int],
    base: Path,
    mine: Path,
    write: Callable[[Path, Layout, int], list[Face]],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    write(tmp_path / "two", load_layout(str(mine)), 2)
    assert train("--init", base, "--layout", mine, "--data", tmp_path / "two", "--hold-out", "0") == 2
    assert "2 faces are too few for a new layout" in capsys.readouterr().err
