"""The canvas for screen readers: the photo as a picture whose parts are the points of the current face.

Qt asks for interfaces and is told of events; a point is no widget, so each has an interface of its own here.
"""

from __future__ import annotations

from typing import Any, Protocol

from PySide6.QtCore import QObject, QPoint, QPointF, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QAccessibleInterface,
    QAccessibleStateChangeEvent,
    QColor,
    QWindow,
)
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from app.logic.canvas.scene import Scene
from app.logic.canvas.spoken import face_name, news, point_words, selection_words
from app.logic.translating import listed, tr
from app.screen_readers import say_aloud, send

REACH = 8
"""Half the side of what is taken for a point's place on the screen, in logical pixels."""


class Shown(Protocol):
    """What is known of the canvas here."""

    @property
    def scene_shown(self) -> Scene | None: ...
    @property
    def note(self) -> str: ...
    def viewport(self) -> QWidget: ...
    def to_viewport(self, x: float, y: float) -> QPointF: ...
    def under(self, position: QPointF) -> tuple[int | None, int | None]: ...
    def hasFocus(self) -> bool: ...


class PointInterface(QAccessibleInterface):
    """One point of the face that is current when it is asked."""

    def __init__(self, canvas: CanvasInterface, point: int) -> None:
        super().__init__()
        self._canvas = canvas
        self._point = point

    def isValid(self) -> bool:
        return self._canvas.isValid() and self._point < self._canvas.childCount()

    def object(self) -> QObject | None:  # type: ignore[override]
        return None

    def window(self) -> QWindow | None:  # type: ignore[override]
        return self._canvas.window()

    def parent(self) -> QAccessibleInterface:
        return self._canvas

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    def childCount(self) -> int:
        return 0

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return -1

    def relations(self, match: Any = None) -> list[Any]:
        return []

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.Graphic

    def text(self, kind: QAccessible.Text) -> str:
        """The name with state and place, which every reader says; both once more as the value."""
        scene = self._canvas.scene
        if scene is None or not self.isValid():
            return ""
        words = point_words(scene, self._point)
        if kind is QAccessible.Text.Name:
            return words.whole
        if kind is QAccessible.Text.Value:
            return listed([part for part in (words.state, words.position) if part])
        return words.uncertainty if kind is QAccessible.Text.Description else ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Points are named by their layout."""

    def rect(self) -> QRect:
        """Around its place on the screen."""
        return self._canvas.rect_of(self._point) if self.isValid() else QRect()

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        scene = self._canvas.scene
        if scene is None or scene.face is None or not self.isValid():
            state.invalid = 1
            return state
        state.focusable = state.selectable = state.multiSelectable = 1
        state.selected = int(self._point in scene.selected)
        state.focused = int(self._point == scene.point and self._canvas.has_keyboard)
        return state

    def foregroundColor(self) -> QColor:
        return QColor()

    def backgroundColor(self) -> QColor:
        return QColor()


class CanvasInterface(QAccessibleWidget):
    """The photo: its name says which face is current, its value which point, its children are the points."""

    def __init__(self, canvas: QWidget, shown: Shown) -> None:
        """`canvas` as the widget that it is, `shown` as what is on it."""
        super().__init__(canvas, QAccessible.Role.Canvas)
        self._shown = shown
        self._points: list[PointInterface] = []

    @property
    def scene(self) -> Scene | None:
        return self._shown.scene_shown

    @property
    def has_keyboard(self) -> bool:
        return self._shown.hasFocus()

    def text(self, kind: QAccessible.Text) -> str:
        scene = self.scene
        if kind is QAccessible.Text.Name:
            return tr("Photo")
        if kind is QAccessible.Text.Description:
            return self._shown.note or (face_name(scene) if scene is not None else "")
        if kind is QAccessible.Text.Value and scene is not None:
            return selection_words(scene)
        return ""

    def childCount(self) -> int:
        scene = self.scene
        return 0 if scene is None or scene.face is None else len(scene.face.points)

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return self.point(index) if 0 <= index < self.childCount() else None

    def point(self, index: int) -> PointInterface:
        """The interface of a point, which is the same one each time: readers remember them."""
        while len(self._points) <= index:
            made = PointInterface(self, len(self._points))
            QAccessible.registerAccessibleInterface(made)
            self._points.append(made)
        return self._points[index]

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return next((i for i, one in enumerate(self._points[: self.childCount()]) if one is child), -1)

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        scene = self.scene
        at = QPointF(self._shown.viewport().mapFromGlobal(QPoint(x, y)))
        face, point = self._shown.under(at)
        here = scene is not None and face == scene.current and point is not None
        return self.child(point) if here and point is not None else None

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        scene = self.scene
        return None if scene is None or scene.point is None else self.child(scene.point)

    def rect_of(self, point: int) -> QRect:
        """Of a point of the current face, in pixels of all screens."""
        scene = self.scene
        assert scene is not None
        assert scene.face is not None
        spot = self._shown.to_viewport(*scene.face.points[point].tolist()).toPoint()
        corner = self._shown.viewport().mapToGlobal(spot) - QPoint(REACH, REACH)
        return QRect(corner.x(), corner.y(), 2 * REACH + 1, 2 * REACH + 1)


def tell_of(canvas: QWidget, before: Scene | None, after: Scene) -> None:
    """Tell readers what has changed on a canvas: the face, the selection, the selected point's place."""
    if not QAccessible.isActive():
        return
    interface = QAccessible.queryAccessibleInterface(canvas)
    if not isinstance(interface, CanvasInterface):
        return
    old = before.face if before is not None else None
    new = after.face
    same = old is not None and new is not None and old.id == new.id
    if not same:
        send(QAccessibleEvent(canvas, QAccessible.Event.ObjectReorder))
    was = before.selected if before is not None and same else ()
    for point in set(was) ^ set(after.selected) if new is not None else ():
        added = point in after.selected
        kind = QAccessible.Event.SelectionAdd if added else QAccessible.Event.SelectionRemove
        send(QAccessibleEvent(interface.point(point), kind))
        changed = QAccessible.State()
        changed.selected = 1
        send(QAccessibleStateChangeEvent(interface.point(point), changed))
    if after.point is not None and new is not None:
        focused = interface.point(after.point)
        if before is None or not same or before.point != after.point:
            if canvas.hasFocus():
                send(QAccessibleEvent(focused, QAccessible.Event.Focus))
        elif before is not None and point_words(before, after.point) != point_words(after, after.point):
            send(QAccessibleEvent(focused, QAccessible.Event.NameChanged))
            send(QAccessibleEvent(focused, QAccessible.Event.LocationChanged))
    say_aloud(canvas, news(before, after))


def tell_keyboard(canvas: QWidget) -> None:
    """The canvas has the keyboard now, and so the selected point has it."""
    if not QAccessible.isActive():
        return
    interface = QAccessible.queryAccessibleInterface(canvas)
    chosen = interface.focusChild() if isinstance(interface, CanvasInterface) else None
    if chosen is not None:
        send(QAccessibleEvent(chosen, QAccessible.Event.Focus))
