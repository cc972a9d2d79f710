"""A strip above the photo that says what to do next; it covers nothing and takes no keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from app.panels.plain import PlainLabel, caption
from app.screen_readers import Role, say_aloud
from app.theme import ACCENT, CORNER, EDGE, GAP, GAP_WIDE, ON_COLOUR, SHADED, SHADED_MORE

Button = tuple[str, str, Callable[[], object]]
"""A button's name for tests and screen readers, its words, and what it does."""


class TourStrip(QFrame):
    """A heading, a sentence, and buttons at the right."""

    accessible_role = Role.Grouping

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("tour")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setStyleSheet(
            f"#tour {{ background: {ACCENT}; }}"
            f"#tour QLabel {{ color: {ON_COLOUR}; background: transparent; }}"
            f"#tour QToolButton {{ color: {ON_COLOUR}; background: {SHADED}; border: none;"
            f" border-radius: {CORNER}px; padding: {GAP}px {GAP_WIDE}px; }}"
            f"#tour QToolButton:hover {{ background: {SHADED_MORE}; }}"
        )
        self._heading = PlainLabel("", self)
        font = self._heading.font()
        font.setBold(True)
        self._heading.setFont(font)
        self._text = PlainLabel("", self)
        self._buttons: list[QToolButton] = []
        words = QVBoxLayout()
        words.setSpacing(GAP)
        for label in (self._heading, self._text):
            label.setWordWrap(True)
            words.addWidget(label)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(EDGE, GAP_WIDE, EDGE, GAP_WIDE)
        self._row.setSpacing(GAP_WIDE)
        self._row.addLayout(words, 1)
        self.hide()

    @property
    def heading(self) -> str:
        return self._heading.text()

    @property
    def text(self) -> str:
        return self._text.text()

    def say(self, heading: str, text: str, buttons: Sequence[Button]) -> None:
        """Show this, and have it said aloud where it is new."""
        new = (heading, text) != (self.heading, self.text) or self.isHidden()
        self._heading.setText(heading)
        self._text.setText(text)
        self.setAccessibleName(heading)
        self.setAccessibleDescription(text)
        if [name for name, _words, _do in buttons] != [one.objectName() for one in self._buttons]:
            self._make(buttons)
        for button, (_name, words, _do) in zip(self._buttons, buttons, strict=True):
            button.setText(caption(words))
        self.show()
        if new:
            say_aloud(self, f"{heading}. {text}")

    def _make(self, buttons: Sequence[Button]) -> None:
        for old in self._buttons:
            old.hide()
            old.deleteLater()
        self._buttons = []
        for name, _words, do in buttons:
            button = QToolButton(self)
            button.setObjectName(name)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _down=False, do=do: do())
            self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
            button.show()
            self._buttons.append(button)
