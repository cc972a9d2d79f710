"""What there is to say of a project's team."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from adnet_core.projects.file.addresses import real_file
from adnet_core.projects.store import Project
from adnet_core.team.events import TeamError
from adnet_core.team.leases import by_holder
from adnet_core.team.own_meeting import opened_shared_log, require_own_team
from adnet_core.team.taking_in import TakingIn
from adnet_core.team.team_state import TEAM, TeamState


def team_status(path: Path, *, reach: bool = True) -> dict[str, Any]:
    """In words that JSON can hold; the file is only read. `reach` asks whether the team can be reached.

    Raises ProjectError, and TeamError where the project is in no team.
    """
    with Project.open(real_file(path), author=TEAM, read_only=True) as project:
        state = TeamState(project.journal)
        state.require()
        waiting = TakingIn(project).waiting()
        people = members(project)
        name, address = state.get("name"), state.get("address")
        newest = project.journal.rows("SELECT ifnull(max(seq), 0) FROM edits")[0][0]
        not_entered = project.journal.rows(
            "SELECT count(*) FROM edits WHERE seq > ? AND kind != 'predicted' AND author != ?",
            (state.number("entered edits"), TEAM),
        )[0][0]
        found: dict[str, Any] = {
            "team": state.get("team"),
            "place": address,
            "name": name,
            "role": next((one["role"] for one in people if one["name"] == name), "annotator"),
            "members": people,
            "edits": int(newest),
            "unsent": state.unsent() + int(not_entered),
            **{reason: waiting.get(reason, 0) for reason in ("early", "newer", "unreadable")},
            "reached": False,
            "problem": "",
            "traffic": {},
        }
    if reach:
        try:
            with opened_shared_log(address, path) as shared_log:
                require_own_team(shared_log, found["team"], path)
                found |= {"reached": True, "traffic": shared_log.traffic()}
        except TeamError as error:
            found["problem"] = str(error)
    return found


def members(project: Project) -> list[dict[str, Any]]:
    """Who is in the team, with what they have taken and when their last edit was, by their own clocks."""
    state = TeamState(project.journal)
    held = by_holder(state)
    last: dict[str, float] = dict(
        project.journal.rows("SELECT author, max(at) FROM edits WHERE kind != 'predicted' GROUP BY author")
    )
    return [
        {
            "name": fact.name,
            "role": fact.value.get("role", "annotator"),
            "left": bool(fact.value.get("left")),
            "photos_held": held.get(fact.name, 0),
            "last_edit": last.get(fact.name),
        }
        for fact in state.facts("member")
        if isinstance(fact.value, dict)
    ]
