"""WFLW's lists. The set itself is not at hand: the files are made here, after the README it comes with."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from adnet_core.errors import FormatError
from adnet_core.formats.wflw import read_wflw

NAME = "37--Soccer/37_Soccer_soccer_ball_37_45.jpg"


def words(name: str = NAME, flags: str = "0 0 0 0 0 0", count: int = 98) -> list[str]:
    """A line's words; point i is (10.5 + i, 20 + 2i)."""
    points = [f"{value:.6f}" for i in range(count) for value in (10.5 + i, 20 + 2 * i)]
    return [*points, "10", "20", "110", "220", *flags.split(), name]


@pytest.fixture
def listing(tmp_path: Path) -> Callable[..., Path]:
    """`listing(line, ...)` writes a list, and one photo, where WFLW has them."""
    photo = tmp_path / "WFLW_images" / NAME
    photo.parent.mkdir(parents=True)
    photo.write_bytes(b"a photo")
    folder = tmp_path / "WFLW_annotations" / "list_98pt_rect_attr_train_test"
    folder.mkdir(parents=True)

    def write(*lines: list[str] | bytes) -> Path:
        path = folder / "list_98pt_rect_attr_test.txt"
        data = [line if isinstance(line, bytes) else " ".join(line).encode() for line in lines]
        path.write_bytes(b"\n".join(data) + b"\n")
        return path

    return write


def test_coordinates_are_taken_as_they_are(tmp_path: Path, listing: Callable[..., Path]) -> None:
    faces = read_wflw(listing(words(), words(flags="1 0 0 1 0 1")))
    assert len(faces) == 2
    for face in faces:
        assert face.points.shape == (98, 2)
        np.testing.assert_array_equal(face.points[0], [10.5, 20])
        np.testing.assert_array_equal(face.points[97], [107.5, 214])
        assert face.box is not None
        assert face.box.as_tuple() == (10, 20, 110, 220)
        assert face.photo == tmp_path / "WFLW_images" / NAME
        assert not face.points.flags.writeable
    assert [face.tags for face in faces] == [frozenset(), {"pose", "make-up", "blur"}]
    assert [face.label for face in faces] == [f"list_98pt_rect_attr_test.txt:{line}" for line in (1, 2)]


def test_photos_of_another_folder(tmp_path: Path, listing: Callable[..., Path]) -> None:
    path = listing(words("a photo.jpg"))
    with pytest.raises(FormatError, match=r"line 1: there is no photo 'a photo.jpg' beside .*--images"):
        read_wflw(path)
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    (folder / "a photo.jpg").write_bytes(b"a photo")
    assert read_wflw(path, images=folder)[0].photo == folder / "a photo.jpg"
    with pytest.raises(FormatError, match="no such folder of photos"):
        read_wflw(path, images=tmp_path / "nowhere")


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (words(count=97), "has 205 words; a line of a WFLW list has 207"),
        (words()[:50], "has 50 words"),
        (["nan", *words()[1:]], "'nan' is not a finite number"),
        (["1e999", *words()[1:]], "'1e999' is not a finite number"),
        (["1_0", *words()[1:]], "'1_0' is not a finite number"),
        (["1.2.3", *words()[1:]], "'1.2.3' is not a finite number"),
        (["1e30", *words()[1:]], "1e30 is too large for a coordinate"),
        ([*words()[:196], "9", "9", "1", "1", *words()[200:]], "-8 x -8 is no size of a face"),
        (words(flags="0 0 2 0 0 0"), "the attribute '2' is neither 0 nor 1"),
        (words("x" * 5000), "is no path of a photo"),
        (words("x" * 300), "there is no photo"),
        (words("absent.jpg"), "there is no photo 'absent.jpg'"),
        (b"\xff\xfe" * 20, "is not text"),
        (b"1 " * 200_000, "is too long"),
    ],
)
def test_faulty_lines_are_named(listing: Callable[..., Path], line: list[str] | bytes, reason: str) -> None:
    path = listing(words(), b"", line, words())
    with pytest.raises(FormatError) as caught:
        read_wflw(path)
    assert str(caught.value).startswith(f"{path}, line 3: ")
    assert reason in str(caught.value)
    assert "\n" not in str(caught.value)


def test_faults_may_be_gathered(listing: Callable[..., Path]) -> None:
    faults: list[FormatError] = []
    faces = read_wflw(listing(words(count=3), words(), words("absent.jpg")), on_fault=faults.append)
    assert [face.label[-1] for face in faces] == ["2"]
    assert [str(fault).split(":")[0][-6:] for fault in faults] == ["line 1", "line 3"]


def test_files_that_are_no_list(tmp_path: Path, listing: Callable[..., Path]) -> None:
    with pytest.raises(FormatError, match="holds no face"):
        read_wflw(listing(b""))
    with pytest.raises(FormatError, match="no such file"):
        read_wflw(tmp_path / "absent.txt")
    with pytest.raises(FormatError, match="is a folder"):
        read_wflw(tmp_path)
