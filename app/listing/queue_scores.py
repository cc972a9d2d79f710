"""Scores the faces of older and merged projects in the background, so that the list can queue them too."""

from __future__ import annotations

import contextlib
import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from adnet_core.errors import ProjectError
from adnet_core.ranking.shape_prior import ShapePrior
from app.session import Session

if TYPE_CHECKING:
    from app.window import MainWindow


class QueueScores(QObject):
    """Begins once the model is there, which knows the shapes of faces, or will not come."""

    _scored = Signal(object)  # Session

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._page = window.page
        self._session: Session | None = None
        self._work: threading.Thread | None = None
        self._stop = threading.Event()
        self._scored.connect(self._show)
        self._page.worker.ready.connect(lambda _status: self._begin())
        self._page.worker.unavailable.connect(lambda _sentence: self._begin())
        self._page.leaving.connect(self.close)

    def session_opened(self, session: Session) -> None:
        """Another project: its faces are scored now, or when the model has been loaded."""
        self._session = session
        self._begin()

    def close(self) -> None:
        """Stop between two transactions; what is left is scored when the project is opened again."""
        self._session = None
        self._stop.set()
        if self._work is not None:
            self._work.join()
            self._work = None

    def _begin(self) -> None:
        session, worker = self._session, self._page.worker
        if session is None or session.project.read_only or self._work is not None:
            return
        if worker.predictor is None and not worker.problem:
            return
        prior = worker.predictor.engine.info.shape if worker.predictor is not None else None
        self._stop.clear()
        self._work = threading.Thread(target=self._fill, args=(session, prior), name="queue-scores")
        self._work.start()

    def _fill(self, session: Session, prior: ShapePrior | None) -> None:
        # A project that cannot be written now is scored at another time; nothing depends on it.
        with contextlib.suppress(ProjectError):
            if session.project.scores.fill(prior, go_on=lambda: not self._stop.is_set()):
                self._scored.emit(session)

    def _show(self, session: Session) -> None:
        if session is self._page.session:
            self._page.attempt(session.scores_filled)
