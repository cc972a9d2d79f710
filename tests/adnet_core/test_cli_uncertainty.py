"""`adnet calibrate` and `adnet simulate` from the command line, on drawn faces and the tiny model."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest

from adnet_core.annotation.formats.pts import write_pts
from adnet_core.cli import main
from adnet_core.inference.model_file import read_model_info
from adnet_core.layout import load_layout

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

    words = ["simulate", "--model", model, "--data", str(drawn), "--tolerance", "0.05"]
    on = figures(words, capsys)
    off = figures([*words, "--propagation", "off"], capsys)
    assert on["faces"] == off["faces"] == 12
    assert on["corrections_per_face"] < off["corrections_per_face"] <= 68
    assert on["nme_before"] == off["nme_before"] > on["nme_after"]
    refitted = figures([*words, "--refit", "3"], capsys)
    assert refitted["refit"] == 3
    assert refitted["corrections_per_face"] != on["corrections_per_face"]
    noisy = figures([*words, "--annotator", "noisy", "--seed", "3"], capsys)
    assert noisy["nme_after"] != on["nme_after"]


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
    assert "coverage is judged on 8 faces that the ellipses were fitted on" in _printed(words, capsys)


def _printed(words: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    assert main(words) == 0
    return capsys.readouterr().out
