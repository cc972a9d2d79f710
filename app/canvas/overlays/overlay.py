"""What every overlay has."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from app.logic.canvas.lens import Lens
from app.logic.canvas.scene import Scene
from app.logic.colours import Rgb

OverlayT = TypeVar("OverlayT", bound="Overlay")


@dataclass(frozen=True)
class Switch(Generic[OverlayT]):
    """A command that turns an overlay, or one of its ways, on or off. `of_point`: it shows something only
    where a point is selected."""

    id: str
    text: str
    keys: tuple[str, ...]
    is_on: Callable[[OverlayT], bool]
    turn: Callable[[OverlayT, bool], object]
    of_point: bool = False


class Overlay:
    """Draws one thing for some faces of a scene.

    All that the window knows of an overlay stands in its class: `name`; `title` and `keys` of the command
    that turns it on and off; whether it is on by default; in which `layer` it is painted, the lowest first;
    its name beside the slider of its strength (`strength_title`, without which that is the title); and in
    which `part` of the menu it stands. `with_photo`: it is painted with the photo for all faces, and so
    does not move while a point is dragged.

    `paint` gets a painter whose unit is a photo pixel. `strength` is the opacity, 0 to 1.
    """

    name = ""
    title = ""
    keys: tuple[str, ...] = ()
    default_on = True
    layer = 0
    strength_title = ""
    part = 0
    with_photo = False

    def __init__(self) -> None:
        self.visible = self.default_on
        self.strength = 1.0

    @classmethod
    def switches(cls) -> tuple[Switch[Any], ...]:
        """The commands that turn it on and off; one where an overlay does not say otherwise."""

        def turn(overlay: Overlay, on: bool) -> None:
            overlay.visible = on

        return (Switch(f"overlay.{cls.name}", cls.title, cls.keys, lambda overlay: overlay.visible, turn),)

    def paint(self, painter: QPainter, scene: Scene, lens: Lens, faces: Sequence[int]) -> None:
        raise NotImplementedError


def pen(colour: Rgb, width: float, *, alpha: int = 255, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
    """A pen whose width is in pixels of the screen at every zoom."""
    made = QPen(QColor(*colour, alpha), width, style, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    made.setCosmetic(True)
    return made


# Where the copies of a line lie that give it its width and its dark edge, in logical pixels.
_EDGE = ((-0.95, -0.6), (0.95, 0.6))
_CORE = ((-0.22, 0.22), (0.22, -0.22))
# Where a logical pixel is several device pixels, a line of one needs more copies.
_FINE_EDGE = ((-1.1, -0.7), (1.1, 0.7), (-0.7, 1.1), (0.7, -1.1))
_FINE_CORE = ((-0.3, -0.3), (0.3, 0.3), (-0.3, 0.3), (0.3, -0.3))


def draw_thin(painter: QPainter, path: QPainterPath, colour: Rgb, lens: Lens, share: float) -> None:
    """A line of about one and a half pixels with a dark edge, along a path in photo pixels.

    It is made of copies of a line of one device pixel, shifted by parts of a pixel: Qt draws such lines
    more than a hundred times faster than wider ones (0.5 ms against 119 ms for 98 ellipses).
    """
    painter.setBrush(Qt.BrushStyle.NoBrush)
    edge, core = QColor(0, 0, 0, int(105 * share)), QColor(*colour, int(200 * share))
    fine = lens.device_ratio > 1.3
    for offsets, ink in ((_FINE_EDGE if fine else _EDGE, edge), (_FINE_CORE if fine else _CORE, core)):
        hair = QPen(ink, 1.0, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap, Qt.PenJoinStyle.BevelJoin)
        hair.setCosmetic(True)
        painter.setPen(hair)
        for dx, dy in offsets:
            painter.save()
            painter.translate(dx / lens.scale, dy / lens.scale)
            painter.drawPath(path)
            painter.restore()


def emphasis(scene: Scene, face: int) -> float:
    """1 for the current face (or where none is), less for the others."""
    return 1.0 if scene.current is None or scene.current == face else 0.6
