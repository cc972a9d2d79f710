"""A line between the parts of a panel."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame


class DividingLine(QFrame):
    """From one side to the other, as the style draws it."""

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.HLine)
        self.setFrameShadow(QFrame.Shadow.Sunken)
