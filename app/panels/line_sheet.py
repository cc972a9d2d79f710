"""One line to write over the photo: Enter or OK keeps it, Esc, Cancel or going elsewhere gives it up."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.logic.translating import tr
from app.panels.floating_sheet import FloatingSheet
from app.panels.own_keys import keeps_key
from app.panels.plain import PlainLabel
from app.theme import EDGE

WIDTH = 460
_OURS = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_FAR = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


class _Field(QLineEdit):
    """Keeps its keys from the window's own actions."""

    left = Signal(bool)  # whether what is written is kept
    gone = Signal()  # the keyboard is elsewhere

    def event(self, event: QEvent) -> bool:
        if keeps_key(event, _OURS):
            return True
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() in _OURS:
            self.left.emit(event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter))
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.gone.emit()


class _Button(QPushButton):
    """Keeps the keys of the window's commands from them, as the field does, and has its own."""

    escaped = Signal()
    gone = Signal()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent):
            if event.type() is QEvent.Type.ShortcutOverride and not event.modifiers() & _FAR:
                event.accept()
                return True
            if event.type() is QEvent.Type.KeyPress and event.key() in _OURS:
                if event.key() == Qt.Key.Key_Escape:
                    self.escaped.emit()
                else:
                    self.click()
                return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.gone.emit()


class LineSheet(FloatingSheet):
    """Floats over its host; `written` tells the text that was confirmed, `given_up` that none was."""

    written = Signal(str)
    given_up = Signal()

    def __init__(
        self, title: str, hint: str, host: QWidget, *, folder_near: Callable[[], Path] | None = None
    ) -> None:
        """With `folder_near` a folder may be written or chosen, near what it gives where none is written."""
        super().__init__(host)
        self._folder_near = folder_near
        self._choosing = False
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        self.field = _Field(self)
        self.field.setAccessibleName(title)
        words = PlainLabel(hint, self)
        words.setWordWrap(True)
        line = QHBoxLayout()
        line.addWidget(self.field, 1)
        column.addWidget(self.heading(title))
        column.addLayout(line)
        column.addWidget(words)
        self.choose = _Button(tr("Folder…"), self)
        self.choose.setVisible(folder_near is not None)
        self.choose.clicked.connect(lambda _down=False: self._ask_folder(title))
        line.addWidget(self.choose)
        self.keep = _Button(tr("OK"), self)
        self.keep.setDefault(True)
        self.cancel = _Button(tr("Cancel"), self)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self.keep)
        buttons.addWidget(self.cancel)
        for button in (self.choose, self.keep, self.cancel):
            button.escaped.connect(lambda: self._leave(False))
            button.gone.connect(self._look_where_the_keyboard_is)
        column.addLayout(buttons)
        self.field.left.connect(self._leave)
        self.field.gone.connect(self._look_where_the_keyboard_is)
        self.keep.clicked.connect(lambda _down=False: self._leave(True))
        self.cancel.clicked.connect(lambda _down=False: self._leave(False))

    def open(self, text: str) -> None:
        self.field.setText(text)
        self.appear()
        self.field.setFocus()
        self.field.selectAll()

    def wanted_size(self) -> QSize:
        return self.size_of_text(WIDTH)

    def _look_where_the_keyboard_is(self) -> None:
        """From the field to the buttons one stays in the sheet, and in the dialog that it opens."""
        if self._choosing:
            return
        now = QApplication.focusWidget()
        if now is None or not self.isAncestorOf(now):
            self._leave(False)

    def _ask_folder(self, title: str) -> None:
        if self._folder_near is None:
            return
        written = Path(self.field.text().strip()).expanduser()
        near = written if written.is_absolute() and written.is_dir() else self._folder_near()
        self._choosing = True
        try:
            folder = QFileDialog.getExistingDirectory(self, title, str(near))
        finally:
            self._choosing = False
        if folder:
            self.field.setText(folder)
        self.field.setFocus()

    def _leave(self, kept: bool) -> None:
        if not self.shut():
            return
        if kept:
            self.written.emit(self.field.text())
        else:
            self.given_up.emit()
