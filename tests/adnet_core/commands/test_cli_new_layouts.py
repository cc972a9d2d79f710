"""`adnet simulate-layout` from the command line."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest

from adnet_core.cli import main
from adnet_core.faces.layout import load_layout
from adnet_core.first_faces.planar_fields import matern
from adnet_core.formats.pts import write_pts
from adnet_core.judging.derived_layouts import examples, write_derived

TinyModel = Callable[..., Path]


@pytest.fixture
def drawn(tmp_path: Path) -> Path:
    """Twelve photos without anything in them, with a face each whose points vary smoothly."""
    folder = tmp_path / "faces"
    folder.mkdir()
    random = np.random.default_rng(0)
    base = random.uniform(-1, 1, (load_layout("68").point_count, 2))
    smooth = np.linalg.cholesky(matern(base, base, 1.0) + 1e-6 * np.eye(len(base)))
    for number in range(12):
        photo = folder / f"{number}.png"
        cv2.imwrite(str(photo), np.full((240, 240, 3), 90, dtype=np.uint8))
        face = base + 0.1 * smooth @ random.standard_normal(base.shape)
        write_pts(photo.with_suffix(".pts"), 120 + random.uniform(40, 70) * face)
    return folder


@pytest.fixture
def made(tmp_path: Path) -> list[str]:
    """The options for a layout of 29 points that are made of 68."""
    toml, points = write_derived(tmp_path, *next(examples()))
    return ["--layout", str(toml), "--made-of", str(points)]


def test_it_prints_what_each_face_costs(
    drawn: Path, made: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["simulate-layout", "--data", str(drawn), *made, "--no-bundled", "--tolerance", "0.08"]
    assert main([*words, "--faces", "8", "--json"]) == 0
    out = capsys.readouterr()
    figures = json.loads(out.out)
    assert figures["faces"] == 8
    assert figures["points"] == 29
    assert figures["bundled"] is False
    assert figures["clicks"][0] == 29
    assert len(figures["clicks"]) == len(figures["anchors"]) == 8
    assert figures["total_clicks"] == sum(figures["clicks"])
    assert figures["share"] == pytest.approx(sum(figures["clicks"]) / (8 * 29))
    assert figures["share"] < 0.8
    assert figures["helped"] == 0
    assert out.err == ""
    assert main([*words, "--faces", "30"]) == 0
    said = capsys.readouterr()
    assert "has 12 faces, and --faces asks for 30" in said.err
    assert said.err.count("\n") == 1
    assert "29 points, 12 faces" in said.out
    assert "100.0 %" in said.out


def test_photos_without_the_object_are_said_and_done_by_anchors(
    drawn: Path, made: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["simulate-layout", "--data", str(drawn), *made, "--faces", "3", "--json"]
    assert main(words) == 0
    said = capsys.readouterr()
    assert "adnet-68-fast finds nothing on 3 of 3 faces" in said.err
    figures = json.loads(said.out)
    assert figures["helped"] == 0
    assert figures["bundled"]
    assert figures["anchors"][1] >= 2


def test_what_it_cannot_do_is_one_sentence(
    drawn: Path, made: list[str], tiny_model: TinyModel, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["simulate-layout", "--data", str(drawn), "--faces", "3", "--layout"]
    model = str(tiny_model("68", tmp_path / "tiny.onnx"))
    nothing = tmp_path / "nothing.json"
    nothing.write_text("{}")
    for more, reason in (
        (["68", "--model", model], "has no prior of shapes"),
        ([str(tmp_path / "none.toml")], "no such layout"),
        ([made[1], "--made-of", str(drawn / "0.pts")], "does not say of which points"),
        (
            [made[1], "--made-of", str(nothing)],
            "each is made: it needs the keys 'of'",
        ),
        (["68", "--part", "val"], "--split and --part go together"),
    ):
        assert main([*words, *more]) == 2
        assert reason in (said := capsys.readouterr().err)
        assert said.count("\n") == 1


def test_real_faces_cost_little_with_the_bundled_model(
    shared_data: Path, made: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    faces = shared_data / "300w"
    words = ["simulate-layout", "--data", str(faces), "--split", str(faces / "split.csv"), "--part", "val"]
    assert main([*words, *made, "--faces", "12", "--json"]) == 0
    figures = json.loads(capsys.readouterr().out)
    assert figures["helped"] == 11
    assert figures["share"] < 0.45
