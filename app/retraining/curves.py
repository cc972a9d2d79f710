"""Loss and validation NME of a run, drawn as its event lines come."""

from __future__ import annotations

from collections.abc import Iterable

import pyqtgraph as pg
from PySide6.QtCore import QEvent
from PySide6.QtGui import QFontMetrics, QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget

from adnet_core.events import Event, Started, Stepped, Validated
from app.logic.colours import BLUE, SKY_BLUE, VERMILLION
from app.logic.translating import tr
from app.theme import GAP_SMALL, TYPE_SMALL, is_dark, sized

HEIGHT = 118
LEAST_RANGE = 0.1
"""What an axis spans at least: a rise of the loss or of the NME (in percent) below it is not drawn steep."""
WIDEST_LABEL = "-00.00"


def _titles() -> tuple[str, str]:
    return tr("loss"), tr("validation NME, %")


class Curves(QWidget):
    """Two plots over the epochs: the loss on faces that are learnt, the NME on those held out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.losses: list[tuple[float, float]] = []
        self.nmes: list[tuple[float, float]] = []
        self._best: tuple[float, float] | None = None
        self._plots = [pg.PlotWidget(self) for _ in range(2)]
        font = sized(self.font(), TYPE_SMALL)
        label_width = QFontMetrics(font).horizontalAdvance(WIDEST_LABEL)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_SMALL)
        for plot, title in zip(self._plots, _titles(), strict=True):
            plot.setFixedHeight(HEIGHT)
            plot.setMenuEnabled(False)
            plot.setMouseEnabled(False, False)
            plot.hideButtons()
            plot.getViewBox().setLimits(minYRange=LEAST_RANGE)
            for side in ("left", "bottom"):
                plot.getAxis(side).setStyle(maxTickLevel=0, tickFont=font)
            # Both the same, so that epochs stand below each other; a label that is wider would be left out.
            left = plot.getAxis("left")
            left.setWidth(label_width + left.style["tickTextOffset"][0] + GAP_SMALL)
            plot.setAccessibleName(title)
            column.addWidget(plot)
        self._loss_line = self._plots[0].plot([], [])
        self._nme_line = self._plots[1].plot([], [], symbol="o", symbolSize=5)
        self._best_mark = self._plots[1].plot([], [], pen=None, symbol="star", symbolSize=12)
        self._colour()

    def show_events(self, events: Iterable[Event]) -> None:
        """Draw a run from its beginning."""
        self.losses, self.nmes, self._best = [], [], None
        for event in events:
            self._take(event)
        self._draw()

    def add(self, event: Event) -> None:
        """Draw what has come."""
        if isinstance(event, Started | Stepped | Validated):
            self._take(event)
            self._draw()

    def _take(self, event: Event) -> None:
        if isinstance(event, Started):
            # A run that goes on from a checkpoint comes to what followed it again.
            begun = event.epoch + event.step / max(1, event.steps_per_epoch)
            self._plots[1].setVisible(event.validation_faces > 0)
            for plot in self._plots:
                plot.setXRange(0, event.epochs, padding=0.02)
            self.losses = [point for point in self.losses if point[0] <= begun]
            self.nmes = [point for point in self.nmes if point[0] <= event.epoch]
            self._best = min(self.nmes, key=lambda point: point[1], default=None)
        elif isinstance(event, Stepped):
            self.losses.append((event.epoch + event.step / max(1, event.steps), event.loss))
        elif isinstance(event, Validated):
            self.nmes.append((event.epoch + 1, event.nme))
            self._best = min(self.nmes, key=lambda point: point[1])

    def _draw(self) -> None:
        for line, points in ((self._loss_line, self.losses), (self._nme_line, self.nmes)):
            line.setData([x for x, _ in points], [y for _, y in points])
        best = [self._best] if self._best is not None else []
        self._best_mark.setData([x for x, _ in best], [y for _, y in best])

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._colour()

    def _colour(self) -> None:
        palette = self.palette()
        ground, text = palette.color(QPalette.ColorRole.Base), palette.color(QPalette.ColorRole.Text)
        for plot, title in zip(self._plots, _titles(), strict=True):
            plot.setBackground(ground)
            plot.setTitle(title, color=text.name(), size="8pt")
            for side in ("left", "bottom"):
                axis = plot.getAxis(side)
                axis.setPen(text)
                axis.setTextPen(text)
        line = SKY_BLUE if is_dark() else BLUE
        self._loss_line.setPen(pg.mkPen(line, width=2))
        self._nme_line.setPen(pg.mkPen(line, width=2))
        self._nme_line.setSymbolBrush(pg.mkBrush(line))
        self._nme_line.setSymbolPen(None)
        self._best_mark.setSymbolBrush(pg.mkBrush(VERMILLION))
        self._best_mark.setSymbolPen(None)
