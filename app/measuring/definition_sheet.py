"""The sheet in which a measurement is defined: its points are clicked in the photo, or chosen by name."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from adnet_core.faces.layout import Layout
from app.logic.measuring.definitions import (
    HINTS,
    KIND_WORDS,
    Draft,
    other_names,
    point_text,
    points_of,
    usual_name,
)
from app.logic.translating import tr
from app.panels.floating_sheet import MARGIN, TypingSheet
from app.panels.plain import PlainLabel
from app.theme import EDGE

WIDTH = 340


class DefinitionSheet(TypingSheet):
    """Lies at a side of the photo, whose points can be clicked meanwhile; `defined` tells the draft."""

    defined = Signal(object)  # Draft

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self.setObjectName("definitionSheet")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._layout_shown: Layout | None = None
        self._old = ""
        self._filling = self._at_right = False
        self._title = self.heading("")
        self.name = QLineEdit(self)
        self.kind = QComboBox(self)
        for kind, words in KIND_WORDS.items():
            self.kind.addItem(tr(words, about="what is measured"), kind)
        self.points = QLineEdit(self)
        self.by_name = QComboBox(self)
        self.by_name.setAccessibleName(tr("Add a point by its name"))
        self.first, self.second = QComboBox(self), QComboBox(self)
        self.hint = PlainLabel("", self)
        self.problem = PlainLabel("", self)
        for label in (self.hint, self.problem):
            label.setWordWrap(True)
        self.save = QPushButton(tr("Save"), self)
        self.save.setDefault(True)
        self.confirming = self.save
        self.cancel = QPushButton(tr("Cancel"), self)
        self._labels = {
            key: PlainLabel(words, self)
            for key, words in (
                ("name", tr("Name")),
                ("kind", tr("Kind")),
                ("points", tr("Points")),
                ("first", tr("Of", about="a number that another divides")),
                ("second", tr("By", about="a number divided by another")),
            )
        }
        for widget, words in (
            (self.name, tr("Name", about="of a measurement")),
            (self.kind, tr("Kind")),
            (self.points, tr("Points")),
            (self.by_name, tr("Add a point by its name…")),
            (self.first, tr("Of", about="a number that another divides")),
            (self.second, tr("By", about="a number divided by another")),
        ):
            widget.setAccessibleName(words)
        self._lay_out()
        self.kind.currentIndexChanged.connect(lambda _index: self._show_kind())
        self.by_name.activated.connect(lambda index: self._add_named(index))
        for box in (self.first, self.second):
            box.currentIndexChanged.connect(lambda _index: self._show_name())
        self.points.textChanged.connect(lambda _text: self._show_name())
        self.save.clicked.connect(self._save)
        self.cancel.clicked.connect(self.shut)

    def open(self, layout: Layout, draft: Draft, *, at_right: bool = False) -> None:
        """Define a measurement of faces of this layout."""
        self._at_right = at_right
        self._filling = True
        self._layout_shown, self._old = layout, draft.old
        self._title.setText(tr("Change a measurement") if draft.old else tr("New measurement"))
        self.name.setText(draft.name)
        self.kind.setCurrentIndex(max(self.kind.findData(draft.kind), 0))
        self.points.setText(point_text(draft.points, layout))
        self.by_name.clear()
        self.by_name.addItem(tr("Add a point by its name…"))
        self.by_name.addItems([name.replace("_", " ") for name in layout.point_names])
        for box, part in ((self.first, draft.of[0]), (self.second, draft.of[1])):
            box.clear()
            box.addItems(other_names(layout, draft))
            box.setCurrentIndex(max(box.findText(part), 0))
        if not draft.of[1] and self.second.count() > 1:
            self.second.setCurrentIndex(1)
        self._filling = False
        self.say("")
        self._show_kind()
        self.appear()
        self.name.setFocus()

    def add_point(self, point: int) -> None:
        """A point was clicked: it is the next one, where another is wanted."""
        layout = self._layout_shown
        if layout is None or not self.isVisible() or self.kind.currentData() == "ratio":
            return
        try:
            draft = self.draft()
        except ValueError as error:
            self.say(str(error))
            return
        points = draft.points if draft.wants_point else ()
        if point not in points:
            self.points.setText(point_text((*points, point), layout))

    def draft(self) -> Draft:
        """What is written in the sheet. Raises ValueError for points that there are not."""
        layout = self._layout_shown
        assert layout is not None
        kind = str(self.kind.currentData())
        points = () if kind == "ratio" else points_of(self.points.text(), layout)
        of = (self.first.currentText(), self.second.currentText())
        return Draft(self.name.text().strip(), kind, points, of, self._old)

    def say(self, sentence: str) -> None:
        """What is wrong with it; nothing where that is empty."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
        if self.isVisible():
            self.arrange()

    def wanted_size(self) -> QSize:
        return self.size_of_text(WIDTH)

    def arrange(self) -> None:
        """At the side where it hides the least of the face."""
        size = self.wanted_size().boundedTo(self.room())
        left = self.room().width() + MARGIN - size.width() if self._at_right else MARGIN
        self.setGeometry(left, MARGIN, size.width(), size.height())

    def _save(self) -> None:
        try:
            self.defined.emit(self.draft())
        except ValueError as error:
            self.say(str(error))

    def _add_named(self, index: int) -> None:
        self.by_name.setCurrentIndex(0)
        if index > 0:
            self.add_point(index - 1)

    def _show_kind(self) -> None:
        kind = str(self.kind.currentData())
        ratio = kind == "ratio"
        for widget in (self.points, self.by_name, self._labels["points"]):
            widget.setVisible(not ratio)
        for widget in (self.first, self.second, self._labels["first"], self._labels["second"]):
            widget.setVisible(ratio)
        words = tr(HINTS[kind])
        self.hint.setText(words if ratio else tr("{points} Click them in the photo.", points=words))
        self._show_name()
        if self.isVisible():
            self.arrange()

    def _show_name(self) -> None:
        """What it will be called where nobody writes a name."""
        layout = self._layout_shown
        if layout is None or self._filling:
            return
        self.say("")
        try:
            draft = replace(self.draft(), name="")
        except ValueError:
            return
        self.name.setPlaceholderText(usual_name(draft, layout))

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        rows = (
            (self._labels["name"], self.name),
            (self._labels["kind"], self.kind),
            (self._labels["points"], self.points),
            (None, self.by_name),
            (self._labels["first"], self.first),
            (self._labels["second"], self.second),
        )
        for row, (label, widget) in enumerate(rows):
            if label is not None:
                grid.addWidget(label, row, 0)
                widget.setAccessibleName(label.text())
            grid.addWidget(widget, row, 1)
            if isinstance(widget, QComboBox):
                widget.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        column.addWidget(self._title)
        column.addLayout(grid)
        column.addWidget(self.hint)
        column.addWidget(self.problem)
        column.addLayout(buttons)
