"""The study of regions exchanged by one key, on made-up faces, some of which it helps."""

from __future__ import annotations

import numpy as np
import pytest

from adnet_core.faces.layout import load_layout
from adnet_core.models.propagation import ResidualPrior
from training.studies.placed_points import closed_form, corrections
from training.studies.placed_points_head import HeadFaces
from training.studies.repair_evidence import Seen
from training.studies.repair_families import (
    FAMILIES,
    Alternative,
    alternatives,
    closed_form_with,
    modes,
    regions_of,
)
from training.studies.repairs import Annotator, Offered, compared, mistakes, of_family, out_of_fold, tried

pytestmark = pytest.mark.usefixtures("_one_thread")

LAYOUT = load_layout("68")
POINTS = LAYOUT.point_count
JAW = list(LAYOUT.curves[0].points)
LIPS = list(LAYOUT.curves[-1].points)
NOTHING = np.array([], dtype=np.int64)


def made_up(off: np.ndarray, *, seed: int = 0, together: bool = True) -> HeadFaces:
    """Faces on a circle of points, predicted `off` (F, P, 2) from the truth; errors go together in part."""
    random = np.random.default_rng(seed)
    angles = np.linspace(0, 2 * np.pi, POINTS, endpoint=False)
    truth = 128 + 90 * np.stack([np.cos(angles), np.sin(angles)], axis=1) + random.normal(0, 1, (POINTS, 2))
    common = random.standard_normal((2 * POINTS, 5)) if together else np.zeros((2 * POINTS, 1))
    covariance = common @ common.T + np.eye(2 * POINTS)
    prior = ResidualPrior(covariance * 2 * POINTS / np.trace(covariance))
    stated = np.broadcast_to(4 * np.eye(2), (len(off), POINTS, 2, 2))
    return HeadFaces(LAYOUT, prior, truth + off, np.broadcast_to(truth, off.shape).copy(), stated)


def nothing_off(count: int = 1) -> np.ndarray:
    return np.zeros((count, POINTS, 2))


def who(faces: HeadFaces, row: int = 0, tolerance: float = 0.05) -> Annotator:
    return Annotator(faces, row, faces.truth[row], tolerance * float(faces.distance[row]))


def nothing_seen(count: int) -> Seen:
    flat = np.full((count, POINTS, 8, 8), 1 / 64, dtype=np.float16)
    edges = np.zeros((count, len(LAYOUT.curves), 16, 16), dtype=np.float16)
    return Seen(flat, edges, tuple(range(count)))


def test_an_alternative_on_the_heat_comes_first() -> None:
    faces = made_up(nothing_off(), together=False)
    forwards, backwards = alternatives(faces, 0, "slides")[:2]
    heat = np.zeros((1, POINTS, 64, 64), dtype=np.float16)
    places = closed_form_with(faces, 0, [backwards])(NOTHING, np.empty((0, 2)))
    for point, (x, y) in enumerate((places - 1.5) / 4):
        heat[0, point, round(y), round(x)] = 1
    edges = np.zeros((1, len(LAYOUT.curves), 16, 16), dtype=np.float16)
    seen = Seen(heat, edges, (0,))
    assert seen.ordered(faces, 0, [forwards, backwards])[0] is backwards
    assert seen.signs(faces, 0, backwards)[0] > 1 > seen.signs(faces, 0, forwards)[0]


def test_without_an_alternative_it_is_the_closed_form() -> None:
    faces = made_up(np.random.default_rng(1).normal(0, 4, (1, POINTS, 2)))
    chosen = np.array([3, 40])
    found = closed_form_with(faces, 0, [])(chosen, faces.truth[0][chosen])
    np.testing.assert_array_equal(found, closed_form(faces, 0)(chosen, faces.truth[0][chosen]))


def test_what_is_known_of_a_point_counts_as_the_point_placed() -> None:
    faces = made_up(np.random.default_rng(1).normal(0, 2, (1, POINTS, 2)))
    point, other = 5, 30
    placed = faces.landmarks[0][point] + (3.0, -2.0)
    pull = (placed - faces.landmarks[0][point]) @ faces.frames[0][point].T / faces.sigmas[0][point]
    parts = np.eye(2 * POINTS)[[2 * point, 2 * point + 1]]
    known = Alternative((point,), parts, pull, np.full(2, faces.prior.noise**2))
    wanted = closed_form(faces, 0)(np.array([point, other]), np.stack([placed, faces.truth[0][other]]))
    found = closed_form_with(faces, 0, [known])(np.array([other]), faces.truth[0][[other]])
    free = np.arange(POINTS) != point
    np.testing.assert_allclose(found[free], wanted[free], atol=1e-4)


def test_every_family_offers_places_that_differ() -> None:
    faces = made_up(np.random.default_rng(1).normal(0, 2, (1, POINTS, 2)))
    apart = np.random.default_rng(2).normal(0, 1, (POINTS, 2))
    for family in FAMILIES:
        offered = alternatives(faces, 0, family, apart)
        assert len(offered) >= 2
        for one in offered:
            moved = closed_form_with(faces, 0, [one])(NOTHING, np.empty((0, 2))) - faces.landmarks[0]
            assert np.isfinite(moved).all()
            assert np.linalg.norm(moved[list(one.points)], axis=1).max() > 0.1


def test_a_slide_takes_each_point_to_its_neighbours_place() -> None:
    faces = made_up(nothing_off(), together=False)
    forwards = alternatives(faces, 0, "slides")[0]
    found = closed_form_with(faces, 0, [forwards])(NOTHING, np.empty((0, 2)))
    before = faces.landmarks[0][JAW]
    # The doubt of the alternative leaves a fifth of the way.
    np.testing.assert_allclose(found[JAW[:-1]], before[:-1] + 0.8 * (before[1:] - before[:-1]), atol=1e-3)


def test_lips_shut_onto_their_long_axis_and_open() -> None:
    faces = made_up(nothing_off(), together=False)
    shut, opened = alternatives(faces, 0, "openings")[-2:]

    def width(one: Alternative | None) -> float:
        taken = [] if one is None else [one]
        line = closed_form_with(faces, 0, taken)(NOTHING, np.empty((0, 2)))[LIPS]
        return float(np.linalg.svd(line - line.mean(axis=0))[1][1])

    assert width(shut) < 0.3 * width(None)
    assert width(opened) > 1.2 * width(None)


def test_each_region_comes_once() -> None:
    regions = regions_of(LAYOUT)
    assert len(regions) == len(set(regions)) == 13  # nine curves, five groups, of which one is the jaw
    assert len(modes(made_up(nothing_off()), 0, regions[0])) == 4


def test_the_right_alternative_saves_what_points_would_cost() -> None:
    off = nothing_off()
    off[0, JAW] = (9.0, 4.0)
    faces = made_up(off, together=False)
    person = who(faces)
    assert person.count() == len(JAW)
    parts = np.eye(2 * POINTS)[[row for point in JAW for row in (2 * point, 2 * point + 1)]]
    truth = (faces.truth[0] - faces.landmarks[0])[JAW]
    values = (np.einsum("pij,pj->pi", faces.frames[0][JAW], truth) / faces.sigmas[0][JAW]).reshape(-1)
    right = Alternative(tuple(JAW), parts, values, np.full(len(values), 1e-4))
    wrong = Alternative(tuple(JAW), parts, -values, np.full(len(values), 1e-4))
    assert person.count([right]) == 0
    assert person.count([wrong]) == len(JAW)
    assert person.seen_better([wrong, right]) == 1
    assert person.seen_better([wrong]) is None
    offered = Offered([[wrong, right]] * 4, np.zeros((4, 2, 6)))
    said = of_family([person] * 4, offered, np.full(4, float(len(JAW))), range(4))
    assert said["best"]["corrections"] == said["by_sight"]["corrections"] == 1
    assert said["that_save"] == 0.5
    # On other photos the second always saved, so it is proposed.
    assert said["proposed_faces"] == said["proposed_that_save"] == 4
    assert said["proposed_by_sight"]["corrections"] == 1


def test_who_asks_counts_what_is_taken_and_pressed() -> None:
    faces = made_up(np.random.default_rng(3).normal(0, 3, (1, POINTS, 2)))
    person = who(faces)
    alone = person.count()
    total, taken, presses = person.asks(lambda some: some)
    assert 0 < total <= alone + taken
    assert presses >= taken
    nothing = who(made_up(nothing_off()))
    assert nothing.asks(lambda some: some) == (0, 0, 0)


def test_nothing_is_learnt_of_the_same_photo() -> None:
    random = np.random.default_rng(0)
    signs = random.standard_normal((10, 3, 6))
    saves = random.random((10, 3)) < 0.4
    photos = [k // 2 for k in range(10)]
    before = out_of_fold(signs, saves, photos)
    other = saves.copy()
    other[:2] = ~other[:2]
    after = out_of_fold(signs, other, photos)
    np.testing.assert_array_equal(after[:2], before[:2])
    assert (after[2:] != before[2:]).any()


def test_mistakes_are_counted_in_their_own_measure() -> None:
    faces = made_up(nothing_off(4))
    jaw = faces.truth[0][JAW]
    faces.landmarks[0, JAW] = np.vstack([jaw[1:], 2 * jaw[-1:] - jaw[-2:-1]])
    faces.landmarks[1, LIPS] += 0.9 * (faces.truth[1][LIPS].mean(axis=0) - faces.truth[1][LIPS])
    found = mistakes(faces)
    assert found["jaw"]["slid"] == 0.25
    assert found["inner_lips"]["opening"] == 0.25
    assert found["left_brow"] == {"slid": 0.0, "across": 0.0}


def test_all_is_tried_on_faces_that_need_nothing_and_others() -> None:
    off = np.random.default_rng(5).normal(0, 1.5, (2, POINTS, 2))
    off[0] = 0
    faces = made_up(off)
    seen = nothing_seen(2)
    families = {family: Offered.of(faces, seen, family, off) for family in FAMILIES}
    said = tried(faces, seen, families, 0.05, noisy=False)
    before = corrections(faces, closed_form, 0.05, noisy=False)
    assert before[0] == 0
    assert said["closed_form"] == before.mean()
    for family in FAMILIES:
        best = said[family]["best"]
        assert best["corrections"] <= said["closed_form"]
        assert said[family]["proposed"]["corrections"] >= best["corrections"]
    assert said["first_point"]["corrections"] <= said["closed_form"]
    assert said["asked_for"]["presses"] >= said["asked_for"]["taken"]


def test_the_interval_is_of_the_difference() -> None:
    before = np.array([4.0, 2.0, 6.0, 0.0])
    said = compared(before, before - (1, 1, 0, 0))
    assert said["corrections"] == 2.5
    assert said["interval"][0] < -0.5 < said["interval"][1] + 0.5
    assert said["faces_that_gain"] == 0.5
