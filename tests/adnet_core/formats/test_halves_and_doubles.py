"""Points of which half is there, and what a file has twice where one is taken: said, in every format."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from adnet_core.conversion import converting as conversion
from adnet_core.conversion.catalogue import FORMATS
from adnet_core.errors import FormatError
from adnet_core.faces.layout import Layout

# The second face is whole.
HALVES = {
    "table": (
        "t.csv",
        "photo,a_x,a_y,b_x,b_y,c_x,c_y\na.png,1,2,3,,5,6\na.png,1,2,3,4,,\n",
        "line 2: 'b_x' is 3 and 'b_y' is not filled",
    ),
    "csv": (
        "t.csv",
        "photo,face,name,x,y\na.png,1,a,1,2\na.png,1,b,,4\na.png,2,a,1,2\na.png,2,b,3,4\na.png,2,c,,\n",
        "row 3: y is 4 and x is not filled",
    ),
    "deeplabcut": (
        "CollectedData_me.csv",
        "scorer,me,me,me,me,me,me\nbodyparts,a,a,b,b,c,c\ncoords,x,y,x,y,x,y\n"
        "a.png,1,2,3,,5,6\na.png,1,2,3,4,NaN,NaN\n",
        "row 4: 'b' x is 3 and 'b' y is not filled",
    ),
    "tps": (
        "t.tps",
        "LM=3\n1 2\nNA 4\n5 6\nIMAGE=a.png\nLM=3\n1 2\n3 4\nNA NA\nIMAGE=a.png\n",
        "line 3: y is 4 and x is not filled",
    ),
}


def gathered(name: str, path: Path, layout: Layout) -> conversion.Gathered:
    return conversion.gather(path, FORMATS[name], layout)


@pytest.mark.parametrize("name", HALVES)
def test_a_point_with_half_a_point_is_told(photo: Path, three: Layout, name: str) -> None:
    file, text, said = HALVES[name]
    path = photo.with_name(file)
    path.write_text(text)
    found = gathered(name, path, three)
    assert found.faults == (f"{path}, {said}, and a point has both or neither",)
    (face,) = found.faces
    assert face.placed.tolist() == [True, True, False]


def test_a_shape_of_stereomorphs_as_well(photo: Path, three: Layout) -> None:
    rows = "\n".join(
        f"\t\t{name}\t{x}\t{y}" for name, x, y in (("a", 1, 2), ("b", "NA", 4), ("c", "NA", "NA"))
    )
    path = photo.with_suffix(".txt")
    path.write_text(
        f"<shapes type=list>\n\t<landmarks.pixel type=matrix >\n{rows}\n\t</landmarks.pixel>\n</shapes>\n"
    )
    with pytest.raises(FormatError, match=r"a\.txt, line 4: y is 4 and x is not filled"):
        gathered("stereomorph", path, three)


def test_columns_that_would_be_of_one_point(photo: Path, three: Layout) -> None:
    path = photo.with_name("t.csv")
    path.write_text("photo,a_x,a_y,b_x,b_y,c_x,c_y,b_x,other\na.png,1,2,3,4,5,6,7,8\n")
    with pytest.raises(FormatError, match="'b_x' would be x or y of a point a second time"):
        gathered("table", path, three)


def shape(label: str, *points: list[float], kind: str = "point", group: int = 7) -> dict[str, Any]:
    return {"label": label, "points": points, "shape_type": kind, "group_id": group}


def labelme(photo: Path, *shapes: dict[str, Any]) -> Path:
    path = photo.with_suffix(".json")
    points = [shape(name, [at, 20.5]) for name, at in zip("abc", (10.5, 20.5, 30.5), strict=True)]
    path.write_text(json.dumps({"imagePath": photo.name, "shapes": [*points, *shapes]}))
    return path


def test_labelme_names_the_group_in_which_a_point_is_there_twice(photo: Path, three: Layout) -> None:
    path = labelme(photo, shape("a", [50.5, 50.5]))
    with pytest.raises(FormatError, match=r"a\.json, group 7: the point 'a' is there twice"):
        gathered("labelme", path, three)


def test_the_first_box_of_a_face_is_taken_and_further_ones_are_counted(photo: Path, three: Layout) -> None:
    boxes = [shape("face", [at, at], [at + 40, at + 40], kind="rectangle") for at in (0.5, 5.5)]
    cvat = photo.with_suffix(".xml")
    cvat.write_text(
        '<annotations><image id="0" name="a.png" width="200" height="100">'
        '<skeleton label="face" group_id="7">'
        + "".join(
            f'<points label="{name}" points="{at}.5,20.5"/>'
            for name, at in zip("abc", (10, 20, 30), strict=True)
        )
        + "</skeleton>"
        + "".join(
            f'<box label="face_box" group_id="7" xtl="{at}" ytl="{at}" xbr="{at + 40}" ybr="{at + 40}"/>'
            for at in (0.5, 5.5)
        )
        + "</image></annotations>"
    )
    for name, path in (("labelme", labelme(photo, *boxes)), ("cvat", cvat)):
        found = gathered(name, path, three)
        assert found.unread == {"further boxes of a face": 1}
        (face,) = found.faces
        assert face.box is not None
        assert face.box.as_tuple() == (0, 0, 40, 40)
        np.testing.assert_allclose(face.points, [[10, 20], [20, 20], [30, 20]])


def test_further_labels_of_a_point_of_label_studios(photo: Path, three: Layout) -> None:
    size = {"original_width": 200, "original_height": 100}
    regions = [
        {"type": "keypointlabels", "value": {"x": at, "y": 20, "keypointlabels": labels}, **size}
        for at, labels in ((10, ["a"]), (20, ["b", "other"]), (30, ["c"]))
    ]
    path = photo.with_name("tasks.json")
    path.write_text(json.dumps([{"data": {"image": "a.png"}, "annotations": [{"result": regions}]}]))
    assert gathered("labelstudio", path, three).unread == {"further labels of a point": 1}


def test_shares_of_the_photo_are_no_pixels(photo: Path, three: Layout) -> None:
    path = photo.with_name("t.csv")
    path.write_text("photo,a_x,a_y,b_x,b_y,c_x,c_y\na.png,0.1,0.2,0.5,0.2,0.3,0.9\na.png,1,2,3,4,5,6\n")
    found = gathered("table", path, three)
    assert len(found.faces) == 1
    (fault,) = found.faults
    assert "(t.csv:2): all points of the face lie in the first pixel of the photo" in fault
