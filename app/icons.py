"""The window's icons: Lucide's drawings in the colours of the theme, sharp at every scale."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

# Qt takes a copy over without saying so to Python, which would throw it away.
_COPIES: list[QIconEngine] = []
_GROUPS = {QIcon.Mode.Disabled: QPalette.ColorGroup.Disabled}


def icon(name: str, colour: str = "") -> QIcon:
    """An icon by the name of its drawing in `resources/icons`, in the colour of text as the theme is when
    it is painted, or always in `colour`. One that is on or chosen is in the colour
    of chosen text.

    Raises ValueError where there is no such drawing.
    """
    if f"{name}.svg" not in _drawings():
        raise ValueError(f"there is no icon {name}")
    return QIcon(_Engine(name, colour))


@cache
def _drawings() -> dict[str, Path]:
    """The package beside ours is not imported for them: that would take longer than all else here."""
    folder = Path(__file__).resolve().parent.parent / "resources" / "icons"
    return {file.name: file for file in folder.iterdir()}


@cache
def _renderer(name: str, colour: str) -> QSvgRenderer:
    drawing = _drawings()[f"{name}.svg"].read_bytes()
    return QSvgRenderer(QByteArray(drawing.replace(b"currentColor", colour.encode("ascii"))))


class _Engine(QIconEngine):
    """Paints the drawing itself at whatever size is asked for, so that nothing is scaled."""

    def __init__(self, name: str, colour: str) -> None:
        super().__init__()
        self._name = name
        self._colour = colour

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        side = min(rect.width(), rect.height())
        square = QRectF(0, 0, side, side)
        square.moveCenter(QRectF(rect).center())
        _renderer(self._name, self._colour or _text_colour(mode, state)).render(painter, square)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        made = QPixmap(size)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return made

    def clone(self) -> QIconEngine:
        copy = _Engine(self._name, self._colour)
        _COPIES.append(copy)
        return copy

    def iconName(self) -> str:
        return self._name


def _text_colour(mode: QIcon.Mode, state: QIcon.State) -> str:
    chosen = mode is QIcon.Mode.Selected or (state is QIcon.State.On and mode is not QIcon.Mode.Disabled)
    role = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.ButtonText
    group = _GROUPS.get(mode, QPalette.ColorGroup.Active)
    colour: QColor = QApplication.palette().color(group, role)
    return colour.name()
