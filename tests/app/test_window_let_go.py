"""A window that has been closed leaves nothing in memory: what outlives it, as Qt's application does,
holds on to no part of it."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from app.logic.projects.opening import OpenRequest
from app.logic.work.background import wait_for_all
from app.window import MainWindow

from .conftest import PaintedFaces, has_face


def closed_window(
    qtbot: QtBot, folder: Path, use: Callable[[MainWindow], object]
) -> weakref.ReferenceType[MainWindow]:
    """A window that was opened on a folder, used, closed and deleted by Qt; nobody here keeps it."""
    window = MainWindow(OpenRequest((folder,)), load=PaintedFaces)
    with qtbot.waitExposed(window):
        window.show()
    window.start()
    qtbot.waitUntil(lambda: has_face(window))
    use(window)
    window.close()
    assert not wait_for_all(60, 60)
    window.deleteLater()
    QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return weakref.ref(window)


def test_windows_are_let_go_once_they_are_closed(qtbot: QtBot, folder: Path) -> None:
    windows = [closed_window(qtbot, folder, lambda _window: None) for _ in range(3)]
    gc.collect()
    assert [window() for window in windows] == [None, None, None]
