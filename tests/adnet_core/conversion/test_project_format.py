"""A project as a format: what stands in the way of a new one."""

from __future__ import annotations

import errno
import sqlite3
from pathlib import Path

import numpy as np
import pytest

from adnet_core.conversion import converting as conversion
from adnet_core.conversion.catalogue import FORMATS
from adnet_core.errors import FormatError
from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import Layout
from adnet_core.formats.face import AnnotatedFace
from adnet_core.projects.store import Project

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
