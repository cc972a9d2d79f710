"""Import and export in the File menu."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from app.panels.message_bar import Tone
from app.workbench import Workbench

if TYPE_CHECKING:
    from app.exchanging.desk import ExchangeDesk
    from app.session import Session


class ExchangeCommands:
    """Joins `file.import` and `file.export`.

    The formats of all other tools take longer to load than most of the window, and most days nobody needs
    them: they are loaded when a sheet is first opened.
    """

    def __init__(self, workbench: Workbench) -> None:
        self._workbench = workbench
        self._session: Session | None = None
        self.desk: ExchangeDesk | None = None
        workbench.page.leaving.connect(self.close)
        workbench.registry.on("file.import", partial(self.open, exports=False))
        workbench.registry.on("file.export", partial(self.open, exports=True))

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
            self._workbench.page.message.show_message("Nothing is open yet.", Tone.INFO)
            return
        if self.desk is None:
            self.desk = ExchangeDesk(self._workbench)
        self.desk.open(self._session, exports=exports)
