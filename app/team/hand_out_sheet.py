"""Asks which photos are handed out, to whom and for how long."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from adnet_core.files.plain_text import one_line
from app.logic.team.handing_out import HandOut
from app.logic.translating import tr
from app.panels.floating_sheet import FloatingSheet
from app.panels.plain import PlainLabel
from app.panels.ticked import TickedDelegate
from app.theme import EDGE

WIDTH = 460
_ROWS_SEEN = 5


class HandOutSheet(FloatingSheet):
    """`asked` tells what was chosen, a `HandOut`."""

    asked = Signal(object)

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._chosen: tuple[str, ...] = ()
        self.people = QListWidget(self)
        self.people.setObjectName("people")
        self.people.setItemDelegate(TickedDelegate(self.people))
        row = self.people.fontMetrics().height() + 6
        self.people.setFixedHeight(row * _ROWS_SEEN)
        self.people.itemChanged.connect(lambda _item: self._show_state())
        self.which = QComboBox(self)
        self.which.setObjectName("which")
        self.which.currentIndexChanged.connect(lambda _index: self._show_state())
        self.count = QSpinBox(self)
        self.count.setRange(1, 100_000)
        self.count.setValue(HandOut.count)
        self.hours = QSpinBox(self)
        self.hours.setRange(1, 8760)
        self.hours.setValue(int(HandOut.hours))
        self.hours.setSuffix(tr(" hours"))
        self.words = PlainLabel("", self)
        self.words.setWordWrap(True)
        self.button = QPushButton(tr("Hand out"), self)
        self.button.clicked.connect(self._ask)
        fields = QWidget(self)
        form = QFormLayout(fields)
        form.setContentsMargins(0, 0, 0, 0)
        form.addRow(tr("To", about="people who get photos"), self.people)
        form.addRow(tr("Photos"), self.which)
        form.addRow(tr("How many"), self.count)
        form.addRow(tr("For", about="so many hours"), self.hours)
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        column.addWidget(self.heading(tr("Hand out photos")))
        column.addWidget(fields)
        column.addWidget(self.words)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignRight)

    def wanted_size(self) -> QSize:
        return self.size_of_text(WIDTH)

    def ask(self, people: Sequence[str], own: str, chosen: Sequence[str], folders: Sequence[str]) -> None:
        """Open for these people of the team, of whom one is oneself; `chosen` are selected in the list."""
        self._chosen = tuple(chosen)
        self.people.blockSignals(True)
        self.people.clear()
        for name in people:
            item = QListWidgetItem(one_line(name), self.people)
            item.setData(Qt.ItemDataRole.UserRole, name)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if name == own else Qt.CheckState.Unchecked)
        self.people.blockSignals(False)
        self.which.clear()
        self.which.addItem(tr("the next ones, in the queue's order"), "")
        if chosen:
            words = tr("{count:,} that is selected", "{count:,} that are selected", count=len(chosen))
            self.which.addItem(words, None)
        for folder in folders:
            self.which.addItem(tr("the next ones in {folder}", folder=one_line(folder)), folder)
        self._show_state()
        self.appear()
        self.button.setFocus()

    def chosen_people(self) -> tuple[str, ...]:
        items = (self.people.item(row) for row in range(self.people.count()))
        return tuple(
            str(item.data(Qt.ItemDataRole.UserRole))
            for item in items
            if item.checkState() is Qt.CheckState.Checked
        )

    def _show_state(self) -> None:
        people = self.chosen_people()
        self.count.setEnabled(self.which.currentData() is not None)
        self.button.setEnabled(bool(people))
        self.words.setText(
            tr(
                "Several people do the same photos, and do not see each other's points before they "
                "have finished."
            )
            if len(people) > 1
            else tr("Nobody else is led to these photos meanwhile.")
        )

    def _ask(self) -> None:
        folder = self.which.currentData()
        wanted = HandOut(
            people=self.chosen_people(),
            photos=self._chosen if folder is None else (),
            folder=folder or "",
            count=self.count.value(),
            hours=float(self.hours.value()),
        )
        self.shut()
        self.asked.emit(wanted)
