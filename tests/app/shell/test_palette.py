from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.shell.feature import ShellFeature
from app.window import MainWindow
from tests.app.windows import feature_of


def test_what_cannot_be_done_is_grey_in_the_palette_and_says_why(
    qtbot: QtBot, open_window: Callable[..., MainWindow], folder: Path
) -> None:
    window = open_window(folder)
    palette = feature_of(window, ShellFeature).palette
    session = window.page.session
    assert session is not None
    window.registry["help.palette"].trigger()
    qtbot.keyClicks(palette.field, "turn the selection left")
    item = palette.found.item(0)
    assert not item.flags() & Qt.ItemFlag.ItemIsEnabled
    assert item.toolTip().startswith("Select several points first: S a curve")
    before = session.faces[0].points.copy()
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()
    palette.field.setText("turn")
    assert palette.found.currentItem().text().startswith("View: Turn the view")
    palette.shut()
    session.selection.select_group(range(10))
    window.registry["help.palette"].trigger()
    qtbot.keyClicks(palette.field, "turn the selection left")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert not palette.isVisible()
    assert (session.faces[0].points[:10] != before[:10]).any()


def test_menus_are_grey_where_nothing_can_be_done_and_keys_say_why(
    open_window: Callable[..., MainWindow], folder: Path
) -> None:
    window = open_window(folder)
    (menu,) = (action.menu() for action in window.menuBar().actions() if action.text() == "Correct")
    menu.aboutToShow.emit()
    assert not window.registry["point.visibility"].isEnabled()
    assert window.registry["shape.swap"].isEnabled()
    menu.aboutToHide.emit()
    window.registry["point.visibility"].trigger()
    assert window.page.message.text == "Select a point first: click one, or Tab."
