"""Folders of 300-W: which .pts belongs to which photo, and what is missing is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from adnet_core.errors import FormatError
from adnet_core.formats import find_300w_faces, write_pts


def put(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.suffix.lower() == ".pts":
            write_pts(path, [[len(name), 2.0], [3.0, 4.0]])
        else:
            path.write_bytes(b"")


def pairs(folder: Path) -> list[tuple[str, str]]:
    found = find_300w_faces(folder)
    return [(str(face.pts.relative_to(folder)), str(face.photo.relative_to(folder))) for face in found]


def test_one_face_a_photo(tmp_path: Path) -> None:
    put(tmp_path, "a.jpg", "a.pts", "b_1.PNG", "b_1.PTS", "c.jpg")
    assert pairs(tmp_path) == [("a.pts", "a.jpg"), ("b_1.PTS", "b_1.PNG")]
    assert find_300w_faces(tmp_path)[0].points.tolist() == [[5.0, 2.0], [3.0, 4.0]]


def test_several_faces_in_one_photo_in_their_order(tmp_path: Path) -> None:
    names = [f"group_1.{k}.pts" for k in (1, 2, 10, 11)]
    put(tmp_path, "group_1.jpg", *names)
    assert pairs(tmp_path) == [(name, "group_1.jpg") for name in names]


def test_a_dot_in_a_photos_own_name(tmp_path: Path) -> None:
    put(tmp_path, "a.jpg", "a.1.jpg", "a.1.pts", "a.2.pts", "a.1.2.pts")
    assert pairs(tmp_path) == [("a.1.2.pts", "a.1.jpg"), ("a.1.pts", "a.1.jpg"), ("a.2.pts", "a.jpg")]


def test_subfolders_naturally_sorted_and_hidden_files_passed_over(tmp_path: Path) -> None:
    put(tmp_path, "s10/x.jpg", "s10/x.pts", "s2/x.jpg", "s2/x.pts", "._a.pts", ".trash/y.pts", "s2/.y.pts")
    assert pairs(tmp_path) == [("s2/x.pts", "s2/x.jpg"), ("s10/x.pts", "s10/x.jpg")]


def test_of_two_photos_with_one_name_the_jpeg(tmp_path: Path) -> None:
    put(tmp_path, "a.png", "a.jpg", "a.tif", "a.pts")
    assert pairs(tmp_path) == [("a.pts", "a.jpg")]


def test_a_photo_that_is_missing_is_said(tmp_path: Path) -> None:
    put(tmp_path, "a.jpg", "a.pts", "b.pts", "a.x.pts", "c/a.pts")
    with pytest.raises(FormatError, match=r"a\.x\.pts: there is no photo of this name beside it"):
        find_300w_faces(tmp_path)
    faults: list[FormatError] = []
    found = find_300w_faces(tmp_path, on_fault=faults.append)
    assert [face.pts.name for face in found] == ["a.pts"]
    assert [str(fault).split(":")[0] for fault in faults] == [
        str(tmp_path / name) for name in ("a.x.pts", "b.pts", "c/a.pts")
    ]


def test_faulty_points_are_said(tmp_path: Path) -> None:
    put(tmp_path, "a.jpg", "a.pts", "b.jpg")
    (tmp_path / "b.pts").write_text("nothing")
    with pytest.raises(FormatError, match=r"b\.pts: has no points"):
        find_300w_faces(tmp_path)
    faults: list[FormatError] = []
    assert len(find_300w_faces(tmp_path, on_fault=faults.append)) == 1
    assert len(faults) == 1
    assert find_300w_faces(tmp_path, expected=68, on_fault=faults.append) == []
    assert "holds 2 points where 68 are expected" in str(faults[1])


def test_folders_that_hold_none_are_said(tmp_path: Path) -> None:
    put(tmp_path, "a.jpg")
    with pytest.raises(FormatError, match=r"holds no \.pts file"):
        find_300w_faces(tmp_path)
    with pytest.raises(FormatError, match=r"is neither a folder nor a \.pts file"):
        find_300w_faces(tmp_path / "a.jpg")
    with pytest.raises(FormatError, match="no such folder"):
        find_300w_faces(tmp_path / "none")


def test_the_annotated_photos_beside_the_repository(shared_data: Path) -> None:
    found = find_300w_faces(shared_data / "photos", expected=68)
    assert len({face.photo for face in found}) == 8
    assert sum(face.photo.name == "4538917191.jpg" for face in found) == 15
