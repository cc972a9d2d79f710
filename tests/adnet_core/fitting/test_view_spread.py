from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from adnet_core.faces.geometry import covariance_in_frames, join_errors, split_errors, tangent_frames
from adnet_core.faces.layout import load_layout
from adnet_core.faces.uncertainty import coverages, mahalanobis_squared
from adnet_core.fitting.calibration import calibration_of
from adnet_core.fitting.view_spread import (
    ViewAnswers,
    ViewResiduals,
    fit_view_spread,
    fit_views,
    inherited_views,
    strangers_allowance,
)
from adnet_core.models.calibration import Calibration
from adnet_core.models.views import Sign, ViewSpread

LAYOUT = load_layout("68")
SIGN = Sign(0.5, 0.007, -3.0, 3.0)
LINES = np.stack([np.arange(20.0), np.zeros(20)], axis=1)


def drawn(truth: ViewSpread, faces: int, *, views: int = 2, seed: int = 0) -> ViewResiduals:
    """Errors as `truth` says, of faces of which some have views further apart, odder shapes, fewer pixels."""
    random = np.random.default_rng(seed)
    size = np.exp(random.normal(0, 0.5, (faces, 1, 1)))
    local = np.diag([4.0, 1.0]) * np.broadcast_to(size[..., None], (faces, 20, 1, 1))
    of_faces = np.exp(random.normal(0, 0.8, (faces, 1, 1)))
    between = size * truth.usual * of_faces * random.chisquare(1, (faces, 20, 2)) * [4.0, 1.0]
    seen = ViewResiduals(
        errors=np.zeros((faces, 20, 2)),
        local=local,
        between=between if views > 1 else None,
        distance=np.exp(random.normal(math.log(80), 0.4, faces)),
        shape=np.exp(random.normal(0, 0.3, faces)),
        landmarks=np.tile(LINES, (faces, 1, 1)),
    )
    sizes = np.sqrt(np.diagonal(seen.spread(truth), axis1=-2, axis2=-1))
    errors = random.normal(size=(faces, 20, 2)) * sizes
    errors[0, 3] = np.nan  # absent
    return replace(seen, errors=errors)


def test_the_fit_finds_how_views_foretell_errors() -> None:
    signs = {"apart": SIGN, "shape": Sign(0.4, 1.0, -1, 1), "distance": Sign(-0.3, 80.0, -1, 1)}
    fitted, tails = fit_view_spread(drawn(ViewSpread(0.1, 0.0, 0.5, 0.06, signs=signs), 400))
    assert tails == math.inf
    assert fitted.signs["apart"].exponent == pytest.approx(0.5, abs=0.1)
    assert fitted.signs["shape"].exponent == pytest.approx(0.4, abs=0.1)
    assert fitted.signs["distance"].exponent == pytest.approx(-0.3, abs=0.1)
    assert fitted.point_exponent == pytest.approx(0.5, abs=0.1)
    assert fitted.faces == 400


def test_one_view_is_judged_by_the_face_alone() -> None:
    signs = {"shape": Sign(0.4, 1.0, -1, 1)}
    fitted, _ = fit_view_spread(drawn(ViewSpread(0.0, 0.0, 0.0, 1.0, signs=signs), 400, views=1))
    assert "apart" not in fitted.signs
    assert (fitted.point_exponent, fitted.face_exponent) == (0.0, 0.0)
    assert fitted.signs["shape"].exponent == pytest.approx(0.4, abs=0.06)


def test_views_that_foretell_nothing_change_nothing() -> None:
    seen = drawn(ViewSpread(0.0, 0.0, 0.0, usual=0.06), 400)
    fitted, _ = fit_view_spread(seen)
    changed = seen.spread(fitted) / np.where(seen.local == 0, 1, seen.local)
    assert np.exp(np.log(changed[..., 0, 0]).mean()) == pytest.approx(1.0, abs=0.05)
    assert np.std(0.5 * np.log(changed[..., 0, 0])) < 0.08


def test_tails_are_found_where_they_are_asked_for() -> None:
    random = np.random.default_rng(3)
    seen = drawn(ViewSpread(0.0, 0.0, 0.0, usual=0.06), 400)
    errors = random.standard_t(4, (400, 20, 1)) * np.abs(seen.errors) / np.abs(seen.errors)
    _, tails = fit_view_spread(replace(seen, errors=seen.errors * np.abs(errors)), None)
    assert tails < 10
    _, gaussian = fit_view_spread(seen, None)
    assert gaussian > 50


def test_a_fit_needs_faces() -> None:
    seen = drawn(ViewSpread(0.1, 0.0, 0.5, 0.06), 1)
    nothing = replace(seen, **{name: getattr(seen, name)[:0] for name in vars(seen)})
    with pytest.raises(ValueError, match="there are none"):
        fit_view_spread(nothing)


def answers(
    faces: int, *, photos: tuple[object, ...] | None = None, scale: np.ndarray | None = None, seed: int = 0
) -> ViewAnswers:
    """Two views of faces in the plane, off from the truth by two pixels and by one from each other."""
    random = np.random.default_rng(seed)
    base = np.random.default_rng(9).uniform(0, 200, (68, 2))
    factor = np.ones(faces) if scale is None else scale
    truth = np.tile(base, (faces, 1, 1))
    mean = truth + random.normal(0, 2, truth.shape) * factor[:, None, None]
    apart = random.normal(0, 0.5, truth.shape)
    landmarks = np.stack([mean + apart, mean - apart], axis=1)
    covariance = np.broadcast_to(np.eye(2), (*landmarks.shape, 2)).copy()
    return ViewAnswers(landmarks, covariance, truth, photos or tuple(range(faces)))


def test_ellipses_hold_what_they_promise_whatever_the_calibration_said() -> None:
    seen = answers(80)
    calibration, spreads = fit_views(seen, Calibration(np.full((68, 2), 5.0)), LAYOUT, None, (1, 2))
    for count in (1, 2):
        one = seen.combined(count, calibration, LAYOUT, None)
        held = coverages(mahalanobis_squared(one.errors, one.spread(spreads[count])), calibration.tails)
        for level, share in held.items():
            assert share == pytest.approx(float(level), abs=0.015)


def test_the_answers_are_combined_as_the_predictor_combines_them() -> None:
    seen = answers(3)
    calibration = Calibration(np.full((68, 2), 2.0))
    one = seen.combined(2, calibration, LAYOUT, None)
    mean = seen.landmarks.mean(axis=1)
    frames = tangent_frames(mean, LAYOUT)
    np.testing.assert_allclose(one.landmarks, mean)
    np.testing.assert_allclose(one.errors, split_errors(seen.truth - mean, frames))
    np.testing.assert_allclose(one.local, np.broadcast_to(4 * np.eye(2), one.local.shape), atol=1e-9)
    np.testing.assert_allclose(mean + join_errors(one.errors, frames), seen.truth)
    np.testing.assert_allclose(one.distance, LAYOUT.distance(mean))
    alone = seen.combined(1, calibration, LAYOUT, None)
    assert alone.between is None
    np.testing.assert_allclose(covariance_in_frames(one.local, np.eye(2)), one.local)


def test_collections_that_differ_ask_for_an_allowance() -> None:
    photos = tuple(Path(f"/{'ab'[row % 2]}/{row}.jpg") for row in range(120))
    alike = strangers_allowance(answers(120, photos=photos), LAYOUT, None, None)
    scale = np.where(np.arange(120) % 2, 1.5, 1.0)
    apart = strangers_allowance(answers(120, photos=photos, scale=scale), LAYOUT, None, None)
    assert alike < 0.05
    # Each is expected to be like the other, and is off by ln 1.5.
    assert apart == pytest.approx(math.log(1.5), abs=0.06)
    one_folder = tuple(Path(f"/a/{row}.jpg") for row in range(120))
    assert strangers_allowance(answers(120, photos=one_folder, scale=scale), LAYOUT, None, None) == 0.0


def test_what_was_known_of_views_follows_a_changed_calibration() -> None:
    before = calibration_of(answers(20).first_views(LAYOUT), LAYOUT, None)[0]
    after = replace(before, scale=before.scale * 1.5)
    old = ViewSpread(0.1, 0.3, 0.4, 0.05, signs={"sigma": Sign(-0.9, 0.02, -1, 1), "apart": SIGN})
    (new,) = inherited_views({2: old}, before, after).values()
    frames = np.broadcast_to(np.eye(2), (68, 2, 2))
    local, between = np.broadcast_to(np.diag([2.0, 1.0]), (68, 2, 2)), np.full((68, 2), 0.2)
    narrow = old.apply(local, frames, between, distance=80.0)
    wide = new.apply(local * 1.5**2, frames, between, distance=80.0)
    np.testing.assert_allclose(wide, narrow * 1.5**2, rtol=1e-9, atol=1e-12)
    assert inherited_views({2: old}, None, after) == {2: old}
