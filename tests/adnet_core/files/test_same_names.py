"""Names that a disk takes for one lead to one photo, wherever photos are named; elsewhere they are two."""

from __future__ import annotations

import json
import os
import shutil
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from adnet_core.conversion.catalogue import FORMATS
from adnet_core.conversion.converting import plan
from adnet_core.faces.layout import load_layout
from adnet_core.files import same_names
from adnet_core.files.same_names import Spellings, folded, is_same_entry, may_be_spelled_otherwise
from adnet_core.formats.face import AnnotatedFace
from adnet_core.media.photos import file_sha256
from adnet_core.projects import Project
from adnet_core.projects.relinking import relink
from app.logic.position import Position
from app.logic.projects.folder_news import look

Answer = Callable[..., tuple[int, str, list[str]]]

COMPOSED, DECOMPOSED = (unicodedata.normalize(form, "Müller.jpg") for form in ("NFC", "NFD"))
SPELLINGS = [
    ("IMG.JPG", "img.jpg"),
    (COMPOSED, DECOMPOSED),
    ("ÄÖ.jpg", unicodedata.normalize("NFD", "äö.JPG")),
]


@pytest.fixture
def folding(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every disk is one that finds a file by any spelling of its name, as on macOS."""
    lstat, exists = os.lstat, os.path.exists

    def as_listed(path: str) -> str:
        folder, name = os.path.split(os.fspath(path))
        try:
            names = [one.name for one in Path(folder or os.curdir).iterdir()]
        except OSError:
            return path
        return next((str(Path(folder, one)) for one in names if folded(one) == folded(name)), path)

    def entry(path: str) -> tuple[int, int] | None:
        try:
            status = lstat(as_listed(path))
        except OSError:
            return None
        return status.st_dev, status.st_ino

    monkeypatch.setattr(same_names, "_entry_of", entry)
    monkeypatch.setattr(os.path, "exists", lambda path: exists(as_listed(path)))


@pytest.fixture(params=SPELLINGS, ids=["case", "accents", "both"])
def spelled(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Path, Path]:
    """A file as the disk lists it, and as another program names it."""
    listed, named = request.param
    (tmp_path / listed).write_bytes(b"a photo")
    return tmp_path / listed, tmp_path / named


def test_by_what_the_disk_says(spelled: tuple[Path, Path], folding: None) -> None:
    listed, named = map(str, spelled)
    assert is_same_entry(listed, named)
    assert may_be_spelled_otherwise(listed)
    known = Spellings([listed])
    assert known.find(named) == listed
    assert known.of(named) == listed
    assert known.find(str(spelled[0].with_name("other.jpg"))) is None


def test_on_a_disk_that_keeps_them_apart(spelled: tuple[Path, Path]) -> None:
    listed, named = map(str, spelled)
    assert not is_same_entry(listed, named)
    assert not may_be_spelled_otherwise(listed)
    spelled[1].write_bytes(b"another photo")
    assert not is_same_entry(listed, named)
    assert Spellings([listed]).of(named) == named


def test_two_names_of_one_file_are_two_entries(tmp_path: Path) -> None:
    """Hard links whose names differ in letter case alone, on a disk that keeps them apart."""
    (tmp_path / "a.jpg").write_bytes(b"a photo")
    os.link(tmp_path / "a.jpg", tmp_path / "A.JPG")
    assert not is_same_entry(str(tmp_path / "a.jpg"), str(tmp_path / "A.JPG"))
    (tmp_path / "b.jpg").symlink_to("a.jpg")
    (tmp_path / "B.jpg").symlink_to("a.jpg")
    assert not is_same_entry(str(tmp_path / "b.jpg"), str(tmp_path / "B.jpg"))


@pytest.fixture
def project(tmp_path: Path) -> Any:
    with Project.create(tmp_path / "p.adnet", load_layout("68"), author="ann") as opened:
        yield opened


def test_a_photo_is_added_once(spelled: tuple[Path, Path], project: Project, folding: None) -> None:
    listed, named = spelled
    first = project.add_images([named])[0]
    assert first.relative == named.name
    assert [image.id for image in project.add_images([listed, named, listed])] == [first.id] * 3
    assert len(project.images()) == 1
    both = project.add_images([listed.with_name("new.jpg"), listed])
    assert [image.id for image in both] == [2, first.id]


def test_apart_they_are_two_photos(spelled: tuple[Path, Path], project: Project) -> None:
    spelled[1].write_bytes(b"another photo")
    assert len({image.id for image in project.add_images(spelled)}) == 2


def test_in_one_call_as_well(spelled: tuple[Path, Path], project: Project, folding: None) -> None:
    assert len({image.id for image in project.add_images([*spelled, *spelled])}) == 1


def test_it_is_not_there_and_new_at_once(
    spelled: tuple[Path, Path], project: Project, folding: None, tmp_path: Path
) -> None:
    """As after a photo was renamed in letter case alone, or a project has come from another disk."""
    images = project.add_images([spelled[1]])
    news = look(images, [tmp_path], now=1e12)
    assert news is not None
    assert (news.added, dict(news.moved), set(news.missing)) == ((), {}, set())


def test_a_search_finds_it_where_it_is(
    spelled: tuple[Path, Path], project: Project, folding: None, tmp_path: Path
) -> None:
    listed, named = spelled
    there, lost = project.add_images([named, tmp_path / "lost.jpg"])
    for image in (there, lost):
        project.describe_image(image.id, file_sha256(listed), 1, 1, size_bytes=7)
    report = relink(project, tmp_path)
    assert (report.found, report.taken) == ((), ("lost.jpg",))
    assert [image.relative for image in project.images()] == [named.name, "lost.jpg"]


def test_a_photo_takes_another_spelling_but_not_another_photo_s(
    spelled: tuple[Path, Path], project: Project, folding: None, tmp_path: Path
) -> None:
    listed, named = spelled
    first, other = project.add_images([named, tmp_path / "other.jpg"])
    assert project.relocate({other.id: listed}) == []
    (moved,) = project.relocate({first.id: listed})
    assert (moved.id, moved.relative) == (first.id, listed.name)


@pytest.fixture
def twice(tmp_path: Path, sample_photo: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, Path]:
    """A real photo under two spellings, of which the folder lists one."""
    shutil.copyfile(sample_photo, tmp_path / "IMG.JPG")
    os.link(tmp_path / "IMG.JPG", tmp_path / "img.jpg")
    monkeypatch.setattr(same_names, "_names_in", lambda _folder: ["IMG.JPG"])
    return tmp_path / "IMG.JPG", tmp_path / "img.jpg"


def test_annotations_that_name_a_photo_in_two_ways_are_of_one_photo(
    twice: tuple[Path, Path], tmp_path: Path
) -> None:
    points = np.arange(136.0).reshape(68, 2)
    faces = [AnnotatedFace(photo, points, photo.name) for photo in twice]
    planned = plan(faces, tmp_path / "out.json", FORMATS["coco"], load_layout("68"))
    assert [(photo.name, len(photo.faces)) for photo in planned.photos] == [("IMG.JPG", 2)]


def test_a_photo_named_in_two_ways_is_predicted_once(
    twice: tuple[Path, Path], tmp_path: Path, answer: Answer, tiny_model: Callable[..., Path]
) -> None:
    arguments = ["--model", tiny_model(), "--lines", tmp_path / "lines.jsonl"]
    status, _, errors = answer("predict", *twice, *arguments, "--json")
    assert (status, errors) == (0, [])
    # A later run that names it in the other way has nothing left to do.
    status, out, _ = answer("predict", twice[1], *arguments, "--resume", "--json")
    assert json.loads(out)["skipped"] == 1
    assert len((tmp_path / "lines.jsonl").read_text().split('"path"')) == 2


def test_the_photo_that_was_asked_for_is_shown(twice: tuple[Path, Path], project: Project) -> None:
    project.add_images([twice[0].with_name("a first one.jpg"), twice[0]])
    where = Position(project, start=twice[1])
    assert where.image is not None
    assert where.image.relative == "IMG.JPG"
