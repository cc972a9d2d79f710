"""Copies that an export puts below the folder of photos are no new photos of the project."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import cv2
import numpy as np
import pytest

from adnet_core.conversion import converting as conversion
from adnet_core.conversion.catalogue import FORMATS
from adnet_core.faces.layout import load_layout
from adnet_core.formats.face import AnnotatedFace
from adnet_core.projects import Project
from adnet_core.projects.own_copies import folders_of_copies, remember_copies, watched_folders
from app.logic.projects.folder_news import look
from app.logic.projects.opening import OpenRequest, open_project, plan


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


def converted(photos: list[Path], to: Path, *projects: Path) -> None:
    """What `adnet convert --copy-photos` does with a face in each photo."""
    points = np.random.default_rng(1).uniform(20, 80, (68, 2))
    faces = [AnnotatedFace(photo, points, photo.name) for photo in photos]
    form = FORMATS["300w"]
    conversion.write(conversion.plan(faces, to, form, load_layout("68"), copy_photos=True), projects=projects)


def test_a_conversion_below_the_photos_tells_the_project(
    project: Project, folder: Path, tmp_path: Path
) -> None:
    photos = [image.path for image in project.images()]
    converted(photos, folder / "a" / "set")
    assert added(project, folder) == []  # the open project knows what another process has written
    assert folders_of_copies(project) == {os.path.realpath(folder / "a" / "set")}
    converted(photos, tmp_path / "beside")
    assert len(folders_of_copies(project)) == 1
    other = tmp_path / "other" / "o.png"
    other.parent.mkdir()
    cv2.imwrite(os.fspath(other), np.full((90, 90, 3), 7, np.uint8))
    converted([other], folder / "b")
    assert added(project, folder) == ["o.png"]  # nobody's copy


def test_a_project_that_lies_elsewhere_is_told_as_the_source(folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "work" / "w.adnet"
    path.parent.mkdir()
    with open_project(plan(OpenRequest((folder,), project=path))) as project:
        photos = [image.path for image in project.images()]
        converted(photos, folder / "set", path)
        assert added(project, folder) == []


def test_a_project_above_that_cannot_be_read_is_none(folder: Path) -> None:
    (folder / "broken.adnet").write_bytes(b"no project")
    converted([folder / "img1.png"], folder / "set")
    assert (folder / "set" / "img1.png").is_file()
