"""Keys that belong to a control while it has the keyboard, and not to the window's commands."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent


def keeps_key(event: QEvent, keys: Collection[Qt.Key]) -> bool:
    """Whether the event asks, before a command takes it, for one of a control's own `keys`: it is kept then.

    For the control's `event`, which has nothing more to do with it; the key itself comes after it.
    """
    if event.type() is not QEvent.Type.ShortcutOverride:
        return False
    if not isinstance(event, QKeyEvent) or event.key() not in keys:
        return False
    event.accept()
    return True
