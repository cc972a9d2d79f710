"""The two items that the canvas consists of.

The still layer (the photo, the maps over it and the faces that are not current) is drawn once for a
view and then copied; the live layer is what moves while a point is dragged. So a drag costs the same
on a photo of 12 megapixels with fifteen faces as on a small one.
"""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPixmap, QTransform
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from app.logic.canvas.lens import Lens

Paint = Callable[[QPainter, Lens], None]
# Large enough for every photo; the view decides what is seen.
_EVERYWHERE = QRectF(-1e6, -1e6, 2e6, 2e6)


class Layer(QGraphicsItem):
    """Calls `paint_layer` with a painter whose unit is a photo pixel, and the lens in force."""

    def __init__(self, paint_layer: Paint) -> None:
        super().__init__()
        self._paint_layer = paint_layer
        # Turns the photo about what is in the middle of the screen.
        self.turning = QTransform()

    def boundingRect(self) -> QRectF:
        return _EVERYWHERE

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        painter.save()
        painter.setWorldTransform(self.turning, True)
        self._paint_layer(painter, lens_of(painter, widget))
        painter.restore()


class StillLayer(Layer):
    """A layer that keeps what it has drawn until the view changes or `forget` is called."""

    def __init__(self, paint_layer: Paint) -> None:
        super().__init__(paint_layer)
        self._kept: QPixmap | None = None
        self._lens: Lens | None = None

    def forget(self) -> None:
        """Draw anew the next time."""
        self._lens = None
        self.update()

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        painter.save()
        painter.setWorldTransform(self.turning, True)
        lens = lens_of(painter, widget)
        if self._kept is None or lens != self._lens:
            self._kept = self._drawn_anew(painter.worldTransform(), lens)
            self._lens = lens
        painter.resetTransform()
        painter.drawPixmap(0, 0, self._kept)
        painter.restore()

    def _drawn_anew(self, transform: QTransform, lens: Lens) -> QPixmap:
        ratio = lens.device_ratio
        size = (round(lens.screen[0] * ratio), round(lens.screen[1] * ratio))
        kept = self._kept
        if kept is None or (kept.width(), kept.height()) != size or kept.devicePixelRatio() != ratio:
            kept = QPixmap(*size)
            kept.setDevicePixelRatio(ratio)
        self._kept = None
        background = self.scene().views()[0].backgroundBrush().color()
        kept.fill(background)
        brush = QPainter(kept)
        brush.setWorldTransform(transform)
        self._paint_layer(brush, lens)
        brush.end()
        return kept


def lens_of(painter: QPainter, widget: QWidget | None) -> Lens:
    """How the painter maps photo pixels to logical pixels of the view."""
    transform = painter.worldTransform()
    device = painter.device()
    ratio = float(device.devicePixelRatio())
    screen = (
        (float(widget.width()), float(widget.height()))
        if widget is not None
        else (device.width() / ratio, device.height() / ratio)
    )
    scale = math.hypot(transform.m11(), transform.m12())
    # The painter's own digits would make a quarter turn something else.
    degrees = round(math.degrees(math.atan2(transform.m12(), transform.m11())), 6) % 360.0
    return Lens(scale, (transform.dx(), transform.dy()), screen, ratio, degrees)
