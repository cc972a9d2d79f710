"""Models are added under free names, removed into a trash, and chosen and gone back from."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from adnet_core.errors import ModelError
from adnet_core.models import model_store
from adnet_core.models.model_choice import choose_model, chosen_model, go_back, previous_model
from adnet_core.models.model_file import read_model_info
from adnet_core.models.model_library import (
    add_model,
    discard_model,
    free_name,
    model_card,
    model_entries,
    remove_model,
    restore_model,
)
from adnet_core.models.model_store import DEFAULT_MODEL, find_model, user_model_folder

Make = Callable[..., Path]


@pytest.fixture
def bundled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tiny_model: Make) -> Path:
    """The bundled folder with one model, and an empty home."""
    folder = tmp_path / "bundled"
    folder.mkdir()
    monkeypatch.setattr(model_store, "bundled_model_folder", lambda: folder)
    monkeypatch.setenv("ADNET_HOME", str(tmp_path / "home"))
    tiny_model(path=folder / f"{DEFAULT_MODEL}.onnx", validation={"faces": 7, "nme_interocular": 3.21})
    return folder


def test_no_model_is_overwritten(bundled: Path, tiny_model: Make, tmp_path: Path) -> None:
    before = (bundled / f"{DEFAULT_MODEL}.onnx").read_bytes()
    source = tiny_model(path=tmp_path / f"{DEFAULT_MODEL}.onnx", validation={"faces": 1})
    added = [add_model(source) for _ in range(2)] + [add_model(source, f"{DEFAULT_MODEL}-v2")]
    assert [path.stem for path in added] == [f"{DEFAULT_MODEL}-v{number}" for number in (2, 3, 4)]
    assert {path.parent for path in added} == {user_model_folder()}
    assert (bundled / f"{DEFAULT_MODEL}.onnx").read_bytes() == before
    assert added[0].read_bytes() == source.read_bytes()
    assert read_model_info(added[2]).name == f"{DEFAULT_MODEL}-v4"
    assert free_name("other") == "other"
    assert not list(user_model_folder().glob(".*.part"))


def test_names_that_differ_in_case_only_are_one(bundled: Path, tiny_model: Make) -> None:
    """A disk of Windows or macOS takes them for one file, which must not be written over or waited for."""
    folder = user_model_folder()
    folder.mkdir(parents=True)
    tiny_model(path=folder / "Mine.onnx")
    tiny_model(path=folder / "mine-V2.onnx")
    assert free_name("mine") == "mine-v3"
    assert add_model(folder / "Mine.onnx", "MINE").name == "MINE-v3.onnx"
    assert find_model("mine") == folder / "Mine.onnx"
    tiny_model(path=folder / "mine.onnx")
    assert find_model("mine") == folder / "mine.onnx"  # where the disk has both, as it is spelled


def test_provenance_is_added_to(bundled: Path, tiny_model: Make, tmp_path: Path) -> None:
    source = tiny_model(path=tmp_path / "run.onnx", provenance={"epoch": 3, "init": "a"})
    info = read_model_info(add_model(source, "mine", provenance={"hold_out": 0.2, "init": "b"}))
    assert info.provenance == {"epoch": 3, "init": "b", "hold_out": 0.2}
    assert info.name == "mine"


@pytest.mark.parametrize(
    ("stated", "name"), [("brows-30", "brows-30"), ("../up", "model"), ("a/b", "model"), (".x", "model")]
)
def test_the_model_of_a_run_is_called_after_its_run(
    bundled: Path, tiny_model: Make, tmp_path: Path, stated: str, name: str
) -> None:
    """All runs leave a file of the same name; two of them are two models in the list."""
    source = tiny_model(path=tmp_path / "model.onnx", name=stated)
    assert add_model(source) == user_model_folder() / f"{name}.onnx"
    assert add_model(source).stem == f"{name}-v2"


def test_a_bad_file_leaves_nothing(bundled: Path, tmp_path: Path) -> None:
    (tmp_path / "bad.onnx").write_text("a shopping list")
    with pytest.raises(ModelError, match=r"bad\.onnx: .*not an ONNX model"):
        add_model(tmp_path / "bad.onnx")
    assert not user_model_folder().exists()


def test_removing_can_be_taken_back(bundled: Path, tiny_model: Make, tmp_path: Path) -> None:
    source = tiny_model(path=tmp_path / "mine.onnx")
    (tmp_path / "mine.md").write_text("# Mine\n")
    path = add_model(source)
    trashed = remove_model(path)
    assert [entry.name for entry in model_entries()] == [DEFAULT_MODEL]
    back = restore_model(trashed)
    assert back == path
    assert [entry.name for entry in model_entries()] == [DEFAULT_MODEL, "mine"]
    assert model_card(model_entries()[1]) == "# Mine\n"
    gone = remove_model(back)
    discard_model(gone)
    assert not gone.exists()
    with pytest.raises(ModelError, match="only models in"):
        remove_model(bundled / f"{DEFAULT_MODEL}.onnx")


def test_the_list_says_what_is_wrong(bundled: Path, tiny_model: Make) -> None:
    user_model_folder().mkdir(parents=True)
    (user_model_folder() / "broken.onnx").write_text("no model")
    good, broken = (entry.to_dict() for entry in model_entries())
    assert (good["bundled"], good["points"], good["validation"]["faces"]) == (True, 68, 7)
    assert "not an ONNX model" in broken["error"]
    assert "not an ONNX model" in model_card(model_entries()[1])
    assert "nme interocular: 3.21" in model_card(model_entries()[0])


def test_choosing_and_going_back(bundled: Path, tiny_model: Make, tmp_path: Path) -> None:
    assert (chosen_model(), previous_model()) == (DEFAULT_MODEL, None)
    with pytest.raises(ModelError, match="no other model"):
        go_back()
    first, second = (add_model(tiny_model(path=tmp_path / f"{name}.onnx")) for name in ("first", "second"))
    choose_model("first")
    assert (chosen_model(), previous_model()) == ("first", DEFAULT_MODEL)
    choose_model("second")
    assert (chosen_model(), previous_model()) == ("second", "first")
    assert go_back() == "first"
    assert (chosen_model(), previous_model()) == ("first", DEFAULT_MODEL)
    choose_model("second")
    # A model that is gone is passed over.
    first.unlink()
    assert previous_model() == DEFAULT_MODEL
    second.unlink()
    assert chosen_model() == DEFAULT_MODEL
    with pytest.raises(ModelError, match="no model of this name"):
        choose_model("second")


@pytest.mark.parametrize("text", ["", "[]", '{"chosen": 3}', '{"chosen": [null, "nobody"]}'])
def test_a_damaged_note_of_the_choice_is_passed_over(bundled: Path, text: str) -> None:
    user_model_folder().mkdir(parents=True)
    (user_model_folder() / "chosen.json").write_text(text)
    assert chosen_model() == DEFAULT_MODEL
    choose_model(DEFAULT_MODEL)
    assert json.loads((user_model_folder() / "chosen.json").read_text()) == {"chosen": [DEFAULT_MODEL]}
