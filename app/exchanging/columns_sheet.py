"""What the columns of a table that is imported were taken for, to be corrected before it is read."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSize, QStringListModel, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from adnet_core.files.plain_text import lines
from adnet_core.formats.table_reading import AS_IT_IS, TableReading
from adnet_core.formats.wide_table import TakenTable
from app.logic.translating import marked, tr
from app.panels.floating_sheet import TypingSheet
from app.panels.plain import PlainLabel
from app.theme import EDGE, GAP_WIDE

SIZE = QSize(620, 520)
SEPARATORS = {
    ",": marked("comma", about="what stands between cells"),
    ";": marked("semicolon", about="what stands between cells"),
    "\t": marked("tab", about="what stands between cells"),
    " ": marked("space", about="what stands between cells"),
}
DECIMALS = {".": marked("point", about="a decimal"), ",": marked("comma", about="a decimal")}
NONE = marked("not in the table")


class ColumnsSheet(TypingSheet):
    """Lies over the sheet of the import. `chosen` tells the reading; an empty one forgets what was said."""

    chosen = Signal(object)  # TableReading

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self.setObjectName("columnsSheet")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._names = QStringListModel(self)
        self._columns: tuple[str, ...] = ()
        self.separator, self.decimal = QComboBox(self), QComboBox(self)
        for box, signs, about in (
            (self.separator, SEPARATORS, "what stands between cells"),
            (self.decimal, DECIMALS, "a decimal"),
        ):
            for sign, words in signs.items():
                box.addItem(tr(words, about=about), sign)
        self.photo, self.frame = QComboBox(self), QComboBox(self)
        self.points = QTableWidget(0, 3, self)
        self.points.setObjectName("tablePoints")
        self.points.setHorizontalHeaderLabels([tr("Point"), "x", "y"])
        self.points.setAccessibleName(tr("Points and their columns"))
        self.points.verticalHeader().hide()
        self.points.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.points.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.rows = PlainLabel("", self)
        self.use = QPushButton(tr("Read it so"), self)
        self.use.setDefault(True)
        self.confirming = self.use
        self.forget = QPushButton(tr("As the table says itself"), self)
        self.cancel = QPushButton(tr("Cancel"), self)
        self._lay_out()
        self.separator.activated.connect(lambda _index: self._separate())
        self.use.clicked.connect(self._use)
        self.forget.clicked.connect(self._forget)
        self.cancel.clicked.connect(self.shut)

    def open(self, table: TakenTable) -> None:
        """Show what a table was taken for."""
        none, reading = tr(NONE), table.reading
        self._names.setStringList([none, *map(lines, table.columns)])
        self._columns = table.columns
        self.separator.setCurrentIndex(self.separator.findData(reading.separator))
        self.decimal.setCurrentIndex(self.decimal.findData(reading.decimal))
        for box, name in ((self.photo, reading.photo), (self.frame, reading.frame)):
            box.setModel(self._names)
            box.setCurrentIndex(self._index(name))
        self.points.setRowCount(0)
        self.points.setRowCount(len(reading.points))
        for row, (name, pair) in enumerate(reading.points.items()):
            item = QTableWidgetItem(lines(name.replace("_", " ")))
            item.setData(Qt.ItemDataRole.UserRole, name)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled)
            self.points.setItem(row, 0, item)
            for column, one in enumerate(pair or ("", ""), start=1):
                box = QComboBox(self.points)
                box.setModel(self._names)
                box.setAccessibleName(
                    tr("{axis} of {point}", axis="xy"[column - 1], point=name.replace("_", " "))
                )
                box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
                box.setCurrentIndex(self._index(one))
                self.points.setCellWidget(row, column, box)
        self.rows.setText("\n".join(_shortened(cells) for cells in (table.columns, *table.rows)))
        self.appear()
        self.use.setFocus()

    def reading(self) -> TableReading:
        """What is chosen in the sheet."""
        points: dict[str, tuple[str, str] | None] = {}
        for row in range(self.points.rowCount()):
            item = self.points.item(row, 0)
            assert item is not None
            x, y = (self._chosen(self._box(row, column)) for column in (1, 2))
            points[str(item.data(Qt.ItemDataRole.UserRole))] = (x, y) if x and y else None
        return TableReading(
            str(self.separator.currentData()),
            str(self.decimal.currentData()),
            self._chosen(self.photo),
            self._chosen(self.frame),
            points,
        )

    def wanted_size(self) -> QSize:
        return SIZE

    def _box(self, row: int, column: int) -> QComboBox:
        box = self.points.cellWidget(row, column)
        assert isinstance(box, QComboBox)
        return box

    def _index(self, name: str) -> int:
        return 1 + self._columns.index(name) if name in self._columns else 0

    def _chosen(self, box: QComboBox) -> str:
        index = box.currentIndex()
        return self._columns[index - 1] if index > 0 else ""

    def _separate(self) -> None:
        """Other cells: what they hold is told anew."""
        separator = str(self.separator.currentData())
        self.shut()
        self.chosen.emit(TableReading(separator=separator))

    def _use(self) -> None:
        reading = self.reading()
        self.shut()
        self.chosen.emit(reading)

    def _forget(self) -> None:
        self.shut()
        self.chosen.emit(AS_IT_IS)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        for index, (words, box) in enumerate(
            (
                (tr("Cells are parted by"), self.separator),
                (tr("Decimal"), self.decimal),
                (tr("Photo"), self.photo),
                (tr("Frame of a video"), self.frame),
            )
        ):
            row, column = divmod(index, 2)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setAccessibleName(words)
            grid.addWidget(PlainLabel(words, self), row, 2 * column)
            grid.addWidget(box, row, 2 * column + 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.forget)
        buttons.addStretch()
        buttons.addWidget(self.use)
        buttons.addWidget(self.cancel)
        column_of_all = QVBoxLayout(self)
        column_of_all.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        column_of_all.setSpacing(GAP_WIDE)
        column_of_all.addWidget(self.heading(tr("What the columns hold")))
        column_of_all.addWidget(self.rows)
        column_of_all.addLayout(grid)
        column_of_all.addWidget(self.points, 1)
        column_of_all.addLayout(buttons)


def _shortened(cells: Iterable[str]) -> str:
    """The first cells of a row, as wide as the sheet is."""
    shown = " | ".join(cells)
    return lines(shown[:80] + ("…" if len(shown) > 80 else ""))
