"""Projects of every version of the file that there was, each made by the code of its time."""

from __future__ import annotations

import contextlib
import gzip
import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from adnet_core.projects.backups import list_backups
from adnet_core.projects.file.database import is_outdated
from adnet_core.projects.file.schema import LATEST_VERSION, user_version
from adnet_core.projects.store import Project
from adnet_core.projects.verifying import verify_project
from app.logic.projects.opening import OpenRequest, open_project, plan

FOLDER = Path(__file__).parents[2] / "data" / "projects"
VERSIONS = range(1, LATEST_VERSION + 1)


def version_of(path: Path) -> int:
    with contextlib.closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
        return user_version(connection)


def stated(version: int) -> dict[str, Any]:
    """What the code that made the project read in it."""
    return json.loads((FOLDER / f"version-{version}.json").read_text(encoding="utf-8"))


def held(project: Project) -> dict[str, Any]:
    """The same of an open project, read by the code of today."""
    faces = {
        image.path.name: [
            {
                "id": face.id,
                "state": face.state.value,
                "points": face.points.tolist(),
                "origin": face.origin.tolist(),
                "visibility": face.visibility.tolist(),
                "note": face.note,
                "tags": list(face.tags),
                "box": list(face.box.as_tuple()),
            }
            for face in project.faces(image.id)
        ]
        for image in project.images()
    }
    return {
        "faces": faces,
        "edits": [[edit.author, edit.kind.value, edit.face_id] for edit in project.edits()],
    }


@pytest.fixture(params=VERSIONS)
def version(request: pytest.FixtureRequest) -> int:
    return int(request.param)


@pytest.fixture
def path(version: int, tmp_path: Path) -> Path:
    path = tmp_path / "old.adnet"
    path.write_bytes(gzip.decompress((FOLDER / f"version-{version}.adnet.gz").read_bytes()))
    assert version_of(path) == version
    return path


def test_there_is_a_project_of_each_version() -> None:
    """A new version of the file leaves one of the last behind: see tests/data/README.md."""
    assert sorted(FOLDER.glob("*.adnet.gz")) == [
        FOLDER / f"version-{version}.adnet.gz" for version in VERSIONS
    ]


def test_it_is_read_as_it_was_and_stays_so(version: int, path: Path) -> None:
    before = path.read_bytes()
    with Project.open(path, author="ann", read_only=True) as project:
        assert held(project) == stated(version)
    assert path.read_bytes() == before


def test_it_is_brought_up_to_date_behind_a_backup(version: int, path: Path) -> None:
    with open_project(plan(OpenRequest((path,))), author="ann") as project:
        assert held(project) == stated(version)
    assert version_of(path) == LATEST_VERSION
    backups = list_backups(path)
    assert len(backups) == (version < LATEST_VERSION)
    for backup in backups:
        assert version_of(backup.path) == version
        with Project.open(backup.path, author="ann", read_only=True) as project:
            assert held(project) == stated(version)


def test_work_goes_on_in_it(version: int, path: Path) -> None:
    with Project.open(path, author="bob") as project:
        (accepted,) = (face for image in project.images() for face in project.faces(image.id) if face.note)
        assert project.undo() is not None  # bob's last move, made by the code of then
        (moved,) = (one for one in project.faces(accepted.image_id) if one.id == accepted.id)
        assert moved.points[5].tolist() != accepted.points[5].tolist()
        project.set_note(accepted.id, "of today")
    with Project.open(path, author="bob") as project:
        assert project.face(accepted.id).note == "of today"
    assert not is_outdated(path)
    found = verify_project(path)
    assert [fault for fault in found.faults if "photo" not in str(fault).lower()] == []
