"""What is drawn of a layout, a tab each: points, curves, mirror, distance, groups.

A tab says what a click on a point and one beside the points do while it is in front.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QMenu,
    QPushButton,
    QRadioButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from adnet_core.faces.layout import BOX_DIAGONAL, MAX_NAME, layout_names
from app.logic.layouts.drawing import NO_MIRROR_SEEN, Drawing
from app.logic.layouts.sketch import Position
from app.logic.translating import marked, tr
from app.panels.plain import PlainLabel, caption
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


def _table(parent: QWidget, *columns: str) -> QTableWidget:
    table = QTableWidget(0, len(columns), parent)
    table.setHorizontalHeaderLabels(list(columns))
    table.setAccessibleName(columns[0])
    table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    for column in range(1, len(columns)):
        table.horizontalHeader().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
    table.horizontalHeader().setDefaultAlignment(_LEFT)
    table.verticalHeader().setDefaultSectionSize(22)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    return table


def _fill(table: QTableWidget, rows: Sequence[Sequence[str | bool]], row: int | None) -> None:
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
        self.table = _table(self, tr("Name"))
        self.table.setObjectName("pointNames")
        self.column.addWidget(self.table, 1)
        self._buttons(
            self._button(tr("Up"), lambda: self._shift(-1), "pointUp"),
            self._button(tr("Down"), lambda: self._shift(1), "pointDown"),
            self._button(tr("Remove"), lambda: self.remove(), "pointRemove"),
        )
        self.table.itemChanged.connect(self._renamed)
        self.table.itemSelectionChanged.connect(self._chosen_in_list)

    def _sources(self) -> QMenu:
        """Whose names may be offered: those of layouts that have a name, or of a file (an empty text)."""
        menu = QMenu(self)
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
        _fill(self.table, names, self._selected)

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
        self.table = _table(self, tr("Name"), tr("closed", about="a curve"), tr("points"))
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
        _fill(self.table, rows, self.current)

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


class MirrorTab(Tab):
    """Which points mirror each other: found, looked at, and taken or not."""

    title = marked("Mirror", about="drawing a layout")
    hint = marked(
        "Training turns photos into their mirror images where points have partners. Click two points to pair "
        "them, one of them twice for a point on the axis."
    )

    def __init__(self) -> None:
        super().__init__()
        self._first: int | None = None
        self.none = QRadioButton(tr("No mirror: photos are not flipped"), self)
        self.some = QRadioButton(tr("Points mirror each other"), self)
        self.none.setObjectName("noMirror")
        for radio in (self.none, self.some):
            radio.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.column.addWidget(radio)
        self.none.clicked.connect(lambda: self.drawing.set_mirror(False))
        self.some.clicked.connect(self._turn_on)
        self._buttons(self._button(tr("Find the pairs"), self.find_pairs, "findMirror"))
        self.question = PlainLabel("", self)
        self.question.setWordWrap(True)
        self.column.addWidget(self.question)
        self.take = self._button(tr("They are right"), lambda: self.drawing.take_proposal(), "takeMirror")
        self.drop = self._button(tr("Not so"), lambda: self.drawing.drop_proposal(), "dropMirror")
        self._buttons(self.take, self.drop)
        self.table = _table(self, tr("Point"), tr("its mirror image"))
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.column.addWidget(self.table, 1)

    def refresh(self) -> None:
        drawing, names = self.drawing, self.drawing.sketch.names
        asked = drawing.proposal is not None
        (self.none if drawing.sketch.partners is None else self.some).setChecked(True)
        pairs = drawing.mirror_pairs()
        alone = len(names) - 2 * len(pairs)
        words = ""
        if asked:
            words = tr(
                "Found: {pairs}, {count} point without a partner. "
                "Look at the dashes in the photo: are they right?",
                "Found: {pairs}, {count} points without a partner. "
                "Look at the dashes in the photo: are they right?",
                count=alone,
                pairs=tr("{count} pair", "{count} pairs", count=len(pairs)),
            )
        elif drawing.sketch.partners is not None:
            words = tr(
                "{pairs}, {count} point without a partner.",
                "{pairs}, {count} points without a partner.",
                count=alone,
                pairs=tr("{count} pair", "{count} pairs", count=len(pairs)),
            )
        self.question.setText(words)
        self.take.setVisible(asked)
        self.drop.setVisible(asked)
        _fill(self.table, [(names[a], names[b]) for a, b in pairs], None)

    @property
    def chosen(self) -> frozenset[int]:
        return frozenset() if self._first is None else frozenset((self._first,))

    @property
    def selected(self) -> int | None:
        return self._first

    def find_pairs(self) -> None:
        self._first = None
        if not self.drawing.find_mirror():
            self.said.emit(tr(NO_MIRROR_SEEN))

    def _turn_on(self) -> None:
        if self.drawing.sketch.partners is None:
            self.find_pairs()
        if self.drawing.proposal is None:
            self.drawing.set_mirror(True)

    def press_point(self, index: int) -> None:
        if self._first is None:
            self._first = index
            name = self.drawing.sketch.names[index]
            self.said.emit(tr("Click the point that {name} becomes in a mirror.", name=name))
        else:
            first, self._first = self._first, None
            self.drawing.pair(first, index)
        self.shown.emit()

    def click(self, at: Position) -> None:
        self._first = None
        self.shown.emit()


class DistanceTab(Tab):
    """By what errors are measured."""

    title = marked("Distance", about="drawing a layout")
    hint = marked(
        "Errors are told as a part of a distance that is alike in all photos. Click the point at its one end "
        "and the one at its other; several points at one end stand for their middle."
    )

    def __init__(self) -> None:
        super().__init__()
        self.ends: tuple[list[int], list[int]] = ([], [])
        self._end = 0
        self.box = QRadioButton(tr("The diagonal of the points' box"), self)
        self.between = QRadioButton(tr("Between points"), self)
        for radio in (self.box, self.between):
            radio.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.column.addWidget(radio)
        self.box.clicked.connect(lambda: self.drawing.measure_by(BOX_DIAGONAL))
        self.between.clicked.connect(self._measure)
        row = QHBoxLayout()
        row.addWidget(PlainLabel(tr("Name"), self))
        self.name = QLineEdit("size", self)
        self.name.setAccessibleName(tr("Name of the distance"))
        self.name.setObjectName("distanceName")
        self.name.setMaxLength(MAX_NAME)
        row.addWidget(self.name, 1)
        self.column.addLayout(row)
        self._buttons_of_ends = []
        for number in range(2):
            button = self._button("", lambda _down=False, end=number: self._choose_end(end), f"end{number}")
            button.setCheckable(True)
            self._buttons_of_ends.append(button)
            self.column.addWidget(button)
        self._buttons(self._button(tr("Clear both ends"), self._clear, "distanceClear"))
        self.column.addStretch(1)
        self.name.editingFinished.connect(self._rename)
        self._named = "size"

    def take_over(self) -> None:
        """Show the distance of a drawing that comes from elsewhere."""
        sketch = self.drawing.sketch
        found = next((one for one in sketch.distances if one.name == sketch.default), None)
        self.ends = ([], []) if found is None else (list(found.first), list(found.second))
        self._named = "size" if found is None else found.name
        self.name.setText(self._named)
        self._end = 0

    def refresh(self) -> None:
        keys = set(self.drawing.sketch.keys)
        for end in self.ends:
            end[:] = [key for key in end if key in keys]
        measured = self.drawing.sketch.default != BOX_DIAGONAL
        (self.between if measured else self.box).setChecked(True)
        for number, button in enumerate(self._buttons_of_ends):
            names = [self.drawing.sketch.names[i] for i in self._indices(self.ends[number])]
            points = ", ".join(names) or "…"
            shown = tr("From: {points}", points=points) if number == 0 else tr("To: {points}", points=points)
            shown = shown.replace("&", "&&")
            button.setText(shown if len(shown) < 44 else f"{shown[:42]}…")
            button.setChecked(self._end == number)

    @property
    def chosen(self) -> frozenset[int]:
        return frozenset(self._indices([*self.ends[0], *self.ends[1]]))

    def press_point(self, index: int) -> None:
        key = self.drawing.sketch.keys[index]
        end = self.ends[self._end]
        if key in end:
            end.remove(key)
        else:
            other = self.ends[1 - self._end]
            if key in other:
                other.remove(key)
            end.append(key)
            if len(end) == 1 and not other:
                self._end = 1 - self._end
        self._measure()
        self.shown.emit()

    def _choose_end(self, end: int) -> None:
        self._end = end
        self.shown.emit()

    def _clear(self) -> None:
        self.ends = ([], [])
        self._end = 0
        self.drawing.remove_distance(self._named)
        self.shown.emit()

    def _measure(self) -> None:
        """Measure by what is clicked, as far as it has two ends by now."""
        first, second = (self._indices(end) for end in self.ends)
        if first and second:
            self.drawing.set_distance(self._named, first, second)
        else:
            self.drawing.remove_distance(self._named)
            if first or second:
                self.said.emit(tr("Click the point at the other end."))
            else:
                self.said.emit(tr("Click the point at the one end."))

    def _rename(self) -> None:
        name = self.name.text().strip()
        if name and name not in (self._named, BOX_DIAGONAL):
            before, self._named = self._named, name
            if all(self.ends):
                self.drawing.remove_distance(before)
                self._measure()
        self.name.setText(self._named)


class GroupsTab(Tab):
    """Groups of points, by which figures are told; nothing needs them."""

    title = marked("Groups", about="drawing a layout")
    hint = marked(
        "Figures are told by groups, such as eyes or fingers. Choose or make one, and click its points."
    )

    def __init__(self) -> None:
        super().__init__()
        self.current: int | None = None
        self.table = _table(self, tr("Name"), tr("points"))
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
        _fill(self.table, [(group.name, str(len(group.points))) for group in groups], self.current)

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
