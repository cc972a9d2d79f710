"""The groups that points are shown in."""

from __future__ import annotations

from adnet_core.faces.layout import MAX_NAME
from app.layouts.tabs.tab import Tab, fill_table, make_table
from app.logic.translating import marked, tr


class GroupsTab(Tab):
    """Groups of points, by which figures are told; nothing needs them."""

    title = marked("Groups", about="drawing a layout")
    hint = marked(
        "Figures are told by groups, such as eyes or fingers. Choose or make one, and click its points."
    )

    def __init__(self) -> None:
        super().__init__()
        self.current: int | None = None
        self.table = make_table(self, tr("Name"), tr("points"))
        self.table.setObjectName("groups")
        self.column.addWidget(self.table, 1)
        self._buttons(
            self._button(tr("New group"), lambda: self._new(), "groupNew"),
            self._button(tr("Remove"), lambda: self.remove(), "groupRemove"),
        )
        self.table.itemChanged.connect(
            lambda item: self.drawing.rename_group(item.row(), item.text()[:MAX_NAME])
        )
        self.table.itemSelectionChanged.connect(self._chosen_in_list)

    def refresh(self) -> None:
        groups = self.drawing.sketch.groups
        if self.current is not None and self.current >= len(groups):
            self.current = None
        fill_table(self.table, [(group.name, str(len(group.points))) for group in groups], self.current)

    @property
    def chosen(self) -> frozenset[int]:
        if self.current is None:
            return frozenset()
        return frozenset(self._indices(self.drawing.sketch.groups[self.current].points))

    def press_point(self, index: int) -> None:
        if self.current is None:
            self.current = self.drawing.add_group()
        self.drawing.toggle_in_group(self.current, index)
        self.shown.emit()

    def _new(self) -> None:
        self.current = self.drawing.add_group()
        self.shown.emit()

    def remove(self) -> None:
        if self.current is not None:
            current, self.current = self.current, None
            self.drawing.remove_group(current)

    def _chosen_in_list(self) -> None:
        rows = self.table.selectionModel().selectedRows()
        self.current = rows[0].row() if rows else None
        self.shown.emit()
