"""COCO's keypoint files: JSON with the lists `images` and `annotations`.

An annotation's `keypoints` are x, y, v for each point: v is 0 for a point that is not annotated (x and y
are then 0), 1 for an occluded and 2 for a visible one. Its `bbox` is x, y, width, height. Coordinates
are measured from the pixel's top left corner, so half a pixel is taken off. `categories` name the points; of
persons in COCO-WholeBody's files the face (`face_kpts`, or 68 of 133 keypoints) is read where it has the
layout's points, and in Halpe's 68 of 136.

COCO has no place for tags and a note; like CVAT and Datumaro we put them into `attributes`, which other
readers pass over. The category's `skeleton` joins neighbours on a curve, counted from 1 as COCO does, and
`keypoint_flip_map` holds the pairs of names that change places in a mirror, as Detectron2 calls it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from pydantic import Field

from adnet_core.errors import FormatError
from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import MAX_POINTS, Layout
from adnet_core.faces.states import Visibility
from adnet_core.formats.annotation_format import AnnotationFormat, ReadRequest
from adnet_core.formats.coco_conventions import (
    FLAGS,
    OURS,
    Flags,
    Orders,
    category_orders,
    flags_of,
    identifier,
    visibility_in_order,
)
from adnet_core.formats.face import (
    MAX_COORDINATE,
    AnnotatedFace,
    OnFault,
    OnLost,
    frozen,
    layout_hint,
    report_fault,
    stated_size,
)
from adnet_core.formats.json_files import Entry, checked, json_bytes, read_json
from adnet_core.formats.labelme_json import LABELME_SIGNS
from adnet_core.formats.photo_faces import (
    Part,
    PhotoFaces,
    box_of,
    numbered,
    one_file,
    visibilities,
)
from adnet_core.formats.photo_finder import PhotoFinder
from adnet_core.sentences import said

IMAGE_FOLDERS = ("images", "WFLW_images")
PIXEL_CORNER = 0.5
_WHAT = "a COCO keypoint file"
_FACE_BEGINS = {133: 23, 136: 26}
"""Where the face begins among the keypoints of a person in COCO-WholeBody and in Halpe, by their number."""
_FACE_POINTS = 68


class _Image(Entry):
    id: Any
    file_name: str
    width: Any = None
    height: Any = None


_Images = dict[int | str, _Image | None]


class _Attributes(Entry):
    tags: list[str] = Field([], max_length=1000)
    note: str = ""


class _Annotation(Entry):
    id: Any = None
    image_id: Any
    category_id: Any = None
    keypoints: list[float] = Field(max_length=3 * MAX_POINTS)
    bbox: list[float] | None = Field(None, max_length=4)
    score: float | None = None
    segmentation: Any = None
    attributes: Any = None


def read_coco_keypoints(request: ReadRequest) -> list[AnnotatedFace]:
    """The annotations that have keypoints, in the file's order; points that are not annotated are NaN.

    Keypoints are put into the layout's order by the names that their category gives them, and taken in
    their own order where it gives none of the layout's. A point with v = 0 counts as outside the photo, and
    keeps its coordinates where the file gives them.
    """
    path, layout = request.path, request.layout
    photos = PhotoFinder(path, request.images, IMAGE_FOLDERS)
    content = _content(path)
    listed = _listed_images(content["images"], path, request.on_fault)
    orders = category_orders(content.get("categories"), layout, path, request.on_remark)
    named = any(order is not None for order in orders.values())
    parts: set[int] = set()
    annotations = [_face_part(entry, layout, named, parts.add) for entry in content["annotations"]]
    for count in sorted(parts):
        request.on_remark(
            f"{path}: of {count} keypoints of a person the {_FACE_POINTS} of the face were read, as "
            f"{'Halpe' if count > 133 else 'COCO-WholeBody'} has them"
        )
    flags = flags_of(content, map(_listed_keypoints, annotations), path, request.on_remark)
    faces: list[AnnotatedFace] = []
    found = 0
    for index, entry in enumerate(annotations):
        if _has_no_keypoints(entry):
            request.on_lost(said("annotations without keypoints"))
            continue
        found += 1
        where = f"{path}, annotations[{index}]"
        try:
            annotation = checked(_Annotation, entry, where)
            image = _image_of(annotation, listed, where)
            order = _order_of(annotation, orders, where)
            if order is None and isinstance(entry.get("face_kpts"), list):
                request.on_lost(
                    said(
                        "faces of {points} points (face_kpts) beside others",
                        points=len(entry["face_kpts"]) // 3,
                    )
                )
            points, visibility = _keypoints(
                annotation.keypoints, layout, order, flags, where, request.on_lost
            )
            extra = _attributes(annotation.attributes, where, request.on_lost)
            if annotation.segmentation:
                request.on_lost(said("segmentations"))
            faces.append(
                AnnotatedFace(
                    photo=photos.find(image.file_name, where),
                    points=frozen(points),
                    label=f"{path.name}#{index if annotation.id is None else str(annotation.id)[:40]}",
                    box=_box(annotation.bbox, where),
                    visibility=visibility,
                    tags=frozenset(extra.tags),
                    note=extra.note,
                    score=annotation.score,
                    photo_size=stated_size(image.width, image.height),
                )
            )
        except FormatError as fault:
            report_fault(fault, request.on_fault)
    if not found:
        raise FormatError(f"{path}: holds no annotation with keypoints")
    return photos.checked(faces, request.on_fault)


def _content(path: Path) -> dict[str, Any]:
    content = read_json(path, _WHAT)
    lists = ("images", "annotations")
    if not isinstance(content, dict) or not all(isinstance(content.get(name), list) for name in lists):
        raise FormatError(f"{path}: is not {_WHAT}: it has no lists 'images' and 'annotations'")
    return content


def _listed_images(entries: list[Any], path: Path, on_fault: OnFault | None) -> _Images:
    """The images by their ids; None for an id that several photos have."""
    listed: _Images = {}
    for index, entry in enumerate(entries):
        try:
            image = checked(_Image, entry, f"{path}, images[{index}]")
            key = identifier(image.id)
            if key is None:
                raise FormatError(f"{path}, images[{index}]: id: is neither a whole number nor text")
            earlier = listed.get(key, image)
            listed[key] = image if earlier is not None and earlier.file_name == image.file_name else None
        except FormatError as fault:
            report_fault(fault, on_fault)
    return listed


def _image_of(annotation: _Annotation, listed: _Images, where: str) -> _Image:
    key = identifier(annotation.image_id)
    if key is None:
        raise FormatError(f"{where}: image_id: is neither a whole number nor text")
    named = repr(str(annotation.image_id)[:40])
    if key not in listed:
        raise FormatError(f"{where}: there is no image {named} in the file")
    image = listed[key]
    if image is None:
        raise FormatError(f"{where}: several images of the file have the id {named}")
    return image


def _order_of(annotation: _Annotation, orders: Orders, where: str) -> NDArray[np.int64] | None:
    """The order of an annotation's keypoints as its category has it; of a file with one, that one's where no
    category is named. Raises FormatError where categories name points and the annotation's is not one."""
    key = identifier(annotation.category_id)
    if key is None and len(orders) < 2:
        return next(iter(orders.values()), None)
    if key not in orders and orders:
        what = "names no category" if key is None else f"the category {str(key)[:40]} names no points"
        raise FormatError(f"{where}: {what}, and others of the file do, so their order is not known")
    return None if key is None else orders.get(key)


def _face_part(entry: Any, layout: Layout, named: bool, on_part: Callable[[int], None]) -> Any:
    """The entry, or of a person as COCO-WholeBody and Halpe have it the face with the layout's points.

    `on_part` is told of how many keypoints the face was taken; with `named` they have names of the layout, by
    which they are found anyway.
    """
    if not isinstance(entry, dict):
        return entry
    own, apart, count = entry.get("keypoints"), entry.get("face_kpts"), 3 * layout.point_count
    own = own if isinstance(own, list) else []
    kept = {name: entry[name] for name in ("id", "image_id", "score", "attributes") if name in entry}
    if isinstance(apart, list) and len(apart) == count != len(own):
        seen = entry.get("face_valid", True)
        return {**kept, "keypoints": apart if seen else [], "bbox": entry.get("face_box")}
    begins = _FACE_BEGINS.get(len(own) // 3)
    if begins is None or len(own) % 3 or count != 3 * _FACE_POINTS or named:
        return entry
    on_part(len(own) // 3)
    return {**kept, "keypoints": own[3 * begins :][:count], "category_id": entry.get("category_id")}


def _has_no_keypoints(entry: object) -> bool:
    """Whether it is a box alone, or one of the many whose keypoints nobody has placed: zeros, in COCO."""
    if not isinstance(entry, dict):
        return False
    keypoints = entry.get("keypoints")
    return not any(keypoints) if isinstance(keypoints, list) else keypoints is None


def _listed_keypoints(entry: object) -> object:
    return entry.get("keypoints") if isinstance(entry, dict) else None


def _attributes(value: object, where: str, on_lost: OnLost) -> _Attributes:
    """Ours among the attributes, which other programs fill as they like."""
    if not isinstance(value, dict):
        return _Attributes(tags=[])
    if set(value) - {"tags", "note"}:
        on_lost(said("annotations with other attributes"))
    ours = {name: value[name] for name in ("tags", "note") if name in value}
    return checked(_Attributes, ours, f"{where}: attributes")


def _keypoints(
    values: list[float],
    layout: Layout,
    order: NDArray[np.int64] | None,
    flags: Flags,
    where: str,
    on_lost: OnLost,
) -> tuple[NDArray[np.float64], NDArray[np.int8]]:
    """(P, 2) and (P,) in the layout's order; `order` (K,) as in `category_orders`."""
    expected = layout.point_count if order is None else len(order)
    if len(values) != 3 * expected:
        raise FormatError(
            f"{where}: holds {len(values)} numbers as keypoints where 3 * {expected} are expected"
            f"{layout_hint(len(values) // 3)}"
        )
    table = np.array(values, dtype=np.float64).reshape(-1, 3)
    if (np.abs(table[:, :2]) > MAX_COORDINATE).any():
        raise FormatError(f"{where}: a coordinate is too large for a photo")
    seen = flags.visibility(table[:, 2], where)
    positions = table[:, :2] - PIXEL_CORNER
    positions[(table == 0).all(axis=1)] = np.nan
    return visibility_in_order(positions, seen, order, layout, where, on_lost)


def _box(values: list[float] | None, where: str) -> FaceBox | None:
    """A box by its corner and size; None for one that is empty, as programs write it that know none."""
    if not values or not any(values):
        return None
    if len(values) != 4:
        raise FormatError(f"{where}: bbox: {len(values)} numbers are no x, y, width, height")
    x, y, width, height = values
    if max(map(abs, values)) > MAX_COORDINATE or width < 0 or height < 0:
        raise FormatError(f"{where}: bbox: {width:g} x {height:g} is no size of a face")
    x, y = x - PIXEL_CORNER, y - PIXEL_CORNER
    return FaceBox(x, y, x + width, y + height)


def _rendered(photos: Sequence[PhotoFaces], layout: Layout) -> Iterator[bytes]:
    images = [
        {"id": number, "file_name": photo.name, "width": photo.width, "height": photo.height}
        for number, photo in enumerate(photos, start=1)
    ]
    ids = {photo.name: number for number, photo in enumerate(photos, start=1)}
    head = json_bytes(
        {
            "info": {"description": f"faces, layout {layout.name}", "contributor": OURS},
            "licenses": [],
            "images": images,
            "categories": [_category(layout)],
        }
    )
    # Annotations are most of a file, and so made one by one.
    yield head.removesuffix(b"}") + b',"annotations":['
    for number, photo, face in numbered(photos):
        yield (b"," if number > 1 else b"") + json_bytes(_annotation(number, ids[photo.name], face))
    yield b"]}"


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
        keypoints += [left, top, FLAGS[seen]]
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
        "keypoint_flip_map": [[names[a], names[b]] for a, b in layout.mirror_pairs],
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

FORMAT = AnnotationFormat(
    name="coco",
    title="a COCO keypoint file",
    listed="COCO keypoints, JSON",
    files="keypoints, JSON",
    read=read_coco_keypoints,
    writer=COCO_WRITER,
    # A file of labelme's may hold the photo, and in it any word.
    recognises=lambda beginning: (
        beginning.suffix == ".json"
        and not beginning.text.startswith("[")
        and beginning.holds_any('"annotations"', '"images"', '"categories"')
        and not beginning.holds_any(*LABELME_SIGNS)
    ),
    vague=True,
    suffix=".json",
    pattern="*.json",
    takes_images=True,
    photos="relative",
    origin=0.5,
    origin_source='cocodataset.org, "0-indexed, from the top left image corner"',
)
