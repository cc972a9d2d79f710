"""Where a project's own team meets: entered under the project's name, once it is known to be that team."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

from adnet_core.team.events import TeamError
from adnet_core.team.shared_log import SharedLog
from adnet_core.team.shared_log_kinds import open_shared_log
from adnet_core.team.team_state import TeamState


@contextlib.contextmanager
def own_shared_log(state: TeamState) -> Iterator[SharedLog]:
    """The shared log of a project's team. Raises TeamError where it cannot be reached, and where another
    team meets there, or none: to send it what was done here would be to lose it."""
    with opened_shared_log(state.get("address"), state.path) as shared_log:
        enter(shared_log, state)
        yield shared_log


@contextlib.contextmanager
def opened_shared_log(address: str, path: Path) -> Iterator[SharedLog]:
    """The log at the address of the team of a project at `path`, before it is known whether it can be reached
    and whose it is; `enter` comes first. Raises TeamError where there is no address."""
    if not address:
        raise TeamError(f"{path}: does not say where its team meets; adnet team join says it again")
    with contextlib.closing(open_shared_log(address)) as shared_log:
        yield shared_log


def require_own_team(shared_log: SharedLog, team: str, path: Path) -> None:
    """Raises TeamError where no team meets, or another one than that of a project at `path`."""
    if shared_log.header().id != team:
        raise TeamError(f"{shared_log.address}: another team meets there now than the one of {path}")


def enter(shared_log: SharedLog, state: TeamState) -> None:
    """Say who one is, where one's own team meets. Raises TeamError."""
    require_own_team(shared_log, state.get("team"), state.path)
    shared_log.register(state.get("name"))
