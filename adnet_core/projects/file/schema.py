"""The tables of a project file, and the steps from each version of them to the next.

`edits` is the log and the truth; triggers keep it append-only. `faces` and `steps` follow from it and
are written in the same transaction. See docs/decisions/0002-append-only-project.md.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence

from adnet_core.projects.file.checksums import PARTS, give_function, resealing, sealing
from adnet_core.projects.file.lineage import ADVANCE, LINEAGE_TABLE
from adnet_core.projects.file.unplaced_points import mark_unplaced_points

APPLICATION_ID = 0x41444E54  # "ADNT"

# Arrays are little-endian blobs: points float64 (n, 2), origin and visibility int8 (n,), covariance
# float32 (n, 3) as xx, xy, yy with NaN for none, indices uint16 (n,). `fields_*` are JSON objects.
_VERSION_1 = (
    """CREATE TABLE meta (
        key TEXT PRIMARY KEY,
        value TEXT NOT NULL
    )""",
    """CREATE TABLE images (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        relative NOT NULL,
        sha256 TEXT NOT NULL DEFAULT '',
        size_bytes INTEGER NOT NULL DEFAULT 0,
        width INTEGER NOT NULL DEFAULT 0,
        height INTEGER NOT NULL DEFAULT 0,
        model_sha256 TEXT
    )""",
    "CREATE UNIQUE INDEX images_by_path ON images (relative)",
    """CREATE TABLE faces (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        image_id INTEGER NOT NULL REFERENCES images (id),
        state TEXT NOT NULL,
        deleted INTEGER NOT NULL,
        touched INTEGER NOT NULL,
        expected_error REAL,
        x0 REAL NOT NULL, y0 REAL NOT NULL, x1 REAL NOT NULL, y1 REAL NOT NULL,
        score REAL NOT NULL,
        model_sha256 TEXT NOT NULL,
        note TEXT NOT NULL,
        tags TEXT NOT NULL,
        points BLOB NOT NULL,
        origin BLOB NOT NULL,
        visibility BLOB NOT NULL,
        covariance BLOB
    )""",
    # Holds all that the list of photos shows, so that opening a large project reads no points.
    "CREATE INDEX faces_summary ON faces (image_id, deleted, state, expected_error)",
    "CREATE INDEX faces_by_state ON faces (state, deleted, number)",
    """CREATE TABLE edits (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        step TEXT,
        kind TEXT NOT NULL,
        face_id TEXT NOT NULL REFERENCES faces (id),
        author TEXT NOT NULL,
        at REAL NOT NULL,
        seconds REAL NOT NULL,
        target TEXT,
        indices BLOB,
        points_before BLOB, points_after BLOB,
        origin_before BLOB, origin_after BLOB,
        visibility_before BLOB, visibility_after BLOB,
        covariance_before BLOB, covariance_after BLOB,
        fields_before TEXT NOT NULL, fields_after TEXT NOT NULL
    )""",
    "CREATE INDEX edits_by_face ON edits (face_id)",
    "CREATE INDEX edits_by_step ON edits (step) WHERE step IS NOT NULL",
    """CREATE TRIGGER edits_never_change BEFORE UPDATE ON edits
        BEGIN SELECT RAISE(ABORT, 'the log of edits is append-only'); END""",
    """CREATE TRIGGER edits_never_go BEFORE DELETE ON edits
        BEGIN SELECT RAISE(ABORT, 'the log of edits is append-only'); END""",
    # INSERT OR REPLACE would delete without firing the trigger above in a connection of default settings.
    """CREATE TRIGGER edits_never_replaced BEFORE INSERT ON edits
        WHEN EXISTS (SELECT 1 FROM edits WHERE id = NEW.id OR seq = NEW.seq)
        BEGIN SELECT RAISE(ABORT, 'the log of edits is append-only'); END""",
    """CREATE TABLE steps (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        author TEXT NOT NULL,
        status TEXT NOT NULL CHECK (status IN ('done', 'undone', 'dropped'))
    )""",
    "CREATE INDEX steps_by_status ON steps (author, status, number)",
)

# `annotator` is who placed or finished a face last, `merged_into` the face that stands for this one since
# files were merged in which the same face had two ids; `versions` holds what each person made of a face that
# several people annotated in files of their own. Its columns from x0 on are those of `faces`.
_VERSION_2 = (
    "ALTER TABLE faces ADD COLUMN review TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE faces ADD COLUMN review_note TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE faces ADD COLUMN disputed INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE faces ADD COLUMN annotator TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE faces ADD COLUMN merged_into TEXT REFERENCES faces (id)",
    """UPDATE faces SET annotator = coalesce((
        SELECT author FROM edits WHERE face_id = faces.id
        AND kind NOT IN ('predicted', 'note', 'tags') ORDER BY seq DESC LIMIT 1
    ), '')""",
    # What the queue of a reviewer asks for, without reading points.
    """CREATE INDEX faces_to_review ON faces (annotator, image_id, state, deleted, review)
        WHERE state = 'accepted' AND deleted = 0 AND review = ''""",
    """CREATE INDEX faces_disputed ON faces (image_id, disputed, deleted)
        WHERE disputed = 1 AND deleted = 0""",
    """CREATE INDEX faces_returned ON faces (image_id, review, deleted)
        WHERE review = 'returned' AND deleted = 0""",
    """CREATE TABLE versions (
        face_id TEXT NOT NULL REFERENCES faces (id),
        author TEXT NOT NULL,
        at REAL NOT NULL,
        edit_id TEXT NOT NULL,
        x0 REAL NOT NULL, y0 REAL NOT NULL, x1 REAL NOT NULL, y1 REAL NOT NULL,
        points BLOB NOT NULL,
        origin BLOB NOT NULL,
        visibility BLOB NOT NULL,
        covariance BLOB,
        state TEXT NOT NULL,
        score REAL NOT NULL,
        model_sha256 TEXT NOT NULL,
        note TEXT NOT NULL,
        tags TEXT NOT NULL,
        deleted INTEGER NOT NULL,
        review TEXT NOT NULL,
        review_note TEXT NOT NULL,
        disputed INTEGER NOT NULL,
        PRIMARY KEY (face_id, author)
    )""",
)

# What the queue of faces goes by, in rows so small that all of them are read at once. `face` is the number of
# a face; `look` int8 (15,). A face without a row has not been scored yet (`ScoreTable.fill`).
_VERSION_3 = (
    """CREATE TABLE scores (
        face INTEGER PRIMARY KEY REFERENCES faces (number),
        doubtful REAL,
        doubt REAL NOT NULL,
        shape REAL,
        look BLOB
    )""",
)

# A CRC-32 of each row of the other tables: `part` says of which table, `item` is the row's key. Whoever adds
# a column to one of them states here what it had before, and seals its rows anew in the same step.
_STEPS_BEFORE_6 = "number, id, author"
# What came later has no rows to seal.
_SINCE_7 = ("photo_edits", "removed_photos", "layout_edits")
_VERSION_5 = (
    """CREATE TABLE IF NOT EXISTS checksums (
        part INTEGER NOT NULL,
        item NOT NULL,
        sum INTEGER NOT NULL,
        PRIMARY KEY (part, item)
    ) WITHOUT ROWID""",
    *(sealing(table) for table in PARTS if table not in ("steps", *_SINCE_7)),
    sealing("steps", values=_STEPS_BEFORE_6),
)

# In which open project a step was done (`sessions`); empty for those of before.
_VERSION_6 = (
    "ALTER TABLE steps ADD COLUMN session TEXT NOT NULL DEFAULT ''",
    resealing("steps", _STEPS_BEFORE_6),
    "DROP INDEX IF EXISTS steps_by_status",
    "CREATE INDEX steps_by_session ON steps (author, session, status, number)",
    "CREATE INDEX steps_by_author ON steps (author, number, session)",
)

# What people do with photos (`photo_edits`), and which of them are removed, which follows from it. `before`
# and `after` are JSON objects. A photo that nobody ever removed has no row in the second table.
_VERSION_7 = (
    """CREATE TABLE IF NOT EXISTS photo_edits (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        step TEXT,
        kind TEXT NOT NULL,
        image_id INTEGER NOT NULL REFERENCES images (id),
        author TEXT NOT NULL,
        at REAL NOT NULL,
        target TEXT,
        before TEXT NOT NULL,
        after TEXT NOT NULL
    )""",
    "CREATE INDEX IF NOT EXISTS photo_edits_by_photo ON photo_edits (image_id)",
    "CREATE INDEX IF NOT EXISTS photo_edits_by_step ON photo_edits (step) WHERE step IS NOT NULL",
    """CREATE TRIGGER IF NOT EXISTS photo_edits_never_change BEFORE UPDATE ON photo_edits
        BEGIN SELECT RAISE(ABORT, 'the log of edits is append-only'); END""",
    """CREATE TRIGGER IF NOT EXISTS photo_edits_never_go BEFORE DELETE ON photo_edits
        BEGIN SELECT RAISE(ABORT, 'the log of edits is append-only'); END""",
    """CREATE TRIGGER IF NOT EXISTS photo_edits_never_replaced BEFORE INSERT ON photo_edits
        WHEN EXISTS (SELECT 1 FROM photo_edits WHERE id = NEW.id OR seq = NEW.seq)
        BEGIN SELECT RAISE(ABORT, 'the log of edits is append-only'); END""",
    """CREATE TABLE IF NOT EXISTS removed_photos (
        image_id INTEGER PRIMARY KEY REFERENCES images (id),
        removed INTEGER NOT NULL CHECK (removed IN (0, 1))
    )""",
)

Statement = str | Callable[[sqlite3.Connection], None]

# Points may be absent, code 3 of `visibility`: older versions must not read such files.
_VERSION_8: tuple[Statement, ...] = (mark_unplaced_points,)

# The log of the layout (`layout_edits`). `before` and `after` are the layout with its columns, as JSON; the
# last of them is what `meta` has under "columns" too. A project whose layout was never changed has neither.
_VERSION_9 = (
    """CREATE TABLE IF NOT EXISTS layout_edits (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        step TEXT,
        kind TEXT NOT NULL,
        author TEXT NOT NULL,
        at REAL NOT NULL,
        target TEXT,
        before TEXT NOT NULL,
        after TEXT NOT NULL
    )""",
    "CREATE INDEX IF NOT EXISTS layout_edits_by_step ON layout_edits (step) WHERE step IS NOT NULL",
    """CREATE TRIGGER IF NOT EXISTS layout_edits_never_change BEFORE UPDATE ON layout_edits
        BEGIN SELECT RAISE(ABORT, 'the log of edits is append-only'); END""",
    """CREATE TRIGGER IF NOT EXISTS layout_edits_never_go BEFORE DELETE ON layout_edits
        BEGIN SELECT RAISE(ABORT, 'the log of edits is append-only'); END""",
    """CREATE TRIGGER IF NOT EXISTS layout_edits_never_replaced BEFORE INSERT ON layout_edits
        WHEN EXISTS (SELECT 1 FROM layout_edits WHERE id = NEW.id OR seq = NEW.seq)
        BEGIN SELECT RAISE(ABORT, 'the log of edits is append-only'); END""",
)

MIGRATIONS: tuple[tuple[Statement, ...], ...] = (
    _VERSION_1,
    _VERSION_2,
    _VERSION_3,
    LINEAGE_TABLE,
    _VERSION_5,
    _VERSION_6,
    _VERSION_7,
    _VERSION_8,
    _VERSION_9,
)
LATEST_VERSION = len(MIGRATIONS)
_HAS_LINEAGE = "SELECT 1 FROM sqlite_schema WHERE name = 'lineage'"


def user_version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(connection: sqlite3.Connection, migrations: Sequence[Sequence[Statement]] = MIGRATIONS) -> int:
    """Bring the tables to the latest version in one transaction, or leave them as they were.

    It is a commit like others, by which the log that it goes into is known as this file's. The connection has
    isolation_level None. Returns the version found before.
    """
    give_function(connection)
    connection.execute("BEGIN IMMEDIATE")
    try:
        found = user_version(connection)  # read under the lock: another window may have been faster
        for statements in migrations[found:]:
            for statement in statements:
                if callable(statement):
                    statement(connection)
                else:
                    connection.execute(statement)
        if found < len(migrations) and connection.execute(_HAS_LINEAGE).fetchone():
            connection.execute(ADVANCE)
        connection.execute(f"PRAGMA user_version = {max(found, len(migrations))}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    return found
