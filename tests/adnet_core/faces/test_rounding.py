"""No judgement and no order hangs on rounding: the same question for each that compares computed numbers."""

from __future__ import annotations

import hashlib
import math
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from adnet_core.conversion.annotated_faces import AnnotatedFace, among_prints, face_prints
from adnet_core.faces import metrics
from adnet_core.faces.geometry import FaceBox, upright_faces
from adnet_core.faces.layout import load_layout
from adnet_core.faces.plausibility import crossed_curves, points_outside, swapped_pairs, swapped_sides
from adnet_core.faces.rounding import all_alike, without_rounding
from adnet_core.faces.shape_prior import fit_shape_prior, turned_onto
from adnet_core.faces.uncertainty import calibration_error, mahalanobis_squared
from adnet_core.fitting import prior as prior_module
from adnet_core.judging import queue_check
from adnet_core.judging.comparison import paired_bootstrap
from adnet_core.judging.model_trial import FEW_FACES, Trial, judge
from adnet_core.judging.simulation import SimulatedFace, annotate
from adnet_core.models import prediction_check
from adnet_core.models.propagation import ResidualPrior
from adnet_core.ranking.orders import FaceScores, QueueOrder
from adnet_core.ranking.variety import LOOK_SIZE, varied

LAYOUT = load_layout("68")
SEEDS = range(20)


def noise(shape: Any, seed: int, size: float = 1e-15) -> np.ndarray:
    """What computing in another order adds, as parts of a number."""
    return 1 + size * np.random.default_rng(seed).uniform(-1, 1, shape)


def face(seed: int = 1) -> np.ndarray:
    return np.random.default_rng(seed).normal(0, 60, (68, 2)) + 300


# The module


@given(st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=30))
def test_what_is_left_is_the_numbers_but_for_their_last_digits(values: list[float]) -> None:
    found = without_rounding(values)
    assert np.abs(found - values).max() <= 1e-9 * max(map(abs, values)) + 1e-300


def test_numbers_that_differ_by_rounding_are_equal() -> None:
    found = without_rounding([0.1 + 0.2, 0.3, math.nan, -0.3, math.inf, 7.0])
    assert found[0] == found[1] == -found[3]
    assert np.isnan(found[2])
    assert found[4] == math.inf
    assert without_rounding([0.0, math.nan])[0] == 0
    assert len(without_rounding([])) == 0
    assert all_alike(np.array([0.1 + 0.2, 0.3]))
    assert all_alike(np.zeros(3))
    assert not all_alike(np.array([0.3, 0.30001]))


# Judgements


@pytest.mark.parametrize("seed", SEEDS)
def test_faces_that_are_alike_but_for_rounding_give_no_shape_prior(seed: int) -> None:
    alike = np.repeat(face()[None], 50, axis=0)
    assert fit_shape_prior(alike * noise(alike.shape, seed)) is None


@pytest.mark.parametrize("seed", SEEDS)
def test_a_face_in_one_place_has_no_shape_no_distance_and_no_box(seed: int) -> None:
    one = np.full((68, 2), 1234.5) * noise((68, 2), seed)
    shapes = face(3) + np.random.default_rng(0).normal(0, 3, (60, 68, 2))
    prior = fit_shape_prior(shapes)
    assert prior is not None
    assert np.isnan(prior.distance(one))
    assert float(LAYOUT.distance(one)) == 0
    assert not FaceBox.of_points(one).is_usable()
    assert np.isnan(upright_faces(one[None], LAYOUT)).all()
    with pytest.raises(ValueError, match="no extent"):
        metrics.nme(one[None], one[None], LAYOUT)
    assert crossed_curves(one, LAYOUT) == ()
    assert swapped_pairs(one, face(), LAYOUT) == ()


def test_a_small_face_far_out_is_still_one() -> None:
    small = 20_000 + face() * 1e-3
    assert float(LAYOUT.distance(small)) > 0
    assert FaceBox.of_points(small).is_usable()


def test_no_turn_is_made_up_where_none_comes_closer() -> None:
    """Two arms of a cross, and the other two: every turn comes equally close."""
    shape = np.array([[1.0, 0.0], [-1.0, 0.0], [0.0, 0.0], [0.0, 0.0]]) / math.sqrt(2)
    goal = np.array([[0.0, 0.0], [0.0, 0.0], [1.0, 0.0], [-1.0, 0.0]]) / math.sqrt(2)
    rounded = shape.copy()
    rounded[3] += (1e-17, 3e-17)
    assert np.abs(turned_onto(rounded[None], goal)[0] - shape).max() < 1e-12


@pytest.mark.parametrize("seed", SEEDS)
def test_a_model_is_neither_better_nor_worse_by_rounding(seed: int) -> None:
    nmes = np.random.default_rng(0).uniform(0.02, 0.06, 60)
    for sign in (-1, 1):
        found = paired_bootstrap(nmes, nmes * (1 + sign * 1e-15 * (1 + seed)))
        assert found.verdict == "undecided"
        assert found.probability == 0.5
        trial = Trial("own", True, {**found.to_dict(), "faces": FEW_FACES})
        assert judge([trial]).install


def test_what_ends_level_but_for_rounding_counts_half() -> None:
    pair = paired_bootstrap([0.5, 0.1], [0.1 + 0.2, 0.3])
    assert abs(pair.difference) < 1e-15
    assert pair.probability == pytest.approx(0.5, abs=0.02)


@pytest.mark.parametrize("left", [0.0, 1e-17, -1e-20])
def test_a_normal_error_of_rounding_has_no_bias_rate(left: float) -> None:
    assert math.isnan(metrics.bias_rate([left], [0.03]))
    assert math.isnan(metrics.bias_rate([0.0], [0.0]))
    assert metrics.bias_rate([0.01], [0.03]) == pytest.approx(2.0)


@pytest.mark.parametrize("nme", [0.1, math.nextafter(0.1, 1), math.nextafter(0.1, 0), 0.3 - 0.2])
def test_a_face_at_the_threshold_has_not_failed(nme: float) -> None:
    assert metrics.failure_rate([nme], 0.1) == 0
    assert metrics.cumulative_errors([nme], 0.1)[1][-1] == 1
    assert metrics.failure_rate([nme + 1e-6], 0.1) == 1


@pytest.mark.parametrize("seed", SEEDS)
def test_an_error_along_an_ellipse_without_width_is_on_it(seed: int) -> None:
    angle = np.random.default_rng(seed).uniform(0, math.pi)
    along = np.array([math.cos(angle), math.sin(angle)])
    flat = 9.0 * np.outer(along, along)
    assert mahalanobis_squared(6 * along, flat) == pytest.approx(4.0)
    across = np.array([-along[1], along[0]])
    assert mahalanobis_squared(6 * along + 1e-3 * across, flat) == math.inf


def test_an_error_of_rounding_is_within_an_interval_without_width() -> None:
    exact = calibration_error([0.0, 1.0], [0.0, 1.0])
    assert calibration_error([1e-17, 1.0], [0.0, 1.0]) == exact


@pytest.mark.parametrize("smallest", [0.0, 1e-17, -1e-17])
def test_a_prior_without_one_direction_is_refused(smallest: float) -> None:
    turn = np.linalg.qr(np.random.default_rng(0).normal(0, 1, (6, 6)))[0]
    matrix = turn @ np.diag([1.0, 1.0, 1.0, 1.0, 1.0, smallest]) @ turn.T
    with pytest.raises(ValueError, match="positive definite"):
        ResidualPrior(matrix)
    ResidualPrior(turn @ np.diag([1.0, 1.0, 1.0, 1.0, 1.0, 1e-6]) @ turn.T)


def prediction(landmarks: np.ndarray, covariance: np.ndarray) -> Any:
    return SimpleNamespace(
        landmarks=landmarks, covariance=covariance, sigma=np.ones((68, 2)), crop=np.ones((2, 3)), score=0.5,
        box=FaceBox(0, 0, 9, 9), attention=None, edges=None,
    )  # fmt: skip


@pytest.mark.parametrize("seed", SEEDS)
def test_predictions_are_refused_for_what_they_are(seed: int) -> None:
    covariance = np.zeros((68, 2, 2)) + 4.0 * np.eye(2)
    covariance[3, 0, 0] = -1e-16 * (seed - 10)
    good = prediction(face(), covariance)
    assert prediction_check.prediction_problem([good], LAYOUT, (900, 900)) is None
    bad = prediction(np.full((68, 2), 311.7) * noise((68, 2), seed), covariance)
    problem = prediction_check.prediction_problem([bad], LAYOUT, (900, 900))
    assert problem == "gave one place for all landmarks"
    covariance[3, 0, 0] = -1e-3
    problem = prediction_check.prediction_problem([good], LAYOUT, (900, 900))
    assert problem == "gave covariances that are negative"


@pytest.mark.parametrize("seed", SEEDS)
def test_a_face_that_its_mirror_image_fits_as_well_is_not_swapped(seed: int) -> None:
    """All points on a line, each as far out as its partner: mirroring the order turns it around."""
    flip = np.asarray(LAYOUT.flip)
    way = np.where(flip > np.arange(68), 1.0, np.where(flip < np.arange(68), -1.0, 0.0))
    out = np.random.default_rng(5).uniform(10, 90, 68)
    line = np.stack([way * (out + out[flip]) / 2, np.zeros(68)], axis=1)
    angle = np.random.default_rng(seed).uniform(0, 2 * math.pi)
    turn = np.array([[math.cos(angle), math.sin(angle)], [-math.sin(angle), math.cos(angle)]])
    turned = (line @ turn) * noise(line.shape, seed)
    assert not swapped_sides(turned[None], line, LAYOUT)[0]


@pytest.mark.parametrize("width", [333, 640, 1077, 4001])
def test_a_point_on_the_edge_by_percent_is_not_outside(width: int) -> None:
    edges = np.array([[0.0, 0.0], [100.0, 100.0], [100 * 0.1 * 10, 100 * (0.7 + 0.2 + 0.1)]])
    pixels = edges / 100 * width * noise((3, 2), 1) - 0.5
    assert len(points_outside(pixels, width, width)) == 0
    assert points_outside(pixels + 1e-3, width, width).tolist() == [1, 2]
    assert len(points_outside(np.full((1, 2), np.nan), width, width)) == 0


def test_a_face_is_known_again_in_another_format() -> None:
    """Points with three decimals lie half way between two hundredths one time in ten."""
    points = np.round(np.random.default_rng(0).uniform(0, 500, (68, 2)), 3)
    first = AnnotatedFace(Path("a.jpg"), points, "a")
    for seed in SEEDS:
        other = AnnotatedFace(Path("b.jpg"), points * noise(points.shape, seed), "b")
        assert face_prints([other]) == face_prints([first])
    moved = AnnotatedFace(Path("a.jpg"), points + 0.01, "a")
    assert face_prints([moved]) != face_prints([first])
    assert among_prints([first, moved], face_prints([first])) == [True, False]


def test_prints_of_older_files_are_known() -> None:
    """They were made without regard to rounding."""
    points = np.random.default_rng(0).integers(0, 50_000, (68, 2)) / 100 + 0.005
    old = hashlib.sha256(np.round(100 * points).astype("<i8").tobytes()).hexdigest()[:8]
    known = AnnotatedFace(Path("a.jpg"), points, "a")
    assert face_prints([known]) != [old]
    assert among_prints([known], {old}) == [True]


def test_a_tolerance_that_is_reached_exactly_is_kept() -> None:
    """Each of the points lies exactly the tolerance away, so none is corrected, in whatever direction."""
    truth = face()
    size = float(LAYOUT.distance(truth))
    angle = np.random.default_rng(0).uniform(0, 2 * math.pi, 68)
    off = 0.05 * size * np.stack([np.cos(angle), np.sin(angle)], axis=1)
    simulated = SimulatedFace(truth + off, np.zeros((68, 2, 2)) + np.eye(2), truth)
    assert annotate(simulated, LAYOUT, tolerance=0.05).corrections == 0
    assert annotate(simulated, LAYOUT, tolerance=0.0499).corrections == 68


# Orders


def scores(doubtful: np.ndarray, looks: np.ndarray | None = None) -> FaceScores:
    count = len(doubtful)
    return FaceScores(
        doubtful,
        np.zeros(count),
        np.ones(count),
        np.zeros((count, LOOK_SIZE), np.int8) if looks is None else looks,
        np.ones(count, bool),
    )


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("order", list(QueueOrder))
def test_equal_faces_stay_in_their_order_in_the_queue(order: QueueOrder, seed: int) -> None:
    parts = np.repeat([3.0, 7.0], 20)
    found = scores(parts * noise(40, seed))
    found = replace(found, doubt=0.25 * noise(40, seed + 1), shape=1.5 * noise(40, seed + 2))
    ahead = [*range(20, 40), *range(20)]
    same = order in (QueueOrder.DETECTOR, QueueOrder.SHAPE)
    assert found.queue(order).tolist() == (list(range(40)) if same else ahead)


@pytest.mark.parametrize("seed", SEEDS)
def test_of_equal_twins_the_first_stands_before_the_other(seed: int) -> None:
    looks = np.repeat(np.full((1, LOOK_SIZE), 25, np.int8), 5, axis=0)
    assert varied(4.0 * noise(5, seed), looks) == pytest.approx([4, 2, 1, 0.5, 0.25])


def test_looks_just_at_the_limit_are_told_apart_alike() -> None:
    """Thirty hundredths apart, in one number or in several: none of these is a near-duplicate."""
    one = np.full(LOOK_SIZE, 20, np.int8)
    for parts in ([30], [18, 24], [10, 20, 20], [-24, 18], [12, 12, 6, 24], [2, 4, 6, 8, 12, 14, 20, 2, 4]):
        other = one.copy()
        other[: len(parts)] += np.array(parts, np.int8)
        apart = int((np.array(parts) ** 2).sum())
        found = varied([2.0, 1.0], np.stack([one, other]))
        assert apart < 900 or found.tolist() == [2.0, 1.0], parts


@pytest.mark.parametrize("seed", SEEDS)
def test_what_orders_faces_that_are_alike_is_worth_nothing(seed: int) -> None:
    values, truth = 0.3 * noise(40, seed), np.random.default_rng(seed).uniform(0.01, 0.1, 40)
    assert set(queue_check._worth(values, truth, truth).values()) == {None}
    assert queue_check._spearman(truth, values) is None


def test_ranks_of_equal_values_are_equal() -> None:
    truth = np.random.default_rng(0).uniform(0.01, 0.1, 60)
    values = np.repeat([1.0, 2.0, 3.0], 20)
    for seed in SEEDS:
        shaken = values * noise(60, seed)
        assert queue_check._spearman(shaken, truth) == queue_check._spearman(values, truth)
        assert queue_check._in_head(shaken, truth) == queue_check._in_head(values, truth)


def test_no_trend_is_made_of_rounding(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where all penalties leave what was there, but for rounding, there is no trend to be had."""
    random = np.random.default_rng(0)
    errors = random.normal(0, 1, (40, 68, 2))
    monkeypatch.setattr(
        prior_module,
        "_left_over",
        lambda features, goals, fold, penalty: goals * (1 - 1e-15 * (1 + 3 * (penalty == 1.0))),
    )
    monkeypatch.setattr(
        prior_module,
        "_with_mirror_images",
        lambda residuals, calibration, layout: (
            random.normal(0, 50, errors.shape),
            errors,
            np.ones_like(errors),
        ),
    )
    faces = SomeFaces()
    assert prior_module.fit_prior(faces, None, LAYOUT).trend is None  # type: ignore[arg-type]


class SomeFaces:
    """All that `fit_prior` itself asks of residuals."""

    photos = tuple(range(20))

    def __len__(self) -> int:
        return 20
