"""The line at the foot in windows that are narrow."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel
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
