"""A project whose layout changes: what faces keep, what the log says, undo, and other windows."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from adnet_core.errors import LayoutError, ProjectError
from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import Layout, layout_from_json
from adnet_core.faces.states import FaceState, PointOrigin, Visibility
from adnet_core.projects import Project
from adnet_core.projects.expectation_update import measures_otherwise
from adnet_core.projects.layout_change import change_by_names, changed_columns
from adnet_core.projects.layout_columns import LayoutColumns
from adnet_core.projects.records import FaceRecord, LayoutEditKind
from adnet_core.projects.verifying import verify_project


def layout_of(names: Sequence[str], **more: Any) -> Layout:
    return layout_from_json(json.dumps({"name": "some", "points": list(names), **more}), "the test")


def change(project: Project, after: Layout, **renamed: str) -> None:
    project.change_layout(change_by_names(project.layout, after, renamed))


def by_name(project: Project, face: FaceRecord) -> dict[str, tuple[float, ...] | None]:
    """Where each point is; None for one that is not placed."""
    names = project.layout.point_names
    return {
        n: tuple(p) if there else None for n, p, there in zip(names, face.points, face.placed, strict=True)
    }


def start(path: Path, names: Sequence[str] = ("a", "b", "c")) -> Project:
    project = Project.create(path, layout_of(names), author="ann")
    project.add_images([path.with_name("one.jpg")])
    return project


def placed_face(project: Project, shift: float = 0.0) -> FaceRecord:
    count = project.layout.point_count
    points = np.stack([np.arange(count) * 10.0 + shift, np.arange(count) * 7.0 + 1], axis=1)
    return project.add_face(1, FaceBox(0, 0, 100, 100), points)


@pytest.fixture
def abc(tmp_path: Path) -> Any:
    with start(tmp_path / "abc.adnet") as project:
        yield project


class TestWhatFacesKeep:
    def test_a_new_point_is_not_placed_and_the_others_stay(self, abc: Project) -> None:
        face = placed_face(abc)
        before = by_name(abc, face)
        change(abc, layout_of(["a", "b", "c", "d"]))
        after = abc.face(face.id)
        assert by_name(abc, after) == {**before, "d": None}
        assert np.isfinite(after.points).all()
        assert after.state is face.state

    def test_renamed_reordered_and_removed(self, abc: Project) -> None:
        face = placed_face(abc)
        before = by_name(abc, face)
        change(abc, layout_of(["c", "first"]), a="first")
        assert by_name(abc, abc.face(face.id)) == {"c": before["c"], "first": before["a"]}

    def test_ellipses_hands_and_visibility_go_with_their_points(self, abc: Project) -> None:
        spread = np.stack([np.eye(2) * (i + 1) for i in range(3)])
        face = abc.add_face(
            1,
            FaceBox(0, 0, 9, 9),
            np.arange(6.0).reshape(3, 2),
            spread,
            origin=[0, 1, 2],
            visibility=[Visibility.VISIBLE, Visibility.OCCLUDED, Visibility.VISIBLE],
        )
        change(abc, layout_of(["c", "new", "b"]))
        seen = abc.face(face.id)
        assert seen.origin.tolist() == [2, PointOrigin.PREDICTED, 1]
        assert seen.visibility.tolist() == [Visibility.VISIBLE, Visibility.ABSENT, Visibility.OCCLUDED]
        assert seen.covariance is not None
        assert seen.covariance[[0, 2], 0, 0].tolist() == [3.0, 2.0]
        assert np.isnan(seen.covariance[1]).all()

    def test_faces_of_both_layouts_are_edited_after_the_change(self, abc: Project) -> None:
        old = placed_face(abc)
        change(abc, layout_of(["d", "b"]))
        new = placed_face(abc, 3.0)
        abc.move_points(old.id, [0], [[50.0, 60.0]])
        abc.move_points(new.id, [1], [[70.0, 80.0]])
        assert by_name(abc, abc.face(old.id)) == {"d": (50.0, 60.0), "b": (10.0, 8.0)}
        assert by_name(abc, abc.face(new.id)) == {"d": (3.0, 1.0), "b": (70.0, 80.0)}

    def test_a_new_point_is_placed_where_its_mark_stands(
        self, abc: Project, facts_of: Callable[..., Any]
    ) -> None:
        face = placed_face(abc)
        change(abc, layout_of(["a", "b", "c", "d"]))
        before = abc.face(face.id)
        abc.set_visibility(face.id, [3], Visibility.VISIBLE)
        after = abc.face(face.id)
        assert after.placed.all()
        np.testing.assert_array_equal(after.points, before.points)
        assert after.origin[3] == PointOrigin.MOVED
        abc.undo()
        assert facts_of(abc.face(face.id)) == facts_of(before)

    def test_a_prediction_by_the_new_layout_renews_an_untouched_face(
        self, abc: Project, predict: Callable[..., Any]
    ) -> None:
        three, two = (
            replace(predict(0, 0), landmarks=np.full((n, 2), 5.0) + np.arange(n)[:, None], covariance=None)
            for n in (3, 2)
        )
        (face,) = abc.record_predictions(1, [three], "one")
        change(abc, layout_of(["d", "b"]))
        (renewed,) = abc.record_predictions(1, [two], "two")
        assert renewed.id == face.id
        assert by_name(abc, renewed) == {"d": (5.0, 5.0), "b": (6.0, 6.0)}
        with pytest.raises(ProjectError, match="the model gives 3 points"):
            abc.record_predictions(1, [three], "one")

    def test_predictions_that_come_late_are_not_put_into_another_order(
        self, abc: Project, predict: Callable[..., Any]
    ) -> None:
        late = replace(predict(0, 0), landmarks=np.arange(6.0).reshape(3, 2), covariance=None)
        change(abc, layout_of(["c", "b", "a"]))
        with pytest.raises(ProjectError, match="the model's points are not those of the layout"):
            abc.record_predictions(1, [late], "one", points=("a", "b", "c"))
        assert abc.faces(1) == []
        assert len(abc.record_predictions(1, [late], "one", points=("c", "b", "a"))) == 1

    def test_a_removed_point_is_in_the_log_and_comes_back_with_its_name(self, abc: Project) -> None:
        face = placed_face(abc)
        change(abc, layout_of(["a", "c"]))
        (edit,) = abc._journal.stored_edits("WHERE e.face_id = ?", (face.id,))
        assert edit.after.points is not None
        assert edit.after.points[1].tolist() == [10.0, 8.0]
        change(abc, layout_of(["a", "c", "b"]))
        assert by_name(abc, abc.face(face.id))["b"] == (10.0, 8.0)

    def test_what_the_queue_goes_by_follows(self, tmp_path: Path, predict: Callable[..., Any]) -> None:
        names = [f"p{i}" for i in range(6)]
        with Project.create(tmp_path / "six.adnet", layout_of(names), author="ann") as project:
            project.bring_in([tmp_path / "one.jpg"])
            project.record_predictions(1, [predict(0, 0, sigma=2.0)], "m")
            by_box = project.image_summary(1).expected_error
            change(project, layout_of(names, distances={"short": [[0], [1]]}))
            assert by_box is not None
            assert project.image_summary(1).expected_error == pytest.approx(100 * np.sqrt(4 + 1) / 20)
            project.undo()
            assert project.image_summary(1).expected_error == by_box

    def test_nothing_is_written_into_the_faces(self, abc: Project) -> None:
        face = placed_face(abc)
        edits = len(abc.edits())
        change(abc, layout_of(["a", "z"]))
        assert len(abc.edits()) == edits
        assert abc.edits(face.id)[0].after.points is not None


class TestWhatIsExpected:
    def test_names_order_and_new_points_change_nothing(self) -> None:
        before = LayoutColumns.of(layout_of("abc", curves=[{"name": "k", "points": [0, 1]}]))

        def after(names: str, points: tuple[int, ...], **renamed: str) -> LayoutColumns:
            layout = layout_of(names, curves=[{"name": "l", "points": list(points)}])
            return changed_columns(before, change_by_names(before.layout, layout, renamed), Path("p"))

        assert not measures_otherwise(before, after("cxba", (3, 2)))
        assert not measures_otherwise(before, after("Abc", (0, 1), a="A"))
        assert measures_otherwise(before, after("ab", (0, 1)))
        assert measures_otherwise(before, after("abc", (0, 2)))
        assert measures_otherwise(before, after("abcx", (0, 1, 3)))


class TestUndo:
    def test_of_the_change(self, abc: Project, facts_of: Callable[..., Any]) -> None:
        face = placed_face(abc)
        before = abc.face(face.id), abc.layout
        change(abc, layout_of(["z", "b"]))
        step = abc.undo()
        assert step is not None
        assert step.changes_layout
        assert (facts_of(abc.face(face.id)), abc.layout) == (facts_of(before[0]), before[1])
        step = abc.redo()
        assert step is not None
        assert abc.layout.point_names == ("z", "b")
        kinds = [edit.kind for edit in abc.layout_edits()]
        assert kinds == [LayoutEditKind.CHANGED, LayoutEditKind.REVERTED, LayoutEditKind.REAPPLIED]

    def test_of_an_edit_from_before_the_change_by_another_session(self, tmp_path: Path) -> None:
        path = tmp_path / "abc.adnet"
        with start(path) as project:
            face = placed_face(project)
            project.move_points(face.id, [0, 2], [[91.0, 91.0], [92.0, 92.0]])
        with Project.open(path, author="bob") as other:
            change(other, layout_of(["c", "n"]))
        with Project.open(path, author="ann") as project:
            step = project.undo()
            assert step is not None
            assert by_name(project, project.face(face.id)) == {"c": (20.0, 15.0), "n": None}
            (edit,) = step.edits
            assert edit.after.indices is not None
            assert edit.after.indices.tolist() == [0]
        with Project.open(path, author="bob") as other:
            other.undo()
            assert by_name(other, other.face(face.id))["a"] == (0.0, 1.0)

    def test_of_placing_a_new_point_that_is_called_occluded_since(self, tmp_path: Path) -> None:
        path = tmp_path / "abc.adnet"
        with start(path) as ann:
            face = placed_face(ann)
            change(ann, layout_of(["a", "b", "c", "d"]))
            ann.move_points(face.id, [3], [[40.0, 41.0]])
        with Project.open(path, author="bob") as bob:
            bob.set_visibility(face.id, [3], Visibility.OCCLUDED)
        with Project.open(path, author="ann") as ann:
            ann.undo()
            assert by_name(ann, ann.face(face.id))["d"] == (40.0, 41.0)
            ann.redo()
        assert verify_project(path, photos=False).faults == ()

    def test_what_another_window_made_of_it_since_stays(self, tmp_path: Path) -> None:
        path = tmp_path / "abc.adnet"
        with start(path) as ann:
            change(ann, layout_of(["a", "b"]))
            with Project.open(path, author="bob") as bob:
                change(bob, layout_of(["a", "b", "q"]))
        with Project.open(path, author="ann") as ann:
            step = ann.undo()
            assert step is not None
            assert step.changes_nothing
            assert ann.layout.point_names == ("a", "b", "q")

    def test_over_a_restart(self, tmp_path: Path) -> None:
        path = tmp_path / "abc.adnet"
        with start(path) as project:
            face = placed_face(project)
            change(project, layout_of(["b"]))
        with Project.open(path, author="ann") as project:
            assert project.layout.point_names == ("b",)
            assert project.undo() is not None
            assert by_name(project, project.face(face.id))["c"] == (20.0, 15.0)


class TestOtherWindows:
    def test_writing_by_the_layout_of_before_is_refused_and_reading_goes_on(self, abc: Project) -> None:
        face = placed_face(abc)
        with Project.open(abc.path, author="bob") as bob:
            change(bob, layout_of(["a", "b", "c", "d"]))
            assert abc.layout_changed_elsewhere()
            assert len(abc.face(face.id).points) == 3
            with pytest.raises(ProjectError, match="layout was changed in another window"):
                abc.move_points(face.id, [0], [[1.0, 1.0]])
            bob.move_points(face.id, [3], [[1.0, 1.0]])
            with pytest.raises(ProjectError, match="layout was changed in another window"):
                abc.face(face.id)
            assert not bob.layout_changed_elsewhere()

    def test_a_change_that_begins_with_another_layout_is_refused(self, abc: Project) -> None:
        late = change_by_names(abc.layout, layout_of(["z"]))
        change(abc, layout_of(["a"]))
        with pytest.raises(ProjectError, match="another one by now"):
            abc.change_layout(late)


class TestLogs:
    def test_corrections_from_before_the_change_count(
        self, tmp_path: Path, predict: Callable[..., Any]
    ) -> None:
        names = [f"p{i}" for i in range(6)]
        with Project.create(tmp_path / "six.adnet", layout_of(names), author="ann") as project:
            project.bring_in([tmp_path / "one.jpg"])
            (face,) = project.record_predictions(1, [predict(0, 0)], "m")
            project.move_points(face.id, [5], [[1.0, 2.0]])
            change(project, layout_of(["new", "p5", "p0"]))
            project.set_state(face.id, FaceState.ACCEPTED)
            (corrected,) = project.correction_log().update().fresh
            assert np.isnan(corrected.accepted[0]).all()
            assert corrected.accepted[1:].tolist() == [[1.0, 2.0], [10.0, 20.0]]
            assert corrected.predicted[1:].tolist() == [[90.0, 80.0], [10.0, 20.0]]
            assert (corrected.corrections, corrected.placed) == (1, 1)
            points, _ = project.predicted_points(face.id)
            assert points[1].tolist() == [90.0, 80.0]

    def test_the_project_is_sound(self, abc: Project) -> None:
        placed_face(abc)
        change(abc, layout_of(["x", "c"]))
        placed_face(abc, 5.0)
        abc.undo()
        assert verify_project(abc.path, photos=False).faults == ()

    def test_a_layout_that_its_log_does_not_lead_to_is_a_fault(self, abc: Project) -> None:
        change(abc, layout_of(["x"]))
        with abc._journal.transaction():
            abc._journal.write(
                "UPDATE meta SET value = (SELECT before FROM layout_edits) WHERE key = 'columns'", ()
            )
            abc._journal.seal("meta", "key = ?", ("columns",))
        (fault,) = verify_project(abc.path, photos=False).faults
        assert "not what its log leads to" in str(fault)


class TestByNames:
    def test_refusals(self) -> None:
        before, after = layout_of(["a", "b"]), layout_of(["b", "c"])
        with pytest.raises(LayoutError, match="no point 'x' that could be renamed"):
            change_by_names(before, after, {"x": "c"})
        with pytest.raises(LayoutError, match="no point 'x' that 'a' could be now"):
            change_by_names(before, after, {"a": "x"})

    def test_two_names_change_places(self) -> None:
        made = change_by_names(layout_of(["a", "b"]), layout_of(["a", "b"]), {"a": "b", "b": "a"})
        assert made.sources == (1, 0)

    def test_a_name_that_goes_to_another_point_leaves_a_new_one_behind(self) -> None:
        made = change_by_names(layout_of(["a", "b"]), layout_of(["a", "x"]), {"a": "x"})
        assert made.sources == (-1, 0)
        assert made.added == ("a",)
        assert made.removed == (1,)

    def test_in_words(self) -> None:
        before = layout_of(["a", "b", "c"], curves=[{"name": "k", "points": [0, 1]}], flip=[1, 0, 2])
        after = layout_of(
            ["c", "B", "d"], curves=[{"name": "l", "points": [0, 1]}], distances={"w": [[0], [1]]}
        )
        assert change_by_names(before, after, {"b": "B"}).lines() == [
            "2 of 3 points stay",
            "added, not placed in any face so far: d",
            "removed: a",
            "renamed: b is B now",
            "the points stand in another order",
            "curve added: l",
            "curve removed: k",
            "no mirror any more",
            "distance added: w",
            "errors are measured by w, not box_diagonal",
        ]
        assert change_by_names(before, before).lines() == ["nothing changes"]


NAMES = "abcdefgh"
names = st.lists(st.sampled_from(NAMES), min_size=1, max_size=5, unique=True)
steps = st.one_of(
    st.tuples(st.just("change"), names, st.booleans()),
    st.tuples(st.just("move"), st.integers(0, 9), st.integers(0, 9)),
    st.tuples(st.just("see"), st.integers(0, 9), st.sampled_from(list(Visibility))),
    st.tuples(st.just("state"), st.integers(0, 9), st.sampled_from(list(FaceState))),
    st.tuples(st.just("face"), st.integers(0, 9)),
    st.tuples(st.just("delete"), st.integers(0, 9)),
    st.tuples(st.just("undo")),
    st.tuples(st.just("redo")),
    st.tuples(st.just("reopen")),
)


def state(project: Project, facts_of: Callable[..., Any]) -> Any:
    return project.layout, [facts_of(face) for face in project.faces(1)]


def do(project: Project, step: tuple[Any, ...], number: int) -> None:
    """One step of a person; some have nothing to do."""
    faces = project.faces(1)
    kind, *values = step
    if kind == "change":
        old, new = project.layout.point_names, values[0]
        gone = [name for name in old if name not in new]
        fresh = [name for name in new if name not in old]
        renamed = dict(zip(gone, fresh, strict=False)) if values[1] else {}
        found = change_by_names(project.layout, layout_of(new), renamed)
        if not found.is_none:
            project.change_layout(found)
    elif kind == "face":
        placed_face(project, 100.0 * values[0])
    elif faces:
        face = faces[values[0] % len(faces)]
        point = values[-1] % len(face.points) if kind != "state" else 0
        if kind == "move":
            project.move_points(face.id, [point], [[number + 0.5, number * 2.0]])
        elif kind == "see":
            project.set_visibility(face.id, [number % len(face.points)], values[1])
        elif kind == "state":
            project.set_state(face.id, values[1])
        elif kind == "delete":
            project.delete_face(face.id)


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(steps, min_size=3, max_size=14))
def test_any_changes_edits_and_undos(facts_of: Callable[..., Any], wanted: list[tuple[Any, ...]]) -> None:
    """An undo gives what was there before the step, a redo what was after it; the log leads to the faces; and
    undoing everything gives the beginning."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "any.adnet"
        project = start(path)
        first = state(project, facts_of)
        done: list[tuple[Any, Any]] = []
        undone: list[tuple[Any, Any]] = []
        for number, step in enumerate(wanted, start=1):
            before = state(project, facts_of)
            if step[0] == "undo":
                if project.undo() is not None and done:
                    undone.append(done.pop())
                    assert state(project, facts_of) == undone[-1][0]
            elif step[0] == "redo":
                if project.redo() is not None:
                    done.append(undone.pop())
                    assert state(project, facts_of) == done[-1][1]
            elif step[0] == "reopen":
                project.close()
                project = Project.open(path, author="ann")
                assert state(project, facts_of) == before
            else:
                revision = project.revision
                do(project, step, number)
                if project.revision != revision:
                    done.append((before, state(project, facts_of)))
                    undone.clear()
        assert verify_project(path, photos=False).faults == ()
        while done:
            assert project.undo() is not None
            assert state(project, facts_of) == done.pop()[0]
        assert state(project, facts_of) == first
        project.close()
        assert verify_project(path, photos=False).faults == ()


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.tuples(st.sampled_from(["ann", "bob"]), steps), min_size=4, max_size=14))
def test_two_people_in_turns(wanted: list[tuple[str, tuple[Any, ...]]]) -> None:
    """Whoever changes, edits or takes back what, before or after the other: the log leads to the faces, and
    both see the same."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "any.adnet"
        start(path).close()
        for number, (author, step) in enumerate(wanted, start=1):
            with Project.open(path, author=author) as project:
                if step[0] == "undo":
                    project.undo()
                elif step[0] == "redo":
                    project.redo()
                elif step[0] != "reopen":
                    do(project, step, number)
                edits = project.layout_edits()
                assert not edits or edits[-1].after == project._journal.columns.to_json()
                for face in project.faces(1):
                    assert len(face.points) == project.layout.point_count
                    assert np.isfinite(face.points).all()
                    project.predicted_points(face.id)
        assert verify_project(path, photos=False).faults == ()
