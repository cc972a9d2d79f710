"""The two loupes: one in the face panel, and one that opens beside a point while it is dragged."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QObject, QPoint, QPointF

from adnet_core.projects.records import FaceRecord
from app.canvas import Canvas
from app.canvas.pyramid import Pyramid
from app.panels.face_panel import FacePanel
from app.panels.loupe import Loupe, loupe_scale

SIDE = 150
GAP = 46


class Magnifying(QObject):
    """Shows the pixels under a point, wherever it is."""

    def __init__(self, canvas: Canvas, panel: FacePanel) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._panel = panel
        # The photo as read, not as toned.
        self.pyramid: Pyramid | None = None
        self.beside = Loupe(SIDE, canvas)
        self.beside.setFixedSize(SIDE, SIDE)
        self.beside.hide()

    def rest(self, face: FaceRecord | None, point: int | None) -> None:
        """Show the selected point in the panel; nothing while one is dragged."""
        if self._canvas.is_dragging:
            return
        self._turn()
        spot = None
        if face is not None and point is not None and np.isfinite(face.points[point]).all():
            spot = QPointF(*face.points[point].tolist())
        self._panel.look(self.pyramid, spot, self._scale)

    def follow(self, spot: QPointF, words: str) -> None:
        """Open beside a point that is dragged, with how far it has gone in words."""
        self._turn()
        self._panel.show_drag(words)
        self._panel.look(self.pyramid, spot, self._scale)
        self.beside.look(self.pyramid, spot, self._scale, words)
        self.beside.move(self._corner(self._canvas.to_viewport(spot.x(), spot.y())))
        if not self.beside.isVisible():
            self.beside.show()
            self.beside.raise_()

    def shut(self) -> None:
        self.beside.hide()

    def _turn(self) -> None:
        """Show what the canvas shows, turned alike."""
        degrees = self._canvas.view.degrees
        self.beside.degrees = self._panel.loupe.degrees = self._panel.overview.degrees = degrees

    @property
    def _scale(self) -> float:
        return loupe_scale(self._canvas.view.scale, SIDE)

    def _corner(self, spot: QPointF) -> QPoint:
        """Beside the point, up and to the right where there is room."""
        right = spot.x() + GAP + SIDE < self._canvas.width()
        above = spot.y() - GAP - SIDE > 0
        x = spot.x() + GAP if right else spot.x() - GAP - SIDE
        y = spot.y() - GAP - SIDE if above else spot.y() + GAP
        return QPointF(x, y).toPoint()
