"""labelme's files, as labelme saves them."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from adnet_core.conversion import converting as conversion
from adnet_core.conversion.catalogue import FORMATS
from adnet_core.errors import FormatError, MissingPhotoError
from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import Layout
from adnet_core.faces.states import Visibility
from adnet_core.formats.annotation_format import ReadRequest
from adnet_core.formats.face import AnnotatedFace
from adnet_core.formats.labelme_json import read_labelme


def shape(label: str, *points: object, kind: str = "point", **changes: Any) -> dict[str, Any]:
    """A shape with every key that labelme 5 writes."""
    return {
        "label": label,
        "points": list(points),
        "group_id": 1,
        "description": "",
        "shape_type": kind,
        "flags": {},
        "mask": None,
        **changes,
    }


POINTS = [
    shape("a", [10.5, 20.5]),
    shape("b", [30.5, 20.5], flags={"occluded": True}),
    shape("c", [20.5, 40.5]),
]


def content(*shapes: object, **changes: Any) -> dict[str, Any]:
    return {
        "version": "5.5.0",
        "flags": {"checked": False},
        "shapes": list(shapes),
        "imagePath": "a.png",
        "imageData": "iVBORw0KGgo=",
        "imageHeight": 100,
        "imageWidth": 200,
        **changes,
    }


def read(tmp_path: Path, layout: Layout, value: object) -> tuple[list[AnnotatedFace], Counter[str]]:
    path = tmp_path / "a.json"
    path.write_text(json.dumps(value), encoding="utf-8")
    lost: Counter[str] = Counter()
    return read_labelme(ReadRequest(path, layout, on_lost=lambda what: lost.update((what,)))), lost


def test_a_file_of_labelmes(tmp_path: Path, photo: Path, three: Layout) -> None:
    # A rectangle by two corners, in whichever order they were clicked.
    frame = shape("face", [50.5, 60.5], [0.5, 10.5], kind="rectangle", flags={"blur": True, "pose": False})
    other = [{**one, "group_id": None} for one in POINTS[:2]]
    outline = shape("hair", [1, 1], [2, 1], [2, 2], kind="polygon")
    value = content(frame, *POINTS, *other, outline, flags={"checked": True})
    (face, second), lost = read(tmp_path, three, value)
    np.testing.assert_array_equal(face.points, [[10, 20], [30, 20], [20, 40]])
    assert face.visibility is not None
    assert face.visibility.tolist() == [Visibility.VISIBLE, Visibility.OCCLUDED, Visibility.VISIBLE]
    assert face.box == FaceBox(0, 10, 50, 60)
    assert face.tags == {"blur"}
    assert (face.photo, face.photo_size) == (photo, (200, 100))
    np.testing.assert_array_equal(second.points, [[10, 20], [30, 20], [np.nan, np.nan]])
    assert lost == {"flags of whole photos": 1, "shapes of the type polygon": 1}


def test_the_photo_of_another_folder(tmp_path: Path, photo: Path, three: Layout) -> None:
    """labelme names it from its file's folder, with Windows' slashes where it runs there.

    A file of somebody else's reaches no further than the folder that was given, or that of --images.
    """
    folder = tmp_path / "labels"
    folder.mkdir()
    (folder / "a.json").write_text(json.dumps(content(*POINTS, imagePath="..\\a.png")))
    assert [face.photo for face in read_labelme(ReadRequest(tmp_path, three))] == [photo]
    assert [face.photo for face in read_labelme(ReadRequest(folder, three, images=tmp_path))] == [photo]
    for source in (folder, folder / "a.json"):
        with pytest.raises(MissingPhotoError, match="there is no photo"):
            read_labelme(ReadRequest(source, three))


def test_numbers_of_points_count_alike_in_all_files(tmp_path: Path, photo: Path, three: Layout) -> None:
    """The first file lacks point 0, which the second has."""
    for name, numbers in (("a", (1, 2)), ("b", (0, 1, 2)), ("c", (1,))):
        points = [shape(str(number), [10 + number, 20]) for number in numbers]
        (tmp_path / f"{name}.json").write_text(json.dumps(content(*points)))
    found = [face.points[:, 0].tolist() for face in read_labelme(ReadRequest(tmp_path, three))]
    np.testing.assert_array_equal(found, [[np.nan, 10.5, 11.5], [9.5, 10.5, 11.5], [np.nan, 10.5, np.nan]])


def test_what_is_written_is_what_labelme_reads(tmp_path: Path, photo: Path, three: Layout) -> None:
    points = np.array([[10.0, 20.0], [np.nan, np.nan], [20.25, 40.0]])
    face = AnnotatedFace(photo, points, "", FaceBox(0, 10, 50, 60), tags=frozenset({"blur"}), note="hm")
    conversion.write(conversion.plan([face], tmp_path, FORMATS["labelme"], three))
    value = json.loads((tmp_path / "a.json").read_text())
    # LabelFile.load of labelme 5 reads these without a default.
    assert set(value) >= {"version", "imageData", "imagePath", "shapes", "flags", "imageHeight", "imageWidth"}
    assert (value["imagePath"], value["imageWidth"], value["imageHeight"]) == ("a.png", 200, 100)
    frame, *places = value["shapes"]
    assert (frame["shape_type"], frame["points"]) == ("rectangle", [[0.5, 10.5], [50.5, 60.5]])
    assert (frame["flags"], frame["description"]) == ({"blur": True}, "hm")
    assert [(one["label"], one["points"]) for one in places] == [
        ("a", [[10.5, 20.5]]),
        ("c", [[20.75, 40.5]]),
    ]
    assert {one["group_id"] for one in value["shapes"]} == {1}


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ([], "the entry: is no object"),
        ({"shapes": []}, "imagePath: is missing"),
        (content(*POINTS, imagePath="b.png"), "there is no photo 'b.png'"),
        (content(shape("a", [1, 2], [3, 4])), "the point 'a' is not one pair of numbers"),
        (content(shape("a", [1, None])), "shapes[0]: points.0.1: "),
        (content(shape("a", [1e9, 1])), "a coordinate is too large"),
        (content(POINTS[0], POINTS[0]), "the point 'a' is there twice"),
        (content(shape("nose", [1, 1])), "holds no point of the layout three, as 'nose' is not"),
        (content(*POINTS, shape("f", [0, 0], kind="rectangle")), "the rectangle 'f' is not two corners"),
        (content(), "holds no points of a face"),
    ],
)
def test_what_is_wrong_is_said(
    tmp_path: Path, photo: Path, three: Layout, value: object, reason: str
) -> None:
    with pytest.raises(FormatError) as raised:
        read(tmp_path, three, value)
    assert str(raised.value).startswith(str(tmp_path / "a.json"))
    assert reason in str(raised.value)
