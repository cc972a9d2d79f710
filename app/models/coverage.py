"""What a recalibration did to the ellipses: how many truths they hold, before and after."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.logic.colours import BLUE, SKY_BLUE, VERMILLION
from app.logic.translating import tr
from app.panels.plain import PlainLabel
from app.theme import GAP, is_dark

if TYPE_CHECKING:
    from adnet_core.fitting.recalibration import Recalibration

HEIGHT = 150


class CoverageView(QWidget):
    """Promised against held share of truths; honest ellipses follow the diagonal."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = PlainLabel("", self)
        self.words.setObjectName("coverageWords")
        self.words.setWordWrap(True)
        # Made for the first recalibration: the window should be up before that.
        self.plot: pg.PlotWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP)
        self._column.addWidget(self.words)
        self.hide()

    def show_result(self, result: Recalibration) -> None:
        from adnet_core.fitting.recalibration import PLOT_LEVELS

        figures = result.to_dict()
        before, after = (
            " / ".join(f"{100 * share:.0f}" for share in figures[f"coverage_{when}"].values())
            for when in ("before", "after")
        )
        levels = " / ".join(f"{100 * float(level):.0f}" for level in figures["coverage_before"])
        lines = [
            tr(
                "Truths inside the {levels} % ellipses of {count} accepted face",
                "Truths inside the {levels} % ellipses of {count} accepted faces",
                count=result.faces,
                levels=levels,
            ),
            tr("before: {shares}", shares=before),
            tr("after: {shares}", shares=after),
        ]
        if result.note:
            lines.append(f"{result.note[0].upper()}{result.note[1:]}.")
        self.words.setText("\n".join(lines))
        plot = self._made()
        percent = 100 * np.asarray(PLOT_LEVELS)
        self._lines[1].setData(percent, 100 * np.asarray(result.before))
        self._lines[2].setData(percent, 100 * np.asarray(result.after))
        plot.setAccessibleName(" ".join(lines))
        self.show()

    def _made(self) -> pg.PlotWidget:
        if self.plot is None:
            plot = self.plot = pg.PlotWidget(self)
            plot.setFixedHeight(HEIGHT)
            plot.setMenuEnabled(False)
            plot.setMouseEnabled(False, False)
            plot.hideButtons()
            plot.setRange(xRange=(0, 100), yRange=(0, 100), padding=0.01)
            for side in ("left", "bottom"):
                plot.getAxis(side).setStyle(maxTickLevel=0)
            legend = plot.addLegend(offset=(-6, -24), labelTextSize="8pt")
            legend.setBrush(None)
            self._lines = [plot.plot([0, 100], [0, 100]), plot.plot([], [], name=tr("before"))]
            self._lines.append(plot.plot([], [], name=tr("after")))
            self._legend = legend
            self._column.addWidget(plot)
            self._colour()
        return self.plot

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and self.plot is not None:
            self._colour()

    def _colour(self) -> None:
        plot = self.plot
        if plot is None:
            return
        palette = self.palette()
        text = palette.color(QPalette.ColorRole.Text)
        plot.setBackground(palette.color(QPalette.ColorRole.Base))
        plot.setTitle(tr("% inside, by % promised"), color=text.name(), size="8pt")
        for side in ("left", "bottom"):
            axis = plot.getAxis(side)
            axis.setPen(text)
            axis.setTextPen(text)
        self._legend.setLabelTextColor(text)
        for _, label in self._legend.items:
            label.setText(label.text)  # it takes the colour only with a text
        self._lines[0].setPen(pg.mkPen(text, width=1, style=Qt.PenStyle.DotLine))
        # Told apart by the stroke as well as by colour.
        self._lines[1].setPen(pg.mkPen(VERMILLION, width=2, style=Qt.PenStyle.DashLine))
        self._lines[2].setPen(pg.mkPen(SKY_BLUE if is_dark() else BLUE, width=2))
