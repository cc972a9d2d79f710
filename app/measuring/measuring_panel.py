"""The panel of measurements: the scale of the photo, a row for each of them, and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Signal, SignalInstance
from PySide6.QtWidgets import (
    QAbstractItemView,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from adnet_core.files.plain_text import lines
from app.logic.measuring.live import Row
from app.logic.translating import marked, tr
from app.panels.plain import PlainLabel, plain_tip
from app.theme import EDGE, GAP_WIDE

LEAST_HEIGHT = 220
NONE_YET = marked(
    "Nothing is measured yet: distances, angles, areas and ratios between points are defined once."
)
NO_SCALE = marked("This photo has no scale.")


class MeasuringPanel(QWidget):
    """Signals tell what is asked for, by the name of a measurement where one is meant."""

    scale_asked = Signal()
    scale_removed = Signal()
    new_asked = Signal()
    edit_asked = Signal(str)
    remove_asked = Signal(str)
    export_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("measuringPanel")
        self.scale = PlainLabel("", self)
        self.scale.setObjectName("photoScale")
        self.scale.setWordWrap(True)
        self.set_scale = self._button(tr("Set by two clicks"), "setScale", self.scale_asked.emit)
        self.no_scale = self._button(tr("Remove", about="the scale"), "removeScale", self.scale_removed.emit)
        self.words = PlainLabel(tr(NONE_YET), self)
        self.words.setWordWrap(True)
        self.tree = QTreeWidget(self)
        self.tree.setAccessibleName(tr("Measurements"))
        self.tree.setObjectName("measurements")
        self.tree.setAccessibleName(tr("Measurements of this face"))
        self.tree.setColumnCount(2)
        self.tree.setHeaderHidden(True)
        self.tree.setRootIsDecorated(False)
        self.tree.setUniformRowHeights(False)
        self.tree.setAlternatingRowColors(True)
        self.tree.setWordWrap(True)
        self.tree.setMinimumHeight(LEAST_HEIGHT)
        self.tree.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.tree.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.tree.header().setStretchLastSection(False)
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.tree.itemSelectionChanged.connect(self._show_buttons)
        self.tree.itemDoubleClicked.connect(lambda _item, _column: self._emit(self.edit_asked))
        self.new = self._button(tr("New…"), "newMeasurement", self.new_asked.emit)
        self.edit = self._button(tr("Change…"), "editMeasurement", lambda: self._emit(self.edit_asked))
        self.remove = self._button(tr("Remove"), "removeMeasurement", lambda: self._emit(self.remove_asked))
        self.export = self._button(tr("Export as a table…"), "exportMeasurements", self.export_asked.emit)
        self.export.setToolTip(
            plain_tip(
                tr("A row for each accepted face, with standard errors, as adnet measure --csv writes it")
            )
        )
        self._lay_out()
        self.show_rows((), "")

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint().expandedTo(QSize(200, 0))

    def chosen(self) -> str:
        """The name of the measurement that is selected; empty for none."""
        items = self.tree.selectedItems()
        return str(items[0].data(0, Qt.ItemDataRole.UserRole)) if items else ""

    def show_rows(self, found: Sequence[Row], scale: str) -> None:
        """Show values; rows stay as they are where only those have changed. `scale` is said of the photo."""
        self.scale.setText(scale or tr(NO_SCALE))
        self.no_scale.setEnabled(bool(scale))
        names = [
            str(self._item(i).data(0, Qt.ItemDataRole.UserRole)) for i in range(self.tree.topLevelItemCount())
        ]
        if names != [row.name for row in found]:
            chosen = self.chosen()
            self.tree.clear()
            for row in found:
                item = QTreeWidgetItem(self.tree)
                item.setData(0, Qt.ItemDataRole.UserRole, row.name)
                item.setText(0, lines(row.name))
                item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                item.setSelected(row.name == chosen)
        for index, row in enumerate(found):
            item = self._item(index)
            item.setText(1, lines("\n".join(filter(None, (row.value, row.pixels)))))
            for column in (0, 1):
                item.setToolTip(column, plain_tip(f"{row.name}\n{row.about}"))
        self.words.setVisible(not found)
        self._show_buttons()

    def _item(self, index: int) -> QTreeWidgetItem:
        item = self.tree.topLevelItem(index)
        assert item is not None
        return item

    def _show_buttons(self) -> None:
        chosen = bool(self.chosen())
        self.edit.setEnabled(chosen)
        self.remove.setEnabled(chosen)
        self.export.setEnabled(self.tree.topLevelItemCount() > 0)

    def _emit(self, signal: SignalInstance) -> None:
        name = self.chosen()
        if name:
            signal.emit(name)

    def _button(self, text: str, name: str, do: Callable[[], object]) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda _on: do())
        return button

    def _lay_out(self) -> None:
        scale = QHBoxLayout()
        scale.addWidget(self.set_scale)
        scale.addWidget(self.no_scale)
        buttons = QGridLayout()
        for number, button in enumerate((self.new, self.edit, self.remove)):
            buttons.addWidget(button, 0, number)
        buttons.addWidget(self.export, 1, 0, 1, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, GAP_WIDE, EDGE, EDGE)
        column.addWidget(self.scale)
        column.addLayout(scale)
        column.addWidget(self.words)
        column.addWidget(self.tree, 1)
        column.addLayout(buttons)
