"""What the plots of the statistics paint."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtGui import QFontMetricsF, QImage
from pytestqt.qtbot import QtBot

from adnet_core.projects.correction_figures import Bias
from app.statistics.plots import RegionBars
from app.theme import TYPE_SMALL, sized


def painted(bars: RegionBars, width: int) -> NDArray[np.uint8]:
    bars.resize(width, bars.height())
    image = bars.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).copy()


def test_figures_of_a_region_are_whole_however_long_they_are(qtbot: QtBot) -> None:
    bars = RegionBars()
    qtbot.addWidget(bars)
    bars.show_bias({"jaw": Bias(1123.45, 2234.56)})
    picture = painted(bars, 208)
    grey = picture.max(axis=2).astype(int) - picture.min(axis=2) < 30  # bars have colours
    columns = np.flatnonzero(((picture.mean(axis=2) < 150) & grey).any(axis=0))
    words = QFontMetricsF(sized(bars.font(), TYPE_SMALL)).horizontalAdvance("1123.45  2234.56")
    first = columns[columns > 208 - words - 3][0]
    assert first == pytest.approx(208 - words, abs=3)
