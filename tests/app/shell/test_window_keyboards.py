"""Keyboards without Latin letters, or with digits behind Shift: the keys do what lies at their place."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from adnet_core.faces.states import FaceState
from app.shell.keys_by_position import KeysByPositionFeature, american_keys, key_meant
from app.window import MainWindow
from tests.app.windows import feature_of, session_of

Open = Callable[..., MainWindow]
NONE = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
Press = QEvent.Type.KeyPress
# Where keys lie, as X11 counts them.
CODES = {letter: code for code, letter in american_keys("linux").items()}

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="sends the codes of X11")


def strike(
    to: QWidget,
    place: str,
    gives: str,
    modifiers: Qt.KeyboardModifier = NONE,
    kind: QEvent.Type = Press,
    *,
    repeated: bool = False,
) -> QKeyEvent:
    """The key at a place of an American keyboard, which gives something else here."""
    key = ord(gives.upper())
    event = QKeyEvent(kind, key, modifiers, CODES[place], 0, 0, gives, repeated)
    event.ignore()
    QApplication.sendEvent(to, event)
    return event


@pytest.mark.parametrize("platform", ["linux", "win32", "darwin"])
def test_every_letter_and_digit_has_one_place(platform: str) -> None:
    assert sorted(american_keys(platform).values()) == sorted("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")


@pytest.mark.parametrize(
    ("platform", "code", "letter"),
    [
        ("linux", 38, "A"),
        ("linux", 10, "1"),
        ("linux", 58, "M"),
        ("win32", 30, "A"),
        ("win32", 11, "0"),
        ("darwin", 0, "A"),
        ("darwin", 22, "6"),
        ("darwin", 29, "0"),
        ("darwin", 46, "M"),
    ],
)
def test_places_by_their_codes(platform: str, code: int, letter: str) -> None:
    assert american_keys(platform)[code] == letter


@pytest.mark.parametrize(
    ("gives", "place", "modifiers", "meant"),
    [
        ("В", "D", NONE, "D"),  # Russian
        ("Я", "Z", CONTROL, "Z"),
        ("Ψ", "C", NONE, "C"),  # Greek
        ("ش", "A", NONE, "A"),  # Arabic
        ("ㅁ", "A", NONE, "A"),  # Korean
        ("Q", "A", NONE, ""),  # French: Q is Q, wherever it lies
        (",", "M", NONE, ""),  # French: M lies elsewhere
        ("Ö", "L", NONE, ""),
        ("&", "1", NONE, "1"),  # French
        ("É", "2", NONE, "2"),
        ("-", "6", NONE, "6"),
        ("Š", "3", NONE, "3"),  # Czech
        ("-", "6", Qt.KeyboardModifier.KeypadModifier, ""),
        ("1", "1", SHIFT, "1"),
        ("!", "1", SHIFT, ""),
        ("5", "5", NONE, ""),
    ],
)
def test_what_a_key_means(gives: str, place: str, modifiers: Qt.KeyboardModifier, meant: str) -> None:
    assert key_meant(ord(gives), place, modifiers) == meant


def test_cyrillic_and_greek_keys(open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    session, canvas = session_of(window), window.page.canvas
    strike(canvas, "D", "в")
    assert session.row == 1
    strike(canvas, "A", "α")
    assert session.row == 0
    strike(canvas, "R", "к")
    assert session.project.faces(session.images[0].id)[0].state is FaceState.REJECTED
    strike(canvas, "Z", "я", CONTROL)
    assert session.project.faces(session.images[0].id)[0].state is FaceState.PREDICTED


def test_a_french_upper_row(open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    canvas = window.page.canvas
    keyboard = feature_of(window, KeysByPositionFeature)
    scale = canvas.view.scale
    for place, gives, overlay in (("1", "&", "points"), ("3", '"', "ellipses"), ("6", "-", "edges")):
        action = window.registry[f"overlay.{overlay}"]
        before = action.isChecked()
        # Before it is looked for among the shortcuts, where minus zooms out.
        assert strike(canvas, place, gives, kind=QEvent.Type.ShortcutOverride).isAccepted()
        # What is sent by hand would be looked for there after all.
        keyboard.eventFilter(window, QKeyEvent(Press, ord(gives), NONE, CODES[place], 0, 0, gives))
        assert action.isChecked() is not before, place
    assert canvas.view.scale == scale
    assert strike(canvas, "6", "6", SHIFT, QEvent.Type.ShortcutOverride).isAccepted()
    assert not strike(canvas, "6", "^", SHIFT, QEvent.Type.ShortcutOverride).isAccepted()
    before = window.registry["overlay.edges"].isChecked()
    strike(canvas, "6", "6", SHIFT)
    assert window.registry["overlay.edges"].isChecked() is not before


def test_the_key_that_is_held(open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    canvas = window.page.canvas
    strike(canvas, "W", "ц")
    assert canvas.is_bare
    strike(canvas, "W", "ц", kind=QEvent.Type.KeyRelease, repeated=True)
    assert canvas.is_bare
    strike(canvas, "W", "ц", kind=QEvent.Type.KeyRelease)
    assert not canvas.is_bare


def test_a_key_that_is_held_repeats_what_repeats(open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    session, canvas = session_of(window), window.page.canvas
    strike(canvas, "R", "к", repeated=True)
    assert session.row == 0
    strike(canvas, "D", "в", repeated=True)
    assert session.row == 1


def test_fields_keep_their_letters(open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    session, search = session_of(window), window.page.photo_panel.search
    search.setFocus()
    strike(search, "D", "в")
    strike(search, "1", "&")
    assert search.text() == "в&"
    assert session.row == 0
