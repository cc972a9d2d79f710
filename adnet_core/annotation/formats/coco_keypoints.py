"""COCO's keypoint files: JSON with the lists `images` and `annotations`.

An annotation's `keypoints` are x, y, v for each point: v is 0 for a point that is not annotated (x and y
are then 0), 1 for an occluded and 2 for a visible one. Its `bbox` is x, y, width, height. Coordinates
are measured from the pixel's top left corner, so half a pixel is taken off. `categories`, with names and
skeleton, are not needed for reading.

COCO has no place for tags and a note; like CVAT and Datumaro we put them into `attributes`, which other
readers pass over. The category's `skeleton` joins neighbours on a curve, counted from 1 as COCO does, and
`keypoint_flip_map` holds the pairs of names that change places in a mirror, as Detectron2 calls it.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from pydantic import Field

from adnet_core.annotation.formats.face import (
    MAX_COORDINATE,
    AnnotatedFace,
    OnFault,
    OnLost,
    PhotoFinder,
    attend,
    frozen,
    stated_size,
)
from adnet_core.annotation.formats.json_files import Entry, checked, json_bytes, read_json
from adnet_core.annotation.formats.photo_faces import (
    Part,
    PhotoFaces,
    box_of,
    numbered,
    one_file,
    visibilities,
)
from adnet_core.annotation.records import Visibility
from adnet_core.errors import FormatError
from adnet_core.geometry import FaceBox
from adnet_core.layout import MAX_POINTS, Layout

IMAGE_FOLDERS = ("images", "WFLW_images")
PIXEL_CORNER = 0.5
_WHAT = "a COCO keypoint file"
_FLAGS = {Visibility.OUTSIDE: 0, Visibility.OCCLUDED: 1, Visibility.VISIBLE: 2}
_VISIBILITY = {0: Visibility.OUTSIDE, 1: Visibility.OCCLUDED, 2: Visibility.VISIBLE}


class _Image(Entry):
    id: int | str
    file_name: str
    width: Any = None
    height: Any = None


class _Attributes(Entry):
    tags: list[str] = Field([], max_length=1000)
    note: str = ""


class _Annotation(Entry):
    id: int | str | None = None
    image_id: int | str
    keypoints: list[float] = Field(max_length=3 * MAX_POINTS)
    bbox: list[float] | None = Field(None, min_length=4, max_length=4)
    score: float | None = None
    segmentation: Any = None
    attributes: Any = None


def read_coco_keypoints(
    path: str | Path,
    *,
    expected: int | None = None,
    images: Path | None = None,
    on_fault: OnFault | None = None,
    on_lost: OnLost = lambda what: None,
) -> list[AnnotatedFace]:
    """The annotations that have keypoints, in the file's order; points that are not annotated are NaN.

    A point with v = 0 counts as outside the photo, and keeps its place where the file gives one. `expected`
    is the number of points that each face must have. Raises FormatError for a file that cannot be read
    or holds no face, and at the first entry that is faulty or whose photo is missing; with `on_fault`,
    faulty entries are handed to it and left out.
    """
    path = Path(path)
    photos = PhotoFinder(path, images, IMAGE_FOLDERS)
    listed_images, annotations = _lists(path)
    listed: dict[int | str, _Image] = {}
    faces: list[AnnotatedFace] = []
    found = 0

    for index, entry in enumerate(listed_images):
        try:
            image = checked(_Image, entry, f"{path}, images[{index}]")
            listed[image.id] = image
        except FormatError as fault:
            attend(fault, on_fault)
    for index, entry in enumerate(annotations):
        if _has_no_keypoints(entry):
            on_lost("annotations without keypoints")
            continue
        found += 1
        where = f"{path}, annotations[{index}]"
        try:
            annotation = checked(_Annotation, entry, where)
            if annotation.image_id not in listed:
                raise FormatError(f"{where}: there is no image {str(annotation.image_id)[:40]!r} in the file")
            points, visibility = _keypoints(annotation.keypoints, expected, where)
            extra = _attributes(annotation.attributes, where, on_lost)
            if annotation.segmentation:
                on_lost("segmentations")
            image = listed[annotation.image_id]
            faces.append(
                AnnotatedFace(
                    photo=photos.find(image.file_name, where),
                    points=frozen(points),
                    label=f"{path.name}#{index if annotation.id is None else str(annotation.id)[:40]}",
                    box=None if annotation.bbox is None else _box(annotation.bbox, where),
                    visibility=visibility,
                    tags=frozenset(extra.tags),
                    note=extra.note,
                    score=annotation.score,
                    photo_size=stated_size(image.width, image.height),
                )
            )
        except FormatError as fault:
            attend(fault, on_fault)
    if not found:
        raise FormatError(f"{path}: holds no annotation with keypoints")
    return faces


def _lists(path: Path) -> tuple[list[Any], list[Any]]:
    content = read_json(path, _WHAT)
    images, annotations = (
        (content.get("images"), content.get("annotations")) if isinstance(content, dict) else (None, None)
    )
    if not isinstance(images, list) or not isinstance(annotations, list):
        raise FormatError(f"{path}: is not {_WHAT}: it has no lists 'images' and 'annotations'")
    return images, annotations


def _has_no_keypoints(entry: object) -> bool:
    """Whether it is a box alone, or one of the many whose keypoints nobody has placed: zeros, in COCO."""
    if not isinstance(entry, dict):
        return False
    keypoints = entry.get("keypoints")
    return not any(keypoints) if isinstance(keypoints, list) else keypoints is None


def _attributes(value: object, where: str, on_lost: OnLost) -> _Attributes:
    """Ours among the attributes, which other programs fill as they like."""
    if not isinstance(value, dict):
        return _Attributes(tags=[])
    if set(value) - {"tags", "note"}:
        on_lost("annotations with other attributes")
    ours = {name: value[name] for name in ("tags", "note") if name in value}
    return checked(_Attributes, ours, f"{where}: attributes")


def _keypoints(
    values: list[float], expected: int | None, where: str
) -> tuple[NDArray[np.float64], NDArray[np.int8]]:
    count = len(values) / 3
    if not count.is_integer() or (expected is not None and count != expected):
        wanted = "x, y, v for each point" if expected is None else f"3 * {expected}"
        raise FormatError(f"{where}: holds {len(values)} numbers as keypoints where {wanted} are expected")
    table = np.array(values, dtype=np.float64).reshape(-1, 3)
    if (np.abs(table[:, :2]) > MAX_COORDINATE).any():
        raise FormatError(f"{where}: a coordinate is too large for a photo")
    flags = table[:, 2]
    if not np.isin(flags, list(_VISIBILITY)).all():
        wrong = flags[~np.isin(flags, list(_VISIBILITY))][0]
        raise FormatError(f"{where}: the visibility {wrong:g} is not 0, 1 or 2")
    points = table[:, :2] - PIXEL_CORNER
    points[(table == 0).all(axis=1)] = np.nan
    visibility = np.array([_VISIBILITY[int(flag)] for flag in flags], dtype=np.int8)
    visibility.flags.writeable = False
    return points, visibility


def _box(values: list[float], where: str) -> FaceBox:
    x, y, width, height = values
    if max(map(abs, values)) > MAX_COORDINATE or width < 0 or height < 0:
        raise FormatError(f"{where}: bbox: {width:g} x {height:g} is no size of a face")
    x, y = x - PIXEL_CORNER, y - PIXEL_CORNER
    return FaceBox(x, y, x + width, y + height)


def _rendered(photos: Sequence[PhotoFaces], layout: Layout) -> bytes:
    images = [
        {"id": number, "file_name": photo.name, "width": photo.width, "height": photo.height}
        for number, photo in enumerate(photos, start=1)
    ]
    ids = {photo.name: number for number, photo in enumerate(photos, start=1)}
    annotations = [_annotation(number, ids[photo.name], face) for number, photo, face in numbered(photos)]
    return json_bytes(
        {
            "info": {"description": f"faces, layout {layout.name}"},
            "licenses": [],
            "images": images,
            "annotations": annotations,
            "categories": [_category(layout)],
        }
    )


def _annotation(number: int, image_id: int, face: AnnotatedFace) -> dict[str, Any]:
    box = box_of(face)
    keypoints: list[float] = []
    for (x, y), seen in zip(face.points, visibilities(face), strict=True):
        if not np.isfinite(x):
            keypoints += [0, 0, 0]
            continue
        left, top = round(float(x) + PIXEL_CORNER, 4), round(float(y) + PIXEL_CORNER, 4)
        if seen is Visibility.OUTSIDE and left == top == 0:
            left = 0.0001  # 0, 0, 0 would say that the point has no place
        keypoints += [left, top, _FLAGS[seen]]
    entry: dict[str, Any] = {
        "id": number,
        "image_id": image_id,
        "category_id": 1,
        "iscrowd": 0,
        "segmentation": [],  # torchvision's readers ask for it
        "keypoints": keypoints,
        "num_keypoints": sum(flag > 0 for flag in keypoints[2::3]),
        "bbox": [round(v, 4) for v in (box.x0 + PIXEL_CORNER, box.y0 + PIXEL_CORNER, box.width, box.height)],
        "area": round(box.width * box.height, 4),
    }
    if face.score is not None:
        entry["score"] = face.score
    if face.tags or face.note:
        entry["attributes"] = {"tags": sorted(face.tags), "note": face.note}
    return entry


def _category(layout: Layout) -> dict[str, Any]:
    names = layout.point_names
    joined = [[a + 1, b + 1] for curve in layout.curves for a, b in curve.segments()]
    return {
        "id": 1,
        "name": "face",
        "supercategory": "face",
        "keypoints": list(names),
        "skeleton": joined,
        "keypoint_flip_map": [[names[a], names[b]] for a, b in enumerate(layout.flip) if a < b],
    }


COCO_WRITER = one_file(
    _rendered,
    (
        Part.BEYOND,
        Part.OCCLUDED,
        Part.OUTSIDE,
        Part.MISSING,
        Part.FRACTIONS,
        Part.BOX,
        Part.TAGS,
        Part.NOTE,
        Part.SCORE,
    ),
)
