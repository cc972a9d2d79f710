"""What the window says to those who do not see it: the roles of our own widgets, and announcements.

Qt knows what a button or a list is. Of a widget that is painted here, or of a sheet, the class says it:
`accessible_role`. What has an interface of its own, as the canvas, makes it in `accessible_interface`.
"""

from __future__ import annotations

import functools
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

Role = QAccessible.Role


def say_aloud(widget: QWidget, text: str, *, at_once: bool = False) -> None:
    """Have a screen reader say something that nobody has gone to; `at_once`: before what it says now."""
    if not text:
        return
    event = QAccessibleAnnouncementEvent(widget, text)
    politeness = QAccessible.AnnouncementPoliteness
    event.setPoliteness(politeness.Assertive if at_once else politeness.Polite)
    send(event)


def send(event: QAccessibleEvent) -> None:
    """Hand an event to the system's accessibility, where anybody listens."""
    QAccessible.updateAccessibility(event)


@functools.cache
def know_our_widgets() -> None:
    """Let Qt ask this module about our own widgets; once for a process."""
    QAccessible.installFactory(_interface)


def _interface(class_name: str, thing: QObject | None) -> QAccessibleInterface | None:
    """Asked for every class that a widget is of, the most special one first."""
    if not isinstance(thing, QWidget) or type(thing).__name__ != class_name:
        return None
    make: Any = getattr(thing, "accessible_interface", None)
    if make is not None:
        made: QAccessibleInterface = make()
        return made
    role = getattr(thing, "accessible_role", None)
    return None if role is None else QAccessibleWidget(thing, role)
