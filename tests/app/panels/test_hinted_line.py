"""A line to write in is as wide as what it says while it is empty."""

from __future__ import annotations

from PySide6.QtWidgets import QStyle, QStyleOptionFrame, QWidget
from pytestqt.qtbot import QtBot

from app.logic.preferences import preferences
from app.logic.translating import speak
from app.panels.hinted_line import HintedLine
from app.preferences.dialog import PreferencesDialog


def room_in(line: HintedLine) -> int:
    """Pixels for words, less two on each side that Qt leaves free."""
    option = QStyleOptionFrame()
    line.initStyleOption(option)
    return line.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, line).width() - 4


def test_no_preference_cuts_what_it_says_while_it_is_empty(qtbot: QtBot) -> None:
    speak(lambda text, _about, _number: f"{text} and as much more as another language may need")
    try:
        parent = QWidget()
        qtbot.addWidget(parent)
        dialog = PreferencesDialog(preferences(), parent)
    finally:
        speak(None)
    dialog.show()
    lines = [field for field in dialog.fields.values() if isinstance(field, HintedLine)]
    assert lines
    for line in lines:
        assert line.fontMetrics().horizontalAdvance(line.placeholderText()) <= room_in(line)
