"""The dialog of preferences: every setting has a row or can be forgotten, a change holds at once."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QMargins, QSize, Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QLineEdit, QPushButton, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from adnet_core.models.model_store import user_model_folder
from adnet_core.projects.authors import login_name
from app.fitting import resize_within_screen
from app.logic import preferences
from app.logic.projects.locations import settings_path
from app.logic.settings import Settings
from app.preferences.dialog import SIZE, PreferencesDialog
from app.projects.backing_up import BackupsFeature
from app.theme import is_dark
from app.window import MainWindow
from tests.app.windows import feature_of

Open = Callable[..., MainWindow]


def dialog_of(window: MainWindow) -> PreferencesDialog:
    window.registry["file.preferences"].trigger()
    dialog = window.findChild(PreferencesDialog)
    assert isinstance(dialog, PreferencesDialog)
    assert dialog.isVisible()
    return dialog


def choose(box: QComboBox, value: object) -> None:
    index = box.findData(value)
    box.setCurrentIndex(index)
    box.activated.emit(index)


def in_file() -> dict[str, object]:
    kept: dict[str, object] = json.loads(settings_path().read_text(encoding="utf-8"))
    return kept


def test_every_setting_is_somewhere() -> None:
    """With a row of its own, or among what is remembered once it is not as in the beginning."""
    rows = {one.path for one in preferences.preferences()}
    changed = Settings(version=1)
    assert preferences.remembered(changed) == []
    for path, field in preferences._fields(Settings):
        if path == "version":
            continue
        assert field.title
        kind = type(preferences.value_of(changed, path))
        fresh = {bool: True, int: 17, str: "x", list: ["x"], dict: {}}[kind]
        if path in rows:
            (one,) = (row for row in preferences.preferences() if row.path == path)
            if one.kind == "choice":
                fresh = next(value for value in one.choices if value != preferences.value_of(changed, path))
        if path == "side.shown":
            fresh = False
        if path == "tour":
            fresh = "done"
        if path == "training.unit":
            fresh = "minutes"
        if kind is dict:
            fresh = {"a": True} if path == "switches" else {"a": 1} if path == "look" else {}
            fresh = fresh or ({"a": ["b"]} if path == "keys" else {"a": "b"})
        preferences.put(changed, path, fresh)
        assert [one.path for one in preferences.remembered(changed)] == [path]
        preferences.reset(changed, path)
        assert preferences.remembered(changed) == []


def test_with_large_letters_it_is_no_larger_than_without(open_window: Open, folder: Path) -> None:
    """Its pages scroll, as on a screen that has no room for them."""
    dialog = dialog_of(open_window(folder))
    font = QFont(dialog.font())
    font.setPointSizeF(3 * font.pointSizeF())
    dialog.setFont(font)
    least = dialog.minimumSizeHint()
    assert least.boundedTo(SIZE) == least


def test_a_dialog_is_no_larger_than_the_screen(qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    room = dialog.screen().availableSize()
    resize_within_screen(dialog, QSize(room.width() + 100, 200))
    assert dialog.size() == QSize(room.width(), 200)


def test_a_dialog_fits_with_the_frame_that_the_window_system_draws(qtbot: QtBot) -> None:
    """Its lowest buttons lay below the screen where that is small or its scale large."""

    class Framed(QWidget):
        def windowHandle(self) -> Any:
            return SimpleNamespace(frameMargins=lambda: QMargins(2, 30, 4, 6))

    parent = Framed()
    qtbot.addWidget(parent)
    dialog = QDialog(parent)
    room = dialog.screen().availableSize()
    resize_within_screen(dialog, QSize(400, room.height()))
    assert dialog.size() == QSize(400, room.height() - 36)


def test_a_language_holds_from_the_next_start_on_and_says_so(open_window: Open) -> None:
    window = open_window()
    dialog = dialog_of(window)
    box = dialog.fields["language"]
    assert isinstance(box, QComboBox)
    names = [box.itemText(index) for index in range(box.count())]
    assert names == ["as the system", "English", "Deutsch", "Français", "Español", "简体中文", "日本語"]
    choose(box, "ja")
    assert in_file()["language"] == "ja"
    assert window.page.message.text.startswith("The window is in the language that you have chosen when")
    assert window.menuBar().actions()[0].text() == "File"


def test_what_a_setting_cannot_hold_is_refused() -> None:
    settings = Settings()
    for path, value in (("predicting.threads", -1), ("theme", "pink"), ("backups.minutes", "often")):
        with pytest.raises(ValueError, match=path):
            preferences.put(settings, path, value)
    assert settings == Settings()


def test_rows_change_what_is_in_force(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    dialog = dialog_of(window)
    fields = dialog.fields
    assert window.isActiveWindow() or not dialog.isModal()
    on_opening, threads = fields["predicting.on_opening"], fields["predicting.threads"]
    assert isinstance(on_opening, QCheckBox)
    assert isinstance(threads, QSpinBox)
    on_opening.click()
    assert threads.text() == "all cores but one"
    threads.setValue(3)
    assert window.workbench.threads() == 3
    order, theme = fields["photos.order"], fields["theme"]
    assert isinstance(order, QComboBox)
    assert isinstance(theme, QComboBox)
    choose(order, "MIXED")
    choose(theme, "dark")
    assert is_dark()
    views = fields["predicting.views"]
    assert isinstance(views, QComboBox)
    assert views.currentData() == 2
    choose(views, 4)
    kept = in_file()
    assert kept["predicting"] == {"on_opening": True, "device": "auto", "views": 4, "threads": 3}
    assert kept["photos"] == {"order": "MIXED"}
    assert kept["theme"] == "dark"
    choose(theme, "light")
    assert not is_dark()


def test_what_follows_after_accepting(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    session = window.page.session
    assert session is not None
    qtbot.waitUntil(lambda: all(image.predicted for image in session.images))
    after = dialog_of(window).fields["after_finishing"]
    assert isinstance(after, QComboBox)
    choose(after, "stay")
    window.registry["face.accept"].trigger()
    assert session.row == 0
    choose(after, "next_photo")
    window.registry["photo.next"].trigger()  # three faces: the next unfinished one would be here
    window.registry["face.accept"].trigger()
    assert session.row == 2
    window.registry["face.accept"].trigger()
    assert "This is the last photo" in window.page.message.text
    choose(after, "next_unfinished")
    window.registry["photo.previous"].trigger()
    window.registry["face.accept"].trigger()
    assert session.row == 1


def test_backups_and_memory_follow(open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    fields = dialog_of(window).fields
    backups = feature_of(window, BackupsFeature)
    minutes, maps = fields["backups.minutes"], fields["caches.maps"]
    assert isinstance(minutes, QSpinBox)
    assert isinstance(maps, QSpinBox)
    assert backups._timer.interval() == 600_000
    minutes.setValue(3)
    assert backups._timer.interval() == 180_000
    assert backups._timer.isActive()
    minutes.setValue(0)
    assert not backups._timer.isActive()
    maps.setValue(16)
    assert window.page.worker.maps._limit == 16 * 2**20


def test_the_name_is_the_one_of_the_line(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    before = window.page.session
    name = dialog_of(window).fields["author"]
    assert isinstance(name, QLineEdit)
    QTest.keyClicks(name, "ann")
    QTest.keyClick(name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.page.session not in (None, before), timeout=10_000)
    assert window.page.session is not None
    assert window.page.session.project.author == "ann"
    assert window.status.author.text() == "ann"


def test_overlays_are_switched_and_kept(open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    dialog = dialog_of(window)
    name = "overlay.edges" if "overlay.edges" in dialog.overlays else next(iter(dialog.overlays))
    box = dialog.overlays[name]
    was = window.registry.is_on(name)
    assert box.isChecked() is was
    box.click()
    assert window.registry.is_on(name) is not was
    assert in_file()["switches"] == {name: not was}
    box.click()
    assert in_file()["switches"] == {}


def test_all_that_is_remembered_can_be_seen_and_reset(open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    window.registry.rebind("photo.next", "J")
    window.registry["theme.dark"].trigger()
    dialog = dialog_of(window)
    titles = [dialog.table.item(row, 0).text() for row in range(dialog.table.rowCount())]
    for title in ("Keys chosen for commands, by their ids", "Theme"):
        assert title in titles
    button = dialog.findChild(QPushButton, "reset keys")
    assert isinstance(button, QPushButton)
    button.click()
    assert window.registry.keys("photo.next")[0] != "J"
    assert in_file()["keys"] == {}
    assert is_dark()
    dialog.forget_all.click()  # asks
    assert is_dark() or in_file()["theme"] == "dark"
    dialog.forget_all.click()
    assert dialog.table.rowCount() == 0
    assert {key: value for key, value in in_file().items() if value != Settings().model_dump()[key]} == {}


def test_forgetting_the_name_asks_for_it_again(open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    with window.settings.changing() as settings:
        settings.author = "ann"
    dialog = dialog_of(window)
    button = dialog.findChild(QPushButton, "reset author")
    assert isinstance(button, QPushButton)
    button.click()
    assert window.settings.now.author == ""
    assert window.status.author.text().startswith(login_name())
    assert window.status.author.text().endswith("your name?")


def test_models_and_where_they_lie(open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    dialog = dialog_of(window)
    asked: list[str] = []
    window.workbench.model_asked.disconnect()
    window.workbench.model_asked.connect(asked.append)
    assert dialog.folder.text() == str(user_model_folder())
    assert dialog.model.count() >= 1
    dialog.model.activated.emit(0)
    assert asked == [dialog.model.currentText()]
