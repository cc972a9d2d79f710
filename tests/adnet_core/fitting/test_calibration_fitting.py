"""Calibrations that make ellipses hold the share of truths that they promise."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from adnet_core.conversion.annotated_faces import AnnotatedFace
from adnet_core.faces.geometry import FaceBox, split_errors, tangent_frames
from adnet_core.faces.layout import Layout, load_layout
from adnet_core.faces.uncertainty import coverages, mahalanobis_squared
from adnet_core.fitting.calibration import Residuals, carried_over, fit_calibration, measure_residuals
from adnet_core.media.photos import read_photo
from adnet_core.models.calibration import Calibration
from adnet_core.models.detector import Detection
from adnet_core.models.engine import Engine
from adnet_core.models.predictor import Predictor

Array = NDArray[np.float64]


@pytest.fixture(scope="module")
def layout() -> Layout:
    return load_layout("68")


def drawn(
    layout: Layout,
    count: int,
    scale: Array,
    *,
    seed: int = 0,
    tails: float = np.inf,
    correlation: float = 0.4,
) -> Residuals:
    """Student t errors of `scale` times the sigmas that a model states, in faces 100 pixels wide."""
    random = np.random.default_rng(seed)
    shape = (count, layout.point_count)
    sigmas = random.uniform(0.5, 3.0, (*shape, 2))
    unit = np.array([[1.0, correlation], [correlation, 1.0]])
    errors = random.standard_normal((*shape, 2)) @ np.linalg.cholesky(unit).T
    if np.isfinite(tails):
        errors = errors * np.sqrt(tails / random.chisquare(tails, shape))[..., None]
    landmarks = random.uniform(0, 100, (*shape, 2))
    covariance = unit * sigmas[..., :, None] * sigmas[..., None, :]
    return Residuals(errors * sigmas * scale, covariance, landmarks, tuple(range(count)))


def held(residuals: Residuals, calibration: Calibration, points: slice = slice(None)) -> dict[str, float]:
    distances = mahalanobis_squared(residuals.errors, residuals.calibrated(calibration))
    return coverages(distances[:, points], calibration.tails)


@pytest.mark.parametrize("tails", [np.inf, 4.0])
def test_calibrated_ellipses_hold_what_they_promise_at_every_level(layout: Layout, tails: float) -> None:
    scale = np.random.default_rng(1).uniform(0.3, 3.0, (68, 2))
    fitted = fit_calibration(drawn(layout, 130, scale, tails=tails), layout)
    fresh = drawn(layout, 300, scale, seed=2, tails=tails)
    for level, share in held(fresh, fitted).items():
        assert share == pytest.approx(float(level), abs=0.01)
    for point in range(0, 68, 9):
        assert held(fresh, fitted, slice(point, point + 1))["0.9"] == pytest.approx(0.9, abs=0.06)
    if np.isinf(tails):
        assert fitted.tails > 30
        np.testing.assert_allclose(fitted.scale, scale, rtol=0.2)
    else:
        assert fitted.tails == pytest.approx(tails, rel=0.15)


def test_tangent_and_normal_are_fitted_apart(layout: Layout) -> None:
    fitted = fit_calibration(drawn(layout, 60, np.array([3.0, 0.5])), layout).scale
    np.testing.assert_allclose(fitted.mean(axis=0), [3.0, 0.5], rtol=0.04)


def test_a_point_on_no_curve_keeps_the_axes_of_its_covariance() -> None:
    """It has no direction, so one scale serves both; beside it points on curves get two."""
    layout = load_layout("98")
    fitted = fit_calibration(drawn(layout, 60, np.array([3.0, 0.5])), layout).scale
    free = ~layout.on_curve
    assert free.sum() == 2
    np.testing.assert_allclose(fitted[free, 0], fitted[free, 1])
    assert (fitted[~free, 0] > 3 * fitted[~free, 1]).all()


@pytest.mark.parametrize("part", ["ends of open curves", "sharp corners"])
def test_ends_and_corners_are_calibrated_along_their_own_directions(layout: Layout, part: str) -> None:
    """Errors drawn in the frames of real places: at the jaw's ends, and at the corners of eyes and mouth."""
    points = [0, 16] if part == "ends of open curves" else [36, 39, 42, 45, 48, 54]
    scale = np.ones((68, 2))
    scale[points] = [4.0, 0.5]
    fitted = fit_calibration(drawn(layout, 150, scale), layout)
    fresh = drawn(layout, 300, scale, seed=3)
    np.testing.assert_allclose(fitted.scale[points], scale[points], rtol=0.3)
    for point in points:
        assert held(fresh, fitted, slice(point, point + 1))["0.9"] == pytest.approx(0.9, abs=0.09)


def test_few_faces_lean_on_the_region(layout: Layout) -> None:
    """One point of the mouth errs four times as much: five faces hardly tell, 150 do."""
    mouth = layout.groups["mouth"]
    scale = np.ones((68, 2))
    scale[mouth[0]] = 4
    few = fit_calibration(drawn(layout, 5, scale), layout).scale
    plenty = fit_calibration(drawn(layout, 150, scale), layout).scale
    assert few[mouth[0]].max() < 2
    np.testing.assert_allclose(plenty[mouth[0]], 4, rtol=0.25)
    np.testing.assert_allclose(plenty[mouth[3]], 1, rtol=0.15)


def test_faces_that_are_spread_more_may_err_by_more_still(layout: Layout) -> None:
    """Sigmas go up by k and errors by k^1.8 on every face: the exponent is found, and coverage is even."""

    def wide(seed: int) -> Residuals:
        plain = drawn(layout, 150, np.array([1.5, 1.0]), seed=seed)
        times = np.exp(np.random.default_rng(seed).normal(0, 0.2, (150, 1, 1)))
        return Residuals(
            plain.errors * times**1.8, plain.covariance * times[..., None] ** 2, plain.landmarks, plain.photos
        )

    fitted = fit_calibration(wide(0), layout)
    assert fitted.face_exponent == pytest.approx(0.8, abs=0.1)
    fresh = wide(1)
    spread = np.linalg.det(fresh.covariance).mean(axis=1)
    for rows in (spread > np.median(spread), spread <= np.median(spread)):
        assert held(fresh.rows(rows), fitted)["0.9"] == pytest.approx(0.9, abs=0.02)


def test_single_cells_and_perfect_points_give_usable_scales(layout: Layout) -> None:
    flat = Residuals(
        np.zeros((3, 68, 2)),
        np.zeros((3, 68, 2, 2)),
        np.random.default_rng(0).normal(size=(3, 68, 2)),
        (1, 2, 3),
    )
    assert (fit_calibration(flat, layout).scale > 0).all()
    with pytest.raises(ValueError, match="needs faces"):
        fit_calibration(flat.rows(np.zeros(3, dtype=bool)), layout)


def test_points_in_no_group_are_fitted_too() -> None:
    layout = load_layout("68")
    bare = type(layout)(**{**layout.__dict__, "groups": {}})
    fitted = fit_calibration(drawn(bare, 100, np.array([2.0, 1.0])), bare).scale
    np.testing.assert_allclose(fitted.mean(axis=0), [2.0, 1.0], rtol=0.05)


def test_truths_known_only_to_be_near_are_not_taken_for_perfect(layout: Layout) -> None:
    """Errors under 2.5 pixels come as no error, known to be within that; scales are found all the same."""
    full = drawn(layout, 50, np.array([2.0, 1.0]))
    near = np.linalg.norm(full.errors, axis=-1) < 2.5
    assert 0.4 < near.mean() < 0.8
    shown = np.where(near[..., None], 0.0, full.errors)
    censored = Residuals(
        shown, full.covariance, full.landmarks, full.photos, within=np.where(near, 2.5, np.nan)
    )
    naive = fit_calibration(Residuals(shown, full.covariance, full.landmarks, full.photos), layout)
    fresh = drawn(layout, 200, np.array([2.0, 1.0]), seed=7)
    for level, share in held(fresh, fit_calibration(censored, layout)).items():
        assert share == pytest.approx(float(level), abs=0.04)
    assert held(fresh, naive)["0.5"] < 0.3


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
    assert residuals.errors.shape == (2, 68, 2)
    assert residuals.photos == (faces[0].photo, faces[1].photo)
    assert seen[-1] == 2
    np.testing.assert_allclose(residuals.truth(layout), [face.points for face in faces])
    for face, errors, covariance in zip(faces, residuals.errors, residuals.covariance, strict=True):
        pixels = read_photo(face.photo).pixels
        (found,) = predictor.predict_boxes(pixels, [FaceBox.of_points(face.points)], maps=False)
        frames = tangent_frames(found.landmarks, layout)
        np.testing.assert_allclose(errors, split_errors(face.points - found.landmarks, frames))
        # A turn of a covariance keeps its trace.
        trace = np.trace(found.covariance, axis1=1, axis2=2)
        np.testing.assert_allclose(np.trace(covariance, axis1=1, axis2=2), trace, rtol=1e-5)


def test_residuals_are_those_of_the_network_whatever_calibration_the_file_has(
    layout: Layout, tiny_model: Callable[..., Path], tmp_path: Path
) -> None:
    photo = tmp_path / "spot.png"
    pixels = np.zeros((260, 240, 3), dtype=np.uint8)
    cv2.circle(pixels, (120, 100), 6, (255, 255, 255), -1)
    cv2.imwrite(str(photo), pixels)
    face = AnnotatedFace(photo, np.random.default_rng(0).uniform(40, 200, (68, 2)), photo.name)
    calibration = Calibration(np.random.default_rng(1).uniform(0.5, 4, (68, 2)), 5.0, 0.7, 0.02)
    raw, calibrated = (
        measure_residuals(Predictor(Engine(path, device="cpu"), _NoDetector()), [face])
        for path in (tiny_model(layout), tiny_model(layout, calibration=calibration))
    )
    np.testing.assert_allclose(calibrated.covariance, raw.covariance, rtol=1e-6, atol=1e-9)


def surer(residuals: Residuals, factors: Array) -> Residuals:
    """The same faces by a model whose sigmas are `factors` times as large."""
    covariance = residuals.covariance * factors[..., :, None] * factors[..., None, :]
    return dataclasses.replace(residuals, covariance=covariance)


def test_a_carried_calibration_gives_the_same_ellipses_with_other_spreads(layout: Layout) -> None:
    faces = drawn(layout, 30, np.array([1.3, 0.8]))
    calibration = Calibration(np.full((layout.point_count, 2), 1.2), 5.0, 0.4, 0.05, 200.0)
    factors = np.random.default_rng(3).uniform(0.5, 1.1, (layout.point_count, 2))
    after = surer(faces, factors)
    carried = carried_over(calibration, faces, after)
    np.testing.assert_allclose(after.calibrated(carried), faces.calibrated(calibration), rtol=1e-9)
    assert (carried.tails, carried.face_exponent, carried.faces) == (5.0, 0.4, 200.0)


def test_a_carried_calibration_of_the_same_model_is_the_same(layout: Layout) -> None:
    faces = drawn(layout, 5, np.ones(2))
    calibration = Calibration(np.full((layout.point_count, 2), 0.7))
    carried = carried_over(calibration, faces, faces)
    np.testing.assert_allclose(carried.scale, calibration.scale)
    assert carried.usual_spread == calibration.usual_spread


def test_what_is_carried_is_the_mean_over_faces(layout: Layout) -> None:
    """One face of which a model is four times as sure moves two by half as much."""
    faces = drawn(layout, 2, np.ones(2))
    factors = np.ones((2, layout.point_count, 2))
    factors[0] = 0.25
    calibration = Calibration(np.ones((layout.point_count, 2)))
    np.testing.assert_allclose(carried_over(calibration, faces, surer(faces, factors)).scale, 2.0)


def test_a_heatmap_of_a_single_cell_carries_a_finite_calibration(layout: Layout) -> None:
    faces = drawn(layout, 2, np.ones(2))
    factors = np.ones((layout.point_count, 2))
    factors[3] = 0.0
    carried = carried_over(Calibration(np.ones((layout.point_count, 2))), faces, surer(faces, factors))
    assert np.isfinite(carried.scale).all()
