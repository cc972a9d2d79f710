"""Undo and redo against a plain model, over restarts, between authors, in groups."""

from __future__ import annotations

import copy
import shutil
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import Layout
from adnet_core.faces.states import FaceState, PointOrigin, Visibility
from adnet_core.projects import EditKind, FaceRecord, Project
from adnet_core.projects.inputs import FaceEdit
from tests.undo_offered import can_redo, can_undo

Facts = Callable[[Any], dict[str, Any]]
POINTS = 6
IMAGE = 1


class TestSteps:
    def test_go_back_and_forth(self, project: Project, face: FaceRecord) -> None:
        project.move_points(face.id, [0], [[1, 1]])
        project.set_state(face.id, FaceState.ACCEPTED)
        undone = project.undo()
        assert undone is not None
        assert (undone.image_ids, undone.face_ids) == ((face.image_id,), (face.id,))
        assert [edit.kind for edit in undone.edits] == [EditKind.REVERTED]
        assert project.face(face.id).state is FaceState.CORRECTED
        project.undo()
        assert project.undo() is None
        assert (can_undo(project), can_redo(project)) == (False, True)
        project.redo()
        again = project.redo()
        assert again is not None
        assert [edit.kind for edit in again.edits] == [EditKind.REAPPLIED]
        assert project.face(face.id).state is FaceState.ACCEPTED
        assert project.redo() is None

    def test_append_to_the_log_and_name_what_they_answer(self, project: Project, face: FaceRecord) -> None:
        move = project.move_points(face.id, [0], [[1, 1]])
        assert move is not None
        project.undo()
        project.redo()
        log = project.edits()
        assert [edit.kind for edit in log] == ["predicted", "moved", "reverted", "reapplied"]
        assert [edit.target for edit in log] == ["", "", move.id, move.id]
        assert [edit.seq for edit in log] == sorted(edit.seq for edit in log)

    def test_something_new_ends_redo(self, project: Project, face: FaceRecord) -> None:
        project.set_note(face.id, "one")
        project.undo()
        project.set_note(face.id, "two")
        assert project.redo() is None
        project.undo()
        assert project.face(face.id).note == ""

    def test_survive_a_restart(self, project: Project, face: FaceRecord) -> None:
        for text in ("one", "two", "three"):
            project.set_note(face.id, text)
        project.undo()
        project.close()
        with Project.open(project.path, author="ann") as again:
            assert (can_undo(again), can_redo(again)) == (True, True)
            again.undo()
            assert again.face(face.id).note == "one"
            again.redo()
            again.redo()
            assert again.face(face.id).note == "three"

    def test_of_an_added_face(self, project: Project, facts_of: Facts) -> None:
        image = project.add_images(["x.jpg"])[0]
        face = project.add_face(image.id, FaceBox(0, 0, 9, 9), np.arange(12.0).reshape(6, 2))
        project.undo()
        assert project.faces(image.id) == []
        project.redo()
        assert facts_of(project.faces(image.id)[0]) == facts_of(face)


class TestGroups:
    def test_are_one_step(self, project: Project, face: FaceRecord) -> None:
        project.set_note(face.id, "before")
        group = project.new_group()
        for x in range(5):
            project.move_points(face.id, [0], [[x, x]], group=group)
        undone = project.undo()
        assert undone is not None
        assert len(undone.edits) == 5
        np.testing.assert_array_equal(project.face(face.id).points, face.points)
        project.redo()
        assert project.face(face.id).points[0].tolist() == [4, 4]
        project.undo()
        project.undo()
        assert project.face(face.id).note == ""

    def test_end_with_another_step(self, project: Project, face: FaceRecord) -> None:
        group = project.new_group()
        project.move_points(face.id, [0], [[1, 1]], group=group)
        project.set_note(face.id, "between")
        project.move_points(face.id, [0], [[2, 2]], group=group)
        project.undo()
        now = project.face(face.id)
        assert (now.points[0].tolist(), now.note) == ([1, 1], "between")

    def test_end_with_undo(self, project: Project, face: FaceRecord) -> None:
        group = project.new_group()
        project.move_points(face.id, [0], [[1, 1]], group=group)
        project.undo()
        project.move_points(face.id, [0], [[2, 2]], group=group)
        project.undo()
        np.testing.assert_array_equal(project.face(face.id).points, face.points)
        assert not can_undo(project)

    def test_undo_is_no_part_of_a_step(self, project: Project, face: FaceRecord) -> None:
        project.set_note(face.id, "x")
        with project.step(), pytest.raises(RuntimeError, match="steps of their own"):
            project.undo()


class TestAuthors:
    def test_each_goes_through_their_own(self, project: Project, face: FaceRecord) -> None:
        project.move_points(face.id, [0], [[1, 1]])
        with Project.open(project.path, author="bob") as bobs:
            assert not can_undo(bobs)
            bobs.move_points(face.id, [1], [[2, 2]])
            project.undo()
            now = bobs.face(face.id)
            assert now.points[0].tolist() == face.points[0].tolist()
            assert now.points[1].tolist() == [2, 2]
            bobs.undo()
            np.testing.assert_array_equal(bobs.face(face.id).points, face.points)

    def test_undo_leaves_what_another_has_changed_since(self, project: Project, face: FaceRecord) -> None:
        project.move_points(face.id, [0, 1], [[1, 1], [2, 2]])
        with Project.open(project.path, author="bob") as bobs:
            bobs.move_points(face.id, [1], [[9, 9]])
        undone = project.undo()
        assert undone is not None
        assert undone.edits[0].after.indices is not None
        assert project.face(face.id).points[:2].tolist() == [face.points[0].tolist(), [9, 9]]
        project.redo()
        assert project.face(face.id).points[:2].tolist() == [[1, 1], [9, 9]]

    @pytest.mark.parametrize("corrections", [1, 2])
    def test_undo_leaves_a_face_that_another_has_accepted_since(
        self, project: Project, face: FaceRecord, corrections: int
    ) -> None:
        """They accepted these points, and their acceptance is not one's own to take back."""
        for index in range(corrections):
            project.move_points(face.id, [index], [[1, 1]])
        project.set_note(face.id, "mine")
        with Project.open(project.path, author="bob") as bobs:
            bobs.set_state(face.id, FaceState.ACCEPTED)
        project.undo()
        assert project.face(face.id).note == ""
        for _ in range(corrections):
            undone = project.undo()
            assert undone is not None
            assert undone.changes_nothing
            assert undone.kept == (face.id,)
        assert project.undo() is None
        now = project.face(face.id)
        assert now.points[:corrections].tolist() == [[1, 1]] * corrections
        assert now.state is FaceState.ACCEPTED

    def test_undo_keeps_ones_own_acceptance(self, project: Project, face: FaceRecord) -> None:
        project.set_state(face.id, FaceState.ACCEPTED)
        project.change(face.id, FaceEdit(indices=[0], covariance=[np.eye(2)]))
        project.change(face.id, FaceEdit(indices=[0], points=[[1, 1]], state=FaceState.ACCEPTED))
        project.undo()
        project.undo()
        assert project.face(face.id).state is FaceState.ACCEPTED


class _Model:
    """What the project should hold, with whole faces kept for each step."""

    def __init__(self) -> None:
        self.faces: dict[str, dict[str, Any]] = {}
        self.done: list[dict[str, tuple[Any, Any]]] = []
        self.undone: list[dict[str, tuple[Any, Any]]] = []

    def change(self, face_id: str, values: dict[str, Any]) -> None:
        old = copy.deepcopy(self.faces.get(face_id))
        new = values if old is None else {**copy.deepcopy(old), **values}
        if old == new:
            return
        self.faces[face_id] = new
        self.done.append({face_id: (old, copy.deepcopy(new))})
        self.undone.clear()

    def undo(self) -> None:
        step = self.done.pop()
        for face_id, (old, new) in step.items():
            # Whom a person has touched stays theirs, so that redo finds the face as it was left.
            self.faces[face_id] = {**copy.deepcopy(old or new), "touched": True}
            if old is None:
                self.faces[face_id]["deleted"] = True
        self.undone.append(step)

    def redo(self) -> None:
        step = self.undone.pop()
        for face_id, (_, new) in step.items():
            self.faces[face_id] = copy.deepcopy(new)
        self.done.append(step)


def _plain(face: FaceRecord, slot: int, *, touched: bool, added: bool) -> dict[str, Any]:
    return {
        "slot": slot,
        "points": face.points.tolist(),
        "origin": face.origin.tolist(),
        "visibility": face.visibility.tolist(),
        "state": face.state,
        "note": face.note,
        "deleted": face.deleted,
        "touched": touched,
        "added": added,
    }


numbers = st.floats(-50, 50, allow_nan=False).map(lambda value: value + 0.0)
pairs = st.tuples(numbers, numbers)
picks = st.integers(0, 1000)


class UndoMachine(RuleBasedStateMachine):
    """Faces live in slots far apart, so that which prediction meets which face is plain."""

    @initialize()
    def start(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.model = _Model()
        self.project = Project.create(self.folder / "p.adnet", UndoMachine.layout, author="ann")
        self.project.add_images([self.folder / "x.jpg"])

    def teardown(self) -> None:
        if hasattr(self, "project"):
            self.project.close()
            shutil.rmtree(self.folder)

    layout: Layout
    predict: Callable[..., Any]

    def living(self, pick: int) -> str | None:
        ids = [face_id for face_id, face in self.model.faces.items() if not face["deleted"]]
        return ids[pick % len(ids)] if ids else None

    @rule(slots=st.lists(st.integers(0, 3), unique=True, max_size=3), shift=st.floats(-3, 3))
    def predict_photo(self, slots: list[int], shift: float) -> None:
        given = [UndoMachine.predict(1000 * slot, 0, shift=shift) for slot in slots]
        self.project.record_predictions(IMAGE, given, "m")
        faces, found_again = self.model.faces, set()
        for slot in slots:
            landmarks = UndoMachine.predict(1000 * slot, 0, shift=shift).landmarks.tolist()
            here = [face for face in faces.values() if face["slot"] == slot]
            if any(face["touched"] and not (face["deleted"] and face["added"]) for face in here):
                continue
            untouched = [face for face in here if not face["touched"] and not face["deleted"]]
            if untouched:
                untouched[0]["points"] = landmarks
                found_again.add(slot)
            else:
                born = [face for face in self.project.faces(IMAGE) if face.id not in faces]
                found = next(face for face in born if face.box.x0 == 1000 * slot)
                assert found.points.tolist() == landmarks
                faces[found.id] = _plain(found, slot, touched=False, added=False)
                found_again.add(slot)
        for face in faces.values():
            if not face["touched"] and face["slot"] not in found_again:
                face["deleted"] = True

    @rule(slot=st.integers(0, 3), shift=st.floats(-3, 3))
    def add_face(self, slot: int, shift: float) -> None:
        given = UndoMachine.predict(1000 * slot, 0, shift=shift)
        face = self.project.add_face(IMAGE, given.box, given.landmarks)
        self.model.change(face.id, _plain(face, slot, touched=True, added=True))

    @rule(
        pick=picks,
        moved=st.dictionaries(st.integers(0, POINTS - 1), pairs, min_size=1),
        origin=st.integers(1, 2),
    )
    def move(self, pick: int, moved: dict[int, tuple[float, float]], origin: int) -> None:
        face_id = self.living(pick)
        if face_id is None:
            return
        old = self.model.faces[face_id]
        corner = np.array([1000.0 * old["slot"], 0.0])
        points, origins = copy.deepcopy(old["points"]), list(old["origin"])
        visibility = list(old["visibility"])
        for index, pair in moved.items():
            points[index] = (corner + pair).tolist()
            origins[index] = origin
            if visibility[index] == Visibility.ABSENT:
                visibility[index] = int(Visibility.VISIBLE)
        self.project.move_points(face_id, list(moved), [points[index] for index in moved], origin=origin)
        differs = (points, origins, visibility) != (old["points"], old["origin"], old["visibility"])
        state = FaceState.CORRECTED if differs else old["state"]
        change = {"points": points, "origin": origins, "visibility": visibility}
        self.model.change(face_id, change | {"state": state, "touched": True})

    @rule(pick=picks, index=st.integers(0, POINTS - 1), value=st.sampled_from(Visibility))
    def see(self, pick: int, index: int, value: Visibility) -> None:
        face_id = self.living(pick)
        if face_id is None:
            return
        old = self.model.faces[face_id]
        visibility, origins = list(old["visibility"]), list(old["origin"])
        if value == Visibility.ABSENT:
            origins[index] = int(PointOrigin.PREDICTED)
        elif visibility[index] == Visibility.ABSENT:
            origins[index] = int(PointOrigin.MOVED)
        visibility[index] = int(value)
        edit = self.project.set_visibility(face_id, [index], value)
        if edit is not None:
            change = {"visibility": visibility, "origin": origins}
            self.model.change(face_id, change | {"state": FaceState.CORRECTED, "touched": True})
        else:
            assert visibility == old["visibility"]

    @rule(pick=picks, state=st.sampled_from(FaceState))
    def judge(self, pick: int, state: FaceState) -> None:
        face_id = self.living(pick)
        if face_id is not None and self.project.set_state(face_id, state):
            self.model.change(face_id, {"state": state, "touched": True})

    @rule(pick=picks, note=st.text(max_size=5).filter(str.isprintable))
    def write_note(self, pick: int, note: str) -> None:
        face_id = self.living(pick)
        if face_id is not None and self.project.set_note(face_id, note):
            self.model.change(face_id, {"note": note, "touched": True})

    @rule(pick=picks)
    def delete(self, pick: int) -> None:
        face_id = self.living(pick)
        if face_id is not None:
            self.project.delete_face(face_id)
            self.model.change(face_id, {"deleted": True, "touched": True})

    @rule(times=st.integers(1, 4))
    def undo(self, times: int) -> None:
        for _ in range(times):
            assert (self.project.undo() is not None) == bool(self.model.done)
            if self.model.done:
                self.model.undo()

    @rule(times=st.integers(1, 4))
    def redo(self, times: int) -> None:
        for _ in range(times):
            assert (self.project.redo() is not None) == bool(self.model.undone)
            if self.model.undone:
                self.model.redo()

    @precondition(lambda self: hasattr(self, "project"))
    @rule()
    def restart(self) -> None:
        self.project.close()
        self.project = Project.open(self.folder / "p.adnet", author="ann")

    @invariant()
    def project_is_as_the_model(self) -> None:
        if not hasattr(self, "project"):
            return
        for face_id, wanted in self.model.faces.items():
            face = self.project.face(face_id)
            got = _plain(face, wanted["slot"], touched=wanted["touched"], added=wanted["added"])
            assert got == wanted
        alive = [face_id for face_id, face in self.model.faces.items() if not face["deleted"]]
        assert {face.id for face in self.project.faces(IMAGE)} == set(alive)
        assert can_undo(self.project) == bool(self.model.done)
        assert can_redo(self.project) == bool(self.model.undone)
        summary = self.project.image_summary(IMAGE)
        states = [self.model.faces[face_id]["state"] for face_id in alive]
        assert summary[:5] == (len(alive), *(states.count(state) for state in FaceState))


def test_undo_and_redo_against_a_plain_model(layout: Layout, predict: Callable[..., Any]) -> None:
    UndoMachine.layout, UndoMachine.predict = layout, staticmethod(predict)
    run_machine(20)


@pytest.mark.slow
def test_undo_and_redo_against_a_plain_model_for_long(layout: Layout, predict: Callable[..., Any]) -> None:
    UndoMachine.layout, UndoMachine.predict = layout, staticmethod(predict)
    run_machine(300)


def run_machine(examples: int) -> None:
    run_state_machine_as_test(
        UndoMachine, settings=settings(max_examples=examples, stateful_step_count=30, deadline=None)
    )


def test_a_clock_that_is_set_back_leaves_the_order_as_it_was(
    project: Project, face: FaceRecord, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Steps are ordered by the log, whatever the times in it say, also after a restart."""
    times = iter([5e9, 1e9, 3e9, 0.0, -1e9])
    monkeypatch.setattr(time, "time", lambda: next(times, 42.0))
    for x in (1.0, 2.0, 3.0):
        project.move_points(face.id, [0], [[x, x]])
    project.close()
    with Project.open(project.path, author="ann") as again:
        for expected in (2.0, 1.0):
            assert again.undo() is not None
            assert again.face(face.id).points[0].tolist() == [expected, expected]
        assert again.redo() is not None
        assert again.face(face.id).points[0].tolist() == [2.0, 2.0]
