from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from adnet_core.errors import ModelError
from adnet_core.models import model_store
from adnet_core.models.model_store import find_model, list_models, user_model_folder


@pytest.fixture
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, Path]:
    """The bundled and the user's folder, both empty."""
    bundled = tmp_path / "bundled"
    monkeypatch.setattr(model_store, "bundled_model_folder", lambda: bundled)
    monkeypatch.setenv("ADNET_HOME", str(tmp_path / "home"))
    user = user_model_folder()
    assert user == tmp_path / "home" / "models"
    for folder in (bundled, user):
        folder.mkdir(parents=True)
    return bundled, user


def test_names_are_looked_up(folders: tuple[Path, Path], tiny_model: Callable[..., Path]) -> None:
    bundled, user = folders
    first = tiny_model(path=bundled / "first.onnx")
    hidden = tiny_model(path=user / "first.onnx")
    own = tiny_model(path=user / "own.onnx")
    assert list_models() == [first, own]
    assert find_model("first") == first
    assert find_model("own") == own
    assert find_model(hidden) == hidden
    assert find_model(str(own)) == own


def test_unknown_names_list_the_known(folders: tuple[Path, Path], tiny_model: Callable[..., Path]) -> None:
    with pytest.raises(ModelError, match="known: none"):
        find_model("absent")
    tiny_model(path=folders[0] / "here.onnx")
    with pytest.raises(ModelError, match=r"absent: .*known: here"):
        find_model("absent")


def test_paths(folders: tuple[Path, Path], tmp_path: Path) -> None:
    for absent in (tmp_path / "a.onnx", str(tmp_path / "b"), "c.onnx"):
        with pytest.raises(ModelError, match="no such model file"):
            find_model(absent)
    with pytest.raises(ModelError, match="folder"):
        find_model(tmp_path)


def test_the_folder_of_a_run_stands_for_its_model(
    folders: tuple[Path, Path],
    tiny_model: Callable[..., Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    run = tmp_path / "mine"
    run.mkdir()
    monkeypatch.chdir(tmp_path)
    for given in (run, str(run), f"{run}/"):
        with pytest.raises(ModelError, match="it is a folder, neither a model file nor that of a training"):
            find_model(given)
    with pytest.raises(ModelError, match="mine: no model of this name"):
        find_model("mine")
    (run / "request.json").touch()
    for given in (run, str(run), "mine"):
        with pytest.raises(
            ModelError, match=r"mine: this run has left neither a model\.onnx nor a checkpoint"
        ):
            find_model(given)
    (run / "best.pt").touch()
    for given in (run, str(run), "mine"):
        with pytest.raises(
            ModelError, match=r"mine: this run has left checkpoints and no model\.onnx: make a"
        ):
            find_model(given)
    with pytest.raises(ModelError, match=r"best\.pt: it is a checkpoint: make a model file of it by"):
        find_model(run / "best.pt")
    left = tiny_model(path=run / "model.onnx")
    assert find_model(str(run)) == find_model(run) == left
    assert find_model("mine").samefile(left)
    named = tiny_model(path=folders[1] / "mine.onnx")
    assert find_model("mine") == named
    assert find_model("./mine").samefile(left)  # a path, and no name


def test_folder_of_the_platform(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ADNET_HOME", raising=False)
    folder = user_model_folder()
    assert folder.name == "models"
    assert "adnet-annotate" in folder.parts
