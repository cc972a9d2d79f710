"""Photos are removed and come back; what is removed is nowhere, and its file and its faces are kept."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from adnet_core.errors import ProjectError
from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.states import FaceState
from adnet_core.projects import FaceRecord, Project
from adnet_core.projects.backups import make_backup
from adnet_core.projects.records import PhotoEditKind
from adnet_core.projects.relinking import relink
from adnet_core.projects.verifying import verify_project
from adnet_core.ranking.orders import QueueOrder
from tests.undo_offered import can_undo

Predict = Callable[..., Any]


@pytest.fixture
def accepted(project: Project, predict: Predict, tmp_path: Path) -> FaceRecord:
    """Two photos whose files are there, each with an accepted face; of the first one."""
    faces = []
    for name in ("a.png", "b.png"):
        (tmp_path / name).write_bytes(name.encode())
        (image,) = project.add_images([tmp_path / name])
        (face,) = project.record_predictions(image.id, [predict(10, 10)], "m")
        project.set_state(face.id, FaceState.ACCEPTED)
        faces.append(face)
    return faces[0]


def seen(project: Project) -> list[object]:
    """What everybody sees who asks for photos or faces."""
    return [
        [image.relative for image in project.images()],
        sorted(project.image_states()),
        [image.relative for image, _ in project.accepted_faces()],
        project.training_faces.accepted(),
        sorted(project.scores.read().image_ids.tolist()),
        sorted(face.face_id for face in project.correction_log().update().fresh),
    ]


def test_a_removed_photo_is_nowhere_and_comes_back_by_undo(project: Project, accepted: FaceRecord) -> None:
    before = seen(project)
    log = project.correction_log()
    log.update()
    (edit,) = project.remove_images([accepted.image_id])
    assert (edit.kind, edit.before.removed, edit.after.removed) == (PhotoEditKind.REMOVED, False, True)
    there = {image.id for image in project.images()}
    assert accepted.image_id not in there
    without = seen(project)
    assert all(len(now) < len(was) for now, was in zip(without, before, strict=True) if isinstance(was, list))  # type: ignore[arg-type]
    assert project.training_faces.accepted() == 1
    assert project.marked_images() == (set(), set())
    assert log.update().gone == {accepted.id}
    assert [image.id for image in project.removed_images()] == [accepted.image_id]
    assert project.image(accepted.image_id).path.read_bytes() == b"a.png"
    assert project.remove_images([accepted.image_id]) == [], "it is removed already"

    step = project.undo()
    assert step is not None
    assert step.image_ids == (accepted.image_id,)
    assert seen(project) == before
    assert [face.face_id for face in log.update().fresh] == [accepted.id]
    assert project.redo() is not None
    assert seen(project) == without
    assert [edit.kind for edit in project.photo_edits()] == ["removed", "reverted", "reapplied"]


def test_several_photos_are_one_step(project: Project, accepted: FaceRecord) -> None:
    before = seen(project)
    project.remove_images([image.id for image in project.images()])
    assert project.images() == []
    project.undo()
    assert seen(project) == before


def test_a_folder_does_not_bring_a_removed_photo_back_and_a_person_does(
    project: Project, accepted: FaceRecord, tmp_path: Path
) -> None:
    project.remove_images([accepted.image_id])
    (record,) = project.add_images([tmp_path / "a.png"])
    assert record.id == accepted.image_id
    assert [image.relative for image in project.images()] == ["b.png"]
    (record,) = project.bring_in([tmp_path / "a.png"])
    assert [image.relative for image in project.images()] == ["a.png", "b.png"]
    assert project.faces(record.id)[0].state is FaceState.ACCEPTED
    project.undo()
    assert [image.relative for image in project.images()] == ["b.png"]


def test_undo_takes_out_a_photo_that_was_brought_in_with_its_faces(
    project: Project, predict: Predict, tmp_path: Path
) -> None:
    with project.step():
        (image,) = project.bring_in([tmp_path / "new.png"])
        face = project.add_face(image.id, FaceBox(0, 0, 9, 9), predict(0, 0).landmarks)
    project.record_predictions(image.id, [predict(300, 300)], "m")
    assert project.undo() is not None
    assert project.images() == []
    assert project.face(face.id).deleted
    assert project.redo() is not None
    assert [one.id for one in project.images()] == [image.id]
    assert face.id in [one.id for one in project.faces(image.id)]


def test_a_photo_on_which_somebody_else_has_worked_since_stays(
    project: Project, predict: Predict, tmp_path: Path
) -> None:
    (image,) = project.bring_in([tmp_path / "new.png"])
    with Project.open(project.path, author="bob") as other:
        points = predict(0, 0).landmarks
        other.add_face(image.id, FaceBox(0, 0, 9, 9), points)
    project.undo()
    assert [one.id for one in project.images()] == [image.id]


def test_undo_of_another_description_takes_back_what_is_known_of_the_file(
    project: Project, accepted: FaceRecord
) -> None:
    project.describe_image(accepted.image_id, "1" * 64, 640, 480, size_bytes=5)
    before = project.image(accepted.image_id)
    project.describe_anew(accepted.image_id, "2" * 64, 320, 240)
    after = project.image(accepted.image_id)
    assert (after.sha256, after.width, after.size_bytes) == ("2" * 64, 320, 5)
    project.undo()
    assert project.image(accepted.image_id) == before
    project.redo()
    assert project.image(accepted.image_id) == after


def test_the_log_of_photos_is_append_only_and_is_verified(project: Project, accepted: FaceRecord) -> None:
    project.remove_images([accepted.image_id])
    found = verify_project(project.path, photos=False)
    assert found.faults == ()
    assert (found.photos, found.removed_photos) == (1, 1)
    project.close()
    with contextlib.closing(sqlite3.connect(project.path)) as connection:
        for change in (
            "UPDATE photo_edits SET author = 'eve'",
            "DELETE FROM photo_edits",
            "INSERT OR REPLACE INTO photo_edits SELECT * FROM photo_edits",
        ):
            with pytest.raises(sqlite3.Error, match="append-only"):
                connection.execute(change)
        connection.execute("UPDATE removed_photos SET removed = 0")
        connection.commit()
    faults = [str(fault) for fault in verify_project(project.path, photos=False).faults]
    assert f"photo removal {accepted.image_id}: does not fit its checksum" in faults
    assert f"photo {accepted.image_id}: is in the project, and its log says that it was removed" in faults


def test_a_removed_photo_is_neither_missing_nor_the_place_of_another(
    project: Project, accepted: FaceRecord, tmp_path: Path
) -> None:
    from adnet_core.media.photos import file_sha256

    (second,) = [image for image in project.images() if image.id != accepted.image_id]
    for image_id in (accepted.image_id, second.id):
        project.describe_image(image_id, file_sha256(tmp_path / "a.png"), 8, 8, size_bytes=5)
    project.remove_images([accepted.image_id])
    second.path.unlink()
    report = relink(project, tmp_path)
    assert report.found == ()
    assert report.taken == ("b.png",)
    (tmp_path / "a.png").rename(tmp_path / "c.png")
    assert relink(project, tmp_path).found == (("b.png", tmp_path / "c.png"),)
    found = verify_project(project.path)
    assert [str(fault) for fault in found.faults] == []


def test_a_removal_is_reason_enough_for_a_backup(project: Project, accepted: FaceRecord) -> None:
    first = make_backup(project.path)
    assert first is not None
    assert make_backup(project.path) is None
    project.remove_images([accepted.image_id])
    second = make_backup(project.path)
    assert second is not None
    with Project.open(second.path, author="ann", read_only=True) as copy:
        assert [image.relative for image in copy.images()] == ["b.png"]


def test_another_window_hears_of_a_removal(project: Project, accepted: FaceRecord) -> None:
    with Project.open(project.path, author="bob") as other:
        assert other.news() is None
        project.remove_images([accepted.image_id])
        news = other.news()
        assert news is not None
        assert news.photos


def test_an_older_project_takes_removals(
    project: Project, accepted: FaceRecord, as_version_1: Callable[[Path], None]
) -> None:
    project.close()
    as_version_1(project.path)
    with Project.open(project.path, author="ann", read_only=True) as opened:
        assert len(opened.images()) == 2
    with Project.open(project.path, author="ann") as opened:
        opened.remove_images([accepted.image_id])
        assert len(opened.images()) == 1
        opened.undo()
        assert len(opened.images()) == 2
    assert verify_project(project.path, photos=False).faults == ()


def test_a_photo_that_is_not_there_is_refused(project: Project) -> None:
    with pytest.raises(ProjectError, match="has no photo 99"):
        project.remove_images([99])
    assert not can_undo(project)


def test_the_queue_leaves_removed_photos_out(project: Project, predict: Predict, tmp_path: Path) -> None:
    images = project.add_images([tmp_path / "a.png", tmp_path / "b.png"])
    for image in images:
        project.record_predictions(image.id, [predict(10, 10)], "m")
    assert sorted(project.scores.read().by_photo(QueueOrder.CORRECTION)) == [1, 2]
    project.remove_images([1])
    assert sorted(project.scores.read().by_photo(QueueOrder.CORRECTION)) == [2]
    assert project.training_faces.predicted_by_others("other") == [2]
    assert np.array_equal(project.scores.read().image_ids, [2])
