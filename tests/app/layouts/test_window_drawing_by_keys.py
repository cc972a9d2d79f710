"""Drawing a layout on a photo without a mouse."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from app.layouts.feature import LayoutsFeature
from app.layouts.page import LayoutPage
from app.window import MainWindow
from tests.app.windows import feature_of

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def page(
    qtbot: QtBot, open_window: Callable[..., MainWindow], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> LayoutPage:
    window = open_window(folder / "img1.png")
    photo = (str(folder / "img10.png"), "")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, **__: photo)
    feature = feature_of(window, LayoutsFeature)
    window.registry["layout.draw"].trigger()
    qtbot.waitUntil(lambda: feature.shown)
    page = feature.drawing_page
    assert page is not None
    qtbot.waitUntil(lambda: page.canvas.viewport().width() > 300)
    page.canvas.frame()
    page.canvas.setFocus()
    return page


def press(qtbot: QtBot, page: LayoutPage, *keys: Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    for key in keys:
        qtbot.keyClick(page.canvas, key, modifier)


def test_points_are_put_chosen_and_moved_by_keys(qtbot: QtBot, page: LayoutPage) -> None:
    canvas, drawing = page.canvas, page.drawing
    middle, scale = np.array(canvas.view.center), canvas.view.scale
    press(qtbot, page, Key.Key_Return)  # the cross appears in the middle
    assert canvas.cross == pytest.approx(tuple(middle))
    assert not drawing.sketch.points
    press(qtbot, page, Key.Key_Return)
    press(qtbot, page, Key.Key_Right, Key.Key_Down, modifier=SHIFT)
    press(qtbot, page, Key.Key_Left)
    press(qtbot, page, Key.Key_Enter)
    second = middle + np.array([18.0, 20.0]) / scale
    np.testing.assert_allclose(drawing.sketch.positions(), [middle, second])
    assert canvas.selected == 1
    press(qtbot, page, Key.Key_PageUp)
    assert canvas.cross == pytest.approx(tuple(middle))
    press(qtbot, page, Key.Key_Return)  # on a point it chooses that
    assert len(drawing.sketch.points) == 2
    assert canvas.selected == 0
    press(qtbot, page, Key.Key_Up, Key.Key_Up, modifier=SHIFT)
    press(qtbot, page, Key.Key_Return, modifier=SHIFT)  # which comes to the cross
    moved = middle - np.array([0.0, 40.0]) / scale
    np.testing.assert_allclose(drawing.sketch.positions(), [moved, second])
    qtbot.keyClick(page, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    np.testing.assert_allclose(drawing.sketch.positions(), [middle, second])


def test_points_are_joined_to_a_curve_by_keys(qtbot: QtBot, page: LayoutPage) -> None:
    for _ in range(3):
        press(qtbot, page, Key.Key_Return, Key.Key_Return)
        press(qtbot, page, Key.Key_Right, Key.Key_Right, modifier=SHIFT)
    assert len(page.drawing.sketch.points) == 3
    page.tabs.setCurrentWidget(page.curves)
    for _ in range(3):
        press(qtbot, page, Key.Key_PageDown, Key.Key_Return)
    (curve,) = page.drawing.sketch.curves
    assert curve.points == page.drawing.sketch.keys


def test_the_cross_stays_on_the_photo_and_in_sight_and_leaves_for_the_mouse(
    qtbot: QtBot, page: LayoutPage
) -> None:
    canvas = page.canvas
    press(qtbot, page, Key.Key_Left, Key.Key_Plus, Key.Key_Plus, Key.Key_Plus)
    press(qtbot, page, *[Key.Key_Left] * 90, modifier=SHIFT)
    assert canvas.cross is not None
    assert canvas.cross[0] == 0.0
    seen = canvas.view.visible(canvas.screen)
    assert seen.x0 < canvas.cross[0] < seen.x1
    qtbot.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton)
    assert canvas.cross is None


def test_esc_in_a_field_gives_the_photo_the_keyboard_back(qtbot: QtBot, page: LayoutPage) -> None:
    page.name.setFocus()
    qtbot.waitUntil(page.name.hasFocus)
    qtbot.keyClick(page.name, Key.Key_Escape)
    assert QApplication.focusWidget() is page.canvas
    assert page.isVisible()
    qtbot.keyClick(page.canvas, Key.Key_Escape)
    qtbot.waitUntil(lambda: not page.isVisible())
