"""Exports of other annotation tools, as these write them: VIA, Datumaro, Supervisely, Darwin and more."""

from __future__ import annotations

import json
from collections.abc import Sequence
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
from adnet_core.faces.states import Visibility
from adnet_core.formats.annotation_format import ReadRequest

# The photo is 200 x 100 pixels. Its points are at 10, 9 and 20, 19 and 30, 29.
POINTS = np.array([[10.0, 9], [20, 19], [30, 29]])
NAMES = ("b", "a", "c")
"""In another order than the layout's."""
SWAPPED = POINTS[[1, 0, 2]]


def gathered(path: Path, layout: Layout) -> Gathered:
    return conversion.gather(path, FORMATS[recognise(path) or ""], layout)


def saved(photo: Path, name: str, content: Any) -> Path:
    path = photo.parent / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content if isinstance(content, str) else json.dumps(content))
    return path


def via_regions(**names: str) -> list[dict[str, Any]]:
    """Three points named by an attribute of the person's own, and a polygon."""
    regions = [
        {
            "shape_attributes": {"name": "point", "cx": x + 0.5, "cy": y + 0.5},
            "region_attributes": {key: {"name": name}.get(key, value) for key, value in names.items()}
            | {"kind": name},
        }
        for name, (x, y) in zip(NAMES, POINTS, strict=True)
    ]
    polygon = {"name": "polygon", "all_points_x": [1, 2, 3], "all_points_y": [1, 2, 1]}
    return [*regions, {"shape_attributes": polygon, "region_attributes": {}}]


def test_via_projects_and_exports(photo: Path, three: Layout) -> None:
    entries = {"a.png123": {"filename": "a.png", "size": 123, "regions": via_regions()}}
    first = {"a.png123": {**entries["a.png123"], "regions": dict(enumerate(via_regions()))}}
    for content in ({"_via_settings": {}, "_via_img_metadata": entries}, entries, first):
        path = saved(photo, "via.json", content)
        found = gathered(path, three)
        np.testing.assert_allclose(found.faces[0].points, SWAPPED)
        assert found.unread == {"regions of the kind polygon": 1}


def test_via_tells_faces_apart_by_a_group(photo: Path, three: Layout) -> None:
    regions = [*via_regions(person="1")[:3], *via_regions(person="2")[:2]]
    path = saved(photo, "via.json", {"x": {"filename": "a.png", "size": 1, "regions": regions}})
    first, second = gathered(path, three).faces
    np.testing.assert_allclose(first.points, SWAPPED)
    assert second.placed.tolist() == [True, True, False]


def test_via_points_without_names_come_in_their_order(photo: Path, three: Layout) -> None:
    regions = [{**region, "region_attributes": {}} for region in via_regions()[:3] * 2]
    path = saved(photo, "via.json", {"x": {"filename": "a.png", "size": 1, "regions": regions}})
    found = gathered(path, three)
    assert len(found.faces) == 2
    for face in found.faces:
        np.testing.assert_allclose(face.points, POINTS)


def test_via_in_csv_and_of_version_3(photo: Path, three: Layout) -> None:
    rows = [
        "filename,file_size,file_attributes,region_count,region_id,region_shape_attributes,region_attributes"
    ]
    for number, region in enumerate(via_regions()):
        cells = [
            json.dumps(region[key]).replace('"', '""') for key in ("shape_attributes", "region_attributes")
        ]
        rows.append(f'a.png,123,"{{}}",4,{number},"{cells[0]}","{cells[1]}"')
    path = saved(photo, "via.csv", "\n".join(rows) + "\n")
    np.testing.assert_allclose(gathered(path, three).faces[0].points, SWAPPED)
    metadata = {
        f"m{number}": {"vid": "1", "flg": 0, "z": [], "xy": [1, x + 0.5, y + 0.5], "av": {"1": name}}
        for number, (name, (x, y)) in enumerate(zip(NAMES, POINTS, strict=True))
    }
    third = {
        "project": {"pid": "x"},
        "attribute": {"1": {"aname": "landmark", "type": 1}},
        "file": {"7": {"fid": "7", "fname": "a.png", "type": 2, "loc": 1, "src": ""}},
        "view": {"1": {"fid_list": ["7"]}},
        "metadata": metadata,
    }
    path = saved(photo, "via3.json", third)
    np.testing.assert_allclose(gathered(path, three).faces[0].points, SWAPPED)
    third["view"] = {}
    with pytest.raises(FormatError, match="is in a view without a photo"):
        gathered(saved(photo, "via3.json", third), three)


def datumaro(annotations: list[dict[str, Any]]) -> dict[str, Any]:
    labels = [{"name": name, "parent": "", "attributes": []} for name in ("face", *NAMES)]
    return {
        "info": {},
        "categories": {
            "label": {"labels": labels, "attributes": []},
            "points": {"items": [{"label_id": 0, "labels": list(NAMES), "joints": [[1, 2], [2, 3]]}]},
        },
        "items": [
            {
                "id": "a",
                "image": {"path": "a.png", "size": [100, 200]},
                "annotations": annotations,
                "attr": {},
            }
        ],
    }


def test_datumaro_points_and_both_kinds_of_skeletons(photo: Path, three: Layout) -> None:
    flat = (POINTS + 0.5).ravel().tolist()
    points = {"type": "points", "label_id": 0, "group": 1, "points": flat, "visibility": [2, 1, 2]}
    box = {"type": "bbox", "label_id": 0, "group": 1, "bbox": [5.5, 4.5, 40, 30]}
    triples = [value for x, y in POINTS + 0.5 for value in (x, y, 2)]
    elements = [
        {"type": "points", "label_id": 1 + index, "points": [x, y], "visibility": [2]}
        for index, (x, y) in enumerate((POINTS + 0.5).tolist())
    ]
    path = saved(photo, "d.json", datumaro([points, box, {"type": "mask"}]))
    found = gathered(path, three)
    (face,) = found.faces
    np.testing.assert_allclose(face.points, SWAPPED)
    assert face.visibility is not None
    assert face.visibility.tolist() == [Visibility.OCCLUDED, Visibility.VISIBLE, Visibility.VISIBLE]
    assert face.box is not None
    assert face.box.as_tuple() == (5, 4, 45, 34)
    assert found.unread == {"annotations of the type mask": 1}
    draft = draft_layout(str(path)).layout
    assert draft.point_names == NAMES
    assert [one.points for one in draft.curves] == [(0, 1, 2)]
    for skeleton in ({"elements": elements}, {"points": triples}):
        path = saved(photo, "d.json", datumaro([{"type": "skeleton", "label_id": 0, **skeleton}]))
        np.testing.assert_allclose(gathered(path, three).faces[0].points, SWAPPED)
    path = saved(photo, "d.json", datumaro([{**points, "points": flat[:4]}]))
    with pytest.raises(FormatError, match="has 2 points, 3 with visibility and 3 with names"):
        gathered(path, three)


def test_supervisely_graphs_by_the_labels_of_their_nodes(photo: Path, three: Layout) -> None:
    (photo.parent / "ds" / "img").mkdir(parents=True)
    moved = photo.rename(photo.parent / "ds" / "img" / "a.png")
    nodes = {f"n{index}": {"label": name, "loc": [0, 0]} for index, name in enumerate(NAMES)}
    graph = {"nodes": nodes, "edges": [{"src": "n0", "dst": "n1"}]}
    saved(photo, "meta.json", {"classes": [{"title": "face", "shape": "graph", "geometry_config": graph}]})
    placed = {f"n{index}": {"loc": position} for index, position in enumerate((POINTS + 0.5).tolist())}
    placed["n0"]["disabled"] = True
    objects = [{"classTitle": "face", "geometryType": "graph", "nodes": placed, "tags": [{"name": "blur"}]}]
    saved(photo, "ds/ann/a.png.json", {"size": {"height": 100, "width": 200}, "objects": objects})
    for source in (photo.parent, photo.parent / "ds" / "ann" / "a.png.json"):
        (face,) = gathered(source, three).faces
        assert face.photo == moved
        np.testing.assert_allclose(face.points, SWAPPED)
        assert face.visibility is not None
        assert face.visibility.tolist() == [Visibility.VISIBLE, Visibility.OCCLUDED, Visibility.VISIBLE]
        assert face.tags == {"blur"}
    assert draft_layout(str(photo.parent)).layout.point_names == NAMES
    single = [
        {"classTitle": name, "geometryType": "point", "points": {"exterior": [[x, y]], "interior": []}}
        for name, (x, y) in zip(NAMES * 2, [*(POINTS + 0.5).tolist()] * 2, strict=True)
    ]
    saved(photo, "ds/ann/a.png.json", {"size": {"height": 100, "width": 200}, "objects": single})
    assert len(gathered(photo.parent, three).faces) == 2


def test_datumaro_says_what_is_there_twice(photo: Path, three: Layout) -> None:
    flat = (POINTS + 0.5).ravel().tolist()
    points = {"type": "points", "label_id": 0, "group": 1, "points": flat}
    boxes = [{"type": "bbox", "label_id": 0, "group": 1, "bbox": [5.5, at, 40, 30]} for at in (4.5, 9.5)]
    content = datumaro([points, *boxes])
    found = gathered(saved(photo, "d.json", content), three)
    assert found.unread == {"further boxes of a face": 1}
    assert found.faces[0].box is not None
    assert found.faces[0].box.y0 == 4
    content["categories"]["points"]["items"].append({"label_id": 0, "labels": ["c", "b", "a"]})
    with pytest.raises(FormatError, match=r"d\.json: names the points of the label 0 in two ways"):
        gathered(saved(photo, "d.json", content), three)


def test_supervisely_keeps_the_nodes_of_classes_apart(photo: Path, three: Layout) -> None:
    def kind(title: str, names: Sequence[str]) -> dict[str, Any]:
        nodes = {f"n{index}": {"label": name} for index, name in enumerate(names)}
        return {"title": title, "shape": "graph", "geometry_config": {"nodes": nodes}}

    (photo.parent / "ds" / "img").mkdir(parents=True)
    photo.rename(photo.parent / "ds" / "img" / "a.png")
    placed = {f"n{index}": {"loc": position} for index, position in enumerate((POINTS + 0.5).tolist())}
    objects = [{"classTitle": "face", "geometryType": "graph", "nodes": placed}]
    saved(photo, "ds/ann/a.png.json", {"objects": objects})
    classes = [kind("face", NAMES), kind("hand", NAMES[::-1])]
    saved(photo, "meta.json", {"classes": classes})
    np.testing.assert_allclose(gathered(photo.parent, three).faces[0].points, SWAPPED)
    classes[1]["title"] = "face"
    saved(photo, "meta.json", {"classes": classes})
    with pytest.raises(FormatError, match="calls the nodes of the class 'face' in two ways"):
        gathered(photo.parent, three)


def test_darwin_skeletons_and_keypoints(photo: Path, three: Layout) -> None:
    nodes = [
        {"name": name, "x": x + 0.5, "y": y + 0.5, "occluded": name == "c"}
        for name, (x, y) in zip(NAMES, POINTS, strict=True)
    ]
    box = {"x": 5.5, "y": 4.5, "w": 40, "h": 30}
    slot = {"slot_name": "0", "width": 200, "height": 100, "source_files": [{"file_name": "a.png"}]}
    item = {"name": "a.png", "path": "/", "slots": [slot]}
    skeleton = {"name": "face", "skeleton": {"nodes": nodes}, "bounding_box": box}
    other = {"name": "hair", "polygon": {"paths": []}}
    path = saved(photo, "a.json", {"version": "2.0", "item": item, "annotations": [skeleton, other]})
    for source in (path, photo.parent):
        found = gathered(source, three)
        (face,) = found.faces
        np.testing.assert_allclose(face.points, SWAPPED)
        assert face.visibility is not None
        assert face.visibility.tolist() == [Visibility.VISIBLE, Visibility.VISIBLE, Visibility.OCCLUDED]
        assert face.box is not None
        assert face.box.as_tuple() == (5, 4, 45, 34)
    assert found.unread == {"annotations without keypoints": 1}
    keypoints = [
        {"name": node["name"], "keypoint": {"x": node["x"], "y": node["y"]}, "instance_id": {"value": number}}
        for number in (1, 2)
        for node in nodes
    ]
    image = {"filename": "0.png", "original_filename": "a.png", "width": 200, "height": 100}
    path = saved(photo, "a.json", {"dataset": "x", "image": image, "annotations": keypoints})
    assert len(gathered(path, three).faces) == 2


def test_encord_and_makesense(photo: Path, three: Layout) -> None:
    nodes = {
        str(index): {"x": (x + 0.5) / 200, "y": (y + 0.5) / 100, "name": name, "visibility": "visible"}
        for index, (name, (x, y)) in enumerate(zip(NAMES, POINTS, strict=True))
    }
    nodes["2"]["visibility"] = "occluded"
    objects: list[dict[str, Any]] = [
        {"name": "face", "shape": "skeleton", "skeleton": nodes},
        {"name": "hair", "shape": "polygon", "polygon": {}},
        *({"name": nodes[key]["name"], "shape": "point", "point": {"0": nodes[key]}} for key in "01"),
    ]
    unit = {"data_title": "a.png", "width": 200, "height": 100, "labels": {"objects": objects}}
    path = saved(photo, "e.json", [{"label_hash": "x", "data_units": {"u": unit}}])
    found = gathered(path, three)
    skeleton, points = found.faces
    np.testing.assert_allclose(skeleton.points, SWAPPED)
    assert skeleton.visibility is not None
    assert skeleton.visibility.tolist() == [Visibility.VISIBLE, Visibility.VISIBLE, Visibility.OCCLUDED]
    assert points.placed.tolist() == [True, True, False]
    assert found.unread == {"objects of the shape polygon": 1}
    rows = [f"{name},{x + 0.5},{y + 0.5},a.png,200,100\n" for name, (x, y) in zip(NAMES, POINTS, strict=True)]
    path = saved(photo, "labels_my-project.csv", "".join(rows + rows[:1]))
    first, second = gathered(path, three).faces
    np.testing.assert_allclose(first.points, SWAPPED)
    assert second.placed.tolist() == [False, True, False]


def test_roboflow_writes_coco_and_yolo(photo: Path, three: Layout) -> None:
    """Its class 0 has no points, and photos have names of its own."""
    (photo.parent / "train").mkdir()
    photo.rename(photo.parent / "train" / "a_png.rf.0123.png")
    keypoints = [value for x, y in POINTS + 0.5 for value in (x, y, 2)]
    content = {
        "info": {"year": "2026"},
        "categories": [
            {"id": 0, "name": "faces", "supercategory": "none"},
            {
                "id": 1,
                "name": "face",
                "supercategory": "faces",
                "keypoints": list(NAMES),
                "skeleton": [[1, 2]],
            },
        ],
        "images": [
            {
                "id": 0,
                "file_name": "a_png.rf.0123.png",
                "width": 200,
                "height": 100,
                "extra": {"name": "a.png"},
            }
        ],
        "annotations": [
            {"id": 0, "image_id": 0, "category_id": 1, "bbox": [5, 4, 40, 30], "keypoints": keypoints}
        ],
    }
    path = saved(photo, "train/_annotations.coco.json", content)
    assert recognise(path) == "coco"
    np.testing.assert_allclose(gathered(path, three).faces[0].points, SWAPPED)
    assert draft_layout(str(path)).layout.point_names == NAMES


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("via.json", {"_via_img_metadata": []}, "names no photo"),
        ("via.json", {"_via_img_metadata": {"a": {"regions": []}}}, "has no filename"),
        ("a.json", {"annotations": [], "slots": 1}, "names no photo"),
        ("e.json", [{"label_hash": "x", "data_units": 3}], "has no 'data_units'"),
        ("e.json", {"data_units": {"a": {"width": "x", "labels": {"objects": []}}}}, "holds no point"),
        ("p.csv", "a,1,2,a.png,200,100\nb,1,2\n", "has 3 cells, not the 6"),
    ],
)
def test_refusals(photo: Path, three: Layout, name: str, content: Any, said: str) -> None:
    path = saved(photo, name, content)
    with pytest.raises(FormatError, match=said):
        FORMATS[recognise(path) or ""].faces(ReadRequest(path, three))
