"""The distance by which errors are divided."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
)

from adnet_core.faces.layout import BOX_DIAGONAL, MAX_NAME
from app.layouts.tabs.tab import Tab
from app.logic.translating import marked, tr
from app.panels.plain import PlainLabel


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
