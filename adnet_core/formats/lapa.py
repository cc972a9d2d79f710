"""The points of LaPa and of JD-landmark, NAME.txt for a photo: how many there are, and x and y of each.

    106
    166.16 262.19
    ...

LaPa keeps them in landmarks/ beside images/, JD-landmark as NAME.jpg.txt in landmark/ beside picture/. The
sets do not say what their coordinates count from; they are taken as they are, as published loaders do.
"""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from adnet_core.errors import FormatError
from adnet_core.faces.layout import MAX_POINTS
from adnet_core.formats.annotation_format import AnnotationFormat, ReadRequest
from adnet_core.formats.beginning import Beginning
from adnet_core.formats.face import AnnotatedFace, as_numbers, in_order, numbered_lines
from adnet_core.formats.photo_files import faces_of_files, files_of
from adnet_core.formats.skeleton import Skeleton, numbered_points

ENDINGS = (".txt",)
FOLDERS = {"landmarks": "images", "landmark": "picture"}
_WHAT = "a text of points"
_BEGINS = re.compile(r"\d{1,4}\s*\n\s*-?[\d.]+[ \t]+-?[\d.]+\s*\n", re.ASCII)


def read_counted_points(path: Path) -> NDArray[np.float64]:
    """(P, 2) points of a file that begins with their number. Raises FormatError."""
    count = -1
    rows: list[NDArray[np.float64]] = []
    for number, line in numbered_lines(path, _WHAT):
        words = line.split()
        where = f"{path}, line {number}"
        if count < 0:
            count = int(words[0]) if len(words) == 1 and re.fullmatch(r"\d{1,4}", words[0], re.ASCII) else 0
            if not 1 <= count <= MAX_POINTS:
                raise FormatError(f"{where}: does not say how many points there are, 1 to {MAX_POINTS}")
        elif len(words) != 2 or len(rows) == count:
            raise FormatError(f"{where}: is not x and y of one of its {count} points")
        else:
            rows.append(as_numbers(words, where))
    if not rows or len(rows) != count:
        raise FormatError(f"{path}: says {max(count, 0)} points but holds {len(rows)}")
    return np.array(rows)


def _read(request: ReadRequest) -> list[AnnotatedFace]:
    def read(file: Path, photo: Path) -> list[AnnotatedFace]:
        points = in_order(read_counted_points(file), request.layout, str(file))
        return [AnnotatedFace(photo, points, file.name)]

    return faces_of_files(request, ENDINGS, read, folders=FOLDERS)


def _skeleton(path: Path) -> Skeleton:
    return Skeleton(numbered_points(len(read_counted_points(next(files_of(path, ENDINGS))))))


def _recognises(beginning: Beginning) -> bool:
    return beginning.suffix == ".txt" and bool(_BEGINS.match(beginning.text))


FORMAT = AnnotationFormat(
    name="lapa",
    title="a set of LaPa's kind",
    listed="LaPa and JD-landmark, .txt files",
    files="folder with `landmarks/NAME.txt` and `images/`, or `landmark/` and `picture/`",
    read=_read,
    recognises=_recognises,
    folder_of=".txt",
    takes_images=True,
    origin_source="not stated by the sets; as published loaders take it",
    skeleton=_skeleton,
)
