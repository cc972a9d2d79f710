"""What is expected of faces by their ellipses, worked out anew where a changed layout measures otherwise."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any, Protocol

from adnet_core.projects.changes import expectations
from adnet_core.projects.layout_columns import LayoutColumns
from adnet_core.projects.rows import FACE_ROW, Row, checked, face_from_row

_CHUNK = 500


class Journal(Protocol):
    """What this stands on of the journal, which calls it."""

    path: Path

    def rows(self, sql: str, values: tuple[Any, ...] = ()) -> list[Row]: ...

    def write(self, sql: str, values: tuple[Any, ...] | dict[str, Any]) -> int: ...

    def seal(self, table: str, where: str, values: tuple[Any, ...]) -> None: ...


def measures_otherwise(before: LayoutColumns, after: LayoutColumns) -> bool:
    """Whether what is expected of an earlier face changes: where points of it go or come back, and where
    curves or the distance are others. New points, names and another order change nothing."""
    return _measure(before, before.count) != _measure(after, before.count)


def _measure(columns: LayoutColumns, count: int) -> tuple[object, ...]:
    layout, of_points = columns.layout, columns.of_points
    there = frozenset(column for column in of_points if column < count)
    curves = frozenset((tuple(of_points[i] for i in c.points), c.closed) for c in layout.curves)
    # A point on two curves follows the later one.
    order = tuple(tuple(of_points[i] for i in curve.points) for curve in layout.curves)
    sides = layout.distances.get(layout.default_distance, ())
    return there, curves, order, tuple(frozenset(of_points[i] for i in side) for side in sides)


def expect_anew(journal: Journal, columns: LayoutColumns) -> None:
    """Write what the queue goes by of all faces that have ellipses. Call within a transaction."""
    last = 0
    while True:
        query = "SELECT number FROM faces WHERE covariance IS NOT NULL AND number > ? ORDER BY number LIMIT ?"
        numbers = [int(row[0]) for row in journal.rows(query, (last, _CHUNK))]
        if not numbers:
            return
        last = numbers[-1]
        for number in numbers:
            row = journal.rows(f"SELECT {FACE_ROW} FROM faces WHERE number = ?", (number,))[0]
            face = columns.shown(checked(journal.path, "a face", partial(face_from_row, row, columns)))
            error, doubtful = expectations(face, columns.layout)
            journal.write("UPDATE faces SET expected_error = ? WHERE number = ?", (error, number))
            journal.write("UPDATE scores SET doubtful = ? WHERE face = ?", (doubtful, number))
        marks = ", ".join("?" * len(numbers))
        journal.seal("faces", f"number IN ({marks})", tuple(numbers))
        journal.seal("scores", f"face IN ({marks})", tuple(numbers))
