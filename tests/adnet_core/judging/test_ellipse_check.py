"""Figures of ellipses whose honesty is known, on faces that are turned, moved and scaled."""

from __future__ import annotations

import json

import numpy as np
import pytest
from numpy.typing import NDArray

from adnet_core.faces.geometry import covariance_from_frames, join_errors, tangent_frames
from adnet_core.faces.layout import load_layout
from adnet_core.faces.uncertainty import ellipse_areas, own_scale
from adnet_core.judging.ellipse_check import EllipseCheck

Array = NDArray[np.float64]
LAYOUT = load_layout("98")
COUNT = 300
SPREADS = np.array([0.06, 0.02])
"""Along tangent and normal, in units of the inter-ocular distance."""


def faces() -> Array:
    """(F, P, 2) pixels: one made-up face, turned, scaled and moved."""
    random = np.random.default_rng(0)
    angle = np.linspace(0, 2 * np.pi, LAYOUT.point_count, endpoint=False)
    base = np.stack([np.cos(angle) * (1 + 0.1 * np.cos(9 * angle)), 1.3 * np.sin(angle)], axis=1) * 100
    turn = random.uniform(-0.5, 0.5, COUNT)
    rotation = np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]]).transpose(2, 0, 1)
    moved = base @ rotation.transpose(0, 2, 1) * random.uniform(0.3, 4, (COUNT, 1, 1))
    return np.asarray(moved + random.uniform(0, 900, (COUNT, 1, 2)))


def check(stated: Array) -> EllipseCheck:
    """Errors of SPREADS along tangent and normal of the predicted curves, ellipses of `stated` ones."""
    predicted = faces()
    frames = tangent_frames(predicted, LAYOUT)
    # The unit is the distance on the truth, so the errors are scaled until it is known.
    draws = np.random.default_rng(1).standard_normal(predicted.shape)
    size = LAYOUT.distance(predicted, "inter_ocular")
    for _ in range(20):
        truth = predicted + join_errors(draws * SPREADS * size[:, None, None], frames)
        size = LAYOUT.distance(truth, "inter_ocular")
    local = np.broadcast_to(np.diag(stated**2), (COUNT, 98, 2, 2)) * size[:, None, None, None] ** 2
    covariance = covariance_from_frames(local, frames)
    return EllipseCheck.of(predicted, truth, covariance, range(COUNT), LAYOUT)


def test_honest_ellipses() -> None:
    figures = check(SPREADS).to_dict()
    for name in ("coverage", "coverage_constant"):
        assert list(figures[name]) == ["0.5", "0.9", "0.95"]
        for level, share in figures[name].items():
            assert share == pytest.approx(float(level), abs=0.01), name
    assert list(figures["coverage_by_region"]) == list(LAYOUT.groups)
    assert all(abs(shares["0.9"] - 0.9) < 0.02 for shares in figures["coverage_by_region"].values())
    assert max(figures["ece_normal"], figures["ece_tangent"]) < 0.01
    area = 100 * float(ellipse_areas(np.diag(SPREADS**2)))
    for name in ("ellipse_area", "ellipse_area_matched", "ellipse_area_constant"):
        assert figures[name] == pytest.approx(area, rel=0.03), name
    json.dumps(figures, allow_nan=False)


def test_too_sure_along_the_normal() -> None:
    """Only that direction's calibration error tells, and matching the coverage makes the ellipses large."""
    figures = check(SPREADS * [1.0, 0.5]).to_dict()
    assert figures["ece_tangent"] < 0.01
    assert figures["ece_normal"] > 0.1
    assert figures["coverage"]["0.9"] < 0.8
    assert figures["ellipse_area"] < 0.6 * figures["ellipse_area_constant"]
    assert figures["ellipse_area_matched"] > 1.1 * figures["ellipse_area_constant_matched"]


def test_region_that_is_too_sure() -> None:
    """Its ellipses are halved in both directions: its own coverage falls, that of others stays."""
    good = check(SPREADS)
    covariance = good.covariance.copy()
    covariance[:, list(LAYOUT.groups["mouth"])] /= 4
    figures = EllipseCheck(LAYOUT, good.errors, covariance, good.constant, good.tails).to_dict()
    shares = {region: held["0.9"] for region, held in figures["coverage_by_region"].items()}
    assert shares.pop("mouth") == pytest.approx(1 - 10**-0.25, abs=0.02)
    assert all(abs(share - 0.9) < 0.02 for share in shares.values())


def test_few_photos_have_no_baseline() -> None:
    good = check(SPREADS)
    figures = EllipseCheck(LAYOUT, good.errors, good.covariance, None, good.tails).to_dict()
    assert figures["ellipse_area_constant"] is figures["ellipse_area_constant_matched"] is None
    assert set(figures["coverage_constant"].values()) == {None}
    assert set(figures) == set(good.to_dict())


def test_heavy_tails_are_honest_under_their_own_radius_only() -> None:
    """Student t errors in ellipses whose 90 % one is right: the others are by the tails, not a Gaussian."""
    gaussian, tails = check(SPREADS), 4.0
    chi = np.random.default_rng(2).chisquare(tails, gaussian.errors.shape[:2])
    errors = gaussian.errors * own_scale(tails) * np.sqrt(tails / chi)[..., None]
    every = np.full(COUNT, tails)
    own = EllipseCheck(LAYOUT, errors, gaussian.covariance, None, every).to_dict()
    wrong = EllipseCheck(LAYOUT, errors, gaussian.covariance, None, gaussian.tails).to_dict()
    for level, share in own["coverage"].items():
        assert share == pytest.approx(float(level), abs=0.01)
    assert max(own["ece_normal"], own["ece_tangent"]) < 0.01
    assert wrong["coverage"]["0.9"] == own["coverage"]["0.9"]
    assert wrong["coverage"]["0.5"] > 0.55
    assert min(wrong["ece_normal"], wrong["ece_tangent"]) > 0.015


def test_no_faces() -> None:
    nothing = EllipseCheck.of(np.empty((0, 98, 2)), np.empty((0, 98, 2)), np.empty((0, 98, 2, 2)), [], LAYOUT)
    figures = nothing.to_dict()
    assert figures["coverage"] == {"0.5": None, "0.9": None, "0.95": None}
    assert figures["ellipse_area"] is figures["ece_tangent"] is None
