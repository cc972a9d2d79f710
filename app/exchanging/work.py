"""Imports and exports in a background thread, one after the other; what is no longer wanted is given up."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from adnet_core.annotation.store import Project
from adnet_core.errors import AdnetError
from app.exchanging.exchange import Prepared, Wanted, carry_out, prepare
from app.work.wishes import WishThread

# Seconds between two signals of progress.
PROGRESS_SECONDS = 0.1


class _GivenUp(Exception):
    """What is being done is no longer wanted."""


@dataclass(frozen=True, eq=False)
class _Job:
    project: Project
    wanted: Wanted
    prepared: Prepared | None
    given_up: threading.Event


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
        self._thread: WishThread[_Job] | None = None
        self._given_up = threading.Event()
        self._told = 0.0

    def prepare(self, project: Project, wanted: Wanted) -> None:
        """Find out what would be done; a plan that is being made is given up for it."""
        self._want(_Job(project, wanted, None, threading.Event()))

    def carry_out(self, project: Project, prepared: Prepared) -> None:
        self._want(_Job(project, prepared.wanted, prepared, threading.Event()))

    def give_up(self) -> None:
        """End what is being done at the next photo."""
        self._given_up.set()
        if self._thread is not None:
            self._thread.want([])

    def close(self) -> None:
        self.give_up()
        if self._thread is not None:
            self._thread.close()
            self._thread = None

    def _want(self, job: _Job) -> None:
        self.give_up()
        self._given_up = job.given_up
        if self._thread is None:
            self._thread = WishThread("exchange", self._work)
            self._thread.start()
        self._thread.want([job])

    def _work(self, job: _Job) -> None:
        def progress(what: str, done: int, total: int) -> None:
            if job.given_up.is_set():
                raise _GivenUp
            now = time.monotonic()
            if done == total or now - self._told >= PROGRESS_SECONDS:
                self._told = now
                self.progressed.emit(what, done, total)

        try:
            if job.prepared is None:
                plan = prepare(job.wanted, job.project, progress)
                if not job.given_up.is_set():
                    self.prepared.emit(plan)
            else:
                self.done.emit(job.prepared, carry_out(job.prepared, job.project, progress))
        except _GivenUp:
            if job.prepared is not None:
                self.failed.emit(job.prepared, "Stopped. What was written so far is whole.")
        except AdnetError as error:
            if job.prepared is not None:
                self.failed.emit(job.prepared, str(error))
            elif not job.given_up.is_set():
                self.refused.emit(str(error))
