"""Keys that a person has chosen are found again the next time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.workbench import Workbench

if TYPE_CHECKING:
    from app.session import Session


class ChosenKeys:
    """Reads them from the settings when the window opens, and writes them as they are changed."""

    def __init__(self, workbench: Workbench) -> None:
        self._settings = workbench.settings
        self._registry = workbench.registry
        kept = self._settings.now.keys
        if kept:
            self._registry.choose_keys(kept)
        self._registry.on_change(self._keep)
        self._registry.on_change(workbench.page.show_keys)
        workbench.page.show_keys()

    def session_opened(self, session: Session) -> None:
        """Keys are the same in every project."""

    def close(self) -> None:
        """They are kept already."""

    def _keep(self) -> None:
        with self._settings.changing() as settings:
            settings.keys = {name: list(keys) for name, keys in self._registry.chosen_keys().items()}
