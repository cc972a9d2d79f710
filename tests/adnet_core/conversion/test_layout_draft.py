"""Layouts drafted from other tools' files: names in order, joined points as curves, mirror pairs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import h5py
import pytest

from adnet_core.conversion.layout_draft import draft_layout
from adnet_core.errors import AdnetError, FormatError, LayoutError
from adnet_core.faces.layout import load_layout

NAMES = ["nose", "left_eye", "right_eye", "left_ear", "right_ear"]


def write(path: Path, content: Any) -> str:
    path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return str(path)


def coco(**category: Any) -> dict[str, Any]:
    return {
        "images": [{"id": 1, "file_name": "a.jpg"}],
        "annotations": [{"id": 1, "image_id": 1, "category_id": 1, "keypoints": [1, 1, 2] * 5}],
        "categories": [{"id": 1, "name": "horse", **category}],
    }


def test_cocos_names_and_skeleton(tmp_path: Path) -> None:
    """Its skeleton counts from 1."""
    skeleton = [[4, 2], [2, 1], [1, 3], [3, 5]]
    draft = draft_layout(write(tmp_path / "horse.json", coco(keypoints=NAMES, skeleton=skeleton)))
    layout = draft.layout
    assert (layout.name, layout.point_names) == ("horse", tuple(NAMES))
    assert [(curve.points, curve.closed) for curve in layout.curves] == [((3, 1, 0, 2, 4), False)]
    assert layout.flip == (0, 2, 1, 4, 3)
    assert draft.remarks == ("2 mirror pairs are guessed by left and right in the names",)


def test_cocos_own_mirror_is_not_guessed(tmp_path: Path) -> None:
    pairs = [["left_eye", "right_eye"]]
    draft = draft_layout(write(tmp_path / "c.json", coco(keypoints=NAMES, keypoint_flip_map=pairs)))
    assert draft.layout.flip == (0, 2, 1, 3, 4)
    assert draft.remarks == ()


def test_rings_and_forks_become_curves(tmp_path: Path) -> None:
    """A ring of three, and a fork of three runs that meet in one point."""
    names = ["a", "b", "c", "hub", "x", "y", "y2", "z"]
    skeleton = [[1, 2], [2, 3], [3, 1], [4, 5], [4, 6], [6, 7], [4, 8]]
    layout = draft_layout(write(tmp_path / "c.json", coco(keypoints=names, skeleton=skeleton))).layout
    runs = {(curve.points, curve.closed) for curve in layout.curves}
    assert runs == {((3, 4), False), ((3, 5, 6), False), ((3, 7), False), ((0, 1, 2), True)}
    assert not layout.mirrors


def test_curves_that_do_not_mirror_leave_the_mirror_out(tmp_path: Path) -> None:
    skeleton = [[1, 2], [2, 4]]  # the left half alone
    draft = draft_layout(write(tmp_path / "c.json", coco(keypoints=NAMES, skeleton=skeleton)))
    assert not draft.layout.mirrors
    assert len(draft.layout.curves) == 1
    assert draft.remarks[-1] == "the curves do not mirror onto each other: the mirror is left out"


def test_a_count_of_points_where_coco_has_no_names(tmp_path: Path) -> None:
    layout = draft_layout(write(tmp_path / "c.json", coco())).layout
    assert layout.point_names == tuple(f"point {index}" for index in range(5))


CVAT = """<annotations><version>1.1</version><image id="0" name="a.jpg" width="9" height="9">
<skeleton label="hand"><points label="wrist" points="1,1"/><points label="thumb" points="2,2"/></skeleton>
</image></annotations>"""
DLIB = """<?xml version='1.0'?><dataset><images>
<image file='a.jpg'><box top='1' left='1' width='5' height='5'>
<part name='10' x='1' y='1'/><part name='9' x='2' y='2'/></box></image></images></dataset>"""
LABEL_STUDIO = [
    {
        "data": {"image": "a.jpg"},
        "annotations": [
            {
                "result": [
                    {"type": "keypointlabels", "value": {"keypointlabels": [name]}}
                    for name in ("tip", "base")
                ]
            }
        ],
    }
]
LABELME = {
    "version": "5",
    "imagePath": "a.jpg",
    "shapes": [
        {"label": name, "points": [[1, 1]], "shape_type": kind}
        for name, kind in (("wing", "point"), ("box", "rectangle"), ("tail", "point"))
    ],
}
DEEPLABCUT = (
    "scorer,me,me,me,me\nbodyparts,snout,snout,tail,tail\ncoords,x,y,x,y\nlabeled-data/v/i.png,1,2,3,4\n"
)


@pytest.mark.parametrize(
    ("file", "content", "names"),
    [
        ("a.xml", CVAT, ("wrist", "thumb")),
        ("b.xml", DLIB, ("9", "10")),
        ("tasks.json", LABEL_STUDIO, ("tip", "base")),
        ("one.json", LABELME, ("wing", "tail")),
        ("CollectedData_me.csv", DEEPLABCUT, ("snout", "tail")),
    ],
)
def test_names_of_other_tools(tmp_path: Path, file: str, content: Any, names: tuple[str, ...]) -> None:
    assert draft_layout(write(tmp_path / file, content)).layout.point_names == names


def test_sleaps_skeleton(tmp_path: Path) -> None:
    """Nodes, edges and symmetries as jsonpickle leaves them: a kind is written once, and then by number."""

    def kind(number: int, *, first: bool) -> dict[str, Any]:
        whole = [{"py/type": "sleap.skeleton.EdgeType"}, {"py/tuple": [number]}]
        return {"py/reduce": whole} if first else {"py/id": number}

    links = [
        {"source": 0, "target": 1, "type": kind(1, first=True)},
        {"source": 1, "target": 2, "type": kind(1, first=False)},
        {"source": 0, "target": 2, "type": kind(2, first=True)},
    ]
    content = {
        "nodes": [{"name": "left"}, {"name": "middle"}, {"name": "right"}],
        "skeletons": [{"nodes": [{"id": 0}, {"id": 1}, {"id": 2}], "links": links}],
    }
    path = tmp_path / "fly.slp"
    with h5py.File(path, "w") as file:
        file.create_group("metadata").attrs["json"] = json.dumps(content)
    layout = draft_layout(str(path)).layout
    assert layout.point_names == ("left", "middle", "right")
    assert layout.flip == (2, 1, 0)
    assert [curve.points for curve in layout.curves] == [(0, 1, 2)]


def test_a_number_of_points_and_a_layout() -> None:
    assert draft_layout("21").layout.point_count == 21
    assert draft_layout("68").layout == load_layout("68")


@pytest.mark.parametrize(
    ("names", "flip"),
    [
        (["L_hip", "R_hip", "neck"], (1, 0, 2)),
        (["hip.l", "hip.r"], (1, 0)),
        (["LeftEye", "RightEye"], (0, 1)),  # one word each: nothing is cut out of words
        (["Left Eye", "Right Eye", "left", "level"], (1, 0, 2, 3)),
    ],
)
def test_sides_by_name(tmp_path: Path, names: list[str], flip: tuple[int, ...]) -> None:
    assert draft_layout(write(tmp_path / "c.json", coco(keypoints=names))).layout.flip == flip


def test_names_twice_get_numbers(tmp_path: Path) -> None:
    draft = draft_layout(write(tmp_path / "c.json", coco(keypoints=["a", "b", "a"])))
    assert draft.layout.point_names == ("a 0", "b", "a 2")
    assert "names that occur twice got a number: a" in draft.remarks


@pytest.mark.parametrize(
    ("source", "error", "message"),
    [
        ("0", LayoutError, "0 points; a layout has 1 to 1000"),
        ("5000", LayoutError, "5000 points; a layout has 1 to 1000"),
        (
            "notes.txt",
            FormatError,
            "is in no format that is known; a draft takes a number, a layout or a file of",
        ),
        ("nothing.json", FormatError, "is in no format that is known"),
        ("empty.json", FormatError, "names no points"),
    ],
)
def test_what_says_nothing_is_refused(
    tmp_path: Path, source: str, error: type[AdnetError], message: str
) -> None:
    write(tmp_path / "notes.txt", "eyes and nose")
    write(tmp_path / "empty.json", {"images": [], "annotations": [], "categories": []})
    with pytest.raises(error, match=message):
        draft_layout(source if source.isdigit() else str(tmp_path / source))
