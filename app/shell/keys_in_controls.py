"""The keyboard among the window's controls: their own keys before the window's, and ways there and back.

The photo has the keyboard while one works, and there every key is a command. A control that has it, reached
by Tab, keeps the keys that work it: Space presses a button, arrows move a slider, Tab goes on.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QMainWindow,
    QPlainTextEdit,
    QTabBar,
    QWidget,
)

from app.canvas import Canvas
from app.panels.floating_sheet import Floating
from app.panels.photo_panel import PhotoList
from app.panels.tab_order import give_keyboard, parts, siblings, step
from app.room import Feature
from app.shell.focus_ring import FocusRing
from app.workbench import Workbench

_Key = Qt.Key
_TAB = (_Key.Key_Tab, _Key.Key_Backtab)
_ARROWS = (_Key.Key_Left, _Key.Key_Right, _Key.Key_Up, _Key.Key_Down)
_PAGES = (_Key.Key_PageUp, _Key.Key_PageDown, _Key.Key_Home, _Key.Key_End)
_RETURN = (_Key.Key_Return, _Key.Key_Enter)
_FAR = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


_FIELDS = (QLineEdit, QAbstractSpinBox, QPlainTextEdit)


def own_keys(control: QWidget) -> tuple[Qt.Key, ...]:
    """The keys that work a control, beside those that it keeps by itself, as a field does letters."""
    if isinstance(control, (Canvas, PhotoList)):
        return control.own_keys
    if isinstance(control, QAbstractButton):
        moving = _ARROWS if siblings(control) else ()
        return (*_TAB, *_RETURN, _Key.Key_Space, *moving)
    if isinstance(control, QComboBox):
        return (*_TAB, *_ARROWS, *_PAGES, *_RETURN, _Key.Key_Space)
    if isinstance(control, (QAbstractItemView, QAbstractScrollArea)):
        return (*_TAB, *_ARROWS, *_PAGES, *_RETURN, _Key.Key_Space)
    if isinstance(control, (QAbstractSlider, QAbstractSpinBox, QTabBar)):
        return (*_TAB, *_ARROWS, *_PAGES)
    return _TAB


class KeysInControlsFeature(Feature):
    """Sees the keys that no control has taken before the window's commands do."""

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench)
        self.ring = FocusRing(workbench.widget)
        workbench.widget.installEventFilter(self)
        workbench.on_escape(self._back_to_photo)
        workbench.on_tab(self.step)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind not in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            return False
        focus = QApplication.focusWidget()
        control: QWidget | None = focus if isinstance(focus, Canvas) else self._control()
        if control is None or not isinstance(event, QKeyEvent):
            return False
        # Where the mouse has led into a list, the keys still work the photo.
        if not (self.ring.around is control or isinstance(control, (Canvas, *_FIELDS))):
            return False
        if kind is QEvent.Type.ShortcutOverride:
            if event.key() in own_keys(control) and not event.modifiers() & _FAR:
                event.accept()
                return True
        elif event.key() in _RETURN and isinstance(control, QAbstractButton):
            control.click()
            return True
        return False

    def _control(self) -> QWidget | None:
        """What has the keyboard, where that is neither the photo nor nothing."""
        focus = QApplication.focusWidget()
        window = self.workbench.widget
        if focus is None or focus.window() is not window or isinstance(focus, Canvas):
            return None
        return None if focus in (window, self.page, self.workbench.pages) else focus

    def _back_to_photo(self) -> bool:
        """Esc in a control of the page gives the photo the keyboard."""
        control = self._control()
        if control is None or not self.workbench.is_shown(self.page) or _is_in_a_sheet(control):
            return False
        self.page.canvas.setFocus()
        return True

    # Through the window

    def go_on(self, by: int) -> None:
        """Give the keyboard to the next part of the window that can have it, or the one before."""
        found = self._parts()
        focus = QApplication.focusWidget()
        now = next((number for number, part in enumerate(found) if focus in part), None)
        at = (0 if by > 0 else -1) if now is None else now + by
        if found:
            part = found[at % len(found)]
            photos = self.page.photo_panel.list
            give_keyboard(photos if photos in part else part[0], forward=by > 0)

    def step(self, *, forward: bool) -> bool:
        """Tab in the window: to the next control of it, or the one before."""
        return step([one for part in self._parts() for one in part], forward=forward)

    def _parts(self) -> list[list[QWidget]]:
        window = self.workbench.widget
        assert isinstance(window, QMainWindow)
        over = [one for one in window.findChildren(Floating) if one.isVisible()]
        return parts(window, over, self.page.canvas)


def _is_in_a_sheet(control: QWidget) -> bool:
    above: QWidget | None = control
    while above is not None:
        if isinstance(above, Floating):
            return above.keeps_keyboard
        above = above.parentWidget()
    return False
