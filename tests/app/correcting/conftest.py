"""A window on three photos whose faces are corrected, and a mouse that does what a person's does."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from app.logic.session import Session
from app.window import MainWindow

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
FREE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def window(open_window: Callable[..., MainWindow], folder: Path) -> MainWindow:
    return open_window(folder)


@pytest.fixture
def session(window: MainWindow) -> Session:
    assert window.page.session is not None
    return window.page.session


def mouse(window: MainWindow, kind: QEvent.Type, place: QPoint, modifier: Qt.KeyboardModifier = FREE) -> None:
    """One event at a place of the canvas, the left button held unless it was released."""
    viewport = window.page.canvas.viewport()
    button = NONE if kind is QEvent.Type.MouseMove else LEFT
    buttons = NONE if kind is QEvent.Type.MouseButtonRelease else LEFT
    glob = QPointF(viewport.mapToGlobal(place))
    QApplication.sendEvent(viewport, QMouseEvent(kind, QPointF(place), glob, button, buttons, modifier))


def drag(window: MainWindow, start: QPoint, by: QPoint, modifier: Qt.KeyboardModifier = FREE) -> None:
    """Press, move in four steps, let go."""
    mouse(window, QEvent.Type.MouseButtonPress, start, modifier)
    for step in range(1, 5):
        mouse(window, QEvent.Type.MouseMove, start + by * step / 4, modifier)
    mouse(window, QEvent.Type.MouseButtonRelease, start + by, modifier)
