"""The window notices real changes of its folder, and finds photos that were moved elsewhere."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import cv2
import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from adnet_core.errors import ProjectError
from adnet_core.projects.relinking import RelinkReport
from app.panels.photo_model import PhotoRole, PhotoState
from app.projects import watching
from app.projects.folders import FoldersFeature
from app.projects.relink_sheet import NOT_THERE, TAKEN, UNKNOWN
from app.window import MainWindow
from tests.app.conftest import rest
from tests.app.windows import feature_of, names

Open = Callable[..., MainWindow]


pytestmark = pytest.mark.usefixtures("files_settle_at_once")


def all_described(window: MainWindow) -> bool:
    session = window.page.session
    return session is not None and all(image.sha256 for image in session.project.images())


def feature(window: MainWindow) -> FoldersFeature:
    return feature_of(window, FoldersFeature)


def test_pauses_are_measured_however_long_the_machine_has_been_up(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    moment = 1e9
    monkeypatch.setattr(watching.time, "monotonic", lambda: moment)
    watch = watching.FolderWatch()
    watch.looked([])  # by somebody who was not asked
    assert watch._again.interval() == 60_000
    watch._tell()
    moment += 10
    watch.looked([])
    assert watch._again.interval() == 500_000
    watch._tell()
    moment += 1e6
    watch.looked([])
    assert watch._again.interval() == 3_600_000
    watch.stop()


def test_new_photos_come_into_the_list(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    session = window.page.session
    assert session is not None
    qtbot.waitUntil(lambda: bool(feature(window)._watch._watcher.directories()), timeout=5000)
    session.go_to(2)
    cv2.imwrite(os.fspath(folder / "img3.png"), cv2.imread(os.fspath(folder / "img1.png")))
    qtbot.waitUntil(lambda: len(session.images) == 4, timeout=5000)
    assert names(window) == ["img1.png", "img2.png", "img3.png", "img10.png"]
    assert session.image is not None
    assert session.image.path.name == "img10.png"
    assert window.page.message.text == "1 new photo."


def test_a_photo_that_goes_and_comes_back(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    session, model = window.page.session, window.page.photo_panel.model
    assert session is not None
    qtbot.waitUntil(lambda: all_described(window), timeout=10_000)
    faces = [face.id for face in session.project.faces(session.images[0].id)]
    (folder / "img1.png").rename(folder.parent / "away.png")
    qtbot.waitUntil(lambda: "no longer there" in window.page.message.text, timeout=5000)
    assert "Find moved photos" in window.page.message.text
    assert model.data(model.index(0), PhotoRole.STATE) is PhotoState.MISSING
    assert session.images[0].id in session.photos.unreadable
    assert [face.id for face in session.project.faces(session.images[0].id)] == faces
    (folder.parent / "away.png").rename(folder / "img1.png")
    qtbot.waitUntil(lambda: "is back" in window.page.message.text, timeout=5000)
    assert model.data(model.index(0), PhotoRole.STATE) is PhotoState.PREDICTED
    assert session.photos.unreadable == set()
    qtbot.waitUntil(lambda: window.page.canvas.photo_size is not None, timeout=5000)


def test_a_look_that_fails_is_not_the_last(
    qtbot: QtBot, open_window: Open, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(folder)
    qtbot.waitUntil(lambda: bool(feature(window)._watch._watcher.directories()), timeout=5000)
    rest(qtbot)
    asked: list[int] = []

    def fail(*_what: object, **_how: object) -> None:
        asked.append(1)
        raise ProjectError("The disk does not answer.")

    monkeypatch.setattr("app.projects.folders.look", fail)
    feature(window)._watch._tell()
    qtbot.waitUntil(lambda: window.page.message.text == "The disk does not answer.", timeout=5000)
    window.page.message.put_away()
    watch = feature(window)._watch
    assert watch._again.isActive()
    watch._again.timeout.emit()
    qtbot.waitUntil(lambda: len(asked) > 1 and watch._again.isActive(), timeout=5000)
    assert window.page.message.text == "", "it is said once"


def test_a_renamed_photo_keeps_its_faces(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    session = window.page.session
    assert session is not None
    qtbot.waitUntil(lambda: all_described(window), timeout=10_000)
    image = session.images[0]
    faces = [face.id for face in session.project.faces(image.id)]
    (folder / "img1.png").rename(folder / "img7.png")
    qtbot.waitUntil(lambda: names(window) == ["img2.png", "img7.png", "img10.png"], timeout=5000)
    assert len(session.project.images()) == 3
    assert session.image is not None
    assert (session.image.id, session.image.path.name) == (image.id, "img7.png")
    assert [face.id for face in session.faces] == faces
    assert window.page.message.text == "1 photo has another name."


def test_moved_photos_are_found(qtbot: QtBot, open_window: Open, folder: Path, tmp_path: Path) -> None:
    window = open_window(folder)
    session = window.page.session
    assert session is not None
    qtbot.waitUntil(lambda: all_described(window), timeout=10_000)
    archive = tmp_path / "archive"
    archive.mkdir()
    for name in ("img1", "img10"):
        (folder / f"{name}.png").rename(archive / f"{name}-old.png")
    qtbot.waitUntil(lambda: len(window.page.photo_panel.model.missing) == 2, timeout=5000)
    feature(window).find_moved(archive)
    qtbot.waitUntil(lambda: "2 of 2 missing photos found" in window.page.message.text, timeout=5000)
    assert {image.path.parent.name for image in session.images} == {"archive", "photos"}
    assert window.page.photo_panel.model.missing == frozenset()
    assert session.photos.unreadable == set()
    sheet = feature(window).sheet
    window.page.message._act()
    assert sheet.isVisible()
    rows = [sheet.list.topLevelItem(row) for row in range(sheet.list.topLevelItemCount())]
    assert [(row.text(0), row.text(1)) for row in rows] == [
        (f"{name}.png", str(archive / f"{name}-old.png")) for name in ("img1", "img10")
    ]
    window.registry["point.deselect"].trigger()
    assert not sheet.isVisible()


def test_each_photo_that_was_not_found_says_why(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    sheet = feature(open_window(folder)).sheet
    sheet.show_report(RelinkReport((), ("a.png",), ("b.png",), ("c.png",)), folder)
    rows = [sheet.list.topLevelItem(row) for row in range(sheet.list.topLevelItemCount())]
    assert [(row.text(0), row.text(1)) for row in rows] == [
        ("a.png", NOT_THERE),
        ("b.png", UNKNOWN),
        ("c.png", TAKEN),
    ]


def test_dialogues_begin_where_the_photos_are(
    open_window: Open, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[str] = []
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *given: begun.append(given[2]))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *given: ([], begun.append(given[2])))
    window = open_window(folder)
    for name in ("file.open_folder", "file.find_moved", "file.open_photos"):
        window.registry[name].trigger()
    assert begun == [str(folder.parent), str(folder.parent), str(folder)]


def test_a_folder_that_is_not_there_is_said(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    feature(window).find_moved(folder / "nowhere")
    qtbot.waitUntil(lambda: "no such folder" in window.page.message.text, timeout=5000)


def test_a_single_photo_brings_no_others(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder / "img1.png")
    feature(window).look()
    qtbot.waitUntil(lambda: not feature(window)._looking.running, timeout=5000)
    qtbot.wait(100)
    assert names(window) == ["img1.png"]
