"""The numbers of the current face's points, counted from 1 as annotators do, or their names."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPixmap

from app.canvas.overlays.overlay import Overlay, Switch, pen
from app.logic.canvas.lens import Lens
from app.logic.canvas.scene import Points, Scene
from app.logic.colours import BLACK, WHITE


def label_offsets(points: Points, distance: float) -> Points:
    """(P, 2) where to put each label: away from the middle of the face, in the points' unit."""
    outward = points - points.mean(axis=0)
    length = np.maximum(np.hypot(outward[:, 0], outward[:, 1]), 1e-9)
    return np.asarray(outward / length[:, None] * distance)


class NumberOverlay(Overlay):
    """Small figures with a dark outline; they shrink with the face, down to what can be read.

    Each is drawn once for a size and then stamped: outlining text anew costs a millisecond a number.
    """

    name = "numbers"
    title = "Point numbers"
    keys = ("7",)
    layer = 80
    strength_title = "Numbers"
    part = 2
    default_on = False

    def __init__(self) -> None:
        super().__init__()
        # Whether names are written instead of numbers.
        self.names = False
        self._stamps: dict[tuple[str, int, float], QPixmap] = {}

    @classmethod
    def switches(cls) -> tuple[Switch[NumberOverlay], ...]:
        """Names stand where numbers would, so one of the two at a time."""

        def one(name: str, text: str, keys: tuple[str, ...], names: bool) -> Switch[NumberOverlay]:
            def turn(overlay: NumberOverlay, on: bool) -> None:
                overlay.visible, overlay.names = on, on and names

            def is_on(overlay: NumberOverlay) -> bool:
                return overlay.visible and overlay.names is names

            return Switch(f"overlay.{name}", text, keys, is_on, turn)

        return (
            one("numbers", cls.title, cls.keys, False),
            one("names", "Point names", ("Alt+7",), True),
        )

    def paint(self, painter: QPainter, scene: Scene, lens: Lens, faces: Sequence[int]) -> None:
        if scene.current is None or scene.current not in faces:
            return
        face = scene.faces[scene.current]
        if not np.isfinite(face.points).all():
            return
        side = face.box.longer_side * lens.scale
        height = int(min(max(side / 40, 9 if self.names else 7), 12))
        spots = lens.to_screen(face.points)
        away = label_offsets(spots, height * 1.15)
        painter.save()
        painter.resetTransform()
        if self.names:
            self._paint_names(painter, scene, lens, spots + away, height)
        else:
            for number, (x, y) in enumerate((spots + away).tolist(), start=1):
                stamp = self._stamp(str(number), height, lens.device_ratio, painter.font())
                size = stamp.deviceIndependentSize()
                painter.drawPixmap(QPointF(x - size.width() / 2, y - size.height() / 2), stamp)
        painter.restore()

    def _paint_names(self, painter: QPainter, scene: Scene, lens: Lens, spots: Points, height: int) -> None:
        """Names are wider than points are apart: those that would lie over another are left out until one
        zooms in; the selected points' come first."""
        selected = frozenset(scene.selected)
        taken: list[QRectF] = []
        middle = float(spots[:, 0].mean())
        for point in sorted(range(len(spots)), key=lambda one: one not in selected):
            name = scene.layout.point_names[point].replace("_", " ")
            stamp = self._stamp(name, height, lens.device_ratio, painter.font())
            size = stamp.deviceIndependentSize()
            x, y = spots[point].tolist()
            # Beside the point, on the outer side.
            area = QRectF(
                x if x >= middle else x - size.width(), y - size.height() / 2, size.width(), size.height()
            )
            inner = area.adjusted(1, 2, -1, -2)
            if not any(inner.intersects(other) for other in taken):
                taken.append(inner)
                painter.drawPixmap(area.topLeft(), stamp)

    def _stamp(self, text: str, height: int, ratio: float, base: QFont) -> QPixmap:
        key = (text, height, ratio)
        stamp = self._stamps.get(key)
        if stamp is None:
            stamp = self._stamps[key] = outlined(text, height, ratio, base)
        return stamp


def outlined(text: str, height: int, ratio: float, base: QFont) -> QPixmap:
    """White text with a dark outline on nothing, `height` logical pixels high."""
    font = QFont(base)
    font.setPixelSize(height)
    path = QPainterPath()
    path.addText(QPointF(0, 0), font, text)
    bounds = path.boundingRect().adjusted(-2, -2, 2, 2)
    pixmap = QPixmap(math.ceil(bounds.width() * ratio), math.ceil(bounds.height() * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.translate(-bounds.topLeft())
    painter.strokePath(path, pen(BLACK, 2.5, alpha=190))
    painter.fillPath(path, QColor(*WHITE))
    painter.end()
    return pixmap
