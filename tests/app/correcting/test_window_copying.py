"""A chosen face is copied, and pasted beside itself, onto another photo and into a box."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from adnet_core.faces.layout import load_layout
from adnet_core.faces.states import FaceState, PointOrigin
from app.window import MainWindow
from tests.app.windows import session_of

from .conftest import drag

Open = Callable[..., MainWindow]
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def press(qtbot: QtBot, window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier = CONTROL) -> None:
    qtbot.keyClick(window.page.canvas, key, modifier)


def shape(points: np.ndarray) -> np.ndarray:
    """Without place and size."""
    away = points - points.mean(axis=0)
    return np.asarray(away / np.hypot(*away.T).mean())


def test_pasting_before_copying_says_what_to_do(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    press(qtbot, window, Qt.Key.Key_V)
    assert window.page.message.text == "Copy a face first: Ctrl+C."
    assert len(session_of(window).faces) == 1


def test_a_copy_beside_itself_is_one_step(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    session = session_of(window)
    (face,) = session.faces
    press(qtbot, window, Qt.Key.Key_C)
    assert window.page.message.text == "Face copied. Ctrl+V pastes it, Ctrl+Shift+V into a box."
    press(qtbot, window, Qt.Key.Key_V)
    assert len(session.faces) == 2
    copy = session.face
    assert copy is not None
    assert copy.id != face.id
    assert copy.state is FaceState.CORRECTED
    assert (copy.origin == PointOrigin.PROPAGATED).all()
    moved = copy.points - face.points
    np.testing.assert_allclose(moved, np.broadcast_to(moved[0], moved.shape), atol=1e-6)
    assert abs(moved[0, 0]) > 20
    window.registry["edit.undo"].trigger()
    assert [one.id for one in session.faces] == [face.id]


def test_onto_another_photo_the_chosen_one_alone(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    session = session_of(window)
    session.go_to(1)
    qtbot.waitUntil(lambda: len(session.faces) == 3, timeout=5000)
    session.selection.select(1, None)
    chosen = session.faces[1]
    press(qtbot, window, Qt.Key.Key_C)
    session.go_to(2)
    qtbot.waitUntil(lambda: len(session.faces) == 1 and window.page.canvas.photo_size is not None)
    press(qtbot, window, Qt.Key.Key_V)
    assert len(session.faces) == 2
    copy = session.face
    assert copy is not None
    np.testing.assert_allclose(shape(copy.points), shape(chosen.points), atol=1e-6)


def test_into_a_box_that_is_drawn(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    session, canvas = session_of(window), window.page.canvas
    chosen = session.faces[0]
    press(qtbot, window, Qt.Key.Key_C)
    window.registry["view.fit_photo"].trigger()
    press(qtbot, window, Qt.Key.Key_V, CONTROL | SHIFT)
    assert canvas.awaits_box
    assert window.page.message.text == "Drag a box: the copied face goes into it. Esc gives up."
    start, end = canvas.to_viewport(20, 20).toPoint(), canvas.to_viewport(180, 420).toPoint()
    drag(window, start, end - start)
    assert len(session.faces) == 2
    copy = session.face
    assert copy is not None
    np.testing.assert_allclose(shape(copy.points), shape(chosen.points), atol=1e-6)
    assert copy.extent.width == pytest.approx(160, abs=3), (
        "as wide as the box, and not stretched to its height"
    )
    assert copy.extent.center == pytest.approx((100, 220), abs=3)


def test_a_box_for_a_missed_face_is_predicted_as_before(
    qtbot: QtBot, open_window: Open, folder: Path
) -> None:
    window = open_window(folder)
    session, canvas = session_of(window), window.page.canvas
    press(qtbot, window, Qt.Key.Key_C)
    press(qtbot, window, Qt.Key.Key_V, CONTROL | SHIFT)
    press(qtbot, window, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    assert not canvas.awaits_box
    window.registry["view.fit_photo"].trigger()
    press(qtbot, window, Qt.Key.Key_B, Qt.KeyboardModifier.NoModifier)
    start, end = canvas.to_viewport(20, 20).toPoint(), canvas.to_viewport(180, 200).toPoint()
    drag(window, start, end - start)
    qtbot.waitUntil(lambda: len(session.faces) == 2, timeout=5000)
    assert session.face is not None
    assert (session.face.origin == PointOrigin.PREDICTED).all()


def test_another_layout_is_refused(qtbot: QtBot, open_window: Open, folder: Path, tmp_path: Path) -> None:
    window = open_window(folder)
    press(qtbot, window, Qt.Key.Key_C)
    session_of(window).layout = load_layout("29")
    press(qtbot, window, Qt.Key.Key_V)
    assert window.page.message.text == "The face that was copied has the layout 68, this project 29."
