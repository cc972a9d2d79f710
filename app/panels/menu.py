"""A menu whose frame, and whose boxes for what is on or off, are seen in both themes."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu, QWidget

from app.theme import is_dark, menu_palette, with_mark_frame


class Menu(QMenu):
    """Has the colours of the theme that there is when it is shown.

    They are its own and not of all menus: Qt makes the ground of drop-down lists from the latter, whose
    text would not be read on the colour of a frame.
    """

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self._take_colours()
        self.aboutToShow.connect(self._take_colours)

    def _take_colours(self) -> None:
        self.setPalette(with_mark_frame(menu_palette(is_dark()), is_dark()))
