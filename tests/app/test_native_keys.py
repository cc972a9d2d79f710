from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLibraryInfo, QTranslator
from PySide6.QtWidgets import QApplication

from app.native_keys import modifier, native, with_modifiers

ON_MAC = sys.platform == "darwin"


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    """Of Qt's own texts, for as long as the test takes."""
    of_qt = QTranslator()
    assert of_qt.load("qtbase_de", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    qapp.installTranslator(of_qt)
    yield
    qapp.removeTranslator(of_qt)


def test_keys_and_what_is_held_beside_them_are_written_as_here(qapp: QApplication) -> None:
    wanted = ("⌘", "⌥", "⇧") if ON_MAC else ("Ctrl", "Alt", "Shift")
    assert tuple(map(modifier, ("control", "alt", "shift"))) == wanted
    assert with_modifiers("{control} + drag, {shift}") == f"{wanted[0]} + drag, {wanted[2]}"
    assert with_modifiers("drag") == "drag"
    assert native("Ctrl+Shift+D") == ("⇧⌘D" if ON_MAC else "Ctrl+Shift+D")
    assert native("F4") == "F4"


@pytest.mark.skipif(ON_MAC, reason="signs are the same in all languages there")
def test_they_are_written_in_the_language_of_the_window(german: None) -> None:
    assert modifier("control") == "Strg"
    assert native("Ctrl+D") == "Strg+D"
