"""What has changed on the disk, with real files."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from adnet_core.faces.layout import load_layout
from adnet_core.media.photos import file_sha256
from adnet_core.projects import Project
from app.logic.projects.folder_news import FolderNews, look, news_words


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    folder = tmp_path / "photos"
    (folder / "deep").mkdir(parents=True)
    for name in ("a.jpg", "b.jpg", "deep/c.jpg"):
        (folder / name).write_bytes(name.encode().ljust(30))
    return folder


@pytest.fixture
def project(photos: Path) -> Iterator[Project]:
    with Project.create(photos / "p.adnet", load_layout("68"), author="ann") as opened:
        for image in opened.add_images([photos / "a.jpg", photos / "b.jpg", photos / "deep" / "c.jpg"]):
            opened.describe_image(image.id, file_sha256(image.path), 64, 64)
        yield opened


def news(project: Project, *roots: Path, later: float = 10.0) -> FolderNews:
    found = look(project.images(), roots, now=time.time() + later, removed=project.removed_images())
    assert found is not None
    return found


def test_nothing_new(project: Project, photos: Path) -> None:
    found = news(project, photos)
    assert (found.added, dict(found.moved), found.missing, found.unsettled) == ((), {}, frozenset(), False)
    assert found.folders == (os.fspath(photos), os.fspath(photos / "deep"))
    assert news_words(0, 0, 0, 0) == ""


def test_new_renamed_and_gone(project: Project, photos: Path) -> None:
    (photos / "a.jpg").rename(photos / "deep" / "renamed.jpg")
    (photos / "b.jpg").unlink()
    (photos / "new.png").write_bytes(b"new")
    (photos / "notes.txt").write_bytes(b"no photo")
    found = news(project, photos)
    assert found.added == (photos / "new.png",)
    assert dict(found.moved) == {1: photos / "deep" / "renamed.jpg"}
    assert found.missing == {2}


def test_a_copy_is_a_new_photo(project: Project, photos: Path) -> None:
    shutil.copy(photos / "a.jpg", photos / "copy.jpg")
    found = news(project, photos)
    assert (found.added, dict(found.moved)) == ((photos / "copy.jpg",), {})


def test_a_file_that_is_still_written(project: Project, photos: Path) -> None:
    (photos / "new.jpg").write_bytes(b"half")
    found = news(project, photos, later=0.1)
    assert (found.added, found.unsettled) == ((), True)
    # A clock that is ahead, as on a network share, must not keep a file out for ever.
    os.utime(photos / "new.jpg", (time.time() + 999, time.time() + 999))
    assert news(project, photos, later=0.1).added == (photos / "new.jpg",)


def test_without_watched_folders_only_what_is_gone_is_seen(project: Project, photos: Path) -> None:
    (photos / "new.jpg").write_bytes(b"new")
    (photos / "deep" / "c.jpg").unlink()
    found = news(project)
    assert (found.added, found.missing, found.folders) == ((), frozenset({3}), ())


def test_a_folder_that_vanishes(project: Project, photos: Path, tmp_path: Path) -> None:
    photos.rename(tmp_path / "elsewhere")
    assert news(project, photos).missing == {1, 2, 3}
    (tmp_path / "elsewhere").rename(photos)
    assert news(project, photos).missing == frozenset()


def test_it_can_be_stopped(project: Project, photos: Path) -> None:
    assert look(project.images(), [photos], now=0.0, stopped=lambda: True) is None


def test_words() -> None:
    assert news_words(1, 0, 0, 0) == "1 new photo."
    assert news_words(1200, 1, 2, 3) == (
        "1,200 new photos, 1 photo has another name, 3 photos are back, 2 photos are no longer there."
    )


def test_twenty_thousand_photos(tmp_path: Path) -> None:
    """Measured is the processor time of this process; nothing of it runs in the window's thread."""
    folder = tmp_path / "many"
    for part in range(20):
        (folder / str(part)).mkdir(parents=True)
    names = [folder / str(number % 20) / f"{number}.jpg" for number in range(20_000)]
    for name in names:
        os.close(os.open(name, os.O_CREAT))
    with Project.create(tmp_path / "p.adnet", load_layout("68"), author="ann") as project:
        project.add_images(names)
        images = project.images()
        start = time.process_time()
        found = look(images, [folder], now=time.time() + 10)
        taken = time.process_time() - start
    assert found is not None
    assert (found.added, found.missing) == ((), frozenset())
    assert taken < 20.0


def test_removed_photos_are_not_new_under_another_name_neither(project: Project, photos: Path) -> None:
    project.remove_images([1, 3])
    assert news(project, photos).added == ()
    (photos / "a.jpg").rename(photos / "renamed.jpg")
    (photos / "new.jpg").write_bytes(b"new")
    found = news(project, photos)
    assert found.added == (photos / "new.jpg",)
    assert (dict(found.moved), found.missing) == ({}, frozenset())
    assert dict(found.removed) == {1: photos / "renamed.jpg"}


def test_a_missing_photo_has_the_file_before_a_removed_one(project: Project, photos: Path) -> None:
    project.describe_image(2, project.image(1).sha256, 64, 64)
    project.remove_images([1])
    (photos / "b.jpg").unlink()
    (photos / "a.jpg").rename(photos / "c.jpg")
    found = news(project, photos)
    assert (dict(found.moved), dict(found.removed)) == ({2: photos / "c.jpg"}, {})
