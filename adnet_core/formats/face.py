"""One annotated face, as every reader of annotation files gives it, and what readers of lists share."""

from __future__ import annotations

import contextlib
import functools
import io
import math
import os
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray

from adnet_core.errors import FormatError
from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import BUNDLED_LAYOUTS, Layout, load_layout
from adnet_core.faces.scale import Scale
from adnet_core.faces.states import FaceState, Visibility
from adnet_core.files.plain_text import beginning
from adnet_core.files.whole_files import open_to_read, reason_of
from adnet_core.formats.text_encoding import encoding_of

OnFault = Callable[[FormatError], None]
OnLost = Callable[[str], None]
"""Told of something in a file that is not read, in words that follow a number: `polygons`, say."""

OnRemark = Callable[[str], None]
"""Told in a sentence how something doubtful in a file was read."""

# The limits against files that are no annotations, in one place.
MAX_LIST_BYTES = 1 << 28
MAX_LINE_BYTES = 1 << 18
MAX_COORDINATE = 1e6
MAX_LISTED_POINTS = 20_000_000
MAX_PATH_LENGTH = 1024

_LOOKED_AT = 1 << 16
"""So many bytes tell what ends a line."""
_NUMERIC = re.compile(r"[0-9eE+.-]+", re.ASCII)


@dataclass(frozen=True, eq=False)
class PredictedBy:
    """The model that has found a face, and what it says of it, as `PredictedFace` has it."""

    model_sha256: str
    shape: float | None = None
    look: NDArray[np.int8] | None = None


@dataclass(frozen=True, eq=False)
class AnnotatedFace:
    """The landmarks of one face in a photo; `label` names it in reports.

    `points` (P, 2) lie in pixels of the photo, pixel centres at integers from 0, and are NaN where a
    format says that a point was not annotated, or that it does not exist. `visibility` (P,) holds values of
    `Visibility`: ABSENT where a point is NaN, and only there.
    `box` is the file's own, `tags` are what it says of the face (WFLW's attributes, say), `covariance`
    is (P, 2, 2) in photo pixels squared with NaN for points without, and `score` is a model's confidence.
    `whole` is the tight box that all points would have, of a face that lacks some, where that is known.
    `scale` is how long a pixel of the photo is, where the file says so.
    `predicted_by` is of a model's face that is to be as one that the model has found in the project.
    `photo_size` is (width, height) of the photo that was annotated, None where the file does not say.
    Only the points of an accepted face are the truth; files that know no other state hold accepted faces.
    """

    photo: Path
    points: NDArray[np.float64]
    label: str
    box: FaceBox | None = None
    visibility: NDArray[np.int8] | None = None
    tags: frozenset[str] = frozenset()
    note: str = ""
    covariance: NDArray[np.float64] | None = None
    score: float | None = None
    state: FaceState = FaceState.ACCEPTED
    photo_size: tuple[int, int] | None = None
    whole: FaceBox | None = None
    scale: Scale | None = None
    predicted_by: PredictedBy | None = None

    def __post_init__(self) -> None:
        """What has no place is absent, and what is absent has neither place nor ellipse."""
        gone = np.asarray(np.isnan(self.points).any(axis=1))
        if self.visibility is not None:
            gone |= self.visibility == Visibility.ABSENT
            if (self.visibility[gone] != Visibility.ABSENT).any():
                seen = np.where(gone, np.int8(Visibility.ABSENT), self.visibility).astype(np.int8)
                seen.flags.writeable = False
                object.__setattr__(self, "visibility", seen)
        if np.isfinite(self.points[gone]).any():
            object.__setattr__(self, "points", frozen(np.where(gone[:, None], np.nan, self.points)))
        if self.covariance is not None and np.isfinite(self.covariance[gone]).any():
            spread = np.where(gone[:, None, None], np.nan, self.covariance)
            object.__setattr__(self, "covariance", frozen(spread))

    @property
    def complete(self) -> bool:
        """Whether every point was annotated."""
        return bool(np.isfinite(self.points).all())

    @property
    def landmark_box(self) -> FaceBox:
        """The tight box of all points, known or guessed; of those that are there where nobody has guessed."""
        return self.whole or FaceBox.of_points(self.points)

    @property
    def placed(self) -> NDArray[np.bool_]:
        """(P,) which points were annotated."""
        return np.asarray(np.isfinite(self.points).all(axis=1))


def frozen(array: NDArray[np.float64]) -> NDArray[np.float64]:
    """The array, read-only from here on."""
    array.flags.writeable = False
    return array


def as_numbers(words: Sequence[str], where: str) -> NDArray[np.float64]:
    """Finite decimal numbers of at most MAX_COORDINATE; `where` names file and line for FormatError."""
    values = np.empty(len(words))
    for index, word in enumerate(words):
        # float() alone would take 1_000, infinity and digits of other scripts.
        value = math.nan
        if _NUMERIC.fullmatch(word):
            try:
                value = float(word)
            except ValueError:
                value = math.nan
        if not math.isfinite(value):
            raise FormatError(f"{where}: '{word[:40]}' is not a finite number")
        if abs(value) > MAX_COORDINATE:
            raise FormatError(f"{where}: {word[:40]} is too large for a coordinate")
        values[index] = value
    return values


def half_a_point(pair: Sequence[str], where: str, names: Sequence[str] = ("x", "y")) -> FormatError:
    """What is wrong with a point of which only x or only y is filled; the other word is empty or says so."""
    at = 0 if _NUMERIC.fullmatch(pair[0].strip()) else 1
    there, word, gone = names[at], pair[at], names[1 - at]
    return FormatError(
        f"{where}: {beginning(there, 60)} is {beginning(word.strip(), 20)} and {beginning(gone, 60)} is not "
        "filled, and a point has both or neither"
    )


def as_all_numbers(words: Sequence[str], where: str) -> NDArray[np.float64]:
    """As `as_numbers`, for many words that hold nothing but digits, signs, points and exponents, at once."""
    try:
        values = np.array(words, dtype=np.float64)
    except ValueError:
        return as_numbers(words, where)
    if not np.isfinite(values).all() or np.abs(values).max(initial=0.0) > MAX_COORDINATE:
        return as_numbers(words, where)
    return values


def checked_point(x: float, y: float, where: str) -> tuple[float, float]:
    """A finite place of at most MAX_COORDINATE. Raises FormatError."""
    if not (math.isfinite(x) and math.isfinite(y)):
        raise FormatError(f"{where}: a coordinate is not a finite number")
    if max(abs(x), abs(y)) > MAX_COORDINATE:
        raise FormatError(f"{where}: a coordinate is too large for a photo")
    return x, y


def checked_box(x0: float, y0: float, x1: float, y1: float, where: str) -> FaceBox:
    """A box by its corners, which must be places of a photo in their order. Raises FormatError."""
    checked_point(x0, y0, where)
    checked_point(x1, y1, where)
    if x1 < x0 or y1 < y0:
        raise FormatError(f"{where}: {x1 - x0:g} x {y1 - y0:g} is no size of a face")
    return FaceBox(x0, y0, x1, y1)


def stated_size(width: object, height: object) -> tuple[int, int] | None:
    """(width, height) from whatever a file has for them, None where these are not two numbers above zero."""
    try:
        size = int(float(str(width))), int(float(str(height)))
    except (ValueError, OverflowError):
        return None
    return size if min(size) > 0 else None


def joined_tags(tags: Iterable[str]) -> str:
    """Tags as one text, parted by semicolons; `parted_tags` takes it apart."""
    return ";".join(re.sub(r"([\\;])", r"\\\1", tag) for tag in sorted(tags))


def parted_tags(text: str) -> frozenset[str]:
    """The tags of a text, without the space around them. Behind a backslash, a semicolon is part of one."""
    found = (re.sub(r"\\(.)", r"\1", tag).strip() for tag in re.findall(r"(?:\\.|[^;\\])+", text))
    return frozenset(tag for tag in found if tag)


def in_order(points: NDArray[np.float64], layout: Layout, where: str) -> NDArray[np.float64]:
    """Points (P, 2) of a file that has no names for them, in the layout's order. Raises FormatError.

    Absent ones are NaN.
    """
    if len(points) != layout.point_count:
        raise FormatError(f"{where}: {points_mismatch(len(points), layout.point_count)}")
    if not np.isfinite(points).all(axis=1).any():
        raise FormatError(f"{where}: none of the face's points has a place")
    return frozen(points)


def check_count(faces: int, points: int, path: Path) -> None:
    """Raises FormatError where a file holds more faces of so many points than can be held at once."""
    if faces * points > MAX_LISTED_POINTS:
        raise FormatError(f"{path}: holds more than {faces:,} faces; part the file")


def points_mismatch(count: int, expected: int) -> str:
    """That a face has another number of points than its layout, and which bundled layout has so many."""
    return f"holds {count} points where {expected} are expected{layout_hint(count)}"


def layout_hint(count: int) -> str:
    """Which bundled layout has so many points, in brackets; empty where none has."""
    fitting = ", ".join(name for name, points in _bundled_counts().items() if points == count)
    return f" (the layout {fitting} has {count}: --layout {fitting})" if fitting else ""


@functools.cache
def _bundled_counts() -> dict[str, int]:
    return {name: load_layout(name).point_count for name in BUNDLED_LAYOUTS}


def report_fault(fault: FormatError, on_fault: OnFault | None) -> None:
    """Hand a fault over, or raise it where nobody takes it."""
    if on_fault is None:
        raise fault
    on_fault(fault)


def numbered_lines(path: Path, what: str) -> Iterator[tuple[int, str]]:
    """The lines of a text file that are not empty, counted from 1, without their ends.

    Raises FormatError for a file that cannot be read, is too large, or is not text.
    """
    with _opened(path, what) as stream:
        for number, text in enumerate(_raw_lines(stream), start=1):
            if len(text) > MAX_LINE_BYTES:
                raise FormatError(f"{path}, line {number}: is too long for {what}")
            if "\0" in text:
                raise FormatError(f"{path}, line {number}: is not text, so the file is not {what}")
            text = text.rstrip("\r\n")
            if text.strip():
                yield number, text


def _raw_lines(stream: BinaryIO) -> Iterator[str]:
    """Lines up to a letter beyond MAX_LINE_BYTES; a null letter stands for one that is no text."""
    beginning = stream.read(_LOOKED_AT)
    encoding = encoding_of(beginning[:4])
    stream.seek(0)
    # As Excel for the Mac has "CSV (Macintosh)".
    ending = "\r" if b"\r" in beginning and b"\n" not in beginning else "\n"
    if encoding.startswith("utf-8") and ending == "\n":
        for data in iter(lambda: stream.readline(MAX_LINE_BYTES + 1), b""):
            try:
                yield data.decode(encoding) if len(data) <= MAX_LINE_BYTES else data.decode("latin-1")
            except UnicodeDecodeError:
                yield "\0"
            encoding = "utf-8"  # the mark is at the beginning only
        return
    lines = io.TextIOWrapper(stream, encoding, newline=ending)
    try:
        yield from iter(lambda: lines.readline(MAX_LINE_BYTES + 1), "")
    except UnicodeError:
        yield "\0"
    finally:
        lines.detach()  # the stream is closed by whoever opened it


def faces_of_lines(
    path: Path,
    what: str,
    read: Callable[[str, str, str], AnnotatedFace],
    on_fault: OnFault | None,
    *,
    is_heading: Callable[[str], bool] = lambda line: False,
) -> list[AnnotatedFace]:
    """The faces of a list with one on each line; `read` takes the line, its place for messages, its label.

    A first line that `is_heading` is passed over.

    Raises FormatError for a file without lines, and at the first faulty line; with `on_fault`, faulty
    lines are handed to it and left out.
    """
    faces: list[AnnotatedFace] = []
    empty = True
    for number, line in numbered_lines(path, what):
        if number == 1 and is_heading(line):
            continue
        empty = False
        try:
            faces.append(read(line, f"{path}, line {number}", f"{path.name}:{number}"))
        except FormatError as fault:
            report_fault(fault, on_fault)
    if empty:
        raise FormatError(f"{path}: holds no face")
    return faces


def file_bytes(path: Path, what: str, limit: int) -> bytes:
    """A whole file of at most `limit` bytes. Raises FormatError."""
    with _opened(path, what, limit) as stream:
        return stream.read(limit)


@contextlib.contextmanager
def _opened(path: Path, what: str, limit: int = MAX_LIST_BYTES) -> Iterator[BinaryIO]:
    """A regular file open for reading; an OSError before it is closed is told as a FormatError."""
    try:
        with open_to_read(path) as stream:
            if os.fstat(stream.fileno()).st_size > limit:
                raise FormatError(f"{path}: is larger than {limit >> 20} MB and too large for {what}")
            yield stream
    except FileNotFoundError:
        raise FormatError(f"{path}: no such file") from None
    except IsADirectoryError:
        raise FormatError(f"{path}: is a folder, not {what}") from None
    except OSError as error:
        raise FormatError(f"{path}: cannot be read: {reason_of(error)}") from None
