"""A project whose file other programs replace, overwrite, delete, rename or link while it is open."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from adnet_core.errors import ProjectError
from adnet_core.faces.layout import Layout
from adnet_core.projects import Project
from adnet_core.projects.backups import make_backup
from adnet_core.projects.file import file_identity
from adnet_core.projects.file.exclusive import held_alone
from adnet_core.projects.file.file_identity import Change, DisplacedError
from adnet_core.projects.file.lineage import Log, index_of, log_of
from tests.other_programs import (
    add_elsewhere,
    checked_out,
    deleted,
    elsewhere,
    killed_session,
    overwritten,
    photos,
    renamed,
    replaced,
)


@pytest.fixture
def path(tmp_path: Path, layout: Layout) -> Path:
    path = tmp_path / "p.adnet"
    with Project.create(path, layout, author="ann") as project:
        project.add_images([tmp_path / "base.jpg"])
    return path


@pytest.fixture
def session(path: Path) -> Iterator[Project]:
    with Project.open(path, author="ann") as project:
        project.add_images([path.with_name("mine.jpg")])
        yield project


@pytest.fixture
def other(path: Path, tmp_path: Path) -> Path:
    """A colleague's version of the project, made from the state before the session."""
    other = tmp_path / "other.adnet"
    shutil.copyfile(path, other)
    add_elsewhere(other, "theirs.jpg")
    return other


def take_log(path: Path, other: Path) -> None:
    log_of(path).unlink()


def take_index(path: Path, other: Path) -> None:
    index_of(path).unlink()


def truncate(path: Path, other: Path) -> None:
    path.write_bytes(b"")


CHANGES = [
    (replaced, Change.REPLACED),
    (checked_out, Change.REPLACED),
    (overwritten, Change.OVERWRITTEN),
    (truncate, Change.OVERWRITTEN),
    (deleted, Change.GONE),
    (renamed, Change.GONE),
    (take_log, Change.LOG_GONE),
    (take_index, Change.LOG_GONE),
]


@pytest.mark.parametrize(("do", "change"), CHANGES)
@pytest.mark.parametrize("checkpointed", [False, True])
def test_nothing_is_written_any_more_and_nothing_called_saved(
    do: Callable[[Path, Path], None],
    change: Change,
    checkpointed: bool,
    path: Path,
    other: Path,
    session: Project,
) -> None:
    assert session.saving.written
    assert session.displacement() is None
    if checkpointed:
        assert session.checkpoint()
    do(path, other)
    found = session.displacement()
    assert found is not None
    assert found.change is change
    with pytest.raises(DisplacedError, match="not saved") as caught:
        session.add_images([path.with_name("later.jpg")])
    assert str(caught.value).startswith(f"{path}: ")
    assert not session.saving.written
    assert session.saving.problem == str(caught.value)
    with pytest.raises(DisplacedError):
        session.checkpoint()


def test_the_name_that_a_lock_is_taken_by_is_not_what_it_is_called_now(path: Path, session: Project) -> None:
    """It is there for a moment only, while another window asks whether anybody has the project open."""
    with held_alone(path):
        path.unlink()
        found = session.displacement()
    assert found is not None
    assert (found.change, found.renamed_to) == (Change.GONE, None)
    path.with_name("renamed.adnet").touch()
    assert session.displacement() == found


@pytest.mark.parametrize("put", [replaced, overwritten, checked_out])
def test_closing_leaves_the_new_file_alone(
    put: Callable[[Path, Path], None], path: Path, other: Path, session: Project
) -> None:
    put(path, other)
    theirs = path.read_bytes()
    session.close()
    assert path.read_bytes() == theirs
    assert photos(path) == ["base.jpg", "theirs.jpg"]
    add_elsewhere(path, "more.jpg")
    assert photos(path) == ["base.jpg", "theirs.jpg", "more.jpg"]


def test_an_exchange_during_a_transaction_takes_it_back(path: Path, other: Path, session: Project) -> None:
    with pytest.raises(DisplacedError), session.step():  # noqa: PT012
        session.add_images([path.with_name("inside.jpg")])
        replaced(path, other)
    assert [image.relative for image in session.images()] == ["base.jpg", "mine.jpg"]


def test_a_file_that_comes_back_is_written_again(path: Path, session: Project) -> None:
    away = path.rename(path.with_name("away"))
    with pytest.raises(DisplacedError):
        session.add_images(["x.jpg"])
    away.rename(path)
    session.add_images([path.with_name("y.jpg")])
    assert session.saving.written
    assert photos(path) == ["base.jpg", "mine.jpg", "y.jpg"]


def test_neighbours_may_write_and_checkpoint(path: Path, session: Project) -> None:
    """What a second window does to the file is no other program's doing."""
    with Project.open(path, author="bob") as neighbour:
        for number in range(5):
            neighbour.add_images([path.with_name(f"{number}.jpg")])
            assert neighbour.checkpoint()
            neighbour.add_images([path.with_name(f"{number}.png")])
            assert session.displacement() is None
            session.add_images([path.with_name(f"{number}.bmp")])
            assert session.checkpoint()
    add_elsewhere(path, "last.jpg")
    assert session.displacement() is None
    assert len(session.images()) == 2 + 15 + 1


def test_a_neighbour_that_begins_the_log_anew_as_one_looks_is_no_other_program(
    path: Path, session: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between the look at the file and the one at its log, within a tick of the file system's clock."""
    read, begun = file_identity.read_log, list[bool]()

    with Project.open(path, author="ann") as neighbour:
        assert neighbour.checkpoint()
        neighbour.add_images([path.with_name("before.jpg")])

        def begin_anew(log: Path, page: int | None) -> Log:
            if not begun:
                begun.append(True)
                times = [(file, file.stat().st_mtime_ns) for file in (path, log_of(path))]
                assert neighbour.checkpoint()
                neighbour.add_images([path.with_name("meanwhile.jpg")])
                for file, time in times:
                    os.utime(file, ns=(time, time))
            return read(log, page)

        monkeypatch.setattr(file_identity, "read_log", begin_anew)
        os.utime(path)
        assert session.displacement() is None
        assert begun
        session.add_images([path.with_name("later.jpg")])
    assert len(session.images()) == 5


def test_a_backup_does_not_let_the_next_program_take_the_log(path: Path, session: Project) -> None:
    """A process that opens and closes a file itself loses SQLite's locks on it: whoever then closed the
    project elsewhere took himself for the last, and removed the log that the session went on writing to."""
    make_backup(path)
    with Project.open(path, author="carl", read_only=True):
        pass
    add_elsewhere(path, "theirs.jpg")
    assert session.displacement() is None
    session.add_images([path.with_name("later.jpg")])
    assert photos(path) == ["base.jpg", "mine.jpg", "theirs.jpg", "later.jpg"]


def test_a_checkpoint_makes_the_bare_file_whole(path: Path, tmp_path: Path, session: Project) -> None:
    bare = tmp_path / "bare.adnet"
    shutil.copyfile(path, bare)
    assert photos(bare) == ["base.jpg"]
    assert session.checkpoint()
    shutil.copyfile(path, bare)
    assert photos(bare) == ["base.jpg", "mine.jpg"]


@pytest.mark.skipif(not hasattr(os, "link"), reason="no hard links")
class TestTwoNames:
    def test_a_second_name_is_refused_while_the_first_is_open(self, path: Path, session: Project) -> None:
        second = path.with_name("second.adnet")
        os.link(path, second)
        with pytest.raises(ProjectError, match=r"second\.adnet: its last edits are under its other name"):
            Project.open(second, author="bob")
        session.checkpoint()
        with pytest.raises(ProjectError, match=r"second\.adnet: .*2 names on this disk"):
            Project.open(second, author="bob")
        assert "2 names on this disk" in elsewhere(second).stderr
        session.add_images([path.with_name("later.jpg")])
        session.close()
        with Project.open(second, author="bob") as project:
            assert [image.relative for image in project.images()] == ["base.jpg", "mine.jpg", "later.jpg"]
            with pytest.raises(ProjectError, match=r"under its other name, second\.adnet"):
                Project.open(path, author="ann")

    def test_last_edits_under_the_other_name_are_named(self, path: Path) -> None:
        killed_session(path, "a.jpg")
        second = path.with_name("second.adnet")
        os.link(path, second)
        with pytest.raises(ProjectError, match=r"under its other name, p\.adnet"):
            Project.open(second, author="bob")
        assert len(Project.open(path, author="ann").images()) == 2


def test_a_copy_opened_for_writing_says_where_it_lies(path: Path, tmp_path: Path) -> None:
    """So that its log is known as its own, and another's of the same bytes is not."""
    copy = tmp_path / "copy.adnet"
    shutil.copyfile(path, copy)
    with Project.open(copy, author="ann") as project:
        ((place,),) = project._journal.rows("SELECT place FROM lineage")
        status = copy.stat()
        assert place == f"{status.st_dev}:{status.st_ino}:copy.adnet".encode()
