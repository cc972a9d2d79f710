"""What the figures in the list of photos mean, over the photo until it is put away."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from app.logic.listing.queue_words import legend
from app.logic.translating import tr
from app.panels.floating_sheet import FloatingSheet
from app.panels.plain import PlainLabel
from app.theme import EDGE, EDGE_WIDE, GAP_WIDE

WIDTH = 560


class LegendSheet(FloatingSheet):
    """Two columns: what stands in the list, and what it says."""

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self.setObjectName("listLegend")
        grid = QGridLayout()
        grid.setHorizontalSpacing(EDGE_WIDE)
        grid.setVerticalSpacing(GAP_WIDE)
        grid.setColumnStretch(1, 1)
        for row, (shown, meaning) in enumerate(legend()):
            words = PlainLabel(meaning, self)
            words.setWordWrap(True)
            grid.addWidget(PlainLabel(shown, self), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(words, row, 1)
        shut = QPushButton(tr("Close"), self)
        shut.clicked.connect(self.shut)
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        column.addWidget(self.heading(tr("What the list says of a photo")))
        column.addLayout(grid)
        column.addWidget(shut, 0, Qt.AlignmentFlag.AlignRight)

    def toggle(self) -> None:
        if not self.shut():
            self.appear()

    def wanted_size(self) -> QSize:
        return self.size_of_text(WIDTH)
