"""The photo with its faces, as Qt shows it, and the way of mouse and keys to what they mean."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import TypeVar

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QResizeEvent,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QGraphicsView, QWidget

from adnet_core.faces.geometry import FaceBox
from adnet_core.files.plain_text import lines
from app.canvas.for_readers import CanvasInterface, tell_keyboard, tell_of
from app.canvas.gestures import Gesture, Gestures
from app.canvas.layers import Layer, StillLayer
from app.canvas.overlays import (
    OVERLAYS,
    AttentionOverlay,
    BoxOverlay,
    EllipseOverlay,
    FlawOverlay,
    NumberOverlay,
    Overlay,
    PointOverlay,
    VersionOverlay,
)
from app.canvas.overlays.boxes import outer_box
from app.canvas.painting import Painting
from app.canvas.pyramid import Pyramid
from app.canvas.scrolling import Scrolling
from app.logic.canvas.box_steps import BoxSteps
from app.logic.canvas.framing import FIT_PHOTO, Framing, View, fit_face, tight_box
from app.logic.canvas.lens import Lens
from app.logic.canvas.looking import Looking
from app.logic.canvas.scene import Scene
from app.logic.canvas.spoken import box_words
from app.logic.canvas.toning import Toning
from app.logic.correcting.following import Followed
from app.screen_readers import say_aloud
from app.theme import LENS

OverlayT = TypeVar("OverlayT", bound=Overlay)
Following = Callable[[np.ndarray, Sequence[int]], Followed | None]
"""Given points (P, 2) of the current face and which of them are dragged: which others follow."""
WAYS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
TAKING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
MUCH_CLOSER = 3.0
"""By how much one goes closer where there is no face to fit."""
_BY_TAB = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class Canvas(pg.GraphicsView):
    """Shows one photo and its faces.

    Positions in signals are pixels of the photo. `points_dropped` carries the indices and places
    (n, 2) of what was moved, and the seconds that it took; nothing is kept here after it.
    """

    point_pressed = Signal(int, int)  # face, point
    point_toggled = Signal(int, int)
    face_pressed = Signal(int)
    empty_pressed = Signal()
    pointer_moved = Signal(object)  # place of the viewport, QPointF; None where the mouse has left it
    menu_asked = Signal(QPointF)  # place of the viewport that was pressed with the right button
    face_double_clicked = Signal(int)
    points_dropped = Signal(object, object, float)
    drag_moved = Signal(int, QPointF, object)  # point, photo position, scene as dragged
    drag_ended = Signal()
    box_drawn = Signal(object)  # FaceBox
    box_adjusted = Signal(object)  # FaceBox, of the current face
    adjusting_changed = Signal(bool)
    place_clicked = Signal(QPointF)  # photo position, while clicks place points
    area_drawn = Signal(object)  # FaceBox around points to select
    view_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, background=LENS)
        self.setObjectName("canvas")
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)
        self._box = pg.ViewBox(enableMouse=False, enableMenu=False, lockAspect=True, invertY=True)
        self._box.setDefaultPadding(0.0)
        self._box.disableAutoRange()
        self._box.setBorder(None)
        self.setCentralItem(self._box)
        self._overlays: dict[type[Overlay], Overlay] = {kind: kind() for kind in OVERLAYS}
        self.overlays = tuple(sorted(self._overlays.values(), key=lambda overlay: overlay.layer))
        self.points = self.overlay(PointOverlay)
        self.ellipses = self.overlay(EllipseOverlay)
        self.attention = self.overlay(AttentionOverlay)
        self.numbers = self.overlay(NumberOverlay)
        self.boxes = self.overlay(BoxOverlay)
        self.flaws = self.overlay(FlawOverlay)
        self.versions = self.overlay(VersionOverlay)
        self._painting = Painting(self.overlays)
        self._still = StillLayer(self._paint_still)
        self._live = Layer(self._paint_live)
        self._box.addItem(self._still, ignoreBounds=True)
        self._box.addItem(self._live, ignoreBounds=True)
        self.scene_shown: Scene | None = None
        # Whether the keyboard came here by going through the window.
        self.got_by_tab = False
        self._looking = Looking()
        # Which points follow those that are dragged; given by whoever knows of a model's errors.
        self.following: Following = lambda _points, _moved: None
        self._gestures = Gestures(self)
        self._scrolling = Scrolling(self, self._gestures.view_moved)

    # What is shown

    def overlay(self, kind: type[OverlayT]) -> OverlayT:
        """The overlay of a kind."""
        found = self._overlays[kind]
        assert isinstance(found, kind)
        return found

    def show_photo(self, pyramid: Pyramid | None, note: str = "") -> None:
        """Show a photo, or a sentence in its place. The view is set by `frame` or kept."""
        if pyramid is not self._pyramid:
            self._looking.leave_photo()
        self._painting.pyramid = pyramid
        self._painting.note = lines(note)
        self._still.forget()

    @property
    def _pyramid(self) -> Pyramid | None:
        return self._painting.pyramid

    @property
    def photo_size(self) -> tuple[int, int] | None:
        return None if self._pyramid is None else self._pyramid.size

    def show_scene(self, scene: Scene) -> None:
        """Show faces; a drag in progress is given up when it was of another face."""
        before = self.scene_shown
        if self.is_dragging and not _same_face(before, scene):
            self.cancel_gesture()
        elif self._gestures.adjusted is not None and _face_id(before) != _face_id(scene):
            self.adjust_box(False)
        self.scene_shown = scene
        self._still.forget()
        self._live.update()
        tell_of(self, before, scene)

    def accessible_interface(self) -> CanvasInterface:
        """What screen readers are told of it."""
        return CanvasInterface(self, self)

    @property
    def note(self) -> str:
        """The sentence that stands in the place of a photo."""
        return self._painting.note if self._pyramid is None else ""

    def refresh(self) -> None:
        """Draw anew after an overlay's setting has changed."""
        self._still.forget()
        self._live.update()

    def show_ruler(self, ends: Sequence[tuple[float, float]]) -> None:
        """Mark places of the photo, and draw the line between two; none puts the ruler away."""
        self._painting.ruler = tuple(ends)
        self._live.update()

    @property
    def ruler(self) -> tuple[tuple[float, float], ...]:
        """The places that are marked so."""
        return self._painting.ruler

    def set_strength(self, name: str, strength: float) -> None:
        """How strongly overlays of this name are drawn, 0 to 1."""
        for overlay in self.overlays:
            if overlay.name == name:
                overlay.strength = strength
        self.refresh()

    def set_level(self, probability: float) -> None:
        """How many of the truths an ellipse holds, 0 to 1."""
        self.ellipses.probability = probability
        self.refresh()

    def set_toning(self, toning: Toning) -> None:
        """How light the photo is shown."""
        self._painting.toning = toning
        self.refresh()

    @property
    def toning(self) -> Toning:
        return self._painting.toning

    def set_bare(self, bare: bool) -> None:
        """Hide all overlays for a look at the photo."""
        if bare != self.is_bare:
            self._painting.bare = bare
            self.refresh()

    @property
    def is_bare(self) -> bool:
        return self._painting.bare

    def set_grid(self, shown: bool) -> None:
        """Whether the photo's pixels are ruled off where they are large."""
        self._painting.has_grid = shown
        self.refresh()

    @property
    def has_grid(self) -> bool:
        return self._painting.has_grid

    # Where to look

    @property
    def view(self) -> View:
        return self._looking.view

    @property
    def framing(self) -> Framing:
        """The way of looking that was chosen last."""
        return self._looking.framing

    @property
    def screen(self) -> tuple[float, float]:
        return float(max(self.viewport().width(), 1)), float(max(self.viewport().height(), 1))

    def frame(self, framing: Framing | None = None) -> None:
        """Look at the current photo or face in this way, or again in the way chosen before."""
        if framing is not None:
            self._looking.ask(framing)
        size = self.photo_size
        if size is not None and self._looking.follow(size, self._face_box(), self.screen):
            self._show_view()

    def turn(self, degrees: float) -> None:
        """Show the photo turned further, clockwise; it and all that is in it stay as they are."""
        self._looking.turn(degrees)
        self._show_view()
        self._still.forget()
        self.frame()

    def zoom(self, factor: float, at: QPointF | None = None) -> None:
        """Zoom with a place of the viewport fixed, its middle when none is given."""
        fixed = self.to_photo(at) if at is not None else self.view.center
        self._look(self.view.zoomed(factor, fixed))

    def pan(self, dx: float, dy: float) -> None:
        self._look(self.view.moved(dx, dy))

    def look_closer_or_back(self, at: QPointF) -> None:
        """Fit the face at a place of the viewport, or go closer to what is there; back to the whole photo
        where that is not what is looked at."""
        if self._pyramid is None:
            return
        if not self._looking.is_at_photo:
            self.frame(FIT_PHOTO)
            return
        scene, face = self.scene_shown, self._gestures.face_at(at)
        if scene is not None and face is not None:
            self._look(fit_face(tight_box(scene.faces[face]), self.screen, self.view.degrees))
        else:
            self.zoom(MUCH_CLOSER, at)

    def reveal(self, point: int) -> None:
        """Make a point of the current face workable: fit the face where it is small or out of sight."""
        scene = self.scene_shown
        if scene is None or scene.face is None or self._pyramid is None:
            return
        x, y = scene.face.points[point].tolist()
        view = self._looking.revealing((x, y), tight_box(scene.face), self.screen)
        if view is not None:
            self._look(view)

    def to_photo(self, position: QPointF) -> tuple[float, float]:
        """A place of the viewport in photo pixels."""
        return self._looking.to_photo((position.x(), position.y()), self.screen)

    def to_viewport(self, x: float, y: float) -> QPointF:
        """A place of the photo in pixels of the viewport."""
        return QPointF(*self._looking.to_screen((x, y), self.screen))

    def _look(self, view: View) -> None:
        """A view that the annotator has chosen: it carries over to the next face."""
        self._looking.choose(view, self._face_box())
        self._show_view()

    def _show_view(self) -> None:
        view = self.view
        (x, y), (width, height) = view.center, (side / view.scale for side in self.screen)
        self._box.setRange(
            QRectF(x - width / 2, y - height / 2, width, height), padding=0, disableAutoRange=False
        )
        turning = QTransform().translate(x, y).rotate(view.degrees).translate(-x, -y)
        self._still.turning = self._live.turning = turning
        self._still.update()
        self._live.update()
        self.view_changed.emit()

    def _face_box(self) -> FaceBox | None:
        scene = self.scene_shown
        if scene is None or not scene.faces:
            return None
        return tight_box(scene.face or scene.faces[0])

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        if event is not None and getattr(self, "_painting", None) is not None:
            self.frame()

    def close(self) -> bool:
        """Close as any widget does: pyqtgraph's own way deletes items that Python still holds."""
        return QGraphicsView.close(self)

    # Painting

    def _paint_still(self, painter: QPainter, lens: Lens) -> None:
        self._painting.still(painter, lens, self.scene_shown)

    def _paint_live(self, painter: QPainter, lens: Lens) -> None:
        scene, adjusted = self._gestures.dragged or self.scene_shown, self._gestures.adjusted
        box = self._gestures.box or adjusted
        self._painting.live(painter, lens, scene, box, handles=adjusted is not None)

    # The mouse

    def await_box(self) -> None:
        """The next drag with the left button draws a face's box; or arrow keys and Enter do."""
        self._gestures.await_box()
        self.setFocus()

    @property
    def awaits_box(self) -> bool:
        """Whether the box of a face is to be drawn."""
        return self._gestures.awaits_box

    def adjust_box(self, on: bool) -> None:
        """Show the box of the current face with handles to drag, or put it away."""
        face = self.scene_shown.face if self.scene_shown is not None else None
        on = on and face is not None
        if on != self.is_adjusting:
            self.cancel_gesture()
            self._gestures.adjusted = tight_box(face) if on and face is not None else None
            if on:
                self.setFocus()
            self.redraw_live()
            self.adjusting_changed.emit(on)

    @property
    def is_adjusting(self) -> bool:
        """Whether the current face's box is shown with handles."""
        return self._gestures.adjusted is not None

    def place_by_clicks(self, on: bool) -> None:
        """Whether a click with the left button places a point, instead of selecting one."""
        self._gestures.places_by_clicks = on

    @property
    def is_dragging(self) -> bool:
        return self._gestures.gesture is Gesture.DRAGGING_POINT

    def cancel_gesture(self) -> bool:
        """Give up a drag or a box; True where there was one."""
        adjusting = self.is_adjusting
        busy = self._gestures.cancel()
        if adjusting:
            self.adjusting_changed.emit(False)
        return busy

    def redraw_live(self) -> None:
        """Draw what moves anew, at the next turn of the event loop."""
        self._live.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.got_by_tab = event.reason() in _BY_TAB
        tell_keyboard(self)

    @property
    def own_keys(self) -> tuple[Qt.Key, ...]:
        """The keys that belong to the photo now and to no command: those of a box."""
        return (*WAYS, *TAKING) if self._gestures.takes_box_keys and self._pyramid is not None else ()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys belong to the window, but for the photo's own; pyqtgraph would take some of them."""
        key = Qt.Key(event.key())
        if key not in self.own_keys:
            event.ignore()
            return
        event.accept()
        self.press_key(key, shift=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))

    def press_key(self, key: Qt.Key, *, shift: bool) -> None:
        """One of `own_keys` is pressed."""
        steps, box = BoxSteps(self.view, self.screen), self._gestures.box_by_keys
        if key in TAKING and box is not None:
            self._gestures.take_box()
            return
        if box is None:
            box = steps.new()
        elif shift:
            box = steps.sized(box, WAYS[key])
        else:
            box = steps.moved(box, WAYS[key])
        self._gestures.put_box(box)
        say_aloud(self, box_words(box))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self._gestures.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self._gestures.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self._gestures.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self._gestures.double_click(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.accept()
        self._scrolling.wheel(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """A touchpad's gestures have no method of their own."""
        if event.type() is QEvent.Type.NativeGesture and isinstance(event, QNativeGestureEvent):
            event.accept()
            self._scrolling.gesture(event)
            return True
        return super().viewportEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        event.accept()
        self.pointer_moved.emit(None)

    def pixel_at(self, x: float, y: float) -> tuple[int, int, int] | None:
        """The photo's own red, green and blue at a place of it, however light it is shown; None beside it."""
        if self._pyramid is None:
            return None
        column, row = math.floor(x + 0.5), math.floor(y + 0.5)
        width, height = self._pyramid.size
        if not (0 <= column < width and 0 <= row < height):
            return None
        blue, green, red = self._pyramid.levels[0][row, column].tolist()
        return red, green, blue

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The mouse asks by a click of the right button, which may as well begin a drag; a key asks here."""
        event.accept()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            self.menu_asked.emit(self._middle_of_selection())

    def _middle_of_selection(self) -> QPointF:
        """Where the selected point is on the screen, else the current face, else the middle."""
        scene = self.scene_shown
        if scene is not None and scene.face is not None:
            if scene.point is not None:
                return self.to_viewport(*scene.face.points[scene.point].tolist())
            return self.to_viewport(*outer_box(scene.face).center)
        return QPointF(*(side / 2 for side in self.screen))

    def under(self, position: QPointF) -> tuple[int | None, int | None]:
        """The face, and the point of it, that a press at a place of the viewport would take."""
        hit = self._gestures.hit(position)
        return (hit.face, hit.point) if hit is not None else (self._gestures.face_at(position), None)


def _face_id(scene: Scene | None) -> str | None:
    return None if scene is None or scene.face is None else scene.face.id


def _same_face(before: Scene | None, after: Scene) -> bool:
    if before is None or before.face is None or after.face is None:
        return False
    same_points = (before.point, before.group) == (after.point, after.group)
    return before.face.id == after.face.id and same_points
