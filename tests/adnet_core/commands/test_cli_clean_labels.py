"""`adnet clean-labels`, with the bundled model on the sample photo."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from adnet_core.api import load_model, predict, read_faces, sample_photo
from adnet_core.cli import main
from adnet_core.formats.pts import write_pts


@pytest.fixture
def data(tmp_path: Path) -> tuple[Path, np.ndarray]:
    """A folder with two photos of one face, labelled three pixels to the right of what the model says."""
    folder = tmp_path / "data"
    folder.mkdir()
    points = np.asarray(predict(sample_photo(), load_model(device="cpu"))[0].landmarks)
    points = points + np.array([3.0, 0.0])
    for name in ("a", "b"):
        (folder / f"{name}.jpg").write_bytes(Path(str(sample_photo())).read_bytes())
        write_pts(folder / f"{name}.pts", points)
    (tmp_path / "split.csv").write_text("file,split\na.jpg,train\nb.jpg,val\n")
    return folder, points


def run(*words: str | Path) -> int:
    return main([str(word) for word in words])


def test_the_labels_of_the_part_move_and_the_others_stay(
    data: tuple[Path, np.ndarray], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder, points = data
    out = tmp_path / "cleaned.csv"
    words = ["clean-labels", "--data", folder, "--split", tmp_path / "split.csv", "--part", "train"]
    words += ["--model", "adnet-68-fast", "--share", "0.5", "--out", out, "--device", "cpu", "--json"]
    assert run(*words) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["faces"], told["cleaned"], told["skipped"]) == (2, 1, [])
    assert told["files"] == [str(out)]
    by_name = {face.photo.name: face.points for face in read_faces(out, data_format="csv", images=folder)}
    np.testing.assert_allclose(by_name["b.jpg"], points, atol=0.01)
    moved = by_name["a.jpg"] - points
    assert -2.2 < moved[:, 0].mean() < -0.8  # half of three pixels, and what another crop makes of it
    before = out.read_bytes()
    assert run(*words) == 2  # nothing is replaced without being asked
    assert out.read_bytes() == before
    assert "--overwrite" in capsys.readouterr().err
    assert run(*words, "--overwrite") == 0
    capsys.readouterr()
    out.write_text("city,people\nRome,3\n")
    assert run(*words, "--overwrite") == 2  # said before the model is asked
    assert (
        capsys.readouterr().err.splitlines()[-1].startswith(f"{out}: is there already and not of the format")
    )
    assert out.read_text() == "city,people\nRome,3\n"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--model", "adnet-68-fast"], "--share or by --label-noise"),
        (["--model", "adnet-68-fast", "--share", "0.5", "--label-noise", "0.02"], "--share or by"),
        (["--model", "adnet-68-fast", "--share", "0.5", "--folds"], "--model for each fold"),
        (["--model", "nothing.onnx", "--share", "0.5"], "nothing.onnx"),
        (["--model", "adnet-68-fast", "--share", "2"], "--share"),
    ],
)
def test_what_cannot_be_done_is_refused_in_a_sentence(
    words: list[str],
    told: str,
    data: tuple[Path, np.ndarray],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run("clean-labels", "--data", data[0], "--out", tmp_path / "out.csv", *words) == 2
    error = capsys.readouterr().err
    assert told in error
    assert "Traceback" not in error
    assert not (tmp_path / "out.csv").exists()


def test_what_is_left_out_is_said_once(
    data: tuple[Path, np.ndarray], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder, points = data
    rows = ["photo,face,point,x,y"]
    for name, count in (("a.jpg", 68), ("b.jpg", 68), ("c.jpg", 3)):
        rows += [f"{name},1,{k},{x},{y}" for k, (x, y) in enumerate(points[:count])]
    (folder / "c.jpg").write_bytes((folder / "a.jpg").read_bytes())
    (folder / "faces.csv").write_text("\n".join(rows) + "\n")
    (tmp_path / "split.csv").write_text("file,split\na.jpg,train\nb.jpg,val\nc.jpg,train\n")
    words = [
        "clean-labels",
        "--data",
        folder / "faces.csv",
        "--format",
        "csv",
        "--split",
        tmp_path / "split.csv",
    ]
    words += ["--part", "train", "--model", "adnet-68-fast", "--share", "0.5", "--device", "cpu"]
    assert run(*words, "--out", tmp_path / "out.csv") == 0
    spoken = capsys.readouterr()
    assert spoken.err.count("is left out") == 1
    assert "1 of 2 faces" in spoken.out


def test_what_the_result_does_not_hold_is_said(
    data: tuple[Path, np.ndarray], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder, points = data
    rows = ["photo,face,point,x,y"]
    for name, first in (("a.jpg", 0), ("b.jpg", 1), ("c.jpg", 0)):  # b lacks a point, c cannot be read
        rows += [f"{name},1,{k},{x},{y}" for k, (x, y) in enumerate(points) if k >= first]
    (folder / "c.jpg").touch()
    (folder / "faces.csv").write_text("\n".join(rows) + "\n")
    words = ["clean-labels", "--data", folder / "faces.csv", "--format", "csv", "--model", "adnet-68-fast"]
    words += ["--share", "0.5", "--device", "cpu", "--to", "300w", "--copy-photos"]
    out = tmp_path / "set"
    assert run(*words, "--out", out, "--json") == 2
    spoken = capsys.readouterr()
    result = json.loads(spoken.out)
    assert list(result["left_out"].values()) == [1]
    assert len(result["faults"]) == 1
    assert result["skipped"] == []  # of what is not written no labels stay
    assert spoken.err.count("c.jpg") == 1
    assert sorted(file.name for file in out.iterdir()) == ["a.jpg", "a.pts"]
