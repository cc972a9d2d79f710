"""The .ljson files of landmarker.io and menpo: NAME.ljson, or NAME_GROUP.ljson, beside NAME.jpg.

    {"version": 2, "labels": [{"label": "jaw", "mask": [0, 1, ...]}],
     "landmarks": {"points": [[y, x], ...], "connectivity": [[0, 1], ...]}}

A point is y, then x, or null twice where it is missing. Version 1 keeps the points in groups, version 3
several such sets by name, of which the only one is read. Pixel centres are at integers from 0, as menpo
states for all of its points. Points are known by their order.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from adnet_core.errors import FormatError
from adnet_core.faces.layout import MAX_POINTS, Layout
from adnet_core.formats.annotation_format import AnnotationFormat, ReadRequest
from adnet_core.formats.beginning import Beginning
from adnet_core.formats.face import AnnotatedFace, checked_point, in_order
from adnet_core.formats.json_files import json_bytes, read_json
from adnet_core.formats.photo_faces import Part, PhotoFaces
from adnet_core.formats.photo_files import faces_of_files, files_of, files_writer
from adnet_core.formats.skeleton import Skeleton, numbered_points, pairs

ENDINGS = (".ljson",)
_WHAT = "an .ljson file of landmarker.io's"


def read_ljson(path: Path) -> NDArray[np.float64]:
    """(P, 2) points, NaN for those that are missing. Raises FormatError."""
    content = read_json(path, _WHAT)
    version = content.get("version") if isinstance(content, dict) else None
    if version == 1:
        groups = _list(content.get("groups"), path, "groups")
        entries = [
            point.get("point") if isinstance(point, dict) else point
            for group in groups
            for point in _list(group.get("landmarks") if isinstance(group, dict) else None, path, "landmarks")
        ]
    elif version in (2, 3):
        landmarks = _only_group(content, path) if version == 3 else content.get("landmarks")
        entries = _list(landmarks.get("points") if isinstance(landmarks, dict) else None, path, "points")
    else:
        raise FormatError(f"{path}: is not {_WHAT} of the versions 1 to 3")
    if not 1 <= len(entries) <= MAX_POINTS:
        raise FormatError(f"{path}: holds {len(entries)} points; a face has 1 to {MAX_POINTS}")
    return np.array([_point(entry, f"{path}, point {at}") for at, entry in enumerate(entries)])


def _only_group(content: dict[str, Any], path: Path) -> Any:
    groups = content.get("groups")
    if not isinstance(groups, dict) or len(groups) != 1:
        names = ", ".join(str(name)[:40] for name in list(groups)[:5]) if isinstance(groups, dict) else "none"
        raise FormatError(f"{path}: holds not one group of landmarks but {names}".replace("\n", " "))
    (group,) = groups.values()
    return group.get("landmarks", group) if isinstance(group, dict) else None


def _list(value: object, path: Path, what: str) -> list[Any]:
    if not isinstance(value, list):
        raise FormatError(f"{path}: is not {_WHAT}: it has no list '{what}'")
    return value


def _point(entry: object, where: str) -> tuple[float, float]:
    if not isinstance(entry, list) or len(entry) != 2:
        raise FormatError(f"{where}: is not y and x of a point in a photo")
    y, x = entry
    if y is None and x is None:
        return np.nan, np.nan
    if any(isinstance(value, bool) or not isinstance(value, int | float) for value in entry):
        raise FormatError(f"{where}: is not two numbers")
    try:
        return checked_point(float(x), float(y), where)
    except OverflowError:
        raise FormatError(f"{where}: a coordinate is too large for a photo") from None


def _read(request: ReadRequest) -> list[AnnotatedFace]:
    def read(file: Path, photo: Path) -> list[AnnotatedFace]:
        return [AnnotatedFace(photo, in_order(read_ljson(file), request.layout, str(file)), file.name)]

    return faces_of_files(request, ENDINGS, read, groups=True)


def _rendered(photo: PhotoFaces, face: AnnotatedFace, layout: Layout) -> bytes:
    positions = [[None, None] if np.isnan(x) else [round(y, 4), round(x, 4)] for x, y in face.points.tolist()]
    labels = [{"label": curve.name, "mask": list(curve.points)} for curve in layout.curves]
    joined = [list(pair) for curve in layout.curves for pair in curve.segments()]
    return json_bytes(
        {
            "version": 2,
            "labels": labels or [{"label": "all", "mask": list(range(layout.point_count))}],
            "landmarks": {"points": positions, "connectivity": joined},
        }
    )


def _skeleton(path: Path) -> Skeleton:
    """Of the first file: which points it joins."""
    file = next(files_of(path, ENDINGS))
    count = len(read_ljson(file))
    content = read_json(file, _WHAT)
    landmarks = content.get("landmarks") if isinstance(content, dict) else None
    joined = landmarks.get("connectivity") if isinstance(landmarks, dict) else None
    return Skeleton(numbered_points(count), list(pairs(joined, 0, count - 1)))


def _recognises(beginning: Beginning) -> bool:
    return beginning.suffix == ".ljson"


FORMAT = AnnotationFormat(
    name="ljson",
    title="an .ljson file",
    listed="landmarker.io and menpo, .ljson files",
    files="folder of `NAME.ljson`, beside the photos to be read",
    read=_read,
    writer=files_writer(".ljson", _rendered, (Part.BEYOND, Part.MISSING, Part.FRACTIONS)),
    recognises=_recognises,
    folder_of=".ljson",
    takes_images=True,
    photos="beside",
    origin_source="menpo counts pixels from 0, and takes 1 off .pts files",
    skeleton=_skeleton,
)
