"""The first page, and what was open before."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from app.logic.projects.locations import project_beside, settings_path
from app.logic.projects.opening import OpenRequest
from app.logic.projects.recent import MOST, Recent, label_of
from app.logic.session import Session
from app.logic.settings import SettingsFile
from app.projects.welcome_page import Welcome
from app.window import MainWindow

Open = Callable[..., MainWindow]
LEFT = Qt.MouseButton.LeftButton


def is_open(window: MainWindow) -> bool:
    return window.page.session is not None and window.page.canvas.photo_size is not None


def welcome_of(window: MainWindow) -> Welcome:
    return window.page.findChild(Welcome, "welcome")


def recent_menu(window: MainWindow) -> list[QAction]:
    menu = next(m for m in window.findChildren(QMenu) if m.title() == "Open recent")
    menu.aboutToShow.emit()
    return menu.actions()


def test_the_first_start_greets_with_the_sample_behind(qtbot: QtBot, open_window: Open) -> None:
    window = open_window(until=is_open)
    welcome = welcome_of(window)
    assert welcome.isVisible()
    buttons = {button.objectName(): button.text() for button in welcome.findChildren(QPushButton)}
    assert "Ctrl+O" in buttons["welcome.file.open_folder"]
    assert "sample" in buttons["goOn"]
    assert [action.text() for action in recent_menu(window)] == ["Nothing yet"]
    qtbot.keyClick(window.page.canvas, Qt.Key.Key_Escape)
    assert not welcome.isVisible()
    window.registry["help.welcome"].trigger()
    qtbot.mouseClick(welcome.findChild(QPushButton, "goOn"), LEFT)
    assert not welcome.isVisible()


def test_what_was_open_last_is_opened_again(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    assert not welcome_of(window).isVisible()
    window.close()
    again = open_window(until=is_open)
    assert again.page.session is not None
    assert again.page.session.project.path.parent == folder
    assert not welcome_of(again).isVisible()
    again.registry["help.welcome"].trigger()
    button = next(b for b in welcome_of(again).findChildren(QPushButton) if b.text() == "photos")
    before = again.page.session
    qtbot.mouseClick(button, LEFT)
    qtbot.waitUntil(lambda: again.page.session is not before, timeout=5000)
    assert not welcome_of(again).isVisible()


def test_another_recent_project_is_opened_from_the_menu(
    qtbot: QtBot, open_window: Open, folder: Path, tmp_path: Path
) -> None:
    other = Path(shutil.copytree(folder, tmp_path / "others & more"))
    open_window(folder).close()
    window = open_window(other)
    assert [action.text() for action in recent_menu(window)] == ["others && more", "photos"]
    recent_menu(window)[1].trigger()
    qtbot.waitUntil(
        lambda: window.page.session is not None and window.page.session.project.path.parent == folder,
        timeout=5000,
    )
    assert [action.toolTip() for action in recent_menu(window)] == [str(folder), str(other)]


def test_a_start_that_fails_says_what_to_do(open_window: Open, tmp_path: Path) -> None:
    window = open_window(tmp_path / "gone", until=lambda w: bool(w.page.message.text))
    assert welcome_of(window).isVisible()
    assert welcome_of(window).findChild(QPushButton, "goOn").text().startswith("Close"), "there is no photo"


def test_what_is_gone_is_not_offered_and_the_list_stays_short(home: Path, tmp_path: Path) -> None:
    home.mkdir()
    earlier: dict[str, object] = {}

    def paths() -> list[Path]:
        return Recent(SettingsFile(settings_path(), lambda: earlier)).paths()

    assert paths() == []
    earlier["recent"] = str(tmp_path)
    assert paths() == [tmp_path]
    earlier["recent"] = [str(tmp_path / str(n)) for n in range(MOST)] + [str(tmp_path)]
    assert paths() == [tmp_path]
    earlier["recent"] = 7
    assert paths() == []


def test_a_project_and_a_link_to_it_are_one(open_window: Open, folder: Path, tmp_path: Path) -> None:
    open_window(folder).close()
    project = project_beside(folder)
    link = tmp_path / "link.adnet"
    link.symlink_to(project)
    with SettingsFile(settings_path()).changing() as settings:
        settings.recent = [str(link)]
    window = open_window(link)
    assert window.workbench.recent.paths() == [project]


def test_two_spellings_of_one_project_are_one(tmp_path: Path) -> None:
    """As on a disk that takes both for one; here the folder has another name by a link."""
    (tmp_path / "Photos" / "set").mkdir(parents=True)
    (tmp_path / "PHOTOS").symlink_to(tmp_path / "Photos")
    recent = Recent(SettingsFile(settings_path()))
    for folder in (tmp_path / "Photos" / "set", tmp_path / "PHOTOS" / "set"):
        project = SimpleNamespace(project=SimpleNamespace(path=folder / "annotations.adnet"))
        recent.remember(OpenRequest((folder,)), cast(Session, project))
    assert recent.paths() == [tmp_path / "PHOTOS" / "set"]


@pytest.mark.parametrize(("name", "label"), [("set/work.adnet", "set/work.adnet"), ("set", "set")])
def test_labels(tmp_path: Path, name: str, label: str) -> None:
    (tmp_path / "set").mkdir()
    assert label_of(tmp_path / name) == label


@pytest.mark.parametrize(("size", "scrolls"), [((1280, 800), False), ((960, 508), True)])
def test_nothing_is_cut_off_on_a_small_screen(
    qtbot: QtBot, open_window: Open, size: tuple[int, int], scrolls: bool
) -> None:
    window = open_window(until=is_open)
    window.setMinimumSize(600, 400)
    window.resize(*size)
    welcome = welcome_of(window)
    qtbot.waitUntil(lambda: welcome.width() > 500, timeout=5000)
    bar = welcome._scroll.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.isVisible() is scrolls, timeout=5000)
    for label in welcome.findChildren(QLabel):
        wanted = label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()
        assert label.height() >= wanted, label.text()
    for button in welcome.findChildren(QPushButton):
        assert button.height() >= button.sizeHint().height()
    welcome._scroll.ensureWidgetVisible(welcome.findChild(QPushButton, "goOn"))
    go_on = welcome.findChild(QPushButton, "goOn")
    middle = go_on.mapTo(welcome, go_on.rect().center())
    qtbot.mouseClick(welcome.childAt(middle), LEFT)
    assert not welcome.isVisible()
