"""The manual's window: its pages with the keys of now, search, links, and what it opens at."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from app.logic.manual.words import references
from app.logic.translating import speak
from app.manual.feature import ManualFeature
from app.manual.reader import ManualReader
from app.window import MainWindow
from tests.app.windows import feature_of


@pytest.fixture
def window(open_window: Callable[..., MainWindow], folder: Path) -> MainWindow:
    return open_window(folder)


def opened(qtbot: QtBot, window: MainWindow) -> ManualReader:
    window.registry["help.manual"].trigger()
    reader = feature_of(window, ManualFeature).reader
    qtbot.waitUntil(reader.isVisible)
    return reader


def test_it_opens_beside_the_window(qtbot: QtBot, window: MainWindow) -> None:
    reader = opened(qtbot, window)
    assert not reader.isModal()
    assert reader.contents.count() == len(reader.manual.pages)
    assert reader.pages.toPlainText().startswith("Open photos")
    qtbot.waitUntil(lambda: QApplication.activeWindow() is reader)
    qtbot.keyClick(reader, Qt.Key.Key_Escape)
    assert not reader.isVisible()
    assert isinstance(reader, QDialog)


def test_no_page_shows_a_reference_or_lacks_a_picture(qtbot: QtBot, window: MainWindow) -> None:
    reader = opened(qtbot, window)
    for name in reader.manual.pages:
        reader.go_to(name)
        text = reader.pages.toPlainText()
        assert text
        assert not re.search(r"://|\]\(|\{[a-z_]+\.|\*\*", text), name
        for picture in re.findall(r'src="([^"]+)"', reader.pages.toHtml()):
            image = reader.pages.loadResource(2, QUrl(picture))
            assert not image.isNull(), picture
            assert image.width() / image.devicePixelRatio() <= reader.pages.viewport().width()


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "zh_CN", "ja"])
def test_keys_and_names_are_bold_and_nothing_else_is(qtbot: QtBot, window: MainWindow, language: str) -> None:
    speak(lambda text, about, number: "", language=language)
    try:
        reader = opened(qtbot, window)
    finally:
        speak(None)
    reader.go_to("03-place-correct-accept.md")
    reader.refresh()
    shown = reader.pages.toPlainText()
    assert "**" not in shown
    assert "://" not in shown
    block, bold, links = reader.pages.document().begin(), [], []
    while block.isValid():
        parts = block.begin()
        while not parts.atEnd():
            form = parts.fragment().charFormat()
            if form.fontWeight() > 500 and not block.blockFormat().headingLevel():
                bold.append(parts.fragment().text())
            links.append(form.anchorHref())
            parts += 1
        block = block.next()
    assert len(bold) == len(references(reader.manual.text(reader.pages.name)))
    assert not any(links)


def test_a_page_is_shown_once_at_any_width(qtbot: QtBot, window: MainWindow) -> None:
    reader = opened(qtbot, window)
    for name in reader.manual.pages:
        reader.go_to(name)
        for width in (700, 1100, 940):
            reader.resize(width, 640)
            QApplication.processEvents()
            alone = QTextDocument()
            alone.setMarkdown(str(reader.pages.loadResource(0, QUrl(name))))
            assert reader.pages.toPlainText() == alone.toPlainText(), name


def test_keys_that_a_person_has_chosen_are_shown(qtbot: QtBot, window: MainWindow) -> None:
    reader = opened(qtbot, window)
    reader.go_to("03-place-correct-accept.md")
    assert "F12 accepts the face" not in reader.pages.toPlainText()
    window.registry.rebind("face.accept", "F12")
    assert "F12 accepts the face" in reader.pages.toPlainText()


def test_search_goes_on_through_the_pages_and_round(qtbot: QtBot, window: MainWindow) -> None:
    reader = opened(qtbot, window)
    reader.search.setText("ruler")
    qtbot.keyClick(reader.search, Qt.Key.Key_Return)
    assert reader.pages.name == "06-measurements-and-layouts.md"
    assert reader.pages.textCursor().selectedText() == "ruler"
    assert reader.contents.currentRow() == 5
    reader.search.setText("first page offers")
    qtbot.keyClick(reader.search, Qt.Key.Key_Return)
    assert reader.pages.name == "01-open-photos.md"
    reader.search.setText("no such words")
    qtbot.keyClick(reader.search, Qt.Key.Key_Return)
    assert reader.found.text() == "Not found"
    assert reader.pages.name == "01-open-photos.md"


def test_links_and_the_way_back(qtbot: QtBot, window: MainWindow) -> None:
    reader = opened(qtbot, window)
    assert not reader.back.isEnabled()
    reader.pages.setSource(QUrl("06-measurements-and-layouts.md"))
    assert "Measurements" in reader.pages.toPlainText()
    assert reader.contents.currentRow() == 5
    qtbot.mouseClick(reader.back, Qt.MouseButton.LeftButton)
    assert reader.contents.currentRow() == 0
    qtbot.mouseClick(reader.forward, Qt.MouseButton.LeftButton)
    assert reader.contents.currentRow() == 5
    reader.contents.setCurrentRow(2)
    assert reader.pages.name == "03-place-correct-accept.md"


def test_it_opens_at_what_has_the_keyboard(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    feature = feature_of(window, ManualFeature)
    inside = window.page.side.panel("training")
    monkeypatch.setattr("app.manual.feature.QApplication.focusWidget", lambda: inside)
    assert feature.about() == "panel-training"
    reader = opened(qtbot, window)
    assert reader.pages.name == "09-training-and-models.md"
    monkeypatch.setattr("app.manual.feature.QApplication.focusWidget", lambda: window.page.canvas)
    assert feature.about() == ""
    window.registry["help.manual"].trigger()
    assert reader.pages.name == "09-training-and-models.md"


def test_it_is_in_the_windows_language(qtbot: QtBot, window: MainWindow) -> None:
    speak(lambda text, about, number: "", language="de")
    try:
        assert opened(qtbot, window).manual.language == "de"
    finally:
        speak(None)
