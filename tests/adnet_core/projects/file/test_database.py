"""What is no usable project file is refused in one sentence that names it, and is left as it was."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import random
import re
import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from adnet_core.errors import AdnetError, HinderedError, ProjectError
from adnet_core.faces.layout import Layout
from adnet_core.faces.states import FaceState
from adnet_core.projects import FaceRecord, Project
from adnet_core.projects.file import database
from adnet_core.projects.file.database import project_errors
from adnet_core.projects.file.leftover_logs import set_aside_logs
from adnet_core.projects.file.schema import MIGRATIONS, migrate, user_version

Predict = Callable[..., Any]


def refusal(path: Path, **options: Any) -> str:
    """The sentence with which a file is refused, checked to name the file."""
    with pytest.raises(ProjectError) as caught:
        Project.open(path, author="ann", **options)
    assert str(caught.value).startswith(str(path))
    assert "\n" not in str(caught.value)
    return str(caught.value)


def execute(path: Path, *statements: str) -> None:
    with contextlib.closing(sqlite3.connect(path)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()


def as_ordinary_user(call: Callable[[], None]) -> None:
    """Run a check in a process that file permissions bind, also where the tests run as root."""
    if os.geteuid() != 0:
        call()
        return

    def fall() -> None:
        os.setgid(65534)
        os.setuid(65534)
        call()

    process = multiprocessing.get_context("fork").Process(target=fall)
    process.start()
    process.join()
    assert process.exitcode == 0


@pytest.fixture
def open_folder(tmp_path: Path) -> Path:
    """A folder below which an ordinary user may read and write."""
    for folder in (tmp_path, *tmp_path.parents[:2]):
        folder.chmod(0o755)
    place = tmp_path / "place"
    place.mkdir()
    place.chmod(0o777)
    return place


class TestCreating:
    def test_never_replaces_a_file(self, project: Project, layout: Layout, tmp_path: Path) -> None:
        other = tmp_path / "thesis.txt"
        other.write_text("years of work")
        for path in (other, project.path):
            with pytest.raises(ProjectError, match=f"^{re.escape(str(path))}: a file of this name exists"):
                Project.create(path, layout, author="ann")
        assert other.read_text() == "years of work"

    def test_needs_a_folder(self, tmp_path: Path, layout: Layout) -> None:
        with pytest.raises(ProjectError, match="its folder does not exist"):
            Project.create(tmp_path / "nowhere" / "p.adnet", layout, author="ann")
        assert list(tmp_path.iterdir()) == []

    def test_sets_aside_the_log_of_a_project_that_is_gone(
        self, project: Project, face: FaceRecord, layout: Layout
    ) -> None:
        log = project.path.with_name(project.path.name + "-wal")
        kept = log.read_bytes()
        assert kept
        project.close()
        project.path.unlink()
        log.write_bytes(kept)
        with Project.create(project.path, layout, author="ann") as fresh:
            assert fresh.edits() == []
        assert [path.read_bytes() for path in set_aside_logs(project.path)] == [kept]

    @pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions")
    def test_in_a_folder_that_cannot_be_written(self, open_folder: Path, layout: Layout) -> None:
        open_folder.chmod(0o555)

        def check() -> None:
            with pytest.raises(ProjectError, match=r"p\.adnet: .*read-only"):
                Project.create(open_folder / "p.adnet", layout, author="ann")

        as_ordinary_user(check)
        assert list(open_folder.iterdir()) == []

    def test_leaves_nothing_behind_when_it_fails(
        self, tmp_path: Path, layout: Layout, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def full(*_: object) -> int:
            raise sqlite3.OperationalError("disk full")

        monkeypatch.setattr(database, "migrate", full)
        with pytest.raises(ProjectError):
            Project.create(tmp_path / "p.adnet", layout, author="ann")
        assert list(tmp_path.iterdir()) == []

    def test_without_hard_links(
        self, tmp_path: Path, layout: Layout, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def no_links(*_: object) -> None:
            raise OSError(95, "Operation not supported")

        monkeypatch.setattr(os, "link", no_links)
        Project.create(tmp_path / "p.adnet", layout, author="ann").close()
        with pytest.raises(ProjectError, match="exists already"):
            Project.create(tmp_path / "p.adnet", layout, author="ann")
        assert [path.name for path in tmp_path.iterdir()] == ["p.adnet"]


class TestForeignFiles:
    def test_missing(self, tmp_path: Path) -> None:
        assert "no such project file" in refusal(tmp_path / "p.adnet")
        assert list(tmp_path.iterdir()) == []

    def test_a_folder(self, tmp_path: Path) -> None:
        assert "is a folder" in refusal(tmp_path)

    @pytest.mark.parametrize(
        "content",
        [b"", b"SQLite format 3\0", b"not a database, but text of some length " * 10, b"\xff\xd8\xff" * 99],
    )
    def test_no_database(self, tmp_path: Path, content: bytes) -> None:
        path = tmp_path / "p.adnet"
        path.write_bytes(content)
        assert "is not a project file" in refusal(path)
        assert path.read_bytes() == content
        assert list(tmp_path.iterdir()) == [path]

    def test_a_database_of_another_program(self, tmp_path: Path) -> None:
        path = tmp_path / "p.adnet"
        execute(path, "CREATE TABLE meta (key, value)")
        content = path.read_bytes()
        assert "a database of another program" in refusal(path)
        assert path.read_bytes() == content

    def test_without_permission(self, open_folder: Path, layout: Layout) -> None:
        path = open_folder / "p.adnet"
        Project.create(path, layout, author="ann").close()
        path.chmod(0o000)
        as_ordinary_user(lambda: _match("is read-only", refusal(path)))
        as_ordinary_user(lambda: _match("permission denied", refusal(path, read_only=True)))


class TestVersions:
    def test_a_newer_version(self, project: Project, face: FaceRecord) -> None:
        project.close()
        execute(project.path, "PRAGMA user_version = 99")
        for read_only in (False, True):
            sentence = refusal(project.path, read_only=read_only)
            assert "newer version" in sentence
            assert "99" in sentence

    def test_no_version(self, project: Project) -> None:
        project.close()
        execute(project.path, "PRAGMA user_version = 0")
        assert "damaged" in refusal(project.path)

    @pytest.fixture
    def next_version(self, monkeypatch: pytest.MonkeyPatch) -> tuple[tuple[str, ...], ...]:
        """A program of the next version: it adds a column and fills it."""
        migrations = (
            *MIGRATIONS,
            (
                "ALTER TABLE images ADD COLUMN frame INTEGER NOT NULL DEFAULT -1",
                "UPDATE images SET frame = id",
            ),
        )
        monkeypatch.setattr(database, "LATEST_VERSION", len(migrations))
        monkeypatch.setattr(database, "migrate", lambda connection: migrate(connection, migrations))
        return migrations

    def test_an_older_version_is_brought_up_to_date(
        self, project: Project, face: FaceRecord, next_version: tuple[tuple[str, ...], ...]
    ) -> None:
        project.close()
        before = project.path.read_bytes()
        with Project.open(project.path, author="ann", read_only=True) as read:
            assert [found.id for found in read.faces(1)] == [face.id]
        assert project.path.read_bytes() == before
        with Project.open(project.path, author="ann") as again:
            assert again._journal.rows("SELECT frame FROM images") == [(1,)]
            assert again._journal.rows("PRAGMA user_version") == [(len(next_version),)]
            assert [found.id for found in again.faces(1)] == [face.id]
        Project.open(project.path, author="ann", read_only=True).close()

    def test_a_step_that_fails_leaves_the_file_as_it_was(self, project: Project, face: FaceRecord) -> None:
        project.close()
        broken = (*MIGRATIONS, ("ALTER TABLE images ADD COLUMN frame", "INSERT INTO nowhere VALUES (1)"))
        with contextlib.closing(sqlite3.connect(project.path, isolation_level=None)) as connection:
            with pytest.raises(sqlite3.OperationalError, match="nowhere"):
                migrate(connection, broken)
            assert user_version(connection) == len(MIGRATIONS)
        with Project.open(project.path, author="ann") as again:
            assert "frame" not in str(again._journal.rows("SELECT sql FROM sqlite_master"))
            assert [found.id for found in again.faces(1)] == [face.id]

    def test_steps_run_once_each_and_in_order(self) -> None:
        with contextlib.closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
            steps = [("CREATE TABLE a (x)",), ("INSERT INTO a VALUES (1)",), ("INSERT INTO a VALUES (2)",)]
            assert [migrate(connection, steps[:count]) for count in (1, 1, 3, 3, 2)] == [0, 1, 1, 3, 3]
            assert connection.execute("SELECT x FROM a").fetchall() == [(1,), (2,)]


class TestPlacesThatCannotBeWritten:
    @pytest.fixture
    def path(self, open_folder: Path, layout: Layout, predict: Predict) -> Path:
        path = open_folder / "p.adnet"
        with Project.create(path, layout, author="ann") as project:
            image = project.add_images([open_folder / "x.jpg"])[0]
            project.record_predictions(image.id, [predict(0, 0)], "m")
        path.chmod(0o666)
        return path

    def test_a_read_only_folder_is_said_or_read(self, path: Path) -> None:
        path.parent.chmod(0o555)

        def check() -> None:
            assert "its folder is read-only" in refusal(path)
            with Project.open(path, author="ann", read_only=True) as project:
                assert len(project.faces(1)) == 1
                with pytest.raises(ProjectError, match="read-only"):
                    project.undo()

        as_ordinary_user(check)
        assert list(path.parent.iterdir()) == [path]

    def test_a_read_only_file_is_said_or_read(self, path: Path) -> None:
        path.chmod(0o444)

        def check() -> None:
            assert "is read-only" in refusal(path)
            with Project.open(path, author="ann", read_only=True) as project:
                assert len(project.faces(1)) == 1

        as_ordinary_user(check)

    def test_a_locked_file(self, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(database, "BUSY_SECONDS", 0.05)
        with contextlib.closing(sqlite3.connect(path)) as other:
            other.execute("PRAGMA locking_mode = EXCLUSIVE")
            other.execute("BEGIN EXCLUSIVE")
            assert "another program holds it locked" in refusal(path)
            assert "another program holds it locked" in refusal(path, read_only=True)
        Project.open(path, author="ann").close()

    def test_locked_while_it_is_open(self, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(database, "BUSY_SECONDS", 0.05)
        with Project.open(path, author="ann") as project, contextlib.closing(sqlite3.connect(path)) as other:
            face = project.faces(1)[0]
            other.execute("BEGIN IMMEDIATE")
            with pytest.raises(ProjectError, match="locked"):
                project.set_state(face.id, FaceState.ACCEPTED)
            other.rollback()
            project.set_state(face.id, FaceState.ACCEPTED)
            assert project.face(face.id).state is FaceState.ACCEPTED

    def test_a_full_disk(self, path: Path) -> None:
        with Project.open(path, author="ann") as project:
            face = project.faces(1)[0]
            pages = project._journal.rows("PRAGMA page_count")[0][0]
            project._journal.rows(f"PRAGMA max_page_count = {pages}")
            with pytest.raises(
                ProjectError, match="the disk is full; nothing is saved until there is room on it"
            ):
                project.set_note(face.id, "x" * 100_000)
            assert (project.face(face.id).note, len(project.edits())) == ("", 1)
            project._journal.rows("PRAGMA max_page_count = 1000000")
            project.set_note(face.id, "x" * 100_000)
            assert len(project.face(face.id).note) == 100_000

    def test_a_disk_too_full_for_the_index_of_the_log(self, path: Path) -> None:
        error = sqlite3.OperationalError("disk I/O error")
        error.sqlite_errorcode = sqlite3.SQLITE_IOERR_SHMSIZE
        with pytest.raises(HinderedError, match=r"p\.adnet: the disk is full"), project_errors(path):
            raise error

    def test_a_folder_that_vanishes(self, path: Path) -> None:
        """As when a share is unmounted under an open project: an error of ours or none, but no other."""
        with Project.open(path, author="ann") as project:
            face = project.faces(1)[0]
            for found in list(path.parent.iterdir()):
                found.unlink()
            path.parent.rmdir()
            with contextlib.suppress(ProjectError):
                project.set_note(face.id, "x")
        assert "no such project file" in refusal(path)


class TestDamage:
    @pytest.fixture
    def path(self, project: Project, predict: Predict) -> Path:
        images = project.add_images([f"{i}.jpg" for i in range(40)])
        with project.step():
            for image in images:
                face = project.record_predictions(image.id, [predict(0, 0)], "m")[0]
                project.set_state(face.id, FaceState.ACCEPTED)
        project.close()
        return project.path

    def test_a_file_cut_short(self, path: Path) -> None:
        content = path.read_bytes()
        for share in (0.1, 0.5, 0.99):
            path.write_bytes(content[: int(len(content) * share)])
            sentence = refusal(path)
            assert "damaged" in sentence
            assert str(len(content)) in sentence

    @pytest.mark.parametrize(
        ("statement", "call"),
        [
            ("DROP TABLE steps", lambda p: p.undo()),
            ("DROP TABLE faces", lambda p: p.faces(1)),
            ("UPDATE faces SET points = x'00'", lambda p: p.faces(1)),
            ("UPDATE faces SET points = zeroblob(96) || x'00'", lambda p: p.faces(1)),
            ("UPDATE faces SET points = x'000000000000f87f' || substr(points, 9)", lambda p: p.faces(1)),
            ("UPDATE faces SET points = 'text'", lambda p: list(p.accepted_faces())),
            ("UPDATE faces SET covariance = x'0011'", lambda p: p.faces(1)),
            ("UPDATE faces SET origin = 5", lambda p: p.faces(1)),
            ("UPDATE faces SET state = 'maybe'", lambda p: p.faces(1)),
            ("UPDATE faces SET x0 = 'left'", lambda p: p.faces(1)),
            ("UPDATE faces SET x1 = 9e999", lambda p: p.faces(1)),
            ("UPDATE faces SET score = -9e999", lambda p: p.faces(1)),
            (
                "UPDATE faces SET visibility = CAST(zeroblob(length(origin) - 1) || x'07' AS BLOB)",
                lambda p: p.faces(1),
            ),
            (
                "UPDATE faces SET origin = CAST(zeroblob(length(origin) - 1) || x'03' AS BLOB)",
                lambda p: p.faces(1),
            ),
            (
                "UPDATE faces SET covariance = CAST(zeroblob(12*length(origin) - 4) || x'0000807f' AS BLOB)",
                lambda p: p.faces(1),
            ),
            ("UPDATE faces SET tags = '{'", lambda p: p.faces(1)),
            (f"UPDATE faces SET tags = '{'[' * 100_000}'", lambda p: p.faces(1)),
            ("UPDATE faces SET tags = '[1]'", lambda p: p.faces(1)),
            ("UPDATE faces SET note = x'ff'", lambda p: p.faces(1)),
            ("UPDATE faces SET note = CAST(x'ff' AS TEXT)", lambda p: p.faces(1)),
            ("UPDATE images SET relative = 7 WHERE id = 1", lambda p: p.images()),
            ("UPDATE images SET width = 'wide'", lambda p: p.image(1)),
        ],
    )
    def test_rows_that_make_no_sense(
        self, path: Path, statement: str, call: Callable[[Project], object]
    ) -> None:
        execute(path, statement)
        with (
            Project.open(path, author="ann") as project,
            pytest.raises(ProjectError, match=r"adnet: the file is damaged"),
        ):
            call(project)

    @pytest.mark.parametrize(
        "statement",
        [
            "DELETE FROM meta WHERE key = 'layout'",
            "UPDATE meta SET value = 'no layout' WHERE key = 'layout'",
            "UPDATE meta SET value = '[]' WHERE key = 'layout'",
            "DROP TABLE meta",
        ],
    )
    def test_no_layout(self, path: Path, statement: str) -> None:
        execute(path, statement)
        assert re.search("damaged|layout", refusal(path))

    def test_overwritten_bytes_end_in_a_result_or_a_sentence(self, path: Path) -> None:
        content = path.read_bytes()
        rng = random.Random(0)
        said = []
        for _ in range(60):
            spoilt = bytearray(content)
            start, length = rng.randrange(len(content)), rng.choice((1, 16, 4096))
            spoilt[start : start + length] = rng.randbytes(len(spoilt[start : start + length]))
            path.write_bytes(spoilt)
            try:
                with Project.open(path, author="ann") as project:
                    _read_everything(project)
                    project.undo()
            except AdnetError as error:
                said.append(str(error))
            for suffix in ("-wal", "-shm"):
                path.with_name(path.name + suffix).unlink(missing_ok=True)
        assert len(said) > 10
        assert [s for s in said if not s.startswith(str(path)) or "\n" in s] == []


def _read_everything(project: Project) -> None:
    states = project.image_states()
    for image in project.images():
        project.faces(image.id)
    assert len(states) <= 40
    project.edits()
    list(project.accepted_faces())


def _match(part: str, text: str) -> None:
    assert part in text
