"""CSV in the long form: one row a point, with a heading, separated by commas, UTF-8.

photo, face         the photo's path; the face's number in the file, from 1
layout, point, name the layout's name, the point's index from 0, and its name
x, y                in pixels of the photo, pixel centres at integers from 0; empty where not annotated
visibility          visible, occluded or outside; absent for a point that is not annotated
state, score        predicted, corrected or accepted; a model's confidence in the face or empty
x0, y0, x1, y1      corners of the face's box, or empty
var_x, cov_xy, var_y  the point's covariance in pixels squared, or empty
pixel_length, unit  how long a pixel of the photo is, or empty
tags, note          of the face; several tags are parted by ; which behind a backslash belongs to one

Needed for reading are photo, face, x, y and one of point and name; the others may be missing, and columns
of other names are passed over. Text that a spreadsheet would take for a formula, beginning with one of
= + - @ or a tab, stands behind an apostrophe, as one that begins with an apostrophe does.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from adnet_core.errors import FormatError
from adnet_core.faces.layout import Layout
from adnet_core.faces.scale import scale_of
from adnet_core.faces.states import FaceState, Visibility
from adnet_core.formats.annotation_format import AnnotationFormat, ReadRequest
from adnet_core.formats.face import (
    AnnotatedFace,
    OnLost,
    as_numbers,
    check_count,
    checked_box,
    frozen,
    half_a_point,
    joined_tags,
    numbered_lines,
    parted_tags,
    report_fault,
)
from adnet_core.formats.photo_faces import Part, PhotoFaces, numbered, one_file, visibilities
from adnet_core.formats.photo_finder import PhotoFinder
from adnet_core.sentences import said

IMAGE_FOLDERS = ("images",)
COLUMNS = (
    *("photo", "face", "layout", "point", "name", "x", "y", "visibility", "state", "score"),
    *("x0", "y0", "x1", "y1", "var_x", "cov_xy", "var_y", "tags", "note"),
    *("pixel_length", "unit"),
)
_WHAT = "a CSV file of points"
_BOX = ("x0", "y0", "x1", "y1")
_SPREAD = ("var_x", "cov_xy", "var_y")
_BREAKS = re.compile(r"\r\n|[\0\r\n]")
RISKY = ("=", "+", "-", "@", "\t", "\r", "'")
_SEEN = {seen.name.lower(): seen for seen in Visibility}
_STATES = {str(state): state for state in FaceState}

Row = Mapping[str, str]


def read_csv(request: ReadRequest) -> list[AnnotatedFace]:
    """The faces in the file's order; the rows of a face follow each other."""
    path, layout = request.path, request.layout
    photos = PhotoFinder(path, request.images, IMAGE_FOLDERS)
    faces: list[AnnotatedFace] = []
    found: set[tuple[str, str]] = set()
    for face, members in groupby(
        _rows(path, request.on_lost), key=lambda row: (row[1]["photo"], row[1]["face"])
    ):
        rows = list(members)
        check_count(len(found) + 1, layout.point_count, path)
        try:
            if face in found:
                # A file that was sorted by another column would else give many faces of single points.
                raise FormatError(f"{rows[0][0]}: the rows of this face do not follow each other")
            found.add(face)
            faces.append(_face(rows, path, photos, layout))
        except FormatError as fault:
            report_fault(fault, request.on_fault)
    if not found:
        raise FormatError(f"{path}: holds no face")
    return photos.checked(faces, request.on_fault)


def _rows(path: Path, on_lost: OnLost) -> Iterator[tuple[str, Row]]:
    """Each row as text by column, with its place for messages."""
    lines = numbered_lines(path, _WHAT)
    reader = csv.reader((f"{line}\n" for _, line in lines), strict=True)
    try:
        heading = [name.strip() for name in next(reader, [])]
        known = set(heading)
        needed = {"photo", "face", "x", "y"}
        if not needed <= known or not known & {"point", "name"} or len(known) != len(heading):
            raise FormatError(
                f"{path}: is not {_WHAT}: its first line must name the columns photo, face, x, y and "
                "point or name, each once, separated by commas"
            )
        for name in known - set(COLUMNS):
            on_lost(said("columns named {name}", name=name[:40]))
        for cells in reader:
            where = f"{path}, row {reader.line_num}"
            if len(cells) != len(heading):
                raise FormatError(f"{where}: has {len(cells)} cells where the heading has {len(heading)}")
            yield where, dict(zip(heading, (without_guard(cell) for cell in cells), strict=True))
    except csv.Error as error:
        raise FormatError(f"{path}, row {reader.line_num}: {str(error)[:100]}") from None


def _face(rows: Sequence[tuple[str, Row]], path: Path, photos: PhotoFinder, layout: Layout) -> AnnotatedFace:
    """The first row speaks for what is of the whole face."""
    where, first = rows[0]
    count = layout.point_count
    points = np.full((count, 2), np.nan)
    spread = np.full((count, 2, 2), np.nan)
    visibility = np.full(count, Visibility.ABSENT, dtype=np.int8)
    named: set[int] = set()
    for here, row in rows:
        index = _index(row, layout, here)
        if index in named:
            raise FormatError(f"{here}: point {index} is there twice")
        named.add(index)
        if bool(row["x"].strip()) != bool(row["y"].strip()):
            raise half_a_point((row["x"], row["y"]), here)
        points[index] = _numbers(row, ("x", "y"), here)
        visibility[index] = _choice(row, "visibility", _SEEN, Visibility.VISIBLE, here)
        variance_x, covariance, variance_y = _numbers(row, _SPREAD, here).tolist()
        if min(variance_x, variance_y, variance_x * variance_y * (1 + 1e-6) - covariance**2) < 0:
            raise FormatError(f"{here}: the covariance belongs to no ellipse")
        spread[index] = [[variance_x, covariance], [covariance, variance_y]]
    if not np.isfinite(points).any():
        raise FormatError(f"{where}: none of the face's points has a place")
    visibility[~np.isfinite(points).all(axis=1)] = Visibility.ABSENT
    visibility.flags.writeable = False
    x0, y0, x1, y1 = _numbers(first, _BOX, where).tolist()
    (score,) = _numbers(first, ("score",), where)
    (length,) = _numbers(first, ("pixel_length",), where).tolist()
    return AnnotatedFace(
        photo=photos.find(first["photo"], where),
        points=frozen(points),
        label=f"{path.name}#{first['face'][:40]}",
        box=checked_box(x0, y0, x1, y1, where) if np.isfinite(x0) else None,
        visibility=visibility,
        tags=parted_tags(first.get("tags", "")),
        note=first.get("note", ""),
        covariance=frozen(spread) if np.isfinite(spread).any() else None,
        score=float(score) if np.isfinite(score) else None,
        state=_choice(first, "state", _STATES, FaceState.ACCEPTED, where),
        scale=scale_of(length, first.get("unit", "")),
    )


def _index(row: Row, layout: Layout, where: str) -> int:
    if row.get("layout", layout.name) not in ("", layout.name):
        raise FormatError(f"{where}: is of the layout {row['layout'][:40]}, not {layout.name} (--layout)")
    word, name = row.get("point", ""), row.get("name", "")
    by_name = layout.point_names.index(name) if name in layout.point_names else -1
    numbered = word.isascii() and word.isdigit() and len(word) < 5
    by_number = int(word) if numbered else -1
    index = by_number if word else by_name
    if not 0 <= index < layout.point_count:
        raise FormatError(f"{where}: '{(word or name)[:40]}' is no point of the layout {layout.name}")
    if name and index != by_name:
        raise FormatError(
            f"{where}: point {word} of the layout {layout.name} is '{layout.point_names[index]}', "
            f"but the row names it '{name[:40]}'"
        )
    return index


def _numbers(row: Row, names: Sequence[str], where: str) -> NDArray[np.float64]:
    """The numbers of these columns, all NaN where all are empty or missing."""
    words = [row.get(name, "").strip() for name in names]
    if not any(words):
        return np.full(len(words), np.nan)
    return as_numbers(words, where)


def _choice(row: Row, name: str, known: Mapping[str, Any], usual: Any, where: str) -> Any:
    word = row.get(name, "").strip()
    if word and word not in known:
        raise FormatError(f"{where}: the {name} '{word[:40]}' is not one of {', '.join(known)}")
    return known[word] if word else usual


def without_guard(cell: str) -> str:
    """The text of a cell that `harmless` has made."""
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(RISKY) else cell


def harmless(text: str) -> str:
    """Text on one line that no spreadsheet takes for a formula, without what no text holds."""
    line = _BREAKS.sub(" ", text.rstrip("\r\n"))
    return f"'{line}" if line.startswith(RISKY) else line


def _rendered(photos: Sequence[PhotoFaces], layout: Layout) -> Iterator[bytes]:
    yield f"{','.join(COLUMNS)}\n".encode()
    for number, photo, face in numbered(photos):
        stream = io.StringIO()
        writer = csv.writer(stream, lineterminator="\n")
        of_face = [harmless(photo.name), number, harmless(layout.name)]
        box = [""] * 4 if face.box is None else [_decimal(value) for value in face.box.as_tuple()]
        score = "" if face.score is None else repr(float(face.score))
        texts = [harmless(joined_tags(face.tags)), harmless(face.note)]
        texts += ["", ""] if face.scale is None else [f"{face.scale.length:.9g}", harmless(face.scale.unit)]
        for index, (point, seen) in enumerate(zip(face.points, visibilities(face), strict=True)):
            coordinates = [_decimal(value) for value in point.tolist()]
            name = harmless(layout.point_names[index])
            row = [*of_face, index, name, *coordinates, seen.name.lower(), str(face.state), score]
            writer.writerow([*row, *box, *_spread(face, index), *texts])
        yield stream.getvalue().encode("utf-8", "replace")


def _spread(face: AnnotatedFace, index: int) -> list[str]:
    if face.covariance is None or not np.isfinite(face.covariance[index]).all():
        return [""] * 3
    ((variance_x, covariance), (_, variance_y)) = face.covariance[index].tolist()
    return [f"{value:.9g}" for value in (variance_x, covariance, variance_y)]


def _decimal(value: float) -> str:
    return f"{value:.4f}" if np.isfinite(value) else ""


CSV_WRITER = one_file(_rendered, tuple(part for part in Part))

FORMAT = AnnotationFormat(
    name="csv",
    title="a CSV file of points",
    listed="CSV, one row a point",
    files="one row a point, columns below",
    read=read_csv,
    writer=CSV_WRITER,
    recognises=lambda beginning: (
        beginning.suffix == ".csv"
        and {"photo", "face", "x", "y"} <= {cell.strip() for cell in beginning.first_line.split(",")}
    ),
    suffix=".csv",
    pattern="*.csv",
    takes_images=True,
    photos="relative",
    origin_source="ours",
)
