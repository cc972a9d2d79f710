"""A file whose tables are not those of a project is refused before anything is asked of them."""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from adnet_core.errors import ProjectError
from adnet_core.projects import FaceRecord, Project
from adnet_core.projects.backups import Backup, list_backups, make_backup, restore_backup
from adnet_core.projects.file import connections
from adnet_core.projects.file.addresses import backup_folder
from adnet_core.projects.file.schema import MIGRATIONS, migrate
from adnet_core.projects.file.schema_check import foreign_entry, missing_entries
from adnet_core.projects.merging.merging import merge_projects
from adnet_core.projects.verifying import verify_project

ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT"
HOSTILE = {
    "photos without an end": (
        "ALTER TABLE images RENAME TO old",
        f"CREATE VIEW images AS {ENDLESS} i AS id, 'x' AS relative, '' AS sha256, 0 AS size_bytes, "
        "0 AS width, 0 AS height, NULL AS model_sha256 FROM n",
    ),
    "edits without an end": (
        "DROP TABLE edits",
        f"CREATE VIEW edits AS {ENDLESS} i AS seq, 'e' || i AS id, NULL AS step FROM n",
    ),
    "a layout without an end": (
        "DROP TABLE meta",
        f"CREATE VIEW meta AS {ENDLESS} 'layout' AS key, count(*) AS value FROM n",
    ),
    "a view beside the tables": (f"CREATE VIEW other AS {ENDLESS} i FROM n",),
    "a trigger": (f"CREATE TRIGGER slow AFTER INSERT ON steps BEGIN {ENDLESS} count(*) FROM n; END",),
    "a changed trigger": (
        "DROP TRIGGER edits_never_go",
        f"CREATE TRIGGER edits_never_go BEFORE DELETE ON edits BEGIN {ENDLESS} count(*) FROM n; END",
    ),
    "a check": (
        "DROP TABLE scores",
        "CREATE TABLE scores (face INTEGER PRIMARY KEY, doubtful REAL CHECK (length(randomblob(9)) > 0), "
        "doubt REAL, shape REAL, look BLOB)",
    ),
    "a computed column": ("ALTER TABLE images ADD COLUMN more AS (zeroblob(100000000))",),
    "a table": ("CREATE TABLE notes (text)",),
    "an index": ("CREATE INDEX slow ON faces (hex(points))",),
}


def spoil(path: Path, *statements: str) -> None:
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("PRAGMA legacy_alter_table = ON")
        for statement in statements:
            connection.execute(statement)
        connection.commit()


@pytest.fixture(params=HOSTILE)
def hostile(request: pytest.FixtureRequest, project: Project, face: FaceRecord) -> Path:
    made = make_backup(project.path)
    assert made is not None
    project.close()
    spoil(project.path, *HOSTILE[request.param])
    return project.path


@pytest.mark.timeout(30)
def test_every_way_of_opening_refuses(hostile: Path, tmp_path: Path) -> None:
    """Open, read, merge, back up, restore: none of them asks a table that may not end."""
    good = tmp_path / "good.adnet"
    shutil.copyfile(list_backups(hostile)[0].path, good)
    bad = list_backups(hostile)[0]
    shutil.copyfile(hostile, bad.path)
    ways: dict[str, Callable[[], object]] = {
        "open": lambda: Project.open(hostile, author="ann"),
        "read": lambda: Project.open(hostile, author="ann", read_only=True),
        "merge": lambda: merge_projects([good, hostile], tmp_path / "out.adnet"),
        "merge first": lambda: merge_projects([hostile, good], tmp_path / "out.adnet"),
        "back up": lambda: make_backup(hostile),
        "restore": lambda: restore_backup(good, bad),
        "verify": lambda: verify_project(hostile),
    }
    for call in ways.values():
        with pytest.raises(ProjectError, match="is not a project file, or is damaged: it has"):
            call()


@pytest.mark.timeout(30)
@pytest.mark.parametrize("version", [1, 2, 3, 4, 5, 99])
def test_an_older_or_newer_version_is_no_way_round(project: Project, face: FaceRecord, version: int) -> None:
    project.close()
    spoil(project.path, *HOSTILE["photos without an end"], f"PRAGMA user_version = {version}")
    for call in (
        lambda: Project.open(project.path, author="ann"),
        lambda: make_backup(project.path),
        lambda: merge_projects([project.path, project.path], project.path.with_name("out.adnet")),
    ):
        with pytest.raises(ProjectError, match="newer version" if version == 99 else "is not a project file"):
            call()


@pytest.mark.parametrize("version", range(1, len(MIGRATIONS) + 1))
def test_every_version_of_ours_is_known(version: int) -> None:
    with contextlib.closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        migrate(connection, MIGRATIONS[:version])
        assert foreign_entry(connection) is None
        assert missing_entries(connection, version) == []
        connection.execute("DROP INDEX images_by_path")
        assert missing_entries(connection, version) == ["index images_by_path"]


def test_statistics_of_other_tools_are_no_stranger(project: Project, face: FaceRecord) -> None:
    project.close()
    spoil(project.path, "ANALYZE")
    Project.open(project.path, author="ann").close()


def page_of_pages(child: int, size: int, cells: int = 400) -> bytes:
    """An interior page of a table that names the same page again and again, as those of other rows."""
    page = bytearray(size)
    page[0] = 5
    page[3:5] = cells.to_bytes(2, "big")
    page[5:7] = (size - 6 * cells).to_bytes(2, "big")
    page[8:12] = child.to_bytes(4, "big")
    for cell in range(cells):
        offset = size - 6 * (cells - cell)
        page[12 + 2 * cell : 14 + 2 * cell] = offset.to_bytes(2, "big")
        page[offset : offset + 6] = child.to_bytes(4, "big") + bytes([0x80 | cell >> 7, cell & 0x7F])
    return bytes(page)


@pytest.mark.timeout(60)
def test_pages_that_lead_to_each_other_come_to_an_end(project: Project, face: FaceRecord) -> None:
    """A table of 400^6 rows in a file of some kilobytes."""
    project.close()
    with contextlib.closing(sqlite3.connect(project.path)) as connection:
        (root,) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'images'").fetchone()
        pages, size = (connection.execute(f"PRAGMA page_{name}").fetchone()[0] for name in ("count", "size"))
    data = bytearray(project.path.read_bytes())
    place = slice((root - 1) * size, root * size)
    leaf = bytes(data[place])
    data[place] = page_of_pages(pages + 1, size)
    for number in range(5):
        data += page_of_pages(pages + number + 2, size)
    data += leaf
    data[28:32] = (pages + 6).to_bytes(4, "big")
    project.path.write_bytes(bytes(data))
    with (
        Project.open(project.path, author="ann", read_only=True) as opened,
        pytest.raises(ProjectError, match="the file is damaged"),
    ):
        opened.images()


def test_a_long_statement_is_stopped(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """Measured by the size of the file, so that a large project's own statements pass."""
    monkeypatch.setattr(connections, "STEPS_AT_ALL", 200_000)
    count = f"{ENDLESS} count(*) FROM (SELECT i FROM n LIMIT ?)"
    with pytest.raises(
        ProjectError, match="the file is damaged: its pages lead to each other without an end"
    ):
        project._journal.rows(count, (10_000_000,))
    # The next statement has a budget of its own.
    assert project._journal.rows(count, (1000,)) == [(1000,)]
    with project.path.open("r+b") as file:
        file.truncate(1 << 30)
    assert project._journal.rows(count, (500_000,)) == [(500_000,)]


def test_a_value_that_is_too_large_is_refused(project: Project, face: FaceRecord) -> None:
    with contextlib.closing(sqlite3.connect(project.path)) as other:
        other.execute("UPDATE faces SET note = ?", ("x" * (connections.LARGEST_VALUE + 1),))
        other.commit()
    with pytest.raises(ProjectError, match="the file is damaged: a value in it is too large"):
        project.faces(1)


def test_backups_of_a_newer_version_are_refused(project: Project, face: FaceRecord) -> None:
    made = make_backup(project.path)
    assert isinstance(made, Backup)
    project.close()
    spoil(made.path, "PRAGMA user_version = 99")
    with pytest.raises(ProjectError, match="newer version"):
        restore_backup(project.path, made)
    assert backup_folder(project.path).exists()
