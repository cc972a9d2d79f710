"""Photos that this person is to do a second time, without seeing the points of the first."""

from __future__ import annotations

from collections.abc import Callable

from adnet_core.team.passes import Prepared, prepare_beside
from app.logic.projects.opening import OpenRequest
from app.logic.session import Session
from app.logic.translating import tr
from app.logic.work.background import Piece
from app.panels.message_bar import Tone
from app.room import Feature, on_session
from app.workbench import Workbench


class AgainFeature(Feature):
    """Takes in what was done a second time when the team's project is opened, and opens what is left."""

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench)
        self._worker = workbench.worker("second passes")

    def close(self) -> None:
        self._worker.close()

    def asked(self, session: Session) -> None:
        """The team was asked for news for the first time since its project was opened."""
        self._prepare(session, self._say)

    @on_session
    def open(self, session: Session) -> None:
        """Open the project in which photos wait."""
        self._prepare(session, self._open)

    def _prepare(self, session: Session, done: Callable[[Prepared], object]) -> None:
        path = session.project.path

        def failed(sentence: str) -> None:
            self.page.say(
                tr("{sentence}.", sentence=sentence), Tone.PROBLEM, cause=self.page.causes.project()
            )

        self._worker.add(
            Piece(session.owner, lambda _piece: prepare_beside(path), returned=done, errored=failed)
        )

    def _say(self, found: Prepared) -> None:
        if found.waiting:
            self.page.say(
                tr(
                    "{count:,} photo waits for you to do it a second time; File, Team, Do photos again opens "
                    "it.",
                    "{count:,} photos wait for you to do them a second time; File, Team, Do photos again "
                    "opens them.",
                    count=found.waiting,
                ),
                cause=self.page.causes.project(),
            )

    def _open(self, found: Prepared) -> None:
        if found.paths:
            self.workbench.open(OpenRequest((found.paths[0],)))
        else:
            self.page.say(tr("No photo waits for you to do it a second time."))
