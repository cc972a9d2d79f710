"""The right button asks what can be done with a point, a face, the photo or a photo of the list."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from adnet_core.faces.states import FaceState
from app.commands import Command, CommandRegistry, On
from app.rooms import COMMANDS
from app.shell.context_menus import ContextMenusFeature
from app.window import MainWindow
from tests.app.windows import feature_of, session_of

Open = Callable[..., MainWindow]
RIGHT = Qt.MouseButton.RightButton


def menus_of(window: MainWindow) -> ContextMenusFeature:
    return feature_of(window, ContextMenusFeature)


def shown(window: MainWindow) -> list[str]:
    """The ids of what the menu offers, and the text of its title."""
    menu = menus_of(window).menu
    assert menu.isVisible()
    return [one.objectName() or one.text() for one in menu.actions() if not one.isSeparator()]


def choose(qtbot: QtBot, window: MainWindow, name: str) -> None:
    """Click an entry of the menu."""
    menu = menus_of(window).menu
    qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(window.registry[name]).center())


def right_click(qtbot: QtBot, window: MainWindow, x: float, y: float) -> None:
    canvas = window.page.canvas
    qtbot.mouseClick(canvas.viewport(), RIGHT, pos=canvas.to_viewport(x, y).toPoint())


def row_middle(window: MainWindow, row: int) -> QPoint:
    view = window.page.photo_panel.list
    return view.visualRect(window.page.photo_panel.model.index(row)).center()


def right_click_list(qtbot: QtBot, window: MainWindow, row: int) -> None:
    viewport, at = window.page.photo_panel.list.viewport(), row_middle(window, row)
    qtbot.mouseClick(viewport, RIGHT, pos=at)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, viewport.mapToGlobal(at))
    QApplication.sendEvent(viewport, event)


@pytest.mark.parametrize("on", [one for one in On if one is not On.NOTHING])
def test_a_menu_holds_what_the_records_say(on: On, qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    menus = menus_of(window)
    menus._show(on, QPoint(40, 40), "")
    assert shown(window) == [command.id for command in COMMANDS if on & command.on]
    assert len(shown(window)) > 2


def test_a_point_is_selected_and_its_menu_works(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    session = session_of(window)
    right_click(qtbot, window, *session.faces[0].points[30].tolist())
    assert session.selection.point == 30
    assert shown(window)[0] == session.layout.point_names[30].replace("_", " ")
    choose(qtbot, window, "point.absent")
    assert session.face is not None
    assert not session.face.placed[30]


def test_a_point_of_a_group_keeps_the_group(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    session = session_of(window)
    session.selection.select_group([30, 31, 32])
    right_click(qtbot, window, *session.faces[0].points[31].tolist())
    assert session.selection.chosen == [30, 31, 32]
    assert shown(window)[0] == "3 points"


def test_a_face_is_made_current(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    session = session_of(window)
    window.registry["view.fit_photo"].trigger()
    session.go_to(1)
    qtbot.waitUntil(lambda: len(session.faces) == 3, timeout=5000)
    window.registry["view.fit_photo"].trigger()
    other = (session.selection.face_index or 0) + 1
    points = session.faces[other].points
    x, y = session.faces[other].box.center
    while np.hypot(*(points - (x, y)).T).min() < 4:  # beside every point
        y += 1
    window.page.canvas.zoom(3.0, window.page.canvas.to_viewport(x, y))
    right_click(qtbot, window, x, y)
    assert session.selection.face_index == other
    assert shown(window)[0] == f"Face {other + 1} of 3"
    choose(qtbot, window, "face.reject")
    assert session.faces[other].state is FaceState.REJECTED


def test_beside_all_faces_it_is_about_the_photo(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    window.registry["view.fit_photo"].trigger()
    right_click(qtbot, window, 10.0, 10.0)
    assert "face.draw" in shown(window)
    assert "face.accept" not in shown(window)


def test_a_drag_with_the_right_button_asks_nothing(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    viewport = window.page.canvas.viewport()
    before = window.page.canvas.view.center
    qtbot.mousePress(viewport, RIGHT, pos=QPoint(200, 200))
    qtbot.mouseMove(viewport, QPoint(240, 230))
    qtbot.mouseRelease(viewport, RIGHT, pos=QPoint(240, 230))
    assert not menus_of(window).menu.isVisible()
    assert window.page.canvas.view.center != before


def test_what_cannot_be_done_is_grey_while_the_menu_is_there(
    qtbot: QtBot, open_window: Open, folder: Path
) -> None:
    window = open_window(folder)
    window.registry["view.fit_photo"].trigger()
    right_click(qtbot, window, 10.0, 10.0)
    assert not window.registry["photo.previous"].isEnabled()
    menus_of(window).menu.close()
    assert window.registry["photo.previous"].isEnabled()


def test_the_key_for_menus_asks_about_the_selected_point(
    qtbot: QtBot, open_window: Open, folder: Path
) -> None:
    window = open_window(folder)
    session = session_of(window)
    session.selection.select(0, 8)
    at = QPoint(1, 1)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, at)
    QApplication.sendEvent(window.page.canvas.viewport(), event)
    assert shown(window)[0] == session.layout.point_names[8].replace("_", " ")


def test_the_list_keeps_its_highlight_and_the_menu_means_what_was_pressed(
    qtbot: QtBot, open_window: Open, folder: Path
) -> None:
    window = open_window(folder)
    session, panel = session_of(window), window.page.photo_panel
    right_click_list(qtbot, window, 2)
    assert shown(window)[0] == "img10.png"
    assert (session.row, panel.chosen_rows(), panel.list.currentIndex().row()) == (0, [0], 0)
    choose(qtbot, window, "photo.remove")
    assert [image.path.name for image in session.images] == ["img1.png", "img2.png"]
    assert session.row == 0
    qtbot.waitUntil(lambda: panel.pointed is None, timeout=5000)


def test_the_menu_on_a_selected_photo_means_all_that_are_selected(
    qtbot: QtBot, open_window: Open, folder: Path
) -> None:
    window = open_window(folder)
    viewport = window.page.photo_panel.list.viewport()
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, control, row_middle(window, 2))
    right_click_list(qtbot, window, 2)
    assert shown(window)[0] == "2 photos"
    choose(qtbot, window, "photo.remove")
    assert [image.path.name for image in session_of(window).images] == ["img2.png"]


def test_a_command_says_where_it_is_offered(qtbot: QtBot) -> None:
    from PySide6.QtWidgets import QMenu, QWidget

    owner = QWidget()
    qtbot.addWidget(owner)
    one: Command[None] = Command("a.one", "One", "Face", do=lambda _: None, on=On.FACE | On.POINT)
    two: Command[None] = Command("a.two", "Two", "Edit", do=lambda _: None, on=On.POINT)
    registry = CommandRegistry(owner, (one, two))
    menu = QMenu(owner)
    registry.fill_context(menu, On.POINT)
    assert [action.text() for action in menu.actions()] == ["Two", "", "One"]
