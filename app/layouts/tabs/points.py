"""The points of a layout: their names, their order, and where they are on the photo."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QTableWidgetItem,
)

from adnet_core.faces.layout import MAX_NAME, layout_names
from app.layouts.tabs.tab import Tab, fill_table, make_table
from app.logic.layouts.sketch import Position
from app.logic.translating import marked, tr
from app.panels.menu import Menu
from app.panels.plain import PlainLabel, caption


class PointsTab(Tab):
    """Points in their order: each click beside them puts the next one."""

    title = marked("Points", about="drawing a layout")
    hint = marked(
        "Click the points one after the other; drag one to move it. A name can be written over in the list."
    )
    can_drag = True
    names_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._selected: int | None = None
        row = QHBoxLayout()
        row.addWidget(PlainLabel(tr("Next", about="the name of the next point"), self))
        self.next = QLineEdit(self)
        self.next.setAccessibleName(tr("Name of the next point"))
        self.next.setObjectName("nextName")
        self.next.setMaxLength(MAX_NAME)
        row.addWidget(self.next, 1)
        source = self._button(tr("Names from…"), lambda: None, "namesFrom")
        source.setMenu(self._sources())
        row.addWidget(source)
        self.column.addLayout(row)
        self.table = make_table(self, tr("Name"))
        self.table.setObjectName("pointNames")
        self.column.addWidget(self.table, 1)
        self._buttons(
            self._button(tr("Up"), lambda: self._shift(-1), "pointUp"),
            self._button(tr("Down"), lambda: self._shift(1), "pointDown"),
            self._button(tr("Remove"), lambda: self.remove(), "pointRemove"),
        )
        self.table.itemChanged.connect(self._renamed)
        self.table.itemSelectionChanged.connect(self._chosen_in_list)

    def _sources(self) -> Menu:
        """Whose names may be offered: those of layouts that have a name, or of a file (an empty text)."""
        menu = Menu(parent=self)
        for text, name in (*((caption(name), name) for name in layout_names()), (tr("A file…"), "")):
            menu.addAction(text).triggered.connect(
                lambda _checked=False, name=name: self.names_asked.emit(name)
            )
        return menu

    def refresh(self) -> None:
        count = len(self.drawing.sketch.points)
        if self._selected is not None and self._selected >= count:
            self._selected = None
        self.next.setPlaceholderText(self.drawing.next_name())
        names = [(point.name,) for point in self.drawing.sketch.points]
        fill_table(self.table, names, self._selected)

    @property
    def selected(self) -> int | None:
        return self._selected

    def press_point(self, index: int) -> None:
        self._selected = index
        self.shown.emit()

    def click(self, at: Position) -> None:
        name = self.next.text()
        self.next.clear()
        index = self.drawing.add_point(at, name)
        if index is None:
            self.said.emit(tr("A layout has no more points than this."))
            return
        self._selected = index
        self.shown.emit()

    def remove(self) -> None:
        if self._selected is not None:
            index, self._selected = self._selected, None
            self.drawing.remove_point(index)

    def _shift(self, by: int) -> None:
        if self._selected is not None:
            self._selected = self.drawing.shift_point(self._selected, by)
            self.shown.emit()

    def _renamed(self, item: QTableWidgetItem) -> None:
        self.drawing.rename_point(item.row(), item.text()[:MAX_NAME])

    def _chosen_in_list(self) -> None:
        rows = self.table.selectionModel().selectedRows()
        self._selected = rows[0].row() if rows else None
        self.shown.emit()
