"""Faces without a model's help: few anchors say where they are, and placed points carry the others along."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import Layout
from adnet_core.first_faces.anchors import anchors
from adnet_core.first_faces.done_faces import DoneFace
from adnet_core.first_faces.first_model import FirstModel, fit_first_model
from adnet_core.first_faces.frames import pose_of
from adnet_core.first_faces.pose_freedom import ANYWHERE
from adnet_core.first_faces.propagating import HELPED_NOISE
from adnet_core.first_faces.shapes import fit_shapes
from adnet_core.first_faces.spread import fit_spread, usual_spread
from tests.adnet_core.first_faces.conftest import Array, MadeUp

BOX = FaceBox(200, 200, 500, 500)


def alone(made: MadeUp, count: int) -> FirstModel:
    model = fit_first_model(made.layout, [DoneFace(face.points) for face in made.faces[:count]])
    assert model is not None
    return model


def after_anchors(model: FirstModel, truth: Array, chosen: list[int]) -> Array:
    expected = model.in_box(BOX, ANYWHERE)
    assert expected is not None
    propagator = model.propagator(expected.landmarks, expected.covariance, ANYWHERE)
    assert propagator is not None
    return propagator.update(chosen, truth[chosen]).landmarks


@settings(max_examples=25)
@given(angle=st.floats(-2.5, 2.5), size=st.floats(0.3, 3.0), x=st.floats(-500, 500))
def test_anchors_place_a_face_of_the_same_shape(made_up: MadeUp, angle: float, size: float, x: float) -> None:
    """Wherever it is, however large and at whichever angle."""
    model = alone(made_up, 1)
    turn = size * np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    truth = made_up.faces[0].points @ turn.T + x
    chosen = model.anchors()
    assert 2 <= len(chosen) <= 6
    found = after_anchors(model, truth, chosen)
    extent = np.ptp(truth, axis=0).max()
    assert np.abs(found - truth).max() < 0.03 * extent
    np.testing.assert_array_equal(found[chosen], truth[chosen])


def test_a_second_face_is_there_after_its_anchors(made_up: MadeUp) -> None:
    """Closer than two of its points put anywhere leave it, and closer with many faces done than with one."""
    means = []
    for count in (1, 20):
        model = alone(made_up, count)
        chosen = model.anchors()
        off = [
            np.linalg.norm(after_anchors(model, face.points, chosen) - face.points, axis=1).mean()
            / np.ptp(face.points, axis=0).max()
            for face in made_up.faces[50:70]
        ]
        means.append(np.mean(off))
    assert means[0] < 0.08
    assert means[1] < 0.8 * means[0]


def test_the_order_of_corrections_does_not_matter(made_up: MadeUp) -> None:
    model, truth = alone(made_up, 3), made_up.faces[40].points
    one, other = (after_anchors(model, truth, order) for order in ([3, 25, 11], [11, 3, 25]))
    np.testing.assert_allclose(one, other, atol=1e-6)


def test_what_follows_is_the_conditional_mean(made_up: MadeUp) -> None:
    model = fit_first_model(made_up.layout, made_up.faces[:6], made_up.helping)
    assert model is not None
    face = made_up.faces[30]
    expected = model.helped(face.helping)  # type: ignore[arg-type]
    assert expected is not None
    propagator = model.propagator(expected.landmarks, expected.covariance)
    assert propagator is not None
    target = expected.landmarks[[5]] + 2.0
    found = propagator.update([5], target)
    rows, joint = [10, 11], expected.joint
    noise = (HELPED_NOISE * FaceBox.of_points(expected.landmarks).longer_side) ** 2
    gain = joint[:, rows] @ np.linalg.inv(joint[np.ix_(rows, rows)] + noise * np.eye(2))
    moved = expected.landmarks + (gain @ (2.0, 2.0)).reshape(-1, 2)
    moved[5] = target[0]
    np.testing.assert_allclose(found.landmarks, moved, atol=0.05)
    before = np.trace(expected.covariance, axis1=1, axis2=2)
    after = np.trace(found.covariance, axis1=1, axis2=2)
    assert after[5] < 0.8 * before[5]
    assert (after < 1.3 * before).all()


def test_a_face_expected_by_its_box_is_free_to_turn_and_move(made_up: MadeUp) -> None:
    """What a propagator takes for free follows from the covariances alone, which is all that a project
    keeps."""
    model = fit_first_model(made_up.layout, made_up.faces[:8], made_up.helping)
    assert model is not None
    boxed = model.in_box(BOX)
    assert boxed is not None
    propagator = model.propagator(boxed.landmarks, boxed.covariance)
    assert propagator is not None
    chosen = [0, 20, 26]
    shifted = boxed.landmarks + np.array([40.0, -30.0])
    moved = propagator.update(chosen, shifted[chosen]).landmarks
    assert np.abs(moved - shifted).max() < 10.0
    helped = model.helped(made_up.faces[40].helping)  # type: ignore[arg-type]
    assert helped is not None
    firm = model.propagator(helped.landmarks, helped.covariance)
    assert firm is not None
    away = firm.update([0], helped.landmarks[[0]] + 20.0).landmarks - helped.landmarks
    assert np.median(np.abs(away)) < 10.0


def test_a_hand_is_not_folded_onto_its_mirror_image(made_up: MadeUp) -> None:
    """Its layout has a mirror, in which the other hand has the same names: no further face of these."""
    random = np.random.default_rng(5)
    hand = np.array([(0, 0), (-1.2, -0.4), (-0.6, -2.0), (0.0, -2.2), (0.5, -1.9), (0.9, -1.5)])
    names = tuple("abcdef")
    layout = Layout("hand", "", names, (), tuple(range(6)), {}, "box_diagonal", {}, mirrors=True)
    faces = [DoneFace(100 * (hand + random.normal(0, 0.03, hand.shape)) + 300) for _ in range(3)]
    shapes = fit_shapes(layout, faces)
    assert shapes is not None
    pose = pose_of(100 * hand + 300, shapes.mean)
    assert pose is not None
    assert np.abs(pose.to_photo(shapes.mean) - (100 * hand + 300)).max() < 8


def test_where_faces_lie_in_their_boxes_is_learnt(made_up: MadeUp) -> None:
    """As where the whole photo is the box: always in the lower right, half as large, and turned."""
    angle = 0.6
    turn = 0.5 * np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    faces = []
    for face in made_up.faces[:12]:
        centred = face.points - face.points.mean(axis=0)
        pose = pose_of(centred, made_up.faces[0].points)
        assert pose is not None
        points = pose.to_frame(centred)
        points = 100 * (points - points.mean(axis=0)) / np.ptp(points, axis=0).max() @ turn.T + (350.0, 340.0)
        faces.append(DoneFace(points, box=FaceBox(0, 0, 499, 499)))
    off, free = [], []
    for count in (1, 4, 11):
        shapes = fit_shapes(made_up.layout, faces[:count])
        assert shapes is not None
        expected = shapes.pose_in(FaceBox(0, 0, 499, 499)).to_photo(shapes.mean)
        off.append(np.linalg.norm(expected - faces[11].points, axis=1).mean())
        free.append(shapes.boxed.freedom)
    assert off[0] > off[1] > off[2]
    assert off[2] < 30
    assert free[2][1] < free[0][1]
    assert free[2][2] < free[0][2]


def test_points_that_no_face_has_stay_unknown(made_up: MadeUp) -> None:
    faces = []
    for face in made_up.faces[:4]:
        points = face.points.copy()
        points[[2, 9]] = np.nan
        faces.append(DoneFace(points))
    model = fit_first_model(made_up.layout, faces)
    assert model is not None
    assert model.shapes is not None
    assert np.flatnonzero(~model.shapes.known).tolist() == [2, 9]
    assert not {2, 9} & set(model.anchors())
    truth = made_up.faces[30].points
    found = after_anchors(model, truth, [0, 20])
    assert np.isnan(found[[2, 9]]).all()
    assert np.isfinite(np.delete(found, [2, 9], axis=0)).all()
    found = after_anchors(model, truth, [0, 2, 20])
    np.testing.assert_array_equal(found[2], truth[2])


@pytest.mark.parametrize("points", [0, 1])
def test_faces_of_hardly_a_point_say_nothing(made_up: MadeUp, points: int) -> None:
    nothing = np.full((made_up.layout.point_count, 2), np.nan)
    nothing[:points] = 5.0
    assert fit_shapes(made_up.layout, [DoneFace(nothing)]) is None
    assert fit_first_model(made_up.layout, [DoneFace(nothing)]) is None


def test_one_anchor_of_each_of_two_groups_comes_first() -> None:
    random = np.random.default_rng(0)
    groups = np.array([0, 0, 0, 1, 1])
    strength = np.where(groups[:, None] == groups, 1.0, 0.0) * np.where(groups == 0, 3.0, 1.0)
    joint = np.kron(strength, np.eye(2)) + 0.01 * np.eye(10)
    order = anchors(joint, 5)
    assert sorted(order) == [0, 1, 2, 3, 4]
    assert [groups[point] for point in order[:2]] == [0, 1]
    turned = random.permutation(5)
    again = anchors(joint.reshape(5, 2, 5, 2)[turned][:, :, turned].reshape(10, 10), 5)
    assert [groups[turned[point]] for point in again[:2]] == [0, 1]
    assert anchors(joint, 3, usable=[False, False, False, True, True]) == [3, 4]


def test_each_anchor_takes_away_most_of_what_is_left() -> None:
    random = np.random.default_rng(3)
    factor = random.standard_normal((12, 8))
    joint = factor @ factor.T + 0.1 * np.eye(12)
    order, chosen = anchors(joint, 4), []

    def left(rows: list[int]) -> float:
        both = np.ravel([[2 * row, 2 * row + 1] for row in rows])
        gain = joint[:, both] @ np.linalg.inv(joint[np.ix_(both, both)])
        return float(np.trace(joint - gain @ joint[both]))

    for point in order:
        best = min(set(range(6)) - set(chosen), key=lambda other: left([*chosen, other]))
        assert point == best
        chosen.append(point)


def test_the_spread_goes_from_the_prior_to_the_faces_own() -> None:
    """No number of faces at which it jumps: with each further one it is closer to the truth, and not far from
    what it was."""
    random = np.random.default_rng(2)
    places = random.standard_normal((10, 2))
    factor = 0.05 * random.standard_normal((20, 20))
    truth = factor @ factor.T + 1e-4 * np.eye(20)
    drawn = (np.linalg.cholesky(truth) @ random.standard_normal((20, 400))).T.reshape(400, 10, 2)
    sigmas = np.full(10, 0.15)
    size = np.linalg.norm(truth)
    off, last = [], usual_spread(places, sigmas).covariance
    for count in (1, 2, 4, 8, 16, 32, 64, 128, 400):
        spread = fit_spread(drawn[:count], places, sigmas)
        assert np.linalg.eigvalsh(spread.covariance)[0] > 0
        off.append(np.linalg.norm(spread.covariance - truth) / size)
        last = spread.covariance
    assert off[-1] < 0.25
    assert off[-1] < off[4] < off[0]
    assert np.isfinite(last).all()


def test_its_likelihood_is_that_of_a_multivariate_t() -> None:
    """Against the density written out, each face left out of the matrix by hand."""
    from adnet_core.first_faces.spread import _log_density

    random = np.random.default_rng(4)
    faces, size, count, wide = 5, 6, 3.0, 0.7
    rows = random.standard_normal((faces, size))
    total = 0.0
    for one in range(faces):
        others = np.delete(rows, one, axis=0)
        freedom = count + faces - 1
        scale = (count * wide * np.eye(size) + others.T @ others) / freedom
        distance = rows[one] @ np.linalg.solve(scale, rows[one])
        total += (
            math.lgamma((freedom + size) / 2)
            - math.lgamma(freedom / 2)
            - size / 2 * math.log(freedom * math.pi)
            - np.linalg.slogdet(scale)[1] / 2
            - (freedom + size) / 2 * math.log1p(distance / freedom)
        )
    assert _log_density(*np.linalg.eigh(rows @ rows.T), faces, size, count, wide) == pytest.approx(
        total / faces
    )
