"""The panel of a team: who is on which photo, and everybody's figures."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.logic.team.figure_rows import FigureRow
from app.logic.team.people import PersonNow, person_words
from app.logic.translating import tr
from app.panels.plain import PlainLabel, plain_tip
from app.theme import GAP, GAP_WIDE


class TeamPanel(QWidget):
    """`photo_asked` tells the number of the photo of a person that was double-clicked."""

    photo_asked = Signal(int)
    figures_asked = Signal()
    seen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("teamPanel")
        self.people = QListWidget(self)
        self.people.setAccessibleName(tr("People of the team"))
        self.people.setObjectName("teamPeople")
        self.people.setWordWrap(True)
        self.people.setSpacing(GAP)
        self.people.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.people.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.people.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.people.itemDoubleClicked.connect(self._go_to)
        self.button = QPushButton(tr("Figures of everybody"), self)
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.setToolTip(
            plain_tip(tr("How fast and how exact each of the team is, from what has come to this machine"))
        )
        self.button.clicked.connect(self.figures_asked)
        self.words = PlainLabel("", self)
        self.words.setWordWrap(True)
        self.figures = QTreeWidget(self)
        self.figures.setAccessibleName(tr("Figures of everybody"))
        self.figures.setObjectName("teamFigures")
        self.figures.setColumnCount(2)
        self.figures.setHeaderHidden(True)
        self.figures.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.figures.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.figures.setIndentation(12)
        header = self.figures.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP_WIDE, GAP_WIDE, GAP_WIDE, GAP_WIDE)
        column.addWidget(self.people, 1)
        column.addWidget(self.button)
        column.addWidget(self.words)
        column.addWidget(self.figures, 2)
        self.show_people((), ())
        self.show_figures((), "")

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.seen.emit()

    def show_people(self, people: Sequence[PersonNow], photos: Sequence[str]) -> None:
        """Who is in the team, with the names of the photos that they are on; nobody where there is none."""
        self.people.clear()
        for person, photo in zip(people, photos, strict=True):
            item = QListWidgetItem(person_words(person, photo), self.people)
            item.setData(Qt.ItemDataRole.UserRole, person.image_id)
            if photo:
                item.setToolTip(plain_tip(tr("A double click goes to {photo}", photo=photo)))
        if not people:
            QListWidgetItem(tr("This project is in no team; File, Team joins or makes one."), self.people)
        self.button.setEnabled(bool(people))

    def show_figures(self, rows: Sequence[FigureRow], words: str) -> None:
        """Figures with what belongs to each below it, or why there are none."""
        self.words.setText(words)
        self.words.setVisible(bool(words))
        self.figures.clear()
        for row in rows:
            self.figures.addTopLevelItem(_item(row))
        self.figures.setVisible(bool(rows))

    def _go_to(self, item: QListWidgetItem) -> None:
        image_id = item.data(Qt.ItemDataRole.UserRole)
        if image_id is not None:
            self.photo_asked.emit(int(image_id))


def _item(row: FigureRow) -> QTreeWidgetItem:
    item = QTreeWidgetItem([row.words, row.value])
    item.setToolTip(0, plain_tip(row.words))
    item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight)
    item.addChildren([_item(below) for below in row.below])
    return item
