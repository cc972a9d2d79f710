"""One line for a note on a face. Enter or leaving it keeps what was written, Esc gives it up."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from app.panels.own_keys import keeps_key
from app.panels.plain import plain_tip

_OURS = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class NoteField(QLineEdit):
    """`written` tells the face's id and the new text; `left` that the keyboard goes back to the photo."""

    written = Signal(str, str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("note")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMaxLength(1000)
        self._face_id = ""
        self._kept = ""
        self._before = ""
        self._refused: dict[str, str] = {}

    def show_note(self, face_id: str, text: str) -> None:
        """Show the note of a face, or of none (an empty id); what is being written is not disturbed."""
        if self.hasFocus() and face_id == self._face_id:
            written = self.text().strip()
            if written == text:  # kept meanwhile, with a verdict say
                self._kept = text
                return
            if written != self._kept:
                return
        self.keep()
        self._face_id, self._kept = face_id, text
        self.setText(self._refused.get(face_id, text))
        self.setCursorPosition(0)
        self.setToolTip(plain_tip(text))
        self.setEnabled(bool(face_id))

    def event(self, event: QEvent) -> bool:
        """Esc and its like belong to the field while one writes, not to the window's actions."""
        return keeps_key(event, _OURS) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in _OURS:
            super().keyPressEvent(event)
            return
        if event.key() == Qt.Key.Key_Escape:
            self._refused.pop(self._face_id, None)
            self.setText(self._kept)
        self.left.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.keep()

    def keep(self) -> None:
        """Tell what was written, if that is new."""
        text = self.text().strip()
        if self._face_id and text != self._kept:
            self._before, self._kept = self._kept, text
            self._refused.pop(self._face_id, None)
            self.written.emit(self._face_id, text)

    def give_back(self, face_id: str, text: str) -> None:
        """What was said by `written` could not be, as on a full disk: it stays here, and is said again
        whenever the field or the face is left."""
        self._refused[face_id] = text
        if face_id == self._face_id:
            if self._kept == text:
                self._kept = self._before
            self.setText(text)
