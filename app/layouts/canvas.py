"""The photo on which a layout is drawn: the canvas of faces, with clicks beside points and mirror pairs.

By keys, a cross stands for the pointer: arrows move it, Enter clicks where it is.
"""

from __future__ import annotations

from dataclasses import replace

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
from app.canvas.canvas import TAKING, WAYS
from app.canvas.gestures import Gesture
from app.canvas.overlays import CurveOverlay, NumberOverlay, PointOverlay
from app.canvas.overlays.overlay import pen
from app.canvas.pyramid import Pyramid
from app.logic.canvas.lens import Lens
from app.logic.canvas.spoken import cross_words
from app.logic.colours import BLACK, WHITE, YELLOW
from app.logic.layouts.drawing import Drawing
from app.screen_readers import say_aloud

NAMED_UP_TO = 40
"""With more points their names would hide each other, so numbers are shown."""
# Of a drawing without points nothing is drawn; a scene has a layout all the same.
_NOTHING = Layout("", "", ("",), (), (0,), {}, "", {})
_SHOWN = (PointOverlay, CurveOverlay, NumberOverlay)
STEP, FAR = 2.0, 10
"""How far an arrow key moves the cross, in screen pixels, and how many such steps it is with Shift."""
CLOSER = 1.25
_BY_POINT = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
_ZOOMS = {Qt.Key.Key_Plus: CLOSER, Qt.Key.Key_Equal: CLOSER, Qt.Key.Key_Minus: 1 / CLOSER}


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
        self.cross: tuple[float, float] | None = None
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

    def show_photo(self, pyramid: Pyramid | None, note: str = "") -> None:
        self.cross = None
        super().show_photo(pyramid, note)

    # By keys

    @property
    def own_keys(self) -> tuple[Qt.Key, ...]:
        """The keys that belong to the photo and to no command: those of the cross."""
        return (*WAYS, *TAKING, *_BY_POINT, *_ZOOMS) if self.photo_size is not None else ()

    def press_key(self, key: Qt.Key, *, shift: bool) -> None:
        if key in _ZOOMS:
            self.zoom(_ZOOMS[key], None if self.cross is None else self.to_viewport(*self.cross))
            return
        if key in TAKING and self.cross is not None:
            self._click_at(self.cross, moves=shift)
        elif key in _BY_POINT:
            self._cross_to_point(_BY_POINT[key])
        elif self.cross is None:
            self._put_cross(self.view.center)
        elif key in WAYS:
            across, down = (STEP * (FAR if shift else 1) * part for part in WAYS[key])
            dx, dy = self.view.to_photo(across, down)
            self._put_cross((self.cross[0] + dx, self.cross[1] + dy))
        self.redraw_live()
        if self.cross is not None:
            say_aloud(self, cross_words(self.cross, self._name_under_cross()))

    def _put_cross(self, at: tuple[float, float]) -> None:
        """On the photo, and in sight."""
        assert self.photo_size is not None
        width, height = self.photo_size
        x, y = min(max(at[0], 0.0), width - 1.0), min(max(at[1], 0.0), height - 1.0)
        self.cross = x, y
        seen = self.view.visible(self.screen)
        if not (seen.x0 < x < seen.x1 and seen.y0 < y < seen.y1):
            self._look(replace(self.view, center=self.cross))

    def _cross_to_point(self, by: int) -> None:
        """On to the next point that is there, or back to the one before: from that under the cross, else from
        that which was put last."""
        spots = self.drawing.sketch.positions()
        there = np.flatnonzero(np.isfinite(spots).all(axis=1)).tolist()
        if not there:
            return
        under = self._point_under_cross()
        if under in there:
            under = there[(there.index(under) + by) % len(there)]
        else:
            under = there[0] if by > 0 else there[-1]
        x, y = spots[under].tolist()
        self._put_cross((x, y))

    def _click_at(self, cross: tuple[float, float], *, moves: bool) -> None:
        """Click where the cross is, or move the selected point there."""
        if moves:
            if self.can_drag and self.selected is not None:
                self.points_dropped.emit(np.array([self.selected]), np.array([cross]), 0.0)
            return
        point = self._point_under_cross()
        if point is None:
            self.clicked.emit(QPointF(*cross))
        else:
            self.point_pressed.emit(0, point)

    def _point_under_cross(self) -> int | None:
        hit = None if self.cross is None else self._gestures.hit(self.to_viewport(*self.cross))
        return None if hit is None else hit.point

    def _name_under_cross(self) -> str:
        point = self._point_under_cross()
        return "" if point is None else self.drawing.sketch.names[point]

    # By the mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.cross = None
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
        self._paint_mirror(painter, lens)
        if self.cross is not None:
            _draw_cross(painter, QPointF(*lens.to_screen(np.array([self.cross]))[0].tolist()))

    def _paint_mirror(self, painter: QPainter, lens: Lens) -> None:
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


def _draw_cross(painter: QPainter, at: QPointF) -> None:
    """Upright, with a free middle: the mark of a point that is not placed lies aslant."""
    painter.save()
    painter.resetTransform()
    for colour, width in ((BLACK, 4.0), (WHITE, 1.8)):
        painter.setPen(pen(colour, width))
        for x, y in WAYS.values():
            painter.drawLine(at + QPointF(5.0 * x, 5.0 * y), at + QPointF(15.0 * x, 15.0 * y))
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
