"""The drawings of the statistics panel: figure 1 of the paper, bias, coverage and progress.

Each takes values without widgets and paints them in the palette of the theme.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from adnet_core.faces.layout import Layout
from app.logic.colours import BLUE, BLUISH_GREEN, ORANGE, REDDISH_PURPLE, SKY_BLUE, VERMILLION, Rgb
from app.logic.enumerated_words import region_word
from app.logic.translating import tr
from app.screen_readers import Role
from app.theme import TYPE_SMALL, is_dark, sized

if TYPE_CHECKING:
    from adnet_core.projects.correction_figures import Bias, Cloud

# Small to large, after the map cividis (Nunez et al., 2018), which colour-blind people read as others do.
# On white its yellow would vanish, so the light theme ends earlier.
_ON_DARK: tuple[Rgb, ...] = (
    (64, 92, 150),
    (94, 110, 120),
    (124, 123, 120),
    (172, 160, 105),
    (255, 233, 70),
)
_ON_LIGHT: tuple[Rgb, ...] = ((0, 50, 120), (60, 75, 115), (95, 95, 100), (140, 115, 60), (200, 130, 0))
# Corrections of this share of the largest end the scale, so that one slip does not grey all others.
_TOP = 0.98
_ROW = 22
_PEOPLE: tuple[Rgb, ...] = (BLUISH_GREEN, ORANGE, SKY_BLUE, REDDISH_PURPLE, VERMILLION)
_PATTERNS = (
    Qt.BrushStyle.SolidPattern,
    Qt.BrushStyle.BDiagPattern,
    Qt.BrushStyle.Dense5Pattern,
    Qt.BrushStyle.HorPattern,
    Qt.BrushStyle.CrossPattern,
    Qt.BrushStyle.FDiagPattern,
)
"""Of people, beside their colours; there is one more, which keeps thirty people apart."""
TANGENT_COLOUR, NORMAL_COLOUR = ORANGE, BLUE
TANGENT_MARK, NORMAL_MARK = "■", "▨"
_NORMAL_PATTERN = Qt.BrushStyle.BDiagPattern
DAYS = 14


def shown_normal() -> Rgb:
    """The colour of normals: dark blue drowns on a dark ground."""
    return SKY_BLUE if is_dark() else NORMAL_COLOUR


class _Plot(QWidget):
    """A widget of a fixed height that paints itself."""

    def __init__(self, height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._height = height
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(height)

    def sizeHint(self) -> QSize:
        return QSize(208, self._height)

    def _painter(self) -> QPainter:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setFont(sized(self.font(), TYPE_SMALL))
        return painter

    def _ink(self, share: float = 1.0) -> QColor:
        colour = self.palette().color(QPalette.ColorRole.WindowText)
        colour.setAlphaF(share)
        return colour


class CloudPlot(_Plot):
    """Where the corrections of each point lie, about the points of the mean face."""

    accessible_role = Role.Chart

    def __init__(self, layout: Layout | None = None, parent: QWidget | None = None) -> None:
        super().__init__(226, parent)
        self.setAccessibleName(tr("Corrections of each point"))
        self.layout_of_points = layout
        self._cloud: Cloud | None = None

    def show_cloud(self, layout: Layout, cloud: Cloud | None) -> None:
        self.layout_of_points, self._cloud = layout, cloud
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = self._painter()
        cloud, layout = self._cloud, self.layout_of_points
        if cloud is None or layout is None:
            painter.setPen(self._ink(0.7))
            words = tr("Where corrections lie is drawn\nonce a predicted face is accepted.")
            wrapped = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)
            painter.drawText(QRectF(self.rect()), wrapped, words)
            return
        low, high = cloud.face.min(axis=0), cloud.face.max(axis=0)
        margin, foot = 12.0, 22.0
        room = np.array([self.width() - 2 * margin, self.height() - foot - 2 * margin])
        scale = float((room / (high - low)).min())
        shift = np.array([self.width() / 2, margin + room[1] / 2]) - scale * (low + high) / 2
        face, dots = cloud.face * scale + shift, cloud.dots * scale + shift
        painter.setPen(QPen(self._ink(0.35), 1.0))
        for curve in layout.curves:
            line = face[[*curve.points, *curve.points[: int(curve.closed)]]]
            painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in line.tolist()]))
        colours = _ON_DARK if is_dark() else _ON_LIGHT
        top = float(np.quantile(cloud.sizes, _TOP)) or 1.0
        steps = np.clip((cloud.sizes / top * len(colours)).astype(int), 0, len(colours) - 1)
        for step, colour in enumerate(colours):
            pen = QPen(QColor(*colour, 210), 1.8)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawPoints(QPolygonF([QPointF(x, y) for x, y in dots[steps == step].tolist()]))
        painter.setPen(QPen(self._ink(), 2.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawPoints(QPolygonF([QPointF(x, y) for x, y in face.tolist()]))
        self._scale(painter, colours, top, self.height() - foot + 4)

    def _scale(self, painter: QPainter, colours: Sequence[Rgb], top: float, y: float) -> None:
        painter.setPen(self._ink(0.8))
        left, right = "0", tr("{size:.1f} % and more", size=top)
        painter.drawText(QPointF(4, y + 11), left)
        x = 16.0
        painter.setPen(Qt.PenStyle.NoPen)
        for colour in colours:
            painter.setBrush(QColor(*colour))
            painter.drawRect(QRectF(x, y + 2, 11, 10))
            x += 11
        painter.setPen(self._ink(0.8))
        painter.drawText(QPointF(x + 5, y + 11), right)


class PointBars(_Plot):
    """The mean correction of each point: across the curve upwards, along it downwards."""

    accessible_role = Role.Chart

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(96, parent)
        self.setAccessibleName(tr("Mean correction of each point"))
        self._sizes: np.ndarray | None = None
        self._layout_of_points: Layout | None = None

    def show_sizes(self, layout: Layout, sizes: np.ndarray) -> None:
        """`sizes` (P, 2) along tangent and normal, in percent; NaN for none."""
        self._layout_of_points, self._sizes = layout, sizes
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = self._painter()
        sizes, layout = self._sizes, self._layout_of_points
        if sizes is None or layout is None or not np.isfinite(sizes).any():
            return
        left, middle = 4.0, self.height() / 2
        top = float(np.nanmax(sizes)) or 1.0
        width = (self.width() - 2 * left) / len(sizes)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(Qt.PenStyle.NoPen)
        for index, (along, across) in enumerate(np.nan_to_num(sizes).tolist()):
            bar = QRectF(left + index * width, 0, max(width * 0.75, 1.0), 0)
            for value, sign, colour in ((across, -1, shown_normal()), (along, 1, TANGENT_COLOUR)):
                reach = (middle - 14) * value / top
                painter.setBrush(QColor(*colour))
                bar.setTop(middle if sign > 0 else middle - reach)
                bar.setHeight(reach)
                painter.drawRect(bar)
        painter.setPen(QPen(self._ink(0.5), 1.0))
        painter.drawLine(QPointF(left, middle), QPointF(self.width() - left, middle))
        painter.setPen(QPen(self._ink(0.3), 1.0, Qt.PenStyle.DotLine))
        for members in layout.groups.values():
            x = left + min(members) * width - 0.5
            painter.drawLine(QPointF(x, 12), QPointF(x, self.height() - 12))
        painter.setPen(self._ink(0.8))
        painter.drawText(QPointF(left, 10), tr("across, up to {size:.1f} %", size=top))
        painter.drawText(QPointF(left, self.height() - 2), tr("along, by point"))


class RegionBars(_Plot):
    """Mean corrections along and across the curves of each region, and how much more lies along."""

    accessible_role = Role.Chart

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_ROW, parent)
        self.setAccessibleName(tr("Mean corrections of each region"))
        self._bias: list[tuple[str, Bias]] = []

    def show_bias(self, bias: Mapping[str, Bias]) -> None:
        self._bias = list(bias.items())
        self.setFixedHeight(_ROW * max(len(self._bias), 1))
        self.setAccessibleDescription(
            "\n".join(
                tr(
                    "{region}: {along:.1f} % along, {across:.1f} % across",
                    region=region_word(region),
                    along=one.tangent,
                    across=one.normal,
                )
                for region, one in self._bias
                if math.isfinite(one.tangent)
            )
        )
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = self._painter()
        values = [v for _, bias in self._bias for v in (bias.tangent, bias.normal) if math.isfinite(v)]
        top = max(values, default=0.0) or 1.0
        names = [region_word(name) for name, _ in self._bias]
        widest = max((painter.fontMetrics().horizontalAdvance(name) for name in names), default=0)
        figures = [self._figures(bias) for _, bias in self._bias]
        head = min(max(58.0, widest + 8.0), 0.4 * self.width())
        tail = max(66.0, *map(painter.fontMetrics().horizontalAdvance, figures), 0.0)
        room = max(self.width() - head - tail - 4, 10)
        for row, (name, words, (_, bias)) in enumerate(zip(names, figures, self._bias, strict=True)):
            y = row * _ROW
            painter.setPen(self._ink())
            box = QRectF(0, y, head - 4, _ROW)
            label = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, int(head - 4))
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, label)
            for value, colour, pattern, offset in (
                (bias.tangent, TANGENT_COLOUR, Qt.BrushStyle.SolidPattern, 3),
                (bias.normal, shown_normal(), _NORMAL_PATTERN, 12),
            ):
                if math.isfinite(value):
                    fill_patterned(painter, QRectF(head, y + offset, room * value / top, 7), colour, pattern)
            painter.setPen(self._ink(0.8))
            box = QRectF(self.width() - tail, y, tail, _ROW)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, words)

    @staticmethod
    def _figures(bias: Bias) -> str:
        if not math.isfinite(bias.tangent):
            return "–"
        return tr("{along:.2f}  {across:.2f}", along=bias.tangent, across=bias.normal)


class CoverageBars(_Plot):
    """The share of accepted points inside the ellipses of each level, against what they promise."""

    accessible_role = Role.Chart

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(3 * _ROW, parent)
        self.setAccessibleName(tr("Accepted points inside the ellipses"))
        self._coverage: list[tuple[float, float]] = []

    def show_coverage(self, coverage: Mapping[str, float]) -> None:
        """Shares by the level as text."""
        self._coverage = [(float(level), share) for level, share in coverage.items()]
        self.setAccessibleDescription(
            "\n".join(
                tr("{share:.0f} % inside the {level:.0f} % ellipses", share=100 * share, level=100 * level)
                for level, share in self._coverage
                if math.isfinite(share)
            )
        )
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = self._painter()
        head, tail = 58.0, 44.0
        room = max(self.width() - head - tail - 4, 10)
        for row, (level, share) in enumerate(self._coverage):
            y = row * _ROW
            painter.setPen(self._ink())
            promised = tr("{share:.0f} %", share=100 * level)
            painter.drawText(QRectF(0, y, head, _ROW), Qt.AlignmentFlag.AlignVCenter, promised)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._ink(0.15))
            painter.drawRect(QRectF(head, y + 6, room, _ROW - 12))
            if math.isfinite(share):
                painter.setBrush(QColor(*BLUISH_GREEN))
                painter.drawRect(QRectF(head, y + 6, room * share, _ROW - 12))
            painter.setPen(QPen(self._ink(), 2.0))
            x = head + room * level
            painter.drawLine(QPointF(x, y + 3), QPointF(x, y + _ROW - 3))
            words = tr("{share:.0f} %", share=100 * share) if math.isfinite(share) else "–"
            box = QRectF(self.width() - tail, y, tail, _ROW)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, words)


class DayBars(_Plot):
    """Faces accepted on each of the last days of work, by person."""

    accessible_role = Role.Chart

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(96, parent)
        self.setAccessibleName(tr("Faces accepted each day"))
        self._days: list[tuple[str, dict[str, int]]] = []
        self.people: list[str] = []

    def show_days(self, per_day: Mapping[str, Mapping[str, int]]) -> None:
        """Counts by day (YYYY-MM-DD) and person."""
        self._days = [(day, dict(counts)) for day, counts in per_day.items()][-DAYS:]
        totals: dict[str, int] = {}
        for _, counts in self._days:
            for person, count in counts.items():
                totals[person] = totals.get(person, 0) + count
        self.people = sorted(totals, key=lambda person: -totals[person])
        self.setFixedHeight(96 + 16 * len(self.people))
        self.setAccessibleDescription(
            "\n".join(
                tr(
                    "{day}, {person}: {count} face",
                    "{day}, {person}: {count} faces",
                    day=day,
                    person=person,
                    count=count,
                )
                for day, counts in self._days
                for person, count in counts.items()
            )
        )
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = self._painter()
        if not self._days:
            return
        top = max(sum(counts.values()) for _, counts in self._days)
        foot, head, left = 80.0, 16.0, 4.0
        width = min((self.width() - 2 * left) / len(self._days), 28.0)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for slot, (day, counts) in enumerate(self._days):
            y = foot
            x = left + slot * width
            for number, person in enumerate(self.people):
                reach = (foot - head) * counts.get(person, 0) / top
                fill_patterned(painter, QRectF(x, y - reach, width * 0.8, reach), *person_look(number))
                y -= reach
            painter.setPen(self._ink(0.8))
            if width >= 24 or slot in (0, len(self._days) - 1):
                flag = Qt.AlignmentFlag.AlignLeft if slot == 0 else Qt.AlignmentFlag.AlignHCenter
                box = QRectF(x if slot == 0 else x - 10, foot + 1, width + (0 if slot == 0 else 20), 14)
                words = tr("{day}.{month}.", about="a date", day=day[8:], month=day[5:7])
                painter.drawText(box, flag | Qt.TextFlag.TextDontClip, words)
        painter.setPen(QPen(self._ink(0.5), 1.0))
        painter.drawLine(QPointF(left, foot), QPointF(self.width() - left, foot))
        painter.setPen(self._ink(0.8))
        painter.drawText(QPointF(left, 11), tr("up to {count:,} a day", about="faces accepted", count=top))
        for number, person in enumerate(self.people):
            y = 96 + 16 * number
            fill_patterned(painter, QRectF(left, y + 2, 10, 10), *person_look(number))
            painter.setPen(self._ink(0.8))
            total = sum(counts.get(person, 0) for _, counts in self._days)
            words = painter.fontMetrics().elidedText(
                tr("{person}: {faces:,}", person=person, faces=total),
                Qt.TextElideMode.ElideRight,
                self.width() - 24,
            )
            painter.drawText(QPointF(left + 16, y + 11), words)


def person_look(number: int) -> tuple[Rgb, Qt.BrushStyle]:
    """Colour and pattern of a person, counted from 0: the patterns tell apart whom colours do not."""
    return _PEOPLE[number % len(_PEOPLE)], _PATTERNS[number % len(_PATTERNS)]


def fill_patterned(painter: QPainter, area: QRectF, colour: Rgb, pattern: Qt.BrushStyle) -> None:
    """Fill an area; with a pattern it is outlined, so that it is seen how far it reaches."""
    if pattern is Qt.BrushStyle.SolidPattern:
        painter.fillRect(area, QColor(*colour))
    elif area.width() > 0 and area.height() > 0:
        painter.setPen(QPen(QColor(*colour), 1.0))
        painter.setBrush(QBrush(QColor(*colour), pattern))
        painter.drawRect(area.adjusted(0.5, 0.5, -0.5, -0.5))
