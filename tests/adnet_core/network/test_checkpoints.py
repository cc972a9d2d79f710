"""Checkpoints: whole or not at all, and never code."""

from __future__ import annotations

import os
import pickle
import zipfile
from pathlib import Path
from typing import Any

import pytest
import torch

from adnet_core.errors import ModelError
from adnet_core.faces.layout import load_layout
from adnet_core.network.adnet import ADNet, NetworkConfig
from adnet_core.network.checkpoints import load_checkpoint, network_from_checkpoint, save_checkpoint

CONFIG = NetworkConfig(width=16, depth=1, stacks=1)


def content(seed: int = 0, **changes: Any) -> dict[str, Any]:
    torch.manual_seed(seed)
    layout = load_layout("29")
    model, averaged = ADNet(layout, CONFIG).state_dict(), ADNet(layout, CONFIG).state_dict()
    settings = {"network": CONFIG.model_dump(mode="json")}
    return {"model": model, "ema": averaged, "layout": layout.to_json(), "settings": settings} | changes


class FullDisk:
    """What `Path.open` gives on a disk that takes a few kilobytes more."""

    def __init__(self, file: Any) -> None:
        self._file, self._room = file, 4096

    def __enter__(self) -> FullDisk:
        return self

    def __exit__(self, *_rest: object) -> None:
        self._file.close()

    def write(self, data: bytes) -> int:
        self._room -= len(data)
        if self._room < 0:
            raise OSError(28, "No space left on device")
        return int(self._file.write(data))

    def flush(self) -> None:
        self._file.flush()

    def fileno(self) -> int:
        return int(self._file.fileno())


def test_round_trip(tmp_path: Path) -> None:
    path = tmp_path / "last.pt"
    saved = content(epoch=3, best=None, provenance={"data": ["a"]})
    save_checkpoint(path, saved)
    found = load_checkpoint(path)
    assert {key: found[key] for key in ("epoch", "best", "provenance")} == {
        "epoch": 3,
        "best": None,
        "provenance": {"data": ["a"]},
    }
    for key, value in saved["model"].items():
        torch.testing.assert_close(found["model"][key], value, rtol=0, atol=0)
    assert [item.name for item in tmp_path.iterdir()] == ["last.pt"]


def test_network_comes_back_with_either_weights(tmp_path: Path) -> None:
    path = tmp_path / "last.pt"
    saved = content(epoch=3)
    save_checkpoint(path, saved)
    for averaged, kind in ((True, "ema"), (False, "model")):
        network, layout, rest = network_from_checkpoint(path, averaged=averaged)
        assert not network.training
        assert layout == load_layout("29")
        assert rest["epoch"] == 3
        for key, value in network.state_dict().items():
            torch.testing.assert_close(value, saved[kind][key], rtol=0, atol=0)
    save_checkpoint(path, content(ema=None))
    assert network_from_checkpoint(path)[0].config == CONFIG


def test_a_full_disk_leaves_the_old_checkpoint(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "last.pt"
    save_checkpoint(path, content(epoch=1))
    before = path.read_bytes()
    real, fresh = Path.open, content(epoch=2)
    monkeypatch.setattr(Path, "open", lambda self, mode: FullDisk(real(self, mode)))
    with pytest.raises(ModelError, match=r"last\.pt: the checkpoint cannot be written") as caught:
        save_checkpoint(path, fresh)
    monkeypatch.undo()
    assert "\n" not in str(caught.value)
    assert path.read_bytes() == before
    assert load_checkpoint(path)["epoch"] == 1
    assert [item.name for item in tmp_path.iterdir()] == ["last.pt"]


def test_a_process_that_dies_while_writing_leaves_the_old_checkpoint(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "last.pt"
    save_checkpoint(path, content(epoch=1))

    def killed(_value: object, file: Any) -> None:
        file.write(b"half of it")
        raise KeyboardInterrupt

    monkeypatch.setattr(torch, "save", killed)
    with pytest.raises(KeyboardInterrupt):
        save_checkpoint(path, content(epoch=2))
    assert load_checkpoint(path)["epoch"] == 1


def test_a_folder_that_is_missing_is_said(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="cannot be written"):
        save_checkpoint(tmp_path / "nowhere" / "last.pt", content())


class Trap:
    """Pickled, it writes a file where it is loaded."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[Any, tuple[str]]:
        return os.mkdir, (str(self.path),)


@pytest.mark.parametrize("form", ["torch", "old torch", "pickle"])
def test_a_pickle_that_would_run_code_is_refused(tmp_path: Path, form: str) -> None:
    path, sprung = tmp_path / "trap.pt", tmp_path / "sprung"
    harmful = {"version": 1, "model": {}, "trap": Trap(sprung)}
    if form == "pickle":
        path.write_bytes(pickle.dumps(harmful, protocol=2))
    else:
        torch.save(harmful, path, _use_new_zipfile_serialization=form == "torch")
    with pytest.raises(ModelError, match="could run code") as caught:
        load_checkpoint(path)
    assert str(path) in str(caught.value)
    assert not sprung.exists()
    torch.load(path, weights_only=False) if form != "pickle" else pickle.loads(path.read_bytes())
    assert sprung.exists()  # the trap was a real one


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"not a checkpoint, a letter",
        b"\x89PNG\r\n\x1a\n" + bytes(64),
        b"\x80\x02",
        bytes(100),
        b"PK\x03\x04",
    ],
)
def test_other_files_are_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "file.pt"
    path.write_bytes(data)
    with pytest.raises(ModelError, match="not a checkpoint, or a damaged one") as caught:
        load_checkpoint(path)
    assert str(path) in str(caught.value)


def test_a_compressed_checkpoint_is_not_unpacked(tmp_path: Path) -> None:
    """A few kilobytes might fill the memory; torch itself compresses nothing."""
    path, bomb = tmp_path / "last.pt", tmp_path / "bomb.pt"
    save_checkpoint(path, content())
    with zipfile.ZipFile(path) as saved, zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as packed:
        for name in saved.namelist():
            packed.writestr(name, saved.read(name))
    with pytest.raises(ModelError, match="not a checkpoint, or a damaged one"):
        load_checkpoint(bomb)


@pytest.mark.parametrize("share", [0.01, 0.3, 0.9, 0.999])
def test_a_truncated_checkpoint_is_refused(tmp_path: Path, share: float) -> None:
    path = tmp_path / "last.pt"
    save_checkpoint(path, content())
    path.write_bytes(path.read_bytes()[: int(path.stat().st_size * share)])
    with pytest.raises(ModelError, match="damaged"):
        load_checkpoint(path)


def test_what_is_no_checkpoint_of_ours_is_told_apart(tmp_path: Path) -> None:
    path = tmp_path / "other.pt"
    torch.save({"net": {}, "epoch": 3}, path)
    with pytest.raises(ModelError, match="not a checkpoint of this program"):
        load_checkpoint(path)
    torch.save([1, 2], path)
    with pytest.raises(ModelError, match="not a checkpoint of this program"):
        load_checkpoint(path)
    torch.save({"version": 99, "model": {}}, path)
    with pytest.raises(ModelError, match="version 99, not 1"):
        load_checkpoint(path)
    for version in (torch.zeros(3), "1\n", None):
        torch.save({"version": version, "model": {}}, path)
        with pytest.raises(ModelError, match="not a checkpoint of this program"):
            load_checkpoint(path)
    with pytest.raises(ModelError, match="no such checkpoint"):
        load_checkpoint(tmp_path / "missing.pt")
    with pytest.raises(ModelError, match="directory"):
        load_checkpoint(tmp_path)


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"settings": {"network": {"width": 32, "depth": 1, "stacks": 1}}}, "size mismatch"),
        ({"settings": {"network": {"width": 16, "depth": 2, "stacks": 1}}}, "Missing key"),
        ({"settings": {"network": {"width": 17}}}, "width"),
        ({"settings": {}}, "no 'network'"),
        ({"ema": [1, 2]}, "ict"),
        ({"layout": load_layout("68").to_json()}, "size mismatch"),
    ],
)
def test_weights_that_do_not_fit_are_refused_in_one_line(
    tmp_path: Path, changes: dict[str, Any], reason: str
) -> None:
    path = tmp_path / "last.pt"
    save_checkpoint(path, content(**changes))
    with pytest.raises(ModelError, match="do not fit") as caught:
        network_from_checkpoint(path)
    assert reason in str(caught.value)
    assert "\n" not in str(caught.value)
    assert len(str(caught.value)) < 400
