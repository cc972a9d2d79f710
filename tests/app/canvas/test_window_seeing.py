"""How the photo and its overlays are shown, by real keys and sliders."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from adnet_core.media import read_photo
from app.canvas.overlays.attention import AttentionMode, meant_points
from app.logic.canvas.toning import Toning
from app.logic.face_figures import shift_words
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


def test_names_and_numbers_take_turns(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    canvas, registry = window.page.canvas, window.registry
    plain = pixels_of(window)
    qtbot.keyClick(canvas, Qt.Key.Key_7, Qt.KeyboardModifier.AltModifier)
    names = pixels_of(window)
    assert canvas.numbers.names
    assert (names != plain).any()
    qtbot.keyClick(canvas, Qt.Key.Key_7)
    assert registry["overlay.numbers"].isChecked()
    assert not registry["overlay.names"].isChecked()
    assert (pixels_of(window) != names).any()
    qtbot.keyClick(canvas, Qt.Key.Key_7)
    assert not canvas.numbers.visible
    qtbot.keyClick(canvas, Qt.Key.Key_7, Qt.KeyboardModifier.AltModifier)
    window.close()
    assert open_window(folder).page.canvas.numbers.names


def test_the_name_of_the_selected_point_is_always_seen(open_window: Open, folder: Path) -> None:
    """Names that would lie over others are left out, so the small face has fewer than points."""
    window = open_window(folder)
    page, session = window.page, window.page.session
    assert session is not None
    drawn: list[str] = []
    numbers = page.canvas.numbers
    numbers.visible = numbers.names = True
    stamp = numbers._stamp

    def noted(text: str, *rest: Any) -> Any:
        drawn.append(text)
        return stamp(text, *rest)

    numbers._stamp = noted  # type: ignore[method-assign]
    session.selection.select(0, 62)
    page.canvas.grab()
    assert drawn[0] == "inner lips 3"


def test_attention_of_a_curve(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    page, session = window.page, window.page.session
    assert session is not None
    qtbot.keyClick(page.canvas, Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)
    assert "Select a point" in page.message.text
    session.selection.select(0, 38)
    scene = page.canvas.scene_shown
    assert scene is not None
    assert meant_points(scene, AttentionMode.CURVE) == (36, 37, 38, 39, 40, 41)
    assert meant_points(scene, AttentionMode.POINT) == (38,)
    page.message.hide()
    shown = pixels_of(window)
    qtbot.keyClick(page.canvas, Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)
    assert page.canvas.attention.mode is AttentionMode.OFF
    assert (pixels_of(window) != shown).any()


def test_nudges_go_by_the_photo_where_that_is_chosen(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    page, session = window.page, window.page.session
    assert session is not None
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(page.canvas, Qt.Key.Key_A, both)
    session.selection.select(0, 30)
    before = session.faces[0].points[30].copy()
    qtbot.keyClick(page.canvas, Qt.Key.Key_Right)
    qtbot.keyClick(page.canvas, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    np.testing.assert_allclose(session.faces[0].points[30] - before, [1.0, 10.0])
    window.close()
    assert open_window(folder).registry["nudge.photo"].isChecked()


def test_the_line_at_the_foot_says_where_the_mouse_is(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    canvas = window.page.canvas
    window.registry["view.fit_photo"].trigger()
    pixels = read_photo(folder / "img1.png").pixels
    for x, y in ((250, 200), (12, 9), (600, 470)):
        spot = canvas.to_viewport(x, y)
        qtbot.mouseMove(canvas.viewport(), spot.toPoint())
        at = canvas.to_photo(QPointF(spot.toPoint()))
        red, green, blue = pixels[round(at[1]), round(at[0]), ::-1].tolist()
        assert window.status.pointer.text() == f"x {at[0]:.1f}  y {at[1]:.1f}  rgb {red} {green} {blue}"
    beside = canvas.to_viewport(-30, 200).toPoint()
    qtbot.mouseMove(canvas.viewport(), beside)
    assert window.status.pointer.text() == ""
    qtbot.mouseMove(canvas.viewport(), canvas.to_viewport(250, 200).toPoint())
    QApplication.sendEvent(canvas, QEvent(QEvent.Type.Leave))
    assert window.status.pointer.text() == ""


def test_no_grid_lies_over_a_small_face(
    qtbot: QtBot, open_window: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A face of 24 pixels, fitted, is shown at more than twelve screen pixels a pixel."""
    drawn: list[float] = []
    monkeypatch.setattr("app.canvas.painting.draw_pixel_grid", lambda _p, _s, lens: drawn.append(lens.scale))
    pixels = np.full((240, 320, 3), 90, np.uint8)
    pixels[100:126, 100:124] = 250
    cv2.imwrite(str(tmp_path / "small.png"), pixels)
    window = open_window(tmp_path / "small.png", project=tmp_path / "one.adnet")
    canvas = window.page.canvas
    window.registry["view.fit_face"].trigger()
    assert canvas.view.scale > 12
    canvas.viewport().grab()
    assert drawn == []
    canvas.zoom(3.0)  # into the face: it is larger than the screen
    canvas.viewport().grab()
    assert drawn[-1] == pytest.approx(canvas.view.scale)
