"""How strongly each overlay is drawn, which ellipse, and how light the photo is shown."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSlider,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.canvas.overlays import OVERLAYS
from app.logic.canvas.toning import Toning
from app.logic.translating import marked, tr
from app.panels.floating_sheet import MARGIN, FloatingSheet
from app.panels.plain import PlainLabel, plain_tip
from app.theme import EDGE, GAP, GAP_WIDE

LEVELS = (50, 90, 95)
DEFAULT_LEVEL = 90
# Height in logical pixels of what the mouse must hit.
TARGET = 20
# Name, lowest, usual and highest position, and what a position is divided by.
_TONES = {
    "brightness": (marked("Brightness"), -60, 0, 60, 100),
    "contrast": (marked("Contrast"), 30, 100, 300, 100),
    "gamma": (marked("Gamma"), 30, 100, 300, 100),
}


class ViewSettings(FloatingSheet):
    """Lies over the photo, so that one sees what a slider does; the same key puts it away."""

    strength_changed = Signal(str, float)  # overlay, 0 to 1
    level_changed = Signal(float)  # probability
    toning_changed = Signal(object)  # Toning

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self.setObjectName("viewSettings")
        self._sliders: dict[str, QSlider] = {}
        self._usual: dict[str, int] = {}
        self._values: dict[str, QLabel] = {}
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(GAP_WIDE)
        self._grid.setVerticalSpacing(GAP)
        self._head(tr("Overlays"))
        for overlay in OVERLAYS:
            self._slider(overlay.name, tr(overlay.strength_title or overlay.title), 0, 100, 100)
        self._head(tr("Ellipses"))
        self._add_levels()
        self._head(tr("Photo, as shown"))
        for name, (word, low, usual, high, _) in _TONES.items():
            self._slider(name, tr(word), low, high, usual)
        reset_button = QToolButton(self)
        reset_button.setObjectName("reset")
        reset_button.setText(tr("Reset"))
        reset_button.setToolTip(tr("Everything here back to how it was in the beginning"))
        reset_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        reset_button.clicked.connect(self.reset)
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, GAP_WIDE, EDGE, EDGE)
        column.addLayout(self._grid)
        column.addWidget(reset_button, 0, Qt.AlignmentFlag.AlignRight)

    @property
    def level(self) -> int:
        """The part of the truths that an ellipse holds, in percent."""
        return self._levels.checkedId()

    @property
    def toning(self) -> Toning:
        values = {name: self._sliders[name].value() / tone[4] for name, tone in _TONES.items()}
        return Toning(**values)

    def slider(self, name: str) -> QSlider:
        return self._sliders[name]

    def toggle(self) -> None:
        if not self.shut():
            self.appear()

    def next_level(self) -> int:
        """Go to the next ellipse: 50, 90, 95 %; returns it."""
        level = LEVELS[(LEVELS.index(self.level) + 1) % len(LEVELS)]
        self._set_level(level)
        return level

    def reset(self) -> None:
        """Everything as it was in the beginning."""
        self.restore({})

    def kept(self) -> dict[str, int]:
        """All positions, to be found again the next time."""
        return {"level": self.level, **{name: slider.value() for name, slider in self._sliders.items()}}

    def usual(self) -> dict[str, int]:
        """All positions as they are in the beginning."""
        return {"level": DEFAULT_LEVEL, **self._usual}

    def restore(self, kept: Mapping[str, int]) -> None:
        """Go to positions that `kept` has given; what is missing or out of range goes to the usual one."""
        for name, slider in self._sliders.items():
            value = kept.get(name, self._usual[name])
            slider.setValue(value if slider.minimum() <= value <= slider.maximum() else self._usual[name])
        level = kept.get("level", DEFAULT_LEVEL)
        self._set_level(level if level in LEVELS else DEFAULT_LEVEL)

    def arrange(self) -> None:
        """In the corner, beside the face."""
        size = self.wanted_size().boundedTo(self.room())
        self.setGeometry(self._host.width() - size.width() - MARGIN, MARGIN, size.width(), size.height())

    def _head(self, text: str) -> None:
        self._grid.addWidget(self.heading(text), self._grid.rowCount(), 0, 1, 3)

    def _slider(self, name: str, word: str, low: int, high: int, usual: int) -> None:
        slider = QSlider(Qt.Orientation.Horizontal, self)
        slider.setObjectName(name)
        slider.setAccessibleName(word)
        slider.setRange(low, high)
        slider.setValue(usual)
        slider.setFixedSize(130, TARGET)
        slider.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        value = PlainLabel(str(usual), self)
        value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        value.setMinimumWidth(value.fontMetrics().horizontalAdvance("-000"))
        self._sliders[name], self._usual[name], self._values[name] = slider, usual, value
        row = self._grid.rowCount()
        for column, widget in enumerate((PlainLabel(word, self), slider, value)):
            self._grid.addWidget(widget, row, column)
        slider.valueChanged.connect(lambda position: self._changed(name, position))

    def _add_levels(self) -> None:
        self._levels = QButtonGroup(self)
        row = QHBoxLayout()
        for level in LEVELS:
            button = QToolButton(self)
            button.setText(_level_words(level, level == DEFAULT_LEVEL))
            button.setCheckable(True)
            button.setAccessibleName(tr("Ellipses at {level} %", level=level))
            button.setMinimumSize(60, 24)
            button.setChecked(level == DEFAULT_LEVEL)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setToolTip(
                plain_tip(tr("An ellipse holds the true point in {level} of 100 cases", level=level))
            )
            self._levels.addButton(button, level)
            row.addWidget(button)
        row.addStretch(1)
        self._levels.idToggled.connect(self._level_toggled)
        self._grid.addLayout(row, self._grid.rowCount(), 0, 1, 3)

    def _set_level(self, level: int) -> None:
        button = self._levels.button(level)
        if button is not None:
            button.setChecked(True)

    def _level_toggled(self, level: int, checked: bool) -> None:
        self._levels.button(level).setText(_level_words(level, checked))
        if checked:
            self.level_changed.emit(level / 100)

    def _changed(self, name: str, position: int) -> None:
        self._values[name].setText(str(position))
        if name in _TONES:
            self.toning_changed.emit(self.toning)
        else:
            self.strength_changed.emit(name, position / 100)


def _level_words(level: int, chosen: bool) -> str:
    """The chosen one has a sign: that a button is down is hardly seen in a dark theme."""
    return f"● {level} %" if chosen else f"{level} %"
