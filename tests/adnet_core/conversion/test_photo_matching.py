"""A photo of an import is the photo of the project that holds the same, wherever both lie."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from adnet_core.conversion.photo_matching import PhotoMatch, match_lines, match_photos
from adnet_core.faces.layout import load_layout
from adnet_core.media.photos import file_sha256
from adnet_core.projects import Project


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    (tmp_path / "work").mkdir()
    (tmp_path / "ten").mkdir()
    with Project.create(tmp_path / "work" / "p.adnet", load_layout("68"), author="ann") as opened:
        yield opened


def put(project: Project, name: str, content: bytes, *, described: bool = True) -> int:
    path = project.path.parent / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content)
    (image,) = project.add_images([path])
    if described:
        project.describe_image(image.id, file_sha256(path), 64, 64)
    return image.id


def offered(project: Project, name: str, content: bytes) -> Path:
    path = project.path.parent.parent / "ten" / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content)
    return path


def matched(project: Project, photo: Path) -> PhotoMatch:
    return match_photos(project, [photo])[photo]


@pytest.mark.parametrize("described", [True, False])
@pytest.mark.parametrize("name", ["a.png", "another.png"])
def test_the_same_elsewhere_under_its_name_or_another(project: Project, described: bool, name: str) -> None:
    here = put(project, "a.png", b"one", described=described)
    put(project, "b.png", b"two", described=described)
    found = matched(project, offered(project, name, b"one"))
    assert found.image is not None
    assert (found.image.id, found.elsewhere, found.doubles) == (here, True, ())
    assert match_lines([found]) == [
        f"1 photo is in the project already under another path, by what they hold: ten/{name} is a.png"
    ]


def test_its_own_path_needs_no_look(project: Project) -> None:
    here = put(project, "a.png", b"one")
    photo = project.path.parent / "a.png"
    photo.write_bytes(b"changed since")
    found = matched(project, photo)
    assert found.image is not None
    assert (found.image.id, found.elsewhere) == (here, False)
    assert match_lines([found]) == []


def test_the_same_name_and_size_are_not_the_same_photo(project: Project) -> None:
    put(project, "1/000001.bmp", b"one")
    found = matched(project, offered(project, "000001.bmp", b"two"))
    assert found.image is None
    new, other = match_lines([found])
    assert new == "1 photo is new in the project"
    assert other.endswith("so new: ten/000001.bmp is not 1/000001.bmp")


def test_of_the_same_in_several_folders_the_one_with_the_longest_common_end(project: Project) -> None:
    for folder in ("1", "2", "3"):
        put(project, f"{folder}/a.png", b"one")
    found = matched(project, offered(project, "2/a.png", b"one"))
    assert found.image is not None
    assert (found.image.relative, found.doubles) == ("2/a.png", ())


def test_where_nothing_decides_it_is_said(project: Project) -> None:
    put(project, "1/a.png", b"one")
    put(project, "2/a.png", b"one")
    found = matched(project, offered(project, "a.png", b"one"))
    assert found.image is not None
    assert found.image.relative == "1/a.png"
    assert [image.relative for image in found.doubles] == ["2/a.png"]
    assert "nothing says which is meant: the faces of ten/a.png go to 1/a.png, not to 2/a.png" in " ".join(
        match_lines([found])
    )


def test_a_photo_whose_file_is_gone_is_known_by_its_hash(project: Project) -> None:
    here = put(project, "a.png", b"one")
    (project.path.parent / "a.png").unlink()
    found = matched(project, offered(project, "b.png", b"one"))
    assert found.image is not None
    assert found.image.id == here


def test_a_removed_photo_counts_where_there_is_no_other(project: Project) -> None:
    removed = put(project, "a.png", b"one")
    project.remove_images([removed])
    photo = offered(project, "a.png", b"one")
    found = matched(project, photo)
    assert found.image is not None
    assert found.image.id == removed
    there = put(project, "b.png", b"one")
    found = matched(project, photo)
    assert found.image is not None
    assert (found.image.id, found.doubles) == (there, ())


def test_a_photo_that_is_not_there_is_new(project: Project) -> None:
    put(project, "a.png", b"one")
    assert matched(project, project.path.parent / "gone.png").image is None
