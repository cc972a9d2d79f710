"""Who works in this window: the name that edits carry, by which undo, reviews and figures go."""

from __future__ import annotations

from adnet_core.projects.authors import login_name, name_problem
from app.logic.session import Session
from app.logic.translating import marked, tr
from app.panels.line_sheet import LineSheet
from app.panels.message_bar import Tone
from app.projects.returning import keep_position
from app.room import Feature
from app.workbench import Workbench

_HINT = marked(
    "Your edits carry this name. On an account that several people use, each gives their own: then nobody "
    "undoes what another has done, everybody can review the others' faces, and figures are told apart."
)


class WhoWorksFeature(Feature):
    """Asks in the line at the foot until somebody has answered; until then the account's name is used."""

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench)
        self.sheet = LineSheet(tr("Who works here?"), tr(_HINT), workbench.pages)
        self.sheet.setObjectName("whoWorks")
        self.sheet.written.connect(self.work_as)
        workbench.on_escape(self.sheet.shut, over_all=True)
        workbench.status.author.clicked.connect(workbench.registry["file.author"].trigger)
        workbench.author_asked.connect(self._asked)
        self._show()

    def _asked(self, name: str) -> None:
        """Somebody works here, as they say elsewhere; who they were is forgotten where it is empty."""
        if name:
            self.work_as(name)
        else:
            self._show()

    def ask(self) -> None:
        """Let the name be written, beginning with the one that is used."""
        self.sheet.open(self.workbench.author or login_name())

    def work_as(self, text: str) -> None:
        """Take a name that somebody has written; an open project is opened again, as theirs."""
        name = " ".join(text.split())
        problem = name_problem(name)
        if problem:
            self.workbench.say(problem, Tone.PROBLEM)
            return
        session = self.page.session
        self.workbench.work_as(name)
        self._show()
        if session is None or session.project.author == name:
            return
        if not session.project.read_only:
            self.page.attempt(lambda: keep_position(session, name))
        self.workbench.open_again(
            tr("You work as {name} from now on; what was done before stays as it is.", name=name)
        )

    def session_opened(self, session: Session) -> None:
        """The line says whose edits this project gets."""
        self._show()

    def _show(self) -> None:
        name = self.workbench.author
        if name:
            tip = tr("Edits are those of {name}. A click changes that.", name=name)
            self.workbench.status.show_author(name, tip, asks=False)
        else:
            account = login_name()
            tip = tr(
                "Nobody has said who works here, so edits carry the account's name, {account}. A click "
                "gives another name, or confirms this one.",
                account=account,
            )
            words = tr("{account} (account) – your name?", account=account)
            self.workbench.status.show_author(words, tip, asks=True)
