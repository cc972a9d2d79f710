"""DeepLabCut's CollectedData files, of one animal and of several, as its versions write them."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import numpy as np
import pytest

from adnet_core.conversion import converting as conversion
from adnet_core.conversion.catalogue import FORMATS
from adnet_core.errors import FormatError
from adnet_core.faces.layout import Layout
from adnet_core.formats.annotation_format import ReadRequest
from adnet_core.formats.deeplabcut_csv import read_deeplabcut
from adnet_core.formats.face import AnnotatedFace

SINGLE = [
    "scorer,me,me,me,me,me,me",
    "bodyparts,a,a,b,b,ear,ear",
    "coords,x,y,x,y,x,y",
]
# Since version 2.2 the path is three cells; several animals have a line of their own.
SEVERAL = [
    "scorer,,,me,me,me,me",
    "individuals,,,one,one,two,two",
    "bodyparts,,,a,a,c,c",
    "coords,,,x,y,x,y",
]


def read(tmp_path: Path, layout: Layout, *lines: str) -> tuple[list[AnnotatedFace], Counter[str]]:
    path = tmp_path / "CollectedData_me.csv"
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    lost: Counter[str] = Counter()
    return read_deeplabcut(ReadRequest(path, layout, on_lost=lambda what: lost.update((what,)))), lost


def test_one_animal(tmp_path: Path, photo: Path, three: Layout) -> None:
    (face,), lost = read(tmp_path, three, *SINGLE, "a.png,1.5,2,,,7,8")
    np.testing.assert_array_equal(face.points, [[1.5, 2], [np.nan, np.nan], [np.nan, np.nan]])
    assert face.photo == photo
    assert lost == {"points that the layout three does not have": 1}


def test_several_animals(tmp_path: Path, photo: Path, three: Layout) -> None:
    folder = tmp_path / "labeled-data" / "clip"
    folder.mkdir(parents=True)
    photo.rename(folder / "img001.png")
    rows = ["labeled-data,clip,img001.png,1,2,3,4", "labeled-data,clip,img001.png,,,5,6"]
    faces, _ = read(tmp_path, three, *SEVERAL, *rows)
    assert [face.label for face in faces] == [
        "labeled-data/clip/img001.png#one",
        "labeled-data/clip/img001.png#two",
        "labeled-data/clip/img001.png#two",
    ]
    np.testing.assert_array_equal(faces[1].points[2], [3, 4])


def test_what_is_written_has_deeplabcuts_heading(tmp_path: Path, photo: Path, three: Layout) -> None:
    points = np.array([[1.0, 2.0], [np.nan, np.nan], [5.25, 6.0]])
    path = tmp_path / "CollectedData_me.csv"
    face = AnnotatedFace(photo, points, "")
    conversion.write(conversion.plan([face, face], path, FORMATS["deeplabcut"], three))
    scorer, individuals, bodyparts, coords, row = path.read_text().splitlines()
    assert scorer == "scorer" + ",adnet-annotate" * 12
    assert individuals == "individuals" + ",face1" * 6 + ",face2" * 6
    assert bodyparts == "bodyparts" + ",a,a,b,b,c,c" * 2
    assert coords == "coords" + ",x,y" * 6
    assert row == "a.png" + ",1.0000,2.0000,,,5.2500,6.0000" * 2


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        ([], "is not a CSV file of DeepLabCut's"),
        (SINGLE, "is not a CSV file of DeepLabCut's, or holds no photo"),
        ([*SINGLE[1:], "a.png,1,2,3,4,5,6"], "it begins with lines scorer, bodyparts and coords"),
        ([*SINGLE, "a.png,1,2"], "row 4: has 3 cells where the heading has 7"),
        ([*SINGLE, "a.png,1,,3,4,5,6"], "row 4: 'a' x is 1 and 'a' y is not filled"),
        ([SINGLE[0], SINGLE[1], "coords,x,y,x,y,x,likelihood", "a.png,1,2,3,4,5,6"], "beside it"),
        ([SINGLE[0], SINGLE[1], "coords,y,x,x,y,x,y", "a.png,1,2,3,4,5,6"], "column 2 is not x of a point"),
        ([*SINGLE, "a.png,,,,,,"], "holds no annotated point"),
    ],
)
def test_what_is_wrong_is_said(
    tmp_path: Path, photo: Path, three: Layout, lines: list[str], reason: str
) -> None:
    with pytest.raises(FormatError) as raised:
        read(tmp_path, three, *lines)
    assert str(raised.value).startswith(str(tmp_path / "CollectedData_me.csv"))
    assert reason in str(raised.value)
