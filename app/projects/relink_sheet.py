"""What a search for moved photos has found, line by line."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QPushButton, QVBoxLayout, QWidget

from adnet_core.annotation.relinking import RelinkReport
from app.panels.floating_sheet import FloatingSheet

SIZE = QSize(620, 360)
# So many lines can be read; the command `adnet relink` prints all.
MOST_LINES = 2000


class RelinkSheet(FloatingSheet):
    """Floats over its host."""

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self.title = self.heading("")
        self.title.setWordWrap(True)
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

    def show_report(self, report: RelinkReport, folder: Path) -> None:
        """What was found in a folder, and what was not."""
        self.title.setText(report.sentence(folder))
        lines = report.lines()
        self.list.clear()
        self.list.addItems(lines[:MOST_LINES])
        if len(lines) > MOST_LINES:
            self.list.addItem(f"… and {len(lines) - MOST_LINES:,} more")
        self.appear()
        self.list.setFocus()

    def wanted_size(self) -> QSize:
        return SIZE
