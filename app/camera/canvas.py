"""Draws a live frame and its landmarks: rings in sky blue, curves through them, each face's number."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache

import cv2
import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from adnet_core.faces.layout import Layout
from app.logic.camera.live import LiveView
from app.logic.colours import SKY_BLUE
from app.logic.translating import tr
from app.screen_readers import Role

Array = NDArray[np.float64]
Pixels = NDArray[np.uint8]

BACKGROUND = QColor(24, 24, 26)
SHADOW = QColor(0, 0, 0, 150)
# A ring's radius on screen as a part of the face's height there, and its limits, in pixels.
RING = 0.009
SMALLEST_RING, LARGEST_RING = 1.2, 4.0

# Rings are drawn once and stamped, at so many places between two pixels along each axis.
PHASES = 4


@lru_cache(maxsize=64)
def _ring_sprites(radius: float, ratio: float) -> tuple[int, list[QImage]]:
    """PHASES x PHASES pictures of a ring, and how far from their corner the first one's centre lies.

    Stroking the rings of fifteen faces anew takes 30 ms a frame, stamping them 4.
    """
    reach = math.ceil(radius + 3)
    side = math.ceil(2 * reach * ratio)
    sprites = []
    for row in range(PHASES):
        for column in range(PHASES):
            sprite = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
            sprite.setDevicePixelRatio(ratio)
            sprite.fill(Qt.GlobalColor.transparent)
            painter = QPainter(sprite)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            centre = QPointF(reach + column / PHASES, reach + row / PHASES)
            # A dark rim keeps the ring visible on skin and sky.
            painter.setPen(QPen(SHADOW, radius * 0.8 + 1.2))
            painter.drawEllipse(centre, radius, radius)
            painter.setPen(QPen(QColor(*SKY_BLUE), max(1.0, radius * 0.6)))
            painter.drawEllipse(centre, radius, radius)
            painter.end()
            sprites.append(sprite)
    return reach, sprites


class LiveCanvas(QWidget):
    """Shows one view at a time, as large as fits. `painted` tells each view once, when it is on screen, and
    `message_painted` each sentence over it."""

    accessible_role = Role.Graphic

    painted = Signal(object)
    message_painted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Live picture"))
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMinimumSize(160, 120)
        self._view: LiveView | None = None
        self._layout: Layout | None = None
        self._mirrored = False
        self._message = ""
        self._message_announced = True
        self._image: QImage | None = None
        self._bgr = np.empty((0, 0, 3), np.uint8)
        self._bgra = np.empty((0, 0, 4), np.uint8)
        self._announced: LiveView | None = None

    @property
    def view(self) -> LiveView | None:
        """The view that is shown."""
        return self._view

    def show_view(self, view: LiveView | None) -> None:
        self._view, self._image = view, None
        self.update()

    def set_layout(self, layout: Layout | None) -> None:
        """The layout whose curves join the points."""
        self._layout = layout
        self.update()

    def set_mirrored(self, mirrored: bool) -> None:
        """Show the picture as a mirror does. Nothing but the display changes."""
        self._mirrored, self._image = mirrored, None
        self.update()

    @property
    def message(self) -> str:
        return self._message

    def set_message(self, text: str) -> None:
        """A sentence over the picture; none for an empty text."""
        self._message, self._message_announced = text, not text
        self.update()

    def picture(self) -> QRectF:
        """Where the frame lies in the widget; empty without a view."""
        if self._view is None:
            return QRectF()
        height, width = self._view.frame.pixels.shape[:2]
        ratio = self.devicePixelRatioF()
        room = (self.width() * ratio, self.height() * ratio)
        scale = min(room[0] / width, room[1] / height)
        # Whole pixels of the screen, or Qt would scale the picture once more.
        shown = (max(1, round(width * scale)), max(1, round(height * scale)))
        corner = ((room[0] - shown[0]) // 2, (room[1] - shown[1]) // 2)
        return QRectF(corner[0] / ratio, corner[1] / ratio, shown[0] / ratio, shown[1] / ratio)

    def on_screen(self, points: Array) -> Array:
        """Points (P, 2) of the frame as (P, 2) in the widget; a pixel's centre lies at an integer."""
        view, picture = self._view, self.picture()
        if view is None:
            return points
        height, width = view.frame.pixels.shape[:2]
        x = (width - 1 - points[:, 0]) if self._mirrored else points[:, 0]
        scale = picture.width() / width
        return np.column_stack(
            [
                picture.left() + (x + 0.5) * scale,
                picture.top() + (points[:, 1] + 0.5) * picture.height() / height,
            ]
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), BACKGROUND)
        view = self._view
        if view is not None:
            picture = self.picture()
            painter.drawImage(picture, self._scaled(view.frame.pixels, picture))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for face in view.faces:
                self._draw_face(painter, self.on_screen(face.points), str(face.identity))
        if self._message:
            self._draw_message(painter)
        painter.end()
        if view is not None and view is not self._announced:
            self._announced = view
            self.painted.emit(view)
        if not self._message_announced:
            self._message_announced = True
            self.message_painted.emit()

    def _scaled(self, pixels: Pixels, picture: QRectF) -> QImage:
        """The frame at the screen's own resolution, in the format that Qt copies without converting."""
        ratio = self.devicePixelRatioF()
        size = (round(picture.width() * ratio), round(picture.height() * ratio))
        image = self._image
        if image is not None and (image.width(), image.height()) == size:
            return image
        if self._bgra.shape[:2] != size[::-1]:
            self._bgr = np.empty((size[1], size[0], 3), np.uint8)
            self._bgra = np.empty((size[1], size[0], 4), np.uint8)
        # Averaging over areas is many times slower, and shows only from twice the size on.
        shrinks = size[0] * 2 <= pixels.shape[1]
        cv2.resize(pixels, size, self._bgr, interpolation=cv2.INTER_AREA if shrinks else cv2.INTER_LINEAR)
        cv2.cvtColor(cv2.flip(self._bgr, 1) if self._mirrored else self._bgr, cv2.COLOR_BGR2BGRA, self._bgra)
        # The image is a view of the array, which is kept and written to only here.
        self._image = QImage(self._bgra.data, *size, size[0] * 4, QImage.Format.Format_RGB32)
        return self._image

    def _draw_face(self, painter: QPainter, points: Array, label: str) -> None:
        top, bottom = float(points[:, 1].min()), float(points[:, 1].max())
        radius = min(max((bottom - top) * RING, SMALLEST_RING), LARGEST_RING)
        spots = [QPointF(x, y) for x, y in points.tolist()]
        path = QPainterPath()
        for curve in self._curves(len(spots)):
            polygon = QPolygonF([spots[index] for index in curve])
            path.addPolygon(polygon)
        blue = QColor(*SKY_BLUE)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(*SKY_BLUE, 150), max(1.0, radius * 0.5)))
        painter.drawPath(path)
        reach, sprites = _ring_sprites(round(radius * 4) / 4, self.devicePixelRatioF())
        whole, phase = np.divmod(np.rint((points - reach) * PHASES).astype(int), PHASES)
        chosen = phase[:, 1] * PHASES + phase[:, 0]
        for (x, y), sprite in zip(whole.tolist(), chosen.tolist(), strict=True):
            painter.drawImage(x, y, sprites[sprite])
        self._draw_label(painter, label, QPointF(float(points[:, 0].min()), top), blue)

    def _curves(self, count: int) -> Sequence[Sequence[int]]:
        layout = self._layout
        if layout is None or layout.point_count != count:
            return []
        return [curve.points + curve.points[:1] if curve.closed else curve.points for curve in layout.curves]

    def _draw_label(self, painter: QPainter, label: str, corner: QPointF, colour: QColor) -> None:
        painter.setFont(self._font(bold=True))
        metrics = painter.fontMetrics()
        width, height = metrics.horizontalAdvance(label) + 8, metrics.height() + 2
        box = QRectF(max(0.0, corner.x() - width - 4), max(0.0, corner.y() - height - 4), width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, 170))
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(colour)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, label)

    def _draw_message(self, painter: QPainter) -> None:
        painter.setFont(self._font())
        room = QRectF(self.rect()).adjusted(24, 24, -24, -24)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        if self._view is None:
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        text = painter.boundingRect(room, int(flags), self._message)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, 190))
        painter.drawRoundedRect(text.adjusted(-12, -7, 12, 7), 6, 6)
        painter.setPen(QColor(255, 255, 255))
        painter.drawText(text, int(flags), self._message)

    def _font(self, *, bold: bool = False) -> QFont:
        font = QFont(self.font())
        font.setBold(bold)
        return font
