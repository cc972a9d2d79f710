"""Other programs copy, replace, rename, link and synchronise a project while two sessions are killed.

Nothing acknowledged is lost, nothing is called saved that is not, and every way out that is offered works.
The sessions do what the window does with the project's file (app/projects/keeping.py, which has tests of its
own): follow it, write the log into it now and then, and save beside or look at what took its place. They
write as fast as they can; real windows, which are slower, are in test_exchanged_windows.py.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import random
import shutil
import signal
import sys
import time
import traceback
from pathlib import Path

import pytest

from adnet_core.errors import ProjectError
from adnet_core.faces.geometry import FaceBox
from adnet_core.projects import Project
from adnet_core.projects.file.file_identity import DisplacedError
from adnet_core.projects.mirror import follow, holds_all, keep, leave, save_beside
from tests.soak.exchanging import DEEDS, POINTS, Desk

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="forks and kills processes")


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


class SessionDesk(Desk):
    """With two processes that do what windows do."""

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


def rounds(folder: Path, numbers: range) -> set[str]:
    seen: set[str] = set()
    for number in numbers:
        desk = SessionDesk(folder / str(number), number)
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
