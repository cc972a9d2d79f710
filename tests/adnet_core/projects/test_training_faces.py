"""What training and a change of the model ask of a project is answered from its faces."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from adnet_core.faces.states import FaceState
from adnet_core.projects import Project


def test_accepted_faces_and_those_new_since(project: Project, predict: Callable[..., Any]) -> None:
    assert (project.training_faces.last_edit(), project.training_faces.accepted()) == (0, 0)
    images = project.add_images([project.path.with_name(f"{n}.jpg") for n in range(4)])
    faces = [project.record_predictions(image.id, [predict(10, 20)], "a")[0] for image in images]
    for face in faces[:2]:
        project.set_state(face.id, FaceState.ACCEPTED)
    trained = project.training_faces.last_edit()
    assert trained == project.edits()[-1].seq
    assert (project.training_faces.accepted(), project.training_faces.accepted(trained)) == (2, 0)
    project.set_state(faces[2].id, FaceState.ACCEPTED)
    # Corrected and accepted again: to be learnt anew. Deleted: nothing to learn.
    project.move_points(faces[0].id, [1], np.array([[3.0, 4.0]]))
    project.set_state(faces[0].id, FaceState.ACCEPTED)
    assert (project.training_faces.accepted(), project.training_faces.accepted(trained)) == (3, 2)
    project.delete_face(faces[2].id)
    assert (project.training_faces.accepted(), project.training_faces.accepted(trained)) == (2, 1)


def test_only_untouched_predictions_of_other_models_are_to_be_renewed(
    project: Project, predict: Callable[..., Any]
) -> None:
    images = project.add_images([project.path.with_name(f"{n}.jpg") for n in range(4)])
    faces = [
        project.record_predictions(image.id, [predict(10, 20)], model)[0]
        for image, model in zip(images, ("old", "old", "new", "old"), strict=True)
    ]
    project.move_points(faces[1].id, [0], np.array([[1.0, 2.0]]))
    assert project.training_faces.predicted_by_others("new") == [images[0].id, images[3].id]
    project.record_predictions(images[0].id, [predict(10, 20, shift=1)], "new")
    project.set_state(faces[3].id, FaceState.REJECTED)
    assert project.training_faces.predicted_by_others("new") == []
    assert project.training_faces.predicted_by_others("old") == [images[0].id, images[2].id]
