"""Keys that a person chooses, by real key presses on the sheet of keys."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.manual.reader import ManualReader
from app.preferences.dialog import PreferencesDialog
from app.shell.feature import ShellFeature
from app.shell.key_sheet import KeySheet, parted, pressed_key
from app.window import MainWindow
from tests.app.windows import feature_of

Open = Callable[..., MainWindow]
Key, Modifier = Qt.Key, Qt.KeyboardModifier
LEFT = Qt.MouseButton.LeftButton


def shell_of(window: MainWindow) -> ShellFeature:
    return feature_of(window, ShellFeature)


def sheet_of(window: MainWindow) -> KeySheet:
    return shell_of(window).key_sheet


@pytest.fixture
def window(open_window: Open, folder: Path) -> MainWindow:
    window = open_window(folder)
    window.registry["help.keys"].trigger()
    return window


def choose(qtbot: QtBot, window: MainWindow, name: str) -> None:
    qtbot.mouseClick(sheet_of(window).cap(name), LEFT)
    assert sheet_of(window).changing == name


def test_a_key_is_changed_acts_and_is_found_again(
    qtbot: QtBot, window: MainWindow, open_window: Open, folder: Path
) -> None:
    sheet, page = sheet_of(window), window.page
    assert page.session is not None
    choose(qtbot, window, "photo.next")
    qtbot.keyClick(sheet, Key.Key_J)
    assert sheet.cap("photo.next").text() == "J"
    assert sheet.changing == ""
    qtbot.keyClick(sheet, Key.Key_Escape)
    assert not sheet.isVisible()
    qtbot.keyClick(page.canvas, Key.Key_D)
    assert page.session.row == 0
    qtbot.keyClick(page.canvas, Key.Key_J)
    assert page.session.row == 1
    window.close()
    again = open_window(folder)
    assert again.registry.keys("photo.next") == ("J", "PgDown")
    again.registry["help.keys"].trigger()
    qtbot.mouseClick(sheet_of(again).reset_all, LEFT)
    assert again.registry.keys("photo.next") == ("D", "PgDown")
    again.close()
    assert open_window(folder).registry.keys("photo.next") == ("D", "PgDown")


def test_a_key_of_another_action_is_taken_only_when_pressed_twice(qtbot: QtBot, window: MainWindow) -> None:
    sheet, registry = sheet_of(window), window.registry
    choose(qtbot, window, "face.note")
    qtbot.keyClick(sheet, Key.Key_R)
    assert "Reject" in sheet.hint.text()
    assert registry.keys("face.reject") == ("R",)
    assert sheet.changing == "face.note"
    qtbot.keyClick(sheet, Key.Key_R)
    assert registry.keys("face.note") == ("R",)
    assert registry.keys("face.reject") == ()
    assert sheet.cap("face.reject").text() == "–"
    qtbot.keyClick(window.page.canvas, Key.Key_R)
    assert window.page.face_panel.note.hasFocus()


def test_keys_that_the_window_or_tab_would_take_can_be_chosen(qtbot: QtBot, window: MainWindow) -> None:
    sheet, registry = sheet_of(window), window.registry
    choose(qtbot, window, "face.note")
    qtbot.keyClick(sheet, Key.Key_Tab)
    qtbot.keyClick(sheet, Key.Key_Tab)
    assert registry.keys("face.note") == ("Tab",)
    assert window.page.session is not None
    assert window.page.session.selection.point is None
    choose(qtbot, window, "face.note")
    qtbot.mouseClick(sheet.reset_one, LEFT)
    assert registry.keys("face.note") == ("N",)
    assert registry.keys("point.next") == ("Tab",)


def test_a_change_is_given_up_and_a_key_taken_away(qtbot: QtBot, window: MainWindow) -> None:
    sheet, registry = sheet_of(window), window.registry
    choose(qtbot, window, "face.note")
    qtbot.keyClick(sheet, Key.Key_Escape)
    assert sheet.isVisible()
    assert registry.keys("face.note") == ("N",)
    choose(qtbot, window, "face.note")
    qtbot.keyClick(sheet, Key.Key_Backspace)
    assert registry.keys("face.note") == ()
    qtbot.keyClick(window.page.canvas, Key.Key_N)
    assert not window.page.face_panel.note.hasFocus()


def test_every_action_and_mouse_gesture_is_on_the_sheet(window: MainWindow) -> None:
    sheet = sheet_of(window)
    assert {spec.id for spec in window.registry.commands} == set(sheet._caps)
    assert any("corner mark" in label.text() for label in sheet.findChildren(QLabel))
    assert sheet.geometry().right() < window.page.width()
    assert sheet.geometry().bottom() < window.page.height()


def test_settings_from_elsewhere_do_no_harm(open_window: Open, folder: Path, home: Path) -> None:
    home.mkdir()
    (home / "window.ini").write_text(
        "[keys]\nphoto.next=Q\nphoto.last=Q nonsense+\nno.such.action=Y\nface.note=\n"
    )
    registry = open_window(folder).registry
    # Of two that want the same key the first in the file's order by name has it.
    assert registry.keys("photo.last") == ("Q",)
    assert registry.keys("photo.next") == ()
    assert registry.keys("face.previous") == ()
    assert registry.keys("face.note") == ()
    owned = [
        (key, where) for spec in registry.commands for key in registry.keys(spec.id) for where in spec.where
    ]
    assert len(owned) == len(set(owned))


@pytest.mark.parametrize(
    ("key", "modifier", "text", "expected"),
    [
        (Key.Key_A, Modifier.NoModifier, "a", "A"),
        (Key.Key_A, Modifier.ShiftModifier, "A", "Shift+A"),
        (Key.Key_Question, Modifier.ShiftModifier, "?", "?"),
        (Key.Key_Backtab, Modifier.ShiftModifier, "", "Shift+Tab"),
        (Key.Key_Space, Modifier.ShiftModifier, " ", "Shift+Space"),
        (Key.Key_Left, Modifier.KeypadModifier | Modifier.ControlModifier, "", "Ctrl+Left"),
    ],
)
def test_keys_are_written_as_the_table_has_them(
    key: Qt.Key, modifier: Qt.KeyboardModifier, text: str, expected: str
) -> None:
    assert pressed_key(QKeyEvent(QEvent.Type.KeyPress, key, modifier, text)) == expected


def test_columns_are_about_equally_long() -> None:
    assert parted([5, 5, 5, 5], 2) == [[0, 2], [1, 3]]
    assert parted([2, 9, 3, 4], 2) == [[0, 2, 3], [1]]
    assert parted([1, 9], 1) == [[0, 1]]
    assert parted([1], 3) == [[0]]


def test_a_key_with_two_names_is_one_key(qtbot: QtBot, window: MainWindow) -> None:
    """Qt takes Delete and writes Del."""
    sheet, registry = sheet_of(window), window.registry
    choose(qtbot, window, "face.note")
    qtbot.keyClick(sheet, Key.Key_Delete)
    assert registry.keys("face.note") == ("N",)
    assert "Delete" in sheet.hint.text()
    registry.choose_keys({"face.note": ("Delete",)})
    assert registry.keys("face.note") == ("Del",)
    assert registry.keys("edit.delete") == ()


def test_control_on_a_mac_is_held_beside_the_keys_of_controls_too(qtbot: QtBot, window: MainWindow) -> None:
    """Qt's Meta: Control and Tab go to the next part of the window there, wherever the keyboard is."""
    window.registry.choose_keys({"view.next_part": ("Meta+Tab",), "help.keys": ()})
    sheet_of(window).shut()
    window.registry["view.next_part"].trigger()
    before = QApplication.focusWidget()
    assert before is not None
    assert before is not window.page.canvas
    qtbot.keyClick(before, Key.Key_Tab, Modifier.MetaModifier)
    assert QApplication.focusWidget() is not before
    inside = QApplication.focusWidget()
    assert inside is not None
    assert not before.isAncestorOf(inside)


def test_the_window_and_those_beside_it_are_closed_by_the_key_for_it(
    qtbot: QtBot, window: MainWindow
) -> None:
    sheet_of(window).shut()
    for command, kind in (("help.manual", ManualReader), ("file.preferences", PreferencesDialog)):
        window.registry[command].trigger()
        (beside,) = window.findChildren(kind)
        (shortcut,) = beside.findChildren(QShortcut)
        keys = shortcut.keys()
        assert QKeySequence("Ctrl+W") in keys
        shortcut.activated.emit()
        assert not beside.isVisible()
        assert window.isVisible()
    qtbot.keyClick(window.page.canvas, Key.Key_W, Modifier.ControlModifier)
    assert not window.isVisible()
