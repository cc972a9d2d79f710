"""What training and a change of the model ask of a project is answered from its faces."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from adnet_core.faces.states import FaceState
from adnet_core.models.finding import Finding
from adnet_core.projects import Project
from adnet_core.projects.verifying import verify_project


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


def test_who_finds_objects_is_remembered_and_untouched_photos_are_to_be_looked_at_anew(
    project: Project, predict: Callable[..., Any]
) -> None:
    images = project.add_images([project.path.with_name(f"{n}.jpg") for n in range(507)])
    for image in images[:506]:
        project.record_predictions(image.id, [predict(10, 20)] if image.id % 2 else [], "a")
    touched = [project.faces(image.id)[0] for image in (images[0], images[2], images[4])]
    project.set_state(touched[0].id, FaceState.ACCEPTED)
    project.set_state(touched[1].id, FaceState.REJECTED)
    project.delete_face(touched[2].id)
    drawn = project.add_face(images[1].id, touched[0].box, touched[0].points)
    project.delete_face(drawn.id)  # added by hand and deleted again, it leaves no trace
    kept = {images[0].id, images[2].id, images[4].id}
    wanted = [image.id for image in images[:506] if image.id not in kept]
    assert project.find_by(Finding.WHOLE_PHOTO) == wanted
    assert {image.id for image in project.images() if image.predicted} == kept
    assert project.settings.finding is Finding.WHOLE_PHOTO
    assert verify_project(project.path, photos=False).faults == ()
    assert project.find_by(Finding.NONE) == []


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
