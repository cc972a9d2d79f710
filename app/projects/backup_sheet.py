"""The backups of the open project: when, how many edits, how large; one can be put back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QDate, QDateTime, QLocale, QSize, Qt, QTime, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from adnet_core.projects.backups import Backup
from app.logic.translating import tr
from app.panels.floating_sheet import FloatingSheet
from app.panels.plain import PlainLabel
from app.theme import EDGE

SIZE, LINE = QSize(440, 320), 24


class BackupSheet(FloatingSheet):
    """Floats over its host. Restoring is asked for by `restore_asked` with the chosen backup."""

    restore_asked = Signal(object)  # Backup

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._backups: list[Backup] = []
        self._about = PlainLabel(
            tr("Made while you work. Restoring keeps the project as it is now under another name."), self
        )
        self._about.setWordWrap(True)
        self.list = QListWidget(self)
        self.list.setAccessibleName(tr("Backups"))
        self.list.itemDoubleClicked.connect(lambda _item: self._ask())
        self.restore = QPushButton(tr("Restore"), self)
        self.restore.clicked.connect(self._ask)
        shut = QPushButton(tr("Close"), self)
        shut.clicked.connect(self.shut)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self.restore)
        buttons.addWidget(shut)
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        column.addWidget(self.heading(tr("Backups of this project")))
        column.addWidget(self._about)
        column.addWidget(self.list, 1)
        column.addLayout(buttons)

    def open(self, backups: Sequence[Backup]) -> None:
        """Show backups, newest first."""
        self._backups = list(backups)
        self.list.clear()
        for backup in self._backups:
            QListWidgetItem(described(backup), self.list).setSizeHint(QSize(0, LINE))
        if not self._backups:
            item = QListWidgetItem(tr("None yet: the first is made after the first edits."), self.list)
            item.setFlags(Qt.ItemFlag.NoItemFlags)
        self.list.setCurrentRow(0)
        self.restore.setEnabled(bool(self._backups))
        self.appear()
        self.list.setFocus()

    def wanted_size(self) -> QSize:
        return SIZE

    def _ask(self) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self._backups):
            self.shut()
            self.restore_asked.emit(self._backups[row])


def described(backup: Backup) -> str:
    """`3 March 2026, 14:05   1,204 edits   2.1 MB`."""
    made = backup.made
    when = QDateTime(QDate(made.year, made.month, made.day), QTime(made.hour, made.minute))
    return tr(
        "{when}   {count:,} edit   {size:.1f} MB",
        "{when}   {count:,} edits   {size:.1f} MB",
        count=backup.edits,
        when=QLocale().toString(when, tr("d MMMM yyyy, HH:mm", about="format of a date and time")),
        size=backup.size_bytes / 1e6,
    )
