"""Going to a photo by its name or number, through the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.listing.jumping import JumpingFeature
from app.window import MainWindow
from tests.app.windows import feature_of

Open = Callable[..., MainWindow]
CONTROL = Qt.KeyboardModifier.ControlModifier


def jump(qtbot: QtBot, window: MainWindow, words: str) -> None:
    qtbot.keyClick(window.page.canvas, Qt.Key.Key_J, CONTROL)
    feature = feature_of(window, JumpingFeature)
    assert feature.sheet is not None
    assert feature.sheet.isVisible()
    qtbot.keyClicks(feature.sheet.field, words)
    qtbot.keyClick(feature.sheet.field, Qt.Key.Key_Return)
    assert not feature.sheet.isVisible()


def test_by_number_and_by_name(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    session = window.page.session
    assert session is not None
    jump(qtbot, window, "2")
    assert session.row == 1
    jump(qtbot, window, "img10")
    assert session.row == 2
    jump(qtbot, window, "IMG1.png")
    assert session.row == 0
    jump(qtbot, window, "nobody")
    assert window.page.message.text == "No photo is called “nobody”, and the list has 3."
    assert session.row == 0
