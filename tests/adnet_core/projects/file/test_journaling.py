"""On a network disk a project is written with a rollback journal, by which several computers keep apart."""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from adnet_core.errors import ProjectError
from adnet_core.faces.layout import Layout
from adnet_core.faces.states import FaceState
from adnet_core.projects import FaceRecord, Project
from adnet_core.projects.backups import list_backups, make_backup, restore_backup
from adnet_core.projects.file import database, journaling
from adnet_core.projects.file.file_identity import Change, DisplacedError
from adnet_core.projects.file.presence import sign_of
from adnet_core.projects.merging.merging import merge_projects
from adnet_core.projects.mirror import follow, mirror_of
from adnet_core.projects.verifying import verify_project

Predict = Callable[..., Any]
ROOT = Path(__file__).resolve().parents[4]


@pytest.fixture
def share(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A folder that counts as one of a network disk."""
    folder = tmp_path / "share"
    folder.mkdir()
    monkeypatch.setattr(journaling, "is_remote", lambda path: folder in Path(path).parents)
    return folder


@pytest.fixture
def shared(share: Path, layout: Layout, predict: Predict) -> Path:
    """A project there, with a face."""
    with Project.create(share / "p.adnet", layout, author="ann") as project:
        image = project.add_images([share / "x.jpg"])[0]
        project.record_predictions(image.id, [predict(0, 0)], "m")
    return share / "p.adnet"


def mode(project: Project) -> tuple[str, int]:
    journal, durability = (
        project._journal.rows(f"PRAGMA {name}")[0][0] for name in ("journal_mode", "synchronous")
    )
    return journal, durability


def test_the_journal_is_that_of_the_disk(shared: Path, project: Project) -> None:
    assert mode(project) == ("wal", 2)
    with Project.open(shared, author="ann") as opened:
        assert mode(opened) == ("delete", 3)
        face = opened.faces(1)[0]
        opened.set_state(face.id, FaceState.ACCEPTED)
        # What was acknowledged is in the file itself, for all other computers.
        with Project.open(shared, author="bob", read_only=True) as other:
            assert other.face(face.id).state is FaceState.ACCEPTED
        files = sorted(path.name for path in shared.parent.iterdir() if path.suffix != ".session")
        assert files == [".p.adnet.open", "p.adnet"]
    assert [path.name for path in shared.parent.iterdir()] == ["p.adnet"]


def test_a_project_that_comes_from_a_local_disk_or_goes_to_one(
    shared: Path, project: Project, face: FaceRecord, tmp_path: Path
) -> None:
    """With the log of a session that was killed, which is taken in."""
    moved = shared.with_name("moved.adnet")
    for end in ("", "-wal"):
        shutil.copyfile(f"{project.path}{end}", f"{moved}{end}")
    with Project.open(moved, author="ann") as opened:
        assert mode(opened) == ("delete", 3)
        assert opened.face(face.id).id == face.id
        opened.set_note(face.id, "on the share")
    assert not moved.with_name("moved.adnet-wal").exists()
    home = tmp_path / "home.adnet"
    shutil.copyfile(moved, home)
    with Project.open(home, author="ann") as opened:
        assert mode(opened) == ("wal", 2)
        assert opened.face(face.id).note == "on the share"


def test_what_another_computer_has_open_with_a_log_is_refused(
    shared: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As an older version of the program has it, or the computer that the disk belongs to."""
    monkeypatch.setattr(database, "BUSY_SECONDS", 0.05)
    with contextlib.closing(sqlite3.connect(shared)) as other:
        other.execute("PRAGMA journal_mode = WAL")
        other.execute("SELECT count(*) FROM edits").fetchone()
        with pytest.raises(ProjectError, match=r"p\.adnet: lies on a network disk and is open elsewhere"):
            Project.open(shared, author="ann")
    with Project.open(shared, author="ann") as opened:
        assert mode(opened) == ("delete", 3)


def test_nothing_is_written_once_the_disk_s_own_computer_writes_a_log(shared: Path) -> None:
    with Project.open(shared, author="ann") as opened:
        face = opened.faces(1)[0]
        with contextlib.closing(sqlite3.connect(shared)) as other:
            assert other.execute("PRAGMA journal_mode = WAL").fetchone() == ("wal",)
            other.execute("SELECT count(*) FROM edits").fetchone()
            with pytest.raises(ProjectError, match="close it there first"):
                opened.set_note(face.id, "lost")
        assert opened.saving.problem != "" or not opened.saving.written


@pytest.mark.parametrize("answer", ["memory", "off"])
def test_an_answer_that_is_not_safe_is_refused(
    shared: Path, monkeypatch: pytest.MonkeyPatch, answer: str
) -> None:
    monkeypatch.setattr(journaling, "_ask", lambda connection, mode: answer)
    with pytest.raises(ProjectError, match=f"cannot be written safely where it lies .*is {answer}"):
        Project.open(shared, author="ann")


def test_a_local_disk_without_shared_memory_keeps_its_journal(
    project: Project, face: FaceRecord, monkeypatch: pytest.MonkeyPatch
) -> None:
    project.close()
    with contextlib.closing(sqlite3.connect(project.path)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
    monkeypatch.setattr(journaling, "_ask", lambda connection, mode: "delete")
    with Project.open(project.path, author="ann") as opened:
        assert mode(opened) == ("delete", 3)
        opened.set_note(face.id, "kept")
    assert verify_project(project.path, photos=False).faults == ()


def test_two_computers_see_each_other_and_lose_nothing(shared: Path, predict: Predict) -> None:
    with Project.open(shared, author="ann") as ann, Project.open(shared, author="bob") as bob:
        face = ann.faces(1)[0]
        assert (ann.news(), bob.news()) == (None, None)
        for number in range(5):
            ann.move_points(face.id, [0], [[float(number), 1.0]])
            assert bob.news() is not None
            assert bob.face(face.id).points[0, 0] == number
            bob.move_points(face.id, [1], [[float(number), 2.0]])
            news = ann.news()
            assert news is not None
            assert news.edited == (1,)
        bob.undo()
        assert len(ann.edits()) == len(bob.edits()) == 12
        assert follow(ann)
        assert not mirror_of(shared).exists()
    assert verify_project(shared, photos=False).faults == ()


def test_a_file_that_another_program_replaces_or_writes_over_is_noticed(shared: Path, tmp_path: Path) -> None:
    older = tmp_path / "older.adnet"
    shutil.copyfile(shared, older)
    with Project.open(shared, author="ann") as opened:
        face = opened.faces(1)[0]
        opened.set_note(face.id, "mine")
        displacement = opened.displacement()
        assert displacement is None
        shutil.copyfile(older, shared)
        os.utime(shared, (1, 1))
        with pytest.raises(DisplacedError) as caught:
            opened.set_note(face.id, "lost")
        assert caught.value.displacement.change is Change.OVERWRITTEN
    with Project.open(shared, author="ann") as opened:
        older.replace(shared)
        with pytest.raises(DisplacedError) as caught:
            opened.set_note(face.id, "lost")
        assert caught.value.displacement.change is Change.REPLACED


def test_backed_up_and_put_back(shared: Path) -> None:
    with Project.open(shared, author="ann") as opened:
        face = opened.faces(1)[0]
        opened.set_note(face.id, "first")
        made = make_backup(shared)
        opened.set_note(face.id, "second")
    assert made is not None
    restore_backup(shared, list_backups(shared)[0])
    with Project.open(shared, author="ann") as opened:
        assert opened.face(face.id).note == "first"


def test_a_project_that_is_open_anywhere_is_not_replaced(shared: Path) -> None:
    """Also by a session at rest, which holds no lock of the file itself; and none that was killed."""
    with Project.open(shared, author="ann") as opened:
        opened.set_note(opened.faces(1)[0].id, "first")
        made = make_backup(shared)
        assert made is not None
        with Project.open(shared, author="bob"):
            pass
        with pytest.raises(ProjectError, match=r"p\.adnet: is open in a window .* or on another computer"):
            restore_backup(shared, made)
    assert not sign_of(shared).exists()
    sign_of(shared).touch()  # as a session leaves it that was killed
    assert restore_backup(shared, made) is not None


def test_a_long_look_keeps_nobody_from_writing(
    shared: Path, share: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a log a reader is in the way of writers; verifying and merging read for minutes."""
    monkeypatch.setattr(database, "BUSY_SECONDS", 0.05)
    written = []

    def write(*_: object) -> None:
        written.append(opened.set_note(face.id, f"note {len(written)}"))

    with Project.open(shared, author="ann") as opened:
        face = opened.faces(1)[0]
        assert verify_project(shared, progress=write).photos == 1
        merge_projects([shared, shared], share / "merged.adnet", progress=write)
    assert len(written) > 3
    assert None not in written
    with Project.open(share / "merged.adnet", author="ann") as merged:
        assert len(merged.faces(1)) == 1


def test_a_backup_is_whole_though_others_write(shared: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is copied some pages at a time, and begun anew where somebody has written in between."""
    monkeypatch.setattr(journaling, "STEP_PAGES", 1)
    with Project.open(shared, author="ann") as opened:
        face = opened.faces(1)[0]
        opened.set_note(face.id, "x" * 100_000)
        done = threading.Event()

        def write() -> None:
            for number in range(5):
                opened.move_points(face.id, [0], [[float(number), 1.0]])
            done.set()

        writer = threading.Thread(target=write)
        writer.start()
        made = make_backup(shared)
        writer.join()
        assert done.is_set()
    assert made is not None
    assert verify_project(made.path, photos=False).faults == ()


def test_kill_9_loses_no_acknowledged_edit(shared: Path, layout: Layout) -> None:
    """As on a local disk: what a killed session leaves is a whole file, with a journal or without."""
    program = (
        "import sys\n"
        "from adnet_core.projects import Project\n"
        "from adnet_core.projects.file import journaling\n"
        "journaling.is_remote = lambda path: True\n"
        "project = Project.open(sys.argv[1], author='ann')\n"
        "face = project.faces(1)[0].id\n"
        "for number in range(100000):\n"
        "    project.move_points(face, [0], [[float(number), 1.0]])\n"
        "    print(number, flush=True)\n"
    )
    for _ in range(3):
        command = [sys.executable, "-c", program, str(shared)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as process:
            assert process.stdout is not None
            said = [process.stdout.readline() for _ in range(7)]
            process.kill()
            said += process.stdout.read().splitlines(keepends=True)
        last = int([line for line in said if line.endswith("\n")][-1])
        with Project.open(shared, author="ann") as opened:
            assert opened.faces(1)[0].points[0, 0] >= last
            np.testing.assert_array_equal(opened.faces(1)[0].points[0, 1], 1.0)
    assert verify_project(shared, photos=False).faults == ()


def hot_journal(path: Path) -> tuple[bytes, bytes]:
    """File and journal as a session leaves them that is killed while it writes a large transaction."""
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("PRAGMA cache_size = 5")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE lineage SET previous = state, state = randomblob(16)")
        connection.execute("UPDATE faces SET note = hex(zeroblob(200000))")
        left = path.read_bytes(), path.with_name(f"{path.name}-journal").read_bytes()
        connection.execute("ROLLBACK")
    assert left[1][:4] == bytes.fromhex("d9d505f9")
    return left


def test_a_journal_of_this_file_is_rolled_back(shared: Path) -> None:
    data, journal = hot_journal(shared)
    shared.write_bytes(data)
    shared.with_name("p.adnet-journal").write_bytes(journal)
    with pytest.raises(ProjectError):  # who may write nothing would read one half of it
        Project.open(shared, author="ann", read_only=True)
    with Project.open(shared, author="ann") as opened:
        assert opened.faces(1)[0].note == ""
    assert verify_project(shared, photos=False).faults == ()
    assert [path.name for path in shared.parent.iterdir()] == ["p.adnet"]


def test_a_journal_of_another_file_is_set_aside(shared: Path, predict: Predict) -> None:
    """A colleague's version has taken the place of the file that was being written."""
    _, journal = hot_journal(shared)
    with Project.open(shared, author="bob") as opened:
        for number in range(40):
            image = opened.add_images([shared.with_name(f"{number}.jpg")])[0]
            opened.record_predictions(image.id, [predict(0, 0)], "m")
    theirs = shared.read_bytes()
    shared.with_name("p.adnet-journal").write_bytes(journal)
    with Project.open(shared, author="ann", read_only=True) as opened:
        assert len(opened.images()) == 41
    with Project.open(shared, author="ann") as opened:
        assert len(opened.images()) == 41
    assert verify_project(shared, photos=False).faults == ()
    assert len(shared.read_bytes()) == len(theirs)
    assert shared.with_name("p.adnet.journal-aside-1").read_bytes() == journal
