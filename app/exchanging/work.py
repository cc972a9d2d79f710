"""Imports and exports in a background thread, one after the other; what is no longer wanted is given up."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from app.logic.exchanging.exchange import Prepared, Wanted, carry_out, prepare
from app.logic.session import Session
from app.logic.translating import marked, tr
from app.logic.work.background import Piece, Worker
from app.work.delivery import in_window

# Seconds between two signals of progress.
PROGRESS_SECONDS = 0.1


class ExchangeWork(QObject):
    """Prepares and carries out what the sheet asks for.

    `prepared` tells a plan, `refused` why there is none; `done` and `failed` how the work ended, the latter
    also when it was given up; `progressed` what is being done, the number done and the total.
    """

    prepared = Signal(object)  # Prepared
    refused = Signal(str)
    progressed = Signal(str, int, int)
    done = Signal(object, str)  # Prepared, sentence
    failed = Signal(object, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = Worker(marked("exchange"), in_window)
        self._end: Callable[[], None] = self._worker.drop

    def prepare(self, session: Session, wanted: Wanted) -> None:
        """Find out what would be done; a plan that is being made is given up for it."""
        project = session.project
        piece = self._worker.start(
            Piece(
                session.owner,
                lambda piece: prepare(wanted, project, _rarely(piece)),
                returned=self.prepared.emit,
                errored=self.refused.emit,
                progressed=self.progressed.emit,
            )
        )
        self._end = piece.drop

    def carry_out(self, session: Session, prepared: Prepared) -> None:
        project, failed = session.project, partial(self.failed.emit, prepared)
        piece = self._worker.start(
            Piece(
                session.owner,
                lambda piece: carry_out(prepared, project, _rarely(piece)),
                returned=partial(self.done.emit, prepared),
                errored=failed,
                stopped=partial(failed, tr("Stopped. What was written so far is whole.")),
                progressed=self.progressed.emit,
            )
        )
        self._end = piece.stop

    def give_up(self) -> None:
        """End what is being done at the next photo: of a plan nothing is shown any more."""
        self._end()

    def close(self) -> None:
        self._worker.close()


def _rarely(piece: Piece) -> Callable[[str, int, int], None]:
    """Progress as it can be read."""
    reported = -math.inf  # a machine's clock may have just begun

    def progress(what: str, done: int, total: int) -> None:
        nonlocal reported
        piece.check()
        now = time.monotonic()
        if done == total or now - reported >= PROGRESS_SECONDS:
            reported = now
            piece.report(what, done, total)

    return progress
