"""A layout that changes under an open window: by an undo there, or by another window or a command."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from pathlib import Path

import numpy as np
from pytestqt.qtbot import QtBot

from adnet_core.faces.layout import Layout
from adnet_core.projects.layout_change import change_by_names
from adnet_core.projects.store import Project
from app.window import MainWindow


def longer(layout: Layout) -> Layout:
    names = (*layout.point_names, "wart")
    return dataclasses.replace(layout, point_names=names, flip=(*layout.flip, layout.point_count))


def points_shown(window: MainWindow) -> int:
    session = window.page.session
    return 0 if session is None or session.face is None else len(session.face.points)


def test_another_windows_change_is_followed(
    qtbot: QtBot, open_window: Callable[..., MainWindow], folder: Path
) -> None:
    window = open_window(folder / "img2.png")
    session = window.page.session
    assert session is not None
    count = session.layout.point_count
    path, face_id = session.project.path, session.faces[1].id
    session.selection.select(1, None)
    with Project.open(path, author="bob") as bob:
        bob.change_layout(change_by_names(bob.layout, longer(bob.layout)))
    qtbot.waitUntil(lambda: points_shown(window) == count + 1)
    session = window.page.session
    assert session is not None
    assert session.face is not None
    assert session.face.id == face_id
    assert not session.face.placed[count]
    qtbot.waitUntil(lambda: "changed in another window" in window.page.message.text)
    session.place(np.array([count]), np.array([[5.0, 6.0]]))
    assert session.face.points[count].tolist() == [5.0, 6.0]


def test_undo_takes_the_layout_back_and_what_was_before_it(
    qtbot: QtBot, open_window: Callable[..., MainWindow], folder: Path
) -> None:
    window = open_window(folder / "img1.png")
    session = window.page.session
    assert session is not None
    count, before = session.layout.point_count, session.faces[0].points.copy()
    session.place(np.array([3]), np.array([[50.0, 60.0]]), others_follow=False)
    session.project.change_layout(change_by_names(session.layout, longer(session.layout)))
    window.workbench.open_again()
    qtbot.waitUntil(lambda: points_shown(window) == count + 1)
    window.registry["edit.undo"].trigger()
    qtbot.waitUntil(lambda: points_shown(window) == count)
    qtbot.waitUntil(lambda: window.page.message.text == f"Undone: the layout has {count} points.")
    window.registry["edit.undo"].trigger()
    session = window.page.session
    assert session is not None
    assert session.face is not None
    np.testing.assert_array_equal(session.face.points, before)
    window.registry["edit.redo"].trigger()
    window.registry["edit.redo"].trigger()
    qtbot.waitUntil(lambda: points_shown(window) == count + 1)
