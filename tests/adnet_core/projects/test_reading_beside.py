"""A project is read by other connections, and its log is in the file when it is closed all the same."""

from __future__ import annotations

import contextlib
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from adnet_core.errors import ProjectError
from adnet_core.faces.layout import load_layout
from adnet_core.projects.backups import make_backup
from adnet_core.projects.file.database import connect, reading
from adnet_core.projects.file.lineage import log_of
from adnet_core.projects.merging.merging import merge_projects
from adnet_core.projects.mirror import follow
from adnet_core.projects.store import Project
from adnet_core.projects.verifying import verify_project

ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project.create(tmp_path / "p.adnet", load_layout("68"), author="eve")


def add(project: Project, name: str) -> None:
    (project.path.parent / name).write_bytes(b"photo")
    project.add_images([project.path.parent / name])


def test_what_is_saved_is_seen_beside(project: Project) -> None:
    add(project, "a.png")
    with project, project.read_beside() as beside:
        assert len(beside.images()) == 1
        assert beside.read_only


def test_closing_ends_what_reads(project: Project) -> None:
    add(project, "a.png")
    with project.read_beside() as beside:
        project.close()
        assert not log_of(project.path).exists()
        with pytest.raises(ProjectError, match="it is not open any more"):
            beside.images()


def test_closing_interrupts_a_statement(project: Project) -> None:
    begun, errors = threading.Event(), []

    def read() -> None:
        with project.read_beside() as beside:
            beside.journal.file._connection.create_function("begin", 0, lambda: begun.set() or 1)
            try:
                beside.journal.rows(ENDLESS.replace("SELECT 1 ", "SELECT begin() "))
            except ProjectError as error:
                errors.append(str(error))

    add(project, "a.png")
    thread = threading.Thread(target=read)
    thread.start()
    assert begun.wait(60)
    project.close()
    assert not log_of(project.path).exists()
    thread.join()
    assert errors == [f"{project.path}: it is not open any more"]


def test_nobody_begins_to_read_what_is_closed(project: Project) -> None:
    project.close()
    with pytest.raises(ProjectError, match="it is not open any more"), project.read_beside():
        pass


def test_one_that_ends_by_itself_is_forgotten(project: Project) -> None:
    with project:
        with project.read_beside():
            pass
        assert not project.journal.file.readers._open


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_the_last_to_read_a_closed_project_takes_its_log_in(project: Project, order: tuple[int, int]) -> None:
    add(project, "a.png")
    readers = [Project.open(project.path, author="export", read_only=True) for _ in range(2)]
    project.close()
    for reader in readers:
        assert len(reader.images()) == 1
    readers[order[0]].close()
    assert log_of(project.path).exists()
    readers[order[1]].close()
    assert not log_of(project.path).exists()
    with Project.open(project.path, author="eve", read_only=True) as again:
        assert len(again.images()) == 1


def test_one_who_begins_to_read_while_it_is_closed_takes_it_in(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(project, "a.png")
    readers: list[Project] = []
    identity = project.journal.file._identity
    assert identity is not None
    close = identity._anchor.close

    class Anchor:
        def close(self) -> None:
            readers.append(Project.open(project.path, author="export", read_only=True))
            close()

    monkeypatch.setattr(identity, "_anchor", Anchor())
    project.close()
    (reader,) = readers
    assert len(reader.images()) == 1
    reader.close()
    assert not log_of(project.path).exists()


def test_a_log_that_others_left_is_not_taken_in_by_reading(project: Project) -> None:
    add(project, "a.png")
    with Project.open(project.path, author="export", read_only=True):
        pass
    assert log_of(project.path).exists()
    project.close()
    assert not log_of(project.path).exists()


def _close_before(module: str, name: str, project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """Close the project when the module calls its function of that name, as a window that is closed may."""
    called = getattr(sys.modules[module], name)

    def call(*given: Any, **more: Any) -> Any:
        project.close()
        assert log_of(project.path).exists()  # somebody still reads it
        return called(*given, **more)

    monkeypatch.setattr(sys.modules[module], name, call)


def test_a_backup_of_a_project_that_is_closed_meanwhile_takes_its_log_in(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(project, "a.png")
    _close_before("adnet_core.projects.backups", "_copy", project, monkeypatch)
    backup = make_backup(project.path)
    assert backup is not None
    assert not log_of(project.path).exists()
    with Project.open(backup.path, author="eve", read_only=True) as copy:
        assert len(copy.images()) == 1


def test_a_look_through_a_project_that_is_closed_meanwhile_takes_its_log_in(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(project, "a.png")
    make_backup(project.path)
    _close_before("adnet_core.projects.backups", "_check", project, monkeypatch)
    assert make_backup(project.path, look_anyway=True) is None
    assert not log_of(project.path).exists()


def test_the_copy_that_follows_a_project_that_is_closed_meanwhile_takes_its_log_in(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(project, "a.png")
    _close_before("adnet_core.projects.mirror", "_connect", project, monkeypatch)
    with contextlib.suppress(ProjectError):  # the copy may be given up
        follow(project)
    assert not log_of(project.path).exists()
    with Project.open(project.path, author="eve", read_only=True) as again:
        assert len(again.images()) == 1


def read_project(path: Path) -> None:
    with Project.open(path, author="eve", read_only=True) as project:
        project.images()


def fail_to_read(path: Path) -> None:
    with reading(path) as connection, pytest.raises(sqlite3.Error):
        connection.execute("SELECT what FROM nothing")


READERS: dict[str, Callable[[Path], object]] = {
    "a project": read_project,
    "one that fails": fail_to_read,
    "a check of the file": verify_project,
    "a merge": lambda path: merge_projects([path, path], path.parent.parent / "merged.adnet"),
}


@pytest.mark.parametrize("read", READERS.values(), ids=READERS)
def test_reading_a_closed_project_leaves_nothing_beside_it(
    project: Project, read: Callable[[Path], object]
) -> None:
    add(project, "a.png")
    project.close()
    names, content, status = beside(project), project.path.read_bytes(), project.path.stat()
    read(project.path)
    assert beside(project) == names
    assert project.path.read_bytes() == content
    assert project.path.stat().st_mtime_ns == status.st_mtime_ns


def test_what_is_left_of_another_reader_is_taken_away(project: Project) -> None:
    """As of one that was killed, or of an earlier version."""
    add(project, "a.png")
    project.close()
    names = beside(project)
    connection = connect(project.path)
    connection.close()
    assert beside(project) != names
    read_project(project.path)
    assert beside(project) == names


def test_the_log_of_a_project_that_is_open_stays(project: Project) -> None:
    """An empty one, of a project in which nothing has been done yet, in another process too."""
    add(project, "a.png")
    project.close()
    program = """
import sys
from adnet_core.projects.store import Project
with Project.open(sys.argv[1], author="eve") as project:
    print("open", flush=True)
    sys.stdin.readline()
    project.add_images([project.path.parent / "b.png"])
    print(len(project.images()), flush=True)
    sys.stdin.readline()
"""
    (project.path.parent / "b.png").write_bytes(b"another")
    with subprocess.Popen(
        [sys.executable, "-c", program, str(project.path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as writing:
        assert writing.stdin is not None
        assert writing.stdout is not None
        assert writing.stdout.readline() == "open\n"
        log = log_of(project.path).stat().st_ino
        read_project(project.path)
        verify_project(project.path)
        assert log_of(project.path).stat().st_ino == log
        writing.stdin.write("\n")
        writing.stdin.flush()
        assert writing.stdout.readline() == "2\n"
        with Project.open(project.path, author="eve", read_only=True) as seen:
            assert len(seen.images()) == 2
        assert log_of(project.path).stat().st_ino == log
    with Project.open(project.path, author="eve", read_only=True) as seen:
        assert len(seen.images()) == 2


def beside(project: Project) -> list[str]:
    return sorted(path.name for path in project.path.parent.iterdir())
