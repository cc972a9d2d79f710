"""Wheels and touchpads in the window, by events as the systems send them."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QInputDevice, QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from adnet_core.faces.face_template import template_points
from adnet_core.faces.layout import Layout
from app.canvas import Canvas
from app.canvas.gestures import Gesture
from app.canvas.pyramid import Pyramid
from app.layouts.canvas import DrawingCanvas
from app.logic.canvas.framing import FIT_PHOTO
from app.window import MainWindow

Open = Callable[..., MainWindow]
Phase, Modifier, Kind = Qt.ScrollPhase, Qt.KeyboardModifier, Qt.NativeGestureType
PLACE = QPointF(300, 420)


def device(kind: QInputDevice.DeviceType) -> QPointingDevice:
    caps = QInputDevice.Capability.Position | QInputDevice.Capability.Scroll
    pointer = QPointingDevice.PointerType.Generic
    return QPointingDevice("made for a test", 7, kind, pointer, caps, 1, 3)


MOUSE = device(QInputDevice.DeviceType.Mouse)
TOUCHPAD = device(QInputDevice.DeviceType.TouchPad)


def scroll(
    canvas: Canvas,
    *,
    angle: tuple[int, int] = (0, 0),
    pixels: tuple[int, int] = (0, 0),
    phase: Phase = Phase.NoScrollPhase,
    modifiers: Modifier = Modifier.NoModifier,
    by: QPointingDevice = MOUSE,
) -> None:
    event = QWheelEvent(
        PLACE,
        QPointF(canvas.viewport().mapToGlobal(PLACE.toPoint())),
        QPoint(*pixels),
        QPoint(*angle),
        Qt.MouseButton.NoButton,
        modifiers,
        phase,
        False,
        Qt.MouseEventSource.MouseEventNotSynthesized,
        by,
    )
    QApplication.sendEvent(canvas.viewport(), event)


def gesture(
    canvas: Canvas, kind: Kind, value: float = 0.0, delta: tuple[float, float] = (0.0, 0.0), fingers: int = 2
) -> bool:
    """Whether it was taken."""
    place = QPointF(canvas.viewport().mapToGlobal(PLACE.toPoint()))
    event = QNativeGestureEvent(kind, TOUCHPAD, fingers, PLACE, PLACE, place, value, QPointF(*delta))
    QApplication.sendEvent(canvas.viewport(), event)
    return event.isAccepted()


@pytest.fixture(params=["annotating", "drawing a layout"])
def canvas(request: pytest.FixtureRequest, qtbot: QtBot, open_window: Open, folder: Path) -> Canvas:
    """Every canvas that zooms."""
    if request.param == "annotating":
        return open_window(folder).page.canvas
    drawing = DrawingCanvas()
    qtbot.addWidget(drawing)
    drawing.resize(900, 700)
    with qtbot.waitExposed(drawing):
        drawing.show()
    drawing.show_photo(Pyramid(np.full((480, 640, 3), 90, np.uint8)))
    drawing.frame()
    return drawing


def test_a_mouse_wheel_zooms_about_the_pointer(canvas: Canvas) -> None:
    """With pixels too, which X11 gives some wheels."""
    held = (Modifier.NoModifier, Modifier.ControlModifier, Modifier.ShiftModifier)
    for modifiers, turn, has_pixels in product(held, (120, -120, 30), (False, True)):
        pixels = (0, turn if has_pixels else 0)
        under, scale = canvas.to_photo(PLACE), canvas.view.scale
        scroll(canvas, angle=(0, turn), pixels=pixels, modifiers=modifiers)
        assert canvas.view.scale == pytest.approx(scale * 1.0015**turn)
        assert canvas.to_photo(PLACE) == pytest.approx(under)


def test_two_fingers_move_the_photo_with_them(canvas: Canvas) -> None:
    ways = ((24, 0), (-24, 0), (0, 16), (0, -16), (8, -8))
    for way, modifiers in product(ways, (Modifier.NoModifier, Modifier.ShiftModifier)):
        fingers_move(canvas, way, modifiers)


def fingers_move(canvas: Canvas, way: tuple[int, int], modifiers: Modifier) -> None:
    scale = canvas.view.scale
    # A Mac and Wayland: phases, pixels, and no word of the device.
    under = canvas.to_photo(PLACE)
    scroll(canvas, phase=Phase.ScrollBegin, modifiers=modifiers)
    scroll(canvas, angle=(2 * way[0], 2 * way[1]), pixels=way, phase=Phase.ScrollUpdate, modifiers=modifiers)
    assert canvas.to_photo(PLACE + QPointF(*way)) == pytest.approx(under)
    scroll(
        canvas, angle=(2 * way[0], 2 * way[1]), pixels=way, phase=Phase.ScrollMomentum, modifiers=modifiers
    )
    scroll(canvas, phase=Phase.ScrollEnd, modifiers=modifiers)
    assert canvas.to_photo(PLACE + 2 * QPointF(*way)) == pytest.approx(under)
    # X11: a touchpad, by which notches it would turn a wheel.
    under = canvas.to_photo(PLACE)
    scroll(canvas, angle=(8 * way[0], 8 * way[1]), by=TOUCHPAD, modifiers=modifiers)
    assert canvas.to_photo(PLACE + QPointF(*way)) == pytest.approx(under)
    assert canvas.view.scale == scale


def test_fingers_zoom_with_control_and_turn_with_alt(canvas: Canvas) -> None:
    under, scale = canvas.to_photo(PLACE), canvas.view.scale
    scroll(canvas, phase=Phase.ScrollBegin)
    scroll(
        canvas,
        angle=(0, 80),
        pixels=(0, 40),
        phase=Phase.ScrollUpdate,
        modifiers=Modifier.ControlModifier,
    )
    assert canvas.view.scale == pytest.approx(scale * 1.0015**80)
    assert canvas.to_photo(PLACE) == pytest.approx(under)
    scroll(canvas, angle=(80, 0), by=TOUCHPAD, modifiers=Modifier.AltModifier)
    assert canvas.view.degrees == 2.0


def test_a_pinch_zooms_about_the_pointer(canvas: Canvas) -> None:
    for value in (0.25, -0.25):
        pinch(canvas, value)


def pinch(canvas: Canvas, value: float) -> None:
    under, scale = canvas.to_photo(PLACE), canvas.view.scale
    assert gesture(canvas, Kind.BeginNativeGesture)
    assert gesture(canvas, Kind.ZoomNativeGesture, value)
    assert gesture(canvas, Kind.EndNativeGesture)
    assert canvas.view.scale == pytest.approx(scale * (1 + value))
    assert canvas.to_photo(PLACE) == pytest.approx(under)
    # The fingers move while they pinch; three of them swipe to elsewhere.
    gesture(canvas, Kind.PanNativeGesture, delta=(6.0, -9.0))
    gesture(canvas, Kind.PanNativeGesture, delta=(50.0, 0.0), fingers=3)
    assert canvas.to_photo(PLACE + QPointF(6, -9)) == pytest.approx(under)


def test_two_taps_go_closer_and_back(canvas: Canvas) -> None:
    canvas.frame(FIT_PHOTO)
    whole, under = canvas.view, canvas.to_photo(PLACE)
    gesture(canvas, Kind.SmartZoomNativeGesture, 1.0)
    closer = canvas.view
    assert closer.scale > whole.scale
    seen = canvas.view.visible(canvas.screen)
    assert seen.x0 < under[0] < seen.x1
    assert seen.y0 < under[1] < seen.y1
    gesture(canvas, Kind.SmartZoomNativeGesture, 0.0)
    assert canvas.view == whole


def test_without_a_photo_nothing_moves(qtbot: QtBot) -> None:
    canvas = Canvas()
    qtbot.addWidget(canvas)
    before = canvas.view
    scroll(canvas, angle=(0, 120))
    scroll(canvas, angle=(40, 40), by=TOUCHPAD)
    gesture(canvas, Kind.ZoomNativeGesture, 0.5)
    gesture(canvas, Kind.SmartZoomNativeGesture, 1.0)
    assert canvas.view == before


def test_a_dragged_point_stays_under_the_pointer(
    qtbot: QtBot, open_window: Open, folder: Path, layout: Layout
) -> None:
    window = open_window(folder)
    canvas, session = window.page.canvas, window.page.session
    assert session is not None
    start = canvas.to_viewport(*session.faces[0].points[30].tolist()).toPoint()
    qtbot.mousePress(canvas.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    qtbot.mouseMove(canvas.viewport(), PLACE.toPoint())
    assert canvas._gestures.gesture is Gesture.DRAGGING_POINT
    scroll(canvas, angle=(160, 0), by=TOUCHPAD)
    gesture(canvas, Kind.ZoomNativeGesture, 0.5)
    dragged = canvas._gestures.dragged
    assert dragged is not None
    assert dragged.face is not None
    assert dragged.face.points[30] == pytest.approx(canvas.to_photo(PLACE), abs=3)
    canvas.cancel_gesture()
    assert template_points(layout, session.faces[0].box) == pytest.approx(session.faces[0].points)
