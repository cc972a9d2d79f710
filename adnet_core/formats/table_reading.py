"""How a person says that a wide table is to be read, where what it was taken for is not right.

On the command line each word is `KEY=VALUE`: `photo=file`, `frame=t`, `separator=;`, `decimal=,`, or a point
of the layout with its two columns, `nose_tip=nx,ny`, and `nose_tip=` for one that the table does not have. A
column goes by its name in the heading, or where it has none by its number from 1. A point that is called as
one of the other keys is `point:photo=...`. A project remembers a reading as JSON, for tables with the same
heading.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from adnet_core.errors import FormatError

SEPARATORS = {",": "comma", ";": "semicolon", "\t": "tab", " ": "space"}
DECIMALS = {".": "point", ",": "comma"}
_WORDS = {word: sign for sign, word in SEPARATORS.items()} | {"\\t": "\t"}
_DECIMAL_WORDS = {word: sign for sign, word in DECIMALS.items()}
POINT = "point:"
MOST_COLUMNS = 20_000


@dataclass(frozen=True)
class TableReading:
    """What was said of a table; what is empty is told from the table itself.

    `points` has for points of the layout the columns of x and y, by their names, or None for one that is not
    in the table. `photo` or `frame` is the column that says which photo a row is of.
    """

    separator: str = ""
    decimal: str = ""
    photo: str = ""
    frame: str = ""
    points: Mapping[str, tuple[str, str] | None] = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        return self == AS_IT_IS

    def to_dict(self) -> dict[str, Any]:
        """What JSON can hold."""
        return asdict(self)


AS_IT_IS = TableReading()
"""Nothing was said: all is told from the table."""


def reading_of(value: object) -> TableReading | None:
    """The reading that a project remembers; None for what is none."""
    if not isinstance(value, dict):
        return None
    texts = {name: value.get(name, "") for name in ("separator", "decimal", "photo", "frame")}
    points = value.get("points", {})
    if not (all(isinstance(text, str) for text in texts.values()) and isinstance(points, dict)):
        return None
    if texts["separator"] not in ("", *SEPARATORS) or texts["decimal"] not in ("", *DECIMALS):
        return None
    found: dict[str, tuple[str, str] | None] = {}
    for name, pair in points.items():
        if pair is None:
            found[str(name)] = None
        elif isinstance(pair, list) and len(pair) == 2 and all(isinstance(one, str) for one in pair):
            found[str(name)] = (pair[0], pair[1])
        else:
            return None
    return TableReading(**texts, points=found)


def parsed_reading(words: Sequence[str]) -> TableReading:
    """The reading that is written as `KEY=VALUE`. Raises FormatError for what is none."""
    plain = {"separator": "", "decimal": "", "photo": "", "frame": ""}
    points: dict[str, tuple[str, str] | None] = {}
    for word in words:
        key, equals, value = word.partition("=")
        key = key.strip()
        if not (equals and key):
            raise FormatError(f"--columns {word}: is not written as KEY=VALUE, as photo=file or nose=nx,ny")
        if key in plain:
            plain[key] = value
            continue
        name = key.removeprefix(POINT)
        columns = [one.strip() for one in value.split(",")]
        if columns == [""]:
            points[name] = None
        elif len(columns) == 2 and all(columns):
            points[name] = (columns[0], columns[1])
        else:
            raise FormatError(f"--columns {word}: a point has a column for x and one for y, as {key}=nx,ny")
    separator = _WORDS.get(plain["separator"], plain["separator"])
    decimal = _DECIMAL_WORDS.get(plain["decimal"], plain["decimal"])
    if separator not in ("", *SEPARATORS):
        raise FormatError(f"--columns separator={separator}: is none of {', '.join(SEPARATORS.values())}")
    if decimal not in ("", *DECIMALS):
        raise FormatError(f"--columns decimal={decimal}: is neither point nor comma")
    return TableReading(separator, decimal, plain["photo"], plain["frame"], points)


def table_key(first_line: str, width: int) -> str:
    """What tables with the same heading have in common: of one without, how many columns it has."""
    text = first_line.strip() or f"{width} columns"
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:24]
