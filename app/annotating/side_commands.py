"""Which panel of the right-hand side is seen: one key for each, the same key puts the side away."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from app.workbench import Workbench

if TYPE_CHECKING:
    from app.session import Session


class SideCommands:
    """Joins `view.NAME` to each panel of the page's side; comes after the features that add panels."""

    def __init__(self, workbench: Workbench) -> None:
        self._workbench = workbench
        self._side = workbench.page.side
        for name in self._side.names:
            workbench.registry.on(f"view.{name}", partial(self._switch, name))
        kept = workbench.settings.now.side
        if kept.panel in self._side.names:
            self._side.choose(kept.panel)
        self._side.setVisible(kept.shown)
        self._side.shown_changed.connect(self._mark)
        self._mark()
        workbench.registry.on_change(self._show_keys)
        self._show_keys()

    def show(self, name: str) -> None:
        """Bring a panel to the front, and the side with it."""
        self._side.choose(name)
        self._side.show()
        self._mark()

    def session_opened(self, session: Session) -> None:
        """The side shows the same panel whatever is open."""

    def close(self) -> None:
        """The panel is found again as it was left."""
        with self._workbench.settings.changing() as settings:
            settings.side.panel, settings.side.shown = self._side.current, not self._side.isHidden()

    def _show_keys(self) -> None:
        for name in self._side.names:
            self._side.show_key(name, self._workbench.registry.shown_key(f"view.{name}"))

    def _switch(self, name: str) -> None:
        seen = not self._side.isHidden() and self._side.current == name
        self._side.choose(name)
        self._side.setVisible(not seen)
        self._mark()

    def _mark(self, _name: str = "") -> None:
        for name in self._side.names:
            seen = not self._side.isHidden() and self._side.current == name
            self._workbench.registry.check(f"view.{name}", seen)
