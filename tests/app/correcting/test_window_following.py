"""The window carries a drag over to the neighbours, shows it meanwhile, and can be told not to."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from adnet_core.faces.states import PointOrigin
from adnet_core.models.propagation import ResidualPrior
from app.window import MainWindow

Open = Callable[..., MainWindow]
LEFT = Qt.MouseButton.LeftButton


def with_prior(window: MainWindow) -> MainWindow:
    index = np.arange(68)
    kernel = np.exp(-0.5 * ((index[:, None] - index[None]) / 2.0) ** 2) + 0.05 * np.eye(68)
    window.page.followers.prior = ResidualPrior(np.kron(kernel, np.eye(2)))
    return window


def place_of(window: MainWindow, point: int) -> QPoint:
    session = window.page.session
    assert session is not None
    assert session.face is not None
    return window.page.canvas.to_viewport(*session.face.points[point].tolist()).toPoint()


def move(window: MainWindow, place: QPoint) -> None:
    viewport = window.page.canvas.viewport()
    at, nothing = QPointF(place), Qt.MouseButton.NoButton
    shift = Qt.KeyboardModifier.NoModifier
    spot = QPointF(viewport.mapToGlobal(place))
    QApplication.sendEvent(viewport, QMouseEvent(QEvent.Type.MouseMove, at, spot, nothing, LEFT, shift))


def origins(window: MainWindow) -> np.ndarray:
    session = window.page.session
    assert session is not None
    assert session.face is not None
    return session.face.origin


def test_a_drag_moves_the_neighbours_and_shows_it_before_the_drop(
    qtbot: QtBot, open_window: Open, folder: Path
) -> None:
    window = with_prior(open_window(folder))
    viewport, start = window.page.canvas.viewport(), place_of(window, 30)
    qtbot.mousePress(viewport, LEFT, pos=start)
    move(window, start + QPoint(10, 8))
    move(window, start + QPoint(20, 16))
    shown: list[np.ndarray] = []
    window.page.canvas.drag_moved.connect(lambda _point, _at, scene: shown.append(scene.face.origin))
    move(window, start + QPoint(24, 18))
    assert shown[-1][29] == PointOrigin.PROPAGATED
    assert (origins(window) == PointOrigin.PREDICTED).all()  # nothing is written while dragging
    qtbot.mouseRelease(viewport, LEFT, pos=start + QPoint(24, 18))
    assert origins(window)[30] == PointOrigin.MOVED
    assert origins(window)[29] == PointOrigin.PROPAGATED
    qtbot.keyClick(window.page.canvas, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (origins(window) == PointOrigin.PREDICTED).all()


def test_a_key_switches_following_off_and_the_choice_is_kept(
    qtbot: QtBot, open_window: Open, folder: Path
) -> None:
    window = with_prior(open_window(folder))
    assert window.registry["point.follow"].isChecked()
    qtbot.keyClick(window.page.canvas, Qt.Key.Key_T, Qt.KeyboardModifier.ShiftModifier)
    viewport, start = window.page.canvas.viewport(), place_of(window, 30)
    qtbot.mousePress(viewport, LEFT, pos=start)
    move(window, start + QPoint(12, 9))
    move(window, start + QPoint(24, 18))
    qtbot.mouseRelease(viewport, LEFT, pos=start + QPoint(24, 18))
    assert np.flatnonzero(origins(window) != PointOrigin.PREDICTED).tolist() == [30]
    window.close()
    again = open_window(folder)
    assert not again.page.followers.enabled
    assert not again.registry["point.follow"].isChecked()


def test_a_model_without_a_prior_says_that_points_move_alone(
    qtbot: QtBot, open_window: Open, folder: Path
) -> None:
    window = open_window(folder)
    qtbot.waitUntil(lambda: window.page.model is not None, timeout=5000)
    for _ in range(2):
        qtbot.keyClick(window.page.canvas, Qt.Key.Key_T, Qt.KeyboardModifier.ShiftModifier)
    assert "move one by one" in window.page.message.text
