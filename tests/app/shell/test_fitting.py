"""The window is whole on whatever screen it opens on, remembered from another one or not."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMargins, QRect, QSize
from PySide6.QtGui import QScreen
from pytestqt.qtbot import QtBot

from app.fitting import fitted
from app.logic.projects.opening import OpenRequest
from app.window import SMALLEST_SIZE, WINDOW_SIZE, MainWindow, _text_of

# Logical pixels: 1280x800, 1920x1080 at 100, 150 and 200 %, with and without a task bar; a second screen.
SCREENS = [
    QRect(0, 0, 1280, 800),
    QRect(0, 0, 1280, 752),
    QRect(0, 0, 1920, 1080),
    QRect(0, 0, 1280, 720),
    QRect(0, 32, 960, 508),
    QRect(0, 0, 960, 540),
    QRect(1920, 0, 960, 540),
    QRect(-1280, 200, 1280, 720),
]
rects = st.builds(
    QRect,
    st.integers(-4000, 4000),
    st.integers(-4000, 4000),
    st.integers(300, 4000),
    st.integers(200, 3000),
)


@settings(deadline=None)
@given(rects, st.sampled_from(SCREENS), st.integers(0, 40))
def test_it_is_whole_and_as_large_as_wanted_where_there_is_room(
    wanted: QRect, screen: QRect, frame: int
) -> None:
    margins = QMargins(2, frame, 2, 2)
    shown = fitted(wanted, screen, margins)
    assert screen.contains(shown.marginsAdded(margins))
    room = screen.marginsRemoved(margins).size()
    assert shown.size() == wanted.size().boundedTo(room)
    assert fitted(shown, screen, margins) == shown


def test_what_fits_stays_where_it_is() -> None:
    wanted = QRect(100, 50, 800, 600)
    assert fitted(wanted, QRect(0, 0, 1920, 1080)) == wanted


@pytest.mark.parametrize("screen", [QRect(0, 0, 1280, 800), QRect(0, 0, 960, 540), QRect(0, 32, 960, 508)])
@pytest.mark.parametrize("remembered", [False, True])
def test_the_window_itself(
    qtbot: QtBot, home: Path, monkeypatch: pytest.MonkeyPatch, screen: QRect, remembered: bool
) -> None:
    if remembered:
        large = MainWindow(OpenRequest())
        large.resize(2400, 1500)
        geometry = _text_of(large.saveGeometry())
        with large.settings.changing() as kept:
            kept.window.geometry = geometry
        large.deleteLater()
    monkeypatch.setattr(QScreen, "availableGeometry", lambda _self: screen)
    window = MainWindow(OpenRequest())
    qtbot.addWidget(window)
    assert screen.contains(window.geometry())
    assert window.minimumSize() == SMALLEST_SIZE.boundedTo(screen.size())
    if not remembered:
        assert window.size() == WINDOW_SIZE.boundedTo(screen.size())
    window.show()
    qtbot.waitUntil(lambda: not window._framed.isActive(), timeout=5000)
    assert screen.contains(window.frameGeometry())
    window.close()


def test_a_size_that_a_person_has_chosen_meanwhile_stays(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QScreen, "availableGeometry", lambda _self: QRect(0, 0, 1000, 700))
    window = MainWindow(OpenRequest())
    qtbot.addWidget(window)
    window.show()
    window.resize(QSize(1200, 800))
    qtbot.waitUntil(lambda: not window._framed.isActive(), timeout=5000)
    assert window.size() == QSize(1200, 800)
    window.close()
