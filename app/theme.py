"""Light and dark, after the system or as chosen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

SCHEMES = {
    "system": Qt.ColorScheme.Unknown,
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
}


def apply_style(application: QApplication) -> None:
    """One style on every platform, which draws light and dark alike."""
    application.setStyle("Fusion")


def choose_scheme(name: str) -> None:
    """ "system", "light" or "dark"; anything else counts as "system"."""
    QGuiApplication.styleHints().setColorScheme(SCHEMES.get(name, Qt.ColorScheme.Unknown))


def is_dark() -> bool:
    return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark


def canvas_background() -> str:
    """Neutral, so that it does not colour the eye's judgement of the photo."""
    return "#232325" if is_dark() else "#3a3a3c"
