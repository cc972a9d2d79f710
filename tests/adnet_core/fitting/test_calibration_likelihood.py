"""The likelihood against scipy's distribution, and its derivatives against differences."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.stats import multivariate_t

from adnet_core.fitting.likelihood import (
    Observations,
    Scales,
    Shrinkage,
    fit_scales,
    negative_log_likelihood,
)

FACES, POINTS = 7, 5


def observations(*, censored: bool, faces: int = FACES) -> Observations:
    random = np.random.default_rng(0)
    within = np.full((faces, POINTS), np.nan)
    if censored:
        within[::2, ::2] = 0.7
    return Observations(
        random.normal(size=(faces, POINTS, 2)),
        random.normal(0, 0.3, (faces, POINTS, 2)),
        random.uniform(-0.8, 0.8, (faces, POINTS)),
        random.normal(0, 0.2, faces),
        within,
    )


SCALES = Scales(np.random.default_rng(1).normal(0, 0.2, (POINTS, 2)), 0.4, 5.0)


def test_it_is_the_density_of_the_bivariate_t_distribution() -> None:
    seen = observations(censored=False)
    total = 0.0
    for face in range(FACES):
        for point in range(POINTS):
            sigma = np.exp(SCALES.log_scale[point] + seen.log_sigmas[face, point] + 0.4 * seen.excess[face])
            r = seen.correlation[face, point]
            shape = np.array([[1, r], [r, 1]]) * np.outer(sigma, sigma)
            total -= multivariate_t.logpdf(seen.errors[face, point], shape=shape, df=5.0) + np.log(2 * np.pi)
    assert negative_log_likelihood(seen, SCALES)[0] == pytest.approx(total)


def test_a_truth_within_a_disc_has_the_mass_of_the_ellipse_of_its_area() -> None:
    """Where the ellipse is round, that is the mass of the disc itself, counted here by drawing."""
    seen = Observations(
        np.zeros((1, 1, 2)), np.zeros((1, 1, 2)), np.zeros((1, 1)), np.zeros(1), np.full((1, 1), 0.7)
    )
    random = np.random.default_rng(0)
    drawn = random.standard_normal((200_000, 2)) * np.sqrt(5 / random.chisquare(5, (200_000, 1)))
    expected = -np.log(np.mean(np.hypot(*drawn.T) < 0.7))
    value = negative_log_likelihood(seen, Scales(np.zeros((1, 2)), 0.0, 5.0))[0]
    assert value == pytest.approx(expected, abs=0.02)


@pytest.mark.parametrize("censored", [False, True])
def test_derivatives(censored: bool) -> None:
    seen, step = observations(censored=censored), 1e-6
    _, by_scale, by_exponent, by_tails = negative_log_likelihood(seen, SCALES)

    def value(index: tuple[int, int] | None, scale: float, exponent: float, tails: float) -> float:
        moved = SCALES.log_scale.copy()
        if index is not None:
            moved[index] += scale
        return negative_log_likelihood(seen, Scales(moved, 0.4 + exponent, 5.0 * np.exp(tails)))[0]

    for index in np.ndindex(POINTS, 2):
        slope = (value(index, step, 0, 0) - value(index, -step, 0, 0)) / (2 * step)
        assert by_scale[index] == pytest.approx(slope, abs=1e-6)
    slope = (value(None, 0, step, 0) - value(None, 0, -step, 0)) / (2 * step)
    assert by_exponent == pytest.approx(slope, abs=1e-6)
    slope = (value(None, 0, 0, step) - value(None, 0, 0, -step)) / (2 * step)
    assert by_tails == pytest.approx(slope, abs=1e-6)


def test_strong_shrinkage_gives_all_points_of_a_region_one_scale() -> None:
    seen = observations(censored=False, faces=50)
    seen.errors[:, 0] *= 10
    regions, tied = np.array([0, 0, 0, 1, 1]), np.zeros(5, dtype=bool)
    start = Scales(np.zeros((POINTS, 2)), 0.0, 6.0)
    strong = fit_scales(seen, regions, tied, Shrinkage(1e-3, 1.0), start).log_scale
    weak = fit_scales(seen, regions, tied, Shrinkage(2.0, 2.0), start).log_scale
    np.testing.assert_allclose(strong[0], strong[2], atol=0.01)
    assert (strong[0] > strong[3] + 0.3).all()
    assert (weak[0] > weak[2] + 1.5).all()
