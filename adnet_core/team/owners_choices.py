"""What the owners of a team choose for all: how much is reviewed, and whether people see how close to the
truth they are."""

from __future__ import annotations

from typing import Any

from adnet_core.projects.project_settings import REVIEW_SETTING
from adnet_core.projects.store import Project
from adnet_core.team.events import TeamError
from adnet_core.team.team_state import TeamState

SETTING = "setting"
GOLD_SHOWN = "gold_shown"
SCORE = "score"
_DIGITS = 3


def require_owner(project: Project, what: str) -> TeamState:
    """The team of a project for one of its owners. Raises TeamError for everybody else."""
    state = TeamState(project.journal)
    if not is_owner(state):
        raise TeamError(f"{project.path}: only an owner of the team {what}")
    return state


def is_owner(state: TeamState) -> bool:
    own = state.fact("member", state.get("name"))
    return own is not None and isinstance(own.value, dict) and own.value.get("role") == "owner"


def choose_review_share(project: Project, share: float) -> None:
    """Let a second person look at this share of the accepted faces, from 0 to 1. Raises TeamError."""
    state = require_owner(project, "says how much is reviewed")
    with project.journal.transaction():
        project.settings.set(REVIEW_SETTING, share)
        state.state_fact(SETTING, REVIEW_SETTING, share, state.get("name"))


def show_gold(project: Project, shown: bool) -> None:
    """Let people see how close to the truth they are, or not. What they have seen they have seen.

    Raises TeamError.
    """
    state = require_owner(project, "says who sees how close people are to the truth")
    name = state.get("name")
    with project.journal.transaction():
        state.state_fact(SETTING, GOLD_SHOWN, shown, name)
        if not shown:
            for fact in state.facts(SCORE):
                state.state_fact(SCORE, fact.name, None, name)


def gold_is_shown(state: TeamState) -> bool:
    fact = state.fact(SETTING, GOLD_SHOWN)
    return fact is not None and fact.value is True


def give_scores(project: Project, figures: dict[str, Any]) -> int:
    """Send each person how close to the truth they are, where owners want that and this is an owner's file
    with the truth; how many scores are new."""
    state = TeamState(project.journal)
    if not (is_owner(state) and gold_is_shown(state)):
        return 0
    new = 0
    with project.journal.transaction():
        for name, person in figures["people"].items():
            score = _rounded(person["gold"])
            before = state.fact(SCORE, name)
            if score is not None and (before is None or before.value != score):
                state.state_fact(SCORE, name, score, state.get("name"))
                new += 1
    return new


def own_score(state: TeamState) -> dict[str, Any] | None:
    """How close to the truth one is oneself, as an owner has sent it; None where that is not shown."""
    if not gold_is_shown(state):
        return None
    fact = state.fact(SCORE, state.get("name"))
    if fact is None or not isinstance(fact.value, dict):
        return None
    wanted = {"faces", "distance", "tangent", "normal", "regions", "offsets"}
    return fact.value if wanted <= fact.value.keys() else None


def _rounded(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _rounded(one) for key, one in value.items()}
    return round(value, _DIGITS) if isinstance(value, float) else value
