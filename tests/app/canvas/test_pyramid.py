from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from adnet_core.faces.geometry import FaceBox
from app.canvas.pyramid import Pyramid, draw_photo


def test_levels_halve_and_share_the_first() -> None:
    pixels = np.zeros((1001, 2003, 3), np.uint8)
    pyramid = Pyramid.of(pixels)
    assert pyramid.levels[0].base is pixels or pyramid.levels[0] is pixels
    assert [level.shape[:2] for level in pyramid.levels] == [(1001, 2003), (501, 1002), (251, 501)]
    assert pyramid.size == (2003, 1001)


@pytest.mark.parametrize(("scale", "level"), [(8.0, 0), (1.0, 0), (0.6, 0), (0.5, 1), (0.26, 1), (0.1, 2)])
def test_no_level_is_magnified_without_need(scale: float, level: int) -> None:
    assert Pyramid.of(np.zeros((1024, 1024, 3), np.uint8)).level_for(scale) == level


def drawn(pixels: np.ndarray, scale: float, center: tuple[float, float]) -> QImage:
    """A 101 x 101 screen with `center` of the photo in the middle of its middle pixel."""
    image = QImage(101, 101, QImage.Format.Format_RGB32)
    image.fill(QColor(1, 2, 3))
    painter = QPainter(image)
    painter.translate(50.5, 50.5)
    painter.scale(scale, scale)
    painter.translate(-center[0], -center[1])
    half = 50.5 / scale
    seen = FaceBox(center[0] - half, center[1] - half, center[0] + half, center[1] + half)
    draw_photo(painter, Pyramid.of(pixels), scale, seen)
    painter.end()
    return image


def test_pixel_centres_lie_at_integers_and_colours_are_right(qtbot: QtBot) -> None:
    pixels = np.zeros((300, 300, 3), np.uint8)
    pixels[120, 200] = (10, 20, 250)  # BGR
    image = drawn(pixels, 20.0, (200, 120))
    assert QColor(image.pixel(50, 50)).getRgb()[:3] == (250, 20, 10)
    # At twenty to one a photo pixel takes 20 screen pixels, ten on each side of its centre.
    assert QColor(image.pixel(50 - 9, 50 + 9)).red() == 250
    assert QColor(image.pixel(50 - 12, 50)).red() == 0
    assert QColor(image.pixel(50 + 12, 50)).red() == 0


def test_a_large_photo_shown_small_does_not_alias(qtbot: QtBot) -> None:
    stripes = np.zeros((2048, 2048, 3), np.uint8)
    stripes[:, ::2] = 255
    image = drawn(stripes, 0.04, (1024, 1024))
    values = [QColor(image.pixel(x, 50)).red() for x in range(20, 80)]
    assert min(values) > 100
    assert max(values) < 155


def test_a_corner_at_the_highest_zoom(qtbot: QtBot) -> None:
    pixels = np.full((4000, 6000, 3), 40, np.uint8)
    pixels[3999, 5999] = 200
    image = drawn(pixels, 80.0, (5999, 3999))
    assert QColor(image.pixel(50, 50)).red() == 200
    assert QColor(image.pixel(0, 0)).red() == 40
    assert QColor(image.pixel(100, 100)).getRgb()[:3] == (1, 2, 3)
