"""Statistics that move as one works: where corrections lie, how honest ellipses are, what a face costs."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.logic.translating import tr
from app.panels.plain import PlainLabel, plain_tip
from app.statistics.plots import (
    NORMAL_MARK,
    TANGENT_COLOUR,
    TANGENT_MARK,
    CloudPlot,
    CoverageBars,
    DayBars,
    PointBars,
    RegionBars,
    shown_normal,
)
from app.theme import EDGE, GAP, GAP_WIDE

if TYPE_CHECKING:
    from adnet_core.projects.correction_figures import Bias, Cloud, CorrectionFigures, Effort


class StatisticsPanel(QWidget):
    """Shows figures that were computed elsewhere."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statisticsPanel")
        self._bias: Bias | None = None
        self.count = self._label("statisticsCount")
        self.effort = self._label("statisticsEffort")
        self.bias = self._label("statisticsBias")
        self.bias.setTextFormat(Qt.TextFormat.RichText)
        self.cloud = CloudPlot(parent=self)
        self.regions = RegionBars(self)
        self.points = PointBars(self)
        self.coverage = CoverageBars(self)
        self.days = DayBars(self)
        self._heads: dict[str, QLabel] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, GAP_WIDE, EDGE, EDGE)
        column.setSpacing(GAP)
        column.addWidget(self.count)
        column.addWidget(self.effort)
        for name, head, tip, widgets in (
            (
                "cloud",
                tr("From prediction to accepted"),
                tr("Each dot is one point of one face, along and across its curve (figure 1 of the paper)"),
                (self.cloud,),
            ),
            (
                "bias",
                tr("Along and across the curve"),
                tr("Mean correction in percent of the eyes’ distance, by region and by point"),
                (self.bias, self.regions, self.points),
            ),
            (
                "coverage",
                tr("Inside the ellipses"),
                tr(
                    "Share of accepted points within the 50, 90 and 95 % ellipses; "
                    "the mark is what they promise"
                ),
                (self.coverage,),
            ),
            ("days", tr("Accepted by day"), tr("On the last days of work, by person"), (self.days,)),
        ):
            column.addSpacing(GAP_WIDE)
            self._heads[name] = _head(head, tip)
            column.addWidget(self._heads[name])
            for widget in widgets:
                widget.setToolTip(plain_tip(tip))
                column.addWidget(widget)
        column.addStretch(1)

    def sizeHint(self) -> QSize:
        return QSize(232, 700)

    def show_figures(self, figures: CorrectionFigures, cloud: Cloud | None) -> None:
        """Show the figures of a project."""
        accepted = len(figures.faces)
        self._bias = figures.bias()
        self.count.setText(tr("{count:,} face accepted", "{count:,} faces accepted", count=accepted))
        self.effort.setText(_effort_words(figures.effort, figures.latest_effort))
        self.effort.setVisible(bool(self.effort.text()))
        self.bias.setText(_bias_words(self._bias))
        self.cloud.show_cloud(figures.layout, cloud)
        self.regions.show_bias(figures.regions)
        self.points.show_sizes(figures.layout, figures.mean_sizes)
        self.coverage.show_coverage(figures.coverage)
        self.days.show_days(figures.per_day)
        # What has nothing to show yet takes no room, so that the panel need not be scrolled.
        self.points.setVisible(math.isfinite(self._bias.tangent))
        for widget in (self._heads["days"], self.days):
            widget.setVisible(bool(figures.per_day))

    def changeEvent(self, event: QEvent) -> None:
        """Another theme has other colours."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and self._bias is not None:
            self.bias.setText(_bias_words(self._bias))

    def _label(self, name: str) -> QLabel:
        label = PlainLabel("", self)
        label.setObjectName(name)
        label.setWordWrap(True)
        return label


def _effort_words(effort: Effort, latest: Effort) -> str:
    """What a face costs in time and corrections; beside it the last ones, where they are fewer than all."""
    if not effort.faces:
        return ""
    if latest.faces < effort.faces:
        return tr(
            "{time} and {corrections:.1f} corrections a face; "
            "the last {count}: {last_time} and {last_corrections:.1f}",
            time=_seconds(effort.seconds),
            corrections=effort.corrections,
            count=latest.faces,
            last_time=_seconds(latest.seconds),
            last_corrections=latest.corrections,
        )
    return tr(
        "{time} and {corrections:.1f} corrections a face",
        time=_seconds(effort.seconds),
        corrections=effort.corrections,
    )


def _seconds(value: float) -> str:
    if not math.isfinite(value):
        return "–"
    return tr("{seconds:.0f} s", seconds=value) if value >= 10 else tr("{seconds:.1f} s", seconds=value)


def _bias_words(bias: Bias) -> str:
    """The means with the colours of the bars, and the bias rate."""
    if not math.isfinite(bias.tangent):
        return tr("No correction of a prediction yet.")
    along_mark, across_mark = (
        f"<span style='color: rgb{colour};'>{mark}</span>"
        for colour, mark in ((TANGENT_COLOUR, TANGENT_MARK), (shown_normal(), NORMAL_MARK))
    )
    means = tr(
        "{along_mark} along {along:.2f} {across_mark} across {across:.2f} %",
        along_mark=along_mark,
        along=bias.tangent,
        across_mark=across_mark,
        across=bias.normal,
    ).replace(" %", "\N{NO-BREAK SPACE}%")  # which a line never begins with
    if not math.isfinite(bias.rate):
        return means
    share = 100 * abs(bias.rate)
    if bias.rate >= 0:
        rate = tr("{share:.0f} % more along than across", share=share)
    else:
        rate = tr("{share:.0f} % less along than across", share=share)
    return f"{means}<br>{rate}"


def _head(text: str, tip: str) -> QLabel:
    label = PlainLabel(text)
    font = label.font()
    font.setBold(True)
    label.setFont(font)
    label.setToolTip(plain_tip(tip))
    return label
