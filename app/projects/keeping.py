"""The open project's file: kept whole while one pauses, and watched for what other programs do to it."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication

from adnet_core.errors import AdnetError, DamagedError, ProjectError
from adnet_core.projects.backups import list_backups
from adnet_core.projects.file.file_identity import DisplacedError, Displacement
from adnet_core.projects.file.leftover_logs import set_aside_logs
from adnet_core.projects.file.lineage import log_of
from adnet_core.projects.mirror import follow, from_copy, holds_all, keep, mirror_of, rescue, save_beside
from app.logic.projects.opening import OpenRequest
from app.logic.translating import marked, tr
from app.logic.work.background import Piece, Worker
from app.panels.message_bar import Tone
from app.projects.damaged_sheet import DamagedSheet
from app.projects.displaced_sheet import DisplacedSheet
from app.projects.returning import position_of
from app.room import Feature
from app.work.delivery import in_window
from app.workbench import Workbench

if TYPE_CHECKING:
    from app.logic.session import Session

LOOK_MS = 1000
IDLE_SECONDS = 3.0
"""So long after the last edit the file itself holds all, for whoever copies it."""
LONGEST_SECONDS = 20.0
"""The same of edits that follow each other without a pause."""


class KeepingFeature(Feature):
    """Writes the log into the file in pauses and on losing focus; says when the file is another one."""

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench)
        self._page = workbench.page
        self._work = Worker(marked("keeping"), in_window)
        self._kept = time.monotonic()
        self._position: dict[str, object] | None = None
        self._message: tuple[str, Tone] | None = None
        self._unshown = False
        """Something has become of the file that the sheet has not said, as while it was being written."""
        self.sheet = DisplacedSheet(workbench.page.canvas)
        self.sheet.save_asked.connect(self.save)
        self.sheet.look_asked.connect(self.look)
        self.damaged_sheet = DamagedSheet(workbench.page.canvas)
        self.damaged_sheet.save_asked.connect(self._save_damaged)
        self.damaged_sheet.backups_asked.connect(workbench.registry["file.backups"].trigger)
        self.damaged_sheet.rescue_asked.connect(self._rescue_damaged)
        self._damaged: Path | None = None
        for sheet in (self.sheet, self.damaged_sheet):
            workbench.on_escape(sheet.shut)
        workbench.damaged.connect(self._not_opened)
        workbench.page.refused.connect(self._refused)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look_after)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._focus_changed)
            application.commitDataRequest.connect(self._write_at_once)

    def session_opened(self, session: Session) -> None:
        """Begin to watch this project, and to have a copy of it that follows."""
        self.sheet.shut()
        self.damaged_sheet.shut()
        self._unshown = False
        self._kept = time.monotonic()
        self._work.add(Piece(session.owner, lambda _piece: follow(session.project)))
        self._timer.start()
        self._go_back_to_position(session)
        if self._message is not None:
            text, tone = self._message
            self._page.say(text, tone, cause=self._page.causes.project())
            self._message = None
        elif session.project.notes:
            for note in session.project.notes:
                self._stay(f"{note}.", Tone.WARNING)
        else:
            self._offer_log(session)

    def close(self) -> None:
        self._timer.stop()

    def _stay(self, sentence: str, tone: Tone) -> None:
        """Say something of the project that is open that there is no other place to read."""
        self._page.notice(sentence, tone, self._page.causes.project())

    # Keeping the file whole

    def look_after(self) -> None:
        """Every second: whether the file is still ours, and whether it is time to write the log into it."""
        session = self._page.session
        if session is None:
            return
        try:
            found = session.project.displacement()
        except ProjectError as error:  # a share that is gone for a moment
            session.displaced = str(error)
            self.workbench.status.show_saved()
            return
        if found is not None:
            self._show(session, found)
            return
        if session.displaced:
            session.displaced = ""
            self._unshown = False
            self.sheet.shut()
        self.workbench.status.show_saved()
        if self._is_due(session):
            self.keep()

    def keep(self) -> None:
        """Write the log into the file, in a thread."""
        session = self._page.session
        if session is not None and not session.displaced and not self._work.running:
            self._kept = time.monotonic()
            # What cannot be written now stays in the log; the next edit says why.
            self._work.add(Piece(session.owner, lambda _piece: keep(session.project)))

    def _is_due(self, session: Session) -> bool:
        """The log's own time tells of edits from wherever they come."""
        try:
            idle = time.time() - log_of(session.project.path).stat().st_mtime
            overdue = time.monotonic() - self._kept > LONGEST_SECONDS
            return (idle > IDLE_SECONDS or idle < 0 or overdue) and not session.project.is_whole()
        except (OSError, ProjectError):
            return False

    def _focus_changed(self, state: Qt.ApplicationState) -> None:
        if state is not Qt.ApplicationState.ApplicationActive:
            self.keep()

    def _write_at_once(self) -> None:
        """The system is about to end the program."""
        session = self._page.session
        if session is not None and not session.displaced:
            self._page.attempt(session.project.checkpoint)

    # Another file under the name

    def _refused(self, error: AdnetError) -> None:
        session = self._page.session
        if session is not None and isinstance(error, DisplacedError):
            self._page.message.put_away()  # the sheet says it
            self._show(session, error.displacement, again=True)
        elif session is not None and isinstance(error, DamagedError):
            self._show_damage(session, error)
        self.workbench.status.show_saved()

    def _show(self, session: Session, found: Displacement, *, again: bool = False) -> None:
        self._unshown |= again or session.displaced != found.sentence
        session.displaced = found.sentence
        self.workbench.status.show_saved()
        if self.sheet.isVisible():
            self._unshown = False
        elif self._unshown and not self._work.running:  # otherwise at the next look
            self._unshown = False
            self.sheet.show_displacement(
                session.project.path.name, found, there=session.project.path.exists()
            )

    def save(self) -> None:
        """Make a file of this session and go on in it."""
        session = self._page.session
        if session is None:
            return
        project, path = session.project, session.project.path

        def saved(beside: Path) -> None:
            other = tr("The other file is {name} still; adnet merge joins both.", name=path.name)
            self._go_on_in(session, beside, after=other if beside != path and path.exists() else "")

        self._do(session, lambda: save_beside(project), saved)

    def look(self) -> None:
        """Open what is there now; the session is saved beside it, unless that holds all of it."""
        session = self._page.session
        if session is None:
            return
        project, path = session.project, session.project.path
        renamed = self._renamed(session)

        def rescued() -> Path | None:
            return None if holds_all(renamed or path, project) else save_beside(project)

        def opened(beside: Path | None) -> None:
            target = renamed or path
            if not target.exists():  # gone as well, meanwhile
                self._stays_without(session, target, beside)
                return
            session.rescued = True
            text = tr("This is {name} as it is on the disk.", name=target.name)
            if beside is not None:
                text = tr(
                    "This is {name} as it is on the disk. The session before is saved as {session}.",
                    name=target.name,
                    session=beside.name,
                )
            self._open(target, text)

        self._do(session, rescued, opened)

    def _stays_without(self, session: Session, gone: Path, beside: Path | None) -> None:
        """Nothing is there to look at any more: the session goes on in its own file, or is asked about."""
        if beside is None:
            self.sheet.shut()
            session.displaced = ""
            self.look_after()
            return
        self._go_on_in(session, beside, before=tr("{name} is there no more.", name=gone.name))

    def _go_on_in(self, session: Session, beside: Path, *, before: str = "", after: str = "") -> None:
        """Open the file that the session was saved as, where the person was, and say so between the two."""
        session.rescued = True
        self._position = position_of(session)
        saved = tr("This session is saved as {name} and goes on there.", name=beside.name)
        self._open(beside, " ".join(filter(None, (before, saved, after))))

    @staticmethod
    def _renamed(session: Session) -> Path | None:
        try:
            found = session.project.displacement()
        except ProjectError:
            return None
        return found.renamed_to if found is not None else None

    def _do(self, session: Session, work: Callable[[], Path | None], done: Callable[..., object]) -> None:
        self.sheet.set_busy(True)

        def failed(sentence: str) -> None:
            self.sheet.set_busy(False)
            self._stay(sentence, Tone.PROBLEM)

        self._work.start(Piece(session.owner, lambda _piece: work(), returned=done, errored=failed))

    def _open(self, path: Path, text: str) -> None:
        """Once the session before is closed: its log may have to make room."""
        page = self._page
        self.sheet.shut()
        self._message = (text, Tone.DONE)
        page.leave_session()
        self.sheet.shut()  # what is still written on leaving is refused as well
        page.closing.after(lambda: None, lambda _none: self.workbench.open(OpenRequest((path,))))

    def _go_back_to_position(self, session: Session) -> None:
        position, self._position = self._position, None
        photo, face = (position or {}).get("photo"), (position or {}).get("face")
        row = session.photos.row_of(photo) if isinstance(photo, int) else None
        if row is not None:
            self._page.attempt(lambda: session.go_to(row, face if isinstance(face, str) else None))

    # A file that is damaged

    def _show_damage(self, session: Session, error: DamagedError) -> None:
        """A row that does not fit its checksum, say; the session may go on with the others."""
        try:
            found = session.project.displacement()
        except ProjectError:
            found = None
        if found is not None:  # pages of another file among ours
            self._show(session, found, again=True)
        elif not self._work.running and not self.damaged_sheet.isVisible():
            path = session.project.path
            self._page.message.put_away()  # the sheet says it
            self._damaged = path
            self.damaged_sheet.show_damage(
                str(error),
                path.name,
                opened=True,
                backups=bool(list_backups(path)),
                logs=bool(set_aside_logs(path)),
            )

    def _not_opened(self, path: Path, sentence: str) -> None:
        """The message offers a backup where there is one; the copy and what was set aside are newer."""
        logs = bool(set_aside_logs(path))
        if self._page.session is None and "is damaged" in sentence and (mirror_of(path).exists() or logs):
            self._damaged = path
            self.damaged_sheet.show_damage(sentence, path.name, opened=False, backups=False, logs=logs)

    def _save_damaged(self) -> None:
        """Go on in what is whole: the copy that follows the project, with the session's log."""
        path, session = self._damaged, self._page.session
        if session is not None:
            self.damaged_sheet.shut()
            self.save()
        elif path is not None:
            self.damaged_sheet.shut()
            self._make(
                lambda: from_copy(path),
                lambda made: tr(
                    "{name} is the copy that followed {project}, which stays as it is.",
                    name=made.name,
                    project=path.name,
                ),
            )

    def _rescue_damaged(self) -> None:
        path = self._damaged
        if path is not None:
            self.damaged_sheet.shut()
            log = set_aside_logs(path)[-1]
            self._make(
                lambda: rescue(path, log),
                lambda made: tr("{name} holds the edits that were set aside.", name=made.name),
            )

    def _make(self, work: Callable[[], Path], words: Callable[[Path], str]) -> None:
        """Make a project of what there is, and open it; `words` say what it is."""

        def made(beside: Path) -> None:
            self._open(beside, words(beside))

        def failed(sentence: str) -> None:
            self._stay(sentence, Tone.PROBLEM)

        self._work.start(Piece(self._page.owner, lambda _piece: work(), returned=made, errored=failed))

    # A log of another file

    def _offer_log(self, session: Session) -> None:
        path = session.project.path
        logs = set_aside_logs(path)
        if logs:
            self._page.message.show_message(
                tr(
                    "Edits of a session that was cut off belong to another file that was called {name}; "
                    "they are kept in {log}.",
                    name=path.name,
                    log=logs[-1].name,
                ),
                Tone.WARNING,
                button=tr("Make a project of them"),
                stays=True,
                cause=self._page.causes.project(),
                do=lambda: self._rescue(session, logs[-1]),
            )

    def _rescue(self, session: Session, log: Path) -> None:
        message, path = self._page.message, session.project.path

        def rescued(made: Path) -> None:
            message.show_message(
                tr(
                    "{name} holds them, with all that was there before; adnet merge joins both.",
                    name=made.name,
                ),
                Tone.DONE,
                button=tr("Open it"),
                stays=True,
                cause=self._page.causes.project(),
                do=lambda: self.workbench.open(OpenRequest((made,))),
            )

        self._work.add(
            Piece(
                session.owner,
                lambda _piece: rescue(path, log),
                returned=rescued,
                errored=lambda sentence: self._stay(sentence, Tone.PROBLEM),
            )
        )
