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


def test_a_card(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["models", DEFAULT_MODEL]) == 0
    assert capsys.readouterr().out.startswith(f"# {DEFAULT_MODEL}")
    assert main(["models", "nobody"]) == 2
    assert capsys.readouterr().err == "nobody: no model of this name, `adnet models` lists them\n"
