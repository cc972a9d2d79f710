"""Which face and which of its points are selected, without a project."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from adnet_core.faces.states import FaceState, PointOrigin, Visibility
from adnet_core.projects.records import FaceRecord
from app.logic.selection import Selection

Make = Callable[..., FaceRecord]


@pytest.fixture
def changes() -> list[None]:
    """One entry for each call that says that something else is selected."""
    return []


@pytest.fixture
def selection(changes: list[None], make_face: Make) -> Selection:
    """Of a photo whose first face is finished."""
    made = Selection(lambda: changes.append(None))
    made.show((make_face(id="a", state=FaceState.ACCEPTED), make_face(id="b"), make_face(id="c")))
    return made


def test_the_first_face_with_something_to_do_is_current(selection: Selection, make_face: Make) -> None:
    assert selection.face_index == 1
    selection.show(selection.faces, "c")
    assert selection.face_index == 2
    selection.show((make_face(state=FaceState.REJECTED),))
    assert selection.face_index == 0
    selection.show(())
    assert (selection.face_index, selection.face, selection.chosen) == (None, None, [])


def test_faces_go_around(selection: Selection) -> None:
    selection.select(2, 5)
    selection.step_face(1)
    assert (selection.face_index, selection.point) == (0, None)
    selection.step_face(1)
    assert selection.face_index == 1
    selection.step_face(-1)
    selection.step_face(-1)
    assert selection.face_index == 2
    selection.show(())
    selection.step_face(1)
    assert selection.face_index is None


def test_the_next_face_with_something_to_do_is_looked_for_around(selection: Selection) -> None:
    assert selection.next_unfinished() == 2
    selection.select(2, None)
    assert selection.next_unfinished() == 1
    done = tuple(replace(face, state=FaceState.ACCEPTED) for face in selection.faces)
    selection.renew((*done[:2], selection.faces[2]), "c")
    assert selection.next_unfinished() == 2
    selection.renew(done, "c")
    assert selection.next_unfinished() is None


def test_tab_goes_by_the_size_of_the_ellipse(selection: Selection) -> None:
    face = selection.face
    assert face is not None
    last = len(face.points) - 1
    assert selection.step_uncertain() == last
    assert selection.step_uncertain() == last - 1
    assert selection.step_uncertain(-1) == last
    origin = face.origin.copy()
    origin[last] = PointOrigin.MOVED
    selection.renew((selection.faces[0], replace(face, origin=origin), selection.faces[2]), face.id)
    # What was placed by hand is done with.
    assert selection.step_uncertain() == last - 1


def test_absent_points_are_gone_through_in_the_layouts_order(selection: Selection, make_face: Make) -> None:
    assert selection.step_absent() is None
    face = make_face()
    visibility = face.visibility.copy()
    visibility[[4, 9]] = Visibility.ABSENT
    selection.show((make_face(visibility=visibility),))
    assert [selection.step_absent() for _ in range(3)] == [4, 9, 4]
    assert selection.point == 4


def test_a_group_holds_the_point_that_is_meant(selection: Selection) -> None:
    selection.select_group([7, 3, 5])
    assert (selection.point, selection.chosen) == (3, [3, 5, 7])
    # A press on a selected point leaves the selection as it is, so that it can be dragged.
    selection.select(1, 5)
    assert (selection.point, selection.chosen) == (5, [3, 5, 7])
    selection.toggle(5)
    assert (selection.point, selection.chosen) == (3, [3, 7])
    selection.toggle(7)
    assert (selection.chosen, selection.group) == ([3], frozenset())
    selection.toggle(3)
    assert (selection.face_index, selection.chosen) == (1, [])


@pytest.mark.parametrize("face", [-1, 3])
def test_a_face_that_is_not_there_is_not_selected(
    selection: Selection, changes: list[None], face: int
) -> None:
    selection.select(face, 0)
    assert (selection.face_index, selection.point, changes) == (1, None, [])


def test_only_another_selection_is_said(selection: Selection, changes: list[None]) -> None:
    selection.select(1, 8)
    selection.select(1, 8)
    assert len(changes) == 1
    selection.deselect()
    selection.deselect()
    assert len(changes) == 2


def test_what_is_selected_stays_where_its_face_does(selection: Selection, make_face: Make) -> None:
    selection.select_group([3, 5])
    since = selection.face_since
    selection.renew((make_face(id="new"), *selection.faces), "b")
    assert (selection.face_index, selection.chosen, selection.face_since) == (2, [3, 5], since)
    # Of one that is gone nothing stays selected; the one that takes its place is current.
    first, *_, last = selection.faces
    selection.renew((first, last), "b")
    assert (selection.face, selection.chosen, selection.group) == (last, [], frozenset())


def test_the_time_of_a_face_begins_when_it_becomes_current(
    selection: Selection, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = np.inf
    monkeypatch.setattr("time.monotonic", lambda: now)
    before = selection.face_since
    selection.select(1, 8)
    assert selection.face_since == before
    selection.select(2, 8)
    assert selection.face_since == now
