"""`adnet models` lists what there is without torch."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from adnet_core.cli import main
from adnet_core.models.model_choice import choose_model
from adnet_core.models.model_store import DEFAULT_MODEL


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tiny_model: Callable[..., Path]) -> Path:
    folder = tmp_path / "home" / "models"
    folder.mkdir(parents=True)
    monkeypatch.setenv("ADNET_HOME", str(tmp_path / "home"))
    tiny_model(path=folder / "mine.onnx", validation={"faces": 9, "nme_interocular": 2.5})
    (folder / "broken.onnx").write_text("no model")
    return folder


def test_the_list_marks_the_one_in_use(capsys: pytest.CaptureFixture[str]) -> None:
    choose_model("mine")
    assert main(["models"]) == 0
    lines = {line[2:].split()[0]: line for line in capsys.readouterr().out.splitlines()}
    assert set(lines) == {DEFAULT_MODEL, "mine", "broken"}
    assert lines["mine"].startswith("* ")
    assert "NME 2.50 %, 9 faces" in lines["mine"]
    assert "not an ONNX model" in lines["broken"]


def test_json_is_one_object(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["models", "--json"]) == 0
    found = {entry["name"]: entry for entry in json.loads(capsys.readouterr().out)["models"]}
    assert found[DEFAULT_MODEL]["bundled"] is True
    assert found[DEFAULT_MODEL]["chosen"] is True
    assert found["mine"]["validation"]["nme_interocular"] == 2.5


def test_a_card(capsys: pytest.CaptureFixture[str], tmp_path: Path, tiny_model: Callable[..., Path]) -> None:
    assert main(["models", DEFAULT_MODEL]) == 0
    assert capsys.readouterr().out.startswith(f"# {DEFAULT_MODEL}")
    assert main(["models", "nobody"]) == 2
    assert "nobody: no model of this name (known: adnet-68-fast, " in capsys.readouterr().err
    run = tmp_path / "run"
    run.mkdir()
    path = tiny_model(path=run / "model.onnx", validation={"faces": 7, "nme_interocular": 3.5})
    for given in (run, path):
        assert main(["models", str(given)]) == 0
        assert "faces: 7" in capsys.readouterr().out


@pytest.mark.parametrize(
    "words",
    [
        "predict photo.jpg",
        "evaluate --data faces",
        "evaluate --data faces --compare RUN RUN",
        "simulate --data faces",
        "evaluate-check --data faces",
        "evaluate-queue --data faces",
        "evaluate-recalibration --data faces",
        "queue --data faces",
        "calibrate --data faces",
        "quantise RUN out.onnx --data faces",
        "clean-labels --data faces --share 0.5 -o cleaned",
        "models RUN",
    ],
)
def test_every_command_says_of_a_run_without_a_model_file_what_is_missing(
    words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "runs" / "mine").mkdir(parents=True)
    (tmp_path / "runs" / "mine" / "last.pt").touch()
    given = words.replace("RUN", "runs/mine").split()
    assert main([*given, *(() if "RUN" in words else ("-m", "runs/mine"))]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    missing = "this run has left checkpoints and no model.onnx: make a model file of it by `adnet export`"
    assert line == f"runs/mine: {missing}"
