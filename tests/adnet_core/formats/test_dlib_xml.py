"""dlib's XML, as imglab writes it and dlib's parser takes it."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import numpy as np
import pytest

from adnet_core.conversion import converting as conversion
from adnet_core.conversion.catalogue import FORMATS
from adnet_core.errors import FormatError
from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import Layout
from adnet_core.formats.annotation_format import ReadRequest
from adnet_core.formats.dlib_xml import read_dlib
from adnet_core.formats.face import AnnotatedFace

IMGLAB = """<?xml version='1.0' encoding='ISO-8859-1'?>
<?xml-stylesheet type='text/xsl' href='image_metadata_stylesheet.xsl'?>
<dataset>
<name>imglab dataset</name>
<comment>Created by imglab tool.</comment>
<images>
  <image file='a.png' width='200' height='100'>
    <box top='10' left='20' width='31' height='41'>
      <label>face</label>
      <part name='0' x='25' y='15'/>
      <part name='1' x='45' y='15'/>
      <part name='2' x='35' y='40'/>
    </box>
    <box top='1' left='2' width='3' height='4' occluded='1'>
      <part name='2' x='3' y='3'/>
    </box>
    <box top='1' left='2' width='3' height='4'/>
    <box top='1' left='2' width='3' height='4' ignore='1'>
      <part name='0' x='3' y='3'/>
    </box>
  </image>
</images>
</dataset>
"""


def read(tmp_path: Path, layout: Layout, text: str) -> tuple[list[AnnotatedFace], Counter[str]]:
    path = tmp_path / "training.xml"
    path.write_text(text, encoding="iso-8859-1")
    lost: Counter[str] = Counter()
    return read_dlib(ReadRequest(path, layout, on_lost=lambda what: lost.update((what,)))), lost


def test_a_file_of_imglabs(tmp_path: Path, photo: Path, three: Layout) -> None:
    (face, part), lost = read(tmp_path, three, IMGLAB)
    np.testing.assert_array_equal(face.points, [[25, 15], [45, 15], [35, 40]])
    # A rectangle of dlib's holds its last column and row: 20 to 50 are 31 pixels.
    assert face.box == FaceBox(20, 10, 50, 50)
    assert (face.photo, face.photo_size) == (photo, (200, 100))
    np.testing.assert_array_equal(part.points, [[np.nan, np.nan], [np.nan, np.nan], [3, 3]])
    assert lost == {"boxes with attributes of dlib's": 1, "boxes without parts": 1, "boxes to be ignored": 1}


def test_whole_pixels_are_written_and_parts_in_the_order_of_their_names(
    tmp_path: Path, photo: Path, three: Layout
) -> None:
    face = AnnotatedFace(
        photo, np.array([[1.4, 2.6], [np.nan, np.nan], [30.5, 40]]), "", FaceBox(0, 0, 40.2, 50)
    )
    path = tmp_path / "training.xml"
    conversion.write(conversion.plan([face], path, FORMATS["dlib"], three))
    text = path.read_text()
    assert re.findall(r'<part name="(\d+)" x="(-?\d+)" y="(-?\d+)"', text) == [
        ("00", "1", "3"),
        ("02", "30", "40"),
    ]
    assert 'top="0" left="0" width="41" height="51"' in text


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (("x='25'", "x='nan'"), "image 1, box 1: 'nan' is not a finite number"),
        (("x='25'", ""), "image 1, box 1: <part> has no x"),
        (("width='31'", "width='0'"), "image 1, box 1: -1 x 40 is no size of a face"),
        (("name='1'", "name='0'"), "image 1, box 1: the point '0' is there twice"),
        (("<dataset>", "<!DOCTYPE d><dataset>"), "has a document type or entities"),
        (("</dataset>", ""), "is not XML, or is cut off"),
        (("dataset>", "data>"), "is not XML, or is cut off"),
    ],
)
def test_what_is_wrong_is_said(
    tmp_path: Path, photo: Path, three: Layout, change: tuple[str, str], reason: str
) -> None:
    with pytest.raises(FormatError) as raised:
        read(tmp_path, three, IMGLAB.replace(*change, 1))
    assert str(raised.value).startswith(str(tmp_path / "training.xml"))
    assert reason in str(raised.value)
