"""The photo on which a layout is drawn: the canvas of faces, with clicks beside points and mirror pairs."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from adnet_core.faces.absent_points import completed
from adnet_core.faces.face_template import template_points
from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import Layout
from adnet_core.faces.states import FaceState, PointOrigin, Visibility
from adnet_core.projects.records import FaceRecord
from app.canvas import Canvas, Scene
from app.canvas.gestures import Gesture
from app.canvas.overlays import CurveOverlay, NumberOverlay, PointOverlay
from app.canvas.overlays.overlay import pen
from app.logic.canvas.lens import Lens
from app.logic.colours import BLACK, YELLOW
from app.logic.layouts.drawing import Drawing

NAMED_UP_TO = 40
"""With more points their names would hide each other, so numbers are shown."""
# Of a drawing without points nothing is drawn; a scene has a layout all the same.
_NOTHING = Layout("", "", ("",), (), (0,), {}, "", {})
_SHOWN = (PointOverlay, CurveOverlay, NumberOverlay)


class DrawingCanvas(Canvas):
    """Shows a drawing. `clicked` is a click beside the points; `can_drag`: whether points can be dragged."""

    clicked = Signal(QPointF)  # photo position

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        for overlay in self.overlays:
            overlay.visible = isinstance(overlay, _SHOWN)
        self.setObjectName("layoutCanvas")
        self.drawing = Drawing()
        self.selected: int | None = None
        self.chosen: frozenset[int] = frozenset()
        self.can_drag = True
        self._pressed = QPointF()
        self.empty_pressed.connect(lambda: self.clicked.emit(QPointF(*self.to_photo(self._pressed))))

    def show_drawing(self, drawing: Drawing, selected: int | None, chosen: frozenset[int]) -> None:
        """Draw it anew: one point is selected, or several belong to what is worked on."""
        self.drawing, self.selected, self.chosen = drawing, selected, chosen
        layout = drawing.sketch.shown_layout()
        if layout is None:
            self.show_scene(Scene(_NOTHING))
            return
        self.numbers.names = layout.point_count <= NAMED_UP_TO
        face = drawn_face(drawing, layout, self.photo_size or (1, 1))
        self.show_scene(Scene(layout, (face,), 0, selected, group=chosen if len(chosen) > 1 else frozenset()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.can_drag or self._gestures.gesture is not Gesture.PRESSED_POINT:
            super().mouseMoveEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The second of two quick clicks is a click."""
        self.mousePressEvent(event)

    def _paint_live(self, painter: QPainter, lens: Lens) -> None:
        super()._paint_live(painter, lens)
        scene = self._gestures.dragged or self.scene_shown
        if scene is None or scene.face is None or self.photo_size is None:
            return
        spots = lens.to_screen(scene.face.points)
        painter.save()
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        for a, b in self.drawing.mirror_pairs():
            for colour, width in ((BLACK, 3.0), (YELLOW, 1.4)):
                painter.setPen(pen(colour, width, style=Qt.PenStyle.DashLine))
                painter.drawLine(QPointF(*spots[a].tolist()), QPointF(*spots[b].tolist()))
        painter.restore()


def drawn_face(drawing: Drawing, layout: Layout, size: tuple[int, int]) -> FaceRecord:
    """The drawing as a face, points that are not placed where a schematic one has them."""
    positions = drawing.sketch.positions()
    placed = np.isfinite(positions).all(axis=1)
    box = drawn_box(positions[placed], size)
    points = completed(positions, template_points(layout, box))
    count = len(points)
    visibility = np.where(placed, np.int8(Visibility.VISIBLE), np.int8(Visibility.ABSENT))
    return FaceRecord(
        id="drawn",
        image_id=0,
        box=box,
        points=points,
        origin=np.full(count, PointOrigin.MOVED, np.int8),
        visibility=visibility,
        covariance=None,
        state=FaceState.CORRECTED,
        score=1.0,
        model_sha256="",
        note="",
        tags=(),
        deleted=False,
    )


def drawn_box(points: np.ndarray, size: tuple[int, int]) -> FaceBox:
    """The tight box of points (n, 2), the photo's middle where these have no extent."""
    box = FaceBox.of_points(points) if len(points) else FaceBox(0.0, 0.0, 0.0, 0.0)
    if box.is_usable():
        return box
    width, height = size
    return FaceBox(0.25 * width, 0.25 * height, 0.75 * width, 0.75 * height)
