"""CVAT's XML for images, as CVAT's own exporter lays it out and its loader takes it."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pytest

from adnet_core.conversion import converting as conversion
from adnet_core.conversion.catalogue import FORMATS
from adnet_core.errors import FormatError
from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import Layout
from adnet_core.faces.states import Visibility
from adnet_core.formats.annotation_format import ReadRequest
from adnet_core.formats.cvat_xml import read_cvat
from adnet_core.formats.face import AnnotatedFace

# After CVAT's dump_as_cvat_annotation: two decimals, no `occluded` on skeletons, `outside` only within them.
EXPORTED = """<?xml version="1.0" encoding="utf-8"?>
<annotations>
  <version>1.1</version>
  <meta><task><id>7</id><name>faces</name><size>1</size><mode>annotation</mode></task></meta>
  <image id="0" name="a.png" width="200" height="100">
    <skeleton label="face" source="manual" z_order="0" group_id="4">
      <points label="c" source="manual" outside="1" occluded="0" points="-2.50,7.00"></points>
      <points label="a" source="manual" outside="0" occluded="1" points="10.50,20.25"></points>
      <points label="b" source="manual" outside="1" occluded="0" points="0.00,0.00"></points>
      <attribute name="note">she said &lt;no&gt;</attribute>
      <attribute name="tags">blur;make\\;up</attribute>
      <attribute name="age">30</attribute>
    </skeleton>
    <box label="face_box" source="manual" occluded="0" xtl="1.00" ytl="2.00" xbr="31.00" ybr="42.00"
         z_order="0" group_id="4"></box>
    <points label="face" source="file" occluded="0" points="1.50,2.50;3.50,4.50;5.50,6.50"></points>
    <points label="2" source="file" occluded="1" points="8.50,9.50" z_order="0" group_id="5"></points>
    <points label="1" source="file" occluded="0" points="6.50,7.50" z_order="0" group_id="5"></points>
    <polygon label="hair" source="manual" occluded="0" points="1.00,1.00;2.00,1.00;2.00,2.00"></polygon>
    <tag label="indoor" source="manual"></tag>
  </image>
</annotations>
"""


def read(tmp_path: Path, layout: Layout, text: str) -> tuple[list[AnnotatedFace], Counter[str]]:
    path = tmp_path / "annotations.xml"
    path.write_text(text, encoding="utf-8")
    lost: Counter[str] = Counter()
    return read_cvat(ReadRequest(path, layout, on_lost=lambda what: lost.update((what,)))), lost


def test_a_file_of_cvats(tmp_path: Path, photo: Path, three: Layout) -> None:
    (skeleton, listed, named), lost = read(tmp_path, three, EXPORTED)
    np.testing.assert_array_equal(skeleton.points, [[10, 19.75], [np.nan, np.nan], [-3, 6.5]])
    assert skeleton.visibility is not None
    assert skeleton.visibility.tolist() == [Visibility.OCCLUDED, Visibility.ABSENT, Visibility.OUTSIDE]
    assert skeleton.box == FaceBox(0.5, 1.5, 30.5, 41.5)
    assert skeleton.tags == {"blur", "make;up"}
    assert skeleton.note == "she said <no>"
    assert {face.photo for face in (skeleton, listed, named)} == {photo}
    assert {face.photo_size for face in (skeleton, listed, named)} == {(200, 100)}
    np.testing.assert_array_equal(listed.points, [[1, 2], [3, 4], [5, 6]])
    np.testing.assert_array_equal(named.points, [[6, 7], [8, 9], [np.nan, np.nan]])
    assert named.visibility is not None
    assert named.visibility.tolist()[:2] == [Visibility.VISIBLE, Visibility.OCCLUDED]
    assert lost == {
        "attributes named age": 1,
        "shapes of the type polygon": 1,
        "shapes of the type tag": 1,
    }


def test_a_turned_box_is_told(tmp_path: Path, photo: Path, three: Layout) -> None:
    _, lost = read(tmp_path, three, EXPORTED.replace('ybr="42.00"', 'ybr="42.00" rotation="30.00"'))
    assert lost["rotations of boxes"] == 1


def test_what_is_written_is_what_cvats_loader_asks_for(tmp_path: Path, photo: Path, three: Layout) -> None:
    """Its load_anno reads these attributes without a default, and these as numbers."""
    points = np.array([[0.0, 0.0], [np.nan, np.nan], [-0.5, -0.5]])
    seen = np.array([Visibility.VISIBLE, Visibility.OUTSIDE, Visibility.OUTSIDE], np.int8)
    face = AnnotatedFace(photo, points, "", FaceBox(0, 0, 9, 9), seen, frozenset({"blur"}), "a note")
    path = tmp_path / "annotations.xml"
    conversion.write(conversion.plan([face], path, FORMATS["cvat"], three))
    root = ElementTree.parse(path).getroot()
    (image,) = root.iterfind("image")
    assert image.attrib == {"id": "0", "name": "a.png", "width": "200", "height": "100"}
    (skeleton,) = image.iterfind("skeleton")
    assert skeleton.attrib["label"] == "face"
    assert skeleton.attrib["group_id"] == "1"
    assert [(one.attrib["name"], one.text) for one in skeleton.iterfind("attribute")] == [
        ("tags", "blur"),
        ("note", "a note"),
    ]
    elements = [
        (one.attrib["label"], one.attrib["outside"], one.attrib["occluded"], one.attrib["points"])
        for one in skeleton.iterfind("points")
    ]
    # All points are there, which CVAT insists on: 0,0 and outside is one that nobody has placed.
    assert elements == [("a", "0", "0", "0.5,0.5"), ("b", "1", "0", "0,0"), ("c", "1", "0", "0.0001,0")]
    (box,) = image.iterfind("box")
    assert box.attrib["group_id"] == "1"
    assert [float(box.attrib[name]) for name in ("xtl", "ytl", "xbr", "ybr")] == [0.5, 0.5, 9.5, 9.5]
    labels = {one.findtext("name"): one.findtext("type") for one in root.iterfind("meta/task/labels/label")}
    assert labels == {
        "face": "skeleton",
        "a": "points",
        "b": "points",
        "c": "points",
        "face_box": "rectangle",
    }


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (("10.50,20.25", "10.50"), "image 1: '10.50' is not x and y"),
        (("1.50,2.50;3.50,4.50", "1.50,2.50"), "image 1: holds 2 points where 3 are expected"),
        (("10.50,20.25", "10.50,nan"), "image 1: 'nan' is not a finite number"),
        (("10.50,20.25", "10.50,1e7"), "image 1: 1e7 is too large for a coordinate"),
        (('label="a"', 'label="c"'), "image 1: the point 'c' is there twice"),
        (('xbr="31.00"', 'xbr="0.00"'), "image 1: -1 x 40 is no size of a face"),
        (('ytl="2.00" ', ""), "image 1: <box> has no ytl"),
        (('name="a.png" ', ""), "image 1: <image> has no name"),
        (("</annotations>", "<track/></annotations>"), "describes a video"),
        (("<annotations>", "<!DOCTYPE a><annotations>"), "has a document type or entities"),
        (("</annotations>", ""), "is not XML, or is cut off"),
    ],
)
def test_what_is_wrong_is_said(
    tmp_path: Path, photo: Path, three: Layout, change: tuple[str, str], reason: str
) -> None:
    assert change[0] in EXPORTED
    with pytest.raises(FormatError) as raised:
        read(tmp_path, three, EXPORTED.replace(*change))
    assert str(raised.value).startswith(str(tmp_path / "annotations.xml"))
    assert reason in str(raised.value)
