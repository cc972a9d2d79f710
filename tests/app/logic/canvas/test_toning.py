from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QImage, QPainter

from adnet_core.faces.geometry import FaceBox
from app.canvas.pixel_grid import GRID_FROM, draw_pixel_grid
from app.canvas.pyramid import Pyramid, draw_photo
from app.logic.canvas.lens import Lens
from app.logic.canvas.toning import Toning


def table(toning: Toning) -> np.ndarray:
    made = toning.table()
    assert made is not None
    return made


def test_as_it_is() -> None:
    assert Toning().table() is None


@given(st.floats(-0.6, 0.6), st.floats(0.3, 3), st.floats(0.3, 3))
def test_lighter_stays_lighter(brightness: float, contrast: float, gamma: float) -> None:
    toning = Toning(brightness, contrast, gamma)
    if toning != Toning():
        assert (np.diff(table(toning).astype(int)) >= 0).all()


def test_what_each_does() -> None:
    assert table(Toning(brightness=0.2))[100] == 151
    assert (table(Toning(contrast=2.0))[[63, 192]] == [0, 255]).all()
    assert table(Toning(gamma=2.0))[64] == pytest.approx(255 * np.sqrt(64 / 255), abs=1)
    assert (table(Toning(gamma=2.0))[[0, 255]] == [0, 255]).all()
    with pytest.raises(ValueError, match="gamma"):
        Toning(gamma=0.0).table()


def drawn(pixels: np.ndarray, visible: FaceBox, lut: np.ndarray | None) -> np.ndarray:
    """Each pixel of the photo on one pixel of the screen."""
    height, width = pixels.shape[:2]
    image = QImage(width, height, QImage.Format.Format_RGB888)
    image.fill(0)
    painter = QPainter(image)
    painter.translate(0.5, 0.5)
    draw_photo(painter, Pyramid.of(pixels), 1.0, visible, lut)
    painter.end()
    shown = np.frombuffer(image.constBits(), np.uint8).reshape(height, image.bytesPerLine())
    return shown[:, : 3 * width].reshape(height, width, 3)[:, :, ::-1].copy()


def test_a_part_of_a_photo_is_toned_where_it_lies(qapp: object) -> None:
    pixels = np.random.default_rng(0).integers(0, 255, (40, 60, 3)).astype(np.uint8)
    lut = table(Toning(gamma=1.7))
    visible = FaceBox(20, 12, 44, 31)
    before = pixels.copy()
    shown = drawn(pixels, visible, lut)
    part = np.s_[14:29, 22:42]
    np.testing.assert_array_equal(shown[part], lut[pixels][part])
    np.testing.assert_array_equal(drawn(pixels, visible, None)[part], pixels[part])
    np.testing.assert_array_equal(pixels, before)


def grid_lines(scale: float) -> int:
    image = QImage(200, 120, QImage.Format.Format_RGB888)
    image.fill(0x808080)
    painter = QPainter(image)
    lens = Lens(scale, (10.0, 10.0), (200.0, 120.0))
    painter.translate(*lens.shift)
    painter.scale(scale, scale)
    count = draw_pixel_grid(painter, (5, 4), lens)
    painter.end()
    return count


def test_the_grid_lies_around_the_photos_pixels_and_only_where_these_are_large(qapp: object) -> None:
    assert grid_lines(GRID_FROM - 0.1) == 0
    assert grid_lines(20.0) == 6 + 5
