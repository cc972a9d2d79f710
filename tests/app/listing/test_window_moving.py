"""Going through the list of photos by its search, filter and order, with real keys."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from adnet_core.projects.store import Project
from app.logic.listing.photo_list import Order, Shown
from app.logic.session import Session
from app.window import MainWindow
from tests.app.windows import names

Open = Callable[..., MainWindow]
Key = Qt.Key
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def test_a_search(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    page, session = window.page, window.page.session
    assert session is not None
    field = page.photo_panel.search
    qtbot.keyClick(page.canvas, Key.Key_F, CONTROL)
    assert field.hasFocus()
    qtbot.keyClicks(field, "IMG1")
    qtbot.waitUntil(lambda: names(window) == ["img1.png", "img10.png"], timeout=2000)
    assert window.findChild(QLabel, "count").text().endswith("2 listed")
    qtbot.keyClick(field, Key.Key_Return)
    assert page.canvas.hasFocus()
    qtbot.keyClick(page.canvas, Key.Key_D)
    assert session.row == 2
    assert window.status.position.text() == "2 of 2"
    assert page.photo_panel.list.currentIndex().row() == 1
    qtbot.mouseClick(page.photo_panel.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(80, 20))
    assert session.row == 0
    # Enter before the pause is over searches at once, and goes to what is found.
    qtbot.keyClick(page.canvas, Key.Key_F, CONTROL)
    qtbot.keyClicks(field, "img2")
    qtbot.keyClick(field, Key.Key_Return)
    assert session.row == 1
    qtbot.keyClick(page.canvas, Key.Key_F, CONTROL)
    qtbot.keyClick(field, Key.Key_Escape)
    assert len(names(window)) == 3
    assert session.row == 1


def test_filters_and_orders(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    page, session = window.page, window.page.session
    assert session is not None
    qtbot.waitUntil(lambda: all(image.predicted for image in session.images), timeout=10_000)
    qtbot.keyClick(page.canvas, Key.Key_Space)
    qtbot.keyClick(page.canvas, Key.Key_C, SHIFT)
    assert session.listing.view.shown is Shown.UNFINISHED
    assert page.photo_panel.filter.currentText() == "unfinished"
    assert names(window) == ["img2.png", "img10.png"]
    for _ in range(list(Order).index(Order.NEWEST_FIRST)):
        qtbot.keyClick(page.canvas, Key.Key_D, SHIFT)
    assert session.listing.view.order is Order.NEWEST_FIRST
    # Added in natural order, so the last added is img10.
    assert names(window) == ["img10.png", "img2.png"]
    qtbot.keyClick(page.canvas, Key.Key_Home)
    assert session.image is not None
    assert session.image.path.name == "img10.png"
    qtbot.keyClick(page.canvas, Key.Key_A)
    assert page.message.text == "This is the first photo of the list."
    # Another session begins with everything.
    window.page.set_session(Session(Project.open(session.project.path, author="ann")))
    assert page.photo_panel.filter.currentText() == "all photos"


def test_a_list_that_is_empty_says_what_to_do(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    panel = window.page.photo_panel
    panel.search.setText("nowhere")
    qtbot.waitUntil(lambda: panel.model.rowCount() == 0, timeout=5000)
    assert "Empty the search" in panel.list.hint
    with_hint = panel.list.grab().toImage()
    panel.list.hint = ""
    assert panel.list.grab().toImage() != with_hint


def test_a_choice_that_does_not_fit_is_told_by_its_tip(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    order = open_window(folder).page.photo_panel.order
    order.grab()
    assert order.toolTip() == ""
    order.setCurrentText("expected correction")
    order.setFixedWidth(100)
    order.grab()
    assert order.toolTip() == "expected correction"
    order.setFixedWidth(300)
    order.grab()
    assert order.toolTip() == ""
