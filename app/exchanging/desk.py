"""An import or export, from the sheet to the project: the thread behind it and what is shown of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from adnet_core.errors import AdnetError
from app.exchanging.sheet import ExchangeSheet
from app.exchanging.work import ExchangeWork
from app.logic.exchanging.exchange import Prepared, Wanted, drafted_layout, offered, usual_target
from app.logic.exchanging.window_words import in_window_words
from app.panels.message_bar import Tone
from app.workbench import Workbench

if TYPE_CHECKING:
    from app.logic.session import Session

USUAL_FORMAT = "300w"


class ExchangeDesk(QObject):
    """Works on the project that is open. The last format and place of an export are kept."""

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench)
        self._workbench = workbench
        self._session: Session | None = None
        self.sheet = ExchangeSheet(workbench.page)
        self.work = ExchangeWork(self)
        sheet, work = self.sheet, self.work
        sheet.wanted.connect(self._prepare)
        sheet.go.connect(self._carry_out)
        sheet.stop.connect(work.give_up)
        sheet.layout_wanted.connect(self._offer_layout)
        sheet.format_chosen.connect(self._format_chosen)
        work.prepared.connect(sheet.show_plan)
        work.refused.connect(sheet.show_problem)
        work.progressed.connect(sheet.show_progress)
        work.done.connect(self._done)
        work.failed.connect(self._failed)
        workbench.on_escape(sheet.shut)

    def close(self) -> None:
        """Put the sheet away and end what runs; what was typed last is not looked at any more."""
        self._session = None
        self.work.close()
        self.sheet.hide()

    def open(self, session: Session, *, exports: bool) -> None:
        """Show the sheet for a project, or put it away where it is shown."""
        if self.sheet.isVisible():
            self.sheet.shut()
            return
        self._session = session
        formats = offered(session.project, exports=exports)
        kept = self._workbench.settings.now.export.format
        chosen = kept if exports and kept in formats else USUAL_FORMAT
        path = self._target(session, chosen) if exports else None
        near = self._workbench.usual_folder()
        self.sheet.open(exports=exports, formats=formats, chosen=chosen, path=path, near=near)

    def import_from(self, session: Session, path: Path) -> None:
        """Show the sheet of an import with a file or folder chosen."""
        if self.sheet.isVisible():
            self.sheet.shut()
        self.open(session, exports=False)
        self.sheet.take(str(path))

    def _target(self, session: Session, name: str) -> Path:
        """Where this format was exported to last from this project, else the usual place."""
        kept = self._workbench.settings.now.export.targets.get(name, "")
        path = Path(kept)
        near = kept and path.is_relative_to(session.project.path.parent)
        return path if near else usual_target(session.project, name)

    def _format_chosen(self, name: str) -> None:
        if self._session is not None and self.sheet.exports:
            self.sheet.fill_path(self._target(self._session, name))

    def _prepare(self, wanted: Wanted) -> None:
        if self._session is not None:
            self.work.prepare(self._session, wanted)

    def _carry_out(self, prepared: Prepared) -> None:
        if self._session is None:
            return
        wanted = prepared.wanted
        if wanted.exports:
            with self._workbench.settings.changing() as settings:
                settings.export.format = wanted.format
                settings.export.targets[wanted.format] = str(wanted.path)
        self.work.carry_out(self._session, prepared)

    def _offer_layout(self, prepared: Prepared) -> None:
        """Write the drafted layout beside what was to be imported, and offer it for a new project."""
        assert prepared.draft is not None
        try:
            layout = drafted_layout(prepared.draft, prepared.wanted.path)
        except AdnetError as error:
            self.sheet.say((str(error),))
            return
        self.sheet.shut()
        folder = prepared.wanted.images or prepared.wanted.path
        self._workbench.layout_offered.emit(layout, folder if folder.is_dir() else folder.parent)

    def _done(self, prepared: Prepared, sentence: str) -> None:
        self.sheet.ended(sentence)
        self.sheet.shut()
        self._taken_in(prepared)
        undo = not prepared.wanted.exports
        page, take_back = self._workbench.page, self._workbench.registry["edit.undo"].trigger
        if undo:
            page.say(sentence, Tone.DONE, undo=take_back, cause=page.causes.edit())
        else:
            page.say(sentence, Tone.DONE, cause=page.causes.project())

    def _failed(self, prepared: Prepared, sentence: str) -> None:
        self.sheet.ended(sentence)
        self._taken_in(prepared)
        page = self._workbench.page
        page.say(in_window_words(sentence), Tone.PROBLEM, cause=page.causes.project())

    def _taken_in(self, prepared: Prepared) -> None:
        """Show what an import has put into the project, also one that was stopped."""
        if self._session is not None and not prepared.wanted.exports:
            self._session.photos_added()
            self._session.reread()
