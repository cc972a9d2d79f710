"""Ellipses of a model made honest by the corrections of a project whose annotators are known."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from adnet_core.cli import main
from adnet_core.errors import ModelError
from adnet_core.faces.geometry import FaceBox, covariance_from_frames, join_errors, tangent_frames
from adnet_core.faces.layout import load_layout
from adnet_core.faces.states import FaceState
from adnet_core.fitting.calibration import Residuals
from adnet_core.fitting.recalibration import PLOT_LEVELS, coverage_curve, recalibrate
from adnet_core.models.calibration import Calibration
from adnet_core.models.engine import Engine
from adnet_core.models.model_file import read_model_info
from adnet_core.models.views import Sign, ViewSpread
from adnet_core.projects.store import Project

Array = NDArray[np.float64]
LAYOUT = load_layout("68")
SIGMA = 2.0
"""Pixels that the model states; errors are twice as large along tangents and half along normals."""
TRUE = np.array([2.0, 0.5])
TOLERANCE = 3.0


@dataclass(frozen=True)
class Predicted:
    box: FaceBox
    score: float
    landmarks: Array
    covariance: Array
    shape: float | None = None
    look: NDArray[np.int8] | None = None


def annotated(path: Path, model: Path, count: int, *, seed: int = 0, tolerance: float = TOLERANCE) -> Path:
    """A project of accepted faces, whose points further off than the tolerance were put on their truth."""
    random = np.random.default_rng(seed)
    digest = Engine(model, device="cpu").sha256
    base = np.random.default_rng(99).uniform(0, 200, (68, 2))
    with Project.create(path, LAYOUT, author="test") as project:
        images = project.add_images([path.parent / f"{path.stem}-{index}.png" for index in range(count)])
        for image in images:
            points = base + random.normal(0, 2, (68, 2))
            frames = tangent_frames(points, LAYOUT)
            covariance = covariance_from_frames(np.tile(SIGMA**2 * np.eye(2), (68, 1, 1)), frames)
            found = Predicted(FaceBox.of_points(points), 1.0, points, covariance)
            (face,) = project.record_predictions(image.id, [found], digest)
            truth = points + join_errors(random.standard_normal((68, 2)) * SIGMA * TRUE, frames)
            wrong = np.flatnonzero(np.linalg.norm(truth - points, axis=1) > tolerance)
            project.move_points(face.id, wrong, truth[wrong])
            project.set_state(face.id, FaceState.ACCEPTED)
    return path


@pytest.fixture
def model(tiny_model: Callable[..., Path], tmp_path: Path) -> Path:
    return tiny_model("68", tmp_path / "tiny.onnx", calibration=Calibration(np.ones((68, 2))))


def test_corrections_make_ellipses_honest_though_most_points_were_left_alone(
    model: Path, tmp_path: Path
) -> None:
    project = annotated(tmp_path / "p.adnet", model, 80)
    result = recalibrate(model, project)
    assert (result.faces, result.left_out, result.in_folds) == (80, 0, True)
    assert result.weight == pytest.approx(0.8)
    assert 500 < result.moved < 0.6 * 80 * 68
    assert result.note == ""
    written = read_model_info(model).calibration
    assert written is not None
    np.testing.assert_allclose(written.scale, result.calibration.scale)
    # Four fifths of the way, in the logarithm, from what the model said to what is true.
    np.testing.assert_allclose(np.exp(np.log(written.scale).mean(axis=0)), TRUE**0.8, rtol=0.15)
    figures = result.to_dict()
    assert figures["coverage_before"]["0.9"] < 0.8
    for level, share in figures["coverage_after"].items():
        assert share == pytest.approx(float(level), abs=0.08)
    json.dumps(figures, allow_nan=False)


def test_few_faces_change_little_and_it_is_said(model: Path, tmp_path: Path) -> None:
    result = recalibrate(model, annotated(tmp_path / "p.adnet", model, 5))
    assert result.weight == pytest.approx(5 / 7)
    assert not result.in_folds
    assert "5 faces are few" in result.note
    assert "counts for 29 % of the new one" in result.note
    assert "faces it was fitted on" in result.note
    assert np.ptp(np.log(result.calibration.scale)) < 0.1


def test_a_second_recalibration_knows_what_the_first_had_changed(model: Path, tmp_path: Path) -> None:
    """Faces predicted before it count on, by the calibration of then; in the end both lots have taught."""
    project = annotated(tmp_path / "p.adnet", model, 30)
    first = recalibrate(model, project)
    again = recalibrate(model, project)
    assert (again.faces, again.left_out) == (30, 0)
    # Had the stored covariances been taken for the new model's, before would have stayed what it was.
    assert first.to_dict()["coverage_before"]["0.9"] < 0.8
    assert again.to_dict()["coverage_before"]["0.9"] == pytest.approx(0.88, abs=0.03)
    # Little is left to change, since the first is now what it leans on.
    changes = [
        np.abs(np.log(after.calibration.scale / before)).mean()
        for before, after in ((1.0, first), (first.calibration.scale, again))
    ]
    assert changes[1] < 0.35 * changes[0]


def test_thirty_faces_change_no_directions_and_no_single_points(model: Path, tmp_path: Path) -> None:
    result = recalibrate(model, annotated(tmp_path / "p.adnet", model, 30))
    scale = result.calibration.scale
    np.testing.assert_allclose(scale[:, 0], scale[:, 1])
    assert len(np.unique(np.round(scale[:, 0], 9))) <= len(LAYOUT.groups) + 1
    assert result.weight == pytest.approx(30 / 32)


def test_what_views_show_means_the_same_after_it(tiny_model: Callable[..., Path], tmp_path: Path) -> None:
    spread = ViewSpread(0.1, 0.3, 0.2, 0.05, signs={"sigma": Sign(-0.9, 0.02, -1.0, 1.0)})
    calibration = Calibration(np.ones((68, 2)))
    model = tiny_model("68", tmp_path / "tiny.onnx", calibration=calibration, views={2: spread})
    result = recalibrate(model, annotated(tmp_path / "p.adnet", model, 30))
    factor = float(np.exp(np.log(result.calibration.scale).mean()))
    assert read_model_info(model).views[2].signs["sigma"].usual == pytest.approx(0.02 * factor)


def test_nothing_to_learn_from_is_said_and_changes_nothing(
    model: Path, tiny_model: Callable[..., Path], tmp_path: Path
) -> None:
    before = model.read_bytes()
    satisfied = annotated(tmp_path / "satisfied.adnet", model, 20, tolerance=1e9)
    with pytest.raises(ModelError, match="0 points of its predictions moved by hand"):
        recalibrate(model, satisfied)
    other = tiny_model("68", tmp_path / "other.onnx", name="other")
    with pytest.raises(ModelError, match="no accepted face whose points this model had predicted"):
        recalibrate(model, annotated(tmp_path / "other.adnet", other, 3))
    wide = tiny_model("98", tmp_path / "wide.onnx")
    with pytest.raises(ModelError, match="predicts layout 98"):
        recalibrate(wide, satisfied)
    assert model.read_bytes() == before


def test_honest_ellipses_hold_what_they_promise_whatever_was_left_alone() -> None:
    random = np.random.default_rng(0)
    errors = random.standard_normal((400, 68, 2)) * [3.0, 1.0]
    covariance = np.broadcast_to(np.diag([9.0, 1.0]), (400, 68, 2, 2))
    squared = (errors**2 / [9.0, 1.0]).sum(axis=-1)
    # What is known to lie within the ellipse that has the area of a disc of radius 2.
    near = squared < 2.0**2 / 3.0
    within = np.where(near, 2.0, np.nan)
    shown = np.where(near[..., None], 0.0, errors)
    seen = Residuals(shown, covariance, np.zeros((400, 68, 2)), tuple(range(400)), within)
    curve = coverage_curve(seen, np.full(400, np.inf), covariance)
    np.testing.assert_allclose(curve, PLOT_LEVELS, atol=0.01)


def test_the_command_writes_a_new_model_and_a_plot(
    model: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project = annotated(tmp_path / "p.adnet", model, 12)
    before, new = model.read_bytes(), tmp_path / "new.onnx"
    words = ["calibrate", "--model", str(model), "--project", str(project)]
    page, drawn = tmp_path / "coverage.html", tmp_path / "coverage.png"
    assert main([*words, "--out", str(new), "--report", str(page), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["faces"], told["model"], told["report"]) == (12, str(new), str(page))
    assert set(told["coverage_before"]) == {"0.5", "0.9", "0.95"}
    assert "data:image/png;base64," in page.read_text(encoding="utf-8")
    assert model.read_bytes() == before
    assert read_model_info(new).calibration is not None
    assert main([*words, "--dry-run", "--report", str(drawn)]) == 0
    said = capsys.readouterr().out
    assert "12 faces of p.adnet" in said
    assert "inside 50/90/95 % ellipse after" in said
    assert "12 faces are few" in said
    assert drawn.read_bytes().startswith(b"\x89PNG")
    assert model.read_bytes() == before
