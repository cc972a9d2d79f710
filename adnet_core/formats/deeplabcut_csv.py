"""DeepLabCut's CollectedData_NAME.csv: one row a photo, two columns a point, three or four lines of heading.

    scorer,,,me,me,me,me
    individuals,,,face1,face1,face1,face1        (only where a photo may show several)
    bodyparts,,,jaw_1,jaw_1,jaw_2,jaw_2
    coords,,,x,y,x,y
    labeled-data,clip,img001.png,30.0,40.0,31.0,44.0

The photo's path is one cell, or three as here. An empty cell is a point that is not annotated. Pixel
centres are at integers from 0: DeepLabCut labels in napari and matplotlib, which draw pixel (0, 0) around
the origin. DeepLabCut itself trains from the .h5 file that its convertcsv2h5 makes of the CSV file; both are
read. Visibility, boxes and tags have no place in them. A path that a spreadsheet would take for a formula
begins with "./".
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from adnet_core.errors import FormatError
from adnet_core.faces.layout import Layout
from adnet_core.faces.states import Visibility
from adnet_core.formats.annotation_format import AnnotationFormat, ReadRequest
from adnet_core.formats.beginning import HDF5
from adnet_core.formats.csv_points import RISKY
from adnet_core.formats.deeplabcut_h5 import deeplabcut_rows
from adnet_core.formats.face import (
    AnnotatedFace,
    OnLost,
    as_numbers,
    check_count,
    numbered_lines,
    report_fault,
)
from adnet_core.formats.photo_faces import Advance, Part, PhotoFaces, Writer, put
from adnet_core.formats.photo_finder import PhotoFinder
from adnet_core.formats.point_names import NamedPoint, named_points, point_numbers

IMAGE_FOLDERS = ("images",)
SCORER = "adnet-annotate"
LABELED = "labeled-data"
_WHAT = "a CSV file of DeepLabCut's"
_HEADINGS = ("scorer", "individuals", "bodyparts", "coords")


@dataclass(frozen=True)
class _Columns:
    """Where the points of a row are: by individual, the name and the column of x of each of its points."""

    path: int
    individuals: dict[str, list[tuple[str, int]]]
    width: int


def read_deeplabcut(request: ReadRequest) -> list[AnnotatedFace]:
    """The faces of all rows; an individual without a point in a photo is not in it."""
    path, layout = request.path, request.layout
    photos = PhotoFinder(path, request.images, IMAGE_FOLDERS)
    faces: list[AnnotatedFace] = []
    heading: dict[str, list[str]] = {}
    columns: _Columns | None = None
    numbers: dict[str, int] = {}
    for where, cells in table_rows(path):
        if columns is None and cells[0] in _HEADINGS and cells[0] not in heading:
            heading[cells[0]] = cells
            continue
        if columns is None:
            columns = _columns(heading, path)
            names = [name for points in columns.individuals.values() for name, _ in points]
            numbers = point_numbers(names, layout, path, request.on_remark)
        check_count(len(faces), layout.point_count, path)
        try:
            faces += _faces(cells, columns, numbers, layout, photos, where, request.on_lost)
        except FormatError as fault:
            report_fault(fault, request.on_fault)
    if columns is None:
        raise FormatError(f"{path}: is not {_WHAT}, or holds no photo")
    if not faces and request.on_fault is None:
        raise FormatError(f"{path}: holds no annotated point")
    return photos.checked(faces, request.on_fault)


def table_rows(path: Path) -> Iterator[tuple[str, list[str]]]:
    """Each row of a table, the headings first, with its place for messages. Raises FormatError."""
    return deeplabcut_rows(path) if path.suffix.lower() == ".h5" else _csv_rows(path)


def _csv_rows(path: Path) -> Iterator[tuple[str, list[str]]]:
    """Each row that is not empty, with its place for messages."""
    reader = csv.reader((f"{line}\n" for _, line in numbered_lines(path, _WHAT)), strict=True)
    try:
        for cells in reader:
            yield f"{path}, row {reader.line_num}", cells
    except csv.Error as error:
        raise FormatError(f"{path}, row {reader.line_num}: {str(error)[:100]}") from None


def _columns(heading: dict[str, list[str]], path: Path) -> _Columns:
    parts, coords = heading.get("bodyparts", []), heading.get("coords", [])
    people = heading.get("individuals", [""] * len(parts))
    if "scorer" not in heading or not parts or not len(parts) == len(coords) == len(people):
        raise FormatError(f"{path}: is not {_WHAT}: it begins with lines scorer, bodyparts and coords")
    if "likelihood" in coords:
        raise FormatError(f"{path}: holds a model's predictions for a video, not annotations of photos")
    start = next((index for index, name in enumerate(parts[1:], start=1) if name), len(parts))
    individuals: dict[str, list[tuple[str, int]]] = {}
    for index in range(start, len(parts), 2):
        two = slice(index, index + 2)
        same = len(set(parts[two])) == len(set(people[two])) == 1
        if not same or coords[two] != ["x", "y"]:
            raise FormatError(f"{path}: column {index + 1} is not x of a point with its y beside it")
        individuals.setdefault(people[index], []).append((parts[index], index))
    return _Columns(start, individuals, len(parts))


def _faces(
    cells: Sequence[str],
    columns: _Columns,
    numbers: dict[str, int],
    layout: Layout,
    photos: PhotoFinder,
    where: str,
    on_lost: OnLost,
) -> list[AnnotatedFace]:
    if len(cells) != columns.width:
        raise FormatError(f"{where}: has {len(cells)} cells where the heading has {columns.width}")
    name = "/".join(cells[: columns.path])
    faces = []
    for person, points in columns.individuals.items():
        named: list[NamedPoint] = []
        for part, index in points:
            words = [word.strip() for word in cells[index : index + 2]]
            if any(words):
                x, y = as_numbers(words, where).tolist()
                named.append((part, x, y, Visibility.VISIBLE))
        if not named:
            continue
        placed, visibility = named_points(named, numbers, layout, where, on_lost)
        known = None if np.isfinite(placed).all() else visibility
        label = f"{name}#{person}" if person else name
        faces.append(AnnotatedFace(photos.find(name, where), placed, label, visibility=known))
    return faces


def _write(path: Path, photos: Sequence[PhotoFaces], layout: Layout, advance: Advance) -> None:
    data = _rendered(path, photos, layout)
    advance(len(photos))
    put(path, data)


def _rendered(path: Path, photos: Sequence[PhotoFaces], layout: Layout) -> bytes:
    most = max((len(photo.faces) for photo in photos), default=1)
    names = [_index(path, photo) for photo in photos]
    if len({tuple(name) for name in names}) < len(names) or any(len(name) != 3 for name in names):
        names = [["/".join(_split(photo.name))] for photo in photos]
    gap = [""] * (len(names[0]) - 1 if names else 0)
    width = 2 * layout.point_count
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(["scorer", *gap, *[SCORER] * (width * most)])
    if most > 1:
        people = [f"face{number}" for number in range(1, most + 1) for _ in range(width)]
        writer.writerow(["individuals", *gap, *people])
    parts = [name for name in layout.point_names for _ in range(2)]
    writer.writerow(["bodyparts", *gap, *parts * most])
    writer.writerow(["coords", *gap, *["x", "y"] * (layout.point_count * most)])
    for name, photo in zip(names, photos, strict=True):
        values = [value for face in photo.faces for value in face.points.ravel().tolist()]
        values += [np.nan] * (width * most - len(values))
        writer.writerow([*name, *(f"{value:.4f}" if np.isfinite(value) else "" for value in values)])
    return stream.getvalue().encode("utf-8", "replace")


def _index(path: Path, photo: PhotoFaces) -> list[str]:
    """How DeepLabCut calls a photo: `labeled-data`, the folder of a video, the file.

    By that it looks for photos from its project's folder, wherever the table was named from.
    """
    for one in (photo.path, path):
        parts = one.absolute().parts
        if LABELED in parts[:-2] and len(parts) - parts.index(LABELED) == 3:
            return [*parts[-3:-1], photo.path.name]
    return _split(photo.name)


def _split(name: str) -> list[str]:
    return (f"./{name}" if name.startswith(RISKY) else name).split("/")


DEEPLABCUT_WRITER = Writer(
    lambda path, photos: [path], _write, frozenset({Part.BEYOND, Part.MISSING, Part.FRACTIONS})
)

FORMAT = AnnotationFormat(
    name="deeplabcut",
    title="a DeepLabCut CSV file",
    listed="DeepLabCut, CSV",
    files="`CollectedData_*.csv` or `.h5`",
    read=read_deeplabcut,
    writer=DEEPLABCUT_WRITER,
    recognises=lambda beginning: (
        (beginning.suffix == ".csv" and beginning.text.startswith("scorer"))
        or (beginning.suffix == ".h5" and beginning.head.startswith(HDF5))
    ),
    suffix=".csv",
    stem="CollectedData_faces",
    pattern="CollectedData_*.csv",
    takes_images=True,
    photos="relative",
    origin_source="napari and matplotlib, in which it labels, draw pixel centres at integers",
)
