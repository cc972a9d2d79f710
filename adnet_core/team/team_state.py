"""What a project keeps of its team, in the tables of `team_tables`."""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from adnet_core.errors import DamagedError
from adnet_core.projects.journal import Journal
from adnet_core.projects.merging.merge_sources import TEAM as TEAM
from adnet_core.team.events import FactEvent, TeamError, event_of, event_text

LEASE_SECONDS = "ifnull(CAST(json_extract(body, '$.value.seconds') AS REAL), 0)"
"""How long a lease lasts, in SQL."""


@dataclass(frozen=True)
class Fact:
    """What holds of the team; `received` is when it was stated (seconds since 1970, by this machine)."""

    kind: str
    name: str
    author: str
    value: Any
    received: float
    clock: int


class TeamState:
    """Settings of a project about its team, facts of the team, and what waits to be sent."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    @property
    def path(self) -> Path:
        """Of the project."""
        return self._journal.path

    @property
    def is_in_team(self) -> bool:
        rows = self._journal.rows("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'team'")
        return bool(rows)

    def require(self) -> None:
        """Raises TeamError where the project is in no team."""
        if not self.is_in_team:
            raise TeamError(f"{self._journal.path}: is in no team; adnet team create or join puts it in one")

    def get(self, key: str, default: str = "") -> str:
        rows = self._journal.rows("SELECT value FROM team WHERE key = ?", (key,))
        return str(rows[0][0]) if rows else default

    def set(self, key: str, value: str) -> None:
        with self._journal.transaction():
            self._journal.write(
                "INSERT INTO team (key, value) VALUES (?, ?) "
                "ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                (key, value),
            )

    def number(self, key: str) -> int:
        """Raises DamagedError where it is none."""
        text = self.get(key, "0")
        try:
            return int(text)
        except ValueError:
            raise DamagedError(f"{self.path}: the file is damaged: {key} of its team is no number") from None

    # Facts

    def facts(self, kind: str, *, lasting_after: float | None = None) -> list[Fact]:
        """Those of a kind; of leases those alone that last longer than a time. Raises DamagedError."""
        if lasting_after is not None:
            lasting = self._journal.rows(
                "SELECT kind, name, body, received, clock FROM team_facts WHERE kind = ? "
                f"AND received + {LEASE_SECONDS} > ? ORDER BY name",
                (kind, lasting_after),
            )
            return self._read(lasting)
        rows = self._journal.rows(
            "SELECT kind, name, body, received, clock FROM team_facts WHERE kind = ? ORDER BY name", (kind,)
        )
        return self._read(rows)

    def fact(self, kind: str, name: str) -> Fact | None:
        rows = self._journal.rows(
            "SELECT kind, name, body, received, clock FROM team_facts WHERE kind = ? AND name = ?",
            (kind, name),
        )
        return next(iter(self._read(rows)), None)

    def require_members(self, names: Iterable[str], *, left: bool = False) -> None:
        """Raises TeamError for somebody who is not in the team, or was never where those who `left` count
        too."""
        members = {fact.name for fact in self.facts("member") if left or not fact.value.get("left")}
        for name in names:
            if name not in members:
                raise TeamError(f"{name or 'no name'}: is nobody in the team of {self.path}")

    def _read(self, rows: Sequence[Sequence[Any]]) -> list[Fact]:
        """Without what says of a member what nobody understands: who writes a folder may write anything."""
        try:
            facts = [fact_of(row) for row in rows]
        except TeamError as error:
            raise DamagedError(f"{self.path}: the file is damaged: of its team {error}") from None
        return [fact for fact in facts if fact.kind != "member" or isinstance(fact.value, dict)]

    def state_fact(self, kind: str, name: str, value: Any, author: str) -> FactEvent:
        """Let something hold here, and send it with the next edits."""
        with self._journal.transaction():
            clock = int(self._journal.rows("SELECT ifnull(max(clock), 0) + 1 FROM team_facts")[0][0])
            event = FactEvent(
                id=_fact_id(kind, name, clock, author, value),
                kind=kind,
                name=name,
                clock=clock,
                author=author,
                value=value,
                at=time.time(),
            )
            self.keep_fact(event)
            self.queue(event.id, event_text(event))
        return event

    def keep_fact(self, event: FactEvent, age: float = 0.0) -> bool:
        """Let what was stated so many seconds ago hold unless a later one does; call within a transaction."""
        before = self._journal.rows(
            "SELECT clock, id FROM team_facts WHERE kind = ? AND name = ?", (event.kind, event.name)
        )
        if before and tuple(before[0]) >= (event.clock, event.id):
            return False
        self._journal.write(
            # Its row is a new one, never that of the fact that it replaces (`leases.held_photos`).
            "INSERT OR REPLACE INTO team_facts (rowid, kind, name, clock, id, body, received) "
            "VALUES ((SELECT ifnull(max(rowid), 0) + 1 FROM team_facts), ?, ?, ?, ?, ?, ?)",
            (event.kind, event.name, event.clock, event.id, event_text(event), time.time() - age),
        )
        return True

    # The outbox

    def queue(self, event_id: str, body: str | None) -> None:
        """Send an event with the next; None as its body for an edit, which is read from the log then."""
        self._journal.write("INSERT OR IGNORE INTO team_outbox (id, body) VALUES (?, ?)", (event_id, body))

    def unsent(self) -> int:
        return int(self._journal.rows("SELECT count(*) FROM team_outbox")[0][0])

    def forget_sent(self, numbers: Sequence[int]) -> None:
        with self._journal.transaction():
            for number in numbers:
                self._journal.write("DELETE FROM team_outbox WHERE number = ?", (number,))


def fact_of(row: Sequence[Any]) -> Fact:
    event = event_of(row[2])
    assert isinstance(event, FactEvent)
    return Fact(str(row[0]), str(row[1]), event.author, event.value, float(row[3]), int(row[4]))


def _fact_id(kind: str, name: str, clock: int, author: str, value: Any) -> str:
    text = json.dumps([kind, name, clock, author, value], sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:32]
