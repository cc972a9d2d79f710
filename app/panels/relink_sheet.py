"""What a search for moved photos has found, line by line."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QListWidget, QPushButton, QVBoxLayout, QWidget

from adnet_core.annotation.relinking import RelinkReport

WIDTH, HEIGHT = 620, 360
# So many lines can be read; the command `adnet relink` prints all.
MOST_LINES = 2000


class RelinkSheet(QFrame):
    """Floats over its host."""

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self.setObjectName("relinkSheet")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self._host = host
        self.title = QLabel("", self)
        self.title.setWordWrap(True)
        font = self.title.font()
        font.setBold(True)
        self.title.setFont(font)
        self.list = QListWidget(self)
        self.list.setSelectionMode(QListWidget.SelectionMode.NoSelection)
        shut = QPushButton("Close", self)
        shut.clicked.connect(self.shut)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(shut)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.addWidget(self.title)
        column.addWidget(self.list, 1)
        column.addLayout(buttons)
        self.hide()

    def show_report(self, report: RelinkReport, folder: Path) -> None:
        """What was found in a folder, and what was not."""
        self.title.setText(report.sentence(folder))
        lines = report.lines()
        self.list.clear()
        self.list.addItems(lines[:MOST_LINES])
        if len(lines) > MOST_LINES:
            self.list.addItem(f"… and {len(lines) - MOST_LINES:,} more")
        width, height = min(WIDTH, self._host.width() - 20), min(HEIGHT, self._host.height() - 20)
        self.setGeometry((self._host.width() - width) // 2, 30, width, height)
        self.show()
        self.raise_()
        self.list.setFocus()

    def shut(self) -> bool:
        """Put the sheet away; whether it was there."""
        if not self.isVisible():
            return False
        self.hide()
        self._host.setFocus()
        return True
