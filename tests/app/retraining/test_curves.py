from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from adnet_core.events import Started, Validated
from app.retraining.curves import Curves


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
