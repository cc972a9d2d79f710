"""A message goes away once it could be read, but not from under the mouse, nor where it is needed."""

from __future__ import annotations

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


def test_trouble_is_shown_for_longer_than_what_went_well(bar: MessageBar) -> None:
    spans = {}
    for tone in Tone:
        bar.show_message("Short.", tone)
        assert bar._timer.isActive()
        spans[tone] = bar._timer.interval()
    assert spans[Tone.INFO] == spans[Tone.DONE] == message_bar.LEAST_MS[Tone.INFO]
    assert spans[Tone.PROBLEM] == spans[Tone.WARNING] > 2 * spans[Tone.DONE]


def test_it_stays_under_the_mouse(bar: MessageBar, qtbot: QtBot) -> None:
    bar.show_message("Short.", button="Undo", do=lambda: None)
    place = QPointF(5, 5)
    QApplication.sendEvent(bar, QEnterEvent(place, place, place))
    assert not bar._timer.isActive()
    QApplication.sendEvent(bar, QEvent(QEvent.Type.Leave))
    assert bar._timer.isActive()


def test_what_can_be_had_nowhere_else_stays_until_the_next_message(bar: MessageBar) -> None:
    bar.show_message("Found.", Tone.DONE, button="List", do=lambda: None, stays=True)
    assert not bar._timer.isActive()
    QApplication.sendEvent(bar, QEvent(QEvent.Type.Leave))
    assert not bar._timer.isActive()
    bar.show_message("Something else.")
    assert bar._timer.isActive()
