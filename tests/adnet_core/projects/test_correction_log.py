"""What the log says of corrections, face by face, and that only what is new is read again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from adnet_core.faces.states import FaceState, PointOrigin
from adnet_core.projects import FaceRecord, Project
from adnet_core.projects.correction_log import EDITED_SINCE, CorrectedFace, CorrectionLog

Predict = Callable[..., Any]


def accept(project: Project, face_id: str, seconds: float = 5.0) -> None:
    project.set_state(face_id, FaceState.ACCEPTED, seconds=seconds)


def only(log: CorrectionLog) -> CorrectedFace:
    (face,) = log.update().fresh
    return face


def test_from_where_to_where_and_at_what_cost(project: Project, face: FaceRecord) -> None:
    project.move_points(face.id, [0, 1], [[1, 2], [3, 4]], origin=[PointOrigin.MOVED, PointOrigin.PROPAGATED])
    project.move_points(face.id, [4], [[9, 9]], seconds=3.0)
    accept(project, face.id)
    found = only(project.correction_log())
    np.testing.assert_array_equal(found.accepted, project.face(face.id).points)
    np.testing.assert_array_equal(found.predicted, face.points)
    np.testing.assert_array_equal(found.covariance, face.covariance)
    assert (found.by, found.seconds, found.corrections, found.placed) == ("ann", 5.0, 2, 2)


def test_predicted_is_what_the_project_says(project: Project, face: FaceRecord, predict: Predict) -> None:
    """After points were put back, predicted again and undone, as `Project.predicted_points` has it."""
    project.move_points(face.id, [0, 1, 2], np.ones((3, 2)))
    project.move_points(face.id, [1], [[5, 5]], origin=PointOrigin.PREDICTED, covariance=[np.eye(2)])
    project.undo()
    project.redo()
    project.move_points(face.id, [3, 4], np.full((2, 2), 7.0), origin=PointOrigin.PREDICTED)
    accept(project, face.id)
    found = only(project.correction_log())
    points, covariance = project.predicted_points(face.id)
    np.testing.assert_array_equal(found.predicted, points)
    np.testing.assert_array_equal(found.covariance, covariance)


def test_corrections_that_were_taken_back_do_not_count(project: Project, face: FaceRecord) -> None:
    group = project.new_group()
    for step in range(3):
        project.move_points(face.id, [0], [[step, step]], group=group)
    project.move_points(face.id, [1], [[9, 9]])
    project.undo()
    accept(project, face.id)
    log = project.correction_log()
    assert only(log).corrections == 1
    project.undo()
    project.undo()
    assert log.update().gone == {face.id}
    project.redo()
    project.redo()
    assert only(log).corrections == 1


def test_a_face_drawn_by_hand_has_no_prediction(project: Project, face: FaceRecord) -> None:
    drawn = project.add_face(face.image_id, face.box, face.points + 50)
    accept(project, drawn.id)
    found = only(project.correction_log())
    assert np.isnan(found.predicted).all()
    assert (found.corrections, found.placed) == (0, 6)


def test_time_adds_up_over_reopening(project: Project, face: FaceRecord) -> None:
    accept(project, face.id, 5.0)
    project.set_state(face.id, FaceState.PREDICTED)
    with Project.open(project.path, author="bob") as other:
        accept(other, face.id, 2.5)
    found = only(project.correction_log())
    assert (found.by, found.seconds) == ("bob", 7.5)


class TestUpdates:
    @pytest.fixture
    def faces(self, project: Project, predict: Predict) -> list[FaceRecord]:
        images = project.add_images([f"{i}.jpg" for i in range(4)])
        return [project.record_predictions(image.id, [predict(0, 0)], "m")[0] for image in images]

    def test_only_what_is_new_is_read(self, project: Project, faces: list[FaceRecord]) -> None:
        log = project.correction_log()
        accept(project, faces[0].id)
        assert [face.face_id for face in log.update().fresh] == [faces[0].id]
        assert log.update().fresh == []
        accept(project, faces[1].id)
        project.set_note(faces[2].id, "no acceptance")
        assert [face.face_id for face in log.update().fresh] == [faces[1].id]
        project.set_state(faces[0].id, FaceState.REJECTED)
        project.delete_face(faces[1].id)
        update = log.update()
        assert (update.fresh, update.gone) == ([], {faces[0].id, faces[1].id})

    def test_a_reading_that_is_stopped_goes_on(self, project: Project, faces: list[FaceRecord]) -> None:
        log = project.correction_log()
        for face in faces:
            accept(project, face.id)
        assert not log.update(stopped=lambda: True).complete
        update = log.update()
        assert update.complete
        assert len(update.fresh) == 4

    def test_edits_are_found_by_their_number_alone(self, project: Project) -> None:
        plan = project._journal.rows(f"EXPLAIN QUERY PLAN {EDITED_SINCE}", (5,))
        assert "INTEGER PRIMARY KEY" in str(plan)
