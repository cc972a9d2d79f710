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

What DeepLabCut predicts for a video, clipDLC_SCORER.csv or .h5, has a third column `likelihood` for each
point, and the number of a frame, from 0, in place of the path (sleap-io writes paths there). Its faces are
ones that nobody has accepted, with the mean likelihood as their score; a point below 0.6, DeepLabCut's own
`pcutoff`, is occluded. Frames are unpacked from the video and keep their numbers (`video_frames`).
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
from adnet_core.faces.states import FaceState, Visibility
from adnet_core.files.plain_text import beginning as first_letters
from adnet_core.formats.annotation_format import AnnotationFormat, ReadRequest
from adnet_core.formats.csv_points import RISKY
from adnet_core.formats.deeplabcut_h5 import deeplabcut_rows, is_deeplabcut
from adnet_core.formats.face import (
    AnnotatedFace,
    OnFault,
    OnLost,
    as_numbers,
    check_count,
    half_a_point,
    numbered_lines,
    report_fault,
)
from adnet_core.formats.photo_faces import Advance, Part, PhotoFaces, Writer, put
from adnet_core.formats.photo_finder import PhotoFinder
from adnet_core.formats.point_names import NamedPoint, named_points, point_numbers
from adnet_core.formats.video_frames import VideoFrames, video_of_table

IMAGE_FOLDERS = ("images",)
SCORER = "adnet-annotate"
LABELED = "labeled-data"
_WHAT = "a CSV file of DeepLabCut's"
_HEADINGS = ("scorer", "individuals", "bodyparts", "coords")


LEAST_LIKELY = 0.6
"""Points below this DeepLabCut takes for not visible."""
_LONGEST_NUMBER = 10
_COORDS = ["x", "y", "likelihood"]


@dataclass(frozen=True)
class _Columns:
    """Where the points of a row are: by individual, the name and the column of x of each of its points.

    `predicted` says that each point has its likelihood behind x and y, and each row the number of a frame.
    """

    path: int
    individuals: dict[str, list[tuple[str, int]]]
    width: int
    predicted: bool


class _Photos:
    """The photo of a row, by its path or by the number of its frame."""

    def __init__(self, request: ReadRequest, frames: VideoFrames) -> None:
        self._request, self._frames = request, frames
        self._named = PhotoFinder(request.path, request.images, IMAGE_FOLDERS)
        self._video: Path | None = None

    def find(self, name: str, where: str) -> Path:
        """By a path, or where the table is a video's by a number."""
        return self._named.find(name, where) if self._video is None else self._frame(name, where)

    def find_video(self) -> None:
        """Find the video that the rows are frames of. Raises FormatError where there is none."""
        path = self._request.path
        self._video = video_of_table(path, self._request.images)
        if self._video is None:
            raise FormatError(
                f"{path}: holds predictions for a video, and there is none beside it whose name it begins "
                "with (--images names the folder)"
            )

    def _frame(self, name: str, where: str) -> Path:
        """The photo of a frame; where predictions are not asked for, the video stands for all of them."""
        if not is_frame(name):
            raise FormatError(f"{where}: '{first_letters(name, 40)}' is no number of a frame")
        assert self._video is not None
        if not self._request.predictions:
            return self._video
        return self._frames.photo(self._video, int(name), where)

    def checked(self, faces: list[AnnotatedFace], on_fault: OnFault | None) -> list[AnnotatedFace]:
        return self._named.checked(faces, on_fault)


def read_deeplabcut(request: ReadRequest) -> list[AnnotatedFace]:
    """The faces of all rows; an individual without a point in a photo is not in it."""
    path, layout = request.path, request.layout
    faces: list[AnnotatedFace] = []
    heading: dict[str, list[str]] = {}
    columns: _Columns | None = None
    numbers: dict[str, int] = {}
    with VideoFrames() as frames:
        photos = _Photos(request, frames)
        for where, cells in table_rows(path):
            if columns is None and cells[0] in _HEADINGS and cells[0] not in heading:
                heading[cells[0]] = cells
                continue
            if columns is None:
                columns = _columns(heading, path)
                names = [name for points in columns.individuals.values() for name, _ in points]
                numbers = point_numbers(names, layout, path, request.on_remark)
                if is_frame(cells[0]):
                    photos.find_video()
                if columns.predicted:
                    request.on_remark(
                        f"{path}: a model's predictions; points with a likelihood below {LEAST_LIKELY} are "
                        "taken for occluded"
                    )
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


def is_frame(name: str) -> bool:
    """Whether a row is called by the number of a frame."""
    return name.isascii() and name.isdigit() and len(name) < _LONGEST_NUMBER


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
    predicted = "likelihood" in coords
    wanted = _COORDS if predicted else _COORDS[:2]
    start = next((index for index, name in enumerate(parts[1:], start=1) if name), len(parts))
    individuals: dict[str, list[tuple[str, int]]] = {}
    for index in range(start, len(parts), len(wanted)):
        own = slice(index, index + len(wanted))
        same = len(set(parts[own])) == len(set(people[own])) == 1
        if not same or coords[own] != wanted:
            beside = "its y and its likelihood" if predicted else "its y"
            raise FormatError(f"{path}: column {index + 1} is not x of a point with {beside} beside it")
        individuals.setdefault(people[index], []).append((parts[index], index))
    return _Columns(start, individuals, len(parts), predicted)


def _faces(
    cells: Sequence[str],
    columns: _Columns,
    numbers: dict[str, int],
    layout: Layout,
    photos: _Photos,
    where: str,
    on_lost: OnLost,
) -> list[AnnotatedFace]:
    if len(cells) != columns.width:
        raise FormatError(f"{where}: has {len(cells)} cells where the heading has {columns.width}")
    name = "/".join(cells[: columns.path])
    faces = []
    for person, points in columns.individuals.items():
        named: list[NamedPoint] = []
        likely: list[float] = []
        for part, index in points:
            words = [word.strip() for word in cells[index : index + 2 + columns.predicted]]
            words = ["" if word.lower() == "nan" else word for word in words]
            if not any(words[:2]):
                continue
            if not all(words[:2]):
                raise half_a_point(words[:2], where, (f"'{part}' x", f"'{part}' y"))
            x, y, *likelihood = as_numbers([*words[:2], *filter(None, words[2:])], where).tolist()
            likely += likelihood
            seen = all(value >= LEAST_LIKELY for value in likelihood)
            named.append((part, x, y, Visibility.VISIBLE if seen else Visibility.OCCLUDED))
        if not named:
            continue
        placed, visibility = named_points(named, numbers, layout, where, on_lost)
        known = None if np.isfinite(placed).all() and not columns.predicted else visibility
        label = f"{name}#{person}" if person else name
        faces.append(
            AnnotatedFace(
                photos.find(name, where),
                placed,
                label,
                visibility=known,
                score=float(np.mean(likely)) if likely else None,
                state=FaceState.PREDICTED if columns.predicted else FaceState.ACCEPTED,
            )
        )
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
    files="`CollectedData_*.csv` or `.h5`, and predictions for a video",
    read=read_deeplabcut,
    writer=DEEPLABCUT_WRITER,
    recognises=lambda beginning: (
        (beginning.suffix == ".csv" and beginning.text.startswith("scorer"))
        or (beginning.suffix == ".h5" and is_deeplabcut(beginning))
    ),
    suffix=".csv",
    stem="CollectedData_faces",
    pattern="CollectedData_*.csv",
    takes_images=True,
    photos="relative",
    as_stored=True,
    origin_source="napari and matplotlib, in which it labels, draw pixel centres at integers",
)
