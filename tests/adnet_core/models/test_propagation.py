"""Corrections carry over as conditional Gaussians do: compared with the closed form and with samples."""

from __future__ import annotations

import json
import time
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from adnet_core.faces.geometry import (
    covariance_from_frames,
    covariance_in_frames,
    join_errors,
    split_errors,
    tangent_frames,
)
from adnet_core.faces.layout import load_layout
from adnet_core.faces.plausibility import normalised
from adnet_core.models.propagation import LARGEST_LEAN, WORST_FIRST, Propagator, ResidualPrior, ShapeTrend

LAYOUT = load_layout("68")
COUNT = LAYOUT.point_count


def smooth_prior(noise: float = 0.1, reach: float = 3.0, count: int = COUNT) -> ResidualPrior:
    """Neighbouring points go together, tangent and normal do not."""
    index = np.arange(count)
    kernel = np.exp(-0.5 * ((index[:, None] - index[None]) / reach) ** 2)
    return ResidualPrior(np.kron(kernel + 0.05 * np.eye(count), np.eye(2)), noise)


def face(seed: int = 0) -> tuple[np.ndarray, np.ndarray]:
    """Made-up landmarks (68, 2) and covariances that lie along tangent and normal."""
    generator = np.random.default_rng(seed)
    points = generator.uniform(0, 200, (COUNT, 2))
    sigmas = generator.uniform(1, 4, (COUNT, 2))
    local = sigmas[:, :, None] * np.eye(2) * sigmas[:, None, :]
    return points, covariance_from_frames(local, tangent_frames(points, LAYOUT))


def test_how_large_the_ellipses_of_a_whole_face_are_moves_nothing_further() -> None:
    points, covariance = face()
    trend = ShapeTrend(normalised(points[None])[0], np.zeros((2 * COUNT, 2 * COUNT)), np.full(2 * COUNT, 0.7))
    prior = replace(smooth_prior(), trend=trend, usual_sigma=0.02)

    def corrected(prior: ResidualPrior, size: float) -> tuple[np.ndarray, np.ndarray]:
        after = Propagator(prior, LAYOUT, points, size * covariance).update([5], [points[5] + 4])
        return after.landmarks, after.covariance

    (landmarks, narrow), (same, wide) = (corrected(prior, size) for size in (1.0, 4.0))
    np.testing.assert_allclose(same, landmarks)
    np.testing.assert_allclose(wide, 4 * narrow)
    apart, _ = corrected(replace(prior, usual_sigma=None), 4.0)
    assert np.abs(apart - landmarks).max() > 0.1
    assert ResidualPrior.from_dict(prior.to_dict()).usual_sigma == 0.02
    assert "usual_sigma" not in smooth_prior().to_dict()
    with pytest.raises(ValueError, match="usual sigma"):
        replace(prior, usual_sigma=0.0)


def test_nothing_placed_changes_nothing() -> None:
    points, covariance = face()
    result = Propagator(smooth_prior(), LAYOUT, points, covariance).update([], np.empty((0, 2)))
    np.testing.assert_array_equal(result.landmarks, points)
    np.testing.assert_allclose(result.covariance, covariance, atol=1e-9)


@given(st.lists(st.integers(0, COUNT - 1), min_size=1, max_size=20, unique=True), st.integers(0, 9))
@settings(max_examples=30)
def test_placed_points_stay_and_ellipses_only_shrink(chosen: list[int], seed: int) -> None:
    points, covariance = face(seed)
    targets = points[chosen] + np.random.default_rng(seed).normal(0, 5, (len(chosen), 2))
    result = Propagator(smooth_prior(), LAYOUT, points, covariance).update(chosen, targets)
    np.testing.assert_array_equal(result.landmarks[chosen], targets)
    frames = tangent_frames(points, LAYOUT)
    before, after = (
        np.diagonal(covariance_in_frames(c, frames), axis1=1, axis2=2)
        for c in (covariance, result.covariance)
    )
    assert (after <= before * (1 + 1e-9)).all()
    assert (after[chosen] < 0.1 * before[chosen]).all()


def test_it_is_the_conditional_mean_of_the_joint_normal_distribution() -> None:
    """Against the textbook's formula on the full covariance in pixels, inverted another way."""
    prior, (points, covariance) = smooth_prior(noise=0.2), face()
    frames = tangent_frames(points, LAYOUT)
    sigmas = np.sqrt(np.diagonal(covariance_in_frames(covariance, frames), axis1=1, axis2=2)).reshape(-1)
    joint = prior.covariance * np.outer(sigmas, sigmas)
    chosen = [8, 30, 40]
    offset = np.array([[4.0, -2.0], [1.0, 3.0], [-5.0, 0.5]])
    seen = np.zeros((COUNT, 2))
    seen[chosen] = split_errors(offset, frames[chosen])
    # The precision form: observations add 1 / noise^2 on their own coordinates.
    noise = np.full(2 * COUNT, np.inf)
    for point in chosen:
        noise[2 * point : 2 * point + 2] = (0.2 * sigmas[2 * point : 2 * point + 2]) ** 2
    posterior = np.linalg.inv(np.linalg.inv(joint) + np.diag(1 / noise))
    expected = (posterior @ (seen.reshape(-1) / noise)).reshape(-1, 2)
    plain = Propagator(prior, LAYOUT, points, covariance, worst_first=np.inf)
    result = plain.update(chosen, points[chosen] + offset)
    others = np.setdiff1d(np.arange(COUNT), chosen)
    moved = split_errors(result.landmarks - points, frames)
    np.testing.assert_allclose(moved[others], expected[others], atol=1e-6)
    spread = np.diagonal(covariance_in_frames(result.covariance, frames), axis1=1, axis2=2)
    shrink = np.diag(posterior).reshape(-1, 2) / np.diag(joint).reshape(-1, 2)
    np.testing.assert_allclose(spread[others], (shrink * sigmas.reshape(-1, 2) ** 2)[others], rtol=1e-6)


def test_the_order_of_corrections_does_not_matter() -> None:
    points, covariance = face()
    propagator = Propagator(smooth_prior(), LAYOUT, points, covariance)
    one = propagator.update([3, 20], points[[3, 20]] + [[2, 1], [0, -3]])
    other = propagator.update([20, 3], points[[20, 3]] + [[0, -3], [2, 1]])
    np.testing.assert_allclose(one.landmarks, other.landmarks, atol=1e-9)


def test_neighbours_follow_and_far_points_do_not() -> None:
    points, covariance = face()
    frames = tangent_frames(points, LAYOUT)
    sigma = np.sqrt(covariance_in_frames(covariance, frames)[8, 1, 1])
    target = points[8] + 2 * sigma * frames[8, 1]
    result = Propagator(smooth_prior(), LAYOUT, points, covariance).update([8], [target])
    moved = split_errors(result.landmarks - points, frames)
    assert (
        moved[9, 1] > 0.5 * moved[8, 1] * np.sqrt(covariance_in_frames(covariance, frames)[9, 1, 1]) / sigma
    )
    assert np.abs(moved[40]).max() < 1e-6


def test_a_correction_beyond_belief_pulls_the_others_no_further() -> None:
    points, covariance = face()
    frames = tangent_frames(points, LAYOUT)
    sigma = np.sqrt(covariance_in_frames(covariance, frames)[8, 1, 1])
    propagator = Propagator(smooth_prior(), LAYOUT, points, covariance)
    far = propagator.update([8], [points[8] + 20 * sigma * frames[8, 1]]).landmarks
    limit = propagator.update([8], [points[8] + 8 * sigma * frames[8, 1]]).landmarks
    less = propagator.update([8], [points[8] + 7 * sigma * frames[8, 1]]).landmarks
    np.testing.assert_allclose(far[9], limit[9], atol=1e-9)
    assert np.linalg.norm(less[9] - points[9]) < np.linalg.norm(limit[9] - points[9])


def test_units_do_not_matter() -> None:
    points, covariance = face()
    prior, target = smooth_prior(), points[8] + (3, -1)
    photo = Propagator(prior, LAYOUT, points, covariance).update([8], [target]).landmarks
    crop = (
        Propagator(prior, LAYOUT, points * 0.37, covariance * 0.37**2).update([8], [target * 0.37]).landmarks
    )
    np.testing.assert_allclose(crop, photo * 0.37, atol=1e-9)


def test_an_exponent_of_one_takes_the_scale_of_residuals_from_the_prior_alone() -> None:
    """Two faces that differ in their sigmas alone then move alike, but for the noise of placement."""
    matrix = smooth_prior().covariance
    prior = ResidualPrior(matrix, noise=1e-3, exponent=1.0)
    points, covariance = face()
    sigmas = np.sqrt(
        np.diagonal(covariance_in_frames(covariance, tangent_frames(points, LAYOUT)), axis1=1, axis2=2)
    )
    own = prior.in_sigmas(sigmas) * np.outer(sigmas, sigmas)
    np.testing.assert_allclose(own / own[0, 0], matrix / matrix[0, 0], atol=1e-9)
    assert np.trace(prior.in_sigmas(sigmas)) == pytest.approx(np.trace(matrix))
    even, uneven = (
        Propagator(prior, LAYOUT, points, own, worst_first=np.inf).update([8], [points[8] + (3, 1)])
        for own in (np.tile(np.eye(2), (COUNT, 1, 1)), covariance)
    )
    np.testing.assert_allclose(even.landmarks, uneven.landmarks, atol=1e-2)


def test_the_prior_survives_a_model_file() -> None:
    prior = smooth_prior()
    again = ResidualPrior.from_dict(json.loads(json.dumps(prior.to_dict())))
    np.testing.assert_allclose(again.covariance, prior.covariance, atol=1e-6)
    assert again.noise == prior.noise


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"kind": "magic"}, "magic"),
        ({"points": 5}, "for 5 points"),
        ({"points": 10**9}, "points"),
        ({"upper": "no base64!"}, "damaged"),
        ({"exponent": 2}, "exponent"),
        ({"noise": -1}, "noise"),
        ({"noise": None}, "incomplete"),
    ],
)
def test_a_bad_prior_is_refused(change: dict[str, object], reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        ResidualPrior.from_dict({**smooth_prior().to_dict(), **change})


def leaning_prior(lean: float = 0.5) -> ResidualPrior:
    """Expects every face to be off by `lean` units along each tangent, and more the wider it is."""
    mean = normalised(np.random.default_rng(3).normal(size=(1, COUNT, 2)))[0]
    weights = np.random.default_rng(4).normal(0, 0.05, (2 * COUNT, 2 * COUNT))
    plain = smooth_prior()
    trend = ShapeTrend(mean, weights, np.tile([lean, 0.0], COUNT))
    return ResidualPrior(plain.covariance, plain.noise, 0.5, trend)


def test_residuals_vary_about_what_the_shape_lets_expect() -> None:
    """A correction that is just what was expected moves the rest by what was expected, and by no more."""
    prior, (points, covariance) = leaning_prior(), face()
    frames = tangent_frames(points, LAYOUT)
    sigmas = np.sqrt(np.diagonal(covariance_in_frames(covariance, frames), axis1=1, axis2=2))
    expected = (prior.expected(points, sigmas) * sigmas.reshape(-1)).reshape(COUNT, 2)
    assert np.abs(expected).max() > 0.1
    propagator = Propagator(prior, LAYOUT, points, covariance, worst_first=np.inf)
    np.testing.assert_array_equal(propagator.update([], np.empty((0, 2))).landmarks, points)
    target = points[[8]] + join_errors(expected[[8]], frames[[8]])
    moved = split_errors(propagator.update([8], target).landmarks - points, frames)
    np.testing.assert_allclose(moved, expected, atol=1e-9)


def seen_from(
    prior: ResidualPrior, sigmas: np.ndarray, now: np.ndarray, away: float, placed: dict[int, np.ndarray]
) -> np.ndarray:
    """(P, 2) the textbook's mean where every point was seen where it is `now`, WORST_FIRST times `away` apart
    from it, and then those `placed`, in the precision form; along tangents and normals."""
    scale = sigmas.reshape(-1)
    precision = np.linalg.inv(prior.in_sigmas(sigmas) * np.outer(scale, scale))
    lean = (prior.expected(face()[0], sigmas) * scale).reshape(-1)
    alike = np.full(2 * COUNT, (WORST_FIRST * away) ** -2)
    known_of = precision @ lean + alike * now.reshape(-1)
    for point, offset in placed.items():
        rows = slice(2 * point, 2 * point + 2)
        own = (prior.noise * scale[rows]) ** -2
        alike[rows] += own
        known_of[rows] += own * offset
    mean = np.linalg.solve(precision + np.diag(alike), known_of).reshape(-1, 2)
    for point, offset in placed.items():
        mean[point] = offset
    return np.asarray(mean)


def test_points_that_nobody_has_placed_are_held_to_be_less_far_off() -> None:
    prior, (points, covariance) = leaning_prior(), face()
    frames = tangent_frames(points, LAYOUT)
    sigmas = np.sqrt(np.diagonal(covariance_in_frames(covariance, frames), axis1=1, axis2=2))
    large, small = np.array([5.0, -3.0]), np.array([0.5, 1.0])
    first = seen_from(prior, sigmas, np.zeros((COUNT, 2)), np.linalg.norm(large), {30: large})
    second = seen_from(prior, sigmas, first, np.linalg.norm(small - first[8]), {30: large, 8: small})
    targets = points[[8, 30]] + join_errors(np.stack([small, large]), frames[[8, 30]])
    propagator = Propagator(prior, LAYOUT, points, covariance)
    for chosen, wanted in (([1], first), ([0, 1], second), ([1, 0], second)):
        found = propagator.update(np.array([8, 30])[chosen], targets[chosen]).landmarks
        np.testing.assert_allclose(split_errors(found - points, frames), wanted, atol=1e-6)


def test_a_small_correction_moves_the_rest_by_little() -> None:
    """Not by all that the shape lets expect; and a point that is right where it is moves nothing."""
    prior, (points, covariance) = leaning_prior(), face()
    propagator = Propagator(prior, LAYOUT, points, covariance)
    ways = []
    for size in (0.0, 0.01, 0.1, 1.0):
        moved = propagator.update([8], [points[8] + (size, 0)]).landmarks - points
        ways.append(np.linalg.norm(moved[40:], axis=1).max())
    assert ways[0] < 1e-6
    assert ways == sorted(ways)
    assert ways[1] < 0.01
    before = propagator.update([8, 30], points[[8, 30]] + [[4, 0], [0, 3]]).landmarks
    again = propagator.update([8, 30, 40], [*(points[[8, 30]] + [[4, 0], [0, 3]]), before[40]]).landmarks
    np.testing.assert_allclose(again, before, atol=1e-6)


def test_a_drag_leads_where_its_last_frame_alone_leads() -> None:
    prior, (points, covariance) = leaning_prior(), face()
    chosen = np.array([3, 9, 20, 33, 50])
    targets = points[chosen] + np.random.default_rng(5).normal(0, 4, (5, 2))
    dragged = Propagator(prior, LAYOUT, points, covariance)
    for point in (4, 0, 2):
        for way in (0.3, 1.0, 6.0, 2.0):
            targets[point] = points[chosen[point]] + [way, -way]
            found = dragged.update(chosen, targets).landmarks
            fresh = Propagator(prior, LAYOUT, points, covariance).update(chosen, targets).landmarks
            np.testing.assert_array_equal(found, fresh)


def test_what_is_expected_turns_and_grows_with_the_face() -> None:
    prior, (points, covariance) = leaning_prior(), face()
    turn = 1.7 * np.array([[0.6, -0.8], [0.8, 0.6]])
    target = points[[8]] + [3.0, -1.0]
    plain = Propagator(prior, LAYOUT, points, covariance).update([8], target).landmarks
    turned = Propagator(prior, LAYOUT, points @ turn.T + 40, turn @ covariance @ turn.T)
    np.testing.assert_allclose(
        turned.update([8], target @ turn.T + 40).landmarks, plain @ turn.T + 40, atol=1e-6
    )


def test_a_strange_shape_is_expected_to_be_off_by_a_bounded_amount() -> None:
    trend = leaning_prior(lean=50.0).trend
    assert trend is not None
    assert np.abs(trend.of(face()[0] * [30.0, 1.0])).max() == LARGEST_LEAN


def test_a_trend_survives_a_model_file_and_a_bad_one_is_refused() -> None:
    prior, points = leaning_prior(), face()[0]
    data = json.loads(json.dumps(prior.to_dict()))
    again = ResidualPrior.from_dict(data)
    assert again.trend is not None
    assert prior.trend is not None
    np.testing.assert_allclose(again.trend.of(points), prior.trend.of(points), atol=1e-4)
    assert again.to_dict() == data
    for bad, reason in (("AAAAAA==", "holds 1 numbers"), (5, "incomplete"), ("AADA", "damaged")):
        with pytest.raises(ValueError, match=reason):
            ResidualPrior.from_dict({**data, "trend": bad})
    with pytest.raises(ValueError, match="finite"):
        ShapeTrend(prior.trend.mean, prior.trend.weights * np.nan, prior.trend.offset)


def test_a_matrix_that_is_no_covariance_is_refused() -> None:
    with pytest.raises(ValueError, match="positive definite"):
        ResidualPrior(np.diag([1.0, 1.0, 1.0, -1.0]))
    with pytest.raises(ValueError, match="finite"):
        ResidualPrior(np.diag([1.0, np.nan]))
    with pytest.raises(ValueError, match="is for 10 points"):
        Propagator(smooth_prior(count=10), LAYOUT, *face())


def test_the_twentieth_correction_of_98_points_takes_milliseconds() -> None:
    layout = load_layout("98")
    generator = np.random.default_rng(0)
    points = generator.uniform(0, 200, (98, 2))
    trend = ShapeTrend(normalised(points[None])[0], np.eye(196), np.ones(196))
    prior = ResidualPrior(smooth_prior(count=98).covariance, trend=trend)
    propagator = Propagator(prior, layout, points, np.tile(np.eye(2), (98, 1, 1)))
    chosen = np.arange(0, 80, 4)
    targets = points[chosen] + 3
    propagator.update(chosen, targets)
    best = np.inf
    for _ in range(20):
        start = time.process_time()
        propagator.update(chosen, targets)
        best = min(best, time.process_time() - start)
    assert best < 0.05
