"""Import and export in the File menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.commands import Command
from app.room import Feature, Room
from app.workbench import Workbench

if TYPE_CHECKING:
    from app.exchanging.desk import ExchangeDesk
    from app.logic.session import Session


class ExchangingFeature(Feature):
    """Import and export of annotations.

    The formats of all other tools take longer to load than most of the window, and most days nobody needs
    them: they are loaded when a sheet is first opened.
    """

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench)
        self._session: Session | None = None
        self.desk: ExchangeDesk | None = None
        workbench.page.leaving.connect(self.close)

    def session_opened(self, session: Session) -> None:
        """Exports go beside the project that is open; a sheet of the one before has been put away."""
        self._session = session

    def close(self) -> None:
        self._session = None
        if self.desk is not None:
            self.desk.close()

    def open(self, *, exports: bool) -> None:
        """Show the sheet, or put it away where it is shown."""
        from app.exchanging.desk import ExchangeDesk

        if self._session is None:
            return
        if self.desk is None:
            self.desk = ExchangeDesk(self.workbench)
        self.desk.open(self._session, exports=exports)


COMMANDS: tuple[Command[ExchangingFeature], ...] = (
    Command(
        "file.import",
        "Import annotations…",
        "File",
        ("Ctrl+I",),
        icon="import",
        do=lambda it: it.open(exports=False),
        why_not=lambda it: it.without_project(),
        part=1,
    ),
    Command(
        "file.export",
        "Export annotations…",
        "File",
        ("Ctrl+Shift+E",),
        icon="share",
        do=lambda it: it.open(exports=True),
        why_not=lambda it: it.without_project(),
        part=1,
    ),
)

ROOM = Room(ExchangingFeature, COMMANDS)
