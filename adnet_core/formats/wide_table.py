"""A wide table, CSV, TSV or text: a row a face, with the photo and columns for x and y of each point.

What its columns are called and how its cells are parted does not matter (`table_columns`): what was taken
for what is said in a sentence, before anything is written. Rows of one photo are several faces. A point is
absent where its cells are empty, not numbers (NA, nan), or both -1. A photo may be named without its
ending, as in VGGFace2; a table without photos belongs to the photo or the video that it is called by, as
OpenFace's. What such tables count from is not known: pixel centres are taken to be at integers from 0
(--pixel-origin).
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from adnet_core.errors import FormatError, MissingPhotoError
from adnet_core.faces.layout import Layout
from adnet_core.faces.states import FaceState, Visibility
from adnet_core.formats.annotation_format import AnnotationFormat, ReadRequest
from adnet_core.formats.beginning import Beginning
from adnet_core.formats.csv_points import harmless
from adnet_core.formats.face import AnnotatedFace, as_numbers, numbered_lines
from adnet_core.formats.named_faces import FoundFace, FoundFaces, named_faces
from adnet_core.formats.photo_faces import Part, PhotoFaces, numbered, one_file
from adnet_core.formats.photo_files import PhotosOfFiles
from adnet_core.formats.photo_finder import PhotoFinder
from adnet_core.formats.point_names import NamedPoint
from adnet_core.formats.skeleton import Skeleton
from adnet_core.formats.table_columns import (
    Columns,
    columns_of,
    families_of,
    is_number,
    named_points_of,
    table_of,
)
from adnet_core.formats.video_frames import VIDEO_SUFFIXES, VideoFrames
from adnet_core.media.photos import IMAGE_SUFFIXES

ENDINGS = (".csv", ".tsv", ".txt")
IMAGE_FOLDERS = ("images", "img_align_celeba", "loose_crop")
_WHAT = "a table of points"
_MISSING = -1.0


def read_wide_table(request: ReadRequest) -> list[AnnotatedFace]:
    """The faces of all rows, in their order."""
    path = request.path
    table = table_of(numbered_lines(path, _WHAT), path)
    columns = columns_of(table, request.layout, path)
    request.on_remark(f"{path}: {columns.sentence()}")
    found = FoundFaces(request)
    finder = PhotoFinder(path, request.images, IMAGE_FOLDERS)
    with VideoFrames() as frames:
        photo_of = _photos(columns, finder, frames, request)
        for number, cells in table.rows:
            where = f"{path}, line {number}"
            with found.faults():
                if len(cells) != len(columns.heading):
                    raise FormatError(
                        f"{where}: has {len(cells)} cells where the heading has {len(columns.heading)}"
                    )
                if columns.success is not None and cells[columns.success] in ("0", "0.0"):
                    request.on_lost("rows without success")
                    continue
                found.append(_face(cells, columns, photo_of(cells, where), where, f"{path.name}:{number}"))
    faces = named_faces(request, found)
    return finder.checked(faces, request.on_fault)


def _face(cells: Sequence[str], columns: Columns, photo: Path, where: str, label: str) -> FoundFace:
    points: list[NamedPoint] = []
    for name, x, y in columns.points.points:
        words = cells[x], cells[y]
        if not all(map(is_number, words)):
            if any(word.lower() not in ("", "na", "nan", "null", "none") for word in words):
                as_numbers(words, where)  # says which is none
            continue
        left, top = as_numbers(words, where).tolist()
        if left != _MISSING or top != _MISSING:
            points.append((name, left, top, Visibility.VISIBLE))
    score = None
    if columns.score is not None:
        (score,) = as_numbers([cells[columns.score]], where).tolist()
    state = FaceState.ACCEPTED if score is None else FaceState.PREDICTED
    return FoundFace(photo, where, label, points, score=score, state=state)


def _photos(
    columns: Columns, finder: PhotoFinder, frames: VideoFrames, request: ReadRequest
) -> Callable[[Sequence[str], str], Path]:
    """How the photo of a row is found. Raises FormatError where none can be."""
    path, column = request.path, columns.photo
    if column is not None:
        return lambda cells, where: _named(cells[column], finder, where)
    if columns.frame is not None:
        video = next((one for suffix in VIDEO_SUFFIXES if (one := path.with_suffix(suffix)).is_file()), None)
        if video is not None:
            number = columns.frame

            def frame_of(cells: Sequence[str], where: str) -> Path:
                (frame,) = as_numbers([cells[number]], where).tolist()
                return frames.photo(video, int(frame) - 1, where)  # OpenFace counts from 1

            return frame_of
    photo = PhotosOfFiles(path, request.images, ENDINGS).find(path)
    return lambda cells, where: photo


def _named(name: str, finder: PhotoFinder, where: str) -> Path:
    """The photo of a name with or without its ending."""
    try:
        return finder.find(name, where)
    except MissingPhotoError:
        if Path(name).suffix.lower() in IMAGE_SUFFIXES:
            raise
        missing = None
        for suffix in (".jpg", ".png", *sorted(IMAGE_SUFFIXES)):
            try:
                return finder.find(f"{name}{suffix}", where)
            except MissingPhotoError as error:
                missing = missing or error
        raise


def _rendered(photos: Sequence[PhotoFaces], layout: Layout) -> bytes:
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    names = [f"{' '.join(name.split())}_{axis}" for name in layout.point_names for axis in "xy"]
    writer.writerow(["photo", *map(harmless, names)])
    for _, photo, face in numbered(photos):
        values = ["" if np.isnan(value) else f"{value:.4f}" for value in face.points.ravel().tolist()]
        writer.writerow([harmless(photo.name), *values])
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
        cells = table.rows[0][1]
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
    writer=one_file(_rendered, (Part.BEYOND, Part.MISSING, Part.FRACTIONS)),
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
