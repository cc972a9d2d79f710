"""The window says everything by its translation: walked in a language that marks what it has been given."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QTabWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot
from window_texts import collect

from app.logic.translating import speak
from app.preferences.dialog import PreferencesDialog
from app.window import MainWindow

WORD = re.compile(r"[^\W\d_]{3,}")
DATA = re.compile(
    # Names of photos, folders and models, of the processor, of languages and flags, and keys.
    r"\.jpg|\.adnet|/|adnet-|^CPU$|^(Deutsch|English|Français|Español|简体中文|日本語)$"
    r"|^(?i:blur|expression|illumination|make-up|occlusion|pose)( \(Ctrl\+\d\))?$|^painted$|^photos$"
    r"|^(Ctrl\+|Shift\+|Alt\+)*([\w,]|Space|Tab|Esc|Home|End|Del|Delete|Ins|PgUp|PgDown|Left|Right|Up|Down|F\d+)$"
)
OF_OTHERS = {"Close", "Export", "Export..."}
"""What Qt says itself, in its own translation, and menus of pyqtgraph's that nobody can open."""


@pytest.fixture
def unknown() -> Iterator[set[tuple[str, str]]]:
    """What is asked for and is not among the texts that are collected; all others are said in ⟦ ⟧."""
    known = {text.key for text in collect()[0]}
    asked: set[tuple[str, str]] = set()

    def marking(text: str, about: str, _number: int) -> str:
        if text and (text, about) not in known:
            asked.add((text, about))
        return f"⟦{text}⟧" if text else ""

    speak(marking)
    yield asked
    speak(None)


def shown_in(widget: QWidget) -> Iterator[str]:
    """All texts of a widget and of those in it, with their tips."""
    for inner in (widget, *widget.findChildren(QWidget)):
        yield from (inner.toolTip(), inner.windowTitle())
        if isinstance(inner, QLabel | QAbstractButton):
            yield inner.text()
        elif isinstance(inner, QGroupBox):
            yield inner.title()
        elif isinstance(inner, QLineEdit):
            yield inner.placeholderText()
        elif isinstance(inner, QComboBox):
            yield from (inner.itemText(index) for index in range(inner.count()))
        elif isinstance(inner, QTabWidget):
            yield from (inner.tabText(index) for index in range(inner.count()))
        elif isinstance(inner, QListWidget):
            yield from (inner.item(index).text() for index in range(inner.count()))
    for action in widget.findChildren(QAction):
        yield from (action.text(), action.toolTip())


def test_the_window_says_nothing_but_by_its_translation(
    qtbot: QtBot, open_window: Callable[..., MainWindow], folder: Path, unknown: set[tuple[str, str]]
) -> None:
    window = open_window(folder)
    qtbot.waitUntil(lambda: window.page.session is not None and window.page.session.face is not None)
    for name in (
        "help.palette",
        "help.keys",
        "help.list",
        "help.welcome",
        "view.settings",
        "file.preferences",
    ):
        window.registry[name].trigger()
    for name in window.page.side.names:
        window.page.side.choose(name)
    dialog = window.findChild(PreferencesDialog)
    assert dialog is not None
    texts = {text for shown in (window, dialog) for text in shown_in(shown)}
    assert len([text for text in texts if "⟦" in text]) > 300
    texts = {text for text in texts if "⟦" not in text and "⟧" not in text and WORD.search(text)}
    plain = sorted(text for text in texts - OF_OTHERS if not DATA.search(text))
    assert not plain, "\n".join(plain)
    assert not unknown
