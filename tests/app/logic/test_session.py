"""The work on a project without a window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import Layout
from adnet_core.faces.states import FaceState, PointOrigin, Visibility
from adnet_core.projects.store import Project
from app.logic.listing.photo_list import is_finished
from app.logic.session import Change, Session

NO_PIXELS = np.zeros((1, 1, 3), np.uint8)
A = (FaceBox(0, 0, 100, 100),)
# The better face comes first in the project, and stands to the right.
B = (FaceBox(300, 10, 400, 110), FaceBox(50, 0, 150, 100))


@pytest.fixture
def project(tmp_path: Path, layout: Layout) -> Iterator[Project]:
    with Project.create(tmp_path / "work.adnet", layout, author="ann") as made:
        made.add_images([tmp_path / f"{name}.png" for name in ("a", "b", "c")])
        yield made


@pytest.fixture
def session(project: Project, predictor: Any) -> Session:
    """Photo a has one face, b two, c has not been looked at."""
    for image, boxes in zip(project.images(), (A, B), strict=False):
        project.record_predictions(image.id, predictor.predict_boxes(NO_PIXELS, boxes), "m" * 64)
    return Session(project)


def heard(session: Session) -> list[Change]:
    changes: list[Change] = []
    session.listeners.append(changes.append)
    return changes


def test_starts_with_the_first_unfinished_photo(session: Session, project: Project) -> None:
    assert session.row == 0
    assert session.selection.face_index == 0
    session.set_state(FaceState.ACCEPTED)
    assert Session(project).row == 1


def test_a_project_without_photos(tmp_path: Path, layout: Layout) -> None:
    with Project.create(tmp_path / "empty.adnet", layout, author="ann") as project:
        session = Session(project)
        assert session.image is None
        assert session.face is None
        assert not session.step_photo(1)
        assert not session.set_state(FaceState.ACCEPTED)
        assert not session.next_unfinished()
        session.selection.step_face(1)
        session.go_to(3)
        assert session.undo() is None


def test_faces_are_in_reading_order(session: Session) -> None:
    session.go_to(1)
    assert [face.box for face in session.faces] == [B[1], B[0]]


def test_placing_points_is_one_edit_that_can_be_undone(session: Session, project: Project) -> None:
    assert session.face is not None
    face = session.face.id
    before = session.face.points.copy()
    session.place(np.array([3, 4]), np.array([[1.5, 2.5], [3.5, 4.5]]), 2.5)
    kept = project.face(face)
    np.testing.assert_array_equal(kept.points[[3, 4]], [[1.5, 2.5], [3.5, 4.5]])
    assert kept.origin[3] == PointOrigin.MOVED
    assert kept.state is FaceState.CORRECTED
    edit = project.edits(face)[-1]
    assert edit.seconds == 2.5
    assert session.undo() is not None
    np.testing.assert_array_equal(session.face.points, before)
    assert session.redo() is not None
    np.testing.assert_array_equal(session.face.points[3], [1.5, 2.5])
    assert session.redo() is None


def test_nudges_of_one_point_are_one_step(session: Session) -> None:
    assert not session.nudge(1, 0)
    session.selection.select(0, 10)
    assert session.face is not None
    before = session.face.points.copy()
    for _ in range(5):
        assert session.nudge(0.5, 0)
    np.testing.assert_allclose(session.face.points[10], before[10] + (2.5, 0))
    session.selection.select(0, 11)
    session.nudge(0, 1)
    session.undo()
    np.testing.assert_allclose(session.face.points[10], before[10] + (2.5, 0))
    np.testing.assert_allclose(session.face.points[11], before[11])
    session.undo()
    np.testing.assert_allclose(session.face.points[10], before[10])


def test_nudging_again_after_going_elsewhere_is_another_step(session: Session) -> None:
    session.selection.select(0, 10)
    assert session.face is not None
    before = session.face.points.copy()
    session.nudge(1, 0)
    session.selection.select(0, 11)
    session.selection.select(0, 10)
    session.nudge(1, 0)
    session.undo()
    np.testing.assert_allclose(session.face.points[10], before[10] + (1, 0))


def test_visibility_goes_around(session: Session) -> None:
    assert session.cycle_visibility() is None
    session.selection.select(0, 8)
    seen = [session.cycle_visibility() for _ in range(3)]
    assert seen == [Visibility.OCCLUDED, Visibility.OUTSIDE, Visibility.VISIBLE]


def test_a_point_goes_back_to_where_the_model_had_it(session: Session) -> None:
    session.selection.select(0, 8)
    assert session.face is not None
    before, covariance = session.face.points[8].copy(), session.face.covariance
    session.place(np.array([8]), np.array([[1.0, 1.0]]), 0.1)
    assert session.reset_point()
    np.testing.assert_allclose(session.face.points[8], before)
    assert session.face.origin[8] == PointOrigin.PREDICTED
    assert covariance is not None
    assert session.face.covariance is not None
    np.testing.assert_allclose(session.face.covariance[8], covariance[8])


def test_fresh_landmarks_leave_what_was_placed(session: Session) -> None:
    session.place(np.array([8]), np.array([[1.0, 1.0]]), 0.1)
    assert session.face is not None
    fresh = session.face.points + 3.0
    covariance = np.broadcast_to(np.eye(2), (68, 2, 2))
    session.renew_face(session.face.id, fresh, covariance, "n" * 64)
    np.testing.assert_allclose(session.face.points[8], [1.0, 1.0])
    np.testing.assert_allclose(session.face.points[9], fresh[9])
    assert session.face.covariance is not None
    np.testing.assert_allclose(session.face.covariance[9], np.eye(2))


def test_accepting_goes_through_all_that_is_left(session: Session, predictor: Any) -> None:
    places = []
    for _ in range(3):
        places.append((session.row, session.selection.face_index))
        assert session.set_state(FaceState.ACCEPTED)
        session.next_unfinished()
    assert places == [(0, 0), (1, 0), (1, 1)]
    # Photo c has not been looked at, so there is something to do there.
    assert session.row == 2
    image = session.images[2].id
    session.project.record_predictions(image, [], "m" * 64)
    session.photo_predicted(image)
    assert not session.next_unfinished()
    assert session.photos.counts() == (3, 3)


def test_undo_goes_to_where_it_happened(session: Session) -> None:
    session.selection.select(0, 12)
    session.place(np.array([12]), np.array([[7.0, 7.0]]), 0.1)
    session.go_to(2)
    session.undo()
    assert session.row == 0
    assert session.face is not None
    assert not (session.face.origin == PointOrigin.MOVED).any()


def test_a_deleted_face_comes_back(session: Session) -> None:
    session.go_to(1)
    session.selection.select(0, 3)
    gone = session.faces[0].id
    assert session.delete_face()
    assert [face.id for face in session.faces] != gone
    assert len(session.faces) == 1
    assert session.selection.point is None
    session.undo()
    assert {face.id for face in session.faces} >= {gone}


def test_a_face_that_is_added_becomes_current(session: Session, layout: Layout) -> None:
    session.go_to(2)
    points = np.random.default_rng(0).uniform(10, 90, (layout.point_count, 2))
    added = session.add_face(FaceBox(10, 10, 90, 90), points, None)
    assert added is not None
    assert session.face is not None
    assert session.face.id == added.id
    assert session.face.state is FaceState.PREDICTED


def test_a_prediction_for_the_photo_in_sight_is_shown(session: Session, predictor: Any) -> None:
    session.go_to(2)
    changes = heard(session)
    image = session.images[2].id
    session.project.record_predictions(image, predictor.predict_boxes(NO_PIXELS, A), "m" * 64)
    session.photo_predicted(image)
    assert session.face is not None
    assert any(Change.FACES in change for change in changes)
    assert session.was_predicted(image)


def test_what_counts_as_finished(session: Session) -> None:
    first = session.images[0].id
    assert not is_finished(session.photos.summaries[first])
    session.set_state(FaceState.REJECTED)
    assert is_finished(session.photos.summaries[first])
    assert not is_finished(None)
    assert not is_finished(session.photos.summaries[session.images[2].id])
