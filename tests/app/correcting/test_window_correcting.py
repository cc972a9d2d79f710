"""Correcting several points at once, by real mouse and key events."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from adnet_core.faces.geometry import tangent_frames
from app.canvas.gestures import Gesture
from app.logic.session import Session
from app.window import MainWindow
from tests.undo_offered import can_undo

from .conftest import FREE, drag, mouse

Open = Callable[..., MainWindow]
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
Key = Qt.Key


def place_of(window: MainWindow, point: int) -> QPoint:
    session = window.page.session
    assert session is not None
    assert session.face is not None
    return window.page.canvas.to_viewport(*session.face.points[point].tolist()).toPoint()


def press(qtbot: QtBot, window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier = FREE) -> None:
    qtbot.keyClick(window.page.canvas, key, modifier)


def points(session: Session) -> np.ndarray:
    assert session.face is not None
    return session.face.points


@pytest.mark.parametrize(("modifier", "row"), [(CONTROL, 0), (SHIFT, 1)])
def test_along_and_across_the_curve(
    window: MainWindow, session: Session, modifier: Qt.KeyboardModifier, row: int
) -> None:
    before = points(session).copy()
    frame = tangent_frames(before, session.layout)[4]
    drag(window, place_of(window, 4), QPoint(31, 22), modifier)
    moved = points(session)[4] - before[4]
    assert abs(moved @ frame[1 - row]) < 1e-6
    scale = window.page.canvas.view.scale
    assert moved @ frame[row] == pytest.approx(np.array([31, 22]) @ frame[row] / scale, abs=1.5 / scale)
    assert session.selection.chosen == [4]
    session.undo()
    np.testing.assert_array_equal(points(session), before)


def test_a_selection_is_dragged_turned_and_scaled(qtbot: QtBot, window: MainWindow, session: Session) -> None:
    canvas = window.page.canvas
    before = points(session).copy()
    session.selection.select(0, 36)
    press(qtbot, window, Key.Key_S)
    eye = session.selection.chosen
    assert eye == [36, 37, 38, 39, 40, 41]
    drag(window, place_of(window, 36), QPoint(-20, 12))
    np.testing.assert_allclose(
        points(session)[eye] - before[eye],
        np.tile(np.array([-20, 12]) / canvas.view.scale, (6, 1)),
        atol=1e-6,
    )
    assert session.selection.chosen == eye
    session.undo()
    width = np.hypot(*(before[39] - before[36]))
    drag(window, place_of(window, 36), QPoint(0, 15), CONTROL)
    assert np.hypot(*(points(session)[39] - points(session)[36])) == pytest.approx(width)
    assert points(session)[36, 1] > before[36, 1]
    assert points(session)[39, 1] < before[39, 1]
    session.undo()
    drag(window, place_of(window, 36), QPoint(-15, 0), SHIFT)
    assert np.hypot(*(points(session)[39] - points(session)[36])) > width * 1.1
    others = np.delete(np.arange(68), eye)
    np.testing.assert_array_equal(points(session)[others], before[others])
    session.undo()
    np.testing.assert_array_equal(points(session), before)


def test_a_rubber_band_and_single_points(window: MainWindow, session: Session) -> None:
    canvas = window.page.canvas
    corners = [place_of(window, i) for i in (17, 21)]
    start = QPoint(corners[0].x() - 30, corners[0].y() - 60)
    mouse(window, QEvent.Type.MouseButtonPress, start, SHIFT)
    mouse(window, QEvent.Type.MouseMove, start + QPoint(20, 20), SHIFT)
    assert canvas._gestures.gesture is Gesture.DRAWING_AREA
    end = QPoint(corners[1].x() + 14, max(c.y() for c in corners) + 14)
    mouse(window, QEvent.Type.MouseMove, end, SHIFT)
    mouse(window, QEvent.Type.MouseButtonRelease, end, SHIFT)
    assert session.selection.chosen == [17, 18, 19, 20, 21]
    drag(window, place_of(window, 19), QPoint(0, 0), SHIFT)
    assert session.selection.chosen == [17, 18, 20, 21]
    drag(window, place_of(window, 8), QPoint(0, 0), SHIFT)
    assert session.selection.chosen == [8, 17, 18, 20, 21]
    assert can_undo(session.project) is False
    assert window.findChild(QLabel, "pointName").text() == "5 selected"


def test_keys_turn_grow_and_reset(qtbot: QtBot, window: MainWindow, session: Session) -> None:
    before = points(session).copy()
    press(qtbot, window, Key.Key_A, CONTROL)
    assert len(session.selection.chosen) == 68
    press(qtbot, window, Key.Key_Right, CONTROL)
    press(qtbot, window, Key.Key_Up, CONTROL)
    press(qtbot, window, Key.Key_Right)
    assert not np.allclose(points(session), before)
    press(qtbot, window, Key.Key_X, CONTROL)
    np.testing.assert_allclose(points(session), before)
    for key, modifier, words in (
        (Key.Key_S, SHIFT, ""),
        (Key.Key_B, SHIFT, "mirror"),
        (Key.Key_B, CONTROL, "exchanged"),
    ):
        session.selection.select(0, 40)
        press(qtbot, window, key, modifier)
        assert words in window.page.message.text
    flags = window.findChild(QLabel, "flaws")
    assert "left and right are swapped" in flags.text()
    press(qtbot, window, Key.Key_T)
    assert "Ctrl+B" in window.page.message.text


def test_a_note_and_flags(qtbot: QtBot, window: MainWindow, session: Session) -> None:
    press(qtbot, window, Key.Key_N)
    field = window.page.face_panel.note
    assert field.hasFocus()
    qtbot.keyClicks(field, "chin guessed? a d")
    qtbot.keyClick(field, Key.Key_Return)
    assert window.page.canvas.hasFocus()
    assert session.face is not None
    assert session.face.note == "chin guessed? a d"
    assert session.row == 0
    press(qtbot, window, Key.Key_N)
    qtbot.keyClicks(field, "nothing")
    qtbot.keyClick(field, Key.Key_Escape)
    assert session.face.note == "chin guessed? a d"
    press(qtbot, window, Key.Key_1, CONTROL)
    assert session.face.tags == ("blur",)
    assert window.page.face_panel.flags.down == ("blur",)
    assert window.registry["flag.1"].isChecked()
    press(qtbot, window, Key.Key_Z, CONTROL)
    assert session.face.tags == ()
    # Going on while one writes loses nothing.
    press(qtbot, window, Key.Key_N)
    qtbot.keyClicks(field, "x")
    first = session.face.id
    session.go_to(1)
    assert session.project.face(first).note == "x"
    assert field.text() == ""
