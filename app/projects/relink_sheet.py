"""What a search for moved photos has found, photo by photo."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from adnet_core.files.plain_text import one_line
from adnet_core.projects.relinking import RelinkReport
from app.panels.floating_sheet import FloatingSheet
from app.panels.plain import plain_tip

SIZE, LINE = QSize(680, 360), 24
# So many lines can be read; the command `adnet relink` prints all.
MOST_LINES = 2000
NOT_THERE = "not in this folder"
UNKNOWN = "never opened, so it cannot be recognised"
TAKEN = "in the project already, as another photo"


class RelinkSheet(FloatingSheet):
    """Floats over its host."""

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self.title = self.heading("")
        self.title.setWordWrap(True)
        self.list = QTreeWidget(self)
        self.list.setHeaderLabels(["Photo", "Where it is now"])
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.setAllColumnsShowFocus(True)
        self.list.header().resizeSection(0, SIZE.width() // 3)
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
        """What was found in a folder, and why the rest was not."""
        self.title.setText(report.sentence(folder))
        rows = list(_rows(report))
        self.list.clear()
        for photo, found in rows[:MOST_LINES]:
            item = QTreeWidgetItem(self.list, [one_line(photo), one_line(found)])
            item.setSizeHint(0, QSize(0, LINE))
            for column, text in enumerate((photo, found)):
                item.setToolTip(column, plain_tip(text))
        if len(rows) > MOST_LINES:
            QTreeWidgetItem(self.list, [f"… and {len(rows) - MOST_LINES:,} more", ""])
        self.appear()
        self.list.setFocus()

    def wanted_size(self) -> QSize:
        return SIZE


def _rows(report: RelinkReport) -> Iterator[tuple[str, str]]:
    """Each photo as the project named it, and where it is or why nobody knows."""
    yield from ((photo, str(path)) for photo, path in report.found)
    for photos, why in ((report.missing, NOT_THERE), (report.unknown, UNKNOWN), (report.taken, TAKEN)):
        yield from ((photo, why) for photo in photos)
