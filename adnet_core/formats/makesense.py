"""The points of makesense.ai, CSV without a heading: the point's label, x, y, the photo and its size.

    left eye,30,44,a.jpg,640,480

Coordinates are measured from the photo's upper left corner. There is nothing to tell faces apart by: a
point whose label the photo's last face has already begins the next one.
"""

from __future__ import annotations

import csv
from pathlib import Path

from adnet_core.errors import FormatError
from adnet_core.faces.states import Visibility
from adnet_core.formats.annotation_format import AnnotationFormat, ReadRequest
from adnet_core.formats.beginning import Beginning
from adnet_core.formats.face import AnnotatedFace, as_numbers, numbered_lines, stated_size
from adnet_core.formats.named_faces import FoundFace, FoundFaces, faces_of_points, named_faces
from adnet_core.formats.photo_finder import PhotoFinder
from adnet_core.formats.point_names import NamedPoint
from adnet_core.formats.skeleton import Skeleton

IMAGE_FOLDERS = ("images",)
PIXEL_CORNER = 0.5
_WHAT = "a file of makesense.ai's points"
_CELLS = 6


def read_makesense(request: ReadRequest) -> list[AnnotatedFace]:
    """The faces of all photos."""
    path = request.path
    photos = PhotoFinder(path, request.images, IMAGE_FOLDERS)
    points: dict[tuple[str, str, str], list[NamedPoint]] = {}
    found = FoundFaces(request)
    for number, line in numbered_lines(path, _WHAT):
        with found.faults():
            key, point = _point(line, f"{path}, line {number}")
            points.setdefault(key, []).append(point)
    for (photo, width, height), members in points.items():
        for face in faces_of_points(members):
            label = f"{path.name}#{len(found) + 1}"
            size = stated_size(width, height)
            found.append(FoundFace(photo, f"{path}, {photo[:60]}", label, face, photo_size=size))
    return named_faces(request, found, photos, what="point")


def _point(line: str, where: str) -> tuple[tuple[str, str, str], NamedPoint]:
    try:
        (cells,) = csv.reader([line], strict=True)
    except csv.Error as error:
        raise FormatError(f"{where}: {str(error)[:100]}") from None
    if len(cells) != _CELLS:
        raise FormatError(f"{where}: has {len(cells)} cells, not the {_CELLS} of {_WHAT}")
    name, x, y, photo, width, height = (cell.strip() for cell in cells)
    left, top = (as_numbers([x, y], where) - PIXEL_CORNER).tolist()
    return (photo, width, height), (name, left, top, Visibility.VISIBLE)


def _skeleton(path: Path) -> Skeleton:
    return Skeleton(
        list(dict.fromkeys(_point(line, str(path))[1][0] for _, line in numbered_lines(path, _WHAT)))
    )


def _recognises(beginning: Beginning) -> bool:
    cells = beginning.first_line.strip().split(",")
    numbers = [cells[index].strip() for index in (1, 2, 4, 5)] if len(cells) == _CELLS else []
    return (
        beginning.suffix == ".csv"
        and bool(numbers)
        and all(word.replace(".", "", 1).replace("-", "", 1).isdigit() for word in numbers)
    )


FORMAT = AnnotationFormat(
    name="makesense",
    title="a file of makesense.ai's points",
    listed="makesense.ai, points in CSV",
    files="points, CSV without a heading",
    read=read_makesense,
    recognises=_recognises,
    suffix=".csv",
    pattern="*.csv",
    takes_images=True,
    origin=0.5,
    origin_source="makesense.ai draws on a canvas, which browsers measure from its corner",
    skeleton=_skeleton,
)
