"""HELEN's own annotation of 194 points: texts that begin with the photo's name, then x and y of each.

    100466187_1
    382.116 , 645.932
    ...

The texts are numbered, so a photo is known by the name inside: NAME.jpg beside them, in one of the set's
folders of photos above, or under a folder of photos. The set does not say what its coordinates count from;
they are taken as they are.
"""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from adnet_core.errors import FormatError
from adnet_core.faces.layout import MAX_POINTS
from adnet_core.files.plain_text import beginning as first_letters
from adnet_core.formats.annotation_format import AnnotationFormat, ReadRequest
from adnet_core.formats.beginning import Beginning
from adnet_core.formats.face import (
    AnnotatedFace,
    as_numbers,
    check_count,
    in_order,
    numbered_lines,
    report_fault,
)
from adnet_core.formats.photo_files import files_of
from adnet_core.formats.photo_finder import PhotoFinder
from adnet_core.formats.photo_stems import PhotoStems
from adnet_core.formats.skeleton import Skeleton, numbered_points

ENDINGS = (".txt",)
IMAGE_FOLDERS = ("images", "train_1", "train_2", "train_3", "train_4", "test")
"""The set's archives unpack into the latter."""
_WHAT = "an annotation of HELEN's"
_BEGINS = re.compile(r"[\w.-]+\s*\n\s*-?[\d.]+\s*,\s*-?[\d.]+\s*\n")


def read_helen194(request: ReadRequest) -> list[AnnotatedFace]:
    """The faces of all texts under a folder, or of one."""
    faces: list[AnnotatedFace] = []
    source = request.path if request.path.is_dir() else None
    finders: dict[Path, PhotoFinder] = {}
    stems = PhotoStems(request.sizes)
    for file in files_of(request.path, ENDINGS, request.walks):
        check_count(len(faces) + 1, request.layout.point_count, request.path)
        if file.parent not in finders:
            finders[file.parent] = PhotoFinder(file, request.images, IMAGE_FOLDERS, source=source)
        try:
            name, points = _content(file)
            photo = finders[file.parent].find_called(name, str(file), stems)
            points = in_order(points, request.layout, str(file))
            faces.append(AnnotatedFace(photo, points, f"{file.name} ({name})"))
        except FormatError as fault:
            report_fault(fault, request.on_fault)
    if not finders:
        raise FormatError(f"{request.path}: holds no .txt file")
    stems.say(request.path, request.on_remark)
    return faces


def _content(path: Path) -> tuple[str, NDArray[np.float64]]:
    name = ""
    rows: list[NDArray[np.float64]] = []
    for number, line in numbered_lines(path, _WHAT):
        if not name:
            name = line.strip()
            if "," in name or "/" in name or "\\" in name or len(name) > 200:
                shown = first_letters(name, 40)
                raise FormatError(f"{path}, line {number}: '{shown}' is no name of a photo")
            continue
        words = [word.strip() for word in line.split(",")]
        if len(words) != 2 or len(rows) == MAX_POINTS:
            raise FormatError(f"{path}, line {number}: is not x and y of a point, parted by a comma")
        rows.append(as_numbers(words, f"{path}, line {number}"))
    if not rows:
        raise FormatError(f"{path}: holds no point")
    return name, np.array(rows)


def _skeleton(path: Path) -> Skeleton:
    return Skeleton(numbered_points(len(_content(next(files_of(path, ENDINGS)))[1])))


def _recognises(beginning: Beginning) -> bool:
    return beginning.suffix == ".txt" and bool(_BEGINS.match(beginning.text))


FORMAT = AnnotationFormat(
    name="helen194",
    title="HELEN's annotation",
    listed="HELEN with 194 points, .txt files",
    files="folder of numbered `.txt`, each with its photo's name",
    read=read_helen194,
    recognises=_recognises,
    folder_of=".txt",
    takes_images=True,
    origin_source="not stated by the set; taken as it is",
    skeleton=_skeleton,
)
