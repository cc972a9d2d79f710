"""The mouse on the canvas: what a press, a drag and a release mean.

One gesture at a time, held by the button that began it. While a point is dragged nothing is written;
what the canvas shows meanwhile is a scene of its own.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from enum import Enum, auto
from typing import Protocol

import numpy as np
from PySide6.QtCore import QPointF, Qt, SignalInstance
from PySide6.QtGui import QCursor, QMouseEvent
from PySide6.QtWidgets import QWidget

from adnet_core.faces.geometry import FaceBox
from app.canvas.overlays.boxes import outer_box
from app.canvas.overlays.overlay import Overlay
from app.logic.canvas.box_handles import Handle, dragged, handle_at
from app.logic.canvas.framing import View, tight_box
from app.logic.canvas.hit_testing import PointHit, face_at, nearest_point
from app.logic.canvas.scene import Scene
from app.logic.correcting.following import Followed
from app.logic.correcting.shaping import (
    Rail,
    angle_between,
    factor_between,
    middle_of,
    on_rail,
    scaled,
    shifted,
    turned,
)

HIT_RADIUS = 12.0
HANDLE_RADIUS = 8.0
# A press that moves less than this is a click, so that selecting a point never shifts it.
DRAG_THRESHOLD = 3.0
# A box smaller than this on the screen is a slip.
SMALLEST_BOX = 8.0
_LEFT = Qt.MouseButton.LeftButton
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier

_HANDLE_CURSORS = {
    (0, 1): Qt.CursorShape.SizeVerCursor,
    (0, -1): Qt.CursorShape.SizeVerCursor,
    (1, 0): Qt.CursorShape.SizeHorCursor,
    (-1, 0): Qt.CursorShape.SizeHorCursor,
    (1, 1): Qt.CursorShape.SizeFDiagCursor,
    (-1, -1): Qt.CursorShape.SizeFDiagCursor,
    (1, -1): Qt.CursorShape.SizeBDiagCursor,
    (-1, 1): Qt.CursorShape.SizeBDiagCursor,
}


class Gesture(Enum):
    """What the mouse is doing."""

    NONE = auto()
    PRESSED_POINT = auto()
    DRAGGING_POINT = auto()
    PRESSED_EMPTY = auto()
    PRESSED_RIGHT = auto()
    PANNING = auto()
    DRAWING_BOX = auto()
    DRAWING_AREA = auto()
    ADJUSTING_BOX = auto()


_GIVEN_UP = (Gesture.DRAGGING_POINT, Gesture.DRAWING_BOX, Gesture.DRAWING_AREA, Gesture.ADJUSTING_BOX)


class Surface(Protocol):
    """What the mouse moves on: the canvas, as far as its gestures know it. Signals are described there."""

    @property
    def point_pressed(self) -> SignalInstance: ...
    @property
    def point_toggled(self) -> SignalInstance: ...
    @property
    def menu_asked(self) -> SignalInstance: ...
    @property
    def pointer_moved(self) -> SignalInstance: ...
    @property
    def face_pressed(self) -> SignalInstance: ...
    @property
    def empty_pressed(self) -> SignalInstance: ...
    @property
    def face_double_clicked(self) -> SignalInstance: ...
    @property
    def points_dropped(self) -> SignalInstance: ...
    @property
    def drag_moved(self) -> SignalInstance: ...
    @property
    def drag_ended(self) -> SignalInstance: ...
    @property
    def box_drawn(self) -> SignalInstance: ...
    @property
    def box_adjusted(self) -> SignalInstance: ...
    @property
    def place_clicked(self) -> SignalInstance: ...
    @property
    def area_drawn(self) -> SignalInstance: ...
    @property
    def points(self) -> Overlay: ...
    @property
    def boxes(self) -> Overlay: ...
    @property
    def following(self) -> Callable[[np.ndarray, Sequence[int]], Followed | None]: ...
    @property
    def scene_shown(self) -> Scene | None: ...
    @property
    def photo_size(self) -> tuple[int, int] | None: ...
    @property
    def is_bare(self) -> bool: ...
    @property
    def view(self) -> View: ...
    def viewport(self) -> QWidget: ...
    def to_photo(self, position: QPointF) -> tuple[float, float]: ...
    def pan(self, dx: float, dy: float) -> None: ...
    def zoom(self, factor: float, at: QPointF | None = None) -> None: ...
    def turn(self, degrees: float) -> None: ...
    def look_closer_or_back(self, at: QPointF) -> None: ...
    def adjust_box(self, on: bool) -> None: ...
    def redraw_live(self) -> None: ...


class Gestures:
    """Turns mouse events into calls and signals of a canvas."""

    def __init__(self, canvas: Surface) -> None:
        self._canvas = canvas
        self.gesture = Gesture.NONE
        # The scene with the point where it is dragged to, and the box that is being drawn.
        self.dragged: Scene | None = None
        self.box: FaceBox | None = None
        self.awaits_box = False
        # Clicks place points instead of selecting them.
        self.places_by_clicks = False
        # The current face's box while its handles are shown, and the one that is being dragged.
        self.adjusted: FaceBox | None = None
        self._handle: Handle | None = None
        self._button = Qt.MouseButton.NoButton
        self._pressed_at = QPointF()
        self._last_at = QPointF()
        self._pressed_time = 0.0
        self._grab_offset = (0.0, 0.0)
        # The point under a press with Shift: a click takes it into the selection, a drag moves it.
        self._to_toggle: PointHit | None = None

    def await_box(self) -> None:
        """The next drag with the left button draws a box."""
        self.cancel()
        self.awaits_box = True
        self._set_cursor(Qt.CursorShape.CrossCursor)

    def cancel(self) -> bool:
        """Give up what is under way; True where that was a drag or a box."""
        busy = self.awaits_box or self.gesture in _GIVEN_UP or self.adjusted is not None
        self.gesture = Gesture.NONE
        self.dragged = None
        self.box = None
        self.awaits_box = False
        self.adjusted = None
        self._to_toggle = None
        self._set_cursor(Qt.CursorShape.ArrowCursor)
        self._canvas.redraw_live()
        self._canvas.drag_ended.emit()
        return busy

    # A box by keys

    @property
    def box_by_keys(self) -> FaceBox | None:
        """The box that keys work on, as it is now; None where none is drawn or adjusted yet."""
        return self.box or self.adjusted

    @property
    def takes_box_keys(self) -> bool:
        """Whether a box is to be drawn or adjusted, and the mouse does neither."""
        return self.gesture is Gesture.NONE and (self.awaits_box or self.adjusted is not None)

    def put_box(self, box: FaceBox) -> None:
        """Show a box that keys have moved."""
        self.box = box
        self._canvas.redraw_live()

    def take_box(self) -> None:
        """What a release of the mouse does with a box."""
        if self.adjusted is not None:
            self._finish_adjusting()
        else:
            self._finish_box()
            self._set_cursor(Qt.CursorShape.ArrowCursor)

    # Events

    def press(self, event: QMouseEvent) -> None:
        if self.gesture is not Gesture.NONE:
            return
        self._button = event.button()
        self._pressed_at = self._last_at = event.position()
        self._pressed_time = time.monotonic()
        if event.button() is Qt.MouseButton.MiddleButton:
            self._start_panning()
        elif event.button() is Qt.MouseButton.RightButton:
            self.gesture = Gesture.PRESSED_RIGHT
        elif event.button() is _LEFT and self._canvas.photo_size is not None:
            self._press_left(event.position(), event.modifiers())

    def move(self, event: QMouseEvent) -> None:
        position = event.position()
        step, moved = position - self._last_at, position - self._pressed_at
        far = max(abs(moved.x()), abs(moved.y())) >= DRAG_THRESHOLD
        self._last_at = position
        self._canvas.pointer_moved.emit(position)
        if self.gesture is Gesture.NONE:
            self._show_cursor(position)
        elif self.gesture is Gesture.PRESSED_POINT and far:
            if self._take_toggled():
                self.gesture = Gesture.DRAGGING_POINT
                self._set_cursor(Qt.CursorShape.BlankCursor)
                self._drag_to(position, event.modifiers())
        elif self.gesture is Gesture.DRAGGING_POINT:
            self._drag_to(position, event.modifiers())
        elif self.gesture in (Gesture.PRESSED_EMPTY, Gesture.PRESSED_RIGHT) and far:
            self._start_panning()
            self._canvas.pan(-moved.x(), -moved.y())
        elif self.gesture is Gesture.PANNING:
            self._canvas.pan(-step.x(), -step.y())
        elif self.gesture is Gesture.ADJUSTING_BOX:
            self._adjust_to(moved)
        elif self.gesture in (Gesture.DRAWING_BOX, Gesture.DRAWING_AREA):
            self.box = self._box_between(self._pressed_at, position)
            self._canvas.redraw_live()

    def release(self, event: QMouseEvent) -> None:
        if event.button() is not self._button:
            return
        gesture, self.gesture = self.gesture, Gesture.NONE
        if gesture is Gesture.DRAGGING_POINT:
            self._drop()
        elif gesture is Gesture.DRAWING_BOX:
            self._finish_box()
        elif gesture is Gesture.DRAWING_AREA:
            self._finish_area()
        elif gesture is Gesture.ADJUSTING_BOX:
            self._finish_adjusting()
        elif gesture is Gesture.PRESSED_POINT and self._to_toggle is not None:
            hit, self._to_toggle = self._to_toggle, None
            self._canvas.point_toggled.emit(hit.face, hit.point)
        elif gesture is Gesture.PRESSED_EMPTY:
            self._click_empty(event.position())
        elif gesture is Gesture.PRESSED_RIGHT:
            self._canvas.menu_asked.emit(event.position())
        self._show_cursor(event.position())

    def double_click(self, event: QMouseEvent) -> None:
        face = None if self.hit(event.position()) is not None else self.face_at(event.position())
        if face is None or self.awaits_box:
            self.press(event)
        else:
            self._canvas.face_double_clicked.emit(face)

    def view_moved(self, position: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """What is shown has moved below the pointer: a point that is dragged stays there."""
        if self.gesture is Gesture.DRAGGING_POINT:
            self._drag_to(position, modifiers)

    def hit(self, position: QPointF) -> PointHit | None:
        """The point that a press here would take."""
        canvas = self._canvas
        scene = canvas.scene_shown
        if scene is None or canvas.is_bare or not canvas.points.visible:
            return None
        return nearest_point(
            canvas.to_photo(position),
            # The marks of absent points can be taken where they are drawn.
            [face.points if face is scene.face else face.placed_points for face in scene.faces],
            radius=HIT_RADIUS / canvas.view.scale,
            current=scene.current,
        )

    # Within

    def _press_left(self, position: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        if self.awaits_box:
            self.gesture = Gesture.DRAWING_BOX
            return
        if self.places_by_clicks:
            self.gesture = Gesture.PRESSED_EMPTY
            return
        hit = self.hit(position) if self.adjusted is None else None
        if hit is None:
            self._handle = self._handle_at(position)
            if self._handle is not None:
                self.gesture = Gesture.ADJUSTING_BOX
                self.box = self.adjusted or self._tight_box()
                return
            self.gesture = Gesture.DRAWING_AREA if modifiers & _SHIFT else Gesture.PRESSED_EMPTY
            return
        if modifiers & _SHIFT:
            self._to_toggle = hit
            self.gesture = Gesture.PRESSED_POINT
        else:
            self._take(hit)

    def _take(self, hit: PointHit) -> None:
        """Select the point under the press, from where a drag may go on."""
        self._canvas.point_pressed.emit(hit.face, hit.point)
        scene = self._canvas.scene_shown
        if scene is None or scene.face is None or scene.point != hit.point:
            return
        self.gesture = Gesture.PRESSED_POINT
        x, y = scene.face.points[hit.point].tolist()
        px, py = self._canvas.to_photo(self._pressed_at)
        self._grab_offset = (x - px, y - py)

    def _take_toggled(self) -> bool:
        """A press with Shift has become a drag: its point is selected first. False where it cannot be."""
        hit, self._to_toggle = self._to_toggle, None
        if hit is not None:
            self.gesture = Gesture.NONE
            self._take(hit)
        return self.gesture is Gesture.PRESSED_POINT

    def _start_panning(self) -> None:
        self.gesture = Gesture.PANNING
        self._set_cursor(Qt.CursorShape.ClosedHandCursor)

    def _drag_to(self, position: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """A point goes with the mouse, with Ctrl along its curve and with Shift across it; of several
        selected ones all go, or turn with Ctrl, or grow with Shift."""
        scene = self._canvas.scene_shown
        if scene is None or scene.face is None or scene.point is None:
            return
        target = np.array(self._canvas.to_photo(position)) + self._grab_offset
        before, point = scene.face.points, scene.point
        if scene.group:
            rows = sorted(scene.group)
            center = middle_of(before, rows)
            if modifiers & _CONTROL:
                points = turned(before, rows, center, angle_between(center, before[point], target))
            elif modifiers & _SHIFT:
                points = scaled(before, rows, center, factor_between(center, before[point], target))
            else:
                points = shifted(before, rows, target - before[point])
        else:
            rows = [point]
            rail = Rail.ALONG if modifiers & _CONTROL else Rail.ACROSS if modifiers & _SHIFT else Rail.FREE
            points = before.copy()
            points[point] = on_rail(before, scene.layout, point, target, rail)
        self.dragged = scene.with_points(points, rows, self._canvas.following(points, rows))
        self._canvas.redraw_live()
        self._canvas.drag_moved.emit(scene.point, QPointF(*points[scene.point].tolist()), self.dragged)

    def _drop(self) -> None:
        dragged, self.dragged = self.dragged, None
        self._canvas.redraw_live()
        self._canvas.drag_ended.emit()
        if dragged is None or dragged.face is None or dragged.point is None:
            return
        indices = np.array(dragged.selected)
        seconds = time.monotonic() - self._pressed_time
        self._canvas.points_dropped.emit(indices, dragged.face.points[indices], seconds)

    def _click_empty(self, position: QPointF) -> None:
        if self.places_by_clicks:
            self._canvas.place_clicked.emit(QPointF(*self._canvas.to_photo(position)))
            return
        if self.adjusted is not None:
            self._canvas.adjust_box(False)
            return
        scene = self._canvas.scene_shown
        face = self.face_at(position)
        if scene is not None and face is not None and face != scene.current:
            self._canvas.face_pressed.emit(face)
        else:
            self._canvas.empty_pressed.emit()

    def face_at(self, position: QPointF) -> int | None:
        """The face in whose box a place of the viewport lies."""
        scene = self._canvas.scene_shown
        if scene is None:
            return None
        return face_at(self._canvas.to_photo(position), [outer_box(face) for face in scene.faces])

    def _box_between(self, start: QPointF, end: QPointF) -> FaceBox:
        (x0, y0), (x1, y1) = self._canvas.to_photo(start), self._canvas.to_photo(end)
        return FaceBox(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))

    def _finish_box(self) -> None:
        box, self.box = self.box, None
        self.awaits_box = False
        self._canvas.redraw_live()
        if box is not None and min(box.width, box.height) * self._canvas.view.scale >= SMALLEST_BOX:
            self._canvas.box_drawn.emit(box)

    def _finish_area(self) -> None:
        area, self.box = self.box, None
        self._canvas.redraw_live()
        if area is not None:
            self._canvas.area_drawn.emit(area)

    # The box of a face that is there

    def _tight_box(self) -> FaceBox | None:
        scene = self._canvas.scene_shown
        return None if scene is None or scene.face is None else tight_box(scene.face)

    def _handle_at(self, position: QPointF) -> Handle | None:
        """A handle of the shown box, or a corner mark of the current face."""
        canvas, scene = self._canvas, self._canvas.scene_shown
        cursor, radius = canvas.to_photo(position), HANDLE_RADIUS / canvas.view.scale
        if self.adjusted is not None:
            return handle_at(cursor, self.adjusted, radius=radius)
        if scene is None or scene.face is None or canvas.is_bare or not canvas.boxes.visible:
            return None
        return handle_at(cursor, outer_box(scene.face), radius=radius, corners_only=True)

    def _adjust_to(self, moved: QPointF) -> None:
        start = self.adjusted or self._tight_box()
        if start is not None and self._handle is not None:
            self.box = dragged(start, self._handle, *self._canvas.view.to_photo(moved.x(), moved.y()))
            self._canvas.redraw_live()

    def _finish_adjusting(self) -> None:
        box, self.box = self.box, None
        start = self.adjusted or self._tight_box()
        self._canvas.redraw_live()
        if box is None or box == start or min(box.width, box.height) * self._canvas.view.scale < SMALLEST_BOX:
            return
        if self.adjusted is not None:
            self.adjusted = box
        self._canvas.box_adjusted.emit(box)

    def _show_cursor(self, position: QPointF) -> None:
        if self.awaits_box or self.places_by_clicks:
            self._set_cursor(Qt.CursorShape.CrossCursor)
        elif (hit := self.hit(position)) is None and (handle := self._handle_at(position)) is not None:
            self._set_cursor(_HANDLE_CURSORS[handle.x, handle.y])
        elif hit is not None:
            self._set_cursor(Qt.CursorShape.PointingHandCursor)
        else:
            self._set_cursor(Qt.CursorShape.ArrowCursor)

    def _set_cursor(self, shape: Qt.CursorShape) -> None:
        viewport = self._canvas.viewport()
        if viewport.cursor().shape() is not shape:
            viewport.setCursor(QCursor(shape))
