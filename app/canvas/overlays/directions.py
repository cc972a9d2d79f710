"""The tangent and the normal at the selected point, and how far a drag has gone along each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtGui import QPainter, QPainterPath

from adnet_core.faces.geometry import tangent_frames
from app.canvas.overlays.overlay import Overlay, draw_thin
from app.logic.canvas.lens import Lens
from app.logic.canvas.scene import Scene
from app.logic.colours import WHITE

ARM = 34.0
GAP = 9.0
DASHES = 6


def _dashes(count: int) -> list[tuple[float, float]]:
    """Where dashes start and end along an arm, in logical pixels from the point."""
    step = (ARM - GAP) / count
    return [(GAP + step * i, GAP + step * (i + (1.0 if count == 1 else 0.55))) for i in range(count)]


class DirectionOverlay(Overlay):
    """A solid line along the curve and a dashed one across it, with a gap where the point is."""

    name = "directions"
    title = "Tangent and normal"
    keys = ("9",)
    layer = 40
    strength_title = "Directions"
    part = 2

    def paint(self, painter: QPainter, scene: Scene, lens: Lens, faces: Sequence[int]) -> None:
        face = scene.face
        if face is None or scene.point is None or scene.current not in faces:
            return
        if not scene.layout.on_curve[scene.point] or not face.placed[scene.point]:
            return
        frame = lens.turned(tangent_frames(face.placed_points, scene.layout)[scene.point])
        x, y = lens.to_screen(face.points[scene.point]).tolist()
        painter.save()
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        for (dx, dy), dashes in zip(frame.tolist(), (1, DASHES), strict=True):
            path = QPainterPath()
            for sign in (-1.0, 1.0):
                for start, end in _dashes(dashes):
                    path.moveTo(x + sign * start * dx, y + sign * start * dy)
                    path.lineTo(x + sign * end * dx, y + sign * end * dy)
            draw_thin(painter, path, WHITE, replace(lens, scale=1.0), 1.0)
        painter.restore()
