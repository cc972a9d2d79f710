"""Each reason to look at a face again, on faces that are spoilt by it, and none on faces that are right."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from adnet_core.checking.face_check import FaceCheck
from adnet_core.checking.findings import Finding, Reason, listed
from adnet_core.checking.habits import FEWEST_FACES, Habit, curve_groups, curve_offsets
from adnet_core.checking.improbable import improbability
from adnet_core.checking.spoiling import SPOILERS, spoilt_faces
from adnet_core.errors import FormatError
from adnet_core.faces.layout import Layout, load_layout
from adnet_core.faces.shape_prior import ShapePrior

Array = NDArray[np.float64]


@pytest.fixture
def check(layout: Layout, prior: ShapePrior) -> FaceCheck:
    return FaceCheck(layout, prior)


def reasons(found: list[Finding]) -> list[Reason]:
    return [one.reason for one in found]


def test_faces_that_are_right_have_no_reason(
    check: FaceCheck, faces: Array, predicted: Array, covariance: Array
) -> None:
    found = [check.find(face, predicted[i], covariance[i]) for i, face in enumerate(faces)]
    assert sum(map(bool, found)) <= 2


def test_a_point_that_was_moved_is_the_improbable_one(prior: ShapePrior, faces: Array) -> None:
    """Its place is foretold by the others, however the face is placed, sized and turned."""
    face = faces[3].copy()
    face[36] -= (14.0, 0.0)
    angle, scale = 0.7, 3.1
    turn = scale * np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    far, expected = improbability(face, prior)
    assert int(np.argmax(far)) == 36
    assert far[36] > 3 * np.sort(far)[-2]
    assert np.linalg.norm(expected[36] - faces[3][36]) < 2.5
    turned_far, turned_expected = improbability(face @ turn.T + (500, -40), prior)
    np.testing.assert_allclose(turned_far, far, rtol=1e-6)
    np.testing.assert_allclose(turned_expected, expected @ turn.T + (500, -40), atol=1e-6)


def test_absent_points_are_left_out(prior: ShapePrior, faces: Array) -> None:
    face = faces[3].copy()
    face[40:50] = np.nan
    face[8] += 15.0
    far, expected = improbability(face, prior)
    assert int(np.nanargmax(far)) == 8
    assert np.isnan(far[40:50]).all()
    assert np.isnan(expected[40:50]).all()
    face[5:] = np.nan
    assert np.isnan(improbability(face, prior)[0]).all()  # too few to say anything
    assert np.isnan(improbability(np.ones((68, 2)), prior)[0]).all()


def test_an_improbable_point_in_words(check: FaceCheck, faces: Array) -> None:
    face = faces[3].copy()
    face[36] -= (14.0, 0.0)
    (found,) = check.find(face)
    assert (found.reason, found.points[0]) == (Reason.IMPROBABLE, 36)
    assert found.times > 1
    assert found.words.startswith("right eye 1 lies ")
    assert "% of the distance between the eyes from where the other points" in found.words


def test_exchanged_sides(check: FaceCheck, faces: Array, layout: Layout) -> None:
    (whole,) = check.find(faces[3][list(layout.flip)])
    assert whole.reason is Reason.SIDES
    assert len(whole.points) == 68
    pair = faces[3].copy()
    rows = [index for curve in layout.curves if curve.name == "right_eye" for index in curve.points]
    others = [layout.flip[index] for index in rows]
    pair[rows + others] = pair[others + rows]
    sides = check.find(pair)[0]
    assert sides.reason is Reason.SIDES
    assert set(sides.points) == {*rows, *others}
    assert "stand the other way round" in sides.words


def test_crossed_curves(check: FaceCheck, faces: Array) -> None:
    face = faces[3].copy()
    face[[37, 41]] = face[[41, 37]]  # the right eye's upper and lower lid, near one of its ends
    found = {one.reason: one for one in check.find(face)}
    assert Reason.CROSSED in found
    assert "right eye crosses itself" in found[Reason.CROSSED].words


def test_beside_the_model(check: FaceCheck, faces: Array, predicted: Array, covariance: Array) -> None:
    whole = check.find(faces[3] + (6.0, 0.0), predicted[3], covariance[3])
    assert reasons(whole) == [Reason.MODEL]
    assert "as a whole" in whole[0].words
    unsure = check.find(faces[3] + (6.0, 0.0), predicted[3], 36 * covariance[3])
    assert unsure == []  # within the model's own ellipses
    one = predicted[3].copy()
    one[5] += 12.0
    (found,) = check.find(faces[3], one, covariance[3])
    assert found.points[0] == 5
    assert "jaw 6 lies up to " in found.words


def test_unlike_what_the_person_does(
    check: FaceCheck, faces: Array, predicted: Array, layout: Layout
) -> None:
    """Somebody places the brows higher than the model, always; where they do not, that is odd."""
    names = [name for name, _ in curve_groups(layout)]
    brow = dict(curve_groups(layout))["right_brow"]
    theirs = faces.copy()
    theirs[:, brow] -= (0.0, 6.0)
    offsets = curve_offsets(theirs, predicted, layout)
    habit = Habit.of(offsets)
    assert habit is not None
    size = float(np.median(layout.distance(theirs)))
    assert habit.middle[names.index("right_brow"), 1] == pytest.approx(-6.0 / size, abs=0.01)
    as_usual = check.find(theirs[3], habit=habit, usual=predicted[3], person="ann")
    assert Reason.HABIT not in reasons(as_usual)
    (found,) = check.find(faces[3], habit=habit, usual=predicted[3], person="ann")
    assert found.reason is Reason.HABIT
    assert set(found.points) == set(brow.tolist())
    assert found.words.startswith("right brow stands ")
    assert "further down against the model than ann usually places it" in found.words
    assert Habit.of(offsets[: FEWEST_FACES - 1]) is None


def test_absent_points_and_faces_without_a_model(
    check: FaceCheck, faces: Array, predicted: Array, covariance: Array, layout: Layout
) -> None:
    face = faces[3].copy()
    face[:17] = np.nan
    nothing = np.full_like(face, np.nan)
    assert check.find(face, predicted[3], covariance[3]) == []
    assert check.find(face, nothing, np.full((68, 2, 2), np.nan)) == []
    gone = np.full_like(face, np.nan)
    assert check.find(gone) == []
    offsets = curve_offsets(np.stack([face, gone]), np.stack([predicted[3], nothing]), layout)
    assert np.isnan(offsets[0, 0]).all()  # the jaw
    assert np.isfinite(offsets[0, 1:]).all()
    assert np.isnan(offsets[1]).all()


@pytest.mark.parametrize("name", ["68", "98", "29", "hand-21"])
def test_layouts_of_all_kinds(name: str) -> None:
    """Without a prior, with absent points or without curves nothing fails."""
    layout = load_layout(name)
    points = np.random.default_rng(0).uniform(0, 100, (layout.point_count, 2))
    check = FaceCheck(layout)
    check.find(points, points + 1.0, np.broadcast_to(np.eye(2), (layout.point_count, 2, 2)))
    offsets = curve_offsets(points[None], points[None] + 1.0, layout)
    assert offsets.shape == (1, len(curve_groups(layout)), 3)


def test_spoilt_faces_are_found(check: FaceCheck, faces: Array, predicted: Array, covariance: Array) -> None:
    result = spoilt_faces(check, faces, predicted, covariance, count=90)
    assert set(result["ways"]) == set(SPOILERS)
    assert sum(way["faces"] for way in result["ways"].values()) == 90
    assert result["ways"]["left and right exchanged"]["reasons"]["sides"] == 1.0
    assert result["ways"]["the face shifted"]["reasons"]["model"] == 1.0
    assert result["ways"]["a point moved"]["reasons"]["improbable"] > 0.8
    assert result["ways"]["a curve twisted at one end"]["reasons"]["crossed"] > 0.5
    assert result["recall"] > 0.9
    assert result["reasons"]["any"]["false_alarms"] < 0.05
    assert spoilt_faces(check, faces, predicted, covariance, count=90) == result
    with pytest.raises(FormatError, match="at least 30 faces, not 5"):
        spoilt_faces(check, faces[:5], predicted[:5], covariance[:5])


def test_names_in_a_sentence() -> None:
    assert [listed(list("abcdef")[:count]) for count in range(5)] == [
        "",
        "a",
        "a and b",
        "a, b and c",
        "a, b and 2 more",
    ]
