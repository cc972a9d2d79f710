"""The long CSV: written by hand or by a spreadsheet, and what a spreadsheet might do with ours."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import numpy as np
import pytest

from adnet_core.conversion import converting as conversion
from adnet_core.conversion.catalogue import FORMATS
from adnet_core.errors import FormatError
from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import Layout
from adnet_core.faces.states import FaceState, Visibility
from adnet_core.formats.annotation_format import ReadRequest
from adnet_core.formats.csv_points import read_csv
from adnet_core.formats.face import AnnotatedFace

HEAD = "photo,face,point,x,y"
FULL = "face,photo,name,y,x,visibility,state,score,x0,y0,x1,y1,var_x,cov_xy,var_y,tags,note,mood"


def read(tmp_path: Path, layout: Layout, *lines: str) -> tuple[list[AnnotatedFace], Counter[str]]:
    path = tmp_path / "points.csv"
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    lost: Counter[str] = Counter()
    return read_csv(ReadRequest(path, layout, on_lost=lambda what: lost.update((what,)))), lost


def test_the_least_that_is_needed(tmp_path: Path, photo: Path, three: Layout) -> None:
    (face,), lost = read(tmp_path, three, HEAD, "a.png,1,0,1.5,2", "a.png,1,2,3,-4e0")
    np.testing.assert_array_equal(face.points, [[1.5, 2], [np.nan, np.nan], [3, -4]])
    assert (face.photo, face.state, face.box, face.covariance) == (photo, FaceState.ACCEPTED, None, None)
    assert not lost


def test_all_columns_in_any_order(tmp_path: Path, photo: Path, three: Layout) -> None:
    rest = "predicted,0.5,0,1,20,30,4,1,2,blur;a\\;b,'=hm,happy"
    lines = [f"1,a.png,{name},2,1.5,occluded,{rest}" for name in "ab"]
    (face,), lost = read(tmp_path, three, FULL, *lines, "1,a.png,c,,,,,,,,,,,,,,,")
    np.testing.assert_array_equal(face.points[:2], [[1.5, 2], [1.5, 2]])
    assert face.visibility is not None
    assert face.visibility.tolist() == [Visibility.OCCLUDED, Visibility.OCCLUDED, Visibility.ABSENT]
    assert (face.state, face.score, face.box) == (FaceState.PREDICTED, 0.5, FaceBox(0, 1, 20, 30))
    assert face.covariance is not None
    np.testing.assert_array_equal(face.covariance[0], [[4, 1], [1, 2]])
    assert (face.tags, face.note) == ({"blur", "a;b"}, "=hm")
    assert lost == {"columns named mood": 1}


@pytest.mark.parametrize(
    "note", ["=1+1", "+1", "-1", "@a", "\tx", "'quoted", "''", "two\nlines", 'a,"b"', "nul\0", "\u2028"]
)
def test_notes_come_back_on_one_line_and_are_no_formula(
    tmp_path: Path, photo: Path, three: Layout, note: str
) -> None:
    points = np.array([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])
    path = tmp_path / "points.csv"
    face = AnnotatedFace(photo, points, "", note=note, tags=frozenset({note}))
    conversion.write(conversion.plan([face], path, FORMATS["csv"], three))
    with path.open(newline="") as stream:
        cells = [cell for row in list(csv.reader(stream))[1:] for cell in row]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t"))]
    (again,) = read_csv(ReadRequest(path, three))
    assert again.note.split() == note.replace("\0", " ").split()


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        ([], "is not a CSV file of points"),
        ([HEAD], "holds no face"),
        ([HEAD.replace(",", ";"), "a.png;1;0;1;2"], "separated by commas"),
        (["photo,face,point,x,x,y", "a.png,1,0,1,1,2"], "each once"),
        ([HEAD, "a.png,1,0,1"], "row 2: has 4 cells where the heading has 5"),
        ([HEAD, "a.png,1,3,1,2"], "row 2: '3' is no point of the layout three"),
        ([HEAD, "a.png,1,²,1,2"], "row 2: '²' is no point"),
        ([HEAD, "a.png,1,0,1,2", "a.png,1,0,1,2"], "row 3: point 0 is there twice"),
        ([HEAD, "a.png,1,0,1,"], "row 2: x is 1 and y is not filled"),
        ([HEAD, "a.png,1,0,,"], "none of the face's points has a place"),
        ([HEAD, 'a.png,1,0,1,"2'], "row 2: unexpected end"),
        ([HEAD + ",state", "a.png,1,0,1,2,done"], "the state 'done' is not one of"),
        ([HEAD + ",layout", "a.png,1,0,1,2,68"], "is of the layout 68, not three"),
        ([HEAD + ",var_x,cov_xy,var_y", "a.png,1,0,1,2,1,5,1"], "the covariance belongs to no ellipse"),
        ([HEAD + ",x0,y0,x1,y1", "a.png,1,0,1,2,9,9,1,1"], "is no size of a face"),
        (
            [HEAD, "a.png,1,0,1,2", "a.png,2,0,1,2", "a.png,1,1,3,4"],
            "row 4: the rows of this face do not follow each other",
        ),
    ],
)
def test_what_is_wrong_is_said(
    tmp_path: Path, photo: Path, three: Layout, lines: list[str], reason: str
) -> None:
    with pytest.raises(FormatError) as raised:
        read(tmp_path, three, *lines)
    assert str(raised.value).startswith(str(tmp_path / "points.csv"))
    assert reason in str(raised.value)
