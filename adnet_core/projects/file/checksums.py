"""Checksums of the rows of a project file, in a table of their own, so that a spoilt byte is noticed.

SQLite has none: a byte that another program or the disk has changed in the middle of a page gives other
points without a word. Each row is sealed in the transaction that writes it; what reads a row asks whether it
still fits. Sums are of what SQLite has stored, so both sides go through the function `row_checksum` of the
connection. See docs/decisions/0017-disks.md.
"""

from __future__ import annotations

import sqlite3
import struct
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any


@dataclass(frozen=True)
class _SealedPart:
    """A table whose rows have checksums: its number there, the key of a row, what the sum is of.

    In `key` and `values`, {0} stands for the table's name and a dot.
    """

    number: int
    key: str
    values: str


def _columns(*names: str) -> str:
    return ", ".join(f"{{0}}{name}" for name in names)


_CHANGE = "points origin visibility covariance fields"
_FACE = "x0 y0 x1 y1 points origin visibility covariance state score model_sha256 note tags deleted review"

# `steps.status` is left out: it changes with every undo, and none of its words becomes another by one byte.
PARTS = {
    "meta": _SealedPart(0, "{0}key", _columns("key", "value")),
    # The text of `image_checksums`.
    "images": _SealedPart(
        1,
        "{0}id",
        "{0}id || ',' || CASE typeof({0}relative) WHEN 'blob' THEN hex({0}relative) ELSE {0}relative END"
        " || ',' || {0}sha256 || ',' || {0}size_bytes || ',' || {0}width || ',' || {0}height"
        " || ',' || coalesce({0}model_sha256, '-')",
    ),
    "faces": _SealedPart(
        2,
        "{0}number",
        _columns(
            *("number", "id", "image_id", "touched", "expected_error", "annotator", "merged_into"),
            *(*_FACE.split(), "review_note", "disputed"),
        ),
    ),
    "edits": _SealedPart(
        3,
        "{0}seq",
        _columns(
            *("seq", "id", "step", "kind", "face_id", "author", "at", "seconds", "target", "indices"),
            *(f"{name}_{side}" for side in ("before", "after") for name in _CHANGE.split()),
        ),
    ),
    "steps": _SealedPart(4, "{0}number", _columns("number", "id", "author", "session")),
    "versions": _SealedPart(
        5,
        "{0}face_id || ' ' || {0}author",
        _columns("face_id", "author", "at", "edit_id", *_FACE.split(), "review_note", "disputed"),
    ),
    "scores": _SealedPart(6, "{0}face", _columns("face", "doubtful", "doubt", "shape", "look")),
    "photo_edits": _SealedPart(
        7,
        "{0}seq",
        _columns(
            *("seq", "id", "step", "kind", "image_id", "author", "at", "target", "before", "after"),
        ),
    ),
    "removed_photos": _SealedPart(8, "{0}image_id", _columns("image_id", "removed")),
    "layout_edits": _SealedPart(
        9, "{0}seq", _columns("seq", "id", "step", "kind", "author", "at", "target", "before", "after")
    ),
}


_DOUBLE = struct.Struct("<d").pack


def row_checksum(*values: Any) -> int:
    """CRC-32 of a row's values (bytes, text, numbers, none) with their types.

    It finds every change of up to four bytes in a row.
    """
    parts: list[bytes] = []
    for value in values:
        kind = type(value)  # SQLite gives no others; asked for six rows of some twenty values at each edit
        if kind is str:
            text = value.encode("utf-8", "surrogatepass")
            parts += (b"t%d:" % len(text), text)
        elif kind is bytes:
            parts += (b"b%d:" % len(value), value)
        elif kind is int:
            parts.append(b"i%d;" % value)
        elif value is None:
            parts.append(b"n")
        else:
            parts.append(b"f" + _DOUBLE(value))
    return zlib.crc32(b"".join(parts))


def image_checksums(rows: Iterable[Sequence[Any]]) -> list[int]:
    """The checksums of photos' rows: number, path, SHA-256, size, width, height, model and whatever follows.

    At a fifth of the cost of `row_checksum`, of whose text this is: all rows are read when a project is
    opened.
    """
    texts = [
        (
            f"{number},{path.hex().upper() if type(path) is bytes else path},{sha256},{size},{width},"
            f"{height},{'-' if model is None else model}"
        ).encode("utf-8", "surrogatepass")
        for number, path, sha256, size, width, height, model, *_ in rows
    ]
    return list(map(zlib.crc32, texts, map(_sum_before_text, map(len, texts))))


@lru_cache(maxsize=4096)
def _sum_before_text(length: int) -> int:
    """What the sum of a text begins with."""
    return zlib.crc32(b"t%d:" % length)


def give_function(connection: sqlite3.Connection) -> None:
    """Let statements of a connection use `row_checksum`."""
    connection.create_function("row_checksum", -1, row_checksum, deterministic=True)


@cache
def sealing(table: str, where: str = "true", values: str = "") -> str:
    """The statement that writes the checksums of the rows of a table for which `where` holds.

    `values` are the columns that an older version of the table had.
    """
    part = PARTS[table]
    return (
        f"INSERT OR REPLACE INTO checksums (part, item, sum) SELECT {part.number}, {part.key.format('')}, "
        f"row_checksum({values or part.values.format('')}) FROM {table} WHERE {where}"
    )


def resealing(table: str, values: str) -> str:
    """The statement that seals the rows of a table anew which fit the sum of the columns that it had before.

    Of the others it stays known that they do not.
    """
    return sealing(table, f"{sealed(table)} = row_checksum({values})")


def unsealing(table: str) -> str:
    """The statement that forgets the checksum of a row, by its key."""
    return f"DELETE FROM checksums WHERE part = {PARTS[table].number} AND item = ?"


@cache
def fits(table: str, alias: str = "") -> str:
    """An expression: whether a row is as it was sealed. NULL for one that never was, by another program."""
    return f"{sealed(table, alias)} = row_checksum({PARTS[table].values.format(f'{alias or table}.')})"


def sealed(table: str, alias: str = "") -> str:
    """An expression: the checksum with which a row was sealed, or NULL."""
    part = PARTS[table]
    # The plus takes the column's type from the key: SQLite would bring `item` to it, and so use no index.
    key = f"+({part.key.format(f'{alias or table}.')})"
    return f"(SELECT sum FROM checksums WHERE part = {part.number} AND item = {key})"


def misfits(connection: sqlite3.Connection, tables: Iterable[str] = PARTS) -> Iterator[tuple[str, str]]:
    """Each row that is not as it was sealed: its table and its key. Raises sqlite3.Error."""
    for table in tables:
        key = PARTS[table].key.format(f"{table}.")
        for (item,) in connection.execute(f"SELECT {key} FROM {table} WHERE NOT ({fits(table)})"):
            yield table, str(item)


def lost_rows(connection: sqlite3.Connection, tables: Iterable[str] = PARTS) -> Iterator[tuple[str, str]]:
    """Each row that was sealed and is no longer there: its table and its key. Raises sqlite3.Error."""
    for table in tables:
        part = PARTS[table]
        key = part.key.format(f"{table}.")
        query = (
            f"SELECT item FROM checksums WHERE part = {part.number} "
            f"AND NOT EXISTS (SELECT 1 FROM {table} WHERE {key} = +item)"
        )
        if table == "versions":  # whose key is no column by which a row is found at once
            query = f"SELECT item FROM checksums WHERE part = {part.number} EXCEPT SELECT {key} FROM {table}"
        for (item,) in connection.execute(query):
            yield table, str(item)


def unsealed_counts(connection: sqlite3.Connection) -> dict[str, int]:
    """How many rows of each table have no checksum: another program wrote them. Raises sqlite3.Error."""
    counts = {}
    for table, part in PARTS.items():
        key = part.key.format(f"{table}.")
        counts[table] = connection.execute(
            f"SELECT count(*) FROM {table} WHERE NOT EXISTS "
            f"(SELECT 1 FROM checksums WHERE part = {part.number} AND item = +({key}))"
        ).fetchone()[0]
    return {table: count for table, count in counts.items() if count}
