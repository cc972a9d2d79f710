"""The steps of the tour: which acts do them, and which do not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from adnet_core.faces.states import FaceState, PointOrigin
from adnet_core.projects.records import FaceRecord
from app.logic.tour import STEPS, Seen, Stage, Tour

MakeFace = Callable[..., FaceRecord]


@pytest.fixture
def face(make_face: MakeFace) -> FaceRecord:
    """Its last point is the most doubtful."""
    return make_face()


def moved(face: FaceRecord, point: int, origin: PointOrigin = PointOrigin.MOVED) -> FaceRecord:
    points, origins = face.points.copy(), face.origin.copy()
    points[point] += 5
    origins[point] = origin
    return replace(face, points=points, origin=origins, state=FaceState.CORRECTED)


def at(stage: Stage, seen: Seen) -> Tour:
    tour = Tour()
    tour._enter(stage, seen)
    return tour


def test_five_steps_by_hand(face: FaceRecord) -> None:
    tour = Tour()
    tour.begin(Seen(face))
    assert [tour.stage, tour.number] == [Stage.POINT, 1]
    assert tour.look(Seen(face, 30))
    other = moved(face, 30)
    assert tour.look(Seen(other, 30))
    assert tour.stage is Stage.DOUBTFUL
    assert tour.look(Seen(other, 67))
    done = replace(other, state=FaceState.ACCEPTED)
    assert tour.look(Seen(done, 67, 1))
    assert [tour.stage, tour.number] == [Stage.LIST, 5]
    assert tour.reach_list()
    assert [tour.stage, tour.number] == [Stage.DONE, 0]
    assert tour.leave()
    assert not tour.leave()


@pytest.mark.parametrize("stage", STEPS)
def test_nothing_is_done_by_looking_twice(face: FaceRecord, stage: Stage) -> None:
    """A redrawn face, a point that is deselected, and what only the model has moved are no acts."""
    seen = Seen(moved(face, 3), 20, 4)
    tour = at(stage, seen)
    assert seen.face is not None
    renewed = moved(seen.face, 9, PointOrigin.PROPAGATED)
    for other in (seen, replace(seen, point=None), replace(seen, face=renewed), seen):
        assert not tour.look(other)
    assert tour.stage is stage


def test_the_point_that_was_selected_before_is_no_step(face: FaceRecord) -> None:
    tour = at(Stage.POINT, Seen(face, 12))
    assert not tour.look(Seen(face, 12))
    assert tour.look(Seen(face, 13))


def test_any_other_point_is_not_the_most_doubtful(face: FaceRecord) -> None:
    tour = at(Stage.DOUBTFUL, Seen(moved(face, 30), 30))
    assert not tour.look(Seen(moved(face, 30), 12))
    assert not tour.look(Seen(moved(face, 30), None))
    assert tour.look(Seen(moved(face, 30), 67))


def test_a_face_that_comes_later_or_is_another_one_begins_the_step_anew(
    face: FaceRecord, make_face: MakeFace
) -> None:
    tour = Tour()
    tour.begin(Seen())
    assert not tour.look(Seen(face))
    assert not tour.look(Seen())  # deleted
    assert not tour.look(Seen(face, None))
    assert tour.look(Seen(face, 1))
    other = make_face(id="other", origin=np.full(68, PointOrigin.MOVED, np.int8))
    assert not tour.look(Seen(other, 1))
    assert tour.look(Seen(moved(other, 1), 1))


def test_accepting_counts_where_it_leads_to_another_face(face: FaceRecord, make_face: MakeFace) -> None:
    tour = at(Stage.ACCEPT, Seen(moved(face, 3), None, 2))
    assert not tour.look(Seen(make_face(id="other"), None, 2))
    tour = at(Stage.ACCEPT, Seen(moved(face, 3), None, 2))
    assert tour.look(Seen(make_face(id="other"), None, 3))


@pytest.mark.parametrize("stage", [stage for stage in Stage if stage is not Stage.LIST])
def test_the_list_is_the_last_step_only(face: FaceRecord, stage: Stage) -> None:
    tour = at(stage, Seen(face))
    assert not tour.reach_list()
    assert tour.stage is stage


@pytest.mark.parametrize("stage", [Stage.AWAY, Stage.OFFERED, Stage.OPENING, Stage.DONE])
def test_between_steps_nothing_counts(face: FaceRecord, stage: Stage) -> None:
    tour = at(stage, Seen(face))
    assert not tour.look(Seen(moved(face, 1), 5, 1))
    assert (tour.stage, tour.number) == (stage, 0)
