"""Backups of the open project: made in the background, listed, and put back."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from adnet_core.projects.backups import Backup, is_backed_up, list_backups, make_backup, restore_backup
from adnet_core.projects.file.database import being_read
from app.logic.projects.opening import OpenRequest
from app.logic.translating import marked, tr
from app.logic.work.background import FINISH_SECONDS, Owner, Piece, Worker
from app.panels.message_bar import Tone
from app.projects.backup_sheet import BackupSheet, described
from app.room import Feature
from app.work.delivery import in_window
from app.work.one_command import run_command
from app.workbench import Workbench

if TYPE_CHECKING:
    from app.logic.session import Session

DAMAGED = "the file is damaged"
LARGE = 8 * 2**20
"""Bytes of a project from which on it is copied and looked through by a process of its own. A smaller one
takes less of the processor than starting Python does."""


class BackupsFeature(Feature):
    """Copies the project when it is opened and every ten minutes in which something was edited."""

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench)
        self._project: Path | None = None
        self._complained = False
        self._owner: Owner | None = None
        self._copying = Worker(marked("backup"), in_window)
        self._copy: Piece | None = None
        self.sheet = BackupSheet(workbench.page.canvas)
        self.sheet.restore_asked.connect(self.restore)
        workbench.on_escape(self.sheet.shut)
        workbench.page.leaving.connect(self.sheet.shut)  # its backups are of that project
        self._timer = QTimer(self)
        workbench.settings.listeners.append(self._follow_settings)
        self._timer.timeout.connect(self.back_up)
        workbench.damaged.connect(self._offer)

    def session_opened(self, session: Session) -> None:
        """Back up what was done since the last time, and go on doing so."""
        self._project, self._owner = session.project.path, session.owner
        self._complained = False
        self.back_up(look_anyway=True)
        self._follow_settings()

    def close(self) -> None:
        self._timer.stop()

    def _follow_settings(self) -> None:
        """Copies are made as often as a person wants them."""
        milliseconds = self.workbench.settings.now.backups.minutes * 60_000
        if not milliseconds:
            self._timer.stop()
        elif self._project is not None and not (
            self._timer.isActive() and self._timer.interval() == milliseconds
        ):
            self._timer.start(milliseconds)

    def back_up(self, *, look_anyway: bool = False) -> None:
        """Copy the project in a thread, unless that is still being done.

        With `look_anyway` it is checked also where nothing is to be copied.
        """
        project, owner = self._project, self._owner
        copy = self._copy
        under_way = copy is not None and copy.owner is owner and not copy.over
        if project is None or owner is None or under_way:
            return
        self._copy = self._copying.add(
            Piece(
                owner,
                lambda _piece: _make_backup(project, look_anyway=look_anyway),
                errored=self._complain,
                finishes=True,
            )
        )

    def restore(self, backup: Backup) -> None:
        """Put a backup in the place of the open project, and open it."""
        if self._project is not None:
            self.workbench.page.leave_session()
            self._restore(self._project, backup)

    def _restore(self, project: Path, backup: Backup) -> None:
        """Done once the project is closed and no copy of it is being made."""
        page, copy = self.workbench.page, self._copy

        def restore() -> Path | None:
            if copy is not None:
                copy.wait(FINISH_SECONDS)
            return restore_backup(project, backup)

        shown = page.session  # another project may be opened meanwhile, which is then worked on

        def restored(kept: Path | None) -> None:
            words = tr("Restored: {backup}.", backup=described(backup))
            if kept is not None:
                words = tr(
                    "Restored: {backup}. What stood there is {name} now.",
                    backup=described(backup),
                    name=kept.name,
                )
            self._say_of(project, words, Tone.DONE)
            if page.session is shown:
                self._open(project)

        def not_restored(sentence: str) -> None:
            self._say_of(project, sentence, Tone.PROBLEM)
            if page.session is shown:
                self._open(project)

        page.closing.after(restore, restored, not_restored)

    def _say_of(self, project: Path, sentence: str, tone: Tone) -> None:
        """About a project that is about to be opened: until another one is."""
        page, before = self.workbench.page, self.workbench.page.session

        def here() -> bool:
            now = page.session
            return now is before or (now is not None and now.project.path == project)

        page.say(sentence, tone, cause=here)

    def _open(self, project: Path) -> None:
        if project.exists():
            self.workbench.open(OpenRequest((project,)))
        else:  # the message says what it is called now
            page = self.workbench.page
            page.show_nothing(tr("{file.open_photos} opens a project, {file.open_folder} a folder."))

    def _complain(self, sentence: str) -> None:
        """Once for a project: a folder that cannot be written stays so."""
        if self._complained or self._project is None:
            return
        self._complained = True
        backups = list_backups(self._project) if DAMAGED in sentence else []
        if backups:
            self._offer_backup(sentence, backups[0], lambda: self.restore(backups[0]))
        else:
            page = self.workbench.page
            page.say(tr("No backup: {reason}.", reason=sentence), Tone.WARNING, cause=page.causes.project())

    def _offer(self, project: Path, sentence: str) -> None:
        """A project that could not be opened: its newest backup instead."""
        backups = list_backups(project)
        if backups:
            self._offer_backup(sentence, backups[0], lambda: self._restore(project, backups[0]))

    def _offer_backup(self, sentence: str, newest: Backup, restore: Callable[[], None]) -> None:
        page = self.workbench.page
        page.message.show_message(
            tr("{reason}. There is a backup of {backup}.", reason=sentence, backup=described(newest)),
            Tone.PROBLEM,
            button=tr("Restore it"),
            stays=True,
            do=restore,
            cause=page.causes.project(),
        )

    def show(self) -> None:
        if self.sheet.isVisible():
            self.sheet.shut()
        elif self._project is not None:
            self.sheet.open(list_backups(self._project))


def _make_backup(project: Path, *, look_anyway: bool) -> None:
    """Of a large project in a process of its own: every row's checksum is a call of Python, which in a thread
    of the window would hold up whatever is done there, such as opening the next project.
    """
    size = 0
    with contextlib.suppress(OSError):  # said below
        size = project.stat().st_size
    if size < LARGE:
        make_backup(project, look_anyway=look_anyway)
    elif look_anyway or not is_backed_up(project):
        with being_read(project):
            run_command(["backups", "--make", "--", str(project)])
