"""Who of a team is on what at this moment."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from adnet_core.files.plain_text import one_line
from adnet_core.projects.store import Project
from adnet_core.team.leases import HeldPhotos, Lease
from adnet_core.team.team_state import TEAM, TeamState
from app.logic.team.holding import clock, until_of
from app.logic.translating import tr

_LATEST = 2000
"""So many of the newest edits say where people are."""


@dataclass(frozen=True)
class PersonNow:
    """Somebody of the team: the photo that they are on (its number, None where nothing is known) and since
    when, how many photos they have taken until when, and how many leases of theirs have lapsed."""

    name: str
    role: str
    is_me: bool
    image_id: int | None = None
    since: float = 0.0
    taken: int = 0
    until: float = 0.0
    lapsed: int = 0


def people_now(project: Project, held: HeldPhotos) -> list[PersonNow]:
    """Those who have not left, oneself first."""
    state = TeamState(project.journal)
    if not state.is_in_team:
        return []
    spots = _where_they_are(project)
    people = []
    for fact in state.facts("member"):
        if not isinstance(fact.value, dict) or fact.value.get("left"):
            continue
        own = {image_id: one for image_id, one in held.leases.items() if fact.name in one.holders}
        lasting = {image_id: one for image_id, one in own.items() if one.lasts}
        spot = max(filter(None, (spots.get(fact.name), _newest(lasting))), default=None)
        people.append(
            PersonNow(
                fact.name,
                str(fact.value.get("role", "annotator")),
                fact.name == held.name,
                None if spot is None else spot[1],
                0.0 if spot is None else spot[0],
                len(lasting),
                until_of(lasting.values()),
                len(own) - len(lasting),
            )
        )
    return sorted(people, key=lambda one: (not one.is_me, one.name.casefold()))


def person_words(person: PersonNow, photo: str) -> str:
    """A person in two or three lines; `photo` is the name of the one that they are on."""
    name = one_line(person.name)
    lines = [
        tr("{name} (you), {role}", name=name, role=role_word(person.role))
        if person.is_me
        else tr("{name}, {role}", name=name, role=role_word(person.role))
    ]
    if photo:
        lines.append(tr("on {photo} since {time}", photo=one_line(photo), time=clock(person.since)))
    if person.taken:
        lines.append(
            tr(
                "{count:,} photo taken until {time}",
                "{count:,} photos taken until {time}",
                count=person.taken,
                time=clock(person.until),
            )
        )
    if person.lapsed:
        lines.append(tr("{count:,} lease has lapsed", "{count:,} leases have lapsed", count=person.lapsed))
    return "\n".join(lines)


def role_word(role: str) -> str:
    if role == "owner":
        return tr("owner")
    return tr("reviewer") if role == "reviewer" else tr("annotator")


def _where_they_are(project: Project) -> dict[str, tuple[float, int]]:
    """When and on which photo each has edited last, by their own clocks."""
    rows = project.journal.rows(
        "SELECT e.author, e.at, f.image_id FROM edits e JOIN faces f ON f.id = e.face_id "
        "WHERE e.seq > (SELECT ifnull(max(seq), 0) FROM edits) - ? AND e.kind != 'predicted' "
        "AND e.author != ? ORDER BY e.seq",
        (_LATEST, TEAM),
    )
    return {str(author): (float(at), int(image_id)) for author, at, image_id in rows}


def _newest(leases: Mapping[int, Lease]) -> tuple[float, int] | None:
    """The photo to which somebody was led last."""
    return max(((lease.since, image_id) for image_id, lease in leases.items() if lease.led), default=None)
