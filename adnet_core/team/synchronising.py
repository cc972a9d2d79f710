"""Brings an open project and the place where its team meets to the same state."""

from __future__ import annotations

import contextlib
import os
import platform
import re
import time
import uuid
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from adnet_core.files.file_locks import lock_file
from adnet_core.files.whole_files import raised_as
from adnet_core.projects.store import Project
from adnet_core.sentences import said
from adnet_core.team.arrivals import TakenIn
from adnet_core.team.events import TeamError
from adnet_core.team.leases import withheld_photos
from adnet_core.team.outbox import Outbox
from adnet_core.team.shared_log import Outgoing, SharedLog
from adnet_core.team.shared_photos import SharedPhotos
from adnet_core.team.taking_in import TakingIn
from adnet_core.team.team_state import TeamState

MOST_SENT = 500
MOST_READ = 4000
# Of a large project the keys alone need more than the 2 MiB that SQLite has by itself.
_CACHE = "PRAGMA cache_size = -65536"
Progress = Callable[[str, int], None]


def silent(what: str, count: int) -> None:
    """Tells nobody how far it is."""


@dataclass(frozen=True)
class Synchronised:
    """What came and went: edits, photos and facts that were new here, events sent, and what waits.

    `early` wait for others that have not come, `newer` for a newer version of this program, `unreadable` are
    not what they should be.
    """

    edits: int
    photos: int
    facts: int
    sent: int
    unsent: int
    early: int
    newer: int
    unreadable: int

    def to_dict(self) -> dict[str, Any]:
        return asdict(self)

    def sentence(self) -> str:
        parts: list[str] = [
            said("{count:,} edit came", "{count:,} edits came", count=self.edits),
            said("{count:,} event went", "{count:,} events went", count=self.sent),
        ]
        if self.photos:
            parts.append(said("{count:,} photo is new", "{count:,} photos are new", count=self.photos))
        if self.unsent:
            parts.append(said("{count:,} is not sent yet", "{count:,} are not sent yet", count=self.unsent))
        if self.early:
            parts.append(
                said(
                    "{count:,} waits for what has not come yet",
                    "{count:,} wait for what has not come yet",
                    count=self.early,
                )
            )
        if self.newer:
            parts.append(
                said(
                    "{count:,} needs a newer version of adnet-annotate; until then nothing is edited",
                    "{count:,} need a newer version of adnet-annotate; until then nothing is edited",
                    count=self.newer,
                )
            )
        if self.unreadable:
            parts.append(
                said(
                    "{count:,} cannot be read and is left out",
                    "{count:,} cannot be read and are left out",
                    count=self.unreadable,
                )
            )
        return said("{facts}", facts=parts)


class Synchroniser:
    """One project and its place. Every call may be interrupted: what was done stays, and the rest follows."""

    def __init__(self, project: Project, shared_log: SharedLog, progress: Progress = silent) -> None:
        self._project = project
        self._shared_log = shared_log
        self._state = TeamState(project.journal)
        self._state.require()
        project.journal.file.change_tables(lambda connection: connection.execute(_CACHE))
        self._photos = SharedPhotos(project)
        self._outbox = Outbox(project)
        self._progress = progress
        self._cursor: str | None = None
        # When it was last begun to read all that was there, by both watches: one stands while a computer
        # sleeps, the other may be set.
        self._looked: tuple[float, float] | None = None
        self._taken = TakenIn()

    def synchronise(self) -> Synchronised:
        """Take in what others have done, and send what was done here. Raises TeamError and ProjectError."""
        self._photos.name_photos()
        self.pull()
        sent = self.push()
        taken, self._taken = self._taken, TakenIn()
        waiting = TakingIn(self._project).waiting()
        return Synchronised(
            taken.edits,
            taken.photos,
            taken.facts,
            sent,
            self._state.unsent(),
            *(waiting.get(reason, 0) for reason in ("early", "newer", "unreadable")),
        )

    def pull(self) -> None:
        """Take in what has come. Nothing is written where nothing has."""
        total = self._taken
        taking = TakingIn(self._project)
        taking.read_newer_again()
        withheld = withheld_photos(self._project)
        looked = time.monotonic(), time.time()
        since = None
        if self._looked is not None:
            since = max(now - before for now, before in zip(looked, self._looked, strict=True))
        while True:
            if self._cursor is None:
                self._cursor = self._state.get("cursor")
            page = self._shared_log.read(self._cursor, MOST_READ)
            if page.events or taking.has_work(withheld):
                with self._project.journal.transaction():
                    taken = taking.take(page.events, withheld=withheld, since=since)
                    self._state.set("cursor", page.cursor)
                total.edits += taken.edits
                total.photos += taken.photos
                total.facts += taken.facts
                self._progress("read", total.edits)
            self._cursor = page.cursor
            if not page.more:
                self._looked = looked
                return

    def push(self) -> int:
        self._photos.name_photos()
        taking = TakingIn(self._project)
        if taking.has_work(frozenset()):
            taking.take((), withheld=withheld_photos(self._project))
        sent = 0
        writer = self._writer()
        while True:
            outgoing = self._outbox.next(MOST_SENT)
            if not outgoing:
                return sent
            events = [Outgoing(name, author, kind, text) for _, name, author, kind, text in outgoing]
            self._shared_log.append(writer, events)
            self._state.forget_sent([number for number, *_ in outgoing])
            sent += len(outgoing)
            self._progress("sent", sent)

    def _writer(self) -> str:
        """Under which name this file writes; a copy of it, or one that was moved, takes another."""
        # A name of Linux that is no text is no text in the project either.
        here = os.fsencode(f"{platform.node()}\n{self._project.path}").decode("utf-8", "backslashreplace")
        if self._state.get("writer at") != here:
            slug = re.sub(r"[^A-Za-z0-9]+", "-", self._state.get("name")).strip("-")[:30] or "member"
            with self._project.journal.transaction():
                self._state.set("writer", f"{slug}-{uuid.uuid4().hex[:12]}")
                self._state.set("writer at", here)
        return self._state.get("writer")


@contextlib.contextmanager
def synchronising_alone(project: Path) -> Iterator[None]:
    """Hold what one program at a time does with a project. Raises TeamError where another does."""
    lock = project.with_name(f".{project.name[:100]}.team")
    with contextlib.ExitStack() as stack:
        with raised_as(TeamError, lock, "cannot be made"):
            held = stack.enter_context(lock_file(lock))
        if not held:
            raise TeamError(f"{project}: another program is synchronising it; wait until it has done so")
        yield
