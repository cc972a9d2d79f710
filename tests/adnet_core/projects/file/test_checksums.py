"""Rows have checksums that are written with them, and whoever reads a row that was spoilt is told."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adnet_core.errors import ProjectError
from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import Layout
from adnet_core.faces.states import FaceState
from adnet_core.projects import FaceRecord, Project
from adnet_core.projects.file.checksums import (
    PARTS,
    give_function,
    image_checksums,
    lost_rows,
    misfits,
    row_checksum,
    unsealed_counts,
)
from adnet_core.projects.inputs import FaceEdit
from adnet_core.projects.merging.merging import merge_projects
from adnet_core.projects.records import EditKind, Review

Predict = Callable[..., Any]

values = st.one_of(
    st.none(), st.integers(-(2**63), 2**63 - 1), st.floats(allow_nan=False), st.text(), st.binary()
)


@given(st.lists(values, max_size=5), st.data())
def test_every_change_of_a_byte_gives_another_sum(row: list[Any], data: st.DataObject) -> None:
    blob = data.draw(st.binary(min_size=1))
    place, other = data.draw(st.integers(0, len(blob) - 1)), data.draw(st.integers(1, 255))
    spoilt = blob[:place] + bytes([blob[place] ^ other]) + blob[place + 1 :]
    assert row_checksum(*row, blob) == row_checksum(*row, blob)
    assert row_checksum(*row, blob) != row_checksum(*row, spoilt)


def test_what_is_summed_is_not_moved_from_one_value_to_the_next() -> None:
    sums = [
        row_checksum("ab", "c"),
        row_checksum("a", "bc"),
        row_checksum("abc"),
        row_checksum(b"ab", "c"),
        row_checksum("ab", "c", None),
        row_checksum("ab", None, "c"),
        row_checksum(1),
        row_checksum(1.0),
        row_checksum("1"),
    ]
    assert len(set(sums)) == len(sums)


def sums_of(path: Path) -> tuple[list[Any], list[Any], dict[str, int]]:
    """What does not fit, what is lost and what has no sum, in a file that nobody has open."""
    with contextlib.closing(sqlite3.connect(path)) as connection:
        give_function(connection)
        return list(misfits(connection)), list(lost_rows(connection)), unsealed_counts(connection)


def work(project: Project, predict: Predict, photos: int = 3) -> None:
    """Something of all that is ever written."""
    images = project.add_images([f"{number}.jpg" for number in range(photos)])
    images += project.add_images(["Müller.jpg", os.fsdecode(b"bytes\xff.jpg")])
    for number, image in enumerate(images):
        faces = project.record_predictions(image.id, [predict(0, 0), predict(500, 0)], "model-a")
        project.describe_image(image.id, f"{number:064x}", 640, 480, size_bytes=1000 + number)
        face = faces[0].id
        project.move_points(face, [0, 1], [[1.5, number], [2.0, 3.0]])
        project.set_state(face, FaceState.ACCEPTED, seconds=3)
        project.set_note(face, "a note")
        project.set_tags(face, ["blurred"])
        project.undo()
        project.undo()
        project.redo()
        project.set_note(faces[1].id, "after an undo")
    project.change(
        faces[0].id, FaceEdit(review=Review.PASSED, review_note="well done"), kind=EditKind.REVIEWED
    )
    added = project.add_face(images[0].id, FaceBox(0, 0, 9, 9), [[i, i] for i in range(6)])
    project.delete_face(added.id)
    project.record_predictions(images[-1].id, [predict(0, 0, shift=3.0)], "model-b")
    project.relocate({images[0].id: project.path.parent / "moved" / "0.jpg"})
    project.settings.set("tags", ["blurred", "mask"])
    project.settings.set("gone", 1)
    project.settings.set("gone", None)


def test_whatever_is_written_is_sealed(project: Project, predict: Predict) -> None:
    work(project, predict)
    project.close()
    assert sums_of(project.path) == ([], [], {})


def test_a_merged_project_is_sealed(project: Project, predict: Predict, tmp_path: Path) -> None:
    work(project, predict)
    with Project.open(project.path, author="bob") as other:
        other.move_points(other.faces(1)[0].id, [2], [[7.0, 7.0]])
    project.close()
    copy = tmp_path / "copy.adnet"
    copy.write_bytes(project.path.read_bytes())
    for path, author in ((project.path, "ann"), (copy, "carla")):
        with Project.open(path, author=author) as one:
            one.move_points(one.faces(2)[0].id, [3], [[float(len(author)), 1.0]])
    merge_projects([project.path, copy], tmp_path / "merged.adnet")
    assert sums_of(tmp_path / "merged.adnet") == ([], [], {})
    with contextlib.closing(sqlite3.connect(tmp_path / "merged.adnet")) as connection:
        assert connection.execute("SELECT count(*) FROM versions").fetchone()[0] > 1


@pytest.mark.parametrize("version", [1, 2, 3, 4])
def test_older_projects_are_sealed_when_they_are_opened(
    project: Project, predict: Predict, as_version_1: Callable[[Path], None], version: int
) -> None:
    work(project, predict)
    project.close()
    if version == 1:
        as_version_1(project.path)
    else:
        with contextlib.closing(sqlite3.connect(project.path)) as connection:
            for index in ("steps_by_session", "steps_by_author"):
                connection.execute(f"DROP INDEX {index}")
            connection.execute("ALTER TABLE steps DROP COLUMN session")
            connection.execute("DROP TABLE checksums")
            if version < 4:
                connection.execute("DROP TABLE lineage")
            if version < 3:
                connection.execute("DROP TABLE scores")
            connection.execute(f"PRAGMA user_version = {version}")
            connection.commit()
    with Project.open(project.path, author="ann") as opened:
        assert len(opened.images()) == 5
        opened.move_points(opened.faces(1)[0].id, [2], [[7.0, 7.0]])
    assert sums_of(project.path) == ([], [], {})


def test_the_sum_of_a_photo_is_the_same_for_both_who_compute_it(project: Project, predict: Predict) -> None:
    work(project, predict)
    columns = "id, relative, sha256, size_bytes, width, height, model_sha256"
    rows = project._journal.rows(
        f"SELECT {columns}, sum FROM images JOIN checksums ON part = {PARTS['images'].number} AND item = +id"
    )
    assert len(rows) == 5
    assert {type(row[1]) for row in rows} == {str, bytes}
    assert image_checksums(rows) == [row[-1] for row in rows]


READERS: dict[str, Callable[[Project], object]] = {
    "UPDATE faces SET points = CAST(x'01' || substr(points, 2) AS BLOB)": lambda p: p.faces(1),
    "UPDATE faces SET state = 'rejected'": lambda p: p.faces(1),
    "UPDATE faces SET x0 = x0 + 1": lambda p: list(p.accepted_faces()),
    "UPDATE faces SET note = 'another'": lambda p: p.record_predictions(1, [], "m"),
    "UPDATE faces SET points = zeroblob(length(points))": lambda p: p.correction_log().update(),
    "UPDATE images SET relative = 'x' || relative WHERE id = 1": lambda p: p.images(),
    "UPDATE images SET width = 639": lambda p: p.image(1),
    "UPDATE images SET sha256 = replace(sha256, '0', '1')": lambda p: p.images(),
    "UPDATE steps SET id = 'x' || substr(id, 2)": lambda p: p.undo(),
}


@pytest.mark.parametrize("statement", READERS)
def test_what_is_spoilt_is_told_to_whoever_reads_it(
    project: Project, predict: Predict, statement: str
) -> None:
    """None of these makes a row that could not be read."""
    work(project, predict)
    with contextlib.closing(sqlite3.connect(project.path)) as other:
        other.execute(statement)
        other.commit()
    with pytest.raises(ProjectError, match=r"adnet: the file is damaged.*does not fit its checksum"):
        READERS[statement](project)


SPOILT_LOG: dict[str, Callable[[Project], object]] = {
    "points_after = zeroblob(length(points_after))": lambda p: p.edits(),
    "author = 'eve'": lambda p: p.undo(),
    "at = at + 1": lambda p: p.reviews.last_contributions(p.faces(1)[0].id),
    "seconds = 9": lambda p: p.correction_log().update(),
}


@pytest.mark.parametrize("change", SPOILT_LOG)
def test_a_spoilt_edit_is_told(project: Project, predict: Predict, change: str) -> None:
    work(project, predict)
    with contextlib.closing(sqlite3.connect(project.path)) as other:
        other.execute("DROP TRIGGER edits_never_change")
        other.execute(f"UPDATE edits SET {change}")
        other.commit()
    with pytest.raises(ProjectError, match=r"adnet: the file is damaged.*does not fit its checksum"):
        SPOILT_LOG[change](project)


def test_a_spoilt_layout_or_setting_is_not_taken(project: Project, predict: Predict) -> None:
    work(project, predict)
    with contextlib.closing(sqlite3.connect(project.path)) as other:
        other.execute("UPDATE meta SET value = replace(value, 'mask', 'maso') WHERE key = 'setting.tags'")
        other.commit()
    assert project.settings.get("tags") is None
    project.settings.set("tags", ["mask"])
    assert project.settings.get("tags") == ["mask"]
    project.close()
    with contextlib.closing(sqlite3.connect(project.path)) as other:
        other.execute("UPDATE meta SET value = replace(value, 'p5', 'p6') WHERE key = 'layout'")
        other.commit()
    with pytest.raises(ProjectError, match="the file is damaged: its layout cannot be read"):
        Project.open(project.path, author="ann")


def test_a_spoilt_score_counts_as_not_known(project: Project, face: FaceRecord) -> None:
    before = project.scores.read().scores
    with contextlib.closing(sqlite3.connect(project.path)) as other:
        other.execute("UPDATE scores SET doubt = doubt / 2")
        other.commit()
    after = project.scores.read().scores
    assert before.doubt[0] == pytest.approx(0.1)
    assert after.doubt[0] != after.doubt[0]


def test_rows_of_another_program_are_read_and_counted(project: Project, layout: Layout) -> None:
    with contextlib.closing(sqlite3.connect(project.path)) as other:
        other.execute("INSERT INTO images (relative) VALUES ('theirs.jpg')")
        other.commit()
    assert [image.relative for image in project.images()] == ["theirs.jpg"]
    project.close()
    assert sums_of(project.path) == ([], [], {"images": 1})


def test_a_row_that_is_gone_is_missed(project: Project, predict: Predict) -> None:
    work(project, predict)
    project.close()
    with contextlib.closing(sqlite3.connect(project.path)) as other:
        other.execute("DELETE FROM scores WHERE face = 2")
        other.execute("DELETE FROM meta WHERE key = 'setting.tags'")
        other.commit()
    assert sums_of(project.path)[1] == [("meta", "setting.tags"), ("scores", "2")]
