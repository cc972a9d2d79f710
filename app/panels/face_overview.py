"""The whole face in small with its doubtful points marked, for while none of them is selected."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTransform,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from adnet_core.faces.geometry import FaceBox
from adnet_core.projects.records import FaceRecord
from app.canvas.pyramid import Pyramid, draw_photo
from app.logic.canvas.scene import Scene
from app.logic.colours import ORANGE, WHITE
from app.logic.face_figures import doubtful_in
from app.logic.translating import tr
from app.panels.loupe import lens
from app.panels.plain import plain_tip
from app.screen_readers import Role
from app.theme import EDGE, GAP, LENS, LENS_TEXT

AROUND = 0.12
"""Of the face's longer side that is shown around it."""
DOT, RING = 1.4, 4.5


class FaceOverview(QWidget):
    """point_chosen(point): a mark was clicked. Marked are as many points as the list says are doubtful, the
    most doubtful first."""

    point_chosen = Signal(int)
    accessible_role = Role.Graphic

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("faceOverview")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMouseTracking(True)
        self._pyramid: Pyramid | None = None
        self._face: FaceRecord | None = None
        self._names: tuple[str, ...] = ()
        self.doubtful: tuple[int, ...] = ()
        # How far the photo is shown turned, clockwise, as on the canvas.
        self.degrees = 0.0
        # The key that goes to the next mark.
        self.advice = ""

    def look(self, pyramid: Pyramid | None, scene: Scene | None) -> None:
        """Show the current face of a scene in its photo."""
        face = scene.face if scene is not None else None
        self._pyramid = pyramid
        if scene is None or face is None:
            self.doubtful = ()
        elif face is not self._face:  # the photo may only have been moved about
            self.doubtful = doubtful_in(face, scene.layout)
            self._names = scene.layout.point_names
        self._face = face
        self.setAccessibleName(tr("The whole face"))
        self.setAccessibleDescription(self._caption())
        self.update()

    def position_of(self, point: int) -> QPointF | None:
        """Where a point of the face is shown; None where it is not."""
        way = self._way()
        if way is None or self._face is None or not np.isfinite(self._face.points[point]).all():
            return None
        return way.map(QPointF(*self._face.points[point].tolist()))

    def mark_at(self, position: QPointF) -> int | None:
        """The mark nearest to a position, within reach of a finger."""
        best, reach = None, float(EDGE)
        for point in self.doubtful:
            shown = self.position_of(point)
            away = (
                math.hypot(shown.x() - position.x(), shown.y() - position.y()) if shown is not None else reach
            )
            if away < reach:
                best, reach = point, away
        return best

    # What a person does

    def mousePressEvent(self, event: QMouseEvent) -> None:
        point = self.mark_at(event.position())
        if point is not None and event.button() is Qt.MouseButton.LeftButton:
            self.point_chosen.emit(point)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self.mark_at(event.position()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), plain_tip(self.tip_at(QPointF(event.pos()))), self)
            return True
        return super().event(event)

    def tip_at(self, position: QPointF) -> str:
        """What is said of the mark at a position; else what the marks are."""
        point = self.mark_at(position)
        if point is None:
            return tr("Rings are points that are probably wrong; a click goes to one")
        name = self._names[point].replace("_", " ")
        return tr("{number} {name}: probably wrong; a click goes to it", number=point + 1, name=name)

    # How it looks

    def paintEvent(self, event: QPaintEvent) -> None:
        with lens(self) as (painter, frame):
            way = self._way()
            if way is None or self._pyramid is None or self._face is None:
                painter.setPen(QColor(LENS_TEXT))
                painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, self._caption())
            else:
                self._paint_photo(painter, way, self._pyramid)
                self._paint_points(painter, way, self._face.points)
                self._paint_caption(painter, frame)

    def _way(self) -> QTransform | None:
        """From the photo to here: the face upright as on the canvas, as large as there is room above the
        caption."""
        face = self._face
        if face is None or self._pyramid is None:
            return None
        placed = face.points[np.isfinite(face.points).all(axis=1)]
        turn = QTransform().rotate(self.degrees)
        turned = np.array([turn.map(*point) for point in placed.tolist()])
        if len(turned) < 2:
            return None
        low, high = turned.min(axis=0), turned.max(axis=0)
        middle, longer = (low + high) / 2, float((high - low).max())
        room = min(self.width(), self.height() - self._foot())
        if longer <= 0 or room <= 0:
            return None
        scale = room / (longer * (1 + 2 * AROUND))
        way = QTransform()
        way.translate(self.width() / 2, (self.height() - self._foot()) / 2)
        way.scale(scale, scale)
        way.translate(-middle[0], -middle[1])
        way.rotate(self.degrees)
        return way

    def _foot(self) -> int:
        return self.fontMetrics().height() + GAP

    def _paint_photo(self, painter: QPainter, way: QTransform, pyramid: Pyramid) -> None:
        back, _ = way.inverted()
        seen = back.mapRect(QRectF(self.rect()))
        painter.save()
        painter.setTransform(way, True)
        scale = math.hypot(way.m11(), way.m12()) * self.devicePixelRatioF()
        draw_photo(painter, pyramid, scale, FaceBox(seen.left(), seen.top(), seen.right(), seen.bottom()))
        painter.restore()

    def _paint_points(self, painter: QPainter, way: QTransform, points: NDArray[np.float64]) -> None:
        marked = set(self.doubtful)
        positions = [
            (number, way.map(QPointF(*point.tolist())))
            for number, point in enumerate(points)
            if np.isfinite(point).all()
        ]
        painter.setPen(QPen(QColor(0, 0, 0, 140), 0.5))
        painter.setBrush(QColor(*WHITE))
        for number, position in positions:
            if number not in marked:
                painter.drawEllipse(position, DOT, DOT)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for width, colour in ((3.0, QColor(0, 0, 0, 170)), (1.6, QColor(*ORANGE))):
            painter.setPen(QPen(colour, width))
            for number, position in positions:
                if number in marked:
                    painter.drawEllipse(position, RING, RING)

    def _paint_caption(self, painter: QPainter, frame: QRectF) -> None:
        foot = QRectF(frame.x(), frame.bottom() - self._foot(), frame.width(), self._foot())
        painter.fillRect(foot, QColor(LENS))
        painter.setPen(QColor(LENS_TEXT))
        text = self.fontMetrics().elidedText(
            self._caption(), Qt.TextElideMode.ElideRight, int(foot.width()) - 2 * GAP
        )
        painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, text)

    def _caption(self) -> str:
        if self._face is None:
            return tr("No face")
        if not self.doubtful:
            return tr("no doubtful point")
        words = tr("{count} doubtful point", "{count} doubtful points", count=len(self.doubtful))
        return f"{words} · {self.advice}" if self.advice else words
