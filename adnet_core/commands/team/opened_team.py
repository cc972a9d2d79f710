"""What the commands of `adnet team` share: the opened log of a team."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

from adnet_core.commands.terminal import progress
from adnet_core.projects.store import Project
from adnet_core.team import membership
from adnet_core.team.own_meeting import own_shared_log
from adnet_core.team.synchronising import Progress, Synchroniser


@contextlib.contextmanager
def changing_team(project: Path) -> Iterator[Project]:
    """A project whose team is told at once of what is changed; nothing is where it cannot be."""
    with membership.in_team(project) as (opened, state), own_shared_log(state) as shared_log:
        yield opened
        Synchroniser(opened, shared_log).synchronise()


@contextlib.contextmanager
def progress_of_events() -> Iterator[Progress]:
    with progress("Synchronising", 0) as advance:
        yield lambda what, count: advance(count)
