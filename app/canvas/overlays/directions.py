"""The tangent and the normal at the selected point, and how far a drag has gone along each."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter

from adnet_core.geometry import tangent_frames
from app.canvas.lens import Lens
from app.canvas.overlays.overlay import Overlay, pen
from app.canvas.scene import Scene
from app.colours import BLACK, WHITE

ARM = 34.0
GAP = 9.0


class DirectionOverlay(Overlay):
    """A solid line along the curve and a dotted one across it, with a gap where the point is."""

    name = "directions"

    def paint(self, painter: QPainter, scene: Scene, lens: Lens, faces: Sequence[int]) -> None:
        face = scene.face
        if face is None or scene.point is None or scene.current not in faces:
            return
        if not scene.layout.on_curve[scene.point] or not np.isfinite(face.points).all():
            return
        frame = tangent_frames(face.points, scene.layout)[scene.point]
        x, y = lens.to_screen(face.points[scene.point]).tolist()
        painter.save()
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        for (dx, dy), style in zip(frame.tolist(), (Qt.PenStyle.SolidLine, Qt.PenStyle.DotLine), strict=True):
            for sign in (-1.0, 1.0):
                start = QPointF(x + sign * GAP * dx, y + sign * GAP * dy)
                end = QPointF(x + sign * ARM * dx, y + sign * ARM * dy)
                painter.setPen(pen(BLACK, 3.2, alpha=110))
                painter.drawLine(start, end)
                painter.setPen(pen(WHITE, 1.5, style=style))
                painter.drawLine(start, end)
        painter.restore()
