from __future__ import annotations

import pytest
from PySide6.QtGui import QPainter, QPicture
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from adnet_core.events import Started, Validated
from app.retraining.curves import LEAST_RANGE, Curves


def started(validation_faces: int) -> Started:
    return Started(
        run="run",
        train_faces=20,
        validation_faces=validation_faces,
        epochs=3,
        steps_per_epoch=2,
        epoch=0,
        device="cpu",
        processes=1,
    )


@pytest.mark.parametrize("held_out", [0, 5])
def test_what_is_never_measured_has_no_plot(qtbot: QtBot, held_out: int) -> None:
    curves = Curves()
    qtbot.addWidget(curves)
    with qtbot.waitExposed(curves):
        curves.show()
    curves.add(started(held_out))
    loss, nme = curves._plots
    assert loss.isVisible()
    assert nme.isVisible() == (held_out > 0)
    # The next run may be another one.
    curves.show_events([started(5), Validated(epoch=0, nme=4.0, best=4.0, improved=True)])
    assert nme.isVisible()
    assert curves.nmes == [(1, 4.0)]


@pytest.mark.parametrize("nmes", [(1.475, 1.478), (12.3401, 12.3402), (4.0, 4.0), (3.0, 9.0), (31.25, 31.37)])
@pytest.mark.parametrize("points", [0.0, 6.0], ids=["usual letters", "large letters"])
def test_an_axis_says_its_numbers_and_draws_no_steep_rise_of_next_to_nothing(
    qtbot: QtBot, nmes: tuple[float, float], points: float
) -> None:
    usual = QApplication.font()
    font = QApplication.font()
    font.setPointSizeF(usual.pointSizeF() + points)
    QApplication.setFont(font)
    try:
        curves = Curves()
    finally:
        QApplication.setFont(usual)
    qtbot.addWidget(curves)
    curves.resize(230, 260)
    with qtbot.waitExposed(curves):
        curves.show()
    curves.add(started(5))
    for epoch, nme in enumerate(nmes):
        curves.add(Validated(epoch=epoch, nme=nme, best=nmes[0], improved=epoch == 0))
    for plot in curves._plots:
        plot.grab()
    plot = curves._plots[1]
    low, high = plot.getViewBox().viewRange()[1]
    assert high - low >= LEAST_RANGE * 0.999
    assert low <= min(nmes)
    assert max(nmes) <= high
    axis = plot.getAxis("left")
    painter = QPainter()
    picture = QPicture()
    painter.begin(picture)
    try:
        *_, labels = axis.generateDrawSpecs(painter)
    finally:
        painter.end()
    assert len(labels) >= 2, "an axis without numbers says nothing"
