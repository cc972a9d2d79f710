"""A line to write in that says, while it is empty, what belongs there."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionFrame

# Beside the words, within the frame: what Qt leaves free there, and room for the cursor.
_BESIDE = 6


class HintedLine(QLineEdit):
    """At least as wide as its placeholder, which Qt cuts within a letter where there is no room."""

    def sizeHint(self) -> QSize:
        return self._with_hint(super().sizeHint())

    def minimumSizeHint(self) -> QSize:
        return self._with_hint(super().minimumSizeHint())

    def _with_hint(self, size: QSize) -> QSize:
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        words = QSize(self.fontMetrics().horizontalAdvance(self.placeholderText()) + _BESIDE, 0)
        kind = QStyle.ContentsType.CT_LineEdit
        return size.expandedTo(self.style().sizeFromContents(kind, option, words, self))
