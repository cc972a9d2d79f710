"""Copies that an export puts below the folder of photos are no new photos of the project."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from adnet_core.projects import Project
from app.logic.projects.folder_news import look
from app.logic.projects.opening import OpenRequest, open_project, plan, watched_folders
from app.logic.projects.own_copies import folders_of_copies, remember_copies


@pytest.fixture
def project(folder: Path) -> Iterator[Project]:
    with open_project(plan(OpenRequest((folder,)))) as opened:
        yield opened


def added(project: Project, *roots: Path) -> list[str]:
    """The names of photos that a look at the disk would put in."""
    copies = folders_of_copies(project)
    news = look(project.images(), roots, now=time.time() + 10, copies=copies)
    assert news is not None
    return [path.name for path in news.added]


def copied(project: Project, to: Path) -> list[Path]:
    """What an export does: says so, then copies the photos."""
    photos = [image.path for image in project.images()]
    targets = [to / photo.name for photo in photos]
    remember_copies(project, targets, watched_folders(project))
    to.mkdir(parents=True, exist_ok=True)
    for photo, target in zip(photos, targets, strict=True):
        shutil.copyfile(photo, target)
    return targets


def test_copies_are_neither_found_nor_put_in_again(project: Project, folder: Path) -> None:
    before = [image.relative for image in project.images()]
    copied(project, folder / "export" / "300w")
    copied(project, folder / "export" / "300w")
    assert folders_of_copies(project) == {os.path.realpath(folder / "export" / "300w")}
    assert added(project, folder) == []
    (folder / "export" / "new.png").write_bytes(b"new")
    assert added(project, folder) == ["new.png"]
    (folder / "export" / "new.png").unlink()
    with open_project(plan(OpenRequest((folder,)))) as again:
        assert [image.relative for image in again.images()] == before


def test_what_is_opened_by_its_name_is_wanted(project: Project, folder: Path) -> None:
    place = folder / "export" / "300w"
    targets = copied(project, place)
    assert len(added(project, folder, place)) == len(targets)
    before = len(project.images())
    with open_project(plan(OpenRequest((place,), project=project.path))) as again:
        assert len(again.images()) == before + len(targets)


def test_a_project_that_is_moved_with_its_folder_knows_its_copies(
    project: Project, folder: Path, tmp_path: Path
) -> None:
    copied(project, folder / "copies")
    project.close()
    folder.rename(tmp_path / "elsewhere")
    with Project.open(tmp_path / "elsewhere" / project.path.name, author="ann") as moved:
        assert folders_of_copies(moved) == {os.path.realpath(tmp_path / "elsewhere" / "copies")}


def test_a_folder_of_photos_goes_on_being_looked_at(project: Project, folder: Path) -> None:
    remember_copies(project, [folder / "other.png"], ())  # it holds photos of the project
    assert folders_of_copies(project) == frozenset()
    (folder / "empty").mkdir()
    remember_copies(project, [folder / "empty" / "a.png"], [folder / "empty"])  # it is watched
    assert folders_of_copies(project) == frozenset()
