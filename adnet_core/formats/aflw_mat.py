"""AFLWinfo_release.mat: AFLW with 19 points, as revised for CFSS and used since (MATLAB 5).

    nameList   N names of photos, as 0/image00002.jpg
    data       N x 38: 19 x, then 19 y
    mask_new   N x 19: 1 for a point that is seen, 0 for one that is hidden
    bbox       N x 4: left, right, top, bottom

A hidden point has a place too, so it is occluded. Counted as MATLAB does, in which the file was made, from 1.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from adnet_core.errors import FormatError
from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.states import Visibility
from adnet_core.formats.annotation_format import AnnotationFormat, ReadRequest
from adnet_core.formats.beginning import Beginning
from adnet_core.formats.face import (
    AnnotatedFace,
    check_count,
    checked_box,
    frozen,
    report_fault,
)
from adnet_core.formats.matlab_files import MATLAB_5, matlab_arrays, numbers_of
from adnet_core.formats.photo_finder import PhotoFinder

POINTS = 19
FIRST = 1.0
IMAGE_FOLDERS = ("images", "flickr", "data/flickr")
MAX_BYTES = 1 << 26
_NAME = "aflwinfo"
_WHAT = "AFLWinfo_release.mat"


def read_aflw(request: ReadRequest) -> list[AnnotatedFace]:
    """The faces of the file, in its order."""
    path = request.path
    photos = PhotoFinder(path, request.images, IMAGE_FOLDERS)
    names, points, seen, boxes = _tables(path)
    check_count(len(names), POINTS, path)
    faces: list[AnnotatedFace] = []
    for index, name in enumerate(names):
        where = f"{path}, face {index + 1}"
        try:
            faces.append(
                AnnotatedFace(
                    photos.find(name, where),
                    frozen(points[index]),
                    f"{path.name}#{index + 1}",
                    box=None if boxes is None else _box(boxes[index], where),
                    visibility=seen[index],
                )
            )
        except FormatError as fault:
            report_fault(fault, request.on_fault)
    return photos.checked(faces, request.on_fault)


def _tables(
    path: Path,
) -> tuple[list[str], NDArray[np.float64], NDArray[np.int8], NDArray[np.float64] | None]:
    """Names, points (N, 19, 2), visibility (N, 19) and boxes (N, 4) or None. Raises FormatError."""
    arrays = matlab_arrays(path, ("nameList", "data", "mask_new", "bbox"), MAX_BYTES, _WHAT)
    if not {"nameList", "data"} <= arrays.keys():
        raise FormatError(f"{path}: is not {_WHAT}: it does not hold nameList and data")
    names = [_text(cell) for cell in arrays["nameList"].ravel()]
    count = len(names)
    data = _numbers(arrays["data"], (count, 2 * POINTS), f"{path}: data")
    points = np.stack([data[:, :POINTS], data[:, POINTS:]], axis=2) - FIRST
    hidden = np.zeros((count, POINTS), dtype=bool)
    if "mask_new" in arrays:
        hidden = _numbers(arrays["mask_new"], (count, POINTS), f"{path}: mask_new") == 0
    seen = np.where(hidden, Visibility.OCCLUDED, Visibility.VISIBLE).astype(np.int8)
    seen.flags.writeable = False
    boxes = None
    if "bbox" in arrays:
        boxes = _numbers(arrays["bbox"], (count, 4), f"{path}: bbox") - FIRST
    return names, points, seen, boxes


def _text(cell: Any) -> str:
    """The text in a cell, however deep MATLAB has put it."""
    for _ in range(4):
        if isinstance(cell, np.ndarray) and cell.size == 1:
            cell = cell.ravel()[0]
    return cell if isinstance(cell, str) else ""


def _numbers(array: NDArray[Any], shape: tuple[int, int], where: str) -> NDArray[np.float64]:
    if array.shape != shape:
        found, wanted = (" x ".join(map(str, one)) for one in (array.shape, shape))
        raise FormatError(f"{where} is {found} where {wanted} numbers are expected")
    return numbers_of(array, where)


def _box(row: NDArray[np.float64], where: str) -> FaceBox:
    left, right, top, bottom = row.tolist()
    return checked_box(left, top, right, bottom, where)


def _recognises(beginning: Beginning) -> bool:
    return (
        beginning.suffix == ".mat"
        and beginning.name.startswith(_NAME)
        and beginning.head.startswith(MATLAB_5)
    )


FORMAT = AnnotationFormat(
    name="aflw",
    title="AFLW",
    listed="AFLW with 19 points, .mat",
    files="`AFLWinfo_release.mat`",
    read=read_aflw,
    recognises=_recognises,
    suffix=".mat",
    layout="19",
    pattern="AFLWinfo*.mat",
    takes_images=True,
    origin=1.0,
    origin_source="MATLAB's counting, in which it was made",
)
