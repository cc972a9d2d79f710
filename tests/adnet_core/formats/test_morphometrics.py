"""The files of morphometrics and face research, as written there: TPS, TEM, .ljson, Slicer, StereoMorph."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from adnet_core.conversion import converting as conversion
from adnet_core.conversion.catalogue import FORMATS
from adnet_core.conversion.converting import Gathered
from adnet_core.conversion.layout_draft import draft_layout
from adnet_core.conversion.recognition import recognise
from adnet_core.errors import FormatError
from adnet_core.faces.layout import Layout
from adnet_core.faces.scale import Scale
from adnet_core.faces.states import FaceState
from adnet_core.formats.annotation_format import ReadRequest
from adnet_core.projects.store import Project

# The photo is 200 x 100 pixels.
TPS = "LM=2\n10.5 90.5\n20.5 80.5\nCURVES=1\nPOINTS=1\n30.5 70.5\nIMAGE=a.png\nID=0\nSCALE=0.0125\n"
TEM = "# a comment\n3\n10\t9\n20 19\n\n30.25\t29\n1\n0\n3\n0 1 2\n"
LJSON: dict[str, Any] = {
    "version": 2,
    "labels": [{"label": "all", "mask": [0, 1, 2]}],
    "landmarks": {"points": [[9, 10], [19, 20], [29, 30]], "connectivity": [[0, 1], [1, 2]]},
}
MARKUPS: dict[str, Any] = {
    "@schema": "https://raw.githubusercontent.com/slicer/slicer/master/...#",
    "markups": [
        {
            "type": "Fiducial",
            "coordinateSystem": "LPS",
            "coordinateUnits": "mm",
            "controlPoints": [
                {"id": "1", "label": "b", "position": [20.0, 19.0, 0.0], "positionStatus": "defined"},
                {"id": "2", "label": "a", "position": [10.0, 9.0, 0.0], "positionStatus": "defined"},
                {"id": "3", "label": "c", "position": "", "positionStatus": "missing"},
            ],
        }
    ],
}
FCSV = (
    "# Markups fiducial file version = 4.11\n# CoordinateSystem = RAS\n"
    "# columns = id,x,y,z,ow,ox,oy,oz,vis,sel,lock,label,desc,associatedNodeID\n"
    "n_0,-20,-19,0,0,0,0,1,1,1,0,b,,\nn_1,-10,-9,0,0,0,0,1,1,1,0,a,,\nn_2,-30,-29,0,0,0,0,1,1,1,0,c,,\n"
)
SHAPES = """<shapes type=list>
\t<scaling.units type=vector names=FALSE length=1 as.numeric=FALSE >cm</scaling.units>
\t<scaling type=vector names=FALSE length=1 as.numeric=TRUE >0.0125</scaling>
\t<landmarks.pixel type=matrix rownames=TRUE colnames=FALSE nrow=3 ncol=2 as.numeric=TRUE >
\t\tb\t20.5\t19.5
\t\ta\t10.5\t9.5
\t\tc\tNA\tNA
\t</landmarks.pixel>
\t<ruler.points type=matrix rownames=TRUE colnames=FALSE nrow=1 ncol=2 as.numeric=TRUE >
\t\tRuler point 1\t226\t1143
\t</ruler.points>
</shapes>
"""
POINTS = np.array([[10.0, 9], [20, 19], [30, 29]])


def gathered(path: Path, layout: Layout, **options: Any) -> Gathered:
    return conversion.gather(path, FORMATS[recognise(path) or ""], layout, **options)


def test_tps_counts_y_from_below_and_has_a_scale(photo: Path, three: Layout) -> None:
    path = photo.with_name("a.tps")
    path.write_text(TPS)
    (face,) = gathered(path, three).faces
    np.testing.assert_allclose(face.points, POINTS)
    assert face.scale == Scale(0.0125)
    # Read as counting from 1, x is half a pixel less, and y, which counts upwards, half a pixel more.
    (moved,) = gathered(path, three, pixel_origin=1.0).faces
    np.testing.assert_allclose(moved.points, POINTS + np.array([-0.5, 0.5]))


def test_tps_landmarks_without_their_curves(photo: Path, three: Layout) -> None:
    path = photo.with_name("a.tps")
    path.write_text(TPS.replace("LM=2", "LM=3\n-1 -1").replace("\n", "\r\n") + "COMMENT=seen twice\n" + TPS)
    found = gathered(path, three)
    np.testing.assert_allclose(found.faces[0].points, [[np.nan, np.nan], *POINTS[:2]])
    np.testing.assert_allclose(found.faces[1].points, POINTS)
    assert found.unread == {"points on curves": 1, "entries COMMENT": 1}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (TPS.replace("LM=2", "LM=4"), "comes after 2 points where 4 are announced"),
        (TPS.replace("LM=2", "LM3=2"), "in space, not in a photo"),
        (TPS.replace("IMAGE=a.png\n", ""), "names no photo"),
        (TPS.replace("20.5 80.5", "20.5 80.5 1"), "is not x and y of a point"),
        (TPS.replace("0.0125", "half"), "the scale 'half' is no number"),
        (TPS + "whatever\n", "'whatever' is no entry of a TPS file"),
        ("LM=1\n", "ends after 0 points where 1 are announced"),
    ],
)
def test_tps_refuses(photo: Path, three: Layout, text: str, said: str) -> None:
    path = photo.with_name("a.tps")
    path.write_text(text)
    with pytest.raises(FormatError, match=said):
        FORMATS["tps"].faces(ReadRequest(path, three))


def test_tem_and_its_lines(photo: Path, three: Layout) -> None:
    path = photo.with_name("a.tem")
    path.write_text(TEM)
    for source in (path, photo.parent):
        (face,) = gathered(source, three).faces
        np.testing.assert_allclose(face.points, [[10, 9], [20, 19], [30.25, 29]])
    draft = draft_layout(str(path))
    assert [(one.points, one.closed) for one in draft.layout.curves] == [((0, 1, 2), False)]


def test_a_set_of_189_points_brings_its_layout(photo: Path) -> None:
    """As face researchers have it: many points, and lines some of which close and share points."""
    rng = np.random.default_rng(1)
    points = rng.uniform(5, 90, (189, 2))
    lines = [range(0, 40), [40, 41, 42, 40], range(42, 189)]
    text = [str(len(points)), *(f"{x:.2f}\t{y:.2f}" for x, y in points), str(len(lines))]
    for members in lines:
        text += ["0", str(len(members)), " ".join(map(str, members))]
    path = photo.with_name("a.tem")
    path.write_text("\n".join(text))
    draft = draft_layout(str(path))
    assert draft.layout.point_count == 189
    assert [len(one.points) for one in draft.layout.curves] == [40, 3, 147]
    assert [one.closed for one in draft.layout.curves] == [False, True, False]
    (face,) = gathered(path, draft.layout).faces
    np.testing.assert_allclose(face.points, points, atol=0.006)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (TEM.replace("3\n10", "4\n10"), "is not x and y of a point"),
        (TEM.replace("0 1 2", "0 1 3"), "is not 3 numbers of its 3 points"),
        (TEM[:21], "is not x and y of a point"),
        (TEM[:23], "ends before point 3 of 3"),
        ("-3\n", "'-3' is no number of points"),
        ("3\n1 2\n1 2 3\n", "is not x and y of a point"),
    ],
)
def test_tem_refuses(photo: Path, three: Layout, text: str, said: str) -> None:
    photo.with_name("a.tem").write_text(text)
    with pytest.raises(FormatError, match=said):
        FORMATS["tem"].faces(ReadRequest(photo.parent, three))


def test_ljson_of_three_versions(photo: Path, three: Layout) -> None:
    path = photo.with_name("a_three.ljson")
    first = {"version": 1, "groups": [{"label": "all", "landmarks": [{"point": [y, x]} for x, y in POINTS]}]}
    third = {"version": 3, "groups": {"PTS": LJSON}}
    for content in (first, LJSON, third):
        path.write_text(json.dumps(content))
        (face,) = gathered(photo.parent, three).faces
        np.testing.assert_allclose(face.points, POINTS)
    path.write_text(json.dumps(LJSON))
    assert [one.points for one in draft_layout(str(path)).layout.curves] == [(0, 1, 2)]
    LJSON["landmarks"]["points"][1] = [None, None]
    path.write_text(json.dumps(LJSON))
    assert gathered(path, three).faces[0].placed.tolist() == [True, False, True]
    path.write_text(json.dumps({"version": 3, "groups": {"PTS": LJSON, "other": LJSON}}))
    with pytest.raises(FormatError, match="not one group of landmarks but PTS, other"):
        gathered(path, three)


def test_slicer_points_by_their_labels(photo: Path, three: Layout) -> None:
    path = photo.with_name("a.mrk.json")
    path.write_text(json.dumps(MARKUPS))
    for source in (path, photo.parent):
        (face,) = gathered(source, three).faces
        np.testing.assert_allclose(face.points, [*POINTS[:2], [np.nan, np.nan]])
    path.write_text(json.dumps(MARKUPS).replace("LPS", "RAS"))
    assert gathered(path, three).faces[0].points[0].tolist() == [-10, -9]
    path.write_text(json.dumps(MARKUPS).replace("19.0, 0.0", "19.0, 4.0"))
    with pytest.raises(FormatError, match="the point 'b' lies in space"):
        gathered(path, three)


def test_slicer_labels_of_its_own_are_taken_in_their_order(photo: Path, three: Layout) -> None:
    path = photo.with_name("a.fcsv")
    path.write_text(FCSV)
    (face,) = gathered(photo.parent, three).faces
    np.testing.assert_allclose(face.points, POINTS)
    for name, label in (("b", "F-1"), ("a", "F-2"), ("c", "F-3")):
        path.write_text(path.read_text().replace(f"0,{name},", f"0,{label},"))
    found = gathered(path, three)
    np.testing.assert_allclose(found.faces[0].points, POINTS[[1, 0, 2]])
    assert "they were taken in their order" in found.remarks[0]


def test_stereomorph_has_names_and_a_scale_with_its_unit(photo: Path, three: Layout) -> None:
    images, shapes = photo.parent / "images", photo.parent / "shapes"
    images.mkdir()
    shapes.mkdir()
    photo.rename(images / "a.png")
    (shapes / "a.txt").write_text(SHAPES)
    (face,) = gathered(shapes, three).faces
    assert face.photo == images / "a.png"
    np.testing.assert_allclose(face.points, [*POINTS[:2], [np.nan, np.nan]])
    assert face.scale == Scale(0.0125, "cm")
    assert draft_layout(str(shapes / "a.txt")).layout.point_names == ("b", "a")
    for spoilt in (
        SHAPES[:-12],
        SHAPES.replace("</landmarks", "</landmark"),
        SHAPES.replace("\t9.5", " 9.5"),
    ):
        (shapes / "a.txt").write_text(spoilt)
        with pytest.raises(FormatError, match=r"cut off|is not open|parted by tabs"):
            gathered(shapes, three)


def test_a_project_keeps_the_scale_of_a_photo(photo: Path, three: Layout) -> None:
    photo.with_name("a.tps").write_text(TPS)
    found = gathered(photo.with_name("a.tps"), three)
    path = photo.with_name("p.adnet")
    conversion.write(conversion.plan(found.faces, path, FORMATS["project"], three))
    with Project.open(path, author="me") as project:
        (image,) = project.images()
        assert project.scales.all() == {image.id: Scale(0.0125)}
    (face,) = conversion.gather(path, FORMATS["project"], three).faces
    assert (face.scale, face.state) == (Scale(0.0125), FaceState.ACCEPTED)
