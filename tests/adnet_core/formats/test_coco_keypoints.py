"""COCO's keypoint files; they are made here, after COCO's description of its data format."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from adnet_core.errors import FormatError
from adnet_core.faces.layout import Layout
from adnet_core.faces.states import Visibility
from adnet_core.formats.annotation_format import ReadRequest
from adnet_core.formats.coco_keypoints import read_coco_keypoints

File = Callable[[object], Path]


def annotation(**changes: Any) -> dict[str, Any]:
    """Three points: visible, occluded, not annotated."""
    return {
        "id": 7,
        "image_id": 1,
        "category_id": 1,
        "keypoints": [10.5, 20.5, 2, 30, 40, 1, 0, 0, 0],
        "num_keypoints": 2,
        "bbox": [10.5, 20.5, 100, 50],
        "area": 5000,
        "iscrowd": 0,
    } | changes


def content(*annotations: Any, **changes: Any) -> dict[str, Any]:
    return {
        "info": {"year": 2026},
        "images": [{"id": 1, "file_name": "one.jpg", "width": 200, "height": 100}],
        "annotations": list(annotations) or [annotation()],
        "categories": [{"id": 1, "name": "face", "keypoints": ["a", "b", "c"], "skeleton": [[1, 2]]}],
    } | changes


@pytest.fixture
def file(tmp_path: Path) -> File:
    """`file(content)` writes faces.json in a folder beside images/one.jpg."""
    for folder in ("images", "annotations"):
        (tmp_path / folder).mkdir()
    (tmp_path / "images" / "one.jpg").write_bytes(b"a photo")

    def write(value: object) -> Path:
        path = tmp_path / "annotations" / "faces.json"
        if isinstance(value, bytes):
            path.write_bytes(value)
        else:
            path.write_text(json.dumps(value))
        return path

    return write


def test_half_a_pixel_is_taken_off(tmp_path: Path, file: File, three: Layout) -> None:
    (face,) = read_coco_keypoints(ReadRequest(file(content()), three))
    np.testing.assert_array_equal(face.points, [[10, 20], [29.5, 39.5], [np.nan, np.nan]])
    assert face.visibility is not None
    assert face.visibility.tolist() == [Visibility.VISIBLE, Visibility.OCCLUDED, Visibility.ABSENT]
    assert face.box is not None
    assert face.box.as_tuple() == (10, 20, 110, 70)
    assert face.photo == tmp_path / "images" / "one.jpg"
    assert face.label == "faces.json#7"
    assert not face.complete


def test_a_point_outside_keeps_its_place_where_there_is_one(file: File, three: Layout) -> None:
    (face,) = read_coco_keypoints(
        ReadRequest(file(content(annotation(keypoints=[0, 0, 2, -3, 4, 0, 9, 9, 2]))), three)
    )
    np.testing.assert_array_equal(face.points, [[-0.5, -0.5], [-3.5, 3.5], [8.5, 8.5]])
    assert face.complete


def test_annotations_without_keypoints_are_passed_over(file: File, three: Layout) -> None:
    boxes = [annotation(keypoints=[]), {"id": 3, "image_id": 1, "bbox": [0, 0, 1, 1]}]
    # As COCO has it for persons on whom nobody has placed a point.
    boxes.append(annotation(keypoints=[0, 0, 0] * 17, num_keypoints=0, iscrowd=1))
    assert len(read_coco_keypoints(ReadRequest(file(content(*boxes, annotation(bbox=None))), three))) == 1
    with pytest.raises(FormatError, match="holds no annotation with keypoints"):
        read_coco_keypoints(ReadRequest(file(content(*boxes)), three))


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        (annotation(keypoints=[1, 2, 2, 3]), r"holds 4 numbers as keypoints where 3 \* 3 are expected"),
        (annotation(keypoints=[1, 2, 2] * 4), r"holds 12 numbers"),
        (annotation(keypoints=[1, 2, 2] * 2000), "keypoints: "),
        (annotation(keypoints=[1, 2, 3] * 3), "the visibility 3 is not 0, 1 or 2"),
        (annotation(keypoints=[float("nan"), 2, 2] * 3), r"keypoints.0: .*finite"),
        (annotation(keypoints=[1e30, 2, 2] * 3), "a coordinate is too large"),
        (annotation(keypoints=[10**400, 2, 2] * 3), r"annotations\[1\]: "),
        (annotation(keypoints=["1", 2, 2] * 3), "keypoints.0: "),
        (annotation(keypoints=[True, 2, 2] * 3), "keypoints.0: "),
        (annotation(keypoints="1 2 2"), "keypoints: "),
        (annotation(bbox=[1, 2, 3]), "bbox: "),
        (annotation(bbox=[1, 2, -3, 4]), "bbox: -3 x 4 is no size"),
        (annotation(image_id=99), "there is no image '99' in the file"),
        (annotation(image_id=None), "image_id"),
        ([1, 2], "the entry"),
        (None, "the entry"),
    ],
)
def test_faulty_entries_are_named(file: File, value: object, reason: str, three: Layout) -> None:
    path = file(content(annotation(), value))
    with pytest.raises(FormatError, match=reason) as caught:
        read_coco_keypoints(ReadRequest(path, three))
    assert str(caught.value).startswith(f"{path}, annotations[1]: ")
    assert "\n" not in str(caught.value)
    faults: list[FormatError] = []
    assert len(read_coco_keypoints(ReadRequest(path, three, on_fault=faults.append))) == 1
    assert [str(fault) for fault in faults] == [str(caught.value)]


@pytest.mark.parametrize(
    ("images", "reason"),
    [
        ([{"id": 1, "file_name": "absent.jpg"}], "there is no photo 'absent.jpg'"),
        ([{"id": 1, "file_name": ""}], "is no path of a photo"),
        ([{"id": 1, "file_name": "a\nb\0"}], "is no path of a photo"),
        ([{"id": 1}], r"images\[0\]: file_name"),
        ([{"id": [1], "file_name": "one.jpg"}], r"images\[0\]: id"),
        ([17], r"images\[0\]: "),
    ],
)
def test_faulty_images_are_named(file: File, images: list[object], reason: str, three: Layout) -> None:
    path = file(content(images=images))
    with pytest.raises(FormatError, match=reason) as caught:
        read_coco_keypoints(ReadRequest(path, three))
    assert str(path) in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        (b"", "is not JSON, or is cut off"),
        (json.dumps(content()).encode()[:-20], "is not JSON, or is cut off"),
        (b"\xff\xfe\x00\x01", "is not JSON"),
        (b"[" * 100_000, "nested too deeply"),
        (b'{"images": [], "annotations": [], "images": []}', "gives 'images' twice in one object"),
        (b'{"images": [], "annotations": [{"id": ' + b"9" * 5000 + b"}]}", "thousands of digits"),
        ([1, 2], "no lists 'images' and 'annotations'"),
        ({"images": {}, "annotations": []}, "no lists 'images' and 'annotations'"),
        ({"images": [], "annotations": []}, "holds no annotation"),
    ],
)
def test_other_files_are_refused(file: File, value: object, reason: str, three: Layout) -> None:
    with pytest.raises(FormatError, match=reason):
        read_coco_keypoints(ReadRequest(file(value), three))


def categories(*entries: tuple[object, str, list[str]]) -> list[dict[str, Any]]:
    return [{"id": key, "name": name, "keypoints": points} for key, name, points in entries]


def test_categories_of_one_id_are_refused_where_their_points_differ(file: File, three: Layout) -> None:
    listed = categories((1, "face", ["a", "b", "c"]), ("1", "hand", ["c", "b", "a"]))
    with pytest.raises(
        FormatError, match="two categories, 'face' and 'hand', have the id 1 and name"
    ) as said:
        read_coco_keypoints(ReadRequest(file(content(categories=listed)), three))
    assert str(said.value).startswith(f"{file(content())}: ")
    listed = categories((1, "face", ["a", "b", "c"]), (1, "again", ["a", "b", "c"]))
    assert len(read_coco_keypoints(ReadRequest(file(content(categories=listed)), three))) == 1


@pytest.mark.parametrize(
    ("key", "reason"), [(3, "the category 3 names no points"), (None, "names no category")]
)
def test_points_are_not_taken_in_order_where_only_other_categories_name_theirs(
    file: File, three: Layout, key: object, reason: str
) -> None:
    listed = categories((1, "face", ["a", "b", "c"]), (2, "turned", ["c", "b", "a"]))
    path = file(content(annotation(category_id=2), annotation(category_id=key), categories=listed))
    faults: list[FormatError] = []
    (face,) = read_coco_keypoints(ReadRequest(path, three, on_fault=faults.append))
    assert face.points[2].tolist() == [10, 20]
    (fault,) = faults
    assert str(fault).startswith(f"{path}, annotations[1]: {reason}, and others of the file do")
