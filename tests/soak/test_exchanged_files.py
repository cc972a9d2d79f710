"""Other programs copy, replace, rename, link and synchronise a project while two sessions are killed.

Nothing acknowledged is lost, nothing is called saved that is not, and every way out that is offered works.
The sessions do what the window does with the project's file (app/projects/keeping.py, which has tests of its
own): follow it, write the log into it now and then, and save beside or look at what took its place.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import random
import shutil
import signal
import sqlite3
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from adnet_core.errors import ProjectError
from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import load_layout
from adnet_core.projects import Project
from adnet_core.projects.backups import list_backups, make_backup, restore_backup
from adnet_core.projects.file.file_identity import DisplacedError
from adnet_core.projects.file.leftover_logs import set_aside_logs
from adnet_core.projects.file.lineage import index_of, log_of
from adnet_core.projects.mirror import follow, holds_all, keep, leave, rescue, save_beside

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="forks and kills processes")
POINTS = np.linspace(0.0, 100.0, 2 * 68).reshape(68, 2)


class Session:
    """What a window does with a project's file, in a process that writes down what it has been told."""

    def __init__(self, path: Path, seed: int, pipe: int) -> None:
        self.path, self.pipe = path, pipe
        self.rng = random.Random(seed)
        self.ending = False  # SIGTERM has come

    def say(self, *words: object) -> None:
        os.write(self.pipe, (" ".join(map(str, words)) + "\n").encode())

    def run(self) -> None:
        """Ends with the process; says what should not have happened."""
        try:
            self.work()
        except BaseException:
            self.say("FAILED", repr(traceback.format_exc()))
        os._exit(0)

    def work(self) -> None:
        project = self.opened(self.path)
        if project is None:
            return
        self.say("open")
        while not self.ending:
            try:
                edit = self.change(project)
                assert project.saving.written
                self.say("saved", edit)
                if self.rng.random() < 0.2:
                    keep(project)
            except DisplacedError:
                assert project.displacement() is None or not project.saving.written
                self.say("displaced")
                project = self.way_out(project)
                self.say("open")
            except ProjectError as error:
                self.say("refused", error)
        leave(project)
        self.say("left")

    def opened(self, path: Path) -> Project | None:
        """None where the file is gone for good, or another session has it under another name."""
        for _ in range(100):
            with contextlib.suppress(ProjectError):
                project = Project.open(path, author="ann")
                with contextlib.suppress(ProjectError):
                    follow(project)
                return project
            time.sleep(0.01)
        self.say("not opened")
        return None

    def change(self, project: Project) -> str:
        image = project.add_images([project.path.with_name(f"{self.rng.randrange(5)}.jpg")])[0]
        faces = project.faces(image.id)
        if not faces or self.rng.random() < 0.2:
            before = project.add_face(image.id, FaceBox(0.0, 0.0, 100.0, 100.0), POINTS)
            return project.edits(before.id)[-1].id
        place = [[self.rng.uniform(0, 100), self.rng.uniform(0, 100)]]
        edit = project.move_points(self.rng.choice(faces).id, [self.rng.randrange(68)], place)
        assert edit is not None
        return edit.id

    def way_out(self, project: Project) -> Project:
        """Either of the two that the window offers."""
        found = project.displacement()
        if found is None:  # it has come back
            return project
        there = found.renamed_to or project.path
        beside = None
        if self.rng.random() < 0.5 or not holds_all(there, project):
            beside = save_beside(project)
            self.say("beside", beside.name)
        look = beside is None or (self.rng.random() < 0.5 and there.exists())
        project.close()
        again = self.opened(there if look or beside is None else beside)
        if again is None:
            again = self.opened(beside) if beside is not None else None
        assert again is not None, "a way out does not work"
        return again


# What other programs do to the file `path`; `other` is a version of the project by somebody else.


def replaced(path: Path, other: Path) -> None:
    """As rsync and most synchronisers do."""
    shutil.copy2(other, path.with_name(".incoming"))
    path.with_name(".incoming").replace(path)


def overwritten(path: Path, other: Path) -> None:
    """As cp does."""
    shutil.copyfile(other, path)


def checked_out(path: Path, other: Path) -> None:
    """As git does."""
    path.unlink()
    shutil.copyfile(other, path)


def same_again(path: Path, other: Path) -> None:
    """A synchroniser that brings back what it has just taken."""
    shutil.copyfile(path, path.with_name(".incoming"))
    path.with_name(".incoming").replace(path)


def renamed(path: Path, other: Path) -> None:
    path.rename(path.with_name("renamed.adnet"))


def renamed_and_back(path: Path, other: Path) -> None:
    away = path.rename(path.with_name("away"))
    away.rename(path)


def deleted(path: Path, other: Path) -> None:
    path.unlink()


def cleaned(path: Path, other: Path) -> None:
    """git clean -x removes what it does not know."""
    for rest in (log_of(path), index_of(path)):
        rest.unlink(missing_ok=True)


def linked(path: Path, other: Path) -> None:
    """A second name, under which somebody tries to open it."""
    second = path.with_name("second.adnet")
    os.link(path, second)
    with contextlib.suppress(ProjectError):  # of nobody's who has it open
        Project.open(second, author="bob").close()
    second.unlink()


def copied(path: Path, other: Path) -> None:
    shutil.copyfile(path, path.with_name("copy"))


def backed_up(path: Path, other: Path) -> None:
    make_backup(path)


def with_another_log(path: Path, other: Path) -> None:
    """Both files of somebody else's killed session, as a folder that is synchronised brings them."""
    shutil.copyfile(other, path.with_name(".incoming"))
    path.with_name(".incoming").replace(path)
    path.with_name(".incoming").write_bytes(log_of(other).read_bytes())
    path.with_name(".incoming").replace(log_of(path))


DEEDS: list[Callable[[Path, Path], None]] = [
    replaced, overwritten, checked_out, same_again, renamed, renamed_and_back, deleted, cleaned, linked,
    copied, backed_up, with_another_log,
]  # fmt: skip


class Desk:
    """One round: a folder with a project, a colleague's version of it, and what was acknowledged."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.rng = random.Random(seed)
        self.seed = seed
        self.path = folder / "project" / "p.adnet"
        self.path.parent.mkdir(parents=True)
        self.other = folder / "theirs" / "p.adnet"
        self.other.parent.mkdir()
        self.acknowledged: set[str] = set()
        self.seen: list[str] = []
        layout = load_layout("68")
        Project.create(self.path, layout, author="ann").close()
        shutil.copyfile(self.path, self.other)
        colleague = Project.open(self.other, author="bob")
        image = colleague.add_images([self.other.with_name("theirs.jpg")])[0]
        colleague.add_face(image.id, FaceBox(0.0, 0.0, 100.0, 100.0), POINTS)
        if self.rng.random() < 0.5:
            colleague.checkpoint()
            colleague.add_images([self.other.with_name("more.jpg")])
        kept = log_of(self.other).read_bytes(), self.other.read_bytes()
        colleague.close()
        self.other.write_bytes(kept[1])  # as a session leaves it that is killed
        log_of(self.other).write_bytes(kept[0])

    def start(self, number: int) -> tuple[multiprocessing.process.BaseProcess, int]:
        ours, theirs = os.pipe()
        session = Session(self.path, 1000 * self.seed + number, theirs)

        def begin() -> None:
            def terminated(*_: object) -> None:
                session.ending = True

            signal.signal(signal.SIGTERM, terminated)
            session.run()

        process = multiprocessing.get_context("fork").Process(target=begin, daemon=True)
        process.start()
        os.close(theirs)
        return process, ours

    def wait_for(self, pipe: int, word: str, times: int) -> bool:
        """Until a session has said a word so often; False where it has ended."""
        for _ in range(400):
            line = self.line(pipe)
            if line is None:
                return False
            times -= line.startswith(word)
            if times <= 0:
                return True
        raise AssertionError(f"round {self.seed}: nothing is saved any more: {self.seen[-20:]}")

    def line(self, pipe: int) -> str | None:
        read = b""
        while not read.endswith(b"\n"):
            letter = os.read(pipe, 1)
            if not letter:
                return None
            read += letter
        line = read.decode()
        self.seen.append(line.strip())
        if line.startswith("saved "):
            self.acknowledged.add(line.split()[1])
        assert not line.startswith("FAILED"), line.encode().decode("unicode_escape")
        return line

    def play(self) -> None:
        """Two sessions work, something happens to the file, they work on, and end."""
        sessions = [self.start(number) for number in range(2)]
        for _, pipe in sessions:
            self.wait_for(pipe, "saved", self.rng.randrange(1, 6))
        for deed in self.rng.choices(DEEDS, k=self.rng.randrange(1, 3)):
            if self.path.exists():
                self.seen.append(f"-- {deed.__name__}")
                deed(self.path, self.other)
            if self.rng.random() < 0.7:
                for _, pipe in sessions:
                    self.wait_for(pipe, "saved", self.rng.randrange(1, 8))
        for process, pipe in sessions:
            number = signal.SIGKILL if self.rng.random() < 0.6 else signal.SIGTERM
            self.seen.append(f"-- {number.name}")
            os.kill(process.pid or 0, number)
            while self.line(pipe) is not None:
                pass
            os.close(pipe)
            process.join()

    def check(self) -> None:
        """Everything acknowledged is in some project that a person finds or is offered."""
        if not self.path.exists():  # as the window does that is opened on the folder
            Project.create(self.path, load_layout("68"), author="ann").close()
        for project in sorted(self.path.parent.glob("*.adnet")):
            with contextlib.suppress(ProjectError), Project.open(project, author="ann") as opened:
                follow(opened)
        for project in sorted(self.path.parent.glob("*.adnet")):
            for log in set_aside_logs(project):
                with contextlib.suppress(ProjectError):  # one of somebody else, say
                    rescue(project, log)
        held: set[str] = set()
        for project in self.path.parent.rglob("*.adnet"):
            if "-- overwritten" in self.seen and project == self.path and not is_sound(project):
                # `cp` over it while the log was written into it: nobody can keep this file whole. That is
                # said before it pushes out a good backup, and all that was saved is elsewhere.
                with pytest.raises(ProjectError, match="damaged"):
                    make_backup(project, look_anyway=True)
                continue
            assert is_sound(project), project
            with Project.open(project, author="eve", read_only=True) as opened:
                held |= {edit.id for edit in opened.edits()}
                for image in opened.images():
                    opened.faces(image.id)
        lost = self.acknowledged - held
        assert not lost, f"round {self.seed}: {len(lost)} of {len(self.acknowledged)} lost; {self.seen}"
        backups = list_backups(self.path)
        if backups and self.path.exists():
            restore_backup(self.path, backups[0])
            Project.open(self.path, author="ann").close()


def is_sound(project: Path) -> bool:
    try:
        with contextlib.closing(sqlite3.connect(project)) as connection:
            return bool(connection.execute("PRAGMA integrity_check").fetchone() == ("ok",))
    except sqlite3.DatabaseError:
        return False


def rounds(folder: Path, numbers: range) -> set[str]:
    seen: set[str] = set()
    for number in numbers:
        desk = Desk(folder / str(number), number)
        desk.play()
        desk.check()
        assert desk.acknowledged
        seen |= {line.split()[0] if not line.startswith("--") else line for line in desk.seen}
        shutil.rmtree(folder / str(number))
    return seen


def test_some_rounds(tmp_path: Path) -> None:
    assert {"saved", "displaced", "beside"} <= rounds(tmp_path, range(8))


@pytest.mark.slow
@pytest.mark.timeout(3000)
def test_two_hundred_rounds(tmp_path: Path) -> None:
    seen = rounds(tmp_path, range(100, 300))
    assert {f"-- {deed.__name__}" for deed in DEEDS} <= seen
    assert {"displaced", "beside", "left", "-- SIGKILL"} <= seen
