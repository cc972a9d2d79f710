"""The sheet on which frames are chosen, in a language that puts the number first."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from app.logic.translating import speak
from app.video.chooser import FrameChooser
from app.video.timeline import clock

pytestmark = pytest.mark.usefixtures("english_afterwards")


def words_of(qtbot: QtBot) -> tuple[list[str], list[str]]:
    host = QWidget()
    qtbot.addWidget(host)
    sheet = FrameChooser(host)
    buttons = [button.text() for button in sheet.findChildren(QRadioButton)]
    return buttons, [label.text() for label in sheet.findChildren(QLabel) if label.text()]


def test_words_stand_on_both_sides_of_a_number(qtbot: QtBot) -> None:
    buttons, labels = words_of(qtbot)
    assert buttons[0] == "One frame in"
    assert "frames" in labels
    speak(lambda text, _about, _number: {"One frame in {number}": "Jedes {number}. Bild"}.get(text, ""))
    buttons, labels = words_of(qtbot)
    assert buttons[0] == "Jedes"
    assert ". Bild" in labels


def test_a_time_is_written_as_the_language_does() -> None:
    assert [clock(62.4), clock(3723.4)] == ["1:02.40", "1:02:03.40"]
