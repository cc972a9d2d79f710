"""The landmarks. State is told by shape and by colour; markers are drawn once and stamped.

predicted: sky blue ring. moved by hand: orange disc. moved by propagation: yellow ring with a dot.
accepted: diamonds in place of rings and discs, bluish green. rejected: the same shapes as before, vermillion
and struck out. occluded: dashed. outside the photo: a dashed square,
with a diamond in it once accepted. absent: a small faint cross, of the
current face alone, which holds no place but can be dragged to one. selected: a white halo.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QPolygonF

from adnet_core.faces.states import FaceState, PointOrigin, Visibility
from adnet_core.projects.records import FaceRecord
from app.canvas.overlays.overlay import Overlay, emphasis
from app.logic.canvas.lens import Lens
from app.logic.canvas.scene import Scene
from app.logic.colours import ACCEPTED_ON_PHOTO, ORIGIN_COLOURS, VERMILLION, Rgb

SMALLEST, LARGEST = 3.5, 11.0
WIDER = 1.25
"""A diamond against the ring in whose place it is: it has about the same area."""
_DIAMOND = ((0, -1), (1, 0), (0, 1), (-1, 0))


@dataclass(frozen=True)
class Marker:
    """How one point looks. `diameter` in logical pixels."""

    origin: PointOrigin
    visibility: Visibility
    colour: Rgb
    diameter: float
    selected: bool
    device_ratio: float
    decided: FaceState | None = None
    """Accepted or rejected, where the face of the point is."""


_DECIDED = (FaceState.ACCEPTED, FaceState.REJECTED)


def marker_diameter(face_side: float) -> float:
    """Diameter for a face whose longer side takes `face_side` screen pixels: never hides a small face."""
    return float(min(max(round(face_side / 55.0 * 2) / 2, SMALLEST), LARGEST))


def point_colour(face: FaceRecord, origin: PointOrigin) -> Rgb:
    if face.state is FaceState.ACCEPTED:
        return ACCEPTED_ON_PHOTO
    if face.state is FaceState.REJECTED:
        return VERMILLION
    return ORIGIN_COLOURS[origin]


def draw_marker(painter: QPainter, marker: Marker, center: QPointF) -> None:
    """Draw one marker; the legend uses this too."""
    radius = marker.diameter / 2
    line = max(1.2, marker.diameter * 0.2)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    if marker.selected:
        painter.setPen(QPen(QColor(0, 0, 0, 150), line + 3.4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(center, radius + 3.2, radius + 3.2)
        painter.setPen(QPen(QColor(255, 255, 255), line + 0.8))
        painter.drawEllipse(center, radius + 3.2, radius + 3.2)
    colour, casing = QColor(*marker.colour), QColor(0, 0, 0, 165)
    if marker.visibility is Visibility.ABSENT:
        arm = max(2.5, radius * 0.7)
        for pen in (QPen(QColor(0, 0, 0, 110), 2.6), QPen(QColor(255, 255, 255, 170), 1.1)):
            painter.setPen(pen)
            painter.drawLine(center - QPointF(arm, arm), center + QPointF(arm, arm))
            painter.drawLine(center - QPointF(arm, -arm), center + QPointF(arm, -arm))
        return
    hollow = marker.visibility is not Visibility.VISIBLE
    if not hollow and marker.origin is PointOrigin.MOVED:
        painter.setPen(QPen(casing, 1.2))
        painter.setBrush(colour)
        _outline(painter, marker, center, radius)
        _strike(painter, marker, center, radius, line)
        return
    ring = radius - line / 2 if radius > line else radius
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(casing, line + 1.6))
    _outline(painter, marker, center, ring)
    pen = QPen(colour, line)
    if hollow:
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([1.6, 1.1])
    painter.setPen(pen)
    _outline(painter, marker, center, ring)
    accepted_outside = marker.visibility is Visibility.OUTSIDE and marker.decided is FaceState.ACCEPTED
    if accepted_outside:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawPolygon(_diamond(center, radius * 0.6))
    elif marker.origin is PointOrigin.PROPAGATED:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(center, radius * 0.4, radius * 0.4)
    _strike(painter, marker, center, radius, line)


def _outline(painter: QPainter, marker: Marker, center: QPointF, radius: float) -> None:
    if marker.visibility is Visibility.OUTSIDE:
        painter.drawRect(QRectF(center.x() - radius, center.y() - radius, 2 * radius, 2 * radius))
    elif marker.decided is FaceState.ACCEPTED:
        painter.drawPolygon(_diamond(center, radius * WIDER))
    else:
        painter.drawEllipse(center, radius, radius)


def _diamond(center: QPointF, reach: float) -> QPolygonF:
    return QPolygonF([center + QPointF(reach * x, reach * y) for x, y in _DIAMOND])


def _strike(painter: QPainter, marker: Marker, center: QPointF, radius: float, line: float) -> None:
    """The ends of a line through what is rejected; the middle says how the point came there."""
    if marker.decided is not FaceState.REJECTED:
        return
    near, far = QPointF(radius * 0.75, -radius * 0.75), QPointF(radius * 1.2, -radius * 1.2)
    for pen in (QPen(QColor(0, 0, 0, 165), line + 1.6), QPen(QColor(*marker.colour), line)):
        painter.setPen(pen)
        painter.drawLine(center - far, center - near)
        painter.drawLine(center + near, center + far)


class PointOverlay(Overlay):
    """Stamps one pixmap per point."""

    name = "points"
    title = "Points"
    keys = ("1",)
    layer = 60

    def __init__(self) -> None:
        super().__init__()
        self._stamps: dict[Marker, QPixmap] = {}

    def paint(self, painter: QPainter, scene: Scene, lens: Lens, faces: Sequence[int]) -> None:
        opacity = painter.opacity()
        painter.save()
        painter.resetTransform()
        for index in faces:
            painter.setOpacity(opacity * emphasis(scene, index))
            self._paint_face(painter, scene, lens, index)
        painter.restore()

    def _paint_face(self, painter: QPainter, scene: Scene, lens: Lens, index: int) -> None:
        face = scene.faces[index]
        diameter = marker_diameter(face.box.longer_side * lens.scale)
        if index != scene.current:
            diameter = max(SMALLEST, diameter - 1.0)
        spots = lens.to_screen(face.points if index == scene.current else face.placed_points)
        seen = np.asarray(np.isfinite(spots).all(axis=1))
        origins = [PointOrigin(o) for o in face.origin.tolist()]
        visibilities = [Visibility(v) for v in face.visibility.tolist()]
        selected = frozenset(scene.selected if index == scene.current else ())
        # Selected ones last, so that their halos lie on top.
        for point in sorted(np.flatnonzero(seen).tolist(), key=selected.__contains__):
            look = (origins[point], visibilities[point], diameter, point in selected)
            self._stamp(painter, face, spots[point], *look, lens)

    def _stamp(
        self,
        painter: QPainter,
        face: FaceRecord,
        spot: np.ndarray,
        origin: PointOrigin,
        visibility: Visibility,
        diameter: float,
        selected: bool,
        lens: Lens,
    ) -> None:
        colour = point_colour(face, origin)
        decided = face.state if face.state in _DECIDED else None
        marker = Marker(origin, visibility, colour, diameter, selected, lens.device_ratio, decided)
        pixmap = self._stamps.get(marker)
        if pixmap is None:
            pixmap = self._stamps[marker] = stamp(marker)
        half = pixmap.width() / pixmap.devicePixelRatio() / 2
        painter.drawPixmap(QPointF(float(spot[0]) - half, float(spot[1]) - half), pixmap)


def stamp(marker: Marker) -> QPixmap:
    """A pixmap with the marker in its middle."""
    side = int(np.ceil(marker.diameter * WIDER)) + (14 if marker.selected else 5)
    pixmap = QPixmap(int(side * marker.device_ratio), int(side * marker.device_ratio))
    pixmap.setDevicePixelRatio(marker.device_ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    draw_marker(painter, marker, QPointF(side / 2, side / 2))
    painter.end()
    return pixmap
