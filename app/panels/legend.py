"""What the markers mean, drawn by the code that draws them on the photo."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from adnet_core.faces.states import FaceState, PointOrigin, Visibility
from app.canvas.overlays.points import Marker, draw_marker
from app.logic.colours import ACCEPTED_ON_PHOTO, ORIGIN_COLOURS, SKY_BLUE, VERMILLION, Rgb
from app.logic.translating import marked, tr
from app.screen_readers import Role

ROW = 20
DIAMETER = 9.0
# Of a marker before its word, and between the columns, in logical pixels.
_BEFORE, _BETWEEN = 21, 8


def _marker(
    origin: PointOrigin,
    colour: Rgb,
    visibility: Visibility = Visibility.VISIBLE,
    decided: FaceState | None = None,
) -> Marker:
    return Marker(origin, visibility, colour, DIAMETER, selected=False, device_ratio=1.0, decided=decided)


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
    (
        _marker(PointOrigin.PREDICTED, ACCEPTED_ON_PHOTO, decided=FaceState.ACCEPTED),
        marked("accepted", about="a point"),
    ),
    (
        _marker(PointOrigin.PREDICTED, VERMILLION, decided=FaceState.REJECTED),
        marked("rejected", about="a point"),
    ),
    (_marker(PointOrigin.PREDICTED, SKY_BLUE, Visibility.OCCLUDED), marked("occluded", about="a point")),
    (_marker(PointOrigin.PREDICTED, SKY_BLUE, Visibility.OUTSIDE), marked("outside", about="a point")),
    (_marker(PointOrigin.PREDICTED, SKY_BLUE, Visibility.ABSENT), marked("not placed", about="a point")),
)


class Legend(QWidget):
    """Two columns of a marker and a word, or one where the words of the language are too long for that."""

    accessible_role = Role.Graphic

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("What the markers mean"))
        self._words = [tr(word, about="a point") for _, word in ENTRIES]
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._arrange()

    def _arrange(self) -> None:
        """Where the second column begins; -1 where there is none."""
        widths = [_BEFORE + self.fontMetrics().horizontalAdvance(word) for word in self._words]
        left, right = max(widths[::2]) + _BETWEEN, max(widths[1::2])
        begins = max(left, self.width() // 2 if right <= self.width() // 2 else self.width() - right)
        self.second = begins if left + right <= self.width() else -1
        columns = 1 if self.second < 0 else 2
        self.setFixedHeight(ROW * ((len(ENTRIES) + columns - 1) // columns))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        columns = 1 if self.second < 0 else 2
        for index, ((marker, _), word) in enumerate(zip(ENTRIES, self._words, strict=True)):
            x = (self.second if index % columns else 0) + 8
            y = (index // columns) * ROW + ROW / 2
            draw_marker(painter, marker, QPointF(x, y))
            painter.setPen(self.palette().text().color())
            painter.drawText(QPointF(x + 13, y + painter.fontMetrics().ascent() / 2 - 1), word)
