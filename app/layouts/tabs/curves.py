"""The curves of a layout, through points in their order."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QTableWidgetItem,
)

from adnet_core.faces.layout import MAX_NAME
from app.layouts.tabs.tab import Tab, fill_table, make_table
from app.logic.layouts.sketch import Position
from app.logic.translating import marked, tr


class CurvesTab(Tab):
    """Curves: clicks on points go on with the one that is chosen."""

    title = marked("Curves", about="drawing a layout")
    hint = marked(
        "Click points in the order in which a curve joins them; its first point again closes it, its last "
        "takes it back. A click beside the points ends it."
    )

    def __init__(self) -> None:
        super().__init__()
        self.current: int | None = None
        self.table = make_table(self, tr("Name"), tr("closed", about="a curve"), tr("points"))
        self.table.setObjectName("curves")
        self.column.addWidget(self.table, 1)
        self._buttons(
            self._button(tr("New curve"), lambda: self.click((0.0, 0.0)), "curveNew"),
            self._button(tr("Remove"), lambda: self.remove(), "curveRemove"),
        )
        self.table.itemChanged.connect(self._changed)
        self.table.itemSelectionChanged.connect(self._chosen_in_list)

    def refresh(self) -> None:
        curves = self.drawing.sketch.curves
        if self.current is not None and self.current >= len(curves):
            self.current = None
        rows = [(curve.name, curve.closed, str(len(curve.points))) for curve in curves]
        fill_table(self.table, rows, self.current)

    @property
    def chosen(self) -> frozenset[int]:
        if self.current is None:
            return frozenset()
        return frozenset(self._indices(self.drawing.sketch.curves[self.current].points))

    def press_point(self, index: int) -> None:
        if self.current is None:
            self.current = self.drawing.add_curve()
        current = self.current
        self.drawing.extend_curve(current, index)
        if self.drawing.sketch.curves[current].closed:
            self.current = None
        self.shown.emit()

    def click(self, at: Position) -> None:
        self.current = None
        self.shown.emit()

    def remove(self) -> None:
        if self.current is not None:
            current, self.current = self.current, None
            self.drawing.remove_curve(current)

    def _changed(self, item: QTableWidgetItem) -> None:
        if item.column() == 0:
            self.drawing.rename_curve(item.row(), item.text()[:MAX_NAME])
        else:
            self.drawing.close_curve(item.row(), item.checkState() is Qt.CheckState.Checked)

    def _chosen_in_list(self) -> None:
        rows = self.table.selectionModel().selectedRows()
        self.current = rows[0].row() if rows else None
        self.shown.emit()
