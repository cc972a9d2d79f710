"""A message goes away once it could be read, but not from under the mouse, nor where it is needed."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF
from PySide6.QtGui import QCursor, QEnterEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.panels import message_bar
from app.panels.message_bar import MessageBar, Tone


@pytest.fixture
def bar(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> MessageBar:
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(800, 500)
    with qtbot.waitExposed(host):
        host.show()
    QCursor.setPos(host.mapToGlobal(QPoint(5, 5)))  # away from the foot of the host
    qtbot.wait(20)
    return MessageBar(host, str)


def turns(bar: MessageBar) -> int:
    """How many turns its message takes until it goes away by itself."""
    for turn in range(1, 1000):
        bar._turns.timeout.emit()
        if not bar.text:
            return turn
    raise AssertionError("it stays")


def test_trouble_is_shown_for_longer_than_what_went_well(bar: MessageBar, qtbot: QtBot) -> None:
    spans = {}
    for tone in Tone:
        bar.show_message("Short.", tone)
        qtbot.waitUntil(lambda: bar.goes_away)
        spans[tone] = turns(bar) * message_bar.LOOK_MS
    assert spans[Tone.INFO] == spans[Tone.DONE] >= message_bar.LEAST_MS[Tone.INFO]
    assert spans[Tone.PROBLEM] == spans[Tone.WARNING] > 2 * spans[Tone.DONE]


def test_its_time_counts_from_when_it_was_painted(bar: MessageBar, qtbot: QtBot) -> None:
    """Each message anew, be it that the bar has been there for long."""
    for text in ("Short.", "Another one."):
        bar.show_message(text)
        for _ in range(1000):  # a machine that is too busy to paint
            bar._turns.timeout.emit()
        assert bar.text == text
        qtbot.waitUntil(lambda: bar.goes_away)
        assert turns(bar) * message_bar.LOOK_MS >= message_bar.LEAST_MS[Tone.INFO]
        bar.show_message("Before the next.")
        qtbot.waitUntil(lambda: bar.goes_away)


def test_a_window_that_stood_still_takes_no_time_off_it(bar: MessageBar, qtbot: QtBot) -> None:
    bar.show_message("Short.")
    qtbot.waitUntil(lambda: bar.goes_away)
    bar._left_ms = 2 * message_bar.LOOK_MS
    time.sleep(4 * message_bar.LOOK_MS / 1000)
    QApplication.processEvents()
    assert bar.text == "Short."
    qtbot.waitUntil(lambda: not bar.text)


def test_it_stays_under_the_mouse(bar: MessageBar, qtbot: QtBot) -> None:
    bar.show_message("Short.", button="Undo", do=lambda: None)
    qtbot.waitUntil(lambda: bar.goes_away)
    here = QPointF(5, 5)
    QApplication.sendEvent(bar, QEnterEvent(here, here, here))
    assert not bar.goes_away
    QApplication.sendEvent(bar, QEvent(QEvent.Type.Leave))
    assert bar.goes_away


def test_what_can_be_had_nowhere_else_stays_until_the_next_message(bar: MessageBar, qtbot: QtBot) -> None:
    bar.show_message("Found.", Tone.DONE, button="List", do=lambda: None, stays=True)
    qtbot.waitUntil(lambda: bar._painted)
    assert not bar.goes_away
    QApplication.sendEvent(bar, QEvent(QEvent.Type.Leave))
    assert not bar.goes_away
    bar.show_message("Something else.")
    qtbot.waitUntil(lambda: bar.goes_away)


@pytest.mark.parametrize("width", [800, 170])
def test_it_is_as_high_as_its_lines_and_no_wider_than_there_is_room(bar: MessageBar, width: int) -> None:
    """Its cross lay outside where the photo has little room, and lines had as much room again around them."""
    host = bar.parentWidget()
    assert host is not None
    host.resize(width, 500)
    bar.show_message("This model places other points than the project has. " * 2 * (width // 170))
    bar.arrange()
    assert bar.x() >= 0
    assert bar.geometry().right() < width
    cross = bar._close
    assert bar.rect().contains(cross.geometry())
    text = bar._text
    assert text.heightForWidth(text.width()) <= text.height()
    layout = bar.layout()
    assert layout is not None
    around = layout.contentsMargins().top() + layout.contentsMargins().bottom()
    assert bar.height() <= max(text.heightForWidth(text.width()), cross.height()) + around
