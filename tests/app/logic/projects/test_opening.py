"""Which project and which photos a command line means."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from adnet_core.errors import MediaError, ProjectError
from adnet_core.faces.layout import load_layout
from adnet_core.projects.own_copies import folders_of_copies, remember_copies, watched_folders
from adnet_core.projects.store import Project
from app.logic.projects import opening
from app.logic.projects.opening import (
    Opening,
    OpenRequest,
    open_project,
    plan,
    save_copy,
    stream_of,
    unwritable_words,
)


def test_a_folder_is_its_own_project(folder: Path) -> None:
    opened = plan(OpenRequest((folder,)))
    assert opened.project == folder / "annotations.adnet"
    assert [path.name for path in opened.photos] == ["img1.png", "img2.png", "img10.png"]
    assert opened.start is None
    assert opened.notes == ()


def test_a_project_in_a_folder_that_may_not_be_written_is_not_passed_over_in_silence(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All that was done there seemed to be gone."""
    monkeypatch.setattr(opening, "may_write", lambda path: path != folder)
    (note,) = plan(OpenRequest((folder,))).notes
    assert note.startswith(f"{folder} may not be written, so its annotations are kept in ")
    beside = folder / "annotations.adnet"
    Project.create(beside, load_layout("68"), author="ann").close()
    found = plan(OpenRequest((folder,)))
    assert found.project != beside
    assert (found.notes, found.unwritable) == ((), beside)
    note = unwritable_words(found)
    assert note.startswith(f"{beside} may not be written, and what is in it is not shown here")
    assert note.endswith(str(found.project))


def test_loose_photos_go_into_the_folder_of_the_first(folder: Path) -> None:
    opened = plan(OpenRequest((folder / "img2.png", folder / "img1.png")))
    assert opened.project == folder / "annotations.adnet"
    assert opened.start == folder / "img2.png"


def test_a_relative_path_means_the_working_folder(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    opened = plan(OpenRequest((Path("img2.png"),)))
    assert opened.project == folder / "annotations.adnet"
    assert opened.photos == (folder / "img2.png",)


def test_a_project_of_its_own(folder: Path, tmp_path: Path) -> None:
    opened = plan(OpenRequest((folder,), project=tmp_path / "mine.adnet"))
    assert opened.project == tmp_path / "mine.adnet"
    assert len(opened.photos) == 3


def test_a_folder_that_may_not_be_written(folder: Path, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # Tests may run as root, whom no mode keeps out.
    monkeypatch.setattr(opening.os, "access", lambda path, mode: Path(path) != folder)
    opened = plan(OpenRequest((folder,)))
    assert opened.project.is_relative_to(home)
    assert str(folder) in opened.notes[0]
    assert str(opened.project) in opened.notes[0]
    with open_project(opened) as project:
        assert [image.path for image in project.images()] == list(opened.photos)


def test_an_empty_folder_says_so(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    opened = plan(OpenRequest((tmp_path / "empty",)))
    assert opened.photos == ()
    assert "no photos" in opened.notes[0]


def test_a_path_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(MediaError, match=r"nothing\.jpg"):
        plan(OpenRequest((tmp_path / "nothing.jpg",)))
    with pytest.raises(ProjectError, match=r"nothing\.adnet: no such project file"):
        plan(OpenRequest((tmp_path / "nothing.adnet",)))


def test_one_project_at_a_time(folder: Path, tmp_path: Path) -> None:
    made = tmp_path / "one.adnet"
    Project.create(made, load_layout("68"), author="ann").close()
    assert plan(OpenRequest((made,))) == Opening(made)
    with pytest.raises(ProjectError, match="one project at a time"):
        plan(OpenRequest((made, folder)))


def test_without_arguments_the_sample_is_opened(home: Path) -> None:
    opened = plan(OpenRequest())
    assert opened.project == home / "sample" / "annotations.adnet"
    assert opened.photos[0].read_bytes()[:2] == b"\xff\xd8"
    assert plan(OpenRequest()).photos == opened.photos


def test_streams(tmp_path: Path, home: Path) -> None:
    video = tmp_path / "clip.mp4"
    video.write_bytes(b"")
    assert stream_of(OpenRequest((video,))) is None
    assert plan(OpenRequest((video,))) == Opening(tmp_path / "clip.frames" / "annotations.adnet", video=video)
    assert stream_of(OpenRequest(stream=str(video))) == str(video)
    assert plan(OpenRequest(stream=str(video))).project == tmp_path / "annotations.adnet"
    assert stream_of(OpenRequest(stream=0)) == 0
    assert plan(OpenRequest(stream=0)).project == home / "captures" / "annotations.adnet"
    assert plan(OpenRequest(stream="rtsp://host/a.mp4")).project.is_relative_to(home)
    assert stream_of(OpenRequest((tmp_path,))) is None


def test_opening_again_adds_what_is_new(folder: Path) -> None:
    with open_project(plan(OpenRequest((folder,)))) as project:
        assert len(project.images()) == 3
    os.link(folder / "img1.png", folder / "img3.png")
    with open_project(plan(OpenRequest((folder,)))) as project:
        assert [image.relative for image in project.images()][-1] == "img3.png"
        assert len(project.images()) == 4


def test_a_new_project_takes_the_layout(folder: Path) -> None:
    with open_project(plan(OpenRequest((folder,))), load_layout("98")) as project:
        assert project.layout.point_count == 98
    with open_project(plan(OpenRequest((folder,)))) as project:
        assert project.layout.point_count == 98


def test_a_project_file_that_is_none(folder: Path) -> None:
    (folder / "annotations.adnet").write_bytes(b"no database at all" * 100)
    with pytest.raises(ProjectError, match=r"annotations\.adnet"):
        open_project(plan(OpenRequest((folder,))))


def test_what_is_not_read_in_a_folder_is_said(folder: Path) -> None:
    for name in ("a.cr2", "b.NEF", "c.psd"):
        (folder / name).touch()
    opening = plan(OpenRequest((folder,)))
    assert len(opening.photos) == 3
    assert opening.notes == ("3 files in formats that are not read (Photoshop, raw).",)


@pytest.mark.parametrize("suffix", [".mts", ".m2ts", ".ts", ".3gp"])
def test_camcorders_files_open_as_videos(tmp_path: Path, suffix: str) -> None:
    video = tmp_path / f"CLIP{suffix.upper()}"
    video.write_bytes(b"any")
    assert plan(OpenRequest((video,))).video == video


def test_a_copy_elsewhere_watches_the_same_folders(folder: Path, tmp_path: Path) -> None:
    open_project(plan(OpenRequest((folder,)))).close()
    target = tmp_path / "mine" / "deep" / "p.adnet"
    target.parent.mkdir(parents=True)
    with Project.open(folder / "annotations.adnet", author="ann") as project:
        remember_copies(project, [tmp_path / "export" / "a.png"], [folder])
    save_copy(folder / "annotations.adnet", target)
    with Project.open(target, author="ann", read_only=True) as copy:
        assert [place.resolve() for place in watched_folders(copy)] == [folder.resolve()]
        assert folders_of_copies(copy) == {os.path.realpath(tmp_path / "export")}
        assert [image.path.parent for image in copy.images()] == [folder] * 3
