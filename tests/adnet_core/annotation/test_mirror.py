"""What was saved comes back, whatever other programs do to the file that it was saved in."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from adnet_core.annotation import Project
from adnet_core.annotation.backups import list_backups
from adnet_core.annotation.leftover_logs import set_aside_logs
from adnet_core.annotation.lineage import index_of, log_of, read_file_mark
from adnet_core.annotation.mirror import follow, keep, leave, mirror_of, rescue, save_beside
from adnet_core.errors import ProjectError
from adnet_core.geometry import FaceBox
from adnet_core.layout import Layout

ROOT = Path(__file__).resolve().parents[3]
KILLED = (
    "import os, sys\n"
    "from adnet_core.annotation import Project\n"
    "from adnet_core.annotation.mirror import follow\n"
    "project = Project.open(sys.argv[1], author='ann')\n"
    "for name in sys.argv[2:]:\n"
    "    follow(project) if name == '=' else project.add_images([project.path.with_name(name)])\n"
    "os.kill(os.getpid(), 9)\n"
)


def killed_session(path: Path, *names: str) -> None:
    subprocess.run([sys.executable, "-c", KILLED, str(path), *names], cwd=ROOT, check=False)
    assert log_of(path).exists()


def photos(path: Path) -> list[str]:
    with Project.open(path, author="bob", read_only=True) as project:
        return [image.relative for image in project.images()]


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
        "import sys; from adnet_core.annotation import Project; Project.open(sys.argv[1], author='e').close()"
    )
    subprocess.run([sys.executable, "-c", command, str(path)], cwd=ROOT, check=True)


@pytest.mark.parametrize(
    "do", [overwrite, replace, delete, take_log, take_index, replace_and_open, overwrite_and_open]
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


class TestFollowing:
    def test_the_copy_keeps_up_by_the_log_alone(
        self, session: Project, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        follow(session)
        monkeypatch.setattr("adnet_core.annotation.mirror._copy_anew", None)
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
    @pytest.mark.parametrize("names", [("=", "a.jpg", "b.jpg"), ("=", "a.jpg", "=", "b.jpg")])
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
