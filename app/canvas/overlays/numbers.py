"""The numbers of the current face's points, counted from 1 as annotators do."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath

from app.canvas.lens import Lens
from app.canvas.overlays.overlay import Overlay, pen
from app.canvas.scene import Points, Scene
from app.colours import BLACK, WHITE


def label_offsets(points: Points, distance: float) -> Points:
    """(P, 2) where to put each label: away from the middle of the face, in the points' unit."""
    outward = points - points.mean(axis=0)
    length = np.maximum(np.hypot(outward[:, 0], outward[:, 1]), 1e-9)
    return np.asarray(outward / length[:, None] * distance)


class NumberOverlay(Overlay):
    """Small figures with a dark outline; they shrink with the face, down to what can be read."""

    name = "numbers"
    default_on = False

    def paint(self, painter: QPainter, scene: Scene, lens: Lens, faces: Sequence[int]) -> None:
        if scene.current is None or scene.current not in faces:
            return
        face = scene.faces[scene.current]
        if not np.isfinite(face.points).all():
            return
        side = face.box.longer_side * lens.scale
        font = QFont(painter.font())
        font.setPixelSize(int(min(max(side / 40, 7), 12)))
        painter.save()
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        path = QPainterPath()
        height = font.pixelSize()
        places = lens.to_screen(face.points) + label_offsets(face.points, height * 1.15)
        for number, (x, y) in enumerate(places.tolist(), start=1):
            text = str(number)
            path.addText(QPointF(x - 0.29 * height * len(text), y + 0.36 * height), font, text)
        painter.strokePath(path, pen(BLACK, 2.5, alpha=190))
        painter.fillPath(path, QColor(*WHITE))
        painter.restore()
