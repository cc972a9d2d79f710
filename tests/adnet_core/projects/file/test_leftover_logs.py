"""The log of a session that was killed is replayed into the file it belongs to, and into no other."""

from __future__ import annotations

import contextlib
import logging
import os
import shutil
import sqlite3
from pathlib import Path

import pytest

from adnet_core.faces.layout import Layout
from adnet_core.projects import Project
from adnet_core.projects.file import database, leftover_logs
from adnet_core.projects.file.file_identity import DisplacedError, FileIdentity
from adnet_core.projects.file.leftover_logs import Verdict, judge, set_aside_logs
from adnet_core.projects.file.lineage import Log, index_of, log_of, read_file_mark, read_log
from adnet_core.projects.file.schema import MIGRATIONS, migrate
from tests.other_programs import killed_session, photos


def add(path: Path, *names: str) -> None:
    with Project.open(path, author="bob") as project:
        project.add_images([path.with_name(name) for name in names])


@pytest.fixture
def path(tmp_path: Path, layout: Layout) -> Path:
    path = tmp_path / "p.adnet"
    Project.create(path, layout, author="ann").close()
    add(path, "base.jpg")
    return path


@pytest.fixture
def colleague(path: Path, tmp_path: Path) -> Path:
    """The same project as somebody else went on with it."""
    folder = tmp_path / "colleague"
    folder.mkdir()
    copy = folder / "theirs.adnet"
    shutil.copyfile(path, copy)
    add(copy, "theirs.jpg")
    return copy


@pytest.mark.parametrize("put", [shutil.copyfile, os.replace])
def test_into_a_colleagues_version_nothing_is_replayed(path: Path, colleague: Path, put: object) -> None:
    killed_session(path, "mine.jpg")
    log = log_of(path).read_bytes()
    put(colleague, path)  # type: ignore[operator]
    assert photos(path, read_only=True) == ["base.jpg", "theirs.jpg"]
    assert set_aside_logs(path) == []  # reading changes nothing
    assert photos(path, read_only=False) == ["base.jpg", "theirs.jpg"]
    assert [kept.read_bytes() for kept in set_aside_logs(path)] == [log]
    add(path, "more.jpg")
    assert photos(path, read_only=False) == ["base.jpg", "theirs.jpg", "more.jpg"]


def test_what_is_set_aside_is_said_in_one_sentence(
    path: Path, colleague: Path, caplog: pytest.LogCaptureFixture
) -> None:
    killed_session(path, "mine.jpg")
    shutil.copyfile(colleague, path)
    with caplog.at_level(logging.WARNING):
        photos(path, read_only=False)
    (said,) = caplog.messages
    assert said.startswith(f"{path}: ")
    assert "p.adnet.log-aside-1" in said


def test_its_own_log_is_replayed(path: Path) -> None:
    killed_session(path, "a.jpg", "b.jpg")
    assert photos(path, read_only=False) == ["base.jpg", "a.jpg", "b.jpg"]
    killed_session(path, "c.jpg", "=", "d.jpg", "e.jpg")
    assert photos(path, read_only=False) == ["base.jpg", *(f"{letter}.jpg" for letter in "abcde")]
    assert set_aside_logs(path) == []


def test_an_older_copy_of_the_file_is_not_mixed_with_the_log(path: Path, tmp_path: Path) -> None:
    older = tmp_path / "older"
    shutil.copyfile(path, older)
    killed_session(path, "a.jpg", "=", "b.jpg")
    killed_session(path, "c.jpg", "=")
    add(path)  # the log is emptied, and begins anew from a later state
    killed_session(path, "d.jpg")
    shutil.copyfile(older, path)
    assert photos(path, read_only=False) == ["base.jpg"]
    assert len(set_aside_logs(path)) == 1


def test_a_copy_made_while_the_log_went_on_is_brought_up_to_date_by_it(path: Path, tmp_path: Path) -> None:
    """It holds a state that the log passes through, so the log makes it whole."""
    killed_session(path, "a.jpg", "=")
    copy = tmp_path / "copy"
    shutil.copyfile(path, copy)
    killed_session(path, "b.jpg")
    shutil.copyfile(copy, path)
    assert photos(path, read_only=False) == ["base.jpg", "a.jpg", "b.jpg"]


def test_the_same_bytes_in_another_file_take_the_log_over(path: Path) -> None:
    """As by a tool that writes a copy and renames it; a session on the old one keeps its log to itself."""
    session = Project.open(path, author="ann")
    session.add_images([path.with_name("a.jpg")])
    log = log_of(path).stat().st_ino
    shutil.copyfile(path, path.with_name("copy"))
    path.with_name("copy").replace(path)
    assert judge(path)[0] is Verdict.MOVED
    with Project.open(path, author="bob") as other:
        assert [image.relative for image in other.images()] == ["base.jpg", "a.jpg"]
        assert log_of(path).stat().st_ino != log
        other.add_images([path.with_name("b.jpg")])
        assert [image.relative for image in session.images()] == ["base.jpg", "a.jpg"]
        session.close()
    assert photos(path, read_only=False) == ["base.jpg", "a.jpg", "b.jpg"]


def test_a_folder_copied_with_its_log(path: Path, tmp_path: Path) -> None:
    killed_session(path, "a.jpg")
    shutil.copytree(path.parent, tmp_path.parent / f"{tmp_path.name}-copy")
    assert photos(tmp_path.parent / f"{tmp_path.name}-copy" / path.name, read_only=False) == [
        "base.jpg",
        "a.jpg",
    ]


def test_a_file_renamed_before_its_session_was_killed_finds_its_log(path: Path) -> None:
    killed_session(path, "a.jpg")
    renamed = path.rename(path.with_name("renamed.adnet"))
    assert photos(renamed, read_only=False) == ["base.jpg", "a.jpg"]
    assert not log_of(path).exists()


def test_another_project_of_the_name(path: Path, layout: Layout, tmp_path: Path) -> None:
    killed_session(path, "a.jpg")
    other = tmp_path / "other.adnet"
    Project.create(other, layout, author="bob").close()
    other.replace(path)
    assert photos(path, read_only=False) == []
    assert len(set_aside_logs(path)) == 1


def test_a_checkpoint_cut_short_is_finished(path: Path) -> None:
    """Some pages of the log are in the file already, its mark among them or not."""
    add(path, *(f"{number}.jpg" for number in range(300)))
    killed_session(path, "a.jpg", *(f"{number}.png" for number in range(40)))
    whole = path.read_bytes()
    log, page_size = log_of(path).read_bytes(), 8192
    frames = {}
    for start in range(32, len(log), page_size + 24):
        frames[int.from_bytes(log[start : start + 4], "big")] = log[start + 24 : start + 24 + page_size]
    assert len(frames) > 3
    wanted = ["base.jpg", *(f"{n}.jpg" for n in range(300)), "a.jpg", *(f"{n}.png" for n in range(40))]
    for done in range(len(frames) + 1):
        spoilt = bytearray(whole.ljust(max(frames) * page_size, b"\0"))
        for number in sorted(frames)[:done]:
            spoilt[(number - 1) * page_size : number * page_size] = frames[number]
        path.write_bytes(spoilt)
        log_of(path).write_bytes(log)
        index_of(path).unlink(missing_ok=True)
        assert sorted(photos(path, read_only=False)) == sorted(wanted)
        assert set_aside_logs(path) == []


class TestOlderVersions:
    """Files without a mark: what they hold together with the log decides, then which was changed last."""

    @pytest.fixture
    def old(self, path: Path, layout: Layout, tmp_path: Path) -> Path:
        old = tmp_path / "old.adnet"
        with contextlib.closing(sqlite3.connect(path)) as source:
            meta = source.execute("SELECT * FROM meta").fetchall()
        with contextlib.closing(sqlite3.connect(old, isolation_level=None)) as connection:
            connection.execute("PRAGMA application_id = 0x41444E54")
            migrate(connection, MIGRATIONS[:3])
            connection.executemany("INSERT INTO meta VALUES (?, ?)", meta)
            connection.execute("PRAGMA journal_mode = WAL")
        return old

    @staticmethod
    def insert_and_leave_log(path: Path, name: str) -> None:
        connection = sqlite3.connect(path, isolation_level=None)
        connection.execute("INSERT INTO images (relative) VALUES (?)", (name,))
        left = {rest: rest.read_bytes() for rest in (path, log_of(path))}
        connection.close()
        for rest, content in left.items():
            rest.write_bytes(content)

    def test_its_log_is_replayed(self, old: Path) -> None:
        self.insert_and_leave_log(old, "a.jpg")
        assert photos(old, read_only=False) == ["a.jpg"]

    def test_its_log_is_replayed_in_a_copy_that_keeps_the_times(self, old: Path, tmp_path: Path) -> None:
        self.insert_and_leave_log(old, "a.jpg")
        copy = tmp_path / "copy"
        copy.mkdir()
        for file in (old, log_of(old)):
            os.utime(file, (1e9, 1e9))  # long ago, and the copy is of now
            shutil.copy2(file, copy / file.name)
        assert photos(copy / old.name, read_only=False) == ["a.jpg"]

    def test_a_file_changed_after_the_log_is_left_alone(self, old: Path) -> None:
        theirs = old.read_bytes()
        self.insert_and_leave_log(old, "a.jpg")
        old.write_bytes(theirs)
        os.utime(log_of(old), (1e9, 1e9))
        assert photos(old, read_only=False) == []
        assert len(set_aside_logs(old)) == 1


def test_marks_are_read_as_sqlite_reads_them(path: Path) -> None:
    with Project.open(path, author="ann") as project:
        states = []
        for number in range(40):
            project.add_images([f"{number}.jpg"])
            states.append(project._journal.rows("SELECT state, previous, place FROM lineage")[0])
        mark = read_file_mark(path)
        assert mark is not None
        log = read_log(log_of(path), mark.page)
        assert [(m.state, m.previous, m.name_and_inode) for m in log.marks[-40:]] == states
        assert log.leads_on_from(mark.mark.state)
        assert not log.leads_on_from(b"x" * 16)
        assert project.checkpoint()
        assert read_log(log_of(path), mark.page).marks == ()
        after = read_file_mark(path)
        assert after is not None
        assert after.mark.state == states[-1][0]


def test_looking_for_a_mark_makes_no_file(tmp_path: Path) -> None:
    assert read_file_mark(tmp_path / "none.adnet") is None
    assert list(tmp_path.iterdir()) == []


def test_an_empty_log_that_a_reader_begins_meanwhile_is_not_taken_for_the_projects(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """SQLite makes one where a file says that it has a log."""
    killed_session(path, "a.jpg")
    shutil.copyfile(path, path.with_name("again"))
    path.with_name("again").replace(path)  # the same bytes in another file
    move = leftover_logs._move_aside

    def move_and_read(path: Path, log: Path | None = None) -> Path | None:
        kept = move(path, log)
        log_of(path).touch()
        return kept

    monkeypatch.setattr(leftover_logs, "_move_aside", move_and_read)
    with Project.open(path, author="ann") as project:
        assert "a.jpg" in [image.relative for image in project.images()]
    assert set_aside_logs(path) == []


def test_a_log_that_took_the_name_during_opening_is_noticed(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is saved goes into the log that is found under the name, not into one that was open before."""
    done = []
    begin = FileIdentity.__init__

    def init(self: FileIdentity, *arguments: object) -> None:
        if not done:  # between the opening of the log and the look at its number
            done.append(shutil.copyfile(log_of(path), tmp_path / "copy"))
            (tmp_path / "copy").replace(log_of(path))
        begin(self, *arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(FileIdentity, "__init__", init)
    with Project.open(path, author="ann") as project:
        with pytest.raises(DisplacedError, match="taken away the -wal"):
            project.add_images([path.with_name("a.jpg")])
        assert not project.saving.written
        assert project.displacement() is not None


def test_pages_of_a_commit_that_was_cut_short_name_no_state(path: Path) -> None:
    with Project.open(path, author="ann") as project:
        project.add_images([path.with_name("a.jpg")])
        project.add_images([path.with_name("b.jpg")])
        mark = read_file_mark(path)
        assert mark is not None
        whole = read_log(log_of(path), mark.page)
        cut = path.with_name("cut")
        data = bytearray(log_of(path).read_bytes())
        last = len(data) - 24 - whole.page_size
        data[last + 4 : last + 8] = b"\0\0\0\0"  # the frame that ends the commit does not
        cut.write_bytes(data)
        assert read_log(cut, mark.page).states == whole.states[:-1]


def test_a_file_that_goes_while_it_is_opened_is_looked_for_again(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another session that ends may take the index away in that moment."""
    open_watched, tries = database._open_watched, list[Path]()

    def goes_once(project: Path) -> object:
        tries.append(project)
        if len(tries) == 1:
            raise FileNotFoundError(2, "No such file or directory", str(index_of(project)))
        return open_watched(project)

    monkeypatch.setattr(database, "_open_watched", goes_once)
    assert photos(path, read_only=False) == ["base.jpg"]
    assert len(tries) == 2


def test_a_log_that_is_begun_anew_as_one_looks_is_its_projects_own(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between the look at the file and the one at its log, within a tick of the file system's clock."""
    read, begun = leftover_logs.read_log, list[bool]()
    with Project.open(path, author="ann") as session:
        session.add_images([path.with_name("before.jpg")])

        def begin_anew(log: Path, page: int | None) -> Log:
            if not begun:
                begun.append(True)
                times = [(file, file.stat().st_mtime_ns) for file in (path, log_of(path))]
                assert session.checkpoint()
                session.add_images([path.with_name("meanwhile.jpg")])
                for file, time in times:
                    os.utime(file, ns=(time, time))
            return read(log, page)

        monkeypatch.setattr(leftover_logs, "read_log", begin_anew)
        assert judge(path)[0] is Verdict.OWN
        assert begun
