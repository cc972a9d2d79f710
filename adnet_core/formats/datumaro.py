"""Datumaro's own JSON: items with their photo and annotations, which CVAT and Intel's tools exchange.

    {"categories": {"label": {"labels": [{"name": "face"}]}, "points": {"items": [
         {"label_id": 0, "labels": ["left eye", ...], "joints": [[1, 2], ...]}]}},
     "items": [{"id": "a", "image": {"path": "a.jpg", "size": [480, 640]}, "annotations": [
         {"type": "points", "label_id": 0, "group": 1, "points": [x, y, ...], "visibility": [2, ...]}]}]}

A skeleton has its points as `elements` with labels of their own (CVAT), or x, y, visibility of each in one
list. The visibility is 0 for a point that is not there, 1 for a hidden and 2 for a visible one, as in COCO;
0 with a position is outside the photo. A bbox of the same group is the face's box. Coordinates are measured
from the pixel's upper left corner, joints count from 1.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from pydantic import Field

from adnet_core.errors import FormatError
from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import MAX_POINTS, Layout
from adnet_core.formats.annotation_format import AnnotationFormat, ReadRequest
from adnet_core.formats.beginning import Beginning
from adnet_core.formats.coco_conventions import FLAGS
from adnet_core.formats.face import AnnotatedFace, checked_box, checked_point, stated_size
from adnet_core.formats.json_files import Entry, checked, json_bytes, objects_in, read_json
from adnet_core.formats.named_faces import FoundFace, FoundFaces, named_faces
from adnet_core.formats.photo_faces import Part, PhotoFaces, box_of, one_file, visibilities
from adnet_core.formats.photo_finder import PhotoFinder
from adnet_core.formats.point_names import NamedPoint
from adnet_core.formats.skeleton import Skeleton, pairs
from adnet_core.sentences import said

IMAGE_FOLDERS = ("images", "images/default", "images/train", "images/val", "images/test")
PIXEL_CORNER = 0.5
_WHAT = "a file of Datumaro's"
_SEEN = {flag: seen for seen, flag in FLAGS.items()}


class _Attributes(Entry):
    tags: list[str] = Field(default=[], max_length=1000)
    note: str = ""


class _Annotation(Entry):
    type: str
    label_id: int | None = None
    group: int = 0
    points: list[float] = Field(default=[], max_length=3 * MAX_POINTS)
    visibility: list[int] = Field(default=[], max_length=MAX_POINTS)
    elements: list[Any] = Field(default=[], max_length=MAX_POINTS)
    bbox: list[float] = Field(default=[], max_length=4)
    attributes: Any = None


class _Image(Entry):
    path: str = ""
    size: list[int] | None = None


class _Item(Entry):
    id: Any = ""
    image: _Image | None = None
    annotations: list[Any] = Field(default=[])


def read_datumaro(request: ReadRequest) -> list[AnnotatedFace]:
    """The faces of all items, in the file's order."""
    path = request.path
    photos = PhotoFinder(path, request.images, IMAGE_FOLDERS)
    content = _content(path)
    labels, of_points = _names(content, path)
    found = FoundFaces(request)
    for index, entry in enumerate(content["items"]):
        where = f"{path}, items[{index}]"
        with found.faults():
            item = checked(_Item, entry, where)
            rows = [checked(_Annotation, one, where) for one in item.annotations]
            boxes: dict[int, _Annotation] = {}
            for row in rows:
                if row.type == "bbox" and row.group and boxes.setdefault(row.group, row) is not row:
                    request.on_lost(said("further boxes of a face"))
            for row in rows:
                if row.type in ("points", "skeleton"):
                    points = list(_points(row, labels, of_points, where))
                    found.append(_face(row, points, item, boxes, where, f"{path.name}#{len(found) + 1}"))
                elif not (row.type == "bbox" and row.group):
                    request.on_lost(said("annotations of the type {kind}", kind=row.type[:40]))
    return named_faces(request, found, photos, what="annotation with points")


def _content(path: Path) -> dict[str, Any]:
    content = read_json(path, _WHAT)
    if not isinstance(content, dict) or not isinstance(content.get("items"), list):
        raise FormatError(f"{path}: is not {_WHAT}: it has no list 'items'")
    return content


def _names(content: dict[str, Any], path: Path) -> tuple[list[str], dict[int | None, list[str]]]:
    """The names of labels, and of the points of each label. Raises FormatError for a label whose points are
    named in two ways."""
    categories = content.get("categories")
    categories = categories if isinstance(categories, dict) else {}
    labels = objects_in(categories.get("label"), "labels")
    items = objects_in(categories.get("points"), "items")
    of_points: dict[int | None, list[str]] = {}
    for item in items:
        names, label = item.get("labels"), item.get("label_id")
        if isinstance(names, list) and names and isinstance(label, int):
            words = [str(name) for name in names]
            if of_points.setdefault(label, words) != words:
                raise FormatError(f"{path}: names the points of the label {label} in two ways")
    return [str(label.get("name", "")) for label in labels], of_points


def _points(
    row: _Annotation, labels: Sequence[str], of_points: dict[int | None, list[str]], where: str
) -> Iterator[NamedPoint]:
    """Those that are there, in our coordinates."""
    if row.elements:
        for entry in row.elements:
            element = checked(_Annotation, entry, where)
            number = -1 if element.label_id is None else element.label_id
            if len(element.points) != 2 or not 0 <= number < len(labels):
                raise FormatError(f"{where}: an element of a skeleton is not one point with a label")
            flag = element.visibility[0] if element.visibility else 2
            yield from _placed(labels[number], element.points, flag, where)
        return
    width = 3 if row.type == "skeleton" else 2
    if not row.points or len(row.points) % width:
        raise FormatError(f"{where}: {len(row.points)} numbers are no points")
    table = [row.points[start : start + width] for start in range(0, len(row.points), width)]
    seen = [int(point[2]) for point in table] if width == 3 else row.visibility or [2] * len(table)
    names = of_points.get(row.label_id) or [str(number) for number in range(len(table))]
    if len({len(table), len(seen), len(names)}) != 1:
        raise FormatError(
            f"{where}: has {len(table)} points, {len(seen)} with visibility and {len(names)} with names"
        )
    for name, point, flag in zip(names, table, seen, strict=True):
        yield from _placed(name, point[:2], flag, where)


def _placed(name: str, position: Sequence[float], flag: int, where: str) -> Iterator[NamedPoint]:
    if flag not in _SEEN:
        raise FormatError(f"{where}: the visibility {flag} is not 0, 1 or 2")
    x, y = position
    if flag or x or y:
        yield name, *checked_point(x - PIXEL_CORNER, y - PIXEL_CORNER, where), _SEEN[flag]


def _face(
    row: _Annotation,
    points: Sequence[NamedPoint],
    item: _Item,
    boxes: dict[int, _Annotation],
    where: str,
    label: str,
) -> FoundFace:
    said = row.attributes if isinstance(row.attributes, dict) else {}
    extra = checked(_Attributes, {key: said[key] for key in ("tags", "note") if key in said}, where)
    frame = boxes.get(row.group)
    image = item.image or _Image()
    size = image.size or []
    return FoundFace(
        image.path or str(item.id),
        where,
        label,
        points,
        box=None if frame is None else _box(frame.bbox, where),
        tags=frozenset(extra.tags),
        note=extra.note,
        photo_size=stated_size(size[1], size[0]) if len(size) == 2 else None,
    )


def _box(values: Sequence[float], where: str) -> FaceBox:
    if len(values) != 4:
        raise FormatError(f"{where}: bbox: {len(values)} numbers are no x, y, width, height")
    x, y, width, height = values
    x, y = x - PIXEL_CORNER, y - PIXEL_CORNER
    return checked_box(x, y, x + width, y + height, where)


def _rendered(photos: Sequence[PhotoFaces], layout: Layout) -> bytes:
    items = []
    group = 0
    for photo in photos:
        rows: list[dict[str, Any]] = []
        for face in photo.faces:
            group += 1
            rows += _rows(face, group)
        items.append(
            {
                "id": photo.name.rpartition(".")[0],
                "annotations": rows,
                "attr": {},
                "image": {"path": photo.name, "size": [photo.height, photo.width]},
            }
        )
    joints = [[a + 1, b + 1] for curve in layout.curves for a, b in curve.segments()]
    points = {"label_id": 0, "labels": list(layout.point_names), "joints": joints}
    labels = {"labels": [{"name": "face", "parent": "", "attributes": []}], "attributes": ["occluded"]}
    categories = {"label": labels, "points": {"attributes": [], "items": [points]}}
    return json_bytes({"info": {}, "categories": categories, "items": items})


def _rows(face: AnnotatedFace, group: int) -> Iterator[dict[str, Any]]:
    position: list[float] = []
    flags = []
    for (x, y), seen in zip(face.points.tolist(), visibilities(face), strict=True):
        there = not np.isnan(x)
        left, top = (round(x + PIXEL_CORNER, 4), round(y + PIXEL_CORNER, 4)) if there else (0.0, 0.0)
        flags.append(FLAGS[seen] if there else 0)
        if there and not flags[-1] and left == top == 0:
            left = 0.0001  # 0, 0 would say that the point has no position
        position += [left, top]
    box = box_of(face)
    corner = [round(v, 4) for v in (box.x0 + PIXEL_CORNER, box.y0 + PIXEL_CORNER, box.width, box.height)]
    common = {"attributes": {}, "group": group, "label_id": 0, "z_order": 0}
    said = {"tags": sorted(face.tags), "note": face.note} if face.tags or face.note else {}
    yield {"id": 2 * group - 1, "type": "bbox", **common, "bbox": corner}
    yield {
        "id": 2 * group,
        "type": "points",
        **common,
        "attributes": said,
        "points": position,
        "visibility": flags,
    }


def _skeleton(path: Path) -> Skeleton:
    content = _content(path)
    _, of_points = _names(content, path)
    names = max(of_points.values(), key=len, default=[])
    if not names:
        raise FormatError(f"{path}: names no points")
    items = objects_in(content["categories"].get("points"), "items")
    joints = next((item.get("joints") for item in items if item.get("labels") == names), None)
    return Skeleton(names, [(a - 1, b - 1) for a, b in pairs(joints, 1, len(names))])


def _recognises(beginning: Beginning) -> bool:
    return (
        beginning.suffix == ".json"
        and beginning.text.startswith("{")
        and (
            (beginning.holds_any('"categories"') and beginning.holds_any('"items"', '"label"'))
            or (beginning.holds_any('"items"') and beginning.holds_any('"label_id"'))
        )
        and not beginning.holds_any('"images"', '"supercategory"')
    )


FORMAT = AnnotationFormat(
    name="datumaro",
    title="a file of Datumaro's",
    listed="Datumaro, JSON",
    files="`annotations/*.json`",
    read=read_datumaro,
    writer=one_file(
        _rendered,
        (
            *(Part.BEYOND, Part.OCCLUDED, Part.OUTSIDE, Part.MISSING, Part.FRACTIONS),
            *(Part.BOX, Part.TAGS, Part.NOTE),
        ),
    ),
    recognises=_recognises,
    suffix=".json",
    pattern="*.json",
    takes_images=True,
    photos="relative",
    origin=0.5,
    origin_source="Datumaro exchanges points with COCO and CVAT unchanged, which measure from the corner",
    skeleton=_skeleton,
)
