"""Whatever floats over the photo lies within its host, follows it, and gives it the keys back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from app.commands import CommandRegistry
from app.exchanging.sheet import ExchangeSheet
from app.panels.floating_sheet import FloatingSheet
from app.panels.line_sheet import LineSheet
from app.panels.view_settings import ViewSettings
from app.projects.backup_sheet import BackupSheet
from app.projects.welcome_page import Welcome
from app.rooms import COMMANDS
from app.shell.palette import Palette
from app.video.chooser import FrameChooser

Shown = tuple[QWidget, FloatingSheet]


def _palette(host: QWidget) -> FloatingSheet:
    sheet = Palette(CommandRegistry(QMainWindow(host), COMMANDS), host)
    sheet.open()
    return sheet


def _line(host: QWidget) -> FloatingSheet:
    sheet = LineSheet("Flags", "What a face may be flagged with, by commas. " * 3, host)
    sheet.open("blur, pose")
    return sheet


def _exchange(host: QWidget) -> FloatingSheet:
    sheet = ExchangeSheet(host)
    sheet.open(exports=True, formats=["300w"], chosen="300w", path=None, near=Path())
    return sheet


def _backups(host: QWidget) -> FloatingSheet:
    sheet = BackupSheet(host)
    sheet.open([])
    return sheet


def _welcome(host: QWidget) -> FloatingSheet:
    sheet = Welcome(CommandRegistry(QMainWindow(host), COMMANDS), host)
    sheet.open([], [], photo=False, sample=False, tour=False)
    return sheet


def _plain(make: Callable[[QWidget], FloatingSheet]) -> Callable[[QWidget], FloatingSheet]:
    def shown(host: QWidget) -> FloatingSheet:
        sheet = make(host)
        sheet.appear()
        return sheet

    return shown


SHEETS = {
    "palette": _palette,
    "line": _line,
    "exchange": _exchange,
    "backups": _backups,
    "welcome": _welcome,
    "frames": _plain(FrameChooser),
    "view settings": _plain(ViewSettings),
}


@pytest.fixture(params=SHEETS)
def shown(request: pytest.FixtureRequest, qtbot: QtBot) -> Shown:
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(1000, 800)
    with qtbot.waitExposed(host):
        host.show()
    return host, SHEETS[request.param](host)


def test_it_stays_within_a_host_that_grows_smaller(shown: Shown) -> None:
    host, sheet = shown
    before = sheet.geometry()
    assert host.rect().contains(before)
    host.resize(700, 640)
    assert host.rect().contains(sheet.geometry())
    host.resize(1000, 800)
    assert sheet.geometry() == before


def test_a_sheet_of_words_is_as_high_as_its_words(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(1000, 800)
    with qtbot.waitExposed(host):
        host.show()
    sheet = _line(host)
    assert isinstance(sheet, LineSheet)
    labels = (label.geometry() for label in sheet.findChildren(QLabel))
    title, hint = sorted(labels, key=lambda place: place.top())
    line = sheet.fontMetrics().height()
    assert title.height() <= line + 4
    assert title.bottom() < sheet.field.geometry().top() < hint.top()
    assert hint.height() <= 3 * line + 4
    assert sheet.rect().contains(hint)


def test_it_says_whether_there_was_something_to_put_away(shown: Shown) -> None:
    host, sheet = shown
    assert sheet.shut()
    assert sheet.isHidden()
    assert host.hasFocus()
    assert not sheet.shut()
