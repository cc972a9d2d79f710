"""Ellipses that were fitted elsewhere, made honest by thirty faces."""

from __future__ import annotations

import math

import numpy as np
import pytest

from adnet_core.faces.layout import load_layout
from adnet_core.faces.uncertainty import LEVELS, coverages, mahalanobis_squared
from adnet_core.fitting.calibration import Residuals, point_regions
from adnet_core.fitting.conformal import conformal_fit

LAYOUT = load_layout("68")
REGIONS = point_regions(LAYOUT)


def drawn(faces: int, size: float = 1.0, *, eyes: float = 1.0, seed: int = 0) -> Residuals:
    """Errors `size` times as large as is stated, those of eyes `eyes` times as large again; some faces are
    worse than others as a whole."""
    random = np.random.default_rng(seed)
    scale = np.where(list(LAYOUT.groups).index("eyes") == REGIONS, size * eyes, size)
    of_face = np.exp(random.normal(0, 0.2, (faces, 1, 1)))
    errors = random.standard_normal((faces, 68, 2)) * of_face * scale[:, None] * [3.0, 1.0]
    covariance = np.broadcast_to(np.diag([9.0, 1.0]), (faces, 68, 2, 2))
    return Residuals(errors, covariance, np.zeros((faces, 68, 2)), tuple(range(faces)))


def held(factors: np.ndarray, tails: float, size: float, eyes: float = 1.0) -> list[float]:
    """The shares of the truths of many other faces of the same kind."""
    others = drawn(600, size, eyes=eyes, seed=99)
    squared = mahalanobis_squared(others.errors, others.covariance) / factors**2
    return list(coverages(squared, tails).values())


@pytest.mark.parametrize("size", [0.7, 1.0, 1.5])
def test_thirty_faces_make_ellipses_honest_within_three_points(size: float) -> None:
    found = []
    for seed in range(5):
        factors, tails, weight = conformal_fit(drawn(30, size, seed=seed), REGIONS, math.inf)
        assert weight == pytest.approx(30 / 32)
        found.append(held(factors, tails, size))
    np.testing.assert_allclose(np.mean(found, axis=0), LEVELS, atol=0.03)


def test_a_region_that_errs_more_gets_larger_ellipses_than_the_others() -> None:
    factors, _, _ = conformal_fit(drawn(30, eyes=1.6), REGIONS, math.inf)
    eyes = list(LAYOUT.groups).index("eyes") == REGIONS
    # Half of the way: what all regions have in common counts as much as thirty faces.
    assert factors[eyes].mean() / factors[~eyes].mean() == pytest.approx(math.sqrt(1.6), rel=0.12)
    assert len(np.unique(np.round(factors, 9))) == len(LAYOUT.groups)


def test_few_faces_change_little() -> None:
    few, _, weight = conformal_fit(drawn(2, 2.0), REGIONS, math.inf)
    many, _, _ = conformal_fit(drawn(60, 2.0), REGIONS, math.inf)
    assert weight == pytest.approx(1 / 2)
    assert np.log(few).mean() < 0.65 * np.log(many).mean()


def test_what_was_left_alone_counts_as_no_further_off_than_it_may_be() -> None:
    seen = drawn(30, 1.5)
    errors = seen.errors / [3.0, 1.0] * math.sqrt(3)  # as far out of round ellipses as of those
    near = np.linalg.norm(errors, axis=-1) < 4.0
    assert 0.6 < near.mean() < 0.8
    bounded = Residuals(
        np.where(near[..., None], 0.0, errors),
        np.broadcast_to(3.0 * np.eye(2), seen.covariance.shape),
        seen.landmarks,
        seen.photos,
        np.where(near, 4.0, np.nan),
    )
    factors, tails, _ = conformal_fit(bounded, REGIONS, math.inf)
    assert tails == math.inf  # nothing is known of the smaller half of the errors
    assert held(factors, tails, 1.5)[1] == pytest.approx(0.9, abs=0.04)


def test_where_hardly_a_point_was_moved_nothing_changes() -> None:
    seen = drawn(30, 3.0)
    within = np.full((30, 68), 4.0)
    within[:, 0] = np.nan
    left = Residuals(seen.errors, seen.covariance, seen.landmarks, seen.photos, within)
    factors, tails, weight = conformal_fit(left, REGIONS, 7.0)
    np.testing.assert_array_equal(factors, 1.0)
    assert (tails, weight) == (7.0, 0.0)
