"""`adnet check` on a project: its table, what is dismissed, and a model that cannot look."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from adnet_core.checking.dismissals import DISMISSED_SETTING, dismiss
from adnet_core.checking.findings import Reason
from adnet_core.checking.project_check import check_project
from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import Layout
from adnet_core.faces.shape_prior import ShapePrior
from adnet_core.faces.states import FaceState
from adnet_core.media import write_image
from adnet_core.projects.store import Project

Array = NDArray[np.float64]
Answer = Callable[..., tuple[int, str, list[str]]]
ODD = 4


class Found:
    """A face as a model gives it."""

    def __init__(self, landmarks: Array) -> None:
        self.box = FaceBox.of_points(landmarks)
        self.score, self.landmarks = 0.9, landmarks
        self.covariance = np.broadcast_to(np.eye(2), (len(landmarks), 2, 2)).copy()
        self.shape = self.look = None


@pytest.fixture
def path(tmp_path: Path, faces: Array, predicted: Array, layout: Layout) -> Path:
    """Ten accepted faces by ann, the fifth with a point astray and a sixth not accepted."""
    target = tmp_path / "work.adnet"
    with Project.create(target, layout, author="ann") as project:
        for number in range(10):
            photo = tmp_path / f"{number}.png"
            write_image(photo, np.full((400, 400, 3), 90, np.uint8))
            (image,) = project.add_images([photo])
            project.describe_image(image.id, "0" * 64, 400, 400)
            (face,) = project.record_predictions(image.id, [Found(predicted[number])], "m" * 64)
            points = faces[number].copy()
            if number == ODD:
                points[36] -= (14.0, 0.0)
            project.move_points(face.id, np.arange(68), points)
            if number != 5:
                project.set_state(face.id, FaceState.ACCEPTED)
    return target


@pytest.fixture
def project(path: Path) -> Iterator[Project]:
    with Project.open(path, author="bob") as opened:
        yield opened


def test_the_odd_face_is_listed_until_it_is_dismissed(project: Project, prior: ShapePrior) -> None:
    found = check_project(project, prior=prior)
    assert (found.faces, found.unseen, found.problems) == (9, 9, ())
    (row,) = found.rows
    assert (row.photo, row.by, row.finding.reason) == ("4.png", "ann", Reason.IMPROBABLE)
    assert row.finding.points[0] == 36
    assert not row.dismissed
    dismiss(project, row.face_id, Reason.IMPROBABLE)
    (again,) = check_project(project, prior=prior).rows
    assert again.dismissed
    dismiss(project, row.face_id, Reason.IMPROBABLE, again=True)
    assert project.settings.get(DISMISSED_SETTING) is None


def test_a_dismissed_face_that_is_moved_is_listed_again(project: Project, prior: ShapePrior) -> None:
    (row,) = check_project(project, prior=prior).rows
    dismiss(project, row.face_id, Reason.IMPROBABLE)
    points = project.face(row.face_id).points
    project.move_points(row.face_id, np.array([36]), points[[36]] + 1.0)
    project.set_state(row.face_id, FaceState.ACCEPTED)
    (again,) = check_project(project, prior=prior).rows
    assert not again.dismissed


@pytest.mark.parametrize("kept", [7, ["x"], {"face": 3}, {"face": {"improbable": 3}}, {"gone": {"x": "y"}}])
def test_what_is_remembered_may_be_anything(project: Project, prior: ShapePrior, kept: object) -> None:
    project.settings.set(DISMISSED_SETTING, kept)
    (row,) = check_project(project, prior=prior).rows
    dismiss(project, row.face_id, Reason.IMPROBABLE)
    assert check_project(project, prior=prior).rows[0].dismissed


def test_the_command(answer: Answer, path: Path, faces: Array) -> None:
    """Without a model there is no prior of shapes either: what the points say by themselves."""
    status, out, errors = answer("check", path, "--without-model", "--json")
    assert (status, errors) == (0, [])
    assert json.loads(out) == {"faces": 9, "unseen": 9, "problems": [], "dismissed": 0, "rows": []}
    with Project.open(path, author="ann") as project:
        image, face = next(iter(project.accepted_faces()))
        project.move_points(face.id, np.arange(68), faces[0][list(project.layout.flip)])
        project.set_state(face.id, FaceState.ACCEPTED)
    status, out, _ = answer("check", path, "--without-model", "--json")
    (row,) = json.loads(out)["rows"]
    assert {key: row[key] for key in ("face", "photo", "by", "reason", "title", "words", "dismissed")} == {
        "face": face.id,
        "photo": image.relative,
        "by": "ann",
        "reason": "sides",
        "title": "left and right exchanged",
        "words": "the face's left and right are exchanged",
        "dismissed": False,
    }
    with Project.open(path, author="ann") as project:
        dismiss(project, face.id, Reason.SIDES)
    status, out, _ = answer("check", path, "--without-model")
    assert "0 of 9 accepted faces deserve a second look; 1 dismissed" in out
    status, out, _ = answer("check", path, "--without-model", "--all")
    assert "0.png, by ann: the face's left and right are exchanged" in out


def test_a_model_looks_at_the_photos_and_says_where_it_cannot(answer: Answer, path: Path) -> None:
    (path.parent / "2.png").write_bytes(b"no photo")
    (path.parent / "3.png").unlink()
    status, out, errors = answer("check", path, "--json", "--device", "cpu")
    result = json.loads(out)
    assert status == 0
    assert (result["faces"], result["unseen"]) == (9, 2)
    assert len(result["problems"]) == 2
    assert any("2.png" in line for line in errors)


def test_a_model_of_other_points_is_not_asked(
    answer: Answer, path: Path, tiny_model: Callable[..., Path]
) -> None:
    status, out, errors = answer("check", path, "--json", "--model", tiny_model("5"))
    assert status == 0
    assert json.loads(out)["unseen"] == 9
    assert "no face is held against it" in errors[0]


def test_a_project_that_is_not_there(answer: Answer, tmp_path: Path) -> None:
    status, out, errors = answer("check", tmp_path / "gone.adnet", "--without-model")
    assert (status, out, len(errors)) == (2, "", 1)
    assert "gone.adnet" in errors[0]
