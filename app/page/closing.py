"""Closing the project that is left, in a thread, and what may only come after that."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

from adnet_core.projects.mirror import leave
from app.logic.session import Session
from app.logic.translating import marked
from app.logic.work.background import FINISH_SECONDS, Owner, Piece, Worker, finish_for
from app.work.delivery import in_window

log = logging.getLogger(__name__)


class Closing:
    """Closes projects; each by a worker of its own, since the disk of the one before may have gone."""

    def __init__(self, owner: Owner, errored: Callable[[str], object]) -> None:
        """`owner` is whom it is done for, and outlives every project; `errored` has what went wrong."""
        self._owner, self._errored = owner, errored
        self._last: Piece | None = None

    def close(self, session: Session) -> None:
        """Close the project of a session that has been left.

        Frames of the camera may still be on their way into it, and a call that is under way has to come to
        its end first.
        """

        def close(_piece: Piece) -> None:
            finish_for(session.owner)
            if session.rescued:
                session.project.close()
                return
            beside = leave(session.project)
            if beside is not None:
                log.warning("%s: saved as %s", session.project.path, beside)

        worker = Worker(marked("closing the project"), in_window)
        self._last = worker.add(Piece(self._owner, close, errored=self._errored, finishes=True))

    def after(
        self,
        work: Callable[[], Any],
        returned: Callable[[Any], object],
        errored: Callable[[str], object] | None = None,
    ) -> None:
        """Do this in a thread once the project that was left last is closed."""
        last = self._last

        def do(_piece: Piece) -> Any:
            if last is not None:
                last.wait(FINISH_SECONDS)
            return work()

        worker = Worker(marked("after closing the project"), in_window)
        worker.add(Piece(self._owner, do, returned=returned, errored=errored))
