"""The line between two places that are clicked for a photo's scale."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QPainter

from app.canvas.overlays.overlay import pen
from app.logic.canvas.lens import Lens
from app.logic.colours import BLACK, WHITE

CROSS = 7.0
"""Half of a mark's size, in pixels of the screen."""


def draw_ruler(painter: QPainter, ends: Sequence[tuple[float, float]], lens: Lens) -> None:
    """A cross at each of the ends, and the line between two; a photo pixel is the painter's unit."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    marks = [QPointF(x, y) for x, y in ends]
    arm = CROSS / lens.scale
    lines = [
        QLineF(mark.x() - dx * arm, mark.y() - dy * arm, mark.x() + dx * arm, mark.y() + dy * arm)
        for mark in marks
        for dx, dy in ((1, 1), (1, -1))
    ]
    if len(marks) == 2:
        lines.append(QLineF(*marks))
    for width, colour in ((4.0, BLACK), (1.6, WHITE)):
        painter.setPen(pen(colour, width, style=Qt.PenStyle.SolidLine))
        painter.drawLines(lines)
    painter.restore()
