"""Two windows on one project: both edit, neither loses an edit, each sees what the other has done."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
from pytestqt.qtbot import QtBot

from adnet_core.faces.states import FaceState
from adnet_core.projects import Project
from app.window import MainWindow
from tests.app.windows import session_of

Open = Callable[..., MainWindow]


def test_both_windows_edit_one_face(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    one, two = open_window(folder), open_window(folder)
    first, second = session_of(one), session_of(two)
    assert first.face is not None
    face = first.face.id
    qtbot.waitUntil(lambda: second.face is not None and second.face.id == face, timeout=4000)
    first.work_on([3], np.array([[50.0, 60.0]]))
    # The second has not looked again yet, and its own edit is of another point.
    second.work_on([5], np.array([[70.0, 80.0]]))
    qtbot.waitUntil(lambda: first.face.points[5].tolist() == [70.0, 80.0], timeout=4000)
    qtbot.waitUntil(lambda: second.face.points[3].tolist() == [50.0, 60.0], timeout=4000)
    second.set_state(FaceState.ACCEPTED)
    qtbot.waitUntil(lambda: first.face.state is FaceState.ACCEPTED, timeout=4000)
    assert first.photos.counts() == second.photos.counts()
    with Project.open(first.project.path, author="ann", read_only=True) as written:
        points = written.face(face).points
        assert points[3].tolist() == [50.0, 60.0]
        assert points[5].tolist() == [70.0, 80.0]


def test_photos_that_another_window_adds_are_listed(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    session = session_of(window)
    here = session.image.id
    photo = folder / "img3.png"
    cv2.imwrite(str(photo), np.full((200, 200, 3), 80, np.uint8))
    with Project.open(session.project.path, author="bob") as other:
        other.add_images([photo])
    qtbot.waitUntil(lambda: len(session.images) == 4, timeout=4000)
    assert session.image.id == here
    assert window.page.photo_panel.model.rowCount() == 4


def test_nothing_is_read_again_after_ones_own_edits(open_window: Open, folder: Path) -> None:
    session = session_of(open_window(folder))
    assert session.project.news() is None
    session.work_on([0], np.array([[10.0, 10.0]]))
    assert session.project.news() is None
