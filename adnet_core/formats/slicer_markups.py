"""The markups of 3D Slicer, NAME.mrk.json beside NAME.jpg: control points with labels, in millimetres.

    {"markups": [{"type": "Fiducial", "coordinateSystem": "LPS", "coordinateUnits": "mm", "controlPoints": [
        {"id": "1", "label": "left eye", "position": [30.5, 44.0, 0.0], "positionStatus": "defined"}, ...]}]}

Slicer loads a photo as a volume of one slice whose pixels are one millimetre apart, from (0, 0) at the
centre of the first: left is x and posterior is y, so LPS has the photo's coordinates and RAS their
negatives. Points that are not defined, or missing, are absent. A list of several markups is one face.
`slicer_fcsv` reads the older files.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
from pydantic import Field

from adnet_core.errors import FormatError
from adnet_core.faces.layout import MAX_POINTS, Layout
from adnet_core.faces.states import Visibility
from adnet_core.formats.annotation_format import AnnotationFormat, ReadRequest
from adnet_core.formats.beginning import Beginning
from adnet_core.formats.face import AnnotatedFace
from adnet_core.formats.json_files import Entry, checked, json_bytes, read_json
from adnet_core.formats.named_faces import FoundFace, FoundFaces, named_faces
from adnet_core.formats.photo_faces import Part, PhotoFaces
from adnet_core.formats.photo_files import PhotosOfFiles, files_of, files_writer
from adnet_core.formats.point_names import NamedPoint
from adnet_core.formats.skeleton import Skeleton

ENDINGS = (".mrk.json",)
SYSTEMS = {"LPS": 1.0, "1": 1.0, "RAS": -1.0, "0": -1.0}
"""By what x and y of a coordinate system are multiplied; older files have numbers for them."""
DEEPEST = 0.5
_WHAT = "a file of Slicer's markups"
_SCHEMA = (
    "https://raw.githubusercontent.com/slicer/slicer/master/Modules/Loadable/Markups/"
    "Resources/Schema/markups-schema-v1.0.3.json#"
)


class _ControlPoint(Entry):
    label: str = ""
    position: Any = None
    positionStatus: str = "defined"  # Slicer's own spelling


class _Markup(Entry):
    coordinateSystem: str = "LPS"
    controlPoints: list[Any] = Field(default=[], max_length=MAX_POINTS)


def placed(label: str, x: float, y: float, z: float, sign: float, where: str) -> NamedPoint:
    """A point in the photo's plane. Raises FormatError for one that lies before or behind it."""
    if not abs(z) <= DEEPEST:
        raise FormatError(f"{where}: the point '{label[:40]}' lies in space, not in a photo")
    return label, sign * x, sign * y, Visibility.VISIBLE


def read_markups_of(
    request: ReadRequest, endings: tuple[str, ...], read: Callable[[Path], Iterable[NamedPoint]], what: str
) -> list[AnnotatedFace]:
    """The faces of a set with one file for each; `read` gives the points of a file."""
    photos = PhotosOfFiles(request.path, request.images, endings, groups=True, sizes=request.sizes)
    found = FoundFaces(request)
    for file in files_of(request.path, endings, request.walks):
        with found.faults():
            points = list(read(file))
            if not points:
                raise FormatError(f"{file}: holds no point that is defined")
            found.append(FoundFace(photos.find(file), str(file), file.name, points))
    faces = named_faces(request, found, what=what)
    several = photos.several(request.on_fault, request.on_remark)
    return [face for face in faces if face.photo not in several]


def _points(file: Path) -> Iterator[NamedPoint]:
    content = read_json(file, _WHAT)
    markups = content.get("markups") if isinstance(content, dict) else None
    if not isinstance(markups, list):
        raise FormatError(f"{file}: is not {_WHAT}: it has no list 'markups'")
    count = 0
    for index, entry in enumerate(markups):
        where = f"{file}, markups[{index}]"
        markup = checked(_Markup, entry, where)
        sign = SYSTEMS.get(markup.coordinateSystem)
        if sign is None:
            raise FormatError(f"{where}: the coordinate system '{markup.coordinateSystem[:40]}' is not known")
        for control in markup.controlPoints:
            point = checked(_ControlPoint, control, where)
            count += 1
            if point.positionStatus not in ("defined", "preview"):
                continue
            position = point.position
            if not isinstance(position, list) or len(position) != 3:
                raise FormatError(f"{where}: a position is not three numbers")
            if not all(type(value) in (int, float) and abs(value) < 1e9 for value in position):
                raise FormatError(f"{where}: a position is not three numbers of a photo")
            x, y, z = map(float, position)
            yield placed(point.label or str(count), x, y, z, sign, where)


def _read(request: ReadRequest) -> list[AnnotatedFace]:
    return read_markups_of(request, ENDINGS, _points, "file of Slicer's markups with points")


def _rendered(photo: PhotoFaces, face: AnnotatedFace, layout: Layout) -> bytes:
    points = []
    for number, (name, (x, y)) in enumerate(zip(layout.point_names, face.points.tolist(), strict=True), 1):
        there = not np.isnan(x)
        points.append(
            {
                "id": str(number),
                "label": name,
                "description": "",
                "associatedNodeID": "",
                "position": [round(x, 4), round(y, 4), 0.0] if there else [0.0, 0.0, 0.0],
                "orientation": [-1.0, -0.0, -0.0, -0.0, -1.0, -0.0, 0.0, 0.0, 1.0],
                "selected": True,
                "locked": False,
                "visibility": True,
                "positionStatus": "defined" if there else "undefined",
            }
        )
    markup = {
        "type": "Fiducial",
        "coordinateSystem": "LPS",
        "coordinateUnits": "mm",
        "locked": False,
        "fixedNumberOfControlPoints": False,
        "labelFormat": "%N-%d",
        "lastUsedControlPointNumber": len(points),
        "controlPoints": points,
    }
    return json_bytes({"@schema": _SCHEMA, "markups": [markup]})


def _skeleton(path: Path) -> Skeleton:
    return Skeleton([name for name, *_ in _points(next(files_of(path, ENDINGS)))])


def _recognises(beginning: Beginning) -> bool:
    return beginning.name.endswith(".mrk.json") and beginning.holds_any('"markups"')


FORMAT = AnnotationFormat(
    name="slicer",
    title="a file of Slicer's markups",
    listed="3D Slicer, .mrk.json files",
    files="folder of `NAME.mrk.json`, beside the photos to be read",
    read=_read,
    writer=files_writer(".mrk.json", _rendered, (Part.BEYOND, Part.MISSING, Part.FRACTIONS)),
    recognises=_recognises,
    folder_of=".mrk.json",
    takes_images=True,
    photos="beside",
    origin_source="Slicer puts the origin of a volume at the centre of its first pixel",
    skeleton=_skeleton,
)
