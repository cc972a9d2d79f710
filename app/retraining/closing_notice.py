"""What is seen after the window was closed, for as long as the trainer takes to come to its end."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from app.logic.translating import marked, tr
from app.panels.plain import PlainLabel
from app.retraining.process import TrainerProcess
from app.theme import EDGE, EDGE_WIDE

WIDTH = 380
WORDS = marked(
    "Training finishes the step it is at and keeps all that it has learnt. You can go on with it when you "
    "open the project again.\n\nThis window closes by itself."
)


class ClosingNotice(QWidget):
    """A small window in the place of the one that was closed.

    The application goes on while any window is open, and so for as long as the process runs, which is what
    its `stop_or_terminate` needs. There is nothing to decide: it cannot be closed before.
    """

    def __init__(self, process: TrainerProcess, over: QRect) -> None:
        """`place` is where the window was."""
        hints = Qt.WindowType.CustomizeWindowHint | Qt.WindowType.WindowTitleHint
        super().__init__(None, Qt.WindowType.Window | hints)
        self.setWindowTitle("adnet-annotate")
        words = PlainLabel(tr(WORDS), self)
        words.setWordWrap(True)
        bar = QProgressBar(self)
        bar.setAccessibleName(tr("The training ends"))
        bar.setRange(0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE_WIDE, EDGE_WIDE, EDGE_WIDE, EDGE_WIDE)
        column.setSpacing(EDGE)
        column.addWidget(words)
        column.addWidget(bar)
        self.setFixedSize(WIDTH, max(self.heightForWidth(WIDTH), self.sizeHint().height()))
        self.move(over.center() - self.rect().center())
        self._over = False
        process.ended.connect(self._leave)
        self.show()

    def closeEvent(self, event: QCloseEvent) -> None:
        event.setAccepted(self._over)

    def _leave(self, _status: int) -> None:
        self._over = True
        self.close()
