"""Why a face deserves a second look: the kinds of reasons, and one of them in words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from adnet_core.sentences import said


class Reason(StrEnum):
    """What is odd about a face, the gravest first."""

    SIDES = "sides"
    CROSSED = "crossed"
    IMPROBABLE = "improbable"
    MODEL = "model"
    HABIT = "habit"

    @property
    def heading(self) -> str:
        """A few words for a table."""
        return _TITLES[self]


_TITLES = {
    Reason.SIDES: "left and right exchanged",
    Reason.CROSSED: "curves cross",
    Reason.IMPROBABLE: "points improbable given the others",
    Reason.MODEL: "disagrees with the model",
    Reason.HABIT: "unlike what this person usually does",
}


@dataclass(frozen=True)
class Finding:
    """One reason. `points` are those to look at, the one to go to first; `times` says how many times over
    what is still let pass it is; `words` is a sentence without its end, as `said`."""

    reason: Reason
    points: tuple[int, ...]
    times: float
    words: str


def listed(names: list[str], most: int = 3) -> str:
    """`a`, `a and b`, `a, b and 4 more`."""
    if len(names) > most:
        return said("{names} and {more} more", names=names[: most - 1], more=len(names) - most + 1)
    if len(names) < 2:
        return names[0] if names else ""
    return said("{names} and {last}", names=names[:-1], last=names[-1])
