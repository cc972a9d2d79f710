"""Paths of photos as files from anywhere write them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from adnet_core.errors import FormatError, MissingPhotoError
from adnet_core.formats.face import AnnotatedFace
from adnet_core.formats.photo_finder import Claims, PhotoFinder, path_parts

NOWHERE = np.full((1, 2), np.nan)


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """set/labels/list.json, with photos beside it, in set/images, in set itself, and above."""
    for name in ("labels/a.jpg", "images/a.jpg", "images/train/b.jpg", "images/c.jpg", "d.jpg"):
        path = tmp_path / "set" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"a photo")
    (tmp_path / "e.jpg").write_bytes(b"a photo")
    return tmp_path / "set"


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("a.jpg", "images/a.jpg"),
        ("train/b.jpg", "images/train/b.jpg"),
        ("../images/train/b.jpg", "images/train/b.jpg"),
        ("x/../train/b.jpg", "images/train/b.jpg"),
        ("/data/set/images/train/b.jpg", "images/train/b.jpg"),
        ("C:\\data\\train\\b.jpg", "images/train/b.jpg"),
        ("\\\\server\\share\\train\\b.jpg", "images/train/b.jpg"),
        ("https://a.example/up/train/b.jpg?key=1#x", "images/train/b.jpg"),
        ("s3://bucket/train2017/c.jpg", "images/c.jpg"),
        ("file:///C:/data/train/b.jpg", "images/train/b.jpg"),
        ("./c.jpg", "images/c.jpg"),
        ("/etc/c.jpg", "images/c.jpg"),
        ("b.jpg", None),
        ("d.jpg", None),
        ("../d.jpg", None),
        ("/etc/hostname", None),
    ],
)
def test_the_longest_end_under_the_folder_of_photos(tree: Path, name: str, found: str | None) -> None:
    finder = PhotoFinder(tree / "labels" / "list.json", tree / "images")
    if found is None:
        with pytest.raises(MissingPhotoError, match=f"in {tree / 'images'}"):
            finder.find(name, "here")
    else:
        assert finder.find(name, "here") == tree / found


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("a.jpg", "labels/a.jpg"),
        ("images/a.jpg", "images/a.jpg"),
        ("../images/c.jpg", "images/c.jpg"),
        ("c.jpg", "images/c.jpg"),
        ("/somewhere/else/a.jpg", "labels/a.jpg"),
        # Names of other folders' files, which a file from elsewhere has no business with.
        ("d.jpg", None),
        ("../d.jpg", None),
        ("../../e.jpg", None),
        ("/somewhere/c.jpg", None),
    ],
)
def test_beside_the_list_and_in_folders_above(tree: Path, name: str, found: str | None) -> None:
    finder = PhotoFinder(tree / "labels" / "list.json", None, ("images",))
    if found is None:
        with pytest.raises(MissingPhotoError, match="beside the file or in the folders above"):
            finder.find(name, "here")
    else:
        assert finder.find(name, "here") == tree / found


def test_only_in_the_source_that_was_given(tree: Path) -> None:
    inside = PhotoFinder(tree / "labels" / "list.json", None, source=tree, looks_above=False)
    assert inside.find("../d.jpg", "here") == tree / "d.jpg"
    with pytest.raises(MissingPhotoError, match=r"beside the file \(--images"):
        inside.find("../../e.jpg", "here")
    outside = PhotoFinder(tree / "labels" / "list.json", None, looks_above=False)
    with pytest.raises(MissingPhotoError):
        outside.find("../d.jpg", "here")


@pytest.mark.parametrize("name", ["", "..", "/", "a\nb.jpg", "C:", "https://[::1/a.jpg", "x" * 2000])
def test_what_is_no_path(name: str) -> None:
    with pytest.raises(FormatError, match="is no path of a photo"):
        path_parts(name, "here")


def test_two_photos_of_one_name_are_not_one(tree: Path) -> None:
    """With --images leading into the middle, train/c.jpg and test/c.jpg cannot be told apart."""
    claims = Claims()
    finder = PhotoFinder(tree / "list.json", tree / "images", claims=claims)
    names = ("train/c.jpg", "test/c.jpg", "a.jpg")
    faces = [AnnotatedFace(finder.find(name, "here"), np.zeros((1, 2)), name) for name in names]
    faults: list[FormatError] = []
    assert [face.label for face in finder.checked(faces, faults.append)] == ["a.jpg"]
    assert str(faults[0]).startswith(f"{tree / 'images' / 'c.jpg'}: is meant by several names, 'test/c.jpg'")
    with pytest.raises(FormatError, match="--images has to name the folder"):
        finder.checked(faces, None)


def test_one_photo_of_several_faces_is_one(tree: Path) -> None:
    finder = PhotoFinder(tree / "list.json", tree / "images")
    faces = [AnnotatedFace(finder.find("/x/c.jpg", "here"), NOWHERE, "") for _ in range(2)]
    assert finder.checked(faces, None) == faces
