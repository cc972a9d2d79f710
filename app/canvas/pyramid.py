"""Halved copies of a photo, so that a large one is drawn quickly and without aliasing when shown small."""

from __future__ import annotations

import math
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from adnet_core.faces.geometry import FaceBox

Pixels = NDArray[np.uint8]
SMALLEST_SIDE = 256
# From this many screen pixels per photo pixel on, pixels are drawn as squares and not smoothed.
SHARP_FROM = 6.0


@dataclass(frozen=True)
class Pyramid:
    """levels[k] has about 1 / 2**k of the photo's sides; each (h, w, 3) uint8 BGR, contiguous."""

    levels: tuple[Pixels, ...]

    @classmethod
    def of(cls, pixels: Pixels) -> Pyramid:
        """Halve until the shorter side is small. The first level shares the photo's memory."""
        levels = [np.ascontiguousarray(pixels)]
        while min(levels[-1].shape[:2]) > SMALLEST_SIDE:
            height, width = levels[-1].shape[:2]
            size = ((width + 1) // 2, (height + 1) // 2)
            levels.append(
                np.asarray(cv2.resize(levels[-1], size, interpolation=cv2.INTER_AREA), dtype=np.uint8)
            )
        return cls(tuple(levels))

    @property
    def size(self) -> tuple[int, int]:
        """(width, height) of the photo."""
        return self.levels[0].shape[1], self.levels[0].shape[0]

    @property
    def size_bytes(self) -> int:
        return sum(level.nbytes for level in self.levels)

    def level_for(self, scale: float) -> int:
        """The smallest level that is not magnified when a photo pixel takes `scale` device pixels."""
        best = 0
        for index in range(1, len(self.levels)):
            if scale * 2**index <= 1.0:
                best = index
        return best


def as_image(pixels: Pixels) -> QImage:
    """A QImage on the array's own memory: keep the array alive as long as the image."""
    height, width = pixels.shape[:2]
    return QImage(pixels.data, width, height, pixels.strides[0], QImage.Format.Format_BGR888)


def draw_photo(
    painter: QPainter,
    pyramid: Pyramid,
    device_scale: float,
    visible: FaceBox,
    table: NDArray[np.uint8] | None = None,
) -> None:
    """Draw the photo where painter's unit is a photo pixel and pixel centres lie at integers.

    `table` (256,) says what each value is shown as.

    Only what is visible is handed to Qt, whose rasteriser loses its way in images that are magnified
    to more than 32,767 pixels.
    """
    index = pyramid.level_for(device_scale)
    level = pyramid.levels[index]
    width, height = pyramid.size
    across, down = width / level.shape[1], height / level.shape[0]
    left = max(0, math.floor((visible.x0 + 0.5) / across) - 2)
    top = max(0, math.floor((visible.y0 + 0.5) / down) - 2)
    right = min(level.shape[1], math.ceil((visible.x1 + 0.5) / across) + 2)
    bottom = min(level.shape[0], math.ceil((visible.y1 + 0.5) / down) + 2)
    if right <= left or bottom <= top:
        return
    source = QRectF(left, top, right - left, bottom - top)
    target = QRectF(left * across - 0.5, top * down - 0.5, source.width() * across, source.height() * down)
    if table is not None:
        level = np.asarray(cv2.LUT(level[top:bottom, left:right], table), dtype=np.uint8)
        source.moveTo(0, 0)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, device_scale < SHARP_FROM)
    painter.drawImage(target, as_image(level), source)
