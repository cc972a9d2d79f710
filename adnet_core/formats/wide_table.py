"""A wide table, CSV, TSV or text: a row a face, with the photo and columns for x and y of each point.

What its columns are called and how its cells are parted does not matter (`table_columns`): what was taken
for what is said in a sentence, before anything is written. Rows of one photo are several faces. A point is
absent where its cells are empty, not numbers (NA, nan), or both -1. DeepFashion's FLD says of each point
whether it is seen, hidden or cut off. A photo may be named without its
ending, as in VGGFace2; a table without photos belongs to the photo or the video that it is called by, as
OpenFace's. What such tables count from is not known: pixel centres are taken to be at integers from 0
(--pixel-origin).
"""

from __future__ import annotations

import contextlib
import csv
import io
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from adnet_core.errors import FormatError, MissingPhotoError
from adnet_core.faces.layout import Layout
from adnet_core.faces.states import FaceState, Visibility
from adnet_core.files.plain_text import beginning as first_letters
from adnet_core.formats.annotation_format import AnnotationFormat, ReadRequest
from adnet_core.formats.beginning import Beginning
from adnet_core.formats.coco_conventions import named_order
from adnet_core.formats.csv_points import harmless, without_guard
from adnet_core.formats.face import (
    AnnotatedFace,
    as_all_numbers,
    as_numbers,
    check_count,
    half_a_point,
    in_order,
    numbered_lines,
    report_fault,
)
from adnet_core.formats.photo_faces import Part, PhotoFaces, numbered, one_file
from adnet_core.formats.photo_files import PhotosOfFiles
from adnet_core.formats.photo_finder import PhotoFinder
from adnet_core.formats.photo_stems import PhotoStems, is_photo
from adnet_core.formats.skeleton import Skeleton
from adnet_core.formats.table_columns import (
    Columns,
    columns_of,
    families_of,
    is_number,
    named_points_of,
    table_of,
)
from adnet_core.formats.table_reading import AS_IT_IS, TableReading
from adnet_core.formats.video_frames import VideoFrames, video_of_table
from adnet_core.media.photos import IMAGE_SUFFIXES
from adnet_core.sentences import said

ENDINGS = (".csv", ".tsv", ".txt")
IMAGE_FOLDERS = ("images", "img_align_celeba", "loose_crop")
_WHAT = "a table of points"
_MISSING = -1.0
_SHOWN_ROWS = 3
# Of DeepFashion's FLD: seen, hidden by something, cut off by the photo's edge, where it has no place.
_FLD_CODES = {"0": Visibility.VISIBLE, "1": Visibility.OCCLUDED, "2": Visibility.ABSENT}
_NOTHING = ("", "na", "nan", "null", "none")
_NUMBERS = re.compile(r"[0-9eE+. -]+", re.ASCII)


def read_wide_table(request: ReadRequest) -> list[AnnotatedFace]:
    """The faces of all rows, in their order."""
    path = request.path
    reading = request.reading
    table = table_of(numbered_lines(path, _WHAT), path, reading)
    columns = columns_of(table, request.layout, path, reading)
    request.on_remark(f"{path}: {columns.sentence()}; {table.sentence()}")
    layout = request.layout
    order = named_order(columns.points.names, layout, path, request.on_remark, "its heading")
    finder, stems = PhotoFinder(path, request.images, IMAGE_FOLDERS), PhotoStems(request.sizes)
    faces: list[AnnotatedFace] = []
    count = 0
    with VideoFrames() as frames:
        photo_of = _photos(columns, finder, stems, frames, request)
        for number, cells in table.rows:
            where = f"{path}, line {number}"
            count += 1
            check_count(count, layout.point_count, path)
            try:
                if len(cells) != len(columns.heading):
                    raise FormatError(
                        f"{where}: has {len(cells)} cells where the heading has {len(columns.heading)}"
                    )
                if columns.success is not None and cells[columns.success] in ("0", "0.0"):
                    request.on_lost(said("rows without success"))
                    continue
                found = _points(cells, columns, where)
                seen = _seen(cells, columns, where)
                found[seen == Visibility.ABSENT] = np.nan
                points = _ordered(found, order, request, where)
                score = None
                if columns.score is not None and cells[columns.score]:
                    (score,) = as_numbers([cells[columns.score]], where).tolist()
                faces.append(
                    AnnotatedFace(
                        photo_of(cells, where),
                        points,
                        f"{path.name}:{number}",
                        visibility=_seen_in_order(seen, points, order) if columns.seen else None,
                        score=score,
                        state=FaceState.ACCEPTED if score is None else FaceState.PREDICTED,
                    )
                )
            except FormatError as fault:
                report_fault(fault, request.on_fault)
    stems.say(path, request.on_remark)
    return finder.checked(faces, request.on_fault)


@dataclass(frozen=True)
class TakenTable:
    """What a table was taken for, to be shown and corrected: the names of its `columns`, the first rows, and
    the `reading` by which it would be read the same again. `asked` is what was said of it, by a project that
    `remembered` it or by a person; `problem` says why it cannot be read so."""

    key: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    reading: TableReading
    asked: TableReading = AS_IT_IS
    problem: str = ""
    remembered: bool = False


def taken_table(path: Path, layout: Layout, reading: TableReading = AS_IT_IS) -> TakenTable:
    """Look at the first rows of a table. Raises FormatError for what is no table at all."""
    table = table_of(numbered_lines(path, _WHAT), path, reading)
    names = tuple(table.names)
    rows = tuple(tuple(cells) for _, cells in table.sample[:_SHOWN_ROWS])
    separator, decimal = table.separator or " ", "," if table.decimal_commas else "."
    nothing: dict[str, tuple[str, str] | None] = dict.fromkeys(layout.point_names)
    whole = replace(reading, separator=separator, decimal=decimal)
    try:
        found = columns_of(table, layout, path, reading)
        order = named_order(found.points.names, layout, path, lambda text: None, "its heading")
    except FormatError as error:
        whole = replace(whole, points={**nothing, **reading.points})
        return TakenTable(table.key, names, rows, whole, reading, str(error))
    points = dict(nothing)
    for index, (_, x, y) in enumerate(found.points.points):
        point = index if order is None else int(order[index])
        if 0 <= point < layout.point_count:
            points[layout.point_names[point]] = (names[x], names[y])
    photo, frame = ("" if index is None else names[index] for index in (found.photo, found.frame))
    whole = replace(whole, photo=photo, frame=frame, points=points)
    return TakenTable(table.key, names, rows, whole, reading)


def _points(cells: Sequence[str], columns: Columns, where: str) -> NDArray[np.float64]:
    """(K, 2) in the table's order, NaN for points that are not there."""
    words = [cells[column] for _, x, y in columns.points.points for column in (x, y)]
    if "" not in words and _NUMBERS.fullmatch(" ".join(words)):
        points = as_all_numbers(words, where).reshape(-1, 2)
    else:
        points = np.full((len(words) // 2, 2), np.nan)
        for index in range(len(points)):
            pair = words[2 * index : 2 * index + 2]
            filled = [word.lower() not in _NOTHING for word in pair]
            if all(filled):
                points[index] = as_numbers(pair, where)
            elif any(filled):
                _, x, y = columns.points.points[index]
                names = f"'{columns.heading[x]}'", f"'{columns.heading[y]}'"
                raise half_a_point(pair, where, names)
    points[(points == _MISSING).all(axis=1)] = np.nan
    return points


def _seen(cells: Sequence[str], columns: Columns, where: str) -> NDArray[np.int8]:
    """(K,) what is said of the points in the table's order; visible where nothing is."""
    words = [cells[column] for column in columns.seen]
    strange = next((word for word in words if word not in _FLD_CODES), None)
    if strange is not None:
        raise FormatError(f"{where}: '{first_letters(strange, 20)}' says nothing of a point's visibility")
    return np.array([_FLD_CODES[word] for word in words] or Visibility.VISIBLE, dtype=np.int8)


def _seen_in_order(
    seen: NDArray[np.int8], points: NDArray[np.float64], order: NDArray[np.int64] | None
) -> NDArray[np.int8]:
    """(P,) in the layout's order."""
    found = np.full(len(points), Visibility.ABSENT, dtype=np.int8)
    if order is None:
        found[:] = seen
    else:
        found[order[order >= 0]] = seen[order >= 0]
    return np.where(np.isfinite(points).all(axis=1), found, np.int8(Visibility.ABSENT))


def _ordered(
    found: NDArray[np.float64], order: NDArray[np.int64] | None, request: ReadRequest, where: str
) -> NDArray[np.float64]:
    """(P, 2) in the layout's order."""
    if order is None:
        return in_order(found, request.layout, where)
    points = np.full((request.layout.point_count, 2), np.nan)
    points[order[order >= 0]] = found[order >= 0]
    for _ in range(int(np.isfinite(found[order < 0]).all(axis=1).sum())):
        request.on_lost(said("points that the layout {layout} does not have", layout=request.layout.name))
    return in_order(points, request.layout, where)


def _photos(
    columns: Columns, finder: PhotoFinder, stems: PhotoStems, frames: VideoFrames, request: ReadRequest
) -> Callable[[Sequence[str], str], Path]:
    """How the photo of a row is found. Raises FormatError where none can be."""
    path, column = request.path, columns.photo
    if column is not None:
        return lambda cells, where: _named(cells[column], finder, stems, where)
    if columns.frame is not None:
        video = video_of_table(path, request.images)
        if video is not None:
            number = columns.frame

            def frame_of(cells: Sequence[str], where: str) -> Path:
                (frame,) = as_numbers([cells[number]], where).tolist()
                if columns.score is not None and not request.predictions:
                    return video  # a prediction that is only counted
                return frames.photo(video, int(frame) - columns.first_frame, where)

            return frame_of
    photos = PhotosOfFiles(path, request.images, ENDINGS, sizes=request.sizes)
    photo = photos.find(path)
    photos.several(request.on_fault, request.on_remark)
    return lambda cells, where: photo


def _named(name: str, finder: PhotoFinder, stems: PhotoStems, where: str) -> Path:
    """The photo of a name with or without its ending, and without what keeps it from being a formula."""
    plain = without_guard(name)
    if plain != name:
        with contextlib.suppress(MissingPhotoError):
            return _named(plain, finder, stems, where)
    try:
        return finder.find(name, where)
    except MissingPhotoError:
        if is_photo(name):
            raise
        return finder.find_called(name, where, stems)


def _rendered(photos: Sequence[PhotoFaces], layout: Layout) -> Iterator[bytes]:
    names = [f"{' '.join(name.split())}_{axis}" for name in layout.point_names for axis in "xy"]
    yield _row(["photo", *map(harmless, names)])
    for _, photo, face in numbered(photos):
        points = np.round(face.points, 4)
        points[(points == _MISSING).all(axis=1), 0] -= 1e-4  # -1 twice would say that it is absent
        values = ["" if np.isnan(value) else f"{value:.4f}" for value in points.ravel().tolist()]
        yield _row([harmless(photo.name), *values])


def _row(cells: Sequence[str]) -> bytes:
    stream = io.StringIO()
    csv.writer(stream, lineterminator="\n").writerow(cells)
    return stream.getvalue().encode("utf-8", "replace")


def _skeleton(path: Path) -> Skeleton:
    table = table_of(numbered_lines(path, _WHAT), path)
    names = named_points_of(table.heading)
    if not names:
        raise FormatError(f"{path}: has no columns for x and y of points")
    return Skeleton(names)


def _recognises(beginning: Beginning) -> bool:
    if beginning.suffix not in ENDINGS:
        return False
    lines = [(number, line) for number, line in enumerate(beginning.text.splitlines()[:4]) if line.strip()]
    try:
        table = table_of(iter(lines), Path())
        if table.heading:
            return sum(len(family.points) for family in families_of(table.heading)) >= 2
        cells = table.sample[0][1]
        words = [cell for cell in cells if not is_number(cell)]
        return len(cells) > 4 and len(words) == 1 and Path(words[0]).suffix.lower() in IMAGE_SUFFIXES
    except FormatError:
        return False


FORMAT = AnnotationFormat(
    name="table",
    title="a wide table of points",
    listed="table with a row a face, CSV or TSV",
    files="one row a face, whatever its columns are called",
    read=read_wide_table,
    writer=one_file(_rendered, (Part.BEYOND, Part.MISSING, Part.FRACTIONS), strips=True),
    recognises=_recognises,
    vague=True,
    suffix=".csv",
    stem="faces",
    pattern="*.csv",
    takes_images=True,
    photos="relative",
    origin_source="not known of such tables",
    skeleton=_skeleton,
)
