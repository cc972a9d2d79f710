"""A magnified look at the untouched pixels under a point."""

from __future__ import annotations

import math
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from adnet_core.faces.geometry import FaceBox
from app.canvas.pyramid import Pyramid, draw_photo
from app.logic.translating import tr
from app.screen_readers import Role
from app.theme import CORNER_WIDE, LENS, LENS_TEXT

GAP = 5.0


@contextmanager
def lens(widget: QWidget) -> Iterator[tuple[QPainter, QRectF]]:
    """A painter on a widget's dark ground, within its rounded edge, which is drawn last; and the frame."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    frame = QRectF(widget.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
    shape = QPainterPath()
    shape.addRoundedRect(frame, CORNER_WIDE, CORNER_WIDE)
    painter.setClipPath(shape)
    painter.fillPath(shape, QColor(LENS))
    try:
        yield painter, frame
        painter.setClipping(False)
        painter.setPen(QPen(QColor(0, 0, 0, 160), 1))
        painter.drawPath(shape)
    finally:
        painter.end()


class Loupe(QWidget):
    """Shows the photo around a place, with a crosshair that leaves the place itself free."""

    accessible_role = Role.Graphic

    def __init__(self, side: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Loupe"))
        self._side = side
        self._pyramid: Pyramid | None = None
        self._spot: QPointF | None = None
        self._scale = 8.0
        # How far the photo is shown turned, clockwise, as on the canvas.
        self.degrees = 0.0
        self._caption = ""
        # What to do where there is nothing to show.
        self.hint = ""
        self.setMinimumSize(side, side)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        return QSize(self._side, self._side)

    def look(self, pyramid: Pyramid | None, spot: QPointF | None, scale: float, caption: str = "") -> None:
        """Show a place of a photo, `scale` screen pixels per photo pixel; nothing without a place."""
        self._pyramid, self._spot, self._scale, self._caption = pyramid, spot, scale, caption
        self.update()

    @property
    def spot(self) -> QPointF | None:
        return self._spot

    def paintEvent(self, event: QPaintEvent) -> None:
        with lens(self) as (painter, frame):
            if self._pyramid is not None and self._spot is not None:
                self._paint_photo(painter, frame, self._pyramid, self._spot)
            else:
                painter.setPen(QColor(LENS_TEXT))
                wrapped = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)
                painter.drawText(frame.adjusted(8, 8, -8, -8), wrapped, self.hint)
            if self._caption:
                height = 4 + (self._caption.count("\n") + 1) * painter.fontMetrics().height()
                foot = QRectF(frame.x(), frame.bottom() - height, frame.width(), height)
                painter.fillRect(foot, QColor(0, 0, 0, 170))
                painter.setPen(QColor(255, 255, 255))
                painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, self._caption)

    def _paint_photo(self, painter: QPainter, frame: QRectF, pyramid: Pyramid, spot: QPointF) -> None:
        middle = frame.center()
        painter.save()
        painter.translate(middle)
        painter.rotate(self.degrees)
        painter.scale(self._scale, self._scale)
        painter.translate(-spot.x(), -spot.y())
        reach = math.hypot(frame.width(), frame.height()) / 2 / self._scale  # however it is turned
        seen = FaceBox(spot.x() - reach, spot.y() - reach, spot.x() + reach, spot.y() + reach)
        draw_photo(painter, pyramid, self._scale * self.devicePixelRatioF(), seen)
        painter.restore()
        for width, colour in ((3.0, QColor(0, 0, 0, 120)), (1.0, QColor(255, 255, 255, 230))):
            painter.setPen(QPen(colour, width))
            for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
                start = middle + QPointF(dx, dy) * GAP
                painter.drawLine(start, start + QPointF(dx, dy) * 16)


def loupe_scale(canvas_scale: float, side: int) -> float:
    """Twice what the canvas shows and at least four times the photo, but never fewer than 22 pixels across
    where the canvas itself does not show them larger. In a photo that is shown small, four times its pixels
    would be a few that say nothing: there six times what the canvas shows."""
    least = min(4.0, 6.0 * canvas_scale)
    return min(max(least, 2.0 * canvas_scale), max(side / 22, canvas_scale))
