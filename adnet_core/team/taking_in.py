"""The second way into a project: edits that were made elsewhere.

An edit is taken in once all that it was made on top of is there; what comes before its time waits. Then the
face is what follows from all edits that are known of it (`face_history`), so that it is the same wherever the
same edits are. The log of the file stays one line that leads to the face: where it does not by itself, an
edit of the kind `merged` follows, which is in this file only.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Iterable, Mapping
from functools import partial

from adnet_core.errors import DamagedError
from adnet_core.projects.file.team_tables import make_read_only
from adnet_core.projects.store import Project
from adnet_core.team.arrivals import Arrivals, Batch, TakenIn
from adnet_core.team.events import (
    VERSION,
    Event,
    FaceEvent,
    FactEvent,
    NewerEventError,
    PhotoEvent,
    UnreadableEventError,
    event_of,
    head_of,
)
from adnet_core.team.own_edits import OwnEdits
from adnet_core.team.photo_names import photo_name
from adnet_core.team.photo_settling import PhotoSettling
from adnet_core.team.settling import Settling
from adnet_core.team.shared_log import Received
from adnet_core.team.team_state import TeamState

# Tables whose new rows are sealed at the end, all at once, and the number of a row.
_WRITTEN = (("edits", "seq"), ("steps", "number"), ("images", "id"))
_EARLY, _NEWER, _UNREADABLE = "early", "newer", "unreadable"


class TakingIn:
    """Takes events of others into an open project."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._journal = project.journal
        self._state = TeamState(project.journal)
        self._own = OwnEdits(project)
        self._settling = Settling(project.journal)
        self._photos = PhotoSettling(project.journal)
        self._arrivals = Arrivals(project, self._settling)

    def take(
        self,
        received: Iterable[Received],
        *,
        withheld: frozenset[str] = frozenset(),
        since: float | None = None,
    ) -> TakenIn:
        """Take in what can be, in one transaction; the rest waits in the project.

        `withheld` are photos whose edits wait also where they could be taken in. `since` is how many seconds
        ago all that was there then had come, None where that is not known: nothing is older than that.
        Raises ProjectError where the project cannot be written.
        """
        with self._journal.transaction():
            newer = self._journal.rows("SELECT 1 FROM sqlite_schema WHERE name = 'team_is_newer_edits'")
            if newer:
                self._state.set("taking in", "1")
            if self._state.get("withheld") != _names(withheld):
                self._state.set("withheld", _names(withheld))
            batch = Batch(self._own.enter())
            marks = [
                int(self._journal.rows(f"SELECT ifnull(max({key}), 0) FROM {table}")[0][0])
                for table, key in _WRITTEN
            ]
            waiting = self._journal.rows("SELECT id, body FROM team_waiting WHERE reason = ?", (_EARLY,))
            lain: dict[str, float] = {}
            events = {event.id: event for event in self._read(received, lain)}
            for name, body in waiting:
                events.setdefault(str(name), event_of(body))
                self._journal.write("DELETE FROM team_waiting WHERE id = ?", (name,))
            batch.ages = _ages(events.values(), lain, since)
            self._arrivals.look_up(events.values(), batch)
            new = [event for event in events.values() if event.id not in batch.edits]
            for event in self._take_all(new, batch, withheld):
                self._wait(event.id, _EARLY, event.model_dump_json(exclude_none=True))
            self._arrivals.write_photos(batch)
            self._settling.faces(batch.faces, batch.came, batch.new, batch.logged)
            self._arrivals.write_edits(batch)
            self._settling.finish()
            for image_id in sorted(batch.photos | self._photos.with_edits(batch.faces)):
                self._photos.photo(image_id)
            for (table, key), mark in zip(_WRITTEN, marks, strict=True):
                self._journal.seal(table, f"{key} > ?", (mark,))
            self._own.skip_what_came()
            if newer:
                self._state.set("taking in", "0")
            return batch.taken

    def has_work(self, withheld: frozenset[str]) -> bool:
        """Whether anything was done here since, or what waited for one's own work waits no more."""
        released = self._state.get("withheld") != _names(withheld)
        return released or self._own.has_new()

    def waiting(self) -> dict[str, int]:
        """How many events wait, by why they do: early, newer, unreadable."""
        rows = self._journal.rows("SELECT reason, count(*) FROM team_waiting GROUP BY reason")
        return {str(reason): int(count) for reason, count in rows}

    def read_newer_again(self) -> None:
        """After an update: what only a newer version could read is tried again."""
        if self._state.get("read by") == str(VERSION):
            return
        rows = self._journal.rows("SELECT body FROM team_waiting WHERE reason = ?", (_NEWER,))
        with self._journal.transaction():
            self._state.set("read by", str(VERSION))
            if not rows:
                return
            self._journal.write("DELETE FROM team_waiting WHERE reason = ?", (_NEWER,))
            self._journal.file.change_tables(partial(make_read_only, read_only=False))
            self.take([Received(str(row[0])) for row in rows])

    # Reading

    def _read(self, received: Iterable[Received], ages: dict[str, float]) -> list[Event]:
        """What can be read; `ages` is filled with how long that has lain where the place knows it."""
        events: dict[str, Event] = {}
        for one in received:
            text = one.text
            try:
                event = event_of(text)
                by = getattr(event, "author", one.author)
                if one.author is not None and by != one.author:
                    raise UnreadableEventError("an event in the name of somebody else")
                events.setdefault(event.id, event)
                if one.age is not None:
                    ages[event.id] = one.age
            except NewerEventError:
                self._wait(head_of(text).id, _NEWER, text)
                self._journal.file.change_tables(partial(make_read_only, read_only=True))
            except UnreadableEventError:
                self._wait(_name_of(text), _UNREADABLE, text)
        return list(events.values())

    def _wait(self, name: str, reason: str, body: str) -> None:
        self._journal.write(
            "INSERT OR REPLACE INTO team_waiting (id, reason, body) VALUES (?, ?, ?)", (name, reason, body)
        )

    # Taking in

    def _take_all(self, events: list[Event], batch: Batch, withheld: frozenset[str]) -> list[Event]:
        """Take each event after what it needs; gives those that lack something."""
        ready: deque[Event] = deque()
        needed: dict[str, list[Event]] = {}
        lacking: dict[str, int] = {}
        for event in events:
            lacks = self._lacks(event, batch, withheld)
            lacking[event.id] = len(lacks)
            for name in lacks:
                needed.setdefault(name, []).append(event)
            if not lacks:
                ready.append(event)
        done: set[str] = set()
        while ready:
            event = ready.popleft()
            done.add(event.id)
            names = [event.id]
            if isinstance(event, PhotoEvent):
                names.append(f"photo {event.photo}")
            elif isinstance(event, FaceEvent):
                names.append(f"face {event.face}")
            try:
                self._arrivals.take(event, batch)
            except (ValueError, TypeError, LookupError, DamagedError, OverflowError):
                self._wait(event.id, _UNREADABLE, event.model_dump_json(exclude_none=True))
                continue
            for name in names:
                for later in needed.pop(name, ()):
                    lacking[later.id] -= 1
                    if not lacking[later.id]:
                        ready.append(later)
        return [event for event in events if event.id not in done]

    def _lacks(self, event: Event, batch: Batch, withheld: frozenset[str]) -> set[str]:
        if isinstance(event, (PhotoEvent, FactEvent)):
            return set()
        lacks = set(event.parents) - batch.edits
        # A face's first edit may be a model's, and so be below none of those of people.
        if isinstance(event, FaceEvent) and event.beside is None and event.face not in batch.homes:
            lacks.add(f"face {event.face}")
        if event.photo in withheld:
            lacks.add(f"withheld {event.photo}")
        if event.photo not in batch.images:
            lacks.add(f"photo {event.photo}")
        return lacks


def _ages(events: Iterable[Event], lain: Mapping[str, float], since: float | None) -> dict[str, float]:
    """How many seconds ago facts were stated: by the place's watch, where it has none by their authors'.

    What comes while a project follows its team was stated since the last look, whatever watches say.
    """
    now = time.time()
    ages = {}
    for event in events:
        if isinstance(event, FactEvent):
            stated = now if event.at is None else event.at
            age = max(lain.get(event.id, now - stated), 0.0)
            ages[event.id] = age if since is None else min(age, since)
    return ages


def _names(photos: frozenset[str]) -> str:
    return " ".join(sorted(photos))


def _name_of(text: str) -> str:
    try:
        return head_of(text).id
    except UnreadableEventError:
        return photo_name(text[:1000], "")
