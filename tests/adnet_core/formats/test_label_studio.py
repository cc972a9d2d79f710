"""Label Studio's JSON: as it exports tasks, and what it needs to take ours in."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import numpy as np
import pytest

from adnet_core.conversion import converting as conversion
from adnet_core.conversion.catalogue import FORMATS
from adnet_core.errors import FormatError
from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import Layout
from adnet_core.faces.states import FaceState, Visibility
from adnet_core.formats.annotation_format import ReadRequest
from adnet_core.formats.face import AnnotatedFace
from adnet_core.formats.label_studio import read_label_studio

SIZE = {"original_width": 200, "original_height": 100, "image_rotation": 0}
KEYPOINT = {"type": "keypointlabels", "from_name": "kp", "to_name": "img", **SIZE, "origin": "manual"}


def keypoint(name: str, x: float, y: float, **changes: Any) -> dict[str, Any]:
    value = {"x": x, "y": y, "width": 0.4, "keypointlabels": [name]}
    return {**KEYPOINT, "id": f"id{name}", "value": value, **changes}


def task(*results: Any, **changes: Any) -> dict[str, Any]:
    """After labelstud.io's Task Format: an uploaded photo, one annotation, and what is kept with them."""
    return {
        "id": 12,
        "data": {"img": "/data/upload/3/0f1e2d3c-a.png"},
        "annotations": [
            {
                "id": 1001,
                "completed_by": 10,
                "was_cancelled": False,
                "ground_truth": False,
                "lead_time": 4.288,
                "result": list(results),
            }
        ],
        "predictions": [],
        "file_upload": "0f1e2d3c-a.png",
        "created_at": "2026-03-09T21:52:49.513742Z",
        **changes,
    }


GOOD = [keypoint("a", 5, 20), keypoint("b", 10, 20), keypoint("c", 7.5, 40)]


def read(tmp_path: Path, layout: Layout, content: object) -> tuple[list[AnnotatedFace], Counter[str]]:
    path = tmp_path / "export.json"
    path.write_text(json.dumps(content), encoding="utf-8")
    lost: Counter[str] = Counter()
    return read_label_studio(ReadRequest(path, layout, on_lost=lambda what: lost.update((what,)))), lost


def test_a_file_of_label_studios(tmp_path: Path, photo: Path, three: Layout) -> None:
    relation = {"type": "relation", "from_id": "ida", "to_id": "idb", "direction": "right"}
    hidden = {
        **KEYPOINT,
        "id": "idb",
        "type": "choices",
        "from_name": "seen",
        "value": {"choices": ["occluded"]},
    }
    (face,), lost = read(tmp_path, three, [task(*GOOD, relation, hidden)])
    assert face.photo == photo
    assert face.photo_size == (200, 100)
    # 5 % of 200 pixels is the edge between the pixels 9 and 10.
    np.testing.assert_allclose(face.points, [[9.5, 19.5], [19.5, 19.5], [14.5, 39.5]])
    assert face.visibility is not None
    assert face.visibility.tolist() == [Visibility.VISIBLE, Visibility.OCCLUDED, Visibility.VISIBLE]
    assert face.state is FaceState.ACCEPTED
    assert lost == {}


def test_predictions_are_not_the_truth(tmp_path: Path, photo: Path, three: Layout) -> None:
    given = {"model_version": "x", "score": 0.25, "result": GOOD}
    skipped = {"was_cancelled": True, "result": GOOD}
    (face,), lost = read(tmp_path, three, [task(annotations=[skipped], predictions=[given])])
    assert face.state is FaceState.PREDICTED
    assert face.score == 0.25
    assert lost == {"skipped tasks": 1}


@pytest.mark.parametrize(
    "image",
    [
        "/data/local-files/?d=a.png",
        "/data/upload/3/0f1e2d3c-a.png",
        "https://example.com/faces/a.png?x=1",
        "s3://bucket/faces/a.png",
        "a.png",
    ],
)
def test_where_the_photo_is(tmp_path: Path, photo: Path, three: Layout, image: str) -> None:
    (face,), _ = read(tmp_path, three, [task(*GOOD, data={"image": image})])
    assert face.photo == photo


def test_no_photo_of_a_folder_above(tmp_path: Path, photo: Path, three: Layout) -> None:
    folder = tmp_path / "export"
    folder.mkdir()
    file = folder / "a.json"
    file.write_text(json.dumps([task(keypoint("a", 5, 20))]))
    with pytest.raises(FormatError, match=r"there is no photo 'a\.png' beside the file"):
        read_label_studio(ReadRequest(file, three))
    (face,) = read_label_studio(ReadRequest(file, three, images=tmp_path))
    assert face.photo == photo


def test_what_is_written_fits_its_configuration(tmp_path: Path, photo: Path, three: Layout) -> None:
    points = np.array([[9.5, 19.5], [19.5, 19.5], [-30.0, 200.0]])
    accepted = AnnotatedFace(photo, points, "", FaceBox(-5, 5, 50, 60), tags=frozenset({"blur"}), note="hm")
    guess = replace(accepted, state=FaceState.PREDICTED, score=0.5, tags=frozenset(), note="")
    path = tmp_path / "tasks.json"
    conversion.write(conversion.plan([accepted, guess], path, FORMATS["labelstudio"], three))
    view = ElementTree.parse(path.with_suffix(".labels.xml")).getroot()
    controls = {one.attrib["name"]: one for one in view if one.tag != "Image"}
    (image,) = view.iterfind("Image")
    (entry,) = json.loads(path.read_text())
    assert image.attrib["value"] == "$image"
    assert entry["data"] == {"image": "/data/local-files/?d=a.png"}
    (annotation,), (prediction,) = entry["annotations"], entry["predictions"]
    assert (prediction["model_version"], prediction["score"]) == ("adnet-annotate", 0.5)
    regions = [*annotation["result"], *prediction["result"]]
    kinds = {"RectangleLabels": "rectanglelabels", "KeyPointLabels": "keypointlabels"}
    for region in regions:
        control = controls[region["from_name"]]
        assert region["to_name"] == control.attrib["toName"] == image.attrib["name"]
        assert region["type"] == kinds.get(control.tag, control.tag.lower())
        assert {key: region[key] for key in SIZE} == SIZE
        assert 0 <= region["value"]["x"] <= 100
        assert 0 <= region["value"]["y"] <= 100
        if region["type"] in kinds.values():
            known = {one.attrib["value"] for one in control}
            assert set(region["value"][region["type"]]) <= known
    first = next(region for region in regions if region["type"] == "keypointlabels")
    assert (first["value"]["x"], first["value"]["y"]) == pytest.approx((5, 20))
    identities = {region["id"] for region in regions if region["type"] == "keypointlabels"}
    assert len(identities) == 6


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ({}, "it is not a list of tasks"),
        ([None], "task 1: the entry: is no object"),
        ([{"id": 1, "img": "a.png", "kp": []}], "task 1: has no 'data'; export as JSON"),
        ([task(data={"n": 5})], "task 1: names no image"),
        ([task(*GOOD, data={"image": "http://[::1/a.png"})], "is no address of an image"),
        ([task(keypoint("a", 5, 20, original_width=0))], "does not say how large the photo is"),
        ([task(keypoint("a", 5, 20, image_rotation=90))], "the photo is turned there"),
        ([task(keypoint("a", 1e308, 20))], "a coordinate is not a finite number"),
        ([task(*GOOD, GOOD[0])], "the point 'a' is there twice"),
        ([task({"id": "x"})], "result 0: type: is missing"),
        ([task()], "holds no key points"),
    ],
)
def test_what_is_wrong_is_said(
    tmp_path: Path, photo: Path, three: Layout, content: object, reason: str
) -> None:
    with pytest.raises(FormatError) as raised:
        read(tmp_path, three, content)
    assert str(raised.value).startswith(str(tmp_path / "export.json"))
    assert reason in str(raised.value)
