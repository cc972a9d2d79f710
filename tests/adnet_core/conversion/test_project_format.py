"""A project as a format: what stands in the way of a new one."""

from __future__ import annotations

import errno
import sqlite3
from pathlib import Path

import numpy as np
import pytest

from adnet_core.conversion import converting as conversion
from adnet_core.conversion.catalogue import FORMATS
from adnet_core.conversion.project_format import Added, add_faces
from adnet_core.errors import FormatError
from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import Layout
from adnet_core.faces.scale import Scale
from adnet_core.faces.states import FaceState
from adnet_core.formats.face import AnnotatedFace
from adnet_core.projects import EditKind
from adnet_core.projects.open_file import OpenFile
from adnet_core.projects.store import Project
from adnet_core.projects.verifying import verify_project

POINTS = np.array([[1.0, 2.0], [30.0, 4.0], [5.0, 60.0]])


def write(face: AnnotatedFace, path: Path, layout: Layout) -> None:
    conversion.write(conversion.plan([face], path, FORMATS["project"], layout))


def test_a_full_disk_leaves_nothing_and_names_the_project(
    tmp_path: Path, photo: Path, three: Layout, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not the hidden file that is filled first."""

    def full(*_: object, **__: object) -> None:
        error = sqlite3.OperationalError("database or disk is full")
        error.sqlite_errorcode = sqlite3.SQLITE_FULL
        raise error

    before = set(tmp_path.iterdir())
    monkeypatch.setattr("adnet_core.projects.file.database.migrate", full)
    with pytest.raises(FormatError) as raised:
        write(AnnotatedFace(photo, POINTS, ""), tmp_path / "new.adnet", three)
    assert str(raised.value).startswith(f"{tmp_path / 'new.adnet'}: the disk is full")
    assert set(tmp_path.iterdir()) == before


def test_a_folder_that_cannot_be_written(
    tmp_path: Path, photo: Path, three: Layout, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.EROFS, "Read-only file system")

    monkeypatch.setattr(Path, "mkdir", refuse)
    with pytest.raises(FormatError, match=r"new\.adnet: cannot be written: read-only file system"):
        write(AnnotatedFace(photo, POINTS, ""), tmp_path / "new.adnet", three)


def test_a_box_without_size_gives_way_to_the_tight_one(tmp_path: Path, photo: Path, three: Layout) -> None:
    write(AnnotatedFace(photo, POINTS, "", FaceBox(5, 5, 5, 5)), tmp_path / "new.adnet", three)
    with Project.open(tmp_path / "new.adnet", author="me") as project:
        (face,) = project.faces(1)
    assert face.box == FaceBox(1, 2, 30, 60)


@pytest.mark.parametrize("places", [[(30, 40)], [(30, 40), (30, 40)], [(1e6, 40)]])
@pytest.mark.parametrize("box", [None, FaceBox(5, 5, 5, 5)])
def test_a_face_of_one_place_costs_no_other_face(
    tmp_path: Path, photo: Path, three: Layout, places: list[tuple[float, float]], box: FaceBox | None
) -> None:
    """As files hold it whose annotator went on to the next photo."""
    points = np.full((3, 2), np.nan)
    points[: len(places)] = places
    faces = [AnnotatedFace(photo, points, "", box), AnnotatedFace(photo, POINTS, "")]
    path = tmp_path / "new.adnet"
    conversion.write(conversion.plan(faces, path, FORMATS["project"], three))
    assert verify_project(path).faults == ()
    with Project.open(path, author="me") as project:
        alone, whole = project.faces(1)
        np.testing.assert_array_equal(alone.placed_points, points)
        np.testing.assert_array_equal(whole.placed_points, POINTS)
        assert alone.box.width == alone.box.height == pytest.approx(20)
        assert alone.box.center == pytest.approx(places[0])
        other = tmp_path / "b.png"
        other.write_bytes(photo.read_bytes() + b"0")
        assert add_faces(project, other, faces, None) == Added(new=2)


def many(photo: Path, count: int) -> list[AnnotatedFace]:
    """Faces that do not overlap, all with something to say."""
    return [
        AnnotatedFace(photo, POINTS + 100 * n, str(n), tags=frozenset({"a"}), note=f"face {n}")
        for n in range(count)
    ]


def test_a_face_comes_by_one_edit_that_is_sealed(tmp_path: Path, photo: Path, three: Layout) -> None:
    path = tmp_path / "new.adnet"
    conversion.write(conversion.plan(many(photo, 3), path, FORMATS["project"], three))
    with Project.open(path, author="me") as project:
        edits = project.edits()
        faces = project.faces(1)
    assert [edit.kind for edit in edits] == [EditKind.ADDED] * 3
    assert [edit.face_id for edit in edits] == [face.id for face in faces]
    assert [(face.state, face.tags, face.note) for face in faces] == [
        (FaceState.ACCEPTED, ("a",), f"face {n}") for n in range(3)
    ]
    assert not verify_project(path).faults


def test_more_faces_need_no_more_statements(
    tmp_path: Path, photo: Path, three: Layout, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By which a hundred thousand take less than a minute."""
    calls: list[object] = []
    ask = OpenFile.ask
    monkeypatch.setattr(
        OpenFile, "ask", lambda self, *values: (calls.append(values[0]), ask(self, *values))[1]
    )
    counts = []
    for number in (2, 40):
        calls.clear()
        path = tmp_path / f"{number}.adnet"
        conversion.write(conversion.plan(many(photo, number), path, FORMATS["project"], three))
        counts.append(len(calls))
    assert counts[0] == counts[1] > 0


def test_an_import_is_one_step_of_undo(tmp_path: Path, photo: Path, three: Layout) -> None:
    with Project.create(tmp_path / "p.adnet", three, author="me") as project:
        faces = many(photo, 3)
        faces[1] = AnnotatedFace(
            photo, faces[1].points, "", state=FaceState.PREDICTED, scale=Scale(0.5, "mm")
        )
        again = AnnotatedFace(photo, faces[1].points + 1, "")
        assert add_faces(project, photo, [*faces, faces[0], again], None) == Added(
            new=3, renewed=1, present=1
        )
        states = [face.state for face in project.faces(1)]
        assert states == [FaceState.ACCEPTED] * 3
        assert project.scales.get(1) == Scale(0.5, "mm")
        assert add_faces(project, photo, [AnnotatedFace(photo, POINTS + 1, "")], None) == Added(kept=1)
        project.undo()
        assert project.images() == []
        project.redo()
        assert [face.state for face in project.faces(1)] == states
