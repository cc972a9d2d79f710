"""Undo goes through the steps of a session: never through those of a window that is open beside it."""

from __future__ import annotations

import contextlib
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from adnet_core.faces.states import FaceState
from adnet_core.projects import FaceRecord, Project
from adnet_core.projects.file.checksums import give_function, misfits, sealing, unsealed_counts

Opened = Callable[[], Project]


@pytest.fixture
def again(project: Project) -> Iterator[Opened]:
    """Opens the project once more as the same person, as a second window does."""
    with contextlib.ExitStack() as stack:
        yield lambda: stack.enter_context(Project.open(project.path, author="ann"))


def signs(project: Project) -> list[Path]:
    return sorted(project.path.parent.glob(".*.session"))


class TestTwoWindowsOfOnePerson:
    def test_undo_ones_own(self, project: Project, face: FaceRecord, again: Opened) -> None:
        other = again()
        project.set_note(face.id, "mine")
        other.set_state(face.id, FaceState.ACCEPTED)
        assert project.undo() is not None
        now = project.face(face.id)
        assert (now.note, now.state) == ("", FaceState.ACCEPTED)
        assert (project.can_undo(), other.can_undo(), other.can_redo()) == (False, True, False)
        other.undo()
        assert project.face(face.id).state is FaceState.PREDICTED

    def test_redo_ones_own(self, project: Project, face: FaceRecord, again: Opened) -> None:
        other = again()
        project.set_note(face.id, "mine")
        project.undo()
        other.set_state(face.id, FaceState.ACCEPTED)  # something new, but elsewhere
        assert not other.can_redo()
        project.redo()
        assert project.face(face.id).note == "mine"

    def test_have_groups_of_their_own(self, project: Project, face: FaceRecord, again: Opened) -> None:
        other, group = again(), project.new_group()
        project.move_points(face.id, [0], [[1, 1]], group=group)
        other.move_points(face.id, [1], [[2, 2]])
        project.move_points(face.id, [0], [[3, 3]], group=group)
        project.undo()
        now = project.face(face.id)
        assert now.points[:2].tolist() == [face.points[0].tolist(), [2, 2]]
        assert not project.can_undo()


class TestRestart:
    def test_the_last_session_goes_on(self, project: Project, face: FaceRecord, again: Opened) -> None:
        other = again()
        project.set_note(face.id, "first")
        other.set_state(face.id, FaceState.ACCEPTED)
        for window in (project, other):
            window.close()
        assert signs(project) == []
        one, two, three = again(), again(), again()
        one.undo()  # what the window did that did something last
        now = one.face(face.id)
        assert (now.state, now.note) == (FaceState.PREDICTED, "first")
        assert [window.can_undo() for window in (one, two, three)] == [False, True, False]
        two.undo()
        assert one.face(face.id).note == ""

    def test_never_that_of_a_window_that_is_open(
        self, project: Project, face: FaceRecord, again: Opened
    ) -> None:
        project.set_state(face.id, FaceState.ACCEPTED)
        other = again()
        assert (other.can_undo(), other.undo()) == (False, None)
        other.set_note(face.id, "mine")
        other.close()
        third = again()  # goes on where the closed one was, not where the first still is
        third.undo()
        assert third.undo() is None
        now = third.face(face.id)
        assert (now.note, now.state) == ("", FaceState.ACCEPTED)

    def test_nor_that_of_another_person(self, project: Project, face: FaceRecord) -> None:
        project.set_note(face.id, "ann's")
        project.close()
        with Project.open(project.path, author="bob") as other:
            assert other.undo() is None

    def test_a_project_without_steps_leaves_no_file(self, project: Project, face: FaceRecord) -> None:
        assert signs(project) == []
        project.set_note(face.id, "x")
        assert len(signs(project)) == 1
        project.close()
        assert signs(project) == []


WINDOW = """
import sys
from adnet_core.projects import Project
from adnet_core.faces.states import FaceState
with Project.open(sys.argv[1], author="ann") as project:
    project.set_state(sys.argv[2], FaceState.ACCEPTED)
    print("accepted", flush=True)
    for line in sys.stdin:
        print(project.undo() is not None, flush=True)
"""


class Process:
    """The same in another process."""

    def __init__(self, project: Path, face_id: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-c", WINDOW, str(project), face_id],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self.answer() == "accepted"

    def answer(self) -> str:
        assert self.process.stdout is not None
        return self.process.stdout.readline().strip()

    def undo(self) -> str:
        assert self.process.stdin is not None
        self.process.stdin.write("undo\n")
        self.process.stdin.flush()
        return self.answer()

    def end(self) -> None:
        self.process.kill()
        self.process.communicate()


@pytest.fixture
def process(project: Project, face: FaceRecord) -> Iterator[Process]:
    project.set_note(face.id, "mine")
    with contextlib.closing(contextlib.ExitStack()) as stack:
        process = Process(project.path, face.id)
        stack.callback(process.end)
        yield process


class TestTwoProcesses:
    def test_undo_their_own(self, project: Project, face: FaceRecord, process: Process) -> None:
        assert project.undo() is not None
        assert project.undo() is None
        now = project.face(face.id)
        assert (now.note, now.state) == ("", FaceState.ACCEPTED)
        assert [process.undo(), process.undo()] == ["True", "False"]
        assert project.face(face.id).state is FaceState.PREDICTED

    def test_a_restart_leaves_the_other_alone(
        self, project: Project, face: FaceRecord, process: Process
    ) -> None:
        project.close()
        with Project.open(project.path, author="ann") as restarted:
            assert restarted.undo() is not None
            assert restarted.undo() is None
            now = restarted.face(face.id)
            assert (now.note, now.state) == ("", FaceState.ACCEPTED)

    def test_what_a_killed_one_did_is_undone_after_a_restart(
        self, project: Project, face: FaceRecord, process: Process
    ) -> None:
        process.end()
        assert len(signs(project)) == 2  # nobody was there to take it away
        with Project.open(project.path, author="ann") as restarted:
            assert restarted.undo() is not None
            assert restarted.face(face.id).state is FaceState.PREDICTED
            assert restarted.undo() is None
        assert len(signs(project)) == 1


def as_version_5(path: Path) -> None:
    """As a program before sessions left the file."""
    with contextlib.closing(sqlite3.connect(path)) as connection:
        give_function(connection)
        for index in ("steps_by_session", "steps_by_author"):
            connection.execute(f"DROP INDEX {index}")
        connection.execute("ALTER TABLE steps DROP COLUMN session")
        connection.execute("CREATE INDEX steps_by_status ON steps (author, status, number)")
        connection.execute(sealing("steps", values="number, id, author"))
        connection.execute("PRAGMA user_version = 5")
        connection.commit()


class TestFilesFromBeforeSessions:
    def test_undo_goes_on_where_it_was(self, project: Project, face: FaceRecord, again: Opened) -> None:
        project.set_note(face.id, "one")
        with Project.open(project.path, author="bob") as bobs:
            bobs.set_state(face.id, FaceState.ACCEPTED)
        project.set_note(face.id, "two")
        project.set_note(face.id, "three")
        project.undo()
        project.close()
        as_version_5(project.path)
        window = again()
        assert not again().can_undo()
        window.redo()
        assert window.face(face.id).note == "three"
        for note in ("two", "one", ""):
            window.undo()
            assert window.face(face.id).note == note
        assert window.undo() is None
        assert window.face(face.id).state is FaceState.ACCEPTED

    def test_all_is_sealed_but_what_was_spoilt_before(
        self, project: Project, face: FaceRecord, again: Opened
    ) -> None:
        for note in ("one", "two"):
            project.set_note(face.id, note)
        project.close()
        as_version_5(project.path)
        with contextlib.closing(sqlite3.connect(project.path)) as connection:
            connection.execute("UPDATE steps SET author = 'bob' WHERE number = 1")
            connection.commit()
        again().close()
        with contextlib.closing(sqlite3.connect(project.path)) as connection:
            give_function(connection)
            assert list(misfits(connection)) == [("steps", "1")]
            assert unsealed_counts(connection) == {}
