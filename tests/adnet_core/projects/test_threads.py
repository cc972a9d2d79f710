"""Threads of one window, and two windows on one project: everybody's edits are there."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import numpy as np
import pytest

from adnet_core.faces.states import FaceState
from adnet_core.projects import Edit, EditKind, FaceRecord, Project
from tests.undo_offered import can_undo

Predict = Callable[..., Any]
THREADS = 4
EDITS = 25


@pytest.fixture
def faces(project: Project, predict: Predict) -> list[FaceRecord]:
    images = project.add_images([f"{i}.jpg" for i in range(THREADS)])
    return [project.record_predictions(image.id, [predict(0, 0)], "m")[0] for image in images]


def edit(project: Project, face: FaceRecord, number: int) -> None:
    for i in range(EDITS):
        project.move_points(face.id, [i % 6], [[number, i]])
        assert project.face(face.id).points[i % 6].tolist() == [number, i]
        project.image_states()


def moved(step: Edit) -> list[tuple[int, list[float]]]:
    assert step.after.indices is not None
    assert step.after.points is not None
    return list(zip(step.after.indices.tolist(), step.after.points.tolist(), strict=True))


def check(project: Project, faces: list[FaceRecord]) -> None:
    for number, face in enumerate(faces):
        log = project.edits(face.id)[1:]
        moves = [[(index, *point) for index, point in moved(step)] for step in log]
        assert moves == [[(i % 6, number, i)] for i in range(EDITS)]


def test_several_threads_share_a_project(project: Project, faces: list[FaceRecord]) -> None:
    with ThreadPoolExecutor(THREADS) as pool:
        list(pool.map(lambda job: edit(project, job[1], job[0]), enumerate(faces)))
    check(project, faces)
    while project.undo():
        pass
    for face in faces:
        np.testing.assert_array_equal(project.face(face.id).points, face.points)


def test_several_windows_share_a_project(project: Project, faces: list[FaceRecord]) -> None:
    def window(job: tuple[int, FaceRecord]) -> None:
        with Project.open(project.path, author=f"annotator {job[0]}") as own:
            edit(own, job[1], job[0])
            assert can_undo(own)

    with ThreadPoolExecutor(THREADS) as pool:
        list(pool.map(window, enumerate(faces)))
    check(project, faces)
    assert not can_undo(project)


def test_predictions_and_edits_of_one_photo(
    project: Project, faces: list[FaceRecord], predict: Predict
) -> None:
    """The thread that predicts and the one that draws meet on the same photo."""
    image_id, face_id = faces[0].image_id, faces[0].id
    project.set_state(face_id, FaceState.CORRECTED)

    def predicting(_: int) -> None:
        for i in range(EDITS):
            project.record_predictions(image_id, [predict(0, 0, shift=i), predict(500, 0, shift=i)], "m")

    with ThreadPoolExecutor(2) as pool:
        done = pool.submit(predicting, 0)
        edit(project, faces[0], 0)
        done.result()
    assert len(project.faces(image_id)) == 2
    kinds = [step.kind for step in project.edits(face_id)]
    assert kinds.count(EditKind.MOVED) == EDITS


def test_a_step_keeps_other_threads_out(project: Project, faces: list[FaceRecord]) -> None:
    with ThreadPoolExecutor(1) as pool:
        with project.step():
            project.set_note(faces[0].id, "first")
            waiting = pool.submit(project.set_note, faces[1].id, "other")
            project.set_note(faces[2].id, "second")
        waiting.result()
    undone = project.undo()
    assert undone is not None
    assert undone.face_ids == (faces[1].id,)
    undone = project.undo()
    assert undone is not None
    assert set(undone.face_ids) == {faces[0].id, faces[2].id}


def test_iterating_accepted_faces_holds_nothing_up(project: Project, faces: list[FaceRecord]) -> None:
    for face in faces:
        project.set_state(face.id, FaceState.ACCEPTED)
    found = []
    with ThreadPoolExecutor(1) as pool:
        for _, face in project.accepted_faces():
            pool.submit(project.set_note, face.id, "seen").result(timeout=100)
            found.append(face.id)
    assert found == [face.id for face in faces]
