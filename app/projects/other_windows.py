"""Two windows on one project: each shows within a second what was done in the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from app.logic.translating import tr
from app.room import Feature
from app.workbench import Workbench

if TYPE_CHECKING:
    from app.logic.session import Session

INTERVAL_MS = 1000


class OtherWindowsFeature(Feature):
    """Asks the project every second whether somebody else has written to it; costs one small query."""

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench)
        self._page = workbench.page
        self._timer = QTimer(self)
        self._timer.setInterval(INTERVAL_MS)
        self._timer.timeout.connect(self._look)

    def session_opened(self, session: Session) -> None:
        """Begin to watch this project."""
        session.catch_up()
        self._timer.start()

    def close(self) -> None:
        self._timer.stop()

    def _look(self) -> None:
        session = self._page.session
        if session is not None and not self._page.canvas.is_dragging:
            # A share that is gone for a moment is said once, and looked for again more slowly.
            well = self._page.attempt(lambda: self._follow(session))
            self._timer.setInterval(INTERVAL_MS if well else 30 * INTERVAL_MS)

    def _follow(self, session: Session) -> None:
        """Show what is new; where the layout is another one, open the project anew with that."""
        if session.project.layout_changed_elsewhere():
            self.workbench.open_again(tr("The layout was changed in another window; this one shows it now."))
        else:
            session.catch_up()
