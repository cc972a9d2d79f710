"""What floats over the photo while something is shown or asked: a framed sheet that Esc puts away."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QLabel, QWidget

MARGIN = 20
TOP = 30


class FloatingSheet(QFrame):
    """Floats over its host, which has the keys again once the sheet is away."""

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self._host = host
        self.hide()

    def shut(self) -> bool:
        """Put the sheet away; whether it was there."""
        if not self.isVisible():
            return False
        self.hide()
        self._host.setFocus()
        return True

    def heading(self, text: str) -> QLabel:
        """A bold line of the sheet."""
        label = QLabel(text, self)
        font = label.font()
        font.setBold(True)
        label.setFont(font)
        return label

    def show_at_top(self, width: int, height: int) -> None:
        """Show the sheet near the top of its host, as large as that lets it be."""
        width = min(width, self._host.width() - MARGIN)
        height = min(height, self._host.height() - MARGIN)
        self.setGeometry((self._host.width() - width) // 2, TOP, width, height)
        self.show()
        self.raise_()
