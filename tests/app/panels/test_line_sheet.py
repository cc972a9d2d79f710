"""One line to write: kept or given up, by keys, by buttons, or by going elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.panels.line_sheet import LineSheet

Key = Qt.Key


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(800, 600)
    with qtbot.waitActive(host):
        host.show()
        host.activateWindow()
    return host


@pytest.fixture
def sheet(host: QWidget) -> LineSheet:
    sheet = LineSheet("Flags", "What a face may be flagged with, by commas.", host)
    sheet.open("blur")
    return sheet


def answers(sheet: LineSheet) -> list[str | None]:
    """What was written, None for what was given up."""
    found: list[str | None] = []
    sheet.written.connect(found.append)
    sheet.given_up.connect(lambda: found.append(None))
    return found


def press(key: Key) -> None:
    QTest.keyClick(QApplication.focusWidget(), key)


def click(button: QWidget) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def tabs(count: int) -> None:
    for _ in range(count):
        press(Key.Key_Tab)


@pytest.mark.parametrize(
    ("do", "answer"),
    [
        (lambda sheet: press(Key.Key_Return), "blur"),
        (lambda sheet: press(Key.Key_Escape), None),
        (lambda sheet: click(sheet.keep), "blur"),
        (lambda sheet: click(sheet.cancel), None),
        (lambda sheet: (tabs(1), press(Key.Key_Space)), "blur"),
        (lambda sheet: (tabs(1), press(Key.Key_Return)), "blur"),
        (lambda sheet: (tabs(1), press(Key.Key_Escape)), None),
        (lambda sheet: (tabs(2), press(Key.Key_Return)), None),
        (lambda sheet: (tabs(3), press(Key.Key_Return)), "blur"),
    ],
)
def test_each_way_gives_one_answer(
    sheet: LineSheet, do: Callable[[LineSheet], object], answer: str | None
) -> None:
    found = answers(sheet)
    do(sheet)
    assert found == [answer]
    assert sheet.isHidden()


def test_going_elsewhere_gives_it_up_from_wherever(host: QWidget, sheet: LineSheet) -> None:
    other = QLineEdit(host)
    other.show()
    found = answers(sheet)
    for count in (0, 1, 2):
        sheet.open("blur")
        tabs(count)
        assert sheet.isVisible()
        assert found == [None] * count
        other.setFocus()
        assert sheet.isHidden()
    assert found == [None] * 3


def test_the_buttons_are_named_and_one_is_the_default(sheet: LineSheet) -> None:
    names = [
        QAccessible.queryAccessibleInterface(one).text(QAccessible.Text.Name)
        for one in (sheet.field, sheet.keep, sheet.cancel)
    ]
    assert names == ["Flags", "OK", "Cancel"]
    assert sheet.keep.isDefault()
    assert not sheet.cancel.isDefault()


def test_a_folder_is_chosen_where_one_may_be_written(
    host: QWidget, sheet: LineSheet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The dialog takes the keyboard, and the sheet stays; what is chosen is written in its field."""
    assert sheet.choose.isHidden()
    sheet.shut()
    asking = LineSheet("Where?", "A folder.", host, folder_near=lambda: tmp_path)
    other = QLineEdit(host)
    other.show()
    starts: list[str] = []
    chosen = ["", str(tmp_path / "team")]

    def ask(_parent: object, _title: str, near: str) -> str:
        starts.append(near)
        other.setFocus()
        return chosen.pop(0)

    monkeypatch.setattr(QFileDialog, "getExistingDirectory", ask)
    found = answers(asking)
    asking.open("postgresql://host/database")
    click(asking.choose)
    assert asking.field.text() == "postgresql://host/database", "none was chosen"
    assert QApplication.focusWidget() is asking.field
    tabs(1)
    press(Key.Key_Space)
    assert (asking.field.text(), found) == (str(tmp_path / "team"), [])
    assert starts == [str(tmp_path)] * 2
    (tmp_path / "team").mkdir()
    chosen.append("")
    click(asking.choose)
    assert starts[-1] == str(tmp_path / "team")
    press(Key.Key_Return)
    assert found == [str(tmp_path / "team")]
