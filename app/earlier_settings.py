"""The ini file in which earlier versions kept their settings."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings


def read_ini(path: Path) -> dict[str, object]:
    """Its flat names and values; bytes as base64. Empty where there is none."""
    if not path.is_file():
        return {}
    settings = QSettings(str(path), QSettings.Format.IniFormat)
    return {name: _plain(settings.value(name)) for name in sorted(settings.allKeys())}


def _plain(value: object) -> object:
    return bytes(value.toBase64().data()).decode("ascii") if isinstance(value, QByteArray) else value
