"""The line at the foot in windows that are narrow."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLabel, QMainWindow
from pytestqt.qtbot import QtBot

from app.panels.status_line import StatusLine


def filled(qtbot: QtBot) -> StatusLine:
    line = StatusLine()
    qtbot.addWidget(line)
    for label, words in (
        (line.provider, "CUDA: NVIDIA RTX A2000"),
        (line.model, "adnet-68-fast"),
        (line.finding, "faces of people"),
        (line.time, "3788 ms"),
        (line.task, "predicting, 3 to go"),
        (line.following, "the rest follows"),
        (line.position, "1,203 of 20,000"),
    ):
        label.setText(words)
    line.author.setText("root (account) – your name?")
    line.show_saved("saved", "", problem=False)
    line.show_team("", "")
    line.show()
    return line


def in_sight(line: StatusLine, label: QLabel) -> bool:
    """Whether all words of a label can be read."""
    return label.geometry().right() <= line.width() and label.width() >= label.sizeHint().width()


def test_what_changes_stays_in_sight_where_the_window_is_narrow(qtbot: QtBot) -> None:
    line = filled(qtbot)
    for width in (800, 700):
        line.resize(width, line.sizeHint().height())
        qtbot.waitUntil(lambda: all(in_sight(line, one) for one in (line.task, line.saved, line.position)))
        assert line.finding.width() == 0
    line.task.setText("looking for photos, 12,345 of 678,901 files")  # without another size of the window
    line.resize(800, line.height())
    qtbot.waitUntil(lambda: in_sight(line, line.task) and in_sight(line, line.position))


def test_all_is_there_where_the_window_is_wide(qtbot: QtBot) -> None:
    line = filled(qtbot)
    line.resize(700, line.sizeHint().height())
    line.resize(1600, line.height())
    every = (line.provider, line.model, line.finding, line.time, line.following, line.saved, line.position)
    qtbot.waitUntil(lambda: all(in_sight(line, one) for one in every))


def test_its_end_is_seen_in_a_window_that_is_too_narrow_for_its_words(qtbot: QtBot) -> None:
    line = filled(qtbot)
    line.everything.setText("▶ predict all: 7 to go")
    line.everything.show()
    window = QMainWindow()
    qtbot.addWidget(window)
    window.setMinimumSize(QSize(400, 200))
    window.setStatusBar(line)
    window.show()
    window.resize(560, 300)
    qtbot.waitUntil(lambda: line.width() == 560)
    qtbot.waitUntil(lambda: in_sight(line, line.saved) and in_sight(line, line.position))
    assert line.author.width() == 0
    window.resize(1600, 300)
    qtbot.waitUntil(lambda: line.author.width() >= line.author.sizeHint().width())
