"""What the tabs share: the drawing, their buttons, and tables."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.logic.layouts.drawing import Drawing
from app.logic.layouts.sketch import Position
from app.logic.translating import tr
from app.panels.plain import PlainLabel
from app.panels.ticked import TickedDelegate
from app.theme import GAP_WIDE

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class Tab(QWidget):
    """`said` carries a sentence for the person; `shown` asks for a new look at the photo. Title and hint are
    `marked`."""

    said = Signal(str)
    shown = Signal()
    title = ""
    hint = ""
    can_drag = False
    """Whether points can be dragged meanwhile."""

    def __init__(self) -> None:
        super().__init__()
        self.drawing = Drawing()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(GAP_WIDE, GAP_WIDE, GAP_WIDE, GAP_WIDE)
        self.column.setSpacing(GAP_WIDE)
        words = PlainLabel(tr(self.hint), self)
        words.setWordWrap(True)
        self.column.addWidget(words)

    def refresh(self) -> None:
        """Show what is drawn."""

    def press_point(self, index: int) -> None:
        """A point was pressed in the photo."""

    def click(self, at: Position) -> None:
        """The photo was clicked beside the points."""

    @property
    def selected(self) -> int | None:
        """The one point that is worked on."""
        return None

    @property
    def chosen(self) -> frozenset[int]:
        """The points of what is worked on, which are marked in the photo."""
        return frozenset()

    def _buttons(self, *buttons: QPushButton) -> None:
        row = QHBoxLayout()
        for button in buttons:
            row.addWidget(button)
        self.column.addLayout(row)

    def _button(self, text: str, do: object, name: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(do)
        return button

    def _indices(self, keys: Sequence[int]) -> list[int]:
        index = {key: number for number, key in enumerate(self.drawing.sketch.keys)}
        return [index[key] for key in keys if key in index]


def make_table(parent: QWidget, *columns: str) -> QTableWidget:
    table = QTableWidget(0, len(columns), parent)
    table.setHorizontalHeaderLabels(list(columns))
    table.setAccessibleName(columns[0])
    table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    for column in range(1, len(columns)):
        table.horizontalHeader().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
    table.horizontalHeader().setDefaultAlignment(_LEFT)
    table.verticalHeader().setDefaultSectionSize(22)
    table.setItemDelegate(TickedDelegate(table))
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    return table


def fill_table(table: QTableWidget, rows: Sequence[Sequence[str | bool]], row: int | None) -> None:
    """Show rows, of which the first text can be written in and truths can be ticked; select one of them."""
    table.blockSignals(True)
    table.setRowCount(len(rows))
    for number, cells in enumerate(rows):
        for column, value in enumerate(cells):
            item = QTableWidgetItem(value if isinstance(value, str) else "")
            flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
            if isinstance(value, bool):
                item.setCheckState(Qt.CheckState.Checked if value else Qt.CheckState.Unchecked)
                flags |= Qt.ItemFlag.ItemIsUserCheckable
            elif column == 0:
                flags |= Qt.ItemFlag.ItemIsEditable
            item.setFlags(flags)
            table.setItem(number, column, item)
    if row is None or not 0 <= row < len(rows):
        table.clearSelection()
        table.setCurrentItem(None)  # type: ignore[call-overload]
    else:
        table.selectRow(row)
        item_there = table.item(row, 0)
        if item_there is not None:
            table.scrollToItem(item_there)
    table.blockSignals(False)
