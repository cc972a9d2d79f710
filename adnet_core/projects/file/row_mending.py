"""Rows of a project that are not as they were written, from another file of it that has them as they were.

A page is written again as a whole when one of its rows changes, so that a byte which was changed in another
row goes into the log, and into every copy made by it; the copy from before has the row still.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from adnet_core.projects.file.addresses import database_address
from adnet_core.projects.file.checksums import PARTS, misfits


def mend_rows(connection: sqlite3.Connection, base: Path) -> int:
    """Take from `base`, whose log is empty, each row that fits the checksum by which it is known here.

    The connection was opened by an address, and has `row_checksum`. Returns how many rows were mended. Raises
    sqlite3.Error.
    """
    rows = list(misfits(connection))
    if not rows:
        return 0
    connection.execute("ATTACH ? AS base", (database_address(base.absolute(), "mode=ro&immutable=1"),))
    try:
        connection.execute("BEGIN IMMEDIATE")
        with _append_only_suspended(connection):
            connection.execute("REINDEX main.faces")  # a row is taken out of it by what it holds
            mended = sum(_mend(connection, table, item) for table, item in rows)
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    finally:
        connection.execute("DETACH base")
    return mended


def _mend(connection: sqlite3.Connection, table: str, item: str) -> bool:
    part = PARTS[table]
    key = part.key.format("")
    there = (
        f"SELECT * FROM base.{table} AS whole WHERE CAST({part.key.format('whole.')} AS TEXT) = ? "
        f"AND row_checksum({part.values.format('whole.')}) = (SELECT sum FROM main.checksums "
        f"WHERE part = {part.number} AND CAST(item AS TEXT) = ?)"
    )
    if connection.execute(there, (item, item)).fetchone() is None:
        return False
    connection.execute(f"DELETE FROM main.{table} WHERE CAST({key} AS TEXT) = ?", (item,))
    connection.execute(f"INSERT INTO main.{table} {there}", (item, item))
    return True


@contextlib.contextmanager
def _append_only_suspended(connection: sqlite3.Connection) -> Iterator[None]:
    """Without the triggers that keep the log of edits as it is."""
    query = "SELECT name, sql FROM main.sqlite_schema WHERE type = 'trigger'"
    triggers = connection.execute(query).fetchall()
    for name, _ in triggers:
        connection.execute(f"DROP TRIGGER main.{name}")
    yield
    for _, statement in triggers:
        connection.execute(statement)
