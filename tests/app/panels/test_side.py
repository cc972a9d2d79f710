"""The side of the window is as wide as what is in it, whatever is shown there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.panels.side import LEAST_WIDTH, SidePanels
from app.retraining.feature import RetrainingFeature
from app.window import MainWindow


@pytest.mark.parametrize("height", [200, 2000])
def test_a_wide_panel_is_not_cut_off(qtbot: QtBot, height: int) -> None:
    """With a scroll bar beside it, and without."""
    side = SidePanels()
    qtbot.addWidget(side)
    panel = QWidget()
    row = QHBoxLayout(panel)
    for text in ("Train once more", "Go on with it", "Compare the two"):
        row.addWidget(QPushButton(text))
    long = QWidget(panel)
    long.setFixedHeight(height)
    row.addWidget(long)
    side.add("wide", "Wide", panel)
    side.resize(side.minimumSizeHint().width(), 400)
    with qtbot.waitExposed(side):
        side.show()
    assert side.minimumSizeHint().width() > LEAST_WIDTH
    side.resize(side.minimumSizeHint().width(), 400)
    assert panel.minimumSizeHint().width() <= panel.parentWidget().width()


@pytest.mark.parametrize("size", [(800, 560), (1280, 800)])
def test_no_panel_of_the_window_is_cut_off(
    qtbot: QtBot, open_window: Callable[..., MainWindow], folder: Path, size: tuple[int, int]
) -> None:
    window = open_window(folder)
    window.resize(*size)
    side = window.page.side
    training = next(one.panel for one in window.features if isinstance(one, RetrainingFeature))
    # All that a run which was stopped offers.
    for button in (training.resume, training.compare):
        button.show()
    for name in side.names:
        side.choose(name)
        panel = side.panel(name)
        assert panel is not None
        qtbot.waitUntil(lambda panel=panel: panel.minimumSizeHint().width() <= panel.parentWidget().width())
        assert side.geometry().right() <= window.page.width()
    if size[1] == 800:
        side.choose("face")
        qtbot.waitUntil(lambda: side.width() == LEAST_WIDTH)  # the photo has all other room
