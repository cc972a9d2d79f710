"""What every overlay has."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPen

from app.canvas.lens import Lens
from app.canvas.scene import Scene
from app.colours import Rgb


class Overlay:
    """Draws one thing for some faces of a scene.

    `paint` gets a painter whose unit is a photo pixel. `strength` is the opacity, 0 to 1.
    """

    name = ""
    default_on = True

    def __init__(self) -> None:
        self.visible = self.default_on
        self.strength = 1.0

    def paint(self, painter: QPainter, scene: Scene, lens: Lens, faces: Sequence[int]) -> None:
        raise NotImplementedError


def pen(colour: Rgb, width: float, *, alpha: int = 255, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
    """A pen whose width is in pixels of the screen at every zoom."""
    made = QPen(QColor(*colour, alpha), width, style, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    made.setCosmetic(True)
    return made


def emphasis(scene: Scene, face: int) -> float:
    """1 for the current face (or where none is), less for the others."""
    return 1.0 if scene.current is None or scene.current == face else 0.6
