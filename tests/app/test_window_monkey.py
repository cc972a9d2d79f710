"""Keys and mouse at random: nothing raises, nothing disagrees with what is on the disk."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeySequence, QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from adnet_core.projects.store import Project
from app.logic.listing.photo_list import is_finished
from app.rooms import COMMANDS
from app.window import MainWindow

from .conftest import rest

SHUT_OUT = {
    "file.open_folder",
    "file.open_photos",
    "file.camera",
    "file.close",
    "file.quit",
    "view.full_screen",
}
KEYS = [key for spec in COMMANDS if spec.id not in SHUT_OUT for key in spec.keys]
BUTTONS = [Qt.MouseButton.LeftButton] * 3 + [Qt.MouseButton.MiddleButton, Qt.MouseButton.RightButton]


def near_a_point(window: MainWindow, chance: random.Random) -> QPoint:
    canvas, session = window.page.canvas, window.page.session
    assert session is not None
    if session.faces and chance.random() < 0.7:
        points = chance.choice(session.faces).points
        return canvas.to_viewport(*chance.choice(points.tolist())).toPoint()
    return QPoint(chance.randrange(canvas.width()), chance.randrange(canvas.height()))


def press_a_key(qtbot: QtBot, window: MainWindow, chance: random.Random) -> None:
    combination = QKeySequence(chance.choice(KEYS))[0]
    qtbot.keyClick(window.page.canvas, combination.key(), combination.keyboardModifiers())


def drag_something(qtbot: QtBot, window: MainWindow, chance: random.Random) -> None:
    viewport, button = window.page.canvas.viewport(), chance.choice(BUTTONS)
    start = near_a_point(window, chance)
    end = start + QPoint(chance.randint(-80, 80), chance.randint(-80, 80))
    qtbot.mousePress(viewport, button, pos=start)
    for share in (0.3, 1.0):
        place = QPointF(start) + (QPointF(end) - QPointF(start)) * share
        event = QMouseEvent(
            QEvent.Type.MouseMove,
            place,
            QPointF(viewport.mapToGlobal(place.toPoint())),
            Qt.MouseButton.NoButton,
            button,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(viewport, event)
        if chance.random() < 0.2:
            press_a_key(qtbot, window, chance)
    qtbot.mouseRelease(viewport, button, pos=end)


@pytest.mark.parametrize("seed", range(4))
def test_at_random(qtbot: QtBot, open_window: Callable[..., MainWindow], folder: Path, seed: int) -> None:
    chance = random.Random(seed)
    (folder / "img3.png").write_text("no image")
    window = open_window(folder)
    session = window.page.session
    assert session is not None
    for _ in range(120):
        while not session.images:  # all of them were removed
            window.registry["edit.undo"].trigger()
        step = chance.random()
        if step < 0.55:
            press_a_key(qtbot, window, chance)
        elif step < 0.9:
            drag_something(qtbot, window, chance)
        else:
            qtbot.wait(chance.choice((1, 20)))
    while not session.images:
        window.registry["edit.undo"].trigger()
    rest(qtbot)
    shown = window.page.canvas.scene_shown
    assert shown is not None
    assert [face.id for face in shown.faces] == [face.id for face in session.faces]
    with Project.open(folder / "annotations.adnet", author="checker") as disk:
        assert disk.image_states() == session.photos.summaries
        assert session.image is not None
        kept = {face.id: face for face in disk.faces(session.image.id)}
        assert kept.keys() == {face.id for face in session.faces}
        for face in session.faces:
            np.testing.assert_array_equal(face.points, kept[face.id].points)
            assert face.state is kept[face.id].state
    assert session.photos.counts()[0] == sum(
        is_finished(summary) for summary in session.photos.summaries.values()
    )
