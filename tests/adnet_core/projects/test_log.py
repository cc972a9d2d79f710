"""The log: append-only by triggers, and enough to build every face from."""

from __future__ import annotations

import contextlib
import sqlite3
import uuid
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.states import FaceState, PointOrigin, Visibility
from adnet_core.projects import FaceRecord, Project
from adnet_core.projects.changes import applied
from adnet_core.projects.file.schema import APPLICATION_ID, LATEST_VERSION
from adnet_core.projects.inputs import FaceEdit

Predict = Callable[..., Any]
Facts = Callable[[Any], dict[str, Any]]

REFUSED = [
    "UPDATE edits SET author = 'someone'",
    "UPDATE edits SET at = 0 WHERE seq = 1",
    "DELETE FROM edits",
    "DELETE FROM edits WHERE seq = 1",
    "REPLACE INTO edits SELECT * FROM edits WHERE seq = 1",
    "INSERT OR REPLACE INTO edits SELECT * FROM edits",
    "INSERT INTO edits SELECT * FROM edits WHERE true ON CONFLICT DO UPDATE SET author = 'x'",
    "INSERT OR REPLACE INTO edits (id, kind, face_id, author, at, seconds, fields_before, fields_after) "
    "SELECT id, kind, face_id, 'someone', at, seconds, '{}', '{}' FROM edits WHERE seq = 1",
]


@pytest.mark.parametrize("statement", REFUSED)
def test_no_connection_can_change_or_delete_an_edit(
    project: Project, face: FaceRecord, facts_of: Facts, statement: str
) -> None:
    before = project.edits()
    with contextlib.closing(sqlite3.connect(project.path)) as other:  # with SQLite's own settings
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            other.execute(statement)
        other.rollback()
    after = project.edits()
    assert [(edit.id, edit.author, edit.at) for edit in after] == [
        (edit.id, edit.author, edit.at) for edit in before
    ]
    assert [facts_of(edit.after) for edit in after] == [facts_of(edit.after) for edit in before]


def test_a_face_with_edits_cannot_be_deleted(project: Project, face: FaceRecord) -> None:
    with contextlib.closing(sqlite3.connect(project.path)) as other:
        other.execute("PRAGMA foreign_keys = ON")
        with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
            other.execute("DELETE FROM faces")


def test_ids_are_unique_over_all_projects(project: Project, face: FaceRecord) -> None:
    for text in "abc":
        project.set_note(face.id, text)
    ids = [edit.id for edit in project.edits()] + [face.id]
    assert len({uuid.UUID(text) for text in ids}) == 5
    assert all(uuid.UUID(text).version == 4 for text in ids)


def test_every_face_follows_from_its_log(project: Project, predict: Predict, facts_of: Facts) -> None:
    image = project.add_images(["x.jpg"])[0]
    first, second = project.record_predictions(image.id, [predict(0, 0), predict(300, 0)], "a")
    project.record_predictions(image.id, [predict(2, 0, shift=1), predict(300, 2, sigma=3)], "b")
    project.move_points(first.id, [0, 1], [[1, 1], [2, 2]], origin=[1, 2], covariance=np.ones((2, 2, 2)))
    project.set_visibility(first.id, [5], Visibility.OUTSIDE)
    project.undo()
    project.undo()
    project.redo()
    project.set_state(first.id, FaceState.ACCEPTED)
    project.set_tags(first.id, ["blur"])
    project.set_note(second.id, "note")
    project.set_box(second.id, FaceBox(1, 2, 3, 4))
    third = project.add_face(image.id, FaceBox(0, 0, 9, 9), np.arange(12.0).reshape(6, 2))
    project.change(third.id, FaceEdit(indices=[2], covariance=[np.eye(2)], score=0.25, model_sha256="c"))
    project.delete_face(third.id)
    project.undo()
    for face_id in (first.id, second.id, third.id):
        state = project.face(face_id)
        replayed = FaceRecord(
            id=state.id,
            image_id=state.image_id,
            box=FaceBox(0, 0, 0, 0),
            points=np.zeros((6, 2)),
            origin=np.full(6, PointOrigin.PROPAGATED, np.int8),
            visibility=np.full(6, Visibility.OUTSIDE, np.int8),
            covariance=None,
            state=FaceState.REJECTED,
            score=-1.0,
            model_sha256="?",
            note="?",
            tags=("?",),
            deleted=True,
        )
        for edit in project.edits(face_id):
            replayed = applied(replayed, edit.after)
        assert facts_of(replayed) == facts_of(state)


def test_before_is_what_was_there(project: Project, face: FaceRecord, facts_of: Facts) -> None:
    project.move_points(face.id, [0, 3], [[1, 1], [2, 2]])
    project.set_state(face.id, FaceState.ACCEPTED)
    project.move_points(face.id, [3], [[4, 4]], covariance=[np.eye(2)])
    project.undo()
    edits = project.edits(face.id)
    state = applied(face, edits[0].after)
    states = [state]
    for edit in edits[1:]:
        states.append(applied(states[-1], edit.after))
    for edit, before in zip(edits[1:], states[:-1], strict=True):
        assert facts_of(applied(before, edit.before)) == facts_of(before)
        assert facts_of(applied(before, edit.after)) != facts_of(before)


def test_the_file_says_what_it_is(project: Project, face: FaceRecord) -> None:
    with contextlib.closing(sqlite3.connect(project.path)) as other:
        assert other.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert other.execute("PRAGMA user_version").fetchone() == (LATEST_VERSION,)
        assert other.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert other.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_commits_are_synced_to_the_disk(project: Project) -> None:
    # 2 is FULL: the log is synced at every commit. NORMAL would lose the last edits with the power.
    assert project._journal.rows("PRAGMA synchronous") == [(2,)]
    assert project._journal.rows("PRAGMA foreign_keys") == [(1,)]
