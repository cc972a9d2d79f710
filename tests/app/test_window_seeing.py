"""How the photo and its overlays are shown, by real keys and sliders."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.canvas.toning import Toning
from app.face_figures import shift_words
from app.window import MainWindow

Open = Callable[..., MainWindow]


def pixels_of(window: MainWindow) -> np.ndarray:
    image = window.page.canvas.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : 3 * image.width()].astype(float)


def test_sliders_change_the_view_and_are_found_again(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    page = window.page
    settings = page.view_settings
    qtbot.keyClick(page.canvas, Qt.Key.Key_Z)
    assert settings.isVisible()
    settings.hide()
    page.message.hide()
    plain = pixels_of(window)
    settings.slider("brightness").setValue(30)
    assert pixels_of(window).mean() > plain.mean() + 20
    settings.slider("brightness").setValue(0)
    np.testing.assert_array_equal(pixels_of(window), plain)
    settings.slider("ellipses").setValue(0)
    assert page.canvas.ellipses.strength == 0
    assert (pixels_of(window) != plain).any()
    settings.slider("gamma").setValue(150)
    qtbot.keyClick(page.canvas, Qt.Key.Key_Z, Qt.KeyboardModifier.ShiftModifier)
    assert page.canvas.ellipses.probability == 0.95
    assert "95" in page.message.text
    window.close()
    again = open_window(folder)
    assert again.page.canvas.ellipses.probability == 0.95
    assert again.page.canvas.ellipses.strength == 0
    assert again.page.canvas.toning == Toning(gamma=1.5)
    again.page.view_settings.reset()
    assert again.page.canvas.toning == Toning()
    assert again.page.canvas.ellipses.probability == 0.9
    qtbot.keyClick(again.page.canvas, Qt.Key.Key_Z)
    qtbot.keyClick(again.page.canvas, Qt.Key.Key_Escape)
    assert not again.page.view_settings.isVisible()


def test_settings_from_elsewhere_do_no_harm(open_window: Open, folder: Path, home: Path) -> None:
    home.mkdir()
    (home / "window.ini").write_text("[look]\ngamma=99999\nlevel=7\npoints=many\n")
    window = open_window(folder)
    assert window.page.canvas.toning == Toning()
    assert window.page.view_settings.level == 90
    assert window.page.canvas.points.strength == 1.0


def test_a_drag_is_told_along_and_across(open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    session = window.page.session
    assert session is not None
    before = session.faces[0].points.copy()
    session.place(np.array([8]), before[[8]] + np.array([3.0, -2.0]))
    assert session.face is not None
    per_pixel = 100 / float(session.layout.distance(session.face.points))
    # The chin's tangent runs to the right, its normal down.
    words = shift_words(before, session.face, session.layout, 8)
    assert words == f"along +3.0 px ({3 * per_pixel:.1f} %)\nacross −2.0 px ({2 * per_pixel:.1f} %)"
    window.page.face_panel.show_drag(words)
    assert window.findChild(QLabel, "pointShift").text() == words
