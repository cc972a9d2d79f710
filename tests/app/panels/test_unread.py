"""What went wrong at the start stays until it was read, with nothing over it, and is on standard error."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from adnet_core.errors import ModelError
from app.panels.floating_sheet import Floating
from app.panels.message_bar import MessageBar, Tone
from app.window import MainWindow

Open = Callable[..., MainWindow]


@pytest.fixture
def bar(qtbot: QtBot) -> MessageBar:
    host = QWidget()
    host.resize(700, 400)
    qtbot.addWidget(host)
    host.show()
    return MessageBar(host, lambda text: text)


def test_it_comes_back_after_others(bar: MessageBar, qtbot: QtBot) -> None:
    bar.show_message("No model.", Tone.WARNING, until_read=True)
    assert not bar.goes_away
    bar.show_message("Saved.")
    assert bar.text == "Saved."
    qtbot.waitUntil(lambda: bar.goes_away)
    bar._left_ms = 0
    bar._turns.timeout.emit()
    assert bar.text == "No model."
    bar._close.click()
    assert bar.text == ""


def test_several_are_read_one_after_the_other(bar: MessageBar) -> None:
    for text in ("One.", "Two.", "One."):
        bar.show_message(text, until_read=True)
    assert bar.text == "One."
    bar._close.click()
    assert bar.text == "Two."
    bar._close.click()
    assert bar.text == ""


def test_what_is_over_meanwhile_does_not_come_back(bar: MessageBar) -> None:
    there = [True]
    bar.show_message("No model.", until_read=True, cause=lambda: there[0])
    bar.show_message("Saved.")
    there[0] = False
    bar._close.click()
    assert bar.text == ""


def test_others_are_gone_once_another_comes(bar: MessageBar) -> None:
    bar.show_message("Saved.", stays=True)
    bar.show_message("Undone.")
    bar._close.click()
    assert bar.text == ""


def test_a_model_that_does_not_load(
    qtbot: QtBot, open_window: Open, folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    def fail() -> None:
        raise ModelError("m.onnx: no such file")

    with caplog.at_level(logging.WARNING):
        window = open_window(folder, load=fail, until=lambda one: "m.onnx" in one.page.message.text)
    said = window.page.message.text
    assert said == "m.onnx: no such file. B draws a face to annotate by hand."
    assert said in caplog.messages
    qtbot.keyClick(window.page.canvas, Qt.Key.Key_D)
    bar = window.page.message
    bar.show_message("Something else.")  # about nothing that may come to its end by itself
    qtbot.waitUntil(lambda: bar.goes_away)
    bar._left_ms = 0
    bar._turns.timeout.emit()
    assert window.page.message.text == said
    qtbot.keyClick(window.page.canvas, Qt.Key.Key_Escape)
    assert window.page.message.text == ""


def test_a_folder_that_is_not_there(
    qtbot: QtBot, open_window: Open, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    window = open_window(tmp_path / "gone", until=lambda one: "gone" in one.page.message.text)
    assert window.page.message.text in caplog.messages
    qtbot.waitUntil(lambda: window.page.message._painted)
    assert not window.page.message.goes_away


@pytest.mark.parametrize("size", [(1280, 800), (960, 508)])
@pytest.mark.parametrize(
    "sheet", ["help.welcome", "help.keys", "help.palette", "view.settings", "file.export"]
)
def test_nothing_lies_over_it(
    qtbot: QtBot, open_window: Open, folder: Path, sheet: str, size: tuple[int, int]
) -> None:
    window = open_window(folder)
    window.setMinimumSize(600, 400)
    window.resize(*size)
    for first in (True, False):  # whichever comes first
        if first:
            window.page.message.show_message("No model is there.", button="Do something", until_read=True)
        window.registry[sheet].trigger()
        if not first:
            window.page.message.show_message("No model is there.", button="Do something", until_read=True)
        shown = [one for one in window.findChildren(Floating) if one.isVisible()]
        (other,) = (one for one in shown if one is not window.page.message)
        assert not area(other).intersects(area(window.page.message))
        for higher in (200, -200):
            window.resize(window.width(), window.height() + higher)
            QApplication.processEvents()
            assert not area(other).intersects(area(window.page.message))
        other.hide()
        window.page.message.put_away()


def area(widget: QWidget) -> QRect:
    return QRect(widget.mapToGlobal(QPoint(0, 0)), widget.size())


def test_a_hint_is_no_problem(qtbot: QtBot, open_window: Open, caplog: pytest.LogCaptureFixture) -> None:
    """That a sample photo is shown goes away by itself, and is not printed."""
    hint = "A sample photo. Ctrl+O opens your own."
    window = open_window(until=lambda window: window.page.message.text == hint)
    qtbot.waitUntil(lambda: window.page.message.goes_away)
    assert caplog.messages == []


def test_a_model_that_fails_before_anything_is_open(qtbot: QtBot, open_window: Open) -> None:
    """The project that is opened then is no reason to forget it, nor is a hint."""

    def fail() -> None:
        raise ModelError("m.onnx: no such file")

    window = open_window(
        load=fail, until=lambda one: one.page.canvas.photo_size is not None and bool(one.page.worker.problem)
    )
    window.page.message.look()
    assert window.page.message.text == "m.onnx: no such file. B draws a face to annotate by hand."
