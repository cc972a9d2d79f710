"""Tables with a row a face, as programs and sets write them: what is taken for what, and what is read."""

from __future__ import annotations

import shutil
from pathlib import Path

import cv2
import numpy as np
import pytest

from adnet_core.conversion import converting as conversion
from adnet_core.conversion.catalogue import FORMATS
from adnet_core.conversion.converting import Gathered
from adnet_core.conversion.layout_draft import draft_layout
from adnet_core.conversion.recognition import recognise
from adnet_core.errors import FormatError
from adnet_core.faces.layout import Layout
from adnet_core.faces.states import FaceState, Visibility
from adnet_core.formats.annotation_format import ReadRequest

POINTS = np.array([[10.5, 9], [20, 19], [30, 29.25]])


def gathered(path: Path, layout: Layout, everything: bool = False) -> Gathered:
    return conversion.gather(path, FORMATS[recognise(path) or ""], layout, everything=everything)


TABLES = {
    "our own": ("csv", "photo,a_x,a_y,b_x,b_y,c_x,c_y\na.png,10.5,9,20,19,30,29.25\n"),
    "names in another order": ("csv", "file,c_x,c_y,a_x,a_y,b_x,b_y\na.png,30,29.25,10.5,9,20,19\n"),
    "numbers from 0": ("csv", "image,x0,y0,x1,y1,x2,y2\na.png,10.5,9,20,19,30,29.25\n"),
    "x of all, then y": ("csv", "image,x_0,x_1,x_2,y_0,y_1,y_2\na.png,10.5,20,30,9,19,29.25\n"),
    "HRNet": (
        "csv",
        "image_name,scale,center_w,center_h,original_0_x,original_0_y,original_1_x,original_1_y,original_2_x,"
        "original_2_y\na.png,1.2,50,50,10.5,9,20,19,30,29.25\n",
    ),
    "VGGFace2": ("csv", 'NAME_ID,P1X,P1Y,P2X,P2Y,P3X,P3Y\n"a",10.5,9,20,19,30,29.25\n'),
    "CelebA": (
        "txt",
        "1\nleye_x leye_y reye_x reye_y nose_x nose_y\na.png  10.5 9  20 19 30 29.25\n",
    ),
    "decimal commas": ("csv", "Bild;Foto;x1;y1;x2;y2;x3;y3\n7;a.png;10,5;9;20;19;30;29,25\n"),
    "tabs": ("tsv", "photo\tx[0]\ty[0]\tx[1]\ty[1]\tx[2]\ty[2]\na.png\t10.5\t9\t20\t19\t30\t29.25\n"),
    "rows that end in a comma": ("csv", "photo,x0,y0,x1,y1,x2,y2\na.png,10.5,9,20,19,30,29.25,\n"),
    "Excel's line about separators": (
        "csv",
        "sep=;\nphoto;x0;y0;x1;y1;x2;y2\na.png;10,5;9;20;19;30;29,25\n",
    ),
    "capitals in another order": ("csv", "FILE,C_X,C_Y,A_X,A_Y,B_X,B_Y\na.png,30,29.25,10.5,9,20,19\n"),
    "no heading": ("csv", "a.png,10.5,9,20,19,30,29.25\n"),
    "with a depth": (
        "csv",
        "file,X_0,X_1,X_2,Y_0,Y_1,Y_2,Z_0,Z_1,Z_2,x_0,x_1,x_2,y_0,y_1,y_2\n"
        "a.png,1,1,1,1,1,1,1,1,1,10.5,20,30,9,19,29.25\n",
    ),
}


@pytest.mark.parametrize("name", TABLES)
def test_tables_of_the_world(photo: Path, three: Layout, name: str) -> None:
    ending, text = TABLES[name]
    for mark in ("", "\ufeff"):
        path = photo.with_name(f"points.{ending}")
        path.write_text(mark + text, encoding="utf-8")
        assert recognise(path) == "table"
        found = gathered(path, three)
        np.testing.assert_array_equal(found.faces[0].points, POINTS)
        assert found.faces[0].photo == photo


def test_what_was_taken_for_what_is_said_first(photo: Path, three: Layout) -> None:
    path = photo.with_name("points.csv")
    path.write_text(TABLES["HRNet"][1])
    assert gathered(path, three).remarks[0] == (
        f"{path}: the photo is 'image_name'; x and y of 3 points are 'original_0_x', 'original_0_y' to "
        "'original_2_x', 'original_2_y'; not read: 'scale', 'center_w', 'center_h'; "
        "cells are parted by commas"
    )


@pytest.mark.usefixtures("own_cache")
def test_openface_of_a_photo_and_of_a_video(photo: Path, three: Layout, tmp_path: Path) -> None:
    eyes = ",".join(f"eye_lmk_{axis}_{number}" for axis in "xy" for number in range(5))
    own = ",".join(f"{axis}_{number}" for axis in "xy" for number in range(3))
    numbers = f"{','.join('1' * 10)},10.5,20,30,9,19,29.25"
    path = photo.with_suffix(".csv")
    path.write_text(
        f"face, confidence, success, {eyes}, {own}\n0, 0.98, 1, {numbers}\n1, 0.1, 0, {numbers}\n"
    )
    found = gathered(path, three, everything=True)
    (face,) = found.faces
    np.testing.assert_array_equal(face.points, POINTS)
    assert (face.photo, face.state, face.score) == (photo, FaceState.PREDICTED, 0.98)
    assert found.unread == {"rows without success": 1}
    video = cv2.VideoWriter(str(tmp_path / "clip.avi"), cv2.VideoWriter.fourcc(*"MJPG"), 25, (200, 100))
    for _ in range(4):
        video.write(cv2.imread(str(photo)))
    video.release()
    path = tmp_path / "clip.csv"
    path.write_text(f"frame,timestamp,{own}\n2,0.04,10.5,20,30,9,19,29.25\n")
    (face,) = gathered(path, three).faces
    assert face.photo.name == "clip-000001.png"


def test_points_that_are_not_there_and_several_faces(photo: Path, three: Layout) -> None:
    path = photo.with_name("points.csv")
    rows = ["a.png,,,20,19,NaN,nan", "a.png,-1,-1,20,19,30,29", "a.png,1,1,1,2,1,3"]
    path.write_text("\n".join(["photo,a_x,a_y,b_x,b_y,c_x,c_y", *rows, ""]))
    placed = [face.placed.tolist() for face in gathered(path, three).faces]
    assert placed == [[False, True, False], [False, True, True], [True, True, True]]


def test_a_layout_drafted_from_a_table(photo: Path) -> None:
    path = photo.with_name("points.csv")
    path.write_text(
        "photo,left_eye_1_x,left_eye_1_y,right_eye_1_x,right_eye_1_y,nose_x,nose_y\na.png,1,2,3,4,5,6\n"
    )
    draft = draft_layout(str(path)).layout
    assert draft.point_names == ("left_eye_1", "right_eye_1", "nose")
    assert draft.flip == (1, 0, 2)
    assert gathered(path, draft).faces[0].points.tolist() == [[1, 2], [3, 4], [5, 6]]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("photo,a_x,a_y,b_x,b_y\na.png,1,2,3\n", "has 4 cells where the heading has 5"),
        ("photo,x0,y0,x1,y1\na.png,1,2,3,4\n", "holds 2 points where 3 are expected"),
        (
            "photo,x0,y0,x1,y1,x2,y2,u_0_x,u_0_y,u_1_x,u_1_y,u_2_x,u_2_y\na.png" + ",1" * 12,
            "several kinds of columns",
        ),
        ("photo,name\na.png,b\n", "has no columns for x and y"),
        ("photo,a_x,a_y,b_x,b_y\na.png,1,2,three,4\n", "'three' is not a finite number"),
        ("photo,a_x,a_y,b_x,b_y\n", "holds no row of points"),
    ],
)
def test_refusals(photo: Path, three: Layout, text: str, said: str) -> None:
    path = photo.with_name("points.csv")
    path.write_text(text)
    with pytest.raises(FormatError, match=said):
        FORMATS["table"].faces(ReadRequest(path, three))


def test_a_column_too_many_shifts_nothing(photo: Path, three: Layout) -> None:
    path = photo.with_name("a.csv")
    path.write_text("x0,y0,x1,y1,x2,y2\n10.5,9,20,19,30,29.25,\n")
    np.testing.assert_array_equal(gathered(path, three).faces[0].points, POINTS)
    for text in (
        "x0,y0,x1,y1,x2,y2\n10.5,9,20,19,30,29,25\n",
        "file,x0,y0,x1,y1,x2,y2\na.png,1,2,3,4,5,6,7\n",
    ):
        path.write_text(text)
        with pytest.raises(FormatError, match=r"line 2: has \d cells where the heading has \d"):
            gathered(path, three)


def test_a_table_called_by_its_photo_needs_it(photo: Path, three: Layout) -> None:
    path = photo.with_name("other.csv")
    path.write_text("x0,y0,x1,y1,x2,y2\n10.5,9,20,19,30,29.25\n")
    with pytest.raises(FormatError, match="there is no photo of this name beside it"):
        gathered(path, three)
    shutil.copyfile(photo, photo.with_name("other.png"))
    np.testing.assert_array_equal(gathered(path, three).faces[0].points, POINTS)


def test_deepfashion_says_which_points_are_seen(photo: Path, three: Layout) -> None:
    """In list_landmarks.txt: 0 is seen, 1 hidden, 2 cut off, and then at (0, 0)."""
    names = " ".join(
        f"landmark_visibility_{n} landmark_location_x_{n} landmark_location_y_{n}" for n in (1, 2, 3)
    )
    path = photo.with_name("list_landmarks.txt")
    row = f"{photo.name} 1 2 0 010 020 1 030 040 2 000 000"
    path.write_text(f"1\nimage_name clothes_type variation_type {names}\n{row}\n")
    assert recognise(path) == "table"
    (face,) = gathered(path, three).faces
    np.testing.assert_array_equal(face.points, [[10, 20], [30, 40], [np.nan, np.nan]])
    assert face.visibility is not None
    assert face.visibility.tolist() == [Visibility.VISIBLE, Visibility.OCCLUDED, Visibility.ABSENT]
    path.write_text(path.read_text().replace(" 1 030", " 7 030"))
    with pytest.raises(FormatError, match="'7' says nothing of a point's visibility"):
        gathered(path, three)
