"""Whether the tables of a file are those of a project: in a foreign one a view may bear a table's name."""

from __future__ import annotations

import contextlib
import re
import sqlite3
from collections.abc import Callable
from functools import lru_cache

from adnet_core.files.plain_text import beginning
from adnet_core.projects.file.schema import MIGRATIONS, migrate
from adnet_core.projects.file.team_tables import has_team, make_all, make_team_tables

Make = Callable[[sqlite3.Connection], object]
Entry = tuple[str, str, str, str]
"""Kind, name, table and statement of a table, an index, a trigger or a view."""

# Made by ANALYZE, which some tools run; they hold how often values come.
_STATISTICS = frozenset({"sqlite_stat1", "sqlite_stat4"})
_MOST = 200


def foreign_entry(connection: sqlite3.Connection, make: Make = migrate) -> str | None:
    """What a file has that no version of a project has, in words; None where there is no such thing.

    `make` brings an empty database to the latest version. Raises sqlite3.Error.
    """
    known = set().union(*(_entries_of(version) for version in range(1, len(MIGRATIONS) + 1)), _made_by(make))
    if has_team(connection):
        known |= _of_team(make, make_all)
    found = connection.execute(f"SELECT type, name, tbl_name, sql FROM sqlite_schema LIMIT {_MOST}")
    names = {entry[1] for entry in known}
    for row in found.fetchall():
        entry = _entry(row)
        if entry not in known and entry[1] not in _STATISTICS:
            what = "another" if entry[1] in names else "a"
            return f"{what} {_word(entry[0])} {_word(entry[1])}"
    roots = connection.execute(
        "SELECT count(*) - count(DISTINCT rootpage) FROM sqlite_schema WHERE type IN ('table', 'index')"
    )
    return "two tables in one place" if roots.fetchone()[0] else None


def missing_entries(connection: sqlite3.Connection, version: int, make: Make = migrate) -> list[str]:
    """Names of what a project of a version has and this file has not. Raises sqlite3.Error."""
    wanted = _entries_of(version) if version <= len(MIGRATIONS) else _made_by(make)
    if has_team(connection):
        wanted |= _of_team(make, make_team_tables)
    found = {_entry(row) for row in connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema")}
    return sorted(f"{kind} {name}" for kind, name, *_ in wanted - found)


@lru_cache(maxsize=16)
def _entries_of(version: int) -> frozenset[Entry]:
    return _read(lambda connection: migrate(connection, MIGRATIONS[:version]))


@lru_cache(maxsize=4)
def _made_by(make: Make) -> frozenset[Entry]:
    return _read(make)


@lru_cache(maxsize=4)
def _of_team(make: Make, tables: Make) -> frozenset[Entry]:
    """What a project in a team has beside that."""

    def make_both(connection: sqlite3.Connection) -> None:
        make(connection)
        tables(connection)

    return _read(make_both) - _made_by(make)


def _read(make: Make) -> frozenset[Entry]:
    with contextlib.closing(sqlite3.connect(":memory:", isolation_level=None)) as empty:
        make(empty)
        rows = empty.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema").fetchall()
    return frozenset(map(_entry, rows))


def _entry(row: tuple[object, ...]) -> Entry:
    """Without the white space of a statement, which ALTER TABLE leaves as it comes."""
    kind, name, table, sql = (str(value or "") for value in row)
    return kind, name, table, re.sub(r"\s+", " ", re.sub(r"\s*([(),])\s*", r"\1", sql)).strip()


def _word(text: str) -> str:
    return beginning(text, 40)
