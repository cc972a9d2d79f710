"""The script for some minutes of a GPU, rehearsed on the processor with two steps of a tiny network."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
import torch
from train_full import epochs_within, join_files, main, split_file

from adnet_core.faces.layout import load_layout
from adnet_core.models.model_file import read_model_info
from adnet_core.network.checkpoints import network_from_checkpoint
from tests.training.conftest import TINY, write_faces


def test_as_many_epochs_are_planned_as_there_is_time_for() -> None:
    assert epochs_within(400.0, 0.1, 57) == 70
    assert epochs_within(1.0, 10.0, 57) == 1


def test_a_file_travels_in_pieces(tmp_path: Path) -> None:
    whole = tmp_path / "model.onnx"
    whole.write_bytes(bytes(range(256)) * 50)
    out = tmp_path / "out"
    out.mkdir()
    pieces = split_file(whole, out, 1000)
    assert len(pieces) == 13
    assert max(piece.stat().st_size for piece in pieces) == 1000
    assert join_files(out) == [out / "model.onnx"]
    assert (out / "model.onnx").read_bytes() == whole.read_bytes()
    assert split_file(whole, tmp_path, 10**6) == [whole]


@pytest.fixture
def one_thread() -> Iterator[None]:
    """Threads that wait for each other on a busy machine make tiny networks many times slower."""
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


@pytest.mark.slow
def test_the_rehearsal_leaves_all_that_the_real_thing_would(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, one_thread: None
) -> None:
    monkeypatch.setenv("OMP_NUM_THREADS", "1")
    data, out = tmp_path / "data", tmp_path / "out"
    faces = write_faces(data, load_layout("68"), 6)
    rows = [f"{face.photo.name},{'train' if i < 4 else 'val'}" for i, face in enumerate(faces)]
    (data / "split.csv").write_text("\n".join(["file,split", *rows]) + "\n")
    words = ["--data", data, "--split", data / "split.csv", "--out", out, "--device", "cpu", "--steps", "2"]
    words += ["--minutes", "8", "--part-mb", "0.05", "--skip", "bench"]
    words += [
        word for change in (*TINY, "network.depth=1", "schedule.small_until=0") for word in ("--set", change)
    ]
    status = main([str(word) for word in words])
    results = json.loads((out / "results.json").read_text())
    assert status == 0, (out / "log.txt").read_text()
    assert results["failed"] == []
    assert results["validation"]["nme"] > 0
    assert results["difference_px"] < 0.01
    assert results["epochs"] >= 1
    if not torch.cuda.is_available():
        assert results["parity_px"] is None
        assert "CUDA of the runtime is not there" in (out / "log.txt").read_text()
    assert max(path.stat().st_size for path in out.iterdir() if ".part" in path.name) <= 50_000
    assert main(["--join", str(out)]) == 0
    network, layout, _ = network_from_checkpoint(out / "full-68-16.pt")
    assert layout == load_layout("68")
    assert next(network.parameters()).dtype == torch.float32
    assert read_model_info(out / "full-68.onnx").layout == layout
