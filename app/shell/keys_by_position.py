"""Keys by where they lie, on keyboards that have no Latin letters, or digits only with Shift.

On a Cyrillic or Greek keyboard no key gives a D: the one at its place does what D does. On a French one the
upper row gives digits only with Shift: its keys do what digits do without. A Latin letter is always taken for
what it is, wherever it lies.
"""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication

from app.room import Feature
from app.workbench import Workbench

_ROWS = ((2, "1234567890"), (16, "QWERTYUIOP"), (30, "ASDFGHJKL"), (44, "ZXCVBNM"))
# What PC keyboards send (set 1), as Windows hands it on; X11 and Wayland count eight more.
_PC = {first + at: letter for first, row in _ROWS for at, letter in enumerate(row)}
# Apple's virtual key codes, in their order from 0 on, spaces for keys that are no letters or digits.
_APPLE = dict(enumerate("ASDFHGZXCV BQWERYT123465 97 80 OU IP LJ K    NM"))
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_ALT_GR = Qt.KeyboardModifier.GroupSwitchModifier
_KEYPAD = Qt.KeyboardModifier.KeypadModifier


def american_keys(platform: str = sys.platform) -> Mapping[int, str]:
    """Which letter or digit lies at each place of an American keyboard, by the code that Qt hands on for it:
    `nativeVirtualKey` on a Mac, else `nativeScanCode`."""
    if platform == "darwin":
        return MappingProxyType({code: key for code, key in _APPLE.items() if key != " "})
    return MappingProxyType({code + (0 if platform == "win32" else 8): key for code, key in _PC.items()})


def key_meant(key: int, american: str, modifiers: Qt.KeyboardModifier) -> str:
    """The letter or digit that is meant by a key at a place; empty where the key is meant itself."""
    if Qt.Key.Key_A <= key <= Qt.Key.Key_Z or modifiers & (_KEYPAD | _ALT_GR):
        return ""
    is_digit = Qt.Key.Key_0 <= key <= Qt.Key.Key_9
    if american.isdigit():
        # With Shift only where it is what gives the digit; without, where nothing else does.
        return american if is_digit is bool(modifiers & _SHIFT) else ""
    if is_digit:
        return ""
    letter = chr(key) if key < 0x110000 else ""
    foreign = letter.isalpha() and not unicodedata.name(letter, "").startswith("LATIN")
    return american if foreign else ""


class KeysByPositionFeature(Feature):
    """Sees the keys that no field has taken, and does what the letter at their place does."""

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench)
        self._american = american_keys()
        workbench.widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind not in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            return False
        letter = self._letter(event) if isinstance(event, QKeyEvent) else ""
        if not letter or not isinstance(event, QKeyEvent):
            return False
        if kind is QEvent.Type.ShortcutOverride:
            # The upper row of a French keyboard has a minus where 6 lies, which zooms out elsewhere.
            if letter.isdigit():
                event.accept()
            return letter.isdigit()
        if kind is QEvent.Type.KeyRelease:
            code = Qt.Key(ord(letter))
            QApplication.sendEvent(
                watched, QKeyEvent(kind, code, event.modifiers(), "", event.isAutoRepeat())
            )
            return True
        return self._do(letter, event)

    def _letter(self, event: QKeyEvent) -> str:
        code = event.nativeVirtualKey() if sys.platform == "darwin" else event.nativeScanCode()
        american = self._american.get(code, "")
        return key_meant(event.key(), american, event.modifiers()) if american else ""

    def _do(self, letter: str, event: QKeyEvent) -> bool:
        modifiers = event.modifiers() & ~_SHIFT if letter.isdigit() else event.modifiers()
        wanted = QKeySequence(QKeyCombination(modifiers, Qt.Key(ord(letter))))
        for command in self.workbench.registry.commands:
            action = self.workbench.registry[command.id]
            if action.isEnabled() and wanted in action.shortcuts():
                if command.repeats or not event.isAutoRepeat():
                    action.trigger()
                return True
        return False
