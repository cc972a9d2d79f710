"""A layout that no model knows, through the real window: the first face by hand, the next ones by it."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot

from adnet_core.faces.face_template import template_points
from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import Layout, load_layout
from adnet_core.faces.shape_prior import ShapePrior
from adnet_core.faces.states import FaceState, PointOrigin
from adnet_core.first_faces.first_model import FirstModel
from adnet_core.judging.derived_layouts import DerivedPoints, examples, write_derived
from app.logic.session import Session
from app.panels.layout_guide import LayoutGuide
from app.window import MainWindow
from tests.app.windows import session_of

from ..conftest import LAYOUT, PaintedFaces, painted

BOXES = (
    FaceBox(120, 80, 320, 300),
    FaceBox(220, 130, 420, 350),
    FaceBox(60, 160, 300, 420),
    FaceBox(300, 90, 560, 330),
)
MADE, POINTS = next(examples())
assert isinstance(MADE, Layout)
assert isinstance(POINTS, DerivedPoints)


def truth(number: int) -> NDArray[np.float64]:
    return POINTS(template_points(LAYOUT, BOXES[number]))


class HelpingFaces(PaintedFaces):
    """The painted faces' predictor with a prior of shapes, as a model file that can help has one."""

    def __init__(self) -> None:
        super().__init__()
        mean = template_points(LAYOUT, FaceBox(-1, -1, 1, 1))
        mean = mean - mean.mean(axis=0)
        mean /= np.sqrt((mean**2).sum())
        random = np.random.default_rng(0)
        self.engine.info.shape = ShapePrior(mean, 0.01 * random.standard_normal((5, 68, 2)), 0.003, 1.0)
        self.detector = SimpleNamespace(name="painted", detect=lambda pixels: [])


@pytest.fixture
def predictor() -> HelpingFaces:
    return HelpingFaces()


@pytest.fixture
def window(open_window: Callable[..., MainWindow], tmp_path: Path) -> MainWindow:
    """Four photos of a face each, in a project of 29 points under names that say nothing."""
    folder = tmp_path / "photos"
    folder.mkdir()
    for number, box in enumerate(BOXES):
        cv2.imwrite(os.fspath(folder / f"img{number}.png"), painted((box,)))
    toml, _ = write_derived(tmp_path, MADE, POINTS)

    def ready(window: MainWindow) -> bool:
        return window.page.model is not None and window.page.canvas.photo_size is not None

    return open_window(folder, layout=str(toml), until=ready)


@pytest.fixture
def session(window: MainWindow) -> Session:
    assert window.page.session is not None
    assert window.page.session.layout.point_names == MADE.point_names
    return window.page.session


def do_first(window: MainWindow, session: Session, qtbot: QtBot) -> None:
    """The first face by hand: a box, its points, accepted."""
    window.page.predicting.add_face_in(BOXES[0])
    assert session.face is not None
    assert not session.face.placed.any()
    session.place(np.arange(29), truth(0), absent=np.zeros(29, dtype=bool))
    session.set_state(FaceState.ACCEPTED)


def first_model_runs(window: MainWindow, faces: int) -> Callable[[], bool]:
    return lambda: window.page.model is not None and window.page.model.name == f"first faces ({faces})"


def test_the_second_face_comes_placed_by_the_models_help(
    window: MainWindow, session: Session, qtbot: QtBot
) -> None:
    assert "nothing is predicted here" in window.page.predicting.problem
    assert "first face" in window.page.predicting.until_then
    do_first(window, session, qtbot)
    qtbot.waitUntil(first_model_runs(window, 1))
    session.go_to(1)
    qtbot.waitUntil(lambda: bool(session.faces))
    (face,) = session.faces
    assert (face.origin == PointOrigin.PREDICTED).all()
    assert face.covariance is not None
    assert np.linalg.norm(face.points - truth(1), axis=1).max() < 8
    before = np.sqrt(np.trace(face.covariance, axis1=1, axis2=2)).mean()
    session.selection.choose(0, None)
    session.set_state(FaceState.ACCEPTED)
    qtbot.waitUntil(first_model_runs(window, 2))
    session.go_to(2)
    qtbot.waitUntil(lambda: bool(session.faces) and session.faces[0].model_sha256 == window.page.model.sha256)  # type: ignore[union-attr]
    assert np.linalg.norm(session.faces[0].points - truth(2), axis=1).max() < 8
    assert before > 1.0


def test_a_correction_moves_the_rest(window: MainWindow, session: Session, qtbot: QtBot) -> None:
    do_first(window, session, qtbot)
    qtbot.waitUntil(first_model_runs(window, 1))
    session.go_to(1)
    qtbot.waitUntil(lambda: bool(session.faces))
    session.selection.choose(0, 3)
    assert session.face is not None
    session.place(np.array([3]), session.face.points[[3]] + 12.0)
    assert session.face.origin[3] == PointOrigin.MOVED
    assert (session.face.origin == PointOrigin.PROPAGATED).any()
    assert window.page.followers.works_for(session.layout)


def test_without_help_anchors_are_asked_for_and_the_rest_follows(
    window: MainWindow, session: Session, qtbot: QtBot
) -> None:
    window.registry["face.first_faces_help"].trigger()
    assert "few anchors" in window.page.message.text
    do_first(window, session, qtbot)
    qtbot.waitUntil(first_model_runs(window, 1))
    session.go_to(1)
    window.page.predicting.add_face_in(FaceBox(200, 100, 440, 380))
    qtbot.waitUntil(lambda: bool(session.faces))
    assert session.face is not None
    assert session.face.placed.all()
    assert (session.face.origin == PointOrigin.PREDICTED).all()
    window.registry["point.place"].trigger()
    guide = window.findChild(LayoutGuide)
    assert guide is not None
    asked = []
    while window.registry["point.place"].isChecked():
        point = session.selection.point
        assert point is not None
        assert point == guide.point
        assert point not in asked
        assert guide.isVisible()
        assert "then the others follow" in window.page.message.text
        asked.append(point)
        window.page.canvas.place_clicked.emit(point_of(truth(1)[point]))
    assert 2 <= len(asked) <= 6
    assert not guide.isVisible()
    assert "The others have followed" in window.page.message.text
    assert np.linalg.norm(session.face.points - truth(1), axis=1).max() < 8


def test_what_is_asked_for_is_never_stale(window: MainWindow, session: Session, qtbot: QtBot) -> None:
    """An undo takes an anchor back, and it is asked for again; on a photo without a face nothing is."""
    window.registry["face.first_faces_help"].trigger()
    do_first(window, session, qtbot)
    qtbot.waitUntil(first_model_runs(window, 1))
    session.go_to(1)
    window.page.predicting.add_face_in(BOXES[1])
    qtbot.waitUntil(lambda: bool(session.faces))
    window.registry["point.place"].trigger()
    guide = window.findChild(LayoutGuide)
    first = guide.point
    window.page.canvas.place_clicked.emit(point_of(truth(1)[first]))
    assert guide.point != first
    session.undo()
    assert guide.point == first
    session.go_to(2)
    assert not guide.isVisible()
    window.page.canvas.place_clicked.emit(point_of((5.0, 5.0)))
    assert not window.registry["point.place"].isChecked()


def test_it_can_be_switched_off(window: MainWindow, session: Session, qtbot: QtBot) -> None:
    do_first(window, session, qtbot)
    qtbot.waitUntil(first_model_runs(window, 1))
    window.registry["face.first_faces"].trigger()
    qtbot.waitUntil(lambda: window.page.model is not None and window.page.model.from_file)
    assert not window.page.predicting.works_here
    window.registry["face.first_faces"].trigger()
    qtbot.waitUntil(first_model_runs(window, 1))
    assert window.page.predicting.works_here
    assert not window.page.predicting.by_file


def test_a_face_of_hardly_a_point_is_pointed_out(window: MainWindow, session: Session, qtbot: QtBot) -> None:
    window.page.predicting.add_face_in(BOXES[0])
    session.place(np.array([4]), truth(0)[[4]])
    session.set_state(FaceState.ACCEPTED)
    qtbot.waitUntil(lambda: "One face has fewer than 2 points" in window.page.message.text)
    assert window.page.model is not None
    assert window.page.model.from_file


def test_boxes_drawn_by_hand_are_helped_too(window: MainWindow, session: Session, qtbot: QtBot) -> None:
    """Nothing is found by itself, and the model sees the face in the box of the first one's points."""
    window.page.worker.predictor.predict = lambda pixels, maps=True: []  # type: ignore[method-assign, union-attr]
    do_first(window, session, qtbot)
    qtbot.waitUntil(first_model_runs(window, 1))
    first = window.page.followers.prior
    assert isinstance(first, FirstModel)
    assert first.regression is not None
    assert first.regression.faces == 1


def test_an_undone_acceptance_is_unlearnt(window: MainWindow, session: Session, qtbot: QtBot) -> None:
    do_first(window, session, qtbot)
    qtbot.waitUntil(first_model_runs(window, 1))
    session.undo()
    qtbot.waitUntil(lambda: window.page.model is not None and window.page.model.from_file)


def test_points_of_the_models_names_come_placed_before_any_face(
    open_window: Callable[..., MainWindow], tmp_path: Path, qtbot: QtBot
) -> None:
    """The others are absent until the first face is done, and clicks place them."""
    folder = tmp_path / "photos"
    folder.mkdir()
    for number in (0, 1):
        cv2.imwrite(os.fspath(folder / f"img{number}.png"), painted((BOXES[number],)))
    toml = tmp_path / "mine.toml"
    names = [LAYOUT.point_names[index] for index in (30, 36, 45)]
    toml.write_text(f'name = "mine"\npoints = ["hair", {", ".join(repr(name) for name in names)}]\n')
    window = open_window(folder, layout=str(toml))
    session = window.page.session
    assert session is not None
    assert session.face is not None
    face = session.face
    assert face.placed.tolist() == [False, True, True, True]
    np.testing.assert_allclose(face.points[1:], template_points(LAYOUT, BOXES[0])[[30, 36, 45]], atol=2)
    window.registry["point.place"].trigger()
    assert session.selection.point == 0
    window.page.canvas.place_clicked.emit(point_of((222.0, 40.0)))
    assert session.face.placed.all()
    window.registry["point.place"].trigger()
    session.set_state(FaceState.ACCEPTED)
    qtbot.waitUntil(first_model_runs(window, 1))
    session.go_to(1)
    qtbot.waitUntil(lambda: bool(session.faces) and bool(session.faces[0].placed.all()))
    hair = session.faces[0].points[0]
    assert abs(hair[0] - 320) < 12
    assert abs(hair[1] - 90) < 15


def test_a_photo_that_is_the_object_needs_no_box_for_its_first_points(window: MainWindow) -> None:
    session, message = session_of(window), window.page.message
    assert not session.faces
    window.registry["finding.whole_photo"].trigger()
    words = "The photo itself is the object: Shift+A places its points by clicks."
    assert message.text == words
    assert window.page.face_panel.state.text() == words
    window.registry["point.place"].trigger()
    assert window.registry["point.place"].isChecked()
    (face,) = session.faces
    assert (face.box.x0, face.box.y0, face.box.x1, face.box.y1) == (0.0, 0.0, 639.0, 479.0)
    assert not face.placed.any()
    window.page.canvas.place_clicked.emit(point_of((30.0, 40.0)))
    assert session.faces[0].placed.sum() == 1
    session.undo()
    session.undo()
    assert not session.faces


def test_a_project_of_the_models_own_layout_is_left_alone(
    open_window: Callable[..., MainWindow], folder: Path
) -> None:
    window = open_window(folder)
    assert window.page.session is not None
    assert window.page.model is not None
    assert window.page.session.layout.point_names == load_layout("68").point_names
    assert window.page.model.from_file
    assert window.page.predicting.by_file


def point_of(place: NDArray[np.float64] | tuple[float, float]) -> QPointF:
    return QPointF(float(place[0]), float(place[1]))
