"""What the commands of `adnet team` share: the opened log of a team."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

from adnet_core.commands.terminal import progress
from adnet_core.projects.store import Project
from adnet_core.team import membership
from adnet_core.team.shared_log import SharedLog
from adnet_core.team.shared_log_kinds import open_shared_log
from adnet_core.team.synchronising import Progress, Synchroniser
from adnet_core.team.team_state import TeamState


@contextlib.contextmanager
def changing_team(project: Path) -> Iterator[Project]:
    """A project whose team is told at once of what is changed."""
    with membership.in_team(project) as (opened, state):
        yield opened
        with open_log(state) as shared_log:
            Synchroniser(opened, shared_log).synchronise()


@contextlib.contextmanager
def open_log(state: TeamState) -> Iterator[SharedLog]:
    shared_log = open_shared_log(state.get("address"))
    try:
        shared_log.register(state.get("name"))
        yield shared_log
    finally:
        shared_log.close()


@contextlib.contextmanager
def progress_of_events() -> Iterator[Progress]:
    with progress("Synchronising", 0) as advance:
        yield lambda what, count: advance(count)
