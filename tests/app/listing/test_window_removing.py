"""Photos are taken out of a project in the window, and come back; no file is touched."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from adnet_core.faces.states import FaceState
from app.logic.projects.opening import OpenRequest, open_project, plan
from app.projects.folders import FoldersFeature
from app.window import MainWindow
from tests.app.windows import feature_of, names, session_of

Open = Callable[..., MainWindow]


pytestmark = pytest.mark.usefixtures("files_settle_at_once")


def hashes(folder: Path) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.glob("*.png")}


def test_the_current_photo_goes_and_comes_back(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    before = hashes(folder)
    window = open_window(folder)
    session = session_of(window)
    session.set_state(FaceState.ACCEPTED)
    face = session.faces[0].id
    session.go_to(0)
    qtbot.keyClick(window.page.canvas, Qt.Key.Key_Delete, Qt.KeyboardModifier.ShiftModifier)
    assert names(window) == ["img2.png", "img10.png"]
    assert session.image is not None
    assert session.image.path.name == "img2.png"
    assert window.status.position.text() == "1 of 2"
    assert session.photos.counts() == (0, 2)
    said = "Removed img1.png with 1 accepted face from the project; its file stays where it is."
    assert window.page.message.text == said
    assert hashes(folder) == before

    window.registry["edit.undo"].trigger()
    assert names(window) == ["img1.png", "img2.png", "img10.png"]
    assert session.image.path.name == "img1.png"
    assert [one.id for one in session.faces] == [face]
    assert session.photos.counts() == (1, 3)
    assert "in the project again" in window.page.message.text
    window.registry["edit.redo"].trigger()
    assert names(window) == ["img2.png", "img10.png"]
    assert "out of the project" in window.page.message.text


def test_all_that_are_selected_go_in_one_step(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    session = session_of(window)
    view, model = window.page.photo_panel.list, window.page.photo_panel.model
    place = view.visualRect(model.index(2)).center()
    qtbot.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, pos=place
    )
    assert session.row == 0, "it is selected and not gone to"
    window.registry["photo.remove"].trigger()
    assert names(window) == ["img2.png"]
    assert window.page.message.text == "Removed 2 photos from the project; their files stay where they are."
    window.registry["photo.remove"].trigger()
    assert names(window) == []
    assert session.image is None
    assert session.faces == ()
    window.registry["photo.remove"].trigger()
    assert window.page.message.text == "No photo is selected."
    canvas, panel = window.page.canvas, window.page.photo_panel
    qtbot.keyClick(canvas, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert names(window) == ["img2.png"]
    assert session.image is not None
    qtbot.keyClick(canvas, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert names(window) == ["img1.png", "img2.png", "img10.png"]
    assert session.row == 0
    assert panel.chosen_rows() == [0], "only what is shown, also where a key with Ctrl has led there"


def test_a_click_below_the_list_leaves_the_photo_marked_that_is_shown(
    qtbot: QtBot, open_window: Open, folder: Path
) -> None:
    """Nothing was marked then, and a command about the photos that are selected had none."""
    window = open_window(folder)
    panel = window.page.photo_panel
    below = panel.list.viewport().rect().bottomLeft() + QPoint(20, -5)
    assert not panel.list.indexAt(below).isValid()
    panel.list.selectAll()
    qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=below)
    assert panel.chosen_rows() == [session_of(window).row] == [0]


def test_the_folder_does_not_bring_it_back(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    session = session_of(window)
    folders = feature_of(window, FoldersFeature)
    qtbot.waitUntil(lambda: bool(folders._watch._watcher.directories()))
    window.registry["photo.remove"].trigger()
    (folder / "new.png").write_bytes((folder / "img2.png").read_bytes())
    qtbot.waitUntil(lambda: len(session.images) == 3)
    assert names(window) == ["img2.png", "img10.png", "new.png"]
    window.close()
    again = open_window(folder)
    assert names(again) == ["img2.png", "img10.png", "new.png"]
    again.registry["edit.undo"].trigger()
    assert names(again) == ["img1.png", "img2.png", "img10.png", "new.png"], "also by undo of a closed window"


def test_a_photo_that_is_opened_by_itself_comes_back(folder: Path) -> None:
    with open_project(plan(OpenRequest((folder,)))) as project:
        project.remove_images([image.id for image in project.images()][:2])
        left = [image.relative for image in project.images()]
    with open_project(plan(OpenRequest((folder,)))) as project:
        assert [image.relative for image in project.images()] == left
    with open_project(plan(OpenRequest(tuple(sorted(folder.glob("*.png")))))) as project:
        assert [image.relative for image in project.images()] == left, "as the shell names all of a folder"
        (first, *_) = project.removed_images()
    with open_project(plan(OpenRequest((first.path,)))) as project:
        assert first.relative in [image.relative for image in project.images()]


def test_another_window_removes_the_photo_that_is_shown(
    qtbot: QtBot, open_window: Open, folder: Path, predictor: Any
) -> None:
    window = open_window(folder)
    session = session_of(window)
    assert session.image is not None
    shown = session.image.id
    session.project.news()
    with open_project(plan(OpenRequest((folder,)))) as project:
        project.remove_images([shown])
    session.catch_up()
    assert "img1.png" not in names(window)
    assert session.image.id != shown
    assert session.row is not None
    assert session.images[session.row] is session.image
    qtbot.waitUntil(lambda: window.page.canvas.photo_size is not None)
