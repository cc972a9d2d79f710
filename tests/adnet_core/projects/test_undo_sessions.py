"""Undo goes through the steps of a session: never through those of a window that is open beside it."""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule, run_state_machine_as_test

from adnet_core.faces.states import FaceState, PointOrigin
from adnet_core.projects import EditKind, FaceRecord, Project
from adnet_core.projects.file.checksums import give_function, misfits, sealing, unsealed_counts
from adnet_core.projects.inputs import FaceEdit
from adnet_core.projects.records import Review
from tests.undo_offered import can_redo, can_undo

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
        assert (can_undo(project), can_undo(other), can_redo(other)) == (False, True, False)
        other.undo()
        assert project.face(face.id).state is FaceState.PREDICTED

    def test_redo_ones_own(self, project: Project, face: FaceRecord, again: Opened) -> None:
        other = again()
        project.set_note(face.id, "mine")
        project.undo()
        other.set_state(face.id, FaceState.ACCEPTED)  # something new, but elsewhere
        assert not can_redo(other)
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
        assert not can_undo(project)


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
        assert [can_undo(window) for window in (one, two, three)] == [False, True, False]
        two.undo()
        assert one.face(face.id).note == ""

    def test_never_that_of_a_window_that_is_open(
        self, project: Project, face: FaceRecord, again: Opened
    ) -> None:
        project.set_state(face.id, FaceState.ACCEPTED)
        other = again()
        assert (can_undo(other), other.undo()) == (False, None)
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
from adnet_core.faces.states import FaceState, PointOrigin
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
        assert not can_undo(again())
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


class TestAFaceThatTheOtherWindowHasChangedSince:
    """What one window did is taken back only where it still stands as that window left it."""

    def test_accepted_anew_stays_accepted(self, project: Project, face: FaceRecord, again: Opened) -> None:
        other = again()
        project.set_state(face.id, FaceState.ACCEPTED)
        other.set_state(face.id, FaceState.CORRECTED)
        other.set_state(face.id, FaceState.ACCEPTED)
        undone = project.undo()
        assert undone is not None
        assert (undone.changes_nothing, undone.kept) == (True, (face.id,))
        assert project.face(face.id).state is FaceState.ACCEPTED

    def test_placed_anew_stays_placed(self, project: Project, face: FaceRecord, again: Opened) -> None:
        other = again()
        project.move_points(face.id, [0, 1], [[1, 1], [2, 2]])
        other.move_points(face.id, [0], [[5, 5]])
        other.move_points(face.id, [0], [[1, 1]])  # where it was, but by another hand
        undone = project.undo()
        assert undone is not None
        assert (undone.changes_nothing, undone.kept) == (False, (face.id,))
        now = project.face(face.id)
        assert now.points[:2].tolist() == [[1, 1], face.points[1].tolist()]
        assert now.state is FaceState.CORRECTED

    def test_a_point_is_whose_hand_placed_it_last(
        self, project: Project, face: FaceRecord, again: Opened
    ) -> None:
        other = again()
        project.move_points(face.id, [0], [[1, 1]])
        other.move_points(face.id, [0], [[2, 2]])
        project.undo()
        now = project.face(face.id)
        assert (now.points[0].tolist(), int(now.origin[0])) == ([2, 2], PointOrigin.MOVED)

    def test_what_the_other_took_back_is_no_hindrance(
        self, project: Project, face: FaceRecord, again: Opened
    ) -> None:
        other = again()
        project.move_points(face.id, [0], [[1, 1]])
        other.move_points(face.id, [1], [[2, 2]])
        other.set_state(face.id, FaceState.ACCEPTED)
        other.undo()
        other.undo()
        undone = project.undo()
        assert undone is not None
        assert undone.kept == ()
        now = project.face(face.id)
        assert (now.points.tolist(), now.state) == (face.points.tolist(), FaceState.PREDICTED)

    def test_what_the_other_did_again_is_one(self, project: Project, face: FaceRecord, again: Opened) -> None:
        other = again()
        project.move_points(face.id, [0], [[1, 1]])
        other.set_state(face.id, FaceState.ACCEPTED)
        other.undo()
        other.redo()
        project.undo()
        now = project.face(face.id)
        assert (now.points[0].tolist(), now.state) == ([1, 1], FaceState.ACCEPTED)

    def test_an_added_face_that_the_other_worked_on_stays(
        self, project: Project, face: FaceRecord, again: Opened
    ) -> None:
        other = again()
        added = project.add_face(face.image_id, face.box, face.points + 200)
        other.set_note(added.id, "keep")
        undone = project.undo()
        assert undone is not None
        assert undone.kept == (added.id,)
        assert not project.face(added.id).deleted
        other.undo()
        project.redo()
        project.undo()
        assert project.face(added.id).deleted

    def test_a_deletion_is_not_done_again_over_the_others_work(
        self, project: Project, face: FaceRecord, again: Opened
    ) -> None:
        other = again()
        project.delete_face(face.id)
        project.undo()
        other.set_state(face.id, FaceState.ACCEPTED)
        done = project.redo()
        assert done is not None
        assert done.kept == (face.id,)
        now = project.face(face.id)
        assert (now.deleted, now.state) == (False, FaceState.ACCEPTED)

    def test_a_verdict_of_the_other_stays(self, project: Project, face: FaceRecord) -> None:
        project.set_state(face.id, FaceState.ACCEPTED)
        with Project.open(project.path, author="bob") as bobs:
            bobs.change(face.id, FaceEdit(review=Review.PASSED), kind=EditKind.REVIEWED)
        project.undo()
        now = project.face(face.id)
        assert (now.state, now.review) == (FaceState.ACCEPTED, Review.PASSED)


windows = st.sampled_from([0, 1])
picks = st.integers(0, 2)
Part = tuple[str, str | int]


class TwoWindows(RuleBasedStateMachine):
    """Two windows of one person work on the same faces; each is restarted at times while the other is open.

    Of each part of a face it is known which window has put the value that stands, as far as that is plain.
    """

    layout: Any
    predict: Callable[..., Any]

    @initialize()
    def start(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.path = self.folder / "p.adnet"
        with Project.create(self.path, TwoWindows.layout, author="ann") as project:
            (image,) = project.add_images([self.folder / "x.jpg"])
            given = [TwoWindows.predict(1000 * slot, 0) for slot in range(3)]
            self.ids = [face.id for face in project.record_predictions(image.id, given, "m")]
        self.open = [Project.open(self.path, author="ann") for _ in range(2)]
        self.first = self.now()
        self.order: list[int] = []
        self.whose: dict[Part, int] = {}
        self.when: dict[Part, int] = {}
        self.clock = 0

    def teardown(self) -> None:
        if hasattr(self, "open"):
            for project in self.open:
                project.close()
            shutil.rmtree(self.folder)

    def now(self) -> dict[Part, Any]:
        faces = [self.open[0].face(face_id) for face_id in self.ids]
        parts: dict[Part, Any] = {}
        for face in faces:
            parts |= {
                (face.id, i): (*point, int(face.origin[i])) for i, point in enumerate(face.points.tolist())
            }
            parts |= {(face.id, name): getattr(face, name) for name in ("state", "note", "deleted")}
        return parts

    def does(self, window: int, pick: int, do: Callable[[Project, str], object], *also: str) -> None:
        """Something new; `also` are parts that it is about whether it changes them or not."""
        face_id, before = self.ids[pick], self.now()
        if before[face_id, "deleted"] or do(self.open[window], face_id) is None:
            return
        after = self.now()
        changed = {part for part in after if after[part] != before[part]}
        about = changed | {(face_id, name) for name in also}
        self.whose |= dict.fromkeys(about, window)
        self.clock += 1
        self.when |= dict.fromkeys(about, self.clock)
        self.order.append(window)

    @rule(window=windows, pick=picks, index=st.integers(0, 5), at=st.integers(0, 2))
    def move(self, window: int, pick: int, index: int, at: int) -> None:
        self.does(window, pick, lambda p, face: p.move_points(face, [index], [[at, at]]), "state")

    @rule(window=windows, pick=picks, state=st.sampled_from(FaceState))
    def judge(self, window: int, pick: int, state: FaceState) -> None:
        self.does(window, pick, lambda p, face: p.set_state(face, state))

    @rule(window=windows, pick=picks, note=st.sampled_from(["", "a", "b"]))
    def write(self, window: int, pick: int, note: str) -> None:
        self.does(window, pick, lambda p, face: p.set_note(face, note))

    @rule(window=windows, pick=picks)
    def delete(self, window: int, pick: int) -> None:
        self.does(window, pick, lambda p, face: p.delete_face(face))

    @rule(window=windows, again=st.booleans())
    def travel(self, window: int, again: bool) -> None:
        """Undo or redo leaves what the other window has put, and all that the other has accepted since."""
        before, other = self.now(), 1 - window
        project = self.open[window]
        step = project.redo() if again else project.undo()
        after = self.now()
        changed = {part for part in after if after[part] != before[part]}
        assert not {part for part in changed if self.whose.get(part) == other}
        for face_id, part in changed:
            since = self.when.get((face_id, "state"), 0) > self.when.get((face_id, part), 0)
            if part != "note" and since and self.whose.get((face_id, "state")) == other:
                assert before[face_id, "state"] not in (FaceState.ACCEPTED, FaceState.REJECTED)
        self.clock += 1
        self.when |= dict.fromkeys(changed, self.clock)
        for part in changed:
            self.whose.pop(part, None)
        # A move that is taken back says no more of the state, which may have been the other's before.
        for face_id in () if step is None else step.face_ids:
            if self.whose.get((face_id, "state")) == window:
                del self.whose[face_id, "state"]
        if step is not None:  # who did something last is not as plain any more
            self.order = []
            self.first = after
            assert step.changes_nothing == (not changed)

    @rule(window=windows)
    def restart(self, window: int) -> None:
        could = can_undo(self.open[window]), can_redo(self.open[window])
        self.open[window].close()
        self.open[window] = Project.open(self.path, author="ann")
        assert (can_undo(self.open[window]), can_redo(self.open[window])) == could

    @rule()
    def take_all_back(self) -> None:
        """In the order in which the windows did it, all of it goes."""
        for window in reversed(self.order):
            step = self.open[window].undo()
            assert step is not None
            assert step.kept == ()
        assert self.now() == self.first
        self.order = []
        self.whose = {}


def test_two_windows_leave_each_others_work(layout: Any, predict: Callable[..., Any]) -> None:
    TwoWindows.layout, TwoWindows.predict = layout, staticmethod(predict)
    run_state_machine_as_test(
        TwoWindows, settings=settings(max_examples=15, stateful_step_count=25, deadline=None)
    )


@pytest.mark.slow
def test_two_windows_leave_each_others_work_for_long(layout: Any, predict: Callable[..., Any]) -> None:
    TwoWindows.layout, TwoWindows.predict = layout, staticmethod(predict)
    run_state_machine_as_test(
        TwoWindows, settings=settings(max_examples=150, stateful_step_count=40, deadline=None)
    )


def test_a_removal_is_not_done_again_over_the_others_work(
    project: Project, face: FaceRecord, again: Opened
) -> None:
    other = again()
    project.remove_images([face.image_id])
    project.undo()
    other.set_state(face.id, FaceState.ACCEPTED)
    done = project.redo()
    assert done is not None
    assert done.changes_nothing
    assert [image.id for image in project.images()] == [face.image_id]
