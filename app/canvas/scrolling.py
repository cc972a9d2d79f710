"""Wheels and touchpads on the canvas: brings Qt's events to `app/logic/canvas/scrolling.py`."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QInputDevice, QNativeGestureEvent, QWheelEvent

from app.canvas.gestures import Surface
from app.logic.canvas.scrolling import (
    Ongoing,
    Pan,
    Phase,
    Scroll,
    Step,
    Turn,
    Zoom,
    dragged_by_fingers,
    pinched,
    step_of,
)

_PHASES = {
    Qt.ScrollPhase.NoScrollPhase: Phase.NONE,
    Qt.ScrollPhase.ScrollBegin: Phase.BEGIN,
    Qt.ScrollPhase.ScrollUpdate: Phase.UPDATE,
    Qt.ScrollPhase.ScrollEnd: Phase.END,
    Qt.ScrollPhase.ScrollMomentum: Phase.MOMENTUM,
}
_Kind = Qt.NativeGestureType


class Scrolling:
    """Moves, zooms and turns what a canvas shows. `moved(position, modifiers)` is called after that: what is
    dragged stays under the pointer."""

    def __init__(self, canvas: Surface, moved: Callable[[QPointF, Qt.KeyboardModifier], None]) -> None:
        self._canvas = canvas
        self._moved = moved
        self._ongoing = Ongoing()

    def wheel(self, event: QWheelEvent) -> None:
        step, self._ongoing = step_of(scroll_of(event), self._ongoing)
        self._do(step, event.position(), event.modifiers())

    def gesture(self, event: QNativeGestureEvent) -> None:
        """A pinch, or two quick taps of two fingers, which go closer and back as a double click does."""
        kind, delta = event.gestureType(), event.delta()
        if kind is _Kind.ZoomNativeGesture:
            self._do(pinched(event.value()), event.position(), event.modifiers())
        elif kind is _Kind.PanNativeGesture:
            pan = dragged_by_fingers((delta.x(), delta.y()), event.fingerCount())
            self._do(pan, event.position(), event.modifiers())
        elif kind is _Kind.SmartZoomNativeGesture:
            self._canvas.look_closer_or_back(event.position())

    def _do(self, step: Step | None, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        if step is None or self._canvas.photo_size is None:
            return
        match step:
            case Pan(dx, dy):
                self._canvas.pan(-dx, -dy)
            case Zoom(factor):
                self._canvas.zoom(factor, at)
            case Turn(degrees):
                self._canvas.turn(degrees)
        self._moved(at, modifiers)


def scroll_of(event: QWheelEvent) -> Scroll:
    """What Qt tells of a wheel or a touchpad, without Qt."""
    angle, pixels, modifiers = event.angleDelta(), event.pixelDelta(), event.modifiers()
    return Scroll(
        angle=(angle.x(), angle.y()),
        pixels=(pixels.x(), pixels.y()),
        phase=_PHASES[event.phase()],
        on_touchpad=event.deviceType() is QInputDevice.DeviceType.TouchPad,
        control=bool(modifiers & Qt.KeyboardModifier.ControlModifier),
        alt=bool(modifiers & Qt.KeyboardModifier.AltModifier),
    )
