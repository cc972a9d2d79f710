"""`adnet queue` and `adnet evaluate-queue` from the command line, with the tiny model."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest

from adnet_core.cli import main
from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import load_layout
from adnet_core.faces.states import FaceState
from adnet_core.formats.pts import write_pts
from adnet_core.models.engine import Engine
from adnet_core.models.predictor import Predictor
from adnet_core.projects.store import Project

TinyModel = Callable[..., Path]


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    folder = tmp_path / "photos"
    folder.mkdir()
    random = np.random.default_rng(0)
    for index in range(4):
        photo = folder / f"{index}.png"
        cv2.imwrite(str(photo), random.integers(0, 120, (240, 240, 3), dtype=np.uint8))
        write_pts(photo.with_suffix(".pts"), random.uniform(40, 200, (68, 2)))
    return folder


@pytest.fixture
def project(photos: Path, tiny_model: TinyModel) -> Path:
    """A project of four faces of rising uncertainty; the third is accepted."""
    predictor = Predictor(Engine(tiny_model("68"), device="cpu"))
    path = photos / "work.adnet"
    with Project.create(path, load_layout("68"), author="ann") as made:
        for image in made.add_images(sorted(photos.glob("*.png"))):
            box = FaceBox(20, 20, 60 + 40 * image.id, 60 + 40 * image.id)
            found = predictor.predict_boxes(cv2.imread(str(image.path)), [box])
            face = made.record_predictions(image.id, found, "m" * 64)[0]
            if image.id == 3:
                made.set_state(face.id, FaceState.ACCEPTED)
    return path


def printed(words: list[str], capsys: pytest.CaptureFixture[str]) -> Any:
    assert main([*words, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_the_queue_of_a_project(
    project: Path, tiny_model: TinyModel, capsys: pytest.CaptureFixture[str]
) -> None:
    model = str(tiny_model("68"))
    told = printed(["queue", str(project), "--model", model, "--order", "correction"], capsys)
    assert told["order"] == "correction"
    assert len(told["faces"]) == 3
    doubts = [face["doubtful"] for face in told["faces"]]
    assert doubts == sorted(doubts, reverse=True)
    assert all(face["score"] == face["doubtful"] for face in told["faces"])
    assert all(face["detector"] == 1.0 and face["shape"] is None for face in told["faces"])
    assert {Path(face["photo"]).name for face in told["faces"]} == {"0.png", "1.png", "3.png"}
    short = printed(
        ["queue", str(project), "--model", model, "--order", "correction", "--limit", "1"], capsys
    )
    assert short["faces"] == told["faces"][:1]
    assert main(["queue", str(project), "--model", model]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 3
    assert "doubtful, detector 100 % sure" in lines[0]


def test_a_project_that_cannot_be_written_is_queued_all_the_same(
    project: Path, tiny_model: TinyModel, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["queue", str(project), "--model", str(tiny_model("68")), "--order", "correction"]
    usual = printed(words, capsys)
    before = project.read_bytes()
    monkeypatch.setattr("os.access", lambda path, mode: mode != os.W_OK)
    assert printed(words, capsys) == usual
    assert project.read_bytes() == before


def test_an_empty_queue_is_said(
    tmp_path: Path, tiny_model: TinyModel, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "new.adnet"
    Project.create(path, load_layout("68"), author="ann").close()
    assert main(["queue", str(path), "--model", str(tiny_model("68"))]) == 0
    captured = capsys.readouterr()
    assert (captured.out, captured.err) == ("", f"{path}: no face waits for a look\n")


def test_the_queue_of_photos_without_a_project(
    photos: Path, tiny_model: TinyModel, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def found(self: Predictor, stills: list[np.ndarray], *, maps: bool = True) -> list[list[Any]]:
        box = FaceBox(20, 20, 220, 220)
        return [self.predict_boxes(pixels, [box], maps=maps) for pixels in stills]

    monkeypatch.setattr(Predictor, "predict_stills", found)
    words = ["queue", "--data", str(photos), "--model", str(tiny_model("68"))]
    told = printed(words, capsys)
    assert told["order"] == "mixed"
    assert sorted(Path(face["photo"]).name for face in told["faces"]) == [f"{i}.png" for i in range(4)]
    (photos / "4.png").write_text("no photo")
    assert main([*words, "--json"]) == 2
    out, err = capsys.readouterr()
    assert len(json.loads(out)["faces"]) == 4
    assert "4.png" in err


def test_a_project_or_photos(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["queue"]) == 2
    assert "--data" in capsys.readouterr().err
    assert main(["queue", str(project), "--data", str(project.parent)]) == 2
    assert main(["queue", str(project.with_name("none.adnet"))]) == 2
    assert "none.adnet" in capsys.readouterr().err


def test_evaluating_the_queue(
    photos: Path, tiny_model: TinyModel, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["evaluate-queue", "--data", str(photos), "--model", str(tiny_model("68")), "--box", "landmarks"]
    result = printed(words, capsys)
    assert result["faces"] == 4
    assert list(result["orders"]) == ["correction", "detector", "shape", "mixed"]
    assert main([*words, "--tolerance", "0.1"]) == 0
    table = capsys.readouterr().out
    assert table.count("\n| ") == 2 + 4 + 2
    assert "| shape | – (– to –) | – | – | – |" in table
    assert main([*words, "--refit", "1"]) == 2
