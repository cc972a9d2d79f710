"""The table of faces that deserve a second look: a click leads to the face, a button dismisses a row."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from adnet_core.checking.findings import Reason
from app.logic.checking.second_looks import OddRow, SecondLooks, counted
from app.logic.enumerated_words import reason_word
from app.logic.translating import marked, tr
from app.panels.plain import PlainLabel, plain_tip
from app.theme import EDGE, GAP_SMALL, GAP_WIDE

LEAST_HEIGHT = 240
HINT = marked(
    "Looks through all accepted faces, in the background: sides exchanged, curves crossed, points improbable "
    "given the others, far from where the model of now sees them, unlike what the person usually does."
)


class CheckPanel(QWidget):
    """row_chosen(OddRow): look at it. dismissed(OddRow, bool): it is, or is not any more. asked(): the button
    that looks through all faces, or stops that."""

    row_chosen = Signal(object)
    dismissed = Signal(object, bool)
    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("checkPanel")
        self._found: SecondLooks | None = None
        self._rows: list[OddRow] = []
        self.check = QPushButton(tr("Check accepted faces"), self)
        self.check.setObjectName("check")
        self.check.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.check.clicked.connect(self.asked)
        self.words = PlainLabel(tr(HINT), self)
        self.words.setObjectName("checkWords")
        self.words.setWordWrap(True)
        self.reason = QComboBox(self)
        self.reason.setAccessibleName(tr("Which reasons are listed"))
        self.reason.setObjectName("reason")
        self.reason.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.reason.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.reason.setMinimumContentsLength(8)
        self.reason.activated.connect(lambda _index: self._fill())
        self.list = QListWidget(self)
        self.list.setAccessibleName(tr("Faces that deserve a second look"))
        self.list.setObjectName("oddFaces")
        self.list.setWordWrap(True)
        self.list.setSpacing(GAP_SMALL)
        self.list.setMinimumHeight(LEAST_HEIGHT)
        self.list.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.itemClicked.connect(lambda _item: self._choose())
        self.list.itemActivated.connect(lambda _item: self._choose())
        self.dismiss = QPushButton(tr("Dismiss"), self)
        self.dismiss.setObjectName("dismiss")
        self.dismiss.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.dismiss.setToolTip(
            plain_tip(
                tr("It was looked at and is right: not listed again while the points stay where they are")
            )
        )
        self.dismiss.clicked.connect(self._dismiss)
        self.show_dismissed = QCheckBox(tr("show dismissed"), self)
        self.show_dismissed.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.show_dismissed.toggled.connect(lambda _on: self._fill())
        self.list.currentRowChanged.connect(lambda _row: self._show_button())
        foot = QVBoxLayout()  # side by side they are too wide for the panel in some languages
        foot.addWidget(self.dismiss)
        foot.addWidget(self.show_dismissed)
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, GAP_WIDE, EDGE, GAP_WIDE)
        for widget in (self.check, self.words, self.reason):
            column.addWidget(widget)
        column.addWidget(self.list, 1)
        column.addLayout(foot)
        column.addStretch(0)  # takes the room of the list while there is none
        self.show_found(None)

    def show_running(self, words: str) -> None:
        """It is being looked through; the button stops that."""
        self.words.setText(words)
        self.check.setText(tr("Stop"))

    def show_found(self, found: SecondLooks | None, words: str = "") -> None:
        """What was found; None before anything was looked for."""
        self._found = found
        self.check.setText(tr("Check accepted faces") if found is None else tr("Check again"))
        self.words.setText(words or (tr(HINT) if found is None else found.words()))
        for widget in (self.reason, self.list, self.dismiss, self.show_dismissed):
            widget.setVisible(found is not None)
        self._fill()

    # Within

    def _fill(self) -> None:
        chosen, row = self.reason.currentData(), self.list.currentRow()
        rows = [] if self._found is None else list(self._found.rows)
        with_dismissed = self.show_dismissed.isChecked()
        self._fill_reasons([one for one in rows if with_dismissed or not one.dismissed], chosen)
        reason = self.reason.currentData()
        self._rows = [] if self._found is None else self._found.shown(reason, dismissed=with_dismissed)
        self.list.blockSignals(True)
        self.list.clear()
        for one in self._rows:
            mark = "✓ " if one.dismissed else ""
            item = QListWidgetItem(f"{mark}{one.photo.rsplit('/', 1)[-1]}\n{one.sentence}", self.list)
            item.setToolTip(
                plain_tip(
                    tr(
                        "{photo}\nby {author}\n{reason}: {words}",
                        photo=one.photo,
                        author=one.by,
                        reason=reason_word(one.reason),
                        words=one.sentence,
                    )
                )
            )
        if self._rows:
            self.list.setCurrentRow(min(max(row, 0), len(self._rows) - 1))
        self.list.blockSignals(False)
        self._show_button()

    def _fill_reasons(self, rows: Sequence[OddRow], chosen: Reason | None) -> None:
        self.reason.clear()
        self.reason.addItem(tr("all reasons ({rows:,})", rows=len(rows)), None)
        for reason, count in counted(rows).items():
            words = tr("{reason} ({rows:,})", reason=reason_word(reason), rows=count)
            self.reason.addItem(words, reason)
        self.reason.setCurrentIndex(max(self.reason.findData(chosen), 0))

    @property
    def current(self) -> OddRow | None:
        """The row that is chosen."""
        row = self.list.currentRow()
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def _choose(self) -> None:
        if self.current is not None:
            self.row_chosen.emit(self.current)

    def _dismiss(self) -> None:
        if self.current is not None:
            self.dismissed.emit(self.current, not self.current.dismissed)

    def _show_button(self) -> None:
        row = self.current
        self.dismiss.setEnabled(row is not None)
        self.dismiss.setText(tr("List again") if row is not None and row.dismissed else tr("Dismiss"))

    def sizeHint(self) -> QSize:
        return QSize(232, 480)
