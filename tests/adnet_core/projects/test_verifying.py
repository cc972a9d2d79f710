"""What a look through a project finds; and that no flipped byte goes unnoticed."""

from __future__ import annotations

import contextlib
import random
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from adnet_core.errors import ProjectError
from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.states import FaceState
from adnet_core.projects import FaceRecord, Project
from adnet_core.projects.backups import list_backups, make_backup
from adnet_core.projects.file.addresses import backup_folder
from adnet_core.projects.file.checksums import PARTS, give_function, sealing
from adnet_core.projects.inputs import FaceEdit
from adnet_core.projects.merging.merging import merge_projects
from adnet_core.projects.records import EditKind, Review
from adnet_core.projects.verifying import Verification, verify_project
from tests.undo_offered import can_redo, can_undo

Predict = Callable[..., Any]


def verified(path: Path) -> Verification:
    return verify_project(path, photos=False)


def found_in(path: Path) -> list[str]:
    return [str(fault) for fault in verified(path).faults]


def work(project: Project, predict: Predict, photos: int = 3) -> None:
    """Each kind of edit, and undo and redo of them."""
    images = project.add_images([f"{number}.jpg" for number in range(photos)])
    for number, image in enumerate(images):
        first, second = project.record_predictions(image.id, [predict(0, 0), predict(500, 0)], "model-a")
        project.describe_image(image.id, f"{number:064x}", 640, 480, size_bytes=1000 + number)
        project.move_points(first.id, [0, 1], [[1.5, number], [2.0, 3.0]])
        project.set_visibility(first.id, [2], 1)
        project.set_state(first.id, FaceState.ACCEPTED, seconds=3)
        project.set_note(first.id, "a note")
        project.set_tags(first.id, ["blurred"])
        project.undo()
        project.undo()
        project.redo()
        project.set_box(second.id, FaceBox(480, 0, 620, 130))
        project.delete_face(second.id)
        project.undo()
        project.record_predictions(image.id, [predict(0, 0, shift=3.0)], "model-b")
    returned = {"state": FaceState.CORRECTED, "review": Review.RETURNED, "review_note": "lips"}
    project.change(first.id, FaceEdit(**returned), kind=EditKind.REVIEWED)
    added = project.add_face(images[0].id, FaceBox(0, 0, 9, 9), [[i, i] for i in range(6)])
    project.move_points(added.id, [0], [[7.0, 7.0]], covariance=[[[1.0, 0.0], [0.0, 2.0]]])
    project.settings.set("tags", ["blurred", "mask"])


def test_nothing_is_wrong_with_what_the_program_writes(
    project: Project, predict: Predict, tmp_path: Path, as_version_1: Callable[[Path], None]
) -> None:
    work(project, predict)
    assert found_in(project.path) == []
    project.close()
    copy = tmp_path / "copy.adnet"
    shutil.copyfile(project.path, copy)
    for path, author in ((project.path, "ann"), (copy, "carla")):
        with Project.open(path, author=author) as one:
            one.move_points(one.faces(2)[0].id, [3], [[float(len(author)), 1.0]])
            one.set_note(one.faces(1)[0].id, author)
    merge_projects([project.path, copy], tmp_path / "merged.adnet")
    for path in (project.path, tmp_path / "merged.adnet"):
        assert found_in(path) == []
    assert verified(project.path).edits == verified(copy).edits > 40


def reseal(path: Path, *statements: str) -> None:
    """Change rows as a program would that keeps the checksums."""
    with contextlib.closing(sqlite3.connect(path)) as connection:
        give_function(connection)
        for statement in statements:
            connection.execute(statement)
        for table in PARTS:
            connection.execute(sealing(table))
        connection.commit()


@pytest.mark.parametrize(
    ("statement", "part"),
    [
        ("points = CAST(x'01' || substr(points, 2) AS BLOB)", "points"),
        ("state = 'rejected'", "state"),
        ("note = 'other'", "note"),
        ("x1 = x1 + 1", "box"),
        ("covariance = NULL", "covariances"),
        ("visibility = zeroblob(6), tags = '[\"a\"]'", "visibilities, tags"),
        ("deleted = 1", "deleted"),
        ("review_note = ''", "review note"),
    ],
)
def test_a_face_that_is_not_what_its_log_leads_to(
    project: Project, predict: Predict, statement: str, part: str
) -> None:
    work(project, predict)
    project.close()
    with contextlib.closing(sqlite3.connect(project.path)) as connection:
        query = "SELECT number, id FROM faces WHERE review = 'returned'"
        number, face_id = connection.execute(query).fetchone()
    reseal(project.path, f"UPDATE faces SET {statement} WHERE number = {number}")
    assert found_in(project.path) == [f"face {face_id}: is not what its log leads to: {part}"]


def test_what_other_programs_leave_is_named(project: Project, face: FaceRecord) -> None:
    project.close()
    with contextlib.closing(sqlite3.connect(project.path)) as connection:
        connection.execute("INSERT INTO images (relative) VALUES ('theirs.jpg')")
        connection.execute("DROP INDEX faces_disputed")
        connection.execute("UPDATE faces SET image_id = 77")
        connection.commit()
    project.path.with_name("faces.adnet.log-aside-1").write_bytes(b"")
    assert found_in(project.path)[:5] == [
        "faces.adnet.log-aside-1: holds edits of another file of this name; adnet rescue makes a project of "
        "them",
        "index faces_disputed: is missing",
        "face 1: belongs to no photo",
        "face 1: does not fit its checksum",
        "1 photo: written by another program, without a checksum",
    ]


def test_a_backup_of_a_spoilt_file_pushes_out_no_good_one(project: Project, face: FaceRecord) -> None:
    """Also where SQLite itself has nothing to say of it."""
    for number in range(4):
        project.move_points(face.id, [0], [[float(number), 5.0]])
        make_backup(project.path)
    good = list_backups(project.path)
    project.close()
    with contextlib.closing(sqlite3.connect(project.path)) as connection:
        connection.execute("UPDATE faces SET points = zeroblob(length(points))")
        connection.commit()
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    with pytest.raises(ProjectError, match=r"the file is damaged \(face 1: does not fit its checksum\)"):
        make_backup(project.path, look_anyway=True)
    with Project.open(project.path, author="ann") as again:
        again.add_images(["new.jpg"])
        again.add_face(2, FaceBox(0, 0, 9, 9), [[i, i] for i in range(6)])
        with pytest.raises(ProjectError, match="the file is damaged, so no backup was made of it"):
            make_backup(project.path)
    assert list_backups(project.path) == good
    assert [one for one in backup_folder(project.path).iterdir() if one.suffix == ".part"] == []


def everything(path: Path) -> list[object]:
    """All that a project says of its photos, faces and log."""
    with Project.open(path, author="ann", read_only=True) as project:
        images = project.images()
        faces = [face for image in images for face in project.faces(image.id)]
        scores = project.scores.read()
        return [
            project.layout.to_json(),
            project.settings.get("tags"),
            [repr(image) for image in images],
            [repr(project.image_summary(image.id)) for image in images],
            [(repr(face), face.points.tobytes(), face.origin.tobytes()) for face in faces],
            [repr(edit) + repr(edit.after.points) + repr(edit.before.points) for edit in project.edits()],
            [repr(deed) for face in faces for deed in project.reviews.last_contributions(face.id)],
            scores.scores.doubtful.tobytes()
            + scores.scores.doubt.tobytes()
            + repr(scores.scores.looks).encode(),
            (can_undo(project), can_redo(project)),
        ]


@pytest.mark.parametrize("seed", [1, 2])
def test_each_of_two_hundred_flipped_bytes_is_harmless_or_told(
    project: Project, predict: Predict, tmp_path: Path, seed: int
) -> None:
    """What is read is what was written, or reading it, or verifying the file, says that it is damaged."""
    work(project, predict, photos=12)
    project.close()
    truth = everything(project.path)
    content = project.path.read_bytes()
    rng = random.Random(seed)
    told, wrong = 0, []
    for number in range(100):
        path = tmp_path / f"{number}.adnet"
        place = rng.randrange(len(content))
        spoilt = bytearray(content)
        spoilt[place] ^= rng.randrange(1, 256)
        path.write_bytes(spoilt)
        try:
            same = everything(path) == truth
        except ProjectError:
            told += 1
            continue
        finally:
            for end in ("-wal", "-shm"):
                path.with_name(path.name + end).unlink(missing_ok=True)
        try:
            sound = not verified(path).faults
        except ProjectError:
            sound = False
        told += not sound
        if not same and sound:
            wrong.append(place)
    assert wrong == []
    assert told > 20
