"""Labels and tips that show text as it is: Qt would take a file called `<b>x</b>.jpg` for HTML."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from adnet_core.files.plain_text import lines


class PlainLabel(QLabel):
    """A label whose text is never HTML, and in which nothing steers the direction of writing.

    All labels of the window are of this kind but the one whose HTML is our own
    (`app/statistics/statistics_panel.py`).
    """

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)

    def setText(self, text: str) -> None:
        super().setText(lines(text))


def plain_tip(text: str) -> str:
    """`text` for a tool tip: as it is, or as HTML that shows it where Qt would take it for HTML itself."""
    text = lines(text)
    if "<" not in text:
        return text
    return f"<span style='white-space: pre-wrap'>{escape(text)}</span>"


def caption(text: str) -> str:
    """`text` for a button or a menu, where a single & would mark a key."""
    return lines(text).replace("&", "&&")
