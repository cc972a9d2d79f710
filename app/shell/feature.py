"""What belongs to the window as a whole: Esc, the keys of now, the palette, theme and full screen."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import get_args

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication

from app.commands import Command, Where
from app.logic.settings import Theme
from app.logic.translating import marked
from app.room import Feature, Room
from app.shell.context_menus import ContextMenusFeature
from app.shell.key_sheet import KeySheet
from app.shell.keys_by_position import KeysByPositionFeature
from app.shell.keys_in_controls import KeysInControlsFeature
from app.shell.palette import Palette
from app.shell.toolbar import ToolbarFeature
from app.theme import canvas_background, choose_scheme
from app.workbench import Workbench


class ShellFeature(Feature):
    """Keys that a person has chosen, and the theme, are found again the next time."""

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench)
        registry = workbench.registry
        self.key_sheet = KeySheet(registry, workbench.pages)
        self.palette = Palette(registry, workbench.pages)
        self.context_menus = ContextMenusFeature(workbench)
        self.keys_by_position = KeysByPositionFeature(workbench)
        self.keys_in_controls = KeysInControlsFeature(workbench)
        self.toolbar = ToolbarFeature(workbench)
        for sheet in (self.palette, self.key_sheet):
            workbench.on_escape(sheet.shut, over_all=True)
        registry.choose_keys(workbench.settings.now.keys)
        registry.on_change(self._keep_keys)
        registry.on_change(self.page.show_keys)
        self.page.show_keys()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._scheme_changed)
        self.choose_theme(self.theme)

    @property
    def parts(self) -> tuple[Feature, ...]:
        return (self.context_menus, self.keys_by_position, self.keys_in_controls, self.toolbar)

    @property
    def theme(self) -> Theme:
        return self.workbench.settings.now.theme

    def choose_theme(self, theme: Theme) -> None:
        """It is remembered for the next time."""
        choose_scheme(theme)
        self._colour_canvas()
        if theme != self.theme:
            with self.workbench.settings.changing() as settings:
                settings.theme = theme

    def is_theme(self, theme: Theme) -> bool:
        return self.theme == theme

    def switch_full_screen(self) -> None:
        window = self.workbench.widget
        window.setWindowState(window.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _keep_keys(self) -> None:
        chosen = self.workbench.registry.chosen_keys()
        with self.workbench.settings.changing() as settings:
            settings.keys = {command: list(keys) for command, keys in chosen.items()}

    def _scheme_changed(self) -> None:
        """The system has gone dark or light."""
        if self.theme == "system":
            choose_scheme("system")
            self._colour_canvas()

    def _colour_canvas(self) -> None:
        self.page.canvas.setBackground(canvas_background())
        self.page.canvas.refresh()


def _themes() -> Iterator[Command[ShellFeature]]:
    texts = {"system": "As the system", "light": "Light", "dark": "Dark"}
    for theme in get_args(Theme):
        yield Command(
            f"theme.{theme}",
            texts[theme],
            "Theme",
            do=partial(ShellFeature.choose_theme, theme=theme),
            checked=partial(ShellFeature.is_theme, theme=theme),
            where=Where.BOTH,
        )


COMMANDS: tuple[Command[ShellFeature], ...] = (
    Command(
        "file.close",
        marked("Close the window"),
        "File",
        ("Ctrl+W",),
        do=lambda it: it.workbench.widget.close(),
        where=Where.BOTH,
        part=9,
    ),
    Command(
        "file.quit",
        "Quit",
        "File",
        ("Ctrl+Q",),
        do=lambda it: it.workbench.widget.close(),
        where=Where.BOTH,
        part=9,
        role=QAction.MenuRole.QuitRole,
    ),
    Command(
        "point.deselect",
        "Deselect or give up",
        "Select",
        ("Esc",),
        do=lambda it: it.workbench.escape(),
        part=9,
    ),
    Command(
        "view.next_part",
        marked("Keyboard to the next part of the window"),
        "View",
        ("Ctrl+Tab",),
        do=lambda it: it.keys_in_controls.go_on(1),
        where=Where.BOTH | Where.LAYOUT,
        part=4,
    ),
    Command(
        "view.previous_part",
        marked("Keyboard to the part before"),
        "View",
        ("Ctrl+Shift+Tab", "Ctrl+Shift+Backtab"),
        do=lambda it: it.keys_in_controls.go_on(-1),
        where=Where.BOTH | Where.LAYOUT,
        part=4,
    ),
    Command(
        "view.full_screen",
        "Full screen",
        "View",
        ("F11",),
        do=lambda it: it.switch_full_screen(),
        checked=lambda it: it.workbench.widget.isFullScreen(),
        where=Where.BOTH,
        part=4,
    ),
    Command(
        "view.toolbar",
        marked("Toolbar"),
        "View",
        ("Ctrl+T",),
        do=lambda it: it.toolbar.switch(),
        checked=lambda it: it.toolbar.is_shown,
        remembered=True,
        where=Where.BOTH,
        part=3,
    ),
    *_themes(),
    Command(
        "help.palette",
        "Any command by its name",
        "Help",
        ("Ctrl+K",),
        icon="search",
        bar=61,
        do=lambda it: it.palette.open(),
        where=Where.BOTH,
    ),
    Command(
        "help.keys",
        "Keys",
        "Help",
        ("?", "F1"),
        icon="keyboard",
        do=lambda it: it.key_sheet.toggle(),
        where=Where.BOTH,
        part=1,
    ),
)

ROOM = Room(ShellFeature, COMMANDS)
