"""Scales that make ellipses hold the share of truths that they promise."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest

from adnet_core.annotated import AnnotatedFace
from adnet_core.calibration_fitting import Residuals, fit_calibration, measure_residuals
from adnet_core.geometry import FaceBox, split_errors, tangent_frames
from adnet_core.inference.detector import Detection
from adnet_core.inference.engine import Engine
from adnet_core.inference.predictor import Predictor
from adnet_core.layout import Layout, load_layout
from adnet_core.media.photos import read_photo


@pytest.fixture(scope="module")
def layout() -> Layout:
    return load_layout("68")


def drawn(layout: Layout, count: int, scale: np.ndarray, seed: int = 0) -> Residuals:
    """Normal errors of `scale` times the sigmas that a model states."""
    generator = np.random.default_rng(seed)
    sigmas = generator.uniform(0.5, 3.0, (count, layout.point_count, 2))
    return Residuals(generator.normal(size=sigmas.shape) * sigmas * scale, sigmas)


def test_calibrated_ellipses_hold_what_they_promise(layout: Layout) -> None:
    scale = np.random.default_rng(1).uniform(0.3, 3.0, (68, 2))
    fitted = fit_calibration(drawn(layout, 2000, scale), layout).scale
    fresh = drawn(layout, 2000, scale, seed=2)
    for share, deviations in ((0.5, 0.6745), (0.9, 1.6449), (0.95, 1.96)):
        inside = np.mean(np.abs(fresh.errors) <= deviations * fitted * fresh.sigmas, axis=0)
        assert np.abs(inside - share).max() < 0.05
        assert abs(inside.mean() - share) < 0.01


def test_tangent_and_normal_are_fitted_apart(layout: Layout) -> None:
    fitted = fit_calibration(drawn(layout, 1500, np.array([3.0, 0.5])), layout).scale
    np.testing.assert_allclose(fitted.mean(axis=0), [3.0, 0.5], rtol=0.03)


def test_few_faces_lean_on_the_region(layout: Layout) -> None:
    """One point of the mouth is wild on five faces; its scale stays near its region's."""
    residuals = drawn(layout, 5, np.ones(2))
    mouth = layout.groups["mouth"]
    residuals.errors[:, mouth[0]] = 8 * residuals.sigmas[:, mouth[0]]
    few = fit_calibration(residuals, layout).scale
    many = drawn(layout, 1000, np.ones(2))
    many.errors[:, mouth[0]] = 8 * many.sigmas[:, mouth[0]]
    plenty = fit_calibration(many, layout).scale
    own = 8 / 1.6449
    assert few[mouth[0]].max() < 0.6 * own
    np.testing.assert_allclose(plenty[mouth[0]], own, rtol=0.1)


def test_single_cells_and_perfect_points_give_usable_scales(layout: Layout) -> None:
    flat = Residuals(np.zeros((3, 68, 2)), np.zeros((3, 68, 2)))
    assert (fit_calibration(flat, layout).scale > 0).all()


def test_points_in_no_group_are_fitted_too() -> None:
    layout = load_layout("68")
    bare = type(layout)(**{**layout.__dict__, "groups": {}})
    fitted = fit_calibration(drawn(bare, 800, np.array([2.0, 1.0])), bare).scale
    np.testing.assert_allclose(fitted.mean(axis=0), [2.0, 1.0], rtol=0.05)


class _NoDetector:
    name = "none"

    def detect(self, pixels: np.ndarray) -> list[Detection]:
        raise AssertionError("residuals are measured on the crop of the true landmarks")


def test_residuals_are_truth_minus_prediction_in_the_predictions_frames(
    layout: Layout, tiny_model: Callable[..., Path], tmp_path: Path
) -> None:
    """The tiny model's landmarks follow the bright spot, whatever the truth is."""
    predictor = Predictor(Engine(tiny_model(layout), device="cpu"), _NoDetector())
    faces, seen = [], []
    for index, spot in enumerate([(120, 100), (70, 150)]):
        pixels = np.zeros((260, 240, 3), dtype=np.uint8)
        cv2.circle(pixels, spot, 6, (255, 255, 255), -1)
        path = tmp_path / f"{index}.png"
        cv2.imwrite(str(path), pixels)
        truth = np.random.default_rng(index).uniform(40, 200, (68, 2))
        faces.append(AnnotatedFace(path, truth, path.name))
    residuals = measure_residuals(predictor, faces, progress=seen.append)
    assert residuals.errors.shape == residuals.sigmas.shape == (2, 68, 2)
    assert seen[-1] == 2
    for face, errors, sigmas in zip(faces, residuals.errors, residuals.sigmas, strict=True):
        pixels = read_photo(face.photo).pixels
        (found,) = predictor.predict_boxes(pixels, [FaceBox.of_points(face.points)], maps=False)
        frames = tangent_frames(found.landmarks, layout)
        np.testing.assert_allclose(errors, split_errors(face.points - found.landmarks, frames))
        # Both turns of a covariance keep its trace.
        trace = np.trace(found.covariance, axis1=1, axis2=2)
        np.testing.assert_allclose((sigmas**2).sum(axis=1), trace, rtol=1e-5)
