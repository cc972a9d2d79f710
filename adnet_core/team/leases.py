"""Who works on which photo: taken for a time, so that two people are not led to one unless they are meant to.

A lease is a fact of the team, of one photo. It lapses so many seconds after it came here, by this machine's
clock, so that nobody's wrong clock makes it last. What had lain there before it could come, as for somebody
who joins or was offline, counts from when it was stated: by the server's clock, in a folder by its author's.
Photos that several people are to annotate without seeing each other's points are leased to all of them
`blind`: what others do with one waits, as if it had not come yet, until one's own work on it is done or the
lease is over.
"""

from __future__ import annotations

import contextlib
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from adnet_core.projects.file.addresses import real_file
from adnet_core.projects.photo_edits import PRESENT
from adnet_core.projects.rows import many_records
from adnet_core.projects.store import Project
from adnet_core.ranking.orders import QueueOrder
from adnet_core.team.events import TeamError
from adnet_core.team.own_meeting import own_shared_log
from adnet_core.team.shared_log import SharedLog
from adnet_core.team.team_state import LEASE_SECONDS, TEAM, Fact, TeamState

LEASE = "lease"
DEFAULT_HOURS = 12.0
_ANY_BLIND = """SELECT 1 FROM team_facts WHERE kind = ? AND instr(body, '"blind":true') LIMIT 1"""


_LAPSED_SHOWN = 86_400.0
# A fact that replaces another has a new row, which may be that of the last fact again. Whoever annotates for
# months leaves a lease for each photo, of which all but a few have lapsed long ago: these are not read.
_HELD = f"""SELECT p.image_id, f.name, json_extract(f.body, '$.value'), f.received
    FROM team_facts f NOT INDEXED JOIN team_photos p ON p.photo = f.name
    WHERE f.kind = ? AND (f.rowid > ? OR f.received >= ?)
    AND f.received + {LEASE_SECONDS.replace("body", "f.body")} > ?"""


class _LeaseValue(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore", strict=True)
    holders: tuple[str, ...]
    seconds: float = Field(ge=0, le=10 * 365 * 86400, allow_inf_nan=False)
    blind: bool = False
    led: bool = False


class Lease(NamedTuple):
    """`photo` by its name in the team; `since`, when that came here, and `until` are seconds since 1970 by
    this machine's clock. `led`: its holder was led to it, and is there."""

    photo: str
    holders: tuple[str, ...]
    since: float
    until: float
    blind: bool
    led: bool = False

    @property
    def lasts(self) -> bool:
        return bool(self.holders) and self.until > time.time()


@dataclass(frozen=True)
class HeldPhotos:
    """Who has taken which photo of a project, by the photos' numbers; `name` is who one is in the team, empty
    in none. Leases that have lapsed are among them for a day. `newest` are the row and the time of the facts
    that were read last."""

    name: str = ""
    leases: Mapping[int, Lease] = field(default_factory=dict)
    newest: tuple[int, float] = (0, 0.0)

    def lease(self, image_id: int) -> Lease | None:
        """The lease of a photo that somebody has now."""
        found = self.leases.get(image_id)
        return found if found is not None and found.lasts else None

    def others(self, image_id: int, now: float | None = None) -> tuple[str, ...]:
        """Who has taken a photo that is not one's own; nobody where it is one's own too.

        Whoever asks for many photos says what time it is `now` (seconds since 1970).
        """
        lease = self.leases.get(image_id)
        if lease is None or lease.until <= (time.time() if now is None else now):
            return ()
        return () if self.name in lease.holders else lease.holders

    def taken_by_others(self, now: float) -> frozenset[int]:
        """The photos for which `others` gives somebody."""
        return frozenset(
            image_id
            for image_id, lease in self.leases.items()
            if lease.until > now and lease.holders and self.name not in lease.holders
        )

    @property
    def mine(self) -> frozenset[int]:
        """The photos that one has taken oneself."""
        return frozenset(
            image_id for image_id, lease in self.leases.items() if lease.lasts and self.name in lease.holders
        )


def held_photos(project: Project, before: HeldPhotos | None = None) -> HeldPhotos:
    """Who has taken what, as far as it has come here. With what was read `before` only what is new is read.

    Leases that lapsed more than a day ago are left out.
    """
    state = TeamState(project.journal)
    if not state.is_in_team:
        return HeldPhotos()
    name = state.get("name")
    if before is None or before.name != name:
        before = HeldPhotos(name)
    # First how far it is read: what comes meanwhile is read twice, and nothing is left out.
    ((row, at),) = project.journal.rows(
        "SELECT ifnull(max(rowid), 0), ifnull(max(received), 0) FROM team_facts"
    )
    rows = project.journal.rows(_HELD, (LEASE, *before.newest, time.time() - _LAPSED_SHOWN))
    held = dict(before.leases)
    # Few for many photos: somebody takes them for the same time. None for what cannot be read.
    values: dict[object, _Value | None] = {}
    make = partial(tuple.__new__, Lease)  # `_make` without a call of Python
    with many_records():
        for image_id, photo, text, received in rows:
            if text not in values:
                values[text] = _read_value(text)
            value = values[text]
            if value is not None:
                holders, seconds, blind, led = value
                since = float(received)
                held[image_id] = make((photo, holders, since, since + seconds, blind, led))
    return HeldPhotos(name, held, (int(row), float(at)))


_Value = tuple[tuple[str, ...], float, bool, bool]


def _read_value(text: object) -> _Value | None:
    """Who has a photo, for how many seconds, blind or not, led there or not. None where another program wrote
    what cannot be read."""
    try:
        found = _LeaseValue.model_validate_json(text) if isinstance(text, str) else None
    except ValidationError:
        return None
    return None if found is None else (found.holders, found.seconds, found.blind, found.led)


def take_one(project: Project, image_id: int, minutes: float) -> bool:
    """Take the photo to which one is led, unless somebody has taken it; whether it was taken.

    The place where the team meets isn't asked: that would wait for the network. Whoever takes the same photo
    within the second in which this arrives learns of it as soon as it has come.
    """
    state = TeamState(project.journal)
    if not state.is_in_team:
        return False
    with project.journal.transaction():
        rows = project.journal.rows("SELECT photo FROM team_photos WHERE image_id = ?", (image_id,))
        if not rows:
            return False  # nobody else knows of it yet
        photo, name = str(rows[0][0]), state.get("name")
        fact = state.fact(LEASE, photo)
        lease = None if fact is None else _lease_of(fact)
        if lease is not None and lease.lasts:
            return False
        value = {"holders": [name], "seconds": 60 * minutes, "blind": False, "led": True}
        state.state_fact(LEASE, photo, value, name)
    return True


def leases(state: TeamState) -> dict[str, Lease]:
    """The leases that have not lapsed, by photo."""
    found = {}
    for fact in state.facts(LEASE, lasting_after=time.time()):
        lease = _lease_of(fact)
        if lease is not None and lease.lasts:
            found[fact.name] = lease
    return found


def _lease_of(fact: Fact) -> Lease | None:
    """None where another program wrote what cannot be read."""
    try:
        value = _LeaseValue.model_validate(fact.value, strict=False)
    except ValidationError:
        return None
    return _lease(fact.name, value, fact.received)


def _lease(photo: str, value: _LeaseValue, received: float) -> Lease:
    return Lease(photo, value.holders, received, received + value.seconds, value.blind, value.led)


def withheld_photos(project: Project) -> frozenset[str]:
    """Photos whose edits by others wait until one's own work on them is done."""
    if not project.journal.rows(_ANY_BLIND, (LEASE,)):
        return frozenset()
    state = TeamState(project.journal)
    name = state.get("name")
    blind = [one.photo for one in leases(state).values() if one.blind and name in one.holders]
    return frozenset(photo for photo in blind if not _is_done(project, photo, name))


def _is_done(project: Project, photo: str, name: str) -> bool:
    """Whether somebody has finished a face of a photo, and left none unfinished that they have worked on."""
    rows = project.journal.rows(
        "SELECT f.state FROM faces f JOIN team_photos t ON t.image_id = f.image_id "
        "WHERE t.photo = ? AND f.deleted = 0 AND f.annotator = ?",
        (photo, name),
    )
    return bool(rows) and all(state in ("accepted", "rejected") for (state,) in rows)


@dataclass(frozen=True)
class Assigned:
    """What was taken: the photos' paths, and those that somebody else was faster with."""

    photos: tuple[str, ...]
    taken: tuple[str, ...]


def assign(
    project: Project,
    shared_log: SharedLog,
    holders: Sequence[str],
    *,
    count: int,
    folder: str = "",
    photos: Sequence[str] = (),
    hours: float = DEFAULT_HOURS,
    blind: bool = False,
) -> Assigned:
    """Take photos for people, in the queue's order, below a folder, or those that are named by their paths.

    Photos that are taken already, and those on which all is finished, are left out unless they are named.
    Raises TeamError for somebody who is not in the team and for a photo that is not there.
    """
    state = TeamState(project.journal)
    state.require_members(holders)
    paths = {
        str(photo): str(relative)
        for photo, relative in project.journal.rows(
            "SELECT t.photo, i.relative FROM team_photos t JOIN images i ON i.id = t.image_id"
        )
    }
    held = leases(state)
    if photos:
        by_path = {path: photo for photo, path in paths.items()}
        unknown = next((path for path in photos if path not in by_path), None)
        if unknown is not None:
            raise TeamError(
                f"{unknown}: is no photo of {project.path}; say its path from the project's folder"
            )
        wanted = [by_path[path] for path in photos]
    else:
        wanted = [photo for photo in _open_photos(project) if photo not in held]
        below = folder.strip("/")
        if below:
            if not any(path.startswith(f"{below}/") for path in paths.values()):
                raise TeamError(f"{folder}: no photo of {project.path} lies there; say it from its folder")
            wanted = [photo for photo in wanted if paths[photo].startswith(f"{below}/")]
        wanted = wanted[:count]
    seconds = hours * 3600
    got = shared_log.lease(wanted, holders[0], seconds) if holders == [state.get("name")] else wanted
    with project.journal.transaction():
        for photo in got:
            value = {"holders": list(holders), "seconds": seconds, "blind": blind}
            state.state_fact(LEASE, photo, value, state.get("name"))
    granted = set(got)
    return Assigned(
        tuple(paths[photo] for photo in wanted if photo in granted),
        tuple(paths[photo] for photo in wanted if photo not in granted),
    )


def hand_out(
    path: Path,
    holders: Sequence[str],
    *,
    count: int,
    folder: str = "",
    photos: Sequence[str] = (),
    hours: float = DEFAULT_HOURS,
) -> Assigned:
    """`assign` beside whoever synchronises the project, who sends it; several people are blind.

    Nobody named is whoever has the project. Raises TeamError, also where the team cannot be reached.
    """
    with _beside(path) as (project, shared_log, own):
        names = list(holders) or [own]
        return assign(
            project,
            shared_log,
            names,
            count=count,
            folder=folder,
            photos=photos,
            hours=hours,
            blind=len(names) > 1,
        )


def give_back(path: Path) -> int:
    """`release` of all that whoever has the project has taken, beside whoever synchronises it."""
    with _beside(path) as (project, shared_log, own):
        return release(project, shared_log, own)


@contextlib.contextmanager
def _beside(path: Path) -> Iterator[tuple[Project, SharedLog, str]]:
    """The project, where its team meets, and who one is there."""
    with Project.open(real_file(path), author=TEAM) as project:
        state = TeamState(project.journal)
        state.require()
        with own_shared_log(state) as shared_log:
            yield project, shared_log, state.get("name")


def release(project: Project, shared_log: SharedLog, name: str) -> int:
    """Give back all that somebody has taken, who may have left. Returns how many photos. Raises TeamError for
    somebody who was never in the team."""
    state = TeamState(project.journal)
    state.require_members([name], left=True)
    own = [lease for lease in leases(state).values() if name in lease.holders]
    shared_log.lease([lease.photo for lease in own], name, 0)
    with project.journal.transaction():
        for lease in own:
            others = [holder for holder in lease.holders if holder != name]
            value = {"holders": others, "seconds": lease.until - time.time(), "blind": lease.blind}
            state.state_fact(LEASE, lease.photo, value, state.get("name"))
    return len(own)


def by_holder(state: TeamState) -> Mapping[str, int]:
    """How many photos each has taken."""
    counts: dict[str, int] = {}
    for lease in leases(state).values():
        for holder in lease.holders:
            counts[holder] = counts.get(holder, 0) + 1
    return counts


def _open_photos(project: Project) -> list[str]:
    """Photos with something left to do, those that are most worth a look first."""
    rows = project.journal.rows(
        f"SELECT t.image_id, t.photo FROM team_photos t WHERE t.{PRESENT} AND ("
        "NOT EXISTS (SELECT 1 FROM faces f WHERE f.image_id = t.image_id AND f.deleted = 0) OR "
        "EXISTS (SELECT 1 FROM faces f WHERE f.image_id = t.image_id AND f.deleted = 0 "
        "AND f.state NOT IN ('accepted', 'rejected'))) ORDER BY t.image_id"
    )
    worth = project.scores.read().by_photo(QueueOrder.CORRECTION)
    return [
        str(photo) for image_id, photo in sorted(rows, key=lambda row: (-worth.get(row[0], -1.0), row[0]))
    ]
