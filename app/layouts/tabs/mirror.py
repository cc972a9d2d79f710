"""Which points mirror each other."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QRadioButton,
)

from app.layouts.tabs.tab import Tab, fill_table, make_table
from app.logic.layouts.drawing import NO_MIRROR_SEEN
from app.logic.layouts.sketch import Position
from app.logic.translating import marked, tr
from app.panels.plain import PlainLabel


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
        self.table = make_table(self, tr("Point"), tr("its mirror image"))
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
        fill_table(self.table, [(names[a], names[b]) for a, b in pairs], None)

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
