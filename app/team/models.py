"""Models of a team are fetched once, into the list of one's own models."""

from __future__ import annotations

from pathlib import Path

from adnet_core.files.plain_text import one_line
from adnet_core.projects.store import Project
from app.logic.session import Session
from app.logic.translating import tr
from app.logic.work.background import Piece
from app.panels.message_bar import Tone
from app.room import Feature
from app.workbench import Workbench


class TeamModelsFeature(Feature):
    """Fetches when the team's project is opened, in a thread."""

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench)
        self._worker = workbench.worker("models of the team")

    def close(self) -> None:
        self._worker.close()

    def asked(self, session: Session) -> None:
        """The team was asked for news for the first time since its project was opened."""
        project = session.project

        def say(came: list[Path]) -> None:
            if came:
                names = ", ".join(one_line(one.stem) for one in came)
                self.page.say(
                    tr("The team's model {names} is in the list of models now.", names=names),
                    Tone.DONE,
                    cause=self.page.causes.project(),
                )

        def failed(sentence: str) -> None:
            self.page.say(
                tr("{sentence}.", sentence=sentence), Tone.PROBLEM, cause=self.page.causes.project()
            )

        self._worker.add(Piece(session.owner, lambda _piece: _fetched(project), returned=say, errored=failed))


def _fetched(project: Project) -> list[Path]:
    with project.read_beside() as beside:
        from adnet_core.team.team_models import fetch_models  # it imports onnx

        return fetch_models(beside)
