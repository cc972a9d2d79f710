"""COCO's keypoint files: JSON with the lists `images` and `annotations`.

An annotation's `keypoints` are x, y, v for each point: v is 0 for a point that is not annotated (x and y
are then 0), 1 for an occluded and 2 for a visible one. Its `bbox` is x, y, width, height. Coordinates
are measured from the pixel's top left corner, so half a pixel is taken off. `categories`, with names and
skeleton, are not needed for reading.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from adnet_core.annotation.formats.face import (
    MAX_COORDINATE,
    AnnotatedFace,
    OnFault,
    PhotoFinder,
    file_bytes,
    frozen,
)
from adnet_core.annotation.records import Visibility
from adnet_core.errors import FormatError
from adnet_core.geometry import FaceBox
from adnet_core.layout import MAX_POINTS

IMAGE_FOLDERS = ("images", "WFLW_images")
MAX_JSON_BYTES = 1 << 27
PIXEL_CORNER = 0.5
_WHAT = "a COCO keypoint file"
_VISIBILITY = {0: Visibility.OUTSIDE, 1: Visibility.OCCLUDED, 2: Visibility.VISIBLE}


class _Text(BaseModel):
    model_config = ConfigDict(extra="ignore", allow_inf_nan=False, strict=True)


Model = TypeVar("Model", bound=_Text)


class _Image(_Text):
    id: int | str
    file_name: str


class _Annotation(_Text):
    id: int | str | None = None
    image_id: int | str
    keypoints: list[float] = Field(max_length=3 * MAX_POINTS)
    bbox: list[float] | None = Field(None, min_length=4, max_length=4)


def read_coco_keypoints(
    path: str | Path,
    *,
    expected: int | None = None,
    images: Path | None = None,
    on_fault: OnFault | None = None,
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
    names: dict[int | str, str] = {}
    faces: list[AnnotatedFace] = []
    found = 0

    def attend(fault: FormatError) -> None:
        if on_fault is None:
            raise fault
        on_fault(fault)

    for index, entry in enumerate(listed_images):
        try:
            image = _checked(_Image, entry, f"{path}, images[{index}]")
            names[image.id] = image.file_name
        except FormatError as fault:
            attend(fault)
    for index, entry in enumerate(annotations):
        if isinstance(entry, dict) and not entry.get("keypoints"):
            continue  # a box alone, as COCO's other tasks have them
        found += 1
        where = f"{path}, annotations[{index}]"
        try:
            annotation = _checked(_Annotation, entry, where)
            if annotation.image_id not in names:
                raise FormatError(f"{where}: there is no image {str(annotation.image_id)[:40]!r} in the file")
            points, visibility = _keypoints(annotation.keypoints, expected, where)
            faces.append(
                AnnotatedFace(
                    photo=photos.find(names[annotation.image_id], where),
                    points=frozen(points),
                    label=f"{path.name}#{index if annotation.id is None else str(annotation.id)[:40]}",
                    box=None if annotation.bbox is None else _box(annotation.bbox, where),
                    visibility=visibility,
                )
            )
        except FormatError as fault:
            attend(fault)
    if not found:
        raise FormatError(f"{path}: holds no annotation with keypoints")
    return faces


def _lists(path: Path) -> tuple[list[Any], list[Any]]:
    data = file_bytes(path, _WHAT, MAX_JSON_BYTES)
    try:
        content = json.loads(data)
    except (ValueError, RecursionError) as error:
        reason = "it is nested too deeply" if isinstance(error, RecursionError) else str(error)
        raise FormatError(f"{path}: is not JSON, or is cut off: {reason[:120]}") from None
    images, annotations = (
        (content.get("images"), content.get("annotations")) if isinstance(content, dict) else (None, None)
    )
    if not isinstance(images, list) or not isinstance(annotations, list):
        raise FormatError(f"{path}: is not {_WHAT}: it has no lists 'images' and 'annotations'")
    return images, annotations


def _checked(kind: type[Model], entry: object, where: str) -> Model:
    try:
        return kind.model_validate(entry)
    except ValidationError as error:
        first = error.errors()[0]
        key = ".".join(str(part)[:40] for part in first["loc"]) or "the entry"
        raise FormatError(f"{where}: {key}: {first['msg']}") from None


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
