"""What the markers mean, drawn by the code that draws them on the photo."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from adnet_core.faces.states import PointOrigin, Visibility
from app.canvas.overlays.points import Marker, draw_marker
from app.logic.colours import ACCEPTED_ON_PHOTO, ORIGIN_COLOURS, SKY_BLUE, Rgb
from app.logic.translating import marked, tr

ROW = 20
DIAMETER = 9.0


def _marker(origin: PointOrigin, colour: Rgb, visibility: Visibility = Visibility.VISIBLE) -> Marker:
    return Marker(origin, visibility, colour, DIAMETER, selected=False, device_ratio=1.0)


ENTRIES: tuple[tuple[Marker, str], ...] = (
    (
        _marker(PointOrigin.PREDICTED, ORIGIN_COLOURS[PointOrigin.PREDICTED]),
        marked("predicted", about="a point"),
    ),
    (_marker(PointOrigin.MOVED, ORIGIN_COLOURS[PointOrigin.MOVED]), marked("by hand", about="a point")),
    (
        _marker(PointOrigin.PROPAGATED, ORIGIN_COLOURS[PointOrigin.PROPAGATED]),
        marked("moved along", about="a point"),
    ),
    (_marker(PointOrigin.PREDICTED, ACCEPTED_ON_PHOTO), marked("accepted", about="a point")),
    (_marker(PointOrigin.PREDICTED, SKY_BLUE, Visibility.OCCLUDED), marked("occluded", about="a point")),
    (_marker(PointOrigin.PREDICTED, SKY_BLUE, Visibility.OUTSIDE), marked("outside", about="a point")),
    (_marker(PointOrigin.PREDICTED, SKY_BLUE, Visibility.ABSENT), marked("not placed", about="a point")),
)


class Legend(QWidget):
    """Two columns of a marker and a word."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(ROW * ((len(ENTRIES) + 1) // 2))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        half = self.width() / 2
        for index, (marker, word) in enumerate(ENTRIES):
            x = (index % 2) * half + 8
            y = (index // 2) * ROW + ROW / 2
            draw_marker(painter, marker, QPointF(x, y))
            painter.setPen(self.palette().text().color())
            painter.drawText(
                QPointF(x + 13, y + painter.fontMetrics().ascent() / 2 - 1), tr(word, about="a point")
            )
