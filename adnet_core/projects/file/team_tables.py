"""The tables that a project has while it is in a team, and in no other project.

They hold what a team needs beside the log, whose rows never change: which edits were made on top of which,
what was sent, what has come and cannot be taken in yet, and by which id the team knows each photo. They are
made when a project joins and go when it leaves; everything in them but the last unsent edits can be read
anew from where the team meets.
"""

from __future__ import annotations

import sqlite3

# `parents` is a JSON list of the edits that an edit was made on top of, `extra` what else the team knows of
# it (JSON). `kind` is 'f' for an edit of a face, 'p' for one of a photo.
TEAM_TABLES: tuple[str, ...] = (
    """CREATE TABLE team (
        key TEXT PRIMARY KEY,
        value TEXT NOT NULL
    )""",
    """CREATE TABLE team_photos (
        image_id INTEGER PRIMARY KEY REFERENCES images (id),
        photo TEXT NOT NULL UNIQUE,
        sha256 TEXT NOT NULL,
        size_bytes INTEGER NOT NULL,
        width INTEGER NOT NULL,
        height INTEGER NOT NULL
    )""",
    """CREATE TABLE team_edits (
        id TEXT PRIMARY KEY,
        kind TEXT NOT NULL CHECK (kind IN ('f', 'p')),
        item TEXT NOT NULL,
        parents TEXT NOT NULL,
        extra TEXT NOT NULL
    )""",
    "CREATE INDEX team_edits_by_item ON team_edits (kind, item)",
    """CREATE TABLE team_outbox (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        body TEXT
    )""",
    """CREATE TABLE team_waiting (
        id TEXT PRIMARY KEY,
        reason TEXT NOT NULL,
        body TEXT NOT NULL
    )""",
    """CREATE TABLE team_facts (
        kind TEXT NOT NULL,
        name TEXT NOT NULL,
        clock INTEGER NOT NULL,
        id TEXT NOT NULL,
        body TEXT NOT NULL,
        received REAL NOT NULL,
        PRIMARY KEY (kind, name)
    )""",
    # Points are told apart by their columns, which are the same in all files of a team.
    """CREATE TRIGGER team_keeps_layout BEFORE INSERT ON layout_edits
        BEGIN SELECT RAISE(ABORT, 'its team has this layout; adnet team leave takes it out'); END""",
)

READ_ONLY: tuple[str, ...] = tuple(
    f"""CREATE TRIGGER team_is_newer_{table} BEFORE INSERT ON {table} WHEN NOT EXISTS
        (SELECT 1 FROM team WHERE key = 'taking in' AND value = '1')
        BEGIN SELECT RAISE(ABORT, 'somebody in its team has a newer version: update this one'); END"""
    for table in ("edits", "photo_edits")
)
"""Keeps a project unchanged while it holds what only a newer version can read."""

_NAMES = ("team", "team_photos", "team_edits", "team_outbox", "team_waiting", "team_facts")


def has_team(connection: sqlite3.Connection) -> bool:
    """Whether the project is in a team. Raises sqlite3.Error."""
    query = "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'team'"
    return connection.execute(query).fetchone() is not None


def make_team_tables(connection: sqlite3.Connection) -> None:
    """Call within a transaction. Raises sqlite3.Error."""
    for statement in TEAM_TABLES:
        connection.execute(statement)


def drop_team_tables(connection: sqlite3.Connection) -> None:
    """Call within a transaction; what was not sent is in the log. Raises sqlite3.Error."""
    for table in ("edits", "photo_edits"):
        connection.execute(f"DROP TRIGGER IF EXISTS team_is_newer_{table}")
    connection.execute("DROP TRIGGER team_keeps_layout")
    for name in reversed(_NAMES):
        connection.execute(f"DROP TABLE {name}")


def make_read_only(connection: sqlite3.Connection, read_only: bool) -> None:
    """Refuse edits of people, or take them again; call within a transaction. Raises sqlite3.Error."""
    for table in ("edits", "photo_edits"):
        connection.execute(f"DROP TRIGGER IF EXISTS team_is_newer_{table}")
    if read_only:
        for statement in READ_ONLY:
            connection.execute(statement)


def make_all(connection: sqlite3.Connection) -> None:
    """Everything that a project in a team may have, for the check of its tables."""
    make_team_tables(connection)
    make_read_only(connection, True)
