"""Backups of a project: made while it is open, numbered, thinned out, and put back."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from adnet_core.errors import ProjectError
from adnet_core.projects import FaceRecord, Project, backups
from adnet_core.projects.backups import (
    KEPT_DAYS,
    KEPT_LAST,
    Backup,
    backup_folder,
    list_backups,
    make_backup,
    restore_backup,
    superseded,
)
from adnet_core.projects.mirror import follow, mirror_of

ROOT = Path(__file__).resolve().parents[3]
NOON = datetime(2026, 3, 5, 12, 0, 0)


def move(project: Project, face: FaceRecord, x: float) -> None:
    project.move_points(face.id, [0], [[x, 5.0]])


def damage(path: Path) -> None:
    """Overwrite the pages that hold the tables, and leave the header."""
    data = bytearray(path.read_bytes())
    data[8192:] = os.urandom(len(data) - 8192)
    path.write_bytes(data)


def test_a_backup_holds_all_that_was_acknowledged(project: Project, face: FaceRecord) -> None:
    """Also what still lies in the log beside the open file."""
    for x in range(20):
        move(project, face, float(x))
    backup = make_backup(project.path)
    assert backup is not None
    assert backup.edits == len(project.edits()) == 21
    with Project.open(backup.path, author="bob", read_only=True) as copy:
        assert [edit.id for edit in copy.edits()] == [edit.id for edit in project.edits()]
        np.testing.assert_array_equal(copy.face(face.id).points, project.face(face.id).points)
    assert [one.name for one in backup_folder(project.path).iterdir()] == [backup.path.name]


def test_nothing_is_copied_twice(project: Project, face: FaceRecord) -> None:
    first = make_backup(project.path)
    assert first is not None
    assert make_backup(project.path) is None
    move(project, face, 3.0)
    second = make_backup(project.path)
    assert second is not None
    assert list_backups(project.path) == [second, first]


def test_other_edits_of_the_same_number_are_copied(project: Project, face: FaceRecord) -> None:
    """After an older backup was restored, a project may come to as many edits again, but to others."""
    older = make_backup(project.path)
    assert older is not None
    move(project, face, 3.0)
    newer = make_backup(project.path)
    assert newer is not None
    project.close()
    restore_backup(project.path, older)
    with Project.open(project.path, author="ann") as again:
        move(again, face, 7.0)
        made = make_backup(project.path)
    assert made is not None
    assert (made.number, made.edits) == (newer.number + 1, newer.edits)
    assert make_backup(project.path) is None


def test_a_clock_set_back_loses_nothing(project: Project, face: FaceRecord) -> None:
    made = []
    for number in range(KEPT_LAST + 2):
        move(project, face, float(number))
        made.append(make_backup(project.path, now=NOON - timedelta(hours=number)))
    kept = list_backups(project.path)
    assert [backup.number for backup in kept] == list(range(KEPT_LAST + 2, 2, -1))
    assert kept[0] == made[-1]


@given(st.lists(st.integers(0, 60 * 24 * 60), min_size=1, max_size=120))
def test_which_backups_are_kept(minutes: list[int]) -> None:
    """The newest few, and the newest of each of some days; thinning step by step comes to the same."""
    times = sorted(NOON + timedelta(minutes=minute) for minute in minutes)
    backups = [Backup(Path(f"{n}"), n, made, n) for n, made in enumerate(times)]
    kept: list[Backup] = []
    for backup in backups:
        kept = [backup, *kept]
        dropped = superseded(kept)
        kept = [one for one in kept if one not in dropped]
    assert kept[:KEPT_LAST] == backups[::-1][:KEPT_LAST]
    older = [one.made.date() for one in kept[KEPT_LAST:]]
    assert len(set(older)) == len(older) <= KEPT_DAYS
    newest_days = sorted({one.made.date() for one in backups}, reverse=True)[: KEPT_DAYS + 1 - KEPT_LAST]
    assert set(newest_days) <= {one.made.date() for one in kept}


def test_a_damaged_project_is_said_and_keeps_its_backups(project: Project, face: FaceRecord) -> None:
    move(project, face, 1.0)
    good = make_backup(project.path)
    move(project, face, 2.0)
    project.close()
    damage(project.path)
    with pytest.raises(ProjectError, match=r"faces\.adnet: the file is damaged"):
        make_backup(project.path)
    assert list_backups(project.path) == [good]


def test_restoring_keeps_what_stood_there(project: Project, face: FaceRecord) -> None:
    move(project, face, 1.0)
    backup = make_backup(project.path)
    assert backup is not None
    wanted = project.face(face.id).points
    move(project, face, 2.0)
    project.close()
    damage(project.path)
    damaged = project.path.read_bytes()
    replaced = restore_backup(project.path, backup)
    assert replaced is not None
    assert replaced.name == "faces.replaced-1.adnet"
    assert replaced.read_bytes() == damaged
    with Project.open(project.path, author="ann") as again:
        np.testing.assert_array_equal(again.face(face.id).points, wanted)
        move(again, face, 9.0)
    # The backup itself is no project that is worked on, and a second restoring takes another name.
    second = restore_backup(project.path, backup)
    assert second is not None
    assert second.name == "faces.replaced-2.adnet"


@pytest.fixture
def crashed(project: Project, face: FaceRecord) -> tuple[Backup, dict[str, bytes]]:
    """A backup, and a project with a log as a crash leaves them; their bytes by name."""
    move(project, face, 1.0)
    backup = make_backup(project.path)
    assert backup is not None
    move(project, face, 2.0)
    files = {name: project.path.with_name(name).read_bytes() for name in ("faces.adnet", "faces.adnet-wal")}
    project.close()
    for name, data in files.items():
        project.path.with_name(name).write_bytes(data)
    return backup, files


def test_an_old_log_is_not_replayed_into_the_restored_file(
    project: Project, face: FaceRecord, crashed: tuple[Backup, dict[str, bytes]]
) -> None:
    """What a crash left in the log goes with the file that it belongs to."""
    backup, _ = crashed
    replaced = restore_backup(project.path, backup)
    assert replaced is not None
    with Project.open(project.path, author="ann") as again:
        assert again.face(face.id).points[0, 0] == 1.0
    with Project.open(replaced, author="ann") as old:
        assert old.face(face.id).points[0, 0] == 2.0


def refuse(monkeypatch: pytest.MonkeyPatch, *moves: tuple[str, str]) -> None:
    """Let the system refuse to give a file of some name another name, both as patterns."""
    for way in ("rename", "replace"):
        as_usual = getattr(Path, way)

        def move_it(path: Path, target: Path, as_usual: Any = as_usual) -> Path:
            for old, new in moves:
                if path.match(old) and Path(target).match(new):
                    raise PermissionError(13, "Permission denied")
            return as_usual(path, target)

        monkeypatch.setattr(Path, way, move_it)


@pytest.mark.parametrize(
    "refused",
    [
        ("faces.adnet-wal", "*replaced*"),
        ("faces.adnet", "*replaced*"),
        (".faces.*.part", "faces.adnet"),
    ],
)
def test_what_stood_there_is_put_back_where_a_file_cannot_be_moved(
    project: Project,
    crashed: tuple[Backup, dict[str, bytes]],
    monkeypatch: pytest.MonkeyPatch,
    refused: tuple[str, str],
) -> None:
    backup, files = crashed
    refuse(monkeypatch, refused)
    with pytest.raises(ProjectError, match=r"faces\.adnet: cannot be restored: permission denied$"):
        restore_backup(project.path, backup)
    there = {
        path.name: path.read_bytes() for path in project.path.parent.glob("*faces*.adnet*") if path.is_file()
    }
    assert there == files


@pytest.mark.parametrize("stuck", [("*replaced-1.adnet", "faces.adnet"), ("*replaced-1.adnet-wal", "*")])
def test_a_project_that_cannot_be_put_back_is_named_and_stays_with_its_log(
    project: Project,
    crashed: tuple[Backup, dict[str, bytes]],
    monkeypatch: pytest.MonkeyPatch,
    stuck: tuple[str, str],
) -> None:
    backup, files = crashed
    refuse(monkeypatch, (".faces.*.part", "faces.adnet"), stuck)
    with pytest.raises(
        ProjectError,
        match=r"faces\.adnet: cannot be restored: .*; .*faces\.adnet is faces\.replaced-1\.adnet now",
    ):
        restore_backup(project.path, backup)
    kept = project.path.with_name("faces.replaced-1.adnet")
    assert kept.read_bytes() == files["faces.adnet"]
    assert kept.with_name(f"{kept.name}-wal").read_bytes() == files["faces.adnet-wal"]
    assert not project.path.exists()


def test_a_damaged_backup_replaces_nothing(project: Project, face: FaceRecord) -> None:
    backup = make_backup(project.path)
    assert backup is not None
    project.close()
    damage(backup.path)
    before = project.path.read_bytes()
    with pytest.raises(ProjectError, match="damaged"):
        restore_backup(project.path, backup)
    assert project.path.read_bytes() == before
    assert not list(project.path.parent.glob("*replaced*"))


def test_other_files_in_the_folder_are_left_alone(project: Project, face: FaceRecord) -> None:
    folder = backup_folder(project.path)
    folder.mkdir()
    others = [folder / "notes.txt", folder / "000001_2026-13-45_99.99.99_1.adnet"]
    for other in others:
        other.write_text("mine")
    for number in range(KEPT_LAST + 3):
        move(project, face, float(number))
        make_backup(project.path, now=NOON)
    assert len(list_backups(project.path)) == KEPT_LAST
    assert all(other.read_text() == "mine" for other in others)


def test_a_folder_that_cannot_be_written(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: Any, **__: Any) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("adnet_core.files.whole_files.sync", refuse)
    with pytest.raises(ProjectError, match=r"\.backups: cannot be written: no space left on device"):
        make_backup(project.path)
    assert list(backup_folder(project.path).iterdir()) == []


def test_a_project_that_is_locked_for_writing_is_copied(
    project: Project, face: FaceRecord, facts_of: Callable[..., Any]
) -> None:
    with contextlib.closing(sqlite3.connect(project.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert make_backup(project.path) is not None
        other.execute("ROLLBACK")


@pytest.mark.parametrize("read_only", [False, True])
def test_a_project_that_is_open_is_not_replaced(project: Project, face: FaceRecord, read_only: bool) -> None:
    """Whoever has it open would go on writing into the file that was moved away."""
    backup = make_backup(project.path)
    assert backup is not None
    project.close()
    with Project.open(project.path, author="bob", read_only=read_only) as other:
        before = sorted(path.name for path in project.path.parent.iterdir())
        with pytest.raises(ProjectError, match=r"faces\.adnet: is open in a window or another program;"):
            restore_backup(project.path, backup)
        assert sorted(path.name for path in project.path.parent.iterdir()) == before
        assert other.face(face.id).id == face.id
    assert restore_backup(project.path, backup) is not None


def test_a_project_that_is_open_in_another_process_is_not_replaced(
    project: Project, face: FaceRecord
) -> None:
    backup = make_backup(project.path)
    assert backup is not None
    project.close()
    program = (
        "import sys\n"
        "from adnet_core.projects import Project\n"
        "with Project.open(sys.argv[1], author='bob') as project:\n"
        "    print(len(project.images()), flush=True)\n"
        "    sys.stdin.read()\n"
    )
    command = [sys.executable, "-c", program, str(project.path)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "1\n"
        with pytest.raises(ProjectError, match="is open in a window or another program"):
            restore_backup(project.path, backup)
    assert restore_backup(project.path, backup) is not None


def test_without_second_names_a_log_is_kept_or_taken_in(
    project: Project,
    face: FaceRecord,
    crashed: tuple[Backup, dict[str, bytes]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """On a disk without hard links SQLite is asked under the project's own name."""

    def no_links(*_: object) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(os, "link", no_links)
    with Project.open(project.path, author="ann"), pytest.raises(ProjectError, match="is open in a window"):
        restore_backup(project.path, crashed[0])
    replaced = restore_backup(project.path, crashed[0])
    assert replaced is not None
    with Project.open(project.path, author="ann") as again:
        assert again.face(face.id).points[0, 0] == 1.0
    with Project.open(replaced, author="ann") as old:
        assert old.face(face.id).points[0, 0] == 2.0


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions")
@pytest.mark.parametrize(
    ("mode", "folder_mode"), [(0o600, 0o700), (0o640, 0o750), (0o664, 0o775), (0o444, 0o755)]
)
def test_backups_have_the_permissions_of_the_project(
    project: Project, face: FaceRecord, mode: int, folder_mode: int
) -> None:
    before = os.umask(0o022)
    try:
        project.path.chmod(mode)
        first = make_backup(project.path)
        assert first is not None
        assert stat.S_IMODE(first.path.stat().st_mode) == mode
        assert stat.S_IMODE(first.path.parent.stat().st_mode) == folder_mode
        # A backup is as closed as the project is now.
        project.path.chmod(0o600)
        make_backup(project.path)
        assert stat.S_IMODE(first.path.stat().st_mode) == 0o600
        project.close()
        restore_backup(project.path, first)
        assert stat.S_IMODE(project.path.stat().st_mode) == 0o600
    finally:
        os.umask(before)


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions")
def test_a_copy_is_never_open_to_more_people_while_it_is_written(
    project: Project, face: FaceRecord, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = []
    as_usual = backups._check

    def look(*arguments: Any) -> None:
        for path in backup_folder(project.path).iterdir():
            seen.append(stat.S_IMODE(path.stat().st_mode))
        as_usual(*arguments)

    monkeypatch.setattr(backups, "_check", look)
    project.path.chmod(0o644)
    assert make_backup(project.path) is not None
    assert seen
    assert {mode & 0o077 for mode in seen} == {0}


def test_a_disk_without_permissions_has_backups(
    project: Project, face: FaceRecord, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Such as a memory stick, or a share whose server decides on them."""

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(Path, "chmod", refuse)
    monkeypatch.setattr(os, "chown", refuse, raising=False)
    made = make_backup(project.path)
    assert made is not None
    project.close()
    assert restore_backup(project.path, made) is not None


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions")
def test_the_copy_that_follows_a_project_has_its_permissions(project: Project, face: FaceRecord) -> None:
    before = os.umask(0o022)
    try:
        project.path.chmod(0o600)
        follow(project)
        assert stat.S_IMODE(mirror_of(project.path).stat().st_mode) == 0o600
        assert stat.S_IMODE(mirror_of(project.path).parent.stat().st_mode) == 0o700
    finally:
        os.umask(before)


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions")
def test_a_group_that_cannot_be_given_gets_no_more_than_everybody(
    project: Project, face: FaceRecord, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the project's group may do must not go to another group, the one of whoever makes the backup."""

    def refuse(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    as_usual = Path.stat

    def of_another_group(path: Path, **options: Any) -> os.stat_result:
        about = as_usual(path, **options)
        if path != project.path:
            return about
        values = list(about)
        values[5] += 1  # st_gid
        return os.stat_result(values)

    project.path.chmod(0o664)
    monkeypatch.setattr(os, "chown", refuse)
    monkeypatch.setattr(Path, "stat", of_another_group)
    made = make_backup(project.path)
    assert made is not None
    assert stat.S_IMODE(as_usual(made.path).st_mode) == 0o644
