"""TOML of strangers: parsed within limits, and in which line a key stands, for messages about its value."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from typing import Any

_NAME = r"""(?:[A-Za-z0-9_-]+|"[^"\n]*"|'[^'\n]*')"""
_DOTTED = rf"{_NAME}(?:\s*\.\s*{_NAME})*"
_HEADER = re.compile(rf"^\s*(\[\[?)\s*({_DOTTED})\s*\]\]?\s*(?:#.*)?$")
_KEY = re.compile(rf"^\s*({_DOTTED})\s*=")

_DECIMAL = re.compile(r"\d+\.\d+")
MOST_DOTS = 32
"""In one line, outside decimals: the parser keeps every beginning of a dotted key, 10 GB of one of 100 kB."""


def parse_toml(text: str) -> dict[str, Any]:
    """The values of a TOML text. Raises ValueError with what is wrong with it.

    A key has few parts in any file of ours, so that a line of many dots is refused unread; comments may have
    them.
    """
    for number, line in enumerate(text.split("\n"), start=1):
        if line.count(".") <= MOST_DOTS or line.lstrip().startswith("#"):
            continue
        if _DECIMAL.sub("", line).count(".") > MOST_DOTS:
            raise ValueError(f"too many dots (at line {number}): a key has at most {MOST_DOTS} parts")
    try:
        return tomllib.loads(text)
    except RecursionError:
        raise ValueError("it is nested too deeply") from None


def line_of(text: str, keys: Sequence[str | int]) -> int | None:
    """Line, counted from 1, of the key path `keys`, or of the innermost part of it that has a line.

    Numbers in the path count the tables of an array of tables (`[[curves]]`) from 0. Keys inside
    inline tables and arrays have no line of their own here. None where not even the first part is found.
    """
    lines = _lines_of_keys(text)
    path = tuple(keys)
    for length in range(len(path), 0, -1):
        if path[:length] in lines:
            return lines[path[:length]]
    return None


def _lines_of_keys(text: str) -> dict[tuple[str | int, ...], int]:
    lines: dict[tuple[str | int, ...], int] = {}
    counts: dict[tuple[str | int, ...], int] = {}
    table: tuple[str | int, ...] = ()
    for number, line in enumerate(text.splitlines(), start=1):
        if header := _HEADER.match(line):
            table = _names(header[2])
            if header[1] == "[[":
                index = counts.get(table, 0)
                counts[table] = index + 1
                table = (*table, index)
            lines.setdefault(table, number)
        elif key := _KEY.match(line):
            lines.setdefault((*table, *_names(key[1])), number)
    return lines


def _names(dotted: str) -> tuple[str, ...]:
    return tuple(name.strip("\"'") for name in re.findall(_NAME, dotted))
