"""The fiducials of 3D Slicer and SlicerMorph, NAME.fcsv beside NAME.jpg: the older text of `slicer_markups`.

    # Markups fiducial file version = 4.11
    # CoordinateSystem = LPS
    # columns = id,x,y,z,ow,ox,oy,oz,vis,sel,lock,label,desc,associatedNodeID,position status
    1,30.5,44,0,0,0,0,1,1,1,0,left eye,,,1,0

Coordinate systems are LPS (1) and RAS (0), RAS where the file names none, as its versions before 4.11 had it.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from adnet_core.errors import FormatError
from adnet_core.faces.layout import Layout
from adnet_core.formats.annotation_format import AnnotationFormat, ReadRequest
from adnet_core.formats.beginning import Beginning
from adnet_core.formats.face import AnnotatedFace, as_numbers, numbered_lines
from adnet_core.formats.photo_faces import Part, PhotoFaces
from adnet_core.formats.photo_files import files_of, files_writer
from adnet_core.formats.point_names import NamedPoint
from adnet_core.formats.skeleton import Skeleton
from adnet_core.formats.slicer_markups import SYSTEMS, placed, read_markups_of

ENDINGS = (".fcsv",)
_WHAT = "a file of Slicer's fiducials"
_HEAD = "# Markups fiducial file"
_COLUMNS = "id,x,y,z,ow,ox,oy,oz,vis,sel,lock,label,desc,associatedNodeID"
_LABEL, _STATUS = 11, 14
_UNDEFINED = ("2", "3")
"""A fifteenth column says 1 for defined, 2 for undefined and 3 for missing."""


def _points(file: Path) -> Iterator[NamedPoint]:
    sign = SYSTEMS["RAS"]
    head = False
    for number, line in numbered_lines(file, _WHAT):
        where = f"{file}, line {number}"
        if line.startswith("#"):
            head = head or line.startswith(_HEAD)
            name, _, value = line[1:].partition("=")
            if name.strip() == "CoordinateSystem":
                if value.strip() not in SYSTEMS:
                    raise FormatError(f"{where}: the coordinate system '{value.strip()[:40]}' is not known")
                sign = SYSTEMS[value.strip()]
            continue
        if not head:
            raise FormatError(f"{file}: is not {_WHAT}: it does not begin with '{_HEAD}'")
        try:
            (cells,) = csv.reader([line], strict=True)
        except csv.Error as error:
            raise FormatError(f"{where}: {str(error)[:100]}") from None
        if len(cells) <= _LABEL:
            raise FormatError(f"{where}: has {len(cells)} cells where {_COLUMNS.count(',') + 1} are expected")
        if cells[_STATUS : _STATUS + 1] and cells[_STATUS].strip() in _UNDEFINED:
            continue
        x, y, z = as_numbers([cell.strip() for cell in cells[1:4]], where).tolist()
        yield placed(cells[_LABEL] or cells[0], x, y, z, sign, where)


def _read(request: ReadRequest) -> list[AnnotatedFace]:
    return read_markups_of(request, ENDINGS, _points, "file of Slicer's fiducials with points")


def _rendered(photo: PhotoFaces, face: AnnotatedFace, layout: Layout) -> bytes:
    stream = io.StringIO()
    stream.write(f"{_HEAD} version = 4.11\n# CoordinateSystem = LPS\n# columns = {_COLUMNS}\n")
    rows = csv.writer(stream, lineterminator="\n")
    for number, (name, (x, y)) in enumerate(zip(layout.point_names, face.points.tolist(), strict=True), 1):
        if not np.isnan(x):
            rows.writerow([number, f"{x:.4f}", f"{y:.4f}", 0, 0, 0, 0, 1, 1, 1, 0, name, "", ""])
    return stream.getvalue().encode("utf-8", "replace")


def _skeleton(path: Path) -> Skeleton:
    return Skeleton([name for name, *_ in _points(next(files_of(path, ENDINGS)))])


def _recognises(beginning: Beginning) -> bool:
    return beginning.suffix == ".fcsv"


FORMAT = AnnotationFormat(
    name="fcsv",
    title="a file of Slicer's fiducials",
    listed="3D Slicer, .fcsv files",
    files="folder of `NAME.fcsv`, beside the photos to be read",
    read=_read,
    writer=files_writer(".fcsv", _rendered, (Part.BEYOND, Part.MISSING, Part.FRACTIONS)),
    recognises=_recognises,
    folder_of=".fcsv",
    takes_images=True,
    photos="beside",
    origin_source="Slicer puts the origin of a volume at the centre of its first pixel",
    skeleton=_skeleton,
)
