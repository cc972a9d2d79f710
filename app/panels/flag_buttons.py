"""The flags that a face may have, as switches; those it has are down."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QToolButton, QWidget

from app.logic.enumerated_words import flag_word
from app.panels.plain import caption, plain_tip
from app.theme import GAP

COLUMNS = 2
AROUND = 12
"""Of a button around its words, and between two, in logical pixels."""


class FlagButtons(QWidget):
    """`switched` tells the flag that was clicked; what is shown follows from `show_face`."""

    switched = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("flagButtons")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        self._buttons: dict[str, QToolButton] = {}
        self._offered: tuple[str, ...] = ()
        self._keys: tuple[str, ...] = ()

    def offer(self, tags: Sequence[str], keys: Sequence[str]) -> None:
        """The flags of this project, and the key of each (empty where it has none)."""
        self._offered, self._keys = tuple(tags), tuple(keys)
        self._make(self._offered)

    def show_face(self, tags: Sequence[str] | None) -> None:
        """The flags of a face, also those that the project does not offer; None where there is no face."""
        wanted = (*self._offered, *(tag for tag in tags or () if tag not in self._offered))
        if tuple(self._buttons) != wanted:
            self._make(wanted)
        for tag, button in self._buttons.items():
            button.setEnabled(tags is not None)
            button.setChecked(tags is not None and tag in tags)
            words = caption(flag_word(tag))
            button.setText(f"⚑ {words}" if button.isChecked() else words)

    @property
    def down(self) -> tuple[str, ...]:
        """The flags that are shown as set."""
        return tuple(tag for tag, button in self._buttons.items() if button.isChecked())

    def button(self, tag: str) -> QToolButton:
        return self._buttons[tag]

    def _make(self, tags: Sequence[str]) -> None:
        for button in self._buttons.values():
            self._grid.removeWidget(button)
            button.deleteLater()
        self._buttons = {}
        for number, tag in enumerate(tags):
            button = QToolButton(self)
            button.setCheckable(True)
            word = flag_word(tag)
            button.setText(caption(word))
            key = self._keys[number] if number < len(self._keys) else ""
            button.setToolTip(plain_tip(f"{word} ({key})" if key else word))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            button.setMinimumHeight(22)
            # The project decides: what is down follows from the face.
            button.clicked.connect(lambda _down, tag=tag: self.switched.emit(tag))
            self._buttons[tag] = button
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """In two columns where the longest flag has room in one of them."""
        buttons = list(self._buttons.values())
        longest = max(
            (button.fontMetrics().horizontalAdvance(f"⚑ {button.text()}") for button in buttons), default=0
        )
        columns = COLUMNS if COLUMNS * (longest + AROUND) <= self.width() else 1
        for number, button in enumerate(buttons):
            self._grid.addWidget(button, number // columns, number % columns)
