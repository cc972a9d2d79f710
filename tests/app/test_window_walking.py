"""The window for everybody: what every widget of it must have, wherever it is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QProgressBar, QWidget
from pytestqt.qtbot import QtBot

from app.canvas import Canvas
from app.panels.floating_sheet import Floating
from app.panels.tab_order import siblings
from app.shell.palette import Palette
from app.window import MainWindow
from tests.app.walking import CONTROLS, Place, each_widget, name_of, places, where

_NOTHING = (QAccessible.Role.NoRole, QAccessible.Role.Client)


def is_painted_here(widget: QWidget) -> bool:
    kind = type(widget)
    return any("paintEvent" in vars(one) and one.__module__.startswith("app.") for one in kind.__mro__)


def without_a_name(_place: Place, widget: QWidget) -> str:
    """A name has a letter in it: a sign on a button says nothing to those who do not see it."""
    if isinstance(widget, QLabel):
        return "" if widget.pixmap().isNull() or name_of(widget) else "a picture without a name"
    if not isinstance(widget, CONTROLS) and not is_painted_here(widget):
        return ""
    if not widget.isVisible() and isinstance(widget, QAbstractButton) and not widget.text():
        return ""  # its words come with what it is shown for
    name = name_of(widget)
    return "" if any(map(str.isalpha, name)) else f"no name but {name!r}"


def without_a_role(_place: Place, widget: QWidget) -> str:
    if not isinstance(widget, CONTROLS) and not is_painted_here(widget):
        return ""
    interface = QAccessible.queryAccessibleInterface(widget)
    return "no role" if interface is None or interface.role() in _NOTHING else ""


@pytest.fixture
def walked(open_window: Callable[..., MainWindow], folder: Path) -> MainWindow:
    """With a face accepted and a point selected, so that panels have something to show."""
    window = open_window(folder)
    window.registry["face.accept"].trigger()
    window.registry["photo.first"].trigger()
    window.registry["point.next"].trigger()
    return window


@pytest.mark.slow
def test_every_widget_has_a_name_and_a_role(
    qtbot: QtBot, walked: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def look(place: Place, widget: QWidget) -> str:
        return ", ".join(filter(None, (without_a_name(place, widget), without_a_role(place, widget))))

    wrong = each_widget(walked, qtbot, monkeypatch, look)
    assert not wrong, "\n".join(wrong)


def press_tab(qtbot: QtBot, *, back: bool) -> None:
    """From the photo Tab goes to its next point: there the key that leads on is another one."""
    focus = QApplication.focusWidget()
    modifiers = Qt.KeyboardModifier.ShiftModifier if back else Qt.KeyboardModifier.NoModifier
    if type(focus) is Canvas:
        modifiers |= Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(focus, Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab, modifiers)


def round_by_tab(qtbot: QtBot, *, back: bool = False) -> list[QWidget]:
    """What Tab stops at until it is back where it began."""
    first = QApplication.focusWidget()
    assert first is not None
    found = [first]
    while len(found) < 600:
        press_tab(qtbot, back=back)
        now = QApplication.focusWidget()
        assert now is not None, f"the keyboard is lost after {where(found[-1])}"
        if now is first:
            return found
        assert now not in found, f"after {where(found[-1])} again {where(now)}, and never back"
        found.append(now)
    raise AssertionError("Tab does not come back")


def enter(qtbot: QtBot, window: MainWindow, place: Place) -> None:
    """Give something the keyboard by keys, where it has not taken it by itself."""
    place.root.window().activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is place.root.window())
    inside = QApplication.focusWidget()
    if inside is None:
        qtbot.keyClick(place.root.window(), Qt.Key.Key_Tab)
    elif place.root is not inside and not place.root.isAncestorOf(inside):
        window.registry["view.next_part"].trigger()
    inside = QApplication.focusWidget()
    assert inside is not None, f"{place.name} has not got the keyboard"
    assert place.root is inside or place.root.isAncestorOf(inside), f"{place.name}: {where(inside)} has it"


def missed(place: Place, found: list[QWidget]) -> list[str]:
    """The controls that can be used by the mouse and were not found by Tab."""
    out = []
    for widget in place.seen():
        if not isinstance(widget, (*CONTROLS, Canvas)) or isinstance(widget, QProgressBar):
            continue
        alike = siblings(widget) if isinstance(widget, QAbstractButton) else []
        if widget.isEnabled() and widget not in found and not any(one in found for one in alike):
            out.append(f"{place.name}: {where(widget)}: Tab does not come here")
    return out


@pytest.mark.slow
def test_tab_comes_to_every_control_once_and_back(
    qtbot: QtBot, walked: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    wrong: list[str] = []
    for place in places(walked, qtbot, monkeypatch):
        root = place.root
        round_it = (
            root.keeps_keyboard if isinstance(root, Floating) else isinstance(root, (QDialog, MainWindow))
        )
        if isinstance(root, Palette) or not round_it:
            continue  # the palette's one field moves in its list
        enter(qtbot, walked, place)
        found = round_by_tab(qtbot)
        back = round_by_tab(qtbot, back=True)
        if back != [found[0], *reversed(found[1:])]:
            wrong.append(f"{place.name}: another way back")
        wrong += missed(place, found)
        wrong += [f"{place.name}: {where(one)}: a stop without a name" for one in found if not name_of(one)]
    assert not wrong, "\n".join(wrong)


def test_tab_comes_to_a_message_and_a_page_that_takes_the_place_of_the_photos(
    qtbot: QtBot, walked: MainWindow
) -> None:
    walked.page.message.show_message("Something.", button="Do it", do=lambda: None, stays=True)
    enter(qtbot, walked, Place("window", walked))
    found = round_by_tab(qtbot)
    assert missed(Place("message", walked.page.message), found) == []
    at = found.index(walked.page.canvas)
    assert walked.page.message.isAncestorOf(found[(at + 1) % len(found)])
