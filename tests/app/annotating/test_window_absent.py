"""Points that nobody has placed, in the window: of a face drawn without a model, and taken away again."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from adnet_core.errors import ModelError
from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import layout_from_json, load_layout
from adnet_core.faces.states import FaceState, PointOrigin, Visibility
from adnet_core.models.propagation import ResidualPrior
from adnet_core.projects.records import FaceRecord
from adnet_core.projects.store import Project
from app.canvas.overlays.ellipses import uncertain_points
from app.logic.canvas.scene import Scene
from app.logic.correcting.flaws import Expectation
from app.logic.correcting.following import Followers
from app.logic.correcting.splines import curve_lines, segment_table
from app.logic.listing.ranking import next_absent, next_uncertain, next_unplaced, uncertainty_order
from app.window import MainWindow
from tests.app.windows import session_of

SIX = layout_from_json(
    json.dumps(
        {
            "name": "six",
            "default_distance": "eyes",
            "points": [f"p{i}" for i in range(6)],
            "flip": [2, 3, 0, 1, 5, 4],
            "curves": [{"name": "mouth", "points": [4, 5]}],
            "distances": {"eyes": [[0, 1], [2, 3]]},
        }
    ),
    "the test",
)
BOX = FaceBox(220, 130, 420, 350)


def absent_at(*rows: int, count: int = 68) -> NDArray[np.int8]:
    return np.where(np.isin(np.arange(count), rows), Visibility.ABSENT, Visibility.VISIBLE).astype(np.int8)


def no_model() -> None:
    raise ModelError("no model for the test")


def face_of(window: MainWindow) -> FaceRecord:
    face = session_of(window).face
    assert face is not None
    return face


@pytest.fixture
def drawn(qtbot: QtBot, open_window: Callable[..., MainWindow], tmp_path: Path) -> MainWindow:
    """A window on a project of its own layout of six points, with a face drawn by hand."""
    folder = tmp_path / "own"
    folder.mkdir()
    cv2.imwrite(os.fspath(folder / "a.png"), np.full((480, 640, 3), 90, np.uint8))
    with Project.create(folder / "annotations.adnet", SIX, author="ann") as project:
        project.add_images([folder / "a.png"])

    def shown(window: MainWindow) -> bool:
        return window.page.canvas.photo_size is not None and bool(window.page.predicting.problem)

    window = open_window(folder / "annotations.adnet", load=no_model, until=shown)
    window.page.predicting.add_face_in(BOX)
    assert len(session_of(window).faces) == 1
    return window


def press(window: MainWindow, name: str) -> None:
    window.registry[name].trigger()


def test_a_drawn_face_has_no_placed_point(drawn: MainWindow) -> None:
    face = face_of(drawn)
    assert not face.placed.any()
    assert "0 of 6 points placed" in drawn.page.face_panel.state.text()
    press(drawn, "point.next")
    assert session_of(drawn).selection.point is None
    assert "placed yet" in drawn.page.message.text


def test_placing_by_clicks_places_one_after_the_other(drawn: MainWindow, qtbot: QtBot) -> None:
    press(drawn, "point.place")
    canvas = drawn.page.canvas
    for number, place in enumerate(((250, 180), (300, 190), (340, 185)), start=1):
        spot = canvas.to_viewport(*map(float, place))
        qtbot.mouseClick(
            canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(round(spot.x()), round(spot.y()))
        )
        face = face_of(drawn)
        assert np.flatnonzero(face.placed).tolist() == list(range(number))
    assert "3 of 6 points placed" in drawn.page.face_panel.state.text()
    assert (face.origin[:3] == PointOrigin.MOVED).all()
    press(drawn, "point.next")
    assert session_of(drawn).selection.point in (0, 1, 2)


def test_accepting_asks_and_the_button_accepts_without_them(drawn: MainWindow, qtbot: QtBot) -> None:
    session = session_of(drawn)
    session.place(np.array([0]), np.array([[250.0, 180.0]]))
    press(drawn, "face.accept")
    assert face_of(drawn).state is FaceState.CORRECTED
    assert "5 of 6 points are not placed" in drawn.page.message.text
    assert session.selection.point == 1
    press(drawn, "point.unplaced")
    assert session.selection.point == 2
    press(drawn, "face.accept")
    (button,) = (
        one for one in drawn.page.message.findChildren(QToolButton) if one.text() == "Accept as it is"
    )
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    face = face_of(drawn)
    assert face.state is FaceState.ACCEPTED
    assert np.flatnonzero(face.placed).tolist() == [0]
    press(drawn, "edit.undo")
    press(drawn, "face.accept_incomplete")
    assert face_of(drawn).state is FaceState.ACCEPTED


def test_a_placed_point_is_taken_away_and_placed_again(drawn: MainWindow) -> None:
    session = session_of(drawn)
    session.place(np.array([0]), np.array([[250.0, 180.0]]))
    session.selection.select(0, 0)
    press(drawn, "point.absent")
    assert not face_of(drawn).placed[0]
    assert drawn.page.face_panel.origin.text() == "not placed"
    press(drawn, "point.visibility")
    assert not face_of(drawn).placed[0]
    press(drawn, "point.absent")
    face = face_of(drawn)
    assert (face.visibility[0], face.origin[0]) == (Visibility.VISIBLE, PointOrigin.MOVED)
    assert face.points[0].tolist() == [250, 180]
    for expected in (Visibility.OCCLUDED, Visibility.OUTSIDE, Visibility.VISIBLE):
        press(drawn, "point.visibility")
        assert face_of(drawn).visibility[0] == expected


def test_a_whole_face_is_accepted_without_a_question(drawn: MainWindow) -> None:
    press(drawn, "select.all")
    press(drawn, "point.absent")
    assert face_of(drawn).placed.all()
    press(drawn, "face.accept")
    assert face_of(drawn).state is FaceState.ACCEPTED


def test_marks_that_are_moved_together_are_not_placed(drawn: MainWindow) -> None:
    session = session_of(drawn)
    session.place(np.array([0]), np.array([[250.0, 180.0]]))
    before = face_of(drawn).points
    press(drawn, "select.all")
    assert session.nudge(5, 0)
    face = face_of(drawn)
    np.testing.assert_allclose(face.points, before + np.array([5, 0]))
    assert np.flatnonzero(face.placed).tolist() == [0]
    session.selection.deselect()
    session.selection.select(0, 3)
    assert session.nudge(1, 0)
    assert np.flatnonzero(face_of(drawn).placed).tolist() == [0, 3]


def test_sides_are_exchanged_with_what_is_absent(drawn: MainWindow) -> None:
    session = session_of(drawn)
    for point, place in ((0, (250.0, 180.0)), (4, (260.0, 300.0))):
        session.place(np.array([point]), np.array([place]))
    press(drawn, "shape.swap")
    face = face_of(drawn)
    assert np.flatnonzero(face.placed).tolist() == [2, 5]
    assert face.points[2].tolist() == [250, 180]


def test_an_absent_point_is_no_doubtful_one(make_face: Callable[..., FaceRecord]) -> None:
    face = make_face(visibility=absent_at(67, 3))
    order = uncertainty_order(face)
    assert len(order) == 66
    assert not {3, 67} & set(order)
    assert next_uncertain(face, None) == 66
    assert next_uncertain(face, 67) == 66
    assert (next_absent(face), next_absent(face, 4), next_unplaced(face, 5)) == (3, 67, 67)
    assert np.flatnonzero(~uncertain_points(face)).tolist() == [3, 67]


def test_only_curves_between_placed_points_are_drawn() -> None:
    points = np.array([[0.0, 0], [1, 0], [2, 1], [3, 0], [4, 0], [5, 0]])
    table = np.array([[0, 0, 1, 2], [0, 1, 2, 3], [1, 2, 3, 4], [2, 3, 4, 5], [3, 4, 5, 5]])
    gone = points.copy()
    gone[2] = np.nan
    lines = curve_lines(gone, table)
    assert np.isfinite(lines).all(axis=(1, 2)).tolist() == [True, False, False, True, True]
    whole = curve_lines(points[:2], segment_table(SIX)[:0])
    assert whole.shape == (0, 7, 2)


def test_a_dragged_mark_is_shown_as_placed(make_face: Callable[..., FaceRecord]) -> None:
    face = make_face(visibility=absent_at(3, 4))
    scene = Scene(load_layout("68"), (face,), 0, 3)
    moved = face.points.copy()
    moved[3] += 4
    shown = scene.with_points(moved, [3]).face
    assert shown is not None
    assert np.flatnonzero(~shown.placed).tolist() == [4]


def test_absent_points_neither_follow_nor_lead(make_face: Callable[..., FaceRecord]) -> None:
    layout = load_layout("68")
    prior = ResidualPrior(np.eye(136) * 0.1 + 0.9)
    face = make_face(visibility=absent_at(9, 10))
    expected = Expectation(face.points, face.covariance)  # type: ignore[arg-type]
    moved = face.points.copy()
    moved[8] += 20
    followed = Followers(prior).follow(face, layout, expected, moved, np.array([8]))
    assert followed is not None
    assert len(followed.rows) > 10
    assert not {9, 10} & set(followed.rows.tolist())
