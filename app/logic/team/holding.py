"""Who of a team has taken which photo, in the words of the list."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from adnet_core.files.plain_text import one_line
from adnet_core.team.leases import HeldPhotos, Lease
from app.logic.translating import listed, tr

LED_MINUTES = 30.0
"""So long a photo is taken to which going on has led, unless all of it is finished before."""


def holder_mark(held: HeldPhotos, image_id: int) -> str:
    """Short enough for a row: "mine", "Ann", "(Ann)" where the lease has lapsed; empty for a free photo."""
    lease = held.leases.get(image_id)
    if lease is None or not lease.holders:
        return ""
    if not lease.lasts:
        return f"({_names(lease.holders)})"
    return tr("mine", about="a photo") if held.name in lease.holders else _names(lease.holders)


def lease_tip(held: HeldPhotos, image_id: int) -> str:
    """Who has taken a photo since when and until when; empty for a free one."""
    lease = held.leases.get(image_id)
    if lease is None or not lease.holders:
        return ""
    names, since, until = _names(lease.holders), clock(lease.since), clock(lease.until)
    if not lease.lasts:
        return tr("{names} had taken it; that has lapsed ({until}).", names=names, until=until)
    if lease.blind:
        return tr(
            "{names} do it without seeing each other's points, since {since}, until {until}.",
            names=names,
            since=since,
            until=until,
        )
    if held.name in lease.holders:
        return tr("Yours since {since}, until {until}.", since=since, until=until)
    return tr("{names} has taken it, since {since}, until {until}.", names=names, since=since, until=until)


def holders_of(held: HeldPhotos, image_ids: Iterable[int]) -> str:
    """The names of all who have taken some of these photos."""
    return _names(sorted({name for image_id in image_ids for name in held.others(image_id)}))


def clock(at: float) -> str:
    """A time of this machine's calendar: of today or tomorrow the hour, else the day too."""
    moment, now = datetime.fromtimestamp(at), datetime.now()
    near = abs(moment - now) < timedelta(hours=20)
    return f"{moment:%H:%M}" if near else f"{moment:%Y-%m-%d %H:%M}"


def _names(names: Iterable[str]) -> str:
    return listed([one_line(name) for name in names])


def until_of(leases: Iterable[Lease]) -> float:
    """When the last of some leases lapses."""
    return max((lease.until for lease in leases), default=0.0)
