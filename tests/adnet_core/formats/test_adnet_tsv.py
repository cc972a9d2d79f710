"""The lists of ADNet's authors; the files are made here, after what their loader reads."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from adnet_core.errors import FormatError
from adnet_core.formats.adnet_tsv import read_adnet_tsv

FIVE = "1,2,3,4,5,6,7,8,9,10"


def row(name: str = "one.jpg", count: int = 29, box: str = "0.5\t70\t80", tags: str | None = None) -> str:
    """A line; point i is (i + 0.25, 100 - i)."""
    landmarks = ",".join(f"{i + 0.25},{100 - i}" for i in range(count))
    return "\t".join([name, FIVE, landmarks, box, *([] if tags is None else [tags])])


@pytest.fixture
def listing(tmp_path: Path) -> Callable[..., Path]:
    """`listing(line, ...)` writes train.tsv beside one.jpg."""
    (tmp_path / "one.jpg").write_bytes(b"a photo")

    def write(*lines: str) -> Path:
        path = tmp_path / "train.tsv"
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return path

    return write


def test_the_first_line_counts(tmp_path: Path, listing: Callable[..., Path]) -> None:
    faces = read_adnet_tsv(listing(row(), row(tags="1,0,0,0,1.0,0")), expected=29)
    assert len(faces) == 2
    first = faces[0]
    assert first.photo == tmp_path / "one.jpg"
    np.testing.assert_array_equal(first.points[[0, 28]], [[0.25, 100], [28.25, 72]])
    assert first.box is not None
    assert first.box.as_tuple() == (20, 30, 120, 130)  # 200 * 0.5 around (70, 80)
    assert [face.tags for face in faces] == [frozenset(), {"pose", "occlusion"}]


def test_paths_as_the_authors_wrote_them(tmp_path: Path, listing: Callable[..., Path]) -> None:
    photo = tmp_path / "300W" / "lfpw" / "testset" / "image_0078.png"
    photo.parent.mkdir(parents=True)
    photo.write_bytes(b"a photo")
    names = [
        "lfpw\\testset\\image_0078.png",
        "./rawImages/lfpw/testset/image_0078.png",
        "//server/share/training_data/rawImages/lfpw/testset/image_0078.png",
    ]
    faces = read_adnet_tsv(listing(*(row(name, count=68) for name in names)))
    assert [face.photo for face in faces] == [photo] * 3
    assert [face.tags for face in faces] == [{"common"}] * 3


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (row(count=28), "has 56 landmark coordinates where 58 are expected"),
        (row() + "\t0\t0", "has 8 columns"),
        (row().replace("\t", " "), "has 1 columns"),
        (row(box="0\t1\t1"), "the scale 0 is not above zero"),
        (row(box="-1\t1\t1"), "the scale -1 is not above zero"),
        (row(box="1e6\t1\t1"), "a coordinate is too large for a photo"),
        (row(box="x\t1\t1"), "'x' is not a finite number"),
        (row(box="1\tinf\t1"), "'inf' is not a finite number"),
        (row().replace("28.25", "nan"), "'nan' is not a finite number"),
        (row().replace("28.25", ""), "'' is not a finite number"),
        (row(tags="1,0"), "the tags '1,0' are not 6 times 0 or 1"),
        (row(tags="1,0,0,0,0,7"), "are not 6 times 0 or 1"),
        (row("absent.jpg"), "there is no photo"),
    ],
)
def test_faulty_lines_are_named(listing: Callable[..., Path], line: str, reason: str) -> None:
    path = listing(row(), line)
    with pytest.raises(FormatError) as caught:
        read_adnet_tsv(path, expected=29)
    assert str(caught.value).startswith(f"{path}, line 2: ")
    assert reason in str(caught.value)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
@given(
    st.lists(st.tuples(st.integers(0, 400), st.binary(min_size=1, max_size=3)), max_size=4),
    st.integers(0, 500),
)
def test_any_damage_ends_in_faces_or_in_our_error(
    listing: Callable[..., Path], changes: list[tuple[int, bytes]], length: int
) -> None:
    path = listing(row(tags="0,0,0,0,0,0"))
    data = bytearray(path.read_bytes())
    for at, new in changes:
        data[at : at + len(new)] = new
    path.write_bytes(data[:length] if length < 400 else data)
    with contextlib.suppress(FormatError):
        assert all(np.isfinite(face.points).all() for face in read_adnet_tsv(path))
