"""Import and export in the File menu."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from app.commands import Command
from app.logic.translating import tr
from app.panels.message_bar import Tone
from app.room import Feature, Room
from app.workbench import Workbench

if TYPE_CHECKING:
    from app.exchanging.desk import ExchangeDesk
    from app.logic.session import Session


DROPPED = (".jsonl", ".parquet")
"""Endings of what `adnet predict` and `adnet collect` write, which nothing else that is opened has."""


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
        if self._session is not None:
            self._made_desk().open(self._session, exports=exports)

    def take_dropped(self, paths: tuple[Path, ...]) -> bool:
        """Files of predictions go into the project that is open, through the sheet; several are taken by
        their folder."""
        if not all(path.suffix.lower() in DROPPED and path.is_file() for path in paths):
            return False
        (folder, *others) = {path.parent for path in paths}
        words = ""
        if self._session is None:
            words = tr(
                "{name} holds predictions: open their photos first, then drop it again.", name=paths[0].name
            )
        elif len(paths) > 1 and (others or {*paths} != _files_of_predictions(folder)):
            words = tr(
                "Several files of predictions are taken together where they have a folder of their own."
            )
        if words or self._session is None:
            self.page.say(words, Tone.PROBLEM, cause=self.page.causes.project())
            return True
        self._made_desk().import_from(self._session, folder if len(paths) > 1 else paths[0])
        return True

    def _made_desk(self) -> ExchangeDesk:
        from app.exchanging.desk import ExchangeDesk

        if self.desk is None:
            self.desk = ExchangeDesk(self.workbench)
        return self.desk


def _files_of_predictions(folder: Path) -> set[Path]:
    return {path for path in folder.iterdir() if path.suffix.lower() in DROPPED}


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
