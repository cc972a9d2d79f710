"""The statistics panel follows the work in the real window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.statistics.statistics_panel import StatisticsPanel
from app.window import MainWindow

Open = Callable[..., MainWindow]
Key = Qt.Key


def panel_of(window: MainWindow) -> StatisticsPanel:
    panel = window.page.side.panel("statistics")
    assert isinstance(panel, StatisticsPanel)
    return panel


def test_figures_move_as_one_works(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    page, session, panel = window.page, window.page.session, panel_of(window)
    assert session is not None
    qtbot.keyClick(page.canvas, Key.Key_F5)
    assert page.side.current == "statistics"
    qtbot.waitUntil(lambda: panel.count.text() == "0 faces accepted", timeout=5000)
    assert panel.bias.text() == "No correction of a prediction yet."
    session.selection.select(0, 3)
    qtbot.keyClick(page.canvas, Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(page.canvas, Key.Key_Space)
    qtbot.waitUntil(lambda: panel.count.text() == "1 face accepted", timeout=5000)
    assert "1.0 corrections a face" in panel.effort.text()
    assert "along" in panel.bias.text()
    assert panel.cloud._cloud is not None
    assert panel.days.people == [session.project.author]
    qtbot.keyClick(page.canvas, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: panel.count.text() == "0 faces accepted", timeout=5000)
    assert panel.cloud._cloud is None
    for plot in (panel.cloud, panel.regions, panel.points, panel.coverage, panel.days):
        assert not plot.grab().isNull()


def test_nothing_is_computed_while_the_panel_is_not_seen(
    qtbot: QtBot, open_window: Open, folder: Path
) -> None:
    window = open_window(folder)
    panel = panel_of(window)
    qtbot.keyClick(window.page.canvas, Key.Key_Space)
    qtbot.wait(500)
    assert panel.count.text() == ""
    qtbot.keyClick(window.page.canvas, Key.Key_F5)
    qtbot.waitUntil(lambda: panel.count.text() == "1 face accepted", timeout=5000)


def test_another_project(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    panel = panel_of(window)
    qtbot.keyClick(window.page.canvas, Key.Key_F5)
    qtbot.keyClick(window.page.canvas, Key.Key_Space)
    qtbot.waitUntil(lambda: panel.count.text() == "1 face accepted", timeout=5000)
    window.page.leave_session()
    assert window.page.session is None
