"""What several people made of the current face, drawn over each other.

Each person has a colour and a shape of their own; a thin line joins the places that two of them gave to
the same point.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from adnet_core.faces.states import Visibility
from adnet_core.projects.records import FaceVersion
from app.canvas.overlays.curves import curve_path
from app.canvas.overlays.overlay import Overlay, draw_thin
from app.canvas.overlays.points import marker_diameter
from app.logic.canvas.lens import Lens
from app.logic.canvas.scene import Scene
from app.logic.colours import VERSION_COLOURS, WHITE, Rgb
from app.logic.correcting.splines import segment_table

SHAPES: tuple[tuple[tuple[float, float], ...], ...] = (
    ((0, -1.3), (1.3, 0), (0, 1.3), (-1.3, 0)),
    ((0, -1), (0.95, 0.7), (-0.95, 0.7)),
    ((-0.8, -0.8), (0.8, -0.8), (0.8, 0.8), (-0.8, 0.8)),
    ((0, 1), (0.95, -0.7), (-0.95, -0.7)),
    ((-0.9, -1), (0.9, -1), (-0.9, 1), (0.9, 1)),
)
"""The marker of each person: diamond, triangle, square, triangle on its tip, hourglass. The first, which
is drawn first, is larger: it must be seen where another covers it. Five shapes and four colours keep twenty
people apart.
"""


def version_colour(number: int) -> Rgb:
    """The colour of a person, counted from 0 in the order of the panel."""
    return VERSION_COLOURS[number % len(VERSION_COLOURS)]


def draw_version_marker(
    painter: QPainter, number: int, center: QPointF, radius: float, *, hollow: bool = False
) -> None:
    """The marker of a person; the panel's legend uses this too. `hollow` for a point that is not seen."""
    corners = SHAPES[number % len(SHAPES)]
    shape = QPolygonF([center + QPointF(radius * x, radius * y) for x, y in corners])
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.setPen(QPen(QColor(0, 0, 0, 200), 1.4))
    colour = QColor(*version_colour(number))
    if hollow:
        painter.setPen(QPen(QColor(0, 0, 0, 200), 3.4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolygon(shape)
        painter.setPen(QPen(colour, 1.8))
    else:
        painter.setBrush(colour)
    painter.drawPolygon(shape)


class VersionOverlay(Overlay):
    """Draws `versions` where they are of the current face."""

    name = "versions"
    title = "What each person placed"
    keys = ("Alt+0",)
    layer = 70
    strength_title = "Others' versions"
    part = 2

    def __init__(self) -> None:
        super().__init__()
        self.versions: tuple[FaceVersion, ...] = ()

    def paint(self, painter: QPainter, scene: Scene, lens: Lens, faces: Sequence[int]) -> None:
        face = scene.face
        if face is None or scene.current not in faces:
            return
        shown = [
            (number, version.face)
            for number, version in enumerate(self.versions)
            if version.face.id == face.id and not version.face.deleted
        ]
        if len(shown) < 2:
            return
        by_version = [lens.to_screen(one.placed_points) for _, one in shown]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        table = segment_table(scene.layout)
        for number, one in shown:
            draw_thin(painter, curve_path(one.placed_points, table), version_colour(number), lens, 0.8)
        painter.save()
        painter.resetTransform()
        painter.setPen(QPen(QColor(*WHITE, 200), 1.2))
        for start, end in zip(by_version[0], by_version[1], strict=True):
            if np.linalg.norm(end - start) > 1.0:
                painter.drawLine(QPointF(*start.tolist()), QPointF(*end.tolist()))
        radius = max(2.6, 0.62 * marker_diameter(face.box.longer_side * lens.scale))
        for (number, one), spots in zip(shown, by_version, strict=True):
            for spot, seen in zip(spots.tolist(), one.visibility.tolist(), strict=True):
                if seen != Visibility.ABSENT:
                    hollow = seen != Visibility.VISIBLE
                    draw_version_marker(painter, number, QPointF(*spot), radius, hollow=hollow)
        painter.restore()
