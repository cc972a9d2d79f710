"""What a search for moved photos has found, photo by photo."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from adnet_core.files.plain_text import one_line
from adnet_core.projects.relinking import RelinkReport
from app.logic.translating import marked, tr
from app.panels.floating_sheet import FloatingSheet
from app.panels.plain import plain_tip
from app.theme import EDGE

SIZE, LINE = QSize(680, 360), 24
# So many lines can be read; the command `adnet relink` prints all.
MOST_LINES = 2000
NOT_THERE = marked("not in this folder")
UNKNOWN = marked("never opened, so it cannot be recognised")
TAKEN = marked("in the project already, as another photo")


class RelinkSheet(FloatingSheet):
    """Floats over its host."""

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self.title = self.heading("")
        self.title.setWordWrap(True)
        self.list = QTreeWidget(self)
        self.list.setAccessibleName(tr("Photos that were moved"))
        self.list.setHeaderLabels([tr("Photo"), tr("Where it is now")])
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.setAllColumnsShowFocus(True)
        self.list.header().resizeSection(0, SIZE.width() // 3)
        shut = QPushButton(tr("Close"), self)
        shut.clicked.connect(self.shut)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(shut)
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        column.addWidget(self.title)
        column.addWidget(self.list, 1)
        column.addLayout(buttons)

    def show_report(self, report: RelinkReport, folder: Path) -> None:
        """What was found in a folder, and why the rest was not."""
        self.title.setText(report_words(report, folder))
        rows = list(_rows(report))
        self.list.clear()
        for photo, found in rows[:MOST_LINES]:
            item = QTreeWidgetItem(self.list, [one_line(photo), one_line(found)])
            item.setSizeHint(0, QSize(0, LINE))
            for column, text in enumerate((photo, found)):
                item.setToolTip(column, plain_tip(text))
        if len(rows) > MOST_LINES:
            QTreeWidgetItem(self.list, [tr("… and {left:,} more", left=len(rows) - MOST_LINES), ""])
        self.appear()
        self.list.setFocus()

    def wanted_size(self) -> QSize:
        return SIZE


def report_words(report: RelinkReport, folder: Path) -> str:
    """How many photos were found in a folder, and why the others were not."""
    missing, unknown, taken = (len(photos) for photos in (report.missing, report.unknown, report.taken))
    total = len(report.found) + missing + unknown + taken
    if not total:
        return tr("No photo is missing.")
    parts = [
        tr(
            "{found:,} of {count:,} missing photo found in {folder}",
            "{found:,} of {count:,} missing photos found in {folder}",
            count=total,
            found=len(report.found),
            folder=folder,
        )
    ]
    if missing:
        parts.append(tr("{count:,} not there", "{count:,} not there", about="photos", count=missing))
    if unknown:
        parts.append(
            tr(
                "{count:,} never opened and so not recognisable",
                "{count:,} never opened and so not recognisable",
                count=unknown,
            )
        )
    if taken:
        parts.append(
            tr(
                "{count:,} in the project already under another name",
                "{count:,} in the project already under another name",
                count=taken,
            )
        )
    return f"{'; '.join(parts)}."


def _rows(report: RelinkReport) -> Iterator[tuple[str, str]]:
    """Each photo as the project named it, and where it is or why nobody knows."""
    yield from ((photo, str(path)) for photo, path in report.found)
    for photos, why in ((report.missing, NOT_THERE), (report.unknown, UNKNOWN), (report.taken, TAKEN)):
        yield from ((photo, tr(why)) for photo in photos)
