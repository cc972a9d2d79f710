"""The box of a face without the mouse."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.window import MainWindow

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_a_box_is_drawn_moved_and_sized_by_keys(
    qtbot: QtBot, open_window: Callable[..., MainWindow], folder: Path
) -> None:
    window = open_window(folder)
    canvas, session = window.page.canvas, window.page.session
    assert session is not None
    canvas.setFocus()
    window.registry["view.fit_photo"].trigger()
    points = session.face.points.copy() if session.face is not None else None
    assert points is not None
    qtbot.keyClick(canvas, Key.Key_B)
    assert canvas.awaits_box
    drawn = []
    canvas.box_drawn.connect(drawn.append)
    qtbot.keyClick(canvas, Key.Key_Right)  # it is there, in the middle
    for key, modifier in (
        (Key.Key_Left, None),
        (Key.Key_Up, None),
        (Key.Key_Right, SHIFT),
        (Key.Key_Down, SHIFT),
    ):
        for _ in range(3):
            qtbot.keyClick(canvas, key, modifier or Qt.KeyboardModifier.NoModifier)
    assert not drawn
    qtbot.keyClick(canvas, Key.Key_Return)
    (box,) = drawn
    scale, side = canvas.view.scale, 0.4 * min(canvas.screen)
    x, y = canvas.view.center
    assert box.center == pytest.approx((x - 24 / scale, y - 24 / scale))
    assert (box.width, box.height) == pytest.approx(((side + 48) / scale, (side + 48) / scale))
    qtbot.waitUntil(lambda: len(session.faces) == 2)
    assert not canvas.awaits_box
    assert any((face.points == points).all() for face in session.faces)  # no key has moved a point


def test_escape_gives_a_box_up_and_arrows_move_points_again(
    qtbot: QtBot, open_window: Callable[..., MainWindow], folder: Path
) -> None:
    window = open_window(folder)
    canvas, session = window.page.canvas, window.page.session
    assert session is not None
    assert session.face is not None
    canvas.setFocus()
    session.selection.select(0, 30)
    before = session.face.points[30].copy()
    for key in (Key.Key_B, Key.Key_Left, Key.Key_Left, Key.Key_Escape):
        qtbot.keyClick(canvas, key)
    assert len(session.faces) == 1
    assert (session.face.points[30] == before).all()
    qtbot.keyClick(canvas, Key.Key_Left)
    assert session.face.points[30, 0] < before[0]


def test_a_face_is_adjusted_by_keys(
    qtbot: QtBot, open_window: Callable[..., MainWindow], folder: Path
) -> None:
    window = open_window(folder)
    canvas, session = window.page.canvas, window.page.session
    assert session is not None
    assert session.face is not None
    canvas.setFocus()
    adjusted = []
    canvas.box_adjusted.connect(adjusted.append)
    before = session.face.points.copy()
    qtbot.keyClick(canvas, Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert canvas.is_adjusting
    for _ in range(4):
        qtbot.keyClick(canvas, Key.Key_Left)
    qtbot.keyClick(canvas, Key.Key_Return)
    assert len(adjusted) == 1
    qtbot.waitUntil(
        lambda: session.face is not None and session.face.points[:, 0].mean() < before[:, 0].mean()
    )
    assert session.face.points[:, 0].mean() == pytest.approx(
        before[:, 0].mean() - 32 / canvas.view.scale, abs=1
    )
    assert canvas.is_adjusting  # until it is put away
    qtbot.keyClick(canvas, Key.Key_Escape)
    assert not canvas.is_adjusting
