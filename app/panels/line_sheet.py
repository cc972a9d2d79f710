"""One line to write over the photo: Enter keeps it, Esc or going elsewhere gives it up."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QVBoxLayout, QWidget

WIDTH = 460
_OURS = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)


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


class LineSheet(QFrame):
    """Floats over its host; `written` tells the text that was confirmed."""

    written = Signal(str)

    def __init__(self, title: str, hint: str, host: QWidget) -> None:
        super().__init__(host)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self._host = host
        column = QVBoxLayout(self)
        head = QLabel(title, self)
        font = head.font()
        font.setBold(True)
        head.setFont(font)
        self.field = _Field(self)
        told = QLabel(hint, self)
        told.setWordWrap(True)
        for widget in (head, self.field, told):
            column.addWidget(widget)
        self.field.left.connect(self._leave)
        self.hide()

    def open(self, text: str) -> None:
        width = min(WIDTH, self._host.width() - 20)
        self.setGeometry((self._host.width() - width) // 2, 10, width, self.sizeHint().height())
        self.resize(width, max(self.heightForWidth(width), self.sizeHint().height()))
        self.field.setText(text)
        self.show()
        self.raise_()
        self.field.setFocus()
        self.field.selectAll()

    def _leave(self, kept: bool) -> None:
        if self.isHidden():
            return
        self.hide()
        self._host.setFocus()
        if kept:
            self.written.emit(self.field.text())
