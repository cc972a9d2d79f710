"""A person says what the columns of a table hold, where they are taken wrongly; that is kept."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from adnet_core.errors import FormatError
from adnet_core.faces.layout import Layout
from adnet_core.formats.annotation_format import ReadRequest
from adnet_core.formats.face import AnnotatedFace
from adnet_core.formats.table_reading import AS_IT_IS, TableReading, parsed_reading, reading_of
from adnet_core.formats.wide_table import read_wide_table, taken_table

Answer = Callable[..., tuple[int, str, list[str]]]
# The names say nothing, and x and y stand in different orders.
TABLE = "who;h1;h2;v1;v2;extra\n{photo};1,5;2,5;10;20;7\n"


def table(folder: Path, photo: Path, text: str = TABLE) -> Path:
    path = folder / "t.csv"
    path.write_text(text.format(photo=photo.name))
    return path


def read(path: Path, layout: Layout, *words: str) -> AnnotatedFace:
    (face,) = read_wide_table(ReadRequest(path, layout, reading=parsed_reading(words)))
    return face


def test_points_go_by_the_columns_that_are_named(tmp_path: Path, photo: Path, three: Layout) -> None:
    path = table(tmp_path, photo)
    with pytest.raises(FormatError, match="has no columns for x and y"):
        read(path, three)
    face = read(path, three, "photo=who", "a=h1,v1", "c=h2,v2")
    np.testing.assert_array_equal(face.points, [[1.5, 10], [np.nan, np.nan], [2.5, 20]])
    assert face.photo == photo


def test_what_is_not_named_stays_as_it_was_taken(tmp_path: Path, photo: Path, three: Layout) -> None:
    text = "photo,a_x,a_y,b_x,b_y,c_x,c_y,other\n{photo},1,2,3,4,5,6,7\n"
    path = table(tmp_path, photo, text)
    face = read(path, three, "b=other,c_x", "c=")
    np.testing.assert_array_equal(face.points, [[1, 2], [7, 5], [np.nan, np.nan]])
    np.testing.assert_array_equal(read(path, three, "b=4,2").points, [[1, 2], [3, 1], [5, 6]])


def test_separator_and_decimals(tmp_path: Path, photo: Path, three: Layout) -> None:
    """Semicolons in a heading that commas part; a comma that is no decimal one."""
    text = "photo;x,a_x,a_y,b_x,b_y,c_x,c_y\n{photo},1,2,3,4,5,6\n"
    face = read(table(tmp_path, photo, text), three, "separator=comma", "photo=1")
    np.testing.assert_array_equal(face.points, [[1, 2], [3, 4], [5, 6]])
    text = "photo a_x a_y b_x b_y c_x c_y\n{photo} 1,5 2 3 4 5 6\n"
    face = read(table(tmp_path, photo, text), three, "separator=space", "decimal=comma")
    np.testing.assert_array_equal(face.points[0], [1.5, 2])


def test_a_table_without_a_heading(tmp_path: Path, photo: Path, three: Layout) -> None:
    text = "{photo},9,1,2,3,4,5,6\n"
    face = read(table(tmp_path, photo, text), three, "a=3,4", "b=column 5,6", "c=7,8")
    np.testing.assert_array_equal(face.points, [[1, 2], [3, 4], [5, 6]])


@pytest.mark.parametrize(
    ("word", "reason"),
    [
        ("nose", "is not written as KEY=VALUE"),
        ("a=h1", "a column for x and one for y"),
        ("separator=x", "is none of comma"),
        ("decimal=;", "neither point nor comma"),
        ("nobody=h1,v1", "the layout three has no point 'nobody'"),
        ("a=h1,nothing", "has no column 'nothing'; its columns are 'who', 'h1'"),
        ("photo=nothing", "has no column 'nothing'"),
    ],
)
def test_what_cannot_be_meant_is_refused(
    tmp_path: Path, photo: Path, three: Layout, word: str, reason: str
) -> None:
    with pytest.raises(FormatError, match=reason):
        read(table(tmp_path, photo), three, "b=h2,v2", word)


def test_what_was_taken_is_read_the_same_again(tmp_path: Path, photo: Path, three: Layout) -> None:
    path = table(tmp_path, photo, "photo;p1_x;p1_y;p2_x;p2_y;p3_x;p3_y\n{photo};1,5;2;3;4;5;6\n")
    taken = taken_table(path, three)
    assert taken.reading == TableReading(
        ";", ",", "photo", "", {"a": ("p1_x", "p1_y"), "b": ("p2_x", "p2_y"), "c": ("p3_x", "p3_y")}
    )
    assert taken.rows == ((photo.name, "1.5", "2", "3", "4", "5", "6"),)
    (same,) = read_wide_table(ReadRequest(path, three, reading=taken.reading))
    np.testing.assert_array_equal(same.points, read(path, three).points)
    assert taken_table(path, three, taken.reading).key == taken.key
    unknown = taken_table(table(tmp_path, photo), three)
    assert "has no columns for x and y" in unknown.problem
    assert unknown.key != taken.key


names = st.text(min_size=1, max_size=5)


@given(
    st.builds(
        TableReading,
        st.sampled_from(["", ",", ";", "\t", " "]),
        st.sampled_from(["", ".", ","]),
        names,
        names,
        st.dictionaries(names, st.none() | st.tuples(names, names)),
    )
)
def test_a_reading_is_kept_as_json(reading: TableReading) -> None:
    assert reading_of(json.loads(json.dumps(reading.to_dict()))) == reading


@pytest.mark.parametrize(
    "value",
    [
        None,
        [],
        3,
        {"separator": "x"},
        {"photo": 1},
        {"points": []},
        {"points": {"a": "b"}},
        {"points": {"a": [1, 2]}},
    ],
)
def test_what_is_no_reading(value: object) -> None:
    assert reading_of(value) is None
    assert reading_of({}) == AS_IT_IS


def test_on_the_command_line(tmp_path: Path, photo: Path, answer: Answer) -> None:
    layout = tmp_path / "two.toml"
    layout.write_text('name = "two"\npoints = ["a", "b"]\n')
    target = tmp_path / "out.csv"
    words = ("convert", table(tmp_path, photo), target, "--from", "table", "--to", "csv", "--layout", layout)
    assert answer(*words)[0] == 2
    options = ("--columns", "a=h1,v1", "--columns", "b=h2,v2", "--columns", "photo=who")
    status, out, errors = answer(*words, *options)
    assert (status, errors) == (0, [])
    assert "the photo is 'who'; x and y of 2 points are 'h1', 'v1' to 'h2', 'v2'" in out
    status, _, (error,) = answer(*words[:4], "coco", *words[5:], *options)
    assert status == 2
    assert "--columns is for tables" in error
