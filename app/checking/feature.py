"""The panel of faces that deserve a second look: `adnet check` looks, beside the window."""

from __future__ import annotations

from adnet_core.checking.dismissals import dismiss
from adnet_core.errors import FormatError
from app.checking.panel import CheckPanel
from app.logic.checking.second_looks import OddRow, SecondLooks, read_second_looks
from app.logic.session import Change, Session
from app.logic.translating import tr
from app.panels.message_bar import Tone
from app.room import Feature, Panel, Room, on_session
from app.work.line_process import LineProcess, entry
from app.workbench import Workbench

CLOSE_SECONDS = 1.0


class CheckingFeature(Feature):
    """Runs the command, shows what it has found, and leads to it."""

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench)
        self.panel = CheckPanel(workbench.page)
        self.process = LineProcess(entry("adnet_core.cli"), self)
        self._found: SecondLooks | None = None
        self._complaint = ""
        self._read = False
        self._stopped = False
        self._session: Session | None = None
        self.panel.asked.connect(self.toggle)
        self.panel.row_chosen.connect(self.go_to)
        self.panel.dismissed.connect(self.dismiss)
        self.process.written.connect(self._take)
        self.process.said.connect(self._keep_complaint)
        self.process.ended.connect(self._ended)
        workbench.page.leaving.connect(self._leave)

    def session_opened(self, session: Session) -> None:
        """What was found is another project's."""
        self._session = session
        session.listeners.append(self._session_changed)
        self._show(None)

    def close(self) -> None:
        self._leave()
        self.process.end_within(CLOSE_SECONDS)

    def toggle(self) -> None:
        """Look through all accepted faces, or stop that."""
        session = self._session
        if self.process.running:
            self._stopped = True
            self.process.kill()
            return
        if session is None:
            self.workbench.say(self.without_project())
            return
        words = ["check", str(session.project.path), "--json", "--all", "--device", self.workbench.device]
        predictor = self.page.worker.predictor
        if predictor is not None and self.page.predicting.works_here:
            words += ["--model", str(predictor.engine.path)]
        else:
            words += ["--without-model"]
        self._complaint, self._read, self._stopped = "", False, False
        self.process.start(words)
        self.panel.show_running(tr("Looking through all accepted faces …"))

    @on_session
    def go_to(self, session: Session, row: OddRow) -> None:
        """Show the face, with the points to look at selected."""
        index = session.photos.row_of(row.image)
        if index is None:
            self.workbench.say(tr("{photo} is no longer in the project.", photo=row.photo))
            return
        session.go_to(index, row.face)
        if session.face is None or session.face.id != row.face:
            self.workbench.say(tr("This face is no longer there."))
            return
        if 0 < len(row.points) < session.layout.point_count:
            session.selection.select_group(row.points)
            session.selection.choose(session.selection.face_index, row.points[0], session.selection.group)

    def dismiss(self, row: OddRow, on: bool) -> None:
        """Remember that a row was looked at, or list it again."""
        session, found = self._session, self._found
        if session is None or found is None:
            return
        if self.page.attempt(lambda: dismiss(session.project, row.face, row.reason, again=not on)):
            self._show(found.with_dismissed(row, on))

    # Within

    def _session_changed(self, change: Change) -> None:
        """A face that is worked on again is no longer what was found."""
        session, found = self._session, self._found
        if session is None or found is None or session.face is None or Change.FACES not in change:
            return
        if any(row.face == session.face.id for row in found.rows) and session.face.state.value != "accepted":
            self._show(found.without_face(session.face.id))

    def _take(self, line: str) -> None:
        try:
            found = read_second_looks(line)
        except FormatError as error:
            self._complaint = str(error)
            return
        self._read = True
        if self._session is not None:
            self._show(found)

    def _keep_complaint(self, line: str) -> None:
        self._complaint = line

    def _ended(self, _status: int) -> None:
        if self._session is None or self._read:
            return
        if self._stopped:
            self._show(self._found)
            return
        if self._complaint:
            words = tr("The faces could not be looked through: {complaint}", complaint=self._complaint)
        else:
            words = tr("The faces could not be looked through: the process was ended")
        self._show(self._found)
        self.workbench.say(words, Tone.PROBLEM, cause=self.page.causes.project())

    def _leave(self) -> None:
        self._session = None
        self._stopped = True
        self.process.kill()

    def _show(self, found: SecondLooks | None) -> None:
        self._found = found
        words = ""
        if found is not None and found.unseen and found.faces:
            words = tr(
                "{found} The model said nothing of {unseen:,} of them.",
                found=found.words(),
                unseen=found.unseen,
            )
        self.panel.show_found(found, words)


PANEL: Panel[CheckingFeature] = Panel(
    "check",
    "Check",
    "Finished faces that deserve a second look",
    "Second look at finished faces",
    ("Shift+F5",),
    widget=lambda it: it.panel,
    icon="search-check",
)

ROOM = Room(CheckingFeature, panels=(PANEL,))
