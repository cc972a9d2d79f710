"""Goes through the whole window: every page, panel, sheet and dialog that a command opens, one by one.

What is opened is found by doing every command of the registry, so that what comes to the window later is gone
through as well.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QDockWidget,
    QFileDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QProgressBar,
    QScrollBar,
    QTabBar,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.commands import On
from app.panels.floating_sheet import Floating
from app.panels.tab_order import is_in_front
from app.tour.strip import TourStrip
from app.window import MainWindow

# They end the window or take it to another screen, or wait for what no test machine has.
LEFT_OUT = ("file.close", "file.quit", "view.full_screen", "file.save")
# What Esc puts away.
OVER = (Floating, TourStrip)
CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QTabBar,
    QTextEdit,
)


@dataclass(frozen=True)
class Place:
    """Something that can be looked at: how it was opened, and the widget that all of it lies in."""

    name: str
    root: QWidget

    def widgets(self, kind: type[QWidget] = QWidget) -> list[QWidget]:
        """All that lies in it, hidden ones too; what is a part of one of Qt's own controls is left out."""
        within = [self.root, *self.root.findChildren(kind)]
        return [one for one in within if isinstance(one, kind) and not is_part_of_a_control(one)]

    def seen(self, kind: type[QWidget] = QWidget) -> list[QWidget]:
        docks = self.root.findChildren(QDockWidget)
        behind = [dock for dock in docks if dock.isVisible() and not is_in_front(dock)]
        hidden = {one for dock in behind for one in dock.findChildren(QWidget)}
        return [one for one in self.widgets(kind) if one.isVisible() and one not in hidden]


def is_part_of_a_control(widget: QWidget) -> bool:
    """What Qt makes within a field, a list or a bar and speaks of together with it."""
    if isinstance(widget, (QScrollBar, QHeaderView)) or widget.objectName().startswith("qt_"):
        return True
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, (QAbstractSpinBox, QComboBox, QLineEdit, QTabBar)):
            return True
        if isinstance(above, QAbstractItemView) and type(widget).__name__ in ("QTableCornerButton",):
            return True
        above = above.parentWidget()
    return type(widget).__name__ == "QTableCornerButton"


def name_of(widget: QWidget) -> str:
    """What a screen reader says first of a widget."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name).strip() if interface is not None else ""


def where(widget: QWidget) -> str:
    """A widget for whoever has to find it."""
    parts = []
    above: QWidget | None = widget
    while above is not None:
        text = above.text() if isinstance(above, (QAbstractButton, QLabel)) else ""
        parts.append(f"{type(above).__name__}({above.objectName() or text})")
        above = above.parentWidget()
    return " < ".join(parts[:4])


def _opened(window: MainWindow) -> dict[int, QWidget]:
    """The pages, panels, sheets, strips and dialogs that are seen now."""
    side = window.page.side
    panel = side.panel(side.current)
    found: list[QWidget | None] = [window.pages.currentWidget(), panel if side.isVisible() else None]
    found += [one for kind in OVER for one in window.findChildren(kind) if one.isVisible()]
    found += [one for one in window.findChildren(QDialog) if one.isVisible()]
    return {id(one): one for one in found if one is not None}


def places(window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Place]:
    """The window itself, then all that its commands open, each opened while it is given."""
    for ask in ("getExistingDirectory", "getOpenFileName", "getOpenFileNames", "getSaveFileName"):
        none: object = "" if ask == "getExistingDirectory" else ([], "") if ask.endswith("s") else ("", "")
        monkeypatch.setattr(QFileDialog, ask, lambda *_args, none=none, **_more: none)
    QApplication.processEvents()
    yield Place("window", window)
    for command in window.registry.commands:
        if command.id in LEFT_OUT or command.id.startswith(("theme.", "nudge.")):
            continue
        before = _opened(window)
        window.registry[command.id].trigger()
        QApplication.processEvents()
        for number, root in _opened(window).items():
            if number not in before:
                yield Place(command.id, root)
        _close(window, qtbot)
    yield from _menus(window)


def _close(window: MainWindow, qtbot: QtBot) -> None:
    """Back to the photos, with nothing over them."""
    for dialog in window.findChildren(QDialog):
        dialog.close()
    for _ in range(12):
        if not any(one.isVisible() for kind in OVER for one in window.findChildren(kind)):
            break
        window.workbench.escape()
        QApplication.processEvents()
    page = window.pages.currentWidget()
    if page is not window.page:
        for leave in ("camera.leave", "layout.leave"):
            if window.pages.currentWidget() is not window.page:
                window.registry[leave].trigger()
        qtbot.waitUntil(lambda: window.pages.currentWidget() is window.page, timeout=10_000)


def _menus(window: MainWindow) -> Iterator[Place]:
    for on in On:
        menu = QMenu(window)
        window.registry.fill_context(menu, on)
        yield Place(f"menu of {on.name}", menu)
        menu.deleteLater()


def each_widget(
    window: MainWindow,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    look: Callable[[Place, QWidget], str],
    kind: type[QWidget] = QWidget,
) -> list[str]:
    """What `look` has to say of the widgets of all places, each looked at once."""
    done: set[QWidget] = set()
    said: list[str] = []
    for place in places(window, qtbot, monkeypatch):
        for widget in place.widgets(kind):
            if widget not in done:
                done.add(widget)
                words = look(place, widget)
                if words:
                    said.append(f"{place.name}: {where(widget)}: {words}")
    return said


def contrast(a: tuple[float, float, float], b: tuple[float, float, float]) -> float:
    """Of two colours, 0 to 255 sRGB, after WCAG 2: 1 to 21."""

    def lightness(colour: tuple[float, float, float]) -> float:
        linear = [
            c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (x / 255 for x in colour)
        ]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    lighter, darker = sorted((lightness(a), lightness(b)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)
