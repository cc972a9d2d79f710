"""The .pts files of 300-W: counted from 1, round trips, and what is none is refused by name and line."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from adnet_core.errors import FormatError
from adnet_core.formats import read_pts, write_pts
from adnet_core.formats.pts import MAX_BYTES

coordinates = st.floats(-1e5, 1e5)


def written(folder: Path, content: str | bytes) -> Path:
    path = folder / "face.pts"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def refusal(path: Path, expected: int | None = None) -> str:
    with pytest.raises(FormatError) as caught:
        read_pts(path, expected=expected)
    assert str(caught.value).startswith(str(path))
    assert "\n" not in str(caught.value)
    return str(caught.value)


@given(st.lists(st.tuples(coordinates, coordinates), min_size=1, max_size=98))
def test_round_trip(pairs: list[tuple[float, float]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "face.pts")
        write_pts(path, pairs)
        found = read_pts(path, expected=len(pairs))
        assert found.shape == (len(pairs), 2)
        assert found.dtype == np.float64
        np.testing.assert_allclose(found, pairs, rtol=0, atol=1e-6)
        content = path.read_bytes()
        write_pts(path, found)
        assert path.read_bytes() == content


def test_the_file_counts_from_1(tmp_path: Path) -> None:
    path = tmp_path / "face.pts"
    write_pts(path, [[0.0, 0.0], [10.5, 20.25]])
    lines = path.read_text().split("\n")
    assert lines == ["version: 1", "n_points: 2", "{", "1.000000 1.000000", "11.500000 21.250000", "}", ""]
    assert [path.name for path in tmp_path.iterdir()] == ["face.pts"]


@pytest.mark.parametrize(
    "content",
    [
        "version: 1\nn_points: 2\n{\n1 2\n3.5 -4e1\n}",
        "version: 1\r\nn_points:  2\r\n{\r\n1 2\r\n3.5 -40\r\n}\r\n",
        "version: 1\rn_points: 2\r{\r1 2\r3.5 -40\r}\r",
        "\ufeffversion: 1\nN_POINTS:2\n{\n\n  1\t2  \n+3.5 -40.\n\n}\n\n",
        "n_points: 2\n{ 1 2\n3.5 -40 }",
    ],
)
def test_is_read_as_others_write_it(tmp_path: Path, content: str) -> None:
    assert read_pts(written(tmp_path, content)).tolist() == [[0.0, 1.0], [2.5, -41.0]]


HEAD = "version: 1\nn_points: 2\n"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (HEAD + "{\n1 2\n}", "says 2 points but holds 1"),
        (HEAD + "{\n1 2\n3 4\n5 6\n}", "says 2 points but holds 3"),
        (HEAD + "{\n}", "says 2 points but holds 0"),
        (HEAD + "{\n1 2\n3 nan\n}", "line 5: 'nan' is not a finite number"),
        (HEAD + "{\n1 2\ninf 4\n}", "line 5: 'inf' is not a finite number"),
        (HEAD + "{\n1 2\n3 1e999\n}", "line 5: '1e999' is not a finite number"),
        (HEAD + "{\n1 2\n3 1e300\n}", "line 5: 1e300 is too large for a coordinate"),
        (HEAD + "{\n1 2\n3 4_0\n}", "line 5: '4_0' is not a finite number"),
        (HEAD + "{\n1 2\n3 ٤\n}", "line 5: '٤' is not a finite number"),
        (HEAD + "{\n1 2\n3,5 4\n}", "line 5: '3,5' is not a finite number"),
        (HEAD + "{\n1 2\n3\n}", "line 5: '3' is not two numbers"),
        (HEAD + "{\n1 2 3\n3 4\n}", "line 4: '1 2 3' is not two numbers"),
        (HEAD + "1 2\n3 4\n", "no points in braces"),
        (HEAD + "{\n1 2\n3 4\n", "no points in braces"),
        (HEAD + "}\n1 2\n3 4\n{", "no points in braces"),
        (HEAD + "{\n1 2\n3 4\n}\n5 6", "after the closing brace"),
        (HEAD + "{\n1 2\n{\n}", "'{' is not two numbers"),
        ("{\n1 2\n}", "does not say how many points"),
        ("n_points: two\n{\n1 2\n}", "does not say how many points"),
        ("n_points: -1\n{\n1 2\n}", "does not say how many points"),
        ("n_points: 99999999999\n{\n1 2\n}", "does not say how many points"),
        ("n_points: 999999999\n{\n1 2\n}", "says 999999999 points; a face has 1 to 1000"),
        ("n_points: 0\n{\n}", "says 0 points"),
        ("", "no points in braces"),
        (b"\xff\xd8\xff\xe0 a photo", "is not text"),
        (b"n_points: 1\n{\n1 \x002\n}", "is not text"),
        (b"{" + b" " * MAX_BYTES + b"}", "is larger than"),
    ],
)
def test_what_is_none_is_refused(tmp_path: Path, content: str | bytes, reason: str) -> None:
    assert reason in refusal(written(tmp_path, content))


def test_another_layouts_count_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "face.pts"
    write_pts(path, np.zeros((68, 2)))
    assert refusal(path, expected=98).endswith(
        "holds 68 points where 98 are expected (the layout 68 has 68: --layout 68)"
    )
    write_pts(path, np.zeros((70, 2)))
    assert refusal(path, expected=98).endswith("holds 70 points where 98 are expected")
    write_pts(path, np.zeros((68, 2)))
    assert len(read_pts(path, expected=68)) == 68


def test_what_cannot_be_read_is_refused(tmp_path: Path) -> None:
    assert "no such file" in refusal(tmp_path / "none.pts")
    assert "cannot be read" in refusal(tmp_path)


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    with pytest.raises(FormatError, match=r"face\.pts: cannot be written"):
        write_pts(tmp_path / "nowhere" / "face.pts", [[1, 2]])


@pytest.mark.parametrize(
    "points", [[], [[1, 2, 3]], [1, 2], [[1, np.nan]], [[np.inf, 1]], np.zeros((1001, 2))]
)
def test_points_that_are_none_are_not_written(tmp_path: Path, points: object) -> None:
    with pytest.raises(ValueError, match="finite pairs"):
        write_pts(tmp_path / "face.pts", points)  # type: ignore[arg-type]
    assert list(tmp_path.iterdir()) == []


def test_a_failed_write_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "face.pts"
    write_pts(path, [[1, 2]])

    def broken(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os if sys.platform == "win32" else Path, "replace", broken)
    with pytest.raises(FormatError, match="no space left"):
        write_pts(path, [[5, 6]])
    assert read_pts(path).tolist() == [[1, 2]]
    assert list(tmp_path.iterdir()) == [path]


@given(
    st.binary(max_size=200)
    | st.text(st.sampled_from("{}\n 01.-e_:\0")).map(lambda t: f"n_points:1{t}".encode())
)
def test_any_bytes_end_in_points_or_a_refusal(content: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = written(Path(folder), content)
        try:
            points = read_pts(path)
        except FormatError:
            return
        assert np.isfinite(points).all()
