"""Scores the faces of older and merged projects in the background, so that the list can queue them too."""

from __future__ import annotations

import contextlib

from adnet_core.errors import ProjectError
from adnet_core.ranking.queue_mix import QueueMix
from app.logic.session import Session
from app.logic.translating import marked
from app.logic.work.background import Owner, Piece, Worker
from app.panels.message_bar import Tone
from app.room import Feature
from app.work.delivery import in_window
from app.workbench import Workbench


class QueueScoresFeature(Feature):
    """Begins once the model is there, which knows the shapes of faces, or will not come."""

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench)
        self._page = workbench.page
        self._session: Session | None = None
        self._begun_for: Owner | None = None
        self._worker = Worker(marked("queue scores"), in_window)
        self._page.worker.ready.connect(lambda _status: self._begin_again())
        self._page.worker.unavailable.connect(lambda _sentence: self._begin())
        self._page.leaving.connect(self.close)

    def session_opened(self, session: Session) -> None:
        """Another project: its faces are scored now, or when the model has been loaded."""
        self._session = session
        self._begin_again()

    def close(self) -> None:
        """Stop between two transactions; what is left is scored when the project is opened again."""
        self._session = None
        self._worker.close()

    def _begin_again(self) -> None:
        self._take_mix()
        self._begin()

    def _take_mix(self) -> None:
        """Let the queue go by the mix of the model in use, and list the photos so where that is another."""
        session, predictor = self._session, self._page.worker.predictor
        if session is None or predictor is None:
            return
        mix = predictor.engine.info.mix or QueueMix()
        before, session.project.scores.mix = session.project.scores.mix, mix
        if mix.numbers != before.numbers:
            self._page.attempt(session.scores_filled)

    def _begin(self) -> None:
        session, worker = self._session, self._page.worker
        if session is None or session.project.read_only or session.owner is self._begun_for:
            return
        if worker.predictor is None and not worker.problem:
            return
        predictor, names = worker.predictor, session.layout.point_names
        fits = predictor is not None and predictor.layout.point_names == names
        prior = predictor.engine.info.shape if predictor is not None and fits else None
        self._begun_for = session.owner

        def fill(piece: Piece) -> bool:
            # A project that cannot be written now is scored at another time; nothing depends on it.
            with contextlib.suppress(ProjectError):
                return session.project.scores.fill(prior, go_on=lambda: not piece.stopping) > 0
            return False

        self._worker.start(
            Piece(
                session.owner,
                fill,
                returned=lambda any_scored: self._show(session, any_scored),
                errored=self._say,
            )
        )

    def _show(self, session: Session, any_scored: bool) -> None:
        if any_scored:
            self._page.attempt(session.scores_filled)

    def _say(self, sentence: str) -> None:
        self._page.message.show_message(sentence, Tone.PROBLEM, cause=self._page.causes.project())
