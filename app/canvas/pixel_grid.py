"""Lines between the photo's pixels, where these are large enough to be told apart."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from app.logic.canvas.lens import Lens

# From this many screen pixels per photo pixel on.
GRID_FROM = 12.0
_DARK, _LIGHT = QColor(0, 0, 0, 70), QColor(255, 255, 255, 45)


def draw_pixel_grid(painter: QPainter, size: tuple[int, int], lens: Lens) -> int:
    """Draw what is visible of the grid of a photo of (width, height); returns how many lines."""
    if lens.scale < GRID_FROM:
        return 0
    seen = lens.visible
    columns = range(max(0, math.floor(seen.x0 + 0.5)), min(size[0], math.ceil(seen.x1 + 0.5)) + 1)
    rows = range(max(0, math.floor(seen.y0 + 0.5)), min(size[1], math.ceil(seen.y1 + 0.5)) + 1)
    if not columns or not rows:
        return 0
    hair = 1.0 / (lens.scale * lens.device_ratio)
    left, top = columns[0] - 0.5, rows[0] - 0.5
    right, bottom = columns[-1] - 0.5, rows[-1] - 0.5
    # A dark line beside a light one is seen on any ground.
    for ink, shift in ((_DARK, 0.0), (_LIGHT, hair)):
        for x in columns:
            painter.fillRect(QRectF(x - 0.5 + shift, top, hair, bottom - top), ink)
        for y in rows:
            painter.fillRect(QRectF(left, y - 0.5 + shift, right - left, hair), ink)
    return len(columns) + len(rows)
