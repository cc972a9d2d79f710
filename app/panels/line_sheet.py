"""One line to write over the photo: Enter keeps it, Esc or going elsewhere gives it up."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.panels.floating_sheet import FloatingSheet
from app.panels.plain import PlainLabel
from app.theme import EDGE

WIDTH = 460
_OURS = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _Field(QLineEdit):
    """Keeps its keys from the window's own actions."""

    left = Signal(bool)  # whether what is written is kept

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.key() in _OURS:
            if event.type() is QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() is QEvent.Type.KeyPress:
                self.left.emit(event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter))
                return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit(False)


class LineSheet(FloatingSheet):
    """Floats over its host; `written` tells the text that was confirmed, `given_up` that none was."""

    written = Signal(str)
    given_up = Signal()

    def __init__(self, title: str, hint: str, host: QWidget) -> None:
        super().__init__(host)
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        self.field = _Field(self)
        self.field.setAccessibleName(title)
        words = PlainLabel(hint, self)
        words.setWordWrap(True)
        for widget in (self.heading(title), self.field, words):
            column.addWidget(widget)
        self.field.left.connect(self._leave)

    def open(self, text: str) -> None:
        self.field.setText(text)
        self.appear()
        self.field.setFocus()
        self.field.selectAll()

    def wanted_size(self) -> QSize:
        return self.size_of_text(WIDTH)

    def _leave(self, kept: bool) -> None:
        if not self.shut():
            return
        if kept:
            self.written.emit(self.field.text())
        else:
            self.given_up.emit()
