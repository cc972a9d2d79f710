"""The window opens with the settings that each earlier version left, as they were."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from app.window import MainWindow

DATA = Path(__file__).parents[1] / "data" / "settings"


@pytest.mark.parametrize("name", ["window.ini", "version-1-first.json", "version-1-panels.json"])
def test_the_window_is_as_it_was_left(
    open_window: Callable[..., MainWindow], folder: Path, home: Path, name: str
) -> None:
    home.mkdir()
    shutil.copyfile(DATA / name, home / (name if name == "window.ini" else "settings.json"))
    window = open_window(folder)
    try:
        registry = window.registry
        assert window.settings.now.theme == "dark"
        assert registry.keys("photo.next") == ("J", "PgDown")
        assert not registry.is_on("overlay.curves")
        assert registry.is_on("overlay.points")
        assert window.page.side.is_seen("face")
    finally:
        window.registry["theme.light"].trigger()
    window.close()
    assert window.settings.now.keys == {"photo.next": ["J", "PgDown"]}
