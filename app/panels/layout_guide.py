"""A small picture of a layout in a corner of the canvas, which shows the point that is asked for."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from adnet_core.faces.layout import Layout
from adnet_core.first_faces.frames import placed
from app.logic.colours import ORANGE, SKY_BLUE
from app.logic.translating import tr
from app.screen_readers import Role

SIDE = 190
MARGIN, FROM_EDGE = 16, 10


class LayoutGuide(QWidget):
    """Curves as lines, points that are placed filled, others hollow; the one to place next large and with its
    name. Lets all clicks through."""

    accessible_role = Role.Graphic

    def __init__(self, canvas: QWidget) -> None:
        super().__init__(canvas)
        self.setObjectName("layoutGuide")
        self.setAccessibleName(tr("Which point is placed next"))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFixedSize(SIDE, SIDE + 20)
        self.point: int | None = None
        self._layout: Layout | None = None
        self._points: NDArray[np.float64] = np.zeros((0, 2))
        self._done: NDArray[np.bool_] = np.zeros(0, dtype=bool)
        self.hide()

    def ask_for(
        self, layout: Layout, picture: NDArray[np.float64], done: NDArray[np.bool_], point: int
    ) -> None:
        """Show the layout by `picture` (P, 2), in any unit, NaN where a point has no place in it."""
        self._layout, self._done, self.point = layout, done, point
        known = placed(picture)
        low, high = picture[known].min(axis=0), picture[known].max(axis=0)
        scale = (SIDE - 2 * MARGIN) / max(float((high - low).max()), 1e-9)
        self._points = (picture - (low + high) / 2) * scale + SIDE / 2
        self.move(FROM_EDGE, FROM_EDGE)
        name = layout.point_names[point].replace("_", " ")
        self.setAccessibleName(
            tr(
                "Point {number} of {total}: {name}",
                number=point + 1,
                total=layout.point_count,
                name=name,
            )
        )
        self.show()
        self.raise_()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        layout = self._layout
        if layout is None or self.point is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        text = self.palette().text().color()
        paper = self.palette().base().color()
        paper.setAlpha(225)
        painter.setPen(QPen(self.palette().mid().color(), 1))
        painter.setBrush(paper)
        painter.drawRoundedRect(QRectF(0.5, 0.5, self.width() - 1, self.height() - 1), 6, 6)
        known = placed(self._points)
        painter.setPen(QPen(self.palette().mid().color(), 1.2))
        for curve in layout.curves:
            for a, b in curve.segments():
                if known[a] and known[b]:
                    painter.drawLine(QPointF(*self._points[a]), QPointF(*self._points[b]))
        for index in np.flatnonzero(known):
            painter.setPen(QPen(QColor(*SKY_BLUE), 1.2))
            painter.setBrush(QColor(*SKY_BLUE) if self._done[index] else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(*self._points[index]), 2.2, 2.2)
        if known[self.point]:
            painter.setPen(QPen(text, 1.5))
            painter.setBrush(QColor(*ORANGE))
            painter.drawEllipse(QPointF(*self._points[self.point]), 6, 6)
        painter.setPen(text)
        name = f"{self.point + 1}  {layout.point_names[self.point].replace('_', ' ')}"
        line = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, SIDE - 16)
        painter.drawText(
            QRectF(8, SIDE - 4, SIDE - 16, 20),
            Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine,
            line,
        )
        painter.end()
