"""The mean of several runs from one model, as a checkpoint that goes where each of them does."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
import torch

from adnet_core.errors import ModelError
from adnet_core.faces.layout import Layout
from adnet_core.models.model_file import read_model_info
from adnet_core.network.checkpoints import load_checkpoint, network_from_checkpoint, save_checkpoint
from adnet_core.network.model_weights import network_from_model_file
from training.cli import main
from training.datasets import FaceSet
from training.distribution import Process
from training.export import write_model
from training.loop import Trainer
from training.mean_weights import average_weights, shares_of
from training.settings import Settings

Run = Callable[..., Path]
pytestmark = pytest.mark.usefixtures("_one_thread")


@pytest.fixture
def run(
    tiny: Callable[..., Settings], layout: Layout, face_set: FaceSet, alone: Process, tmp_path: Path
) -> Run:
    """`run("name", seed=1)` leaves the folder of a run with a checkpoint."""

    def made(name: str, *changes: str, seed: int = 0) -> Path:
        folder = tmp_path / name
        folder.mkdir()
        settings = tiny("network.depth=1", f"engine.seed={seed}", *changes)
        Trainer(settings, layout, face_set, None, folder, process=alone, report=lambda _event: None).save(
            "last.pt"
        )
        return folder

    return made


def test_each_weight_is_the_mean_by_what_each_run_counts(run: Run, tmp_path: Path) -> None:
    one, other = run("one"), run("other", seed=1)
    out = tmp_path / "mean.pt"
    found = average_weights([str(one), str(other / "last.pt")], [3, 1], out)
    assert found["shares"] == [0.75, 0.25]
    first, second, mean = (
        network_from_checkpoint(path)[0].state_dict() for path in (one / "last.pt", other / "last.pt", out)
    )
    moved = 0
    for name, value in mean.items():
        if value.is_floating_point():
            torch.testing.assert_close(value, 0.75 * first[name] + 0.25 * second[name], atol=1e-6, rtol=0)
            moved += not torch.equal(first[name], second[name])
        else:
            assert torch.equal(value, first[name])
    assert moved > 10, "the two are not the same"


def test_a_mean_becomes_a_model_that_says_what_it_is_the_mean_of(run: Run, tmp_path: Path) -> None:
    one, other = run("one"), run("other", seed=1)
    model = tmp_path / "other.onnx"
    write_model(other, model, name="other")
    out = tmp_path / "mean.pt"
    average_weights([str(one), str(model)], [], out)
    write_model(out, tmp_path / "mean.onnx", name="mean")
    info = read_model_info(tmp_path / "mean.onnx")
    assert info.provenance["mean_of"] == [
        {"name": "one", "share": 0.5},
        {"name": "other.onnx", "share": 0.5},
    ]
    mean = network_from_checkpoint(out)[0].state_dict()
    stored = network_from_model_file(tmp_path / "mean.onnx")[0].state_dict()
    for name, value in mean.items():
        torch.testing.assert_close(stored[name], value, atol=1e-6, rtol=0)
    assert load_checkpoint(out)["chosen"] is None


def test_the_command_says_what_counts_for_how_much(
    run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    one, other = run("one"), run("other", seed=1)
    words = ["average", str(one), str(other), "-o", str(tmp_path / "mean.pt")]
    assert main([*words, "--weight", "1", "--weight", "3"]) == 0
    assert "25 % " in capsys.readouterr().out
    assert main(words) == 2, "it does not write over a mean"
    assert "exists already" in capsys.readouterr().err
    words[-1] = str(tmp_path / "again.pt")
    assert main([*words, "--json"]) == 0
    printed = capsys.readouterr()
    assert json.loads(printed.out)["shares"] == [0.5, 0.5]
    assert (
        printed.err
        == f"{other}: did not begin with the weights that {one} began with; the mean is of no use\n"
    )


def test_networks_that_began_apart_are_named(run: Run, tmp_path: Path) -> None:
    one, other, near = run("one"), run("other", seed=1), run("near")
    content = load_checkpoint(near / "last.pt")
    for key in ("model", "ema"):
        moved = {name: value * 1.2 for name, value in content[key].items() if value.is_floating_point()}
        content[key] = {**content[key], **moved}
    save_checkpoint(near / "last.pt", content)
    found = average_weights([str(one), str(near), str(other)], [], tmp_path / "mean.pt")
    assert found["apart"] == [str(other)]


@pytest.mark.parametrize(
    ("count", "weights", "message"),
    [
        (1, [], "takes two or more"),
        (2, [1.0], "--weight is given 1 times, for 2"),
        (2, [1.0, -0.5], "numbers of 0 or more"),
        (2, [0.0, 0.0], "not 0 alone"),
        (2, [float("nan"), 1.0], "numbers of 0 or more"),
    ],
)
def test_weights_that_make_no_mean_are_refused(count: int, weights: list[float], message: str) -> None:
    with pytest.raises(ModelError, match=message):
        shares_of(["a", "b"][:count], weights)


def test_what_cannot_be_averaged_is_named(run: Run, tmp_path: Path) -> None:
    one, wider = run("one"), run("wider", "network.width=24")
    model = tmp_path / "model.onnx"
    write_model(one, model, name="model")
    (tmp_path / "empty").mkdir()
    for sources, out, message in (
        ([one, wider], "mean.pt", "wider: has another network"),
        ([model, one], "mean.pt", "model.onnx: comes first"),
        ([one, tmp_path / "empty"], "mean.pt", "empty: no run"),
        ([one, tmp_path / "none.pt"], "mean.pt", "none.pt: no such checkpoint"),
        ([one, one], "mean.onnx", "mean.onnx: a checkpoint's name"),
        ([one, one], "one/last.pt", "last.pt: exists already"),
        ([one, one], "wider/best.pt", "wider is a run, which has a checkpoint of this name"),
    ):
        with pytest.raises(ModelError, match=message):
            average_weights([str(source) for source in sources], [], tmp_path / out)
    assert not (tmp_path / "mean.pt").exists()
    assert not (wider / "best.pt").exists()
