"""Icons are in the colours of the theme, sharp at every scale, and free."""

from __future__ import annotations

import gc
import re
from importlib.resources import files
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon, QPalette, QPixmap
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import app
from app.icons import icon
from app.theme import palette

FOLDER = Path(str(files("resources") / "icons"))


def darkest_ink(picture: QPixmap) -> tuple[int, int, int]:
    """The colour of the most opaque pixel."""
    image = picture.toImage()
    pixels = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    ink = max(pixels, key=lambda colour: colour.alpha())
    return ink.red(), ink.green(), ink.blue()


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize(
    ("mode", "state", "group", "role"),
    [
        (QIcon.Mode.Normal, QIcon.State.Off, QPalette.ColorGroup.Active, QPalette.ColorRole.ButtonText),
        (QIcon.Mode.Disabled, QIcon.State.Off, QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText),
        (QIcon.Mode.Normal, QIcon.State.On, QPalette.ColorGroup.Active, QPalette.ColorRole.HighlightedText),
        (
            QIcon.Mode.Selected,
            QIcon.State.Off,
            QPalette.ColorGroup.Active,
            QPalette.ColorRole.HighlightedText,
        ),
    ],
)
def test_they_take_the_colours_of_the_theme(
    qtbot: QtBot,
    dark: bool,
    mode: QIcon.Mode,
    state: QIcon.State,
    group: QPalette.ColorGroup,
    role: QPalette.ColorRole,
) -> None:
    before = QApplication.palette()
    drawn = icon("check")  # made before the theme changes
    try:
        QApplication.setPalette(palette(dark))
        wanted = palette(dark).color(group, role)
        ink = darkest_ink(drawn.pixmap(QSize(48, 48), 1.0, mode, state))
        assert max(abs(a - b) for a, b in zip(ink, wanted.toTuple()[:3], strict=True)) <= 2
    finally:
        QApplication.setPalette(before)


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 2.0, 3.0])
def test_they_are_drawn_at_the_size_that_is_shown(qtbot: QtBot, scale: float) -> None:
    shown = icon("scan-face").pixmap(QSize(18, 18), scale)
    assert shown.size() == QSize(18, 18) * scale


def test_copies_live_on_when_what_they_are_copies_of_is_gone(qtbot: QtBot) -> None:
    """Qt copies an icon's drawing when a copy is changed, and throws it away by itself."""
    copies = []
    for _ in range(50):
        copy = QIcon(icon("check"))
        copy.addPixmap(QPixmap(4, 4))
        copies.append(copy)
    gc.collect()
    assert all(darkest_ink(copy.pixmap(QSize(16, 16))) is not None for copy in copies)


def test_there_is_no_other() -> None:
    with pytest.raises(ValueError, match="there is no icon nothing"):
        icon("nothing")


def test_those_that_lie_there_are_used_and_those_used_lie_there() -> None:
    there = {path.stem for path in FOLDER.glob("*.svg")}
    source = "\n".join(path.read_text("utf-8") for path in Path(str(app.__file__)).parent.rglob("*.py"))
    named = set(re.findall(r'"([a-z0-9]+(?:-[a-z0-9]+)*)"', source))
    assert there <= named, f"not used: {sorted(there - named)}"
    assert set(re.findall(r'icon\(?=?"([a-z0-9-]+)"', source)) <= there


def test_their_licence_lies_beside_them() -> None:
    licence = (FOLDER / "LICENSE").read_text("utf-8")
    assert "ISC License" in licence
    assert "Feather" in licence
