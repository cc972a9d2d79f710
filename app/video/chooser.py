"""The sheet on which frames of a video are chosen: every so many, new scenes, or the least certain ones."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from adnet_core.projects.nearby_frames import REACH
from app.logic.translating import marked, tr
from app.panels.floating_sheet import MARGIN, FloatingSheet
from app.panels.plain import PlainLabel
from app.theme import EDGE
from app.video.reader import Choice, Way

# At first frames are near enough for corrections to be carried from one to the next.
# What is chosen, with the place of the number in it; its first value and its largest.
_WAYS: dict[Way, tuple[str, int, int]] = {
    Way.EVERY: (marked("One frame in {number}"), REACH // 2, 100_000),
    Way.SCENES: (marked("Where scenes change, looking at one frame in {number}"), 5, 1_000),
    Way.UNCERTAIN: (marked("Where the model is least sure: {number} frames"), 20, 10_000),
}


class FrameChooser(FloatingSheet):
    """Floats over the photo. Emits `chosen` with a Choice, `stopped` where the person has had enough."""

    chosen = Signal(object)
    stopped = Signal()

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._group = QButtonGroup(self)
        self.numbers: dict[Way, QSpinBox] = {}
        grid = QGridLayout()
        for row, (way, (words, first, most)) in enumerate(_WAYS.items()):
            before, _, after = tr(words).partition("{number}")
            button = QRadioButton(before.strip(), self)
            self._group.addButton(button, row)
            number = QSpinBox(self)
            number.setAccessibleName(tr(words).format(number="…"))
            number.setRange(1, most)
            number.setValue(first)
            number.valueChanged.connect(button.click)
            self.numbers[way] = number
            grid.addWidget(button, row, 0)
            grid.addWidget(number, row, 1)
            grid.addWidget(PlainLabel(after.strip(), self), row, 2)
        self._group.button(0).setChecked(True)
        self.progress = QProgressBar(self)
        self.progress.setAccessibleName(tr("Progress"))
        self.progress.hide()
        self.go = QPushButton(tr("Take them"), self)
        self.go.clicked.connect(self._go)
        self.shut_button = QPushButton(tr("Close"), self)
        self.shut_button.clicked.connect(self._leave)
        buttons = QHBoxLayout()
        buttons.addWidget(self.progress, 1)
        buttons.addStretch()
        buttons.addWidget(self.go)
        buttons.addWidget(self.shut_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        column.addWidget(self.heading(tr("Frames to annotate")))
        column.addLayout(grid)
        column.addLayout(buttons)

    @property
    def choice(self) -> Choice:
        way = list(_WAYS)[self._group.checkedId()]
        return Choice(way, self.numbers[way].value())

    def choose(self, way: Way) -> None:
        self._group.button(list(_WAYS).index(way)).setChecked(True)

    def show_progress(self, done: int, total: int) -> None:
        self.progress.setRange(0, max(total, 1))
        self.progress.setValue(done)

    def set_working(self, working: bool) -> None:
        """While frames are taken the sheet says how far that is, and its button stops it."""
        self.progress.setVisible(working)
        self.progress.setRange(0, 0)
        self.go.setEnabled(not working)
        self.shut_button.setText(tr("Stop") if working else tr("Close"))
        self.arrange()

    def _go(self) -> None:
        self.chosen.emit(self.choice)

    def _leave(self) -> None:
        if self.go.isEnabled():
            self.shut()
        else:
            self.stopped.emit()

    def arrange(self) -> None:
        """At the bottom, where it hides little of the frame and lies beside the timeline."""
        size = self.wanted_size().boundedTo(self.room())
        left, top = (self._host.width() - size.width()) // 2, self._host.height() - size.height() - MARGIN
        self.setGeometry(left, top, size.width(), size.height())
