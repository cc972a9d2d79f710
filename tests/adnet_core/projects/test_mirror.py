"""What was saved comes back, whatever other programs do to the file that it was saved in."""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from adnet_core.errors import ProjectError
from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import Layout
from adnet_core.projects import Project
from adnet_core.projects.backups import list_backups, make_backup
from adnet_core.projects.file.file_identity import Change, DisplacedError
from adnet_core.projects.file.held_logs import held_logs
from adnet_core.projects.file.leftover_logs import set_aside_logs
from adnet_core.projects.file.lineage import index_of, log_of, read_file_mark
from adnet_core.projects.mirror import follow, keep, leave, mirror_of, rescue, save_beside
from adnet_core.projects.verifying import verify_project
from tests.other_programs import ROOT, killed_session, photos


@pytest.fixture
def path(tmp_path: Path, layout: Layout) -> Path:
    path = tmp_path / "p.adnet"
    with Project.create(path, layout, author="ann") as project:
        project.add_images([tmp_path / "base.jpg"])
    return path


@pytest.fixture
def session(path: Path) -> Iterator[Project]:
    with Project.open(path, author="ann") as project:
        yield project


@pytest.fixture
def other(path: Path, tmp_path: Path) -> Path:
    other = tmp_path / "other.adnet"
    shutil.copyfile(path, other)
    with Project.open(other, author="bob") as project:
        project.add_images([tmp_path / "theirs.jpg"])
    return other


def save(session: Project, *names: str) -> None:
    for name in names:
        session.add_images([session.path.with_name(name)])


def overwrite(path: Path, other: Path) -> None:
    shutil.copyfile(other, path)


def replace(path: Path, other: Path) -> None:
    other.replace(path)


def delete(path: Path, other: Path) -> None:
    path.unlink()


def take_log(path: Path, other: Path) -> None:
    log_of(path).unlink()


def take_index(path: Path, other: Path) -> None:
    index_of(path).unlink()


def replace_and_open(path: Path, other: Path) -> None:
    """Another program opens the new file before anybody has looked: the log is set aside."""
    other.replace(path)
    Project.open(path, author="eve").close()


def overwrite_and_open(path: Path, other: Path) -> None:
    shutil.copyfile(other, path)
    command = (
        "import sys; from adnet_core.projects import Project; Project.open(sys.argv[1], author='e').close()"
    )
    subprocess.run([sys.executable, "-c", command, str(path)], cwd=ROOT, check=True)


def bring_both(path: Path, other: Path) -> None:
    """A synchroniser brings another file and the log of a session that was killed on it."""
    with Project.open(other, author="bob") as theirs:
        theirs.add_images([other.with_name("more.jpg")])
        for file, name in ((other, path), (log_of(other), log_of(path))):
            shutil.copyfile(file, path.with_name(".incoming"))
            path.with_name(".incoming").replace(name)


def bring_both_and_read(path: Path, other: Path) -> None:
    """Another program reads what was brought, before the session has noticed."""
    bring_both(path, other)
    command = (
        "import sys; from adnet_core.projects import Project;"
        "print(len(Project.open(sys.argv[1], author='e', read_only=True).images()))"
    )
    found = subprocess.run(
        [sys.executable, "-c", command, str(path)], cwd=ROOT, check=True, capture_output=True
    )
    assert found.stdout == b"3\n"


def bring_both_and_look(path: Path, other: Path) -> None:
    """The session's own process reads it."""
    bring_both(path, other)
    assert photos(path) == ["base.jpg", "theirs.jpg", "more.jpg"]


@pytest.mark.parametrize(
    "do",
    [
        overwrite,
        replace,
        delete,
        take_log,
        take_index,
        replace_and_open,
        overwrite_and_open,
        bring_both,
        bring_both_and_read,
        bring_both_and_look,
    ],
)
@pytest.mark.parametrize("emptied", [False, True])
def test_a_session_is_saved_beside_what_took_its_place(
    do: Callable[[Path, Path], None], emptied: bool, path: Path, other: Path, session: Project
) -> None:
    follow(session)
    save(session, "a.jpg", "b.jpg")
    if emptied:
        assert keep(session)
        save(session, "c.jpg")
    saved = [image.relative for image in session.images()]
    do(path, other)
    beside = save_beside(session)
    assert photos(beside) == saved
    assert beside == (path if do is delete else path.with_name("p.session-1.adnet"))
    session.close()
    with Project.open(beside, author="ann") as again:
        assert [image.relative for image in again.images()] == saved
        save(again, "later.jpg")
    if do in (overwrite, replace):
        assert photos(path) == ["base.jpg", "theirs.jpg"]
    assert [rest.name for rest in path.parent.glob(".*.new")] == []


@pytest.mark.parametrize("back", ["moved back", "made anew"])
def test_a_folder_that_is_gone_is_said_and_what_was_saved_is_there_once_it_is_back(
    path: Path, tmp_path: Path, layout: Layout, back: str
) -> None:
    """It was said that what was saved is not whole any more, and that only a backup helps."""
    folder, away = tmp_path / "work", tmp_path / "away"
    folder.mkdir()
    path = path.rename(folder / "p.adnet")
    with Project.open(path, author="ann") as session:
        follow(session)
        save(session, "a.jpg")
        folder.rename(away)
        with pytest.raises(ProjectError, match=r"p\.adnet: its folder is not there any more"):
            save_beside(session)
        if back == "moved back":
            away.rename(folder)
            assert session.displacement() is None
            save(session, "b.jpg")
            assert photos(path) == ["base.jpg", "a.jpg", "b.jpg"]
        else:
            folder.mkdir()
            assert [Path(name).name for name in photos(save_beside(session))] == ["base.jpg", "a.jpg"]


def test_each_of_two_sessions_is_saved_where_file_and_log_are_gone(
    path: Path, other: Path, session: Project
) -> None:
    """Written over, then replaced: what a connection sees is mixed, and the log has its second name only."""
    with Project.open(path, author="ann") as neighbour:
        for each, name in ((session, "a.jpg"), (neighbour, "b.jpg")):
            follow(each)
            save(each, name)
        overwrite(path, other)
        bring_both(path, other)
        for each in (session, neighbour):
            assert _rescued_photos(each) == ["base.jpg", "a.jpg", "b.jpg"]


def _rescued_photos(session: Project) -> list[str]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("adnet_core.projects.mirror._from_session", lambda *_: False)
        return photos(save_beside(session))


@pytest.mark.parametrize("do", [replace, overwrite, delete])
def test_leaving_saves_beside_what_took_the_place(
    do: Callable[[Path, Path], None], path: Path, other: Path
) -> None:
    session = Project.open(path, author="ann")
    follow(session)
    save(session, "a.jpg")
    do(path, other)
    beside = leave(session)
    assert beside is not None
    assert photos(beside) == ["base.jpg", "a.jpg"]


def test_leaving_writes_into_the_file_and_its_copy(path: Path) -> None:
    session = Project.open(path, author="ann")
    save(session, "a.jpg")
    with Project.open(path, author="bob"):  # so that closing alone does not
        assert leave(session) is None
        bare = path.with_name("bare.adnet")
        shutil.copyfile(path, bare)
    assert photos(bare) == photos(mirror_of(path)) == ["base.jpg", "a.jpg"]


def test_leaving_where_the_new_file_holds_all_saves_nothing(path: Path) -> None:
    session = Project.open(path, author="ann")
    save(session, "a.jpg")
    session.checkpoint()
    shutil.copyfile(path, path.with_name("copy"))
    path.with_name("copy").replace(path)
    assert leave(session) is None
    assert photos(path) == ["base.jpg", "a.jpg"]


def test_a_session_that_nothing_holds_any_more_says_so(path: Path, other: Path, session: Project) -> None:
    save(session, "a.jpg")
    session.checkpoint()
    overwrite(path, other)
    with pytest.raises(ProjectError, match=r"p\.adnet: .*is not whole any more"):
        save_beside(session)
    assert not path.with_name("p.session-1.adnet").exists()


def corrupt_rows(path: Path) -> None:
    """The pages of rows are another file's, the state is ours: a log written into what `cp` was copying."""
    mark = read_file_mark(path)
    assert mark is not None
    with path.open("r+b") as file:
        size = 8192
        for page in range(1, path.stat().st_size // size):
            if page + 1 != mark.page:
                file.seek(size * page)
                file.write(b"\xff" * size)


def test_a_file_whose_pages_are_mixed_is_told_and_saved_beside(path: Path) -> None:
    session = Project.open(path, author="ann")
    follow(session)
    save(session, "a.jpg")
    assert keep(session)
    save(session, "b.jpg")
    # In another process, as the locks of this one would go by closing a handle.
    command = f"import sys; sys.path.insert(0, {str(Path(__file__).parent)!r}); import test_mirror, pathlib;"
    command += "test_mirror.corrupt_rows(pathlib.Path(sys.argv[1]))"
    subprocess.run([sys.executable, "-c", command, str(path)], cwd=ROOT, check=True)
    session._journal.file._connection.execute("PRAGMA shrink_memory")
    with contextlib.suppress(ProjectError):  # at the first page that is read again
        for number in range(3):
            save(session, f"{number}.jpg")
            session.edits()
    found = session.displacement()
    assert found is not None
    assert found.change is Change.OVERWRITTEN
    with pytest.raises(DisplacedError, match=r"(damaged|written over).* not saved"):
        save(session, "later.jpg")
    assert not session.saving.written
    beside = save_beside(session)
    session.close()
    assert photos(beside)[:3] == ["base.jpg", "a.jpg", "b.jpg"]


KILLED_BY = (
    "import os, sys, shutil\n"
    "from adnet_core.projects import Project\n"
    "from adnet_core.projects.mirror import follow\n"
    "project = Project.open(sys.argv[1], author='ann')\n"
    "follow(project)\n"
    "project.add_images([project.path.with_name('a.jpg')])\n"
    "log = sys.argv[1] + '-wal'\n"
    "os.replace(sys.argv[2], log) if sys.argv[2:] else os.unlink(log)\n"
    "os.kill(os.getpid(), 9)\n"
)


class TestLogsDestroyedInTheMomentOfAKill:
    """Nobody has noticed, and the log's name is gone or another file's."""

    def test_a_log_that_was_deleted_is_taken_back(self, path: Path) -> None:
        subprocess.run([sys.executable, "-c", KILLED_BY, str(path)], cwd=ROOT, check=False)
        assert not log_of(path).exists()
        with Project.open(path, author="ann") as again:
            assert [image.relative for image in again.images()] == ["base.jpg", "a.jpg"]
        assert held_logs(path) == set_aside_logs(path) == []

    def test_a_log_that_was_replaced_is_offered(self, path: Path, other: Path) -> None:
        killed_session(other, "theirs-too.jpg")
        subprocess.run(
            [sys.executable, "-c", KILLED_BY, str(path), str(log_of(other))], cwd=ROOT, check=False
        )
        other.replace(path)
        Project.open(path, author="bob").close()
        assert photos(path) == ["base.jpg", "theirs.jpg", "theirs-too.jpg"]
        (log,) = set_aside_logs(path)
        assert photos(rescue(path, log)) == ["base.jpg", "a.jpg"]

    def test_also_after_the_copy_went_on_with_what_took_the_place(self, path: Path, other: Path) -> None:
        killed_session(path, "+", "a.jpg")
        other.replace(path)
        with Project.open(path, author="bob") as session:
            save(session, "b.jpg")
            assert keep(session)
        (log,) = set_aside_logs(path)
        assert photos(rescue(path, log)) == ["base.jpg", "a.jpg"]
        assert [file.name for file in path.parent.glob("*.base")] == []

    def test_nothing_is_left_of_the_second_name(self, path: Path) -> None:
        with Project.open(path, author="ann") as session, Project.open(path, author="ann") as neighbour:
            follow(session)
            follow(neighbour)
            (held,) = held_logs(path)
            assert held.samefile(log_of(path))
            session.close()
            assert held_logs(path) == [held]
        assert held_logs(path) == []
        killed_session(path, "+", "a.jpg")
        Project.open(path, author="ann").close()
        assert held_logs(path) == set_aside_logs(path) == []
        killed_session(path, "+", "b.jpg")
        renamed = path.rename(path.with_name("renamed.adnet"))
        with Project.open(renamed, author="ann") as session:
            assert [image.relative for image in session.images()] == ["base.jpg", "a.jpg", "b.jpg"]
        assert held_logs(path) == set_aside_logs(path) == []


def test_rows_of_two_files_are_not_given_out_as_the_session(
    path: Path, other: Path, session: Project
) -> None:
    """Pages of two versions may fit each other, so that only the checksums of rows tell."""
    follow(session)
    save(session, "a.jpg")
    with contextlib.closing(sqlite3.connect(mirror_of(path))) as mixed, mixed:
        mixed.execute("UPDATE meta SET value = '1' WHERE key = 'created'")
    overwrite(path, other)
    with pytest.raises(ProjectError, match="is not whole any more"):
        save_beside(session)


class TestFollowing:
    def test_the_copy_keeps_up_by_the_log_alone(
        self, session: Project, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        follow(session)
        monkeypatch.setattr("adnet_core.projects.mirror._copy_anew", None)
        for number in range(3):
            save(session, f"{number}.jpg")
            assert keep(session)
            assert photos(mirror_of(session.path))[-1] == f"{number}.jpg"
            follow(session)

    def test_what_the_log_does_not_lead_to_is_copied_anew(self, session: Project) -> None:
        follow(session)
        save(session, "a.jpg")
        session.checkpoint()
        save(session, "b.jpg")
        follow(session)
        assert photos(mirror_of(session.path)) == ["base.jpg", "a.jpg", "b.jpg"]

    def test_a_colleagues_log_does_not_lead_it_on(self, path: Path, other: Path, session: Project) -> None:
        """Both go on from the state in which the copy is."""
        follow(session)
        held = read_file_mark(mirror_of(path))
        save(session, "a.jpg")
        bare = path.with_name("theirs.adnet")
        bare.write_bytes(mirror_of(path).read_bytes())
        killed_session(bare, "theirs.jpg")
        bare.replace(path)
        log_of(bare).replace(log_of(path))
        with pytest.raises(ProjectError, match="exchanged"):
            follow(session)
        assert read_file_mark(mirror_of(path)) == held
        assert photos(save_beside(session)) == ["base.jpg", "a.jpg"]

    def test_another_file_does_not_take_its_place(self, path: Path, other: Path, session: Project) -> None:
        follow(session)
        save(session, "a.jpg")
        session.checkpoint()
        held = read_file_mark(mirror_of(path))
        overwrite(path, other)
        with pytest.raises(ProjectError, match="exchanged"):
            follow(session)
        assert read_file_mark(mirror_of(path)) == held


class TestRescuing:
    @pytest.mark.parametrize("names", [("+", "a.jpg", "b.jpg"), ("+", "a.jpg", "+", "b.jpg")])
    def test_a_log_that_was_set_aside_becomes_a_project(
        self, path: Path, other: Path, names: tuple[str, ...]
    ) -> None:
        killed_session(path, *names)
        other.replace(path)
        Project.open(path, author="bob").close()
        (log,) = set_aside_logs(path)
        rescued = rescue(path, log)
        assert rescued.name == "p.rescued-1.adnet"
        assert photos(rescued) == ["base.jpg", "a.jpg", "b.jpg"]
        assert photos(path) == ["base.jpg", "theirs.jpg"]
        assert set_aside_logs(path) == []
        assert log.with_name(f"{log.name}.p.rescued-1").exists()

    def test_with_a_copy_from_before(self, path: Path, other: Path) -> None:
        before = path.read_bytes()
        killed_session(path, "a.jpg")
        other.replace(path)
        Project.open(path, author="bob").close()
        (log,) = set_aside_logs(path)
        with pytest.raises(ProjectError, match=r"p\.before\.adnet and try again"):
            rescue(path, log)
        path.with_name("p.before.adnet").write_bytes(before)
        assert photos(rescue(path, log)) == ["base.jpg", "a.jpg"]


def test_edits_that_an_older_file_lacks_stay_among_the_backups(path: Path, tmp_path: Path) -> None:
    older = path.read_bytes()
    with Project.open(path, author="ann") as session:
        image = session.images()[0]
        session.add_face(image.id, FaceBox(0, 0, 9, 9), np.ones((session.layout.point_count, 2)))
        keep(session)
    path.write_bytes(older)
    with Project.open(path, author="ann") as session:
        save(session, "later.jpg")
        keep(session)
    (backup,) = list_backups(path)
    assert backup.edits == 1
    assert photos(mirror_of(path)) == ["base.jpg", "later.jpg"]


@pytest.mark.parametrize("table", ["faces", "edits", "images", "scores"])
def test_a_row_that_came_damaged_into_the_log_is_taken_from_the_copy(path: Path, table: str) -> None:
    """With a row of the same page that was edited."""
    points = np.full((6, 2), 50.0)
    with Project.open(path, author="ann") as session:
        image = session.images()[0]
        faces = [session.add_face(image.id, FaceBox(0, 0, 100, 100), points + i) for i in range(2)]
        assert keep(session)
    columns = {"faces": "points", "edits": "author", "images": "relative", "scores": "doubt"}
    changes = {
        "points": "zeroblob(96) WHERE number = 1",
        "author": "'eve' WHERE seq = 1",
        "relative": "'else.jpg' WHERE id = 1",
        "doubt": "0.75 WHERE face = 1",
    }
    with contextlib.closing(sqlite3.connect(path)) as file:
        triggers = file.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            file.execute(f"DROP TRIGGER {name}")
        file.execute(f"UPDATE {table} SET {columns[table]} = {changes[columns[table]]}")
        for _, statement in triggers:
            file.execute(statement)
        file.commit()
    with Project.open(path, author="ann") as session:
        edit = session.move_points(faces[1].id, [2], [[1.0, 2.0]])
        assert edit is not None
        with pytest.raises(ProjectError, match="checksum"):
            make_backup(path, look_anyway=True)
        beside = save_beside(session)
    with Project.open(beside, author="eve", read_only=True) as saved:
        first, second = saved.faces(saved.images()[0].id)
        assert (first.points == points).all()
        assert second.points[2].tolist() == [1.0, 2.0]
        assert [one.author for one in saved.edits()] == ["ann"] * 3
        assert [one.relative for one in saved.images()] == ["base.jpg"]
    assert verify_project(beside, photos=False).faults == ()
