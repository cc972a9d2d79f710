"""Templates of WebMorph and Psychomorph, NAME.tem beside NAME.jpg: points, then the lines that join them.

    189                      the number of points
    168.25 245.5             x and y of each, in pixels from the top left corner, y down
    ...
    44                       the number of lines; of each
    0                        whether it is closed,
    5                        how many points it joins,
    4 5 6 7 8                and which, counted from 0

Blank lines and those that begin with # are passed over, and so is what follows the lines. Pixel centres are
at integers from 0: webmorphR keeps points between 0 and the photo's width less 1. A template has no names for
its points and no sign for one that is absent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from adnet_core.errors import FormatError
from adnet_core.faces.layout import MAX_POINTS, Layout
from adnet_core.formats.annotation_format import AnnotationFormat, ReadRequest
from adnet_core.formats.beginning import Beginning
from adnet_core.formats.face import AnnotatedFace, as_numbers, in_order, numbered_lines
from adnet_core.formats.photo_faces import Part, PhotoFaces
from adnet_core.formats.photo_files import faces_of_files, files_of, files_writer
from adnet_core.formats.skeleton import Skeleton, curve, numbered_points

ENDINGS = (".tem",)
_WHAT = "a template of WebMorph's"
_NUMBER = re.compile(r"\d{1,8}", re.ASCII)


@dataclass(frozen=True, eq=False)
class Template:
    """`points` (P, 2) from 0, and `lines` of indices, each with whether it is closed."""

    points: NDArray[np.float64]
    lines: tuple[tuple[tuple[int, ...], bool], ...]


def read_template(path: Path) -> Template:
    """Raises FormatError for a file that is none, or whose numbers do not fit."""
    rows = ((number, line.split()) for number, line in numbered_lines(path, _WHAT) if line.strip()[0] != "#")
    count = _count(path, rows, "points", MAX_POINTS)
    if not count:
        raise FormatError(f"{path}: holds no point")
    points = np.empty((count, 2))
    for index in range(count):
        number, words = _next(path, rows, f"point {index + 1} of {count}")
        if len(words) != 2:
            raise FormatError(f"{path}, line {number}: is not x and y of a point")
        points[index] = as_numbers(words, f"{path}, line {number}")
    lines = []
    for _ in range(_count(path, rows, "lines", MAX_POINTS)):
        closed = _count(path, rows, "whether the line is closed", MAX_POINTS) == 1
        length = _count(path, rows, "points of the line", MAX_POINTS)
        number, words = _next(path, rows, "points of a line")
        members = [int(word) if _NUMBER.fullmatch(word) else count for word in words]
        if len(members) != length or any(member >= count for member in members):
            raise FormatError(f"{path}, line {number}: is not {length} numbers of its {count} points")
        lines.append((tuple(members), closed))
    return Template(points, tuple(lines))


def _next(path: Path, rows: Iterator[tuple[int, list[str]]], what: str) -> tuple[int, list[str]]:
    found = next(rows, None)
    if found is None:
        raise FormatError(f"{path}: ends before {what}, so it is cut off or not {_WHAT}")
    return found


def _count(path: Path, rows: Iterator[tuple[int, list[str]]], what: str, most: int) -> int:
    number, words = _next(path, rows, f"the number of {what}")
    word = words[0]
    if len(words) != 1 or not _NUMBER.fullmatch(word) or int(word) > most:
        raise FormatError(f"{path}, line {number}: '{' '.join(words)[:40]}' is no number of {what}")
    return int(word)


def _read(request: ReadRequest) -> list[AnnotatedFace]:
    def read(file: Path, photo: Path) -> list[AnnotatedFace]:
        points = in_order(read_template(file).points, request.layout, str(file))
        return [AnnotatedFace(photo, points, file.name)]

    return faces_of_files(request, ENDINGS, read)


def _rendered(photo: PhotoFaces, face: AnnotatedFace, layout: Layout) -> bytes:
    lines = [str(layout.point_count), *(f"{x:.4f}\t{y:.4f}" for x, y in face.points.tolist())]
    lines.append(str(len(layout.curves)))
    for line in layout.curves:
        lines += [str(int(line.closed)), str(len(line.points)), " ".join(map(str, line.points))]
    return ("\n".join(lines) + "\n").encode("ascii")


def _skeleton(path: Path) -> Skeleton:
    """Of the first template: its lines are curves."""
    template = read_template(next(files_of(path, ENDINGS)))
    curves = [
        curve(f"line {number}", points, closed=closed)
        for number, (points, closed) in enumerate(template.lines, start=1)
        if len(points) > 1
    ]
    return Skeleton(numbered_points(len(template.points)), curves=curves)


def _recognises(beginning: Beginning) -> bool:
    return beginning.suffix == ".tem"


FORMAT = AnnotationFormat(
    name="tem",
    title="a WebMorph template",
    listed="WebMorph and Psychomorph, .tem files",
    files="folder of `NAME.tem`, beside the photos to be read",
    read=_read,
    writer=files_writer(".tem", _rendered, (Part.BEYOND, Part.FRACTIONS)),
    recognises=_recognises,
    folder_of=".tem",
    takes_images=True,
    photos="beside",
    origin_source="webmorphR keeps points between 0 and the width less 1 (squash_tem)",
    skeleton=_skeleton,
)
