"""A copy of a project elsewhere has the same photos and the same work, and leaves the project as it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from adnet_core.errors import ProjectError
from adnet_core.faces.face_template import template_points
from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import load_layout
from adnet_core.projects.copies import copy_project
from adnet_core.projects.project_settings import VIDEO_SETTING
from adnet_core.projects.store import Project

LAYOUT = load_layout("68")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """In /a/b: a photo beside it, one above it of the same name, one that was removed; and a video."""
    home = tmp_path / "a" / "b"
    home.mkdir(parents=True)
    photos = [home / "x.png", home.parent / "x.png", home / "deeper" / "y.png"]
    with Project.create(home / "p.adnet", LAYOUT, author="ann") as made:
        records = made.add_images(photos)
        made.add_face(records[0].id, FaceBox(0, 0, 10, 10), template_points(LAYOUT, FaceBox(0, 0, 10, 10)))
        made.remove_images([records[2].id])
        made.settings.set(VIDEO_SETTING, "../clip.mp4")
    return home / "p.adnet"


@pytest.mark.parametrize("where", ["a/b/c", "a", "elsewhere/far/away", "a/b"])
def test_it_names_the_same_photos(project: Path, tmp_path: Path, where: str) -> None:
    """From wherever it lies, be it that a photo's new name is another one's old name."""
    target = tmp_path / where / "copy.adnet"
    target.parent.mkdir(parents=True, exist_ok=True)
    before = project.read_bytes()
    copy_project(project, target, author="bob")
    assert project.read_bytes() == before
    with Project.open(target, author="bob") as copy, Project.open(project, author="ann") as source:
        for mine, theirs in (
            (copy.images(), source.images()),
            (copy.removed_images(), source.removed_images()),
        ):
            assert [image.path for image in mine] == [image.path for image in theirs]
        assert len(copy.edits(copy.faces(copy.images()[0].id)[0].id)) == 1
        video = copy.settings.get(VIDEO_SETTING)
        assert isinstance(video, str)
        assert (target.parent / video).resolve() == (tmp_path / "a" / "clip.mp4").resolve()
        copy.add_face(
            copy.images()[0].id, FaceBox(5, 5, 20, 20), template_points(LAYOUT, FaceBox(5, 5, 20, 20))
        )
    assert [path.name for path in target.parent.iterdir() if path.name.startswith(".")] == []


def test_an_open_project_is_copied_with_its_last_edit(project: Path, tmp_path: Path) -> None:
    with Project.open(project, author="ann") as source:
        source.add_face(
            source.images()[1].id, FaceBox(5, 5, 20, 20), template_points(LAYOUT, FaceBox(5, 5, 20, 20))
        )
        copy_project(project, tmp_path / "copy.adnet", author="bob")
    with Project.open(tmp_path / "copy.adnet", author="bob", read_only=True) as copy:
        assert [len(copy.faces(image.id)) for image in copy.images()] == [1, 1]


def test_nothing_is_written_over(project: Path, tmp_path: Path) -> None:
    target = tmp_path / "copy.adnet"
    target.write_text("mine")
    with pytest.raises(ProjectError, match=r"copy\.adnet: a file of this name exists already"):
        copy_project(project, target, author="bob")
    assert target.read_text() == "mine"
    with pytest.raises(ProjectError, match="its folder does not exist"):
        copy_project(project, tmp_path / "none" / "copy.adnet", author="bob")
    with pytest.raises(ProjectError, match=r"needs a name that ends in \.adnet"):
        copy_project(project, tmp_path / "copy.txt", author="bob")
    with pytest.raises(ProjectError, match=r"gone\.adnet: no such project file"):
        copy_project(tmp_path / "gone.adnet", tmp_path / "new.adnet", author="bob")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "copy.adnet"]
