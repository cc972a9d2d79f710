"""`adnet calibrate` and `adnet simulate` from the command line, on drawn faces and the tiny model."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest

from adnet_core.cli import main
from adnet_core.conversion import annotated_faces
from adnet_core.faces.layout import load_layout
from adnet_core.formats.face import AnnotatedFace
from adnet_core.formats.pts import read_pts, write_pts
from adnet_core.models.model_file import read_model_info

TinyModel = Callable[..., Path]


@pytest.fixture
def drawn(tmp_path: Path) -> Path:
    """Twelve photos with one face each; the tiny model places its schematic face, so each truth is off."""
    folder = tmp_path / "faces"
    folder.mkdir()
    generator = np.random.default_rng(0)
    count = load_layout("68").point_count
    base = generator.uniform(40, 200, (count, 2))
    shift = np.linspace(0, 6, count)[:, None] * generator.normal(size=(12, 1, 2))
    for index in range(12):
        photo = folder / f"{index}.png"
        cv2.imwrite(str(photo), generator.integers(0, 120, (240, 240, 3), dtype=np.uint8))
        write_pts(photo.with_suffix(".pts"), base + shift[index])
    return folder


def figures(words: list[str], capsys: pytest.CaptureFixture[str]) -> dict[str, float]:
    assert main([*words, "--json"]) == 0
    result: dict[str, float] = json.loads(capsys.readouterr().out)
    return result


def test_calibrate_stores_ellipses_prior_and_results_and_simulate_uses_them(
    drawn: Path, tiny_model: TinyModel, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    model = str(tiny_model("68", tmp_path / "tiny.onnx"))
    told = figures(["calibrate", "--model", model, "--data", str(drawn)], capsys)
    assert told["prior_faces"] == 12
    info = read_model_info(model)
    assert info.calibration is not None
    assert info.prior is not None
    assert info.prior.point_count == 68
    assert info.validation["faces"] == 12
    judged = info.validation["out_of_fold"]
    assert judged == told["validation"]["out_of_fold"]
    assert (judged["faces"], judged["folds"]) == (12, 5)
    assert list(judged["coverage"]) == ["0.5", "0.9", "0.95"]
    assert info.calibration.squared_radius(0.9) == pytest.approx(-2 * np.log(0.1))

    words = ["simulate", "--model", model, "--data", str(drawn), "--tolerance", "0.05"]
    on = figures(words, capsys)
    corrections = ["corrections_per_face", "corrections_per_face_p90", "corrections_per_face_alone"]
    assert list(on) == ["faces", *corrections, "faces_worse_than_alone", "nme_before", "nme_after", "seconds"]
    off = figures([*words, "--propagation", "off"], capsys)
    assert on["faces"] == off["faces"] == 12
    assert on["corrections_per_face"] < off["corrections_per_face"] <= 68
    assert on["corrections_per_face_alone"] == off["corrections_per_face"]
    assert off["faces_worse_than_alone"] == 0 <= on["faces_worse_than_alone"] < 100
    assert on["nme_before"] == off["nme_before"] > on["nme_after"]
    refitted = figures([*words, "--refit", "3"], capsys)
    assert refitted["corrections_per_face"] != on["corrections_per_face"]
    noisy = figures([*words, "--annotator", "noisy", "--seed", "3"], capsys)
    assert noisy["nme_after"] != on["nme_after"]


@pytest.mark.parametrize(
    "words",
    [
        ["calibrate", "--dry-run", "--folds", "2"],
        ["simulate", "--propagation", "off"],
        ["evaluate-queue", "--box", "landmarks"],
    ],
    ids=lambda words: words[0],
)
def test_numbers_that_count_from_elsewhere_are_the_same_points(
    words: list[str],
    drawn: Path,
    tiny_model: TinyModel,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """These .pts files hold the numbers of a program that counts pixels from 0."""
    truths = {path.stem: read_pts(path) for path in drawn.glob("*.pts")}
    for path in drawn.glob("*.pts"):
        write_pts(path, truths[path.stem] - 1)
    read = annotated_faces.annotated_faces
    taken: list[AnnotatedFace] = []

    def reading(*arguments: Any, **options: Any) -> list[AnnotatedFace]:
        taken.extend(read(*arguments, **options))
        return taken

    monkeypatch.setattr("adnet_core.commands.inputs.annotated_faces", reading)
    model = str(tiny_model("68", tmp_path / "tiny.onnx"))
    figures([*words, "--model", model, "--data", str(drawn), "--pixel-origin", "0"], capsys)
    assert len(taken) == 12
    for face in taken:
        np.testing.assert_allclose(face.points, truths[face.photo.stem], atol=1e-6)


def test_a_subset_is_judged_without_it_and_nothing_need_be_written(
    drawn: Path, tiny_model: TinyModel, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hard = drawn / "hard"
    hard.mkdir()
    for index in range(4):
        for path in list(drawn.glob(f"{index}.*")):
            path.rename(hard / path.name)
    model = tiny_model("68", tmp_path / "tiny.onnx")
    words = ["calibrate", "--model", str(model), "--data", str(drawn), "--folds", "3"]
    before = model.read_bytes()
    told = figures([*words, "--judge-on", "hard", "--dry-run"], capsys)
    assert model.read_bytes() == before
    assert told["model"] is None
    judged = told["validation"]["judged_on"]
    assert (judged["subset"], judged["faces"], judged["fitted_on"]) == ("hard", 4, 8)
    assert told["validation"]["out_of_fold"]["folds"] == 3
    copy = tmp_path / "copy.onnx"
    assert main([*words, "--judge-on", "hard", "--out", str(copy)]) == 0
    said = capsys.readouterr().out
    assert "judged on other photos, 12 faces" in said
    assert "judged on hard, fitted without it, 4 faces" in said
    assert model.read_bytes() == before
    assert read_model_info(copy).calibration is not None
    assert main([*words, "--judge-on", "nowhere"]) == 2
    assert "nowhere: 0 of 12 faces are in this subset" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ([], "--data and --project"),
        (["--data", "a", "--project", "b"], "--data and --project"),
        (["--data", "a", "--report", "b.png"], "--report goes with --project"),
        (["--project", "b", "--judge-on", "x"], "go with --data"),
        (["--project", "b", "--pixel-origin", "1"], "go with --data"),
        (["--project", "b", "--keep-priors"], "go with --data"),
        (["--project", "b", "--report", "x.pdf"], "written as .png or .html"),
        (["--project", "nowhere.adnet"], "nowhere.adnet"),
    ],
)
def test_wrong_options_of_calibrate_are_refused(
    words: list[str], reason: str, tiny_model: TinyModel, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["calibrate", "--model", str(tiny_model("68", tmp_path / "tiny.onnx")), *words]) == 2
    said = capsys.readouterr().err.strip()
    assert reason in said
    assert "\n" not in said


def test_a_model_by_name_is_calibrated_into_another_file(
    drawn: Path,
    tiny_model: TinyModel,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("ADNET_HOME", str(tmp_path))
    (tmp_path / "models").mkdir()
    named = tiny_model("68", tmp_path / "models" / "mine.onnx")
    before = named.read_bytes()
    assert main(["calibrate", "--model", "mine", "--data", str(drawn)]) == 2
    assert "--model mine: give the file to write into, or another one by --out" in capsys.readouterr().err
    out = tmp_path / "out.onnx"
    assert main(["calibrate", "--model", "mine", "--data", str(drawn), "--out", str(out)]) == 0
    assert read_model_info(out).calibration is not None
    assert named.read_bytes() == before


def test_a_model_without_a_prior_simulates_without_propagation_only(
    drawn: Path, tiny_model: TinyModel, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    model = str(tiny_model("68", tmp_path / "tiny.onnx"))
    words = ["simulate", "--model", model, "--data", str(drawn)]
    assert main(words) == 2
    said = capsys.readouterr().err.strip()
    assert "tiny.onnx: the model has no residual prior" in said
    assert "\n" not in said
    assert figures([*words, "--propagation", "off"], capsys)["faces"] == 12


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (["--refit", "1"], "--refit"),
        (["--tolerance", "0"], "tolerance"),
        (["--part", "val"], "--split and --part"),
    ],
)
def test_wrong_options_are_refused(
    words: list[str],
    reason: str,
    drawn: Path,
    tiny_model: TinyModel,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    model = str(tiny_model("68", tmp_path / "tiny.onnx"))
    assert main(["simulate", "--model", model, "--data", str(drawn), *words]) == 2
    assert reason in capsys.readouterr().err


def test_evaluate_says_where_it_judges_ellipses_on_the_faces_of_their_calibration(
    drawn: Path, tiny_model: TinyModel, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    model = tiny_model("68", tmp_path / "tiny.onnx")
    split = tmp_path / "split.csv"
    split.write_text("file,split\n" + "".join(f"{i}.png,{'val' if i < 8 else 'test'}\n" for i in range(12)))
    words = ["evaluate", "--model", str(model), "--data", str(drawn)]
    assert figures(words, capsys)["calibrated_on"] == 0
    fitted = ["calibrate", "--model", str(model), "--data", str(drawn), "--split", str(split)]
    figures([*fitted, "--prior-part", "val"], capsys)
    assert figures(words, capsys)["calibrated_on"] == 8
    apart = [*words, "--split", str(split), "--part", "test"]
    assert figures(apart, capsys)["calibrated_on"] == 0
    assert "fitted on" not in _printed(apart, capsys)
    _printed([*words, "--report", str(tmp_path / "report")], capsys)
    assert "were fitted on 8 of the 12 faces" in (tmp_path / "report" / "report.html").read_text()
    assert "were fitted on 8 of the 12 faces, which flatters" in _printed(words, capsys)


def _printed(words: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    assert main(words) == 0
    return capsys.readouterr().out
