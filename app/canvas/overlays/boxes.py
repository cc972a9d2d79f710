"""Corners around each face, so that one sees which is current and where a face is that has no points yet."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.states import FaceState
from adnet_core.projects.records import FaceRecord
from app.canvas.overlays.overlay import Overlay, pen
from app.logic.canvas.box_handles import CORNERS, EDGES
from app.logic.canvas.framing import tight_box
from app.logic.canvas.hit_testing import widened
from app.logic.canvas.lens import Lens
from app.logic.canvas.scene import Points, Scene
from app.logic.colours import ACCEPTED_ON_PHOTO, BLACK, STATE_COLOURS, WHITE

STATE_GLYPHS = {
    FaceState.PREDICTED: "○",
    FaceState.CORRECTED: "●",
    FaceState.ACCEPTED: "✓",
    FaceState.REJECTED: "✕",
}


def outer_box(face: FaceRecord) -> FaceBox:
    """The box that is drawn and clicked: around the points, or the face's own where they are not finite."""
    return widened(tight_box(face), 0.09)


class BoxOverlay(Overlay):
    """Corner marks in the colour of the face's state, its number and the state's sign above."""

    name = "boxes"
    title = "Face marks"
    keys = ("8",)
    layer = 20
    part = 2

    def paint(self, painter: QPainter, scene: Scene, lens: Lens, faces: Sequence[int]) -> None:
        painter.save()
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for index in faces:
            face = scene.faces[index]
            box = outer_box(face)
            corners = lens.to_screen(
                np.array([(box.x0, box.y0), (box.x1, box.y0), (box.x1, box.y1), (box.x0, box.y1)])
            )
            current = index == scene.current
            colour = ACCEPTED_ON_PHOTO if face.state is FaceState.ACCEPTED else STATE_COLOURS[face.state]
            width = 2.0 if current else 1.5
            painter.save()
            rect = _on_screen(painter, corners, lens)
            _fill_corners(painter, rect, width + 2.0, QColor(0, 0, 0, 110))
            _fill_corners(painter, rect, width, QColor(*(WHITE if current else colour)))
            painter.restore()
            if len(scene.faces) > 1 or face.state is not FaceState.PREDICTED:
                # Above the corner that lies highest, and of two such ones the left.
                x, y = min(corners.round(6).tolist(), key=lambda corner: (corner[1], corner[0]))
                _tag(painter, QPointF(x, y), f"{index + 1} {STATE_GLYPHS[face.state]}", colour, current)
        painter.restore()


def _on_screen(painter: QPainter, corners: Points, lens: Lens) -> QRectF:
    """The box of corners (4, 2) on the screen. Where the photo is turned by less than a quarter, the painter
    is turned with it."""
    if lens.degrees % 90.0:
        (x, y), (width, height) = (
            corners.mean(axis=0).tolist(),
            (float(np.hypot(*(corners[to] - corners[0]))) for to in (1, 3)),
        )
        painter.translate(x, y)
        painter.rotate(lens.degrees)
        return QRectF(-width / 2, -height / 2, width, height)
    return QRectF(QPointF(*corners.min(axis=0).tolist()), QPointF(*corners.max(axis=0).tolist()))


def draw_box(painter: QPainter, box: FaceBox, lens: Lens, *, handles: bool) -> None:
    """A box that is drawn or adjusted, with squares to take hold of where it has handles."""
    painter.save()
    painter.setBrush(Qt.BrushStyle.NoBrush if handles else QColor(*WHITE, 30))
    for width, colour in ((3.5, BLACK), (1.5, WHITE)):
        painter.setPen(pen(colour, width))
        painter.drawRect(QRectF(box.x0, box.y0, box.width, box.height))
    if handles:
        half = 4.5 / lens.scale
        painter.setBrush(QColor(*WHITE))
        painter.setPen(pen(BLACK, 1.5))
        for handle in (*CORNERS, *EDGES):
            x, y = handle.position_on(box)
            painter.drawRect(QRectF(x - half, y - half, 2 * half, 2 * half))
    painter.restore()


def _fill_corners(painter: QPainter, rect: QRectF, width: float, colour: QColor) -> None:
    """Filled bars on whole pixels, which are drawn faster than lines and stay sharp."""
    arm, half = min(rect.width(), rect.height()) * 0.14 + width / 2, width / 2
    for x, dx in ((rect.left(), 1), (rect.right(), -1)):
        for y, dy in ((rect.top(), 1), (rect.bottom(), -1)):
            x0, y0 = x - dx * half, y - dy * half
            across = QRectF(x0, y0, dx * arm, dy * width)
            down = QRectF(x0, y0 + dy * width, dx * width, dy * (arm - width))
            for bar in (across, down):
                painter.fillRect(bar.normalized().toRect(), colour)


def _tag(painter: QPainter, corner: QPointF, text: str, colour: tuple[int, int, int], current: bool) -> None:
    font = QFont(painter.font())
    font.setPixelSize(12)
    font.setBold(current)
    painter.setFont(font)
    width = painter.fontMetrics().horizontalAdvance(text) + 10
    plate = QRectF(corner.x() - 1, corner.y() - 20, width, 17)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(0, 0, 0, 170))
    painter.drawRoundedRect(plate, 4, 4)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QColor(*(WHITE if current else colour)))
    painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, text)
