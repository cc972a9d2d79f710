"""Backups of the open project: made in the background, listed, and put back."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from adnet_core.annotation.backups import Backup, list_backups, make_backup, restore_backup
from adnet_core.errors import ProjectError
from app.panels.message_bar import Tone
from app.projects.backup_sheet import BackupSheet, described
from app.projects.opening import Request

if TYPE_CHECKING:
    from app.session import Session
    from app.window import MainWindow

MINUTES = 10


class BackupCommands(QObject):
    """Copies the project when it is opened and every ten minutes in which something was edited."""

    _failed = Signal(str)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._project: Path | None = None
        self._complained = False
        self._work: threading.Thread | None = None
        self.sheet = BackupSheet(window.page.canvas)
        self.sheet.restore_asked.connect(self.restore)
        window.on_escape(self.sheet.shut)
        self._timer = QTimer(self)
        self._timer.setInterval(MINUTES * 60_000)
        self._timer.timeout.connect(self.back_up)
        self._failed.connect(self._complain)
        window.registry.on("file.backups", self._show)
        window.damaged.connect(self._offer)

    def session_opened(self, session: Session) -> None:
        """Back up what was done since the last time, and go on doing so."""
        self._project = session.project.path
        self._complained = False
        self.back_up()
        self._timer.start()

    def close(self) -> None:
        self._timer.stop()
        if self._work is not None:
            self._work.join()

    def back_up(self) -> None:
        """Copy the project in a thread, unless that is still being done."""
        if self._project is not None and (self._work is None or not self._work.is_alive()):
            self._work = threading.Thread(target=self._copy, args=(self._project,), name="backup")
            self._work.start()

    def restore(self, backup: Backup) -> None:
        """Put a backup in the place of the open project, and open it."""
        project = self._project
        if project is not None:
            if self._work is not None:
                self._work.join()
            self._window.page.leave_session()
            self._restore(project, backup)

    def _restore(self, project: Path, backup: Backup) -> None:
        message = self._window.page.message
        try:
            kept = restore_backup(project, backup)
        except ProjectError as error:
            message.show_message(str(error), Tone.PROBLEM)
        else:
            beside = f" What stood there is {kept.name} now." if kept is not None else ""
            message.show_message(f"Restored: {described(backup)}.{beside}", Tone.DONE)
        if project.exists():
            self._window.open(Request((project,)))
        else:  # the message says what it is called now
            self._window.page.show_nothing("{file.open_photos} opens a project, {file.open_folder} a folder.")

    def _copy(self, project: Path) -> None:
        try:
            make_backup(project)
        except ProjectError as error:
            self._failed.emit(str(error))

    def _complain(self, sentence: str) -> None:
        """Once for a project: a folder that cannot be written stays so."""
        if not self._complained:
            self._complained = True
            self._window.page.message.show_message(f"No backup: {sentence}.", Tone.WARNING)

    def _offer(self, project: Path, sentence: str) -> None:
        """A project that could not be opened: its newest backup instead."""
        backups = list_backups(project)
        if backups:
            newest = backups[0]
            self._window.page.message.show_message(
                f"{sentence}. There is a backup of {described(newest)}.",
                Tone.PROBLEM,
                button="Restore it",
                stays=True,
                do=lambda: self._restore(project, newest),
            )

    def _show(self) -> None:
        if self.sheet.isVisible():
            self.sheet.shut()
        elif self._project is None:
            self._window.page.message.show_message("Nothing is open yet.", Tone.INFO)
        else:
            self.sheet.open(list_backups(self._project))
