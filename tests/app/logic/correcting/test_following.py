"""A correction moves the rest: in the session, in a drag's preview, and back by one undo."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import Layout, load_layout
from adnet_core.faces.states import PointOrigin
from adnet_core.models.propagation import Propagator, ResidualPrior
from adnet_core.projects.store import Project
from app.logic.canvas.scene import Scene
from app.logic.correcting.flaws import Expectation
from app.logic.correcting.following import Followers
from app.logic.session import Session

NO_PIXELS = np.zeros((1, 1, 3), np.uint8)
BOX = FaceBox(100, 100, 300, 300)


def neighbours_prior(layout: Layout, reach: float = 2.0) -> ResidualPrior:
    index = np.arange(layout.point_count)
    kernel = np.exp(-0.5 * ((index[:, None] - index[None]) / reach) ** 2) + 0.05 * np.eye(len(index))
    return ResidualPrior(np.kron(kernel, np.eye(2)))


@pytest.fixture
def project(tmp_path: Path, layout: Layout) -> Iterator[Project]:
    with Project.create(tmp_path / "work.adnet", layout, author="ann") as made:
        made.add_images([tmp_path / "a.png"])
        yield made


@pytest.fixture
def session(project: Project, predictor: Any, layout: Layout) -> Session:
    """One predicted face, and a prior by which neighbours go together."""
    project.record_predictions(project.images()[0].id, predictor.predict_boxes(NO_PIXELS, [BOX]), "m" * 64)
    session = Session(project)
    session.followers = Followers(neighbours_prior(layout))
    return session


def shift(session: Session, point: int, by: tuple[float, float]) -> None:
    assert session.face is not None
    session.place(np.array([point]), session.face.points[[point]] + by)


def test_the_neighbours_follow_as_the_propagator_says(session: Session, layout: Layout) -> None:
    before = session.face
    assert before is not None
    shift(session, 8, (6, 4))
    after = session.face
    assert after is not None
    expected = Propagator(neighbours_prior(layout), layout, before.points, before.covariance).update(
        [8], [before.points[8] + (6, 4)]
    )
    followed = after.origin == PointOrigin.PROPAGATED
    assert followed[[7, 9]].all()
    assert not followed[40]
    np.testing.assert_allclose(after.points[followed], expected.landmarks[followed], atol=1e-6)
    np.testing.assert_array_equal(after.points[8], before.points[8] + (6, 4))
    assert after.origin[8] == PointOrigin.MOVED
    still = after.origin == PointOrigin.PREDICTED
    np.testing.assert_array_equal(after.points[still], before.points[still])
    assert np.trace(after.covariance[9]) < np.trace(before.covariance[9])


def test_correction_and_followers_are_one_edit_and_one_undo(session: Session) -> None:
    before = session.face
    assert before is not None
    shift(session, 8, (6, 4))
    assert [edit.kind for edit in session.project.edits(before.id)] == ["predicted", "moved"]
    session.undo()
    assert session.face is not None
    np.testing.assert_array_equal(session.face.points, before.points)
    assert (session.face.origin == PointOrigin.PREDICTED).all()
    np.testing.assert_allclose(session.face.covariance, before.covariance)
    session.redo()
    assert (session.face.origin == PointOrigin.PROPAGATED).any()


def test_points_that_a_person_placed_never_follow(session: Session) -> None:
    shift(session, 9, (-5, 0))
    assert session.face is not None
    placed = session.face.points[9].copy()
    for turn in range(3):
        shift(session, 8, (2 + turn, 3))
        np.testing.assert_array_equal(session.face.points[9], placed)
        assert session.face.origin[9] == PointOrigin.MOVED


def test_moving_a_point_back_takes_its_followers_back(session: Session) -> None:
    before = session.face
    assert before is not None
    shift(session, 8, (6, 4))
    session.place(np.array([8]), before.points[[8]])
    assert session.face is not None
    np.testing.assert_allclose(session.face.points, before.points, atol=0.1)


def test_a_point_that_is_reset_lets_its_followers_go(session: Session) -> None:
    before = session.face
    assert before is not None
    shift(session, 8, (6, 4))
    session.selection.select(0, 8)
    session.reset_point()
    assert session.face is not None
    np.testing.assert_allclose(session.face.points, before.points, atol=1e-6)
    assert (session.face.origin == PointOrigin.PREDICTED).all()


def test_with_another_point_still_placed_the_others_follow_that_one(session: Session, layout: Layout) -> None:
    before = session.face
    assert before is not None
    shift(session, 8, (6, 4))
    shift(session, 11, (3, 3))
    session.selection.select(0, 8)
    session.reset_point()
    assert session.face is not None
    alone = Propagator(neighbours_prior(layout), layout, before.points, before.covariance).update(
        [11], [session.face.points[11]]
    )
    followed = session.face.origin == PointOrigin.PROPAGATED
    assert followed[[10, 12]].all()
    # A point stays where it would move by less than a tenth of its sigma, here up to 0.5 pixels.
    np.testing.assert_allclose(session.face.points[followed], alone.landmarks[followed], atol=0.5)


def test_switched_off_or_without_a_prior_only_the_point_moves(session: Session) -> None:
    before = session.face
    assert before is not None
    session.followers.enabled = False
    shift(session, 8, (6, 4))
    session.followers.enabled, session.followers.prior = True, None
    shift(session, 30, (1, 1))
    assert session.face is not None
    moved = np.flatnonzero((session.face.points != before.points).any(axis=1))
    assert moved.tolist() == [8, 30]


def test_a_prior_of_another_layout_is_not_used(layout: Layout) -> None:
    followers = Followers(neighbours_prior(load_layout("98")))
    assert not followers.works_for(layout)
    followers = Followers(neighbours_prior(layout), names=layout.point_names)
    assert followers.works_for(layout)
    turned = replace(layout, point_names=layout.point_names[::-1])
    assert not followers.works_for(turned)


def test_a_face_that_no_model_has_spoken_of_has_no_followers(session: Session, layout: Layout) -> None:
    nothing = Expectation(np.full((68, 2), np.nan), np.full((68, 2, 2), np.nan))
    assert session.face is not None
    points = session.face.points + 1.0
    assert session.followers.follow(session.face, layout, nothing, points, np.array([3])) is None


def test_arrow_keys_move_the_rest_in_one_step_of_undo(session: Session) -> None:
    before = session.face
    assert before is not None
    session.selection.select(0, 8)
    for _ in range(5):
        session.nudge(1.0, 0.0)
    assert session.face is not None
    assert session.face.origin[9] == PointOrigin.PROPAGATED
    session.undo()
    np.testing.assert_array_equal(session.face.points, before.points)


def test_the_preview_of_a_drag_shows_what_dropping_will_do(session: Session, layout: Layout) -> None:
    face = session.face
    assert face is not None
    points = face.points.copy()
    points[8] += (6, 4)
    scene = Scene(layout, session.faces, 0, 8)
    shown = scene.with_points(points, [8], session.following(points, [8])).face
    session.place(np.array([8]), points[[8]])
    assert shown is not None
    assert session.face is not None
    np.testing.assert_allclose(shown.points, session.face.points, atol=1e-9)
    np.testing.assert_array_equal(shown.origin, session.face.origin)
    np.testing.assert_allclose(shown.covariance, session.face.covariance, atol=1e-4)
