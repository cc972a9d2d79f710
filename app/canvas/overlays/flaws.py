"""Marks around what looks wrong about the current face: crossed curves, swapped sides, far points."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPainterPath

from adnet_core.faces.layout import Layout
from app.canvas.overlays.overlay import Overlay, pen
from app.canvas.overlays.points import marker_diameter
from app.logic.canvas.lens import Lens
from app.logic.canvas.scene import Points, Scene
from app.logic.colours import BLACK, VERMILLION
from app.logic.correcting.flaws import Flaw, FlawFinder

# How far a mark reaches from its point, in diameters of the point's own marker.
REACH = 1.5


class FlawOverlay(Overlay):
    """A triangle, which no state of a point has, stands around each point that a flaw concerns."""

    name = "flaws"
    title = "What looks wrong"
    keys = ("0",)
    layer = 50
    part = 2

    def __init__(self) -> None:
        super().__init__()
        self._finder: FlawFinder | None = None
        self._found: tuple[Points, Scene, tuple[Flaw, ...]] | None = None

    def flaws(self, scene: Scene) -> tuple[Flaw, ...]:
        """The flaws of a scene's current face, looked for once for each place of its points."""
        face = scene.face
        if face is None:
            return ()
        if self._found is not None and self._found[0] is face.placed_points and self._found[1] is scene:
            return self._found[2]
        found = self._finder_for(scene.layout).find(face.placed_points, face.origin, scene.expected)
        self._found = (face.placed_points, scene, found)
        return found

    def paint(self, painter: QPainter, scene: Scene, lens: Lens, faces: Sequence[int]) -> None:
        face = scene.face
        if face is None or scene.current not in faces:
            return
        marked = sorted({point for flaw in self.flaws(scene) for point in flaw.points})
        # A face that is wrong as a whole is told of in words; marks on all its points would only hide it.
        if not marked or len(marked) == len(face.points):
            return
        path = QPainterPath()
        reach = REACH * marker_diameter(face.box.longer_side * lens.scale)
        for x, y in lens.to_screen(face.points[marked]).tolist():
            path.moveTo(QPointF(x, y - reach))
            path.lineTo(QPointF(x + reach * 0.9, y + reach * 0.6))
            path.lineTo(QPointF(x - reach * 0.9, y + reach * 0.6))
            path.closeSubpath()
        painter.save()
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for colour, width in ((BLACK, 4.0), (VERMILLION, 2.0)):
            painter.setPen(pen(colour, width, alpha=190 if colour == BLACK else 255))
            painter.drawPath(path)
        painter.restore()

    def _finder_for(self, layout: Layout) -> FlawFinder:
        if self._finder is None or self._finder.layout is not layout:
            self._finder = FlawFinder(layout)
        return self._finder
