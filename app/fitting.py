"""The window on the screen that it opens on: all of it, whatever was remembered of another one."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QPoint, QRect, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget


def fitted(wanted: QRect, available: QRect, frame: QMargins | None = None) -> QRect:
    """As much of a window's geometry as a screen has room for, moved to where it is seen whole; in logical
    pixels. `frame` is what the window system draws around it."""
    room = available if frame is None else available.marginsRemoved(frame)
    size = wanted.size().boundedTo(room.size())
    left = min(max(wanted.left(), room.left()), room.left() + room.width() - size.width())
    top = min(max(wanted.top(), room.top()), room.top() + room.height() - size.height())
    return QRect(QPoint(left, top), size)


def resize_within_screen(window: QWidget, wanted: QSize) -> None:
    """Give a dialog a size, or as much of it as the screen of its parent has room for, within a frame like
    that of the parent's window: its own is not known before it is shown."""
    screen = window.screen() or QGuiApplication.primaryScreen()
    if screen is None:
        window.resize(wanted)
        return
    parent = window.parentWidget()
    handle = parent.window().windowHandle() if parent is not None else None
    frame = handle.frameMargins() if handle is not None else QMargins()
    window.resize(wanted.boundedTo(screen.availableGeometry().marginsRemoved(frame).size()))


def fit_to_screen(window: QWidget, smallest: QSize) -> None:
    """Make a window as small as its screen has room for; `smallest` is what it is not made smaller than
    where there is more room. A maximised one stays so."""
    screen = QGuiApplication.screenAt(window.geometry().center()) or QGuiApplication.primaryScreen()
    if screen is None:
        return
    available = screen.availableGeometry()
    handle = window.windowHandle()
    frame = handle.frameMargins() if handle is not None else QMargins()
    window.setMinimumSize(smallest.boundedTo(available.marginsRemoved(frame).size()))
    if window.isMaximized() or window.isFullScreen():
        return
    geometry = fitted(window.geometry(), available, frame)
    if geometry != window.geometry():
        window.setGeometry(geometry)
