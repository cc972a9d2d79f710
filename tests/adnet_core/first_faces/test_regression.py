"""A new layout's points follow from the bundled one's, better than by what one would do by hand."""

from __future__ import annotations

import itertools
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from adnet_core.faces.layout import load_layout
from adnet_core.faces.uncertainty import squared_radius
from adnet_core.first_faces.done_faces import DoneFace
from adnet_core.first_faces.frames import pose_of
from adnet_core.first_faces.planar_fields import thin_plates
from adnet_core.first_faces.regression import (
    HelpingModel,
    PlacedFace,
    PointRegression,
    fit_regression,
    left_out,
)
from tests.adnet_core.first_faces.conftest import BESIDE, Array, MadeUp

LATER = slice(60, 100)


def fitted(made: MadeUp, faces: list[DoneFace]) -> PointRegression:
    result = fit_regression(made.helping, made.layout, faces)
    assert result is not None
    return result


def placed(regression: PointRegression, face: DoneFace) -> PlacedFace:
    assert face.helping is not None
    result = regression.predict(face.helping)
    assert result is not None
    return result


def by_thin_plates(made: MadeUp, faces: list[DoneFace], face: DoneFace) -> Array:
    """The mean of what each done face says of another one, warped by all of the points."""
    shape = made.helping.shape
    assert face.helping is not None
    pose = pose_of(face.helping, shape)
    assert pose is not None
    now, said = pose.to_frame(face.helping), []
    for one in faces:
        assert one.helping is not None
        own = pose_of(one.helping, shape)
        assert own is not None
        points, others = own.to_frame(one.points), own.to_frame(one.helping)
        said.append(points + thin_plates(others, points, 0.0) @ (now - others))
    return pose.to_photo(np.mean(said, axis=0))


@pytest.mark.parametrize(("count", "share"), [(1, 0.95), (5, 0.8), (20, 0.5)])
def test_it_beats_plain_thin_plates(made_up: MadeUp, count: int, share: float) -> None:
    done, later = made_up.faces[:count], made_up.faces[LATER]
    regression = fitted(made_up, done)
    ours = made_up.errors(lambda face: placed(regression, face).landmarks, later).mean()
    theirs = made_up.errors(lambda face: by_thin_plates(made_up, done, face), later).mean()
    assert ours < share * theirs


def test_points_outside_are_learnt_as_faces_come(made_up: MadeUp) -> None:
    later = made_up.faces[LATER]
    means = []
    for count in (1, 2, 3, 5, 8, 12, 20, 40):
        regression = fitted(made_up, made_up.faces[:count])
        errors = made_up.errors(lambda face, it=regression: placed(it, face).landmarks, later)
        means.append(errors[:, BESIDE:].mean())
    assert all(after < 1.05 * before for before, after in itertools.pairwise(means))
    assert means[-1] < 0.5 * means[0]


@pytest.mark.parametrize("count", [1, 3, 10, 30])
def test_ellipses_hold_about_what_they_promise(made_up: MadeUp, count: int) -> None:
    regression = fitted(made_up, made_up.faces[:count])
    inside = []
    for face in made_up.faces[LATER]:
        said = placed(regression, face)
        off = face.points - said.landmarks
        distance = np.einsum("pi,pi->p", off, np.linalg.solve(said.covariance, off[..., None])[..., 0])
        inside.append(distance <= squared_radius(0.9, regression.spread.tails))
    assert 0.8 < np.mean(inside) <= 1.0


def test_points_of_the_same_name_are_there_before_any_face(made_up: MadeUp) -> None:
    source = load_layout("68")
    names = (source.point_names[30], "hair", source.point_names[8])
    layout = replace(made_up.layout, point_names=names, flip=(0, 1, 2))
    regression = fit_regression(made_up.helping, layout, [])
    assert regression is not None
    assert regression.known.tolist() == [True, False, True]
    face = made_up.faces[0]
    said = placed(regression, face)
    assert face.helping is not None
    np.testing.assert_allclose(said.landmarks[[0, 2]], face.helping[[30, 8]], atol=1e-6)
    assert np.isnan(said.landmarks[1]).all()
    assert np.isfinite(said.joint).all()
    assert np.linalg.eigvalsh(said.joint)[0] > 0


def test_a_point_of_the_same_name_stays_with_its_own(made_up: MadeUp) -> None:
    """Its first face is off by a large error of the annotator; the next is placed by the name all the
    same."""
    source = load_layout("68")
    names = (source.point_names[30], *made_up.layout.point_names[1:])
    layout = replace(made_up.layout, point_names=names)
    first, second = made_up.faces[:2]
    assert first.helping is not None
    assert second.helping is not None
    points = first.points.copy()
    points[0] = first.helping[30] + 5.0
    named = fit_regression(made_up.helping, layout, [DoneFace(points, first.helping)])
    nameless = fit_regression(made_up.helping, made_up.layout, [DoneFace(points, first.helping)])
    assert named is not None
    assert nameless is not None
    goal = second.helping[30]
    off, usual = (np.linalg.norm(placed(it, second).landmarks[0] - goal) for it in (named, nameless))
    assert off < 0.9 * usual


def test_without_names_and_faces_nothing_is_known(made_up: MadeUp) -> None:
    assert fit_regression(made_up.helping, made_up.layout, []) is None
    unseen = [DoneFace(face.points, None) for face in made_up.faces[:3]]
    assert fit_regression(made_up.helping, made_up.layout, unseen) is None


def test_faces_that_lack_points_teach_the_others(made_up: MadeUp) -> None:
    random = np.random.default_rng(1)
    done = []
    for face in made_up.faces[:30]:
        points = face.points.copy()
        points[random.random(len(points)) < 0.4] = np.nan
        points[4] = np.nan
        done.append(DoneFace(points, face.helping))
    regression, whole = fitted(made_up, done), fitted(made_up, made_up.faces[:30])
    assert not regression.known[4]
    assert regression.known.sum() == len(regression.known) - 1
    later = made_up.faces[LATER]
    with_gaps, without = (
        made_up.errors(lambda face, it=one: placed(it, face).landmarks, later) for one in (regression, whole)
    )
    assert np.isnan(with_gaps[:, 4]).all()
    assert np.nanmean(with_gaps) < 1.25 * without.mean()


def test_a_point_that_few_faces_have_is_less_sure(made_up: MadeUp) -> None:
    done = []
    for number, face in enumerate(made_up.faces[:12]):
        points = face.points.copy()
        if number > 1:
            points[-1] = np.nan
        done.append(DoneFace(points, face.helping))
    few, all_of_them = fitted(made_up, done), fitted(made_up, made_up.faces[:12])
    face = made_up.faces[50]
    rare, usual = (np.trace(placed(one, face).covariance[-1]) for one in (few, all_of_them))
    assert rare > 0.5 * usual


@settings(max_examples=25)
@given(
    angle=st.floats(-3.0, 3.0),
    size=st.floats(0.05, 20.0),
    x=st.floats(-1e4, 1e4),
    count=st.sampled_from([1, 4]),
)
def test_a_turned_photo_has_turned_points(
    made_up: MadeUp, angle: float, size: float, x: float, count: int
) -> None:
    regression = fitted(made_up, made_up.faces[:count])
    face = made_up.faces[70]
    assert face.helping is not None
    turn = size * np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    before, after = placed(regression, face), regression.predict(face.helping @ turn.T + x)
    assert after is not None
    np.testing.assert_allclose(after.landmarks, before.landmarks @ turn.T + x, atol=1e-6 * (1 + abs(x)))
    np.testing.assert_allclose(after.covariance, turn @ before.covariance @ turn.T, rtol=1e-6, atol=1e-9)


def test_a_mirrored_face_is_mirrored(made_up: MadeUp) -> None:
    """With a mirror, one face and its mirror image teach as much of each other's side."""
    layout = load_layout("68")
    helping = HelpingModel(layout, made_up.helping.shape)
    flip = list(layout.flip)
    named = replace(layout, point_names=tuple(f"p{number}" for number in range(68)))
    faces = [DoneFace(face.helping, face.helping) for face in made_up.faces[:3] if face.helping is not None]
    flipped = [DoneFace(face.points[flip] * (-1, 1), face.points[flip] * (-1, 1)) for face in faces]
    one, other = fit_regression(helping, named, faces), fit_regression(helping, named, flipped)
    assert one is not None
    assert other is not None
    later = made_up.faces[70].helping
    assert later is not None
    there, here = one.predict(later), other.predict(later[flip] * (-1, 1))
    assert there is not None
    assert here is not None
    np.testing.assert_allclose(here.landmarks, there.landmarks[flip] * (-1, 1), atol=1e-6)
    # One half of one face says where the other is.
    half = faces[0].points.copy()
    half[:8] = np.nan
    alone = fit_regression(helping, named, [DoneFace(half, faces[0].helping)])
    assert alone is not None


def test_a_face_without_extent_is_left_alone(made_up: MadeUp) -> None:
    regression = fitted(made_up, made_up.faces[:2])
    assert regression.predict(np.full((68, 2), 3.0)) is None
    flat = DoneFace(made_up.faces[0].points, np.full((68, 2), 3.0))
    assert fit_regression(made_up.helping, made_up.layout, [flat]) is None


def test_copies_of_one_face_break_nothing(made_up: MadeUp) -> None:
    regression = fitted(made_up, [made_up.faces[0]] * 20)
    said = placed(regression, made_up.faces[0])
    assert np.isfinite(said.landmarks).all()
    assert np.linalg.eigvalsh(said.joint)[0] > 0


@settings(max_examples=20)
@given(faces=st.integers(2, 6), copies=st.integers(1, 2), seed=st.integers(0, 99))
def test_what_is_left_out_is_as_fitted_without_it(faces: int, copies: int, seed: int) -> None:
    random = np.random.default_rng(seed)
    rows = faces * copies
    features, values = random.standard_normal((rows, 3)), random.standard_normal((rows, 2))
    ridge = np.diag([1e-9, 1.0, 2.0])
    features[:, 0] = 1.0
    hat = features @ np.linalg.solve(features.T @ features + ridge, features.T)
    found = left_out(hat, faces) @ values
    for face in range(faces):
        others = np.arange(rows) % faces != face
        fit = np.linalg.solve(
            features[others].T @ features[others] + ridge, features[others].T @ values[others]
        )
        np.testing.assert_allclose(found[~others], values[~others] - features[~others] @ fit, atol=1e-5)


def test_faces_of_which_the_other_model_is_unsure_have_wider_ellipses(made_up: MadeUp) -> None:
    """The more, the more faces are done; what is usual is what was so of these."""
    face = made_up.faces[60]
    assert face.helping is not None
    wider = []
    for count in (1, 5, 20):
        done = [
            replace(one, spread=0.01 * (1 + number % 2)) for number, one in enumerate(made_up.faces[:count])
        ]
        regression = fitted(made_up, done)
        unsure, usual = (regression.predict(face.helping, spread) for spread in (0.06, None))
        assert unsure is not None
        assert usual is not None
        np.testing.assert_allclose(unsure.landmarks, usual.landmarks)
        wider.append(unsure.joint[0, 0] / usual.joint[0, 0])
    assert 1 < wider[0] < wider[1] < wider[2] <= 4
    same = fitted(made_up, made_up.faces[:5]).predict(face.helping, 0.06)
    assert same is not None
    np.testing.assert_allclose(same.joint, placed(fitted(made_up, made_up.faces[:5]), face).joint)
