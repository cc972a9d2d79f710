"""The picture of a layout in the sheet of a new project."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import astuple
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.layouts.new_project import PICTURE, NewProjectSheet, picture_colours
from app.theme import apply_style, choose_scheme
from tests.app.walking import contrast


@pytest.fixture
def schemes(qapp: QApplication) -> Iterator[None]:
    apply_style(qapp)
    choose_scheme("light")
    yield
    choose_scheme("light")


@pytest.mark.usefixtures("schemes")
def test_it_is_in_the_themes_colours_and_goes_with_them(qtbot: QtBot, tmp_path: Path) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    sheet = NewProjectSheet(host)
    sheet.open(near=tmp_path, own=[], chosen="68")

    def paper() -> QColor:
        return sheet.picture.pixmap().toImage().pixelColor(0, 0)

    assert paper() == QColor(250, 250, 250)
    choose_scheme("dark")
    qtbot.waitUntil(lambda: paper() == QApplication.palette().color(QPalette.ColorRole.Base))
    assert paper().lightness() < 60
    choose_scheme("light")
    qtbot.waitUntil(lambda: paper() == QColor(250, 250, 250))


def test_a_letter_of_the_folder_draws_no_picture(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A path could hardly be typed; and the photo to draw on is asked for in that folder."""
    host = QWidget()
    qtbot.addWidget(host)
    sheet = NewProjectSheet(host)
    sheet.open(near=tmp_path, own=[], chosen="68")
    drawn: list[int] = []
    monkeypatch.setattr(sheet, "_draw", lambda: drawn.append(1))
    asked: list[Path | None] = []
    sheet.draw_asked.connect(asked.append)
    sheet.folder.insert(str(tmp_path / "gone"))
    assert "there is no such folder" in sheet.said.text()
    sheet.draw.click()
    sheet.folder.selectAll()
    sheet.folder.insert(str(tmp_path))
    assert sheet.said.text() == ""
    assert sheet.start.isEnabled()
    sheet.draw.click()
    assert asked == [None, tmp_path]
    assert drawn == []


@pytest.mark.parametrize(("width", "height", "larger"), [(900, 700, 1.0), (700, 420, 1.0), (700, 420, 1.5)])
def test_its_picture_gives_way_where_there_is_little_room(
    qtbot: QtBot, tmp_path: Path, width: int, height: int, larger: float
) -> None:
    """Fixed, it lay over the buttons and was cut off, as with large letters on a small screen."""
    host = QWidget()
    qtbot.addWidget(host)
    font = QFont(host.font())
    font.setPointSizeF(larger * font.pointSizeF())
    host.setFont(font)
    host.resize(width, height)
    host.show()
    sheet = NewProjectSheet(host)
    sheet.open(near=tmp_path, own=[], chosen="68")
    assert sheet.height() <= height
    assert sheet.rect().contains(sheet.picture.geometry())
    assert sheet.picture.geometry().bottom() < sheet.start.geometry().top()
    assert (sheet.picture.width() == PICTURE) == (height == 700)
    drawn = sheet.picture.pixmap()
    assert max(drawn.width(), drawn.height()) <= sheet.picture.width() * drawn.devicePixelRatio()
    host.resize(900, 700)
    sheet.arrange()
    assert sheet.picture.width() == PICTURE


@pytest.mark.usefixtures("schemes")
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_of_it_stands_out(scheme: str) -> None:
    """Letters by 4.5 to 1, lines and points by 3; the dashes between mirrored points are faint on purpose."""
    choose_scheme(scheme)
    colours = picture_colours()
    paper = colours.paper[::-1]  # red, green, blue
    assert contrast(colours.ink[::-1], paper) >= 4.5
    assert contrast(colours.curve[::-1], paper) >= 3
    assert contrast(colours.point[::-1], paper) >= 3
    assert len(set(astuple(colours))) == 5
