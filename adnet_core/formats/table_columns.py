"""What the columns of a table of points hold, told by their names and their first rows.

Programs write such tables in many ways: `x0,y0`, `x_0 ... y_0 ...` (OpenFace), `original_0_x` (HRNet's
lists), `P1X` (VGGFace2), `left_eye_center_x` (Kaggle), with commas, semicolons, tabs or spaces between
cells, decimal commas, a count before the heading (CelebA), a heading that leaves out the photo, or none.
Columns whose names differ in their number only, or in the point's name, are one family; a family with x, y
and z is in space and left aside.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path

from adnet_core.errors import FormatError
from adnet_core.faces.layout import Layout
from adnet_core.files.plain_text import beginning as first_letters
from adnet_core.formats.coco_conventions import named_order
from adnet_core.formats.csv_points import without_guard
from adnet_core.formats.face import points_mismatch
from adnet_core.formats.table_reading import AS_IT_IS, SEPARATORS, TableReading, table_key
from adnet_core.media.photos import IMAGE_SUFFIXES

MAX_COLUMNS = 20_000
_SAMPLED = 20
"""So many rows tell which column holds photos."""
_PHOTO = (
    *("photo", "image", "image_name", "imagename", "image_path", "img", "img_path", "filename", "file_name"),
    *("file", "path", "image_id", "name_id", "picture", "image_file"),
)
_FRAME = {"frame": 1, "frame_id": 1, "frame_number": 1, "frame_idx": 0}
"""Columns of a video's frames, with the number of the first: OpenFace counts from 1, SLEAP from 0."""
_SCORES = ("confidence", "instance.score")
_SUCCESS = "success"
_FLD_X, _FLD_SEEN = "landmark_location_x_", "landmark_visibility_"
_AXIS_LAST = re.compile(r"(.+?)(?:[_ .-]([xyz])|(?<=\d)([xyz]))", re.IGNORECASE)
_AXIS_FIRST = re.compile(r"(.*?)(?<![a-z])([xyz])[_ .-]?\[?(\d+)\]?", re.IGNORECASE)
_NUMBER = re.compile(r"(\D*?)[_ .-]?(\d+)\D*")
_SEPARATOR_LINE = re.compile(r'"?sep=([,;\t])"?', re.IGNORECASE)
"""The line by which Excel is told what parts the cells."""
_DELIMITERS = ("\t", ";", ",")


@dataclass(frozen=True)
class Family:
    """Points of one kind: names with the columns of x and y, in the table's order. `twice` are columns by
    whose names a point would have x or y a second time."""

    points: tuple[tuple[str, int, int], ...]
    twice: tuple[int, ...] = ()

    @property
    def names(self) -> list[str]:
        return [name for name, _, _ in self.points]


@dataclass(frozen=True)
class Columns:
    """What was taken for what. `photo` is the column of the photo's name, `frame` that of a video's frame,
    the first of which is `first_frame`.

    `seen` are the columns of the points' visibility, as DeepFashion's FLD has them, none without them.
    `heading` holds a name for each cell; `numbered` that families have numbers for names.
    """

    heading: tuple[str, ...]
    points: Family
    photo: int | None = None
    frame: int | None = None
    first_frame: int = 1
    score: int | None = None
    success: int | None = None
    unread: tuple[str, ...] = ()
    seen: tuple[int, ...] = ()

    def sentence(self) -> str:
        """What was taken for what, for whoever goes on with it."""
        family, heading = self.points, self.heading
        first, last = family.points[0], family.points[-1]
        shown = f"'{heading[first[1]]}', '{heading[first[2]]}' to '{heading[last[1]]}', '{heading[last[2]]}'"
        if self.photo is not None:
            photo = f"the photo is '{heading[self.photo]}'"
        elif self.frame is not None:
            photo = (
                f"'{heading[self.frame]}' is the frame, counted from {self.first_frame}, of the video that "
                "the table is called by"
            )
        else:
            photo = "the photo is the one that the table is called by"
        words = [photo, f"x and y of {len(family.points)} points are {shown}"]
        if self.score is not None:
            words.append(f"'{heading[self.score]}' is a model's, whose faces nobody has accepted")
        if self.unread:
            more = f" and {len(self.unread) - 5} more" if len(self.unread) > 5 else ""
            words.append(f"not read: {', '.join(self.unread[:5])}{more}")
        return first_letters("; ".join(words), 600)


Row = tuple[int, list[str]]
"""Cells with the number of their line."""


@dataclass(frozen=True)
class Table:
    """`heading` is empty where there is none; `sample` are the first rows, `rows` goes through all once."""

    heading: list[str]
    sample: list[Row]
    rows: Iterator[Row]
    separator: str = ""
    decimal_commas: bool = False
    first_line: str = ""

    @property
    def names(self) -> list[str]:
        """What the columns are called, those of a table without a heading by their numbers."""
        return self.heading or [f"column {index + 1}" for index in range(len(self.sample[0][1]))]

    def sentence(self) -> str:
        """How its cells are parted."""
        words = f"cells are parted by {SEPARATORS[self.separator or ' ']}s"
        return f"{words}, numbers have decimal commas" if self.decimal_commas else words

    @property
    def key(self) -> str:
        """The same for all tables with this heading."""
        return table_key(self.first_line if self.heading else "", len(self.sample[0][1]))


def table_of(lines: Iterator[tuple[int, str]], path: Path, reading: TableReading = AS_IT_IS) -> Table:
    """Cells of all lines, decimal commas made points. Raises FormatError for what is no table."""
    first = next(lines, None)
    if first is not None and first[1].strip().isdigit():
        first = next(lines, None)  # how many rows there are, as CelebA has it
    said = _SEPARATOR_LINE.fullmatch(first[1].strip(" ")) if first is not None else None
    if said is not None:
        first = next(lines, None)
    if first is None:
        raise FormatError(f"{path}: holds no row")
    delimiter = said[1] if said else next((one for one in _DELIMITERS if one in first[1]), "")
    if reading.separator:
        delimiter = reading.separator.strip(" ")
    heading = _cells(first[1], delimiter, f"{path}, line {first[0]}")
    if sum(map(is_number, heading)) * 2 >= len(heading) - 1:
        heading, lines = [], chain((first,), lines)
    decimal_commas = reading.decimal == "," if reading.decimal else delimiter in ("\t", ";")
    first_line = first[1]
    rows = _rows(lines, delimiter, path, decimal_commas=decimal_commas)
    sample = list(islice(rows, _SAMPLED))
    if not sample:
        raise FormatError(f"{path}: holds no row of points")
    heading = [without_guard(name) for name in heading]
    if heading and len(heading) == len(sample[0][1]) - 1:
        width, named = len(sample[0][1]), any(name.strip().lower() in _PHOTO for name in heading)
        if all(cells[-1] == "" for _, cells in sample if len(cells) == width):
            heading.append("")  # each row ends in a separator
        elif not named and not is_number(sample[0][1][0]):
            heading.insert(0, "")  # CelebA's heading leaves out the photo
    return Table(heading, sample, chain(sample, rows), delimiter, decimal_commas, first_line)


def _rows(
    lines: Iterator[tuple[int, str]], delimiter: str, path: Path, *, decimal_commas: bool
) -> Iterator[Row]:
    for number, line in lines:
        cells = _cells(line, delimiter, f"{path}, line {number}")
        yield number, [_decimal(cell) for cell in cells] if decimal_commas else cells


def _cells(line: str, delimiter: str, where: str) -> list[str]:
    if not delimiter:
        cells = line.split()
    elif '"' not in line:
        cells = line.split(delimiter)
        if " " in line or not line.isprintable():  # of all white space only " " is printable
            cells = [cell.strip() for cell in cells]
    else:
        try:
            (quoted,) = csv.reader([line], delimiter=delimiter, skipinitialspace=True)
        except (csv.Error, ValueError) as error:
            raise FormatError(f"{where}: {str(error)[:100]}") from None
        cells = [cell.strip() for cell in quoted]
    if len(cells) > MAX_COLUMNS:
        raise FormatError(f"{where}: has more than {MAX_COLUMNS:,} columns")
    return cells


def _decimal(cell: str) -> str:
    return cell.replace(",", ".") if cell.count(",") == 1 and is_number(cell.replace(",", ".")) else cell


def is_number(cell: str) -> bool:
    return bool(re.fullmatch(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?", cell, re.ASCII))


def columns_of(table: Table, layout: Layout, path: Path, reading: TableReading = AS_IT_IS) -> Columns:
    """What the columns hold, as was said of them, else by their names and first rows.

    Raises FormatError where no columns are x and y of as many points as the layout has, and for columns and
    points that were named and are not there.
    """
    width = len(table.sample[0][1])
    heading = table.names
    sample = [cells for _, cells in table.sample if len(cells) == width]
    plain = [name.strip().lower() for name in heading]
    photo = next((plain.index(name) for name in _PHOTO if name in plain), None)
    if photo is None:
        photo = next((index for index in range(width) if _are_photos(sample, index)), None)
    if photo is None and plain[0] == "" and not all(is_number(cells[0]) for cells in sample):
        photo = 0
    if reading.photo or reading.frame:
        photo = _column(reading.photo, heading, path) if reading.photo else None
    families = families_of(heading, layout.point_names) if table.heading else _unnamed(width, photo)
    try:
        family = _fitting(families, layout, path)
    except FormatError:
        if not any(reading.points.values()):
            raise
        family = Family(())  # all of the points that there are have been named
    if family.twice and not reading.points:
        names = ", ".join(f"'{first_letters(heading[index], 30)}'" for index in family.twice[:3])
        raise FormatError(
            f"{path}: {names} would be x or y of a point a second time; --columns says which one is meant"
        )
    if reading.points:
        family = _as_said(family, reading, heading, layout, path)
    frame = next((plain.index(name) for name in _FRAME if name in plain), None) if photo is None else None
    if reading.frame:
        frame = _column(reading.frame, heading, path)
    taken = {column for _, x, y in family.points for column in (x, y)}
    score = next((plain.index(name) for name in _SCORES if name in plain), None)
    success = plain.index(_SUCCESS) if _SUCCESS in plain else None
    seen = _seen_columns(heading, family)
    taken |= {column for column in (photo, frame, score, success, *seen) if column is not None}
    unread = tuple(f"'{name}'" for index, name in enumerate(heading) if index not in taken and name)
    first = 1 if frame is None else _FRAME.get(plain[frame], 0)
    return Columns(tuple(heading), family, photo, frame, first, score, success, unread, seen)


def _seen_columns(heading: Sequence[str], family: Family) -> tuple[int, ...]:
    """The columns `landmark_visibility_1` and so on of points at `landmark_location_x_1` and so on."""
    names = [heading[x].replace(_FLD_X, _FLD_SEEN) for _, x, _ in family.points]
    own = [heading.index(name) for name in names if name.startswith(_FLD_SEEN) and name in heading]
    return tuple(own) if len(own) == len(family.points) else ()


def _column(name: str, heading: Sequence[str], path: Path) -> int:
    """A column by its name, or its number from 1. Raises FormatError."""
    if name in heading:
        return heading.index(name)
    if name.isascii() and name.isdigit() and 1 <= int(name[:6]) <= len(heading):
        return int(name[:6]) - 1
    known = ", ".join(f"'{one[:30]}'" for one in heading[:5])
    raise FormatError(f"{path}: has no column '{first_letters(name, 40)}'; its columns are {known} and so on")


def _as_said(
    family: Family, reading: TableReading, heading: Sequence[str], layout: Layout, path: Path
) -> Family:
    """The points by the layout's names: those that were named, the others as they were taken."""
    unknown = next((name for name in reading.points if name not in layout.point_names), None)
    if unknown is not None:
        raise FormatError(f"{path}: the layout {layout.name} has no point '{first_letters(unknown, 40)}'")
    order = (
        named_order(family.names, layout, path, lambda text: None, "its heading") if family.points else None
    )
    taken: dict[str, tuple[int, int]] = {}
    for index, (_, x, y) in enumerate(family.points):
        point = index if order is None else int(order[index])
        if 0 <= point < layout.point_count:
            taken[layout.point_names[point]] = (x, y)
    for name, pair in reading.points.items():
        if pair is None:
            taken.pop(name, None)
        else:
            x, y = (_column(one, heading, path) for one in pair)
            taken[name] = (x, y)
    if not taken:
        raise FormatError(f"{path}: none of its columns is left for a point")
    return Family(tuple((name, *taken[name]) for name in layout.point_names if name in taken))


def _are_photos(sample: Sequence[Sequence[str]], index: int) -> bool:
    suffixes = [Path(cells[index]).suffix.lower() for cells in sample if cells[index]]
    return bool(suffixes) and all(suffix in IMAGE_SUFFIXES for suffix in suffixes)


def _unnamed(width: int, photo: int | None) -> list[Family]:
    """Of a table without a heading: x and y by turns, in all columns but the photo's."""
    left = [index for index in range(width) if index != photo]
    pairs = zip(left[::2], left[1::2], strict=False)
    return [Family(tuple((str(number), x, y) for number, (x, y) in enumerate(pairs)))]


def families_of(heading: Sequence[str], known: Collection[str] = ()) -> list[Family]:
    """The families that have x and y and no z, the largest first; points of `known` names are one."""
    found: dict[str, dict[str, dict[str, int]]] = {}
    twice: dict[str, list[int]] = {}
    for index, name in enumerate(heading):
        parsed = _parsed(name, known)
        if parsed is not None:
            family, key, axis = parsed
            if found.setdefault(family, {}).setdefault(key, {}).setdefault(axis, index) != index:
                twice.setdefault(family, []).append(index)
    families = []
    for kind, members in found.items():
        if any("z" in axes for axes in members.values()):
            continue
        points = [(key, axes["x"], axes["y"]) for key, axes in members.items() if {"x", "y"} <= axes.keys()]
        if points:
            families.append(Family(tuple(points), tuple(twice.get(kind, ()))))
    return sorted(families, key=lambda family: len(family.points), reverse=True)


def _parsed(name: str, known: Collection[str]) -> tuple[str, str, str] | None:
    """Family, point and axis of a column's name: `eye_lmk_x_3` is x of point 3 in the family `eye_lmk_`."""
    last = _AXIS_LAST.fullmatch(name.strip())
    if last is not None:
        stem, axis = last[1], last[2] or last[3]
        number = _NUMBER.fullmatch(stem)
        if stem in known:
            return "", stem, axis.lower()
        if number is not None:
            return f"{number[1]}#{axis.islower()}", str(int(number[2][:6])), axis.lower()
        return f"#{axis.islower()}", stem, axis.lower()
    front = _AXIS_FIRST.fullmatch(name.strip())
    if front is not None:
        return f"{front[1]}#{front[2].islower()}", str(int(front[3][:6])), front[2].lower()
    return None


def named_points_of(heading: Sequence[str]) -> list[str]:
    """Names of points for a layout: of the family that most are of, or of all where all are small."""
    families = families_of(heading)
    count = sum(len(family.points) for family in families)
    if families and 2 * len(families[0].points) > count:
        return families[0].names
    known = {found[1] for name in heading if (found := _AXIS_LAST.fullmatch(name.strip())) is not None}
    return [name for family in families_of(heading, known) for name in family.names]


def _fitting(families: Sequence[Family], layout: Layout, path: Path) -> Family:
    """The family with the layout's names, else the only one with its number of points."""
    named = [family for family in families if set(family.names) & set(layout.point_names)]
    if named:
        return named[0]
    fitting = [family for family in families if len(family.points) == layout.point_count]
    if len(fitting) == 1:
        return fitting[0]
    if not families:
        raise FormatError(f"{path}: has no columns for x and y of points")
    counts = [len(family.points) for family in families]
    if fitting:
        raise FormatError(f"{path}: several kinds of columns have x and y of {counts[0]} points each")
    others = f", and {', '.join(map(str, counts[1:4]))} of other kinds" if len(counts) > 1 else ""
    raise FormatError(f"{path}: {points_mismatch(counts[0], layout.point_count)}{others}")
