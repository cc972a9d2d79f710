"""Several points at once, flags, notes and flaws, without a window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import Layout
from adnet_core.faces.states import PointOrigin, Visibility
from adnet_core.projects.store import Project
from app.logic.correcting.flaws import FlawKind
from app.logic.corrections import Corrections
from app.logic.session import Session
from tests.undo_offered import can_undo

NO_PIXELS = np.zeros((1, 1, 3), np.uint8)
BOX = FaceBox(50, 50, 150, 170)
JAW = range(17)


@pytest.fixture
def work(tmp_path: Path, layout: Layout, predictor: Any) -> Iterator[Corrections]:
    """Photos a and b with a face in the same place, c with none; we are at b."""
    with Project.create(tmp_path / "work.adnet", layout, author="ann") as project:
        images = project.add_images([tmp_path / f"{name}.png" for name in ("a", "b", "c")])
        for image in images[:2]:
            project.record_predictions(image.id, predictor.predict_boxes(NO_PIXELS, (BOX,)), "m" * 64)
        yield Corrections(Session(project, start=images[1].path))


def points_of(work: Corrections) -> np.ndarray:
    assert work.session.face is not None
    return work.session.face.points


def test_selecting_by_curves(work: Corrections) -> None:
    session = work.session
    session.selection.select(0, 30)
    assert work.select_curve().name == "nose_bridge"
    assert session.selection.chosen == [27, 28, 29, 30]
    assert session.selection.point == 30
    assert work.select_curve().name == "nose_base"
    assert session.selection.chosen == [31, 32, 33, 34, 35]
    work.select_all()
    assert len(session.selection.chosen) == 68
    session.selection.deselect()
    assert session.selection.chosen == []


def shrink_all(work: Corrections) -> bool:
    work.select_all()
    return work.scale(0.9)


def spread_jaw(work: Corrections) -> bool:
    work.session.place(np.array([4]), points_of(work)[[5]] - 1.0)
    work.session.selection.select(0, 4)
    return work.spread()


def mirror(work: Corrections) -> bool:
    work.session.place(np.array([36]), points_of(work)[[36]] + 5.0)
    work.session.selection.select(0, 36)
    return work.mirror_half()


def turn_curve(work: Corrections) -> bool:
    work.session.selection.select(0, 36)
    work.select_curve()
    return work.turn(0.1)


@pytest.mark.parametrize(
    "do",
    [shrink_all, spread_jaw, mirror, turn_curve, Corrections.swap_sides],
    ids=["scale", "spread", "mirror", "turn", "swap"],
)
def test_each_is_one_step_of_undo(work: Corrections, do: Callable[[Corrections], bool]) -> None:
    session = work.session
    prepared = {"n": 0}
    place = session.place
    session.place = lambda *a, **k: (prepared.__setitem__("n", prepared["n"] + 1), place(*a, **k))[1]  # type: ignore[method-assign]
    before = points_of(work).copy()
    assert do(work)
    assert not np.array_equal(points_of(work), before)
    changed = (points_of(work) != before).any(axis=1)
    assert session.face is not None
    assert (session.face.origin[changed] == PointOrigin.MOVED).all()
    for _ in range(max(prepared["n"], 1)):
        session.undo()
    np.testing.assert_array_equal(points_of(work), before)
    assert not can_undo(session.project)


def test_turns_that_follow_each_other_are_one_step(work: Corrections) -> None:
    before = points_of(work).copy()
    work.select_all()
    for _ in range(5):
        assert work.turn(0.02)
    work.session.undo()
    np.testing.assert_array_equal(points_of(work), before)
    work.session.redo()
    assert len(work.session.selection.chosen) == 68


def test_without_a_selection_nothing_turns(work: Corrections) -> None:
    work.session.selection.select(0, 3)
    assert not work.turn(0.1)
    assert not work.scale(1.1)
    work.session.selection.deselect()
    assert not work.spread()
    assert not work.mirror_half()
    assert not work.reset_curves()


def test_back_to_the_prediction(work: Corrections) -> None:
    session = work.session
    before = points_of(work).copy()
    work.select_all()
    session.nudge(4.0, 5.0)
    session.selection.select(0, 3)
    session.selection.select_group([3, 4])
    assert session.reset_point()
    np.testing.assert_allclose(points_of(work)[[3, 4]], before[[3, 4]])
    session.selection.select_group([5])
    assert work.reset_curves()
    np.testing.assert_allclose(points_of(work)[JAW], before[JAW])
    np.testing.assert_allclose(points_of(work)[17:], before[17:] + np.array([4.0, 5.0]))
    assert work.reset_face()
    np.testing.assert_allclose(points_of(work), before)
    assert session.face is not None
    assert (session.face.origin == PointOrigin.PREDICTED).all()
    for _ in range(4):
        session.undo()
    np.testing.assert_array_equal(points_of(work), before)


def test_visibility_of_several(work: Corrections) -> None:
    work.session.selection.select_group([2, 3])
    work.session.cycle_visibility()
    assert work.session.face is not None
    assert set(np.flatnonzero(work.session.face.visibility == Visibility.OCCLUDED)) == {2, 3}


def test_the_face_of_the_photo_before(work: Corrections) -> None:
    session = work.session
    session.go_to(0)
    work.select_all()
    session.nudge(7.0, 0.0)
    there = points_of(work).copy()
    session.go_to(1)
    assert work.copy_from_previous() == 1
    np.testing.assert_array_equal(points_of(work), there)
    assert session.face is not None
    assert (session.face.origin == PointOrigin.PROPAGATED).all()
    session.go_to(2)
    assert session.face is None
    assert work.copy_from_previous() == 1
    assert len(session.faces) == 1
    np.testing.assert_array_equal(session.faces[0].points, there)
    assert work.copy_from_previous() == 0  # it lies there already
    session.undo()
    assert session.faces == ()
    session.go_to(0)
    assert work.copy_from_previous() == 0


def test_flags_and_notes(work: Corrections) -> None:
    session = work.session
    assert session.face is not None
    assert work.toggle_tag("blur") is True
    assert work.toggle_tag("pose") is True
    assert session.face.tags == ("blur", "pose")
    assert work.toggle_tag("blur") is False
    work.set_note(session.face.id, "  the chin is guessed ")
    assert session.face.note == "the chin is guessed"
    for _ in range(4):
        session.undo()
    assert (session.face.tags, session.face.note) == ((), "")


def test_what_a_model_expects_follows_a_fresh_prediction(work: Corrections) -> None:
    session = work.session
    assert session.expectation() is None
    before = points_of(work).copy()
    session.place(np.array([30]), before[[30]] + 40.0)
    expected = session.expectation()
    assert expected is not None
    np.testing.assert_allclose(expected.points, before)
    session.nudge(0.0, 0.0)
    session.place(np.array([31]), before[[31]] + 1.0)
    assert session.expectation() is expected
    assert session.face is not None
    covariance = np.broadcast_to(np.eye(2) * 4, (68, 2, 2))
    session.renew_face(session.face.id, before + 3.0, covariance, "n" * 64)
    renewed = session.expectation()
    assert renewed is not None
    free = [0, 1, 2]
    np.testing.assert_allclose(renewed.points[free], before[free] + 3.0)


def test_flaws_are_gone_to_one_after_the_other(work: Corrections) -> None:
    session = work.session
    assert work.flaws() == ()
    assert work.go_to_flaw() is None
    points = points_of(work)
    session.place(np.array([36, 45]), points[[45, 36]])
    kinds = [flaw.kind for flaw in work.flaws()]
    assert kinds[0] is FlawKind.SWAPPED
    # They also lie far from where the model expected them.
    assert {FlawKind.FAR} <= set(kinds)
    seen = [work.go_to_flaw() for _ in range(len(kinds) + 1)]
    assert seen[:-1] == list(work.flaws())
    assert seen[-1] == seen[0]
    assert session.selection.chosen == [36, 45]
    assert work.swap_sides()
    assert len(work.flaws()) != len(kinds)
