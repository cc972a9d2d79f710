"""Keys as this system and language write them: Ctrl+D, Strg+D, ⌘D."""

from __future__ import annotations

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

from app.logic.translating import tr

_MODIFIERS = {
    "control": Qt.KeyboardModifier.ControlModifier,
    "alt": Qt.KeyboardModifier.AltModifier,
    "shift": Qt.KeyboardModifier.ShiftModifier,
}


def native(key: str) -> str:
    """A key of Qt's portable notation as it stands in menus here."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def modifier(name: str) -> str:
    """The name of a key that is held beside others: `name` is control, alt or shift."""
    # Alone it is no key, so it is written with one.
    with_a = QKeySequence(QKeyCombination(_MODIFIERS[name], Qt.Key.Key_A))
    return with_a.toString(QKeySequence.SequenceFormat.NativeText).removesuffix("A").rstrip("+")


def with_modifiers(text: str) -> str:
    """A text in the language of the window, whose fields {control}, {alt} and {shift} are such keys."""
    return tr(text, control=modifier("control"), alt=modifier("alt"), shift=modifier("shift"))
